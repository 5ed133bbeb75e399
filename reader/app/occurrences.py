"""Every place a phrase stands, in a document or in the library, in either script: to be marked at once."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass

from reader.annotate.anchor import quote_of
from reader.annotate.model import Quote
from reader.app import marking
from reader.app.indexing import usable_index
from reader.app.search import Searcher, as_read
from reader.app.session import Session
from reader.search.grammar import All, Place, Query, Term
from reader.search.query import find_all, fold
from reader.search.tokens import HAN_RUN
from reader.store import documents
from reader.store.db import Library
from reader.text.span import Span

_BEFORE, _AFTER = 16, 28
MOST = 20_000
"""Occurrences that are listed; nobody marks more by one word."""


@dataclass(frozen=True, slots=True)
class Occurrence:
    """A phrase at ``span`` of the source text of a document, with what stands around it in one line.

    ``marked`` tells that the reader has marked those very characters already.
    """

    document_id: str
    title: str
    span: Span
    quote: Quote
    before: str
    after: str
    marked: bool = False

    @property
    def place(self) -> marking.Place:
        """Where to mark it."""
        return marking.Place(self.document_id, self.span, self.quote)


@dataclass(frozen=True, slots=True)
class Occurrences:
    """What was found, by document and place, the document opened last first; ``more`` when there are too many."""

    phrase: str
    found: tuple[Occurrence, ...] = ()
    more: bool = False


def find_occurrences(
    session: Session,
    phrase: str,
    document_ids: Collection[str] | None = None,
    *,
    cancelled: Callable[[], bool] = lambda: False,
    progress: Callable[[int, int], None] = lambda done, of: None,
) -> Occurrences:
    """Every place of ``phrase`` in the documents of these ids, in all when there are none; in either script.

    Each place is one that can be marked: hits do not overlap, and none runs over the end of a paragraph. An empty
    phrase has none. When ``cancelled`` says so, asked before each document, what was found so far is returned.
    """
    if not phrase.strip():
        return Occurrences(phrase)
    found: list[Occurrence] = []
    with session.library.snapshot():
        records = [one for one in session.documents() if document_ids is None or one.id in document_ids]
        if document_ids is None:
            holding = _may_hold(session.library, phrase, cancelled)
            records = [one for one in records if holding is None or one.id in holding]
        for done, record in enumerate(records):
            if cancelled() or len(found) > MOST:
                break
            progress(done, len(records))
            text = documents.text_of(session.library, record.id)
            spans = find_all(fold(text), phrase)
            if spans:
                marked = {one.span for one in session.annotations(record.id)}
                title = record.label
                found += [_occurrence(record.id, title, text, span, span in marked) for span in spans]
    return Occurrences(phrase, tuple(found[:MOST]), len(found) > MOST)


def _may_hold(library: Library, phrase: str, cancelled: Callable[[], bool]) -> frozenset[str] | None:
    """The documents in which ``phrase`` may stand, as the index of the library has it; None when any may.

    Of the phrase its runs of Chinese are asked for: an index has numbers and words of letters whole, while here a part
    of one is a place, too.
    """
    runs = HAN_RUN.findall(fold(" ".join(phrase.split())).text)
    index = usable_index(library.path) if runs else None
    if index is None:
        return None
    with index:
        searcher = Searcher(library, index)
        found = searcher.find(Query(All(tuple(map(Term, runs))), frozenset((Place.TEXT,))), cancelled)
    return None if searcher.failure is not None else frozenset(found.order)


def _occurrence(document_id: str, title: str, text: str, span: Span, marked: bool) -> Occurrence:
    before = as_read(text[max(0, span.start - 4 * _BEFORE) : span.start].rpartition("\n")[2])[-_BEFORE:]
    after = as_read(text[span.end : span.end + 4 * _AFTER].partition("\n")[0])[:_AFTER]
    return Occurrence(document_id, title, span, quote_of(text, span), before, after, marked)
