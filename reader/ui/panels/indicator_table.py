"""The table of indicators: all columns where there is room, else two lines to a row."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, QRect, Qt, Signal, Slot
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QKeySequence, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyleOptionViewItem,
    QWidget,
)

from reader.ui.panels.indicator_model import Column, IndicatorModel, IndicatorRow, particulars
from reader.ui.style import smaller
from reader.ui.widgets.item_models import ROW_ROLE, Index, selected_rows
from reader.ui.widgets.list_keys import claims_copy
from reader.ui.widgets.names import kind_name
from reader.ui.widgets.row_table import RowDelegate, RowTable

_METRIC = 140
"""Room for ten characters of the metric comes before any further column."""
_WIDTHS = {
    Column.VALUE: 72,
    Column.UNIT: 44,
    Column.CHANGE: 60,
    Column.PERIOD: 84,
    Column.SECTION: 72,
    Column.KIND: 48,
}
"""The columns beside the metric."""
_VALUE = 104
"""The column of values in two lines, where they stand with their units."""
_SIDE = 8
"""As the style sheet has it for heads of columns."""


class IndicatorTable(RowTable):
    """A click or Enter goes to the place, the copy key copies the chosen rows, Delete says it is none.

    Where not all columns have room, a row says in two lines what they would.
    """

    entered_row = Signal(int)
    copy_pressed = Signal()
    unmark_pressed = Signal()

    def __init__(self, model: IndicatorModel, parent: QWidget | None = None) -> None:
        super().__init__(model, parent)
        self._indicators = model
        self._without: frozenset[Column] = frozenset()
        self._two_lines: bool | None = None
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.verticalHeader().setMinimumSectionSize(24)
        self._plain = RowDelegate(self)
        self._lines = _TwoLines(self, model)
        self.clicked.connect(self._clicked)
        self.let_sort()
        self.horizontalHeader().setSectionResizeMode(Column.METRIC, QHeaderView.ResizeMode.Stretch)
        self._share_room()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show the columns, or rows of two lines."""
        super().resizeEvent(event)
        self._share_room()

    def _share_room(self) -> None:
        """An empty column has no room."""
        wanted = {column: width for column, width in _WIDTHS.items() if column not in self._without}
        two_lines = sum(wanted.values()) + _METRIC > self.viewport().width()
        if two_lines:
            wanted = {Column.VALUE: _VALUE}
        for column in _WIDTHS:
            self.setColumnHidden(column, column not in wanted)
        for column, width in wanted.items():
            self.horizontalHeader().resizeSection(column, width)
        if two_lines != self._two_lines:
            self._two_lines = self._indicators.in_two_lines = two_lines
            self.setItemDelegate(self._lines if two_lines else self._plain)
            self.set_row_height(16 if two_lines else 8, lines=2 if two_lines else 1)
            self.scrollTo(self.currentIndex())

    def in_two_lines(self) -> bool:
        """Whether a row says in two lines what has no column."""
        return bool(self._two_lines)

    def set_without(self, columns: frozenset[Column]) -> None:
        """Do without ``columns``, which are empty."""
        self._without = columns
        self._share_room()

    def sort_by(self, column: Column | None) -> None:
        """Sort by ``column``, the other way round when it sorts already; in the order of the text for None."""
        header = self.horizontalHeader()
        again = column is not None and header.sortIndicatorSection() == column
        down = again and header.sortIndicatorOrder() is Qt.SortOrder.AscendingOrder
        order = Qt.SortOrder.DescendingOrder if down else Qt.SortOrder.AscendingOrder
        self.sortByColumn(-1 if column is None else int(column), order)

    def sorted_by(self) -> Column | None:
        """The column that sorts; None in the order of the text."""
        section = self.horizontalHeader().sortIndicatorSection()
        return Column(section) if 0 <= section < len(Column) else None

    def typed_names(self, index: Index) -> tuple[str, ...]:
        """A row is called by what it counts, or by the number as it is written."""
        row: IndicatorRow = index.data(ROW_ROLE)
        return row.metric, row.text

    def event(self, event: QEvent) -> bool:
        """The copy key is ours."""
        return claims_copy(event) or super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The rows, and the frame around that of the keyboard."""
        super().paintEvent(event)
        self.frame_row(self._indicators.theme)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter, copy and Delete."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.entered_row.emit(self.currentIndex().row())
        elif event.matches(QKeySequence.StandardKey.Copy):
            self.copy_pressed.emit()
        elif event.key() == Qt.Key.Key_Delete and self.currentIndex().isValid():
            self.unmark_pressed.emit()
        else:
            super().keyPressEvent(event)

    def chosen_rows(self) -> list[int]:
        """The chosen rows, from top to bottom."""
        return selected_rows(self.selectionModel().selection())

    @Slot(QModelIndex)
    def _clicked(self, index: QModelIndex) -> None:
        if len(self.chosen_rows()) <= 1:
            self.entered_row.emit(index.row())


class _TwoLines(RowDelegate):
    """The value as it is written over its kind; the metric over how it moved, when, and where it stands."""

    def __init__(self, table: IndicatorTable, model: IndicatorModel) -> None:
        super().__init__(table)
        self._table, self._model = table, model

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Two lines on the ground of the row."""
        ground = QStyleOptionViewItem(option)
        self.initStyleOption(ground, index)
        ground.text = ""
        self._table.style().drawControl(QStyle.ControlElement.CE_ItemViewItem, ground, painter, self._table)
        row: IndicatorRow = index.data(ROW_ROLE)
        theme = self._model.theme
        area: QRect = option.rect
        upper = area.adjusted(_SIDE, 5, -_SIDE, -area.height() // 2)
        lower = area.adjusted(_SIDE, area.height() // 2, -_SIDE, -6)
        font, small = smaller(self._table.font(), 0), smaller(self._table.font())
        painter.save()
        if index.column() == Column.VALUE:
            _line(painter, upper, row.told, font, theme.indicator(row.kind.value), Qt.AlignmentFlag.AlignRight)
            _line(painter, lower, kind_name(row.kind), small, theme.muted, Qt.AlignmentFlag.AlignRight)
        else:
            _line(painter, upper, row.metric or "—", font, theme.ink if row.metric else theme.muted)
            _line(painter, lower, particulars(row), small, theme.muted)
        painter.restore()


def _line(
    painter: QPainter,
    area: QRect,
    words: str,
    font: QFont,
    tint: str,
    side: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
) -> None:
    painter.setFont(font)
    painter.setPen(QColor(tint))
    shown = QFontMetrics(font).elidedText(words, Qt.TextElideMode.ElideRight, area.width())
    painter.drawText(area, int(side | Qt.AlignmentFlag.AlignVCenter), shown)
