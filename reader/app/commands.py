"""Every change to a library, as a command that can be undone.

A command is made, then given to :class:`reader.app.history.History`, which runs it. ``code`` names the
command for the menu; the window has the words for it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Protocol

from reader.annotate.correction import Corrections, changed_places
from reader.annotate.correction import stepped as stepped_corrections
from reader.annotate.model import Annotation
from reader.annotate.rewriting import is_left_behind, stepped
from reader.annotate.tagging import Carriers, TagTree, changed_tags, retagged_ids
from reader.app.changes import Changes
from reader.store import annotations as notes
from reader.store import corrections, documents, moments, readings, rulings, states, tags
from reader.store.annotations import TrashedAnnotation
from reader.store.db import Library, utc_after
from reader.store.documents import DocumentFacts, DocumentRecord, TrashedDocument
from reader.store.moments import CorrectionMoment, TagMoment, Withdrawal
from reader.store.readings import Reading
from reader.store.rulings import StoredRuling
from reader.store.states import ReadingState
from reader.store.taken_back import worked_on

_NOTES = Changes.ANNOTATIONS | Changes.TAGS


def _ids(annotations: Sequence[Annotation]) -> list[str]:
    return [one.id for one in annotations]


def _step(library: Library, old: Sequence[Annotation], new: Sequence[Annotation]) -> Changes:
    """Store ``new`` for ``old``, which are in one order; what was changed elsewhere since ``old`` stays so."""
    changes, made = _NOTES, []
    with library.transaction():
        current = {one.id: one for one in notes.get_all(library, _ids(old))}
        for was, wanted in zip(old, new, strict=True):
            now = current.get(was.id, was)
            one = stepped(now, was, wanted)
            if is_left_behind(one, was, wanted):
                changes |= Changes.LEFT
            made.append(one if one in (now, wanted) else replace(one, modified=utc_after(now.modified)))
        notes.update_all(library, made)
    return changes


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
class AddAnnotations:
    """Put new annotations on documents, as one step."""

    annotations: tuple[Annotation, ...]
    code: str = "add-annotation"

    def do(self, library: Library) -> Changes:
        """Store them all; one that an undo had put in the trash comes back from there, as it was made elsewhere."""
        with library.transaction():
            there = {one.id for one in notes.get_all(library, _ids(self.annotations))}
            notes.untrash_all(library, [one.id for one in self.annotations if one.id in there])
            notes.insert_all(library, [one for one in self.annotations if one.id not in there])
        return _NOTES

    def undo(self, library: Library) -> Changes:
        """Take them away as if they had never been; one that was changed elsewhere meanwhile goes to the trash."""
        with library.transaction():
            made = set(self.annotations)
            there = notes.get_all(library, _ids(self.annotations))
            notes.purge_all(library, [one.id for one in there if one in made])
            notes.trash_all(library, {one.id: one.modified for one in there if one not in made})
        return _NOTES


@dataclass(frozen=True, slots=True)
class ChangeAnnotations:
    """Replace the note, tags, colour, style or extent of annotations; ``after`` are those of ``before`` in order."""

    before: tuple[Annotation, ...]
    after: tuple[Annotation, ...]
    code: str = "change-annotation"

    def do(self, library: Library) -> Changes:
        """Store the new forms; what was changed elsewhere meanwhile stays."""
        return _step(library, self.before, self.after)

    def undo(self, library: Library) -> Changes:
        """Store the old forms again; what was changed elsewhere meanwhile stays."""
        return _step(library, self.after, self.before)


@dataclass(frozen=True, slots=True)
class DeleteAnnotations:
    """Move annotations to the trash."""

    annotations: tuple[Annotation, ...]
    when: str
    code: str = "delete-annotations"

    def do(self, library: Library) -> Changes:
        """Trash them all, or none."""
        notes.trash_all(library, {one.id: self.when for one in self.annotations})
        return _NOTES

    def undo(self, library: Library) -> Changes:
        """Take them all back."""
        notes.untrash_all(library, _ids(self.annotations))
        return _NOTES


@dataclass(frozen=True, slots=True)
class ImportNotes:
    """Put notes of a file into the library: new ones, and newer forms of others; ``after`` are ``before`` in order.

    ``restored`` come out of the trash, where each was put at its moment.
    """

    added: tuple[Annotation, ...]
    before: tuple[Annotation, ...] = ()
    after: tuple[Annotation, ...] = ()
    restored: tuple[tuple[str, str], ...] = ()
    code: str = "import-notes"

    @property
    def touched(self) -> frozenset[str]:
        """The ids of the annotations that become others."""
        return frozenset(_ids((*self.added, *self.after)))

    def do(self, library: Library) -> Changes:
        """Store them all, or none; what was changed elsewhere meanwhile stays."""
        with library.transaction():
            notes.untrash_all(library, [one for one, _ in self.restored])
            AddAnnotations(self.added).do(library)
            return _step(library, self.before, self.after)

    def undo(self, library: Library) -> Changes:
        """Take the new ones away and store the old forms again; what was changed elsewhere meanwhile stays."""
        with library.transaction():
            AddAnnotations(self.added).undo(library)
            changes = _step(library, self.after, self.before)
            notes.trash_all(library, dict(self.restored))
        return changes


@dataclass(frozen=True, slots=True)
class RestoreFromTrash:
    """Take annotations and documents out of the trash, where each was put at its moment.

    That is the last that is done to them, and is kept as such: else a merge with an earlier copy of the library would
    put them there again. ``at`` is when; empty for one that leaves no trace.
    """

    annotations: tuple[TrashedAnnotation, ...] = ()
    documents: tuple[TrashedDocument, ...] = ()
    code: str = "restore-from-trash"
    at: str = ""

    def do(self, library: Library) -> Changes:
        """Take them all back, or none."""
        with library.transaction():
            for one in self.documents:
                documents.restore(library, one.record.id, added=self._after(one.when, one.record.added))
            notes.untrash_all(library, [one.annotation.id for one in self.annotations])
            moments = {one.annotation.id: self._after(one.when, one.annotation.modified) for one in self.annotations}
            notes.touch_modified(library, moments)
        return Changes.DOCUMENTS | _NOTES

    def undo(self, library: Library) -> Changes:
        """Put them back into the trash, as if they had never left it."""
        with library.transaction():
            notes.trash_all(library, {one.annotation.id: one.when for one in self.annotations})
            notes.touch_modified(library, {one.annotation.id: one.annotation.modified for one in self.annotations})
            for one in self.documents:
                documents.remove(library, one.record.id, one.when, added=one.record.added)
        return Changes.DOCUMENTS | _NOTES

    def _after(self, trashed: str, former: str) -> str:
        return utc_after(trashed, former, now=self.at) if self.at else former


@dataclass(frozen=True, slots=True)
class ImportDocument:
    """Enter a document into the library. ``facts`` are what its analysis found, ``reading`` is how it was decoded."""

    record: DocumentRecord
    text: str
    hints_json: str
    facts: DocumentFacts
    reading: Reading
    code: str = "import-document"

    @property
    def characters(self) -> int:
        """How long the text is that is kept to enter it again."""
        return len(self.text)

    def do(self, library: Library) -> Changes:
        """Store the document, or take it back out of the trash."""
        with library.transaction():
            if documents.get(library, self.record.id) is None:
                documents.add(library, self.record, self.text, self.hints_json)
                documents.update_facts(library, self.record.id, self.facts)
                if self.reading.evidence:
                    readings.save(library, self.record.id, self.reading)
            else:
                documents.restore(library, self.record.id)
        return Changes.DOCUMENTS | _NOTES

    def undo(self, library: Library) -> Changes:
        """Take it away as if it had never been; one that was worked on elsewhere meanwhile goes to the trash."""
        with library.transaction():
            if worked_on(library, (self.record.id,)):
                documents.remove(library, self.record.id, self.record.added)
            else:
                documents.purge(library, self.record.id)
        return Changes.DOCUMENTS | _NOTES


@dataclass(frozen=True, slots=True)
class RemoveDocuments:
    """Take documents, with their annotations, out of the library; their files are not touched."""

    documents: tuple[DocumentRecord, ...]
    when: str
    code: str = "remove-document"

    @staticmethod
    def now(records: tuple[DocumentRecord, ...]) -> RemoveDocuments:
        """The step of removing them now, or just after they were opened last where the clock was set back since."""
        return RemoveDocuments(records, utc_after(*(max(one.added, one.opened) for one in records)))

    def do(self, library: Library) -> Changes:
        """Move the documents to the trash."""
        with library.transaction():
            for one in self.documents:
                documents.remove(library, one.id, self.when)
        return Changes.DOCUMENTS | _NOTES

    def undo(self, library: Library) -> Changes:
        """Put the documents back."""
        with library.transaction():
            for one in self.documents:
                documents.restore(library, one.id)
        return Changes.DOCUMENTS | _NOTES


@dataclass(frozen=True, slots=True)
class TagDocuments:
    """Give documents other tags: for each document, by id, those before and those after.

    ``when`` is kept of each tag that is put on or taken off; ``said`` is what was kept of those until then.
    """

    before: Carriers
    after: Carriers
    code: str = "tag-documents"
    when: str = ""
    said: tuple[TagMoment, ...] = ()

    def do(self, library: Library) -> Changes:
        """Store the new tags."""
        with library.transaction():
            tags.step_documents(library, self.before, self.after)
            moments.replace_tags(library, (), _tags_said(self.before, self.after, self.when))
        return Changes.TAGS

    def undo(self, library: Library) -> Changes:
        """Store the old ones again."""
        with library.transaction():
            tags.step_documents(library, self.after, self.before)
            moments.replace_tags(library, _tags_said(self.before, self.after, self.when), self.said)
        return Changes.TAGS


def _tags_said(before: Carriers, after: Carriers, when: str) -> tuple[TagMoment, ...]:
    return tuple(TagMoment(one, path, when) for one, path in changed_tags(before, after))


@dataclass(frozen=True, slots=True)
class ChangeTagTree:
    """Rename, move, merge, colour, make or delete tags, whoever carries them; ``code`` says which.

    ``when`` is kept of the notes whose tags that changes, and of each tag of a document: a merge asks what was said
    last.
    """

    before: TagTree
    after: TagTree
    code: str = "rename-tag"
    when: str = ""
    retagged: tuple[tuple[str, str], ...] = ()
    """What was kept of them until then."""
    said: tuple[TagMoment, ...] = ()
    """What was kept until then of the tags of documents that this changes."""

    def do(self, library: Library) -> Changes:
        """Store the new tree and who carries what in it."""
        ids = retagged_ids(self.before, self.after)
        with library.transaction():
            tags.replace_tree(library, self.before, self.after)
            tags.set_retagged(library, ids, [(one, self.when) for one in ids])
            moments.replace_tags(library, (), self._said())
        return _NOTES

    def undo(self, library: Library) -> Changes:
        """Store the old one again."""
        with library.transaction():
            tags.replace_tree(library, self.after, self.before)
            tags.set_retagged(library, retagged_ids(self.before, self.after), self.retagged)
            moments.replace_tags(library, self._said(), self.said)
        return _NOTES

    def _said(self) -> tuple[TagMoment, ...]:
        return _tags_said(self.before.documents, self.after.documents, self.when)


def step_corrections(library: Library, document_id: str, old: Corrections, new: Corrections) -> None:
    """Put the corrections ``new`` in the place of ``old``; what was put right elsewhere meanwhile stays."""
    now = corrections.of_document(library, document_id)
    corrections.replace_all(library, document_id, stepped_corrections(now, old, new))


@dataclass(frozen=True, slots=True)
class ChangeCorrections:
    """Put right what was found in one document; ``code`` says of what sort the correction is.

    ``when`` is kept of what is changed; ``said`` is what was kept of that until then.
    """

    document_id: str
    before: Corrections
    after: Corrections
    code: str = "change-outline"
    when: str = ""
    said: tuple[CorrectionMoment, ...] = ()

    def do(self, library: Library) -> Changes:
        """Store the new corrections of the document; what was put right elsewhere meanwhile stays."""
        with library.transaction():
            step_corrections(library, self.document_id, self.before, self.after)
            moments.replace_corrections(library, (), self._said())
        return Changes.CORRECTIONS

    def undo(self, library: Library) -> Changes:
        """Store those there were before; what was put right elsewhere meanwhile stays."""
        with library.transaction():
            step_corrections(library, self.document_id, self.after, self.before)
            moments.replace_corrections(library, self._said(), self.said)
        return Changes.CORRECTIONS

    def _said(self) -> tuple[CorrectionMoment, ...]:
        places = changed_places(self.before, self.after)
        return tuple(CorrectionMoment(self.document_id, kind, span, self.when) for span, kind in places)


@dataclass(frozen=True, slots=True)
class DocumentSettings:
    """What a reader has settled of one document, apart from where and how large it is being read."""

    repair: bool = True
    rejected_repairs: tuple[tuple[int, int], ...] = ()
    vocabulary: bool = False
    quotes: bool = False

    @staticmethod
    def of(state: ReadingState) -> DocumentSettings:
        """The settings among the state."""
        return DocumentSettings(state.repair, state.rejected_repairs, state.vocabulary, state.quotes)

    def within(self, state: ReadingState) -> ReadingState:
        """``state`` with these settings, and its own place and zoom."""
        return replace(
            state,
            repair=self.repair,
            rejected_repairs=self.rejected_repairs,
            vocabulary=self.vocabulary,
            quotes=self.quotes,
        )


@dataclass(frozen=True, slots=True)
class ChangeSettings:
    """Settle something else of one document: its repairs, the region's words and quotation marks.

    ``before`` is None for a document nothing was kept of.
    """

    document_id: str
    before: DocumentSettings | None
    after: DocumentSettings
    code: str = "change-settings"

    def do(self, library: Library) -> Changes:
        """Store the new settings; the place the reader is at stays."""
        return self._settle(library, self.after)

    def undo(self, library: Library) -> Changes:
        """Store the old settings again; the place the reader is at stays."""
        default = ReadingState(self.document_id)
        if self.before is None and states.load(library, self.document_id) == self.after.within(default):
            states.forget(library, self.document_id)
            return self._changes()
        return self._settle(library, self.before or DocumentSettings())

    def _settle(self, library: Library, settings: DocumentSettings) -> Changes:
        with library.transaction():
            state = states.load(library, self.document_id) or ReadingState(self.document_id)
            states.save(library, settings.within(state))
        return self._changes()

    def _changes(self) -> Changes:
        before = self.before or DocumentSettings()
        repairs = (before.repair, before.rejected_repairs) != (self.after.repair, self.after.rejected_repairs)
        return Changes.REPAIRS if repairs else Changes.WORDING


@dataclass(frozen=True, slots=True)
class ChangeRulings:
    """Put rulings in the place of others: made, changed or withdrawn, at ``when``."""

    before: tuple[StoredRuling, ...]
    after: tuple[StoredRuling, ...]
    code: str = "change-rulings"
    when: str = ""

    def do(self, library: Library) -> Changes:
        """Store the new ones instead of the old."""
        with library.transaction():
            _put_rulings(library, self.before, self.after)
            moments.replace_withdrawals(library, (), self._withdrawn())
        return Changes.WORDING

    def undo(self, library: Library) -> Changes:
        """Store the old ones again; they were never withdrawn."""
        with library.transaction():
            _put_rulings(library, self.after, self.before)
            moments.replace_withdrawals(library, self._withdrawn(), ())
        return Changes.WORDING

    def _withdrawn(self) -> tuple[Withdrawal, ...]:
        return tuple(Withdrawal(one.id, self.when) for one in self.before)


def _put_rulings(library: Library, old: tuple[StoredRuling, ...], new: tuple[StoredRuling, ...]) -> None:
    for one in old:
        rulings.remove(library, one.id)
    for one in new:
        rulings.bring_back(library, one)
