"""The numeric indicators of a clean Simplified text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reader.analyze.context import kept, qualifier_before
from reader.analyze.finding import Indicator, IndicatorKind
from reader.analyze.metrics import MetricFinder
from reader.analyze.quantities import Quantity, leads, read_quantities
from reader.analyze.units import load_units
from reader.text.span import Span


def find_indicators(text: str, excluded: Sequence[Span] = ()) -> list[Indicator]:
    """The quantities of ``text`` that state a measured or planned fact, in order, not overlapping.

    ``excluded``: spans in which no number counts (heading markers, dates, the title); they may come in any order.
    Spans of the result are in ``text``.
    """
    quantities = list(kept(text, read_quantities(text, load_units()), excluded))
    metrics = MetricFinder(text, quantities)
    return [_indicator(text, one, metrics.metric(index)) for index, one in enumerate(quantities)]


def _indicator(text: str, one: Quantity, metric: tuple[tuple[int, int], ...]) -> Indicator:
    return Indicator(
        span=Span(one.start, one.end),
        kind=_kind(text, one),
        value=one.value,
        upper=one.upper,
        unit=one.unit,
        unit_spans=tuple(Span(start, end) for start, end in one.unit_places),
        qualifier=qualifier_before(text, one.start) or one.vague or None,
        metric=tuple(piece for start, end in metric for piece in _lines(text, start, end)),
    )


def _lines(text: str, start: int, end: int) -> Iterator[Span]:
    """The stretch, in pieces without line breaks."""
    while (at := text.find("\n", start, end)) >= 0:
        if at > start:
            yield Span(start, at)
        start = at + 1
    if start < end:
        yield Span(start, end)


def _kind(text: str, one: Quantity) -> IndicatorKind:
    """前100名 is a rank, whatever 名 counts elsewhere."""
    if one.unit in ("名", "位") and leads(text, one.start):
        return IndicatorKind.RANK
    return one.kind
