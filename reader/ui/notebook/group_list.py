"""The list of what notes are gathered under; tens of thousands of headings are as quick as ten."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QPainter
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyle, QStyleOptionViewItem, QWidget

from reader.ui.panels.tree_view import pill
from reader.ui.style import smaller
from reader.ui.system_text import scaled
from reader.ui.theme import Theme
from reader.ui.widgets.chosen_rows import row_ground
from reader.ui.widgets.delegate import ViewDelegate
from reader.ui.widgets.focus_ring import paint_focus
from reader.ui.widgets.item_models import NO_INDEX, Index
from reader.ui.widgets.joining import bracketed
from reader.ui.widgets.type_ahead import TypeAhead

_SIDE, _RADIUS, _SPARE = 12, 6, 14
_PILL = 18
_COUNT = Qt.ItemDataRole.UserRole


@dataclass(frozen=True, slots=True)
class GroupLine:
    """One line: its words, and how many notes are under them; None where that is not known yet."""

    title: str
    count: int | None = None


class GroupList(QListView):
    """Lines, one of which is current."""

    currentRowChanged = Signal(int)  # noqa: N815 - as Qt's own lists call it

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines = _Lines(self)
        self._painter = _LinePainter(self, theme)
        self._typing = TypeAhead()
        self.setModel(self._lines)
        self.setItemDelegate(self._painter)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)

    def set_theme(self, theme: Theme) -> None:
        """Paint with ``theme``."""
        self._painter.theme = theme
        self.viewport().update()

    def count(self) -> int:
        """How many lines there are."""
        return self._lines.rowCount()

    def currentRow(self) -> int:
        """The line the cursor is on; -1 for none."""
        return self.currentIndex().row()

    def setCurrentRow(self, row: int) -> None:
        """Put the cursor on a line."""
        self.setCurrentIndex(self._lines.index(row))

    def set_lines(self, lines: Sequence[GroupLine], current: int = 0) -> None:
        """Show ``lines``, the cursor on one of them; nobody is told."""
        self.blockSignals(True)
        self._lines.show_lines(tuple(lines))
        self.setCurrentRow(current)
        self.blockSignals(False)

    def keyboardSearch(self, search: str) -> None:
        """Go to the line that begins so."""
        self._typing.type(search, self, _typed_names)

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Tell of another line."""
        super().currentChanged(current, previous)
        self.currentRowChanged.emit(current.row())


def _typed_names(index: Index) -> tuple[str, ...]:
    return (str(index.data()),)


class _Lines(QAbstractListModel):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.lines: tuple[GroupLine, ...] = ()

    def show_lines(self, lines: tuple[GroupLine, ...]) -> None:
        self.beginResetModel()
        self.lines = lines
        self.endResetModel()

    def rowCount(self, parent: Index = NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self.lines)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The words; with the number of notes for the tooltip, as a long line is cut, and where it is read out."""
        line = self.lines[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return line.title
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            return line.title if line.count is None else bracketed(line.title, str(line.count))
        if role == _COUNT:
            return line.count
        return None


class _LinePainter(ViewDelegate):
    """The words, elided in their middle, and the number as a pill at the right."""

    def __init__(self, view: GroupList, theme: Theme) -> None:
        super().__init__(view)
        self.theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        height = QFontMetrics(self._view.font()).height() + _SPARE
        return QSize(0, height + -height % 4)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        theme, area = self.theme, QRect(option.rect)
        count = index.data(_COUNT)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground = row_ground(theme, option.state, self._view)
        if ground:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(ground))
            painter.drawRoundedRect(area, _RADIUS, _RADIUS)
        if option.state & QStyle.StateFlag.State_HasFocus and self._view.hasFocus():
            paint_focus(painter, area, theme)
        inner = area.adjusted(_SIDE, 0, -_SIDE, 0)
        if count is not None:
            inner.setRight(self._paint_count(painter, inner, str(count)) - 8)
        chosen = option.state & QStyle.StateFlag.State_Selected and self._view.hasFocus()
        painter.setFont(self._view.font())
        painter.setPen(QColor(theme.accent if chosen else theme.ink))
        words = QFontMetrics(self._view.font()).elidedText(
            str(index.data()), Qt.TextElideMode.ElideMiddle, inner.width()
        )
        painter.drawText(inner, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), words)
        painter.restore()

    def _paint_count(self, painter: QPainter, inner: QRect, words: str) -> int:
        """Paint the number; returns where it begins."""
        font = smaller(self._view.font(), 2)
        width = max(scaled(24), QFontMetrics(font).horizontalAdvance(words) + 12)
        badge = QRect(0, 0, width, scaled(_PILL))
        badge.moveCenter(inner.center())
        badge.moveRight(inner.right() + 4)
        density = painter.device().devicePixelRatio()
        painter.drawPixmap(badge.topLeft(), pill(badge.size(), self.theme.sunken, density))
        painter.setFont(font)
        painter.setPen(QColor(self.theme.muted))
        painter.drawText(badge, int(Qt.AlignmentFlag.AlignCenter), words)
        return badge.left()
