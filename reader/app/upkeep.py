"""What a library needs done from time to time."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone
from pathlib import Path

from reader.app.places import backup_folder
from reader.store.backup import backup, backups, made_at
from reader.store.db import open_library

BACKUP_EVERY = timedelta(days=1)


def backup_times(library_path: Path) -> list[datetime]:
    """When the backups of the library were made, in UTC, the last one first; none of them is opened."""
    return [made_at(path) for path in backups(backup_folder(library_path), library_path)]


def back_up(library_path: Path) -> Path:
    """A new, checked backup of the library, made with a connection of its own. Raises ``StoreError``."""
    with open_library(library_path, make=False) as library:
        return backup(library, backup_folder(library_path))


def back_up_if_due(library_path: Path, now: datetime | None = None) -> Path | None:
    """A new, checked backup of the library when there is none within a day; else None.

    One from a later day was made while the clock was wrong, and keeps nobody from making another. Opens a connection of
    its own, so that it may run in a thread. Raises ``StoreError``.
    """
    at = now or datetime.now(timezone.utc)
    recent = any(abs(at - one) < BACKUP_EVERY for one in backup_times(library_path))
    return None if recent else back_up(library_path)
