"""Run-in headings that only their words tell, as an excerpt has them, with no other beside them.

“放管服”改革纵深推进。取消和下放…: a sentence of a few words that says of a subject how it fares, or what is to be done,
and the text on it. Below a heading with a number such words may sum up its text, so that one counts only before the
first heading of a text, where an excerpt begins amid a section, and elsewhere a row of paragraphs that all begin so.
存在的主要问题：… is what sections are called anywhere.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from reader.analyze.fields import starts_with_label
from reader.analyze.headings.chapters import names_chapter
from reader.analyze.headings.claims import fares, is_worded, reads_as_prose, tells_who
from reader.analyze.headings.front import names_section
from reader.analyze.headings.surroundings import Unnumbered
from reader.analyze.layout import Layout
from reader.analyze.punctuation import COLONS, SENTENCE_ENDS
from reader.text.patterns import lazy_pattern
from reader.text.span import Span

_WORDS = r"(?:“[^“”\n]{1,12}”|[^。：:，,；;！？!?\d\n（(“”、]|(?<=[\u4e00-\u9fff”])、(?=[\u4e00-\u9fff“]))"
_PHRASE = lazy_pattern(rf"{_WORDS}{{4,20}}(?:[，,]{_WORDS}{{4,14}})?。")
_COMMA = lazy_pattern("[，,]")
_CALLED = lazy_pattern(r"(?!工作中?[仍还])([^。：:，,；;！？!?\n]{2,16})[：:]")
_LEAST, _MOST = 6, 26
"""Characters of such a heading."""
_RAGGED = 2
"""By how many characters its halves may differ, if a comma parts it."""
_REST_CALLED = 16
"""Characters of the text behind what sections are called, at least."""
_REST = 24
"""Characters of the text behind it, at least; it is longer than the heading, too."""
_DEFINED = lazy_pattern(
    r"[^。：:，,；;！？!?\d\n（(]{2,20}是[^。：:，,；;！？!?\d\n（(]{4,28}"
    "(?:选择|引擎|途径|要求|基础|保障|关键|支撑|动力|根本|前提|核心|抓手|任务|使命|方向|目标|力量|源泉|标志|本质|重点|路径|举措|所在)。"
)
_AGAIN = lazy_pattern(r"([一-鿿]{2,6}[，,])[^。！？!?；;：:\d\n（(]{6,44}。")
"""A sentence that begins with a time, as its siblings do: 五年来，我们…，综合实力显著提升。."""
_ROW = 3
_APART = 3
"""Paragraphs one after the other that begin so, at least, wherever they stand; and how far those begun alike may be."""


def worded_run_ins(layout: Layout, free: Sequence[int], first: int) -> Iterator[Unnumbered]:
    """Such headings of the paragraphs ``free``; ``first`` is the paragraph of the first heading otherwise told."""
    ends = {index: end for index in free if (end := _worded(layout, index)) is not None}
    alike = _begun_alike(layout, free)
    rows, first = _rows(layout, free, ends) | alike, min([first, *alike])
    for index in free:
        end = _called(layout, index)
        if end is None:
            end = ends.get(index) if index < first else rows.get(index)
        if end is not None:
            yield Unnumbered(Span(layout.paragraphs[index].start, end), index, alone=False)


def _rows(layout: Layout, free: Sequence[int], ends: Mapping[int, int]) -> dict[int, int]:
    """The paragraphs that stand in a row of such, each with where its first sentence ends.

    ``ends``: those that are worded so. Amid them one may open with a sentence of another wording, no longer.
    """
    rows: dict[int, int] = {}
    row: list[int] = []
    told = {index: end for index in free if (end := _defined(layout, index)) is not None} | dict(ends)
    for index in (*free, -1):
        if row and (index != row[-1] + 1 or (index not in told and _opened(layout, index) is None)):
            while row and row[-1] not in told:
                row.pop()
            if sum(one in told for one in row) >= _ROW:
                rows |= {one: told[one] if one in told else _opened(layout, one) or 0 for one in row}
            row = []
        if index in told or (row and index >= 0 and _opened(layout, index) is not None):
            row.append(index)
    return rows


def _begun_alike(layout: Layout, free: Sequence[int]) -> dict[int, int]:
    """The paragraphs of rows that all begin with the same few words, 五年来，, and say how something fares.

    Not far from each other: hard-wrapped text may have come apart at the end of a sentence between them.
    """
    rows: dict[int, int] = {}
    row: dict[int, re.Match[str]] = {}
    words, last = "", -1
    for index in (*free, len(layout.paragraphs) + _APART):
        match = _begun(layout, index) if index < len(layout.paragraphs) else None
        if row and (index - last > _APART or (match is not None and match[1] != words)):
            faring = [fares(_COMMA.split(one.group()[:-1])[-1]) for one in row.values()]
            if len(row) >= _ROW and sum(faring) >= _ROW:
                rows |= {at: one.end() - 1 for at, one in row.items()}
            row = {}
        if match is not None:
            row[index] = match
            words, last = match[1], index
    return rows


def _begun(layout: Layout, index: int) -> re.Match[str] | None:
    """The first sentence of a paragraph, if it begins with a time and text follows it."""
    paragraph = layout.paragraphs[index]
    match = _AGAIN.match(layout.text, paragraph.start, paragraph.end)
    return match if match is not None and _is_text(layout, index, match) else None


def _called(layout: Layout, index: int) -> int | None:
    """Where what a section is called ends before its colon, at the head of a paragraph with text behind it."""
    paragraph = layout.paragraphs[index]
    match = _CALLED.match(layout.text, paragraph.start, paragraph.end)
    if match is None or paragraph.end - match.end() < _REST_CALLED or starts_with_label(match.group()):
        return None
    named = names_section(match[1]) or names_chapter(match[1])
    return match.end(1) if named and layout.text[paragraph.end - 1] not in COLONS else None


def _worded(layout: Layout, index: int) -> int | None:
    """Where the first sentence of a paragraph ends, if it is worded as a heading."""
    paragraph = layout.paragraphs[index]
    if layout.text.find("。", paragraph.start, paragraph.start + _MOST + 1) < 0:
        return None
    match = _PHRASE.match(layout.text, paragraph.start, paragraph.end)
    if match is None or not _LEAST <= len(match.group()) - 1 <= _MOST or reads_as_prose(match.group()):
        return None
    if not _is_text(layout, index, match):
        return None
    halves = _COMMA.split(match.group().rstrip("。"))
    if max(map(len, halves)) - min(map(len, halves)) > _RAGGED or any(map(tells_who, halves)):
        return None
    return match.end() - 1 if any(map(is_worded, halves)) else None


def _defined(layout: Layout, index: int) -> int | None:
    """Where the first sentence of a paragraph ends that says what its subject is: 科技进步是…的核心动力。."""
    paragraph = layout.paragraphs[index]
    match = _DEFINED.match(layout.text, paragraph.start, paragraph.end)
    if match is None or reads_as_prose(match.group()) or not _is_text(layout, index, match):
        return None
    return match.end() - 1


def _opened(layout: Layout, index: int) -> int | None:
    """Where the first sentence of a paragraph ends, if it is as short as a heading."""
    paragraph = layout.paragraphs[index]
    match = _PHRASE.match(layout.text, paragraph.start, paragraph.end)
    if match is None or len(match.group()) > _MOST or reads_as_prose(match.group()):
        return None
    return match.end() - 1 if _is_text(layout, index, match) and not tells_who(match.group()) else None


def _is_text(layout: Layout, index: int, match: re.Match[str]) -> bool:
    """Whether enough text follows such a sentence, and ends as text does, unless the excerpt breaks off in it."""
    paragraph = layout.paragraphs[index]
    if paragraph.end - match.end() < max(_REST, len(match.group())):
        return False
    return layout.text[paragraph.end - 1] in SENTENCE_ENDS or index + 1 == len(layout.paragraphs)
