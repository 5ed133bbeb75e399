"""The mouse over the text: counting clicks, and scrolling on while a selection is dragged out of the viewport."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, QTimer, Signal, Slot
from PySide6.QtWidgets import QApplication

if TYPE_CHECKING:
    # PySide makes a type when it is first named, and no page needs these to be painted.
    from PySide6.QtGui import QMouseEvent

_TICK_MS = 30
_MOST_CLICKS = 4


class ClickCounter:
    """Counts presses that follow each other quickly at one place: Qt itself counts to two only."""

    def __init__(self) -> None:
        self._count = 0
        self._at = QPoint()
        self._time = 0

    def press(self, event: QMouseEvent) -> int:
        """The number of this press, 1 to 4; a fifth starts over."""
        place, time = event.position().toPoint(), event.timestamp()
        quick = 0 <= time - self._time <= QApplication.doubleClickInterval()
        near = (place - self._at).manhattanLength() <= QApplication.startDragDistance()
        self._count = self._count % _MOST_CLICKS + 1 if self._count and quick and near else 1
        self._at, self._time = place, time
        return self._count

    def forget(self) -> None:
        """Let the next press be the first."""
        self._count = 0


class Grab:
    """A press on what is selected: the start of a drag, or, where the pointer stays, a click like any other."""

    def __init__(self) -> None:
        self._at: QPoint | None = None

    @property
    def is_held(self) -> bool:
        """Whether the button is down, and the pointer has not gone far yet."""
        return self._at is not None

    def press(self, point: QPoint) -> None:
        """The button went down at ``point``."""
        self._at = point

    def move(self, point: QPoint) -> bool:
        """Whether the pointer has gone far enough for a drag by now; the grab ends with it."""
        if self._at is None or (point - self._at).manhattanLength() < QApplication.startDragDistance():
            return False
        self._at = None
        return True

    def release(self) -> bool:
        """The button is up, or there is nothing to grab any more; whether it was held until now."""
        held, self._at = self.is_held, None
        return held


class AutoScroll(QObject):
    """While the pointer is dragged above or below the viewport, asks for scrolling, the faster the farther out."""

    scroll_requested = Signal(int)
    """By how many pixels, downwards."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._step = 0
        self._timer = QTimer(self)
        self._timer.setInterval(_TICK_MS)
        self._timer.timeout.connect(self._tick)

    def drag(self, y: int, height: int) -> None:
        """The pointer is at ``y`` of a viewport ``height`` high."""
        outside = y if y < 0 else max(0, y - height + 1)
        self._step = max(-120, min(120, outside))
        if not self._step:
            self._timer.stop()
        elif not self._timer.isActive():
            self._timer.start()

    def stop(self) -> None:
        """The button was released."""
        self._timer.stop()

    @Slot()
    def _tick(self) -> None:
        self.scroll_requested.emit(self._step)
