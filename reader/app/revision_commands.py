"""New editions of documents, and what a reader decides about the notes in them, as commands that can be undone."""

from __future__ import annotations

from dataclasses import dataclass, replace

from reader.annotate.correction import Corrections
from reader.annotate.model import Annotation
from reader.app.changes import Changes
from reader.app.commands import ImportDocument
from reader.store import annotations as notes
from reader.store import collected, corrections, documents, moments, overrides, revisions, rulings, states, tags
from reader.store.collected import Member
from reader.store.db import Library
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
        """Enter the new text, link it to the old, and move what has its place there."""
        with library.transaction():
            if self.entering is not None:
                self.entering.do(library)
            revisions.link(library, self.document_id, self.earlier_id, self.when)
            for one in self.notes:
                if one.after is not None:
                    _move(library, one.after)
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
            for one in self.notes:
                if one.after is not None:
                    _move(library, one.before)
            revisions.unlink(library, self.document_id)
            if self.entering is not None:
                self.entering.undo(library)
        return Changes.ALL_BUT_SOURCE

    def _hold(self, library: Library, wanted: Holdings, instead: Holdings) -> None:
        if wanted.state is not None:
            states.save(library, wanted.state)
        elif instead.state is not None:
            states.forget(library, self.document_id)
        corrections.replace_all(library, self.document_id, wanted.corrections)
        moments.replace_corrections(library, instead.corrected, wanted.corrected)
        for one in instead.rulings:
            rulings.remove(library, one.id)
        for one in wanted.rulings:
            rulings.insert(library, one)
        tags.assign_to_documents(library, {self.document_id: wanted.tags})
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
        return _settle(library, self.settled)

    def undo(self, library: Library) -> Changes:
        """Store what was decided before, and move the notes back."""
        pairs = zip(self.settled, self.previous, strict=True)
        return _settle(library, tuple(replace(one, note=note, after=one.before) for one, note in pairs))


def _settle(library: Library, settled: tuple[CarriedOver, ...]) -> Changes:
    with library.transaction():
        for one in settled:
            if one.after is not None:
                _move(library, one.after)
        revisions.record(library, [one.note for one in settled])
    return Changes.ANNOTATIONS | Changes.REVISIONS


def _move(library: Library, one: Annotation) -> None:
    notes.move(library, one.id, one.document_id, one.span, one.quote, one.modified)
