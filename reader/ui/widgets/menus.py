"""Menus that say why an entry cannot be chosen."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QEvent
from PySide6.QtGui import QAction, QHelpEvent
from PySide6.QtWidgets import QMenu, QToolTip, QWidget


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
