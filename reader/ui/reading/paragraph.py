"""One block of the page, laid out: its lines, and the way between positions of the view text and points.

Points are counted from the left edge of the text column and from the block's top.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from PySide6.QtCore import QPointF
from PySide6.QtGui import QGlyphRun

from reader.text.span import Span
from reader.ui.reading.content import TextBlock
from reader.ui.reading.lines import Line, Setter
from reader.ui.reading.shaping import Shaped, shape
from reader.ui.reading.style import BlockMetrics
from reader.ui.reading.table import cells

_CELL_PADDING = 0.45


@dataclass(frozen=True, slots=True)
class Fragment:
    """A line of a paragraph, or of one cell of a table.

    It shows the characters ``[start, end)`` of the view text; ``xs`` has the left edge of each position from
    ``start`` to ``end`` inclusive. ``top`` is the line's top, ``height`` its height.
    """

    start: int
    end: int
    xs: list[float]
    top: int
    height: int

    def x_of(self, position: int) -> float:
        """Where the caret stands at ``position``; outside the fragment at its nearer end.

        The blank half of a mark that begins the line lies outside the column; nothing else shall.
        """
        return max(0.0, self.xs[max(0, min(position - self.start, len(self.xs) - 1))])

    def covers(self, x: float) -> bool:
        """Whether there is text at ``x``."""
        return self.xs[0] <= x < self.xs[-1]


class Piece:
    """Characters that are set together: a paragraph, or the cell of a table."""

    __slots__ = ("_setter", "shaped", "start")

    def __init__(self, text: str, span: Span, metrics: BlockMetrics, bold_until: int | None) -> None:
        self.start = span.start
        bold = min(bold_until or 0, span.end) - span.start
        ranges = [(Span(0, bold), metrics.bold)] if bold > 0 else []
        self.shaped: Shaped = shape(span.of(text), metrics.font, ranges)
        self._setter = Setter(self.shaped.widths)

    @property
    def stops(self) -> list[int]:
        """Where a caret may stand, counted from the piece's start."""
        return self._setter.stops

    def lines(self, measure: float, metrics: BlockMetrics) -> list[Line]:
        """The piece set in lines ``measure`` wide."""
        if metrics.centered:
            return self._setter.balanced(measure)
        return self._setter.lines(measure, float(metrics.indent), justify=metrics.justified)


@dataclass(frozen=True, slots=True)
class _Placed:
    """A piece and where its lines are: ``xs`` and ``ys`` hold the baseline point of each code point."""

    piece: Piece
    xs: list[float]
    ys: list[int]


class Paragraph:
    """A block in a column of a certain width."""

    __slots__ = (
        "_parted",
        "_placed",
        "_spans",
        "block",
        "fragments",
        "glyph_items",
        "glyphs_seen",
        "height",
        "metrics",
        "rules",
    )

    def __init__(self, block: TextBlock, metrics: BlockMetrics) -> None:
        self.block = block
        self.metrics = metrics
        self.fragments: list[Fragment] = []
        self._placed: list[_Placed] = []
        self.height = 0
        self.rules: list[int] = []
        """Where thin lines run across the column: the edges of a table's row."""
        self.glyph_items: list[tuple[QGlyphRun, str]] = []
        """What to draw, and in which colour; see :meth:`color_glyphs`."""
        self.glyphs_seen: object = None
        """For which painter and marks they were last coloured: a note of the painter's."""
        self._spans: list[tuple[int, int]] | None = None
        self._parted: list[tuple[QGlyphRun, int]] = []

    def set_lines(self, piece: Piece, measure: float, before: int) -> None:
        """Lay the block out as one ``piece``, ``before`` pixels below its top."""
        metrics = self.metrics
        lines = piece.lines(measure, metrics)
        if metrics.centered:
            lines = [_moved(line, (measure - line.xs[-1] - line.xs[0]) / 2) for line in lines]
        bottom = self._place(piece, lines, 0.0, before)
        self.height = bottom + metrics.after

    def set_row(self, pieces: Iterable[tuple[Piece, float, float]], *, first: bool, last: bool) -> None:
        """Lay the block out as a row of cells, each a piece with its left and right edge."""
        metrics = self.metrics
        padding = round(metrics.em * _CELL_PADDING)
        above = metrics.em if first else 0
        if first:
            self.rules.append(above)
        top = above + padding
        bottom = top + metrics.line_height
        for piece, left, right in pieces:
            bottom = max(bottom, self._place(piece, piece.lines(right - left, metrics), left, top))
        self.rules.append(bottom + padding - 1)
        self.height = bottom + padding + (metrics.em if last else 0)

    def _place(self, piece: Piece, lines: list[Line], left: float, top: int) -> int:
        metrics, start = self.metrics, piece.start
        xs: list[float] = []
        ys: list[int] = []
        for line in lines:
            moved = line if not left else _moved(line, left)
            self.fragments.append(Fragment(start + line.start, start + line.end, moved.xs, top, metrics.line_height))
            xs += moved.xs[:-1]
            ys += [top + metrics.baseline] * (line.end - line.start)
            top += metrics.line_height
        self._placed.append(_Placed(piece, xs, ys))
        return top

    def fragment_of(self, position: int, *, upstream: bool = False) -> Fragment:
        """The fragment that shows the character at ``position``; with ``upstream`` the one that ends there."""
        fragments = self.fragments
        low = bisect_right(fragments, position, key=_start) - 1
        if upstream and low > 0 and fragments[low].start == position and fragments[low - 1].end == position:
            low -= 1
        return fragments[max(0, low)]

    def fragments_in(self, start: int, end: int) -> Iterator[Fragment]:
        """The fragments that show characters of ``[start, end)``."""
        index = max(0, bisect_right(self.fragments, start, key=_start) - 1)
        for fragment in self.fragments[index:]:
            if fragment.start >= end:
                return
            if fragment.end > start:
                yield fragment

    def fragment_at(self, x: float, y: float) -> Fragment:
        """The fragment nearest to a point: first by height, then, in a row of cells, by side."""

        def distance(fragment: Fragment) -> tuple[float, float]:
            if self.rules:
                return (_off(x, fragment.xs[0], fragment.xs[-1]), _off(y, fragment.top, fragment.top + fragment.height))
            return (_off(y, fragment.top, fragment.top + fragment.height), 0.0)

        return min(self.fragments, key=distance)

    def position_in(self, fragment: Fragment, x: float) -> tuple[int, bool]:
        """The caret position of ``fragment`` nearest to ``x``, and whether it is the line's end.

        A line's end is also the next line's start, so the position alone does not say where the caret is.
        """
        stops = self._stops(fragment)
        position = min(stops, key=lambda stop: abs(fragment.x_of(stop) - x))
        # Blanks that hang over the end share its place: the caret goes before them.
        return position, position == fragment.end and position > fragment.start

    def character_in(self, fragment: Fragment, x: float) -> int | None:
        """The character of ``fragment`` that is drawn at ``x``, or None beside its text."""
        if not fragment.covers(x):
            return None
        stops = self._stops(fragment)
        return stops[max(0, bisect_right(stops, x, key=fragment.x_of) - 1)]

    def _stops(self, fragment: Fragment) -> list[int]:
        """Where a caret may stand in ``fragment``, both ends included."""
        piece = self._piece_of(fragment.start)
        low = bisect_left(piece.stops, fragment.start - piece.start)
        high = bisect_right(piece.stops, fragment.end - piece.start)
        return [piece.start + stop for stop in piece.stops[low:high]]

    def _piece_of(self, position: int) -> Piece:
        index = bisect_right(self._placed, position, key=_piece_start) - 1
        return self._placed[max(0, index)].piece

    def stop_before(self, position: int) -> int | None:
        """The last caret position of this block before ``position``, or None."""
        for placed in reversed(self._placed):
            stops = placed.piece.stops
            index = bisect_left(stops, position - placed.piece.start) - 1
            if index >= 0:
                return placed.piece.start + stops[index]
        return None

    def stop_after(self, position: int) -> int | None:
        """The first caret position of this block after ``position``, or None."""
        for placed in self._placed:
            stops = placed.piece.stops
            index = bisect_right(stops, position - placed.piece.start)
            if index < len(stops):
                return placed.piece.start + stops[index]
        return None

    def color_glyphs(self, colors: list[tuple[int, int, str]], default: str) -> None:
        """Give characters their colours: ``colors`` are sorted spans of the view text that do not overlap.

        Glyphs are only parted anew where other characters have colours of their own, not for another theme.
        """
        spans = [(start, end) for start, end, _ in colors]
        if self._spans != spans:
            self._spans = spans
            self._parted = [item for placed in self._placed for item in _parted(placed, spans)]
        tints = [*(tint for _, _, tint in colors), default]
        self.glyph_items = [(glyphs, tints[number]) for glyphs, number in self._parted]


def _parted(placed: _Placed, spans: list[tuple[int, int]]) -> Iterator[tuple[QGlyphRun, int]]:
    """The glyphs of ``placed`` with the number of the span they lie in; -1 for those in none."""
    start, length, at = placed.piece.start, len(placed.xs), 0
    cuts: list[tuple[int, int, int]] = []
    for number, (left, right) in enumerate(spans):
        low, high = max(left - start, at), min(right - start, length)
        if low < high:
            cuts += [(at, low, -1), (low, high, number)]
            at = high
    cuts.append((at, length, -1))
    return _glyph_items(placed, [cut for cut in cuts if cut[0] < cut[1]])


def _glyph_items(placed: _Placed, cuts: list[tuple[int, int, int]]) -> Iterator[tuple[QGlyphRun, int]]:
    xs, ys = placed.xs, placed.ys
    for run in placed.piece.shaped.runs:
        for start, end, number in cuts:
            low = bisect_right(run.points, start - 1)
            high = bisect_right(run.points, end - 1)
            if low == high:
                continue
            points = run.points[low:high]
            if run.offsets is None:
                positions = [QPointF(xs[point], ys[point]) for point in points]
            else:
                positions = [
                    QPointF(xs[point] + dx, ys[point] + dy)
                    for point, (dx, dy) in zip(points, run.offsets[low:high], strict=True)
                ]
            made = QGlyphRun()
            made.setRawFont(run.font)
            made.setGlyphIndexes(run.glyphs[low:high])
            made.setPositions(positions)
            yield made, number


def lay_out_row(paragraph: Paragraph, text: str, edges: list[tuple[float, float]], *, first: bool, last: bool) -> None:
    """Lay ``paragraph`` out as a row, the first or last or neither, of a table whose columns have these ``edges``."""
    block, metrics = paragraph.block, paragraph.metrics
    row = cells(text, Span(block.start, block.end), len(edges), block.columns)
    paragraph.set_row(
        (
            (Piece(text, cell.span, metrics, block.bold_until), edges[cell.first][0], edges[cell.last][1])
            for cell in row
        ),
        first=first,
        last=last,
    )


def _start(fragment: Fragment) -> int:
    return fragment.start


def _piece_start(placed: _Placed) -> int:
    return placed.piece.start


def _off(value: float, low: float, high: float) -> float:
    """How far ``value`` lies outside ``low .. high``."""
    return max(low - value, 0.0, value - high)


def _moved(line: Line, by: float) -> Line:
    return Line(line.start, line.end, [x + by for x in line.xs])
