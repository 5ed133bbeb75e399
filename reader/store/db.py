"""Opening a library file, and transactions on it.

``synchronous=FULL``: an acknowledged note must survive a power cut, and in WAL mode ``NORMAL`` syncs only at
checkpoints. A commit costs one ``fsync`` of the log: 0.27 ms against 0.02 ms on the machine it was measured
on, a few milliseconds on a plain disk; a reader makes a note every few seconds.
"""

from __future__ import annotations

import os
import sqlite3
import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager, suppress
from datetime import datetime, timedelta, timezone
from pathlib import Path
from types import TracebackType
from typing import Any, TypeAlias

from sqlite_utils import Database

from reader.store.errors import StoreError, files_translated, translated
from reader.store.files import (
    HEADER_BYTES,
    FileId,
    beside,
    check_unclean,
    copy_checked,
    file_id,
    has_unmerged_writes,
    require_library,
)
from reader.store.migrations import migrations, unknown_steps
from reader.text.paths import file_itself

__all__ = ["Library", "StoreError", "open_library"]

BUSY_SECONDS = 10.0
"""How long a writer waits for another one before ``StoreError("locked")``."""

DISPLACED = ("gone", "replaced")
"""The codes of a library whose file is no longer at its path; the open one is whole, and can be kept elsewhere."""

_TOLD_AFTER = 200
"""Rows written between two calls of :attr:`Library.watch`."""

Row: TypeAlias = "tuple[Any, ...]"
Parameters: TypeAlias = "Sequence[object] | Mapping[str, object]"


class Library:
    """One open library. Use it in the thread that opened it; other threads open their own on the same file.

    ``path`` is the file, ``db`` the sqlite-utils door to it. A context manager that closes.
    """

    def __init__(self, path: Path, db: Database) -> None:
        self.path = path
        self.db = db
        self._files: tuple[FileId, FileId] | None = None
        self._written: Row | None = None
        self.watch: Callable[[int], None] | None = None
        """Told of the rows that are written, some at a time; raising takes the transaction back."""

    def _files_now(self) -> tuple[FileId, FileId]:
        return file_id(self.path), file_id(beside(self.path, "-wal"))

    def adopt_files(self) -> None:
        """Take the files that stand at the path for the library's own, its log among them, as they are now."""
        self._files = self._files_now()
        self._written = self.row("PRAGMA data_version")

    @property
    def is_shared(self) -> bool:
        """Whether another connection has written to the file since this one took it for its own."""
        return self.row("PRAGMA data_version") != self._written

    def require_in_place(self) -> None:
        """Raises ``StoreError`` (gone, replaced) when the open file is no longer the one at the library's path.

        A sync client, or a reader who moves files about, may put another one there. SQLite goes on writing to the
        one it has open, where nobody would find it again. The log counts too: it is where a commit goes first.
        """
        files = self._files_now()
        if self._files is not None and files != self._files:
            raise StoreError("gone" if files[0] is None else "replaced", self.path)

    def empty_log(self) -> None:
        """Have the log merged into the file and left empty, where nobody else is reading or writing.

        SQLite tells by its name alone which file a log belongs to: one that stands beside another library would be
        merged into that.
        """
        connection = self.db.conn
        waiting = connection.execute("PRAGMA busy_timeout").fetchone()[0]
        connection.execute("PRAGMA busy_timeout = 0")
        with suppress(sqlite3.OperationalError):
            connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
        connection.execute(f"PRAGMA busy_timeout = {waiting}")

    def __enter__(self) -> Library:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Close the file; closing again does nothing. The last connection to close merges the log."""
        with translated(self.path):
            if self._files is not None and self._files_now() != self._files:
                self.empty_log()  # SQLite leaves the log of a file that is not in its place
            self._files = None
            self.db.close()

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """One atomic write: on disk when the block ends, undone when it raises. Blocks nest; the outermost commits.

        The write lock is taken at once, so what is read inside stays true until the commit. Raises ``StoreError``;
        nothing is said to be kept that went to a file which stands at the library's path no more.
        """
        connection = self.db.conn
        with translated(self.path):
            if connection.in_transaction:
                with self.db.atomic():
                    yield
                return
            try:
                with atomic_write(connection):
                    self.require_in_place()
                    yield
            except StoreError as error:
                if error.code in DISPLACED:
                    self.empty_log()
                raise
            self.require_in_place()

    @contextmanager
    def snapshot(self) -> Iterator[None]:
        """Several reads that see the library at one moment, whatever other processes write. Raises ``StoreError``."""
        connection = self.db.conn
        with translated(self.path):
            if connection.in_transaction:
                yield
                return
            connection.execute("BEGIN")
            try:
                yield
            finally:
                self.db.rollback()

    def rows(self, sql: str, parameters: Parameters = ()) -> list[Row]:
        """All rows a statement returns. Raises ``StoreError``."""
        with translated(self.path):
            return self.db.conn.execute(sql, parameters).fetchall()

    def row(self, sql: str, parameters: Parameters = ()) -> Row | None:
        """The first row a statement returns, if any. Raises ``StoreError``."""
        with translated(self.path):
            found: Row | None = self.db.conn.execute(sql, parameters).fetchone()
            return found

    def write(self, sql: str, parameters: Parameters = ()) -> int:
        """Execute one writing statement and return the number of rows it touched. Raises ``StoreError``."""
        with translated(self.path):
            touched = self.db.conn.execute(sql, parameters).rowcount
        if self.watch is not None:
            self.watch(max(0, touched))
        return touched

    def write_many(self, sql: str, rows: Sequence[Parameters]) -> None:
        """Execute one writing statement for each of ``rows``, inside a transaction. Raises ``StoreError``."""
        with translated(self.path):
            self.db.conn.executemany(sql, rows if self.watch is None else _watched(rows, self.watch))


@contextmanager
def atomic_write(connection: sqlite3.Connection) -> Iterator[None]:
    """A transaction that ends with the block; whatever else ends it, an interrupt too, takes it back."""
    with connection:
        connection.execute("BEGIN IMMEDIATE")
        yield
        # Said here, for at its own end a connection passes over a transaction that SQLite has given up meanwhile.
        connection.execute("COMMIT")


def _watched(rows: Iterable[Parameters], watch: Callable[[int], None]) -> Iterator[Parameters]:
    number = 0
    for number, row in enumerate(rows, 1):
        yield row
        if number % _TOLD_AFTER == 0:
            watch(_TOLD_AFTER)
    watch(number % _TOLD_AFTER)


def open_library(path: Path, *, make: bool = True) -> Library:
    """The library in the file ``path``; folder and file are made when missing, an older schema is migrated.

    An older library is copied to ``backups`` beside it first. Raises ``StoreError``: the file is then as it was.
    Without ``make`` a missing file is one: ``gone``. Whoever opens again what is open already asks so, lest an empty
    library take the place of one that was moved away.
    """
    path = file_itself(path)
    with files_translated(path):
        if not make and not path.exists():
            raise StoreError("gone", path)
    _require_usable(path)
    with translated(path):
        if has_unmerged_writes(path):
            check_unclean(path)
        # Autocommit: transactions begin where transaction() says, never by themselves.
        connection = sqlite3.connect(path, timeout=BUSY_SECONDS, isolation_level=None)
        with ExitStack() as unless_opened:
            unless_opened.callback(connection.close)
            db = Database(connection, execute_plugins=False)
            library = Library(path, db)
            is_new = _recognise(library)
            _configure(connection)
            _migrate(library, is_new)
            library.adopt_files()
            unless_opened.pop_all()
    return library


def schema_of(library: Library) -> str:
    """The last step of the schema that ``library`` has taken. Raises ``StoreError``."""
    with translated(library.path):
        applied = migrations.applied(library.db)
    return applied[-1].name if applied else ""


def sqlite_version() -> str:
    """The version of SQLite that is at work."""
    return sqlite3.sqlite_version


def utc_now() -> str:
    """The time now as the store writes it: UTC, ISO 8601, microseconds."""
    return datetime.now(timezone.utc).isoformat(timespec="microseconds")


def utc_after(*earlier: str, now: str = "") -> str:
    """The time now, if none is given; just after the last of ``earlier`` where the clock was set back since.

    Of two forms of a note the later one holds when libraries are merged: what is said last must not look older.
    """
    now, last = now or utc_now(), max(earlier, default="")
    if now > last:
        return now
    return (datetime.fromisoformat(last) + timedelta(microseconds=1)).isoformat(timespec="microseconds")


def _require_usable(path: Path) -> None:
    folder = path.parent
    with files_translated(path):
        folder.mkdir(parents=True, exist_ok=True)
        if path.is_dir():
            raise StoreError("cannot-open", path, "it is a folder")
        # WAL mode makes files beside the library, so the folder counts as well.
        if not os.access(folder, os.W_OK) or (path.exists() and not os.access(path, os.W_OK)):
            raise StoreError("read-only", path)
        # SQLite takes a file of a few bytes for an empty one, and would write over it. The file is not looked into
        # here: to close it again would let go of the locks that other connections of this process hold on it (POSIX),
        # and another process would then take the log away from under them.
        if path.exists() and 0 < path.stat().st_size < HEADER_BYTES:
            raise StoreError("not-a-library", path)


def _recognise(library: Library) -> bool:
    """Whether the file is new and empty. Raises ``StoreError`` for a foreign or newer file, untouched."""
    schema = library.row("SELECT count(*) FROM sqlite_schema")
    if schema is None or not schema[0]:
        return True
    require_library(library.db.conn, library.path)
    unknown = unknown_steps(library.db)
    if unknown:
        raise StoreError("newer-schema", library.path, ", ".join(unknown))
    return False


def _configure(connection: sqlite3.Connection) -> None:
    deadline = time.monotonic() + BUSY_SECONDS
    while True:
        try:
            mode = connection.execute("PRAGMA journal_mode = WAL").fetchone()[0]
            break
        except sqlite3.OperationalError as error:
            # SQLite does not wait by itself when another process is changing the mode of the same new file.
            if "is locked" not in str(error) or time.monotonic() > deadline:
                raise
            time.sleep(0.02)
    # Where files cannot be shared in memory (some network disks) SQLite keeps its older journal, and there
    # only EXTRA also syncs the folder.
    connection.execute(f"PRAGMA synchronous = {'FULL' if mode == 'wal' else 'EXTRA'}")
    connection.execute("PRAGMA fullfsync = ON")
    connection.execute("PRAGMA foreign_keys = ON")


def _migrate(library: Library, is_new: bool) -> None:
    pending = migrations.pending(library.db)
    if not pending:
        return
    if not is_new:
        stamp = utc_now()[:19].replace(":", "").replace("T", "-")
        name = f"{library.path.stem}-before-{pending[0].name}-{stamp}{library.path.suffix}"
        copy_checked(library.db.conn, library.path, library.path.parent / "backups" / name)
    # One lock around all steps: of two processes that start at once, the second finds nothing left to do.
    with library.transaction():
        migrations.apply(library.db)
