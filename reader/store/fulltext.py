"""The full-text index of a library: a file beside it that can be thrown away and made again at any time.

The library logs what changed (``search_log``) in the transaction that changes it; the index remembers the last entry it
has taken over, and what of it is still to be worked off. So a kill at any moment costs nothing: what the index lacks
is known, is searched by reading it, and is indexed next. An index whose last entry the library does not have belongs
to another library or to a later state of this one (a backup was put back): it begins anew.

Terms are handed to FTS5 ready-made (:mod:`reader.search.tokens`), with spaces between them; its own tokenizer only
cuts at those. The tables hold no text of their own, so what a row was made of is kept beside it, compressed: without
it a row could not be taken out again, and a hit not be found without folding the text anew.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType

from reader.store.db import BUSY_SECONDS, Library, Row, atomic_write
from reader.store.files import remove_logs
from reader.text.paths import file_itself

FORMAT = 1
"""The version of the tables and of the terms in them: an index of another one is made anew."""

DOCUMENT, NOTE = "document", "note"

_TOKENS = "".join(chr(code) for code in (1, 2, *range(0x21, 0x7F)) if not chr(code).isalnum())
_TOKENIZER = "ascii tokenchars '{}'".format(_TOKENS.replace("'", "''")).replace('"', '""')

_SCHEMA = (
    "CREATE TABLE state (one INTEGER PRIMARY KEY CHECK (one = 1), seq INTEGER NOT NULL, stamp TEXT NOT NULL) STRICT",
    """
    CREATE TABLE pending (
        kind TEXT NOT NULL, id TEXT NOT NULL, PRIMARY KEY (kind, id)
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE documents (
        row INTEGER PRIMARY KEY,
        id TEXT NOT NULL UNIQUE,
        live INTEGER NOT NULL,
        script TEXT NOT NULL,
        issuer TEXT NOT NULL,
        date TEXT NOT NULL,
        tags TEXT NOT NULL,
        low TEXT NOT NULL,
        high TEXT NOT NULL
    ) STRICT
    """,
    # Apart, so that a look at all documents does not page through them.
    """
    CREATE TABLE texts (
        row INTEGER PRIMARY KEY, title TEXT NOT NULL, headings TEXT NOT NULL, body BLOB NOT NULL, map BLOB NOT NULL
    ) STRICT
    """,
    # The row of a note says which document it is on: see indexed.note_rows.
    """
    CREATE TABLE notes (
        row INTEGER PRIMARY KEY,
        id TEXT NOT NULL UNIQUE,
        note TEXT NOT NULL,
        tags TEXT NOT NULL,
        quote TEXT NOT NULL
    ) STRICT
    """,
    *(
        statement
        for table in ("document_tags", "note_tags")
        for statement in (
            f"CREATE TABLE {table} (tag TEXT NOT NULL, row INTEGER NOT NULL, PRIMARY KEY (tag, row))"
            " STRICT, WITHOUT ROWID",
            f"CREATE INDEX {table}_by_row ON {table} (row)",
        )
    ),
    f"""CREATE VIRTUAL TABLE document_words
        USING fts5(body, content='', prefix='1', tokenize="{_TOKENIZER}")""",
    # Apart, so that asking for titles does not go through what is known of the texts.
    f"""CREATE VIRTUAL TABLE title_words
        USING fts5(title, headings, content='', prefix='1', tokenize="{_TOKENIZER}")""",
    f"""CREATE VIRTUAL TABLE note_words
        USING fts5(note, tags, quote, content='', prefix='1', tokenize="{_TOKENIZER}")""",
    # Gathered in memory until a transaction ends, up to so many bytes: fewer pieces to be merged.
    "INSERT INTO document_words (document_words, rank) VALUES ('hashsize', 33554432)",
    f"PRAGMA user_version = {FORMAT}",
)
WORDS = ("document_words", "title_words", "note_words")
_TABLES = {"state", "pending", "documents", "texts", "document_tags", "notes", "note_tags", *WORDS}


class FullTextError(Exception):
    """The index cannot be used: ``damaged`` when its file is broken, else because of the world (disk, locks)."""

    def __init__(self, path: Path, detail: str, *, damaged: bool) -> None:
        super().__init__(f"The search index {path} cannot be used: {detail}")
        self.damaged = damaged


def index_path(library_path: Path) -> Path:
    """Where the index of a library is."""
    return library_path.with_name(f"{library_path.stem}.search{library_path.suffix}")


def has_fts5() -> bool:
    """Whether this SQLite was built with FTS5; without it, searching reads every text."""
    connection = sqlite3.connect(":memory:")
    try:
        return any("ENABLE_FTS5" in row[0] for row in connection.execute("PRAGMA compile_options"))
    finally:
        connection.close()


@dataclass(frozen=True, slots=True)
class Item:
    """Something of the library that is, or is to be, in the index: a document or a note."""

    kind: str
    id: str


class FullText:
    """One open index. One thread at a time may use it. A context manager that closes."""

    def __init__(self, path: Path, connection: sqlite3.Connection) -> None:
        self.path = path
        self._connection = connection
        stat = path.stat()
        self._file = (stat.st_dev, stat.st_ino)

    def __enter__(self) -> FullText:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Close the file; closing again does nothing."""
        self._connection.close()

    def is_current(self) -> bool:
        """Whether the file is still the one that was opened: another process may have made it anew."""
        try:
            stat = self.path.stat()
        except OSError:
            return False
        return (stat.st_dev, stat.st_ino) == self._file

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """One atomic write. Raises :class:`FullTextError`."""
        with errors_translated(self.path), atomic_write(self._connection):
            yield

    @contextmanager
    def snapshot(self) -> Iterator[None]:
        """Several reads of the index at one moment. Raises :class:`FullTextError`."""
        with errors_translated(self.path):
            self._connection.execute("BEGIN")
            try:
                yield
            finally:
                if self._connection.in_transaction:
                    self._connection.execute("ROLLBACK")

    def rows(self, sql: str, parameters: Sequence[object] = ()) -> list[Row]:
        """All rows a statement returns. Raises :class:`FullTextError`."""
        with errors_translated(self.path):
            return self._connection.execute(sql, parameters).fetchall()

    def write(self, sql: str, parameters: Sequence[object] = ()) -> int:
        """Execute one writing statement; the row it inserted last. Raises :class:`FullTextError`."""
        with errors_translated(self.path):
            return self._connection.execute(sql, parameters).lastrowid or 0

    def write_many(self, sql: str, rows: Iterable[Sequence[object]]) -> None:
        """Execute one writing statement for each of ``rows``. Raises :class:`FullTextError`."""
        with errors_translated(self.path):
            self._connection.executemany(sql, rows)

    # Keeping up with the library

    @property
    def applied(self) -> tuple[int, str]:
        """The number and stamp of the last entry of the library's log that was taken over."""
        seq, stamp = self.rows("SELECT seq, stamp FROM state")[0]
        return seq, stamp

    def version(self) -> tuple[int, int]:
        """A value that changes whenever what is in the index does, by whatever process."""
        total = self._connection.total_changes
        return self.rows("PRAGMA data_version")[0][0], total

    def take_over(self, library: Library) -> None:
        """Note what changed in the library since the last time, to be worked off.

        Begins anew when this is not its index. Raises ``StoreError`` and :class:`FullTextError`.
        """
        with self.transaction():
            seq, stamp = self.applied
            with library.snapshot():
                entries = library.rows(
                    "SELECT seq, stamp, kind, id FROM search_log WHERE seq >= ? ORDER BY seq", (seq,)
                )
                known = bool(entries) and entries[0][:2] == (seq, stamp)
                if not known:
                    self._begin(library)
                    return
            changed = entries[1:]
            if not changed:
                return
            self.write_many("INSERT OR IGNORE INTO pending VALUES (?, ?)", [entry[2:] for entry in changed if entry[3]])
            self.write("UPDATE state SET seq = ?, stamp = ?", changed[-1][:2])

    def _begin(self, library: Library) -> None:
        """Forget everything, and note all of the library as to be indexed."""
        last = library.row("SELECT seq, stamp FROM search_log ORDER BY seq DESC LIMIT 1") or (0, "")
        for table in ("documents", "texts", "document_tags", "notes", "note_tags", "pending"):
            self.write(f"DELETE FROM {table}")
        for table in WORDS:
            self.write(f"INSERT INTO {table} ({table}) VALUES ('delete-all')")
        for kind, table in ((DOCUMENT, "documents"), (NOTE, "annotations")):
            ids = library.rows(f"SELECT ?, id FROM {table}", (kind,))
            self.write_many("INSERT OR IGNORE INTO pending VALUES (?, ?)", ids)
        self.write("UPDATE state SET seq = ?, stamp = ?", last)

    def pending(self, limit: int) -> list[Item]:
        """At most ``limit`` items that are still to be indexed, documents first."""
        return [Item(*row) for row in self.rows("SELECT kind, id FROM pending ORDER BY kind, id LIMIT ?", (limit,))]

    def pending_count(self) -> int:
        """How many items are still to be indexed."""
        count: int = self.rows("SELECT count(*) FROM pending")[0][0]
        return count

    def lacking(self, library: Library) -> frozenset[Item]:
        """What the index does not know as the library has it; to be asked inside a snapshot of each.

        Everything, when this is not the index of the library.
        """
        seq, stamp = self.applied
        entries = library.rows("SELECT seq, stamp, kind, id FROM search_log WHERE seq >= ?", (seq,))
        if (seq, stamp) not in (entry[:2] for entry in entries):
            return everything(library)
        changed = {Item(*entry[2:]) for entry in entries if entry[0] > seq and entry[3]}
        return frozenset(changed.union(Item(*row) for row in self.rows("SELECT kind, id FROM pending")))

    def tidy(self) -> None:
        """Merge what many small writes have left into one piece, and give the disk back what is free."""
        for table in WORDS:
            with self.transaction():
                self.write(f"INSERT INTO {table} ({table}) VALUES ('optimize')")
        self.rows("PRAGMA incremental_vacuum")
        self.rows("PRAGMA wal_checkpoint(TRUNCATE)")

    def count(self) -> int:
        """How many documents are indexed, those in the trash too."""
        count: int = self.rows("SELECT count(*) FROM documents")[0][0]
        return count


KEPT_LOG = 20_000
"""Entries of the log that stay, some two megabytes: an index that lags behind by more is made anew as fast."""


def trim_log(library: Library) -> None:
    """Delete the oldest entries of the log when there are twice as many as are to stay. Raises ``StoreError``.

    No index is wrong for it: one that does not find the entry it has taken over last begins anew.
    """
    first, last = library.row("SELECT min(seq), max(seq) FROM search_log") or (None, None)
    if first is not None and last - first >= 2 * KEPT_LOG:
        with library.transaction():
            library.write("DELETE FROM search_log WHERE seq <= ?", (last - KEPT_LOG,))


def everything(library: Library) -> frozenset[Item]:
    """All documents and notes of a library."""
    documents = library.rows("SELECT 'document', id FROM documents")
    return frozenset(Item(*row) for row in (*documents, *library.rows("SELECT 'note', id FROM annotations")))


def open_index(library_path: Path, *, remake: bool = True) -> FullText:
    """The index of a library; made anew, empty, when it is missing, or when it is damaged or of another version.

    Raises :class:`FullTextError`: it can be had neither as it is nor anew, and searching has to do without. Without
    ``remake`` also when it is damaged; it is then as it was.
    """
    path = index_path(file_itself(library_path))
    try:
        return _opened(path)
    except FullTextError as error:
        if not error.damaged or not remake:
            raise
    discard(path)
    return _opened(path)


def discard(path: Path) -> None:
    """Delete an index. Raises :class:`FullTextError`."""
    with errors_translated(path):
        path.unlink(missing_ok=True)
        remove_logs(path)


def _opened(path: Path) -> FullText:
    with errors_translated(path):
        connection = sqlite3.connect(path, timeout=BUSY_SECONDS, isolation_level=None, check_same_thread=False)
        with ExitStack() as unless_opened:
            unless_opened.callback(connection.close)
            connection.execute("PRAGMA auto_vacuum = INCREMENTAL")
            connection.execute("PRAGMA journal_mode = WAL")
            # What a power cut takes from an index is found missing and made again.
            connection.execute("PRAGMA synchronous = NORMAL")
            connection.execute("PRAGMA cache_size = -16384")
            connection.execute("PRAGMA secure_delete = OFF")
            _make(connection)
            if connection.execute("PRAGMA user_version").fetchone()[0] != FORMAT:
                raise FullTextError(path, "it is of another version", damaged=True)
            made = {name for (name,) in connection.execute("SELECT name FROM sqlite_schema")}
            if not made.issuperset(_TABLES) or not connection.execute("SELECT seq FROM state").fetchone():
                raise FullTextError(path, "a table is missing", damaged=True)
            index = FullText(path, connection)
            unless_opened.pop_all()
            return index


def _make(connection: sqlite3.Connection) -> None:
    if connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()[0]:
        return
    with atomic_write(connection):
        if not connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()[0]:
            for statement in _SCHEMA:
                connection.execute(statement)
            connection.execute("INSERT INTO state VALUES (1, -1, '')")


@contextmanager
def errors_translated(path: Path) -> Iterator[None]:
    """SQLite's and the system's errors become :class:`FullTextError`."""
    try:
        yield
    except sqlite3.OperationalError as error:
        raise FullTextError(path, str(error), damaged="malformed" in str(error) or "no such" in str(error)) from error
    except sqlite3.DatabaseError as error:
        raise FullTextError(path, str(error), damaged=True) from error
    except OSError as error:
        raise FullTextError(path, str(error), damaged=False) from error
