"""The rows of a comparison as a table."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from enum import IntEnum
from operator import attrgetter

from PySide6.QtCore import QCoreApplication, QObject, Qt

from reader.ui.compare.rows import CompareRow
from reader.ui.widgets.item_models import DISPLAYED, ROW_ROLE, Index, RowsModel


class Column(IntEnum):
    """The columns, from the left."""

    DOCUMENT = 0
    VALUE = 1
    SENTENCE = 2
    PLACE = 3


def column_title(column: int) -> str:
    """What the column is called."""
    translate = QCoreApplication.translate
    return {
        Column.DOCUMENT: translate("Compare", "文档"),
        Column.VALUE: translate("Compare", "数值"),
        Column.SENTENCE: translate("Compare", "原句"),
        Column.PLACE: translate("Compare", "位置"),
    }[Column(column)]


class CompareModel(RowsModel[CompareRow]):
    """Rows as they were found, the best match first, or sorted by a column."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(column_title, len(Column), _KEYS, parent)

    def largest(self) -> Decimal:
        """The largest amount, without its sign: a full bar."""
        return max((abs(row.amount if row.upper is None else row.upper) for row in self.rows), default=Decimal(0))

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The record, its words, and all that is left out in the tooltip."""
        if not index.isValid():
            return None
        row, column = self.rows[index.row()], Column(index.column())
        if role == ROW_ROLE:
            return row
        if role in DISPLAYED:
            return _cell(row, column)
        if role == Qt.ItemDataRole.ToolTipRole:
            return _story(row, column)
        return None


def _by_name(row: CompareRow) -> str:
    return f"{row.issuer or row.title}\0{row.period}"


def _signed(row: CompareRow) -> Decimal:
    return -abs(row.amount) if row.falls else row.amount


_KEYS: dict[int, Callable[[CompareRow], Decimal | str]] = {
    Column.DOCUMENT: _by_name,
    Column.VALUE: _signed,
    Column.SENTENCE: attrgetter("clause"),
    Column.PLACE: attrgetter("place"),
}
"""What each column sorts by."""


def _cell(row: CompareRow, column: Column) -> str:
    if column is Column.DOCUMENT:
        return row.name
    if column is Column.VALUE:
        return row.told
    return row.clause if column is Column.SENTENCE else row.place


def _story(row: CompareRow, column: Column) -> str:
    if column is Column.SENTENCE:
        return row.sentence
    return row.section if column is Column.PLACE else row.title
