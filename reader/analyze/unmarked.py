"""The numbers of a text that are no indicators, each with the reason."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from reader.analyze.finding import Analysis, Indicator, IndicatorKind
from reader.analyze.indicators import read_as_indicator
from reader.analyze.numerals import Numeral, scan
from reader.analyze.quantities.context import Outside, Surroundings
from reader.analyze.quantities.facets import described
from reader.analyze.quantities.quantity import Quantity
from reader.analyze.quantities.reading import read_quantities
from reader.analyze.tables.captions import under_several_units
from reader.analyze.units import load_units
from reader.text.span import Span

NO_UNIT = "no-unit"
"""The reason that is no :class:`Outside`: nothing says what is counted."""

SEVERAL_UNITS = "several-units"
"""Nor this: the number stands in a table whose caption names several units, and no head says which is its."""

BY_READER = "by-reader"
"""Nor is this: the rules take the number as an indicator, and the reader does not."""
FIELD = "field"
MARKER = "marker"
"""Nor these: the number stands in the metadata of the document, or numbers a heading."""

_CALENDAR = re.compile("\\s?(?:年|月|日|号|时|点|学年|[—–~至-]\\d{1,4}\\s?(?:年|月|日|学年))")
_WITHIN = re.compile(r"\s?(?:[年月日号时点分]|年度|月份)?\s?(?:[-/.:：—–~～至]|——)?\s?")
"""What stands between the numbers of one date, time or code."""
_TOGETHER = frozenset((Outside.DATE.value, Outside.CODE.value, FIELD))
_NEAR = 40
"""A quantity reaches no further from its number."""


@dataclass(frozen=True, slots=True)
class Unmarked:
    """A number that is not taken as an indicator.

    ``span`` holds it with its unit, or all the numbers of a date, time or code. ``reason`` is the value of an
    :class:`Outside`, ``no-unit``, ``several-units``, ``by-reader``, ``field`` or ``marker``.
    """

    span: Span
    reason: str


def reserved(found: Analysis) -> list[Span]:
    """Where no number counts: title, issuer, date, metadata table and the markers of headings; in order."""
    spans = [span for span in (found.title, found.issuer, found.date.span if found.date else None) if span]
    spans += [span for field in found.fields for span in (field.name, field.value)]
    spans += [node.marker for node in found.headings if len(node.marker)]
    return sorted(spans)


def find_unmarked(text: str, found: Analysis) -> list[Unmarked]:
    """Every number of the clean Simplified ``text`` that is in none of the indicators ``found`` in it, in order.

    A single Chinese numeral without a unit is left out: 一 is a word as a rule (统一, 一般).
    """
    excluded = reserved(found)
    around = Surroundings(text, excluded)
    taken = _Places([one.span for one in found.indicators])
    read: list[Unmarked] = []
    quantities = list(read_quantities(text, load_units()))
    for one in quantities:
        reason = around.outside(one)
        span = Span(one.start, one.end)
        if not taken.touch(span):
            read.append(Unmarked(span, reason.value if reason is not None else BY_READER))
    quantified = _Places([Span(one.start, one.end) for one in quantities])
    forbidden = _Places(excluded)
    for numeral in scan(text, _worth):
        span = Span(numeral.start, numeral.end)
        if not (quantified.touch(span) or taken.touch(span)):
            read.append(Unmarked(span, Outside.EXCLUDED.value if forbidden.touch(span) else _without_unit(text, span)))
    return list(_joined(text, _told(text, sorted(read, key=_start), found)))


def _told(text: str, numbers: Iterable[Unmarked], found: Analysis) -> Iterator[Unmarked]:
    """``numbers``, with what they stand in where that is known more closely."""
    fields = _Places([span for field in found.fields for span in (field.name, field.value)])
    markers = _Places([node.marker for node in found.headings])
    several = _Places(under_several_units(text))
    for one in numbers:
        if one.reason == NO_UNIT and several.touch(one.span):
            yield Unmarked(one.span, SEVERAL_UNITS)
        elif one.reason != Outside.EXCLUDED.value:
            yield one
        elif fields.touch(one.span):
            yield Unmarked(one.span, FIELD)
        else:
            yield Unmarked(one.span, MARKER) if markers.touch(one.span) else one


def _joined(text: str, numbers: Iterable[Unmarked]) -> Iterator[Unmarked]:
    """``numbers``, with those of one date, time or code as one."""
    held: Unmarked | None = None
    for one in numbers:
        if held is not None and held.reason == one.reason and _is_one(text, held, one):
            held = Unmarked(held.span.hull(one.span), one.reason)
            continue
        if held is not None:
            yield held
        held = one
    if held is not None:
        yield held


def _is_one(text: str, first: Unmarked, second: Unmarked) -> bool:
    between = Span(min(first.span.end, second.span.start), second.span.start)
    return first.reason in _TOGETHER and _WITHIN.fullmatch(text, between.start, between.end) is not None


def indicator_at(text: str, span: Span, found: Analysis) -> Indicator | None:
    """The indicator that the number in ``span`` of the clean Simplified ``text`` would be; None without a number.

    What the text says of it is read as of any other of ``found``; a number without a unit counts what its metric says.
    """
    start = max(0, span.start - _NEAR)
    near = (_moved(one, start) for one in read_quantities(text[start : span.end + _NEAR], load_units()))
    one = next((one for one in near if one.start < span.end and span.start < one.end), None)
    if one is None:
        numeral = next(iter(scan(span.of(text))), None)
        if numeral is None:
            return None
        one = _plain(numeral, span.start)
    made = read_as_indicator(text, one)
    return described(text, [made], found.headings, found.title, found.period, found.date.iso if found.date else "")[0]


def _plain(numeral: Numeral, by: int) -> Quantity:
    start, end = numeral.start + by, numeral.end + by
    return Quantity(
        start, end, (start, end), IndicatorKind.COUNT, numeral.value, numeral.upper, None, (), numeral.vague,
        numeral.hanzi, False, False,
    )  # fmt: skip


def _moved(one: Quantity, by: int) -> Quantity:
    places = tuple((start + by, end + by) for start, end in one.unit_places)
    number = (one.number[0] + by, one.number[1] + by)
    return replace(one, start=one.start + by, end=one.end + by, number=number, unit_places=places)


def _without_unit(text: str, span: Span) -> str:
    """Why a number that no unit follows is none: 2024年, 3月5日, 九时三十分 name a time, 第194 a place in a row."""
    if _CALENDAR.match(text, span.end):
        return Outside.DATE.value
    return Outside.ORDINAL.value if text[max(0, span.start - 1) : span.start] == "第" else NO_UNIT


def _worth(start: int, end: int) -> bool:
    return end - start > 1


def _start(one: Unmarked) -> int:
    return one.span.start


class _Places:
    """Spans in order, not overlapping, asked whether another touches one."""

    def __init__(self, spans: Sequence[Span]) -> None:
        ordered = sorted(spans)
        self._starts = [span.start for span in ordered]
        self._ends = [span.end for span in ordered]

    def touch(self, span: Span) -> bool:
        """Whether ``span`` shares a character with one of them."""
        return bisect_left(self._starts, span.end) > bisect_right(self._ends, span.start)
