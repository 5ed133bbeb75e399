"""Pages of placed characters, as PDF and OFD have them, to a text with hints.

Whatever the file, the order of reading, lines, paragraphs and tables follow from where characters stand. Nothing here
knows of a file: see :mod:`reader.source.formats.pdf` and :mod:`reader.source.formats.ofd`.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import takewhile

from reader.source.formats.builder import Builder
from reader.source.formats.extracted import Hint
from reader.source.formats.page_columns import flows_of
from reader.source.formats.page_lines import Line, lines_of
from reader.source.formats.page_margins import Edge, edges_of, left_out
from reader.source.formats.page_paragraphs import Flow, Paragraph, between, body_size, paragraphs_of, with_edges
from reader.source.formats.page_tables import Cell, Table, aligned_tables, continued, ruled_tables
from reader.source.formats.placed import Page, glyphs, level

_LARGE = 1.15
"""Type so many times as large as the text's is a heading's."""
_LONGEST_HEADING = 60
_HEAD_PARTS = 6
"""So many paragraphs the head of a paper may have, from the letterhead to the title (GB/T 9704, 7.2 and 7.3.1)."""
_MOST_HEADINGS = 0.2
"""Were more of the paragraphs large, the size would tell nothing."""
_NOTE = re.compile(r"[⁰¹²³⁴-⁹①-⑳*※]|\[\d{1,3}\]|注\s*\d{0,2}[:：]")
_SMALLER = 0.92


@dataclass(frozen=True, slots=True)
class _Laid:
    """One page, in lines and tables."""

    width: float
    edges: tuple[Edge, ...]
    flows: list[list[Line | Table]]


def text_of(pages: Iterable[Page]) -> tuple[str, tuple[Hint, ...]]:
    """The text of ``pages`` in the order of reading, and what is plain of its headings, tables and notes.

    Running heads and page numbers are left out. Empty where no page has any text.
    """
    laid = [_laid(page) for page in pages]
    flows = [Flow(number, tuple(items)) for number, page in enumerate(laid) for items in page.flows]
    gone = left_out([page.edges for page in laid], body_size(flows))
    kept = [replace(flow, items=_without(flow.items, gone[flow.page])) for flow in flows]
    body = body_size(kept)
    kept, notes = _notes_apart(kept, body)
    kept = with_edges(_over_ends([flow for flow in kept if flow.items]), [page.width for page in laid])
    parts = list(paragraphs_of(kept, body))
    levels = _levels(parts, body)
    builder = Builder()
    before: Table | None = None
    for number, part in enumerate(parts):
        if isinstance(part, Paragraph):
            _close(builder, before)
            before = None
            builder.line(part.text, levels.get(number))
        else:
            _put(builder, part, before)
            before = part
    _close(builder, before)
    if notes:
        builder.open_notes()
        for note in notes:
            builder.line(note)
        builder.close_notes()
    return builder.finish()


def _laid(page: Page) -> _Laid:
    page = level(page)
    page = replace(page, runs=tuple(glyphs(page.runs)))
    tables, rest = ruled_tables(page)
    lines = lines_of(rest)
    flows: list[list[Line | Table]] = [list(flow) for flow in flows_of(page, rest, lines)] or [[]]
    for table in tables:
        flow = _home(table, flows)
        place = next((place for place, item in enumerate(flow) if item.y > table.y), len(flow))
        flow.insert(place, table)
    return _Laid(page.width, edges_of(lines, page.height), flows)


def _home(table: Table, flows: list[list[Line | Table]]) -> list[Line | Table]:
    """The part of the page whose lines are nearest above or below ``table``, and overlap it from left to right."""
    beside = [flow for flow in flows if any(_x(item) < table.end and table.x < item.end for item in flow)] or flows
    return min(beside, key=lambda flow: min((abs(item.y - table.y) for item in flow), default=0.0))


def _x(item: Line | Table) -> float:
    return item.x


def _without(items: Sequence[Line | Table], gone: Sequence[float]) -> tuple[Line | Table, ...]:
    """``items`` without the lines on the baselines ``gone``, aligned ones as tables."""
    kept: list[Line | Table] = []
    run: list[Line] = []
    for item in items:
        if isinstance(item, Table):
            kept += [*aligned_tables(run), item]
            run = []
        elif not any(abs(item.y - y) < 0.3 * item.size for y in gone):
            run.append(item)
    return (*kept, *aligned_tables(run))


def _over_ends(flows: list[Flow]) -> list[Flow]:
    """``flows``, the rows on top of a page as a table where the page before ends with the rest of it."""
    kept = flows[:1]
    for flow in flows[1:]:
        above = kept[-1].items[-1]
        rows = list(takewhile(_is_row, flow.items))
        if rows and isinstance(above, Table) and flow.page > kept[-1].page:
            table = continued([row for row in rows if isinstance(row, Line)], above)
            if table is not None:
                flow = replace(flow, items=(table, *flow.items[len(rows) :]))
        kept.append(flow)
    return kept


def _is_row(item: Line | Table) -> bool:
    return isinstance(item, Line) and len(item.pieces) > 1


def _notes_apart(flows: Sequence[Flow], body: float) -> tuple[list[Flow], list[str]]:
    """``flows`` without the footnotes at their ends, which are set smaller and begin with a mark; and these."""
    kept: list[Flow] = []
    notes: list[str] = []
    for flow in flows:
        at = len(flow.items)
        while at and isinstance(line := flow.items[at - 1], Line) and line.size < _SMALLER * body:
            at -= 1
        found = [item for item in flow.items[at:] if isinstance(item, Line)]
        if at and found and _NOTE.match(found[0].text):
            for line in found:
                if _NOTE.match(line.text):
                    notes.append(line.text)
                else:
                    notes[-1] += between(notes[-1], line.text) + line.text
            flow = replace(flow, items=flow.items[:at])
        kept.append(flow)
    return kept, notes


def _levels(parts: Sequence[Paragraph | Table], body: float) -> dict[int, int]:
    """The levels of the paragraphs, by place, whose large type makes them headings: 0 for the title.

    Only where it is plain: one title in the middle at the beginning, and few others, the larger the higher.
    """
    large: dict[int, Paragraph] = {}
    count = 0
    for number, part in enumerate(parts):
        if isinstance(part, Paragraph):
            count += 1
            if (
                part.first.size > _LARGE * body
                and len(part.text) <= _LONGEST_HEADING
                and part.text[-1] not in "。；，："
            ):
                large[number] = part
    if not large or len(large) > max(1, _MOST_HEADINGS * count):
        return {}
    levels: dict[int, int] = {}
    sizes = Counter(round(part.first.size, 1) for part in large.values())
    first = min(large)
    title = large[first]
    if any(first < number < first + _HEAD_PARTS and part.is_centred for number, part in large.items()):
        return {}  # a letterhead over the title, or a cover
    largest = max(sizes)
    if first < 3 and title.is_centred and round(title.first.size, 1) == largest and sizes[largest] == 1:
        levels[first] = 0
        del sizes[largest]
    elif first < 3:
        return {}  # a letterhead, or a cover
    ranks = {size: rank for rank, size in enumerate(sorted(sizes, reverse=True), 1)}
    return levels | {number: ranks[round(part.first.size, 1)] for number, part in large.items() if number not in levels}


def _put(builder: Builder, table: Table, before: Table | None) -> None:
    """The rows of ``table``; those of one that goes on from the page ``before`` follow, its head not said again."""
    rows = _rows(table)
    if before is not None and _goes_on(table, before):
        if rows and _words(rows[0]) == _words(_rows(before)[0]):
            rows = rows[1:]
    else:
        _close(builder, before)
        builder.open_table(data=True)
    for row in rows:
        builder.open_row()
        for cell in row:
            if isinstance(cell, int):
                builder.continued_cell(cell)
                continue
            builder.open_cell(cell.columns, cell.rows)
            builder.inline(_cell_text(cell))
            builder.close_cell()
        builder.close_row()


def _close(builder: Builder, before: Table | None) -> None:
    if before is not None:
        builder.close_table()


def _goes_on(table: Table, before: Table) -> bool:
    """Whether the two, with nothing between them, are one: as wide, on two pages."""
    near = 0.02 * (table.end - table.x)
    same = table.columns == before.columns and table.y < before.bottom
    return same and abs(table.x - before.x) < near and abs(table.end - before.end) < near


def _rows(table: Table) -> list[list[Cell | int]]:
    """The cells by rows with empty ones where there is none, and the columns of one that goes on from above."""
    at = {(cell.row, cell.column): cell for cell in table.cells}
    above = {
        (row, cell.column): cell.columns for cell in table.cells for row in range(cell.row + 1, cell.row + cell.rows)
    }
    rows: list[list[Cell | int]] = []
    for row in range(table.row_count):
        cells: list[Cell | int] = []
        column = 0
        while column < table.columns:
            found = at.get((row, column)) or above.get((row, column)) or Cell(row, column, 1, 1, ())
            cells.append(found)
            column += found if isinstance(found, int) else found.columns
        rows.append(cells)
    return rows


def _words(row: Sequence[Cell | int]) -> list[str]:
    return [_cell_text(cell) for cell in row if isinstance(cell, Cell)]


def _cell_text(cell: Cell) -> str:
    text = ""
    for line in cell.lines:
        text += (between(text, line.text) if text else "") + line.text
    return text
