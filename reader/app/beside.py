"""Changes that take long, carried out beside the session: on a connection of their own, in any thread.

All of such a change is one transaction: when it is stopped or fails, the library is as it was.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, fields, is_dataclass
from enum import Enum
from functools import reduce
from operator import or_
from pathlib import Path
from typing import Generic, TypeVar

from reader.annotate.model import Annotation
from reader.annotate.tagging import TagTree
from reader.app.changes import Changes
from reader.app.commands import Command
from reader.app.importing import ImportDocuments
from reader.app.kept_notes import Moment
from reader.app.session import Session
from reader.store.db import Library, open_library

Value = TypeVar("Value")
Work = Callable[[Session], Value]
"""A use case: it runs one command of the session, or none, and says what came of it."""


class ChangeStopped(Exception):  # noqa: N818 - named like ImportFailed
    """The reader stopped a change; nothing was changed."""


class Way(Enum):
    """What became of a command."""

    DONE = "done"
    UNDONE = "undone"
    REDONE = "redone"


@dataclass(frozen=True, slots=True)
class Carried(Generic[Value]):
    """What a change came to. ``value`` is what the use case said; without ``changes`` nothing was changed.

    ``command`` is None for a change that is no step to take back; one that ``forgets`` leaves no step before it either.
    """

    value: Value
    changes: Changes = Changes.NONE
    command: Command | None = None
    way: Way = Way.DONE
    forgets: bool = False


@dataclass(slots=True)
class Watch:
    """Looks on at a change: ``report`` is told of how many rows about are written, of how many."""

    cancelled: Callable[[], bool] = lambda: False
    report: Callable[[int, int], None] = lambda _done, _all: None
    _written: int = field(default=0, init=False)
    _expected: int = field(default=0, init=False)

    def expect(self, command: Command) -> None:
        """The rows of ``command`` are written next. Raises :class:`ChangeStopped`."""
        self._expected += rows_of(command)
        self(0)

    def __call__(self, rows: int) -> None:
        """So many ``rows`` more are written. Raises :class:`ChangeStopped` when the reader wants no more of it."""
        if self.cancelled():
            raise ChangeStopped
        self._written += rows
        self.report(min(self._written, self._expected), self._expected)


class _Beside(Session):
    """The session of one change."""

    watch: Watch
    forgets = False

    def run(self, command: Command, done: Changes = Changes.NONE) -> None:
        self.watch.expect(command)
        super().run(command, done)

    def forget_history(self, changes: Changes) -> None:
        self.forgets = True
        super().forget_history(changes)


_ROWS_OF_DOCUMENT = 5
"""Besides the document itself there are its text and its outline, and they are put aside or taken from there."""


def rows_of(command: Command) -> int:
    """About how many rows of the library a command writes, done or taken back."""
    if isinstance(command, ImportDocuments):
        entered = _ROWS_OF_DOCUMENT * len(command.documents) + sum(map(rows_of, command.revised))
        return max(1, entered + len(command.restored) + len(command.members) + rows_of(command.moved))
    return max(1, _rows_in(command))


def _rows_in(part: object) -> int:
    """Of what it was before and what it is after, the more counts."""
    if isinstance(part, tuple):
        return len(part)
    if isinstance(part, TagTree):
        return len(part.annotations) + len(part.documents)
    if not is_dataclass(part):
        return 0
    sizes = {one.name: _rows_in(getattr(part, one.name)) for one in fields(part)}
    return sum(sizes.values()) - min(sizes.get("before", 0), sizes.get("after", 0))


def carry_out(path: Path, work: Work[Value], watch: Watch) -> Carried[Value]:
    """Do ``work`` on the library at ``path``, all of it or nothing.

    Raises ``StoreError`` and :class:`ChangeStopped`, the library being as it was; what ``work`` raises passes.
    """
    found: list[Changes] = []
    with open_library(path, make=False) as library:
        library.watch = watch
        own = _Beside(library)
        own.watch = watch
        own.listen(found.append)
        with library.transaction():
            value = work(own)
            watch(0)
    return Carried(value, reduce(or_, found, Changes.NONE), own.history.last, forgets=own.forgets)


class Steps:
    """Takes commands back and does them once more beside the session: in one thread, with one connection.

    It stays open from the first step on, for what an undo takes away is kept with it until a redo wants it
    (:mod:`reader.store.taken_back`).
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._library: Library | None = None

    def back(self, command: Command, watch: Watch) -> Carried[Changes]:
        """Take ``command`` back, as :func:`carry_out`."""
        return self._step(command, command.undo, watch, Way.UNDONE)

    def on(self, command: Command, watch: Watch) -> Carried[Changes]:
        """Do ``command``, which was taken back, once more, as :func:`carry_out`."""
        return self._step(command, command.do, watch, Way.REDONE)

    def close(self) -> None:
        """Let go of the file, and of all that was taken away."""
        if self._library is not None:
            self._library.close()
            self._library = None

    def _step(self, command: Command, step: Callable[[Library], Changes], watch: Watch, way: Way) -> Carried[Changes]:
        if self._library is None:
            self._library = open_library(self._path, make=False)
        self._library.watch = watch
        with self._library.transaction():
            watch.expect(command)
            changes = step(self._library)
            watch(0)
        return Carried(changes, changes, command, way)


def enter(
    session: Session, carried: Carried[Value], notes: Mapping[str, tuple[Annotation, ...]], moment: Moment | None
) -> None:
    """Enter what was carried out in the history of ``session``, and tell its listeners.

    ``notes`` are those of documents, by id, as they were read at or after ``moment``.
    """
    if not carried.changes:
        return
    history = session.history
    if carried.forgets:
        history.forget()
    elif carried.command is not None and carried.way is Way.DONE:
        history.record(carried.command, carried.changes)
    elif carried.command is not None:
        (history.record_undone if carried.way is Way.UNDONE else history.record_redone)()
    session.kept_notes.renew(notes, moment)
    session.tell(carried.changes)
