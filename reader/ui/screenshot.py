"""The window drawn into a picture."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Slot

from reader.ui.main_window import MainWindow

_SETTLE_MS = 150
_LIMIT_MS = 60_000
_FAILED = 2


class Screenshot(QObject):
    """Waits until the window has nothing left to do, and draws it."""

    def __init__(self, window: MainWindow, path: Path) -> None:
        super().__init__(window)
        self._window = window
        self._path = path
        self._waited = 0
        self._finished: Callable[[int], None] | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(_SETTLE_MS)
        self._timer.timeout.connect(self._look)

    def begin(self, finished: Callable[[int], None]) -> None:
        """Start waiting; ``finished`` gets the exit status: 0 when the picture is written, 2 when it cannot be."""
        self._finished = finished
        self._timer.start()

    @Slot()
    def _look(self) -> None:
        self._waited += _SETTLE_MS
        if self._window.is_busy and self._waited < _LIMIT_MS:
            return
        self._timer.stop()
        status = 0
        if not self._window.frame.grab().save(str(self._path), "PNG"):
            print(f"yandu: The picture could not be written to {self._path}.", file=sys.stderr)
            status = _FAILED
        if self._finished is not None:
            self._finished(status)
