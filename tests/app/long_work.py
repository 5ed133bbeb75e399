"""Long work on a library in a process of its own, until it is killed. Run by test_kills.

    python tests/app/long_work.py WORK LIBRARY [PLACE]

Prints ``ready`` before the work begins, and a line for whatever is acknowledged.
"""

from __future__ import annotations

import itertools
import sys
from collections.abc import Sequence
from pathlib import Path

from reader.annotate.model import Color
from reader.app import marking, trash
from reader.app.bundles import merge_in
from reader.app.importing import Imported, import_files, readable_files
from reader.app.session import Session
from reader.store.db import open_library

COLORS = tuple(Color)


def say(words: object) -> None:
    print(words, flush=True)


def take_in(session: Session, place: Path) -> None:
    """Import a folder; each document is told of with its file."""

    def told(_done: int, _found: int, files: Sequence[Imported]) -> None:
        for one in files:
            say(one.path.name)

    import_files(session, readable_files([place]), report=told, processes=1)
    say("all")


def recolor(session: Session, _place: Path) -> None:
    """Give all notes one colour after another."""
    ids = [one.id for one in session.all_annotations()]
    for number in itertools.count(1):
        marking.recolor(session, ids, COLORS[number % len(COLORS)])
        say(number)


def empty_trash(session: Session, _place: Path) -> None:
    """Put one document after another, with its notes, into the trash, and empty that."""
    for one in session.documents():
        notes = [note.id for note in session.annotations(one.id)]
        session.delete(notes[: len(notes) // 2])
        session.remove_document(one.id)
        trash.purge(session)
        say(one.id)
    say("all")


def merge(session: Session, place: Path) -> None:
    """Merge one bundle after another."""
    for path in sorted(place.glob("*.zip")):
        merge_in(session.library, path)
        say(path.name)
    say("all")


WORK = {"import": take_in, "recolor": recolor, "trash": empty_trash, "merge": merge}


def main() -> None:
    work, path, place = sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3])
    if work == "migrate":
        say("ready")
        open_library(path).close()
        say("all")
        return
    with open_library(path) as library:
        say("ready")
        WORK[work](Session(library), place)


if __name__ == "__main__":
    main()
