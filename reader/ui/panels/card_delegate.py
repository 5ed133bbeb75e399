"""Paints an annotation's card: colour bar, quote, note, tags, place and time."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyleOptionViewItem

from reader.annotate.model import Scope, Style
from reader.ui.panels.card_layout import BAR, CHIP_HEIGHT, CHIP_PAD, CardFonts, CardLayout, CardMeasure, CardRow
from reader.ui.panels.records_model import RECORD_ROLE
from reader.ui.style import BASE_SIZE, blend
from reader.ui.theme import Theme, font
from reader.ui.widgets.delegate import ViewDelegate
from reader.ui.widgets.item_models import Index
from reader.ui.widgets.names import scope_name, style_name
from reader.ui.widgets.times import shown_time

_RADIUS = 8
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


def _kind(row: CardRow) -> str:
    """What is told of a card that is no plain highlight: on what it is, and its style where that cannot be seen."""
    if row.scope is not Scope.TEXT and row.quote:
        return scope_name(row.scope)
    return style_name(row.style) if row.style in (Style.BOOKMARK, Style.NOTE, Style.WAVY) and row.quote else ""


class CardDelegate(ViewDelegate):
    """Cards in the fonts of one language."""

    def __init__(self, view: QAbstractItemView, theme: Theme) -> None:
        super().__init__(view)
        self.theme = theme
        self._width = 0
        self._measure = CardMeasure(self._fonts("zh-Hans"))

    def set_language(self, language: str) -> None:
        """Set quotes with the glyphs of the BCP 47 tag ``language``."""
        self._measure = CardMeasure(self._fonts(language))

    def _fonts(self, language: str) -> CardFonts:
        size = self._view.font().pixelSize()
        size = size if size > 0 else BASE_SIZE
        return CardFonts(font(language, size + 1, serif=True), font("zh-Hans", size), font("zh-Hans", size - 1))

    def set_width(self, width: int) -> None:
        """Cards are ``width`` pixels wide from now on."""
        self._width = width

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """The height of the card at the width that was set."""
        row: CardRow = index.data(RECORD_ROLE)
        return QSize(self._width, self._measure.height(row, self._width))

    def guesses(self, rows: Iterable[CardRow], width: int) -> list[int]:
        """About how high the cards of ``rows`` are at ``width``."""
        guess = self._measure.guess
        return [guess(row, width) for row in rows]

    def height(self, row: CardRow, width: int) -> int:
        """How high the card of ``row`` is at ``width``."""
        return self._measure.height(row, width)

    def tag_at(self, row: CardRow, item: QRect, spot: QPoint) -> str:
        """The tag whose chip is at ``spot`` (in the viewport) on the card of ``item``; empty for none."""
        inside = spot - item.topLeft()
        chips = self._measure.lay_out(row, item.width()).chips
        return next((tag for tag, chip in chips if chip.contains(inside)), "")

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """The card."""
        row: CardRow = index.data(RECORD_ROLE)
        item: QRect = option.rect
        state: QStyle.StateFlag = option.state
        layout = self._measure.lay_out(row, item.width())
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(item.topLeft())
        self._paint_frame(painter, row, layout, state)
        self._paint_words(painter, row, layout)
        self._paint_chips(painter, layout)
        self._paint_meta(painter, row, layout)
        painter.restore()

    def _paint_frame(self, painter: QPainter, row: CardRow, layout: CardLayout, state: QStyle.StateFlag) -> None:
        theme = self.theme
        frame = QRectF(layout.card).adjusted(0.5, 0.5, -0.5, -0.5)
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        hovered = bool(state & QStyle.StateFlag.State_MouseOver)
        ground = blend(theme.paper, theme.accent_soft, 0.6) if chosen else theme.paper
        line = theme.accent if chosen else blend(theme.border, theme.muted, 0.35) if hovered else theme.border
        path = QPainterPath()
        path.addRoundedRect(frame, _RADIUS, _RADIUS)
        painter.fillPath(path, QColor(ground))
        focused = bool(state & QStyle.StateFlag.State_HasFocus)
        pen = QPen(QColor(theme.accent if focused else line), 2 if focused else 1)
        if not focused:
            painter.strokePath(path, pen)
        painter.fillPath(_bar(layout.card), QColor(theme.swatch(row.color.value).edge))
        if focused:  # by a frame that is whole
            painter.strokePath(path, pen)

    def _paint_words(self, painter: QPainter, row: CardRow, layout: CardLayout) -> None:
        measure, theme = self._measure, self.theme
        quoted = QFont(measure.fonts.quote)
        quoted.setUnderline(row.style is Style.UNDERLINE)
        quoted.setStrikeOut(row.style is Style.STRIKE)
        lines = measure.quote_lines(row, layout.quote.width())
        if not row.quote:
            painter.setFont(measure.fonts.quote)
            painter.setPen(QColor(theme.muted))
            painter.drawText(layout.quote, int(_LEFT), scope_name(row.scope))
        self._paint_lines(painter, lines, layout.quote, measure.quote_line, quoted)
        if row.note:
            lines = measure.note_lines(row, layout.note.width())
            self._paint_lines(painter, lines, layout.note, measure.note_line, measure.fonts.note)
        painter.setPen(QColor(theme.ink))

    def _paint_lines(self, painter: QPainter, lines: list[str], area: QRect, step: int, face: QFont) -> None:
        painter.setFont(face)
        painter.setPen(QColor(self.theme.ink))
        for number, line in enumerate(lines):
            spot = QRect(area.left(), area.top() + number * step, area.width() + 4, step)
            painter.drawText(spot, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), line)

    def _paint_chips(self, painter: QPainter, layout: CardLayout) -> None:
        painter.setFont(self._measure.fonts.small)
        metrics = QFontMetrics(self._measure.fonts.small)
        for tag, chip in layout.chips:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(self.theme.accent_soft))
            painter.drawRoundedRect(chip, CHIP_HEIGHT / 2, CHIP_HEIGHT / 2)
            painter.setPen(QColor(self.theme.accent))
            shown = metrics.elidedText(tag, Qt.TextElideMode.ElideMiddle, chip.width() - 2 * CHIP_PAD + 1)
            painter.drawText(chip, Qt.AlignmentFlag.AlignCenter, shown)
        painter.setBrush(Qt.BrushStyle.NoBrush)

    def _paint_meta(self, painter: QPainter, row: CardRow, layout: CardLayout) -> None:
        metrics = QFontMetrics(self._measure.fonts.small)
        when = shown_time(row.when, datetime.now().astimezone())
        kind = _kind(row)
        place = " · ".join(part for part in (kind, row.section) if part)
        tail = f" · {when}" if when and place else when
        room = layout.meta.width() - metrics.horizontalAdvance(tail)
        place = metrics.elidedText(place, Qt.TextElideMode.ElideRight, room)
        painter.setFont(self._measure.fonts.small)
        painter.setPen(QColor(self.theme.muted))
        painter.drawText(layout.meta, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), place + tail)


def _bar(card: QRect) -> QPainterPath:
    """The left edge of ``card``, in its round corners: of one piece, since a clip would leave them in steps."""
    whole, edge = QPainterPath(), QPainterPath()
    whole.addRoundedRect(QRectF(card), _RADIUS, _RADIUS)
    edge.addRect(QRectF(card.left(), card.top(), BAR, card.height()))
    return whole.intersected(edge)
