"""One reader at work on one library: the documents that are open, and every change to the library.

A session lives in one thread. Reading and analysing a file is a pure function (``reader.app.report``) that
may run elsewhere; its result is handed to :meth:`Session.adopt`.
"""

from __future__ import annotations

import uuid
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from reader.annotate.anchor import quote_of
from reader.annotate.correction import CorrectionKind, Corrections, amended, changed_places
from reader.annotate.model import Annotation, Color, Quote, Scope, Style
from reader.annotate.tagging import tidied
from reader.app.changes import Changes
from reader.app.commands import (
    AddAnnotations,
    ChangeAnnotations,
    ChangeCorrections,
    ChangeRulings,
    ChangeSettings,
    Command,
    DeleteAnnotations,
    DocumentSettings,
    RemoveDocuments,
    RestoreFromTrash,
)
from reader.app.entering import entry, facts_of, hints_from, hints_json
from reader.app.history import History
from reader.app.kept_notes import KeptNotes, touched_by
from reader.app.report import Report
from reader.app.settings import Settings
from reader.app.turns import Turns
from reader.script.detect import Script
from reader.script.lexicon import SETS, ConversionFailed
from reader.script.own import faults, own_state
from reader.script.rulings import Ruling
from reader.script.view import PLAIN, ViewOptions, ViewScript
from reader.source.document import Format, Source
from reader.store import annotations as notes
from reader.store import corrections, documents, moments, readings, rulings, states, tags
from reader.store.db import Library, Row, StoreError, utc_after, utc_now
from reader.store.documents import DocumentFacts, DocumentRecord, Shelved, TrashedDocument
from reader.store.readings import Reading
from reader.store.rulings import StoredRuling
from reader.store.states import ReadingState
from reader.store.tags import TagCount
from reader.text.paths import is_folder, place_of
from reader.text.span import Span

_NO_QUOTE = Quote("", "", "")
Listener = Callable[[Changes], None]


@dataclass(frozen=True, slots=True)
class OpenDocument:
    """A document of the library, with its report and the state it was last read in."""

    record: DocumentRecord
    report: Report
    state: ReadingState
    options: ViewOptions = PLAIN
    """What the reader wishes of its views."""


class Session:
    """The use cases of the reading window and of the command line, on one library."""

    def __init__(
        self,
        library: Library,
        *,
        default_script: str = "auto",
        own: Path | None = None,
        dictionaries: str = SETS[0],
    ) -> None:
        self.library = library
        self.own = own
        """The folder of the reader's own dictionaries, or None."""
        self.own_faults: tuple[ConversionFailed, ...] = ()
        """Which of the reader's own dictionaries were left out when they were last wanted, and why."""
        self.dictionaries = dictionaries
        """The set of dictionaries that texts are converted by."""
        self.turns = Turns(library.path)
        self.history = History(library, self.turns)
        self.default_script = default_script
        self._listeners: list[Listener] = []
        self._caught_up: Row | None = None
        self.kept_notes = KeptNotes(library)

    @classmethod
    def for_reader(cls, library: Library, settings: Settings) -> Session:
        """A session on ``library`` by the reader's choices for the whole program."""
        own = Path(settings.own_dictionaries) if settings.own_dictionaries else None
        known = settings.dictionaries if settings.dictionaries in SETS else SETS[0]
        return cls(library, default_script=settings.default_script, own=own, dictionaries=known)

    def listen(self, listener: Listener) -> None:
        """Call ``listener`` with what changed after every change."""
        self._listeners.append(listener)

    def forget_listeners(self) -> None:
        """Call nobody any more: what listened is gone."""
        self._listeners.clear()
        self.turns.forget_listeners()

    # Documents

    def settled(self, source: Source) -> Source:
        """``source`` as the library holds it, where it knows the file's bytes; else ``source`` itself.

        Notes stand on the stored text. A newer way to extract text from the same bytes must not move it under them;
        what it says of the parts of the same text, as which columns a cell spans, is taken.
        """
        record = self.known(source)
        if record is None:
            return source
        stored = self._stored(record)
        if not stored.evidence and (stored.text, stored.encoding) == (source.text, source.encoding):
            return source  # entered when it was not yet kept how a document was read
        return replace(stored, name=source.name, hints=source.hints if source.text == stored.text else stored.hints)

    def adopt(self, report: Report, path: Path | None, facts: DocumentFacts | None = None) -> OpenDocument:
        """The document of ``report``, entered into the library (undoable) or found there by its hash.

        It is marked as opened. A known document keeps its notes and state, takes the new path and name, and leaves
        the trash. The report must be made of a :meth:`settled` source: raises ``StoreError("changed")`` when the
        document is read in another encoding by now.
        ``facts`` are its :func:`~reader.app.entering.facts_of`, if made.
        """
        source = report.source
        record = self.known(source)
        place = place_of(path) if path else ""
        if record is None:
            entering = entry(report, path, facts)
            self.run(entering)
            return self.opened(entering.record.id, report)
        if record.encoding != source.encoding:
            raise StoreError("changed", self.library.path, record.name)
        since = documents.trashed_at(self.library, record.id)
        if since:
            self.run(RestoreFromTrash(documents=(TrashedDocument(record, since, 0),), at=utc_now()))
        with self.library.transaction():
            if place:
                documents.update_place(self.library, record.id, place, source.name)
            documents.update_hints(self.library, record.id, hints_json(source.hints))
            if source.evidence:
                readings.save(self.library, record.id, Reading(source.evidence, source.undecodable))
            documents.update_facts(self.library, record.id, facts or facts_of(report))
            documents.touch_opened(self.library, record.id, utc_now())
        self._tell(Changes.DOCUMENTS)
        return self.opened(record.id, report)

    def stored_source(self, document_id: str) -> Source:
        """The source of a stored document, from the library alone: its file may be gone.

        Raises ``StoreError("missing")``.
        """
        with self.library.snapshot():
            return self._stored(self.document(document_id))

    def known(self, source: Source) -> DocumentRecord | None:
        """The document with the bytes of ``source``, in the library or in its trash."""
        found = documents.find_by_hash(self.library, source.sha256)
        return found or documents.find_by_hash(self.library, source.sha256, trashed=True)

    def _stored(self, record: DocumentRecord) -> Source:
        reading = readings.load(self.library, record.id) or Reading()
        return Source(
            text=documents.text_of(self.library, record.id),
            sha256=record.sha256,
            encoding=record.encoding,
            format=Format(record.format),
            name=record.name,
            hints=hints_from(documents.hints_of(self.library, record.id)),
            undecodable=reading.undecodable,
            evidence=reading.evidence,
        )

    def reopen(self, document_id: str, report: Report, facts: DocumentFacts | None = None) -> OpenDocument:
        """The stored document with the report made of its stored source, and its ``facts``, marked as opened."""
        with self.library.transaction():
            documents.update_facts(self.library, document_id, facts or facts_of(report))
            documents.touch_opened(self.library, document_id, utc_now())
        self._tell(Changes.DOCUMENTS)
        return self.opened(document_id, report)

    def document(self, document_id: str) -> DocumentRecord:
        """The record of a document, also of one in the trash.

        Raises ``StoreError("missing")`` when the library has none of this id, as after an undo, a purge or a change by
        another program. What comes late, and may well find nothing, asks :meth:`find`.
        """
        record = self.find(document_id)
        if record is None:
            raise StoreError("missing", self.library.path, document_id)
        return record

    def find(self, document_id: str) -> DocumentRecord | None:
        """The record of a document, also of one in the trash; None when the library has none of this id."""
        return documents.get(self.library, document_id)

    def holds(self, document_id: str) -> bool:
        """Whether a document, or an earlier edition of one, is in the library and not in its trash."""
        return documents.is_live(self.library, document_id)

    def documents(self) -> tuple[DocumentRecord, ...]:
        """All documents, the last opened first."""
        return documents.all_documents(self.library, "opened")

    def shelf(self) -> tuple[Shelved, ...]:
        """All documents as a list shows them, the last opened first."""
        return documents.shelf(self.library)

    def document_ids(self) -> frozenset[str]:
        """The ids of all documents."""
        return documents.all_ids(self.library)

    def remove_document(self, document_id: str) -> None:
        """Take a document out of the library (undoable); its file is not touched."""
        self.run(RemoveDocuments.now((self.document(document_id),)))

    def state(self, document_id: str) -> ReadingState:
        """How a document was last read; for a new one, the default script and the beginning."""
        return states.load(self.library, document_id) or ReadingState(document_id)

    def save_state(self, state: ReadingState) -> None:
        """Keep where and how a document is being read. Not undoable: it is no change a reader would take back.

        Nothing is kept of a document that has left the library for good.
        """
        if documents.get(self.library, state.document_id) is not None:
            states.save(self.library, state)

    def settle(self, document_id: str, settings: DocumentSettings, code: str = "change-settings") -> None:
        """Settle something of a document (undoable); nothing happens when it was settled so already."""
        before = states.load(self.library, document_id)
        known = DocumentSettings.of(before) if before else None
        if settings != (known or DocumentSettings()):
            self.run(ChangeSettings(document_id, known, settings, code))

    def view_script(self, report: Report, state: ReadingState) -> ViewScript:
        """The script to show: what was chosen for this document, else the default, else its own."""
        chosen = state.script or self.default_script
        if chosen in {one.value for one in ViewScript}:
            return ViewScript(chosen)
        return ViewScript.HANT if report.detected.script is Script.HANT else ViewScript.HANS

    # Annotations

    def annotate(
        self,
        document: OpenDocument,
        span: Span,
        *,
        style: Style = Style.HIGHLIGHT,
        color: Color = Color.YELLOW,
        note: str = "",
        tag_paths: Sequence[str] = (),
        scope: Scope = Scope.TEXT,
    ) -> Annotation:
        """A new annotation on ``span`` of the source text. It is on disk when this returns.

        Raises ``StoreError("changed")`` when the document has been read in another encoding since it was opened, and
        ``ValueError`` for a span that is not within its text.
        """
        self.require_current(document)
        created = utc_now()
        annotation = Annotation(
            id=str(uuid.uuid4()),
            document_id=document.record.id,
            span=span,
            quote=_NO_QUOTE if scope is Scope.DOCUMENT else quote_of(document.report.source.text, span),
            style=style,
            color=color,
            note=note,
            tags=tidied(tag_paths),
            created=created,
            modified=created,
            scope=scope,
        )
        self.run(AddAnnotations((annotation,), "add-bookmark" if style is Style.BOOKMARK else "add-annotation"))
        return annotation

    def change(
        self,
        annotation_id: str,
        *,
        style: Style | None = None,
        color: Color | None = None,
        note: str | None = None,
        tag_paths: Sequence[str] | None = None,
    ) -> None:
        """Change what is given of an annotation; nothing happens, and nothing is to undo, when nothing differs."""
        before = self.annotation(annotation_id)
        after = replace(
            before,
            style=before.style if style is None else style,
            color=before.color if color is None else color,
            note=before.note if note is None else note,
            tags=before.tags if tag_paths is None else tidied(tag_paths),
        )
        if after != before:
            self.run(ChangeAnnotations((before,), (replace(after, modified=utc_after(before.modified)),)))

    def delete(self, annotation_ids: Sequence[str]) -> None:
        """Move annotations to the trash, as one step. Raises ``StoreError("missing")``, none being moved."""
        chosen = notes.get_all(self.library, annotation_ids)
        if len(chosen) < len(set(annotation_ids)):
            gone = ", ".join(sorted(set(annotation_ids) - {one.id for one in chosen}))
            raise StoreError("missing", self.library.path, gone)
        if chosen:
            self.run(DeleteAnnotations(chosen, utc_after(*(one.modified for one in chosen))))

    def annotation(self, annotation_id: str) -> Annotation:
        """The annotation, also from the trash. Raises ``StoreError("missing")`` when there is none of this id."""
        found = notes.get(self.library, annotation_id)
        if found is None:
            raise StoreError("missing", self.library.path, annotation_id)
        return found

    def annotations(self, document_id: str) -> tuple[Annotation, ...]:
        """A document's annotations, by place; those that went on to a later edition where they stood in this one.

        They are kept until the library changes, here or elsewhere.
        """
        return self.kept_notes.of(document_id)

    def all_annotations(self) -> tuple[Annotation, ...]:
        """Every annotation of the library, by document and place."""
        return notes.everything(self.library)

    def tag_counts(self) -> tuple[TagCount, ...]:
        """Every tag in use and how many annotations carry it."""
        return tags.counts(self.library)

    def nested_tag_counts(self) -> tuple[TagCount, ...]:
        """Every tag, and every tag above one, with the annotations that carry it or one below it."""
        return tags.nested_counts(self.library)

    def annotation_counts(self) -> dict[str, int]:
        """How many annotations each document has, by document id."""
        return {one.document_id: one.annotations for one in documents.counts(self.library)}

    def require_current(self, document: OpenDocument) -> None:
        """Raises ``StoreError("changed")`` when ``document`` has been read in another encoding since it was opened.

        A span of its older text must not be stored: it would be on other words.
        """
        if self.document(document.record.id).encoding != document.report.source.encoding:
            raise StoreError("changed", self.library.path, document.record.name)

    # Corrections

    def corrections(self, document_id: str) -> Corrections:
        """What its reader put right of the analysis of a document, by place."""
        return corrections.of_document(self.library, document_id)

    def correct(self, document: OpenDocument, kind: CorrectionKind, span: Span, value: str = "") -> None:
        """Put one thing right, as :func:`reader.annotate.correction.amended` does (undoable)."""
        self.require_current(document)
        before = self.corrections(document.record.id)
        after = amended(before, document.report.source.text, kind, span, value)
        of_number = kind in (CorrectionKind.INDICATOR, CorrectionKind.REVISED, CorrectionKind.NO_INDICATOR)
        if after != before:
            code = "change-indicators" if of_number else "change-outline"
            places = changed_places(before, after)
            kept = moments.of_corrections(self.library, document.record.id)
            said = tuple(one for one in kept if (one.span, one.kind) in places)
            when = utc_after(*(one.at for one in said))
            self.run(ChangeCorrections(document.record.id, before, after, code, when, said))

    # Repairs

    def set_repairs(self, document: OpenDocument, spans: Iterable[Span], *, wanted: bool) -> None:
        """Switch repairs of a document, named by their source spans, on or off as one step."""
        self.require_current(document)
        before = DocumentSettings.of(self.state(document.record.id))
        named = {(span.start, span.end) for span in spans}
        kept = set(before.rejected_repairs)
        rejected = kept - named if wanted else kept | named
        self.settle(document.record.id, replace(before, rejected_repairs=tuple(sorted(rejected))), "change-repairs")

    def set_repairing(self, document: OpenDocument, *, wanted: bool) -> None:
        """Repair a document, or show it with its damage; which repairs were rejected stays."""
        before = DocumentSettings.of(self.state(document.record.id))
        self.settle(document.record.id, replace(before, repair=wanted), "change-repairs")

    # How terms are shown

    def view_options(self, document_id: str) -> ViewOptions:
        """What the reader wishes of the views of a document; for one not stored yet, what holds in all."""
        state = self.state(document_id)
        held = tuple(one.ruling for one in self.rulings(document_id))
        own = self._sound_own()
        seen = () if own is None else own_state(own)
        return ViewOptions(state.vocabulary, state.quotes, own, held, self.dictionaries, seen)

    def _sound_own(self) -> Path | None:
        """The folder of the reader's own dictionaries, where there is one; what cannot be read in it is left out."""
        self.own_faults = () if self.own is None else faults(self.own)
        return self.own if self.own is not None and is_folder(self.own) else None

    def rulings(self, document_id: str) -> tuple[StoredRuling, ...]:
        """What holds in a document: its own rulings, then those for every document."""
        return rulings.holding_in(self.library, document_id)

    def rule(self, ruling: Ruling, document_id: str = "") -> None:
        """Let ``ruling`` hold in a document, or in every one, in place of what was said there of the same term."""
        before = tuple(
            one
            for one in self.rulings(document_id)
            if (one.document_id, one.ruling.term, one.ruling.position) == (document_id, ruling.term, ruling.position)
            and one.ruling.script in ("", ruling.script)
        )
        when = utc_after(*(one.created for one in before))
        made = StoredRuling(str(uuid.uuid4()), document_id, ruling, when)
        self.run(ChangeRulings(before, (made,), when=made.created))

    def withdraw(self, ruling: StoredRuling) -> None:
        """Let ``ruling`` hold no more."""
        self.run(ChangeRulings((ruling,), (), when=utc_after(ruling.created)))

    # Commands

    def run(self, command: Command, done: Changes = Changes.NONE) -> None:
        """Do a command, unless another connection has ``done`` it, and tell the listeners. Raises ``StoreError``.

        What is done already is entered when no change is under way elsewhere.
        """
        if done:
            self.turns.when_free(lambda: self._tell(self.history.record(command, done), command))
        else:
            self._tell(self.history.run(command), command)

    def undo(self) -> Changes:
        """Take back the last command; what that changed."""
        command = self.history.last
        return self._tell(self.history.undo(), command)

    def redo(self) -> Changes:
        """Do the last undone command again; what that changed."""
        command = self.history.next
        return self._tell(self.history.redo(), command)

    def forget_history(self, changes: Changes) -> None:
        """Tell the listeners of ``changes`` that cannot be undone, nor anything before them."""
        self.history.forget()
        self._tell(changes)

    def _tell(self, changes: Changes, command: Command | None = None) -> Changes:
        self.kept_notes.changed(changes, touched_by(command))
        self.tell(changes)
        return changes

    def tell(self, changes: Changes) -> None:
        """Tell the listeners of ``changes``, if any."""
        if changes:
            for listener in self._listeners:
                listener(changes)

    def catch_up(self) -> None:
        """Tell the listeners that anything may be another by now, where another connection wrote since the last call.

        To be called when something turns out to have gone: what is shown is older than the library then.
        """
        version = self.library.row("PRAGMA data_version")
        if version != self._caught_up:
            self._caught_up = version
            self.tell(Changes.ALL_BUT_SOURCE)

    def opened(self, document_id: str, report: Report) -> OpenDocument:
        """A stored document with its ``report``, as its reader has it; nothing is marked or changed.

        Raises ``StoreError("missing")``.
        """
        with self.library.snapshot():
            state, options = self.state(document_id), self.view_options(document_id)
            return OpenDocument(self.document(document_id), report, state, options)
