"""The table of a comparison: bars, sentences, and the way to each."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal, Slot
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTableView, QWidget

from reader.ui.compare.model import ROW_ROLE, Column, CompareModel
from reader.ui.compare.painting import paint_line, paint_sentence, paint_value
from reader.ui.compare.rows import CompareRow
from reader.ui.theme import Theme

Index = QModelIndex | QPersistentModelIndex
_SIDE = 8
_SHARES = {Column.DOCUMENT: 0.2, Column.VALUE: 0.3, Column.SENTENCE: 0.4, Column.PLACE: 0.1}
_NARROWEST = {Column.DOCUMENT: 120, Column.VALUE: 140, Column.SENTENCE: 160, Column.PLACE: 104}


class CompareTable(QTableView):
    """A click or Enter on a row asks for its sentence; the head sorts, a third click gives the first order back."""

    row_chosen = Signal(int)
    left_upwards = Signal()
    left = Signal()
    """Esc was pressed."""

    def __init__(self, model: CompareModel, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._compared = model
        self._painter = _RowPainter(self, model, theme)
        self.setModel(model)
        self.setItemDelegate(self._painter)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setMouseTracking(True)
        self.verticalHeader().hide()
        self.clicked.connect(self._clicked)
        self._set_up_header()

    def _set_up_header(self) -> None:
        height = QFontMetrics(self.font()).height() + 16
        self.verticalHeader().setDefaultSectionSize(height + -height % 4)
        header = self.horizontalHeader()
        header.setAccessibleName(self.tr("列标题"))
        header.setHighlightSections(False)
        header.setMinimumSectionSize(40)
        header.setSortIndicatorClearable(True)
        header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        self.setSortingEnabled(True)

    def set_theme(self, theme: Theme) -> None:
        """Paint with ``theme``."""
        self._painter.theme = theme
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the room: bars and sentences take what there is."""
        super().resizeEvent(event)
        width = self.viewport().width()
        header = self.horizontalHeader()
        taken = 0
        for column in (Column.DOCUMENT, Column.VALUE, Column.PLACE):
            size = max(_NARROWEST[column], round(width * _SHARES[column]))
            header.resizeSection(column, size)
            taken += size
        header.resizeSection(Column.SENTENCE, max(_NARROWEST[Column.SENTENCE], width - taken))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter asks for the sentence, Esc and Up from the first row leave."""
        key, index = event.key(), self.currentIndex()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and index.isValid():
            self.row_chosen.emit(index.row())
        elif key == Qt.Key.Key_Escape:
            self.left.emit()
        elif key == Qt.Key.Key_Up and index.row() <= 0:
            self.left_upwards.emit()
        else:
            super().keyPressEvent(event)

    def focus_first(self) -> None:
        """Take the focus, with the cursor where it was or on the first row."""
        if not self.currentIndex().isValid():
            self.setCurrentIndex(self._compared.index(0, 0))
        self.setFocus(Qt.FocusReason.TabFocusReason)

    @Slot(QModelIndex)
    def _clicked(self, index: QModelIndex) -> None:
        self.row_chosen.emit(index.row())


class _RowPainter(QStyledItemDelegate):
    """Paints the four cells of a row and the line below them."""

    def __init__(self, table: CompareTable, model: CompareModel, theme: Theme) -> None:
        super().__init__(table)
        self._table = table
        self._model = model
        self.theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """The table gives every row its height."""
        return QSize(0, self._table.verticalHeader().defaultSectionSize())

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: CompareRow = index.data(ROW_ROLE)
        column = Column(index.column())
        area: QRect = option.rect
        theme, font = self.theme, QFont(self._table.font())
        painter.save()
        painter.fillRect(area, QColor(self._ground(option, index)))
        painter.fillRect(QRect(area.left(), area.bottom(), area.width(), 1), QColor(theme.border))
        inner = area.adjusted(_SIDE, 0, -_SIDE, -1)
        if column is Column.VALUE:
            paint_value(painter, inner, row, self._model.largest(), theme, font)
        elif column is Column.SENTENCE:
            paint_sentence(painter, inner, row, theme, font)
        else:
            words = row.name if column is Column.DOCUMENT else row.place
            paint_line(painter, inner, words, font, theme.ink if column is Column.DOCUMENT else theme.muted)
        painter.restore()

    def _ground(self, option: QStyleOptionViewItem, index: Index) -> str:
        state: QStyle.StateFlag = option.state
        if state & QStyle.StateFlag.State_Selected and self._table.hasFocus():
            return self.theme.accent_soft
        under = self._table.indexAt(self._table.viewport().mapFromGlobal(self._table.cursor().pos()))
        hovered = self._table.underMouse() and under.row() == index.row()
        return self.theme.hover if hovered else self.theme.paper
