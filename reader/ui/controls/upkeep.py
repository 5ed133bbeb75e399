"""The backups of the library, made in the background while the reader reads: daily, and when asked for."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from reader.app.upkeep import back_up, back_up_if_due
from reader.store.db import StoreError
from reader.ui.tasks import Tasks

_LATER_MS = 20_000
_AGAIN_MS = 60 * 60 * 1000


class Upkeep(QObject):
    """Looks a while after the start, and then every hour, whether a backup is due."""

    failed = Signal(object)
    made = Signal()
    """A backup the reader asked for is made and checked."""

    def __init__(self, library: Path, tasks: Tasks, parent: QObject) -> None:
        super().__init__(parent)
        self._library = library
        self._tasks = tasks
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._look)

    def begin(self) -> None:
        """Look for the first time in a while, when the window has come to rest."""
        self._timer.start(_LATER_MS)

    @Slot()
    def back_up(self) -> None:
        """Make a backup now."""
        self._tasks.run("backup", partial(back_up, self._library), self._done_now, self._fail, (StoreError,))

    def _done_now(self, _made: Path) -> None:
        self.made.emit()

    @Slot()
    def _look(self) -> None:
        self._timer.start(_AGAIN_MS)
        work = partial(back_up_if_due, self._library)
        self._tasks.run("backup", work, self._done, self._fail, (StoreError,))

    def _done(self, _made: Path | None) -> None:
        """Nothing to say: a backup is no news."""

    def _fail(self, error: Exception) -> None:
        self.failed.emit(error)
