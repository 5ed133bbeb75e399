"""The documents of a library and their source texts.

A document is known by the SHA-256 of its bytes; its name and path are only where it was last seen.
"""

from __future__ import annotations

from dataclasses import dataclass

from reader.store import characters, outlines, tags
from reader.store.db import Library, Row, utc_now
from reader.store.errors import StoreError
from reader.store.outlines import Section
from reader.text.parts import decoded


@dataclass(frozen=True, slots=True)
class DocumentRecord:
    """What the library knows of a document besides its text.

    ``length`` is of the source text, in code points. ``date`` is ISO 8601, possibly without day or month.
    ``added`` and ``opened`` are UTC, ISO 8601. Text that is not known is empty. ``title`` is the document's own;
    ``renamed`` what its reader calls it instead.
    """

    id: str
    sha256: str
    name: str
    path: str
    format: str
    encoding: str
    title: str
    issuer: str
    date: str
    length: int
    script: str
    added: str
    opened: str
    renamed: str = ""

    @property
    def label(self) -> str:
        """What to call it on the screen: as its reader does, else by its own title, else by its file."""
        return self.renamed or self.title or self.name


@dataclass(frozen=True, slots=True)
class Shelved:
    """A document as a list shows it; ``progress`` is 0 to 1, ``annotations`` are those outside the trash.

    ``title`` is what to call it, ``own_title`` its own where its reader calls it otherwise, else empty. ``status`` is
    what the reader says of how far it was read, or empty. ``length`` is of the source text, in code points;
    ``characters`` are those of the repaired text that are not white space, None while they are not counted.
    ``later`` is the id of the edition that follows it, or empty.
    """

    id: str
    title: str
    issuer: str
    date: str
    progress: float
    opened: str
    annotations: int
    added: str = ""
    length: int = 0
    script: str = ""
    indicators: int = 0
    own_title: str = ""
    status: str = ""
    characters: int | None = None
    later: str = ""


@dataclass(frozen=True, slots=True)
class DocumentFacts:
    """What an analysis found out about a document: what it says of itself, its script, and how much is in it."""

    title: str = ""
    issuer: str = ""
    date: str = ""
    script: str = ""
    headings: int = 0
    indicators: int = 0
    sections: tuple[Section, ...] | None = None
    """Its outline; None leaves the one there is."""
    characters: int | None = None
    """Those of the repaired text that are not white space; None leaves the count there is."""


@dataclass(frozen=True, slots=True)
class TrashedDocument:
    """A document in the trash, since when (UTC, ISO 8601), and how many annotations come back with it."""

    record: DocumentRecord
    when: str
    annotations: int


@dataclass(frozen=True, slots=True)
class DocumentCounts:
    """How many headings, indicators and annotations (outside the trash) a document has."""

    document_id: str
    headings: int
    indicators: int
    annotations: int


_STORED = "id, sha256, name, path, format, encoding, title, issuer, date, length, script, added, opened"
_COLUMNS = (
    f"{_STORED}, coalesce((SELECT value FROM overrides WHERE document_id = documents.id AND field = 'title'), '')"
)

_CURRENT = "deleted_at IS NULL AND id NOT IN (SELECT earlier_id FROM revisions)"

_ORDERS = {
    "opened": "opened DESC, added DESC, id",
    "added": "added DESC, id",
    "title": "title, name, id",
    "name": "name, id",
    "issuer": "issuer, title, id",
    "date": "date DESC, title, id",
    "length": "length DESC, id",
}


def _record(row: Row) -> DocumentRecord:
    return DocumentRecord(*row)


def add(library: Library, record: DocumentRecord, text: str, hints_json: str) -> None:
    """Store a new document with its source text. Raises ``StoreError("duplicate")`` when its bytes are here already."""
    with library.transaction():
        held = find_by_hash(library, record.sha256)
        if held:
            raise StoreError("duplicate", library.path, held.name)
        library.write(
            f"INSERT INTO documents ({_STORED}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (
                record.id,
                record.sha256,
                record.name,
                record.path,
                record.format,
                record.encoding,
                record.title,
                record.issuer,
                record.date,
                record.length,
                record.script,
                record.added,
                record.opened,
            ),
        )
        library.write(
            "INSERT INTO document_texts (document_id, text, hints) VALUES (?, ?, ?)", (record.id, text, hints_json)
        )


def get(library: Library, document_id: str) -> DocumentRecord | None:
    """The document of this id, also from the trash; None when there is none."""
    row = library.row(f"SELECT {_COLUMNS} FROM documents WHERE id = ?", (document_id,))
    return _record(row) if row else None


def is_live(library: Library, document_id: str) -> bool:
    """Whether the library has the document outside its trash."""
    return bool(library.row("SELECT 1 FROM documents WHERE id = ? AND deleted_at IS NULL", (document_id,)))


def find_by_hash(library: Library, sha256: str, *, trashed: bool = False) -> DocumentRecord | None:
    """The document whose file has this SHA-256; with ``trashed`` the one last put in the trash instead."""
    condition = "deleted_at IS NOT NULL ORDER BY deleted_at DESC" if trashed else "deleted_at IS NULL"
    row = library.row(f"SELECT {_COLUMNS} FROM documents WHERE sha256 = ? AND {condition}", (sha256,))
    return _record(row) if row else None


def text_of(library: Library, document_id: str) -> str:
    """The stored source text. Raises ``StoreError("missing")``."""
    return _stored(library, document_id)[0]


def hints_of(library: Library, document_id: str) -> str:
    """The stored structure hints, as the JSON they were given as. Raises ``StoreError("missing")``."""
    return _stored(library, document_id)[1]


def _stored(library: Library, document_id: str) -> tuple[str, str]:
    row = library.row("SELECT CAST(text AS BLOB), hints FROM document_texts WHERE document_id = ?", (document_id,))
    if row is None:
        raise StoreError("missing", library.path, document_id)
    return decoded(row[0], "utf-8"), row[1]


def all_documents(library: Library, order: str = "opened") -> tuple[DocumentRecord, ...]:
    """All documents outside the trash, of each its last revision.

    ``order`` is opened, added, date or length (newest or longest first), title, name or issuer.
    """
    rows = library.rows(f"SELECT {_COLUMNS} FROM documents WHERE {_CURRENT} ORDER BY {_ORDERS[order]}")
    return tuple(_record(row) for row in rows)


def at_path(library: Library, path: str) -> tuple[DocumentRecord, ...]:
    """The documents last seen at ``path``, of each its last revision, the last opened first; none for no path."""
    if not path:
        return ()
    rows = library.rows(f"SELECT {_COLUMNS} FROM documents WHERE {_CURRENT} AND path = ? ORDER BY opened DESC", (path,))
    return tuple(_record(row) for row in rows)


def all_ids(library: Library) -> frozenset[str]:
    """The ids of all documents outside the trash."""
    return frozenset(row[0] for row in library.rows("SELECT id FROM documents WHERE deleted_at IS NULL"))


def count(library: Library) -> int:
    """How many documents are outside the trash."""
    row = library.row("SELECT count(*) FROM documents WHERE deleted_at IS NULL")
    return int(row[0]) if row else 0


def recent(library: Library, limit: int) -> tuple[DocumentRecord, ...]:
    """The documents opened last, the newest first; never more than ``limit``, none that was never opened."""
    rows = library.rows(
        f"SELECT {_COLUMNS} FROM documents WHERE {_CURRENT} AND opened <> '' ORDER BY opened DESC LIMIT ?",
        (limit,),
    )
    return tuple(_record(row) for row in rows)


def trashed(library: Library) -> tuple[DocumentRecord, ...]:
    """The documents in the trash, the one last put there first."""
    rows = library.rows(f"SELECT {_COLUMNS} FROM documents WHERE deleted_at IS NOT NULL ORDER BY deleted_at DESC, id")
    return tuple(_record(row) for row in rows)


def in_trash(library: Library) -> tuple[TrashedDocument, ...]:
    """The documents in the trash and what hangs on them, the one last put there first."""
    rows = library.rows(
        f"SELECT {_COLUMNS}, deleted_at, "
        " (SELECT count(*) FROM annotations WHERE document_id = documents.id AND deleted_at IS NULL)"
        " FROM documents WHERE deleted_at IS NOT NULL ORDER BY deleted_at DESC, id"
    )
    return tuple(TrashedDocument(_record(row[:-2]), row[-2], row[-1]) for row in rows)


def counts(library: Library) -> tuple[DocumentCounts, ...]:
    """The counts of every document outside the trash, in no particular order."""
    rows = library.rows(
        f"""
        {_ANNOTATED}
        SELECT id, headings, indicators, coalesce(every.n, 0) - coalesce(gone.n, 0) FROM documents
        LEFT JOIN every ON every.document_id = id LEFT JOIN gone ON gone.document_id = id WHERE deleted_at IS NULL
        """
    )
    return tuple(DocumentCounts(*row) for row in rows)


# Both counts come from an index alone; a condition on each annotation would read all of them.
_ANNOTATED = """
    WITH every (document_id, n) AS (SELECT document_id, count(*) FROM annotations GROUP BY document_id),
    gone (document_id, n) AS (
        SELECT document_id, count(*) FROM annotations WHERE deleted_at IS NOT NULL GROUP BY document_id
    )
"""


_SHELVED = """
    id, coalesce(nullif(called.value, ''), nullif(title, ''), name), issuer, date, coalesce(progress, 0.0),
    opened, {annotations}, added, length, documents.script, documents.indicators,
    CASE WHEN called.value <> '' THEN coalesce(nullif(title, ''), name) ELSE '' END, coalesce(said.value, ''),
    counted.characters, coalesce(revisions.document_id, '')
    FROM documents LEFT JOIN reading_states ON reading_states.document_id = id
    LEFT JOIN overrides AS called ON called.document_id = id AND called.field = 'title'
    LEFT JOIN overrides AS said ON said.document_id = id AND said.field = 'status'
    LEFT JOIN character_counts AS counted ON counted.document_id = id
    LEFT JOIN revisions ON revisions.earlier_id = id
"""
_BY_OPENED = "WHERE deleted_at IS NULL ORDER BY opened DESC, added DESC, id"


def shelf(library: Library) -> tuple[Shelved, ...]:
    """All documents outside the trash, the last opened first, for a list of them."""
    rows = library.rows(
        f"""
        {_ANNOTATED} SELECT {_SHELVED.format(annotations="coalesce(every.n, 0) - coalesce(gone.n, 0)")}
        LEFT JOIN every ON every.document_id = id LEFT JOIN gone ON gone.document_id = id {_BY_OPENED}
        """
    )
    return tuple(Shelved(*row) for row in rows)


def top_shelf(library: Library, most: int) -> tuple[Shelved, ...]:
    """The ``most`` documents that :func:`shelf` begins with, without a look at the others."""
    counted = "(SELECT count(*) FROM annotations WHERE document_id = documents.id AND deleted_at IS NULL)"
    rows = library.rows(f"SELECT {_SHELVED.format(annotations=counted)} {_BY_OPENED} LIMIT ?", (most,))
    return tuple(Shelved(*row) for row in rows)


def update_place(library: Library, document_id: str, path: str, name: str) -> None:
    """Record where the file was seen last. Raises ``StoreError("missing")``."""
    _change(library, document_id, "path = ?, name = ?", (path, name))


def update_facts(library: Library, document_id: str, facts: DocumentFacts) -> None:
    """Record what the analysis found. Raises ``StoreError("missing")``."""
    with library.transaction():
        _change(
            library,
            document_id,
            "title = ?, issuer = ?, date = ?, script = ?, headings = ?, indicators = ?",
            (facts.title, facts.issuer, facts.date, facts.script, facts.headings, facts.indicators),
        )
        if facts.sections is not None:
            outlines.replace(library, document_id, facts.sections)
        if facts.characters is not None:
            characters.put(library, document_id, facts.characters)


def touch_opened(library: Library, document_id: str, when: str) -> None:
    """Record that the document was opened at ``when`` (UTC, ISO 8601). Raises ``StoreError("missing")``."""
    _change(library, document_id, "opened = ?", (when,))


def replace_text(library: Library, document_id: str, encoding: str, text: str, hints_json: str) -> None:
    """Store the text of the same bytes read in another encoding; the caller re-anchors the annotations.

    Raises ``StoreError("missing")``.
    """
    with library.transaction():
        _change(library, document_id, "encoding = ?, length = ?", (encoding, len(text)))
        library.write(
            "UPDATE document_texts SET text = ?, hints = ? WHERE document_id = ?", (text, hints_json, document_id)
        )


def update_hints(library: Library, document_id: str, hints_json: str) -> None:
    """Store what the markup of the document's file says of its text; nothing is written when it is the same."""
    library.write(
        "UPDATE document_texts SET hints = ? WHERE document_id = ? AND hints IS NOT ?",
        (hints_json, document_id, hints_json),
    )


def remove(library: Library, document_id: str, when: str | None = None, *, added: str = "") -> None:
    """Move the document, with all that hangs on it, to the trash. Raises ``StoreError("missing")``.

    With ``added``, one that is taken back there, as if it had never been given back.
    """
    _change(library, document_id, "deleted_at = ?, added = coalesce(?, added)", (when or utc_now(), added or None))


def trashed_at(library: Library, document_id: str) -> str:
    """When the document was put in the trash (UTC, ISO 8601); empty when it is not there."""
    row = library.row("SELECT deleted_at FROM documents WHERE id = ?", (document_id,))
    return str(row[0]) if row is not None and row[0] is not None else ""


def restore(library: Library, document_id: str, *, added: str = "") -> None:
    """Take the document out of the trash; entered anew at the moment ``added``, else as if it had not been there.

    Raises ``StoreError("duplicate")`` when its file was entered anew meanwhile, ``StoreError("missing")``.
    """
    with library.transaction():
        record = get(library, document_id)
        held = find_by_hash(library, record.sha256) if record else None
        if held and held.id != document_id:
            raise StoreError("duplicate", library.path, held.name)
        _change(library, document_id, "deleted_at = NULL, added = coalesce(?, added)", (added or None,))


def purge(library: Library, document_id: str) -> None:
    """Delete the document for good, with its text, state and annotations; nothing happens when there is none."""
    with library.transaction():
        library.write("DELETE FROM documents WHERE id = ?", (document_id,))
        tags.sweep(library)


def _change(library: Library, document_id: str, assignments: str, values: tuple[object, ...]) -> None:
    with library.transaction():
        if not library.write(f"UPDATE documents SET {assignments} WHERE id = ?", (*values, document_id)):
            raise StoreError("missing", library.path, document_id)
