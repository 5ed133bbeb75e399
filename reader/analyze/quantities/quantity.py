"""Quantities with a grammar of their own: 第三名, 翻两番, 1:17, 11.1:41.3:47.6; and the record all quantities share."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from reader.analyze.finding import IndicatorKind
from reader.analyze.numerals import EXACT, Numeral
from reader.analyze.units import UnitTable
from reader.text.patterns import lazy_pattern
from reader.text.records import quickly_made

Place = tuple[int, int]


@quickly_made
@dataclass(frozen=True, slots=True)
class Quantity:
    """A number with what belongs to it, half-open in the text read.

    ``number``: the place of the first number's digits. ``unit_places``: the unit's characters, none where the words
    say it otherwise (三成 is 30 %). ``unit``: canonical,
    None for a bare rank or ratio. ``vague``: 余, 多, 以上 … as it stands, "" when exact. ``hanzi``: written in Chinese
    characters, ``short`` when in a single one. ``between``: the middle members of 11.1:41.3:47.6.
    """

    start: int
    end: int
    number: Place
    kind: IndicatorKind
    value: Decimal
    upper: Decimal | None
    unit: str | None
    unit_places: tuple[Place, ...]
    vague: str
    hanzi: bool
    short: bool
    bare: bool
    medal: bool = False
    between: tuple[Decimal, ...] = ()


_COLON = lazy_pattern(r"[ ]?[:：∶比][ ]?")
_CLAUSE = lazy_pattern(r".*[，。；,;]", re.DOTALL)
_RATIO_REACH = 24
_RATIO_WORDS = lazy_pattern("比(?![分赛])|例|配|结构|构成")
_RATIO_SIGN = "∶"
"""U+2236 is for proportions only (GB/T 15834), but results of games and times are written with it as well."""
_MAPPED = lazy_pattern("[\u4e00-\u9fff]{0,10}?(?:图|测[量绘]|调查|普查|勘[查探测]|区调|填图)")
"""Behind 1∶5万: it is the scale of a map or a survey, which is called by it (GB/T 13989)."""
_CONTEST = lazy_pattern("比分|领先|落后|反超|逆转|淘汰|晋级|[胜败负平](?!均|衡|台)|赢|输|战|球|盘|赛")
_CLOCK = lazy_pattern(r"(?:[01]?\d|2[0-4])[:：∶][0-5]\d(?![\d.])")
_MOST_PARTS = 5
_LAST_OF_RANKS = 1000
_UP_TO = frozenset("至到—–~～-")
_PLACES = frozenset("名位")
"""What ranks are counted in: 第3名, 前10位."""
_CLOSING = frozenset(["", *"，。；、（）()！\n"])
_RANKED_BEFORE = lazy_pattern(
    "(?:位居|稳居|居(?![民住])|位列|名列|列|位于|处于|排名|排在|进入|跻身|挺进|迈入|保持|进位|入围)[^，。；、：\n]{0,10}$"
)
_RATIO_AFTER = lazy_pattern("比(?![分赛])")
SIXTIETHS = frozenset((("分", "秒"), ("分钟", "秒"), ("小时", "分"), ("小时", "分钟"), ("个小时", "分钟")))
"""Units of time of which sixty of the second make one of the first."""
_KIND = IndicatorKind


def rank(text: str, numerals: Sequence[Numeral], index: int) -> Quantity | None:
    """第三, 第三名, 第 3 位, 第12至15; the number after 第 is nothing else, and neither is the one it goes up to.

    No line ends with 第 but where it was wrapped.
    """
    numeral = numerals[index]
    at = numeral.start - 1 if text[numeral.start - 1 : numeral.start] in (" ", "\n") else numeral.start
    if not at or text[at - 1] != "第" or numeral.upper is not None:
        return None
    last, unit = _last_place(text, numerals, index), None
    end, upper = last.end, None if last is numeral else last.value
    places: tuple[Place, ...] = ()
    after = end + 1 if text[end : end + 1] == " " else end
    if text[after : after + 1] in _PLACES:
        unit, end, places = text[after], after + 1, ((after, after + 1),)
    return Quantity(
        at - 1, end, (numeral.start, numeral.end), _KIND.RANK, numeral.value, upper, unit, places, "",
        numeral.hanzi, False, False,
    )  # fmt: skip


def _last_place(text: str, numerals: Sequence[Numeral], index: int) -> Numeral:
    """Of 第12至15 the second number; the one at ``index`` where it goes up to none."""
    first = numerals[index]
    if text[first.end : first.end + 1] not in _UP_TO or index + 1 >= len(numerals):
        return first
    second = numerals[index + 1]
    goes_up = second.start == first.end + 1 and second.upper is None and first.value < second.value
    return second if goes_up and first.hanzi == second.hanzi else first


def first_so_many(text: str, numeral: Numeral) -> Quantity | None:
    """居全国前三, 跻身全省前10, 列同类医院前10名: among the first so many, with nothing counted behind it.

    前 is part of the span, as 第 is of 第三.
    """
    start, end = numeral.start - 1, numeral.end
    places: tuple[Place, ...] = ((end, end + 1),) if text[end : end + 1] in _PLACES else ()
    stop = end + len(places)
    closed = text[stop : stop + 1] in _CLOSING or (not places and text.startswith("位次", end))
    if not closed or numeral.upper is not None or not 0 < numeral.value <= _LAST_OF_RANKS:
        return None
    if not _RANKED_BEFORE.search(text, max(0, start - _RATIO_REACH), start):
        return None
    return Quantity(
        start, stop, (start + 1, end), _KIND.RANK, numeral.value, None, text[end:stop] or None, places, "",
        numeral.hanzi, False, False,
    )  # fmt: skip


def doubling(text: str, numerals: Sequence[Numeral], index: int) -> Quantity | None:
    """翻一番 is twice, 翻两番 four times."""
    numeral = numerals[index]
    if not text.startswith("番", numeral.end) or numeral.value > 10:
        return None
    start = numeral.start - (2 if text[numeral.start - 1 : numeral.start] == "了" else 1)
    if start < 0 or text[start] != "翻" or numeral.value != int(numeral.value):
        return None
    return Quantity(
        start, numeral.end + 1, (numeral.start, numeral.end), _KIND.RATIO, Decimal(2 ** int(numeral.value)), None,
        "番", ((numeral.end, numeral.end + 1),), "", numeral.hanzi, False, False,
    )  # fmt: skip


def proportion(text: str, numerals: Sequence[Numeral], index: int, table: UnitTable) -> Quantity | None:
    """师生比1:17, 按1比1的比例: two numbers, and words that say it is a proportion, not a time or a result."""
    first = numerals[index]
    colon = _COLON.match(text, first.end)
    if colon is None or index + 1 >= len(numerals):
        return None
    second = numerals[index + 1]
    if second.start != colon.end() or (_COLON.match(text, second.end) and text[second.end] != "比"):
        return None
    if text[second.end : second.end + 1] in ("%", "％") or table.match(text, second.end):
        return None
    before = _CLAUSE.sub("", text[max(0, first.start - _RATIO_REACH) : first.start])
    after = text[second.end : second.end + 5]
    signed = _RATIO_SIGN in colon.group() and not _CLOCK.match(text, first.start)
    signed = signed and not _CONTEST.search(before + after)
    signed = signed and not (first.value == 1 and _MAPPED.match(text, second.end))
    if not (signed or _RATIO_WORDS.search(before) or _RATIO_AFTER.search(after)):
        return None
    return Quantity(
        first.start, second.end, (first.start, first.end), _KIND.RATIO, first.value, second.value, None, (), "",
        first.hanzi, False, False,
    )  # fmt: skip


def structure(text: str, numerals: Sequence[Numeral], index: int) -> Quantity | None:
    """三次产业结构为11.1:41.3:47.6: shares of a whole, from the first to the last."""
    parts = [numerals[index]]
    while len(parts) <= _MOST_PARTS and index + len(parts) < len(numerals):
        colon, following = _COLON.match(text, parts[-1].end), numerals[index + len(parts)]
        if colon is None or following.start != colon.end():
            break
        parts.append(following)
    first, last = parts[0], parts[-1]
    before = _CLAUSE.sub("", text[max(0, first.start - _RATIO_REACH) : first.start])
    if not 3 <= len(parts) <= _MOST_PARTS or not _RATIO_WORDS.search(before):
        return None
    return Quantity(
        first.start, last.end, (first.start, first.end), _KIND.RATIO, first.value, last.value, None, (), "",
        first.hanzi, False, False, False, tuple(one.value for one in parts[1:-1]),
    )  # fmt: skip


def sixtieths(first: Quantity, second: Quantity) -> Quantity:
    """One stretch of time of two numbers side by side, in the smaller unit: 2分30秒 is 150 秒."""
    return replace(
        second,
        start=first.start,
        number=(first.number[0], second.number[1]),
        kind=IndicatorKind.DURATION,
        value=EXACT.add(EXACT.multiply(first.value, Decimal(60)), second.value),
        hanzi=first.hanzi,
        short=False,
    )
