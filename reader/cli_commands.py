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
from reader.app.analysis_json import repair_objects
from reader.app.collecting import CollectingFailed
from reader.app.numeric_query import QueryError
from reader.cli_analyze import add_analyze, analyze, known_report
from reader.cli_convert import add_convert, convert
from reader.cli_open import FAILED, UsageError, add_library, add_open
from reader.export.write import ExportError
from reader.script.lexicon import ConversionFailed
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
            reconfigure(encoding="utf-8", errors="backslashreplace")  # the name of a file may be no text
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

    add_analyze(command("analyze", analyze, "outline and indicators of reports, as JSON"))
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


def _version() -> str:
    from importlib.metadata import PackageNotFoundError, version  # only for --version: it takes 20 ms

    try:
        return version("yandu")
    except PackageNotFoundError:
        return "(from a checkout)"


def _nothing(_options: argparse.Namespace) -> int:
    return 0


def _repair(options: argparse.Namespace) -> int:
    source = read_source(options.file, options.encoding)
    if options.library is None:
        repaired = repair(source.text, source.format)
    else:
        with cli_library.reading(options.library) as session:
            repaired = known_report(session, source, options.encoding).repaired
    if options.json:
        print(json.dumps(repair_objects(source, repaired), ensure_ascii=False, indent=1))
    else:
        sys.stdout.write(repaired.text)
    return 0
