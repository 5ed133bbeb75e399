"""Where the entries of an outline stand: those still open while levels are assigned, and the place each was given."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from reader.analyze.headings.entries import Entry
from reader.analyze.headings.markers import Scheme
from reader.text.records import quickly_made

_SECOND = 2


@dataclass(slots=True)
class Open:
    """An open entry. ``most``: the most paragraphs of text any entry of its series has had so far.

    ``over``: it has no number, and neither has the heading right below it.
    """

    entry: Entry
    scheme: Scheme | None
    number: int
    series: int
    most: int
    over: bool = False


@quickly_made
@dataclass(frozen=True, slots=True)
class Placed:
    """Where an entry stands: ``level`` from 1; entries with the same ``series`` are siblings of one numbering.

    ``running``: its number is that of a paragraph and runs through the document.
    """

    level: int
    series: int
    running: bool = False


def is_section_of_its_own(node: Open) -> bool:
    """Whether an open entry is an annex or the like, which has a numbering of its own in all of its text."""
    return node.entry.apart and not node.entry.leaf


def may_be_beside(node: Open) -> bool:
    """Whether an open entry is a heading without a number that has others like it beside it."""
    return node.scheme is None and not node.entry.chapter


def heads(node: Open, entry: Entry) -> bool:
    """Whether the open entry ``node`` is a heading in a line of its own, and ``entry`` the first line below it."""
    return node.entry.alone and node.entry.opens and not (node.entry.point or node.entry.plain or entry.free)


def counts_on(stack: Sequence[Open], entry: Entry) -> bool:
    """Whether an open entry has the number before that of ``entry``."""
    return any(node.scheme is entry.scheme and node.number == entry.number - 1 for node in stack)


def begins_again(stack: Sequence[Open], entry: Entry) -> bool:
    """Whether ``entry`` is the first of its numbering, or comes no later in it than one still open."""
    return entry.number == 1 or any(node.scheme is entry.scheme and node.number >= entry.number for node in stack)


def first_unnumbered(stack: Sequence[Open], entries: Sequence[Entry], index: int) -> int | None:
    """Which of ``stack`` lost the number before that of entry ``index``: 一、 > 抓生产 > 抓投资, when that has （二）.

    It is the only heading without a number below its own section; None where there is none such.
    """
    entry = entries[index]
    if entry.number != _SECOND or entry.point or entry.plain or not entry.opens:
        return None
    for at in range(1, len(stack)):
        node, above = stack[at], stack[at - 1]
        if node.scheme is None and above.scheme is not None and node.entry.alone and not above.entry.point:
            before = (one for one in reversed(entries[:index]) if one.scheme is None or one is above.entry)
            return at if next(before, None) is node.entry and next(before, None) is above.entry else None
    return None
