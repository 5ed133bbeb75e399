"""New editions of documents: finding what a file is a new edition of, carrying over what was left on the old one.

Reading the library is one step (:func:`held_of`), the comparison a pure function fit for any thread (:func:`plan`),
and the change one command (:func:`revise`). Of a file at another path nothing is assumed: :func:`resembling` proposes.
"""

from __future__ import annotations

import uuid
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TypeAlias

from reader.annotate.anchor import quote_of
from reader.annotate.carry import PLACED, Carried, Carrier, Fate
from reader.annotate.correction import Corrections, changed_places, joined
from reader.annotate.edition import Edition
from reader.annotate.model import Annotation, Quote, Scope
from reader.annotate.tagging import changed_tags
from reader.app.entering import entry
from reader.app.report import Report, prepare
from reader.app.revision_commands import CarriedOver, Holdings, ReviseDocument, SettleNotes
from reader.app.session import OpenDocument, Session
from reader.source.document import Source
from reader.source.repair import normalize, repair
from reader.store import annotations as stored_notes
from reader.store import collected, corrections, documents, moments, overrides, revisions, rulings, states, tags
from reader.store.collected import Member
from reader.store.db import Library, utc_after, utc_now
from reader.store.documents import DocumentRecord
from reader.store.moments import CorrectionMoment, TagMoment
from reader.store.overrides import Field
from reader.store.revisions import CarriedNote, Outcome
from reader.store.rulings import StoredRuling
from reader.store.states import ReadingState
from reader.text.paths import place_of
from reader.text.span import Span

SAME_FILE = 0.3
"""From this likeness on, other bytes at a known path are a new edition; below it the path holds another report now."""
RESEMBLING = 0.6
"""From this likeness on, a file at another path is offered as a new edition."""
_LOOKED_AT = 6

Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class Held:
    """All that a library holds of one edition, read at one moment.

    ``older`` are editions before it on which notes still wait.
    """

    record: DocumentRecord
    source: Source
    notes: tuple[Annotation, ...]
    state: ReadingState | None = None
    corrections: Corrections = ()
    rulings: tuple[StoredRuling, ...] = ()
    tags: tuple[str, ...] = ()
    older: tuple[Held, ...] = ()


@dataclass(frozen=True, slots=True)
class Plan:
    """How what was left on an edition comes over to the next one; all places are in the new source text."""

    earlier: Held
    source: Source
    notes: tuple[tuple[Annotation, str, Carried], ...]
    """Each note with the document it stands on, and its fate."""
    state: ReadingState | None
    corrections: Corrections
    rulings: tuple[StoredRuling, ...]
    likeness: float
    """How much the two texts have in common, 0 to 1."""
    left_corrections: int = 0
    """Corrections whose words have gone; they stay with the earlier edition."""
    carriers: Mapping[str, Carrier] = field(default_factory=dict, repr=False, compare=False)
    """What carried the places of each edition, by its document; large."""

    def count(self, fate: Fate) -> int:
        """How many notes have this fate."""
        return sum(found.fate is fate for _, _, found in self.notes)


# What a file is a new edition of


def earlier_at(session: Session, source: Source, path: Path) -> DocumentRecord | None:
    """The document last seen at ``path`` with other bytes; None for one that is known, or when there is none."""
    if session.known(source) is not None:
        return None
    found = documents.at_path(session.library, place_of(path))
    return found[0] if found else None


def resembling(session: Session, document_id: str) -> tuple[DocumentRecord, ...]:
    """Documents whose names say that this one may be a new edition of theirs, the likeliest first.

    Only a proposal, by title and file name in either script; :func:`likeness` of the texts has the last word.
    """
    with session.library.snapshot():
        record, others = session.document(document_id), session.documents()
        own = revisions.editions(session.library, document_id)
    names = _grams(record.title) | _grams(record.name)
    rated = []
    for one in others:
        if one.id in own:
            continue
        theirs = _grams(one.title) | _grams(one.name)
        shared = len(names & theirs) / max(1, min(len(names), len(theirs)))
        if shared >= RESEMBLING:
            rated.append((-shared, one.opened, one))
    return tuple(one for _, _, one in sorted(rated, key=lambda found: found[:2])[:_LOOKED_AT])


def _grams(name: str) -> frozenset[str]:
    folded = Edition.of(name).folded
    return frozenset(folded[at : at + 2] for at in range(len(folded) - 1) if not folded[at : at + 2].isdecimal())


def likeness(one: Source, other: Source) -> float:
    """How much of two texts is the same, in order, 0 to 1; repaired and folded. Fit for any thread."""
    return _likeness(Carrier(edition_of(one, None), edition_of(other, None)))


def _likeness(carrier: Carrier) -> float:
    stayed = sum(block.length for block in (*carrier.alignment.blocks, *carrier.alignment.moved))
    whole = len(carrier.old.folded) + len(carrier.new.folded)
    return 2 * stayed / whole if whole else 1.0


# Reading, planning, doing


def held_of(session: Session, document_id: str) -> Held:
    """What the library holds of an edition and, where notes still wait, of those before it."""
    library = session.library
    with library.snapshot():
        held = _held(session, document_id, session.annotations(document_id))
        open_notes = revisions.waiting(library, document_id)
        found = {one.id: one for one in stored_notes.get_all(library, [one.annotation_id for one in open_notes])}
        waiting: dict[str, list[Annotation]] = {}
        for one in open_notes:
            waiting.setdefault(one.from_id, []).append(found[one.annotation_id])
        return replace(held, older=tuple(_held(session, older, tuple(waits)) for older, waits in waiting.items()))


def _held(session: Session, document_id: str, notes: tuple[Annotation, ...]) -> Held:
    library = session.library
    return Held(
        session.document(document_id),
        session.stored_source(document_id),
        notes,
        states.load(library, document_id),
        corrections.of_document(library, document_id),
        tuple(one for one in rulings.holding_in(library, document_id) if one.document_id == document_id),
        tags.of_document(library, document_id),
    )


def plan(
    earlier: Held,
    source: Source,
    *,
    progress: Progress = lambda done, of: None,
    cancelled: Callable[[], bool] = lambda: False,
) -> Plan | None:
    """How everything left on ``earlier`` comes over to ``source``; None when ``cancelled``. Pure.

    ``progress`` is told how many notes are done, of how many.
    """
    new = edition_of(source, None)
    carriers: dict[str, Carrier] = {}
    for held in (earlier, *earlier.older):
        if cancelled():
            return None
        carriers[held.record.id] = Carrier(edition_of(held.source, held.state), new)
    return _plan(earlier, source, carriers, {}, progress, cancelled)


def up_to_date(session: Session, planned: Plan) -> Plan:
    """The plan for what the library holds of the earlier edition by now: the reader went on reading meanwhile."""
    held = held_of(session, planned.earlier.record.id)
    if held == planned.earlier:
        return planned
    carriers = dict(planned.carriers)
    for one in (held, *held.older):
        if one.record.id not in carriers:
            carriers[one.record.id] = Carrier(edition_of(one.source, one.state), edition_of(planned.source, None))
    known = {(note.id, from_id): (note, found) for note, from_id, found in planned.notes}
    return _plan(held, planned.source, carriers, known) or planned


_Known: TypeAlias = "Mapping[tuple[str, str], tuple[Annotation, Carried]]"


def _plan(
    earlier: Held,
    source: Source,
    carriers: Mapping[str, Carrier],
    known: _Known,
    progress: Progress = lambda done, of: None,
    cancelled: Callable[[], bool] = lambda: False,
) -> Plan | None:
    """As :func:`plan`; a note that is ``known`` at the same place is not carried again."""
    total = len(earlier.notes) + sum(len(one.notes) for one in earlier.older)
    found: list[tuple[Annotation, str, Carried]] = []
    for held in (earlier, *earlier.older):
        from_id = held.record.id
        for note in held.notes:
            if cancelled():
                return None
            before = known.get((note.id, from_id))
            same = before is not None and (before[0].span, before[0].scope) == (note.span, note.scope)
            found.append((note, from_id, before[1] if before and same else _carried(carriers[from_id], note)))
            progress(len(found), total)
    carrier = carriers[earlier.record.id]
    kept = tuple(
        replace(one, span=there, quote=quote_of(source.text, there))
        for one in earlier.corrections
        if (there := carrier.carry(one.span).span) is not None
    )
    return Plan(
        earlier,
        source,
        tuple(found),
        _state(earlier.state, carrier),
        kept,
        tuple(_ruling(one, carrier) for one in earlier.rulings),
        round(_likeness(carrier), 4),
        len(earlier.corrections) - len(kept),
        carriers,
    )


def edition_of(source: Source, state: ReadingState | None) -> Edition:
    """``source`` as an edition, repaired as its reader has it."""
    if state is not None and not state.repair:
        return Edition.of(source.text, normalize(source.text))
    rejected = frozenset(state.rejected_repairs) if state else frozenset()
    return Edition.of(source.text, repair(source.text, source.format, rejected))


def _carried(carrier: Carrier, note: Annotation) -> Carried:
    if note.scope is Scope.DOCUMENT:
        return Carried(Fate.EXACT, Span(0, 0))
    return carrier.carry(note.span)


def _state(before: ReadingState | None, carrier: Carrier) -> ReadingState | None:
    if before is None:
        return None
    rejected = (carrier.carry(Span(start, end)).span for start, end in before.rejected_repairs)
    position = carrier.position(min(before.position, len(carrier.old.text)))
    places = tuple(sorted((span.start, span.end) for span in rejected if span is not None))
    return replace(before, position=position, rejected_repairs=places)


def _ruling(one: StoredRuling, carrier: Carrier) -> StoredRuling:
    """The ruling for the new edition; one for a place that has gone holds nowhere, at the place nearest to it."""
    position = one.ruling.position
    if position is None:
        return one
    there = carrier.carry(Span(position, min(len(carrier.old.text), position + len(one.ruling.term)))).span
    at = there.start if there is not None else carrier.position(position)
    return replace(one, ruling=replace(one.ruling, position=at))


def is_next(session: Session, planned: Plan) -> bool:
    """Whether the plan can still be carried out: neither edition has become part of another line of editions."""
    earlier, known = planned.earlier.record.id, session.known(planned.source)
    free = session.holds(earlier) and revisions.later_of(session.library, earlier) is None
    return free and (known is None or revisions.earlier_of(session.library, known.id) is None)


def revise(session: Session, planned: Plan, report: Report, path: Path | None) -> OpenDocument:
    """Make the document of ``report`` the new edition, by ``planned`` (one step to undo), and mark it as opened.

    ``report`` must be made of the plan's source. What was left on the earlier edition after it was planned comes over
    too. Raises ``StoreError``, with nothing changed.
    """
    planned = up_to_date(session, planned)
    known = session.known(planned.source)
    if known is not None and documents.trashed_at(session.library, known.id):
        session.adopt(report, path)
    command = revision(session, planned, report, path)
    session.run(command)
    return session.reopen(command.document_id, report)


def revision(session: Session, planned: Plan, report: Report, path: Path | None) -> ReviseDocument:
    """The command that makes the document of ``report``, which is not in the trash, the new edition by ``planned``."""
    library, when = session.library, utc_now()
    known = session.known(planned.source)
    made = entry(report, path)
    entering, document_id = (made, made.record.id) if known is None else (None, known.id)
    before = Holdings(
        states.load(library, document_id),
        corrections.of_document(library, document_id),
        (),
        tags.of_document(library, document_id),
        collected.members_of(library, document_id),
        overrides.of_documents(library, Field.TITLE, (document_id,)),
    )
    own = tuple(replace(one, id=str(uuid.uuid4()), document_id=document_id) for one in planned.rulings)
    after = Holdings(
        replace(planned.state, document_id=document_id) if planned.state else before.state,
        joined(before.corrections, planned.corrections),
        own,
        tuple(dict.fromkeys((*before.tags, *planned.earlier.tags))),
        _members(session, document_id, before.members, planned.earlier.record.id),
        before.title
        or tuple(
            replace(one, document_id=document_id)
            for one in overrides.of_documents(library, Field.TITLE, (planned.earlier.record.id,))
        ),
    )
    carried = tuple(_over(planned.source.text, document_id, when, *one) for one in planned.notes)
    timed = _with_moments(library, document_id, when, before, after)
    return ReviseDocument(entering, document_id, planned.earlier.record.id, when, carried, *timed)


def _with_moments(
    library: Library, document_id: str, when: str, before: Holdings, after: Holdings
) -> tuple[Holdings, Holdings]:
    """What the document holds ``before`` and ``after``, with when that was said of what it holds in one case only."""
    tagged = changed_tags(((document_id, before.tags),), ((document_id, after.tags),))
    places = changed_places(before.corrections, after.corrections)
    kept = moments.of_corrections(library, document_id)
    return (
        replace(
            before,
            tagged=moments.of_tags(library, tagged),
            corrected=tuple(one for one in kept if (one.span, one.kind) in places),
        ),
        replace(
            after,
            tagged=tuple(TagMoment(*pair, when) for pair in tagged),
            corrected=tuple(CorrectionMoment(document_id, kind, span, when) for span, kind in places),
        ),
    )


def _members(session: Session, document_id: str, before: tuple[Member, ...], earlier_id: str) -> tuple[Member, ...]:
    """The new edition's places in collections: its own, and those of the edition before."""
    there = {one.collection_id for one in before}
    earlier = collected.members_of(session.library, earlier_id)
    return (
        *before,
        *(replace(one, document_id=document_id) for one in earlier if one.collection_id not in there),
    )


def _over(text: str, document_id: str, when: str, note: Annotation, from_id: str, found: Carried) -> CarriedOver:
    outcome = Outcome.CARRIED if found.fate in PLACED else Outcome.OPEN
    row = CarriedNote(
        note.id, from_id, document_id, found.fate, outcome, note.span, note.quote, found.candidates, found.differences
    )
    after = None if found.span is None else _placed(text, note, document_id, found.span, when)
    return CarriedOver(row, note, after)


def _placed(text: str, note: Annotation, document_id: str, span: Span, when: str) -> Annotation:
    """``note`` at ``span`` of the document; one on its document as a whole stays on the whole."""
    if note.scope is Scope.DOCUMENT:
        return replace(note, document_id=document_id, span=Span(0, 0), quote=Quote("", "", ""), modified=when)
    return replace(note, document_id=document_id, span=span, quote=quote_of(text, span), modified=when)


def take_in(session: Session, read: Source, path: Path) -> tuple[OpenDocument, Plan | None]:
    """The document in a file that was read: known, new, or a new edition of what its path held before.

    The plan says what was carried over, for a new edition. For the command line; the window does the same in steps.
    """
    earlier = earlier_at(session, read, path)
    if earlier is not None:
        planned = plan(held_of(session, earlier.id), read)
        if planned is not None and planned.likeness >= SAME_FILE:
            return revise(session, planned, prepared(planned), path), replace(planned, carriers={})
    return session.adopt(prepare(session.settled(read)), path), None


def prepared(planned: Plan) -> Report:
    """The report of a plan's source, with the repairs and corrections that come over. Pure."""
    state = planned.state
    return prepare(
        planned.source,
        repairing=state.repair if state else True,
        rejected=frozenset(state.rejected_repairs) if state else frozenset(),
        corrections=planned.corrections,
    )


# Deciding


def waiting(session: Session, document_id: str) -> tuple[CarriedNote, ...]:
    """The notes that wait for their reader in the last edition of a document; none for an earlier edition."""
    return revisions.waiting(session.library, document_id)


def place(session: Session, note: CarriedNote, span: Span) -> None:
    """Let a note stand at ``span`` of the new source text (undoable)."""
    place_all(session, [(note, span)])


def place_all(session: Session, chosen: Iterable[tuple[CarriedNote, Span]]) -> None:
    """Let notes stand at spans of the new source text, in one step (undoable)."""
    when, settled, previous = utc_now(), [], []
    texts: dict[str, str] = {}
    for note, span in chosen:
        text = texts.setdefault(note.to_id, documents.text_of(session.library, note.to_id))
        before = session.annotation(note.annotation_id)
        after = _placed(text, before, note.to_id, span, when)
        settled.append(CarriedOver(replace(note, outcome=Outcome.PLACED), before, after))
        previous.append(note)
    if settled:
        session.run(SettleNotes(tuple(settled), tuple(previous)))


def keep(session: Session, kept: Sequence[CarriedNote]) -> None:
    """Let notes stay on the earlier text for good (undoable): their words have no place in the new one."""
    settled = tuple(
        CarriedOver(replace(one, outcome=Outcome.KEPT), session.annotation(one.annotation_id), None) for one in kept
    )
    if settled:
        session.run(SettleNotes(settled, tuple(kept)))


def reopen_note(session: Session, note: CarriedNote) -> None:
    """Take a decision back: the note stands on the earlier text again, and waits (undoable)."""
    before = session.annotation(note.annotation_id)
    when = utc_after(before.modified)
    after = replace(before, document_id=note.from_id, span=note.span, quote=note.quote, modified=when)
    settled = CarriedOver(replace(note, outcome=Outcome.OPEN), before, after)
    session.run(SettleNotes((settled,), (note,)))
