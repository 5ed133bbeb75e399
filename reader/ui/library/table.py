"""The view of the table of documents: many are chosen, dragged, opened and removed."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, QRect, Qt, Signal, Slot
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QKeySequence, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyleOptionViewItem, QWidget

from reader.app.shelf import ReadingStatus
from reader.ui.library.model import NUMBERS, ORDERS, Column, ShelfModel
from reader.ui.panels.library_order import LibraryRow
from reader.ui.system_text import scaled
from reader.ui.theme import Theme
from reader.ui.widgets.chosen_rows import chosen_ground
from reader.ui.widgets.icons import icon_pixmap
from reader.ui.widgets.item_models import ROW_ROLE, Index
from reader.ui.widgets.list_keys import claims_copy
from reader.ui.widgets.row_table import RowDelegate, RowTable

_SIDE = 8
_SPARE = 16
_DOT = 7
_ICON = 14
_WIDTHS = {
    Column.DATE: 86,
    Column.STATUS: 80,
    Column.NOTES: 52,
    Column.LENGTH: 64,
    Column.ADDED: 92,
    Column.OPENED: 92,
}
_ISSUER = (104, 0.17)
"""The column of issuers: at least so wide, and such a part of the table."""
_TITLE = 200
_LEAVING = (Column.ADDED, Column.LENGTH, Column.OPENED)
"""Left out in this order where there is no room for a title."""


class ShelfTable(RowTable):
    """Double click and Enter open, F2 renames, Delete removes, rows are dragged; the heads sort."""

    open_requested = Signal(str)
    rename_requested = Signal(str)
    remove_requested = Signal(tuple)
    copy_requested = Signal(tuple)

    def __init__(self, model: ShelfModel, theme: Theme, parent: QWidget) -> None:
        super().__init__(model, parent)
        self._shelf = model
        self._painter = _RowPainter(self, theme)
        self.setItemDelegate(self._painter)
        self.setAccessibleName(self.tr("文档"))
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setMouseTracking(True)
        self.setDragEnabled(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragOnly)
        self.set_row_height(_SPARE)
        header = self.horizontalHeader()
        header.setMinimumSectionSize(40)
        # A head asks of every row whether it is chosen, each time it is painted; it shows nothing of that.
        header.setSelectionModel(QItemSelectionModel(self._shelf, header))
        self.show_order()
        self.setSortingEnabled(True)
        self.doubleClicked.connect(self._opened)

    def show_order(self) -> None:
        """Have the head say what the model is sorted by."""
        column = next(column for column, order in ORDERS.items() if order is self._shelf.order)
        falls = self._shelf.descending
        way = Qt.SortOrder.DescendingOrder if falls else Qt.SortOrder.AscendingOrder
        self.horizontalHeader().setSortIndicator(int(column), way)

    def set_theme(self, theme: Theme) -> None:
        """Paint with ``theme``."""
        self._painter.theme = theme
        self.viewport().update()

    def set_colors(self, colors: dict[str, str]) -> None:
        """The names of the colours of collections, by id; their documents carry them as dots."""
        self._painter.colors = colors
        self.viewport().update()

    def chosen(self) -> tuple[str, ...]:
        """The ids of the chosen documents, from the top; of none chosen, that of the one with the cursor."""
        places = sorted(self._chosen_places())
        if not places and self.currentIndex().isValid():
            places = [self.currentIndex().row()]
        return tuple(self._shelf.rows[at].id for at in places)

    def chosen_count(self) -> int:
        """How many documents are chosen."""
        return len(self._chosen_places())

    def _chosen_places(self) -> set[int]:
        """The rows that are chosen; by stretches, for ten thousand indexes take half a second."""
        stretches = self.selectionModel().selection()
        found: set[int] = set()
        for place in range(stretches.size()):
            one = stretches.at(place)
            found.update(range(one.top(), one.bottom() + 1))
        return found

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the room: titles take what the others leave."""
        super().resizeEvent(event)
        width, header = self.viewport().width(), self.horizontalHeader()
        widths = {column: scaled(size) for column, size in _WIDTHS.items()}
        issuer = max(scaled(_ISSUER[0]), round(width * _ISSUER[1]))
        left = width - issuer - sum(widths.values())
        for column in _LEAVING:
            hidden = left < scaled(_TITLE)
            header.setSectionHidden(int(column), hidden)
            left += widths[column] if hidden else 0
        for column, size in {**widths, Column.ISSUER: issuer, Column.TITLE: max(left, 80)}.items():
            header.resizeSection(int(column), size)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The rows, and a frame around the whole of that which the keyboard is on."""
        super().paintEvent(event)
        self.frame_row(self._painter.theme)

    def typed_names(self, index: Index) -> tuple[str, ...]:
        """A document is called by its title or its issuer."""
        row = self._shelf.rows[index.row()]
        return row.title, row.issuer

    def event(self, event: QEvent) -> bool:
        """The copy key is ours."""
        return claims_copy(event) or super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter, F2, Delete and the copy key; the rest as in every table."""
        index = self.currentIndex()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and index.isValid():
            self._opened(index)
        elif event.key() == Qt.Key.Key_F2 and index.isValid():
            self.rename_requested.emit(self._shelf.rows[index.row()].id)
        elif event.key() == Qt.Key.Key_Delete and self.chosen():
            self.remove_requested.emit(self.chosen())
        elif event.matches(QKeySequence.StandardKey.Copy):
            self.copy_requested.emit(self.chosen())
        else:
            super().keyPressEvent(event)

    @Slot(QModelIndex)
    def _opened(self, index: Index) -> None:
        self.open_requested.emit(self._shelf.rows[index.row()].id)


class _RowPainter(RowDelegate):
    """Paints one cell on one line, and the line below its row."""

    def __init__(self, table: ShelfTable, theme: Theme) -> None:
        super().__init__(table)
        self._table = table
        self.theme = theme
        self.colors: dict[str, str] = {}

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: LibraryRow = index.data(ROW_ROLE)
        column = Column(index.column())
        area: QRect = option.rect
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        theme = self.theme
        painter.save()
        painter.fillRect(area, QColor(self._ground(chosen, index)))
        painter.fillRect(QRect(area.left(), area.bottom(), area.width(), 1), QColor(theme.border))
        inner = area.adjusted(_SIDE, 0, -_SIDE, -1)
        font = QFont(self._table.font())
        tint = theme.ink if column is Column.TITLE else theme.muted
        if column is Column.TITLE:
            inner = self._paint_signs(painter, inner, row)
        elif column is Column.STATUS and row.status is not ReadingStatus.READ:
            tint = theme.accent if row.status is ReadingStatus.READING else theme.ink
        side = Qt.AlignmentFlag.AlignRight if column in NUMBERS else Qt.AlignmentFlag.AlignLeft
        words = str(index.data() or "")
        painter.setFont(font)
        painter.setPen(QColor(theme.accent if chosen and column is Column.TITLE else tint))
        shown = QFontMetrics(font).elidedText(words, Qt.TextElideMode.ElideRight, inner.width())
        painter.drawText(inner, int(side | Qt.AlignmentFlag.AlignVCenter), shown)
        painter.restore()

    def _paint_signs(self, painter: QPainter, inner: QRect, row: LibraryRow) -> QRect:
        """Paint that the file is gone, and the colours of collections, at the right; returns what is left."""
        left = QRect(inner)
        density = painter.device().devicePixelRatio()
        if row.missing:
            mark = icon_pixmap("warning", QColor(self.theme.muted), scaled(_ICON), density)
            painter.drawPixmap(left.right() - scaled(_ICON), left.center().y() - scaled(_ICON) // 2, mark)
            left.setRight(left.right() - scaled(_ICON) - 6)
        names = dict(self.theme.highlights)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        colors = [self.colors[one] for one in row.collections if self.colors.get(one)]
        for color in dict.fromkeys(reversed(colors)):
            if color in names:
                painter.setBrush(QColor(names[color].edge))
                painter.drawEllipse(QRect(left.right() - _DOT, left.center().y() - _DOT // 2, _DOT, _DOT))
                left.setRight(left.right() - _DOT - 4)
        return left

    def _ground(self, chosen: bool, index: Index) -> str:
        if chosen:
            return chosen_ground(self.theme, self._table)
        return self.theme.hover if self._table.is_hovered(index) else self.theme.paper
