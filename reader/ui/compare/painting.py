"""How a row of a comparison is painted: on the page, and in the picture that is exported."""

from __future__ import annotations

from decimal import Decimal

from PySide6.QtCore import QLineF, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPainterPath, QPen

from reader.text.span import Span
from reader.ui.compare.rows import CompareRow
from reader.ui.theme import Theme, color

BAR_SHARE = 0.55
"""How much of the column the longest bar takes; the number stands behind it."""
_BAR_HEIGHT = 9
_GAP = 8
_STRIPE = 6.0
LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)


def paint_line(painter: QPainter, area: QRect, words: str, font: QFont, tint: str) -> None:
    """``words`` in one line, elided at the end of ``area``."""
    painter.setFont(font)
    painter.setPen(QColor(tint))
    shown = QFontMetrics(font).elidedText(words, Qt.TextElideMode.ElideRight, area.width())
    painter.drawText(area, LEFT, shown)


def paint_name(painter: QPainter, area: QRect, row: CompareRow, font: QFont, tint: str) -> None:
    """Whose number it is and of when; where there is too little room it is the name that is elided."""
    metrics = QFontMetrics(font)
    when = f" {row.when}" if row.when else ""
    room = max(area.width() - metrics.horizontalAdvance(when), 0)
    whose = metrics.elidedText(row.whose, Qt.TextElideMode.ElideRight, room)
    paint_line(painter, area, f"{whose}{when}", font, tint)


def paint_value(painter: QPainter, area: QRect, row: CompareRow, largest: Decimal, theme: Theme, font: QFont) -> None:
    """The bar, as long as its share of ``largest``, and the number as it stands in the text.

    What was achieved is solid, what is planned hatched, what fell or is below zero hollow: told apart without any
    colour. What a range may reach beyond its lower end is pale.
    """
    tint = QColor(theme.indicator(row.kind.value))
    full = area.width() * BAR_SHARE
    top = area.center().y() - _BAR_HEIGHT / 2 + 1
    end = area.left() + full * _share(row.amount, largest)
    bar = QRectF(area.left(), top, max(end - area.left(), 2.0), _BAR_HEIGHT)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    if row.upper is not None:
        wider = QRectF(bar)
        wider.setRight(area.left() + full * _share(row.upper, largest))
        painter.setBrush(color(tint.name(), 0.35))
        painter.drawRoundedRect(wider, _BAR_HEIGHT / 2, _BAR_HEIGHT / 2)
        end = wider.right()
    if row.planned or row.falls:
        _outline(painter, bar, tint, hatched=row.planned)
    else:
        painter.setBrush(tint)
        painter.drawRoundedRect(bar, _BAR_HEIGHT / 2, _BAR_HEIGHT / 2)
    painter.restore()
    behind = QRect(area)
    behind.setLeft(round(max(end, bar.right())) + _GAP)
    paint_line(painter, behind, row.told, font, theme.ink)


def _share(amount: Decimal, largest: Decimal) -> float:
    return float(abs(amount) / largest) if largest else 0.0


def _outline(painter: QPainter, bar: QRectF, tint: QColor, *, hatched: bool) -> None:
    if hatched:
        _hatch(painter, bar, tint)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(tint, 1))
    painter.drawRoundedRect(bar.adjusted(0.5, 0.5, -0.5, -0.5), _BAR_HEIGHT / 2, _BAR_HEIGHT / 2)


def _hatch(painter: QPainter, bar: QRectF, tint: QColor) -> None:
    path = QPainterPath()
    path.addRoundedRect(bar, _BAR_HEIGHT / 2, _BAR_HEIGHT / 2)
    painter.save()
    painter.setClipPath(path)
    painter.setPen(QPen(tint, 3))
    x = bar.left() - _BAR_HEIGHT
    while x < bar.right() + _BAR_HEIGHT:
        painter.drawLine(QLineF(QPointF(x, bar.top() - 1), QPointF(x + _BAR_HEIGHT + 2, bar.bottom() + 1)))
        x += _STRIPE
    painter.restore()


def paint_sentence(painter: QPainter, area: QRect, row: CompareRow, theme: Theme, font: QFont) -> None:
    """The clause with the words that match on a coloured ground, elided at its end."""
    metrics = QFontMetrics(font)
    words = metrics.elidedText(row.clause, Qt.TextElideMode.ElideRight, area.width())
    seen = len(words) if words == row.clause else len(words) - 1
    painter.setFont(font)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(theme.hit))
    for span in row.words:
        _ground(painter, area, Span(min(span.start, seen), min(span.end, seen)), words, metrics)
    painter.setPen(QColor(theme.ink))
    painter.drawText(area, LEFT, words)


def _ground(painter: QPainter, area: QRect, span: Span, words: str, metrics: QFontMetrics) -> None:
    if not len(span):
        return
    start, end = (metrics.horizontalAdvance(words[:at]) for at in (span.start, span.end))
    height = metrics.height()
    painter.drawRoundedRect(QRectF(area.left() + start, area.center().y() - height / 2 + 1, end - start, height), 2, 2)
