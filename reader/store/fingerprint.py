"""What a library holds, in a few numbers: two that differ tell which of its parts have changed between them."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass

from reader.store.db import Library, Row


@dataclass(frozen=True, slots=True)
class Fingerprint:
    """A row for each part of a library. Where a reader has got to in a document is no part of it."""

    documents: Row
    notes: Row
    tags: Row
    repairs: Row
    corrections: Row
    wording: Row
    revisions: Row
    collections: Row


def fingerprint(library: Library) -> Fingerprint:
    """The fingerprint of a library as it is now. Goes through every row of its lists, though not through texts.

    Raises ``StoreError``.
    """
    with library.snapshot():
        return Fingerprint(
            documents=_facts(library, "documents", "added", "opened", "deleted_at")
            + _facts(library, "overrides", "made")
            # Titles, issuers and dates are written to the log of what is to be found anew.
            + _one(library, "SELECT max(seq) FROM search_log WHERE kind = 'document'"),
            notes=_facts(library, "annotations", "created", "modified", "deleted_at")
            + _one(library, "SELECT sum(span_start), sum(span_end), sum(length(note)) FROM annotations")
            + _facts(library, "retagged_notes", "at"),
            tags=_content(library, "SELECT id, path, color, kept FROM tags ORDER BY id")
            + _facts(library, "annotation_tags")
            + _facts(library, "document_tags")
            + _facts(library, "document_tag_moments", "at"),
            repairs=_content(library, "SELECT document_id, repair, rejected_repairs FROM reading_states ORDER BY 1"),
            corrections=_facts(library, "corrections")
            + _facts(library, "correction_moments", "at")
            + _one(library, "SELECT sum(length(value)) FROM corrections"),
            wording=_content(library, "SELECT id, document_id, term, shown, script, position FROM rulings ORDER BY id")
            + _content(library, "SELECT document_id, vocabulary, quotes FROM reading_states ORDER BY 1"),
            revisions=_facts(library, "revisions", "made")
            + _content(library, "SELECT annotation_id, to_id, fate, outcome FROM carried_notes ORDER BY 1, 2"),
            collections=_content(library, "SELECT id, name, parent_id, color FROM collections ORDER BY id")
            + _facts(library, "collected_documents", "added"),
        )


def _facts(library: Library, table: str, *moments: str) -> Row:
    """How many rows a table has, and the sums of its ``moments``, in milliseconds since 1970."""
    sums = (f"count({one}), sum(CAST((julianday({one}) - 2440587.5) * 86400000 AS INTEGER))" for one in moments)
    return _one(library, f"SELECT {', '.join(('count(*)', *sums))} FROM {table}")


def _content(library: Library, sql: str) -> Row:
    """All that a statement returns, hashed."""
    digest = hashlib.sha256()
    for row in library.rows(sql):
        digest.update(repr(row).encode())
    return (digest.hexdigest(),)


def _one(library: Library, sql: str) -> Row:
    return library.row(sql) or ()
