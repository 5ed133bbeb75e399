"""Every change to a library, as a command that can be undone.

A command is made, then given to :class:`reader.app.history.History`, which runs it. ``code`` names the
command for the menu; the window has the words for it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from reader.annotate.correction import Corrections
from reader.annotate.model import Annotation
from reader.app.changes import Changes
from reader.store import annotations as notes
from reader.store import corrections, documents, rulings, states
from reader.store.db import Library
from reader.store.documents import DocumentRecord
from reader.store.rulings import StoredRuling
from reader.store.states import ReadingState

_NOTES = Changes.ANNOTATIONS | Changes.TAGS


class Command(Protocol):
    """One undoable change. ``do`` after ``undo`` must leave the library as ``do`` did at first."""

    @property
    def code(self) -> str:
        """The command's name, for the undo menu."""

    def do(self, library: Library) -> Changes:
        """Make the change, durably, and say what changed."""

    def undo(self, library: Library) -> Changes:
        """Take the change back, durably, and say what changed."""


@dataclass(frozen=True, slots=True)
class AddAnnotation:
    """Put a new annotation on a document."""

    annotation: Annotation
    code: str = "add-annotation"

    def do(self, library: Library) -> Changes:
        """Store the annotation, or take it back out of the trash."""
        with library.transaction():
            if notes.get(library, self.annotation.id) is None:
                notes.insert(library, self.annotation)
            else:
                notes.untrash(library, self.annotation.id)
                notes.update(library, self.annotation)
        return _NOTES

    def undo(self, library: Library) -> Changes:
        """Move the annotation to the trash."""
        notes.trash(library, self.annotation.id, self.annotation.created)
        return _NOTES


@dataclass(frozen=True, slots=True)
class ChangeAnnotation:
    """Replace an annotation's note, tags, colour, style or extent."""

    before: Annotation
    after: Annotation
    code: str = "change-annotation"

    def do(self, library: Library) -> Changes:
        """Store the new form."""
        notes.update(library, self.after)
        return _NOTES

    def undo(self, library: Library) -> Changes:
        """Store the old form again."""
        notes.update(library, self.before)
        return _NOTES


@dataclass(frozen=True, slots=True)
class DeleteAnnotations:
    """Move annotations to the trash."""

    annotations: tuple[Annotation, ...]
    when: str
    code: str = "delete-annotations"

    def do(self, library: Library) -> Changes:
        """Trash them all, or none."""
        with library.transaction():
            for annotation in self.annotations:
                notes.trash(library, annotation.id, self.when)
        return _NOTES

    def undo(self, library: Library) -> Changes:
        """Take them all back."""
        with library.transaction():
            for annotation in self.annotations:
                notes.untrash(library, annotation.id)
        return _NOTES


@dataclass(frozen=True, slots=True)
class RemoveDocument:
    """Take a document, with its annotations, out of the library; its file is not touched."""

    document: DocumentRecord
    code: str = "remove-document"

    def do(self, library: Library) -> Changes:
        """Move the document to the trash."""
        documents.remove(library, self.document.id)
        return Changes.DOCUMENTS | _NOTES

    def undo(self, library: Library) -> Changes:
        """Put the document back."""
        documents.restore(library, self.document.id)
        return Changes.DOCUMENTS | _NOTES


@dataclass(frozen=True, slots=True)
class ChangeCorrections:
    """Put right what was found in one document; ``code`` says of what sort the correction is."""

    document_id: str
    before: Corrections
    after: Corrections
    code: str = "change-outline"

    def do(self, library: Library) -> Changes:
        """Store all corrections of the document."""
        corrections.replace_all(library, self.document_id, self.after)
        return Changes.CORRECTIONS

    def undo(self, library: Library) -> Changes:
        """Store those there were before."""
        corrections.replace_all(library, self.document_id, self.before)
        return Changes.CORRECTIONS


@dataclass(frozen=True, slots=True)
class ChangeRepairs:
    """Switch repairs of one document on or off."""

    before: ReadingState
    after: ReadingState
    code: str = "change-repairs"

    def do(self, library: Library) -> Changes:
        """Store which repairs the reader has rejected."""
        states.save(library, self.after)
        return Changes.REPAIRS

    def undo(self, library: Library) -> Changes:
        """Store what was rejected before."""
        states.save(library, self.before)
        return Changes.REPAIRS


@dataclass(frozen=True, slots=True)
class ChangeRulings:
    """Put rulings in the place of others: made, changed or withdrawn."""

    before: tuple[StoredRuling, ...]
    after: tuple[StoredRuling, ...]
    code: str = "change-rulings"

    def do(self, library: Library) -> Changes:
        """Store the new ones instead of the old."""
        return _put_rulings(library, self.before, self.after)

    def undo(self, library: Library) -> Changes:
        """Store the old ones again."""
        return _put_rulings(library, self.after, self.before)


def _put_rulings(library: Library, old: tuple[StoredRuling, ...], new: tuple[StoredRuling, ...]) -> Changes:
    with library.transaction():
        for one in old:
            rulings.remove(library, one.id)
        for one in new:
            rulings.insert(library, one)
    return Changes.WORDING
