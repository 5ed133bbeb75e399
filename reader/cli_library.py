"""The commands of ``yandu`` that work on a library."""

from __future__ import annotations

import argparse
import json
import os
import shlex
import signal
import sys
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict
from pathlib import Path
from typing import Any

from reader.annotate.carry import Fate
from reader.annotate.model import Color
from reader.app.bundles import merge_in
from reader.app.excerpts import library_excerpts
from reader.app.exporting import labels_with
from reader.app.importing import Imported, Outcome, import_files, readable_files
from reader.app.indexing import catch_up, checked_index
from reader.app.indicators import find_indicators, indicator_records
from reader.app.locating import locate, missing
from reader.app.places import backup_folder, settings_file
from reader.app.reencoding import read_as
from reader.app.relocating import move_library, open_own, own_library
from reader.app.renewing import count_characters, renew_facts
from reader.app.report import prepare
from reader.app.revising import Plan, take_in
from reader.app.session import OpenDocument, Session
from reader.app.settings import load_settings
from reader.cli_indicators import add_indicator_options, list_indicators
from reader.cli_listing import add_list_options, collection_for, counted, list_documents
from reader.cli_search import add_search_options, search
from reader.export.formats import FORMATS, render
from reader.export.options import ExportOptions, ExportScript
from reader.export.selection import Selection, select
from reader.export.write import write_atomically
from reader.source.document import ImportFailed
from reader.store import backup
from reader.store.bundle import write_bundle
from reader.store.check import check
from reader.store.db import open_library
from reader.store.documents import DocumentRecord
from reader.store.errors import StoreError, files_translated
from reader.store.files import CopyStopped
from reader.store.salvage import salvage
from reader.text.paths import file_name, is_folder

_LIBRARY_TASKS = ("list", "check", "backup", "backups", "restore", "salvage", "path", "move", "missing", "locate")
_OF_A_FILE = ("restore", "move", "locate", "export-bundle", "import-bundle")
_NAMED_AT_MOST = 6

Adder = Callable[[str, Callable[[argparse.Namespace], int], str], argparse.ArgumentParser]
"""Adds the parser of a command: its name, what it does, and that in a sentence."""
LibraryOption = Callable[[argparse.ArgumentParser], object]
"""Lets a parser take the place of the library."""


class NotFoundError(Exception):
    """What was asked for is not there; the text is one sentence for a person."""


def add_commands(command: Adder, library_option: LibraryOption) -> None:
    """Add the parsers of the library's commands."""
    importing = command("import", _import, "put files and folders into the library")
    importing.add_argument("paths", nargs="+", type=Path, metavar="PATH", help="files, and folders with all below them")
    importing.add_argument("--encoding", help="read the files in this encoding, also those the library has already")
    importing.add_argument("--collection", metavar="C", help="put them in this collection, which is made if need be")

    searching = command("search", _search, "find words in every report and note, in either script")
    add_search_options(searching)

    exporting = command("export", _export, "the marked excerpts, ready to be cited; xlsx: the indicators too")
    exporting.add_argument("--format", choices=sorted(FORMATS), required=True, help="the format of the file")
    exporting.add_argument("--document", action="append", default=[], metavar="D", help="title, file name, id or hash")
    exporting.add_argument("--tag", action="append", default=[], metavar="T", help="with this tag")
    colors = [color.value for color in Color]
    exporting.add_argument("--color", action="append", default=[], choices=colors, help="of this color")
    scripts = [one.value for one in ExportScript]
    exporting.add_argument("--script", choices=scripts, default="original", help="the script of the excerpts")
    exporting.add_argument("-o", "--output", type=Path, metavar="FILE", help="write here instead of standard output")

    keeping = command("library", _library, "list, check, back up, restore, move or locate the library")
    add_list_options(keeping)
    keeping.add_argument("task", choices=(*_LIBRARY_TASKS, "export-bundle", "import-bundle"), help="what to do with it")
    keeping.add_argument(
        "backup",
        nargs="?",
        type=Path,
        metavar="FILE",
        help="the backup (newest: the newest sound one), the bundle, or the folder to move to",
    )

    numbering = command("indicators", _indicators, "the indicators of every report of the library")
    add_indicator_options(numbering)

    for parser in (searching, numbering, keeping):
        parser.add_argument("--json", action="store_true", help="as JSON")
    for parser in (importing, searching, exporting, keeping, numbering):
        library_option(parser)


def _path(options: argparse.Namespace) -> Path:
    """The library the options name, else the reader's own. Raises ``StoreError``."""
    return options.library or own_library()


@contextmanager
def session_of(options: argparse.Namespace, *, make: bool = True) -> Iterator[Session]:
    """The library the options name, open. Raises ``NotFoundError`` where there is none, unless one is to be made."""
    if not make:
        _require(_path(options))
    with open_own(_path(options)) as library:
        yield Session.for_reader(library, load_settings(settings_file()))
        catch_up(library)


@contextmanager
def reading(path: Path) -> Iterator[Session]:
    """A session on the library that is at ``path``; none is made there. Raises ``StoreError``, ``NotFoundError``."""
    _require(path)
    with open_library(path) as library:
        yield Session.for_reader(library, load_settings(settings_file()))


def _require(path: Path) -> None:
    """Say so where there is no library: a path with a slip in it is no new one."""
    with files_translated(path):
        if not path.exists():
            raise NotFoundError(f"There is no library at {path}.")


def print_json(value: object) -> None:
    """Print ``value`` as JSON for people and programs."""
    print(json.dumps(value, ensure_ascii=False, indent=1))


def _import(options: argparse.Namespace) -> int:
    files = readable_files(options.paths)
    with session_of(options) as session:
        if options.encoding is not None:
            return _import_read_as(session, files, options.encoding)
        stop, processes = _Interrupted(), os.cpu_count() or 1
        with stop:
            into = collection_for(session, options.collection) if options.collection else ""
            done = import_files(
                session, files, report=_print_imported, cancelled=stop.is_set, processes=processes, into=into
            )
    counts = ", ".join(f"{done.count(one)} {one.value}" for one in Outcome if done.count(one))
    print(f"{len(done.files)} of {done.found} files: {counts or 'nothing'}", file=sys.stderr)
    if done.uncollected:
        lacking = counted(done.uncollected, "document")
        print(f"yandu: the collection was deleted meanwhile; not put in it: {lacking}.", file=sys.stderr)
    if done.cancelled:
        print("yandu: stopped; import the same folder again to go on.", file=sys.stderr)
    return 2 if done.failures or done.cancelled else 0


class _Interrupted:
    """While entered, Ctrl+C asks for an end after what is being written, and a second one ends at once."""

    def __init__(self) -> None:
        self._asked = False
        self._former: Any = None

    def __enter__(self) -> None:
        if threading.current_thread() is threading.main_thread():
            self._former = signal.signal(signal.SIGINT, self._ask)

    def __exit__(self, *_: object) -> None:
        if self._former is not None:
            signal.signal(signal.SIGINT, self._former)

    def _ask(self, *_: object) -> None:
        self._asked = True
        signal.signal(signal.SIGINT, signal.default_int_handler)

    def is_set(self) -> bool:
        """Whether Ctrl+C was pressed."""
        return self._asked


def _print_imported(done: int, found: int, told: Sequence[Imported]) -> None:
    for at, one in enumerate(told, done - len(told) + 1):
        if one.error is not None:
            print(f"yandu: {one.path}: {one.error}", file=sys.stderr)
        else:
            extra = f" ({one.outcome.value})" if one.outcome in (Outcome.DUPLICATE, Outcome.RESTORED) else ""
            print(f"{at}/{found} {one.title or file_name(one.path)}{carried_in_words(one.plan)}{extra}", flush=True)


def _import_read_as(session: Session, files: Sequence[Path], encoding: str) -> int:
    failed = 0
    for done, file in enumerate(files, 1):
        try:
            document, planned = take_in(session, read_as(session, file, encoding), file)
        except ImportFailed as error:
            failed += 1
            print(f"yandu: {error}", file=sys.stderr)
            continue
        print(f"{done}/{len(files)} {document.record.label}{carried_in_words(planned)}")
    return 2 if failed else 0


def carried_in_words(planned: Plan | None) -> str:
    """What a line of an import says of a new edition; nothing for None."""
    if planned is None:
        return ""
    placed = planned.count(Fate.EXACT) + planned.count(Fate.CHANGED)
    return f" (new edition: {counted(placed, 'note')} carried over, {len(planned.notes) - placed} to look at)"


def enter(session: Session, file: Path, encoding: str | None = None) -> OpenDocument:
    """The document in ``file``, entered into the library; ``encoding`` as in ``read_as``. Raises ``ImportFailed``."""
    return session.adopt(prepare(read_as(session, file, encoding)), file)


def _search(options: argparse.Namespace) -> int:
    with session_of(options, make=False) as session:
        return search(session, options)


def _export(options: argparse.Namespace) -> int:
    form = FORMATS[options.format]
    if options.output is None and not form.is_text and sys.stdout.isatty():
        raise NotFoundError(
            f"A {options.format} file cannot be shown in a terminal: name a file with -o OUT{form.suffix}."
        )
    with session_of(options, make=False) as session:
        chosen = frozenset(document_named(session, name).sha256 for name in options.document)
        selection = Selection(frozenset(options.tag), frozenset(map(Color, options.color)), chosen)
        excerpts = select(library_excerpts(session), selection)
        found = find_indicators(session, "", chosen) if form.with_indicators else []
    labels = labels_with(load_settings(settings_file()).color_labels)
    shown = ExportOptions(script=ExportScript(options.script), labels=labels)
    data = render(options.format, excerpts, shown, indicator_records(found))
    if options.output is None:
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()
    else:
        write_atomically(options.output, data)
    return 0


def document_named(session: Session, name: str) -> DocumentRecord:
    """The one document that ``name`` names: by title, file name, id or path, else by the beginning of its hash.

    Raises :class:`NotFoundError` where there is none, and where there are several: which is meant must not be guessed.
    """
    every = session.documents()
    named = [one for one in every if name in (one.id, one.name, one.title, one.renamed, one.path)] if name else []
    if name and not named:
        named = [one for one in every if one.sha256.startswith(name.lower())]
    if not named:
        raise NotFoundError(f"The library has no document '{name}'.")
    if len(named) > 1:
        ids = ", ".join(one.id for one in named[:_NAMED_AT_MOST]) + ("" if len(named) <= _NAMED_AT_MOST else " …")
        raise NotFoundError(f"There are {len(named)} documents '{name}'; name one by its id: {ids}.")
    return named[0]


def _library(options: argparse.Namespace) -> int:
    if options.backup is not None and options.task not in _OF_A_FILE:
        # Passed over, `library check OLD` would say of another library than OLD that it is sound.
        raise NotFoundError(
            f"Leave out '{options.backup}', or name the library: yandu library {options.task} --library PATH."
        )
    path = _path(options)
    if options.task == "path":
        print(path)
        return 0
    if options.task == "restore":
        if options.backup is None:
            raise NotFoundError("Name the backup to restore: yandu library restore BACKUP.")
        aside = backup.restore(_backup_named(options.backup, path), path)
        print(path if aside is None else f"{path} (the file before it: {aside})")
        return 0
    if options.task == "move":
        return _move(path, options)
    if options.task in ("backups", "list"):
        return _list(path, options)
    if options.task == "salvage":
        return _salvage(path)
    if options.task in ("missing", "locate"):
        return _locate(path, options.task, options.backup)
    if options.task.endswith("-bundle"):
        return _bundle(path, options.task, options.backup)
    return _check(path, options.task)


def _move(path: Path, options: argparse.Namespace) -> int:
    """Put the reader's own library into another folder, where it is used from then on."""
    if options.library is not None:
        raise NotFoundError("Only the library used when none is named can be moved; leave out --library.")
    if options.backup is None:
        raise NotFoundError("Name the folder to move the library to: yandu library move FOLDER.")
    stop = _Interrupted()
    try:
        with stop:
            report = _print_share if sys.stderr.isatty() else _print_nothing
            moved = move_library(path, options.backup, report=report, cancelled=stop.is_set)
    except CopyStopped:
        print(f"yandu: stopped; the library is still at {path}.", file=sys.stderr)
        return 2
    print(f"{moved.path} (the file before it: {moved.left})")
    return 0


def _print_share(done: int, pages: int) -> None:
    """Say in one line of a terminal how much is copied."""
    share = f"copied {100 * done // max(1, pages)}%" + ("; checking the copy" if done == pages else "")
    print(f"\r{share:<40}", end="\n" if done == pages else "", file=sys.stderr, flush=True)


def _print_nothing(_done: int, _pages: int) -> None:
    """What is no terminal is told only how it ended."""


def _list(path: Path, options: argparse.Namespace) -> int:
    if options.task == "backups":
        return _list_backups(path, as_json=options.json)
    with reading(path) as session:
        return list_documents(session, options)


def _check(path: Path, task: str) -> int:
    _require(path)
    with open_library(path) as library:
        if task == "backup":
            print(backup.backup(library, backup_folder(path)))
            return 0
        problems = check(library)
        wrong, whole = checked_index(library)
    if wrong:
        said = "damaged or missing" if wrong < 0 else "wrong in 1 entry" if wrong == 1 else f"wrong in {wrong} entries"
        print(f"The search index was {said}; it was made anew.", file=sys.stderr)
    elif not whole:
        print("There is no search index: searches read every text.", file=sys.stderr)
    for problem in problems:
        print(problem)
    print("sound" if not problems else counted(len(problems), "problem"))
    return 2 if problems else 0


def _backup_named(name: Path, library_path: Path) -> Path:
    """The backup the reader means. Raises :class:`NotFoundError` when there is no sound one."""
    if str(name) != "newest" or name.exists():
        return name
    sound = _sound_backups(library_path)
    if not sound:
        raise NotFoundError(f"There is no sound backup in {backup_folder(library_path)}.")
    for one in sound[1:]:
        if one.ahead and not sound[0].ahead:
            print(f"Passed over, for it says it was made on {one.made[:10]}: {one.path}", file=sys.stderr)
    return sound[0].path


def _sound_backups(library_path: Path) -> list[backup.BackupInfo]:
    """The newest first."""
    return [one for one in backup.offered(backup_folder(library_path), library_path) if not one.fault]


def _list_backups(library_path: Path, *, as_json: bool) -> int:
    found = backup.offered(backup_folder(library_path), library_path)
    if as_json:
        print_json([{**asdict(one), "path": str(one.path)} for one in found])
        return 0
    for one in found:
        state = (one.fault or "sound") + (", dated later than today" if one.ahead else "")
        holds = f"{counted(one.documents, 'document')}\t{counted(one.annotations, 'note')}"
        print(f"{one.path}\t{one.made}\t{one.size}\t{holds}\t{state}")
    return 0


def _bundle(library_path: Path, task: str, file: Path | None) -> int:
    if file is None:
        raise NotFoundError(f"Name the bundle: yandu library {task} FILE.")
    if task == "export-bundle":
        _require(library_path)
    with open_own(library_path) as library:
        if task == "export-bundle":
            written = write_bundle(library, file).tables
            holds = counted(len(written["documents"]), "document"), counted(len(written["annotations"]), "note")
            print(f"{file}: {', '.join(holds)}")
            return 0
        found, _ = merge_in(library, file)
        count_characters(Session(library))
        renew_facts(Session(library))
    print(f"New: {counted(found.documents, 'document')}, {counted(found.notes, 'note')}. ", end="")
    print(f"Changed: {counted(found.updated, 'note')}. Put in the trash: {found.trashed}. Newer here: {found.kept}.")
    if found.left_out:
        print(f"Left out, since deleted here for good: {found.left_out}.")
    for one in found.unplaced:
        print(f"yandu: note {one} was left out: its words do not stand in the text here.", file=sys.stderr)
    return 0


def _locate(library_path: Path, task: str, folder: Path | None) -> int:
    _require(library_path)
    with open_library(library_path) as library:
        if task == "missing":
            for one in missing(library):
                print(f"{one.label}\t{one.path}")
            return 0
        if folder is None or not is_folder(folder):
            raise NotFoundError("Name the folder to look in: yandu library locate FOLDER.")
        command = locate(library, folder)
        if command is None:
            print("No missing file is there.")
            return 2
        command.do(library)
    for place in command.after:
        print(place.path)
    return 0


def _salvage(library_path: Path) -> int:
    _require(library_path)
    try:
        found = salvage(library_path, backup.backups(backup_folder(library_path), library_path))
    except StoreError as error:
        if error.code not in ("damaged", "not-a-library"):
            raise
        raise NotFoundError(_instead_of_salvage(error, library_path)) from error
    kinds = counted(found.documents, "document"), counted(found.annotations, "note"), counted(found.tags, "tag")
    print(f"Brought over: {', '.join(kinds)}.")
    if found.texts_made_up:
        print(f"Lost, but for what their notes quote: {counted(found.texts_made_up, 'text')}.")
    if found.incomplete:
        print(f"Damaged: {', '.join(found.incomplete)}.")
    print(f"The file before it: {found.aside}")
    return 0


def _instead_of_salvage(error: StoreError, library_path: Path) -> str:
    """What a reader can do whose library is beyond salvage; the sentence names the backup and its date."""
    kept = f"{error} Nothing could be salvaged; the file was left as it is."
    sound = _sound_backups(library_path)
    if not sound:
        return f"{kept} There is no sound backup in {backup_folder(library_path)}."
    holds = counted(sound[0].documents, "document"), counted(sound[0].annotations, "note")
    return (
        f"{kept} The newest sound backup is of {sound[0].made[:16].replace('T', ' ')} UTC, with {' and '.join(holds)};"
        f" to go back to it: yandu library restore {shlex.quote(str(sound[0].path))}"
    )


def _indicators(options: argparse.Namespace) -> int:
    with session_of(options, make=False) as session:
        return list_indicators(session, options)
