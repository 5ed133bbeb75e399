"""The commands of ``yandu`` that need no window."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from pathlib import Path

from reader.cli_analyze import add_analyze, analyze
from reader.cli_convert import add_convert, convert
from reader.cli_open import FAILED, add_library, add_open
from reader.cli_repair import add_repair, repair_file

_OF_FILES = ("analyze", "convert", "repair")
"""Commands that read files and need no library: they do not wait for what the others import."""
_PIPE_CLOSED = 141
"""As a shell tells of a program that was ended by a pipe nobody reads: 128 and the number of SIGPIPE."""


def run_command(words: Sequence[str]) -> int:
    """Carry out the command ``words`` and return the exit status: 0, 2 after an error, 141 when nobody reads on."""
    _have_streams()
    with _one_sentence() as outcome:
        try:
            options = _parser(of_files=words[0] in _OF_FILES).parse_args(words)
            outcome.append(options.action(options))
        finally:
            sys.stdout.flush()  # what is wrong with the output is told here, and not by the interpreter at its end
    return outcome[0]


def _have_streams() -> None:
    """Give those streams UTF-8 that there are, and let what goes to those that were closed be lost.

    In the place of a closed one Python has None: ``print`` would put what is meant for errors into the output.
    """
    for name in ("stdout", "stderr"):
        stream = getattr(sys, name)
        reconfigure = getattr(stream, "reconfigure", None)
        if stream is None:
            setattr(sys, name, Path(os.devnull).open("w", encoding="utf-8"))  # noqa: SIM115 - for as long as we run
        elif reconfigure is not None:
            reconfigure(encoding="utf-8", errors="backslashreplace")  # the name of a file may be no text


def _lose_output() -> None:
    """Let go nowhere what is still to be written to an output that takes no more: else the interpreter would try."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
    os.close(nowhere)


@contextmanager
def _one_sentence() -> Iterator[list[int]]:
    """Collects the exit status; a failure of the world becomes one sentence and status 2."""
    outcome: list[int] = []
    try:
        yield outcome
    except BrokenPipeError:
        # The reader of our output has seen enough; that is nothing to be told.
        _lose_output()
        outcome[:] = [_PIPE_CLOSED]
    except OSError as error:
        if error.filename is not None:
            raise
        # What is wrong with a file is told with its name; what has none is the output.
        _lose_output()
        print(f"yandu: The output cannot be written: {error.strerror}.", file=sys.stderr)
        outcome[:] = [FAILED]
    except UnicodeEncodeError as error:
        if error.reason != "surrogates not allowed":
            raise
        # So Python has bytes of the command line that are no text in the system's encoding.
        print(f"yandu: '{error.object}' cannot be kept or looked for: part of it is no text.", file=sys.stderr)
        outcome[:] = [FAILED]
    except _failures_of_the_world() as error:
        print(f"yandu: {error}", file=sys.stderr)
        outcome[:] = [FAILED]


def _failures_of_the_world() -> tuple[type[Exception], ...]:
    """What is no bug of ours. Asked for when something has failed, since it takes all that commands may need."""
    from reader.app.collecting import CollectingFailed
    from reader.app.numeric_query import QueryError
    from reader.cli_library import NotFoundError
    from reader.cli_open import UsageError
    from reader.export.write import ExportError
    from reader.script.lexicon import ConversionFailed
    from reader.search.grammar import SearchQueryError
    from reader.source.document import ImportFailed
    from reader.store.db import StoreError

    return (
        *(ImportFailed, ConversionFailed, StoreError, ExportError, UsageError, QueryError, SearchQueryError),
        *(NotFoundError, CollectingFailed),
    )


def _parser(*, of_files: bool) -> argparse.ArgumentParser:
    """The parser of all commands, or with ``of_files`` of those alone that need no library."""
    parser = argparse.ArgumentParser(prog="yandu", description="Read, mark and cite Chinese-language reports, offline.")
    parser.add_argument("--version", action=_ShowVersion, nargs=0, help="show program's version number and exit")
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    command = partial(_command, commands.add_parser)

    add_open(command("open", _nothing, "open the window (what happens without a command)"))

    add_analyze(command("analyze", analyze, "outline and indicators of reports, as JSON"))
    add_convert(command("convert", convert, "a report, or any text, in another script"))
    add_repair(command("repair", repair_file, "a report's text with the damage repaired"))
    if of_files:
        return parser

    from reader import cli_collections, cli_exchange, cli_library, cli_notes, cli_revise  # see _OF_FILES

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


class _ShowVersion(argparse.Action):
    """Prints the version, which is looked up only then."""

    def __call__(self, parser: argparse.ArgumentParser, *_: object) -> None:
        print(f"yandu {_version()}")
        parser.exit()


def _version() -> str:
    from importlib.metadata import PackageNotFoundError, version  # only for --version: it takes 20 ms

    try:
        return version("yandu")
    except PackageNotFoundError:
        return "(from a checkout)"


def _nothing(_options: argparse.Namespace) -> int:
    return 0
