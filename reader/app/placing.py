"""Where the files of documents are, as a command that can be undone."""

from __future__ import annotations

from dataclasses import dataclass

from reader.app.changes import Changes
from reader.store import documents
from reader.store.db import Library


@dataclass(frozen=True, slots=True)
class Place:
    """Where the file of a document is: its path and its name."""

    document_id: str
    path: str
    name: str


@dataclass(frozen=True, slots=True)
class PlaceDocuments:
    """Record where files of documents are now; ``before`` are their places until then, in the same order."""

    before: tuple[Place, ...]
    after: tuple[Place, ...]
    code: str = "place-documents"

    def do(self, library: Library) -> Changes:
        """Record the new places."""
        return _put(library, self.after)

    def undo(self, library: Library) -> Changes:
        """Record the old ones again."""
        return _put(library, self.before)


def _put(library: Library, places: tuple[Place, ...]) -> Changes:
    with library.transaction():
        for one in places:
            documents.update_place(library, one.document_id, one.path, one.name)
    return Changes.DOCUMENTS
