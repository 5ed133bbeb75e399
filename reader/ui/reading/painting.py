"""Draws blocks: backgrounds of marks, selection, characters, lines under them."""

from __future__ import annotations

import functools
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPainterPath, QPen

from reader.text.span import Span
from reader.ui.reading.content import META_JOINT, Mark
from reader.ui.reading.gutter import paint_bars, paint_signs
from reader.ui.reading.paragraph import Fragment, Paragraph
from reader.ui.reading.style import BlockMetrics
from reader.ui.theme import Look, Theme, color

_LINE = Qt.PenStyle.SolidLine
_DOTS = Qt.PenStyle.CustomDashLine
_DOTTED = (0.01, 2.4)
_STEP = 0.13
"""How much lower, in em, a ground over another one begins; how much of the other is seen."""
_DEEPEST = 3
_MIDDLE = 0.5
_WAVE = 0.24
_BREAK_MARK = 0.3
"""How far, in em, the selection reaches over the end of a paragraph that is selected with its end."""


@dataclass(frozen=True, slots=True)
class Shades:
    """What is painted besides marks: the selection, and a place that lights up, which fades from 1 to 0.

    ``version`` is that of the layers: while it stands, characters keep their colours.
    """

    selection: Span | None
    idle: bool
    flash: Span | None
    flash_strength: float
    version: int = 0


class BlockPainter:
    """Paints blocks in the colours of one theme."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        self._looks: dict[str, Look] = {}
        self._colors: dict[str, QColor] = {}

    def look(self, name: str) -> Look:
        """The look called ``name``. Raises ``KeyError`` for a name that is none."""
        if name not in self._looks:
            self._looks[name] = self._theme.look(name)
        return self._looks[name]

    def _color(self, value: str) -> QColor:
        if value not in self._colors:
            self._colors[value] = color(value)
        return self._colors[value]

    def paint(
        self, painter: QPainter, paragraph: Paragraph, at: QPointF, marks: Sequence[Mark], shades: Shades
    ) -> None:
        """Draw ``paragraph`` with its column's left edge and its top at ``at``.

        ``marks`` are those over its characters, from the lowest layer to the highest.
        """
        painter.translate(at)
        self._margin(painter, paragraph, marks)
        self._grounds(painter, paragraph, marks)
        if shades.flash is not None:
            lit = color(self._theme.accent, 0.22 * shades.flash_strength)
            self._fill(painter, paragraph, shades.flash, lit)
        if shades.selection is not None:
            theme = self._theme
            ground = theme.selection_idle if shades.idle else theme.selection
            self._fill(painter, paragraph, shades.selection, self._color(ground), over_end=True)
        self._underline(painter, paragraph, marks)
        self._text(painter, paragraph, marks, shades.version)
        self._strike(painter, paragraph, marks)
        painter.translate(-at)

    def _margin(self, painter: QPainter, paragraph: Paragraph, marks: Sequence[Mark]) -> None:
        """Draw what stands beside the block: bars of marked sections, signs of bookmarks and notes."""
        if not paragraph.fragments:
            return
        looks = [(mark, self.look(mark.look)) for mark in marks]
        bars = [(mark, self._color(look.bar)) for mark, look in looks if look.bar]
        if bars:
            paint_bars(painter, paragraph, bars)
        signs = [(mark, look.sign, self._color(look.tint)) for mark, look in looks if look.sign and look.tint]
        if signs:
            paint_signs(painter, paragraph, signs)

    def _grounds(self, painter: QPainter, paragraph: Paragraph, marks: Sequence[Mark]) -> None:
        """Colour the grounds of marks: of two that overlap the shorter lies on top and leaves an edge of the other."""
        stacked = [mark for mark in marks if self.look(mark.look).stacked]
        below: list[Mark] = []
        for mark in sorted(stacked, key=_longest_first):
            depth = sum(1 for other in below if other.start < mark.end and mark.start < other.end)
            below.append(mark)
            inset = min(depth, _DEEPEST) * paragraph.metrics.em * _STEP
            ground = self.look(mark.look).background or self._theme.paper
            self._fill(painter, paragraph, Span(mark.start, mark.end), self._color(ground), inset=inset)
        for mark in marks:
            look = self.look(mark.look)
            if look.background and not look.stacked:
                self._fill(painter, paragraph, Span(mark.start, mark.end), self._color(look.background))

    def _fill(
        self,
        painter: QPainter,
        paragraph: Paragraph,
        span: Span,
        ground: QColor,
        *,
        over_end: bool = False,
        inset: float = 0.0,
    ) -> None:
        """Colour the ground of ``span``: one piece per line, round where the span begins and ends.

        It is ``inset`` pixels lower at its top and higher at its bottom than a ground by itself.
        """
        metrics = paragraph.metrics
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ground)
        radius = metrics.em * 0.18
        for fragment in paragraph.fragments_in(span.start, span.end):
            left, right = round(fragment.x_of(span.start)), round(fragment.x_of(span.end))
            if over_end and fragment.end == paragraph.block.end < span.end:
                right += round(metrics.em * _BREAK_MARK)
            if right <= left:
                continue
            top = fragment.top + metrics.ink_top + inset
            box = QRectF(left, top, right - left, metrics.ink_height - 2 * inset)
            starts, ends = span.start >= fragment.start, span.end <= fragment.end
            painter.drawPath(
                _rounded(box, min(radius, box.width() / 2), left=starts or over_end, right=ends or over_end)
            )

    def _underline(self, painter: QPainter, paragraph: Paragraph, marks: Iterable[Mark]) -> None:
        """Draw the lines under marks; two lines under the same characters lie below each other."""
        metrics = paragraph.metrics
        width = max(1.0, metrics.em / 11)
        drawn: list[Mark] = []
        for mark in marks:
            look = self.look(mark.look)
            if not look.underline:
                continue
            depth = sum(1 for other in drawn if other.start < mark.end and mark.start < other.end)
            drawn.append(mark)
            painter.setPen(_pen(look.underline, width, _DOTTED if look.dotted else look.dashes))
            for fragment in paragraph.fragments_in(mark.start, mark.end):
                self._line(painter, fragment, mark, metrics, min(depth, _DEEPEST) * (width + 1.5), wavy=look.wavy)

    def _line(
        self, painter: QPainter, fragment: Fragment, mark: Mark, metrics: BlockMetrics, lower: float, *, wavy: bool
    ) -> None:
        inset = painter.pen().widthF() / 2
        left, right = fragment.x_of(mark.start) + inset, fragment.x_of(mark.end) - inset
        y = fragment.top + metrics.ink_top + metrics.ink_height - inset + lower
        if right > left and wavy:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawPath(_wave(left, right, y, metrics.em))
        elif right > left:
            painter.drawLine(QPointF(left, y), QPointF(right, y))

    def _strike(self, painter: QPainter, paragraph: Paragraph, marks: Iterable[Mark]) -> None:
        """Draw the lines through characters, over them."""
        metrics = paragraph.metrics
        for mark in marks:
            tint = self.look(mark.look).strike
            if not tint:
                continue
            painter.setPen(_pen(tint, max(1.0, metrics.em / 11), ()))
            for fragment in paragraph.fragments_in(mark.start, mark.end):
                left, right = fragment.x_of(mark.start), fragment.x_of(mark.end)
                y = fragment.top + metrics.ink_top + metrics.ink_height * _MIDDLE
                if right > left:
                    painter.drawLine(QPointF(left, y), QPointF(right, y))

    def _text(self, painter: QPainter, paragraph: Paragraph, marks: Sequence[Mark], version: int) -> None:
        seen = (self, version)
        if paragraph.glyphs_seen != seen:
            default = self._theme.muted if paragraph.metrics.pale else self._theme.ink
            paragraph.color_glyphs(self._foregrounds(marks), default)
            paragraph.glyphs_seen = seen
        origin = QPointF()
        for run, tint in paragraph.glyph_items:
            painter.setPen(self._color(tint))
            painter.drawGlyphRun(origin, run)

    def _foregrounds(self, marks: Iterable[Mark]) -> list[tuple[int, int, str]]:
        """The colours marks give to characters, as sorted spans without overlap; the higher layer wins."""
        found: list[tuple[int, int, str]] = []
        for mark in marks:
            tint = self.look(mark.look).foreground
            if tint:
                found = [*_without(found, mark.start, mark.end), (mark.start, mark.end, tint)]
        return sorted(found)

    def paint_rule(self, painter: QPainter, left: int, width: int, y: int) -> None:
        """Draw the thin line between two rows of a table."""
        painter.fillRect(QRectF(left, y, width, 1), self._color(self._theme.border))

    def paint_meta(self, painter: QPainter, meta: str, metrics: BlockMetrics, box: QRectF) -> None:
        """Draw the line under the title; where ``box`` is too narrow, without its last parts."""
        painter.setFont(metrics.font)
        painter.setPen(self._color(self._theme.muted))
        measure = QFontMetrics(metrics.font)
        while META_JOINT in meta and measure.horizontalAdvance(meta) > box.width():
            meta = meta.rpartition(META_JOINT)[0]
        shown = measure.elidedText(meta, Qt.TextElideMode.ElideRight, int(box.width()))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, shown)


def _without(spans: Iterable[tuple[int, int, str]], start: int, end: int) -> list[tuple[int, int, str]]:
    """``spans`` with ``[start, end)`` cut out of them."""
    kept: list[tuple[int, int, str]] = []
    for low, high, tint in spans:
        if low < min(high, start):
            kept.append((low, min(high, start), tint))
        if max(low, end) < high:
            kept.append((max(low, end), high, tint))
    return kept


def _longest_first(mark: Mark) -> tuple[int, int]:
    return mark.start - mark.end, mark.start


def _wave(left: float, right: float, y: float, em: int) -> QPainterPath:
    """A wavy line from ``left`` to ``right``, its crests in the same places wherever it begins."""
    step, height = em * _WAVE, em * 0.075
    path = QPainterPath(QPointF(left, y))
    x, up = left, round(left / step) % 2 == 0
    while x < right:
        end = min(right, x + step)
        path.quadTo(QPointF((x + end) / 2, y + (-2 * height if up else 2 * height)), QPointF(end, y))
        x, up = end, not up
    return path


@functools.lru_cache(maxsize=256)
def _pen(tint: str, width: float, dashes: tuple[float, ...]) -> QPen:
    pen = QPen(color(tint), width, _DOTS if dashes else _LINE, Qt.PenCapStyle.RoundCap)
    if dashes:
        pen.setDashPattern(list(dashes))
    return pen


def _rounded(box: QRectF, radius: float, *, left: bool, right: bool) -> QPainterPath:
    """``box`` with round corners on the sides asked for."""
    path = QPainterPath()
    if left and right:
        path.addRoundedRect(box, radius, radius)
        return path
    if not left and not right:
        path.addRect(box)
        return path
    path.addRoundedRect(box, radius, radius)
    square = QRectF(box)
    if left:
        square.setLeft(box.right() - radius)
    else:
        square.setRight(box.left() + radius)
    path.setFillRule(Qt.FillRule.WindingFill)
    path.addRect(square)
    return path
