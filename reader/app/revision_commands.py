"""New editions of documents, and what a reader decides about the notes in them, as commands that can be undone."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from reader.annotate.correction import Corrections
from reader.annotate.model import Annotation
from reader.app.changes import Changes
from reader.app.commands import ImportDocument, step_corrections
from reader.store import annotations as notes
from reader.store import collected, documents, moments, overrides, revisions, rulings, states, tags
from reader.store.collected import Member
from reader.store.db import Library, StoreError, utc_after
from reader.store.moments import CorrectionMoment, TagMoment
from reader.store.overrides import Override
from reader.store.revisions import CarriedNote
from reader.store.rulings import StoredRuling
from reader.store.states import ReadingState


@dataclass(frozen=True, slots=True)
class CarriedOver:
    """One note before and after; ``after`` is None for one that stays where it is and waits."""

    note: CarriedNote
    before: Annotation
    after: Annotation | None


@dataclass(frozen=True, slots=True)
class Holdings:
    """What a document holds besides its text and notes."""

    state: ReadingState | None
    corrections: Corrections
    rulings: tuple[StoredRuling, ...]
    tags: tuple[str, ...]
    members: tuple[Member, ...] = ()
    """Its places in collections."""
    title: tuple[Override, ...] = ()
    """What its reader calls it, if that was ever said."""
    tagged: tuple[TagMoment, ...] = ()
    """What is kept of the tags that it has in one case only."""
    corrected: tuple[CorrectionMoment, ...] = ()
    """What is kept of the corrections that it has in one case only."""


@dataclass(frozen=True, slots=True)
class ReviseDocument:
    """Make a document the new edition of another and carry over what its reader left there, all or nothing.

    ``entering`` is None when the library has the new text already.
    """

    entering: ImportDocument | None
    document_id: str
    earlier_id: str
    when: str
    notes: tuple[CarriedOver, ...]
    before: Holdings
    after: Holdings
    code: str = "revise-document"

    @property
    def characters(self) -> int:
        """How long the text is that is kept to enter it again."""
        return self.entering.characters if self.entering is not None else 0

    def do(self, library: Library) -> Changes:
        """Enter the new text, link it to the old, and move what has its place there.

        Raises ``StoreError("changed")`` when a note stands elsewhere by now than where it was carried from.
        """
        with library.transaction():
            _require_places(library, [one.before for one in self.notes])
            if self.entering is not None:
                self.entering.do(library)
            revisions.link(library, self.document_id, self.earlier_id, self.when)
            _move(library, [(one.before, one.after) for one in self.notes if one.after is not None])
            revisions.record(library, [one.note for one in self.notes])
            self._hold(library, self.after, self.before)
            if self.entering is not None:
                # They were found with what came over, which dropped them.
                documents.update_facts(library, self.document_id, self.entering.facts)
        return Changes.ALL_BUT_SOURCE

    def undo(self, library: Library) -> Changes:
        """Put everything back on the earlier edition, and take the new text away if it was entered."""
        with library.transaction():
            self._hold(library, self.before, self.after)
            _move(library, [(one.after, one.before) for one in self.notes if one.after is not None])
            revisions.unlink(library, self.document_id)
            if self.entering is not None:
                self.entering.undo(library)
        return Changes.ALL_BUT_SOURCE

    def _hold(self, library: Library, wanted: Holdings, instead: Holdings) -> None:
        if wanted.state is not None:
            states.save(library, wanted.state)
        elif instead.state is not None:
            states.forget(library, self.document_id)
        step_corrections(library, self.document_id, instead.corrections, wanted.corrections)
        moments.replace_corrections(library, instead.corrected, wanted.corrected)
        for one in instead.rulings:
            rulings.remove(library, one.id)
        for one in wanted.rulings:
            rulings.insert(library, one)
        tags.step_documents(library, ((self.document_id, instead.tags),), ((self.document_id, wanted.tags),))
        moments.replace_tags(library, instead.tagged, wanted.tagged)
        collected.replace_members(library, instead.members, wanted.members)
        overrides.replace_all(library, instead.title, wanted.title)


@dataclass(frozen=True, slots=True)
class SettleNotes:
    """Decide what becomes of notes in an edition: placed, kept on the earlier text, or open again."""

    settled: tuple[CarriedOver, ...]
    """Each with the decision in its ``note``, and where it stands before and after."""
    previous: tuple[CarriedNote, ...]
    """What was stored of the same notes before."""
    code: str = "settle-notes"

    def do(self, library: Library) -> Changes:
        """Store the decisions, and move the notes that are placed."""
        return _settle(library, [(one.note, one.before, one.after) for one in self.settled])

    def undo(self, library: Library) -> Changes:
        """Store what was decided before, and move the notes back."""
        pairs = zip(self.settled, self.previous, strict=True)
        return _settle(library, [(note, one.after or one.before, one.before) for one, note in pairs])


def _settle(library: Library, settled: Sequence[tuple[CarriedNote, Annotation, Annotation | None]]) -> Changes:
    with library.transaction():
        _move(library, [(before, after) for _, before, after in settled if after is not None])
        revisions.record(library, [note for note, _, _ in settled])
    return Changes.ANNOTATIONS | Changes.REVISIONS


def _require_places(library: Library, planned: Sequence[Annotation]) -> None:
    places = {one.id: (one.document_id, one.span, one.quote) for one in planned}
    for one in notes.get_all(library, list(places)):
        if (one.document_id, one.span, one.quote) != places[one.id]:
            raise StoreError("changed", library.path, one.quote.exact)


def _move(library: Library, steps: Sequence[tuple[Annotation, Annotation]]) -> None:
    """Let notes stand where the second of each pair does, where the first did.

    One that went on to yet another document elsewhere meanwhile stays there; one that was changed in another way is
    not made to look older than that, or a merge would take an earlier form of it for the later.
    """
    moved = []
    current = {one.id: one for one in notes.get_all(library, [old.id for old, _ in steps])}
    for old, new in steps:
        now = current.get(old.id, old)
        if now.document_id in (old.document_id, new.document_id):
            moved.append(new if now.modified == old.modified else replace(new, modified=utc_after(now.modified)))
    notes.move_all(library, moved)
