"""Chinese punctuation as the analysis reads it, in full and half width."""

from __future__ import annotations

import re
from functools import cache
from itertools import cycle

from reader.text.parts import line_parts
from reader.text.patterns import lazy_pattern

SENTENCE_ENDS = "。！？!?｡"
CLAUSE_ENDS = "；;"
COLONS = "：:"
COMMAS = "，,、"
CLOSERS = "”’」』）)》〉】〕\"'"
BULLETS = "▌■●◆★▲▶►◇☆◎○•·"
STARS = "＊*※□▪△☑✓➢"
TRAILING = "。｡：:，,；;、 \t\u3000\u00a0"
"""What a heading does not keep at its end (labelling policy: 。：，；)."""

SPACES = (
    "\t\n\x0b\x0c\r\x1c\x1d\x1e\x1f \x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a"
    "\u2028\u2029\u202f\u205f\u3000"
)
"""All that ``str.isspace`` takes for white space."""

_PAIRS = (
    r"(?<=“)[^“”\n]{0,60}”|(?<=‘)[^‘’\n]{0,60}’|(?<=《)[^《》\n]{0,80}》|(?<=（)[^（）\n]{0,60}）|(?<=\()[^()\n]{0,60}\)"
    r"|(?<=「)[^「」\n]{0,60}」|(?<=『)[^『』\n]{0,60}』|(?<=【)[^【】\n]{0,60}】|(?<=〔)[^〔〕\n]{0,60}〕"
    r"|(?<=\d[,，:：])(?=\d)"
)
_HORIZON = 400

_HALF = tuple(
    (half, full, lazy_pattern(rf"{re.escape(half)}(?:(?<=[^\x00-\x7f].)|(?<=[^\x00-\x7f] .)|(?=[^\x00-\x7f]))"))
    for half, full in zip(",;:?!", "，；：？！", strict=True)
)
"""Each half-width mark beside a character that is not ASCII, or behind one and a space, and what it becomes.

One pattern for each: a search for one character is much faster, and no function is called for what takes its place.
"""
_FORMS = tuple(zip("\ufe30\ufe50\ufe51\ufe54\ufe55\ufe56\ufe57", "：，、；：？！", strict=True))
"""Marks set upright in a column, or small, which Unicode keeps for older character sets."""
_ALIKE = (lazy_pattern("(?m)^[^“”\n]*”[^“\n]*$"), lazy_pattern("(?m)^[^“”\n]*“[^”\n]*$"))
"""Lines whose quotation marks all close, or all open: ”双减”政策."""
_QUOTES = lazy_pattern("[“”]")
_NUMERALS = "〇一二三四五六七八九十百壹贰叁肆伍陆柒捌玖拾甲乙丙丁戊己庚辛壬癸"
_POINTS = tuple(
    lazy_pattern(
        rf"{point}(?:(?<=[\u4e00-\u9fff%％].)|(?<=[\u4e00-\u9fff\d%％][”’\"）)》].))"
        r"(?=[ \u3000]*(?P<end>\n|\Z)|[ \u3000]?[\u4e00-\u9fff“‘\"（(《\d])"
    )
    for point in (r"\.", "．")
)
"""A stop that is a point, in either width, behind Chinese, at the end of a line or before more of it.

A search for one character is much faster than for one of two.
"""
_MARK = lazy_pattern(rf"(?:(?:\A|[\s。｡.！？!?；;：:，,、第])[{_NUMERALS}]{{1,4}}|[（(][{_NUMERALS}\d]{{1,3}}[）)])\Z")
"""Behind it a point is the mark of a number: 一.基本情况, (一).基本情况."""
_FRACTION = lazy_pattern(rf"[{_NUMERALS}][.．][{_NUMERALS}]")
"""百分之三.五."""
_REACH = 6
_FEWEST_POINTS = 3


def widened(text: str) -> str:
    """``text`` with half-width punctuation beside Chinese characters full-width, character for character.

    GB/T 15834—2011 gives Chinese text full-width marks; web pages and Taiwan's offices write half-width ones too.
    Those between digits or Latin letters (1,234 and 10:30) stay, and so do brackets, which come in pairs. Where all
    quotation marks of a line close, or all open, every other one is turned.
    A point is a full stop at the end of a line; within one only where the text has more of them than of 。, for it
    also parts names (买买提.艾力).
    """
    return _stopped("".join(_full(text[start:end]) for start, end in line_parts(_of_usual_form(text))))


def _of_usual_form(text: str) -> str:
    """``text`` with the compatibility forms of marks, as Hong Kong's and Taiwan's PDF files have them, as usual."""
    for form, mark in _FORMS:
        if form in text:
            text = text.replace(form, mark)
    return text


def _full(part: str) -> str:
    if part.count("“") != part.count("”"):  # as hardly any text has them
        for line in _ALIKE:
            part = line.sub(_in_pairs, part)
    for half, full, beside in _HALF:
        if half in part:
            part = beside.sub(full, part)
    return part


def _in_pairs(line: re.Match[str]) -> str:
    """Every other one of the marks of a line turned; as they stand where one of them is missing."""
    pieces = _QUOTES.split(line[0])
    if len(pieces) % 2 == 0:
        return line[0]
    return "".join(piece + mark for piece, mark in zip(pieces, cycle("“”"), strict=False))[:-1]


def _stopped(text: str) -> str:
    found = sorted((match for point in _POINTS for match in point.finditer(text)), key=re.Match.start)
    points = [match for match in found if not _is_of_number(text, match.start())]
    if len(points) < _FEWEST_POINTS or len(points) <= text.count("。"):
        points = [match for match in points if match["end"] is not None]
    if not points:
        return text
    parts: list[str] = []
    last = 0
    for match in points:
        parts += (text[last : match.start()], "。")
        last = match.end()
    return "".join((*parts, text[last:]))


def _is_of_number(text: str, point: int) -> bool:
    marked = _MARK.search(text, max(0, point - _REACH), point)
    return marked is not None or _FRACTION.match(text, max(0, point - 1)) is not None


def stops(text: str, start: int, end: int, among: str) -> int | None:
    """The first position of a character of ``among`` in ``text[start:end]``, outside quotes and brackets.

    Only the first 400 characters are looked at: no heading is longer. A comma or colon between digits
    (1,234 and 10:30) does not count. None when there is no such character.
    """
    for match in _stops(among).finditer(text, start, min(end, start + _HORIZON)):
        if match.lastgroup:
            return match.start()
    return None


@cache
def _stops(among: str) -> re.Pattern[str]:
    """A pair with what is in it, or a mark; it begins with a class of characters, so that a search skips all others."""
    return re.compile(rf"[“‘《（(「『【〔{among}](?:{_PAIRS}|(?P<stop>(?<=[{among}])))")


def before_spaces(text: str, position: int, floor: int) -> int:
    """The position after the last character that is not white space in ``text[floor:position]``."""
    while position > floor and text[position - 1].isspace():
        position -= 1
    return position
