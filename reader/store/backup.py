"""Backups of a library, and putting one back."""

from __future__ import annotations

import glob
import re
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from datetime import datetime, timedelta, timezone
from pathlib import Path

from sqlite_utils import Database

from reader.store.db import Library, utc_now
from reader.store.errors import StoreError, files_translated, translated
from reader.store.files import (
    copy_aside,
    copy_checked,
    open_read_only,
    remove_logs,
    require_library,
    require_sound,
)
from reader.store.migrations import unknown_steps
from reader.text.paths import file_itself
from reader.text.replacing import replacing


def backup(library: Library, folder: Path, keep: int = 5) -> Path:
    """Copies the library, while it is in use, to a new dated file in ``folder``, and returns that file.

    The copy was opened and checked before it got its name. Only then the last of :func:`backups` are deleted, until
    ``keep`` are left. Raises ``StoreError``; earlier backups are then untouched.
    """
    target = folder / f"{library.path.stem}-{stamp()}{library.path.suffix}"
    copy_checked(library.db.conn, library.path, target)
    with files_translated(folder):
        for old in backups(folder, library.path)[max(keep, 1) :]:
            old.unlink(missing_ok=True)
    return target


def backups(folder: Path, library_path: Path) -> list[Path]:
    """The backups of a library in a folder, the newest first, by the time in their names.

    Behind them those from later days (:func:`is_ahead`): else all that is made from now on would be older for years.
    """
    stamp = "[0-9]" * 8 + "-" + "[0-9]" * 12
    found = sorted(_named(folder, library_path, stamp), reverse=True)
    return sorted(found, key=lambda one: is_ahead(made_at(one)))


def is_ahead(made: datetime) -> bool:
    """Whether a backup seems to be of a later day than this: the clock was wrong when it was made, or is so now."""
    return made > datetime.now(timezone.utc) + timedelta(days=1)


def has_backups(folder: Path, library_path: Path) -> bool:
    """Whether a folder has any backup of a library, those made before a migration too; none of them is opened."""
    return any(_named(folder, library_path, "*"))


def _named(folder: Path, library_path: Path, pattern: str) -> Iterator[Path]:
    """The files in a folder that are called as the library is, with ``pattern`` behind it; a name may hold ``[``."""
    return folder.glob(f"{glob.escape(library_path.stem)}-{pattern}{glob.escape(library_path.suffix)}")


_STAMP = re.compile(r"([0-9]{8}-[0-9]{12}|[0-9]{4}-[0-9]{2}-[0-9]{2}-[0-9]{6})\Z")
"""The ends of the names that :func:`backup`, and opening an older library, give to copies."""


def made_at(path: Path) -> datetime:
    """When a backup was made, in UTC: as its name says, since a copy of it is younger; else as the file says.

    Raises ``OSError`` when there is no such file.
    """
    changed = datetime.fromtimestamp(path.stat().st_mtime, timezone.utc)
    found = _STAMP.search(path.stem)
    if found is None:
        return changed
    try:
        named = datetime.strptime(found.group().replace("-", "").ljust(20, "0"), "%Y%m%d%H%M%S%f")
    except ValueError:  # digits that are no date
        return changed
    return named.replace(tzinfo=timezone.utc)


@dataclass(frozen=True, slots=True)
class BackupInfo:
    """A backup: when it was made (UTC, ISO 8601), its size in bytes, what is in it, and whether it is sound."""

    path: Path
    made: str
    size: int
    documents: int
    annotations: int
    fault: str = ""
    """The code of the ``StoreError`` that keeps it from being restored; empty for a sound one."""
    ahead: bool = False
    """Whether its time cannot be true (:func:`is_ahead`), so that nobody knows how new it is."""


def offered(folder: Path, library_path: Path) -> tuple[BackupInfo, ...]:
    """Each backup of a library in a folder, those made before a migration too, opened and checked.

    The newest first, and behind them those whose time cannot be true.
    """
    before = _named(folder, library_path, "before-*")
    found = [describe(path) for path in (*backups(folder, library_path), *before)]
    return tuple(sorted(sorted(found, key=lambda one: one.made, reverse=True), key=lambda one: one.ahead))


def describe(path: Path) -> BackupInfo:
    """What is in a backup and whether it is sound. Never raises for its faults."""
    made, size, counts, ahead = "", 0, [0, 0], False
    try:
        with files_translated(path):
            when, size = made_at(path), path.stat().st_size
        made, ahead = when.isoformat(), is_ahead(when)
        with translated(path), closing(open_read_only(path)) as copy:
            require_library(copy, path)
            require_sound(copy, path)
            if unknown_steps(Database(copy, execute_plugins=False)):
                raise StoreError("newer-schema", path)
            for at, table in enumerate(("documents", "annotations")):
                sql = f"SELECT count(*) FROM {table} WHERE deleted_at IS NULL"
                counts[at] = copy.execute(sql).fetchone()[0]
    except StoreError as error:
        return BackupInfo(path, made, size, counts[0], counts[1], error.code, ahead)
    return BackupInfo(path, made, size, counts[0], counts[1], "", ahead)


def restore(backup_path: Path, library_path: Path) -> Path | None:
    """Puts a backup in the place of a library, and returns where the library that stood there now is (None: none did).

    The backup is checked first and stays where it is. Raises ``StoreError``, with the library as it was:
    ``locked`` while any Yandu has it open.
    """
    library_path = file_itself(library_path)
    with files_translated(library_path):
        library_path.parent.mkdir(parents=True, exist_ok=True)
        with replacing(library_path) as incoming:
            with translated(backup_path), closing(open_read_only(backup_path)) as source:
                copy_checked(source, backup_path, incoming)
            return _set_aside(library_path)


def _set_aside(path: Path) -> Path | None:
    if not path.exists():
        return None
    aside = path.with_name(f"{path.stem}-replaced-{stamp()}{path.suffix}")
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


def stamp() -> str:
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
