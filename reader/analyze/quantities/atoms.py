"""Atoms: a number with its unit before ranges are joined; those that state a part of a whole are read here.

Parts have forms of their own: 百分之三, 三分之二, 1/3, 8.6/10万, 八成五, 打八折. Places are half-open, in the text.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal
from typing import NamedTuple

from reader.analyze.finding import IndicatorKind
from reader.analyze.hanzi_numerals import DIGITS, POWERS
from reader.analyze.numerals import EXACT, Numeral, fraction
from reader.analyze.quantities.quantity import Place


class Atom(NamedTuple):
    """A number and its unit; ``kind`` None while it has no unit. ``following``: the index of the next numeral.

    ``power`` is that of ten which its words multiply it by (万 4, 成 1, ‰ -1): a number without, which makes a range
    with it, is multiplied too.
    """

    start: int
    end: int
    number: Place
    kind: IndicatorKind | None
    value: Decimal
    upper: Decimal | None
    unit: str | None
    unit_places: tuple[Place, ...]
    vague: str
    power: int
    hanzi: bool
    short: bool
    bare: bool
    medal: bool
    following: int


VAGUE = "余餘多来來"
"""Behind a number: more than it. 几 and 数 are part of one."""
FORMS = frozenset("分/／成折")
"""What follows the number of which a part is stated."""
_KIND = IndicatorKind
_BASE = re.compile("[/／](?:10|１０|十)?万(?![元人次平])")
"""What the health service counts deaths and illness by."""
_PARTS = {"百": Decimal(1), "千": Decimal("0.1"), "万": Decimal("0.01")}
_TENTHS_BLOCKED = frozenset("功立果员长为效就绩熟都交本分品型份语年人的是了不千上")
_TENTHS_CONTEXT = re.compile(r"以上|以下|左右|多|[，。；、,;）)\s%]|$|的|由|来|至|到|是|为|人口")
_MORE_TENTHS = re.compile("[多余](?![数样种元方年月])")
_DISCOUNT_AFTER = re.compile(r"优惠|以上|以下|左右|起|[，。；、,;）)]|$")
_DIGIT_VALUE = {**DIGITS, **{char: index for index, char in enumerate("0123456789")}}
_FRACTION_BEFORE = frozenset("占近约超的为达到至过有")
_FRACTION_AFTER = re.compile("以上|以下|左右|的|强|弱")
_TO = ("至", "到", "—", "-", "～", "~")
_ENDED = re.compile("[，。；、,;）)\n]|的|以[上下内]|之间|左右|$")
_HALF_WIDTH = str.maketrans("０１２３４５６７８９", "0123456789")
_DIGITS_AND_POWERS = frozenset([*DIGITS, *POWERS, *"0123456789０１２３４５６７８９"])


_SHARE_OF = re.compile("占[\u4e00-\u9fff]{1,12}的?$")
"""占全市1/6."""
_SHARE_REACH = 14


def plain(numeral: Numeral, following: int) -> Atom:
    """A number alone; ``following`` is the index of the numeral behind it."""
    return Atom(
        numeral.start, numeral.end, (numeral.start, numeral.end), None, numeral.value, numeral.upper, None, (),
        numeral.vague if numeral.vague in VAGUE else "", numeral.power, numeral.hanzi,
        numeral.hanzi and numeral.end - numeral.start == 1, numeral.bare, False, following,
    )  # fmt: skip


def joined(first: Atom, second: Atom) -> Atom | None:
    """The range of two atoms, or None when they are none: equal units, or a first without; the first is the smaller."""
    if second.kind is None or second.upper is not None or first.hanzi != second.hanzi:
        return None
    low, high = first.value, second.value
    if first.kind is None:
        if second.kind is _KIND.RATIO and second.unit is None:
            return None
        if not first.power and second.power:
            scaled = EXACT.scaleb(low, second.power)
            low = EXACT.plus(scaled) + 0 if scaled < high else low
    elif (first.kind, first.unit) != (second.kind, second.unit):
        return None
    if low >= high:
        return None
    return second._replace(
        start=first.start, number=first.number, value=Decimal(f"{low:f}"), upper=high, short=False,
        unit_places=second.unit_places or first.unit_places,
        vague=second.vague or first.vague, bare=first.bare,
    )  # fmt: skip


def part_of_whole(text: str, numerals: Sequence[Numeral], index: int) -> Atom | None:
    """The part that the numeral ``index`` begins to state; a character of ``FORMS`` follows it."""
    part = _parts(text, numerals, index) or _slash(text, numerals, index) or _rate(text, numerals, index)
    return part or _tenths(text, numerals, index) or _discount(text, numerals[index], index)


def _parts(text: str, numerals: Sequence[Numeral], index: int) -> Atom | None:
    """百分之三, 千分之六, 三分之二."""
    first = numerals[index]
    if not text.startswith("分之", first.end) or index + 1 >= len(numerals):
        return None
    second = numerals[index + 1]
    if second.start != first.end + 2:
        return None
    scale = _PARTS.get(text[first.start : first.end])
    if scale is None and first.value <= second.value:
        return None
    upper, last = None, index + 1
    if scale is None:
        value = fraction(second.value, first.value)
    else:
        top = second.upper
        if top is None and _goes_up(text, numerals, last):
            last += 1
            top = numerals[last].value
        value = EXACT.multiply(second.value, scale)
        upper = EXACT.multiply(top, scale) if top is not None else None
    end = numerals[last].end
    return plain(second, last + 1)._replace(
        start=first.start, end=end, number=(first.start, end), value=value, upper=upper,
        kind=_KIND.RATIO if scale is None else _KIND.PERCENT, unit=None if scale is None else "%",
        unit_places=(),
        bare=False, short=False, power=0,
    )  # fmt: skip


def _goes_up(text: str, numerals: Sequence[Numeral], index: int) -> bool:
    """百分之三十至四十: whether a second number of a hundred follows, and nothing that it counts."""
    if index + 1 >= len(numerals):
        return False
    low, high = numerals[index : index + 2]
    between = text[low.end : high.start]
    return between in _TO and high.upper is None and low.value < high.value and _ENDED.match(text, high.end) is not None


def _slash(text: str, numerals: Sequence[Numeral], index: int) -> Atom | None:
    """占1/3, 1/3以上: a proper fraction where words ask for one; not a date, a page or a code."""
    first = numerals[index]
    if first.hanzi or text[first.end : first.end + 1] not in ("/", "／") or index + 1 >= len(numerals):
        return None
    second = numerals[index + 1]
    if second.start != first.end + 1 or second.hanzi or not 0 < first.value < second.value <= 100:
        return None
    asked = text[first.start - 1 : first.start] in _FRACTION_BEFORE or _FRACTION_AFTER.match(text, second.end)
    asked = asked or _SHARE_OF.search(text, max(0, first.start - _SHARE_REACH), first.start)
    if not asked or text[second.end : second.end + 1] in ("/", "／"):
        return None
    return plain(second, index + 2)._replace(
        start=first.start, number=(first.start, second.end), value=fraction(first.value, second.value),
        kind=_KIND.RATIO, power=0,
    )  # fmt: skip


def _rate(text: str, numerals: Sequence[Numeral], index: int) -> Atom | None:
    """死亡率8.6/10万, 4.6/万: so many of a hundred thousand, or of ten thousand."""
    numeral = numerals[index]
    base = _BASE.match(text, numeral.end)
    if base is None or numeral.hanzi:
        return None
    following = index + 1
    while following < len(numerals) and numerals[following].start < base.end():
        following += 1
    return plain(numeral, following)._replace(
        end=base.end(), kind=_KIND.RATIO, unit=base.group().replace("／", "/"), unit_places=(base.span(),), power=0,
    )  # fmt: skip


def _tenths(text: str, numerals: Sequence[Numeral], index: int) -> Atom | None:
    """八成, 一成五, 6成5: per cent times ten."""
    numeral = numerals[index]
    if not text.startswith("成", numeral.end) or numeral.value > 10 or numeral.bare or numeral.value == 0:
        return None
    end = numeral.end + 1
    value, upper = EXACT.multiply(numeral.value, Decimal(10)), numeral.upper
    following = index + 1
    digit = text[end : end + 1].translate(_HALF_WIDTH)
    if digit == "半" and upper is None:
        value, end = EXACT.add(value, Decimal(5)), end + 1
    elif digit in _DIGIT_VALUE and text[end + 1 : end + 2] not in _DIGITS_AND_POWERS and upper is None:
        value = EXACT.add(value, Decimal(_DIGIT_VALUE[digit]))
        end += 1
        if following < len(numerals) and numerals[following].start < end:
            following += 1
    elif text[end : end + 1] in _TENTHS_BLOCKED and not _TENTHS_CONTEXT.match(text, end):
        return None
    more = text[end : end + 1] if _MORE_TENTHS.match(text, end) else ""
    return plain(numeral, following)._replace(
        end=end + len(more), value=value, upper=EXACT.multiply(upper, Decimal(10)) if upper is not None else None,
        vague=more or (numeral.vague if numeral.vague in VAGUE else ""),
        kind=_KIND.PERCENT, unit="%", unit_places=(), short=False, power=1,
    )  # fmt: skip


def _discount(text: str, numeral: Numeral, index: int) -> Atom | None:
    """打八折, 九五折, 8.5折优惠: per cent of the price."""
    if not text.startswith("折", numeral.end) or numeral.upper is not None:
        return None
    if text[numeral.start - 1 : numeral.start] != "打" and not _DISCOUNT_AFTER.match(text, numeral.end + 1):
        return None
    power = 0 if numeral.value > 10 else 1
    value = EXACT.multiply(numeral.value, Decimal(10)) if power else numeral.value
    if not 0 < value < 100 or text[numeral.start - 1 : numeral.start] == "波":
        return None
    return plain(numeral, index + 1)._replace(
        end=numeral.end + 1, value=value, kind=_KIND.PERCENT, unit="%", unit_places=(), short=False, power=power,
    )  # fmt: skip
