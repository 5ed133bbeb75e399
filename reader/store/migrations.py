"""The schema of a library, as ordered steps; a step that was released is never changed."""

from __future__ import annotations

from sqlite_utils import Database, Migrations

APPLICATION_ID = 0x59616E64
"""``Yand`` in the SQLite header: tells a library from any other SQLite file."""

migrations = Migrations("yandu")
"""Each step and the record of it are one transaction. None may call ``executescript``, which would commit it."""


def unknown_steps(db: Database) -> list[str]:
    """The recorded steps this version does not know: a newer version wrote the file."""
    empty = Database(memory=True, execute_plugins=False)
    known = {step.name for step in migrations.pending(empty)}
    empty.close()
    return [step.name for step in migrations.applied(db) if step.name not in known]


@migrations(name="0001-first")
def _first(db: Database) -> None:
    for statement in _FIRST:
        db.execute(statement)


_FIRST = (
    f"PRAGMA application_id = {APPLICATION_ID}",
    # A document in the trash does not keep its file from being entered anew, so the hash is unique among the others.
    """
    CREATE TABLE documents (
        id TEXT PRIMARY KEY NOT NULL,
        sha256 TEXT NOT NULL,
        name TEXT NOT NULL,
        path TEXT NOT NULL,
        format TEXT NOT NULL,
        encoding TEXT NOT NULL,
        title TEXT NOT NULL,
        issuer TEXT NOT NULL,
        date TEXT NOT NULL,
        length INTEGER NOT NULL CHECK (length >= 0),
        script TEXT NOT NULL,
        added TEXT NOT NULL,
        opened TEXT NOT NULL,
        headings INTEGER NOT NULL DEFAULT 0,
        indicators INTEGER NOT NULL DEFAULT 0,
        deleted_at TEXT
    ) STRICT
    """,
    "CREATE UNIQUE INDEX documents_by_hash ON documents (sha256) WHERE deleted_at IS NULL",
    "CREATE INDEX documents_by_opened ON documents (opened DESC) WHERE deleted_at IS NULL",
    # Texts stand apart so that a list of documents does not page through them.
    """
    CREATE TABLE document_texts (
        document_id TEXT PRIMARY KEY NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
        text TEXT NOT NULL,
        hints TEXT NOT NULL
    ) STRICT
    """,
    """
    CREATE TABLE reading_states (
        document_id TEXT PRIMARY KEY NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
        script TEXT NOT NULL,
        position INTEGER NOT NULL CHECK (position >= 0),
        progress REAL NOT NULL,
        repair INTEGER NOT NULL,
        zoom REAL NOT NULL,
        indicators INTEGER NOT NULL,
        rejected_repairs TEXT NOT NULL
    ) STRICT
    """,
    "CREATE TABLE session (key TEXT PRIMARY KEY NOT NULL, value TEXT NOT NULL) STRICT",
    """
    CREATE TABLE annotations (
        id TEXT PRIMARY KEY NOT NULL,
        document_id TEXT NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
        span_start INTEGER NOT NULL CHECK (span_start >= 0),
        span_end INTEGER NOT NULL CHECK (span_end >= span_start),
        exact TEXT NOT NULL,
        prefix TEXT NOT NULL,
        suffix TEXT NOT NULL,
        style TEXT NOT NULL,
        color TEXT NOT NULL,
        note TEXT NOT NULL,
        created TEXT NOT NULL,
        modified TEXT NOT NULL,
        deleted_at TEXT
    ) STRICT
    """,
    "CREATE INDEX annotations_by_place ON annotations (document_id, span_start, span_end, id)",
    # The trash is small beside what is not in it, so counts are of everything less the trash.
    "CREATE INDEX documents_in_trash ON documents (deleted_at) WHERE deleted_at IS NOT NULL",
    "CREATE INDEX annotations_in_trash ON annotations (deleted_at) WHERE deleted_at IS NOT NULL",
    # A kept tag stays when no annotation carries it: the reader made it or gave it a colour.
    """
    CREATE TABLE tags (
        id TEXT PRIMARY KEY NOT NULL,
        path TEXT NOT NULL UNIQUE,
        color TEXT NOT NULL DEFAULT '',
        kept INTEGER NOT NULL DEFAULT 0
    ) STRICT
    """,
    """
    CREATE TABLE annotation_tags (
        annotation_id TEXT NOT NULL REFERENCES annotations (id) ON DELETE CASCADE,
        tag_id TEXT NOT NULL REFERENCES tags (id) ON DELETE CASCADE,
        place INTEGER NOT NULL,
        PRIMARY KEY (annotation_id, tag_id)
    ) STRICT, WITHOUT ROWID
    """,
    "CREATE INDEX annotation_tags_by_tag ON annotation_tags (tag_id)",
)


@migrations(name="0002-rulings")
def _rulings(db: Database) -> None:
    for statement in _RULINGS:
        db.execute(statement)


_RULINGS = (
    # A ruling without a document holds in all; one with a position, a source offset, holds at that place only.
    """
    CREATE TABLE rulings (
        id TEXT PRIMARY KEY NOT NULL,
        document_id TEXT REFERENCES documents (id) ON DELETE CASCADE,
        term TEXT NOT NULL CHECK (term <> ''),
        shown TEXT NOT NULL,
        script TEXT NOT NULL,
        position INTEGER CHECK (position IS NULL OR (position >= 0 AND document_id IS NOT NULL)),
        created TEXT NOT NULL
    ) STRICT
    """,
    "CREATE INDEX rulings_by_document ON rulings (document_id)",
    "ALTER TABLE reading_states ADD COLUMN vocabulary INTEGER NOT NULL DEFAULT 0",
    "ALTER TABLE reading_states ADD COLUMN quotes INTEGER NOT NULL DEFAULT 0",
)


@migrations(name="0003-corrections")
def _corrections(db: Database) -> None:
    db.execute(_CORRECTIONS)


_CORRECTIONS = """
    CREATE TABLE corrections (
        document_id TEXT NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
        kind TEXT NOT NULL,
        span_start INTEGER NOT NULL CHECK (span_start >= 0),
        span_end INTEGER NOT NULL CHECK (span_end >= span_start),
        exact TEXT NOT NULL,
        prefix TEXT NOT NULL,
        suffix TEXT NOT NULL,
        value TEXT NOT NULL,
        PRIMARY KEY (document_id, span_start, span_end, kind)
    ) STRICT, WITHOUT ROWID
    """


@migrations(name="0004-annotating")
def _annotating(db: Database) -> None:
    for statement in _ANNOTATING:
        db.execute(statement)


_ANNOTATING = (
    "ALTER TABLE annotations ADD COLUMN scope TEXT NOT NULL DEFAULT 'text'",
    """
    CREATE TABLE document_tags (
        document_id TEXT NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
        tag_id TEXT NOT NULL REFERENCES tags (id) ON DELETE CASCADE,
        place INTEGER NOT NULL,
        PRIMARY KEY (document_id, tag_id)
    ) STRICT, WITHOUT ROWID
    """,
    "CREATE INDEX document_tags_by_tag ON document_tags (tag_id)",
)


@migrations(name="0005-readings")
def _readings(db: Database) -> None:
    db.execute(_READINGS)


# How the bytes of a document were read. None for documents that an earlier version entered.
_READINGS = """
    CREATE TABLE readings (
        document_id TEXT PRIMARY KEY NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
        evidence TEXT NOT NULL,
        undecodable TEXT NOT NULL
    ) STRICT
    """
