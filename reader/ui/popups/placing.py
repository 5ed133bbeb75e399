"""Where a pop-up goes: beside what it belongs to, never on it."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize

GAP = 8


def place_beside(size: QSize, around: QRect, bounds: QRect, gap: int = GAP) -> QPoint:
    """The top left corner for a pop-up of ``size`` beside ``around``, inside ``bounds`` (all in one coordinate system).

    Below, else above, else right, else left of it, centred on it as far as the bounds allow. Where ``around``
    leaves no side free, the pop-up stands at the bottom of the bounds, and covers its end.
    """
    x = _within(around.center().x() - size.width() // 2, size.width(), bounds.left(), bounds.width())
    y = _within(around.center().y() - size.height() // 2, size.height(), bounds.top(), bounds.height())
    below, above = around.bottom() + 1 + gap, around.top() - gap - size.height()
    right, left = around.right() + 1 + gap, around.left() - gap - size.width()
    for spot in (QPoint(x, below), QPoint(x, above), QPoint(right, y), QPoint(left, y)):
        if bounds.contains(QRect(spot, size)):
            return spot
    return QPoint(x, _within(bounds.bottom() - gap - size.height(), size.height(), bounds.top(), bounds.height()))


def _within(start: int, length: int, low: int, room: int) -> int:
    """``start`` moved so that ``length`` fits between ``low`` and ``low + room``; the start wins when it cannot."""
    return max(low, min(start, low + room - length))
