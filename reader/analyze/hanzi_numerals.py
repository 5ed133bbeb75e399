"""The value of a numeral written in Chinese characters, exactly.

Simplified, Traditional and financial (壹贰叁, 壹貳參) digits, 廿 and 卅, 两, colloquial endings (两万五 = 25000),
and the approximations of GB/T 15835 4.2: neighbouring digits (三四十) and 几 or 数 (几十, 十几, 数百).
"""

from __future__ import annotations

import re
from decimal import Decimal

DIGITS = {
    **dict(zip("零一二三四五六七八九", range(10), strict=True)),
    **dict(zip("〇壹贰叁肆伍陆柒捌玖", range(10), strict=True)),
    **dict(zip("○壹貳參肆伍陸柒捌玖", range(10), strict=True)),
    "两": 2,
    "兩": 2,
    "贰": 2,
    "叄": 3,
    "幺": 1,
}
POWERS = {
    "十": 1, "拾": 1, "百": 2, "佰": 2, "千": 3, "仟": 3, "万": 4, "萬": 4, "亿": 8, "億": 8, "兆": 12,
}  # fmt: skip
_TENS = str.maketrans({"廿": "二十", "卅": "三十", "卌": "四十", "念": "二十"})

_POINTS = str.maketrans("點．‧", "点点点")
_SOME = re.compile("[几幾数數]")
_NEIGHBOURS = re.compile(
    r"(?<![十拾])[一二两兩三四五六七八][二三四五六七八九]|(?<=[十拾])[一二三四五六七八][二三四五六七八九]"
)

_BEHIND_WAN = 4
"""Digits behind 万 that are read by position, as newspapers write them."""

Value = tuple[Decimal, "Decimal | None"]
"""A value, and the upper end when the numeral names a span of values."""


def hanzi_value(token: str) -> Value | None:
    """The value of ``token``, or None when it is no numeral.

    A token of digits alone is read by position (二〇二四 = 2024) unless its two digits are neighbours
    (三四 = 3 to 4), and so are the four behind 万 (二万九三〇八 = 29308). 点 and ． begin decimals. 百, 千, 万 and
    亿 alone have the value of their power.
    """
    token = token.translate(_TENS)
    if _SOME.search(token):
        return _some(token)
    whole, point, decimals = token.translate(_POINTS).partition("点")
    if point:
        return _decimal(whole, decimals)
    pair = None if len(whole) > 2 and DIGITS.keys() >= set(whole) else _NEIGHBOURS.search(whole)
    if pair and _are_neighbours(pair.group()):
        ends = [_integer(whole[: pair.start()] + digit + whole[pair.end() :]) for digit in pair.group()]
        if ends[0] is not None and ends[1] is not None and ends[0] < ends[1]:
            return Decimal(ends[0]), Decimal(ends[1])
    number = _integer(whole)
    return None if number is None else (Decimal(number), None)


def _are_neighbours(pair: str) -> bool:
    low, high = DIGITS[pair[0]], DIGITS[pair[1]]
    return high == low + 1 or pair == "三五"


def _decimal(whole: str, decimals: str) -> Value | None:
    """三点一四, and 三点五万, where the power at the end multiplies."""
    scale = 0
    while decimals and decimals[-1] in POWERS:
        scale += POWERS[decimals[-1]]
        decimals = decimals[:-1]
    number = _integer(whole)
    if number is None or not decimals or any(char not in DIGITS for char in decimals):
        return None
    digits = "".join(str(DIGITS[char]) for char in decimals)
    return shifted(str(number), digits, scale), None


def shifted(whole: str, decimals: str, power: int) -> Decimal:
    """``whole.decimals`` times ten to the ``power``, without rounding and without an exponent."""
    if power >= len(decimals):
        return Decimal(whole + decimals + "0" * (power - len(decimals)))
    return Decimal(f"{whole}{decimals[:power]}.{decimals[power:]}")


def _some(token: str) -> Value | None:
    """几十 = 10 to 100, 十几 = 10 to 20, 数百万 = 100 to 1000 times 10000."""
    parts = _SOME.split(token)
    if len(parts) != 2:
        return None
    before, after = parts
    if not before:
        low = _integer("一" + after) if after else 1
        if low is None:
            return None
        return Decimal(low), Decimal(low * 10)
    ends = [_integer(before + digit + after) for digit in "一九"]
    if before[-1] in "十拾" and (not after or after[0] in "万萬亿億"):
        round_one = _integer(before + after)
        step = 10 ** sum(POWERS.get(char, 0) for char in after)
        return None if round_one is None else (Decimal(round_one), Decimal(round_one + 10 * step))
    return None if ends[0] is None or ends[1] is None else (Decimal(ends[0]), Decimal(ends[1]))


def _integer(token: str) -> int | None:
    if not token:
        return None
    if all(char in DIGITS for char in token):
        return _by_position(token)
    if len(token) > _BEHIND_WAN and token[-1 - _BEHIND_WAN] in "万萬" and DIGITS.keys() >= set(token[-_BEHIND_WAN:]):
        above = _integer(token[:-_BEHIND_WAN])
        return None if above is None else above + int("".join(str(DIGITS[char]) for char in token[-_BEHIND_WAN:]))
    groups: list[int] = []  # closed by 万 and above
    section = 0  # below 万
    digit: int | None = None
    last: int | None = None  # the power just passed, for 两万五; None after 零
    for char in token:
        if char in DIGITS:
            if digit:
                return None
            digit = DIGITS[char]
            last = last if digit else None
        elif char not in POWERS:
            return None
        elif (power := POWERS[char]) < 4:
            if digit is None and section:
                return None
            section += (1 if digit is None else digit) * 10**power
            digit, last = None, power
        else:
            groups.append(_closed(groups, section + (digit or 0)) * 10**power)
            section, digit, last = 0, None, power
    if digit and last is not None and last > 1:
        digit *= 10 ** (last - 1)
    return sum(groups) + section + (digit or 0)


def _closed(groups: list[int], number: int) -> int:
    """What 万, 亿 or 兆 multiplies: ``number`` and the groups before it that are smaller (三万五千亿, 万亿)."""
    while groups and (not number or groups[-1] < 10**8):
        number += groups.pop()
    return number or 1


def _by_position(token: str) -> int | None:
    """Digits only, as they stand; longer than any quantity or document number: not a numeral."""
    if len(token) > 24:
        return None
    return int("".join(str(DIGITS[char]) for char in token))
