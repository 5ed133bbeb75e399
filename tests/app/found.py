"""What a search of the library finds, hit after hit."""

from __future__ import annotations

from reader.app.search import Hit, search_documents
from reader.app.session import Session
from reader.store.fulltext import FullText


def hits_of(session: Session, query: str, index: FullText | None = None) -> list[Hit]:
    """The hits of ``query``, by document."""
    return [hit for one in search_documents(session, query, index=index) for hit in one.hits]
