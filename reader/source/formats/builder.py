"""Puts an extracted text together: blocks become lines, tables become rows of cells, headings become hints."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import accumulate

from reader.source.formats.extracted import Hint, HintKind
from reader.source.formats.slots import Slot, Slots
from reader.text.patterns import lazy_pattern
from reader.text.span import Span

_WIDE = "\u2e80-\u9fff\uf900-\ufaff\uff00-\uff60\U00020000-\U0003ffff"
# CSS Text 3, 4.1.3: a line break of the markup between two East Asian wide characters is no space
_WIDE_BREAK = lazy_pattern(rf"(?<=[{_WIDE}])[ \t]*[\r\n][ \t\r\n\f]*(?=[{_WIDE}])")
_SPACE = lazy_pattern(r"[ \t\r\n\f]+")
_BREAK = "\x1e"
_RAISED = str.maketrans("0123456789-−", "⁰¹²³⁴⁵⁶⁷⁸⁹⁻⁻")
_RAISABLE = lazy_pattern(r"[-−]?[0-9]{1,3}")
SEAM = "\x1f"
"""Where two pieces meet that are set apart without a space between them, as struck out words and what follows."""
_SEAM_IN_FIGURE = lazy_pattern(rf"(?<=[0-9]){SEAM}+(?=[0-9])")
SEPARATOR = " | "


class Builder:
    """Collects text block by block. Every block that has text ends with one line end."""

    def __init__(self) -> None:
        self._pieces: list[str] = []
        self._length = 0
        self._hints: list[Hint] = []
        self._buffer: list[str] = []
        self._heading: int | None = None
        self._tables: list[int | None] = []
        """For each open table, where its text starts; None for one that only places blocks."""
        self._row: list[tuple[str, Slot]] | None = None
        self._notes: int | None = None
        """Where the notes behind the text begin."""
        self._slots = Slots()
        self._slot: Slot | None = None
        """Of the cell that is open."""
        self._shown: list[bool] = []
        """Of each row of the table that is open, whether it has any text."""
        self._spanning: list[tuple[int, Slot]] = []
        """The hints, by index, of that table's cells that fill more than one row."""

    def inline(self, text: str, *, raw: bool = False) -> None:
        """Text within the current block; white space collapses unless ``raw``."""
        if text:
            text = text.replace(_BREAK, "").replace(SEAM, "")
            self._buffer.append(re.sub(r"\r\n?|\n", _BREAK, text) if raw else text)

    def seam(self) -> None:
        """What stands before and what comes are no one figure: 原价120, struck out, and 98 are not 12098."""
        self._buffer.append(SEAM)

    def line_break(self) -> None:
        """A forced line break within the block; in a cell, a space."""
        self._buffer.append(" " if self._in_row else _BREAK)

    def open_block(self, heading: int | None = None) -> None:
        """Ends what stands before; ``heading`` is the level of the block's hint."""
        self._part()
        if not self._in_row:
            self._heading = heading if self._notes is None else None

    def close_block(self) -> None:
        """Ends the block."""
        self._part()
        if not self._in_row:
            self._heading = None

    def line(self, text: str, heading: int | None = None) -> None:
        """A whole block; line ends in ``text`` are kept, other white space as well."""
        self.open_block(heading)
        self.inline(text, raw=True)
        self.close_block()

    def open_notes(self) -> None:
        """Begins the notes, behind which nothing comes; none of their blocks is a heading."""
        self._part()
        self._notes = self._length

    def close_notes(self) -> None:
        """Ends the notes."""
        self._part()
        if self._notes is not None and self._length > self._notes:
            self._hints.append(Hint(Span(self._notes, self._length - 1), HintKind.NOTES))

    def open_table(self, *, data: bool) -> None:
        """Begins a table, whose rows become lines when it tabulates ``data``."""
        self._part()
        self._tables.append(self._length if data else None)
        if data:
            self._slots, self._shown, self._spanning = Slots(), [], []

    def close_table(self) -> None:
        """Ends the innermost table."""
        self.close_row()
        if not self._tables:
            return
        start = self._tables.pop()
        if start is not None:
            self._count_rows()
        if start is not None and self._length > start:
            self._hints.append(Hint(Span(start, self._length - 1), HintKind.TABLE))

    def open_row(self) -> None:
        """Begins a row."""
        self._part()
        if self._tables and self._tables[-1] is not None:
            if self._row is not None:  # a row within a row, which is lost
                self._shown.append(False)
            self._row = []
            self._slots.open_row()

    def close_row(self) -> None:
        """Ends the row; one without any text leaves nothing."""
        self._part()
        cells, self._row = self._row, None
        if cells is None:
            return
        shown = any(text for text, _ in cells)
        self._shown.append(shown)
        if shown:
            self._emit_row(cells)

    def close_row_group(self) -> None:
        """Ends a group of rows, beyond which no cell goes on."""
        self.close_row()
        self._slots.end_group()

    def open_cell(self, columns: int = 1, rows: int = 1) -> None:
        """Begins a cell that fills so many columns and rows, or a block in a table that only places blocks.

        It stands in the first column that no cell from above fills; ``rows`` below 1 are all that follow in the group.
        """
        if self._in_row:
            self._slot = self._slots.place(columns, rows)
        else:
            self._part()
        self._buffer.clear()

    def continued_cell(self, columns: int = 1) -> None:
        """An empty cell, written where one from above goes on that fills so many columns."""
        if self._row is not None:
            self._row.append(("", self._slots.go_on(columns)))

    def skip_columns(self, columns: int) -> None:
        """Leaves so many columns of the row without a cell."""
        if columns and self._row is not None:
            self._slots.place(columns, 1)

    def close_cell(self) -> None:
        """Ends the cell."""
        if self._row is None:
            self._part()
            return
        slot, self._slot = self._slot or self._slots.place(1, 1), None
        self._row.append((_collapsed("".join(self._buffer).replace(_BREAK, " ")), slot))
        self._buffer.clear()

    def finish(self) -> tuple[str, tuple[Hint, ...]]:
        """The text and its hints, outer ones first."""
        while self._tables:
            self.close_table()
        self._part()
        order = list(HintKind)
        hints = sorted(self._hints, key=lambda hint: (hint.span.start, -hint.span.end, order.index(hint.kind)))
        return "".join(self._pieces), tuple(hints)

    @property
    def _in_row(self) -> bool:
        return self._row is not None

    def _part(self) -> None:
        """A block border: ends the lines collected so far; in a cell, it is a space."""
        if self._in_row:
            self._buffer.append(" ")
            return
        whole = "".join(self._buffer)
        self._buffer.clear()
        start = self._length
        for part in _collapsed_lines(whole):
            self._emit(part + "\n")
        if self._heading is not None and self._length > start:
            self._hints.append(Hint(Span(start, self._length - 1), HintKind.HEADING, self._heading))

    def _emit_row(self, cells: list[tuple[str, Slot]]) -> None:
        start = at = self._length
        for cell, slot in cells:
            if cell:
                if slot.end - slot.row > 1:
                    self._spanning.append((len(self._hints), slot))
                self._hints.append(Hint(Span(at, at + len(cell)), HintKind.CELL, slot.column, slot.columns))
            at += len(cell) + len(SEPARATOR)
        row = SEPARATOR.join(cell for cell, _ in cells)
        self._hints.append(Hint(Span(start, start + len(row)), HintKind.ROW))
        self._emit(row + "\n")

    def _count_rows(self) -> None:
        """Says of the closed table's cells how many rows with text they fill."""
        before = list(accumulate(self._shown, initial=0))
        for index, slot in self._spanning:
            rows = before[min(slot.end, len(self._shown))] - before[slot.row]
            self._hints[index] = replace(self._hints[index], rows=rows)

    def _emit(self, text: str) -> None:
        self._pieces.append(text)
        self._length += len(text)


def raised(text: str) -> str:
    """What the markup sets as superscript: digits as raised ones, so that 12.5 with note 1 is not 12.51, nor m² m2.

    A sign before them as well. Other words, and longer numbers, stay as they are.
    """
    return text.translate(_RAISED) if _RAISABLE.fullmatch(text) else text


def closed(text: str) -> str:
    """``text`` with each :data:`SEAM` a space where two figures would run together, and nothing elsewhere."""
    return _SEAM_IN_FIGURE.sub(" ", text).replace(SEAM, "") if SEAM in text else text


def _collapsed(text: str) -> str:
    return _SPACE.sub(" ", _WIDE_BREAK.sub("", closed(text))).strip(" ")


def _collapsed_lines(text: str) -> list[str]:
    lines = (_collapsed(part) for part in text.split(_BREAK))
    return [line for line in lines if line]
