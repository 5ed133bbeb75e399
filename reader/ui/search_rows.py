"""What was found, as rows of the search panel, and the sections it stands in. Fit for any thread."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass

from reader.app.report import Report
from reader.app.search import DocumentHits, Hit, as_read
from reader.app.sections import section_path
from reader.app.session import Session
from reader.app.stored import stored_report
from reader.store import documents
from reader.text.span import Span
from reader.ui.panels.search_delegate import ResultKind, ResultRow
from reader.ui.rows import section_label


def hit_id(hit: Hit) -> str:
    """What a hit is known by, from one search to the next."""
    return f"{hit.document_id}/{hit.place}/{hit.span.start}/{hit.annotation_id}/{hit.text}"


def result_rows(found: Iterable[DocumentHits], more: str) -> tuple[ResultRow, ...]:
    """A row for each document and one for each of its hits; ``more`` (with ``{0}``) says how many are left out.

    The row that says so has the id of the last hit behind ``…``.
    """
    rows: list[ResultRow] = []
    for one in found:
        record = one.record
        detail = " · ".join(part for part in (record.issuer, record.date) if part)
        title = record.title or record.name
        rows.append(ResultRow(record.id, ResultKind.DOCUMENT, record.id, title, detail=detail, count=one.count))
        rows += [
            ResultRow(
                hit_id(hit),
                ResultKind(hit.place),
                record.id,
                as_read(hit.text),
                hit.before,
                hit.after,
                position=hit.span.start,
            )
            for hit in one.hits
        ]
        if one.count > len(one.hits):
            words = more.format(f"{one.count - len(one.hits):,}")
            rows.append(ResultRow(f"…{hit_id(one.hits[-1])}", ResultKind.MORE, record.id, words))
    return tuple(rows)


@dataclass(frozen=True, slots=True)
class SectionLabels:
    """The sections of one document by where they begin in its source."""

    starts: tuple[int, ...]
    labels: tuple[str, ...]

    def at(self, position: int) -> str:
        """What the section with the source ``position`` is called; empty before the first heading."""
        index = bisect_right(self.starts, position) - 1
        return self.labels[index] if index >= 0 else ""


def section_labels(session: Session, document_id: str) -> SectionLabels:
    """The sections of a stored document, in the source's own script, as it is repaired for its reader.

    None for a document the library no longer has. Raises ``StoreError``.
    """
    if documents.get(session.library, document_id) is None:
        return SectionLabels((), ())
    report = stored_report(session, document_id)
    headings, words = report.analysis.headings, _Repaired(report)
    return SectionLabels(
        tuple(node.span.start for node in headings),
        tuple(section_label(words, section_path(headings, node.span.start)) for node in headings),
    )


@dataclass(frozen=True, slots=True)
class _Repaired:
    """The words of a report in the script of its source."""

    report: Report

    def text(self, source_span: Span) -> str:
        """The words of ``source_span``, repaired."""
        repaired = self.report.repaired
        return repaired.map.map_span(source_span).span.of(repaired.text)
