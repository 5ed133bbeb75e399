"""Finding words in every report and note of the library."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from reader.app.session import Session
from reader.search.query import find_all, fold
from reader.source.repair import normalize
from reader.store import documents
from reader.store.db import Library
from reader.text.span import Span

_CONTEXT = 16
_PER_DOCUMENT = 200


@dataclass(frozen=True, slots=True)
class Hit:
    """One place where a query stands.

    ``place`` is ``text``, ``note`` or ``tag``. ``span`` is in source coordinates: of the hit itself, or of what the
    note or tag is on. ``text`` is the source's own wording, ``before`` and ``after`` are what stands around it.
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


def search_library(session: Session, query: str, *, cancelled: Callable[[], bool] = lambda: False) -> list[Hit]:
    """Every hit of ``query`` in the library, in either script, by document (last opened first) and place.

    An empty query finds nothing. At most 200 hits of one document are given.
    """
    hits: list[Hit] = []
    if not query.strip():
        return hits
    notes: dict[str, list[Hit]] = {}
    for hit in _in_notes(session, query):
        notes.setdefault(hit.document_id, []).append(hit)
    for record in session.documents():
        if cancelled():
            break
        hits += _in_text(session.library, record.id, record.title, query)
        hits += notes.get(record.id, [])
    return hits


def _in_text(library: Library, document_id: str, title: str, query: str) -> list[Hit]:
    text = documents.text_of(library, document_id)
    return [
        Hit(document_id, title, "text", span, span.of(text), _before(text, span), _after(text, span))
        for span in find_all(fold(text), query)[:_PER_DOCUMENT]
    ]


def _in_notes(session: Session, query: str) -> list[Hit]:
    titles = {record.id: record.title for record in session.documents()}
    hits = []
    for one in session.all_annotations():
        places = [("note", one.note)] + [("tag", tag) for tag in one.tags]
        for place, words in places:
            if one.document_id not in titles or not words:
                continue
            span = next(iter(find_all(fold(words), query)), None)
            if span is not None:
                title, around = titles[one.document_id], (_before(words, span), _after(words, span))
                hits.append(Hit(one.document_id, title, place, one.span, span.of(words), *around, one.id))
    return hits


def _before(text: str, span: Span) -> str:
    return _plain(text[max(0, span.start - _CONTEXT) : span.start])


def _after(text: str, span: Span) -> str:
    return _plain(text[span.end : span.end + _CONTEXT])


def _plain(words: str) -> str:
    return " ".join(normalize(words).text.split())
