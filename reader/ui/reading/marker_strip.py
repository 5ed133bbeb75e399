"""A narrow strip beside the scroll bar that shows where in the document marks are."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from reader.ui.theme import LIGHT, Theme

if TYPE_CHECKING:
    # PySide makes a type when it is first named, and no page needs these to be painted.
    from PySide6.QtGui import QMouseEvent, QPaintEvent

_WIDTH = 12
_INSET = 2
_THICK = 3


class MarkerStrip(QWidget):
    """Marks by their place in the document, 0 at its start and 1 at its end."""

    position_requested = Signal(float)
    """The strip was clicked: at which fraction of the document. On a mark, that mark's place."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = LIGHT
        self._marks: list[tuple[float, str]] = []
        self._section: tuple[float, float] | None = None
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def sizeHint(self) -> QSize:
        """As narrow as a mark needs."""
        return QSize(_WIDTH, 40)

    def set_marks(self, marks: Iterable[tuple[float, str]]) -> None:
        """Show ``marks``: how far down each is, 0 to 1, and its look. Later ones lie over earlier ones."""
        self._marks = [(max(0.0, min(1.0, place)), look) for place, look in marks]
        self.update()

    def set_section(self, extent: tuple[float, float] | None) -> None:
        """Show where the section being read begins and ends, 0 to 1; None for none."""
        if extent != self._section:
            self._section = extent
            self.update()

    def set_theme(self, theme: Theme) -> None:
        """Paint in the colours of ``theme``."""
        self._theme = theme
        self.update()

    def _y(self, fraction: float) -> float:
        return max(0.0, min(1.0, fraction)) * (self.height() - _THICK)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw one dash for each row of pixels that has marks, that of its last: it would hide the others."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(self._theme.window))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        if self._section is not None:
            top, bottom = (self._y(place) for place in self._section)
            painter.setBrush(QColor(self._theme.accent_soft))
            painter.drawRoundedRect(QRectF(0, top, self.width(), max(_THICK, bottom - top)), 2, 2)
            painter.setBrush(QColor(self._theme.strip_color("section")))
            painter.drawRect(QRectF(0, top, 1.5, max(_THICK, bottom - top)))
        # One dash for many marks at one place: a common word has thousands of hits.
        room = self.height() - _THICK
        for y, look in {round(place * room): look for place, look in self._marks}.items():
            painter.setBrush(QColor(self._theme.strip_color(look)))
            painter.drawRoundedRect(QRectF(_INSET, y, self.width() - 2 * _INSET, _THICK), 1.5, 1.5)
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Ask for the mark at the pointer, or for the place itself."""
        if event.button() is not Qt.MouseButton.LeftButton:
            return
        y = event.position().y()
        near = [fraction for fraction, _ in self._marks if abs(self._y(fraction) + _THICK / 2 - y) <= _THICK]
        plain = max(0.0, min(1.0, y / max(1, self.height())))
        self.position_requested.emit(min(near, key=lambda fraction: abs(fraction - plain), default=plain))
