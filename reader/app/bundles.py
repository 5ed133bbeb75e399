"""Libraries handed on as one file, and merged into another as one step that can be undone."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from reader.app.changes import Changes
from reader.store.bundle import Bundle, RowChange, apply, bring_in, contents, read_bundle, require_sorts
from reader.store.db import Library, StoreError
from reader.store.merge import Merge, merged


@dataclass(frozen=True, slots=True)
class MergeLibrary:
    """Rows that another library brings. Rows that somebody changed meanwhile stay as they are, either way."""

    changes: tuple[RowChange, ...]
    tag_paths: Mapping[str, str]
    code: str = "merge-library"

    def do(self, library: Library) -> Changes:
        """Bring them in."""
        apply(library, self.changes, self.tag_paths)
        return Changes.ALL_BUT_SOURCE

    def undo(self, library: Library) -> Changes:
        """Take them away, and put back those there were."""
        apply(library, tuple(one.inverse for one in reversed(self.changes)), self.tag_paths)
        return Changes.ALL_BUT_SOURCE


def merge_in(library: Library, path: Path) -> tuple[Merge, MergeLibrary]:
    """Merge the bundle ``path`` into ``library``; what it came to, and the command, which has been carried out.

    Raises ``StoreError``, with nothing changed.
    """
    return merge_contents(library, read_bundle(path), path)


def merge_contents(library: Library, theirs: Bundle, path: Path) -> tuple[Merge, MergeLibrary]:
    """As :func:`merge_in`, of what a library or bundle at ``path`` holds."""
    require_sorts(library, theirs, path)
    with library.transaction():
        try:
            found = merged(contents(library), theirs)
        except KeyError as error:
            raise StoreError("not-a-bundle", path, str(error)) from error
        bring_in(library, found.changes, found.tag_paths, path)
    return found, MergeLibrary(found.changes, found.tag_paths)
