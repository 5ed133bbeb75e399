"""The two handles by which a mark is made longer or shorter. Points are of the viewport, positions of the view text."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from reader.text.span import Span
from reader.ui.reading.geometry import Geometry

_KNOB = 5
_NEAR = 9


class Handles:
    """At the ends of ``span``, while it is not None."""

    def __init__(self) -> None:
        self.span: Span | None = None
        self._held: bool | None = None
        """Which end is being dragged: True for the start, False for the end."""
        self._fixed = 0

    @property
    def is_held(self) -> bool:
        """Whether a handle is being dragged."""
        return self._held is not None

    def put(self, span: Span | None) -> None:
        """Stand at the ends of ``span``; nowhere for None."""
        self.span, self._held = span, None

    def rects(self, geometry: Geometry) -> tuple[QRect, QRect] | None:
        """Where the ends are drawn as carets; None without a span."""
        if self.span is None or not len(geometry.page):
            return None
        start = geometry.caret_rect(self.span.start, upstream=False)
        return start, geometry.caret_rect(self.span.end, upstream=True)

    def press(self, geometry: Geometry, point: QPoint) -> bool:
        """Take hold of the handle at ``point``; False when there is none."""
        rects = self.rects(geometry)
        if rects is None or self.span is None:
            return False
        start, end = rects
        for is_start, rect, knob in ((True, start, start.topLeft()), (False, end, end.bottomLeft())):
            reach = rect.adjusted(-_NEAR // 2, 0, _NEAR // 2, 0)
            if reach.contains(point) or (point - knob).manhattanLength() <= 2 * _NEAR:
                self._held = is_start
                self._fixed = self.span.end if is_start else self.span.start
                return True
        return False

    def drag(self, position: int) -> None:
        """Bring the end that is held to ``position``; the other one stays, and no end passes it."""
        if self._held is None or self.span is None:
            return
        if self._held and position < self._fixed:
            self.span = Span(position, self._fixed)
        elif not self._held and position > self._fixed:
            self.span = Span(self._fixed, position)

    def release(self) -> Span | None:
        """Let go; the span as it is now."""
        self._held = None
        return self.span

    def nearer(self, position: int) -> Span | None:
        """The span with the end that is nearer to ``position`` moved there; None when nothing would be left."""
        if self.span is None:
            return None
        start, end = self.span.start, self.span.end
        to_start = position < start or (position < end and position - start < end - position)
        moved = Span(position, end) if to_start else Span(start, max(start, position))
        return moved if len(moved) else None

    def paint(self, painter: QPainter, geometry: Geometry, tint: QColor) -> None:
        """Draw a stem at each end, with a knob above the start and below the end."""
        rects = self.rects(geometry)
        if rects is None:
            return
        painter.setPen(QPen(tint, 2, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        painter.setBrush(tint)
        start, end = rects
        for rect, knob in ((start, start.top()), (end, end.bottom())):
            x = rect.left() + 0.5
            painter.drawLine(QPointF(x, rect.top()), QPointF(x, rect.bottom()))
            painter.drawEllipse(QPointF(x, knob), _KNOB - 1, _KNOB - 1)
