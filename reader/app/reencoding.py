"""A document read again in another encoding, with all that hangs on its text carried along.

The bytes stay, and so does the document; its source text is another one. What stands at a place of the old text goes
to the characters that hold the same bytes. Of a page in HTML, whose text is not its bytes, a note goes where its very
words stand again. A note that can be carried in neither way is lost, and then nothing is to be changed.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import Enum
from pathlib import Path

from reader.annotate.anchor import Status, Target, quote_of
from reader.annotate.correction import Correction, CorrectionKind, Corrections
from reader.annotate.model import Annotation, Quote, Scope
from reader.app.changes import Changes
from reader.app.entering import hints_json
from reader.app.session import Session
from reader.source.bytemap import ByteMap, UnlikeBytesError, moved
from reader.source.document import FIXED, Format, ImportFailed, Source, read_source, source_from_bytes
from reader.store import annotations as notes
from reader.store import corrections, documents, moments, readings, revisions, rulings, states
from reader.store.db import Library, StoreError
from reader.store.documents import DocumentRecord
from reader.store.moments import CorrectionMoment
from reader.store.readings import Reading
from reader.store.rulings import StoredRuling
from reader.text.span import Span

_TEXTS = frozenset({Format.TXT, Format.MD})
"""Formats whose source text is the decoded file itself."""
ENCODED = frozenset(Format) - FIXED
"""Formats that can be read in another encoding; the others fix their own."""


class Outcome(str, Enum):
    """What becomes of a note."""

    SAME = "same"
    """It is on the same words."""
    REWORDED = "reworded"
    """It is on the same bytes, which now are other words."""
    WIDENED = "widened"
    """Its ends were inside characters, and now are at theirs."""
    LOST = "lost"
    """It has no place in the other text."""


@dataclass(frozen=True, slots=True)
class Hanging:
    """One reading of a document's bytes, and all that speaks of places in its text.

    ``annotations`` are those in the trash too. ``rulings`` are those for one place. ``position`` and ``rejected`` are
    of its reading state; None for a document without one. ``corrected`` is when corrections were made or taken back.
    """

    encoding: str
    text: str
    hints: str
    reading: Reading | None
    annotations: tuple[Annotation, ...]
    corrections: Corrections
    rulings: tuple[StoredRuling, ...]
    position: int | None
    rejected: tuple[tuple[int, int], ...] = ()
    corrected: tuple[CorrectionMoment, ...] = ()


class Way:
    """From one reading of a document's bytes to another."""

    __slots__ = ("_maps", "_old", "_target", "_text")

    def __init__(self, old: str, new: str, maps: tuple[ByteMap, ByteMap] | None) -> None:
        self._old = old
        self._text = new
        self._maps = maps
        self._target: Target | None = None

    def span(self, span: Span) -> tuple[Span, bool] | None:
        """Where the bytes of ``span`` stand in the other text, and whether just they; None where bytes do not tell."""
        if self._maps is None:
            return None
        found = moved(span, *self._maps)
        return found.span, found.whole

    def carry(self, span: Span, quote: Quote) -> tuple[Span, Outcome]:
        """Where a note goes, and what becomes of it; of a lost one the span is the old one."""
        found = self.span(span)
        if found is not None:
            there, whole = found
            if there.of(self._text) == quote.exact:
                return there, Outcome.SAME
            return there, Outcome.REWORDED if whole else Outcome.WIDENED
        if span == Span(0, 0):
            return span, Outcome.SAME
        place = self._words(span, quote)
        return (span, Outcome.LOST) if place is None else (place, Outcome.SAME)

    def _words(self, span: Span, quote: Quote) -> Span | None:
        """Where the very words of a quote stand, by what is around them, or else by their number in the text.

        When they stand as often in either text, none was lost or came in, and their order is that of the bytes.
        """
        self._target = self._target or Target.of(self._text)
        anchored = self._target.anchor(span, quote)
        there = anchored.span if anchored.status in (Status.EXACT, Status.MOVED) else None
        if there is not None and there.of(self._text) == quote.exact:
            return there
        old, new = _places(self._old, quote.exact), _places(self._text, quote.exact)
        if span.start not in old or len(old) != len(new):
            return None
        start = new[old.index(span.start)]
        return Span(start, start + len(quote.exact))

    def annotation(self, one: Annotation) -> tuple[Annotation, Outcome]:
        """The note in the other text; one on the document as a whole has no words."""
        if one.scope is Scope.DOCUMENT:
            return one, Outcome.SAME
        span, outcome = self.carry(one.span, one.quote)
        if outcome is Outcome.LOST:
            return one, outcome
        return replace(one, span=span, quote=quote_of(self._text, span)), outcome


def _places(text: str, words: str) -> list[int]:
    """Where ``words`` stand in ``text``, without overlap."""
    return [match.start() for match in re.finditer(re.escape(words), text)] if words else []


@dataclass(frozen=True, slots=True)
class ChangeEncoding:
    """Read a document in another encoding. Refused, with nothing changed, when its notes are not as they were."""

    document_id: str
    before: Hanging
    after: Hanging
    there: Way
    back: Way
    code: str = "change-encoding"

    @property
    def characters(self) -> int:
        """How long the two texts are that are kept to change them for each other."""
        return len(self.before.text) + len(self.after.text)

    def do(self, library: Library) -> Changes:
        """Store the other text with everything at its place in it."""
        return self._put(library, self.before, self.after, self.there)

    def undo(self, library: Library) -> Changes:
        """Store the text there was before, and everything at the place it had."""
        return self._put(library, self.after, self.before, self.back)

    def _put(self, library: Library, old: Hanging, new: Hanging, way: Way) -> Changes:
        with library.transaction():
            _require(library, self.document_id, old)
            others = _others(library, self.document_id, old, way)
            documents.replace_text(library, self.document_id, new.encoding, new.text, new.hints)
            if new.reading is None:
                readings.forget(library, self.document_id)
            else:
                readings.save(library, self.document_id, new.reading)
            notes.update_all(library, (*new.annotations, *others))
            corrections.replace_all(library, self.document_id, new.corrections)
            moments.replace_corrections(library, old.corrected, new.corrected)
            for ruling in old.rulings:
                rulings.remove(library, ruling.id)
            for ruling in new.rulings:
                rulings.insert(library, ruling)
            state = states.load(library, self.document_id)
            if state is not None and new.position is not None:
                states.save(library, replace(state, position=new.position, rejected_repairs=new.rejected))
        return Changes.SOURCE | Changes.ANNOTATIONS | Changes.WORDING | Changes.DOCUMENTS


def _require(library: Library, document_id: str, old: Hanging) -> None:
    """Raises ``StoreError("changed")`` when another process has changed the text or the notes since."""
    record = documents.get(library, document_id)
    there = {one.id: one for one in notes.whole_document(library, document_id)}
    same = all(there.get(one.id) == one for one in old.annotations)
    same = same and not revisions.concerns_notes(library, document_id)
    if record is None or (record.encoding, record.length) != (old.encoding, len(old.text)) or not same:
        raise StoreError("changed", library.path, record.name if record else document_id)


def _others(library: Library, document_id: str, old: Hanging, way: Way) -> list[Annotation]:
    """The notes made since, at their places in the other text. Raises ``StoreError("changed")`` when one has none."""
    known = {one.id for one in old.annotations}
    found = [way.annotation(one) for one in notes.whole_document(library, document_id) if one.id not in known]
    if any(outcome is Outcome.LOST for _, outcome in found):
        raise StoreError("changed", library.path, document_id)
    return [one for one, _ in found]


@dataclass(frozen=True, slots=True)
class Plan:
    """What reading a document in another encoding comes to; ``outcomes`` are of its notes, those in the trash too.

    The notes are as they are before. There is no command when one would be lost.
    """

    source: Source
    command: ChangeEncoding | None
    outcomes: tuple[tuple[Annotation, Outcome], ...]

    def notes(self, outcome: Outcome) -> tuple[Annotation, ...]:
        """The notes that this becomes of."""
        return tuple(one for one, what in self.outcomes if what is outcome)


def hanging(session: Session, document_id: str) -> Hanging:
    """What hangs on the text of a stored document now.

    Raises ``ImportFailed("editions")`` where notes were carried between editions: those places cannot go along.
    """
    library = session.library
    with library.snapshot():
        if revisions.concerns_notes(library, document_id):
            raise ImportFailed("editions", session.document(document_id).name)
        record, state = session.document(document_id), states.load(library, document_id)
        return Hanging(
            record.encoding,
            documents.text_of(library, document_id),
            documents.hints_of(library, document_id),
            readings.load(library, document_id),
            notes.whole_document(library, document_id),
            session.corrections(document_id),
            tuple(one for one in session.rulings(document_id) if one.document_id and one.ruling.position is not None),
            None if state is None else state.position,
            () if state is None else state.rejected_repairs,
            moments.of_corrections(library, document_id),
        )


def plan(source: Source, before: Hanging, document_id: str, data: bytes, encoding: str) -> Plan:
    """What comes of reading ``data``, the bytes of the document, in ``encoding``; a pure function, fit for a thread.

    ``source`` is the document as it is stored. Raises ``ImportFailed`` when that encoding yields no text.
    """
    new = source_from_bytes(data, source.name, encoding)
    maps = _byte_maps(source, new, data)
    there, back = Way(source.text, new.text, maps), Way(new.text, source.text, maps[::-1] if maps else None)
    found = [(one, *there.annotation(one)) for one in before.annotations]
    after = Hanging(
        new.encoding,
        new.text,
        hints_json(new.hints),
        Reading(new.evidence, new.undecodable),
        tuple(one for _, one, _ in found),
        _corrections(before.corrections, there, new.text),
        _rulings(before.rulings, there),
        None if before.position is None else _position(before.position, there, source.text, new.text),
        corrected=_corrected(before, there),
    )
    safe = all(outcome is not Outcome.LOST for _, _, outcome in found)
    command = ChangeEncoding(document_id, before, after, there, back) if safe else None
    return Plan(new, command, tuple((one, outcome) for one, _, outcome in found))


def _byte_maps(old: Source, new: Source, data: bytes) -> tuple[ByteMap, ByteMap] | None:
    if old.format not in _TEXTS:
        return None
    try:
        first, second = (ByteMap(data, one.encoding, len(one.text), one.undecodable) for one in (old, new))
    except (UnlikeBytesError, LookupError):
        return None
    return first, second


def _corrections(found: Corrections, way: Way, text: str) -> Corrections:
    """The corrections at their places; one without a place is kept, and applies when its words stand there again."""
    made: dict[tuple[Span, str], Correction] = {}
    for one in found:
        span, outcome = way.carry(one.span, one.quote)
        quote = one.quote if outcome is Outcome.LOST else quote_of(text, span)
        made.setdefault((span, one.kind.value), replace(one, span=span, quote=quote))
    return tuple(sorted(made.values(), key=_place))


def _place(one: Correction) -> tuple[Span, str]:
    return one.span, one.kind.value


def _corrected(before: Hanging, way: Way) -> tuple[CorrectionMoment, ...]:
    """When corrections were made, at their places, and when others were taken back, as far as bytes tell where."""
    quotes = {(one.span, one.kind): one.quote for one in before.corrections}
    made: dict[tuple[Span, CorrectionKind], CorrectionMoment] = {}
    for one in sorted(before.corrected, key=lambda one: one.at):
        quote, found = quotes.get((one.span, one.kind)), way.span(one.span)
        if quote is not None:
            made[way.carry(one.span, quote)[0], one.kind] = one
        elif found is not None:
            made[found[0], one.kind] = one
    return tuple(replace(one, span=span) for (span, _), one in made.items())


def _rulings(found: Iterable[StoredRuling], way: Way) -> tuple[StoredRuling, ...]:
    """The rulings for one place; one whose place is not known ends here, and comes back when this is undone."""
    made = []
    for one in found:
        position = one.ruling.position
        there = None if position is None else way.span(Span(position, position + 1))
        if there is not None:
            made.append(replace(one, ruling=replace(one.ruling, position=there[0].start)))
    return tuple(made)


def _position(position: int, way: Way, old: str, new: str) -> int:
    found = way.span(Span(position, position))
    return found[0].start if found else round(position * len(new) / max(1, len(old)))


def differs(session: Session, source: Source) -> DocumentRecord | None:
    """The document of the library with the bytes of ``source`` that is read in another encoding there, or None."""
    record = session.known(source)
    return record if record is not None and record.encoding != source.encoding else None


def read_as(session: Session, path: Path, encoding: str | None) -> Source:
    """The document in the file ``path`` as the library has it; with an ``encoding`` read in that one (undoable).

    Raises ``ImportFailed``: ``notes`` when a note would have no place then, with nothing changed.
    """
    source = read_source(path, encoding)
    record = differs(session, source) if encoding is not None and source.format in ENCODED else None
    if record is not None and encoding is not None:
        stored = session.stored_source(record.id)
        session.run(safe(plan(stored, hanging(session, record.id), record.id, path.read_bytes(), encoding)))
    return session.settled(source)


def safe(made: Plan) -> ChangeEncoding:
    """The command of a plan. Raises ``ImportFailed("notes")`` when it would lose one."""
    if made.command is None:
        raise ImportFailed("notes", made.source.name, str(len(made.notes(Outcome.LOST))))
    return made.command


# The bytes


def document_bytes(record: DocumentRecord, source: Source) -> bytes:
    """The bytes a stored document was read from: those of its file, or of its text where that still gives them.

    Raises ``ImportFailed("gone")`` when the file is gone or was changed, and the text does not tell.
    """
    try:
        data = Path(record.path).read_bytes() if record.path else b""
    except OSError:
        data = b""
    for found in (data, _encoded(source)):
        if hashlib.sha256(found).hexdigest() == record.sha256:
            return found
    raise ImportFailed("gone", record.name)


def _encoded(source: Source) -> bytes:
    """The bytes that ``source`` was decoded from, as far as they can be had from its text."""
    if source.format not in _TEXTS:
        return b""
    pieces: list[bytes] = []
    at = 0
    try:
        for one in source.undecodable:
            pieces += (source.text[at : one.span.start].encode(source.encoding), one.data)
            at = one.span.end
        return b"".join((*pieces, source.text[at:].encode(source.encoding)))
    except (UnicodeError, LookupError):
        return b""
