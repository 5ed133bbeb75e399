"""The notes of the documents that are open, kept in memory: a change reads only the notes it touched."""

from __future__ import annotations

from bisect import insort
from collections.abc import Collection, Mapping
from dataclasses import replace

from reader.annotate.model import Annotation
from reader.app.changes import Changes
from reader.app.commands import AddAnnotations, ChangeAnnotations, Command, DeleteAnnotations, ImportNotes
from reader.store import annotations as notes
from reader.store import revisions
from reader.store.db import Library, Row
from reader.text.span import Span

_ELSEWHERE = Changes.DOCUMENTS | Changes.CORRECTIONS | Changes.WORDING | Changes.REPAIRS
"""What may change without any note becoming another."""
_FEW = 64

Moment = tuple["Row | None", int]


def touched_by(command: Command | None) -> frozenset[str] | None:
    """The ids of all annotations that a command makes others; None when it does not say."""
    if isinstance(command, AddAnnotations | DeleteAnnotations):
        return frozenset(one.id for one in command.annotations)
    if isinstance(command, ChangeAnnotations):
        return frozenset(one.id for one in command.after)
    return command.touched if isinstance(command, ImportNotes) else None


class KeptNotes:
    """The notes of documents, by place, as the library has them; another process may change it at any time."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._version: Row | None = None
        self._generation = 0
        self._kept: dict[str, tuple[Annotation, ...]] = {}
        self._composed: set[str] = set()
        """Documents that show notes of later editions too."""

    def of(self, document_id: str) -> tuple[Annotation, ...]:
        """A document's notes; those that went on to a later edition where they stood in this one."""
        self._look()
        if document_id not in self._kept:
            self._kept[document_id] = read_notes(self._library, document_id)
            if revisions.have_gone_on(self._library, document_id):
                self._composed.add(document_id)
        return self._kept[document_id]

    def moment(self) -> Moment:
        """The state of all notes: notes read elsewhere after this was asked may be taken with it."""
        self._look()
        return self._version, self._generation

    def take(self, document_id: str, found: tuple[Annotation, ...], moment: Moment) -> None:
        """Keep what was read elsewhere after ``moment``; nothing happens when anything changed since."""
        if moment == self.moment() and not revisions.have_gone_on(self._library, document_id):
            self._kept[document_id] = found

    def renew(self, found: Mapping[str, tuple[Annotation, ...]], moment: Moment | None) -> None:
        """Forget all notes but what was ``found`` elsewhere after ``moment``, unless anything changed since."""
        fits = moment == self.moment()
        self._generation += 1
        self._forget()
        if fits:
            self._kept.update(found)
            self._composed.update(one for one in found if revisions.have_gone_on(self._library, one))

    def changed(self, changes: Changes, touched: frozenset[str] | None) -> None:
        """Take note of changes made through this connection; of ``touched`` notes alone when they are told."""
        if not changes & ~_ELSEWHERE:
            return
        self._generation += 1
        if touched is None:
            self._forget()
            return
        for document_id in self._composed:
            self._kept.pop(document_id, None)
        self._composed.clear()
        fresh = notes.current(self._library, touched) if self._kept else ()
        for document_id, found in self._kept.items():
            own = [one for one in fresh if one.document_id == document_id]
            self._kept[document_id] = _patched(found, touched, own)

    def _look(self) -> None:
        version = self._library.row("PRAGMA data_version")
        if version != self._version:
            self._version = version
            self._forget()

    def _forget(self) -> None:
        self._kept.clear()
        self._composed.clear()


def read_notes(library: Library, document_id: str) -> tuple[Annotation, ...]:
    """A document's notes as the library has them, by place; fit for any thread with a connection of its own."""
    with library.snapshot():
        own = notes.of_document(library, document_id)
        gone = revisions.gone_on(library, document_id)
        there = notes.get_all(library, list(gone)) if gone else ()
    once = (replace(one, span=gone[one.id][0], quote=gone[one.id][1]) for one in there)
    return tuple(sorted((*own, *once), key=_place)) if gone else own


def _patched(
    found: tuple[Annotation, ...], touched: Collection[str], fresh: list[Annotation]
) -> tuple[Annotation, ...]:
    """``found`` with the ``touched`` notes as they are now; what was not touched is the very same object."""
    kept = [one for one in found if one.id not in touched]
    if len(fresh) <= _FEW:
        for one in fresh:
            insort(kept, one, key=_place)
        return tuple(kept)
    return tuple(sorted((*kept, *fresh), key=_place))


def _place(one: Annotation) -> tuple[Span, str]:
    return one.span, one.id
