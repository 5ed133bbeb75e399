"""The push button of dialogs, pop-ups and pages."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton

_INSET = 3.0
"""Logical pixels from the edge of the button to the middle of the ring."""
_RING = 1.5
_RADIUS = 3.5


class PushButton(QPushButton):
    """Enter presses the one that has the keyboard; Qt would press the default one, or none.

    One that is filled (the primary, the default) shows the keyboard by a ring within: a style sheet can only draw a
    border of two lines there, the corners of which do not meet on fine screens.
    """

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter does as Space."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.isEnabled():
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The button, and the ring upon it."""
        super().paintEvent(event)
        if self.hasFocus() and (self.isDefault() or self.property("role") == "primary"):
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(self.palette().highlightedText(), _RING))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(_INSET, _INSET, -_INSET, -_INSET), _RADIUS, _RADIUS)
            painter.end()
