"""Puts an extracted text together: blocks become lines, tables become rows of cells, headings become hints."""

from __future__ import annotations

import re

from reader.source.formats.extracted import Hint, HintKind
from reader.text.span import Span

_WIDE = "\u2e80-\u9fff\uf900-\ufaff\uff00-\uff60\U00020000-\U0003ffff"
# CSS Text 3, 4.1.3: a line break of the markup between two East Asian wide characters is no space
_WIDE_BREAK = re.compile(rf"(?<=[{_WIDE}])[ \t]*[\r\n][ \t\r\n\f]*(?=[{_WIDE}])")
_SPACE = re.compile(r"[ \t\r\n\f]+")
_BREAK = "\x1e"
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
        self._row: list[str] | None = None

    def inline(self, text: str, *, raw: bool = False) -> None:
        """Text within the current block; white space collapses unless ``raw``."""
        if text:
            text = text.replace(_BREAK, "")
            self._buffer.append(re.sub(r"\r\n?|\n", _BREAK, text) if raw else text)

    def line_break(self) -> None:
        """A forced line break within the block; in a cell, a space."""
        self._buffer.append(" " if self._in_row else _BREAK)

    def open_block(self, heading: int | None = None) -> None:
        """Ends what stands before; ``heading`` is the level of the block's hint."""
        self._part()
        if not self._in_row:
            self._heading = heading

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

    def open_table(self, *, data: bool) -> None:
        """Begins a table, whose rows become lines when it tabulates ``data``."""
        self._part()
        self._tables.append(self._length if data else None)

    def close_table(self) -> None:
        """Ends the innermost table."""
        self.close_row()
        if not self._tables:
            return
        start = self._tables.pop()
        if start is not None and self._length > start:
            self._hints.append(Hint(Span(start, self._length - 1), HintKind.TABLE))

    def open_row(self) -> None:
        """Begins a row."""
        self._part()
        if self._tables and self._tables[-1] is not None:
            self._row = []

    def close_row(self) -> None:
        """Ends the row; one without any text leaves nothing."""
        self._part()
        cells, self._row = self._row, None
        if cells and any(cells):
            self._emit_row(cells)

    def open_cell(self) -> None:
        """Begins a cell, or a block in a table that only places blocks."""
        if not self._in_row:
            self._part()
        self._buffer.clear()

    def close_cell(self) -> None:
        """Ends the cell."""
        if self._row is None:
            self._part()
            return
        self._row.append(_collapsed("".join(self._buffer).replace(_BREAK, " ")))
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

    def _emit_row(self, cells: list[str]) -> None:
        start = at = self._length
        for column, cell in enumerate(cells):
            if cell:
                self._hints.append(Hint(Span(at, at + len(cell)), HintKind.CELL, column))
            at += len(cell) + len(SEPARATOR)
        row = SEPARATOR.join(cells)
        self._hints.append(Hint(Span(start, start + len(row)), HintKind.ROW))
        self._emit(row + "\n")

    def _emit(self, text: str) -> None:
        self._pieces.append(text)
        self._length += len(text)


def _collapsed(text: str) -> str:
    return _SPACE.sub(" ", _WIDE_BREAK.sub("", text)).strip(" ")


def _collapsed_lines(text: str) -> list[str]:
    lines = (_collapsed(part) for part in text.split(_BREAK))
    return [line for line in lines if line]
