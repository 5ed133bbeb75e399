"""The rows of the wording dialog."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from reader.ui.controls.wording_rows import AmbiguityRow
from reader.ui.panels.records_model import RECORD_ROLE
from reader.ui.theme import Theme
from reader.ui.widgets.chosen_rows import row_ground
from reader.ui.widgets.focus_ring import paint_focus
from reader.ui.widgets.item_models import Index

_HEIGHT = 32
_TWO_LINES = 52
_WIDEST_REASON = 108
_SIDE = 12


class WordingDelegate(QStyledItemDelegate):
    """A line of words; in that of a character to decide, the character stands out, in the middle."""

    def __init__(self, view: QListView, theme: Theme) -> None:
        super().__init__(view)
        self._view = view
        self.theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """As Qt wants it."""
        return QSize(0, _TWO_LINES if isinstance(index.data(RECORD_ROLE), AmbiguityRow) else _HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """The ground, then the words."""
        area: QRect = option.rect
        painter.save()
        ground = row_ground(self.theme, option.state, self._view)
        if ground:
            painter.fillRect(area, QColor(ground))
        if option.state & QStyle.StateFlag.State_HasFocus and self._view.hasFocus():
            paint_focus(painter, area, self.theme)
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
        """The context as it is shown, below it as it was; at the right why it is listed where it is."""
        reason = self.reason(row)
        painter.setPen(QColor(self.theme.danger if row.is_doubtful else self.theme.muted))
        side = QRect(inner.right() - _WIDEST_REASON, inner.top(), _WIDEST_REASON, inner.height())
        metrics = QFontMetrics(self._view.font())
        words = metrics.elidedText(reason, Qt.TextElideMode.ElideRight, side.width())
        painter.drawText(side, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight), words)
        context = inner.adjusted(0, 3, -_WIDEST_REASON, -3)
        half = context.height() // 2
        above = QRect(context.left(), context.top(), context.width(), half)
        below = QRect(context.left(), context.top() + half, context.width(), half)
        self._paint_line(painter, above, (row.before, row.shown, row.after), self.theme.accent)
        self._paint_line(painter, below, (row.origin_before, row.character, row.origin_after), self.theme.ink)

    def reason(self, row: AmbiguityRow) -> str:
        """Why a character is listed where it is."""
        if row.word:
            return self.tr("按词：{0}").format(row.word)
        return self.tr("可疑") if row.is_doubtful else self.tr("多半不错")

    def _paint_line(self, painter: QPainter, inner: QRect, words: tuple[str, str, str], tint: str) -> None:
        before_words, shown, after_words = words
        bold = QFont(self._view.font())
        bold.setBold(True)
        width = QFontMetrics(bold).horizontalAdvance(shown) + 4
        half = (inner.width() - width) // 2
        middle = int(Qt.AlignmentFlag.AlignVCenter)
        painter.setPen(QColor(self.theme.muted))
        before = QRect(inner.left(), inner.top(), half, inner.height())
        after = QRect(inner.left() + half + width, inner.top(), half, inner.height())
        painter.drawText(before, middle | int(Qt.AlignmentFlag.AlignRight), before_words)
        painter.drawText(after, middle | int(Qt.AlignmentFlag.AlignLeft), after_words)
        painter.setFont(bold)
        painter.setPen(QColor(tint))
        place = QRect(inner.left() + half, inner.top(), width, inner.height())
        painter.drawText(place, middle | int(Qt.AlignmentFlag.AlignHCenter), shown)
        painter.setFont(self._view.font())
