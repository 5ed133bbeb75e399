"""One metric across the documents of the library: 公办幼儿园在园幼儿占比, here 54.96 %, there a planned 60 %."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from reader.analyze.finding import Direction, Indicator
from reader.app.comparable import Quantity, Wording, amount, load_wording, quantity
from reader.app.measures import Measure, Measured, Measures
from reader.app.metric_match import LEAST, Cutter, MetricQuery, metric_query, resemblance
from reader.app.nearest import NearMetric, commonest, nearest
from reader.app.numeric_query import IndicatorQuery, parse_query, plain_query
from reader.app.session import Session
from reader.search.query import fold
from reader.text.span import Span

_AS_GOOD = 0.1
"""By so much one answer may resemble what was asked more than another, and be no better for it."""
MOST = 2000
"""Rows of one comparison: more says that too little was asked."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What to compare: the words of a metric, as a reader types them, with bounds or without.

    ``quantity`` is given when they are of an indicator: then only what can be compared with it is found.
    """

    words: str
    quantity: Quantity | None = None


@dataclass(frozen=True, slots=True)
class ComparedRow:
    """One indicator that answers what was asked. ``measure.indicator`` is in source coordinates.

    ``amount`` (``upper`` of a range) is in the unit of the group's quantity. ``metric_words`` are the words of
    ``measure.metric`` that were asked for, ``sentence_words`` the same in ``measure.sentence``. ``period`` is the
    time its number speaks of, else the report's, else the year of its date, in ISO form; empty when none is known.
    """

    document_id: str
    sha256: str
    title: str
    issuer: str
    date: str
    period: str
    measure: Measure
    amount: Decimal
    upper: Decimal | None
    score: float
    metric_words: tuple[Span, ...]
    sentence_words: tuple[Span, ...]

    @property
    def planned(self) -> bool:
        """Whether it is intended or expected, not achieved."""
        return self.measure.indicator.planned


@dataclass(frozen=True, slots=True)
class ComparedGroup:
    """What stands on one scale; the best answers first, of equal ones by issuer and period."""

    quantity: Quantity
    rows: tuple[ComparedRow, ...]


@dataclass(frozen=True, slots=True)
class Comparison:
    """What was found: the larger groups first, those with an answer about as good as the best before all others.

    ``documents`` were looked at, ``left_out`` are the answers beyond the best :data:`MOST`. ``near``: where nothing
    answers, what comes nearest; where nothing is asked, what most documents have.
    """

    asked: Asked
    groups: tuple[ComparedGroup, ...] = ()
    documents: int = 0
    left_out: int = 0
    near: tuple[NearMetric, ...] = ()


def compare(
    session: Session,
    asked: Asked,
    cutter: Cutter,
    measures: Measures,
    *,
    cancelled: Callable[[], bool] = lambda: False,
    progress: Callable[[int, int], None] = lambda done, of: None,
) -> Comparison:
    """The indicators of the library that answer ``asked``.

    ``measures`` may be kept from one comparison to the next. ``cancelled`` is asked before each document is read;
    what was found so far is returned then. ``progress`` is told how many documents of how many are read. Raises
    ``StoreError``, and ``QueryError`` for words that ask for nothing there could be.
    """
    read: list[Measured] = []
    with session.library.snapshot():
        records = session.documents()
        measures.keep_only([record.id for record in records])
        for number, record in enumerate(records):
            if cancelled():
                break
            progress(number, len(records))
            read.append(measures.of(session, record.id))
    return among(read, asked, cutter)


def among(documents: Sequence[Measured], asked: Asked, cutter: Cutter) -> Comparison:
    """The indicators of ``documents`` that answer ``asked``; none when it asks for nothing. Raises ``QueryError``."""
    found = sorted(answers(documents, asked, cutter), key=_score, reverse=True)
    if not asked.words.strip():
        near = commonest(documents, cutter, load_wording())
    else:
        near = () if found else nearest(documents, _asked_words(asked).words, cutter, load_wording())
    return Comparison(asked, _grouped(found[:MOST]), len(documents), max(0, len(found) - MOST), near)


def _asked_words(asked: Asked) -> IndicatorQuery:
    """What is asked for; the words of an indicator are all of a metric: 6岁以上儿童 has no bound in it."""
    return parse_query(asked.words) if asked.quantity is None else plain_query(asked.words)


def answers(documents: Sequence[Measured], asked: Asked, cutter: Cutter) -> Iterator[ComparedRow]:
    """Each indicator of ``documents`` that answers ``asked``, by document and place. Raises ``QueryError``."""
    wanted = _asked_words(asked)
    terms = [folded for word in wanted.words if (folded := fold(word).text)]
    wording = load_wording()
    metrics = [measure.folded for one in documents for measure in one.measures if measure.metric]
    query = metric_query(terms, cutter, wording, metrics)
    if not query.words and not wanted.is_bounded:
        return
    asked_for = {wording.direction(word.text) for word in query.words if not word.light}
    ways = asked_for - {""}
    towards = next(iter(ways)) if len(ways) == 1 and wanted.is_bounded else ""
    alone = asked_for == ways
    for one in documents:
        for measure in one.measures:
            if asked.quantity is not None and quantity(measure.indicator) != asked.quantity:
                continue
            stated, moved = _towards(measure.indicator, towards, alone=alone)
            row = _row(one, measure, query, cutter, wording, moved) if wanted.admits(stated) else None
            if row is not None:
                yield row


def _towards(one: Indicator, way: str, *, alone: bool) -> tuple[Indicator, str]:
    """``one`` with the sign it has where ``way`` is asked for, and the way it goes.

    下降3.5% and 增长-3.5% are a growth of -3.5% and a fall of 3.5%. As it is where no way is asked for, and what does
    not say by how much something moved; where the way is asked for ``alone``, 占比提高到50% goes none: 增长 >= 8% asks
    for growths, 占比提高 >= 50% may well ask for what was reached.
    """
    moved = one.change.direction.value if one.change is not None else ""
    if not way or one.change is None:
        return one, moved
    if one.change.level:
        return one, "" if alone else moved
    opposite = way == Direction.DOWN.value if one.value < 0 else way != moved
    if not opposite:
        return one, way
    low, high = (one.value, one.upper) if one.upper is None else (one.upper, one.value)
    return replace(one, value=-low, upper=None if high is None else -high), way


def _row(
    document: Measured, measure: Measure, query: MetricQuery, cutter: Cutter, wording: Wording, moved: str
) -> ComparedRow | None:
    one = measure.indicator
    found = resemblance(query, measure.folded, cutter, wording, moved)
    if query.words and found.score < LEAST:
        return None
    back = fold(measure.metric).map.invert()
    words = tuple(back.map_span(span).span for span in found.spans)
    return ComparedRow(
        document_id=document.document_id,
        sha256=document.sha256,
        title=document.title,
        issuer=document.issuer,
        date=document.date,
        period=(one.period.iso if one.period else None) or document.period or document.date[:4],
        measure=measure,
        amount=amount(one.value, one.unit),
        upper=None if one.upper is None else amount(one.upper, one.unit),
        score=found.score,
        metric_words=words,
        sentence_words=measure.in_sentence(words),
    )


def _grouped(rows: Iterable[ComparedRow]) -> tuple[ComparedGroup, ...]:
    """``rows``, the best first, by what can be compared."""
    groups: dict[Quantity, list[ComparedRow]] = {}
    for row in rows:
        groups.setdefault(quantity(row.measure.indicator), []).append(row)
    made = [ComparedGroup(sort, tuple(sorted(some, key=_order))) for sort, some in groups.items()]
    best = max(map(_best, made), default=0.0)
    return tuple(sorted(made, key=lambda group: (_best(group) < best - _AS_GOOD, -len(group.rows))))


def _score(row: ComparedRow) -> float:
    return row.score


def _order(row: ComparedRow) -> tuple[float, str, str, str, int]:
    # Steps of a tenth: what differs by a word of its surroundings is equally good.
    return (
        -round(row.score, 1),
        row.issuer or row.title,
        row.period,
        row.document_id,
        row.measure.indicator.span.start,
    )


def _best(group: ComparedGroup) -> float:
    return max(map(_score, group.rows))
