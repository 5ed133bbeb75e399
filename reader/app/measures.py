"""The indicators of the library's reports in the form they are compared in, kept from one comparison to the next."""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, replace

from reader.analyze.finding import Heading, HeadingKind, Indicator
from reader.app.entering import shown_issuer, shown_title
from reader.app.report import Report
from reader.app.sections import heading_words, numbering, section_path
from reader.app.session import Session
from reader.app.stating import stated
from reader.app.stored import Preparation, preparation, stored_report
from reader.export.excerpt import sentence_span
from reader.search.query import fold
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
    folded: str
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
    making = _Making(report)
    return Measured(
        document_id,
        report.source.sha256,
        shown_title(report),
        shown_issuer(report),
        found.date.iso if found.date else "",
        (found.period.iso or "") if found.period else "",
        tuple(map(making.measure, found.indicators)),
    )


class _Making:
    """Makes the measures of one report. Those in one sentence, or below one heading, share what is said of it."""

    def __init__(self, report: Report) -> None:
        self._report, self._clean = report, report.repaired
        self._sentences: dict[Span, str] = {}
        self._below: dict[tuple[Span, ...], tuple[tuple[str, ...], tuple[str, ...]]] = {}
        """The section and the markers, by where the headings above are."""

    def measure(self, one: Indicator) -> Measure:
        """The measure of ``one``."""
        clean = self._clean
        number = self._moved(one.span)
        place = sentence_span(clean.text, number)
        sentence = self._sentences.setdefault(place, place.of(clean.text))
        metric = one.name or "".join(map(self._words, one.metric))
        units = tuple(map(self._moved, one.unit_spans))
        section, markers = self._section(section_path(self._report.analysis.headings, one.span.start))
        return Measure(
            indicator=one,
            text=stated(replace(one, span=number, unit_spans=units), clean.text),
            metric=metric,
            folded=fold(metric).text,
            sentence=sentence,
            number=number.shifted(-place.start),
            pieces=_pieces(self._report, one, place),
            section=section,
            markers=markers,
        )

    def _section(self, path: tuple[Heading, ...]) -> tuple[tuple[str, ...], tuple[str, ...]]:
        places = tuple(node.span for node in path)
        if places not in self._below:
            words = self._words
            section = tuple(heading_words(node, words) for node in path)
            above = (node for node in path if node.kind is HeadingKind.HEADING)
            self._below[places] = (
                section,
                tuple(numbering(words(one.marker)) or one.name or words(one.title) for one in above),
            )
        return self._below[places]

    def _moved(self, span: Span) -> Span:
        return self._clean.map.map_span(span).span

    def _words(self, span: Span) -> str:
        return self._moved(span).of(self._clean.text)


def _pieces(report: Report, one: Indicator, sentence: Span) -> tuple[tuple[int, Span | None], ...]:
    """Where the words of the metric stand in ``sentence`` of the repaired text, counted from its beginning."""
    clean = report.repaired
    if one.name:
        at = sentence.of(clean.text).find(one.name)
        return ((len(one.name), Span(at, at + len(one.name)) if at >= 0 else None),)
    places = [clean.map.map_span(span).span for span in one.metric]
    return tuple((len(place), place.shifted(-sentence.start) if sentence.covers(place) else None) for place in places)
