"""Items whose number lost its mark: 一经济增长再创新高。…二结构调整效益显著。… for （一） and （二）.

A page's tags, or brackets of a font that a copy left out, take the mark with them. Such a numeral begins words as well
(一批, 三农), so that only a list is believed: it counts on from one, each number opens a sentence, and each sentence is
a title, short and without a mark within, with text of its own behind it. They are taken for the level below sections,
which is numbered in brackets (GB/T 9704, 7.3.3).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from reader.analyze.headings.markers import Boundary, Marker, Scheme
from reader.analyze.headings.series import Numbered, outside
from reader.analyze.layout import Layout
from reader.analyze.ordinals import ordinal
from reader.analyze.paragraphs import Role
from reader.text.patterns import lazy_pattern
from reader.text.span import Span

_BARE = tuple(
    lazy_pattern(mark + r"(?P<number>[一二三四五六七八九十][一二三四五六七八九十]?)(?=[\u4e00-\u9fff“”]{4,16}。[^\n])")
    for mark in "。！\n \u3000"
)
"""One pattern for each mark before it: a search for one character is ten times as fast as for one of several."""
_OPENS = frozenset("。！\n")
"""What stands before it, perhaps with white space between."""
_SPACES = 4
_NO_TITLE = lazy_pattern(
    "[一二三四五六七八九十]?(?:是|要|来|年|月|日|个|批|大批|些|方面|系列|定|直|旦|般|样|切|届|位|名|项)"
)
"""What goes on with a numeral as one word, or counts."""
_LEAST = 3
"""Items of a list."""
_FARTHEST = 4000
"""Characters between two of them, at most."""


def bare_items(layout: Layout, body: int, reserved: Sequence[Span] = ()) -> list[Numbered]:
    """The items of such lists from paragraph ``body`` on, in order; none within ``reserved`` spans."""
    found: list[Numbered] = []
    run: list[re.Match[str]] = []
    for match in sorted((match for one in _BARE for match in one.finditer(layout.text)), key=re.Match.start):
        start = match.start("number")
        before = layout.text[max(0, start - _SPACES) : start].rstrip(" \u3000")
        if before[-1:] not in _OPENS or _NO_TITLE.match(layout.text, match.end()):
            continue
        number = ordinal(match["number"])
        if run and start - run[-1].end() > _FARTHEST:
            found += _listed(layout, body, run)
            run = []
        if number == len(run) + 1:
            run.append(match)
        elif number == 1:
            found += _listed(layout, body, run)
            run = [match]
    found += _listed(layout, body, run)
    return list(outside(found, reserved))


def _listed(layout: Layout, body: int, run: Sequence[re.Match[str]]) -> Iterator[Numbered]:
    for number, match in enumerate(run if len(run) >= _LEAST else (), 1):
        start, end = match.span("number")
        index = layout.index_at(start)
        paragraph = layout.paragraphs[index]
        if index < body or paragraph.role is not Role.TEXT:
            continue
        opens = start == paragraph.start
        boundary = Boundary.LINE if opens else Boundary.SENTENCE
        yield Numbered(Marker(start, end, Scheme.HAN_PAREN, number, boundary), index, opens)
