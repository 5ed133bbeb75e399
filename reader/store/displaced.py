"""What an open library holds after its file was moved, deleted or replaced, kept in a new file."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

from reader.store.db import Library, utc_now
from reader.store.files import copy_checked, open_read_only


def set_aside(library: Library) -> Path:
    """A checked copy, beside the library's place, of all that ``library`` holds: the open file is still whole.

    Raises ``StoreError``, with no copy left behind.
    """
    stamp = utc_now()[:19].replace("-", "").replace(":", "").replace("T", "-")
    path = library.path
    target = path.with_name(f"{path.stem}-rescued-{stamp}{path.suffix}")
    copy_checked(library.db.conn, path, target)
    return target


def put_back(rescued: Path, path: Path) -> None:
    """Let a copy stand at ``path`` as the library, where no file stands; the copy stays. Raises ``StoreError``."""
    with closing(open_read_only(rescued)) as source:
        copy_checked(source, rescued, path)
