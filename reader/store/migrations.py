"""The schema of a library, as ordered steps; a step that was released is never changed."""

from __future__ import annotations

from sqlite_utils import Database, Migrations

from reader.store.schema_derived import CHARACTERS, FACTS
from reader.store.schema_said import SAID

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


@migrations(name="0006-search")
def _search(db: Database) -> None:
    for statement in _SEARCH:
        db.execute(statement)


def _logging(name: str, when: str, kind: str, value: str) -> str:
    """A trigger that logs what the full-text index must look at again.

    Whoever makes one of these tables anew makes its triggers anew as well.
    """
    return f"CREATE TRIGGER {name} AFTER {when} BEGIN INSERT INTO search_log (kind, id) {value.format(kind=kind)}; END"


_NEW_ID, _OLD_ID = "VALUES ('{kind}', NEW.id)", "VALUES ('{kind}', OLD.id)"
_NEW_DOCUMENT = "VALUES ('{kind}', NEW.document_id)"

_SEARCH = (
    # What was found as the outline of a document: derived, kept so that a search need not analyse.
    """
    CREATE TABLE document_outlines (
        document_id TEXT PRIMARY KEY NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
        outline TEXT NOT NULL
    ) STRICT
    """,
    # The stamp tells an entry from one of the same number in a library that was restored and went on otherwise.
    """
    CREATE TABLE search_log (
        seq INTEGER PRIMARY KEY AUTOINCREMENT,
        kind TEXT NOT NULL,
        id TEXT NOT NULL,
        stamp TEXT NOT NULL DEFAULT (lower(hex(randomblob(8))))
    ) STRICT
    """,
    "INSERT INTO search_log (kind, id) VALUES ('start', '')",
    _logging("log_document_added", "INSERT ON documents", "document", _NEW_ID),
    _logging(
        "log_document_changed",
        "UPDATE OF title, name, issuer, date, script, encoding, deleted_at ON documents"
        " WHEN (NEW.title, NEW.name, NEW.issuer, NEW.date, NEW.script, NEW.encoding, NEW.deleted_at)"
        " IS NOT (OLD.title, OLD.name, OLD.issuer, OLD.date, OLD.script, OLD.encoding, OLD.deleted_at)",
        "document",
        _NEW_ID,
    ),
    _logging("log_document_purged", "DELETE ON documents", "document", _OLD_ID),
    _logging("log_text_added", "INSERT ON document_texts", "document", _NEW_DOCUMENT),
    _logging("log_text_changed", "UPDATE ON document_texts WHEN NEW.text IS NOT OLD.text", "document", _NEW_DOCUMENT),
    _logging("log_outline_added", "INSERT ON document_outlines", "document", _NEW_DOCUMENT),
    _logging(
        "log_outline_changed",
        "UPDATE ON document_outlines WHEN NEW.outline IS NOT OLD.outline",
        "document",
        _NEW_DOCUMENT,
    ),
    _logging("log_note_added", "INSERT ON annotations", "note", _NEW_ID),
    _logging(
        "log_note_changed",
        "UPDATE ON annotations WHEN (NEW.note, NEW.exact, NEW.document_id, NEW.span_start, NEW.deleted_at)"
        " IS NOT (OLD.note, OLD.exact, OLD.document_id, OLD.span_start, OLD.deleted_at)",
        "note",
        _NEW_ID,
    ),
    _logging("log_note_purged", "DELETE ON annotations", "note", _OLD_ID),
    _logging("log_note_tagged", "INSERT ON annotation_tags", "note", "VALUES ('{kind}', NEW.annotation_id)"),
    _logging("log_document_tagged", "INSERT ON document_tags", "document", _NEW_DOCUMENT),
    _logging("log_document_untagged", "DELETE ON document_tags", "document", "VALUES ('{kind}', OLD.document_id)"),
    _logging("log_note_untagged", "DELETE ON annotation_tags", "note", "VALUES ('{kind}', OLD.annotation_id)"),
    _logging(
        "log_tag_renamed",
        "UPDATE OF path ON tags",
        "note",
        "SELECT '{kind}', annotation_id FROM annotation_tags WHERE tag_id = NEW.id",
    ),
    _logging(
        "log_document_tag_renamed",
        "UPDATE OF path ON tags",
        "document",
        "SELECT '{kind}', document_id FROM document_tags WHERE tag_id = NEW.id",
    ),
)


@migrations(name="0007-revisions")
def _revisions(db: Database) -> None:
    for statement in _REVISIONS:
        db.execute(statement)


_REVISIONS = (
    # A revision is a document of its own, with its own text; the one it follows stays, and has one successor.
    """
    CREATE TABLE revisions (
        document_id TEXT PRIMARY KEY NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
        earlier_id TEXT NOT NULL UNIQUE REFERENCES documents (id) ON DELETE CASCADE,
        made TEXT NOT NULL
    ) STRICT, WITHOUT ROWID
    """,
    # Where each note stood before a revision, and what became of it. A note without a place stays on the earlier text.
    """
    CREATE TABLE carried_notes (
        annotation_id TEXT NOT NULL REFERENCES annotations (id) ON DELETE CASCADE,
        from_id TEXT NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
        to_id TEXT NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
        fate TEXT NOT NULL,
        outcome TEXT NOT NULL,
        span_start INTEGER NOT NULL CHECK (span_start >= 0),
        span_end INTEGER NOT NULL CHECK (span_end >= span_start),
        exact TEXT NOT NULL,
        prefix TEXT NOT NULL,
        suffix TEXT NOT NULL,
        candidates TEXT NOT NULL,
        differences TEXT NOT NULL,
        PRIMARY KEY (annotation_id, to_id)
    ) STRICT, WITHOUT ROWID
    """,
    "CREATE INDEX carried_notes_to ON carried_notes (to_id)",
    "CREATE INDEX carried_notes_from ON carried_notes (from_id)",
    # An earlier edition is searched no more.
    _logging("log_revision_made", "INSERT ON revisions", "document", "VALUES ('{kind}', NEW.earlier_id)"),
    _logging("log_revision_unmade", "DELETE ON revisions", "document", "VALUES ('{kind}', OLD.earlier_id)"),
)


@migrations(name="0008-collections")
def _collections(db: Database) -> None:
    for statement in _COLLECTIONS:
        db.execute(statement)


_COLLECTIONS = (
    # A collection whose parent goes comes to the top; one that is in itself is what a check reports.
    """
    CREATE TABLE collections (
        id TEXT PRIMARY KEY NOT NULL,
        name TEXT NOT NULL CHECK (name <> ''),
        parent_id TEXT REFERENCES collections (id) ON DELETE SET NULL,
        color TEXT NOT NULL,
        created TEXT NOT NULL,
        modified TEXT NOT NULL
    ) STRICT
    """,
    "CREATE INDEX collections_by_parent ON collections (parent_id)",
    """
    CREATE TABLE collected_documents (
        collection_id TEXT NOT NULL REFERENCES collections (id) ON DELETE CASCADE,
        document_id TEXT NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
        added TEXT NOT NULL,
        PRIMARY KEY (collection_id, document_id)
    ) STRICT, WITHOUT ROWID
    """,
    "CREATE INDEX collected_documents_by_document ON collected_documents (document_id)",
    # What the reader says of a document in place of what was found. Empty says that what was found holds again: so the
    # later of two readers' words is known.
    """
    CREATE TABLE overrides (
        document_id TEXT NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
        field TEXT NOT NULL,
        value TEXT NOT NULL CHECK (field <> 'status' OR value IN ('', 'unread', 'reading', 'read')),
        made TEXT NOT NULL,
        PRIMARY KEY (document_id, field)
    ) STRICT, WITHOUT ROWID
    """,
    _logging("log_override_made", "INSERT ON overrides WHEN NEW.field = 'title'", "document", _NEW_DOCUMENT),
    _logging(
        "log_override_changed",
        "UPDATE ON overrides WHEN NEW.field = 'title' AND NEW.value IS NOT OLD.value",
        "document",
        _NEW_DOCUMENT,
    ),
    _logging(
        "log_override_withdrawn",
        "DELETE ON overrides WHEN OLD.field = 'title'",
        "document",
        "VALUES ('{kind}', OLD.document_id)",
    ),
)


@migrations(name="0009-purged")
def _purged(db: Database) -> None:
    db.execute(_PURGED)


# Notes, by id, and documents, by hash, that the reader deleted for good.
_PURGED = """
    CREATE TABLE purged (
        kind TEXT NOT NULL CHECK (kind IN ('note', 'document')),
        id TEXT NOT NULL,
        at TEXT NOT NULL,
        PRIMARY KEY (kind, id)
    ) STRICT, WITHOUT ROWID
    """


@migrations(name="0010-uncollected")
def _uncollected(db: Database) -> None:
    db.execute(_UNCOLLECTED)


# When a document was last taken out of a collection. It may be in it again.
_UNCOLLECTED = """
    CREATE TABLE uncollected_documents (
        collection_id TEXT NOT NULL REFERENCES collections (id) ON DELETE CASCADE,
        document_id TEXT NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
        removed TEXT NOT NULL,
        PRIMARY KEY (collection_id, document_id)
    ) STRICT, WITHOUT ROWID
    """


@migrations(name="0011-deleted-collections")
def _deleted_collections(db: Database) -> None:
    for statement in _DELETED_COLLECTIONS:
        db.execute(statement)


_DELETED_COLLECTIONS = (
    # Collections, by id, that the reader deleted.
    """
    CREATE TABLE deleted_collections (
        id TEXT PRIMARY KEY NOT NULL,
        at TEXT NOT NULL
    ) STRICT, WITHOUT ROWID
    """,
    # Ids under which two libraries know one collection: it was found by its name when they were merged.
    """
    CREATE TABLE same_collections (
        id TEXT NOT NULL,
        same_as TEXT NOT NULL CHECK (same_as < id),
        PRIMARY KEY (id, same_as)
    ) STRICT, WITHOUT ROWID
    """,
)


@migrations(name="0012-characters")
def _characters(db: Database) -> None:
    for statement in CHARACTERS:
        db.execute(statement)


@migrations(name="0013-facts")
def _facts(db: Database) -> None:
    for statement in FACTS:
        db.execute(statement)


@migrations(name="0014-retagged")
def _retagged(db: Database) -> None:
    db.execute(_RETAGGED)


# When a change to the tree of tags last changed those of a note. Its own last change is another matter.
_RETAGGED = """
    CREATE TABLE retagged_notes (
        annotation_id TEXT PRIMARY KEY NOT NULL REFERENCES annotations (id) ON DELETE CASCADE,
        at TEXT NOT NULL
    ) STRICT, WITHOUT ROWID
    """


@migrations(name="0015-said")
def _said(db: Database) -> None:
    for statement in SAID:
        db.execute(statement)


@migrations(name="0016-found-by")
def _found_by(db: Database) -> None:
    for statement in _FOUND_BY:
        db.execute(statement)


_FOUND_BY = (
    # Of each file that is imported or opened it is asked which document was last seen there.
    "CREATE INDEX documents_by_path ON documents (path) WHERE deleted_at IS NULL",
    "CREATE INDEX uncollected_documents_by_document ON uncollected_documents (document_id)",
)
