"""Backups of a library, and putting one back."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

from reader.store.db import Library, utc_now
from reader.store.errors import StoreError, files_translated, translated
from reader.store.files import copy_aside, copy_checked, flush, open_read_only, remove_logs


def backup(library: Library, folder: Path, keep: int = 5) -> Path:
    """Copies the library, while it is in use, to a new dated file in ``folder``, and returns that file.

    The copy was opened and checked before it got its name. Only then the oldest backups of this library are
    deleted, until ``keep`` are left. Raises ``StoreError``; earlier backups are then untouched.
    """
    target = folder / f"{library.path.stem}-{_stamp()}{library.path.suffix}"
    copy_checked(library.db.conn, library.path, target)
    with files_translated(folder):
        for old in backups(folder, library.path)[max(keep, 1) :]:
            old.unlink(missing_ok=True)
    return target


def backups(folder: Path, library_path: Path) -> list[Path]:
    """The backups of a library in a folder, the newest first, by the time in their names."""
    stamp = "[0-9]" * 8 + "-" + "[0-9]" * 12
    return sorted(folder.glob(f"{library_path.stem}-{stamp}{library_path.suffix}"), reverse=True)


def restore(backup_path: Path, library_path: Path) -> Path | None:
    """Puts a backup in the place of a library, and returns where the library that stood there now is (None: none did).

    The backup is checked first and stays where it is. Raises ``StoreError``, with the library as it was:
    ``locked`` while any Yandu has it open.
    """
    library_path = library_path.absolute()
    incoming = library_path.with_name(library_path.name + ".restoring")
    with translated(backup_path), closing(open_read_only(backup_path)) as source:
        copy_checked(source, backup_path, incoming)
    with files_translated(library_path):
        try:
            aside = _set_aside(library_path)
            incoming.replace(library_path)
            flush(library_path.parent)
        finally:
            incoming.unlink(missing_ok=True)
    return aside


def _set_aside(path: Path) -> Path | None:
    if not path.exists():
        return None
    aside = path.with_name(f"{path.stem}-replaced-{_stamp()}{path.suffix}")
    # Before anything opens the file: SQLite throws away the log of a database it cannot read.
    copy_aside(path, aside)
    try:
        _require_unused(path)
    except StoreError:
        remove_logs(aside)
        aside.unlink()
        raise
    remove_logs(path)
    return aside


def _stamp() -> str:
    """The time now, as it stands in file names: ``20250131-235959123456``, UTC."""
    return utc_now().split("+")[0].replace("-", "").replace(":", "").replace(".", "").replace("T", "-")


def _require_unused(path: Path) -> None:
    with closing(sqlite3.connect(path, timeout=0, isolation_level=None)) as connection:
        connection.execute("PRAGMA locking_mode = EXCLUSIVE")
        try:
            with translated(path):
                connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()
        except StoreError as error:
            # A damaged library is just what a backup is restored over.
            if error.code == "locked":
                raise
