"""A list of records for a view, as short and dumb as Qt allows."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Generic, Protocol, TypeVar

from PySide6.QtCore import QAbstractListModel, QObject, Qt

from reader.ui.weakly import Weakly
from reader.ui.widgets.item_models import DISPLAYED, NO_INDEX, Index

RECORD_ROLE = Qt.ItemDataRole.UserRole


class HasId(Protocol):
    """A record that is known by its id."""

    @property
    def id(self) -> str:
        """The id."""


Record = TypeVar("Record", bound=HasId)


class RecordsModel(QAbstractListModel, Generic[Record]):
    """Records in rows; ``describe`` says what assistive technology reads, ``explain`` what the tooltip shows."""

    def __init__(
        self, describe: Callable[[Record], str], explain: Callable[[Record], str], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._describe = Weakly(describe)
        self._explain = Weakly(explain)
        self._records: tuple[Record, ...] = ()

    @property
    def records(self) -> tuple[Record, ...]:
        """What is shown, in its order."""
        return self._records

    def set_records(self, records: Sequence[Record]) -> None:
        """Show ``records`` in place of what was shown."""
        self.beginResetModel()
        self._records = tuple(records)
        self.endResetModel()

    def set_record(self, record: Record) -> None:
        """Show ``record`` in place of the one with its id, where that is shown."""
        row = self.row_of(record.id)
        if row >= 0:
            self._records = (*self._records[:row], record, *self._records[row + 1 :])
            self.dataChanged.emit(self.index(row), self.index(row))

    def row_of(self, record_id: str) -> int:
        """The row of the record of that id; -1 when it is not shown."""
        return next((row for row, record in enumerate(self._records) if record.id == record_id), -1)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """As Qt wants it; the keyboard passes over a record that is no place to stand on."""
        if index.isValid() and getattr(self._records[index.row()], "is_caption", False):
            return Qt.ItemFlag.NoItemFlags
        return super().flags(index) | Qt.ItemFlag.ItemIsDragEnabled  # where the view lets them be dragged

    def rowCount(self, parent: Index = NO_INDEX) -> int:
        """As Qt wants it."""
        return 0 if parent.isValid() else len(self._records)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The record, and its words."""
        if not index.isValid():
            return None
        record = self._records[index.row()]
        if role == RECORD_ROLE:
            return record
        if role in DISPLAYED:
            return self._describe(record)
        return self._explain(record) if role == Qt.ItemDataRole.ToolTipRole else None
