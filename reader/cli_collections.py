"""The commands of ``yandu`` for how a reader keeps documents: collections, names and reading statuses."""

from __future__ import annotations

import argparse
from collections.abc import Sequence

from reader.annotate.model import Color
from reader.app import collecting, shelf
from reader.app.session import Session
from reader.app.shelf import ReadingStatus
from reader.cli_library import Adder, LibraryOption, NotFoundError, document_named, print_json, session_of
from reader.cli_listing import collection_for, counted
from reader.store import collected, documents

_BY_POSITION = "auto"
_WORDS = {
    "list": "",
    "make": "PATH",
    "rename": "C NAME",
    "move": "C ABOVE ('' for the top)",
    "color": "C COLOR ('' for none)",
    "delete": "C",
    "add": "C DOCUMENT…",
    "remove": "C DOCUMENT…",
}


def add_commands(command: Adder, library_option: LibraryOption) -> None:
    """Add the parsers of these commands."""
    gathering = command("collection", _collection, "list, make, change or delete collections of documents")
    gathering.add_argument("task", choices=tuple(_WORDS), help="what to do with collections")
    gathering.add_argument("words", nargs="*", metavar="WORD", help="make 甲/乙, rename C NAME, add C DOCUMENT…")
    keeping = command("document", _document, "rename a document, or set its reading status")
    keeping.add_argument("task", choices=("rename", "status"), help="what to do with documents")
    keeping.add_argument(
        "words", nargs="+", metavar="WORD", help="rename DOCUMENT TITLE ('' for its own); status STATUS DOCUMENT…"
    )
    for parser in (gathering, keeping):
        parser.add_argument("--json", action="store_true", help="as JSON")
        library_option(parser)


def _collection(options: argparse.Namespace) -> int:
    with session_of(options) as session:
        if options.task == "list":
            _list(session, as_json=options.json)
        elif options.task in ("add", "remove"):
            _put(session, options.task, options.words)
        else:
            _change(session, options.task, options.words)
    return 0


def _list(session: Session, *, as_json: bool) -> None:
    places = collected.places(session.library)
    found = collecting.nested(collecting.all_collections(session), places, documents.all_ids(session.library))
    if as_json:
        print_json(
            [
                {
                    "id": one.collection.id,
                    "path": one.path,
                    "color": one.collection.color,
                    "documents": one.documents,
                }
                for one in found
            ]
        )
        return
    for one in found:
        print(f"{one.path}\t{one.documents}\t{one.collection.color}")


def _put(session: Session, task: str, words: Sequence[str]) -> None:
    if len(words) < 2:
        raise _wanted(task)
    ids = [document_named(session, one).id for one in words[1:]]
    if task == "add":
        done = collecting.add(session, collection_for(session, words[0]), ids)
    else:
        done = collecting.remove(session, collecting.find(session, words[0]).id, ids)
    print(counted(done, "document"))


def _change(session: Session, task: str, words: Sequence[str]) -> None:
    if len(words) != (1 if task in ("make", "delete") else 2):
        raise _wanted(task)
    if task == "make":
        collection_for(session, words[0])
        return
    one = collecting.find(session, words[0])
    if task == "rename":
        collecting.rename(session, one.id, words[1])
    elif task == "move":
        collecting.move(session, one.id, collecting.find(session, words[1]).id if words[1] else "")
    elif task == "color":
        if words[1] not in ("", *(color.value for color in Color)):
            raise NotFoundError(
                f"There is no color '{words[1]}': one of {', '.join(color.value for color in Color)} or '' for none."
            )
        collecting.set_color(session, one.id, words[1])
    else:
        print(f"{counted(collecting.delete(session, one.id), 'collection')}; the documents stay in the library")


def _wanted(task: str) -> NotFoundError:
    return NotFoundError(f"Say: yandu collection {task} {_WORDS[task]}.")


def _document(options: argparse.Namespace) -> int:
    words = options.words
    with session_of(options) as session:
        if options.task == "rename":
            if len(words) != 2:
                raise NotFoundError("Say: yandu document rename DOCUMENT TITLE.")
            record = document_named(session, words[0])
            shelf.rename(session, record.id, words[1])
            print(session.document(record.id).label)
            return 0
        known = [_BY_POSITION, *(one.value for one in ReadingStatus)]
        if len(words) < 2 or words[0] not in known:
            raise NotFoundError(f"Say: yandu document status {'|'.join(known)} DOCUMENT….")
        ids = [document_named(session, one).id for one in words[1:]]
        said = None if words[0] == _BY_POSITION else ReadingStatus(words[0])
        print(counted(shelf.set_status(session, ids, said), "document"))
    return 0
