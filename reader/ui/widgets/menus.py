"""Menus: those of rows in lists, and those that say why an entry cannot be chosen."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping

from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QAction, QColor, QContextMenuEvent, QHelpEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QMenu, QToolTip, QWidget

from reader.ui.theme import Theme
from reader.ui.widgets.icons import line_icon


class ReasonedMenu(QMenu):
    """A menu that says of an entry that is off, when the mouse rests on it, when it would be on.

    ``reasons`` are the sentences, by the object names of the entries.
    """

    def __init__(self, title: str, reasons: Mapping[str, str], parent: QWidget | None = None) -> None:
        super().__init__(title, parent)
        self._reasons = reasons

    def event(self, event: QEvent) -> bool:
        """Show the reason in place of a tooltip, which would only repeat the entry."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            action: QAction | None = self.actionAt(event.pos())
            off = action if action is not None and not action.isEnabled() else None
            QToolTip.showText(event.globalPos(), self._reasons.get(off.objectName(), "") if off else "", self)
            return True
        return super().event(event)


def open_by_key(window: QWidget) -> None:
    """Have Shift+F10 in ``window`` do what the key for menus does, which many keyboards lack; on Windows it does so."""
    if sys.platform != "win32":
        QShortcut(QKeySequence("Shift+F10"), window).activated.connect(_open_at_cursor)


def _open_at_cursor() -> None:
    """Ask the widget in focus for its menu, as Qt does for the key."""
    focus = QApplication.focusWidget()
    if focus is not None:
        spot = focus.inputMethodQuery(Qt.InputMethodQuery.ImCursorRectangle).center()
        spot = spot.toPoint() if isinstance(spot, QPointF) else spot
        event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, spot, focus.mapToGlobal(spot))
        QApplication.sendEvent(focus, event)


class RowMenu(QMenu):
    """What can be done with a row of a list, each entry with the key that does the same there; gone once closed."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._tint = QColor(theme.muted)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)

    def add(self, title: str, slot: Callable[[], object], icon: str = "", key: str = "") -> QAction:
        """An entry that calls ``slot``; its ``key`` is shown, and is for the list itself to answer."""
        shown = QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText) if key else ""
        action = self.addAction(f"{title}\t{shown}" if shown else title)
        if icon:
            action.setIcon(line_icon(icon, self._tint))
        action.triggered.connect(lambda: slot())
        return action
