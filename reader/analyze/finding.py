"""What the analysis of a text finds. Every span is in the text that was analysed, until it is moved."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from enum import Enum
from typing import TypeVar

from reader.text.offsetmap import Fit, OffsetMap
from reader.text.records import quickly_made
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


_Found = TypeVar("_Found")


@quickly_made
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
    name: str = ""
    """What the reader calls it, where that differs from its title; in no script but the reader's own."""


class Direction(str, Enum):
    """Which way a quantity moved."""

    UP = "up"
    DOWN = "down"


@quickly_made
@dataclass(frozen=True, slots=True)
class Change:
    """What a number says of a movement: 同比增长8.5%, 降至3.2%.

    ``level``: the number is what was reached (提高到80%), not the distance gone (提高5%). ``basis``: the words that
    say against what it is measured (同比, 比上年末), None where the text does not.
    """

    direction: Direction
    level: bool = False
    basis: Span | None = None


@quickly_made
@dataclass(frozen=True, slots=True)
class Period:
    """A stretch of time that a text names.

    ``iso`` is a year, month or day, or two of them with a slash, both included: ``2024``, ``2024-01/2024-06``,
    ``2024-12-31``; None when the year is not known.
    """

    span: Span
    iso: str | None


@quickly_made
@dataclass(frozen=True, slots=True)
class Indicator:
    """One numeric indicator.

    ``span`` holds the number, its 万/亿, 余/多, the unit and a trailing 以上/以下/左右.
    ``value`` has 万/亿 multiplied out, exactly; a range has ``upper`` as well. ``unit`` is normalised, in
    Simplified script, without 万/亿 (``unit_spans`` holds its characters as they stand); None for a bare rank or ratio.
    ``metric`` holds the pieces, in reading order, of the words that say what is counted (of a table's cell: row
    head, then column head). ``period`` is the time it speaks of, which may be named far before it: in the sentence,
    the section's heading, the title. ``planned``: intended or expected, not achieved. ``cumulative``: 累计, 共计.
    ``per``: by what it is counted, in Simplified script: 每人每月500元 has 人·月. ``name``: what the reader says is
    counted, in place of the metric, in no script but the reader's own; empty as a rule. ``between``: the members of
    11.1:41.3:47.6 between its ``value`` and its ``upper``.
    """

    span: Span
    kind: IndicatorKind
    value: Decimal
    upper: Decimal | None
    unit: str | None
    unit_spans: tuple[Span, ...]
    qualifier: str | None
    metric: tuple[Span, ...]
    change: Change | None = None
    period: Period | None = None
    planned: bool = False
    cumulative: bool = False
    per: str | None = None
    name: str = ""
    between: tuple[Decimal, ...] = ()


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
    period: Period | None = None
    """The time the report speaks of, as its title or first sentence says."""
    fields: tuple[Field, ...] = ()
    headings: Sequence[Heading] = ()
    indicators: Sequence[Indicator] = ()

    def through(self, offsets: OffsetMap) -> Analysis:
        """The same findings in the target text of ``offsets``; what has no character left there is dropped."""
        return self if offsets.is_identity else _Mover(offsets).analysis(self)

    def through_as(self, offsets: OffsetMap, before: Analysis, moved: Analysis) -> Analysis:
        """What :meth:`through` gives; the findings that are the very ones of ``before`` are not moved once more.

        ``moved`` is ``before`` through ``offsets``; nothing but headings and indicators may differ.
        """
        kept = (len(moved.headings), len(moved.indicators)) == (len(before.headings), len(before.indicators))
        if offsets.is_identity or not kept:
            return self.through(offsets)
        mover = _Mover(offsets)
        return replace(
            moved,
            headings=mover.headings(self.headings, _paired(before.headings, moved.headings)),
            indicators=mover.indicators(self.indicators, _paired(before.indicators, moved.indicators)),
        )


def _paired(before: Sequence[_Found], moved: Sequence[_Found]) -> dict[int, _Found]:
    """By the identity of each of ``before``, which must live as long, where it was moved."""
    return dict(zip(map(id, before), moved, strict=True))


class _Mover:
    """Moves findings to another text. A period is moved once, however many indicators speak of it."""

    __slots__ = ("_map", "_periods")

    def __init__(self, offsets: OffsetMap) -> None:
        self._map = offsets.map_span
        self._periods: dict[Period, Period | None] = {}

    def analysis(self, found: Analysis) -> Analysis:
        dated = self._kept(found.date.span) if found.date else None
        return Analysis(
            title=self._kept(found.title) if found.title else None,
            issuer=self._kept(found.issuer) if found.issuer else None,
            date=DateMention(dated, found.date.iso) if found.date and dated else None,
            period=self._period(found.period) if found.period else None,
            fields=tuple([Field(self._moved(field.name), self._moved(field.value)) for field in found.fields]),
            headings=self.headings(found.headings, {}),
            indicators=self.indicators(found.indicators, {}),
        )

    def headings(self, found: Sequence[Heading], known: dict[int, Heading]) -> tuple[Heading, ...]:
        """``found`` moved; those whose identity is ``known`` are taken from there."""
        places = [known.get(id(node)) or self._heading(node) for node in found]
        return tuple([place for place in places if place is not None])

    def indicators(self, found: Sequence[Indicator], known: dict[int, Indicator]) -> tuple[Indicator, ...]:
        """As :meth:`headings`."""
        places = [known.get(id(one)) or self._indicator(one) for one in found]
        return tuple([place for place in places if place is not None])

    def _moved(self, span: Span) -> Span:
        return self._map(span).span

    def _kept(self, span: Span) -> Span | None:
        """The place of ``span``, None when none of its characters is left."""
        place = self._map(span)
        return None if place.fit is Fit.GONE else place.span

    def _period(self, period: Period) -> Period | None:
        if period not in self._periods:
            span = self._kept(period.span)
            self._periods[period] = None if span is None else Period(span, period.iso)
        return self._periods[period]

    def _heading(self, node: Heading) -> Heading | None:
        span = self._kept(node.span)
        if span is None:
            return None
        moved = self._moved
        return Heading(span, node.level, moved(node.marker), moved(node.title), moved(node.body), node.kind, node.name)

    def _indicator(self, one: Indicator) -> Indicator | None:
        span = self._kept(one.span)
        if span is None:
            return None
        change = one.change
        if change is not None and change.basis is not None:
            change = Change(change.direction, change.level, self._kept(change.basis))
        moved = self._moved
        return Indicator(
            span, one.kind, one.value, one.upper, one.unit, tuple([moved(place) for place in one.unit_spans]),
            one.qualifier, tuple([moved(piece) for piece in one.metric]), change,
            None if one.period is None else self._period(one.period), one.planned, one.cumulative, one.per, one.name,
            one.between,
        )  # fmt: skip
