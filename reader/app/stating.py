"""An indicator in the words that state it whole: a table's cell says 120, its head that these are 万元."""

from __future__ import annotations

import re
from decimal import Decimal

from reader.analyze.finding import Indicator
from reader.analyze.hanzi_numerals import POWERS
from reader.analyze.numerals import EXACT, Number, parse

_TIMES = re.compile(f"[{''.join(POWERS)}]+$")
_BEFORE_UNIT = 4
"""Characters in front of a unit that may multiply it: 百万元."""


def stated(one: Indicator, text: str) -> str:
    """``one`` with its unit, as ``text`` writes it; ``text`` is what the spans of ``one`` are in.

    A unit that stands elsewhere comes behind the number, with the 万 or 亿 in front of it: 120万元. Where that is not
    what the cell amounts to, (3.2) for one, the value stands in digits.
    """
    words = " ".join(one.span.of(text).split())
    if has_own_unit(one, text):
        return words
    number = parse(words)
    unit = "".join(span.of(text) for span in one.unit_spans) or one.unit or ""
    for times in dict.fromkeys(("", _multiplier(one, text))):
        if number is not None and _times(number, times) == (one.value, one.upper):
            return words + times + unit
    return in_digits(one.value, one.upper) + unit


def has_own_unit(one: Indicator, text: str) -> bool:
    """Whether the unit of ``one`` stands within it, or is none, or is said in another way: by 三成, or to its reader.

    A unit that the reader gave stands behind a bare number, not behind 12份 that are 件 to them.
    """
    if one.unit is None:
        return True
    if one.unit_spans:
        return any(span.overlaps(one.span) for span in one.unit_spans)
    words = one.span.of(text)
    number = parse(words)
    return number is None or number.percent or one.unit in words


def in_digits(value: Decimal, upper: Decimal | None = None) -> str:
    """The value in digits, grouped by three, without an exponent or trailing zeros: 37500000 as 37,500,000.

    Both ends of a range.
    """
    return "–".join(_grouped(f"{end:,f}") for end in (value, upper) if end is not None)


def _times(number: Number, times: str) -> tuple[Decimal, Decimal | None]:
    """The ends of ``number`` multiplied by ``times``: 百万."""
    power = sum(POWERS[char] for char in times)
    return EXACT.scaleb(number.value, power), None if number.upper is None else EXACT.scaleb(number.upper, power)


def _grouped(digits: str) -> str:
    return digits.rstrip("0").rstrip(".") if "." in digits else digits


def _multiplier(one: Indicator, text: str) -> str:
    """What multiplies the unit where it stands: 百万 of 百万元."""
    if not one.unit_spans:
        return ""
    start = one.unit_spans[0].start
    found = _TIMES.search(text[max(0, start - _BEFORE_UNIT) : start])
    return found.group() if found is not None else ""
