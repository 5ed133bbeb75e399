"""Run-in headings that only their words tell, as an excerpt has them, with no other beside them.

“放管服”改革纵深推进。取消和下放…: a sentence of a few words that says of a subject how it fares, or what is to be done,
and the text on it. Below a heading with a number such words may sum up its text, so that one counts only before the
first heading of a text, where an excerpt begins amid a section, and elsewhere a row of paragraphs that all begin so.
存在的主要问题：… is what sections are called anywhere.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from reader.analyze.fields import starts_with_label
from reader.analyze.headings.chapters import names_chapter
from reader.analyze.headings.claims import is_worded, reads_as_prose, tells_who
from reader.analyze.headings.front import names_section
from reader.analyze.headings.surroundings import Unnumbered
from reader.analyze.layout import Layout
from reader.analyze.punctuation import COLONS, SENTENCE_ENDS
from reader.text.patterns import lazy_pattern
from reader.text.span import Span

_WORDS = r"(?:“[^“”\n]{1,12}”|[^。：:，,；;！？!?\d\n（(“”、]|(?<=[\u4e00-\u9fff”])、(?=[\u4e00-\u9fff“]))"
_PHRASE = lazy_pattern(rf"{_WORDS}{{4,20}}(?:[，,]{_WORDS}{{4,14}})?。")
_COMMA = lazy_pattern("[，,]")
_CALLED = lazy_pattern(r"([^。：:，,；;！？!?\n]{4,16})[：:]")
_LEAST, _MOST = 6, 26
"""Characters of such a heading."""
_RAGGED = 2
"""By how many characters its halves may differ, if a comma parts it."""
_REST = 24
"""Characters of the text behind it, at least; it is longer than the heading, too."""
_ROW = 3
"""Paragraphs one after the other that begin so, at least, wherever they stand."""


def worded_run_ins(layout: Layout, free: Sequence[int], first: int) -> Iterator[Unnumbered]:
    """Such headings of the paragraphs ``free``; ``first`` is the paragraph of the first heading otherwise told."""
    ends = {index: end for index in free if (end := _worded(layout, index)) is not None}
    in_rows = _in_rows(sorted(ends))
    for index in free:
        end = _called(layout, index)
        if end is None and (index < first or index in in_rows):
            end = ends.get(index)
        if end is not None:
            yield Unnumbered(Span(layout.paragraphs[index].start, end), index, alone=False)


def _in_rows(places: Sequence[int]) -> frozenset[int]:
    """Those of the paragraphs ``places``, in order, that stand in a row of them."""
    rows: list[list[int]] = []
    for index in places:
        if rows and rows[-1][-1] == index - 1:
            rows[-1].append(index)
        else:
            rows.append([index])
    return frozenset(index for row in rows if len(row) >= _ROW for index in row)


def _called(layout: Layout, index: int) -> int | None:
    """Where what a section is called ends before its colon, at the head of a paragraph with text behind it."""
    paragraph = layout.paragraphs[index]
    match = _CALLED.match(layout.text, paragraph.start, paragraph.end)
    if match is None or paragraph.end - match.end() < _REST or starts_with_label(match.group()):
        return None
    named = names_section(match[1]) or names_chapter(match[1])
    return match.end(1) if named and layout.text[paragraph.end - 1] not in COLONS else None


def _worded(layout: Layout, index: int) -> int | None:
    """Where the first sentence of a paragraph ends, if it is worded as a heading."""
    paragraph = layout.paragraphs[index]
    match = _PHRASE.match(layout.text, paragraph.start, paragraph.end)
    if match is None or not _LEAST <= len(match.group()) - 1 <= _MOST or reads_as_prose(match.group()):
        return None
    if not _is_text(layout, index, match):
        return None
    halves = _COMMA.split(match.group().rstrip("。"))
    if max(map(len, halves)) - min(map(len, halves)) > _RAGGED or any(map(tells_who, halves)):
        return None
    return match.end() - 1 if any(map(is_worded, halves)) else None


def _is_text(layout: Layout, index: int, match: re.Match[str]) -> bool:
    """Whether enough text follows such a sentence, and ends as text does, unless the excerpt breaks off in it."""
    paragraph = layout.paragraphs[index]
    if paragraph.end - match.end() < max(_REST, len(match.group())):
        return False
    return layout.text[paragraph.end - 1] in SENTENCE_ENDS or index + 1 == len(layout.paragraphs)
