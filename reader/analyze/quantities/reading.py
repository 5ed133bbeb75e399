"""Quantities: a numeral with its unit, as one span. Whether it is an indicator is decided in ``context``.

The grammar: ``[currency] [sign] number [space] unit [/unit] [余|多] [以上|以下|左右 …]``, two of them joined to a
range, and the forms with a grammar of their own: 第N名, N分之M, N成M, N折, 翻N番, a:b, (N) for a negative amount.
"""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal
from functools import cache
from heapq import merge
from operator import attrgetter

from reader.analyze.finding import IndicatorKind
from reader.analyze.hanzi_numerals import POWERS
from reader.analyze.numerals import EXACT, Numeral, scan
from reader.analyze.quantities.alone import may_stand_alone, standing_alone
from reader.analyze.quantities.atoms import FORMS, VAGUE, Atom, joined, part_of_whole, plain
from reader.analyze.quantities.foremost import foremost
from reader.analyze.quantities.quantity import (
    SIXTIETHS,
    Place,
    Quantity,
    doubling,
    first_so_many,
    proportion,
    rank,
    sixtieths,
    structure,
)
from reader.analyze.quantities.signs import SIGNS, negative_place
from reader.analyze.units import Hanzi, UnitMatch, UnitTable
from reader.analyze.wrapping import soft_break
from reader.text.records import maker

_quantity = maker(Quantity)
_SPACES = " \u00a0\u3000\u2009\u202f"
_RANGE = re.compile(r"[ \u00a0\u3000]?(?:——?|-|–|~|～|－|−|─|﹣|至|到)[ \u00a0\u3000\n]?")
_SUFFIX = re.compile(r"(?:[(（]含[)）])?(?:[或及]?以\n?上|[或及]?以\n?下|左\n?右|上下|以内|之内|及以内)(?!学|院|述|级)")
_RANGE_FIRST = frozenset(" \u00a0\u3000—-–~～－−─﹣至到")
_SUFFIX_FIRST = frozenset("(（及或以左上之")
_VAGUE_NOW = frozenset("余多")
_MORE = re.compile(r"[余多](?![样元方种年月])")
_CENT = re.compile(r"[ \u00a0\u3000]?([%％‰])")
_CENT_FIRST = frozenset(" \u00a0\u3000%％‰")
_POWER = re.compile("[百千]?万亿?|[十百千]?亿")
"""Behind a blank: 194.7 百万元."""
_LONGEST_UNIT = 6
_AFTER = frozenset("分成折番%％‰/／:：∶比至到-—–~～－−─﹣ \u00a0\u3000\u2009\u202f\n)）")
_BEFORE_NOW = frozenset("提目当日之以此午年月天会节夜眼产空从")
_PER_SIGNS = frozenset("/／")
_PER_WORDS = frozenset("年月日天时季人户餐生床股件瓦吨次工")
_PER_SYMBOL = re.compile("(?:min|[shdaL])(?![A-Za-z])")
_SYMBOLS = {"s": "秒", "min": "分钟", "h": "小时", "d": "天", "a": "年", "L": "升"}
"""Symbols of GB 3100 that are units behind a slash only: m³/s, kWh/d."""
_TELLING_AFTER = frozenset("分成折番半%％‰至到比-—～~ \u3000")
_YEAR = "年"
_SPECIAL = frozenset("番:：∶比 ")
_RANKED = frozenset("第 \n前")
_TELLING_BEFORE = frozenset("第前之比至到-—～~成")
_ORDINAL_APART = frozenset(("第 ", "第\n"))
"""第 and a number that a space or a wrapped line parts from it."""
_KIND = IndicatorKind
_HALF = "半"
_AND_A_HALF = re.compile("半(?=[，。；、！？,;)）|\\s的以左后内之多]|$)")
"""Behind a unit: 两天半, 一倍半; not the first half of what follows, as in 3年半数."""
_OF_HALVES = "个半"
_EXTENDED = frozenset((_KIND.DURATION, _KIND.RATIO, _KIND.MEASURE))
"""Kinds whose unit may have 余 or 多 behind it: 三年多, 两倍多."""
_SIGNED = frozenset((_KIND.MONEY, _KIND.PERCENT, _KIND.MEASURE))
_POINTS = "个百分点"
_LONGEST_TERM, _CALENDAR = 100, range(1900, 2101)
_MOVED = re.compile("(?:提高|增加|增长|上升|上涨|上调|调高|提升|降低|减少|下降|下调|下跌|调低)了?$")
"""Right before a number with its unit: by so much."""
_MOVED_REACH = 3
_LONG_NUMERAL = 4
"""Characters of a Chinese numeral that is no part of a word, whatever follows."""
_FAR_APART = 3
"""So many times the first of two numbers the second is at least, that no range holds both."""
_BETWEEN = "、，和及与"
_BESIDE = re.compile(f"[{_BETWEEN}]")
_DEALT = re.compile("(?:分别|分別|依次|依序)[^，。；、]{0,8}$")
_DEALT_REACH = 12
_MOST_SHARING = 9
_ONE_HALF = Decimal("0.5")
_COMPOUND, _NEVER = Hanzi.COMPOUND, Hanzi.NEVER
_MONEY, _PERCENT = _KIND.MONEY, _KIND.PERCENT
_MILLIONS = re.compile(r"\s?(?:[mb]illion|thousand|mn|bn|m|k)(?![a-z])", re.IGNORECASE)
"""Behind a sum with its currency: it is so many times as much, which is not read (USD 2.5 million)."""
_UNSIGNED = ("US", "US ")
"""A currency that leaves its sign out, told from other words by a unit of money behind the number: US2,900,000元."""
_LEAST_REST = 1000
"""Of a number in 万 or 亿 the rest in digits behind a space is at least this: 23 萬 4,567 人."""
_RESTS = frozenset((_KIND.COUNT, _KIND.MONEY, _KIND.MEASURE))
_PER_CENT_SIGNS = frozenset("%％")
_GOES_ON = _RANGE_FIRST | _SUFFIX_FIRST | _VAGUE_NOW | _PER_SIGNS | {_HALF}
"""Behind a unit: more may belong to the quantity."""
_APART = FORMS | frozenset(" \u00a0\u3000\u2009\u202f\n")
"""Behind a number: it has a form of its own, or its unit does not follow at once."""


def leads(text: str, start: int) -> bool:
    """Whether 前 right before ``start`` means the first so many (前100名), not 目前, 提前, 之前."""
    return text[start - 1 : start] == "前" and text[max(0, start - 2) : start - 1] not in _BEFORE_NOW


def read_quantities(text: str, table: UnitTable) -> list[Quantity]:
    """Every number of ``text`` that has a unit or stands for a rank or ratio, in order, not overlapping."""
    found, first = _Reader(text, table).quantities(), list(foremost(text))
    return list(merge(found, first, key=attrgetter("start"))) if first else found


@cache
def _beside(table: UnitTable) -> tuple[frozenset[str], frozenset[str], frozenset[str], frozenset[str]]:
    """What may stand behind a number with a unit, and behind a Chinese one; before one with a currency, or a sign."""
    first, prefixes = table.first_characters, frozenset(sign[-1] for sign in table.currency_prefixes)
    return first | _AFTER, first | _TELLING_AFTER, prefixes, SIGNS | prefixes | {" "}


class _Reader:
    """One pass over the numerals of one text."""

    __slots__ = ("_apart", "_led", "_measured", "_numerals", "_plainly", "_prefix_ends", "_table", "_text", "_told")

    def __init__(self, text: str, table: UnitTable) -> None:
        self._text = text
        self._table = table
        self._measured, self._told, self._prefix_ends, self._led = _beside(table)
        self._plainly = self._measured - _SPECIAL - {_YEAR}
        self._apart = self._led | _RANKED
        """Behind and before a number: where the first is and the second not, no form of its own is looked for."""
        self._numerals = list(scan(text, self._worth))

    def _worth(self, start: int, end: int) -> bool:
        """Whether a Chinese numeral may be more than a part of a word: most 一 are not."""
        text = self._text
        if text[end : end + 1] in self._told or text[start - 1 : start] in _TELLING_BEFORE:
            return True
        if text[start - 2 : start] in _ORDINAL_APART:
            return True
        return end - start >= _LONG_NUMERAL and text[end - 1] in "万亿"  # 五千五百七十五万|贫困人口

    def quantities(self) -> list[Quantity]:
        found: list[Quantity] = []
        index, count, end = 0, len(self._numerals), -1
        while index < count:
            at = index
            quantity, index = self._read(index)
            if quantity is None:
                continue
            if quantity.start == end and (found[-1].unit, quantity.unit) in SIXTIETHS:
                quantity = sixtieths(found.pop(), quantity)
            elif quantity.unit == _POINTS:
                if found and self._shares_points(found[-1], quantity):
                    found[-1] = replace(found[-1], kind=_PERCENT, unit=_POINTS, unit_places=quantity.unit_places)
                else:
                    found.extend(
                        self._without_unit(quantity, at, end, False) or self._without_unit(quantity, at, end, True)
                    )
            elif quantity.unit is not None and quantity.start and self._text[quantity.start - 1] in _BETWEEN:
                found.extend(self._without_unit(quantity, at, end, False))
            found.append(quantity)
            end = quantity.end
        return found

    def _shares_points(self, first: Quantity, second: Quantity) -> bool:
        """Whether two numbers have 个百分点 between them: 分别提高2.1个、3个百分点."""
        return first.unit == "个" and _BESIDE.fullmatch(self._text, first.end, second.start) is not None

    def _without_unit(self, last: Quantity, at: int, floor: int, decimal: bool) -> list[Quantity]:
        """The numbers from ``floor`` to numeral ``at`` that leave their unit to ``last``: 高5.8、4.1和3.8个百分点.

        ``decimal``: only numbers with a point, for 2、 may number what follows; others share a unit where they are
        dealt out: 分别为47、55和81微克, 依次为1.2、3万元.
        """
        shared: list[Quantity] = []
        text, start, power = self._text, last.start, self._numerals[at].power
        for one in reversed(self._numerals[max(0, at - _MOST_SHARING) : at]):
            bare = not one.hanzi and not one.power and (not decimal or "." in text[one.start : one.end])
            if one.start < floor or not bare or _BESIDE.fullmatch(text, one.end, start) is None:
                break
            if text[one.start - 1 : one.start] in SIGNS:
                break  # a sign is read with a unit only
            start, value = one.start, EXACT.multiply(one.value, 10**power) if power else one.value
            shared.append(replace(last, start=start, end=one.end, number=(start, one.end), value=value, upper=None))
        if not decimal and shared and _DEALT.search(text, max(floor, start - _DEALT_REACH, 0), start) is None:
            return []
        return shared[::-1]

    def _read(self, index: int) -> tuple[Quantity | None, int]:
        """The quantity that the number at ``index`` is or begins, if any, and the index behind it."""
        text, numerals = self._text, self._numerals
        numeral = numerals[index]
        start, end = numeral.start, numeral.end
        following = text[end : end + 1]
        before = text[start - 1 : start]
        if following in self._plainly and before not in self._apart:
            usual = self._usual(numeral, following)
            if usual is not None or self._counts_nothing(numeral, following):
                return usual, index + 1
            return self._ranging(index)
        special = None
        if start and before in _RANKED:
            special = first_so_many(text, numeral) if before == "前" else rank(text, numerals, index)
        if special is None and following in _SPECIAL:
            special = doubling(text, numerals, index)
            special = special or proportion(text, numerals, index, self._table) or structure(text, numerals, index)
        if special is not None:
            while index < len(self._numerals) and self._numerals[index].start < special.end:
                index += 1
            return self._limited(special), index
        if following in self._measured:
            if following == _YEAR and _is_year(text, numeral):
                return None, index + 1
            if before not in self._led:
                usual = self._usual(numeral, following)
                if usual is not None or self._counts_nothing(numeral, following):
                    return usual, index + 1
        elif not self._may_measure(numeral):
            return None, index + 1
        return self._ranging(index)

    def _ranging(self, index: int) -> tuple[Quantity | None, int]:
        """The quantity that begins with a number, which may be the first of a range, and the index behind it."""
        text = self._text
        first = self._atom(index)
        second = self._range_end(first) if text[first.end : first.end + 1] in _RANGE_FIRST else None
        if second is not None:
            both = joined(first, second)
            if both is not None and not self._is_step(first, second) and not self._is_till_year(first, second):
                return self._finished(both), both.following
        return self._finished(first), first.following

    def _usual(self, numeral: Numeral, following: str) -> Quantity | None:
        """A number, its unit or percent sign right behind it, and nothing behind that may belong to them; else None.

        Nearly all quantities are of this form. ``_atom`` and ``_finished`` read it the same, in three times the time.
        """
        text, start, end, hanzi, vague = self._text, numeral.start, numeral.end, numeral.hanzi, numeral.vague
        if following in _APART:
            return None
        kind, name, unit_end, medal = _PERCENT, "%", end + 1, False
        if following not in _PER_CENT_SIGNS:
            unit, unit_end = self._table.longest(text, end)
            if unit is None or text.find("\n", end + 1, end + _LONGEST_UNIT) >= 0:
                return None
            if hanzi and not _written(unit.hanzi, numeral):
                return None
            kind, name, medal = unit.kind, unit.name, unit.medal
        if text[unit_end : unit_end + 1] in _GOES_ON or (unit_end > end + 2 and name[1] == _HALF):
            return None
        return _quantity(
            start, unit_end, (start, end), kind, numeral.value, numeral.upper, name, ((end, unit_end),),
            vague if vague in VAGUE else "", hanzi, hanzi and end - start == 1, numeral.bare, medal,
        )  # fmt: skip

    def _counts_nothing(self, numeral: Numeral, following: str) -> bool:
        """Whether no unit stands right behind a number that has none elsewhere either: a quick look at 一校一品."""
        if following in _AFTER or self._table.longest(self._text, numeral.end)[0] is not None:
            return False
        wrapped = self._text.find("\n", numeral.end + 1, numeral.end + _LONGEST_UNIT) >= 0
        return not wrapped and not may_stand_alone(self._text, numeral)

    def _limited(self, one: Quantity) -> Quantity:
        """A ratio with 以上 or 以内 behind it (师生比1:15以内)."""
        if one.upper is None or self._text[one.end : one.end + 1] not in _SUFFIX_FIRST:
            return one
        suffix = _SUFFIX.match(self._text, one.end)
        return (
            one
            if suffix is None
            else replace(one, end=suffix.end(), vague=suffix.group().strip("()（）含及或").replace("\n", ""))
        )

    def _may_measure(self, numeral: Numeral) -> bool:
        """Whether a number that no unit can follow may be a quantity: a quick look that spares most dates."""
        return may_stand_alone(self._text, numeral) or self._currency(numeral.start) is not None

    def _range_end(self, first: Atom) -> Atom | None:
        """The second number of a range whose first is ``first``."""
        if first.upper is not None or first.following >= len(self._numerals):
            return None
        between = _RANGE.match(self._text, first.end)
        if between is None:
            return None
        start = self._numerals[first.following].start
        if start - between.end() > 4:
            return None
        second = self._atom(first.following, signed=False)
        return second if second.start == between.end() else None

    def _is_step(self, first: Atom, second: Atom) -> bool:
        """提高5元至99元: by how much and to what, for a range has no such distance between its ends."""
        by_much = first.kind is not None and first.kind is not _PERCENT and second.value >= first.value * _FAR_APART
        return by_much and _MOVED.search(self._text, max(0, first.start - _MOVED_REACH), first.start) is not None

    def _is_till_year(self, first: Atom, second: Atom) -> bool:
        """延长1年至2014年: until when, for no range of years ends in a year of the calendar."""
        return second.unit == _YEAR and first.value < _LONGEST_TERM and second.value in _CALENDAR

    def _atom(self, index: int, signed: bool = True) -> Atom:
        numeral = self._numerals[index]
        following = self._text[numeral.end : numeral.end + 1]
        if following in FORMS:
            part = part_of_whole(self._text, self._numerals, index)
            if part is not None:
                return part
        place = numeral.start, numeral.end, False
        if signed and numeral.start and self._text[numeral.start - 1] in SIGNS:
            place = negative_place(self._text, numeral, led=self._currency(numeral.start - 1) is not None)
        return self._per_cent(index, *place) or self._with_unit(index, *place) or plain(numeral, index + 1)

    def _per_cent(self, index: int, start: int, end: int, negative: bool) -> Atom | None:
        text, numeral = self._text, self._numerals[index]
        sign = _CENT.match(text, end) if text[end : end + 1] in _CENT_FIRST else None
        if sign is None:
            return None
        power = -1 if sign.group(1) == "‰" else 0
        value = EXACT.scaleb(numeral.value, power) if power else numeral.value
        return Atom(
            start, sign.end(), (numeral.start, numeral.end), _PERCENT, -value if negative else value,
            EXACT.scaleb(numeral.upper, power) if numeral.upper is not None else None,
            "%", () if power else (sign.span(1),),
            numeral.vague if numeral.vague in VAGUE else "", power, numeral.hanzi,
            numeral.hanzi and numeral.end - numeral.start == 1, numeral.bare, False, index + 1,
        )  # fmt: skip

    def _with_unit(self, index: int, start: int, end: int, negative: bool) -> Atom | None:
        """A number with a unit of the table, a currency before it, or both."""
        text, numeral = self._text, self._numerals[index]
        prefix = self._currency(start)
        value, following, vague = numeral.value, index + 1, ""
        after = text[end : end + 1]
        if end > numeral.end and after in ("万", "亿"):  # (1,234.56)万元
            value = EXACT.add(EXACT.scaleb(value, POWERS[text[end]]), Decimal(0))
            end, following = end + 1, following + 1
        elif not numeral.vague and ((after == "\n" and soft_break(text, end)) or (after in _SPACES and after)):
            value, end, following, vague = self._parted(numeral, value, index)
        spaced = end < len(text) and (text[end] in _SPACES or (text[end] == "\n" and soft_break(text, end)))
        match = self._unit(end + 1 if spaced else end)
        if match is not None and numeral.hanzi and not _written(match.unit.hanzi, numeral):
            match = None
        prefix = prefix and self._confirmed(prefix, start, end, match)
        if match is None and prefix is None:
            alone = standing_alone(text, numeral)
            if alone is None:
                return None
            return plain(numeral, following)._replace(kind=alone[0], unit=alone[1])
        if match is not None and (prefix is None or match.unit.kind is _MONEY):
            kind, unit, end = match.unit.kind, match.unit.name, match.end
            places: tuple[Place, ...] = ((match.start, match.end),)
            if text[end : end + 1] in _PER_SIGNS:
                unit, end, places = self._per(unit, end, places)
            medal = match.unit.medal
        elif prefix is not None:
            kind, unit, places, medal = _KIND.MONEY, prefix[0], (), False
        else:
            return None
        if prefix is not None:
            unit = unit.replace(match.unit.name, prefix[0], 1) if match is not None and places else prefix[0]
            start, places = prefix[1], ((prefix[1], start), *places)
        if negative and kind not in _SIGNED:
            start, negative = numeral.start, False
        return Atom(
            start, end, (numeral.start, numeral.end), kind, -value if negative else value, numeral.upper, unit, places,
            vague or (numeral.vague if numeral.vague in VAGUE else ""), numeral.power, numeral.hanzi,
            numeral.hanzi and numeral.end - numeral.start == 1, numeral.bare, medal, following,
        )  # fmt: skip

    def _confirmed(
        self, prefix: tuple[str, int], start: int, end: int, match: UnitMatch | None
    ) -> tuple[str, int] | None:
        """The currency ``prefix`` of the number at ``start``; None where it is none, or more is said than is read."""
        if match is not None and match.unit.kind is _MONEY:
            return prefix
        unread = self._text[prefix[1] : start] in _UNSIGNED or (match is None and _MILLIONS.match(self._text, end))
        return None if unread else prefix

    def _unit(self, at: int) -> UnitMatch | None:
        """The unit at ``at``; in wrapped text it may go on in the next line (个百/分点)."""
        text = self._text
        match = self._table.match(text, at)
        line_end = text.find("\n", at + 1, at + _LONGEST_UNIT)
        if line_end < 0 or not soft_break(text, line_end):
            return match
        wrapped = self._table.match(text[at:line_end] + text[line_end + 1 : line_end + _LONGEST_UNIT], 0)
        if wrapped is None or wrapped.end <= max(line_end - at, match.end - at if match else 0):
            return match
        return UnitMatch(wrapped.unit, at, at + wrapped.end + 1)

    def _parted(self, numeral: Numeral, value: Decimal, index: int) -> tuple[Decimal, int, int, str]:
        """The value, end, next numeral and 余 of a number with its 万 or 余 behind a space or in the next line."""
        text, end, following = self._text, numeral.end, index + 1
        vague = ""
        more = self._numerals[following] if following < len(self._numerals) else None
        wrapped = text[end] == "\n"
        follows = more is not None and more.start == end + 1 and numeral.power > more.power
        if follows and more and not (numeral.hanzi or more.hanzi) and (wrapped or self._goes_on(numeral, more)):
            # 86亿/4,500万元
            return EXACT.add(value, more.value), more.end, following + 1, more.vague
        if text[end + 1 : end + 2] in _VAGUE_NOW:
            return value, end + 2, following, text[end + 1]
        power = _POWER.match(text, end + 1)
        if power is not None and not numeral.power:
            value = EXACT.add(EXACT.scaleb(value, sum(POWERS[char] for char in power.group())), Decimal(0))
            if more is not None and more.start == end + 1:
                vague = more.vague
                following += 1
            end = power.end() + len(vague)
        return value, end, following, vague

    def _goes_on(self, numeral: Numeral, more: Numeral) -> bool:
        """23 萬 4,567 人: whether ``more``, behind a space, is the rest of a number in 万 or 亿."""
        if not _LEAST_REST <= more.value < 10**numeral.power or more.power or more.upper is not None:
            return False
        match = self._unit(more.end + (self._text[more.end : more.end + 1] in _SPACES))
        return match is not None and match.unit.kind in _RESTS

    def _currency(self, start: int) -> tuple[str, int] | None:
        """The unit and start of the currency that ends where a number starts (one space between at most)."""
        text = self._text
        end = start - 1 if start and text[start - 1] == " " else start
        if not end or text[end - 1] not in self._prefix_ends:
            return None
        for length in (4, 3, 2, 1):
            if length <= end and (unit := self._table.currency_prefixes.get(text[end - length : end])):
                return unit, end - length
        return None

    def _per(self, unit: str, end: int, places: tuple[Place, ...]) -> tuple[str, int, tuple[Place, ...]]:
        """元/人, 微克/立方米, 元/人·月: the unit with what it is counted by."""
        text = self._text
        while text[end : end + 1] in ("/", "／") or (len(places) > 1 and text[end : end + 1] == "·"):
            many = end + 1
            match = self._table.match(text, many)
            if match is None and text[many : many + 1] in ("百", "千", "万"):
                many += 1
                match = self._table.match(text, many)
            if match is not None:
                name, stop = text[end + 1 : many] + match.unit.name, match.end
            elif text[end + 1 : end + 2] in _PER_WORDS:
                name, stop = text[end + 1], end + 2
            elif symbol := _PER_SYMBOL.match(text, end + 1):
                name, stop = _SYMBOLS[symbol.group()], symbol.end()
            else:
                break
            unit += ("·" if text[end] == "·" else "/") + name
            places = (*places, (end, stop))
            end = stop
        if len(places) > 1:
            return unit, end, ((places[0][0], end),)
        return unit, end, places

    def _finished(self, atom: Atom) -> Quantity | None:
        """The quantity of an atom with a unit, with 多 and 以上 behind it; None for a number alone."""
        if atom.kind is None:
            return None
        text, end, vague, value, unit = self._text, atom.end, atom.vague, atom.value, atom.unit
        following = text[end : end + 1]
        short = atom.short
        if following == _HALF and atom.kind in _EXTENDED and _AND_A_HALF.match(text, end):
            value, end, short = EXACT.add(value, _ONE_HALF), end + 1, False
            following = text[end : end + 1]
        elif unit is not None and unit.startswith(_OF_HALVES):  # 两个半小时
            value, unit, short = EXACT.add(value, _ONE_HALF), unit.replace(_HALF, "", 1), False
        if following in _VAGUE_NOW and not vague and atom.kind in _EXTENDED and _MORE.match(text, end):
            vague, end = following, end + 1
            following = text[end : end + 1]
        suffix = _SUFFIX.match(text, end) if following in _SUFFIX_FIRST else None
        if suffix is not None:
            vague = vague or suffix.group().strip("()（）含及或").replace("\n", "")
            end = suffix.end()
        return _quantity(
            atom.start, end, atom.number, atom.kind, value, atom.upper, unit, atom.unit_places, vague,
            atom.hanzi, short, atom.bare, atom.medal,
        )  # fmt: skip


def _written(hanzi: Hanzi, numeral: Numeral) -> bool:
    """Whether a Chinese numeral may stand before a unit that takes only some of them."""
    if hanzi is _COMPOUND:
        return numeral.end - numeral.start > 1
    return hanzi is not _NEVER


def _is_year(text: str, numeral: Numeral) -> bool:
    """2024年 is a date, never a stretch of years."""
    digits = text[numeral.start : numeral.end]
    return len(digits) == 4 and digits.isdecimal() and text[numeral.end : numeral.end + 1] == "年"
