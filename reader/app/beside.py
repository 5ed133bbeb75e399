"""Changes that take long, carried out beside the session: on a connection of their own, in any thread.

All of such a change is one transaction: when it is stopped or fails, the library is as it was.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, fields
from enum import Enum
from functools import reduce
from operator import or_
from pathlib import Path
from typing import Any

from reader.annotate.model import Annotation
from reader.annotate.tagging import TagTree
from reader.app.changes import Changes
from reader.app.commands import Command
from reader.app.kept_notes import Moment
from reader.app.session import Session
from reader.store.db import open_library

Work = Callable[[Session], Any]
"""A use case: it runs one command of the session, or none, and says what came of it."""


class ChangeStopped(Exception):  # noqa: N818 - named like ImportFailed
    """The reader stopped a change; nothing was changed."""


class Way(Enum):
    """What became of a command."""

    DONE = "done"
    UNDONE = "undone"
    REDONE = "redone"


@dataclass(frozen=True, slots=True)
class Carried:
    """What a change came to. ``value`` is what the use case said; without ``changes`` nothing was changed.

    ``command`` is None for a change that is no step to take back; one that ``forgets`` leaves no step before it either.
    """

    value: Any
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


def rows_of(command: Command) -> int:
    """About how many rows of the library a command writes, done or taken back."""
    sizes = {"before": 0, "after": 0}
    for one in fields(command):  # type: ignore[arg-type]  # every command is a data class
        part = getattr(command, one.name)
        if isinstance(part, TagTree):
            sizes[one.name] = len(part.annotations) + len(part.documents)
        elif isinstance(part, tuple):
            sizes[one.name] = len(part)
    return max(1, sum(sizes.values()) - min(sizes["before"], sizes["after"]))


def carry_out(path: Path, work: Work, watch: Watch) -> Carried:
    """Do ``work`` on the library at ``path``, all of it or nothing.

    Raises ``StoreError`` and :class:`ChangeStopped`, the library being as it was; what ``work`` raises passes.
    """
    found: list[Changes] = []
    with open_library(path) as library:
        library.watch = watch
        own = _Beside(library)
        own.watch = watch
        own.listen(found.append)
        with library.transaction():
            value = work(own)
            watch(0)
    return Carried(value, reduce(or_, found, Changes.NONE), own.history.last, forgets=own.forgets)


def step_back(path: Path, command: Command, watch: Watch) -> Carried:
    """Take ``command`` back, as :func:`carry_out`."""
    return _step(path, command, command.undo, watch, Way.UNDONE)


def step_on(path: Path, command: Command, watch: Watch) -> Carried:
    """Do ``command``, which was taken back, once more, as :func:`carry_out`."""
    return _step(path, command, command.do, watch, Way.REDONE)


def _step(path: Path, command: Command, step: Callable[[Any], Changes], watch: Watch, way: Way) -> Carried:
    with open_library(path) as library:
        library.watch = watch
        with library.transaction():
            watch.expect(command)
            changes = step(library)
            watch(0)
    return Carried(None, changes, command, way)


def enter(
    session: Session, carried: Carried, notes: Mapping[str, tuple[Annotation, ...]], moment: Moment | None
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
