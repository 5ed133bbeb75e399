"""Where things stand on an annotation's card, and how high it is."""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil
from typing import TypeVar

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QTextLayout, QTextOption

from reader.annotate.model import Color, Scope, Style
from reader.annotate.note_text import note_text

SIDE = 8
GAP = 5
PAD = 12
BAR = 4
CHIP_HEIGHT = 20
CHIP_PAD = 8
_CHIP_GAP = 4
_QUOTE_LINES = 2
_NOTE_LINES = 4
_LEADING = 1.38
_LONGEST = 240
REMEMBERED = 50_000
"""Texts of each kind whose measure is kept."""

_Key = TypeVar("_Key")
_Value = TypeVar("_Value")


@dataclass(frozen=True, slots=True)
class CardRow:
    """One annotation as its card shows it.

    ``quote`` is in the script shown; ``section`` is the path to it; ``when`` is UTC, ISO 8601; ``position`` is
    where it stands in the source, for sorting.
    """

    id: str
    quote: str
    note: str
    tags: tuple[str, ...]
    color: Color
    style: Style
    section: str
    when: str
    position: int
    scope: Scope = Scope.TEXT


@dataclass(frozen=True, slots=True)
class CardFonts:
    """The fonts of the parts of a card."""

    quote: QFont
    note: QFont
    small: QFont


@dataclass(frozen=True, slots=True)
class CardLayout:
    """The parts of a card, in coordinates of its item's rectangle, whose top left is (0, 0).

    ``card`` is the framed area; ``chips`` are the tags with their places.
    """

    card: QRect
    quote: QRect
    note: QRect
    chips: tuple[tuple[str, QRect], ...]
    meta: QRect
    height: int


class CardMeasure:
    """Measures cards for one set of fonts; knows the widths it has measured, so that it is cheap to ask again."""

    def __init__(self, fonts: CardFonts) -> None:
        self.fonts = fonts
        self._quote = QFontMetricsF(fonts.quote)
        self._note = QFontMetricsF(fonts.note)
        self._small = QFontMetricsF(fonts.small)
        self._advances: dict[str, float] = {}
        self._chip_widths: dict[str, int] = {}
        self._lines: dict[tuple[str, int], int] = {}
        self._chip_heights: dict[tuple[tuple[str, ...], int], int] = {}
        self._meta_height = ceil(self._small.height())
        # No character of a text face is wider than its em by more than this.
        self._em = fonts.quote.pixelSize()
        self._widest = fonts.quote.pixelSize() * 1.2
        self.quote_line = ceil(fonts.quote.pixelSize() * _LEADING)
        self.note_line = ceil(fonts.note.pixelSize() * _LEADING)

    def lay_out(self, row: CardRow, width: int) -> CardLayout:
        """The card of ``row`` in an item ``width`` pixels wide."""
        card_left, card_width = SIDE, width - 2 * SIDE
        left, inner = card_left + BAR + PAD, max(40, card_width - BAR - 2 * PAD)
        y = GAP + PAD - 2
        quote = QRect(left, y, inner, self.quote_line * self._quote_lines(row.quote, inner))
        y += quote.height() + 4
        note = QRect(left, y, inner, 0)
        if row.note:
            note.setHeight(self.note_line * self._note_lines(row.note, inner))
            y += note.height() + 4
        chips = self._chips(row.tags, left, y, inner)
        if chips:
            y = chips[-1][1].bottom() + 1 + 4
        meta = QRect(left, y, inner, ceil(self._small.height()))
        y += meta.height() + PAD - 4
        return CardLayout(QRect(card_left, GAP, card_width, y - GAP), quote, note, chips, meta, y + GAP)

    def height(self, row: CardRow, width: int) -> int:
        """The height of :meth:`lay_out`, without placing anything: it is asked of every card at once."""
        inner = max(40, width - 2 * SIDE - BAR - 2 * PAD)
        height = GAP + PAD - 2 + self.quote_line * self._quote_lines(row.quote, inner) + 4
        if row.note:
            height += self.note_line * self._note_lines(row.note, inner) + 4
        if row.tags:
            key = (row.tags, inner)
            chips = self._chip_heights.get(key)
            if chips is None:
                placed = self._chips(row.tags, 0, 0, inner)
                chips = _remember(self._chip_heights, key, placed[-1][1].bottom() + 5)
            height += chips
        return height + self._meta_height + PAD - 4 + GAP

    def guess(self, row: CardRow, width: int) -> int:
        """About :meth:`height`, as if every character were an em wide; nothing is measured."""
        inner = max(40, width - 2 * SIDE - BAR - 2 * PAD)
        lines = 1 if len(row.quote) * self._em <= inner else _QUOTE_LINES
        height = GAP + PAD - 2 + self.quote_line * lines + 4
        if row.note:
            height += self.note_line * min(_NOTE_LINES, ceil(len(row.note) * self._em / inner)) + 4
        if row.tags:
            height += CHIP_HEIGHT + 5
        return height + self._meta_height + PAD - 4 + GAP

    def _quote_lines(self, text: str, width: int) -> int:
        """One or two: what is longer is cut, so that the natural width alone decides, and no text need be set."""
        if len(text) * self._widest <= width:
            return 1
        if len(text) > _LONGEST:
            return _QUOTE_LINES
        start = text[:_LONGEST]
        advance = self._advances.get(start)
        if advance is None:
            advance = _remember(self._advances, start, self._quote.horizontalAdvance(start))
        return 1 if advance <= width else _QUOTE_LINES

    def _note_lines(self, text: str, width: int) -> int:
        key = (text, width)
        lines = self._lines.get(key)
        if lines is None:
            lines = _remember(self._lines, key, len(set_lines(note_text(text), self.fonts.note, width, _NOTE_LINES)))
        return lines

    def _chips(self, tags: tuple[str, ...], left: int, top: int, width: int) -> tuple[tuple[str, QRect], ...]:
        placed: list[tuple[str, QRect]] = []
        x, y = 0, top
        for tag in tags:
            chip = min(width, self._chip_width(tag))
            if x and x + chip > width:
                x, y = 0, y + CHIP_HEIGHT + _CHIP_GAP
            placed.append((tag, QRect(left + x, y, chip, CHIP_HEIGHT)))
            x += chip + _CHIP_GAP
        return tuple(placed)

    def _chip_width(self, tag: str) -> int:
        width = self._chip_widths.get(tag)
        if width is None:
            width = _remember(self._chip_widths, tag, ceil(self._small.horizontalAdvance(tag)) + 2 * CHIP_PAD)
        return width

    def quote_lines(self, row: CardRow, width: int) -> list[str]:
        """The quote in at most two lines, the last one cut with an ellipsis where there is more."""
        return set_lines(row.quote[:_LONGEST], self.fonts.quote, width, _QUOTE_LINES)

    def note_lines(self, row: CardRow, width: int) -> list[str]:
        """The note in at most four lines, the last one cut with an ellipsis where there is more."""
        return set_lines(note_text(row.note), self.fonts.note, width, _NOTE_LINES)


def _remember(known: dict[_Key, _Value], key: _Key, value: _Value) -> _Value:
    """``value``, kept in ``known``, which is begun anew when it is full: cards come and go, and so do their widths."""
    if len(known) >= REMEMBERED:
        known.clear()
    known[key] = value
    return value


def set_lines(text: str, font: QFont, width: int, most: int) -> list[str]:
    """``text`` broken into at most ``most`` lines of ``width``; the last one elided when there is more."""
    plain = text.strip().replace("\n", "\u2028")
    layout = QTextLayout(plain, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    lines: list[str] = []
    layout.beginLayout()
    while len(lines) < most:
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(width)
        start, length = line.textStart(), line.textLength()
        lines.append(_utf16_slice(plain, start, start + length))
    rest = _utf16_slice(plain, layout.lineAt(len(lines) - 1).textStart(), None) if lines else ""
    layout.endLayout()
    if len(lines) == most and len(rest) > len(lines[-1]):
        joined = rest.replace("\u2028", " ")
        lines[-1] = QFontMetricsF(font).elidedText(joined, Qt.TextElideMode.ElideRight, width)
    return [line.rstrip("\u2028 ") for line in lines]


def _utf16_slice(text: str, start: int, end: int | None) -> str:
    """The part of ``text`` between two of Qt's positions, which count UTF-16 units."""
    if text.isascii() or max(text, default="") <= "\uffff":
        return text[start:end]
    units = text.encode("utf-16-le")
    return units[2 * start : None if end is None else 2 * end].decode("utf-16-le")
