"""The tables that keep when something was last said of a document, for merges: see :mod:`reader.store.moments`."""

from __future__ import annotations

SAID = (
    # When a tag, by its path, was last put on a document or taken off it.
    """
    CREATE TABLE document_tag_moments (
        document_id TEXT NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
        path TEXT NOT NULL,
        at TEXT NOT NULL,
        PRIMARY KEY (document_id, path)
    ) STRICT, WITHOUT ROWID
    """,
    # When a correction was last made, changed or taken back.
    """
    CREATE TABLE correction_moments (
        document_id TEXT NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
        span_start INTEGER NOT NULL CHECK (span_start >= 0),
        span_end INTEGER NOT NULL CHECK (span_end >= span_start),
        kind TEXT NOT NULL,
        at TEXT NOT NULL,
        PRIMARY KEY (document_id, span_start, span_end, kind)
    ) STRICT, WITHOUT ROWID
    """,
    # Rulings, by id, that the reader withdrew or replaced by others.
    """
    CREATE TABLE withdrawn_rulings (
        id TEXT PRIMARY KEY NOT NULL,
        at TEXT NOT NULL
    ) STRICT, WITHOUT ROWID
    """,
)
