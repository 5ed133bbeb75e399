"""``yandu analyze``: outline and indicators of reports, as JSON."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Callable
from pathlib import Path

from reader.app.analysis_json import analysis_object, failure_object
from reader.app.report import Report, prepare
from reader.cli_open import FAILED, SCRIPTS, UsageError
from reader.script.scripts import ViewScript
from reader.source.document import ImportFailed, Source, read_source, source_from_bytes

_INPUT = "-"


def add_analyze(parser: argparse.ArgumentParser) -> None:
    """Add what ``yandu analyze`` takes to ``parser``."""
    parser.add_argument("files", nargs="+", metavar="FILE", help="files, or - for standard input")
    parser.add_argument("--json", action="store_true", help="one JSON object (one line each with --jsonl)")
    parser.add_argument(
        "--jsonl",
        action="store_true",
        help="one JSON object a line, in the order given; of a file that cannot be read it has the 'error'",
    )
    parser.add_argument(
        "--library", type=Path, metavar="PATH", help="with what this library's reader put right and repaired otherwise"
    )
    parser.add_argument("--script", choices=SCRIPTS, help="add what a reader sees in this script as 'shown'")
    parser.add_argument("--no-repair", action="store_true", help="leave the damage in")
    parser.add_argument("--encoding", help="read the files in this encoding")


def analyze(options: argparse.Namespace) -> int:
    """Carry out ``yandu analyze``. Raises ``UsageError``, ``StoreError``, or ``ImportFailed`` of the only file."""
    if len(options.files) > 1 and not options.jsonl:
        raise UsageError("Several files need --jsonl, which prints one object a line.")
    if options.files.count(_INPUT) > 1:
        raise UsageError("Standard input can be read once only.")
    if options.library is None:
        return _print_all(options, lambda source: prepare(source, repairing=not options.no_repair))
    if options.no_repair:
        raise UsageError("With --library, what is repaired is what its reader chose; leave out --no-repair.")
    from reader.cli_known import known_report  # what libraries need takes longer to import than most reports to read
    from reader.cli_library import reading

    with reading(options.library) as session:
        return _print_all(options, lambda source: known_report(session, source, options.encoding))


def _print_all(options: argparse.Namespace, report_from: Callable[[Source], Report]) -> int:
    """One object for each file, in the order given; a file that fails is told of, and the others follow it."""
    status = 0
    for named in options.files:
        file = named if named == _INPUT else str(Path(named))
        try:
            report = report_from(_source(file, options.encoding))
        except ImportFailed as error:
            if len(options.files) == 1:
                raise
            print(f"yandu: {error}", file=sys.stderr)
            _print(failure_object(file, error), options)
            status = FAILED
            continue
        view = report.view(ViewScript(options.script)) if options.script else None
        _print(analysis_object(report, file, view), options)
    return status


def _source(file: str, encoding: str | None) -> Source:
    if file == _INPUT:
        return source_from_bytes(sys.stdin.buffer.read(), "standard input", encoding)
    return read_source(Path(file), encoding)


def _print(found: dict[str, object], options: argparse.Namespace) -> None:
    print(json.dumps(found, ensure_ascii=False, indent=None if options.jsonl else 1))
