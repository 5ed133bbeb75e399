"""Excerpts and indicators as sheets of an Excel workbook."""

from __future__ import annotations

import io
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from reader.analyze.finding import Direction
from reader.export.excerpt import PATH_SEPARATOR, Excerpt, one_line, place_reference
from reader.export.indicator import IndicatorRecord
from reader.export.options import ExportOptions, Labels
from reader.export.paints import PAINTS
from reader.export.selection import Selection, select
from reader.export.tables import header, row

if TYPE_CHECKING:
    from xlsxwriter import Workbook
    from xlsxwriter.worksheet import Worksheet

Cell = str | int | Decimal | None
_LONGEST = 32_767
"""UTF-16 units a cell holds (Excel's specifications and limits)."""
_EPOCH = datetime(1980, 1, 1)
_WIDTHS = {"quote": 48, "sentence": 48, "note": 36, "section": 30, "source": 40, "reference": 30, "report": 30}
_USUAL_WIDTH = 12


@dataclass(frozen=True, slots=True)
class _Formats:
    """The looks of the cells: ``text`` is Excel's text format, in which nothing typed later is calculated either."""

    head: Any
    text: Any
    number: Any


def render_xlsx(
    excerpts: Iterable[Excerpt], options: ExportOptions, indicators: Iterable[IndicatorRecord] = ()
) -> bytes:
    """A workbook with a sheet of excerpts, one a row in reading order, and a sheet of ``indicators``.

    Text is text whatever it begins with: no cell holds a formula or a link. Positions and values are numbers.
    It opens at the indicators when nothing was marked.
    """
    found, rows = select(excerpts, Selection()), tuple(indicators)
    out = io.BytesIO()
    with _workbook(out, options.labels) as book:
        formats = _formats(book)
        marked = _excerpt_sheet(book, found, options, formats)
        counted = _indicator_sheet(book, rows, options.labels, formats)
        (marked if found or not rows else counted).activate()
    return out.getvalue()


def table_xlsx(
    title: str, names: Sequence[str], rows: Iterable[Sequence[Cell]], widths: Mapping[str, int], labels: Labels
) -> bytes:
    """A workbook with one sheet called ``title``: ``names`` at its head, then ``rows``; ``widths`` by column name."""
    out, cells = io.BytesIO(), tuple(rows)
    with _workbook(out, labels) as book:
        formats = _formats(book)
        sheet = _sheet(book, title, names, labels, formats, len(cells))
        for column, name in enumerate(names):
            sheet.set_column(column, column, widths.get(name, _USUAL_WIDTH))
        for number, one in enumerate(cells, 1):
            _write_row(sheet, number, one, formats)
    return out.getvalue()


def _workbook(out: io.BytesIO, labels: Labels) -> Workbook:
    # Here, since it takes longer to load than the whole command line, and few exports are workbooks.
    from xlsxwriter import Workbook

    plain = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    book = Workbook(out, {"in_memory": True, **plain})
    # A moment of its own would make two exports of the same excerpts differ.
    book.set_properties({"title": labels.title, "created": _EPOCH})
    return book


def _formats(book: Workbook) -> _Formats:
    return _Formats(
        head=book.add_format({"bold": True, "bottom": 1, "bg_color": "#f0f1f3", "valign": "vcenter"}),
        text=book.add_format({"num_format": "@", "text_wrap": True, "valign": "top"}),
        number=book.add_format({"valign": "top"}),
    )


def _excerpt_sheet(book: Workbook, found: Sequence[Excerpt], options: ExportOptions, formats: _Formats) -> Worksheet:
    labels = options.labels
    names = header(options)
    sheet = _sheet(book, labels.title, names, labels, formats, len(found))
    shades = {
        color: book.add_format({"num_format": "@", "valign": "top", "bg_color": paint.ground})
        for color, paint in PAINTS.items()
    }
    at = names.index(labels.color)
    for number, excerpt in enumerate(found, 1):
        cells = row(excerpt, options)
        _write_row(sheet, number, cells, formats)
        sheet.write_string(number, at, str(cells[at]), shades[excerpt.color])
    return sheet


def _indicator_sheet(book: Workbook, rows: Sequence[IndicatorRecord], labels: Labels, formats: _Formats) -> Worksheet:
    names = [
        *(labels.metric, labels.written, labels.value, labels.upper, labels.unit, labels.kind, labels.qualifier),
        *(labels.per, labels.change, labels.basis, labels.period, labels.planned, labels.cumulative),
        *(labels.section, labels.sentence, labels.report, labels.issuer, labels.date, labels.start, labels.end),
        labels.reference,
    ]
    sheet = _sheet(book, labels.indicators, names, labels, formats, len(rows))
    for number, one in enumerate(rows, 1):
        _write_row(sheet, number, _indicator_cells(one, labels), formats)
    return sheet


def _indicator_cells(one: IndicatorRecord, labels: Labels) -> list[Cell]:
    section = PATH_SEPARATOR.join(map(one_line, one.section))
    kind = labels.kinds.get(one.kind, one.kind.value)
    place = place_reference(one.sha256, one.span)
    return [
        *(one.metric, one.text, one.value, one.upper, one.unit, kind, one.qualifier),
        *(one.per, _moved(one, labels), one.basis, one.period),
        *(labels.yes if one.planned else "", labels.yes if one.cumulative else ""),
        *(section, one.sentence, one.title, one.issuer, one.date, one.span.start, one.span.end, place),
    ]


def _moved(one: IndicatorRecord, labels: Labels) -> str:
    if one.direction is None:
        return ""
    if one.direction is Direction.UP:
        return labels.up_to if one.reached else labels.up
    return labels.down_to if one.reached else labels.down


def _sheet(book: Workbook, title: str, names: Sequence[str], labels: Labels, formats: _Formats, rows: int) -> Worksheet:
    """A new sheet with its head line, which stays in sight and filters."""
    sheet = book.add_worksheet(title)
    wide = {getattr(labels, name): width for name, width in _WIDTHS.items()}
    for column, name in enumerate(names):
        sheet.write_string(0, column, name, formats.head)
        sheet.set_column(column, column, wide.get(name, _USUAL_WIDTH))
    sheet.freeze_panes(1, 0)
    sheet.autofilter(0, 0, rows, len(names) - 1)
    return sheet


def _write_row(sheet: Worksheet, number: int, cells: Sequence[Cell], formats: _Formats) -> None:
    for column, cell in enumerate(cells):
        if cell is None or cell == "":
            continue
        if isinstance(cell, str):
            sheet.write_string(number, column, fitting(cell), formats.text)
        elif Decimal(repr(float(cell))) == cell:
            sheet.write_number(number, column, cell, formats.number)
        else:
            # A spreadsheet's numbers have 15 digits; a longer one is kept as it was written.
            sheet.write_string(number, column, f"{cell:f}" if isinstance(cell, Decimal) else str(cell), formats.text)


def fitting(text: str) -> str:
    """``text``, or what of it a cell holds, with an ellipsis at its end."""
    units = text.encode("utf-16-le", "surrogatepass")
    if len(units) <= 2 * _LONGEST:
        return text
    return units[: 2 * _LONGEST - 2].decode("utf-16-le", "ignore") + "…"
