"""Changes to the library, one after the other: short ones at once, long ones off the UI thread."""

from __future__ import annotations

import threading
from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from reader.annotate.model import Annotation
from reader.app import beside
from reader.app.beside import Carried, ChangeStopped, Steps, Value, Watch, Work, rows_of
from reader.app.changes import Changes
from reader.app.commands import Command
from reader.app.kept_notes import Moment, read_notes
from reader.app.session import OpenDocument, Session
from reader.store.db import StoreError, open_library
from reader.ui.document.shown import Shown
from reader.ui.rows import make_cards
from reader.ui.sentences import command_name
from reader.ui.tasks import Tasks
from reader.ui.widgets.progress import ProgressLine
from reader.ui.workspace.workspace import Workspace

FEW = 200
"""A change of up to so many rows is made at once: at a tenth of a millisecond each nobody notices it."""
_CHANGE, _READ, _CLOSE = "change", "read", "close"

Notes = dict[str, "tuple[Annotation, ...]"]


def _nothing(_value: object) -> None:
    pass


def _no_one() -> None:
    pass


class Changing(QObject):
    """Carries out use cases that change the library, each when those asked for before it are done.

    A long one is one transaction in a thread: its progress is on ``line``, which can stop it.
    """

    failed = Signal(object)
    said = Signal(str)
    stepped = Signal(str)
    """What was undone or redone, in a few words."""
    _progressed = Signal(int, int)

    def __init__(self, session: Session, workspace: Workspace, line: ProgressLine, parent: QObject) -> None:
        super().__init__(parent)
        self._session, self._workspace, self._line = session, workspace, line
        self._tasks = Tasks(self, workers=1)
        self._steps = Steps(session.library.path)
        self._stop = threading.Event()
        self._closing = False
        self._words = ""
        self._progressed.connect(self._show_progress)
        self._tasks.busy_changed.connect(self._rest)
        line.cancel_requested.connect(self._stop.set)

    @property
    def is_busy(self) -> bool:
        """Whether a change is under way."""
        return self._session.turns.is_taken

    def run(
        self,
        work: Work[Value],
        done: Callable[[Value], object] = _nothing,
        *,
        rows: int = 1,
        words: str = "",
        refused: Callable[[], object] = _no_one,
    ) -> None:
        """Do ``work``, then ``done`` with what came of it: at once, where it is a matter of few ``rows``.

        ``words`` name a longer one while it goes on. ``refused`` is called when a short one fails, before that is told.
        """
        self._session.turns.when_free(partial(self._begin, work, done, refused, rows, words))

    @Slot()
    def undo(self) -> None:
        """Take the last change back."""
        self._session.turns.when_free(self._step_back)

    @Slot()
    def redo(self) -> None:
        """Do the change taken back last once more."""
        self._session.turns.when_free(self._step_on)

    def close(self) -> None:
        """Wait for what is under way, and do what waits: it was all asked for."""
        self._closing = True
        while self._tasks.is_busy:
            self._tasks.wait(_CHANGE)
            self._tasks.wait(_READ)
        self._tasks.run(_CLOSE, self._steps.close, _nothing, _nothing)  # its connection is that thread's own
        self._tasks.wait(_CLOSE)
        self._tasks.close()

    # Short or long

    def _begin(
        self, work: Work[Value], done: Callable[[Value], object], refused: Callable[[], object], rows: int, words: str
    ) -> None:
        if rows > FEW and not self._closing:
            self._carry(partial(beside.carry_out, self._session.library.path, work), done, words)
            return
        try:
            value = work(self._session)
        except StoreError as error:
            refused()
            self.failed.emit(error)
            return
        done(value)

    def _step_back(self) -> None:
        command = self._session.history.last
        if command is None:
            return
        name = command_name(command.code)
        done = partial(self._tell_step, self.tr("已撤销：{0}").format(name))
        if rows_of(command) <= FEW:
            self._at_once(self._session.undo, done)
        else:
            self._carry(partial(self._steps.back, command), done, self.tr("正在撤销：{0}").format(name), command)

    def _step_on(self) -> None:
        command = self._session.history.next
        if command is None:
            return
        name = command_name(command.code)
        done = partial(self._tell_step, self.tr("已重做：{0}").format(name))
        if rows_of(command) <= FEW:
            self._at_once(self._session.redo, done)
        else:
            self._carry(partial(self._steps.on, command), done, self.tr("正在重做：{0}").format(name), command)

    def _at_once(self, step: Callable[[], Changes], done: Callable[[Changes], None]) -> None:
        try:
            changes = step()
        except StoreError as error:
            self.failed.emit(error)
        else:
            done(changes)

    def _tell_step(self, words: str, changes: Changes) -> None:
        left = Changes.LEFT in changes
        self.stepped.emit(self.tr("{0}；别处改过的仍是改后的样子").format(words) if left else words)

    # Long ones

    def _carry(
        self,
        carry: Callable[[Watch], Carried[Value]],
        done: Callable[[Value], object],
        words: str,
        step: Command | None = None,
    ) -> None:
        """``step`` is the command that is taken back or done again, if one is."""
        self._session.turns.take()
        self._stop.clear()
        self._words = words or self.tr("正在更改")
        self._line.begin(self._words)
        watch = Watch(self._stop.is_set, self._progressed.emit)
        self._tasks.run(
            _CHANGE,
            partial(carry, watch),
            partial(self._carried, done),
            partial(self._not_carried, step),
            (StoreError, ChangeStopped),
        )

    @Slot(int, int)
    def _show_progress(self, done: int, expected: int) -> None:
        if self.is_busy:
            self._line.set_progress(self._words, done, expected)

    def _carried(self, done: Callable[[Value], object], carried: Carried[Value]) -> None:
        """It is on disk; the notes of open documents, which it may have touched, are read before it is told of."""
        if not carried.changes:
            self._end(partial(done, carried.value))
            return
        moment = self._session.kept_notes.moment()
        shown = [(view.document, view.page) for view in self._workspace.views()]
        work = partial(_read_notes, self._session.library.path, [(one, page) for one, page in shown if one and page])
        enter = partial(self._enter, done, carried, moment)
        self._tasks.run(_READ, work, enter, partial(self._not_read, enter), (StoreError,))

    def _enter(
        self, done: Callable[[Value], object], carried: Carried[Value], moment: Moment | None, notes: Notes
    ) -> None:
        beside.enter(self._session, carried, notes, moment)
        self._end(partial(done, carried.value))

    def _not_read(self, enter: Callable[[Notes], None], _error: Exception) -> None:
        enter({})

    def _not_carried(self, step: Command | None, error: Exception) -> None:
        if step is not None and isinstance(error, StoreError):
            self._session.history.refused(step, error)
        self._end(partial(self._told, error))

    def _told(self, error: Exception) -> None:
        if isinstance(error, ChangeStopped):
            self.said.emit(self.tr("已停止，一切照旧。"))
        else:
            self.failed.emit(error)

    @Slot(bool)
    def _rest(self, busy: bool) -> None:
        """After a bug in a change, which is raised elsewhere, the turn must not stay taken."""
        if not busy:
            QTimer.singleShot(0, self._free)

    @Slot()
    def _free(self) -> None:
        if self.is_busy and not self._tasks.is_busy:
            self._end(partial(_nothing, None))

    def _end(self, tell: Callable[[], object]) -> None:
        self._line.end()
        tell()
        self._session.turns.release()


def _read_notes(path: Path, documents: list[tuple[OpenDocument, Shown]]) -> Notes:
    """The notes of open documents, their cards and marks made; in a thread, with a connection of its own."""
    notes = {}
    with open_library(path, make=False) as library:
        for document, page in documents:
            notes[document.record.id] = read_notes(library, document.record.id)
            make_cards(page, document.report.analysis.headings, notes[document.record.id])
    return notes
