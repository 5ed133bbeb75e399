"""What a number states by itself, before it is known what the text around says of it."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from reader.analyze.finding import Change, Indicator, IndicatorKind, Period
from reader.text.records import maker
from reader.text.span import Span

_indicator = maker(Indicator)


@dataclass(slots=True)
class Stated:
    """An indicator in the making: its fields are those of :class:`Indicator`, found so far.

    It is made for every number of a text and never leaves the analysis, so it is not frozen, which costs half as much.
    ``change`` and ``period`` are what the heads of a table say.
    """

    span: Span
    kind: IndicatorKind
    value: Decimal
    upper: Decimal | None
    unit: str | None
    unit_spans: tuple[Span, ...]
    qualifier: str | None
    metric: tuple[Span, ...]
    between: tuple[Decimal, ...] = ()
    change: Change | None = None
    period: Period | None = None

    def described(
        self, change: Change | None, period: Period | None, planned: bool, cumulative: bool, per: str | None
    ) -> Indicator:
        """The indicator, with what the text around says of it."""
        return _indicator(
            self.span, self.kind, self.value, self.upper, self.unit, self.unit_spans, self.qualifier, self.metric,
            change, period, planned, cumulative, per, "", self.between,
        )  # fmt: skip
