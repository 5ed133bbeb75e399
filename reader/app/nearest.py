"""The metrics of the library nearest to words that none of them answers: 资助资金 for 资助金额."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from reader.app.comparable import Wording
from reader.app.measures import Measured
from reader.app.metric_match import LEAST, Cutter, MetricQuery, metric_query, resemblance, sharing
from reader.app.numeric_query import QueryError, parse_query
from reader.search.query import fold
from reader.text.span import Span

MOST = 6
"""Metrics offered: more are a list to search through."""
_LOOKED_AT = 40
"""Of the nearest metrics so many are held against each other, at most."""
_SHORTEST, _BRIEF = 3, 12
"""Characters of a metric that is offered before anything is asked: 人口 is too little, a clause too much."""
_LONGEST = 30
"""Characters of a metric that is offered; a longer one is a sentence."""


@dataclass(frozen=True, slots=True)
class NearMetric:
    """A metric of the library as a report words it: ``count`` numbers of ``documents`` have these very words.

    ``shared`` are the words of ``metric`` that were asked for.
    """

    metric: str
    count: int
    documents: int
    shared: tuple[Span, ...]


def nearest(
    documents: Sequence[Measured], words: Sequence[str], cutter: Cutter, wording: Wording
) -> tuple[NearMetric, ...]:
    """The metrics of ``documents`` that share the most with ``words``, the nearest first; none that share no word.

    Of those that an offered one would find as well, none is offered beside it.
    """
    places: dict[str, list[tuple[str, str]]] = {}
    for one in documents:
        for measure in one.measures:
            if 1 < len(measure.folded) <= _LONGEST:
                places.setdefault(measure.folded, []).append((measure.metric, one.document_id))
    metrics = [measure.folded for one in documents for measure in one.measures if measure.metric]
    query = metric_query([folded for word in words if (folded := fold(word).text)], cutter, wording, metrics)
    near = [(found, folded) for folded in places if (found := sharing(query, folded, cutter, wording)).score]
    near.sort(key=lambda pair: (-pair[0].score, -len(places[pair[1]]), len(pair[1]), pair[1]))
    offered: list[NearMetric] = []
    others: list[MetricQuery] = []
    for found, folded in near[:_LOOKED_AT]:
        metric = places[folded][0][0]
        if not _asks_for_itself(metric) or any(
            resemblance(other, folded, cutter, wording).score >= LEAST for other in others
        ):
            continue
        back = fold(places[folded][0][0]).map.invert()
        spans = tuple(back.map_span(span).span for span in found.spans)
        offered.append(NearMetric(metric, len(places[folded]), len({at for _, at in places[folded]}), spans))
        others.append(metric_query([folded], cutter, wording, metrics))
        if len(offered) == MOST:
            break
    return tuple(offered)


def commonest(documents: Sequence[Measured], cutter: Cutter, wording: Wording) -> tuple[NearMetric, ...]:
    """The metrics that most of ``documents`` have, and two at least; of those that one would find too, the first."""
    places: dict[str, list[tuple[str, str]]] = {}
    for one in documents:
        for measure in one.measures:
            if _SHORTEST <= len(measure.folded) <= _BRIEF:
                places.setdefault(measure.folded, []).append((measure.metric, one.document_id))
    shares = {folded: len({at for _, at in found}) for folded, found in places.items()}
    ranked = sorted(
        (folded for folded, share in shares.items() if share > 1),
        key=lambda folded: (-shares[folded], -len(places[folded]), -len(folded), folded),
    )
    offered: list[NearMetric] = []
    others: list[MetricQuery] = []
    for folded in ranked[:_LOOKED_AT]:
        metric = places[folded][0][0]
        alike = any(resemblance(other, folded, cutter, wording).score >= LEAST for other in others)
        if alike or not _asks_for_itself(metric):
            continue
        offered.append(NearMetric(metric, len(places[folded]), shares[folded], ()))
        others.append(metric_query([folded], cutter, wording, ranked[:_LOOKED_AT]))
        if len(offered) == MOST:
            break
    return tuple(offered)


def _asks_for_itself(metric: str) -> bool:
    """Whether ``metric``, typed as a query, asks for its words alone: 10万元以上项目 would be a bound."""
    try:
        wanted = parse_query(metric)
    except QueryError:
        return False
    return not wanted.is_bounded and bool(wanted.words)
