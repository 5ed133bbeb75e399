"""Bringing a library back whose file was moved, deleted or replaced while it was open."""

from __future__ import annotations

from pathlib import Path

from reader.app.bundles import merge_contents
from reader.store.bundle import contents
from reader.store.db import open_library
from reader.store.displaced import put_back
from reader.store.errors import files_translated
from reader.store.merge import Merge


def bring_back(rescued: Path, path: Path) -> Merge | None:
    """Put a copy of the library in its place again, or merge it into the library that stands there now.

    What the merge came to; None where nothing stood there. The copy stays. Raises ``StoreError``: what stands there
    is then as it was.
    """
    with files_translated(path):
        if not path.exists():
            put_back(rescued, path)
            return None
    with open_library(rescued, make=False) as ours, open_library(path) as library:
        found, _ = merge_contents(library, contents(ours), rescued)
    return found
