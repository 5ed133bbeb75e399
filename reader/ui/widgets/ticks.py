"""Boxes to tick, painted in the theme's colours."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QCheckBox, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTreeWidget, QWidget

from reader.ui.system_text import scaled
from reader.ui.theme import Theme
from reader.ui.widgets.item_models import Index

_BOX = 16
_GAP = 8


def box_side() -> int:
    """How wide and high a box is, beside the letters of the window."""
    return scaled(_BOX)


def paint_box(
    painter: QPainter,
    box: QRect,
    theme: Theme,
    *,
    on: bool,
    partly: bool = False,
    focused: bool = False,
    enabled: bool = True,
) -> None:
    """A rounded box of :func:`box_side` in ``box``: with a tick when it is ``on``, a bar when ``partly``.

    One that is not ``enabled`` has its sign in the colour of lesser text, on no ground.
    """
    filled = (on or partly) and enabled
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(box.topLeft())
    painter.scale(box_side() / _BOX, box_side() / _BOX)
    frame = QRectF(0.5, 0.5, _BOX - 1, _BOX - 1)
    painter.setPen(QPen(QColor(theme.accent if filled or focused else theme.muted), 1))
    painter.setBrush(QColor(theme.accent if filled else theme.paper if enabled else theme.sunken))
    painter.drawRoundedRect(frame, 4, 4)
    pen = QPen(QColor(theme.on_accent if filled else theme.muted), 1.6)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    x, y = frame.left(), frame.top()
    if partly:
        painter.drawLine(QPointF(x + 4.2, y + 7.5), QPointF(x + 10.8, y + 7.5))
    elif on:
        painter.drawPolyline([QPointF(x + 3.6, y + 7.8), QPointF(x + 6.4, y + 10.6), QPointF(x + 11.4, y + 4.6)])
    painter.restore()


class TickTree(QTreeWidget):
    """A list or tree whose items may have a box to tick, ours."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._delegate = _TickDelegate(theme, self)
        self.setItemDelegate(self._delegate)

    def set_theme(self, theme: Theme) -> None:
        """Paint with ``theme``."""
        self._delegate.theme = theme
        self.viewport().update()


class _TickDelegate(QStyledItemDelegate):
    """Paints a row as the style does, which keeps room for a box and paints none, and the box there."""

    def __init__(self, theme: Theme, parent: TickTree) -> None:
        super().__init__(parent)
        self.theme = theme

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """The row, and its box."""
        super().paint(painter, option, index)
        if index.data(Qt.ItemDataRole.CheckStateRole) is None:
            return
        own = QStyleOptionViewItem(option)
        self.initStyleOption(own, index)
        widget: QWidget = own.widget
        place = widget.style().subElementRect(QStyle.SubElement.SE_ItemViewItemCheckIndicator, own, widget)
        box = QRect(0, 0, box_side(), box_side())
        box.moveCenter(place.center())
        state = own.checkState
        paint_box(
            painter,
            box,
            self.theme,
            on=state is Qt.CheckState.Checked,
            partly=state is Qt.CheckState.PartiallyChecked,
            focused=bool(own.state & QStyle.StateFlag.State_MouseOver),
            enabled=bool(own.state & QStyle.StateFlag.State_Enabled),
        )


class TickBox(QCheckBox):
    """A check box whose box is our own."""

    def __init__(self, text: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self._theme = theme
        self.setAccessibleName(text)
        self.setToolTip(text)

    def set_theme(self, theme: Theme) -> None:
        """Paint with ``theme``."""
        self._theme = theme
        self.update()

    def sizeHint(self) -> QSize:
        """Room for the box and the words."""
        metrics = QFontMetrics(self.font())
        # Advances are rounded, and words that lack a part of a pixel are elided.
        return QSize(
            box_side() + _GAP + metrics.horizontalAdvance(self.text()) + 8, max(box_side(), metrics.height()) + 6
        )

    def minimumSizeHint(self) -> QSize:
        """The words may be elided."""
        return QSize(box_side() + _GAP + 40, self.sizeHint().height())

    def hitButton(self, _spot: object) -> bool:
        """The whole of it."""
        return True

    def paintEvent(self, event: QPaintEvent) -> None:
        """The box, the words, and a frame around them when the keyboard is here."""
        painter = QPainter(self)
        theme = self._theme
        box = QRect(3, (self.height() - box_side()) // 2, box_side(), box_side())
        partly = self.checkState() is Qt.CheckState.PartiallyChecked
        hovered, enabled = self.underMouse() and self.isEnabled(), self.isEnabled()
        paint_box(painter, box, theme, on=self.isChecked(), partly=partly, focused=hovered, enabled=enabled)
        words = self.rect().adjusted(3 + box_side() + _GAP, 0, -3, 0)
        metrics = QFontMetrics(self.font())
        painter.setPen(QColor(theme.ink if self.isEnabled() else theme.muted))
        shown = metrics.elidedText(self.text(), Qt.TextElideMode.ElideRight, words.width())
        painter.drawText(words, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), shown)
        if self.hasFocus():
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(QColor(theme.accent), 1))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        painter.end()
