"""A pill that opens its panel for what is dragged there: notes come from one pane, and their tags are in another."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QMimeData, QObject
from PySide6.QtGui import QDragEnterEvent
from PySide6.QtWidgets import QAbstractButton

from reader.ui.soon import Soon

_REST_MS = 500


class Spring(QObject):
    """Presses ``pill`` when something that ``takes`` says yes to rests on it; nothing can be dropped on it."""

    def __init__(self, pill: QAbstractButton, takes: Callable[[QMimeData], bool]) -> None:
        super().__init__(pill)
        self._takes = takes
        self._resting = Soon(self, pill.click, _REST_MS)
        pill.setAcceptDrops(True)
        pill.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Wait while it rests here."""
        kind = event.type()
        if isinstance(event, QDragEnterEvent) and self._takes(event.mimeData()):
            event.accept()  # else it is not told when it leaves
            self._resting.start()
            return True
        if kind in (QEvent.Type.DragLeave, QEvent.Type.Drop):
            self._resting.stop()
        if kind in (QEvent.Type.DragEnter, QEvent.Type.DragMove, QEvent.Type.Drop):
            event.ignore()
            return True
        return False
