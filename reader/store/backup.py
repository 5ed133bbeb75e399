"""Backups of a library, and putting one back."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

from reader.store.db import Library, utc_now
from reader.store.errors import StoreError, translated
from reader.store.files import copy_aside, copy_checked, flush, open_read_only


def backup(library: Library, folder: Path, keep: int = 5) -> Path:
    """Copies the library, while it is in use, to a new dated file in ``folder``, and returns that file.

    The copy was opened and checked before it got its name. Only then the oldest backups of this library are
    deleted, until ``keep`` are left. Raises ``StoreError``; earlier backups are then untouched.
    """
    target = folder / f"{library.path.stem}-{_stamp()}{library.path.suffix}"
    try:
        copy_checked(library.db.conn, target)
    except OSError as error:
        raise StoreError("cannot-open", target, error.strerror or str(error)) from error
    for old in backups(folder, library.path)[keep:]:
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
    try:
        with translated(backup_path), closing(open_read_only(backup_path)) as source:
            copy_checked(source, incoming)
        aside = _set_aside(library_path)
        incoming.replace(library_path)
        flush(library_path.parent)
    except OSError as error:
        raise StoreError("cannot-open", library_path, error.strerror or str(error)) from error
    finally:
        incoming.unlink(missing_ok=True)
    return aside


def _set_aside(path: Path) -> Path | None:
    if not path.exists():
        return None
    _require_unused(path)
    aside = path.with_name(f"{path.stem}-replaced-{_stamp()}{path.suffix}")
    copy_aside(path, aside)
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
