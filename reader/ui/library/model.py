"""The table of documents, sorted by any of its columns."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from enum import IntEnum

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QMimeData,
    QObject,
    Qt,
    Signal,
)

from reader.app.shelf import ReadingStatus, percent_read
from reader.ui.panels.library_list import title_words
from reader.ui.panels.library_order import ASCENDING, LibraryRow, Order, ordered
from reader.ui.widgets.item_models import DISPLAYED, NO_INDEX, ROW_ROLE, Index
from reader.ui.widgets.times import shown_time

DOCUMENTS_MIME = "application/x-yandu-documents"


class Column(IntEnum):
    """The columns, from the left."""

    TITLE = 0
    ISSUER = 1
    DATE = 2
    STATUS = 3
    NOTES = 4
    LENGTH = 5
    ADDED = 6
    OPENED = 7


ORDERS = {
    Column.TITLE: Order.TITLE,
    Column.ISSUER: Order.ISSUER,
    Column.DATE: Order.DATE,
    Column.STATUS: Order.PROGRESS,
    Column.NOTES: Order.NOTES,
    Column.LENGTH: Order.LENGTH,
    Column.ADDED: Order.ADDED,
    Column.OPENED: Order.OPENED,
}
NUMBERS = (Column.NOTES, Column.LENGTH)


def status_words(row: LibraryRow) -> str:
    """How far a document was read, in a word; with the part that was read where that says more."""
    translate = QCoreApplication.translate
    if row.status is ReadingStatus.READ:
        return translate("LibraryPage", "已读")
    if row.status is ReadingStatus.UNREAD:
        return translate("LibraryPage", "未读")
    percent = percent_read(row.progress)
    return translate("LibraryPage", "在读 {0}%").format(percent) if percent else translate("LibraryPage", "在读")


class ShelfModel(QAbstractTableModel):
    """Rows in the order of one column."""

    sorted_by = Signal(object, bool)
    """An :class:`Order`, and whether it falls."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[LibraryRow] = []
        self.order, self.descending = Order.OPENED, True
        self.clock: Callable[[], datetime] = _now

    @property
    def rows(self) -> Sequence[LibraryRow]:
        """What is shown, in its order."""
        return self._rows

    def set_rows(self, rows: Sequence[LibraryRow]) -> None:
        """Show ``rows``, in the order that is on."""
        self.beginResetModel()
        self._rows = ordered(rows, self.order, descending=self.descending)
        self.endResetModel()

    def set_order(self, order: Order, *, descending: bool) -> None:
        """Sort by ``order`` from now on."""
        self.order, self.descending = order, descending
        self.set_rows(self._rows)

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by a column, as its head was clicked. What has its greatest first by nature begins so."""
        wanted = ORDERS[Column(column)]
        descending = order is Qt.SortOrder.DescendingOrder
        if (wanted, descending) != (self.order, self.descending):
            self.set_order(wanted, descending=descending)
            self.sorted_by.emit(wanted, descending)

    def place_of(self, document_id: str) -> int:
        """The row of a document; -1 when it is not shown."""
        return next((at for at, row in enumerate(self._rows) if row.id == document_id), -1)

    def rowCount(self, parent: Index = NO_INDEX) -> int:
        """As Qt wants it."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = NO_INDEX) -> int:
        """As Qt wants it."""
        return 0 if parent.isValid() else _COLUMNS

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The heads of the columns, over what stands below them."""
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role in DISPLAYED:
            return self._head(Column(section))
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if section in NUMBERS else Qt.AlignmentFlag.AlignLeft
            return int(side | Qt.AlignmentFlag.AlignVCenter)
        if role == Qt.ItemDataRole.InitialSortOrderRole:
            first = Qt.SortOrder.AscendingOrder
            return first if ORDERS[Column(section)] in ASCENDING else Qt.SortOrder.DescendingOrder
        return None

    def _head(self, column: Column) -> str:
        heads = {
            Column.TITLE: self.tr("标题"),
            Column.ISSUER: self.tr("发文机关"),
            Column.DATE: self.tr("日期"),
            Column.STATUS: self.tr("状态"),
            Column.NOTES: self.tr("批注"),
            Column.LENGTH: self.tr("字数"),
            Column.ADDED: self.tr("加入"),
            Column.OPENED: self.tr("最近阅读"),
        }
        if ORDERS[column] is not self.order:
            return heads[column]
        return f"{heads[column]} {'↓' if self.descending else '↑'}"

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The words of a cell, its row, and what explains it."""
        if not index.isValid():
            return None
        row, column = self._rows[index.row()], Column(index.column())
        if role == ROW_ROLE:
            return row
        if role in DISPLAYED:
            return self._words(row, column)
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._explained(row, column)
        return None

    def _words(self, row: LibraryRow, column: Column) -> str:
        if column is Column.STATUS:
            return status_words(row)
        if column in (Column.ADDED, Column.OPENED):
            moment = row.added if column is Column.ADDED else row.opened
            return _shown_day(moment, self.clock()) if moment else ""
        if column in NUMBERS:
            number = row.annotations if column is Column.NOTES else row.characters
            return f"{number:,}" if number else ""
        return {Column.TITLE: title_words(row), Column.ISSUER: row.issuer, Column.DATE: row.date}[column]

    def _explained(self, row: LibraryRow, column: Column) -> str:
        if column is Column.STATUS and row.said:
            return self.tr("由您标定；可改回按阅读位置")
        lines = [title_words(row), f"{row.issuer} · {row.date}".strip(" ·")]
        if row.own_title:
            lines.insert(1, self.tr("原标题：{0}").format(row.own_title))
        if row.missing:
            lines.append(self.tr("文件已不在原处，书库里仍存有正文和批注。"))
        return "\n".join(line for line in lines if line)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Rows can be dragged onto a collection."""
        return _FLAGS

    def mimeData(self, indexes: Sequence[Index]) -> QMimeData:
        """The documents of the rows, by id; their titles for other programs."""
        places = sorted({index.row() for index in indexes})
        data = QMimeData()
        data.setData(DOCUMENTS_MIME, "\n".join(self._rows[at].id for at in places).encode())
        data.setText("\n".join(self._rows[at].title for at in places))
        return data


# Asked for once for every cell when all are chosen, so nothing is put together then.
_COLUMNS = len(Column)
_FLAGS = Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsDragEnabled


def documents_of(data: QMimeData) -> tuple[str, ...]:
    """The documents that are dragged, by id; none for anything else."""
    return tuple(bytes(data.data(DOCUMENTS_MIME).data()).decode().split("\n")) if data.hasFormat(DOCUMENTS_MIME) else ()


def _shown_day(moment: str, now: datetime) -> str:
    """Today and yesterday by the clock, every other day by its date: a column of dates is read by its figures."""
    try:
        when = datetime.fromisoformat(moment).astimezone(now.tzinfo)
    except ValueError:
        return moment[:10]
    recent = 0 <= (now.date() - when.date()).days <= 1
    return shown_time(moment, now) if recent else when.date().isoformat()


def _now() -> datetime:
    return datetime.now().astimezone()
