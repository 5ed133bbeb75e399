"""The numbers of numbering: 一 十二 二十三 壹 甲 ① Ⅳ 3 ３ 03."""

from __future__ import annotations

import unicodedata

_DIGITS = {char: value for value, char in enumerate("〇一二三四五六七八九")}
_DIGITS.update(zip("零壹贰叁肆伍陆柒捌玖", range(10), strict=True))
_DIGITS.update({"弌": 1, "弍": 2, "两": 2, "贰": 2, "貳": 2, "弎": 3, "参": 3, "參": 3, "陸": 6})
_ROMAN = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x")
_STEMS = "甲乙丙丁戊己庚辛壬癸"


def han_ordinal(numeral: str) -> int | None:
    """The number that counting hanzi ``numeral`` writes, from 1 to 999; None for anything else.

    Numbering counts with 十 and 百 (十二, 二十三, 一百零五); digits in a row (二三) are no such number,
    except with 〇 or 零 between (一〇五).
    """
    total, digit, unit = 0, None, 1000
    for char in numeral.replace("拾", "十").replace("佰", "百"):
        if char in "十百":
            step = 10 if char == "十" else 100
            if step >= unit or (digit is None and (step == 100 or total)):
                return None
            total += (1 if digit is None else digit) * step
            unit, digit = step, None
        elif char not in _DIGITS:
            return None
        elif char in "〇零":
            if digit is not None:
                total, digit, unit = (total + digit) * 100, None, 1
        elif digit is not None:
            return None
        else:
            digit = _DIGITS[char]
    total += digit or 0
    return total if 0 < total < 1000 else None


def ordinal(numeral: str) -> int | None:
    """The place in a series that ``numeral`` names: digits of any width, hanzi, 甲乙丙, ①, Ⅳ, a single letter."""
    if numeral.isdecimal():
        return int(numeral)
    if len(numeral) == 1:
        if numeral in _STEMS:
            return _STEMS.index(numeral) + 1
        if numeral.isascii() and numeral.isalpha():
            return ord(numeral.lower()) - ord("a") + 1
        value = unicodedata.numeric(numeral, None)
        if value is not None and numeral not in _DIGITS and numeral not in "十百":
            return int(value)
    return han_ordinal(numeral)


def roman_ordinal(numeral: str) -> int | None:
    """The number of a small Roman numeral up to x; None for anything else. To ``ordinal`` i is a letter."""
    return _ROMAN.index(numeral) + 1 if numeral in _ROMAN else None
