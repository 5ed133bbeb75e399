"""What was found, as rows of the search panel. Fit for any thread."""

from __future__ import annotations

from collections.abc import Iterable

from reader.app.search import PER_DOCUMENT, DocumentHits, Hit, as_read
from reader.store.revisions import Standing
from reader.ui.panels.search_delegate import ResultKind, ResultRow
from reader.ui.widgets.names import standing_name


def hit_id(hit: Hit) -> str:
    """What a hit is known by, from one search to the next."""
    return f"{hit.document_id}/{hit.place}/{hit.span.start}/{hit.annotation_id}/{hit.span.end}"


def can_list_more(one: DocumentHits) -> bool:
    """Whether more hits of the document can be listed than are."""
    return len(one.hits) < min(one.count, PER_DOCUMENT)


def result_rows(found: Iterable[DocumentHits], more: str, rest: str) -> tuple[ResultRow, ...]:
    """A row for each document, one for each section with hits, and one for each hit.

    ``more`` (with ``{0}``) says how many hits can still be listed, ``rest`` how many can only be seen in the document.
    The row that says so has the id of the last hit behind ``…``.
    """
    return tuple(row for one in found for row in _document_rows(one, more, rest))


def _document_rows(one: DocumentHits, more: str, rest: str) -> list[ResultRow]:
    record = one.record
    standing = {hit.standing for hit in one.hits} - {Standing.CURRENT}
    marks = [standing_name(mark) for mark in Standing if mark in standing]
    detail = " · ".join(part for part in (*marks, record.issuer, record.date) if part)
    title = record.label
    rows = [ResultRow(record.id, ResultKind.DOCUMENT, record.id, title, detail=detail, count=one.count)]
    section = ""
    for hit in one.hits:
        label = hit.section[-1] if hit.section else ""
        if label != section:
            section = label
            if section:
                rows.append(ResultRow(f"§{hit_id(hit)}", ResultKind.SECTION, record.id, section))
        rows.append(_hit_row(hit, section))
    left = one.count - len(one.hits)
    if left > 0 and one.hits:
        words = (more if can_list_more(one) else rest).format(f"{left:,}")
        rows.append(ResultRow(f"…{hit_id(one.hits[-1])}", ResultKind.MORE, record.id, words))
    return rows


def _hit_row(hit: Hit, section: str) -> ResultRow:
    return ResultRow(
        hit_id(hit),
        ResultKind(hit.place),
        hit.document_id,
        as_read(hit.text),
        hit.before,
        hit.after,
        detail=section,
        position=hit.span.start,
    )
