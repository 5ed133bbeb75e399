"""Work of the UI thread in pieces, each in a turn of its own, so that the window answers in between."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Slot


class Stages(QObject):
    """Pieces of work by name, done in the order they were asked for; one asked for again replaces itself."""

    def __init__(self, parent: QObject, pause_ms: int = 0) -> None:
        """``pause_ms`` pass before each piece, so that those of others are done in between."""
        super().__init__(parent)
        self._waiting: dict[str, Callable[[], object]] = {}
        self._turn = QTimer(self)
        self._turn.setInterval(pause_ms)
        self._turn.timeout.connect(self._next)

    @property
    def is_busy(self) -> bool:
        """Whether a piece is waiting."""
        return bool(self._waiting)

    def do(self, name: str, piece: Callable[[], object], *, now: bool) -> None:
        """Do ``piece`` at once, or in a turn of its own; what waited under its name is not done any more."""
        if now:
            self._waiting.pop(name, None)
            piece()
        else:
            self._waiting[name] = piece
            self._turn.start()

    @Slot()
    def _next(self) -> None:
        name = next(iter(self._waiting), None)
        if name is None:
            self._turn.stop()
            return
        self._waiting.pop(name)()
