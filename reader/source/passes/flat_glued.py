"""Numbers glued to the words before them, where a copy lost the line ends and the marks before them as well.

…建成投用120间2.招生有新秩序: no mark ends the sentence before the number. What can be a number then is told by its
form, and by what cannot be anything else: （二） and 二、 are no figures, and a point that words follow is no decimal's
(12 and 1. in 共121.教育, for no figure ends in a point). 统一、 is a word, 第（二）项 a reference, 表2. a name. Whether
such a number counts is decided by its series (``flattened``).
"""

from __future__ import annotations

from collections.abc import Iterator

from reader.source.language import best_division
from reader.text.patterns import lazy_pattern

_BEHIND = lazy_pattern(r"[\w）)”」』】》%％℃]\Z")
"""Before such a number: a word, a figure, or the end of a quotation or a note."""
_NAMED = lazy_pattern(r"(?:第|附[件表图圖录錄]|[专專][栏欄]|公式|[问問][题題]|案例|[A-Za-z]|[-.．—–~～/])\Z")
"""What a number in digits or brackets belongs to: 附件1., 专栏2., 第（二）项."""
_NAMES = frozenset("表图圖注註")
"""The same where the character is a word: 表1., not 发表1.."""
_TITLED = lazy_pattern(r"[ \u3000]?(?:[\u3400-\u9fff“「《]|(?:19|20)\d\d年)(?<![项項款条條])")
"""Behind such a number: its title, which a year may begin."""
_SPACED = lazy_pattern(r"[ \u3000]+[\u3400-\u9fff“「]")
_NUMERALS = "一二三四五六七八九十"
_COUNTED_ON = frozenset("第周週十百千零〇" + _NUMERALS)
"""What a numeral belongs to: 第二, 每周二."""
_WORD = 8
"""Characters in which the word before a numeral ends."""
_SPLIT = lazy_pattern(
    rf"(?<=\d)[1-9]\d?[.．](?=[\u3400-\u9fff“「《])|(?<=[{_NUMERALS}])[{_NUMERALS}]、(?=[\u3400-\u9fff“「《])(?![{_NUMERALS}])"
)
"""The last digits of a row that is too long for a number, or has a point without a decimal."""

_DECIMAL = lazy_pattern(
    r"(?<![\d.．])(?P<section>[1-9]\d?)[.．](?P<number>[1-9]\d?)(?=[ \u3000]{0,2}[\u3400-\u9fff“「])"
    r"(?![ \u3000]?(?:[年月日时時分秒万萬亿億元余餘多岁歲倍成米里吨噸公平亩畝升克斤度瓦立厘毫至到]"
    r"|[个個](?![性人体體案别別])))"
)
"""A decimal before words and no unit: it has no classifier, 3.1项目建设 is numbered."""
_HEAD = lazy_pattern(r"[ \u3000]{0,2}[^。！？；：;:\n]{2,30}")
"""The title of a section, up to what stands right behind it."""
_DASHED = lazy_pattern(r"[^。！？；：;:\n—]{2,40}(?P<dash>——)(?=[\u3400-\u9fff“「])")
_DASHED_ON = lazy_pattern(r"[。；！]——(?=[\u3400-\u9fff“「])")


def may_be_glued(line: str, start: int, end: int) -> bool:
    """Whether the number ``[start, end)`` of ``line`` may stand right behind a sentence without its mark."""
    mark, before = line[start], line[start - 1 : start]
    if not _BEHIND.search(line, max(0, start - 1), start):
        return False
    if mark == "第" and line[end - 1] not in "章分":  # 第三节 may be a lesson unless white space sets its title off
        return _SPACED.match(line, end) is not None
    if not _TITLED.match(line, end):
        return False
    if line[end - 1] == "、" and not mark.isascii():
        return line[end] not in _NUMERALS and begins_numeral(line, start)
    if before in _NAMES and _is_word(line, start):
        return False
    return not _NAMED.search(line, max(0, start - 2), start)


def split_numbers(line: str) -> Iterator[tuple[int, int]]:
    """Where numbers may stand right behind other digits or numerals, from longest to shortest at one place."""
    for match in _SPLIT.finditer(line):
        yield match.span()
        if match.end() - match.start() > 2:
            yield match.start() + 1, match.end()


def decimals_below(line: str, number: int, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The numbers 2.1, 2.2, … below a section with ``number``: its title begins at ``start``, its text ends at ``end``.

    The first stands right behind that title, so the others are due; none if that has none.
    """
    due = 1
    for match in _DECIMAL.finditer(line, start, end):
        if int(match["section"]) != number or int(match["number"]) != due:
            continue
        if due == 1 and not _HEAD.fullmatch(line, start, match.start()):
            return
        yield match.span()
        due += 1


def dash_below(line: str, start: int, end: int) -> int | None:
    """Where a list with dashes begins right behind the title that begins at ``start``; its text ends at ``end``.

    Another dash of it stands behind the end of a sentence.
    """
    first = _DASHED.match(line, start, end)
    return first.start("dash") if first and _DASHED_ON.search(line, first.end(), end) else None


def begins_numeral(line: str, at: int) -> bool:
    """Whether the numeral at ``at`` is no part of the word before it: 成效显著|一、, but 统一、 and 每周二、."""
    begin = max(0, at - _WORD)
    if line[at - 1 : at] in _COUNTED_ON:
        return False
    return any(begin + end == at for _, end in best_division(line[begin : at + 1])[1])


def _is_word(line: str, at: int) -> bool:
    """Whether the character before ``at`` is a word by itself: 见|表, not 发表."""
    begin = max(0, at - _WORD)
    return best_division(line[begin:at])[1][-1] == (at - 1 - begin, at - begin)
