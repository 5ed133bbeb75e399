"""The commands of ``yandu`` that tell what notes cover, and that take in notes from a file."""

from __future__ import annotations

import argparse
import csv
import sys
from typing import Any

from reader.app.note_import import WAITING, IncomingNote, NoteImport, Outcome, plan_import, read_notes, run_import
from reader.app.notebook import Coverage, NotesBy, coverage, notebook
from reader.app.session import Session
from reader.cli_library import Adder, LibraryOption, NotFoundError, print_json, session_of
from reader.export.json_format import FormatError


def add_commands(command: Adder, library_option: LibraryOption) -> None:
    """Add the parser of ``coverage``."""
    covering = command("coverage", _coverage, "how many notes of each tag every section or document has")
    covering.add_argument(
        "--by", choices=(NotesBy.SECTION.value, NotesBy.DOCUMENT.value), default="section", help="what the rows are"
    )
    covering.add_argument("--json", action="store_true", help="as JSON")
    covering.add_argument("--csv", action="store_true", help="as a table")
    library_option(covering)


def _coverage(options: argparse.Namespace) -> int:
    with session_of(options, make=False) as session:
        found = coverage(notebook(session), NotesBy(options.by))
    if options.json:
        print_json(_coverage_object(found, options.by))
    elif options.csv:
        csv.writer(sys.stdout, lineterminator="\n").writerows(found.table(options.by))
    else:
        for row, name in enumerate(found.rows):
            counted = ((tag, found.count(row, column)) for column, tag in enumerate(found.tags))
            print(f"{name}\t" + "  ".join(f"{tag} {count}" for tag, count in counted if count))
    return 0


def _coverage_object(found: Coverage, by: str) -> dict[str, Any]:
    """``counts`` stand under ``tags``, in their order; ``notes`` are the ids behind each count."""
    columns = range(len(found.tags))
    rows = [
        {
            "name": name,
            "counts": [found.count(row, column) for column in columns],
            "notes": [list(found.cells.get((row, column), ())) for column in columns],
        }
        for row, name in enumerate(found.rows)
    ]
    return {"by": by, "tags": list(found.tags), "rows": rows}


# Taking in notes


def import_notes(session: Session, options: argparse.Namespace) -> int:
    """Take in the notes of a file and tell what became of each."""
    if options.file is None:
        raise NotFoundError("Name the file with the notes: yandu note import FILE.")
    try:
        found = read_notes(options.file.read_bytes())
    except OSError as error:
        raise NotFoundError(f"{options.file.name} cannot be read ({error.strerror}), nothing was changed.") from error
    except FormatError as error:
        told = f"{options.file.name} holds no notes that can be read ({error}), nothing was changed."
        raise NotFoundError(told) from error
    planned = plan_import(session, found, frozenset(options.accept))
    if planned is None:
        return 0
    if not options.dry_run:
        run_import(session, planned)
    if options.json:
        print_json(_import_object(planned))
    else:
        _print_import(planned)
    return 0


def _import_object(planned: NoteImport) -> dict[str, Any]:
    counts = {outcome.value: planned.count(outcome) for outcome in Outcome}
    return {"counts": counts, "notes": [_note_object(one) for one in planned.notes]}


def _note_object(one: IncomingNote) -> dict[str, Any]:
    """``start`` and ``end`` are where the note is placed, or of ``review`` the likeliest place; null for none."""
    return {
        "id": one.id,
        "outcome": one.outcome.value,
        "document": one.document_id or None,
        "title": one.title,
        "quote": one.excerpt.original.quote,
        "start": one.span.start if one.span is not None else None,
        "end": one.span.end if one.span is not None else None,
        "found": one.found,
    }


def _print_import(planned: NoteImport) -> None:
    """The counts in a line, then every note that was not placed, with its id."""
    counts = (f"{outcome.value} {count}" for outcome in Outcome if (count := planned.count(outcome)))
    print(", ".join(counts) or "no notes")
    for one in planned.notes:
        if one.outcome in WAITING:
            stands = f"\t{one.found}" if one.found else ""
            print(f"{one.outcome.value}\t{one.id}\t{one.title}\t{one.excerpt.original.quote}{stands}")
