"""The numeric indicators of a clean Simplified text."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from decimal import Decimal
from functools import partial
from heapq import merge
from itertools import starmap
from operator import attrgetter

from reader.analyze.finding import Change, IndicatorKind
from reader.analyze.metric.resolving import MetricFinder
from reader.analyze.numerals import EXACT, scan
from reader.analyze.quantities.arrows import ARROWS
from reader.analyze.quantities.changes import change_of_head
from reader.analyze.quantities.context import kept, qualifier_before
from reader.analyze.quantities.quantity import Place, Quantity
from reader.analyze.quantities.reading import leads, read_quantities
from reader.analyze.quantities.spacing import closed_up
from reader.analyze.quantities.stated import Stated
from reader.analyze.tables.cells import RANGE, VALUE, Cell
from reader.analyze.units import load_units
from reader.text.collector import let_go
from reader.text.span import Span, span_of

_PEOPLE = frozenset("名位")
_PLUS = frozenset("+＋")
_QUALIFIERS = frozenset("约近超")
_POINTING = ARROWS | frozenset("≥≤＞＜><")
"""What may stand right before a number and belongs neither to it nor to the words for it."""
_RANK = IndicatorKind.RANK
_MOVING = frozenset((IndicatorKind.PERCENT, IndicatorKind.MONEY))


def find_indicators(
    text: str, excluded: Sequence[Span] = (), cells: Sequence[Cell] = (), ends: frozenset[int] = frozenset()
) -> list[Stated]:
    """The quantities of ``text`` that state a measured or planned fact, in order, not overlapping.

    ``excluded``: spans in which no number counts (heading markers, dates, the title); they may come in any order.
    ``cells``: those of its tables, in order. ``ends``: where headings end. Spans of the result are in ``text``.
    """
    quantities = kept(text, read_quantities(text, load_units()), excluded)
    metrics = _metrics(text, quantities, ends)
    found = list(map(partial(_indicator, text), quantities, metrics))
    let_go(metrics)
    return _with_cells(text, found, cells) if cells else found


def read_as_indicator(text: str, one: Quantity) -> Stated:
    """What ``one`` of ``text`` states, whether or not the text around it says that it states anything."""
    return _indicator(text, one, MetricFinder(text, (one,)).metric(0))


def _metrics(text: str, quantities: Sequence[Quantity], ends: frozenset[int]) -> list[tuple[Place, ...]]:
    """The metric of each of the ``quantities``, which are all of ``text``."""
    closed = closed_up(text, ends)
    if closed is None:
        return MetricFinder(text, quantities, ends).metrics()
    nearer = list(map(closed.quantity, quantities))
    finder = MetricFinder(closed.text, nearer, frozenset((*map(closed.place_of, ends), *closed.line_ends())))
    metrics = list(map(closed.opened, finder.metrics()))
    let_go(nearer)
    return metrics


def _with_cells(text: str, found: Sequence[Stated], cells: Sequence[Cell]) -> list[Stated]:
    """What was found, those of tables named by their heads, and the bare numbers of cells whose heads give a unit."""
    starts = [cell.span.start for cell in cells]
    named: list[Stated] = []
    taken: set[int] = set()
    for one in found:
        at = bisect_right(starts, one.span.start) - 1
        if at >= 0 and one.span.end == cells[at].span.end:
            taken.add(at)
            if one.span.start == cells[at].span.start + 1 and text[cells[at].span.start] in _PLUS:
                one.span = cells[at].span
            one = _of_cell(one, cells[at], text)
        named.append(one)
    bare = (_bare_cell(text, cell) for at, cell in enumerate(cells) if at not in taken)
    # Both are in order. To sort half a million is one step to Python, and holds all threads up; to merge them is not.
    return list(merge(named, (one for one in bare if one is not None), key=attrgetter("span.start", "span.end")))


def _bare_cell(text: str, cell: Cell) -> Stated | None:
    """The number or range that is all of a cell but for 约, 近 or 超, in the unit its heads give; (3.2) is -3.2."""
    span, unit = cell.span, cell.unit
    qualifier = qualifier_before(text, span.start + 1) if text[span.start] in _QUALIFIERS else None
    if qualifier is not None:
        span = Span(span.start + 1, span.end)
    words = span.of(text)
    power = unit.power if unit is not None else cell.tally
    values = None if power is None else _cell_values(words, power)
    if values is None:
        return None
    one = Stated(
        span=span,
        kind=unit.kind if unit is not None else IndicatorKind.COUNT,
        value=values[0],
        upper=values[1],
        unit=unit.name if unit is not None else None,
        unit_spans=(unit.place,) if unit is not None and unit.power >= 0 else (),
        qualifier=qualifier,
        metric=(),
    )
    return _of_cell(one, cell, text)


def _cell_values(words: str, power: int) -> tuple[Decimal, Decimal | None] | None:
    """The number that is all of ``words`` times ten to the ``power``, or both ends of a range (6.5～7.2)."""
    numerals = list(scan(words))
    if RANGE.match(words) and len(numerals) == 2 and numerals[0].value < numerals[1].value:
        low, high = (EXACT.add(EXACT.scaleb(one.value, power), 0) for one in numerals)
        return low, high
    if not VALUE.match(words) or len(numerals) != 1 or len(words) - (numerals[0].end - numerals[0].start) > 2:
        return None
    value = numerals[0].value
    if not numerals[0].power:  # 1.2亿 under 万元 is not ten thousand times as much
        value = EXACT.add(EXACT.scaleb(value, power), 0)
    return (-value if words[0] in "(（-−－" else value), None


def _of_cell(one: Stated, cell: Cell, text: str) -> Stated:
    moves = cell.change is not None and one.kind in _MOVING
    one.change = change_of_head(text, cell.change, one.value) if moves and cell.change is not None else None
    if cell.moved is not None:
        one.change = Change(cell.moved, False, one.change.basis if one.change is not None else None)
    one.metric, one.period = cell.heads or one.metric, cell.period
    return one


def _indicator(text: str, one: Quantity, metric: tuple[tuple[int, int], ...]) -> Stated:
    if metric and text[metric[-1][1] - 1] in _POINTING:
        metric = (*metric[:-1], (metric[-1][0], metric[-1][1] - 1))
    return Stated(
        span_of(one.start, one.end), _kind(text, one), one.value, one.upper, one.unit,
        tuple(starmap(span_of, one.unit_places)), qualifier_before(text, one.start) or one.vague or None,
        tuple(starmap(span_of, metric)), one.between,
    )  # fmt: skip


def _kind(text: str, one: Quantity) -> IndicatorKind:
    """前100名 is a rank, whatever 名 counts elsewhere."""
    if one.unit in _PEOPLE and leads(text, one.start):
        return _RANK
    return one.kind
