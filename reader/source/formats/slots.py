"""Which slots of a table's grid its cells fill: "forming a table" of the HTML Standard (4.9.12.1), for all formats."""

from __future__ import annotations

from dataclasses import dataclass, field

TO_THE_END = 65_534
"""Rows of a cell that goes on to the end of its group of rows: the most that HTML allows."""
_WIDEST = 100
"""Columns of a table whose cells are told apart; no report has a table so wide."""


@dataclass(slots=True)
class Slot:
    """The place of one cell: its columns ``[column, column + columns)`` in the rows ``[row, end)`` of its table."""

    column: int
    columns: int
    row: int
    end: int


@dataclass(slots=True)
class Slots:
    """Places the cells of one table, which come row by row."""

    _row: int = -1
    _at: int = 0
    _taken: list[int] = field(default_factory=lambda: [0] * _WIDEST)
    """For each column, the row from which on its slot is free again."""
    _open: list[Slot] = field(default_factory=list)
    """The cells placed since the last group of rows ended that fill more than one row."""

    def open_row(self) -> None:
        """Begins a row."""
        self._row += 1
        self._at = 0

    def place(self, columns: int, rows: int) -> Slot:
        """The slot of the row's next cell, in the first column that no cell from above fills.

        ``rows`` below 1 go on to the end of the group of rows.
        """
        while self._at < _WIDEST and self._taken[self._at] > self._row:
            self._at += 1
        slot = Slot(self._at, max(1, columns), self._row, self._row + (rows if rows > 0 else TO_THE_END))
        slot.columns = max(1, min(slot.columns, _WIDEST - self._at))
        self._at += slot.columns
        if slot.end - slot.row > 1:
            self._taken[slot.column : self._at] = [slot.end] * (self._at - slot.column)
            self._open.append(slot)
        return slot

    def go_on(self, columns: int) -> Slot:
        """The slot of a cell that is written though one from above fills it; one of its own where none does."""
        taken = self._at < _WIDEST and self._taken[self._at] > self._row
        return Slot(self._at, columns, self._row, self._row + 1) if taken else self.place(columns, 1)

    def end_group(self) -> None:
        """Ends a group of rows (thead, tbody, tfoot): no cell goes on beyond it."""
        for slot in self._open:
            slot.end = min(slot.end, self._row + 1)
        self._open.clear()
        self._taken = [0] * _WIDEST
