"""Turns the characters of a paragraph into glyphs, with Qt's shaper; where they go is decided by ``lines``.

All positions are code points counted from the paragraph's start.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from PySide6.QtGui import QFont, QGlyphRun, QRawFont, QTextCharFormat, QTextLayout, QTextLine, QTextOption

from reader.text.span import Span
from reader.ui.coords import QtText
from reader.ui.reading.breaking import MARKS
from reader.ui.reading.lines import Glyphs

_ENDLESS = 1e7
_FULL_WIDTH = 0.9
_SAME_PLACE = 0.5
_UNPRINTABLE = {code: " " for code in (*range(0x20), 0x7F, 0x85, 0x2028, 0x2029, 0xFEFF, 0xFDD0, 0xFDD1)}
_ALL = QTextLayout.GlyphRunRetrievalFlag.RetrieveAll


@dataclass(frozen=True, slots=True)
class Run:
    """Glyphs of one font in logical order.

    ``points`` says to which code point each belongs; ``offsets`` how far it lies from that character's place
    (None where all lie on it, as Han characters do).
    """

    font: QRawFont
    glyphs: list[int]
    points: list[int]
    offsets: list[tuple[float, float]] | None


@dataclass(frozen=True, slots=True)
class Shaped:
    """One paragraph in glyphs."""

    widths: Glyphs
    runs: list[Run]


def shape(text: str, font: QFont, ranges: Iterable[tuple[Span, QFont]] = ()) -> Shaped:
    """``text`` in ``font``, with other fonts for ``ranges``.

    A control character is shown as a space. A right-to-left run is kept as one piece.
    """
    em = float(font.pixelSize())
    if not text:
        return Shaped(Glyphs(text, em, [], {}, {}), [])
    units = QtText(text)
    layout = QTextLayout(text.translate(_UNPRINTABLE), font)
    option = QTextOption()
    option.setUseDesignMetrics(True)
    layout.setTextOption(option)
    layout.setFormats([_range(units, span, other) for span, other in ranges])
    layout.beginLayout()
    line = layout.createLine()
    line.setLineWidth(_ENDLESS)
    layout.endLayout()
    baseline = line.ascent()
    drawn = [_Drawn(run, units, baseline) for run in layout.glyphRuns(-1, -1, _ALL)]
    if _misplaced(drawn):
        edges = [_edge(line, units.to_qt(at)) for at in range(len(text))]
        for each in drawn:
            each.find_points(edges)
    places = _places(drawn)
    return Shaped(
        _widths(text, em, places, line.naturalTextWidth(), drawn),
        [each.run(places) for each in drawn],
    )


def _range(units: QtText, span: Span, font: QFont) -> QTextLayout.FormatRange:
    made = QTextLayout.FormatRange()
    made.start, made.length = units.range_to_qt(span)
    form = QTextCharFormat()
    form.setFont(font)
    made.format = form
    return made


class _Drawn:
    """One run as Qt laid it out in an endless line: glyphs, their code points, and where they stand."""

    def __init__(self, run: QGlyphRun, units: QtText, baseline: float) -> None:
        self.font = run.rawFont()
        self.glyphs = run.glyphIndexes()
        points = run.stringIndexes() if units.same else [units.from_qt(at) for at in run.stringIndexes()]
        self.backwards = run.isRightToLeft()
        self.points = [min(points)] * len(points) if self.backwards else points
        positions = run.positions()
        self.xs = [position.x() for position in positions]
        self.drops = [position.y() - baseline for position in positions]

    def find_points(self, edges: Sequence[float]) -> None:
        """Say of each glyph by where it stands to which code point it belongs; ``edges`` are those of code points."""
        self.points = [
            point if abs(edges[point] - x) < _SAME_PLACE else _standing(edges, x)
            for point, x in zip(self.points, self.xs, strict=True)
        ]

    def run(self, places: dict[int, float]) -> Run:
        offsets = [(x - places[point], drop) for x, drop, point in zip(self.xs, self.drops, self.points, strict=True)]
        moved = any(abs(dx) > 0.01 or abs(dy) > 0.01 for dx, dy in offsets)
        return Run(self.font, self.glyphs, self.points, offsets if moved else None)


def _misplaced(drawn: Sequence[_Drawn]) -> bool:
    """Whether Qt says of glyphs that they belong to characters they do not.

    Where a word is continued in another font because the first lacks a character (∙ among Han), Qt (6.11) counts all
    of what follows as its first character: indexes fall back, or stand in two fonts.
    """
    if any(each.backwards for each in drawn):
        return False
    seen: set[int] = set()
    for each in drawn:
        own = set(each.points)
        if any(after < before for before, after in pairwise(each.points)):
            return True
        if not own.isdisjoint(seen):
            return True
        seen |= own
    return False


def _standing(edges: Sequence[float], x: float) -> int:
    """The first code point of the character that stands at ``x``."""
    last = max(0, bisect_right(edges, x + _SAME_PLACE) - 1)
    return min(last, bisect_left(edges, edges[last] - _SAME_PLACE))


def _edge(line: QTextLine, at: int) -> float:
    found: Any = line.cursorToX(at)  # PySide's own stubs say float, and it returns a pair
    return float(found[0] if isinstance(found, tuple) else found)


def _places(drawn: list[_Drawn]) -> dict[int, float]:
    """Where each code point that has glyphs begins."""
    places: dict[int, float] = {}
    for each in drawn:
        for point, x in zip(each.points, each.xs, strict=True):
            if point not in places or x < places[point]:
                places[point] = x
    return places


def _widths(text: str, em: float, places: dict[int, float], total: float, drawn: list[_Drawn]) -> Glyphs:
    advances = [0.0] * len(text)
    ordered = sorted(places)
    if ordered:
        # What stands before the first glyph (a character without one) has no width of its own.
        starts = [places[point] for point in ordered] + [total]
        for index, point in enumerate(ordered):
            width = max(0.0, starts[index + 1] - starts[index])
            # Rounded metrics make a Han character a hair narrower than the em; the grid shall be exact.
            advances[point] = em if abs(width - em) < em * 0.01 else width
    left, right = _blanks(text, em, advances, drawn)
    return Glyphs(text, em, advances, left, right)


def _blanks(
    text: str, em: float, advances: list[float], drawn: list[_Drawn]
) -> tuple[dict[int, float], dict[int, float]]:
    """The blank beside the ink of each full-width mark, measured from the font: conventions differ by region."""
    marks = {match.start() for match in MARKS.finditer(text) if advances[match.start()] > em * _FULL_WIDTH}
    left: dict[int, float] = {}
    right: dict[int, float] = {}
    if not marks:
        return left, right
    for each in drawn:
        known: dict[int, tuple[float, float]] = {}
        for glyph, point in zip(each.glyphs, each.points, strict=True):
            if point not in marks:
                continue
            if glyph not in known:
                ink = each.font.boundingRect(glyph)
                known[glyph] = (ink.left(), ink.right())
            left[point] = known[glyph][0]
            right[point] = advances[point] - known[glyph][1]
    return left, right
