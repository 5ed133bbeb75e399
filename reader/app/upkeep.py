"""What a library needs done from time to time."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone
from pathlib import Path

from reader.app.places import backup_folder
from reader.store.backup import backup, backups
from reader.store.db import open_library

BACKUP_EVERY = timedelta(days=1)


def backup_times(library_path: Path) -> list[datetime]:
    """When the backups of the library were made, in UTC; by their files, none of which is opened."""
    found = backups(backup_folder(library_path), library_path)
    return [datetime.fromtimestamp(path.stat().st_mtime, timezone.utc) for path in found]


def back_up(library_path: Path) -> Path:
    """A new, checked backup of the library, made with a connection of its own. Raises ``StoreError``."""
    with open_library(library_path, make=False) as library:
        return backup(library, backup_folder(library_path))


def back_up_if_due(library_path: Path, now: datetime | None = None) -> Path | None:
    """A new, checked backup of the library when the last one is a day old or there is none; else None.

    Opens a connection of its own, so that it may run in a thread. Raises ``StoreError``.
    """
    at, taken = now or datetime.now(timezone.utc), backup_times(library_path)
    return None if taken and at - max(taken) < BACKUP_EVERY else back_up(library_path)
