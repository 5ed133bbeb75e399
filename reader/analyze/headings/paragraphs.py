"""Numbers that count the paragraphs of a text, 1. 2. 3. … or 1.1 1.2 …, and head nothing.

Papers of councils, courts and audit offices in Hong Kong and Taiwan are numbered so, and the count runs on below
headings of any kind. Such a paragraph is a point (labelling policy: a numbered item without a title of its own), and
what opens it is no title, however much its first words look like one.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from reader.analyze.headings.glued import head_their_text
from reader.analyze.headings.markers import Boundary, Scheme, boundary_before
from reader.analyze.headings.running import counts_on
from reader.analyze.headings.titles import PLAIN, Titled, as_point
from reader.analyze.layout import Layout
from reader.analyze.punctuation import COLONS, SENTENCE_ENDS
from reader.text.patterns import lazy_pattern

_COUNTING = frozenset((Scheme.ARABIC, Scheme.SPACED, Scheme.DECIMAL, Scheme.ARABIC_PAREN, Scheme.ARABIC_CLOSE))
"""What paragraphs are counted with; （一） runs through orders and opinions too, whose articles have titles."""
_LEAST, _LEAST_BEGUN = 4, 3
"""Paragraphs that show such a count, at least: from 1 on, or amid the numbering, where its first number shows it."""
_ENDED = 5
"""One in so many may have lost the mark at its end, or the line end before its number, at most."""
_STATING = 1
"""An item of a greater weight reads more like a sentence than like a title."""
_TOLD = lazy_pattern(
    "(?:本(?:文件|报告|[人会局署部处科委院所章节])|请|我们|委员)|.*?(?:"
    "方面[，,]|(?:指出|认为|显示|表示|建议)[，,]|以下|下列|如下|一直|已经|现时|目前|[\u4e00-\u9fff]{2}由[\u4e00-\u9fff]{2})"
)
"""Words of a first sentence that no title has: who speaks, what is so already, what is listed below."""
_HEADING = 30
"""Characters of a line that may head the next paragraph, at most."""


def numbered_paragraphs(layout: Layout, titled: Sequence[Titled]) -> list[Titled]:
    """Those of the items ``titled``, in order, that are numbered paragraphs: as plain sentences up to their first mark.

    They come count by count.
    """
    counted = [one for items in _counts(titled) if _count_paragraphs(layout, items) for one in items]
    return [replace(one, title=as_point(layout.text, one), weight=PLAIN) for one in counted]


def _counts(titled: Sequence[Titled]) -> Iterator[list[Titled]]:
    """The items of each numbering, from one that begins anew to the next."""
    by_scheme: dict[Scheme, list[Titled]] = {}
    for one in titled:
        marker = one.item.marker
        if marker.scheme not in _COUNTING or marker.inner:
            continue
        items = by_scheme.setdefault(marker.scheme, [])
        if items and marker.ordinal == 1 and marker.parents <= items[-1].item.marker.parents:
            yield items
            items = by_scheme[marker.scheme] = []
        items.append(one)
    yield from by_scheme.values()


def _count_paragraphs(layout: Layout, items: Sequence[Titled]) -> bool:
    """Whether ``items``, one or more of one numbering, are paragraphs of text whose count runs on past headings."""
    first = items[0].item.marker
    numbers = [(one.item.marker.parents, one.item.marker.ordinal) for one in items]
    if len(items) < (_LEAST if first.ordinal == 1 else _LEAST_BEGUN) or not counts_on(numbers):
        return False
    ended = sum(_is_text(layout, one) for one in items)
    amid = sum(not one.item.opens for one in items)
    if amid * _ENDED > len(items) or (len(items) - ended) * _ENDED > len(items):
        return False
    told = sum(one.weight > _STATING or _TOLD.match(one.title.of(layout.text)) is not None for one in items)
    if told * 2 <= len(items):
        return False
    over = bool(first.parents) or any(_headed_between(layout, *pair) for pair in pairwise(items))
    return over and not head_their_text(layout.text, items)


def _is_text(layout: Layout, one: Titled) -> bool:
    """Whether an item's words end as a sentence does, perhaps with a note behind, or announce what is listed below."""
    last = layout.paragraphs[layout.block_end(one.item.paragraph)]
    return boundary_before(layout.text, last.end) in (Boundary.SENTENCE, Boundary.COLON)


def _headed_between(layout: Layout, before: Titled, after: Titled) -> bool:
    """Whether the line right above ``after`` is a heading: short, and no sentence."""
    above = after.item.paragraph - 1
    if above <= before.item.paragraph or layout.paragraphs[above].length > _HEADING:
        return False
    return layout.words(above)[-1] not in SENTENCE_ENDS + COLONS + "；;，,、"
