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
from reader.app.indexing import catch_up
from reader.app.session import Session
from reader.app.settings import Settings, save_settings
from reader.app.stored import stored_report
from reader.store.backup import backup, restore
from reader.store.bundle import write_bundle
from reader.store.db import open_library
from reader.store.fulltext import discard, index_path
from reader.text.span import Span

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


def write_bundles(session: Session, place: Path) -> None:
    """Write one bundle after another to the same file, each with one note more."""
    one = session.documents()[0].id
    document = session.opened(one, stored_report(session, one))
    for _ in itertools.count():
        session.annotate(document, Span(0, 4))
        write_bundle(session.library, place / "bundle.zip")
        say(len(session.annotations(one)))


def back_up(session: Session, place: Path) -> None:
    """Make one backup after another, of which few are kept."""
    for _ in itertools.count():
        say(backup(session.library, place / "backups", keep=3).name)


def make_index(session: Session, _place: Path) -> None:
    """Make the full-text index anew, again and again."""
    for number in itertools.count(1):
        discard(index_path(session.library.path))
        catch_up(session.library)
        say(number)


def go_back(path: Path, place: Path) -> None:
    """Put one backup after another in the place of the library."""
    for number in itertools.count():
        restore(place / f"backup-{number % 2}.sqlite", path)
        say(number % 2)


def keep_settings(path: Path, _place: Path) -> None:
    """Keep one choice after another."""
    for number in itertools.count(1):
        save_settings(path, Settings(recent_actions=[str(number)] * 2000))
        say(number)


WORK = {
    "import": take_in,
    "recolor": recolor,
    "trash": empty_trash,
    "merge": merge,
    "bundle": write_bundles,
    "backup": back_up,
    "index": make_index,
}
ON_FILES = {"restore": go_back, "settings": keep_settings}


def main() -> None:
    work, path, place = sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3])
    if work == "migrate":
        say("ready")
        open_library(path).close()
        say("all")
        return
    if work in ON_FILES:
        say("ready")
        ON_FILES[work](path, place)
        return
    with open_library(path) as library:
        say("ready")
        WORK[work](Session(library), place)


if __name__ == "__main__":
    main()
