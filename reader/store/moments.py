"""When a tag of a document, a correction or a ruling was last dealt with (UTC, ISO 8601).

Kept for merges: what was taken back here does not come back from an older copy of the library. Nothing is kept of what
an earlier version said.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass

from reader.annotate.correction import CorrectionKind
from reader.store.db import Library
from reader.text.span import Span


@dataclass(frozen=True, slots=True)
class TagMoment:
    """The tag ``path`` was last put on a document, or taken off it, at ``at``."""

    document_id: str
    path: str
    at: str


@dataclass(frozen=True, slots=True)
class CorrectionMoment:
    """What a correction of this kind says of the source ``span`` was last said, or taken back, at ``at``."""

    document_id: str
    kind: CorrectionKind
    span: Span
    at: str


@dataclass(frozen=True, slots=True)
class Withdrawal:
    """A ruling was withdrawn, or replaced by another, at ``at``."""

    ruling_id: str
    at: str


def of_tags(library: Library, pairs: Iterable[tuple[str, str]]) -> tuple[TagMoment, ...]:
    """What is kept of tags of documents, by id and path."""
    wanted = set(pairs)
    rows = library.rows(
        "SELECT document_id, path, at FROM document_tag_moments"
        " WHERE document_id IN (SELECT value FROM json_each(?)) ORDER BY document_id, path",
        (json.dumps(sorted({one for one, _ in wanted})),),
    )
    return tuple(TagMoment(*row) for row in rows if row[:2] in wanted)


def replace_tags(library: Library, before: Iterable[TagMoment], after: Iterable[TagMoment]) -> None:
    """Put the moments ``after`` in the place of ``before``; all or none.

    A document that was deleted for good meanwhile is passed over.
    """
    with library.transaction():
        library.write_many(
            "DELETE FROM document_tag_moments WHERE document_id = ? AND path = ?",
            [(one.document_id, one.path) for one in before],
        )
        library.write_many(
            "INSERT INTO document_tag_moments (document_id, path, at) SELECT id, ?, ? FROM documents WHERE id = ?"
            " ON CONFLICT (document_id, path) DO UPDATE SET at = excluded.at",
            [(one.path, one.at, one.document_id) for one in after],
        )


def of_corrections(library: Library, document_id: str) -> tuple[CorrectionMoment, ...]:
    """All that is kept of the corrections of a document, by place."""
    rows = library.rows(
        "SELECT kind, span_start, span_end, at FROM correction_moments WHERE document_id = ?"
        " ORDER BY span_start, span_end, kind",
        (document_id,),
    )
    return tuple(
        CorrectionMoment(document_id, CorrectionKind(kind), Span(start, end), at) for kind, start, end, at in rows
    )


def replace_corrections(
    library: Library, before: Iterable[CorrectionMoment], after: Iterable[CorrectionMoment]
) -> None:
    """Put the moments ``after`` in the place of ``before``; all or none.

    A document that was deleted for good meanwhile is passed over.
    """
    with library.transaction():
        library.write_many(
            "DELETE FROM correction_moments WHERE document_id = ? AND span_start = ? AND span_end = ? AND kind = ?",
            [(one.document_id, one.span.start, one.span.end, one.kind.value) for one in before],
        )
        library.write_many(
            "INSERT INTO correction_moments (document_id, span_start, span_end, kind, at)"
            " SELECT id, ?, ?, ?, ? FROM documents WHERE id = ?"
            " ON CONFLICT (document_id, span_start, span_end, kind) DO UPDATE SET at = excluded.at",
            [(one.span.start, one.span.end, one.kind.value, one.at, one.document_id) for one in after],
        )


def replace_withdrawals(library: Library, before: Iterable[Withdrawal], after: Iterable[Withdrawal]) -> None:
    """Put the withdrawals ``after`` in the place of ``before``; all or none."""
    with library.transaction():
        library.write_many("DELETE FROM withdrawn_rulings WHERE id = ?", [(one.ruling_id,) for one in before])
        library.write_many(
            "INSERT INTO withdrawn_rulings (id, at) VALUES (?, ?) ON CONFLICT (id) DO UPDATE SET at = excluded.at",
            [(one.ruling_id, one.at) for one in after],
        )
