"""What every format module returns."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from reader.source.decode import Evidence, Undecodable
from reader.text.span import Span


class HintKind(str, Enum):
    """What the file's own markup says of a part of its text."""

    HEADING = "heading"
    """``level`` is 1 for the highest; 0 for the document's title."""
    TABLE = "table"
    """A table: whole lines, from the first row to the end of the last (without its line end)."""
    ROW = "row"
    """A row of a table: one line, cells joined by ``" | "``."""
    CELL = "cell"
    """A cell, without the separators; ``level`` is its column in the table's grid, from 0."""
    NOTES = "notes"
    """The footnotes and endnotes: whole lines, behind all else of the text, to its end."""


@dataclass(frozen=True, slots=True)
class Hint:
    """A part of the source text, in source coordinates, and what the markup says it is.

    ``columns`` and ``rows``: how many of its table's grid a cell fills; rows without text are not among them.
    """

    span: Span
    kind: HintKind
    level: int = 0
    columns: int = 1
    rows: int = 1


@dataclass(frozen=True, slots=True)
class Extracted:
    """The text of a file: decoded as it is, or extracted from markup. Hints are ordered by span."""

    text: str
    encoding: str
    hints: tuple[Hint, ...] = ()
    undecodable: tuple[Undecodable, ...] = ()
    evidence: tuple[Evidence, ...] = ()


class Damaged(Exception):  # noqa: N818 - named like ImportFailed, its neighbour
    """The file is not what its kind demands, or not what can be read.

    ``code``: "damaged", "too_large", "protected" (only a password opens it), "pictures" (of pages, no text), "empty" or
    "crashed" (what was to read it ended).
    """

    def __init__(self, code: str = "damaged") -> None:
        self.code = code
        super().__init__(f"The file cannot be read: {code}.")

    def __reduce__(self) -> tuple[type[Damaged], tuple[str]]:
        """As pickle wants it, so that a process can hand it to another."""
        return type(self), (self.code,)
