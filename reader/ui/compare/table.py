"""The table of a comparison: bars, sentences, and the way to each."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QEvent, QModelIndex, QPoint, QRect, Qt, Signal, Slot
from PySide6.QtGui import QColor, QFont, QKeyEvent, QKeySequence, QPainter, QResizeEvent
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem, QWidget

from reader.ui.compare.model import Column, CompareModel
from reader.ui.compare.painting import paint_line, paint_name, paint_sentence, paint_value
from reader.ui.compare.rows import CompareRow
from reader.ui.theme import Theme
from reader.ui.widgets.chosen_rows import chosen_ground
from reader.ui.widgets.item_models import ROW_ROLE, Index
from reader.ui.widgets.list_keys import claims_copy
from reader.ui.widgets.menus import RowMenu
from reader.ui.widgets.row_table import RowDelegate, RowTable

_SIDE = 8
_SPARE = 16
_SHARES = {Column.DOCUMENT: 0.2, Column.VALUE: 0.3, Column.SENTENCE: 0.4, Column.PLACE: 0.1}
_NARROWEST = {Column.DOCUMENT: 120, Column.VALUE: 140, Column.SENTENCE: 160, Column.PLACE: 104}


class CompareTable(RowTable):
    """A click or Enter on a row asks for its sentence; the head sorts, a third click gives the first order back."""

    row_chosen = Signal(int)
    left_upwards = Signal()
    left = Signal()
    """Esc was pressed."""
    beside_requested = Signal(int)
    copy_pressed = Signal(object)
    """The :class:`CompareRow`s that are wanted elsewhere, as a tuple."""
    export_requested = Signal(str)
    """``csv``, ``xlsx`` or ``png``."""

    def __init__(self, model: CompareModel, theme: Theme, parent: QWidget) -> None:
        super().__init__(model, parent)
        self._comparison = model
        self._painter = _RowPainter(self, model, theme)
        self.setItemDelegate(self._painter)
        self.setMouseTracking(True)
        self.set_row_height(_SPARE)
        self.let_sort()
        self.clicked.connect(self._clicked)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._open_menu)

    def show_rows(self, rows: tuple[CompareRow, ...]) -> None:
        """Show ``rows``; the cursor stays on its row when the library is compared anew."""
        current = self.currentIndex()
        at = self._comparison.rows[current.row()].id if current.isValid() else ""
        self._comparison.set_rows(rows)
        row = next((place for place, one in enumerate(self._comparison.rows) if one.id == at), -1)
        if row >= 0:
            self.setCurrentIndex(self._comparison.index(row, current.column()))

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

    def event(self, event: QEvent) -> bool:
        """The copy key is ours."""
        return claims_copy(event) or super().event(event)

    def typed_names(self, index: Index) -> tuple[str, ...]:
        """A row is called by its issuer or its title."""
        row: CompareRow = index.data(ROW_ROLE)
        return row.whose, row.title

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter asks for the sentence, the copy key copies the row; Esc and Up from the first row leave."""
        key, index = event.key(), self.currentIndex()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and index.isValid():
            self.row_chosen.emit(index.row())
        elif key == Qt.Key.Key_Escape:
            self.left.emit()
        elif key == Qt.Key.Key_Up and index.row() <= 0:
            self.left_upwards.emit()
        elif event.matches(QKeySequence.StandardKey.Copy) and index.isValid():
            self.copy_pressed.emit((index.data(ROW_ROLE),))
        else:
            super().keyPressEvent(event)

    @Slot(QModelIndex)
    def _clicked(self, index: QModelIndex) -> None:
        self.row_chosen.emit(index.row())

    @Slot(QPoint)
    def _open_menu(self, spot: QPoint) -> None:
        index = self.indexAt(spot)
        if index.isValid():
            self.menu_for(index.row()).popup(self.viewport().mapToGlobal(spot))

    def menu_for(self, place: int) -> RowMenu:
        """The menu of the row at ``place``."""
        menu, rows = RowMenu(self._painter.theme, self), self._comparison.rows
        menu.add(self.tr("定位到原文"), partial(self.row_chosen.emit, place), "jump", "Return")
        menu.add(self.tr("在旁边打开"), partial(self.beside_requested.emit, place), "panel-right")
        menu.addSeparator()
        menu.add(self.tr("复制这一行"), partial(self.copy_pressed.emit, rows[place : place + 1]), "copy", "Ctrl+C")
        if len(rows) > 1:
            every = self.tr("复制全部 {0} 行").format(len(rows))
            menu.add(every, partial(self.copy_pressed.emit, rows), "copy")
        for format, name in (
            ("csv", self.tr("导出为 CSV…")),
            ("xlsx", self.tr("导出为 XLSX…")),
            ("png", self.tr("导出为图片…")),
        ):
            menu.add(name, partial(self.export_requested.emit, format), "export")
        return menu


class _RowPainter(RowDelegate):
    """Paints the four cells of a row and the line below them."""

    def __init__(self, table: CompareTable, model: CompareModel, theme: Theme) -> None:
        super().__init__(table)
        self._table = table
        self._model = model
        self.theme = theme

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
        elif column is Column.DOCUMENT:
            paint_name(painter, inner, row, font, theme.ink)
        else:
            paint_line(painter, inner, row.place, font, theme.muted)
        painter.restore()

    def _ground(self, option: QStyleOptionViewItem, index: Index) -> str:
        state: QStyle.StateFlag = option.state
        if state & QStyle.StateFlag.State_Selected:
            return chosen_ground(self.theme, self._table)
        return self.theme.hover if self._table.is_hovered(index) else self.theme.paper
