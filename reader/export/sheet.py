"""A table of one sort of rows, as CSV or as a workbook of one sheet."""

from __future__ import annotations

import csv
import io
from dataclasses import dataclass, field
from decimal import Decimal

from reader.export.options import Labels
from reader.export.tables import safe
from reader.export.workbook import Cell, table_xlsx


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table: ``names`` are its columns, each row has a cell for each; None is an empty one.

    ``widths`` are of the columns that are wide, in characters, by name.
    """

    title: str
    names: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    widths: dict[str, int] = field(default_factory=dict)


def sheet_csv(sheet: Sheet) -> bytes:
    """``sheet`` as CSV (RFC 4180) in UTF-8 with a signature; text that would be calculated gets an apostrophe."""
    out = io.StringIO(newline="")
    writer = csv.writer(out)
    writer.writerow([safe(name) for name in sheet.names])
    for row in sheet.rows:
        writer.writerow([_plain(cell) for cell in row])
    return out.getvalue().encode("utf-8-sig")


def sheet_xlsx(sheet: Sheet, labels: Labels | None = None) -> bytes:
    """``sheet`` as a workbook with numbers as numbers; no cell holds a formula or a link."""
    return table_xlsx(sheet.title, sheet.names, sheet.rows, sheet.widths, labels or Labels())


SHEET_FORMATS = {"csv": sheet_csv, "xlsx": sheet_xlsx}
"""Format -> what renders it."""


def _plain(cell: Cell) -> str:
    if cell is None:
        return ""
    return f"{cell:f}" if isinstance(cell, Decimal) else safe(cell) if isinstance(cell, str) else str(cell)
