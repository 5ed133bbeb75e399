"""``yandu library list``: the documents of the library, with what their reader says of them."""

from __future__ import annotations

import argparse
import json

from reader.app import collecting
from reader.app.collecting import CollectingFailed
from reader.app.session import Session
from reader.app.shelf import WITHOUT_COLLECTION, ReadingStatus, ShelfEntry, ShelfFilter, shelf
from reader.search.query import fold


def add_list_options(parser: argparse.ArgumentParser) -> None:
    """What ``yandu library list`` can be narrowed by."""
    narrowing = parser.add_argument_group("of list: which documents")
    narrowing.add_argument("--collection", metavar="C", help="a path, name or id; '-': those in none")
    narrowing.add_argument("--status", choices=[one.value for one in ReadingStatus], help="how far it was read")
    narrowing.add_argument("--issuer", default="", metavar="I", help="the issuer, as it is written")
    narrowing.add_argument("--year", default="", metavar="Y", help="the year of its date")
    narrowing.add_argument("--tag", default="", metavar="T", help="this tag, or one below it")
    narrowing.add_argument("--words", default="", metavar="W", help="words of title, issuer or date, in either script")


def counted(number: int, noun: str) -> str:
    """How many of what: ``1 note``, ``2 notes``; for nouns whose plural takes an s."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def collection_for(session: Session, path: str) -> str:
    """The id of the collection of this path, which is made when there is none. Raises ``CollectingFailed``."""
    try:
        return collecting.find(session, path).id
    except CollectingFailed:
        at = ""
        for name in filter(None, (" ".join(part.split()) for part in path.split("/"))):
            there = [one for one in collecting.all_collections(session) if (one.name, one.parent) == (name, at)]
            at = there[0].id if there else collecting.create(session, name, at).id
        if not at:
            raise CollectingFailed("no-name") from None
        return at


def list_documents(session: Session, options: argparse.Namespace) -> int:
    """Print the documents that are wanted, the last opened first. Raises ``StoreError``, ``CollectingFailed``."""
    collections = collecting.all_collections(session)
    wanted = ShelfFilter(
        words=fold(options.words.strip()).text if options.words.strip() else "",
        status=ReadingStatus(options.status) if options.status else None,
        issuer=options.issuer,
        year=options.year,
        tag=options.tag,
        collection=_collection(session, options.collection),
    )
    paths = {one.collection.id: one.path for one in collecting.nested(collections, {})}
    found = wanted.select(shelf(session.library), collections)
    if options.json:
        print(json.dumps([_object(one, paths) for one in found], ensure_ascii=False, indent=1))
        return 0
    for one in found:
        document = one.document
        places = " ".join(paths[each] for each in one.collections)
        print(f"{document.title}\t{document.issuer}\t{document.date}\t{one.status.value}\t{places}")
    return 0


def _collection(session: Session, asked: str | None) -> str:
    if asked is None or asked == WITHOUT_COLLECTION:
        return asked or ""
    return collecting.find(session, asked).id


def _object(one: ShelfEntry, paths: dict[str, str]) -> dict[str, object]:
    document = one.document
    return {
        "id": document.id,
        "title": document.title,
        "own_title": document.own_title or document.title,
        "issuer": document.issuer,
        "date": document.date,
        "status": one.status.value,
        "status_by_hand": bool(document.status),
        "progress": round(document.progress, 4),
        "collections": [paths[each] for each in one.collections],
        "tags": list(one.tags),
        "notes": document.annotations,
        "indicators": document.indicators,
        "length": document.length,
        "characters": document.characters,
        "script": document.script,
        "earlier_edition": bool(document.later),
        "added": document.added,
        "opened": document.opened,
    }
