"""A comparison as a picture, for a slide or a message."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

from PySide6.QtCore import QBuffer, QIODevice, QRect
from PySide6.QtGui import QColor, QFont, QImage, QPainter

from reader.ui.compare.model import Column, column_title
from reader.ui.compare.painting import LEFT, paint_line, paint_name, paint_sentence, paint_value
from reader.ui.compare.rows import CompareRow
from reader.ui.theme import Theme

_SCALE = 2
_WIDTH = 1120
_MARGIN = 24
_ROW = 36
_HEAD = 30
_TITLE = 44
_SHARES = ((Column.DOCUMENT, 0.22), (Column.VALUE, 0.3), (Column.SENTENCE, 0.38), (Column.PLACE, 0.1))
MOST = 200
"""Rows of a picture; a longer one nobody can read, and no viewer shows."""


def comparison_png(title: str, rows: tuple[CompareRow, ...], theme: Theme, font: QFont) -> bytes:
    """``rows``, at most 200 of them, as a PNG at twice the usual density. Reads no widget: fit for any thread."""
    shown = rows[:MOST]
    height = _MARGIN * 2 + _TITLE + _HEAD + _ROW * len(shown)
    image = QImage(_WIDTH * _SCALE, height * _SCALE, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(_SCALE)
    image.fill(QColor(theme.paper))
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.TextAntialiasing)
    _paint(painter, title, shown, theme, font)
    painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]
    return bytes(buffer.data().data())


def _paint(painter: QPainter, title: str, rows: tuple[CompareRow, ...], theme: Theme, font: QFont) -> None:
    bold = QFont(font)
    bold.setPixelSize(20)
    bold.setBold(True)
    inner = _WIDTH - 2 * _MARGIN
    paint_line(painter, QRect(_MARGIN, _MARGIN, inner, _TITLE - 12), title, bold, theme.ink)
    plain, small = QFont(font), QFont(font)
    plain.setPixelSize(14)
    small.setPixelSize(12)
    largest = max((abs(row.amount if row.upper is None else row.upper) for row in rows), default=Decimal(0))
    top = _MARGIN + _TITLE
    painter.setFont(small)
    painter.setPen(QColor(theme.muted))
    _columns(inner, lambda column, x, width: painter.drawText(QRect(x, top, width, _HEAD), LEFT, column_title(column)))
    for number, row in enumerate(rows):
        y = top + _HEAD + number * _ROW
        painter.fillRect(QRect(_MARGIN, y, inner, 1), QColor(theme.border))
        _paint_row(painter, row, y, inner, largest, theme, plain)


def _paint_row(
    painter: QPainter, row: CompareRow, y: int, inner: int, largest: Decimal, theme: Theme, font: QFont
) -> None:
    def cell(column: Column, x: int, width: int) -> None:
        area = QRect(x, y, width - 12, _ROW)
        painter.save()
        if column is Column.VALUE:
            paint_value(painter, area, row, largest, theme, font)
        elif column is Column.SENTENCE:
            paint_sentence(painter, area, row, theme, font)
        elif column is Column.DOCUMENT:
            paint_name(painter, area, row, font, theme.ink)
        else:
            paint_line(painter, area, row.place, font, theme.muted)
        painter.restore()

    _columns(inner, cell)


def _columns(inner: int, paint: Callable[[Column, int, int], object]) -> None:
    x = _MARGIN
    for column, share in _SHARES:
        width = round(inner * share)
        paint(column, x, width)
        x += width
