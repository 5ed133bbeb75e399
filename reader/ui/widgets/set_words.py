"""Words set once and painted many times: to shape them is most of the work of painting a row of a list."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QFont, QFontMetrics, QFontMetricsF, QPainter, QStaticText, QTransform

_MOST = 2000
"""Lines kept; a list shows some dozens at a time, and others as it is scrolled or made wider."""


@dataclass(frozen=True, slots=True)
class _Line:
    text: QStaticText
    advance: float
    height: float


class SetWords:
    """Lines in one font, each elided at its end where the room is too narrow."""

    def __init__(self, font: QFont) -> None:
        self.font = font
        self._metrics = QFontMetrics(font)
        self._lines: dict[tuple[str, int], _Line] = {}

    def width(self, words: str, room: int) -> int:
        """How many pixels ``words`` take, of ``room``."""
        return round(self._line(words, room).advance)

    def paint(self, painter: QPainter, area: QRect, words: str) -> int:
        """Paint ``words`` at the left of ``area`` and halfway down, in the colour of the pen; returns their width."""
        line = self._line(words, area.width())
        self._draw(painter, area.x(), area, line)
        return round(line.advance)

    def paint_centered(self, painter: QPainter, area: QRect, words: str) -> None:
        """Paint ``words`` in the middle of ``area``, in the colour of the pen."""
        line = self._line(words, area.width())
        self._draw(painter, area.x() + (area.width() - line.advance) / 2, area, line)

    def _draw(self, painter: QPainter, left: float, area: QRect, line: _Line) -> None:
        painter.setFont(self.font)
        painter.drawStaticText(QPointF(left, area.y() + (area.height() - line.height) / 2), line.text)

    def _line(self, words: str, room: int) -> _Line:
        key = words, room
        line = self._lines.get(key)
        if line is None:
            shown = self._metrics.elidedText(words, Qt.TextElideMode.ElideRight, room)
            text = QStaticText(shown)
            text.setTextFormat(Qt.TextFormat.PlainText)
            text.prepare(QTransform(), self.font)
            if len(self._lines) >= _MOST:
                self._lines.clear()
            advance = QFontMetricsF(self.font).horizontalAdvance(shown)
            line = self._lines[key] = _Line(text, advance, text.size().height())
        return line
