"""Whether two metrics name the same thing: 公办幼儿园在园幼儿占比 and 全县公办幼儿园在园幼儿占比.

Everything here works on folded text (:func:`reader.search.query.fold`), so in either script, and its spans are in it.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Protocol

from reader.app.comparable import Wording
from reader.text.span import Span

LEAST = 0.45
"""The resemblance below which two metrics are taken for different ones."""
_LIGHT = 0.12
"""What 全县, 完成 … weigh beside a word that says what is measured."""
_IN_PARTS = 0.8
"""What a word counts for when only its parts stand there."""
_WITHOUT_HEAD = 0.55
_ANOTHER = 0.75
"""What is left where a word that was asked for is missing and another stands there: 销售人员 for 研发人员."""
_ENOUGH_OF_A_TERM = 0.5
_METRIC_SHARE = 0.35
"""How much of a resemblance is up to the words of the metric that were not asked for."""
_RARELY_BY_CHANCE = 3
"""A word this long that stands in a metric stands there as a word, wherever the cutter cuts."""


_Edges = tuple[frozenset[int], frozenset[int]]
"""Where whole words of a metric begin and end; and where they and the words inside them do."""
_Place = tuple[float, tuple[Span, ...]]
"""How much of a word is in a metric, 0 to 1, and where."""


class Cutter(Protocol):
    """Cuts text at word boundaries, as :class:`reader.analyze.words.WordCutter` does."""

    def words(self, text: str) -> list[Span]:
        """The words of ``text``, in order."""

    def parts(self, text: str) -> list[Span]:
        """The words of ``text`` and the words inside them."""


@dataclass(frozen=True, slots=True)
class Resemblance:
    """How well a metric answers what was asked: 1 when nothing is missing and nothing else is in it.

    ``spans`` are the words of the metric that were asked for, in order.
    """

    score: float
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class _Word:
    text: str
    spellings: tuple[str, ...]
    atoms: tuple[str, ...]
    weight: float
    term: int
    light: bool
    before: str = ""
    after: str = ""
    """The words beside it that were asked for together with it."""


@dataclass(frozen=True, slots=True)
class MetricQuery:
    """The words of a metric to look for, with what each weighs: the rarer, the more."""

    words: tuple[_Word, ...]
    head: int
    """The index of the word that says what is measured, the last that is not light; -1 without words."""


def metric_query(terms: Sequence[str], cutter: Cutter, wording: Wording, metrics: Sequence[str]) -> MetricQuery:
    """What to look for when asked for the folded ``terms``; all must be there, in any order.

    ``metrics`` are the folded metrics of the library, by which a word is rare or not.
    """
    words: list[_Word] = []
    for number, term in enumerate(terms):
        for span in whole_words(term, cutter, wording):
            text = span.of(term)
            light = text in wording.light
            spellings = (*wording.spellings(text), *_uncounted(text))
            weight = _LIGHT if light else _rarity(spellings, metrics)
            words.append(_Word(text, spellings, _atoms(text, cutter), weight, number, light))
    words = [_beside(words, at) for at in range(len(words))]
    heads = [at for at, word in enumerate(words) if not word.light]
    return MetricQuery(tuple(words), heads[-1] if heads else len(words) - 1)


def _uncounted(word: str) -> tuple[str, ...]:
    """学生 for 学生数: what is counted stands without 数 as a rule, 在校学生12345人."""
    rest = word.removesuffix("数")
    return (rest,) if rest != word and len(rest) > 1 else ()


def _beside(words: Sequence[_Word], at: int) -> _Word:
    before = words[at - 1].text if at and words[at - 1].term == words[at].term else ""
    after = words[at + 1].text if at + 1 < len(words) and words[at + 1].term == words[at].term else ""
    return replace(words[at], before=before, after=after)


def whole_words(text: str, cutter: Cutter, wording: Wording) -> list[Span]:
    """The words of ``text``; 率 joins what is before it (上线率), and characters cut one by one are one word (园数).

    A word that ``wording`` knows stands for itself: 公办园占比 ends in 占比, also where 园, 占 and 比 are cut apart.
    """
    joined: list[Span] = []
    cuts = cutter.words(text)
    ends = {span.end for span in cuts}
    known = Span(0, 0)
    for span in cuts:
        if known.covers(span):
            continue
        before = joined[-1] if joined else None
        found = next((word for word in wording.known_at(text, span.start) if span.start + len(word) in ends), "")
        if found:
            known = Span(span.start, span.start + len(found))
            joined.append(known)
        elif before and len(span) == 1 and before.end == span.start and _joins(before, span, text):
            joined[-1] = before.hull(span)
        else:
            joined.append(span)
    return joined


def _joins(before: Span, span: Span, text: str) -> bool:
    return len(before) == 1 or span.of(text) in _SUFFIXES


_SUFFIXES = frozenset("率数额量值费比度价")


def _atoms(text: str, cutter: Cutter) -> tuple[str, ...]:
    """The smallest words inside ``text``, in order; none when it is one itself."""
    spans = sorted(span for span in cutter.parts(text) if len(span) > 1 and len(span) < len(text))
    smallest = [one for one in spans if not any(other != one and one.covers(other) for other in spans)]
    return tuple(span.of(text) for span in smallest)


def _rarity(spellings: Iterable[str], metrics: Sequence[str]) -> float:
    spelled = tuple(spellings)
    count = sum(1 for metric in metrics if any(one in metric for one in spelled))
    return 1 + math.log((len(metrics) + 1) / (count + 1))


def resemblance(query: MetricQuery, metric: str, cutter: Cutter, wording: Wording, moved: str = "") -> Resemblance:
    """How well the folded ``metric`` answers ``query``; 0 when too little of a term is in it.

    ``moved`` is the way its number goes (the value of a ``Direction``), which the metric may leave unsaid; a query that
    asks for it (增长) is answered.
    """
    if not query.words or not _could(query, metric, moved, wording):
        return Resemblance(0, ())
    edges = _edges(metric, cutter, wording)
    found = [_find(word, metric, edges, moved, wording) for word in query.words]
    if not all(_enough(query, found, term) for term in {word.term for word in query.words}):
        return Resemblance(0, ())
    asked = sum(word.weight for word in query.words)
    there = sum(word.weight * share for word, (share, _) in zip(query.words, found, strict=True))
    spans = _merged(span for _, some in found for span in some)
    score = there / asked * (1 - _METRIC_SHARE + _METRIC_SHARE * _answered(metric, spans, cutter, wording))
    if found[query.head][0] < 1:
        score *= _WITHOUT_HEAD
    elif _is_another(query, found, metric, spans, cutter, wording):
        score *= _ANOTHER
    return Resemblance(round(score, 4), spans)


def sharing(query: MetricQuery, metric: str, cutter: Cutter, wording: Wording) -> Resemblance:
    """How much of ``query`` the folded ``metric`` has, be it an answer or not; 0 when it has no word of weight."""
    if not query.words or not _could(query, metric, "", wording):
        return Resemblance(0, ())
    edges = _edges(metric, cutter, wording)
    found = [_find(word, metric, edges, "", wording) for word in query.words]
    if not any(share and not word.light for word, (share, _) in zip(query.words, found, strict=True)):
        return Resemblance(0, ())
    there = sum(word.weight * share for word, (share, _) in zip(query.words, found, strict=True))
    spans = _merged(span for _, some in found for span in some)
    score = there / sum(word.weight for word in query.words)
    score *= 1 - _METRIC_SHARE + _METRIC_SHARE * _answered(metric, spans, cutter, wording)
    return Resemblance(round(score, 4), spans)


def _is_another(
    query: MetricQuery,
    found: Sequence[_Place],
    metric: str,
    spans: Sequence[Span],
    cutter: Cutter,
    wording: Wording,
) -> bool:
    """Whether the metric has a word of weight where one that was asked for is missing."""
    if all(share or word.light for word, (share, _) in zip(query.words, found, strict=True)):
        return False
    return any(
        word.of(metric) not in wording.light and not any(word.overlaps(span) for span in spans)
        for word in whole_words(metric, cutter, wording)
    )


def _could(query: MetricQuery, metric: str, moved: str, wording: Wording) -> bool:
    """Whether it is worth cutting the metric: some word of weight is in it."""
    return any(
        not word.light
        and (
            any(one in metric for one in (*word.spellings, *word.atoms))
            or (moved != "" and wording.direction(word.text) == moved)
        )
        for word in query.words
    ) or all(word.light for word in query.words)


def _edges(metric: str, cutter: Cutter, wording: Wording) -> _Edges:
    whole = frozenset(place for span in whole_words(metric, cutter, wording) for place in (span.start, span.end))
    parts = frozenset(place for span in cutter.parts(metric) for place in (span.start, span.end))
    return whole, whole | parts


def _find(word: _Word, metric: str, borders: _Edges, moved: str, wording: Wording) -> _Place:
    """How much of ``word`` is in ``metric``, 0 to 1, and where."""
    whole, edges = borders
    way = wording.direction(word.text)
    if way:
        edges = whole  # 增加值 is no growth
    for spelling in word.spellings:
        if len(spelling) == 1 and spelling != word.text and not metric.endswith(spelling):
            continue  # 女性占 is 女性占比, 占地面积 is none
        span = _standing(spelling, metric, edges)
        if span is not None:
            return 1, (span,)
    span = _together(word, metric)
    if span is not None:
        return 1, (span,)
    if moved and way == moved:
        return 1, ()
    if not word.atoms:
        return 0, ()
    spans = [span for atom in word.atoms if (span := _standing(atom, metric, edges)) is not None]
    return _IN_PARTS * sum(map(len, spans)) / len(word.text), tuple(spans)


def _together(word: _Word, metric: str) -> Span | None:
    """Where ``word`` stands with one beside it as they were asked for, even where the cutter cuts otherwise."""
    for before, after in ((word.before, ""), ("", word.after)):
        at = metric.find(before + word.text + after) if before or after else -1
        if at >= 0:
            return Span(at + len(before), at + len(before) + len(word.text))
    return None


def _standing(word: str, metric: str, edges: frozenset[int]) -> Span | None:
    """Where ``word`` stands in ``metric`` between word boundaries; the last place, where what is measured stands."""
    at = metric.rfind(word)
    while at >= 0:
        end = at + len(word)
        if (at in edges and end in edges) or len(word) >= _RARELY_BY_CHANCE:
            return Span(at, end)
        at = metric.rfind(word, 0, end - 1)
    return None


def _enough(query: MetricQuery, found: Sequence[_Place], term: int) -> bool:
    own = [(word.weight, share) for word, (share, _) in zip(query.words, found, strict=True) if word.term == term]
    return sum(weight * share for weight, share in own) >= _ENOUGH_OF_A_TERM * sum(weight for weight, _ in own)


def _merged(spans: Iterable[Span]) -> tuple[Span, ...]:
    merged: list[Span] = []
    for span in sorted(spans):
        if merged and span.start <= merged[-1].end:
            merged[-1] = merged[-1].hull(span)
        else:
            merged.append(span)
    return tuple(merged)


def _answered(metric: str, spans: Sequence[Span], cutter: Cutter, wording: Wording) -> float:
    """How much of the metric was asked for, by its characters; those of light words hardly count."""
    asked = whole = 0.0
    for word in whole_words(metric, cutter, wording):
        weight = _LIGHT if word.of(metric) in wording.light else 1.0
        whole += weight * len(word)
        asked += weight * sum(len(both) for span in spans if (both := word.intersection(span)) is not None)
    return asked / whole if whole else 0.0
