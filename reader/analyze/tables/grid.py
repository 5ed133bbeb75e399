"""Tables as grids: each row's cells slot by slot, where a cell that spans several columns or rows fills all its slots.

What the file's markup says of its cells is taken as it is. Plain text, Markdown and documents that were read before
extents were kept have lines of cells alone: there a head that spans columns is told from the row of heads below it.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from typing import TypeAlias

from reader.analyze.layout import Layout
from reader.analyze.rows import NUMERIC, cell_spans
from reader.source.document import Hint, HintKind
from reader.text.lines import line_at
from reader.text.patterns import lazy_pattern
from reader.text.span import Span

Row: TypeAlias = list[Span]
"""The cells of a row by column. A cell that spans columns stands in each of them; one without words is empty."""

WIDEST = 40
"""Columns of a row that are read, at most."""
_WORDS = lazy_pattern("[A-Za-z\u3400-\u9fff]")
_REMARKS = lazy_pattern("备注|说明|附注")
_CORNER = lazy_pattern(
    r"(?:项\s*目|指\s*标|名\s*称|地\s*区|区\s*[域县]|单\s*位|类\s*[别型]|分\s*类|科\s*目|年\s*[度份]|时\s*间|月\s*份|内\s*容|行\s*业|部\s*门"
    r"|序\s*号|排\s*名|城\s*市|县|学\s*校|机\s*构|产\s*品|品\s*种|姓\s*名|任\s*务)"
)
_LEAST_HEADS = 2
"""Heads that fewer than these say nothing of a corner."""


class MarkedCells:
    """The cells that the markup of a file tells apart, by the lines they stand in."""

    __slots__ = ("_cells", "_rows", "_starts", "_tables")

    def __init__(self, hints: Sequence[Hint]) -> None:
        self._cells = sorted((hint for hint in hints if hint.kind is HintKind.CELL), key=_start)
        self._starts = [hint.span.start for hint in self._cells]
        self._rows = sorted(hint.span.start for hint in hints if hint.kind is HintKind.ROW)
        self._tables = sorted((hint.span for hint in hints if hint.kind is HintKind.TABLE), key=lambda span: span.start)

    def table_at(self, position: int) -> Span | None:
        """The marked table that holds ``position``."""
        at = bisect_right(self._tables, position, key=lambda span: span.start) - 1
        return self._tables[at] if at >= 0 and position < self._tables[at].end else None

    def in_line(self, line: Span) -> Sequence[Hint]:
        """The cells with words in ``line``, in order."""
        return self._cells[bisect_left(self._starts, line.start) : bisect_left(self._starts, line.end)]

    def row_at(self, line: Span) -> int:
        """The number of the row, among all of the text, that ``line`` is."""
        return bisect_right(self._rows, line.end)


def _start(hint: Hint) -> int:
    return hint.span.start


def rows_of(layout: Layout, table: Sequence[int], marked: MarkedCells) -> list[Row]:
    """The rows of the table in the paragraphs ``table`` of ``layout``.

    Where no cell spans any other, be it that their extents were not yet kept, the lines say as much as the markup.
    """
    lines = [line_at(layout.text, layout.paragraphs[index].start) for index in table]
    cells = [marked.in_line(line) for line in lines]
    spanning = any(hint.columns > 1 or hint.rows > 1 for row in cells for hint in row)
    if not spanning or not all(cells):
        return [row_at(layout, index) for index in table]
    return _marked_rows(lines, cells, marked)


def row_at(layout: Layout, index: int) -> Row:
    """The cells of the line that holds paragraph ``index``, as it stands."""
    line = line_at(layout.text, layout.paragraphs[index].start)
    end = layout.text.find("\n", layout.paragraphs[index].end)
    return cell_spans(layout.text, line.start, len(layout.text) if end < 0 else end, WIDEST)


def _marked_rows(lines: Sequence[Span], cells: Sequence[Sequence[Hint]], marked: MarkedCells) -> list[Row]:
    width = min(WIDEST, max(hint.level + hint.columns for row in cells for hint in row))
    rows: list[Row] = []
    above: list[tuple[Span, int] | None] = [None] * width
    """For each column a cell that goes on downwards, and the number of the row it ends before."""
    for line, own in zip(lines, cells, strict=True):
        number = marked.row_at(line)
        row = [going[0] if going and number < going[1] else Span(line.end, line.end) for going in above]
        for hint in own:
            for column in range(hint.level, min(width, hint.level + hint.columns)):
                row[column] = hint.span
                above[column] = (hint.span, number + hint.rows)
        rows.append(row)
    return rows


def filled_down(text: str, rows: Sequence[Row]) -> list[Row]:
    """``rows`` with the first cell of a row in those below that leave it empty and go on with words of their own."""
    filled: list[Row] = []
    for row in rows:
        above = filled[-1] if filled else None
        goes_on = above and len(row) == len(above) > 2 and len(above[0]) and not len(row[0]) and len(row[1])
        if above and goes_on and _is_words(row[1].of(text)) and _is_words(above[0].of(text)):
            row = [above[0], *row[1:]]
        filled.append(row)
    return filled


def _is_words(cell: str) -> bool:
    return _WORDS.search(cell) is not None and not NUMERIC.match(cell)


def usual_width(rows: Sequence[Row]) -> int:
    """How many cells most of ``rows`` have; 0 without rows."""
    return Counter(map(len, rows)).most_common(1)[0][0] if rows else 0


def goes_on_below(above: Row, row: Row, width: int) -> bool:
    """Whether ``row``, below the heads ``above``, may hold more of them, by where its cells stand.

    ``width``: how many cells the rows of the table have.
    """
    if len(above) != len(row):
        return len(above) < width
    spans = any(one == other for one, other in pairwise(above) if len(one))
    continued = any(one == other for one, other in zip(above, row, strict=True) if len(one))
    return spans or continued or not len(row[0]) or not all(map(len, above[1:]))


def head_levels(text: str, heads: Sequence[Row], body: Sequence[Row]) -> list[Row]:
    """The rows of ``heads``, from the top, each over the same columns; without those that nothing sets over them.

    A head above several others stands in each of their columns, one above none in its own on every level.
    """
    if not heads:
        return []
    width = usual_width(body)
    lowest = heads[-1]
    if len(heads) > 1 and len(lowest) < width and len(heads[-2]) < width:
        lowest = _set_below(text, heads[-2], lowest, width) or lowest
    levels = [lowest]
    for row in reversed(heads[:-1]):
        spread = _set_above(text, row, levels[0])
        if spread is None:
            break
        levels.insert(0, spread)
    return levels


def _set_below(text: str, above: Row, row: Row, width: int) -> Row | None:
    """A row of heads that has no cells where those ``above`` go on downwards, with empty ones there.

    They go on in the first columns, and in a last one for remarks.
    """
    empty = Span(row[0].start, row[0].start)
    last = int(_REMARKS.search(above[-1].of(text)) is not None)
    padded = [*[empty] * (width - len(row) - last), *row, *[empty] * last]
    return padded if _set_above(text, above, padded) is not None else None


def _set_above(text: str, above: Row, below: Row) -> Row | None:
    """The heads ``above`` over the columns of those ``below``; None where nothing tells which columns they span."""
    if len(above) == len(below):
        return _with_gaps_filled(above, below)
    cells = [cell for cell in above if len(cell)]
    runs = _runs(below)
    spanning = len(cells) - sum(not len(cell) for cell in below)
    columns = sum(length for _, length in runs)
    if spanning < 1 or len(cells) > len(below):
        return None
    if spanning == len(runs):
        widths = [length for _, length in runs]
    elif columns % spanning == 0 and _repeats(text, below, runs, columns // spanning):
        widths = [columns // spanning] * spanning
    else:
        return None
    spread: Row = []
    remaining, spans = iter(cells), iter(widths)
    while len(spread) < len(below):
        spread += [next(remaining)] * (next(spans) if len(below[len(spread)]) else 1)
    return spread


def _with_gaps_filled(above: Row, below: Row) -> Row:
    """``above`` with the cell to the left in each empty one that has a head below it, as its neighbour has."""
    filled = list(above)
    for column in range(1, len(filled)):
        if not len(filled[column]) and len(below[column]) and len(below[column - 1]):
            filled[column] = filled[column - 1]
    return filled


def _runs(row: Row) -> list[tuple[int, int]]:
    """Where cells with words stand beside each other in ``row``, and how many."""
    runs: list[tuple[int, int]] = []
    for column, cell in enumerate(row):
        if not len(cell):
            continue
        if runs and sum(runs[-1]) == column:
            runs[-1] = (runs[-1][0], runs[-1][1] + 1)
        else:
            runs.append((column, 1))
    return runs


def _repeats(text: str, row: Row, runs: Sequence[tuple[int, int]], period: int) -> bool:
    """Whether the words of ``row`` come again after ``period`` cells, and no group of so many is parted by a gap."""
    if period < 2 or any(length % period for _, length in runs):
        return False
    words = [cell.of(text) for cell in row if len(cell)]
    return all(word == words[at % period] for at, word in enumerate(words))


def with_corner(text: str, levels: list[Row], body: Sequence[Row]) -> list[Row]:
    """One row of heads set over the values where it lacks the corner: 甲市 | 乙市 above 面积 | 96 | 15.

    So it does where every row has a number one cell beyond the last head, and the first head names no such corner.
    """
    if len(levels) != 1:
        return levels
    head = levels[0]
    filled = next((at for at, cell in enumerate(head) if not len(cell)), len(head))
    if filled < _LEAST_HEADS or any(map(len, head[filled:])) or _CORNER.match(head[0].of(text)):
        return levels
    rows = [row for row in body if sum(map(len, row[1:]))]
    beyond = all(
        len(row) > filled
        and NUMERIC.match(row[filled].of(text))
        and not any(map(len, row[filled + 1 :]))
        and not NUMERIC.match(row[0].of(text))
        for row in rows
    )
    if not rows or not beyond:
        return levels
    corner = Span(head[0].start, head[0].start)
    return [[corner, *head[:filled], *head[filled + 1 :]]]
