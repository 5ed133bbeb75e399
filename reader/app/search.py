"""Finding words in every report and note of the library."""

from __future__ import annotations

import threading
from collections.abc import Callable, Collection
from dataclasses import dataclass

from reader.app.session import Session
from reader.search.query import Folded, find_all, fold
from reader.source.passes.glosses import gloss_edits
from reader.source.repair import normalize
from reader.store import documents
from reader.store.db import Library
from reader.store.documents import DocumentRecord
from reader.text.offsetmap import apply_edits
from reader.text.span import Span

_BEFORE = 24
_AFTER = 48
"""Characters shown around a hit: a sentence is read on from the hit rather than up to it."""

_GLOSSED = 6
"""A character with its reading, as 會(huì), takes up to this many times the room of one without."""

PER_DOCUMENT = 200
IN_ALL = 5000
KEPT_CHARACTERS = 16_000_000
"""Some 2,000 long reports; about 50 MB when they are kept ready for the next search."""


@dataclass(frozen=True, slots=True)
class Hit:
    """One place where a query stands.

    ``place`` is ``text``, ``note`` or ``tag``. ``span`` is in source coordinates: of the hit itself, or of what the
    note or tag is on. ``text`` is the source's own wording; ``before`` and ``after`` are what stands around it, as
    :func:`as_read`.
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


@dataclass(frozen=True, slots=True)
class DocumentHits:
    """What was found in one document: ``count`` hits, and the first of them in ``hits``; at least one."""

    record: DocumentRecord
    count: int
    hits: tuple[Hit, ...]


class FoldedTexts:
    """Texts of the library kept ready to be searched, since making them ready is most of the work of a search.

    Holds up to ``limit`` characters; what comes when it is full is made ready anew each time. Several threads may
    use it at once.
    """

    def __init__(self, limit: int = KEPT_CHARACTERS) -> None:
        self._limit = limit
        self._lock = threading.Lock()
        self._kept: dict[tuple[str, str, int], Folded] = {}
        self._room = limit

    def of(self, record: DocumentRecord, text: str) -> Folded:
        """The stored ``text`` of the document, folded."""
        # The text of a document changes only when its bytes are read in another encoding.
        key = (record.id, record.encoding, len(text))
        kept = self._kept.get(key)
        if kept is not None:
            return kept
        made = fold(text)
        with self._lock:
            if key not in self._kept and len(text) <= self._room:
                self._kept[key] = made
                self._room -= len(text)
        return made

    def forget_others(self, document_ids: Collection[str]) -> None:
        """Drop the texts of all documents but those."""
        with self._lock:
            for key in [key for key in self._kept if key[0] not in document_ids]:
                del self._kept[key]
                self._room += key[2]


def search_library(session: Session, query: str, *, cancelled: Callable[[], bool] = lambda: False) -> list[Hit]:
    """Every hit of ``query`` in the library, in either script, by document as :func:`search_documents` has them."""
    return [hit for found in search_documents(session, query, cancelled=cancelled) for hit in found.hits]


def search_documents(
    session: Session,
    query: str,
    *,
    cancelled: Callable[[], bool] = lambda: False,
    texts: FoldedTexts | None = None,
) -> list[DocumentHits]:
    """The documents with hits of ``query``, in either script, the last opened first.

    Of a document first the tags and notes, then the text, by place; at most 200 hits of one document are given, and
    one of each further document once there are 5,000 in all. An empty query finds nothing. When ``cancelled`` says
    so, which is asked before each document, what was found so far is returned. ``texts`` may be kept from search to
    search. Raises ``StoreError``.
    """
    if not query.strip():
        return []
    texts = texts or FoldedTexts(0)
    found: list[DocumentHits] = []
    room = IN_ALL
    with session.library.snapshot():
        records = session.documents()
        texts.forget_others({record.id for record in records})
        notes = _in_notes(session, records, query, cancelled)
        for record in records:
            if cancelled():
                break
            one = _in_document(session.library, record, query, texts, notes.get(record.id, []), room)
            if one.count:
                found.append(one)
                room -= len(one.hits)
    return found


def _in_document(
    library: Library, record: DocumentRecord, query: str, texts: FoldedTexts, notes: list[Hit], room: int
) -> DocumentHits:
    text = documents.text_of(library, record.id)
    spans = find_all(texts.of(record, text), query)
    most = min(PER_DOCUMENT, max(1, room))
    title = record.title or record.name
    hits = notes[:most] + [_hit(record.id, title, "text", span, text, span) for span in spans[: most - len(notes)]]
    return DocumentHits(record, len(notes) + len(spans), tuple(hits[:most]))


def _in_notes(
    session: Session, records: Collection[DocumentRecord], query: str, cancelled: Callable[[], bool]
) -> dict[str, list[Hit]]:
    """The hits in tags and notes, by document and place; one for each tag and note."""
    titles = {record.id: record.title or record.name for record in records}
    hits: dict[str, list[Hit]] = {}
    for one in session.all_annotations():
        if cancelled():
            break
        for place, words in (*(("tag", tag) for tag in one.tags), ("note", one.note)):
            span = next(iter(find_all(fold(words), query)), None) if words else None
            if span is not None and one.document_id in titles:
                title = titles[one.document_id]
                hit = _hit(one.document_id, title, place, one.span, words, span, one.id)
                hits.setdefault(one.document_id, []).append(hit)
    return hits


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
    if not words.isprintable():
        words = normalize(words).text
    edits = gloss_edits(words)
    return " ".join((apply_edits(words, edits) if edits else words).split())
