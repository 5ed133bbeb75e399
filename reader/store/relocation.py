"""A library put into another folder: copied, checked, and only then used there."""

from __future__ import annotations

import shutil
import sqlite3
import tempfile
from collections.abc import Callable
from contextlib import closing, suppress
from dataclasses import dataclass
from pathlib import Path

from reader.store.backup import stamp
from reader.store.errors import StoreError, files_translated, translated
from reader.store.files import LOGS, Cancelled, Progress, beside, copy_checked
from reader.text.paths import file_itself, is_file
from reader.text.replacing import flush

_SPARE = 1 << 20
"""Bytes that are to stay free beside the copy, for the files that SQLite keeps beside a database."""


@dataclass(frozen=True, slots=True)
class Relocation:
    """Where a library is now, and the file it was in before, which is kept."""

    path: Path
    left: Path


def relocate(
    library_path: Path,
    folder: Path,
    switch: Callable[[Path], None],
    *,
    report: Progress = lambda *_: None,
    cancelled: Cancelled = lambda: False,
) -> Relocation:
    """Put the library into ``folder``, which is made when missing, under the name of its file.

    The copy is opened and checked before it gets its name. Then ``switch`` is called with it, and has the reader's
    choice on the disk when it returns, or has chosen nothing when it raises ``OSError``; until then the old file is the
    library, from then on the new one, at whatever moment this is cut short. No other program can open the library
    meanwhile. The old file stays in its folder, under another name where the system lets it be renamed, so that nobody
    goes on writing to it.

    ``report`` is told of the pages that are copied, as by ``copy_checked``. Until ``switch`` is called it can be
    ``cancelled``, which raises ``CopyStopped``. Raises ``StoreError``: ``exists``, ``disk-full``, ``read-only``,
    ``locked`` while any Yandu has it open, ``gone``. The library is then where it was, and nothing new in ``folder``.
    """
    library_path = file_itself(library_path)
    target = folder.absolute() / library_path.name
    if not is_file(library_path):
        raise StoreError("gone", library_path)
    _require_place(library_path, target)
    with closing(sqlite3.connect(library_path, timeout=0, isolation_level=None)) as connection:
        # In this mode the first read takes the whole file, and keeps it until the connection is closed.
        connection.execute("PRAGMA locking_mode = EXCLUSIVE")
        with translated(library_path):
            connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()
        copy_checked(connection, library_path, target, report=report, cancelled=cancelled)
        try:
            with files_translated(target):
                switch(target)
        except StoreError:
            target.unlink(missing_ok=True)
            raise
    return Relocation(target, _renamed(library_path))


def _require_place(library_path: Path, target: Path) -> None:
    """Raises ``StoreError`` when the library cannot be put there."""
    with files_translated(target):
        if any(beside(target, suffix).exists() for suffix in ("", *LOGS)):
            raise StoreError("exists", target)
        target.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=target.parent):
            pass  # SQLite says of a folder that cannot be written only that it could not open a file
        size = sum(
            beside(library_path, end).stat().st_size for end in ("", "-wal") if beside(library_path, end).exists()
        )
        if shutil.disk_usage(target.parent).free < size + _SPARE:
            raise StoreError("disk-full", target)


def _renamed(path: Path) -> Path:
    kept = path.with_name(f"{path.stem}-moved-{stamp()}{path.suffix}")
    with suppress(OSError):
        path.rename(kept)
        flush(path.parent)
        return kept
    return path
