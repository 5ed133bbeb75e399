"""What the analysis of a text finds. Every span is in the text that was analysed, until it is moved."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from decimal import Decimal
from enum import Enum

from reader.text.offsetmap import Fit, OffsetMap
from reader.text.span import Span


class HeadingKind(str, Enum):
    """Whether an outline node has a title of its own."""

    HEADING = "heading"
    POINT = "point"
    """一是, 首先 … and numbered items that are plain sentences: not in GB/T 9704's numbering."""


class IndicatorKind(str, Enum):
    """What sort of quantity an indicator states."""

    MONEY = "money"
    PERCENT = "percent"
    COUNT = "count"
    MEASURE = "measure"
    RANK = "rank"
    SCORE = "score"
    DURATION = "duration"
    RATIO = "ratio"
    AGE = "age"


@dataclass(frozen=True, slots=True)
class Heading:
    """One node of the outline, in document order; the tree follows from the levels.

    ``span`` runs from the marker's first character to the title's end, without closing punctuation.
    ``marker`` is empty, at the title's start, for an unnumbered heading. ``body`` runs from the end of
    ``span`` to the next heading of the same or a higher level. ``level`` starts at 1 and never skips.
    """

    span: Span
    level: int
    marker: Span
    title: Span
    body: Span
    kind: HeadingKind


@dataclass(frozen=True, slots=True)
class Indicator:
    """One numeric indicator.

    ``span`` holds the number, its 万/亿, 余/多, the unit and a trailing 以上/以下/左右.
    ``value`` has 万/亿 multiplied out, exactly; a range has ``upper`` as well. ``unit`` is normalised, in
    Simplified script, without 万/亿 (``unit_spans`` holds its characters as they stand); None for a bare rank or ratio.
    ``metric`` holds the pieces, in order, of the words that say what is counted.
    """

    span: Span
    kind: IndicatorKind
    value: Decimal
    upper: Decimal | None
    unit: str | None
    unit_spans: tuple[Span, ...]
    qualifier: str | None
    metric: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class DateMention:
    """A date of the document; ``iso`` is ``YYYY-MM-DD``, ``YYYY-MM`` or ``YYYY``."""

    span: Span
    iso: str


@dataclass(frozen=True, slots=True)
class Field:
    """One row of a document's metadata table: 索引号, 发布日期 …"""

    name: Span
    value: Span


@dataclass(frozen=True, slots=True)
class Analysis:
    """All that was found in one text."""

    title: Span | None = None
    issuer: Span | None = None
    date: DateMention | None = None
    fields: tuple[Field, ...] = ()
    headings: tuple[Heading, ...] = ()
    indicators: tuple[Indicator, ...] = ()

    def through(self, offsets: OffsetMap) -> Analysis:
        """The same findings in the target text of ``offsets``; what has no character left there is dropped."""

        def move(span: Span) -> Span:
            return offsets.map_span(span).span

        def kept(span: Span) -> bool:
            return offsets.map_span(span).fit is not Fit.GONE

        return Analysis(
            title=move(self.title) if self.title and kept(self.title) else None,
            issuer=move(self.issuer) if self.issuer and kept(self.issuer) else None,
            date=replace(self.date, span=move(self.date.span)) if self.date and kept(self.date.span) else None,
            fields=tuple(Field(move(field.name), move(field.value)) for field in self.fields),
            headings=tuple(_moved_heading(node, move) for node in self.headings if kept(node.span)),
            indicators=tuple(_moved_indicator(one, move) for one in self.indicators if kept(one.span)),
        )


def _moved_heading(node: Heading, move: Callable[[Span], Span]) -> Heading:
    return replace(node, span=move(node.span), marker=move(node.marker), title=move(node.title), body=move(node.body))


def _moved_indicator(one: Indicator, move: Callable[[Span], Span]) -> Indicator:
    return replace(
        one,
        span=move(one.span),
        unit_spans=tuple(map(move, one.unit_spans)),
        metric=tuple(map(move, one.metric)),
    )
