"""Headings without a number that run on into their text, where a copy lost the line end behind them.

旅客运输11月，全省完成…。货物运输全月完成…: the words before the first sentence end in one that ends titles, and what
follows is how a sentence begins: a date with its comma, who reports, or the first number of a list. Words that begin a
sound sentence may look so once. Two such places, and a third like them, tell that the document was copied so; those
that show it less surely (a time without its comma, a deed with its figure, the first word once more) then count, too.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from enum import IntEnum
from functools import cache
from typing import TypeAlias

from reader.analyze.headings.glued import beginning, goes_on
from reader.analyze.headings.sentence_words import ends_title
from reader.analyze.layout import Layout
from reader.analyze.wording import branches, words
from reader.text.span import Span

_LEAST = 2
"""Characters of such a heading, at least."""
_FEWEST, _FEWEST_SURE = 3, 2
"""So many headings, and so many sure ones among them, tell that those of a document run on."""
_SHARE = 4
"""One paragraph in so many begins with such a heading, at least, where lines are as they were."""
_FLAT = 400
"""Characters of a paragraph that holds several sections."""
_TITLE = re.compile(r"[\u4e00-\u9fff、]{2,15}")
_FOREWORD = re.compile("[引前导序]言|[结绪]语")
_SENTENCE_END = re.compile(r"[。！？；][”’）)]?\s*")
_LISTED = re.compile(r"（一）|\(一\)|一是(?!否)|1[.．、](?!\d)|①")
_ADVERBIAL = re.compile(
    "[截近按与今当同从在自到为对经由据随其此另并尤虽如以因但而且就至每各这那该所不没有无更最将使让令被把于及]"
    "|目前|通过|根据|面对|特别|总体|现有|预计|力争|确保|新增|累计|共有|仅|主要是|下一|上述|过去"
)
"""How a heading does not begin: what tells when, why and how of a sentence."""
_DATE = r"(?:(?:19|20)\d\d年|\d{1,2}(?:[-—–至]\d{1,2})?月份?|\d{1,2}月\d{1,2}日)"
_YEAR = re.compile(
    r"((?:“十[一二三四五六七八九]五”(?:时期)?[及和与暨])?(?:19|20)\d\d年|“十[一二三四五六七八九]五”时期)度?的?(?:主要|重点)?(?:目标)?(?:工作|任务)(?:回顾|总结|情况|安排|打算|任务|思路)?"
)
"""A title of the work of a year, or of a plan's years, with which a sentence may begin as well unless they come again.

Whatever year that is, 今年是… begins a sentence behind it.
"""
_THIS_YEAR = ("今年是", "明年是")


class _Sign(IntEnum):
    """How surely a heading ends at a place."""

    NONE = 0
    LIKELY = 1
    SURE = 2
    CERTAIN = 3


_Found: TypeAlias = tuple[Span, int, _Sign]


def run_on_headings(layout: Layout, free: Sequence[int]) -> Iterator[tuple[Span, int]]:
    """The headings at the head of paragraphs, or of sentences in one with several sections, and their paragraphs.

    ``free``: the paragraphs of running text that nothing numbered opens, in a document without headings in lines of
    their own: where line ends were kept, none runs on.
    """
    text = layout.text
    begun = list(_signs(text, [(index, layout.paragraphs[index].start) for index in free]))
    found = _told(text, begun)
    opening = len(found) * _SHARE >= len(free) or _is_certain(found)
    if opening:
        yield from ((title, index) for title, index, _ in found)
    for index in free:
        paragraph = layout.paragraphs[index]
        if len(paragraph.span) < _FLAT and not _YEAR.search(text, paragraph.start, paragraph.end):
            continue
        ends = [match.end() for match in _SENTENCE_END.finditer(text, paragraph.start, paragraph.end)]
        if opening:
            years = [(index, at) for at in ends if _YEAR.match(text, at)]
            yield from ((title, index) for title, _, sign in _signs(text, years) if sign is _Sign.CERTAIN)
            continue
        amid = list(_signs(text, [(index, at) for at in (paragraph.start, *ends)]))
        told = _told(text, amid)
        if _is_certain(told) or len(paragraph.span) >= _FLAT:
            yield from ((title, index) for title, index, _ in told)


def _is_certain(found: Sequence[_Found]) -> bool:
    return any(sign is _Sign.CERTAIN for *_, sign in found)


def _told(text: str, found: Sequence[_Found]) -> Sequence[_Found]:
    """The headings among ``found``: all of them where there are enough, else those of years if one is certain."""
    sure = sum(sign >= _Sign.SURE for *_, sign in found)
    if sure >= _FEWEST_SURE and len(found) >= _FEWEST:
        return found
    of_years = [one for one in found if _YEAR.match(text, one[0].start)]
    return of_years if _is_certain(of_years) else ()


def _signs(text: str, begun: Sequence[tuple[int, int]]) -> Iterator[_Found]:
    """What looks like a heading at one of the places ``begun``, each with its paragraph."""
    for index, start in begun:
        sign, end = _ending(text, start)
        if sign:
            yield Span(start, end), index, sign


def _ending(text: str, start: int) -> tuple[_Sign, int]:
    """How surely a heading that begins at ``start`` ends amid what is read there, and where."""
    if year := _YEAR.match(text, start):
        again = text.startswith((year.group(1), year.group(1)[:5] + "时期", *_THIS_YEAR), year.end())
        sign = _Sign.CERTAIN if again else _sign(text, start, year.end())
        return sign, year.end()
    title = _TITLE.match(text, start)
    if title is None or _ADVERBIAL.match(text, start) or beginning(text, start, start, len(text)):
        return _Sign.NONE, start
    foreword = _FOREWORD.match(text, start)
    best, place = _Sign.NONE, start
    for end in range(start + _LEAST, min(title.end() + 1, len(text))):
        if not (ends_title(text, end) or (foreword is not None and foreword.end() == end)) or goes_on(text, end):
            continue
        sign = _sign(text, start, end)
        if sign > best:
            best, place = sign, end
    return best, place


def _sign(text: str, start: int, end: int) -> _Sign:
    if _surely().match(text, end):
        return _Sign.SURE
    return _Sign.LIKELY if beginning(text, start, end, len(text)) else _Sign.NONE


@cache
def _surely() -> re.Pattern[str]:
    """What no words before it go on into: a time with its comma, who reports, or the first number of a list."""
    times = branches(words("text_times"))
    return re.compile(
        rf"{_LISTED.pattern}|(?:{times}|{_DATE})[^，。；]{{0,2}}[，,]"
        rf"|(?:{branches(words('text_subjects'))})(?=[^。；\n]{{0,40}}[，,\d])"
    )
