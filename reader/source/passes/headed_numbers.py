"""Headings that ran into the number of the paragraph below them: 背景2.　公共图书馆由康乐署管理。

A copy lost the line end between them. The number shows where it was, for it is the next of those that open the other
paragraphs; behind 第二章 it is the first of that chapter (第二章 绿色发展2.1 绿色金融).
"""

from __future__ import annotations

import re

from reader.text.edits import Edits
from reader.text.lines import line_spans
from reader.text.parts import line_matches
from reader.text.patterns import lazy_pattern

_HEAD = (
    r"(?:(?:[\u3400-\u9fff、]{2,14})?[（(](?:[一二三四五六七八九十]{1,2}|[a-h])[)）][ \u3000]?)?"
    r"(?:(?:19|20)\d\d(?:[-—–至]\d\d(?:\d\d)?)?年度?)?[\u3400-\u9fff、]{2,24}"
)
_HEADED = rf"(?P<head>{_HEAD})?(?P<number>\d{{1,3}})[.．][ \t\u3000\u00a0]+(?=\S)"
_NUMBER = lazy_pattern(rf"^[ \t\u3000\u00a0]*{_HEADED}", re.MULTILINE)
_NUMBER_AMID = lazy_pattern(rf"(?<=[。！？]){_HEADED}")
"""The same in a text that lost all its line ends."""
_NO_HEAD = lazy_pattern("[图圖表例注註第式号號件栏欄年月日]$")
"""What a number belongs to: 表1. …, 专栏2. …."""
_CHAPTER = lazy_pattern(
    r"^[ \t\u3000]*第(?P<chapter>[一二三四五六七八九十]|\d{1,2})章[ \t\u3000]*[\u3400-\u9fff、]{2,16}?"
    r"(?P<section>\d{1,2})[.．]1(?=[ \u3000])",
    re.MULTILINE,
)
_NUMERALS = "一二三四五六七八九十"
_BLANKS = 80
"""White space of an empty line, at most."""
_LONG = 400
"""Characters of a text that holds more than a paragraph."""
_FEWEST = 2
"""Paragraphs that a number opens without a heading before it, at least."""


def headed_number_edits(text: str) -> Edits:
    """Edits that each put a line end before such a number, sorted."""
    places = [match.start("section") for match in line_matches(_CHAPTER, text) if _is_first_of(match)]
    numbers = list(line_matches(_NUMBER, text))
    if sum(match["head"] is None for match in numbers) >= _FEWEST:
        places += [match.start("number") for match in _glued(numbers)]
    elif len(text) >= _LONG and max(map(len, line_spans(text))) * 2 > len(text):
        places += _amid(list(_NUMBER_AMID.finditer(text)))
    edits = Edits()
    for place in sorted(set(places)):
        edits.add(place, place, "\n\n" if _begins_block(text, place) else "\n", "flattened")
    return edits


def _begins_block(text: str, place: int) -> bool:
    """Whether an empty line stands before the line that holds ``place``: then paragraphs are told by them."""
    line = text.rfind("\n", 0, place)
    return line > 0 and text[max(0, line - _BLANKS) : line].rstrip(" \t\u3000")[-1:] == "\n"


def _amid(numbers: list[re.Match[str]]) -> list[int]:
    """Where lines begin in a text without line ends: the numbers that count on, and the headings before them."""
    glued = _glued(numbers)
    if not glued or len(numbers) - len(glued) < _FEWEST:
        return []
    return [match.start() for match in numbers] + [match.start("number") for match in glued]


def _is_first_of(match: re.Match[str]) -> bool:
    chapter = match["chapter"]
    number = int(chapter) if chapter.isdecimal() else _NUMERALS.index(chapter) + 1
    return number == int(match["section"])


def _glued(numbers: list[re.Match[str]]) -> list[re.Match[str]]:
    """The numbers that have a heading before them and are the next, or the first of a count."""
    glued: list[re.Match[str]] = []
    last = 0
    for at, match in enumerate(numbers):
        number = int(match["number"])
        if match["head"] is None:
            last = number
            continue
        after = [int(later["number"]) for later in numbers[at + 1 : at + 3]]
        begins = after[: 1 if number == 1 else 2] == [number + 1, number + 2][: 1 if number == 1 else 2]
        if (begins or (last and number == last + 1)) and not _NO_HEAD.search(match["head"]):
            glued.append(match)
            last = number
    return glued
