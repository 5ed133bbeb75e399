"""The indicators of all reports of the library."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from reader.analyze.finding import Indicator
from reader.analyze.words import WordCutter
from reader.app.comparable import load_wording
from reader.app.compare import Asked, ComparedRow, answers
from reader.app.entering import shown_issuer, shown_title
from reader.app.measures import Measured, measured
from reader.app.nearest import NearMetric, nearest
from reader.app.numeric_query import parse_query
from reader.app.places import cache_folder
from reader.app.report import Report
from reader.app.sections import heading_words, section_path
from reader.app.session import Session
from reader.app.stating import stated
from reader.app.stored import stored_report
from reader.export.excerpt import sentence_span
from reader.export.indicator import IndicatorRecord
from reader.text.span import Span


@dataclass(frozen=True, slots=True)
class IndicatorMatch:
    """An indicator with the document and the sentence it stands in; its spans are in source coordinates."""

    document_id: str
    title: str
    issuer: str
    date: str
    indicator: Indicator
    text: str
    metric: str
    sentence: str
    section: tuple[str, ...] = ()
    sha256: str = ""
    basis: str = ""
    """Against what a change is measured, in the report's words."""
    answer: ComparedRow | None = None
    """How it answers what was asked; None when nothing was."""
    stated: str = ""
    """``text`` with its unit: see :func:`reader.app.stating.stated`."""


def find_indicators(session: Session, query: str, documents: frozenset[str] = frozenset()) -> list[IndicatorMatch]:
    """The matches of :func:`look_up`."""
    return look_up(session, query, documents)[0]


def look_up(
    session: Session, query: str, documents: frozenset[str] = frozenset()
) -> tuple[list[IndicatorMatch], tuple[NearMetric, ...]]:
    """The indicators of the library that answer ``query``, by document and place; all of them when it is empty.

    They are those that a comparison in the window finds; where there are none, the metrics nearest to it come with
    them. ``documents`` are SHA-256 sums of the documents to look at; none for all. Raises ``StoreError``, and
    ``QueryError`` for a query that asks for nothing there could be.
    """
    wanted = parse_query(query)
    found: list[IndicatorMatch] = []
    read: list[Measured] = []
    for record in session.documents():
        if documents and record.sha256 not in documents:
            continue
        report = stored_report(session, record.id)
        found.extend(_matches(report, record.id))
        if query.strip():
            read.append(measured(report, record.id))
    if not query.strip():
        return found, ()
    cutter = WordCutter.load(cache_folder())
    rows = {(row.document_id, row.measure.indicator.span): row for row in answers(read, Asked(query), cutter)}
    keys = [(match.document_id, match.indicator.span) for match in found]
    matches = [replace(match, answer=rows[key]) for match, key in zip(found, keys, strict=True) if key in rows]
    return matches, () if matches else nearest(read, wanted.words, cutter, load_wording())


def _matches(report: Report, document_id: str) -> Iterator[IndicatorMatch]:
    text, found = report.source.text, report.analysis
    title, issuer = shown_title(report), shown_issuer(report)

    def words(span: Span) -> str:
        return span.of(text)

    for one in found.indicators:
        yield IndicatorMatch(
            document_id=document_id,
            title=title,
            issuer=issuer,
            date=found.date.iso if found.date else "",
            indicator=one,
            text=one.span.of(text),
            metric=metric_text(one, report),
            sentence=sentence_span(text, one.span).of(text),
            section=tuple(heading_words(node, words) for node in section_path(found.headings, one.span.start)),
            sha256=report.source.sha256,
            basis=one.change.basis.of(text) if one.change and one.change.basis else "",
            stated=stated(one, text),
        )


def indicator_records(matches: Iterable[IndicatorMatch]) -> tuple[IndicatorRecord, ...]:
    """``matches`` as the rows of an exported table."""
    return tuple(
        IndicatorRecord(
            sha256=match.sha256,
            span=match.indicator.span,
            text=match.text,
            value=match.indicator.value,
            kind=match.indicator.kind,
            upper=match.indicator.upper,
            unit=match.indicator.unit or "",
            qualifier=match.indicator.qualifier or "",
            metric=match.metric,
            section=match.section,
            sentence=match.sentence,
            title=match.title,
            issuer=match.issuer,
            date=match.date,
            direction=match.indicator.change.direction if match.indicator.change else None,
            reached=bool(match.indicator.change and match.indicator.change.level),
            basis=match.basis,
            period=(match.indicator.period.iso or "") if match.indicator.period else "",
            planned=match.indicator.planned,
            cumulative=match.indicator.cumulative,
            per=match.indicator.per or "",
        )
        for match in matches
    )


def metric_text(one: Indicator, report: Report) -> str:
    """The words that say what ``one`` counts, as repaired; those of the reader, where there are any."""
    if one.name:
        return one.name
    clean = report.repaired
    return "".join(clean.map.map_span(span).span.of(clean.text) for span in one.metric)
