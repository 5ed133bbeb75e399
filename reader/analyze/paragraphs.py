"""Numbers that count the paragraphs of a text, 1. 2. 3. … or 1.1 1.2 …, and head nothing.

Papers of councils, courts and audit offices in Hong Kong and Taiwan are numbered so, and the count runs on below
headings of any kind. Such a paragraph is a point (labelling policy: a numbered item without a title of its own), and
what opens it is no title, however much its first words look like one.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from reader.analyze.layout import Layout
from reader.analyze.markers import Scheme
from reader.analyze.punctuation import CLOSERS, COLONS, SENTENCE_ENDS
from reader.analyze.titles import PLAIN, Titled, as_point

_COUNTING = frozenset((Scheme.ARABIC, Scheme.SPACED, Scheme.ARABIC_PAREN, Scheme.DECIMAL))
"""What paragraphs are counted with; （一） runs through orders and opinions too, whose articles have titles."""
_LEAST, _LEAST_BEGUN = 4, 3
"""Paragraphs that show such a count, at least: from 1 on, or amid the numbering, where its first number shows it."""
_STATING = 1
"""An item of a greater weight reads more like a sentence than like a title."""
_TOLD = re.compile(
    "(?:本(?:文件|报告|[人会局署部处科委院所章节])|请|我们|委员)|[^。；：:;]*?(?:"
    "方面[，,]|(?:指出|认为|显示|表示|建议)[，,]|以下|下列|如下|一直|已经|现时|目前|[\u4e00-\u9fff]{2}由[\u4e00-\u9fff]{2})"
)
"""Words of a first sentence that no title has: who speaks, what is so already, what is listed below."""
_HEADING = 30
"""Characters of a line that may head the next paragraph, at most."""


def numbered_paragraphs(layout: Layout, titled: Sequence[Titled]) -> list[Titled]:
    """Those of the items ``titled``, in order, that are numbered paragraphs: as plain sentences up to their first mark.

    They come numbering by numbering.
    """
    by_scheme: dict[Scheme, list[Titled]] = {}
    for one in titled:
        if one.item.marker.scheme in _COUNTING and not one.item.marker.inner:
            by_scheme.setdefault(one.item.marker.scheme, []).append(one)
    counted = [one for items in by_scheme.values() if _count_paragraphs(layout, items) for one in items]
    return [replace(one, title=as_point(layout.text, one), weight=PLAIN) for one in counted]


def _count_paragraphs(layout: Layout, items: Sequence[Titled]) -> bool:
    """Whether ``items``, all of one scheme, are paragraphs of text whose count runs on past headings."""
    first = items[0].item.marker
    if len(items) < (_LEAST if first.ordinal == 1 else _LEAST_BEGUN) or not _count_on(items):
        return False
    if not all(one.item.opens and _is_text(layout, one) for one in items):
        return False
    told = sum(one.weight > _STATING or _TOLD.match(layout.text, one.title.start) is not None for one in items)
    if told * 2 <= len(items):
        return False
    return bool(first.parents) or any(_headed_between(layout, *pair) for pair in pairwise(items))


def _count_on(items: Sequence[Titled]) -> bool:
    """Whether each number is the next one, or of a count by chapters the first of a later chapter."""
    markers = [one.item.marker for one in items]
    return all(
        after.ordinal == before.ordinal + 1 if after.parents == before.parents
        else after.ordinal == 1 and after.parents > before.parents
        for before, after in pairwise(markers)
    )  # fmt: skip


def _is_text(layout: Layout, one: Titled) -> bool:
    """Whether an item's words end as a sentence does, or announce what is listed below."""
    end = layout.paragraphs[one.item.paragraph].end
    while layout.text[end - 1] in CLOSERS and end > one.title.start + 1:
        end -= 1
    return layout.text[end - 1] in SENTENCE_ENDS + COLONS


def _headed_between(layout: Layout, before: Titled, after: Titled) -> bool:
    """Whether the line right above ``after`` is a heading: short, and no sentence."""
    above = after.item.paragraph - 1
    if above <= before.item.paragraph or layout.paragraphs[above].length > _HEADING:
        return False
    return layout.words(above)[-1] not in SENTENCE_ENDS + COLONS + "；;，,、"
