"""The frame around the row of a list that the keyboard is on."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from reader.ui.theme import Theme

_WIDTH = 2
_RADIUS = 4


def paint_focus(painter: QPainter, row: QRect, theme: Theme) -> None:
    """Frame ``row`` within its edges; two whole pixels wide, so that its colour is not paled by smoothing."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(theme.accent), _WIDTH))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(QRectF(row).adjusted(3, 2, -3, -3), _RADIUS, _RADIUS)
    painter.restore()
