"""What the models of lists, trees and tables have in common, and the model of a table of records."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QAbstractTableModel, QItemSelection, QModelIndex, QObject, QPersistentModelIndex, Qt

from reader.ui.widgets.ordering import Order, in_order

Index = QModelIndex | QPersistentModelIndex
NO_INDEX = QModelIndex()
"""What Qt's own signatures have for the parent of a row without one."""
ROW_ROLE = Qt.ItemDataRole.UserRole
"""The record of a row, from any of its cells."""
DISPLAYED = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)

Row = TypeVar("Row")
_MANY = 20_000
"""To sort more rows takes longer than a window may be deaf."""


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
        self._row_of: Sequence[int] = ()
        """The row that shows each of those given."""
        self._keyed: tuple[int, list[Any]] | None = None
        """The column last sorted by, and its keys of the rows given."""
        self.run_later: Callable[[Callable[[], Order[Row]], Callable[[Order[Row]], object]], object] | None = None
        """Calls the first in a thread and the second with what it returns, in this one; None where all rows are few."""
        self._waited_for: object | None = None

    @property
    def rows(self) -> tuple[Row, ...]:
        """The rows in the order shown."""
        return self._shown

    def set_rows(self, rows: Sequence[Row]) -> None:
        """Show ``rows``, sorted as before; nothing happens when they are the very rows that were given last.

        Very many are sorted in a thread, where there is one, and stand as given until that is done.
        """
        given = tuple(rows)
        if given is self._given:
            return
        self.beginResetModel()
        self._given, self._keyed = given, None
        self._places, self._shown, self._row_of = range(len(given)), given, range(len(given))
        later = self._sorts_later()
        if self._column is not None and not later:
            self._take(self._order())
        self._waited_for = None
        self.endResetModel()
        if later:
            self._sort_later()

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by ``column``; as given for -1. Asked for what is so already, as Qt does, nothing is done."""
        wished = column if column >= 0 else None, order is Qt.SortOrder.DescendingOrder
        if wished == (self._column, self._descending):
            return
        self._column, self._descending = wished
        self._waited_for = None
        if self._sorts_later():
            self._sort_later()
        else:
            self._rearrange(self._order())
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, self._columns - 1)

    def _sorts_later(self) -> bool:
        return self.run_later is not None and self._column is not None and len(self._given) > _MANY

    def _sort_later(self) -> None:
        if self.run_later is not None:
            self._waited_for = waited_for = object()
            self.run_later(self._ordering(), partial(self._ordered, waited_for))

    def _ordered(self, waited_for: object, order: Order[Row]) -> None:
        if waited_for is self._waited_for:
            self._waited_for = None
            self._rearrange(order)

    def _rearrange(self, order: Order[Row]) -> None:
        """Show the rows in ``order``; what is current or chosen stays so."""
        self.layoutAboutToBeChanged.emit()
        held = self.persistentIndexList()
        wanted = [self._places[one.row()] for one in held]
        self._take(order)
        moved = [self.index(self._row_of[place], one.column()) for place, one in zip(wanted, held, strict=True)]
        self.changePersistentIndexList(held, moved)
        self.layoutChanged.emit()

    def _take(self, order: Order[Row]) -> None:
        self._places, self._shown, self._row_of = order.places, order.shown, order.rows
        if self._column is not None:
            self._keyed = self._column, order.keys

    def _order(self) -> Order[Row]:
        """The rows given in the order wished."""
        if self._column is None:
            places = range(len(self._given))
            return Order([], places, self._given, places)
        return self._ordering()()

    def _ordering(self) -> Callable[[], Order[Row]]:
        """What puts the rows given in the order of the column wished, in any thread."""
        column = self._column if self._column is not None else 0
        keys = self._keyed[1] if self._keyed is not None and self._keyed[0] == column else None
        return partial(in_order, self._given, self._keys[column], keys, descending=self._descending)

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
