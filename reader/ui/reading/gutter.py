"""What stands in the margin beside a block: bars along marked sections, ribbons at bookmarks, bubbles at notes."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPolygonF

from reader.ui.reading.content import Mark
from reader.ui.reading.paragraph import Paragraph

_BAR_X = -9.0
_BAR_WIDTH = 3.0
_BAR_STEP = 5.0
_DEEPEST = 2
_SIGN_X = -27.0
_SIGN = 12.0
_SIGN_STEP = 15.0


def paint_bars(painter: QPainter, paragraph: Paragraph, bars: Sequence[tuple[Mark, QColor]]) -> None:
    """Draw a bar for each marked section that this block belongs to, the inner ones nearer to the text."""
    painter.setPen(Qt.PenStyle.NoPen)
    longest_last = sorted(bars, key=_length)
    for depth, (mark, tint) in enumerate(longest_last[: _DEEPEST + 1]):
        first, last = paragraph.fragments[0], paragraph.fragments[-1]
        top = first.top if mark.start >= paragraph.block.start else 0
        bottom = last.top + last.height if mark.end <= paragraph.block.end else paragraph.height
        left = _BAR_X - _BAR_STEP * depth
        painter.setBrush(tint)
        painter.drawRect(QRectF(left, top, _BAR_WIDTH, bottom - top))


def _length(bar: tuple[Mark, QColor]) -> int:
    return bar[0].end - bar[0].start


def paint_signs(painter: QPainter, paragraph: Paragraph, signs: Sequence[tuple[Mark, str, QColor]]) -> None:
    """Draw the sign of each mark, ``ribbon`` or ``bubble``, beside the line the mark begins in."""
    taken: dict[int, int] = {}
    for mark, sign, tint in signs:
        fragment = next(iter(paragraph.fragments_in(mark.start, mark.end)), None)
        if fragment is None or mark.start < paragraph.block.start:
            continue
        place = taken.get(fragment.top, 0)
        taken[fragment.top] = place + 1
        middle = fragment.top + paragraph.metrics.ink_top + paragraph.metrics.ink_height / 2
        box = QRectF(_SIGN_X - _SIGN_STEP * place, middle - _SIGN / 2, _SIGN, _SIGN)
        (_ribbon if sign == "ribbon" else _bubble)(painter, box, tint)


def _ribbon(painter: QPainter, box: QRectF, tint: QColor) -> None:
    left, right = box.left() + 2, box.right() - 2
    points = [
        QPointF(left, box.top()),
        QPointF(right, box.top()),
        QPointF(right, box.bottom() + 1),
        QPointF(box.center().x(), box.bottom() - 3),
        QPointF(left, box.bottom() + 1),
    ]
    painter.setPen(QPen(tint, 1, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin))
    painter.setBrush(tint)
    painter.drawPolygon(QPolygonF(points))


def _bubble(painter: QPainter, box: QRectF, tint: QColor) -> None:
    body = QRectF(box.left(), box.top(), box.width(), box.height() - 3)
    path = QPainterPath()
    path.addRoundedRect(body, 2.5, 2.5)
    tail = QPainterPath()
    tail.addPolygon(
        QPolygonF(
            [
                QPointF(body.left() + 2.5, body.bottom() - 1),
                QPointF(body.left() + 6.5, body.bottom() - 1),
                QPointF(body.left() + 2.5, box.bottom() + 1),
            ]
        )
    )
    painter.setPen(QPen(tint, 1.4, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(path.united(tail))
