"""Opening a library file, and transactions on it.

``synchronous=FULL``: an acknowledged note must survive a power cut, and in WAL mode ``NORMAL`` syncs only at
checkpoints. A commit costs one ``fsync`` of the log: 0.27 ms against 0.02 ms on the machine it was measured
on, a few milliseconds on a plain disk; a reader makes a note every few seconds.
"""

from __future__ import annotations

import os
import sqlite3
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import datetime, timezone
from pathlib import Path
from types import TracebackType
from typing import Any, TypeAlias

from sqlite_utils import Database

from reader.store.errors import StoreError, files_translated, translated
from reader.store.files import check_unclean, copy_checked, has_unmerged_writes, is_database, require_library
from reader.store.migrations import migrations, unknown_steps

__all__ = ["Library", "StoreError", "open_library"]

BUSY_SECONDS = 10.0
"""How long a writer waits for another one before ``StoreError("locked")``."""

Row: TypeAlias = "tuple[Any, ...]"
Parameters: TypeAlias = "Sequence[object] | Mapping[str, object]"


class Library:
    """One open library. Use it in the thread that opened it; other threads open their own on the same file.

    ``path`` is the file, ``db`` the sqlite-utils door to it. A context manager that closes.
    """

    def __init__(self, path: Path, db: Database) -> None:
        self.path = path
        self.db = db

    def __enter__(self) -> Library:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Close the file; closing again does nothing. The last connection to close merges the log."""
        with translated(self.path):
            self.db.close()

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """One atomic write: on disk when the block ends, undone when it raises. Blocks nest; the outermost commits.

        The write lock is taken at once, so what is read inside stays true until the commit. Raises ``StoreError``.
        """
        connection = self.db.conn
        with translated(self.path):
            if connection.in_transaction:
                with self.db.atomic():
                    yield
                return
            connection.execute("BEGIN IMMEDIATE")
            try:
                yield
                connection.execute("COMMIT")
            except BaseException:
                self.db.rollback()
                raise

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
            return self.db.conn.execute(sql, parameters).rowcount

    def write_many(self, sql: str, rows: Sequence[Parameters]) -> None:
        """Execute one writing statement for each of ``rows``, inside a transaction. Raises ``StoreError``."""
        with translated(self.path):
            self.db.conn.executemany(sql, rows)


def open_library(path: Path) -> Library:
    """The library in the file ``path``; folder and file are made when missing, an older schema is migrated.

    An older library is copied to ``backups`` beside it first. Raises ``StoreError``: the file is then as it was.
    """
    path = path.absolute()
    _require_usable(path)
    with translated(path):
        if has_unmerged_writes(path):
            check_unclean(path)
        # Autocommit: transactions begin where transaction() says, never by themselves.
        connection = sqlite3.connect(path, timeout=BUSY_SECONDS, isolation_level=None)
        try:
            db = Database(connection, execute_plugins=False)
            library = Library(path, db)
            is_new = _recognise(library)
            _configure(connection)
            _migrate(library, is_new)
        except BaseException:
            connection.close()
            raise
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


def _require_usable(path: Path) -> None:
    folder = path.parent
    with files_translated(path):
        folder.mkdir(parents=True, exist_ok=True)
        if path.is_dir():
            raise StoreError("cannot-open", path, "it is a folder")
        # WAL mode makes files beside the library, so the folder counts as well.
        if not os.access(folder, os.W_OK) or (path.exists() and not os.access(path, os.W_OK)):
            raise StoreError("read-only", path)
        # SQLite takes a file of a few bytes for an empty one, and would write over it.
        if path.exists() and path.stat().st_size and not is_database(path):
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
