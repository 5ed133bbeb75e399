"""Tables on a page: grids of rules with what stands between them, and lines whose pieces stand below each other."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from reader.source.formats.page_lines import Line, Piece, lines_of
from reader.source.formats.placed import Page, Rule, Run

_NEAR = 3.0
"""Rules so close to each other, in points, are one; so are ends that meet."""
_MOST_RULES = 3000
_MOST_COLUMNS = 100
_MOST_ROWS = 400
_FEWEST_ROWS = 3


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell and the lines in it; ``column`` and ``row`` count from 0."""

    row: int
    column: int
    rows: int
    columns: int
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """Cells by rows, from left to right, and where their table stands: from ``y`` down to ``bottom``."""

    x: float
    end: float
    y: float
    bottom: float
    columns: int
    cells: tuple[Cell, ...]

    @property
    def row_count(self) -> int:
        """How many rows its grid has."""
        return max((cell.row + cell.rows for cell in self.cells), default=0)


def ruled_tables(page: Page) -> tuple[list[Table], list[Run]]:
    """The tables drawn with rules, and the runs that stand in none of them.

    A frame around text, with nothing drawn inside, is no table; nor is one of a single column, or without text.
    """
    rest = list(page.runs)
    tables: list[Table] = []
    if len(page.rules) > _MOST_RULES:  # a drawing
        return tables, rest
    for rules in _connected(page.rules):
        grid = _Grid.of(rules)
        if grid is None:
            continue
        inside = [run for run in rest if grid.holds(run)]
        table = grid.table(inside)
        if table is not None:
            tables.append(table)
            taken = {id(run) for run in inside}
            rest = [run for run in rest if id(run) not in taken]
    return tables, rest


def _connected(rules: Sequence[Rule]) -> list[list[Rule]]:
    """Rules that meet or cross, in groups."""
    ordered = sorted(rules, key=_top)
    group_of = list(range(len(ordered)))

    def head(place: int) -> int:
        while group_of[place] != place:
            group_of[place] = place = group_of[group_of[place]]
        return place

    for place, rule in enumerate(ordered):
        for other in range(place + 1, len(ordered)):
            after = ordered[other]
            if after.y > rule.end_y + _NEAR:
                break
            if after.x <= rule.end_x + _NEAR and rule.x <= after.end_x + _NEAR:
                group_of[head(other)] = head(place)
    groups: dict[int, list[Rule]] = {}
    for place, rule in enumerate(ordered):
        groups.setdefault(head(place), []).append(rule)
    return [group for group in groups.values() if len(group) > 3]


def _top(rule: Rule) -> tuple[float, float]:
    return rule.y, rule.x


def _places(values: Iterable[float]) -> list[float]:
    """``values`` in order, of those that are near each other the first."""
    kept: list[float] = []
    for value in sorted(values):
        if not kept or value - kept[-1] > _NEAR:
            kept.append(value)
    return kept


@dataclass(frozen=True, slots=True)
class _Grid:
    """The places of a table's rules: ``xs`` from left to right, ``ys`` down."""

    xs: list[float]
    ys: list[float]
    rules: list[Rule]

    @classmethod
    def of(cls, rules: list[Rule]) -> _Grid | None:
        """The grid of rules that meet; None where they are no table's."""
        level = [rule for rule in rules if rule.is_level]
        upright = [rule for rule in rules if not rule.is_level]
        if len(level) < 2 or not upright:
            return None
        xs = _places([rule.x for rule in upright] + [min(rule.x for rule in level), max(rule.end_x for rule in level)])
        ys = _places([rule.y for rule in level] + [min(one.y for one in upright), max(one.end_y for one in upright)])
        if not 2 < len(xs) <= _MOST_COLUMNS or not 2 <= len(ys) <= _MOST_ROWS:
            return None
        return cls(xs, ys, rules)

    def holds(self, run: Run) -> bool:
        """Whether the middle of ``run`` stands within."""
        return self.xs[0] < run.x + run.width / 2 < self.xs[-1] and self.ys[0] < run.y - run.size * 0.35 < self.ys[-1]

    def table(self, runs: Sequence[Run]) -> Table | None:
        """The cells with what stands in them; None for one cell alone, or none with text."""
        owner = self._owners()
        boxes: dict[tuple[int, int], list[int]] = {}
        for (row, column), corner in owner.items():
            box = boxes.setdefault(corner, [row, column])
            box[0], box[1] = max(box[0], row), max(box[1], column)
        held: dict[tuple[int, int], list[Run]] = {}
        for run in runs:
            row = bisect_right(self.ys, run.y - run.size * 0.35) - 1
            column = bisect_right(self.xs, run.x + run.width / 2) - 1
            if (row, column) in owner:
                held.setdefault(owner[row, column], []).append(run)
        if len(boxes) < 2 or len(held) < 2:
            return None
        cells = tuple(
            Cell(
                *corner,
                boxes[corner][0] - corner[0] + 1,
                boxes[corner][1] - corner[1] + 1,
                tuple(lines_of(held.get(corner, ()))),
            )
            for corner in sorted(boxes)
        )
        return Table(self.xs[0], self.xs[-1], self.ys[0], self.ys[-1], len(self.xs) - 1, cells)

    def _owners(self) -> dict[tuple[int, int], tuple[int, int]]:
        """For each place of the grid the upper left one of the cell that fills it: no rule parts the two."""
        level = self._drawn([rule for rule in self.rules if rule.is_level], level=True)
        upright = self._drawn([rule for rule in self.rules if not rule.is_level], level=False)
        owner: dict[tuple[int, int], tuple[int, int]] = {}
        for row in range(len(self.ys) - 1):
            for column in range(len(self.xs) - 1):
                if (row, column) in owner:
                    continue
                right = column
                while right + 2 < len(self.xs) and (row, right + 1) not in upright and (row, right + 1) not in owner:
                    right += 1
                low = row
                across = range(column, right + 1)
                while low + 2 < len(self.ys) and not any((low + 1, one) in level for one in across):
                    if any((low + 1, one) in upright for one in range(column + 1, right + 1)):
                        break
                    low += 1
                for one in range(row, low + 1):
                    for other in across:
                        owner[one, other] = (row, column)
        return owner

    def _drawn(self, rules: Sequence[Rule], *, level: bool) -> set[tuple[int, int]]:
        """The sides of places that are drawn, by row and column: the upper ones, or those on the left."""
        found: set[tuple[int, int]] = set()
        for rule in rules:
            at, begin, end = (rule.y, rule.x, rule.end_x) if level else (rule.x, rule.y, rule.end_y)
            near, along = (self.ys, self.xs) if level else (self.xs, self.ys)
            place = bisect_right(near, at + 0.01) - 1
            for one in range(max(0, bisect_right(along, begin) - 1), len(along) - 1):
                if along[one] >= end:
                    break
                if begin - _NEAR <= (along[one] + along[one + 1]) / 2 <= end + _NEAR:
                    found.add((place, one) if level else (one, place))
        return found


def aligned_tables(lines: Sequence[Line]) -> list[Line | Table]:
    """``lines``, those whose pieces stand in columns on consecutive lines as tables."""
    items: list[Line | Table] = []
    run: list[Line] = []
    for line in [*lines, None]:
        if line is not None and len(line.pieces) > 1:
            run.append(line)
            continue
        items += _in_columns(run)
        run = []
        if line is not None:
            items.append(line)
    return items


def continued(lines: Sequence[Line], table: Table) -> Table | None:
    """The lines, on top of a page, as the rest of ``table`` at the end of the page before; None if they are not.

    Each piece stands below one column of the table, no two below the same.
    """
    spans: dict[int, tuple[float, float]] = {}
    for cell in table.cells:
        if cell.columns == 1 and cell.lines:
            x, end = spans.get(cell.column, (cell.lines[0].x, cell.lines[0].end))
            spans[cell.column] = min(x, cell.lines[0].x), max(end, cell.lines[0].end)
    cells: list[Cell] = []
    for row, line in enumerate(lines):
        taken: set[int] = set()
        for piece in line.pieces:
            places = [place for place, (x, end) in spans.items() if piece.x < end and x < piece.end]
            if len(places) != 1 or places[0] in taken:
                return None
            taken.add(places[0])
            cells.append(_cell(row, places[0], line, piece))
    return Table(table.x, table.end, lines[0].y - lines[0].size, lines[-1].y, table.columns, tuple(cells))


def _cell(row: int, column: int, line: Line, piece: Piece) -> Cell:
    alone = Line(piece.x, piece.end, line.y, line.size, line.bold, (piece,), piece.end - piece.x)
    return Cell(row, column, 1, 1, (alone,))


def _in_columns(lines: list[Line]) -> Sequence[Line | Table]:
    """The lines as one table when they are enough, and no line has two pieces in one column."""
    spans = _columns(lines)
    if len(lines) < _FEWEST_ROWS - (len(spans) > 2) or len(spans) < 2:
        return lines
    cells: list[Cell] = []
    for row, line in enumerate(lines):
        places = [next(place for place, span in enumerate(spans) if span[0] <= one.x <= span[1]) for one in line.pieces]
        if len(set(places)) < len(places):
            return lines
        cells += [_cell(row, place, line, piece) for place, piece in zip(places, line.pieces, strict=True)]
    x, end = min(line.x for line in lines), max(line.end for line in lines)
    return [Table(x, end, lines[0].y - lines[0].size, lines[-1].y, len(spans), tuple(cells))]


def _columns(lines: Sequence[Line]) -> list[tuple[float, float]]:
    """What the pieces of the lines take of the width, joined where they overlap."""
    spans: list[tuple[float, float]] = []
    for x, end in sorted((piece.x, piece.end) for line in lines for piece in line.pieces):
        if spans and x < spans[-1][1]:
            spans[-1] = spans[-1][0], max(spans[-1][1], end)
        else:
            spans.append((x, end))
    return spans
