"""The command that makes a file the new edition of a report, and says what became of its notes."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from reader.annotate.carry import Carried, Fate
from reader.annotate.model import Annotation
from reader.app import revising
from reader.app.revising import Plan
from reader.app.session import Session
from reader.cli_library import Adder, LibraryOption, NotFoundError, document_named, enter, print_json, session_of
from reader.source.document import read_source
from reader.store import revisions
from reader.text.paths import is_file


def add_commands(command: Adder, library_option: LibraryOption) -> None:
    """Add the parser of ``yandu revise``."""
    parser = command("revise", _revise, "make a file the new edition of a report; its notes come over")
    parser.add_argument("old", metavar="OLD", help="the report as it is: file, title, file name, id or hash")
    parser.add_argument("new", type=Path, metavar="NEW", help="the file with the new edition")
    parser.add_argument("--dry-run", action="store_true", help="only say what would become of the notes")
    parser.add_argument("--json", action="store_true", help="what became of every note, as one object")
    library_option(parser)


def _revise(options: argparse.Namespace) -> int:
    with session_of(options) as session:
        earlier_id = _earlier(session, options.old)
        source = read_source(options.new)
        known = session.known(source)
        if known is not None and known.id in revisions.editions(session.library, earlier_id):
            raise NotFoundError(f"{options.new.name} is an edition of that report already, so nothing was changed.")
        later = revisions.later_of(session.library, earlier_id)
        if later is not None or (known and revisions.earlier_of(session.library, known.id)):
            raise NotFoundError("One of the two has its place in another row of editions, so nothing was changed.")
        planned = revising.plan(revising.held_of(session, earlier_id), session.settled(source))
        document_id = ""
        if planned is None:  # it can only be cancelled, which nothing does here
            return 2
        if not options.dry_run:
            document = revising.revise(session, planned, revising.prepared(planned), options.new)
            document_id = document.record.id
        if options.json:
            print_json(_report(planned, document_id))
        else:
            _print(planned)
    return 0


def _earlier(session: Session, name: str) -> str:
    path = Path(name)
    if is_file(path):
        return enter(session, path).record.id
    return document_named(session, name).id


def _print(planned: Plan) -> None:
    print("  ".join(f"{fate.value} {planned.count(fate)}" for fate in Fate))
    for note, _, found in planned.notes:
        if found.fate is not Fate.EXACT:
            changes = "; ".join(f"{old or '-'} → {new or '-'}" for old, new in found.differences)
            print(f"{found.fate.value}: {' '.join(note.quote.exact.split())}{f' ({changes})' if changes else ''}")
    if planned.left_corrections:
        print(f"corrections of the analysis that have no place any more: {planned.left_corrections}")


def _report(planned: Plan, document_id: str) -> dict[str, Any]:
    return {
        "document": document_id,
        "earlier": planned.earlier.record.id,
        "sha256": planned.source.sha256,
        "likeness": planned.likeness,
        "counts": {fate.value: planned.count(fate) for fate in Fate},
        "notes": [_note(planned.source.text, note, found) for note, _, found in planned.notes],
        "left_corrections": planned.left_corrections,
    }


def _note(text: str, note: Annotation, found: Carried) -> dict[str, Any]:
    place = found.span
    return {
        "id": note.id,
        "fate": found.fate.value,
        "quote": note.quote.exact,
        "was": [note.span.start, note.span.end],
        "start": place.start if place else None,
        "end": place.end if place else None,
        "text": place.of(text) if place else None,
        "differences": [list(pair) for pair in found.differences],
        "candidates": [
            {"start": one.span.start, "end": one.span.end, "text": one.span.of(text), "score": one.score}
            for one in found.candidates
        ],
    }
