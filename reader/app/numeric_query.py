"""What a query over indicators asks for: words of a metric, and bounds of its value.

``占比 > 50%``, ``增长 >= 8%``, ``资助 500万..2000万元``; signs in either width, or in words of either script:
``占比大于50%``, ``資助不少於500萬元``, ``占比50%以上``. 以上, 以下 and 以内 include the number they stand behind,
超过 and 不足 do not (Civil Code of the People's Republic of China, article 1259).
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from decimal import Decimal
from enum import Enum

from reader.analyze.finding import Indicator, IndicatorKind
from reader.analyze.numerals import EXACT, parse
from reader.analyze.quantities.reading import read_quantities
from reader.analyze.units import load_units
from reader.app.comparable import amount, base_unit
from reader.search.query import fold
from reader.text.patterns import lazy_pattern

_SIGNS = {
    ">=": (">=", "=>", "≥", "≧", "⩾"),
    "<=": ("<=", "=<", "≤", "≦", "⩽"),
    ">": (">",),
    "<": ("<",),
    "=": ("==", "="),
}
_WORDS = {
    ">=": "大于等于 大于或等于 不少于 不低于 不小于 不下于 至少 大於等於 大於或等於 不少於 不低於 不小於 不下於",
    "<=": "小于等于 小于或等于 不超过 不多于 不高于 不大于 至多 小於等於 小於或等於 不超過 不多於 不高於 不大於",
    ">": "大于 多于 高于 超过 大於 多於 高於 超過",
    "<": "小于 少于 低于 不足 不到 未满 小於 少於 低於 未滿",
    "=": "等于 等於",
}
_BEHIND = {">=": ("及以上", "以上"), "<=": ("及以下", "以下", "以内", "以內")}
_SIGN_OF = {sign: name for name, signs in _SIGNS.items() for sign in signs}
_WORD_OF = {word: name for name, words in _WORDS.items() for word in words.split()}
_WIDE = str.maketrans("＞＜＝", "><=")
_SYMBOL = lazy_pattern("|".join(map(re.escape, sorted(_SIGN_OF, key=len, reverse=True))))
_WORD = lazy_pattern("|".join(sorted(_WORD_OF, key=len, reverse=True)))
_DOTS = lazy_pattern(r"\.{2,}|…+|⋯+")
_DASH = lazy_pattern(r"[~～—–－至到-]+")
_AND = lazy_pattern("[和与與跟]")
_UNEQUAL = lazy_pattern(r"≠|[!！]=|<>|~=")
_MIRRORED = {">=": "<=", "<=": ">=", ">": "<", "<": ">", "=": "="}
_AROUND = lazy_pattern(r"\s*(?:在|介于|介於)\s*$")
_BETWEEN = lazy_pattern(r"\s*之[间間]$")
_LONGEST_BOUND = 30


class QueryProblem(str, Enum):
    """What is wrong with a query."""

    NO_VALUE = "no-value"
    """A sign with nothing behind it."""
    NO_NUMBER = "no-number"
    """What stands where a number must is none."""
    UNKNOWN_UNIT = "unknown-unit"
    TWO_UNITS = "two-units"
    """The bounds are of two sorts: 5%..20万元."""
    NOTHING_BETWEEN = "nothing-between"
    """The lower bound is above the upper."""
    UNKNOWN_SIGN = "unknown-sign"
    """A sign that nothing can be asked with: ≠."""


class QueryError(Exception):
    """A query that asks for nothing there could be. ``detail`` are the words of it that ``problem`` is about."""

    def __init__(self, problem: QueryProblem, detail: str) -> None:
        sentence = {
            QueryProblem.NO_VALUE: f"The query has no number behind '{detail}'.",
            QueryProblem.NO_NUMBER: f"In the query, '{detail}' is no number.",
            QueryProblem.UNKNOWN_UNIT: f"In the query, '{detail}' is no unit Yandu knows.",
            QueryProblem.TWO_UNITS: f"The bounds of the query are of different sorts: {detail}.",
            QueryProblem.NOTHING_BETWEEN: f"No number lies within the bounds of the query: {detail}.",
            QueryProblem.UNKNOWN_SIGN: f"The query cannot compare by '{detail}'; use >, >=, <, <= or =.",
        }[problem]
        super().__init__(sentence)
        self.problem, self.detail = problem, detail


@dataclass(frozen=True, slots=True)
class IndicatorQuery:
    """Which indicators are wanted: those whose metric answers ``words`` and whose value lies between the bounds.

    A bound is None where there is none; ``open_low`` and ``open_high`` exclude the bound itself. ``unit`` is empty for
    any; else the bounds are in it, and it is one that units are brought to (:func:`reader.app.comparable.base_unit`).
    """

    words: tuple[str, ...] = ()
    low: Decimal | None = None
    high: Decimal | None = None
    open_low: bool = False
    open_high: bool = False
    unit: str = ""

    @property
    def is_bounded(self) -> bool:
        """Whether any value will not do."""
        return self.low is not None or self.high is not None

    def admits(self, one: Indicator) -> bool:
        """Whether the value of ``one``, or a range that lies wholly inside, meets the bounds and the unit."""
        if not self.is_bounded:
            return True
        if self.unit == "%" and one.kind is IndicatorKind.RATIO and one.unit is None and one.upper is None:
            one = replace(one, value=_in_hundredths(one.value), unit="%")
        if self.unit and self.unit != base_unit(one.unit):
            return False
        unit = one.unit if self.unit else None
        low = amount(one.value, unit)
        high = low if one.upper is None else amount(one.upper, unit)
        if self.low is not None and (low < self.low or (self.open_low and low == self.low)):
            return False
        return self.high is None or not (high > self.high or (self.open_high and high == self.high))


@dataclass(frozen=True, slots=True)
class _Bound:
    """A number in its own unit, empty for none, and the words it was read from."""

    value: Decimal
    unit: str
    words: str

    @property
    def is_scaled(self) -> bool:
        """Whether it has a unit, or 万 or 亿, which no year has."""
        return bool(self.unit) or self.words.endswith(("万", "萬", "亿", "億"))


def parse_query(query: str) -> IndicatorQuery:
    """What ``query`` asks for. Raises :class:`QueryError`.

    A sign, or ``..``, must have numbers beside it; words such as 大于 are part of the metric where none follows.
    """
    text = query.translate(_WIDE).strip()
    if unequal := _UNEQUAL.search(text):
        raise QueryError(QueryProblem.UNKNOWN_SIGN, unequal.group())
    if _SYMBOL.search(text):
        return _compared(_words_first(text), _SYMBOL, _SIGN_OF)
    if _DOTS.search(text):
        return _between(text, _DOTS, strict=True) or plain_query(text)
    if _BETWEEN.search(text) and (found := _between(text, _AND, strict=False)):
        return found
    return _between(text, _DASH, strict=False) or _in_words(text) or _behind(text) or plain_query(text)


def plain_query(words: str) -> IndicatorQuery:
    """All of ``words`` as words of a metric."""
    return IndicatorQuery(tuple(words.split()))


def _words_first(text: str) -> str:
    """50% < 占比 < 60%, as mathematics writes it, as 占比 > 50% < 60%; any other ``text`` as it is."""
    first, *others = _SYMBOL.finditer(text)
    end = others[0].start() if others else len(text)
    number, words = text[: first.start()].strip(), text[first.end() : end].strip()
    if not words or not isinstance(_read(number), _Bound) or isinstance(_read(words), _Bound):
        return text
    return f"{words} {_MIRRORED[_SIGN_OF[first.group()]]} {number} {text[end:]}"


def _compared(text: str, pattern: re.Pattern[str], names: dict[str, str]) -> IndicatorQuery:
    """The words before the first sign, and what each sign asks of the value."""
    signs = list(pattern.finditer(text))
    ends = [sign.start() for sign in signs[1:]] + [len(text)]
    bounds: list[tuple[str, _Bound]] = []
    for sign, end in zip(signs, ends, strict=True):
        behind = text[sign.end() : end].strip(" ，,且并並而和").removesuffix("and").rstrip()
        if not behind:
            raise QueryError(QueryProblem.NO_VALUE, sign.group())
        bounds.append((names[sign.group()], _bound(behind)))
    low = [(bound, name == ">") for name, bound in bounds if name in (">", ">=", "=")]
    high = [(bound, name == "<") for name, bound in bounds if name in ("<", "<=", "=")]
    return _query(text[: signs[0].start()], low, high)


def _in_words(text: str) -> IndicatorQuery | None:
    """``text`` as a comparison in words; None unless a number follows each sign and ends it."""
    if not _WORD.search(text):
        return None
    if (last := list(_WORD.finditer(text))[-1]).end() == len(text) and text[: last.start()].endswith(" "):
        raise QueryError(QueryProblem.NO_VALUE, last.group())
    try:
        return _compared(text, _WORD, _WORD_OF)
    except QueryError as error:
        if error.problem in (QueryProblem.NO_VALUE, QueryProblem.NO_NUMBER, QueryProblem.UNKNOWN_UNIT):
            return None
        raise


def _behind(text: str) -> IndicatorQuery | None:
    """``text`` that ends in numbers with 以上 or the like behind each; None when it does not."""
    bounds: list[tuple[str, _Bound]] = []
    while cut := _limit(text):
        text, name, bound = cut
        bounds.append((name, bound))
    if not bounds:
        return None
    low, high = ([(bound, False) for name, bound in bounds if name == sign] for sign in (">=", "<="))
    return _query(_AROUND.sub("", text), low, high)


def _limit(text: str) -> tuple[str, str, _Bound] | None:
    """``text`` cut before the number and the 以上 or the like that it ends in, its sign, and the number."""
    for name, words in _BEHIND.items():
        for word in words:
            if text.endswith(word) and (cut := _last_number(text.removesuffix(word))) is not None:
                before, bound = cut
                if before.endswith(("第", "前")):
                    # 第3名以内 is a rank, which has no unit, not three people.
                    before, bound = before[:-1], _Bound(bound.value, "", bound.words)
                return before.rstrip(" ，,且并並而"), name, bound
    return None


def _between(text: str, pattern: re.Pattern[str], *, strict: bool) -> IndicatorQuery | None:
    """``text`` that ends in two numbers with what ``pattern`` matches between them; None when it does not.

    When ``strict``, it must, but for one of the numbers.
    """
    signs = list(pattern.finditer(text))
    if not signs:
        return None
    sign = signs[-1]
    inner = _BETWEEN.sub("", text[sign.end() :]).strip()
    cut = _last_number(text[: sign.start()])
    high: _Bound | None = None
    if strict:
        if cut is None and not inner:
            raise QueryError(QueryProblem.NO_VALUE, sign.group())
        high = _bound(inner) if inner else None
    else:
        read = _read(inner)
        # Without a unit or 万, 2020-2024 are years as a rule.
        if cut is None or not isinstance(read, _Bound) or not (read.is_scaled or cut[1].is_scaled):
            return None
        high = read
    words, low = cut if cut is not None else (text[: sign.start()], None)
    if low is not None and high is not None:
        low, high = _scaled(low, high)
    return _query(_AROUND.sub("", words), [(low, False)] if low else [], [(high, False)] if high else [])


def _scaled(low: _Bound, high: _Bound) -> tuple[_Bound, _Bound]:
    """500..2000万元 as 500万元 and 2000万元, as a report would mean 500-2000万元."""
    joined = fold(f"{low.words}-{high.words}").text
    found = list(read_quantities(joined, load_units()))
    whole = found[0] if len(found) == 1 and (found[0].start, found[0].end) == (0, len(joined)) else parse(joined)
    if whole is None or whole.upper is None or low.unit:
        return low, high
    unit = high.unit
    return _Bound(whole.value, unit, low.words), _Bound(whole.upper, unit, high.words)


def _last_number(text: str) -> tuple[str, _Bound] | None:
    """``text`` cut before the number it ends in, the longest there is; None when it ends in none."""
    text = text.rstrip()
    for at in range(max(0, len(text) - _LONGEST_BOUND), len(text)):
        found = _read(text[at:]) if not text[at].isspace() else None
        if isinstance(found, _Bound):
            return text[:at], found
    return None


def _bound(words: str) -> _Bound:
    found = _read(words)
    if isinstance(found, QueryError):
        raise found
    return found


def _read(words: str) -> _Bound | QueryError:
    """The number, with its unit, that ``words`` are; else what is wrong with them."""
    text = fold(words).text.strip()
    found = list(read_quantities(text, load_units()))
    if len(found) == 1 and (found[0].start, found[0].end) == (0, len(text)):
        one = found[0]
        if one.upper is None and one.kind is IndicatorKind.RATIO and one.unit is None:
            # 三分之二 of something is asked for among percentages.
            return _Bound(_in_hundredths(one.value), "%", words.strip())
        if one.upper is None and not one.vague and one.kind is not IndicatorKind.RANK:
            return _Bound(one.value, one.unit or "", words.strip())
        return QueryError(QueryProblem.NO_NUMBER, words.strip())
    number = parse(text)
    if number is not None and number.upper is None:
        return _Bound(number.value, "", words.strip())
    for end in range(len(text) - 1, 0, -1):
        if (number := parse(text[:end].rstrip())) is not None and number.upper is None:
            return QueryError(QueryProblem.UNKNOWN_UNIT, text[end:].strip())
    return QueryError(QueryProblem.NO_NUMBER, words.strip())


def _in_hundredths(fraction: Decimal) -> Decimal:
    return EXACT.scaleb(fraction, 2)


def _query(words: str, low: list[tuple[_Bound, bool]], high: list[tuple[_Bound, bool]]) -> IndicatorQuery:
    """The query of the bounds, each with whether it is itself excluded; of several the narrowest."""
    bounds = [bound for bound, _ in (*low, *high)]
    units = {base_unit(bound.unit) for bound in bounds if bound.unit}
    if len(units) > 1:
        raise QueryError(QueryProblem.TWO_UNITS, ", ".join(dict.fromkeys(bound.words for bound in bounds)))
    floor = max(((_amount(bound, bounds), is_open) for bound, is_open in low), default=None)
    ceiling = min(((_amount(bound, bounds), not is_open) for bound, is_open in high), default=None)
    made = IndicatorQuery(
        tuple(words.split()),
        floor[0] if floor else None,
        ceiling[0] if ceiling else None,
        floor is not None and floor[1],
        ceiling is not None and not ceiling[1],
        next(iter(units), ""),
    )
    if made.low is not None and made.high is not None:
        empty = made.low > made.high or (made.low == made.high and (made.open_low or made.open_high))
        if empty:
            raise QueryError(QueryProblem.NOTHING_BETWEEN, ", ".join(dict.fromkeys(bound.words for bound in bounds)))
    return made


def _amount(bound: _Bound, bounds: list[_Bound]) -> Decimal:
    """``bound`` in the unit all are brought to; one without a unit has that of another."""
    unit = bound.unit or next((other.unit for other in bounds if other.unit), "")
    return amount(bound.value, unit)
