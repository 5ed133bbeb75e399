"""Database files as files: whether one was left unclean, checked copies, setting a file aside."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from functools import partial
from pathlib import Path
from typing import TypeAlias

from reader.store.errors import StoreError, files_translated, translated
from reader.store.migrations import APPLICATION_ID
from reader.text.replacing import flush, replacing

COPY_PAGES = 256
"""Pages copied at a time, so that a writer never waits long for a backup (1 MiB at the usual page size)."""

HEADER_BYTES = 512
"""No database of SQLite is shorter, except one without anything in it yet, which is empty."""

_CHECK_STEPS = 20_000
"""Steps of SQLite's machine between two looks whether a check is to stop: a few milliseconds."""

Progress: TypeAlias = "Callable[[int, int], None]"
Cancelled: TypeAlias = "Callable[[], bool]"

FileId: TypeAlias = "tuple[int, int] | None"
"""What tells one file of this machine from another, by whatever name; None for no file."""


class CopyStopped(Exception):  # noqa: N818 - named like ImportFailed
    """The reader stopped a copy; nothing is left of it."""


def beside(path: Path, suffix: str) -> Path:
    """The file SQLite keeps beside a database: ``-wal``, ``-shm`` or ``-journal``."""
    return path.with_name(path.name + suffix)


def file_id(path: Path) -> FileId:
    """Which file stands at ``path`` now."""
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino


def has_unmerged_writes(path: Path) -> bool:
    """Whether a write-ahead log with content stands beside the database.

    The last connection to close merges and removes it: either another process has the file open, or
    the last one was killed.
    """
    log = beside(path, "-wal")
    return log.is_file() and log.stat().st_size > 0


def require_sound(connection: sqlite3.Connection, path: Path, *, quick: bool = False) -> None:
    """Raises ``StoreError("damaged")`` when SQLite's integrity check finds something."""
    with translated(path):
        found = connection.execute(f"PRAGMA {'quick_check' if quick else 'integrity_check'}(1)").fetchone()[0]
    if found != "ok":
        raise StoreError("damaged", path, str(found).replace("\n", " "))


def require_library(connection: sqlite3.Connection, path: Path) -> None:
    """Raises ``StoreError("not-a-library")`` when the file is some other program's, or empty."""
    with translated(path):
        found = connection.execute("PRAGMA application_id").fetchone()[0]
    if found != APPLICATION_ID:
        raise StoreError("not-a-library", path)


def check_unclean(path: Path) -> None:
    """Checks a database whose last user was killed, and merges what that one left.

    Does nothing when another process has the file open, for then its log is no sign of anything. Raises
    ``StoreError("damaged")``.
    """
    with closing(sqlite3.connect(path, timeout=0, isolation_level=None)) as connection:
        # In this mode the first read takes the whole file, which fails as long as another connection lives.
        connection.execute("PRAGMA locking_mode = EXCLUSIVE")
        try:
            connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()
        except sqlite3.OperationalError as error:
            if "is locked" in str(error):
                return
            raise
        require_sound(connection, path, quick=True)


def copy_checked(
    connection: sqlite3.Connection,
    path: Path,
    target: Path,
    *,
    report: Progress = lambda *_: None,
    cancelled: Cancelled = lambda: False,
) -> None:
    """Copies the live database ``path`` to the file ``target``, which appears only once it has been checked.

    The copy needs no file beside it. ``report`` is told of how many pages are copied, of how many; when it is told of
    all of them they are checked, which takes about as long. Raises ``StoreError``, or ``CopyStopped`` when it is
    ``cancelled``, and leaves nothing when any of it fails.
    """
    with files_translated(target):
        target.parent.mkdir(parents=True, exist_ok=True)
        # Two processes that start at once may both copy an old library before they migrate it.
        with (
            replacing(target) as draft,
            translated(path),
            closing(sqlite3.connect(draft, isolation_level=None)) as copy,
        ):
            connection.backup(copy, pages=COPY_PAGES, progress=partial(_copied, report, cancelled))
            copy.execute("PRAGMA journal_mode = DELETE")
            require_library(copy, path)
            _require_sound_copy(copy, path, cancelled)


def _copied(report: Progress, cancelled: Cancelled, _status: int, left: int, pages: int) -> None:
    if cancelled():
        raise CopyStopped
    report(pages - left, pages)


def _require_sound_copy(copy: sqlite3.Connection, path: Path, cancelled: Cancelled) -> None:
    copy.set_progress_handler(lambda: int(cancelled()), _CHECK_STEPS)
    try:
        require_sound(copy, path)
    except sqlite3.OperationalError:
        if cancelled():  # SQLite says that it was interrupted
            raise CopyStopped from None
        raise
    if cancelled():
        raise CopyStopped


def open_read_only(path: Path) -> sqlite3.Connection:
    """A connection that cannot write. Raises ``StoreError("cannot-open")`` when there is no such file."""
    with files_translated(path):
        if not path.is_file():
            raise StoreError("cannot-open", path, "there is no such file")
    return sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)


LOGS = ("-wal", "-shm", "-journal")
"""What SQLite may leave beside a database whose user was killed."""


def copy_aside(path: Path, target: Path) -> None:
    """Copies a database and the files beside it to ``target``, byte for byte, sound or not."""
    for suffix in ("", *LOGS):
        if beside(path, suffix).exists():
            shutil.copy2(beside(path, suffix), beside(target, suffix))
            flush(beside(target, suffix))


def remove_logs(path: Path) -> None:
    """Removes the files beside a database: merged into the one that replaces it, an old log would ruin that."""
    for suffix in LOGS:
        beside(path, suffix).unlink(missing_ok=True)
