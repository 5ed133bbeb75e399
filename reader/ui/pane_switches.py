"""The panes beside the page, shown and hidden."""

from __future__ import annotations

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from reader.ui.frame import has_room_for_one


class PaneSwitches(QObject):
    """Two actions that show a pane each, at first both; where the screen has room for one, the first alone.

    There the pane that comes sends the other away: the window would be wider than the screen.
    """

    def __init__(self, left: tuple[QAction, QWidget], right: tuple[QAction, QWidget], frame: QWidget) -> None:
        super().__init__(frame)
        self._frame = frame
        self._sides = (left, right)
        for action, _ in self._sides:
            action.setChecked(True)
            action.toggled.connect(self._switch)
        right[0].setChecked(not has_room_for_one(frame))

    @Slot(bool)
    def _switch(self, on: bool) -> None:
        for action, pane in self._sides:
            if action is self.sender():
                shown = pane
            elif on and has_room_for_one(self._frame):
                action.setChecked(False)
        shown.setVisible(on)
