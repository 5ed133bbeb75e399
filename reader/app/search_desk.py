"""Where searches are carried out: one thread, with connections of its own that stay open from search to search."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path

from reader.app.indexing import usable_index
from reader.app.search import PER_DOCUMENT, DocumentHits, Found, Searcher
from reader.app.session import Session
from reader.app.viewed_hits import as_viewed
from reader.search.grammar import Query, Term, parse
from reader.store.db import Library, open_library
from reader.store.fulltext import FullText, FullTextError, discard, index_path

PAGE = 10
"""Documents listed at a time."""

_HITS = 60
"""Hits listed of one page, dealt out among its documents."""

_FEW = 5


@dataclass(frozen=True, slots=True)
class Answer:
    """The first page of what a query finds.

    ``begun`` says that nothing was found with the query as it stands, but with what begins like it.
    """

    found: Found
    documents: tuple[DocumentHits, ...]
    begun: bool = False


class SearchDesk:
    """Searches one library. All calls come from one thread, :meth:`close` too."""

    def __init__(self, path: Path, default_script: str = "auto") -> None:
        self._path = path
        self._default_script = default_script
        self._library: Library | None = None
        self._index: FullText | None = None
        self._session: Session | None = None
        self._searcher: Searcher | None = None

    def find(self, words: str, cancelled: Callable[[], bool], first: tuple[str, ...] = ()) -> Answer:
        """What ``words`` finds, and the first page of it; the documents ``first``, if found, come first, in order.

        Where a number or word is still being written and nothing is found, what begins so is looked for. Raises
        ``SearchQueryError``, ``StoreError``.
        """
        query = parse(words)
        searcher = self._ready()
        found, begun = searcher.find(query, cancelled), False
        going_on = _going_on(query)
        if not found.order and going_on is not None and not cancelled():
            found, begun = searcher.find(going_on, cancelled), True
        kept = [one for one in first if one in set(found.order)] if first else []
        if kept:
            rest = [one for one in found.order if one not in set(kept)]
            found = replace(found, order=(*kept, *rest))
        pages = max(1, -(-len(kept) // PAGE))
        listed = self.page(found, 0, PAGE * pages)
        return Answer(found, listed, begun and bool(listed))

    def page(self, found: Found, start: int, count: int = PAGE, *, most: int = 0) -> tuple[DocumentHits, ...]:
        """The hits of ``count`` documents of ``found`` from the one at ``start``, in the scripts they are read in.

        ``most`` of each document, 0 for a fair share of a page. Raises ``StoreError``.
        """
        searcher, session = self._ready(), self._session
        share = most or min(PER_DOCUMENT, max(_FEW, _HITS // max(1, min(count, len(found.order) - start))))
        pages = searcher.page(found, start, count, most=share)
        return tuple(as_viewed(session, one) for one in pages) if session is not None else tuple(pages)

    def close(self) -> None:
        """Let go of the files."""
        if self._index is not None:
            self._index.close()
        if self._library is not None:
            self._library.close()
        self._library = self._index = self._session = self._searcher = None

    def _ready(self) -> Searcher:
        """The searcher, with an index that is still the library's."""
        if self._library is None:
            self._library = open_library(self._path, make=False)
            self._session = Session(self._library, default_script=self._default_script)
        if self._searcher is None or self._searcher.failure or self._index is None or not self._index.is_current():
            if self._index is not None:
                self._index.close()
            if self._searcher is not None and self._searcher.failure is not None and self._searcher.failure.damaged:
                with suppress(FullTextError):
                    discard(index_path(self._path))
            self._index = usable_index(self._path)
            self._searcher = Searcher(self._library, self._index)
        return self._searcher


def _going_on(query: Query) -> Query | None:
    """``query`` with its one term as the beginning of a number or word; None when it asks for more than that."""
    root = query.root
    if not isinstance(root, Term) or root.prefix:
        return None
    last = root.text.rstrip(".")[-1:]
    if not last.isalnum() or last >= "\u2e80":
        return None
    return Query(Term(root.text, prefix=True), query.places)
