"""Numerals: Arabic, Chinese and mixed, as GB/T 15835—2011 writes them, with exact values.

``parse`` reads one numeral, ``find`` finds all in a text. Both know signs, thousands commas, 万/亿/兆, 3亿5千万,
余/多/几, ranges, fractions (三分之二, 1/3) and percentages (54.16%, 百分之五十四点一六, 6‰). What a numeral means
(a date, a heading, a quantity) is not decided here.
"""

from __future__ import annotations

import re
import string
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from decimal import Context, Decimal
from functools import cache

from reader.analyze.hanzi_numerals import DIGITS, POWERS, hanzi_value, shifted
from reader.text.patterns import lazy_pattern
from reader.text.records import maker, quickly_made
from reader.text.span import Span

EXACT = Context(prec=60)
"""Decimal arithmetic that rounds nothing a report can state."""

ARABIC = "0-9０-９"
_D = f"[{ARABIC}]"
_ONES = "".join(DIGITS)
_POWERS = "".join(POWERS)
# 千米, 千克, 千瓦 …, 百分之, 百帕 and 兆瓦 are units: the character before them multiplies nothing.
_TIMES = (
    "(?:[十百千拾佰仟]?[万亿萬億][万亿萬億]?|千(?![米克瓦伏卡帕焦赫乏牛欧]|公[顷頃]|字[节節])|仟|百(?![分帕])|佰"
    f"|兆(?=[{ARABIC}元余餘多圆圓]|[{_ONES}]))"
)
_VAGUE = "(?:[余餘](?![姚杭额額热熱江干])|多(?!元(?:化|文|主|融|素|一|共)|样|樣|媒|功能)|来(?![自源到看说])|來)"
_PLAIN = rf"(?:{_D}{{1,3}}(?:[,，]{_D}{{3}})+|{_D}+)(?:[.．]{_D}+)?"
_THIN = " \u00a0\u2009\u202f"
"""Spaces that may part groups of digits."""
_ARABIC_REST = (
    rf"(?:{_D}{{0,2}}(?=[,，{_THIN}])(?:(?:[,，]{_D}{{3}})+|(?:[{_THIN}]{_D}{{3}})+)(?!{_D})|{_D}*)"
    rf"(?:[.．]{_D}+)?"
    rf"(?:(?=[余餘多{_POWERS}]|[{_THIN}][万亿萬億])(?:[余餘多]|[{_THIN}])?{_TIMES}(?:[余餘多]?[万亿萬億])?(?:{_PLAIN}(?:[余餘多]|[{_THIN}])?{_TIMES})*(?:{_D}{{3,4}}(?!{_D})|{_D}{{1,3}}[,，]{_D}{{3}}(?!{_D}))?)?{_VAGUE}?"
)
_HANZI_FIRST = f"{_ONES}{_POWERS}廿卅几幾数數"
_HANZI_SET = frozenset(_HANZI_FIRST)
_HANZI_REST = (
    rf"(?:(?<![人总總次户戶件分指系函参參基个個倍少半代奇偶负多])(?<=[数數几幾])(?=[{_POWERS}])|(?<![数數几幾]))"
    rf"[{_ONES}{_POWERS}廿卅几幾]*(?:[点點．‧][{_ONES}]+(?![十百拾佰])[千仟万萬亿億]*)?"
    rf"(?:{_VAGUE}[万萬亿億]*)?"
)
_GOES_ON = f"{ARABIC}.．,，{_THIN}{_POWERS}余餘多来來"
"""Behind a number in digits: it may have more to it."""
_NUMERAL = lazy_pattern(
    rf"[{ARABIC}{_HANZI_FIRST}](?:(?<=[0-9])(?P<plain>[0-9]*(?:\.[0-9]+)?)(?![{_GOES_ON}])"
    rf"|(?<=[{ARABIC}]){_ARABIC_REST}|(?<=[{_HANZI_FIRST}]){_HANZI_REST})"
)
"""``plain``: it is digits with a point at most, as most are, and nothing behind it is a part of it."""
_SOME = lazy_pattern(r"(?:^|[^人总總次户戶件分指系函参參基个個倍少半代奇偶负多])[数數几幾]10{1,3}(?![0-9.．])")
"""数10场, 几100人: so many tens or hundreds, as 数十 and 几百; but 人数100."""
_FEW = frozenset("数數几幾")
_PLAINLY = str.maketrans("０１２３４５６７８９．", "0123456789.", f",，{_THIN}")
"""Half-width digits, and nothing between groups of them."""
_PART = lazy_pattern(rf"([0-9.]+)({_TIMES}|[万亿萬億兆])?")  # a token ends behind the 兆 that its unit confirmed
_LONGEST = 40  # characters; a longer run of digits is a code, not a number
_WAN, _YI = 4, 8
"""The powers of 万 and 亿."""
_VAGUE_CHARS = "余餘多来來"
_INEXACT = lazy_pattern(f"[{_VAGUE_CHARS}]")
_SINGLE = {char: Decimal(value) for char, value in DIGITS.items()}


@quickly_made
@dataclass(frozen=True, slots=True)
class Numeral:
    """One numeral as it stands: no sign, no percent sign, no range. ``start`` and ``end`` are half-open.

    ``vague`` is 余, 多, 来, 几 or 数 when the text gives only a lower bound or a span of values. ``power`` is the
    ten-power of a closing 万/亿 …, which a range may lend to its first number. ``bare``: 百, 千, 万 … without a digit.
    """

    start: int
    end: int
    value: Decimal
    upper: Decimal | None
    vague: str
    power: int
    hanzi: bool
    bare: bool


_numeral = maker(Numeral)


def scan(text: str, worth: Callable[[int, int], bool] | None = None) -> Iterator[Numeral]:
    """Every numeral of ``text`` in order, not overlapping, in one pass; what has no value is skipped.

    ``worth``: whether the Chinese numeral at a start and end is wanted; most 一 of a text are not, and cost time.
    """
    for match in _NUMERAL.finditer(text):
        start, end = match.span()
        if end - start > _LONGEST:
            continue
        if match.lastindex:
            few = text[start] == "1" and text[start - 1] in _FEW and _SOME.match(text, max(0, start - 2))
            some = start - 1 if few else start
            value = Decimal(text[start:end])
            yield _numeral(some, end, value, None if some == start else value * 10, text[some:start], 0, False, False)
            continue
        token = match.group()
        numeral: Numeral | None
        if token[0] not in _HANZI_SET:
            numeral = _arabic(token, start, end)
        elif worth is not None and not worth(start, end):
            continue
        elif (single := _SINGLE.get(token)) is not None:
            numeral = _numeral(start, end, single, None, "", 0, True, False)
        else:
            numeral = _hanzi(token, start, end)
        if numeral is not None:
            yield numeral


def _arabic(token: str, start: int, end: int) -> Numeral | None:
    token = token.translate(_PLAINLY)
    if token.isascii():
        return _numeral(start, end, Decimal(token), None, "", 0, False, False)
    inexact = _INEXACT.search(token)
    vague = inexact.group() if inexact else ""
    if vague:
        token = token.replace(vague, "")
    value = Decimal(0)
    power = 0
    least = 100  # the smallest power so far: 3亿5千万, never 5千万3亿
    for digits, times in _PART.findall(token):
        power = _power(times)
        whole, _, decimals = digits.partition(".")
        if least == _WAN and power >= _YI and (rest := shifted(whole, decimals, power - _YI)) < 10**_WAN:
            value = EXACT.add(EXACT.scaleb(EXACT.add(value, rest), _YI), Decimal(0))  # 2万9,970亿, 1万2千亿
            least = _YI
            continue
        if power >= least:
            return None
        least = power
        value = EXACT.add(value, shifted(whole, decimals, power))
    return _numeral(start, end, value, None, vague, power, False, False)


@cache
def _power(times: str) -> int:
    return sum(POWERS[char] for char in times)


def _hanzi(token: str, start: int, end: int) -> Numeral | None:
    inexact = _INEXACT.search(token)
    vague = inexact.group() if inexact else ""
    plain = token.replace(vague, "", 1) if vague else token
    result = hanzi_value(plain)
    if result is None:
        return None
    vague = vague or next((char for char in "几幾数數" if char in plain), "")
    last = plain[-1]
    power = POWERS[last] if last in "万萬亿億" else 0
    bare = not vague and all(char in _POWERS for char in plain) and plain[0] not in "十拾"
    return _numeral(start, end, result[0], result[1], vague, power, True, bare)


@dataclass(frozen=True, slots=True)
class Number:
    """One number of a text.

    ``value`` is exact; a range (3至5, 三四, 几十) has ``upper`` as well. ``approximate`` when the text says so with
    余, 多, 来, 几, 数, 约, 近, 左右 … . ``percent``: ``value`` counts hundredths (54.16% has 54.16, 6‰ has 0.6).
    ``span`` holds the sign, the percent sign and 百分之, not 约 or 左右.
    """

    span: Span
    value: Decimal
    upper: Decimal | None = None
    approximate: bool = False
    percent: bool = False


_RANGE = lazy_pattern(r"\s?(?:——?|-|–|~|～|－|−|至|到)\s?")
_SLASH = lazy_pattern(r"\s?[/／]\s?")
_PER_CENT = lazy_pattern(r"\s?(?:[%％]|(‰)|(?:个百分点|個百分點)(?!\w))")
_TENTHS = lazy_pattern(
    rf"\s?成(?:(半|[{_ONES}{ARABIC}])(?![{_ONES}{_POWERS}{ARABIC}年月日人个個]))?(?![功立果员員长長为為效就绩績熟都交本分品型份语語人])"
)
_DISCOUNT = lazy_pattern(r"\s?折(?![叠疊页頁扣磨射合旧舊线線])")
NOT_MINUS_AFTER = frozenset(f"减減担擔背抱自欠胜勝肩辜亏虧身重降轻輕承荷正{string.digits}")
"""Behind these 负 ends a word (减负, 担负), counts what was lost (3胜2负) or is half of ±: it is no sign."""
_SIGN = lazy_pattern(rf"(?:(?<![{''.join(sorted(NOT_MINUS_AFTER))}])[负負]|[-−－])\s?$")
_GLUED = lazy_pattern(rf"[A-Za-z{ARABIC}%％]")
_PARTS = {"百": Decimal(1), "千": Decimal("0.1"), "万": Decimal("0.01"), "萬": Decimal("0.01")}
_ABOUT_BEFORE = lazy_pattern(r"(?:大约|大約|约|約|将近|將近|近|接近|上)$")
_ABOUT_AFTER = lazy_pattern(r"\s?(?:左右|上下)")


def find(text: str) -> list[Number]:
    """Every number of ``text``, in order, not overlapping; spans are in ``text``.

    Ranges are joined when both ends are numbers and the first is smaller; a percent sign or 万/亿 of the second
    counts for both when the first has none. 百, 千, 万 alone are numbers only in fractions.
    """
    found: list[Number] = []
    numerals = list(scan(text))
    index = 0
    while index < len(numerals):
        number, index = _number(text, numerals, index)
        if number is None:
            continue
        if found and _join(text, found[-1], number):
            number = _joined(text, found.pop(), number)
        found.append(number)
    return [_about(text, number) for number in found]


def parse(text: str) -> Number | None:
    """The number that is all of ``text``, white space, 约 and 左右 aside; None when ``text`` is anything else."""
    trimmed = Span(0, len(text)).trimmed(text)
    inner = trimmed.of(text)
    head = re.match("大约|大約|约|約|将近|將近|近|接近", inner)
    start = trimmed.start + (head.end() if head else 0)
    tail = re.search(r"\s?(?:左右|上下)$", inner)
    end = trimmed.start + tail.start() if tail else trimmed.end
    numbers = find(text)
    if len(numbers) == 1 and numbers[0].span == Span(start, end):
        return numbers[0]
    alone = next(scan(text[start:end]), None)
    if alone is not None and alone.bare and alone.end == end - start:
        return Number(Span(start, end), alone.value, None, bool(head or tail))
    return None


def _number(text: str, numerals: list[Numeral], index: int) -> tuple[Number | None, int]:
    """The number whose first numeral is at ``index``, and the index behind it."""
    first = numerals[index]
    start, end, value, upper = first.start, first.end, first.value, first.upper
    following = numerals[index + 1] if index + 1 < len(numerals) else None
    percent = False
    if following and text.startswith("分之", end) and following.start == end + 2:
        scale = _PARTS.get(text[start:end])
        percent = scale is not None
        value = EXACT.multiply(following.value, scale) if scale else fraction(following.value, first.value)
        upper = EXACT.multiply(following.upper, scale) if scale and following.upper else None
        end, index = following.end, index + 1
    elif (
        following
        and (slash := _SLASH.match(text, end))
        and slash.end() == following.start
        and _is_fraction(text, first, following)
    ):
        value, end, index = fraction(first.value, following.value), following.end, index + 1
    elif first.bare:
        return None, index + 1
    elif (tenths := _TENTHS.match(text, end)) and 0 < value <= 10:
        percent, end = True, tenths.end()
        value = EXACT.multiply(value, Decimal(10))
        upper = EXACT.multiply(upper, Decimal(10)) if upper is not None else None
        if digit := tenths.group(1):
            value = EXACT.add(value, Decimal(5 if digit == "半" else DIGITS[digit] if digit in DIGITS else int(digit)))
            index += following is not None and following.start < end
    elif (discount := _DISCOUNT.match(text, end)) and 0 < value < 100 and upper is None:
        percent, end = True, discount.end()
        value = value if value > 10 else EXACT.multiply(value, Decimal(10))
    elif sign := _PER_CENT.match(text, end):
        percent, end = True, sign.end()
        if sign.group(1):
            value = EXACT.scaleb(value, -1)
    minus = _SIGN.search(text, max(0, start - 2), start)
    if minus and not _GLUED.match(text, max(0, minus.start() - 1), minus.start()):
        start, value = minus.start(), -value
    return Number(Span(start, end), value, upper, bool(first.vague) or first.upper is not None, percent), index + 1


def fraction(numerator: Decimal, denominator: Decimal) -> Decimal:
    """``numerator / denominator`` to 28 digits; an impossible one is 0."""
    return Context(prec=28).divide(numerator, denominator) if denominator else Decimal(0)


def _is_fraction(text: str, first: Numeral, second: Numeral) -> bool:
    """1/3, not 2024/5/1, 24/7 or 1/30 of a page count: a proper fraction with nothing more after a slash."""
    return (
        not first.hanzi
        and not second.hanzi
        and 0 < first.value < second.value <= 100
        and not text.startswith(("/", "／"), second.end)
        and text[first.start - 1 : first.start] not in ("/", "／")
    )


def _join(text: str, first: Number, second: Number) -> bool:
    between = _RANGE.fullmatch(text, first.span.end, second.span.start)
    if between is None and second.value < 0 and first.span.end == second.span.start:
        return text[second.span.start] in "-−－" and first.upper is None and 0 <= first.value < -second.value
    if between is None or first.upper is not None or second.upper is not None:
        return False
    return first.value < second.value and (not first.percent or second.percent)


def _joined(text: str, first: Number, second: Number) -> Number:
    low, high = first.value, abs(second.value) if first.value >= 0 else second.value
    last = text[second.span.end - 1]
    if last in "万萬亿億" and text[first.span.end - 1] not in _POWERS:
        scaled = EXACT.scaleb(low, POWERS[last])
        low = scaled + 0 if scaled < high else low
    about = first.approximate or second.approximate
    return Number(first.span.hull(second.span), EXACT.plus(low), high, about, second.percent)


def _about(text: str, number: Number) -> Number:
    span = number.span
    if number.approximate:
        return number
    if _ABOUT_BEFORE.search(text, max(0, span.start - 2), span.start) or _ABOUT_AFTER.match(text, span.end):
        return Number(span, number.value, number.upper, True, number.percent)
    return number
