"""The indicators of the library's reports in the form they are compared in, kept from one comparison to the next."""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, replace

from reader.analyze.finding import HeadingKind, Indicator
from reader.app.entering import shown_issuer, shown_title
from reader.app.report import Report
from reader.app.sections import heading_words, section_path
from reader.app.session import Session
from reader.app.stating import stated
from reader.app.stored import Preparation, preparation, stored_report
from reader.export.excerpt import sentence_span
from reader.search.query import Folded, fold
from reader.text.span import Span

KEPT_INDICATORS = 200_000
"""Those of some 1,500 reports; about 300 MB at worst, as a rule a tenth of that."""


@dataclass(frozen=True, slots=True)
class Measure:
    """One indicator with its words, as repaired, in the script of its document.

    ``indicator`` is in source coordinates. ``text`` states it with its unit. ``number`` is the place of its number in
    ``sentence``; ``pieces`` are the places of the metric's pieces there, None for one that stands elsewhere (in a
    heading, a table's head): the pieces one after the other are ``metric``. ``folded`` is the metric as it is
    compared. ``section`` are the headings above, ``markers`` what those are known by that have a title of their own.
    """

    indicator: Indicator
    text: str
    metric: str
    folded: Folded
    sentence: str
    number: Span
    pieces: tuple[tuple[int, Span | None], ...]
    section: tuple[str, ...]
    markers: tuple[str, ...]

    def in_sentence(self, spans: Iterable[Span]) -> tuple[Span, ...]:
        """Where the places ``spans`` of ``metric`` stand in ``sentence``; those elsewhere are left out."""
        return tuple(sorted(moved for span in spans for moved in self._moved(span)))

    def _moved(self, span: Span) -> Iterator[Span]:
        start = 0
        for length, place in self.pieces:
            both = span.intersection(Span(start, start + length))
            if both is not None and place is not None:
                yield both.shifted(place.start - start)
            start += length


@dataclass(frozen=True, slots=True)
class Measured:
    """The measures of one document, by place."""

    document_id: str
    sha256: str
    title: str
    issuer: str
    date: str
    period: str
    measures: tuple[Measure, ...]


class Measures:
    """What was made of documents, so that the next comparison need not read them; several threads may use it at once.

    Holds up to ``limit`` indicators and drops what was asked for longest ago. Of a document it has only what was made
    last: an earlier reading of it, without a correction made since, is hardly asked for again.
    """

    def __init__(self, limit: int = KEPT_INDICATORS) -> None:
        self._limit = limit
        self._lock = threading.Lock()
        self._kept: OrderedDict[str, tuple[Preparation, Measured]] = OrderedDict()
        """By document."""
        self._count = 0

    def of(self, session: Session, document_id: str) -> Measured:
        """The measures of a stored document, as its reader has it repaired."""
        how = preparation(session, document_id)
        with self._lock:
            kept = self._kept.get(document_id)
            if kept is not None and kept[0] == how:
                self._kept.move_to_end(document_id)
                return kept[1]
        made = measured(stored_report(session, document_id), document_id)
        with self._lock:
            self._drop(document_id)
            self._kept[document_id] = how, made
            self._count += len(made.measures)
            while self._count > self._limit:
                self._drop(next(iter(self._kept)))
        return made

    def keep_only(self, document_ids: Collection[str]) -> None:
        """Drop what was made of other documents: they have left the library, or have later editions."""
        with self._lock:
            for gone in self._kept.keys() - set(document_ids):
                self._drop(gone)

    def _drop(self, document_id: str) -> None:
        dropped = self._kept.pop(document_id, None)
        if dropped is not None:
            self._count -= len(dropped[1].measures)

    def __len__(self) -> int:
        """The number of indicators kept."""
        return self._count


def measured(report: Report, document_id: str) -> Measured:
    """The measures of ``report``, one for each of its indicators."""
    found = report.analysis
    return Measured(
        document_id,
        report.source.sha256,
        shown_title(report),
        shown_issuer(report),
        found.date.iso if found.date else "",
        (found.period.iso or "") if found.period else "",
        tuple(_measure(report, one) for one in found.indicators),
    )


def _measure(report: Report, one: Indicator) -> Measure:
    clean = report.repaired

    def moved(span: Span) -> Span:
        return clean.map.map_span(span).span

    def words(span: Span) -> str:
        return moved(span).of(clean.text)

    number = moved(one.span)
    sentence = sentence_span(clean.text, number)
    pieces = _pieces(report, one, sentence)
    metric = one.name or "".join(moved(span).of(clean.text) for span in one.metric)
    path = section_path(report.analysis.headings, one.span.start)
    return Measure(
        indicator=one,
        text=stated(replace(one, span=number, unit_spans=tuple(map(moved, one.unit_spans))), clean.text),
        metric=metric,
        folded=fold(metric),
        sentence=sentence.of(clean.text),
        number=number.shifted(-sentence.start),
        pieces=pieces,
        section=tuple(heading_words(node, words) for node in path),
        markers=tuple(
            words(node.marker) or node.name or words(node.title) for node in path if node.kind is HeadingKind.HEADING
        ),
    )


def _pieces(report: Report, one: Indicator, sentence: Span) -> tuple[tuple[int, Span | None], ...]:
    """Where the words of the metric stand in ``sentence`` of the repaired text, counted from its beginning."""
    clean = report.repaired
    if one.name:
        at = sentence.of(clean.text).find(one.name)
        return ((len(one.name), Span(at, at + len(one.name)) if at >= 0 else None),)
    places = [clean.map.map_span(span).span for span in one.metric]
    return tuple((len(place), place.shifted(-sentence.start) if sentence.covers(place) else None) for place in places)
