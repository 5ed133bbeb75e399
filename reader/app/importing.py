"""Many files into the library at once: read in processes of their own, entered in batches, undone as one step.

What is there already is known by the SHA-256 of its bytes and passed over, so an import that was stopped is taken up
again by importing the same folder once more. A batch is on disk before it is told of: a kill loses what was not.
"""

from __future__ import annotations

import hashlib
import os
import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass, field, replace
from enum import Enum
from pathlib import Path

from reader.app.changes import Changes
from reader.app.commands import ImportDocument
from reader.app.entering import entry
from reader.app.placing import Place, PlaceDocuments
from reader.app.report import prepare
from reader.app.revising import Plan, take_in
from reader.app.revision_commands import ReviseDocument
from reader.app.session import Session
from reader.source.apart import reading_processes
from reader.source.document import SUFFIXES, ImportFailed, read_source
from reader.store import collected, documents
from reader.store.collected import Member
from reader.store.db import Library, utc_after, utc_now
from reader.store.documents import DocumentRecord, TrashedDocument
from reader.store.taken_back import give_back, take_back
from reader.text.paths import file_name, is_file, is_folder, place_of

BATCH = 50
"""At most so many documents are entered in one transaction."""
BATCH_SECONDS = 1.0
"""A batch is entered when it is so old, full or not."""
FEW = 6
"""Up to so many files are read here: a process takes a second to start."""
_AHEAD = 4


class Outcome(str, Enum):
    """What became of a file."""

    ADDED = "added"
    KNOWN = "known"
    """The library has its bytes, from this path."""
    DUPLICATE = "duplicate"
    """The library has its bytes, from another path."""
    RESTORED = "restored"
    """It was in the trash."""
    REVISED = "revised"
    """It is a new edition of what its path held before."""
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class Imported:
    """One file that was dealt with. ``plan`` is there for a new edition, ``error`` for one that failed."""

    path: Path
    outcome: Outcome
    title: str = ""
    plan: Plan | None = None
    error: ImportFailed | None = None


NOT_MOVED = PlaceDocuments((), ())


@dataclass(frozen=True, slots=True)
class ImportDocuments:
    """Many documents, entered as one step.

    Taken back they are gone as if they had never been; one that somebody has worked on meanwhile goes to the trash.
    ``moved`` are documents the library had, whose files were found in other places. ``members`` are the places in a
    collection that the documents, and those that were known, were given. ``restored`` are given back when it ``began``.
    """

    documents: tuple[DocumentRecord, ...]
    restored: tuple[TrashedDocument, ...]
    revised: tuple[ReviseDocument, ...]
    when: str
    members: tuple[Member, ...] = ()
    moved: PlaceDocuments = NOT_MOVED
    began: str = ""
    code: str = "import-documents"

    @property
    def changes(self) -> Changes:
        """What it changes, done or taken back."""
        changes = Changes.DOCUMENTS | Changes.ANNOTATIONS | Changes.TAGS | Changes.COLLECTIONS
        return changes | Changes.REVISIONS if self.revised else changes

    def do(self, library: Library) -> Changes:
        """Enter them again, and make the new editions."""
        with library.transaction():
            trashed = give_back(library, [record.id for record in self.documents])
            for document_id in trashed:
                documents.restore(library, document_id)
            for one in self.restored:
                documents.restore(library, one.record.id, added=_given_back(one, self.began))
            self.moved.do(library)
            for command in self.revised:
                command.do(library)
            collected.replace_members(library, (), self.members)
        return self.changes

    def undo(self, library: Library) -> Changes:
        """Take them out: those that were in the trash before go there as if they had never left it."""
        with library.transaction():
            collected.replace_members(library, self.members, ())
            for command in reversed(self.revised):
                command.undo(library)
            self.moved.undo(library)
            for document_id in take_back(library, [record.id for record in self.documents]):
                documents.remove(library, document_id, self.when)
            for one in self.restored:
                documents.remove(library, one.record.id, one.when, added=one.record.added)
        return self.changes


@dataclass(frozen=True, slots=True)
class ImportResult:
    """What an import came to. ``command``, which has been carried out, is None when nothing was entered.

    ``uncollected`` are so many documents that are not in the collection asked for: it was deleted meanwhile.
    """

    found: int
    files: tuple[Imported, ...]
    cancelled: bool
    command: ImportDocuments | None
    uncollected: int = 0

    def count(self, outcome: Outcome) -> int:
        """How many files came to that."""
        return sum(1 for one in self.files if one.outcome is outcome)

    @property
    def failures(self) -> tuple[Imported, ...]:
        """The files that could not be read, and why."""
        return tuple(one for one in self.files if one.outcome is Outcome.FAILED)


Report = Callable[[int, int, Sequence[Imported]], None]
"""Told of how many files are dealt with, of how many, and of those dealt with last."""
Cancelled = Callable[[], bool]


def _given_back(trashed: TrashedDocument, began: str) -> str:
    """When a document counts as entered that an import which ``began`` then took out of the trash: since then."""
    return utc_after(trashed.when, trashed.record.added, now=began)


def _never() -> bool:
    return False


def readable_files(paths: Iterable[Path], cancelled: Cancelled = _never) -> tuple[Path, ...]:
    """Each path that is a file, and the files Yandu can read in each that is a folder, at any depth; each one once.

    Files of a folder come in the order of their paths. What is hidden, a folder or a file, is passed over; links to
    folders are not followed, for they may lead in circles. A folder that cannot be listed counts as empty. When
    ``cancelled`` says so, those found so far: a folder may turn out to be a whole disk.
    """
    found: dict[Path, None] = {}
    for path in paths:
        found.update(dict.fromkeys(_below(path, cancelled) if is_folder(path) else (path,)))
    return tuple(found)


def _below(folder: Path, cancelled: Cancelled) -> Iterator[Path]:
    for place, folders, names in os.walk(folder):
        if cancelled():
            return
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            path = Path(place, name)
            if path.suffix.lower() in SUFFIXES and not name.startswith((".", "~$")) and is_file(path):
                yield path


def import_files(
    session: Session,
    paths: Sequence[Path],
    *,
    report: Report,
    cancelled: Cancelled = _never,
    processes: int = 0,
    into: str = "",
) -> ImportResult:
    """Enter the files at ``paths`` into the library of ``session``, in as many ``processes`` as given or as there are.

    ``into`` is the id of the collection they are put in, those that the library has already too; empty for none.
    The command of the result is done but not in the session's history. Raises ``StoreError``; what was reported by
    then is in the library.
    """
    run = _Run(session, len(paths), report, into)
    wanted = processes or max(1, (os.cpu_count() or 2) - 1)
    with _Readers(wanted if len(paths) > FEW else 0) as readers:
        for path in paths:
            if cancelled():
                break
            if run.needs_reading(path):
                readers.begin(path)
            while readers.is_full:
                run.take(*readers.next())
            run.commit_if_due()
        while readers.waiting and not cancelled():
            run.take(*readers.next())
            run.commit_if_due()
    run.commit()
    return run.result(cancelled())


@dataclass(slots=True)
class _Run:
    """One import: what is waiting to be entered, and what has been."""

    session: Session
    found: int
    report: Report
    into: str = ""
    batch: list[tuple[Path, ImportDocument]] = field(default_factory=list)
    told: list[Imported] = field(default_factory=list)
    done: list[Imported] = field(default_factory=list)
    added: list[DocumentRecord] = field(default_factory=list)
    restored: list[TrashedDocument] = field(default_factory=list)
    revised: list[ReviseDocument] = field(default_factory=list)
    moved: list[tuple[Place, Place]] = field(default_factory=list)
    seen: set[str] = field(default_factory=set)
    homeless: list[str] = field(default_factory=list)
    """The ids of documents that are not yet put in the collection."""
    members: list[Member] = field(default_factory=list)
    last: float = field(default_factory=time.monotonic)
    began: str = field(default_factory=utc_now)

    def needs_reading(self, path: Path) -> bool:
        """Whether ``path`` holds what the library lacks; all else is dealt with here."""
        sha256 = hash_of(path)
        if sha256 is None:
            return True  # reading it says what is wrong
        library, place = self.session.library, place_of(path)
        known = documents.find_by_hash(library, sha256)
        if known is not None:
            self._keep_known(path, place, known)
            return False
        if sha256 in self.seen:
            self.told.append(Imported(path, Outcome.DUPLICATE))
            return False
        self.seen.add(sha256)
        trashed = documents.find_by_hash(library, sha256, trashed=True)
        if trashed is not None:
            self._restore(path, trashed)
            return False
        if documents.at_path(library, place):
            self._revise(path)
            return False
        return True

    def _keep_known(self, path: Path, place: str, known: DocumentRecord) -> None:
        same = known.path == place
        if place and not same and not (known.path and os.path.lexists(known.path)):
            found = Place(known.id, place, file_name(path))
            documents.update_place(self.session.library, known.id, found.path, found.name)
            self.moved.append((Place(known.id, known.path, known.name), found))
            same = True  # it was moved, and is found again
        self.homeless.append(known.id)
        self.told.append(Imported(path, Outcome.KNOWN if same else Outcome.DUPLICATE, known.label))

    def _restore(self, path: Path, record: DocumentRecord) -> None:
        since = documents.trashed_at(self.session.library, record.id)
        trashed = TrashedDocument(record, since, 0)
        documents.restore(self.session.library, record.id, added=_given_back(trashed, self.began))
        self.restored.append(trashed)
        self.homeless.append(record.id)
        self.told.append(Imported(path, Outcome.RESTORED, record.label))

    def _revise(self, path: Path) -> None:
        """A file whose path the library knows with other bytes: a new edition, or another report altogether."""
        self.commit()
        own = Session(self.session.library, default_script=self.session.default_script)
        try:
            document, planned = take_in(own, own.settled(read_source(path)), path)
        except ImportFailed as error:
            self.told.append(Imported(path, Outcome.FAILED, error=error))
            return
        command = own.history.last
        if isinstance(command, ReviseDocument):
            self.revised.append(_as_opened(command, document.record.opened))
        else:
            self.added.append(document.record)
        self.homeless.append(document.record.id)
        outcome = Outcome.ADDED if planned is None else Outcome.REVISED
        self.told.append(Imported(path, outcome, document.record.label, planned))

    def take(self, path: Path, read: ImportDocument | ImportFailed) -> None:
        """Put what was read of ``path`` in the batch."""
        if isinstance(read, ImportFailed):
            self.told.append(Imported(path, Outcome.FAILED, error=read))
        else:
            self.batch.append((path, read))

    def commit_if_due(self) -> None:
        """Enter the batch when it is full or old."""
        if len(self.batch) >= BATCH or time.monotonic() - self.last >= BATCH_SECONDS:
            self.commit()

    def commit(self) -> None:
        """Enter the batch, and tell of all that was dealt with since the last one."""
        library = self.session.library
        if self.batch:
            with library.transaction():
                # Another process may have entered one of them meanwhile.
                fresh = [one for one in self.batch if documents.find_by_hash(library, one[1].record.sha256) is None]
                for _, command in fresh:
                    command.do(library)
            entered = {id(command) for _, command in fresh}
            for path, command in self.batch:
                outcome = Outcome.ADDED if id(command) in entered else Outcome.KNOWN
                self.told.append(Imported(path, outcome, command.facts.title or command.record.name))
            self.added += [command.record for _, command in fresh]
            self.homeless += [command.record.id for _, command in fresh]
        self.batch.clear()
        self.collect()
        self.last = time.monotonic()
        if self.told:
            self.done += self.told
            told, self.told = tuple(self.told), []
            self.report(len(self.done), self.found, told)

    def collect(self) -> None:
        """Put what was entered or known in the collection, where it is not in it yet.

        While there is no such collection it waits: what was taken back, or deleted, may be done again.
        """
        if not self.into:
            self.homeless.clear()
        if self.homeless:
            library = self.session.library
            with library.transaction():
                if not self._has_home():
                    return
                moment = utc_after(collected.last_used(library, (self.into,)))
                there = {one.document_id for one in collected.members(library, (self.into,))}
                wanted = [one for one in dict.fromkeys(self.homeless) if one not in there]
                fresh = [Member(self.into, one, moment) for one in wanted]
                collected.replace_members(library, (), fresh)
            self.members += fresh
            self.homeless.clear()

    def _has_home(self) -> bool:
        return any(one.id == self.into for one in collected.all_collections(self.session.library))

    def result(self, cancelled: bool) -> ImportResult:
        """What it all came to."""
        moved = PlaceDocuments(tuple(before for before, _ in self.moved), tuple(after for _, after in self.moved))
        command = ImportDocuments(
            tuple(self.added),
            tuple(self.restored),
            tuple(self.revised),
            utc_now(),
            tuple(self.members),
            moved,
            began=self.began,
        )
        put = [] if not self.into or self._has_home() else [one.document_id for one in self.members]
        some = command.documents or command.restored or command.revised or command.members or self.moved
        left = cancelled and len(self.done) < self.found
        without = len(dict.fromkeys((*self.homeless, *put)))
        return ImportResult(self.found, tuple(self.done), left, command if some else None, without)


def _as_opened(command: ReviseDocument, when: str) -> ReviseDocument:
    """``command`` such that, done again, it enters the new edition as it was opened ``when`` it was made."""
    entering = command.entering
    if entering is None:
        return command
    return replace(command, entering=replace(entering, record=replace(entering.record, opened=when)))


def hash_of(path: Path) -> str | None:
    """The SHA-256 of a file's bytes in hexadecimal; None for a file that cannot be read."""
    digest = hashlib.sha256()
    try:
        with path.open("rb") as file:
            while piece := file.read(1 << 20):
                digest.update(piece)
    except OSError:
        return None
    return digest.hexdigest()


def read_entry(path: Path) -> ImportDocument | ImportFailed:
    """What enters the file at ``path`` as a document never opened, or why it cannot be; for any process."""
    try:
        made = entry(prepare(read_source(path)), path)
    except ImportFailed as error:
        return error
    return replace(made, record=replace(made.record, opened=""))


class _Readers:
    """Reads files ahead, in the order they were asked for; without ``processes`` each when it is wanted."""

    def __init__(self, processes: int) -> None:
        self._processes = processes
        self._pool: ProcessPoolExecutor | None = None
        self._queue: deque[tuple[Path, Future[ImportDocument | ImportFailed] | None]] = deque()

    def __enter__(self) -> _Readers:
        return self

    def __exit__(self, *_: object) -> None:
        if self._pool is not None:
            self._pool.shutdown(wait=True, cancel_futures=True)

    @property
    def waiting(self) -> bool:
        """Whether anything asked for has not been taken."""
        return bool(self._queue)

    @property
    def is_full(self) -> bool:
        """Whether something should be taken before more is asked for."""
        return len(self._queue) > self._processes * _AHEAD

    def begin(self, path: Path) -> None:
        """Ask for what is in ``path``."""
        self._queue.append((path, self._submitted(path)))

    def next(self) -> tuple[Path, ImportDocument | ImportFailed]:
        """What was asked for first, once it has been read."""
        path, future = self._queue.popleft()
        if future is None:
            return path, read_entry(path)
        try:
            return path, future.result()
        except BrokenProcessPool:
            return path, self._alone(path)

    def _submitted(self, path: Path) -> Future[ImportDocument | ImportFailed] | None:
        if not self._processes:
            return None
        if self._pool is None:
            self._pool = reading_processes(self._processes)
        try:
            return self._pool.submit(read_entry, path)
        except BrokenProcessPool:
            self._pool = reading_processes(self._processes)
            return self._pool.submit(read_entry, path)

    def _alone(self, path: Path) -> ImportDocument | ImportFailed:
        """What is in ``path``, read in a process for it alone, since it may be what ended the one before."""
        with reading_processes(1) as pool:
            try:
                return pool.submit(read_entry, path).result()
            except BrokenProcessPool:
                return ImportFailed("crashed", file_name(path))
