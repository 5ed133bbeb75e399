"""What the models of lists, trees and tables have in common, and the model of a table of records."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QAbstractTableModel, QItemSelection, QModelIndex, QObject, QPersistentModelIndex, Qt

Index = QModelIndex | QPersistentModelIndex
NO_INDEX = QModelIndex()
"""What Qt's own signatures have for the parent of a row without one."""
ROW_ROLE = Qt.ItemDataRole.UserRole
"""The record of a row, from any of its cells."""
DISPLAYED = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)

Row = TypeVar("Row")
_FEW = 8
"""So many are looked for one by one."""


def selected_rows(selection: QItemSelection) -> list[int]:
    """The rows in ``selection``, in order. By its ranges: one by one Qt asks the model whether each may be selected."""
    parts = map(selection.at, range(selection.count()))
    return sorted({row for part in parts for row in range(part.top(), part.bottom() + 1)})


class RowsModel(QAbstractTableModel, Generic[Row]):
    """Records under heads, in the order they were given, or sorted by a column; what a cell says is for ``data``."""

    def __init__(
        self,
        title: Callable[[int], str],
        columns: int,
        keys: Mapping[int, Callable[[Row], Any]],
        parent: QObject | None = None,
        *,
        numbers: frozenset[int] = frozenset(),
    ) -> None:
        """``title`` says what a column is called, ``keys`` what each sorts by; ``numbers`` stand at the right."""
        super().__init__(parent)
        self._title, self._columns, self._keys, self._numbers = title, columns, keys, numbers
        self._given: tuple[Row, ...] = ()
        self._places: Sequence[int] = ()
        """Where each row shown stands among those given."""
        self._shown: tuple[Row, ...] = ()
        self._column: int | None = None
        self._descending = False
        self._sorted_by: tuple[int, list[Any]] | None = None
        """The column last sorted by, and its keys of the rows given."""

    @property
    def rows(self) -> tuple[Row, ...]:
        """The rows in the order shown."""
        return self._shown

    def set_rows(self, rows: Sequence[Row]) -> None:
        """Show ``rows``, sorted as before; nothing happens when they are the very rows that were given last."""
        given = tuple(rows)
        if given is self._given:
            return
        self.beginResetModel()
        self._given, self._sorted_by = given, None
        self._put_in_order()
        self.endResetModel()

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by ``column``; as given for -1. Asked for what is so already, as Qt does, nothing is done."""
        wished = column if column >= 0 else None, order is Qt.SortOrder.DescendingOrder
        if wished == (self._column, self._descending):
            return
        self.layoutAboutToBeChanged.emit()
        self._column, self._descending = wished
        held = self.persistentIndexList()
        wanted = [self._places[one.row()] for one in held]
        self._put_in_order()
        after = self._rows_at(frozenset(wanted))
        moved = [self.index(after[place], one.column()) for place, one in zip(wanted, held, strict=True)]
        self.changePersistentIndexList(held, moved)
        self.layoutChanged.emit()
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, self._columns - 1)

    def _rows_at(self, places: frozenset[int]) -> dict[int, int]:
        """The row that shows each of ``places`` among the rows given."""
        if len(places) <= _FEW:
            return {place: self._places.index(place) for place in places}
        return {place: row for row, place in enumerate(self._places) if place in places}

    def _put_in_order(self) -> None:
        given, places = self._given, range(len(self._given))
        if self._column is None:
            self._places, self._shown = places, given
            return
        if self._sorted_by is None or self._sorted_by[0] != self._column:
            self._sorted_by = self._column, list(map(self._keys[self._column], given))
        self._places = sorted(places, key=self._sorted_by[1].__getitem__, reverse=self._descending)
        self._shown = tuple(map(given.__getitem__, self._places))

    def rowCount(self, parent: Index = NO_INDEX) -> int:
        """As Qt wants it."""
        return 0 if parent.isValid() else len(self._shown)

    def columnCount(self, parent: Index = NO_INDEX) -> int:
        """As Qt wants it."""
        return 0 if parent.isValid() else self._columns

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The column's title, with an arrow on the one that sorts."""
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role in DISPLAYED:
            arrow = (" ↓" if self._descending else " ↑") if section == self._column else ""
            return self._title(section) + arrow
        return self.alignment(section) if role == Qt.ItemDataRole.TextAlignmentRole else None

    def alignment(self, column: int) -> int:
        """Where the words of ``column`` and its head stand."""
        side = Qt.AlignmentFlag.AlignRight if column in self._numbers else Qt.AlignmentFlag.AlignLeft
        return int(side | Qt.AlignmentFlag.AlignVCenter)
