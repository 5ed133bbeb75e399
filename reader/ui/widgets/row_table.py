"""A table whose rows are records: whole rows are chosen, in lines of one height, under heads."""

from __future__ import annotations

from PySide6.QtCore import QAbstractItemModel, QEvent, QModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from reader.ui.theme import Theme
from reader.ui.widgets.focus_ring import paint_focus
from reader.ui.widgets.item_models import Index
from reader.ui.widgets.list_keys import asks_for_menu
from reader.ui.widgets.type_ahead import TypeAhead

CursorAction = QAbstractItemView.CursorAction


class RowTable(QTableView):
    """What the tables of records have in common; each has its model, and says what its keys do."""

    def __init__(self, model: QAbstractItemModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._typing = TypeAhead()
        self.setModel(model)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.verticalHeader().hide()
        header = self.horizontalHeader()
        header.setAccessibleName(self.tr("列标题"))
        header.setHighlightSections(False)

    def set_row_height(self, spare: int, lines: int = 1) -> None:
        """Room for ``lines`` of text and ``spare`` pixels in every row, as a multiple of four."""
        height = QFontMetrics(self.font()).height() * lines + spare
        self.verticalHeader().setDefaultSectionSize(height + -height % 4)

    def let_sort(self) -> None:
        """Have the heads sort; a third click gives the first order back."""
        header = self.horizontalHeader()
        header.setMinimumSectionSize(40)
        header.setSortIndicatorClearable(True)
        header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        self.setSortingEnabled(True)

    def event(self, event: QEvent) -> bool:
        """The key for menus opens that of the row of the cursor."""
        return asks_for_menu(self, event) or super().event(event)

    def typed_names(self, index: Index) -> tuple[str, ...]:
        """What the row of ``index`` may be called by: the words of its first column."""
        return (str(index.sibling(index.row(), 0).data()),)

    def keyboardSearch(self, search: str) -> None:
        """Go to the row that begins so."""
        self._typing.type(search, self, self.typed_names)

    def moveCursor(self, action: CursorAction, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        """Home and End go to the first and the last row: a row is one thing, whatever column the cursor is in."""
        rows = self.model().rowCount()
        ends = {CursorAction.MoveHome: 0, CursorAction.MoveEnd: rows - 1}
        if rows and action in ends:
            return self.model().index(ends[action], max(0, self.currentIndex().column()))
        return super().moveCursor(action, modifiers)

    def focus_first(self) -> None:
        """Take the focus, with the cursor where it was or on the first row."""
        if not self.currentIndex().isValid():
            self.setCurrentIndex(self.model().index(0, 0))
        self.setFocus(Qt.FocusReason.TabFocusReason)

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Paint the frame around the row anew: Qt asks for the cell alone."""
        super().currentChanged(current, previous)
        self.viewport().update()

    def frame_row(self, theme: Theme) -> None:
        """Paint a frame around the row that the keyboard is on, over what is painted."""
        current = self.currentIndex()
        if self.hasFocus() and current.isValid():
            top, height = self.rowViewportPosition(current.row()), self.rowHeight(current.row())
            painter = QPainter(self.viewport())
            paint_focus(painter, QRect(0, top, self.viewport().width(), height - 1), theme)
            painter.end()

    def is_hovered(self, index: Index) -> bool:
        """Whether the mouse is over the row of ``index``."""
        under = self.indexAt(self.viewport().mapFromGlobal(self.cursor().pos()))
        return self.underMouse() and under.row() == index.row()


class RowDelegate(QStyledItemDelegate):
    """Paints cells of a table, which gives every row its height; they have no frames, for the keyboard is on a row."""

    def __init__(self, table: RowTable) -> None:
        super().__init__(table)
        self._header = table.verticalHeader()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """The height of the table's rows."""
        return QSize(0, self._header.defaultSectionSize())

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        """As one that the keyboard is not on."""
        super().initStyleOption(option, index)
        option.state &= ~QStyle.StateFlag.State_HasFocus
