"""Finding words in every report and note of the library."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from reader.app.ranking import IN_BODY, IN_HEADING, IN_TITLE, Finding, Known, known_of, take
from reader.app.session import Session
from reader.search.grammar import Place, Query, parse
from reader.search.matching import Subject, is_true, places
from reader.search.query import Folded, fold
from reader.source.passes.glosses import gloss_edits
from reader.source.repair import normalize
from reader.store import annotations as stored_notes
from reader.store import documents, outlines, revisions
from reader.store.db import Library
from reader.store.documents import DocumentRecord
from reader.store.fulltext import DOCUMENT, NOTE, FullText, FullTextError, Item, everything
from reader.store.indexed import DocumentEntry, NoteEntry, document_entry, note_entry, stored_document
from reader.store.matching import facts, looks_in_quotes, matches
from reader.store.revisions import Standing
from reader.text.offsetmap import OffsetMap, apply_edits
from reader.text.span import Span

_BEFORE = 24
_AFTER = 48
"""Characters shown around a hit: a sentence is read on from the hit rather than up to it."""

_GLOSSED = 6
"""A character with its reading, as 會(huì), takes up to this many times the room of one without."""

PER_DOCUMENT = 200
IN_ALL = 5000

_KEPT = 2000
"""Folded texts kept while there is no index of them."""


@dataclass(frozen=True, slots=True)
class Hit:
    """One place where a query stands.

    ``place`` is ``text``, ``note``, ``tag`` or ``quote``. ``span`` is in source coordinates: of the hit itself, or of
    what the note or tag is on. ``text`` is the source's own wording; ``before`` and ``after`` are what stands around
    it, as :func:`as_read`. ``section`` is what the section is called, if it is in one.
    """

    document_id: str
    title: str
    place: str
    span: Span
    text: str
    before: str
    after: str
    annotation_id: str = ""
    section: tuple[str, ...] = ()
    standing: Standing = Standing.CURRENT
    """Whether a note stands on the last edition of its document."""


@dataclass(frozen=True, slots=True)
class DocumentHits:
    """What was found in one document: ``count`` hits, and the first of them in ``hits``.

    None where the query is true of the document for another reason than words in it: its name, its date.
    """

    record: DocumentRecord
    count: int
    hits: tuple[Hit, ...]


@dataclass(frozen=True, slots=True)
class Found:
    """The documents a query finds, by id, the best first.

    ``notes`` are the ids of the notes it is true of, by document, ``noted`` the documents it is true of by these alone.
    ``read`` says how many texts were read for want of an index. ``years`` are those that most of the documents are of,
    the newest first.
    """

    query: Query
    order: tuple[str, ...] = ()
    noted: frozenset[str] = frozenset()
    notes: Mapping[str, Sequence[str]] = field(default_factory=dict)
    read: int = 0
    years: tuple[str, ...] = ()


class Searcher:
    """Searches one library, a page at a time. Use it in one thread at a time.

    What the ``index`` lacks, or everything without one, is read and searched as it is: the answer is the same.
    """

    def __init__(self, library: Library, index: FullText | None) -> None:
        self._library = library
        self._index = index
        self._version: tuple[int, int] | None = None
        self._known = Known()
        self._read: dict[str, tuple[int, Folded]] = {}
        self.failure: FullTextError | None = None
        """Why the index was left aside; None while it serves."""

    def find(self, query: Query, cancelled: Callable[[], bool] = lambda: False) -> Found:
        """The documents ``query`` is true of, the best first (:mod:`reader.app.ranking`).

        When ``cancelled`` says so, what was found so far. Raises ``StoreError``.
        """
        if query.root is None:
            return Found(query)
        with self._library.snapshot():
            if self._index is not None:
                try:
                    return self._find(query, self._index, cancelled)
                except FullTextError as error:
                    self.failure, self._index = error, None
            finding = Finding()
            read = self._scan(query, everything(self._library), finding, cancelled)
            return _done(query, finding, read)

    def _find(self, query: Query, index: FullText, cancelled: Callable[[], bool]) -> Found:
        finding = Finding()
        with index.snapshot():
            version = index.version()
            if version != self._version:
                self._known, self._version = known_of(facts(index)), version
            lacking = index.lacking(self._library)
            # A note may be found by the date of its document.
            changed = [one.id for one in lacking if one.kind == DOCUMENT]
            doubtful = lacking.union(Item(NOTE, note) for one in changed for note in self._notes_on(one))
            found = matches(index, query, self._known.facts, self._earlier(index))
            take(index, self._known, found, doubtful, finding)
        return _done(query, finding, self._scan(query, doubtful, finding, cancelled))

    def _earlier(self, index: FullText) -> frozenset[int]:
        """The rows of earlier editions outside the trash: their texts are not searched, the notes left on them are."""
        ids = self._library.rows(
            "SELECT earlier_id FROM revisions CROSS JOIN documents ON id = earlier_id WHERE deleted_at IS NULL"
        )
        if not ids:
            return frozenset()
        listed = json.dumps([one for (one,) in ids])
        sql = "SELECT row FROM documents WHERE id IN (SELECT value FROM json_each(?))"
        return frozenset(row for (row,) in index.rows(sql, (listed,)))

    def _notes_on(self, document_id: str) -> list[str]:
        return [one.id for one in stored_notes.of_document(self._library, document_id)]

    # Without an index

    def _scan(self, query: Query, items: Iterable[Item], finding: Finding, cancelled: Callable[[], bool]) -> int:
        """Enter what is found by reading ``items`` of the library; how many documents were read."""
        read = 0
        for item in sorted(items, key=_kind_and_id):
            if cancelled():
                break
            if item.kind == DOCUMENT and query.places != {Place.NOTES}:
                read += 1
                self._scan_document(query, item.id, finding)
            elif item.kind == NOTE and query.looks_in(Place.NOTES) and (query.terms or query.by_tag):
                self._scan_note(query, item.id, finding)
        return read

    def _scan_document(self, query: Query, document_id: str, finding: Finding) -> None:
        entry = document_entry(self._library, document_id, self._folded)
        if entry is None or not entry.live or query.root is None:
            return
        if is_true(query.root, document_subject(query, entry)):
            titled = query.looks_in(Place.TITLES) and places(query.terms, _as_it_is(entry.title), entry.script)
            headed = places(query.terms, _as_it_is(entry.headings), entry.script)
            standing = IN_TITLE if titled else IN_HEADING if headed else IN_BODY
            finding.add_document(document_id, standing, entry.date, self._known.newest)

    def _scan_note(self, query: Query, note_id: str, finding: Finding) -> None:
        entry = note_entry(self._library, note_id)
        if entry is None or query.root is None:
            return
        row = self._library.row(
            "SELECT issuer, date FROM documents WHERE id = ? AND deleted_at IS NULL", (entry.document_id,)
        )
        if row is None:
            return
        if is_true(query.root, note_subject(query, entry, row[0], row[1])):
            finding.add_note(entry.document_id, note_id, row[1], self._known.newest)

    def _folded(self, document_id: str, text: str) -> Folded:
        """``text`` folded, kept for as long as it is the text of the document."""
        kept = self._read.get(document_id)
        if kept is None or kept[0] != hash(text):
            kept = (hash(text), fold(text))
            self._read[document_id] = kept
            while len(self._read) > _KEPT:
                del self._read[next(iter(self._read))]
        return kept[1]

    # The hits

    def page(self, found: Found, start: int, count: int, *, most: int = PER_DOCUMENT) -> list[DocumentHits]:
        """The hits of ``count`` documents of ``found`` from the one at ``start``, at most ``most`` of each.

        Of a document first the notes and tags, then the text, by place. Documents that have left the library
        meanwhile are left out. Raises ``StoreError``.
        """
        with self._library.snapshot():
            wanted = found.order[start : start + count]
            bodies = self._bodies(wanted) if found.query.terms else {}
            made = (self._hits(found, document_id, bodies.get(document_id), most) for document_id in wanted)
            return [one for one in made if one is not None]

    def _bodies(self, document_ids: Iterable[str]) -> dict[str, Folded]:
        """The folded texts of documents, of those that the index has as the library does."""
        if self._index is None:
            return {}
        try:
            with self._index.snapshot():
                lacking = {one.id for one in self._index.lacking(self._library)}
                stored = {one: stored_document(self._index, one) for one in document_ids if one not in lacking}
        except FullTextError as error:
            self.failure, self._index = error, None
            return {}
        return {one: entry[1].body for one, entry in stored.items() if entry is not None}

    def _hits(self, found: Found, document_id: str, body: Folded | None, most: int) -> DocumentHits | None:
        record = documents.get(self._library, document_id)
        if record is None:
            return None
        query = found.query
        outline = outlines.of_document(self._library, record.id) or outlines.StoredOutline()
        notes = [hit for note in found.notes.get(document_id, ()) for hit in self._note_hits(query, record, note)]
        notes.sort(key=_by_place)
        if notes:
            standing = revisions.left_behind(self._library)
            notes = [replace(one, standing=standing.get(one.annotation_id, Standing.CURRENT)) for one in notes]
        text, spans = "", []
        if document_id not in found.noted and query.terms:
            text = documents.text_of(self._library, record.id)
            spans = places(query.terms, body or self._folded(record.id, text), record.script)
            if query.places and not query.looks_in(Place.TEXT):
                spans = [span for span in spans if outline.in_heading(span.start)]
        title = record.label
        shown = [_hit(record.id, title, "text", span, text, span) for span in spans[: max(0, most - len(notes))]]
        hits = [replace(one, section=_section(outline, one)) for one in (*notes[:most], *shown)]
        return DocumentHits(record, len(notes) + len(spans), tuple(hits))

    def _note_hits(self, query: Query, record: DocumentRecord, note_id: str) -> list[Hit]:
        one = stored_notes.get(self._library, note_id)
        if one is None:
            return []
        title = record.label
        fields = [*(("tag", tag) for tag in one.tags), ("note", one.note)]
        if looks_in_quotes(query):
            fields.append(("quote", one.quote.exact))
        hits = []
        for place, words in fields:
            span = next(iter(places(query.terms, fold(words))), None) if words else None
            if span is not None:
                hits.append(_hit(record.id, title, place, one.span, words, span, one.id))
        if not hits:  # found by its tag
            whole = Span(0, len(one.quote.exact))
            hits.append(_hit(record.id, title, "quote", one.span, one.quote.exact, whole, one.id))
        return hits


def document_subject(query: Query, entry: DocumentEntry) -> Subject:
    """What ``query`` may be true of in a document."""
    fields = []
    if query.looks_in(Place.TITLES):
        fields.append(_as_it_is(entry.title))
    if query.looks_in(Place.TEXT):
        fields.append(entry.body)
    if query.places and query.looks_in(Place.TITLES):
        fields.append(_as_it_is(entry.headings))
    tags = tuple(entry.tags.split("\n")) if entry.tags else ()
    return Subject(tuple(fields), entry.script, entry.issuer, entry.date, tags)


def note_subject(query: Query, entry: NoteEntry, issuer: str, date: str) -> Subject:
    """What ``query`` may be true of in a note on a document of ``issuer`` and ``date``."""
    fields = [entry.note, entry.tags, *([entry.quote] if looks_in_quotes(query) else [])]
    tags = tuple(entry.tags.split("\n")) if entry.tags else ()
    return Subject(tuple(map(_as_it_is, fields)), "", fold(issuer).text, date, tags)


def search_documents(
    session: Session, query: str, *, cancelled: Callable[[], bool] = lambda: False, index: FullText | None = None
) -> list[DocumentHits]:
    """The documents with hits of ``query``, in either script, in the order of :meth:`Searcher.find`.

    At most 200 hits of one document are given, and one of each further document once there are 5,000 in all. An
    empty query finds nothing. When ``cancelled`` says so, what was found so far is returned. Raises
    ``SearchQueryError``, ``StoreError``.
    """
    searcher = Searcher(session.library, index)
    answer = searcher.find(parse(query), cancelled)
    found: list[DocumentHits] = []
    room = IN_ALL
    for place in range(len(answer.order)):
        if cancelled():
            break
        for one in searcher.page(answer, place, 1, most=min(PER_DOCUMENT, max(1, room))):
            found.append(one)
            room -= len(one.hits)
    return found


def _done(query: Query, finding: Finding, read: int) -> Found:
    noted, years = frozenset(finding.noted), finding.common_years()
    return Found(query, finding.best_first(), noted, finding.notes, read, years)


def _kind_and_id(item: Item) -> tuple[str, str]:
    return item.kind, item.id


def _by_place(hit: Hit) -> tuple[int, int]:
    return hit.span.start, hit.span.end


def _section(outline: outlines.StoredOutline, hit: Hit) -> tuple[str, ...]:
    label = outline.at(hit.span.start)
    return (label,) if label else ()


def _as_it_is(folded: str) -> Folded:
    """Words that are folded already, and stand for themselves."""
    return Folded(folded, OffsetMap.identity(len(folded)))


def _hit(document_id: str, title: str, place: str, where: Span, words: str, span: Span, annotation_id: str = "") -> Hit:
    """The hit at ``span`` of ``words``, which leads to ``where`` in the source."""
    before = as_read(words[max(0, span.start - _reach(words, span.start, -_BEFORE)) : span.start])[-_BEFORE:]
    after = as_read(words[span.end : span.end + _reach(words, span.end, _AFTER)])[:_AFTER]
    return Hit(document_id, title, place, where, span.of(words), before, after, annotation_id)


def _reach(words: str, at: int, length: int) -> int:
    """How far to look for ``length`` characters without readings, which are backwards when it is negative."""
    near = words[at : at + length] if length > 0 else words[max(0, at + length) : at]
    return abs(length) * (_GLOSSED if "(" in near or "（" in near else 1)


def as_read(words: str) -> str:
    """``words`` in one line, and without the readings some pages put behind characters: 會(huì)議 is 會議."""
    line = " ".join(words.split())
    if line.isprintable() and "(" not in line and "（" not in line:
        return line
    words = normalize(words).text
    edits = gloss_edits(words)
    return " ".join((apply_edits(words, edits) if edits else words).split())
