"""``yandu search``: the hits of a query in the library."""

from __future__ import annotations

import argparse
import json
from collections.abc import Sequence

from reader.app.indexing import catch_up, usable_index
from reader.app.search import DocumentHits, Hit, search_documents
from reader.app.session import Session
from reader.text.span import Span


def add_search_options(parser: argparse.ArgumentParser) -> None:
    """What ``yandu search`` can be given besides the library."""
    parser.add_argument(
        "query",
        metavar="QUERY",
        help="words, all of which a text must hold; 'a OR b', '-a', '\"a b\"', 'a*', tag:T, issuer:I, date:2023..2025,"
        " in:text|titles|notes. A query that begins with - goes behind --",
    )
    parser.add_argument("--limit", type=int, default=0, metavar="N", help="at most N hits")


def search(session: Session, options: argparse.Namespace) -> int:
    """Print the hits of the query, by document. Raises ``StoreError``, ``SearchQueryError``."""
    catch_up(session.library)
    index = usable_index(session.library.path)
    try:
        documents = search_documents(session, options.query, index=index)
    finally:
        if index is not None:
            index.close()
    found = [hit for one in documents for hit in one.hits or (_whole(one),)]
    chosen = found[: options.limit] if options.limit > 0 else found
    print(json.dumps(_objects(chosen), ensure_ascii=False, indent=1)) if options.json else _print(chosen)
    return 0


def _whole(found: DocumentHits) -> Hit:
    """A document that the query is true of for another reason than words in it: its date, or what it lacks."""
    return Hit(found.record.id, found.record.label, "document", Span(0, 0), "", "", "")


def _objects(hits: Sequence[Hit]) -> list[dict[str, object]]:
    return [
        {
            "document": hit.document_id,
            "title": hit.title,
            "in": hit.place,
            "annotation": hit.annotation_id,
            "start": hit.span.start,
            "end": hit.span.end,
            "text": hit.text,
            "before": hit.before,
            "after": hit.after,
            "section": list(hit.section),
            "standing": hit.standing.value,
        }
        for hit in hits
    ]


def _print(hits: Sequence[Hit]) -> None:
    for hit in hits:
        print(f"{hit.title}: …{hit.before}[{hit.text}]{hit.after}…" if hit.text else hit.title)
