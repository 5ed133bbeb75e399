"""What can still be read of a damaged library, copied into a fresh one.

Each table is read from its beginning and from its end until SQLite meets the damage, and then row by row between.
A note is worth more than the page it was stored beside: one whose document is lost gets a stand-in for it, and a
text that is lost is made up of what its notes quote, each at its place, with 〓 for what nobody quoted.
"""

from __future__ import annotations

import mmap
import sqlite3
import tempfile
from collections.abc import Callable, Generator, Iterator, Sequence, Set
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from reader.store.backup import restore
from reader.store.db import Library, open_library, utc_now
from reader.store.errors import StoreError, files_translated
from reader.store.files import copy_aside
from reader.store.lost_schema import Grafted, mend_header
from reader.text.paths import file_itself

LOST_CHARACTER = "〓"
"""Stands for a character of a text that is lost; the printers' own mark for a character they do not have."""
_GAP_LIMIT = 2_000_000
"""So many row numbers between the readable ends are tried one by one; it takes a few seconds."""
_OURS = ("sqlite_", "_sqlite_", "search_log")
"""Tables that begin so are not copied: a fresh library has its own."""


@dataclass(frozen=True, slots=True)
class Salvaged:
    """What was brought over. ``incomplete`` are the tables the damage is in.

    ``texts_made_up`` of the documents have a text of quotes alone. ``aside`` is where the damaged file is now.
    """

    documents: int
    annotations: int
    tags: int
    incomplete: tuple[str, ...]
    texts_made_up: int
    aside: Path | None = None


def seems_library(path: Path) -> bool:
    """Whether a file that is no database to SQLite has still the schema of a library somewhere. Raises ``StoreError``.

    Then there is something to salvage, whatever became of its beginning.
    """
    with files_translated(path), path.open("rb") as file:
        if not path.stat().st_size:
            return False
        with mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as data:
            return data.find(b"CREATE TABLE annotations (") >= 0


def salvage(library_path: Path, backups: Sequence[Path] = ()) -> Salvaged:
    """Put a fresh library with all that can be read of the damaged one at ``library_path`` in its place.

    ``backups`` of it, the newest first, tell where its tables lie when it does not say so itself; nothing is taken from
    them. The damaged file is set aside as it is, never changed. Raises ``StoreError``, with everything as it was:
    ``damaged`` when nothing can be read, ``locked`` while any Yandu has it open.
    """
    library_path = file_itself(library_path)
    with files_translated(library_path), tempfile.TemporaryDirectory(dir=library_path.parent) as name:
        damaged, fresh = Path(name, "damaged.sqlite"), Path(name, "fresh.sqlite")
        copy_aside(library_path, damaged)
        try:
            found = copy_readable(damaged, fresh, backups)
        except StoreError as error:  # of the copies, which are gone when it is told
            raise StoreError(error.code, library_path, error.detail) from error
        aside = restore(fresh, library_path)
    return Salvaged(found.documents, found.annotations, found.tags, found.incomplete, found.texts_made_up, aside)


def copy_readable(damaged: Path, fresh: Path, backups: Sequence[Path] = ()) -> Salvaged:
    """Make a new library ``fresh`` of what can be read of ``damaged``, which may be changed. Raises ``StoreError``."""
    with open_library(fresh) as library:
        source = _laid_open(damaged, backups, library)
        library.db.conn.execute("PRAGMA foreign_keys = OFF")
        tables = _tables(library)
        with library.transaction():
            incomplete = tuple(table for table in tables if not _copy_table(source, library, table))
            made_up = _stand_in(library)
            _drop_orphans(library, tables)
        library.db.conn.execute("PRAGMA foreign_keys = ON")
        counts = [library.rows(f"SELECT count(*) FROM {table}")[0][0] for table in ("documents", "annotations", "tags")]
    return Salvaged(counts[0], counts[1], counts[2], incomplete, made_up)


@dataclass(frozen=True, slots=True)
class _Source:
    """The tables of a damaged file that can be read: their names, and how to open one.

    ``is_certain`` says that a table which is not among them was not there either.
    """

    tables: Set[str]
    open: Callable[[str], sqlite3.Connection]
    is_certain: bool


def _laid_open(damaged: Path, backups: Sequence[Path], empty: Library) -> _Source:
    """Raises ``StoreError`` when the file is no library, or not even its tables can be found."""
    was_headless = mend_header(damaged)
    try:
        source = _Source(_names(damaged), lambda _: sqlite3.connect(damaged, isolation_level=None), is_certain=True)
    except sqlite3.DatabaseError as error:
        grafted = Grafted(damaged, backups, empty)
        source = _Source(grafted.roots.keys(), grafted.open, is_certain=False)
        if not _of_readers(source.tables):
            raise StoreError("not-a-library" if was_headless else "damaged", damaged, str(error)) from error
    if not _of_readers(source.tables):
        raise StoreError("not-a-library", damaged)
    return source


def _names(damaged: Path) -> set[str]:
    """The tables the file says it has. Afterwards what stood in a log beside it is merged into it."""
    with closing(sqlite3.connect(damaged, isolation_level=None)) as connection:
        return {row[0] for row in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")}


def _of_readers(tables: Set[str]) -> bool:
    return not tables.isdisjoint(("documents", "annotations"))


def _decoded(data: bytes) -> str:
    return data.decode("utf-8", "replace")


def _tables(library: Library) -> list[str]:
    names = library.rows("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY rowid")
    return [name for (name,) in names if not name.startswith(_OURS)]


def _copy_table(source: _Source, library: Library, table: str) -> bool:
    """Copy what can be read of ``table``; whether that is all of it. An older library may lack the table."""
    if table not in source.tables:
        return source.is_certain
    with closing(source.open(table)) as connection:
        connection.text_factory = _decoded
        theirs = _columns(connection, table)
        columns = [name for name in _columns(library.db.conn, table) if name in theirs]
        names, marks = ", ".join(columns), ", ".join("?" * len(columns))
        insert = f"INSERT OR IGNORE INTO {table} ({names}) VALUES ({marks})"
        reader = _Reader(connection, table, names)
        kept = [_is_kept(library, insert, row) for row in reader.rows()]
    return reader.whole and all(kept)


def _is_kept(library: Library, insert: str, row: tuple[object, ...]) -> bool:
    """Store a row; False when the damage has made it what no library can hold."""
    try:
        library.db.conn.execute(insert, row)
    except sqlite3.IntegrityError:
        return False
    return True


def _columns(connection: sqlite3.Connection, table: str) -> list[str]:
    return [row[1] for row in connection.execute(f"PRAGMA table_info({table})")]


class _Reader:
    """Reads one damaged table; ``whole`` tells afterwards whether all of it was read."""

    def __init__(self, source: sqlite3.Connection, table: str, names: str) -> None:
        self._source, self._table, self._names = source, table, names
        self.whole = True
        keys = [row[1] for row in source.execute(f"PRAGMA table_info({table})") if row[5]]
        self._has_rowid = not self._without_rowid()
        self._order = ["rowid"] if self._has_rowid else keys

    def _without_rowid(self) -> bool:
        sql = self._source.execute("SELECT sql FROM sqlite_schema WHERE name = ?", (self._table,)).fetchone()
        return sql is not None and "WITHOUT ROWID" in sql[0].upper()

    def rows(self) -> Iterator[tuple[object, ...]]:
        """Every row that can be read; some may come twice."""
        first = yield from self._scan("ASC")
        if self.whole:
            return
        last = yield from self._scan("DESC")
        if self._has_rowid and last - first <= _GAP_LIMIT:
            yield from self._between(first, last)

    def _scan(self, way: str) -> Generator[tuple[object, ...], None, int]:
        """The rows until the damage; returns the number of the last one that could be read."""
        at = 0
        number = "rowid" if self._has_rowid else "0"
        order = ", ".join(f"{key} {way}" for key in self._order)
        # NOT INDEXED: the table alone counts, whatever became of its indexes.
        sql = f"SELECT {number}, {self._names} FROM {self._table} NOT INDEXED ORDER BY {order}"
        try:
            for row in self._source.execute(sql):
                at = row[0]
                yield tuple(row[1:])
        except sqlite3.DatabaseError:
            self.whole = False
        return at

    def _between(self, first: int, last: int) -> Iterator[tuple[object, ...]]:
        sql = f"SELECT {self._names} FROM {self._table} NOT INDEXED WHERE rowid = ?"
        for number in range(first + 1, last or first + 1 + _GAP_LIMIT // 100):
            try:
                row = self._source.execute(sql, (number,)).fetchone()
            except sqlite3.DatabaseError:
                continue
            if row is not None:
                yield tuple(row)


def _stand_in(library: Library) -> int:
    """Make the documents and texts that notes need and the damage took; how many texts were made up."""
    when = utc_now()
    # A collection is worth more than its place in one that is lost.
    library.write("UPDATE collections SET parent_id = NULL WHERE parent_id NOT IN (SELECT id FROM collections)")
    library.write(
        "INSERT INTO documents (id, sha256, name, path, format, encoding, title, issuer, date, length, script, added,"
        " opened) SELECT id, 'lost-' || id, 'salvaged-' || substr(id, 1, 8) || '.txt', '', 'txt', 'utf-8', '', '', '',"
        " 0, '', ?, '' FROM (SELECT document_id AS id FROM annotations UNION SELECT document_id FROM document_texts)"
        " WHERE id NOT IN (SELECT id FROM documents)",
        (when,),
    )
    lacking = library.rows(
        "SELECT id, length FROM documents WHERE id NOT IN (SELECT document_id FROM document_texts) ORDER BY id"
    )
    for document_id, length in lacking:
        text = _quoted_text(library, document_id, length)
        library.write("INSERT INTO document_texts VALUES (?, ?, '[]')", (document_id, text))
    # A stand-in for a record takes its length from the text; SQLite's own length() would stop at a null character.
    for document_id, text in library.rows(
        "SELECT document_id, text FROM document_texts JOIN documents ON id = document_id WHERE length(text) <> length"
    ):
        library.write("UPDATE documents SET length = ? WHERE id = ?", (len(text), document_id))
    return len(lacking)


def _quoted_text(library: Library, document_id: str, length: int) -> str:
    quotes = library.rows(
        "SELECT span_start, span_end, exact, prefix, suffix FROM annotations WHERE document_id = ?", (document_id,)
    )
    text = [LOST_CHARACTER] * max([length, 1, *(row[1] for row in quotes)])
    for start, end, _, prefix, suffix in quotes:
        _lay(text, start - len(prefix), prefix)
        _lay(text, end, suffix)
    for start, _, exact, _, _ in quotes:
        _lay(text, start, exact)
    return "".join(text)


def _lay(text: list[str], start: int, words: str) -> None:
    for place, character in enumerate(words, start):
        if 0 <= place < len(text):
            text[place] = character


def _drop_orphans(library: Library, tables: list[str]) -> None:
    """Drop what speaks of things that are lost, until all references hold."""
    for _ in tables:
        dropped = 0
        for table in tables:
            for key in library.rows(f"PRAGMA foreign_key_list({table})"):
                parent, column, target = key[2], key[3], key[4] or "id"
                dropped += library.write(
                    f"DELETE FROM {table} WHERE {column} IS NOT NULL"
                    f" AND {column} NOT IN (SELECT {target} FROM {parent})"
                )
        if not dropped:
            return
