"""The rows of a comparison as a table."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from decimal import Decimal
from enum import IntEnum

from PySide6.QtCore import QAbstractTableModel, QCoreApplication, QModelIndex, QObject, QPersistentModelIndex, Qt

from reader.ui.compare.rows import CompareRow

Index = QModelIndex | QPersistentModelIndex
ROW_ROLE = Qt.ItemDataRole.UserRole
_DISPLAYED = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)


class Column(IntEnum):
    """The columns, from the left."""

    DOCUMENT = 0
    VALUE = 1
    SENTENCE = 2
    PLACE = 3


def column_title(column: Column) -> str:
    """What the column is called."""
    translate = QCoreApplication.translate
    return {
        Column.DOCUMENT: translate("Compare", "文档"),
        Column.VALUE: translate("Compare", "数值"),
        Column.SENTENCE: translate("Compare", "原句"),
        Column.PLACE: translate("Compare", "位置"),
    }[column]


class CompareModel(QAbstractTableModel):
    """Rows as they were found, the best match first, or sorted by a column."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._found: tuple[CompareRow, ...] = ()
        self._rows: tuple[CompareRow, ...] = ()
        self._column: Column | None = None
        self._descending = False

    @property
    def rows(self) -> tuple[CompareRow, ...]:
        """The rows in the order shown."""
        return self._rows

    def set_rows(self, rows: Sequence[CompareRow]) -> None:
        """Show ``rows``, sorted as before."""
        self.beginResetModel()
        self._found = tuple(rows)
        self._rows = self._in_order()
        self.endResetModel()

    def largest(self) -> Decimal:
        """The largest amount, without its sign: a full bar."""
        return max((abs(row.amount if row.upper is None else row.upper) for row in self._rows), default=Decimal(0))

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by ``column``; as found for -1."""
        self.layoutAboutToBeChanged.emit()
        self._column = Column(column) if column >= 0 else None
        self._descending = order is Qt.SortOrder.DescendingOrder
        before = [row.id for row in self._rows]
        self._rows = self._in_order()
        after = {row.id: place for place, row in enumerate(self._rows)}
        old = self.persistentIndexList()
        self.changePersistentIndexList(old, [self.index(after[before[one.row()]], one.column()) for one in old])
        self.layoutChanged.emit()
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(Column) - 1)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """As Qt wants it."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """As Qt wants it."""
        return 0 if parent.isValid() else len(Column)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The record, its words, and all that is left out in the tooltip."""
        if not index.isValid():
            return None
        row, column = self._rows[index.row()], Column(index.column())
        if role == ROW_ROLE:
            return row
        if role in _DISPLAYED:
            return _cell(row, column)
        if role == Qt.ItemDataRole.ToolTipRole:
            return _story(row, column)
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The column's title, with an arrow on the one that sorts."""
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role in _DISPLAYED:
            arrow = (" ↓" if self._descending else " ↑") if section == self._column else ""
            return column_title(Column(section)) + arrow
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        return None

    def _in_order(self) -> tuple[CompareRow, ...]:
        if self._column is None:
            return self._found
        keys: dict[Column, Callable[[CompareRow], Decimal | str]] = {
            Column.DOCUMENT: _by_name,
            Column.VALUE: _by_amount,
            Column.SENTENCE: _by_clause,
            Column.PLACE: _by_place,
        }
        return tuple(sorted(self._found, key=keys[self._column], reverse=self._descending))


def _by_name(row: CompareRow) -> str:
    return f"{row.issuer or row.title}\0{row.period}"


def _by_amount(row: CompareRow) -> Decimal:
    return row.amount


def _by_clause(row: CompareRow) -> str:
    return row.clause


def _by_place(row: CompareRow) -> str:
    return row.place


def _cell(row: CompareRow, column: Column) -> str:
    if column is Column.DOCUMENT:
        return row.name
    if column is Column.VALUE:
        return row.value
    return row.clause if column is Column.SENTENCE else row.place


def _story(row: CompareRow, column: Column) -> str:
    if column is Column.SENTENCE:
        return row.sentence
    return row.section if column is Column.PLACE else row.title
