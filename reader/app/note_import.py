"""Notes from an export of excerpts or of W3C Web Annotations, put into a library.

A note is known by its UUID: of two forms the one edited last wins. One the library lacks is put on the document with
the same bytes, else on the one report of that title, issuer and date in which its quote has a place beyond doubt.
What has no such place is not placed: it is reported, with the likeliest place for its reader to accept.
"""

from __future__ import annotations

import json
import uuid
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import datetime, timezone
from enum import Enum

from reader.annotate.anchor import Anchored, Status, Target, quote_of
from reader.annotate.folding import fold
from reader.annotate.model import Annotation, Quote, Scope
from reader.annotate.tagging import tidied
from reader.app.commands import ImportNotes
from reader.app.session import Session
from reader.export.excerpt import Excerpt
from reader.export.json_format import FORMAT, FormatError, read_json
from reader.export.moments import moment
from reader.export.webannotation_read import read_webannotation
from reader.store import annotations as notes
from reader.store import documents, revisions
from reader.store.db import utc_now
from reader.store.documents import DocumentRecord
from reader.text.span import Span

_SURE = 0.875
"""From this score on, the very words stand in their context, on at least one side whole."""
_LONG_AGO = datetime.min.replace(tzinfo=timezone.utc)
_NO_QUOTE = Quote("", "", "")


class Outcome(str, Enum):
    """What becomes of a note of a file."""

    ADDED = "added"
    UPDATED = "updated"
    """The library has an older form of it."""
    RESTORED = "restored"
    """It was deleted here, and edited after that."""
    SAME = "same"
    OLDER = "older"
    """The library has a newer form of it, or has deleted it since."""
    REVIEW = "review"
    """Not placed: there is a likely place, for the reader to decide."""
    ORPHAN = "orphan"
    """Not placed: its document is here, its words are not."""
    NO_DOCUMENT = "no-document"
    """Not placed: its document is not in the library, or in its trash."""


WAITING = (Outcome.REVIEW, Outcome.ORPHAN, Outcome.NO_DOCUMENT)
"""What is not placed and has to be told."""


@dataclass(frozen=True, slots=True)
class IncomingNote:
    """A note of the file, by the id it has in a library. ``title`` is of its document here, else as the file says.

    ``span`` is where it is placed, or for REVIEW the likeliest place, in the source text of the document; else None.
    ``found`` is what stands at a likeliest place when that differs from the quote by more than script and the like.
    """

    id: str
    excerpt: Excerpt
    outcome: Outcome
    document_id: str = ""
    title: str = ""
    span: Span | None = None
    found: str = ""


@dataclass(frozen=True, slots=True)
class NoteImport:
    """What an import does: every note of the file once, in its order, and the command; None to change nothing."""

    notes: tuple[IncomingNote, ...]
    command: ImportNotes | None

    def count(self, outcome: Outcome) -> int:
        """How many notes have this outcome."""
        return sum(one.outcome is outcome for one in self.notes)


def read_notes(data: bytes) -> tuple[Excerpt, ...]:
    """The notes of an export in JSON, or of Web Annotations in JSON-LD. Raises :class:`FormatError`."""
    try:
        whole = json.loads(data)
        json.dumps(whole, ensure_ascii=False).encode()  # half a surrogate pair can be escaped, but not be stored
    except (ValueError, RecursionError) as error:
        raise FormatError("json", f"not JSON: {error}") from error
    if isinstance(whole, dict) and whole.get("format") == FORMAT:
        return read_json(data)
    return read_webannotation(data)


def plan_import(
    session: Session,
    excerpts: Iterable[Excerpt],
    accepted: frozenset[str] = frozenset(),
    *,
    progress: Callable[[int, int], None] = lambda done, of: None,
    cancelled: Callable[[], bool] = lambda: False,
) -> NoteImport | None:
    """What importing ``excerpts`` does; changes nothing itself. None when ``cancelled``.

    Notes whose ids are ``accepted`` are put at their likeliest place where they would wait for a decision.
    ``progress`` is told how many notes and, for those without their document, how many documents are done, of how
    many. Importing the same file again has no command, unless some are newly accepted.
    """
    with session.library.snapshot():
        planner = _Planner(session, accepted, progress, cancelled)
        return planner.plan(_newest(excerpts))


def run_import(session: Session, planned: NoteImport) -> int:
    """Do what was planned, as one step; how many notes it changed."""
    if planned.command is None:
        return 0
    session.run(planned.command)
    return len(planned.command.touched)


class _Planner:
    """Decides note by note; texts are read and folded once for each document."""

    def __init__(
        self,
        session: Session,
        accepted: frozenset[str],
        progress: Callable[[int, int], None],
        cancelled: Callable[[], bool],
    ) -> None:
        self._session, self._library = session, session.library
        self._accepted, self._progress, self._cancelled = accepted, progress, cancelled
        self._when = utc_now()
        self._targets: dict[str, Target] = {}
        self._records = session.documents()
        self._by_title: dict[str, list[DocumentRecord]] = {}
        for record in self._records:
            self._by_title.setdefault(_folded(record.title), []).append(record)
        self._added: list[Annotation] = []
        self._changed: list[tuple[Annotation, Annotation]] = []
        self._restored: list[tuple[str, str]] = []

    def plan(self, wanted: dict[str, Excerpt]) -> NoteImport | None:
        known = {one.id: one for one in notes.get_all(self._library, list(wanted))}
        trashed = {one.annotation.id: one.when for one in notes.in_trash(self._library)}
        decided: dict[str, IncomingNote] = {}
        for key, excerpt in wanted.items():
            if self._cancelled():
                return None
            if key in known:
                decided[key] = self._merged(key, excerpt, known[key], trashed.get(key, ""))
            else:
                decided[key] = self._placed(key, excerpt)
            self._progress(len(decided), len(wanted))
        homeless = {key: one for key, one in decided.items() if one.outcome is Outcome.NO_DOCUMENT and key not in known}
        proposals = self._searched({key: one for key, one in homeless.items() if one.excerpt.original.quote})
        if proposals is None:
            return None
        decided.update(proposals)
        told = tuple(self._accept(one) for one in decided.values())
        if not self._added and not self._changed:
            return NoteImport(told, None)
        before, after = tuple(one for one, _ in self._changed), tuple(one for _, one in self._changed)
        return NoteImport(told, ImportNotes(tuple(self._added), before, after, tuple(self._restored)))

    # Notes the library has

    def _merged(self, key: str, excerpt: Excerpt, one: Annotation, deleted: str) -> IncomingNote:
        record = self._session.document(one.document_id)
        here = IncomingNote(key, excerpt, Outcome.OLDER, record.id, _name(record), one.span)
        if documents.trashed_at(self._library, record.id):
            return replace(here, outcome=Outcome.NO_DOCUMENT, span=None)
        after = self._form(one, excerpt, record)
        if after == one and not deleted:
            return replace(here, outcome=Outcome.SAME)
        if _edited(excerpt) <= _time(deleted or one.modified):
            return here
        after = replace(after, modified=_stamp(excerpt.modified) or self._when)
        self._changed.append((one, after))
        if deleted:
            self._restored.append((key, deleted))
        return replace(here, outcome=Outcome.RESTORED if deleted else Outcome.UPDATED, span=after.span)

    def _form(self, one: Annotation, excerpt: Excerpt, record: DocumentRecord) -> Annotation:
        """The note as the file has it; it moves only where its words stand at the file's place in the same bytes."""
        span, quote, scope = one.span, one.quote, one.scope
        if record.sha256 == excerpt.sha256 and (excerpt.span, excerpt.scope) != (span, scope):
            there = _anchored(self._target(record.id), excerpt)
            if there.status is Status.EXACT and there.span is not None:
                span, scope = there.span, excerpt.scope
                quote = self._quote(record.id, span, scope)
        return replace(
            one,
            span=span,
            quote=quote,
            scope=scope,
            note=excerpt.note,
            tags=tidied(excerpt.tags),
            color=excerpt.color,
            style=excerpt.style,
        )

    # Notes it lacks

    def _placed(self, key: str, excerpt: Excerpt) -> IncomingNote:
        record = documents.find_by_hash(self._library, excerpt.sha256) if excerpt.sha256 else None
        if record is None:
            return self._by_quote(key, excerpt)
        last = revisions.editions(self._library, record.id)[-1]
        if last != record.id:
            record = self._session.document(last)
            there = _anchored(self._target(last), excerpt)
            return self._decided(key, excerpt, record, there, sure=there.score >= _SURE)
        return self._decided(key, excerpt, record, _anchored(self._target(record.id), excerpt), sure=True)

    def _by_quote(self, key: str, excerpt: Excerpt) -> IncomingNote:
        """Among the reports of the title, issuer and date that the file names."""
        title = _folded(excerpt.original.title)
        alike = [one for one in self._by_title.get(title, ()) if title and _may_be(one, excerpt)]
        found = [(one, there) for one in alike if (there := _anchored(self._target(one.id), excerpt)).span is not None]
        if not found:
            outcome = Outcome.ORPHAN if alike else Outcome.NO_DOCUMENT
            return IncomingNote(key, excerpt, outcome, title=excerpt.original.title or excerpt.document)
        found.sort(key=lambda pair: -pair[1].score)
        record, there = found[0]
        sure = len(found) == 1 and there.score >= _SURE and excerpt.scope is not Scope.DOCUMENT
        return self._decided(key, excerpt, record, there, sure=sure)

    def _searched(self, homeless: dict[str, IncomingNote]) -> dict[str, IncomingNote] | None:
        """Places in other reports of those without one, only to be proposed; None when cancelled."""
        best: dict[str, tuple[float, DocumentRecord, Anchored]] = {}
        folded = {key: fold(one.excerpt.original.quote)[0] for key, one in homeless.items()}
        for done, record in enumerate(self._records if homeless else (), 1):
            if self._cancelled():
                return None
            target = self._targets.get(record.id) or Target.of(documents.text_of(self._library, record.id))
            for key, one in homeless.items():
                if folded[key] and folded[key] in target.folded:
                    there = _anchored(target, one.excerpt)
                    if there.span is not None and there.score > best.get(key, (0.0,))[0]:
                        best[key] = there.score, record, there
            self._progress(done, len(self._records))
        return {
            key: self._decided(key, homeless[key].excerpt, record, there, sure=False)
            for key, (_, record, there) in best.items()
        }

    def _decided(
        self, key: str, excerpt: Excerpt, record: DocumentRecord, there: Anchored, *, sure: bool
    ) -> IncomingNote:
        told = IncomingNote(key, excerpt, Outcome.ORPHAN, record.id, _name(record), there.span, there.found)
        if there.span is None:
            return told
        if sure and there.status in (Status.EXACT, Status.MOVED):
            return replace(told, outcome=Outcome.ADDED)
        return replace(told, outcome=Outcome.REVIEW)

    def _accept(self, told: IncomingNote) -> IncomingNote:
        """``told``, made when it is to be added."""
        accepted = told.outcome is Outcome.REVIEW and told.id in self._accepted
        if told.span is None or not (accepted or told.outcome is Outcome.ADDED):
            return told
        excerpt, created = told.excerpt, _stamp(told.excerpt.created) or self._when
        self._added.append(
            Annotation(
                id=told.id,
                document_id=told.document_id,
                span=told.span,
                quote=self._quote(told.document_id, told.span, excerpt.scope),
                style=excerpt.style,
                color=excerpt.color,
                note=excerpt.note,
                tags=tidied(excerpt.tags),
                created=created,
                modified=_stamp(excerpt.modified) or created,
                scope=excerpt.scope,
            )
        )
        return replace(told, outcome=Outcome.ADDED)

    def _target(self, document_id: str) -> Target:
        if document_id not in self._targets:
            self._targets[document_id] = Target.of(documents.text_of(self._library, document_id))
        return self._targets[document_id]

    def _quote(self, document_id: str, span: Span, scope: Scope) -> Quote:
        return _NO_QUOTE if scope is Scope.DOCUMENT else quote_of(self._target(document_id).text, span)


def _anchored(target: Target, excerpt: Excerpt) -> Anchored:
    """Where the words of ``excerpt`` stand; a place without words can only be proposed."""
    if excerpt.scope is Scope.DOCUMENT:
        return Anchored(Span(0, 0), Status.EXACT)
    span, quote = excerpt.span, Quote(excerpt.original.quote, excerpt.prefix, excerpt.suffix)
    if not quote.exact:
        inside = len(span) > 0 and span.end <= len(target.text)
        found = span.of(target.text) if inside else ""
        return Anchored(span if inside else None, Status.REVIEW if inside else Status.ORPHAN, 0.0, found)
    # Exports of the first days kept no context: position and words must do.
    if not quote.prefix and not quote.suffix and span.end <= len(target.text) and span.of(target.text) == quote.exact:
        return Anchored(span, Status.EXACT)
    return target.anchor(span, quote)


def _newest(excerpts: Iterable[Excerpt]) -> dict[str, Excerpt]:
    """The excerpts by the ids they have in a library; of two with one id the one edited last."""
    found: dict[str, Excerpt] = {}
    for one in excerpts:
        key = _uuid(one)
        if key not in found or _edited(one) > _edited(found[key]):
            found[key] = one
    return found


def _uuid(excerpt: Excerpt) -> str:
    """The UUID of a note; for one without, always the same one made of its own id or of what it says and where."""
    try:
        return str(uuid.UUID(excerpt.id))
    except ValueError:
        said = (excerpt.sha256, excerpt.document, *map(str, (excerpt.span.start, excerpt.span.end)))
        name = excerpt.id or "\n".join((*said, excerpt.original.quote, excerpt.note, *excerpt.tags, excerpt.created))
        return str(uuid.uuid5(uuid.NAMESPACE_URL, name))


def _edited(excerpt: Excerpt) -> datetime:
    return _time(excerpt.modified or excerpt.created)


def _time(written: str) -> datetime:
    """The moment; long ago for none."""
    return moment(written) or _LONG_AGO


def _stamp(written: str) -> str:
    """The moment as the library keeps it; empty for none."""
    found = moment(written)
    return found.isoformat(timespec="microseconds") if found else ""


def _may_be(record: DocumentRecord, excerpt: Excerpt) -> bool:
    """Whether issuer and date, where both sides tell them, are the same."""
    issuers = {_folded(one) for one in (record.issuer, excerpt.original.issuer) if one}
    return len(issuers) < 2 and len({one for one in (record.date, excerpt.date) if one}) < 2


def _folded(words: str) -> str:
    return fold("".join(words.split()))[0]


def _name(record: DocumentRecord) -> str:
    return record.label
