"""The rows of the wording dialog."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from reader.ui.panels.records_model import RECORD_ROLE, Index
from reader.ui.theme import Theme
from reader.ui.wording_rows import AmbiguityRow

_HEIGHT = 32
_SIDE = 12


class WordingDelegate(QStyledItemDelegate):
    """A line of words; in that of a character to decide, the character stands out, in the middle."""

    def __init__(self, view: QListView, theme: Theme) -> None:
        super().__init__(view)
        self._view = view
        self.theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """As Qt wants it."""
        return QSize(0, _HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """The ground, then the words."""
        area: QRect = option.rect
        chosen = option.state & QStyle.StateFlag.State_Selected
        painter.save()
        if chosen:
            painter.fillRect(area, QColor(self.theme.accent_soft))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(area, QColor(self.theme.hover))
        painter.setFont(self._view.font())
        painter.setPen(QColor(self.theme.ink))
        row, inner = index.data(RECORD_ROLE), area.adjusted(_SIDE, 0, -_SIDE, 0)
        if isinstance(row, AmbiguityRow):
            self._paint_character(painter, inner, row)
        else:
            words = QFontMetrics(self._view.font()).elidedText(
                str(index.data()), Qt.TextElideMode.ElideMiddle, inner.width()
            )
            painter.drawText(inner, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), words)
        painter.restore()

    def _paint_character(self, painter: QPainter, inner: QRect, row: AmbiguityRow) -> None:
        bold = QFont(self._view.font())
        bold.setBold(True)
        width = QFontMetrics(bold).horizontalAdvance(row.shown) + 4
        half = (inner.width() - width) // 2
        middle = int(Qt.AlignmentFlag.AlignVCenter)
        painter.setPen(QColor(self.theme.muted))
        before = QRect(inner.left(), inner.top(), half, inner.height())
        after = QRect(inner.left() + half + width, inner.top(), half, inner.height())
        painter.drawText(before, middle | int(Qt.AlignmentFlag.AlignRight), row.before)
        painter.drawText(after, middle | int(Qt.AlignmentFlag.AlignLeft), row.after)
        painter.setFont(bold)
        painter.setPen(QColor(self.theme.accent))
        place = QRect(inner.left() + half, inner.top(), width, inner.height())
        painter.drawText(place, middle | int(Qt.AlignmentFlag.AlignHCenter), row.shown)
