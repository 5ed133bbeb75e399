"""``yandu convert``: a report in another script, or any text through one of OpenCC's configurations."""

from __future__ import annotations

import argparse
import io
import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TextIO

from reader.app.places import cache_folder, settings_file
from reader.app.report import load, prepare
from reader.app.settings import load_settings
from reader.cli_open import SCRIPTS, UsageError
from reader.script.convert import converter
from reader.script.lexicon import SETS
from reader.script.own import check_own, faults
from reader.script.view import ViewOptions, ViewScript
from reader.source.document import ImportFailed, read_source, source_from_bytes
from reader.text.paths import is_folder

_INPUT = "-"
_CHUNK = 1 << 16


def add_convert(parser: argparse.ArgumentParser) -> None:
    """Add what ``yandu convert`` takes to ``parser``."""
    parser.add_argument("file", metavar="FILE", help="a file, or - for standard input")
    way = parser.add_mutually_exclusive_group(required=True)
    way.add_argument("--script", choices=SCRIPTS, help="repair a report and show it in this script")
    way.add_argument("--config", metavar="NAME", help="convert plain text as OpenCC does: s2t, t2s, s2twp …")
    parser.add_argument(
        "--dictionaries",
        choices=SETS,
        help=f"whose dictionaries (default with --config {SETS[0]}, with --script as chosen in the window)",
    )
    parser.add_argument("--vocabulary", action="store_true", help="with --script: regional words too (項目 to 專案)")
    parser.add_argument("--quotes", action="store_true", help="with --script: quotation marks as the region has them")
    parser.add_argument(
        "--user-dictionaries",
        type=Path,
        metavar="DIR",
        help="a folder of your own dictionaries, which come first (default with --script as chosen in the window)",
    )
    parser.add_argument("--no-repair", action="store_true", help="with --script: leave the damage in")
    parser.add_argument("--encoding", help="read the file in this encoding (default with --config: utf-8)")
    parser.add_argument(
        "--library", type=Path, metavar="PATH", help="with --script: as this library's reader sees the report"
    )


def convert(options: argparse.Namespace) -> int:
    """Carry out ``yandu convert``."""
    if options.config:
        _plain(options)
    else:
        _report(options)
    return 0


def _report(options: argparse.Namespace) -> None:
    if options.library is not None:
        _known(options)
        return
    if options.file == _INPUT:
        source = source_from_bytes(sys.stdin.buffer.read(), "standard input", options.encoding)
        report = prepare(source, repairing=not options.no_repair)
    else:
        report = load(Path(options.file), encoding=options.encoding, repairing=not options.no_repair)
    sys.stdout.write(report.view(ViewScript(options.script), _wishes(options)).text)


def _known(options: argparse.Namespace) -> None:
    """The report as its reader has it read, repaired and worded; what is asked for here goes before."""
    if options.file == _INPUT or options.no_repair or options.encoding:
        raise UsageError(
            "With --library, a file is read and repaired as its reader chose: no -, --no-repair, --encoding."
        )
    from reader.app.stored import report_of  # what libraries need takes longer to import than most reports to read
    from reader.cli_library import reading

    with reading(options.library) as session:
        source = read_source(Path(options.file))
        record = session.known(source)
        report, wishes = report_of(session, source), _wishes(options)
        if record is not None:
            held = session.view_options(record.id)
            wishes = replace(
                wishes,
                vocabulary=wishes.vocabulary or held.vocabulary,
                quotes=wishes.quotes or held.quotes,
                rulings=held.rulings,
            )
        sys.stdout.write(report.view(ViewScript(options.script), wishes).text)


def _wishes(options: argparse.Namespace) -> ViewOptions:
    """What the words after ``yandu convert`` ask for; for what they leave open, the reader's choices in the window.

    A fault in dictionaries named here raises ``ConversionFailed``; of those chosen in the window it is only told.
    """
    settings = load_settings(settings_file())
    own: Path | None = options.user_dictionaries
    if own is not None:
        check_own(own)
    elif settings.own_dictionaries:
        own = Path(settings.own_dictionaries)
        for fault in faults(own):
            print(f"yandu: {fault} It was left out.", file=sys.stderr)
        own = own if is_folder(own) else None
    chosen = settings.dictionaries if settings.dictionaries in SETS else SETS[0]
    return ViewOptions(options.vocabulary, options.quotes, own, dictionaries=options.dictionaries or chosen)


def _plain(options: argparse.Namespace) -> None:
    """Converts whatever is read as it comes: neither input nor output is ever held whole."""
    if options.vocabulary or options.quotes or options.no_repair or options.library:
        raise UsageError(
            "--vocabulary, --quotes, --no-repair and --library go with --script; --config names all there is to do."
        )
    if options.user_dictionaries:
        check_own(options.user_dictionaries)
    one = converter(
        options.config,
        options.dictionaries or SETS[0],
        cache_dir=cache_folder(),
        own=options.user_dictionaries,
    )
    encoding = options.encoding or "utf-8"
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(newline="")
    try:
        with _opened(options.file, encoding) as text:
            for converted in one.stream(iter(partial(text.read, _CHUNK), "")):
                sys.stdout.write(converted)
    except LookupError as error:
        raise UsageError(f"There is no encoding named {encoding}.") from error
    except UnicodeDecodeError as error:
        raise UsageError(f"{options.file} cannot be read as {encoding}; name its encoding with --encoding.") from error


@contextmanager
def _opened(file: str, encoding: str) -> Iterator[TextIO]:
    """The text of a file, line ends and byte order mark as they are. Raises ``ImportFailed``."""
    if file == _INPUT:
        text = io.TextIOWrapper(sys.stdin.buffer, encoding, newline="")
        try:
            yield text
        finally:
            text.detach()
        return
    with ExitStack() as stack:
        try:
            text = stack.enter_context(Path(file).open(encoding=encoding, newline=""))
        except FileNotFoundError as error:
            raise ImportFailed("missing", file) from error
        except IsADirectoryError as error:
            raise ImportFailed("folder", file) from error
        except OSError as error:
            raise ImportFailed("unreadable", file, error.strerror or "") from error
        yield text
