"""The commands of ``yandu`` that need no window."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from pathlib import Path

from reader import cli_collections, cli_exchange, cli_library, cli_notes, cli_revise
from reader.app.analysis_json import analysis_object, repair_objects
from reader.app.collecting import CollectingFailed
from reader.app.numeric_query import QueryError
from reader.app.reencoding import differs
from reader.app.report import Report, load, prepare
from reader.app.session import Session
from reader.app.stored import report_of
from reader.cli_convert import add_convert, convert
from reader.cli_open import FAILED, SCRIPTS, UsageError, add_library, add_open
from reader.export.write import ExportError
from reader.script.lexicon import ConversionFailed
from reader.script.scripts import ViewScript
from reader.search.grammar import SearchQueryError
from reader.source.document import ImportFailed, read_source
from reader.source.repair import repair
from reader.store.db import StoreError

_OF_THE_WORLD = (
    *(ImportFailed, ConversionFailed, StoreError, ExportError, UsageError, QueryError, SearchQueryError),
    cli_library.NotFoundError,
    CollectingFailed,
)


def run_command(words: Sequence[str]) -> int:
    """Carry out the command ``words`` and return the exit status: 0, or 2 after an error."""
    options = _parser().parse_args(words)
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8")
    with _one_sentence() as outcome:
        outcome.append(options.action(options))
    return outcome[0]


@contextmanager
def _one_sentence() -> Iterator[list[int]]:
    """Collects the exit status; a failure of the world becomes one sentence and status 2."""
    outcome: list[int] = []
    try:
        yield outcome
    except _OF_THE_WORLD as error:
        print(f"yandu: {error}", file=sys.stderr)
        outcome[:] = [FAILED]
    except BrokenPipeError:
        # The reader of our output has seen enough; that is no error of ours.
        sys.stderr.close()
        outcome[:] = [0]


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="yandu", description="Read, mark and cite Chinese-language reports, offline.")
    parser.add_argument("--version", action="version", version=f"yandu {_version()}")
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    command = partial(_command, commands.add_parser)

    add_open(command("open", _nothing, "open the window (what happens without a command)"))

    analyzing = command("analyze", _analyze, "outline and indicators of reports, as JSON")
    analyzing.add_argument("files", nargs="+", type=Path, metavar="FILE")
    analyzing.add_argument("--json", action="store_true", help="one JSON object (one line each with --jsonl)")
    analyzing.add_argument("--jsonl", action="store_true", help="one JSON object a line, in the order given")
    analyzing.add_argument(
        "--library", type=Path, metavar="PATH", help="with what this library's reader put right and repaired otherwise"
    )
    analyzing.add_argument("--script", choices=SCRIPTS, help="add what a reader sees in this script as 'shown'")
    _reading_options(analyzing)

    add_convert(command("convert", convert, "a report, or any text, in another script"))

    repairing = command("repair", _repair, "a report's text with the damage repaired")
    repairing.add_argument("file", type=Path, metavar="FILE")
    repairing.add_argument("--json", action="store_true", help="the list of repairs instead of the text")
    repairing.add_argument("--encoding", help="read the file in this encoding")
    repairing.add_argument(
        "--library", type=Path, metavar="PATH", help="read and repaired as this library's reader chose"
    )

    cli_library.add_commands(command, add_library)
    cli_revise.add_commands(command, add_library)
    cli_notes.add_commands(command, add_library)
    cli_collections.add_commands(command, add_library)
    cli_exchange.add_commands(command, add_library)
    return parser


def _command(
    add_parser: Callable[..., argparse.ArgumentParser],
    name: str,
    action: Callable[[argparse.Namespace], int],
    summary: str,
) -> argparse.ArgumentParser:
    parser = add_parser(name, help=summary, description=summary)
    parser.set_defaults(action=action)
    return parser


def _reading_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--no-repair", action="store_true", help="leave the damage in")
    parser.add_argument("--encoding", help="read the file in this encoding")


def _version() -> str:
    from importlib.metadata import PackageNotFoundError, version  # only for --version: it takes 20 ms

    try:
        return version("yandu")
    except PackageNotFoundError:
        return "(from a checkout)"


def _nothing(_options: argparse.Namespace) -> int:
    return 0


def _analyze(options: argparse.Namespace) -> int:
    if len(options.files) > 1 and not options.jsonl:
        raise UsageError("Several files need --jsonl, which prints one object a line.")
    if options.library is None:
        return _print_analyses(options, partial(load, encoding=options.encoding, repairing=not options.no_repair))
    if options.no_repair:
        raise UsageError("With --library, what is repaired is what its reader chose; leave out --no-repair.")
    with cli_library.reading(options.library) as session:
        return _print_analyses(options, partial(_known_report, session, options.encoding))


def _known_report(session: Session, encoding: str | None, path: Path) -> Report:
    """As the reader has it; where another encoding is asked for, as found, since nothing chosen fits that text."""
    source = read_source(path, encoding)
    return prepare(source) if encoding and differs(session, source) else report_of(session, source)


def _print_analyses(options: argparse.Namespace, load_report: Callable[[Path], Report]) -> int:
    for path in options.files:
        report = load_report(path)
        view = report.view(ViewScript(options.script)) if options.script else None
        found = analysis_object(report, str(path), view)
        print(json.dumps(found, ensure_ascii=False, indent=None if options.jsonl else 1))
    return 0


def _repair(options: argparse.Namespace) -> int:
    if options.library is None:
        source = read_source(options.file, options.encoding)
        repaired = repair(source.text, source.format)
    else:
        with cli_library.reading(options.library) as session:
            repaired = _known_report(session, options.encoding, options.file).repaired
    if options.json:
        print(json.dumps(repair_objects(source, repaired), ensure_ascii=False, indent=1))
    else:
        sys.stdout.write(repaired.text)
    return 0
