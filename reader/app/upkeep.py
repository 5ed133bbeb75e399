"""What a library needs done from time to time."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone
from pathlib import Path

from reader.app.places import backup_folder
from reader.store.backup import backup, backups
from reader.store.db import open_library

BACKUP_EVERY = timedelta(days=1)


def back_up_if_due(library_path: Path, now: datetime | None = None) -> Path | None:
    """A new, checked backup of the library when the last one is a day old or there is none; else None.

    Opens a connection of its own, so that it may run in a thread. Raises ``StoreError``.
    """
    folder = backup_folder(library_path)
    at = now or datetime.now(timezone.utc)
    taken = [datetime.fromtimestamp(path.stat().st_mtime, timezone.utc) for path in backups(folder, library_path)]
    if taken and at - max(taken) < BACKUP_EVERY:
        return None
    with open_library(library_path, make=False) as library:
        return backup(library, folder)
