"""The items of a proposal: sentences over several lines, parted by ； and 以及, each of which says what to do."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from reader.analyze.headings.titles import PLAIN, Titled, as_point
from reader.analyze.layout import Layout
from reader.analyze.paragraphs import Role
from reader.analyze.punctuation import SENTENCE_ENDS, stops
from reader.text.span import Span

_FRAME = re.compile("[把將将由為为]")
"""把甲項目提升為甲級，編定為…，估計費用為…；以及: the words that open such a sentence."""
_AND_NEXT = re.compile(r"[；;]\s*(?:以?及|和|并|並|或)?\Z")
_TAIL = 8
"""Characters before the next item in which the sign that a list goes on stands."""


def told_of_proposals(layout: Layout, titled: Sequence[Titled]) -> list[Titled]:
    """The items ``titled``, in order, those of a proposal as plain sentences up to their first mark.

    An item belongs to one when it and the next of its numbering open with such words, and it ends with ；, perhaps
    with 以及, without a full stop before: the text of a heading has one. Where lines were cut at a fixed width, the
    words run on into the next one, so that the title may hold a line end.
    """
    told = list(titled)
    for at in range(1, len(titled)):
        before, after = pair = titled[at - 1], titled[at]
        if _is_next(before, after) and _opens(layout, before) and _opens(layout, after) and _leads_on(layout, *pair):
            told[at - 1] = as_sentence(layout, before, after.item.paragraph)
            told[at] = as_sentence(layout, after, titled[at + 1].item.paragraph if at + 1 < len(titled) else None)
    return told


def _is_next(before: Titled, after: Titled) -> bool:
    first, second = before.item.marker, after.item.marker
    return first.scheme is second.scheme and first.ordinal + 1 == second.ordinal and not before.is_point


def _opens(layout: Layout, one: Titled) -> bool:
    return one.item.opens and _FRAME.match(layout.text, one.title.start) is not None


def _leads_on(layout: Layout, before: Titled, after: Titled) -> bool:
    start = after.item.marker.start
    if _AND_NEXT.search(layout.text[max(0, start - _TAIL) : start].rstrip()) is None:
        return False
    return stops(layout.text, before.title.start, start, SENTENCE_ENDS) is None


def as_sentence(layout: Layout, one: Titled, following: int | None) -> Titled:
    """``one`` with the lines that follow at once, up to paragraph ``following``, a sentence up to its first mark."""
    last = layout.index_at(one.title.start)
    limit = len(layout.paragraphs) if following is None else following
    while last + 1 < limit and not (after := layout.paragraphs[last + 1]).spaced and after.role is Role.TEXT:
        last += 1
    whole = replace(one, title=Span(one.title.start, layout.paragraphs[last].end), alone=False, weight=PLAIN)
    return replace(whole, title=as_point(layout.text, whole))
