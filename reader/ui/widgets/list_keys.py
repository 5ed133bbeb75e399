"""Keys that lists answer themselves, though the window has shortcuts of the same keys."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractScrollArea


def claims_copy(event: QEvent) -> bool:
    """Whether ``event`` asks if the copy key is for the list in focus, before the window's shortcut takes it: it is."""
    ours = (
        event.type() is QEvent.Type.ShortcutOverride
        and isinstance(event, QKeyEvent)
        and event.matches(QKeySequence.StandardKey.Copy)
    )
    if ours:
        event.accept()
    return ours


def asks_for_menu(view: QAbstractScrollArea, event: QEvent) -> bool:
    """Whether ``event`` is the key for menus in ``view``, which has heads and a menu of its own: that is asked for.

    Qt (6.11) tells the place of the cursor in coordinates of the view, which are a head's height away from those of the
    viewport that a click is told in: the menu was that of a row further down.
    """
    if not isinstance(event, QContextMenuEvent) or event.reason() is not QContextMenuEvent.Reason.Keyboard:
        return False
    if view.contextMenuPolicy() is not Qt.ContextMenuPolicy.CustomContextMenu:
        return False
    view.customContextMenuRequested.emit(view.viewport().mapFrom(view, event.pos()))
    event.accept()
    return True
