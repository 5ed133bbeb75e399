"""The colours to mark with, as a row of dots."""

from __future__ import annotations

from enum import Enum

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QHBoxLayout, QWidget

from reader.annotate.model import Color
from reader.ui.style import blend
from reader.ui.system_text import scaled
from reader.ui.theme import Theme
from reader.ui.widgets.buttons import hint
from reader.ui.widgets.icons import FAINT
from reader.ui.widgets.names import color_label

_DOT = 18
_ROOM = 26


class ColorDot(QAbstractButton):
    """One colour; a tick stands on it when it is on, so that the choice does not rest on colour alone."""

    def __init__(self, color: Color, theme: Theme, parent: QWidget | None = None, *, shortcut: str = "") -> None:
        super().__init__(parent)
        self.color = color
        self._theme = theme
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._shortcut = shortcut
        self._name()
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def set_theme(self, theme: Theme) -> None:
        """Paint with ``theme``."""
        renamed = theme.labels != self._theme.labels
        self._theme = theme
        if renamed:
            self._name()
        self.update()

    def _name(self) -> None:
        name = color_label(self.color, self._theme)
        self.setAccessibleName(name)
        self.setToolTip(hint(name, self._shortcut))

    def sizeHint(self) -> QSize:
        """A square with room for the ring."""
        return QSize(scaled(_ROOM), scaled(_ROOM))

    def minimumSizeHint(self) -> QSize:
        """As the size hint: a dot does not shrink."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The dot; a ring around it when it has the focus or the mouse is on it."""
        swatch = self._theme.swatch(self.color.value)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setOpacity(1 if self.isEnabled() else FAINT)
        large = scaled(_ROOM) / _ROOM
        painter.scale(large, large)
        middle = QRectF(self.rect()).center() / large
        dot = QRectF(0, 0, _DOT, _DOT)
        dot.moveCenter(middle)
        edge = QColor(blend(swatch.ground, swatch.edge, 1.0 if self.isChecked() else 0.55))
        painter.setPen(QPen(edge, 1))
        painter.setBrush(QColor(swatch.ground))
        painter.drawEllipse(dot.adjusted(0.5, 0.5, -0.5, -0.5))
        if self.hasFocus() or self.underMouse():
            ring = QRectF(0, 0, _ROOM - 2, _ROOM - 2)
            ring.moveCenter(middle)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(self._theme.accent if self.hasFocus() else self._theme.border), 1.5))
            painter.drawEllipse(ring)
        if self.isChecked():
            self._paint_tick(painter, middle.x(), middle.y())
        painter.end()

    def _paint_tick(self, painter: QPainter, x: float, y: float) -> None:
        pen = QPen(QColor(self._theme.ink), 1.5)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        painter.drawPolyline([QPointF(x - 4, y + 0.3), QPointF(x - 1.2, y + 3.1), QPointF(x + 4.2, y - 3.2)])


class Swatch(QWidget):
    """A colour to look at, beside what it is called."""

    def __init__(self, color: Color, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._color, self._theme = color, theme
        self.setFixedSize(scaled(_DOT + 2), scaled(_DOT + 2))

    def set_theme(self, theme: Theme) -> None:
        """Paint with ``theme``."""
        self._theme = theme
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The dot."""
        swatch = self._theme.swatch(self._color.value)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(blend(swatch.ground, swatch.edge, 0.55)), 1))
        painter.setBrush(QColor(swatch.ground))
        painter.drawEllipse(QRectF(self.rect()).adjusted(1, 1, -1, -1))
        painter.end()


class DotMode(Enum):
    """What a row of dots is for."""

    BUTTONS = "buttons"
    """Each does something at once."""
    ONE = "one"
    """One is on."""
    ANY = "any"
    """Any number is on, as in a filter."""


class ColorDots(QWidget):
    """All colours in a row."""

    color_chosen = Signal(str)

    def __init__(
        self,
        theme: Theme,
        parent: QWidget | None = None,
        *,
        mode: DotMode = DotMode.BUTTONS,
        shortcuts: bool = False,
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("颜色"))
        self._group = QButtonGroup(self)
        self._group.setExclusive(mode is DotMode.ONE)
        self._dots: dict[Color, ColorDot] = {}
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2)
        for place, color in enumerate(Color, start=1):
            dot = ColorDot(color, theme, self, shortcut=str(place) if shortcuts else "")
            dot.setCheckable(mode is not DotMode.BUTTONS)
            self._group.addButton(dot)
            self._dots[color] = dot
            row.addWidget(dot)
        self._group.buttonClicked.connect(self._clicked)

    def color(self) -> Color:
        """The colour that is on; the first one when none is."""
        dot = self._group.checkedButton()
        return dot.color if isinstance(dot, ColorDot) else next(iter(Color))

    def colors(self) -> frozenset[Color]:
        """The colours that are on."""
        return frozenset(color for color, dot in self._dots.items() if dot.isChecked())

    def set_colors(self, colors: frozenset[Color]) -> None:
        """Switch exactly ``colors`` on."""
        for color, dot in self._dots.items():
            dot.setChecked(color in colors)

    def set_color(self, color: Color) -> None:
        """Switch ``color`` on."""
        self._dots[color].setChecked(True)

    @Slot(QAbstractButton)
    def _clicked(self, button: QAbstractButton) -> None:
        if isinstance(button, ColorDot):
            self.color_chosen.emit(button.color.value)
