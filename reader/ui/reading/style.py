"""The typography of the reading view: sizes, spacing and fonts of each kind of block."""

from __future__ import annotations

from dataclasses import dataclass, replace

from PySide6.QtGui import QFont

from reader.ui import theme
from reader.ui.reading.content import CONTINUED, BlockStyle, TextBlock

SMALLEST_ZOOM = 0.5
LARGEST_ZOOM = 4.0
BODY_PIXELS = 18
_SIDE = 28
_LEAST_CHARACTERS = 8
_HEADING_LEVELS = 4


@dataclass(frozen=True, slots=True)
class Typography:
    """What the reader chooses.

    ``measure`` is the width of a line in characters, ``line_height`` and the ``gap`` between paragraphs are in em,
    ``size`` is the em of body text in pixels at zoom 1. ``families`` are pairs of a region (SC, TC, HK) and the family
    that text and titles are set in where its forms are shown.
    """

    serif: bool = True
    measure: int = 36
    line_height: float = 1.84
    justified: bool = True
    size: int = BODY_PIXELS
    indented: bool = True
    gap: float = 0.0
    families: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class BlockMetrics:
    """How one kind of block is set, in pixels."""

    font: QFont
    bold: QFont
    em: int
    line_height: int
    before: int
    after: int
    indent: int = 0
    centered: bool = False
    justified: bool = False
    pale: bool = False

    @property
    def ink_height(self) -> int:
        """The height of highlights and of the caret."""
        return min(self.line_height, round(self.em * 1.3))

    @property
    def baseline(self) -> int:
        """From a line's top to its baseline, so that the em box (0.88 above, 0.12 below) is in the middle."""
        return round((self.line_height - self.em) / 2 + self.em * 0.88)

    @property
    def ink_top(self) -> int:
        """From a line's top to the top of highlights."""
        return (self.line_height - self.ink_height) // 2


class PageStyle:
    """The metrics of all kinds of blocks for one language, zoom and typography."""

    def __init__(self, language: str, zoom: float, typography: Typography) -> None:
        self._language = language
        self._zoom = zoom * typography.size / BODY_PIXELS
        self._typography = typography
        self._family = dict(typography.families).get(theme.region(language), "")
        self._known: dict[tuple[BlockStyle, int], BlockMetrics] = {}
        self.body = self.of(TextBlock(0, 0))
        self.meta = self._meta()

    def column(self, width: int) -> tuple[int, int]:
        """Left edge and width of the text column in a viewport ``width`` wide.

        The column is a whole number of body characters wide, so that full lines need no justification.
        """
        em = self.body.em
        room = max(width - 2 * _SIDE, em * _LEAST_CHARACTERS)
        column = min(self._typography.measure, room // em) * em
        return max(0, (width - column) // 2), column

    def pixels(self, size: float) -> int:
        """``size``, given for body text of ``BODY_PIXELS``, as it is here."""
        return max(1, round(size * self._zoom))

    def of(self, block: TextBlock) -> BlockMetrics:
        """How ``block`` is set."""
        level = min(block.level, _HEADING_LEVELS) if block.style is BlockStyle.HEADING or block.level < 0 else 0
        key = (block.style, level)
        if key not in self._known:
            self._known[key] = self._made(*key)
        return self._known[key]

    def _made(self, style: BlockStyle, level: int) -> BlockMetrics:
        kind = self._typography
        if style is BlockStyle.TITLE:
            return self._metrics(25, 1.42, 28, 4, serif=kind.serif, bold=True, centered=True, family=self._family)
        if style is BlockStyle.HEADING:
            size, before, after = ((21, 26, 6), (19, 18, 4), (18, 12, 2), (17, 8, 0))[max(level, 1) - 1]
            return self._metrics(size, 1.6, before, after, bold=True)
        if style is BlockStyle.NOTE:
            return replace(self._metrics(14, 1.7, 2, 8), pale=True)
        if style is BlockStyle.TABLE:
            return self._metrics(15, 1.55, 0, 0)
        if style is BlockStyle.BLANK:
            return self._metrics(BODY_PIXELS, 0.9, 0, 0)
        gap = 0.0 if level == CONTINUED else kind.gap * BODY_PIXELS
        made = self._metrics(
            BODY_PIXELS, kind.line_height, gap, 0, serif=kind.serif, justified=kind.justified, family=self._family
        )
        if style is BlockStyle.PLAIN:
            return replace(made, justified=False)
        return replace(made, indent=2 * made.em) if kind.indented and level != CONTINUED else made

    def _metrics(
        self,
        size: float,
        line_height: float,
        before: float,
        after: float,
        *,
        serif: bool = False,
        bold: bool = False,
        centered: bool = False,
        justified: bool = False,
        family: str = "",
    ) -> BlockMetrics:
        em = self.pixels(size)
        return BlockMetrics(
            font=_text_font(self._language, em, serif=serif, bold=bold, family=family),
            bold=_text_font(self._language, em, serif=serif, bold=True, family=family),
            em=em,
            line_height=round(em * line_height),
            before=self.pixels(before) if before else 0,
            after=self.pixels(after) if after else 0,
            centered=centered,
            justified=justified,
        )

    def _meta(self) -> BlockMetrics:
        return replace(self._metrics(12.5, 1.7, 6, 22, centered=True), pale=True)


def _text_font(language: str, pixels: int, *, serif: bool, bold: bool, family: str) -> QFont:
    """A font whose letters all stand for themselves (a caret goes between f and i), its digits equally wide."""
    made = theme.font(language, pixels, serif=serif, bold=bold, preferred=family)
    for tag, on in (("liga", 0), ("clig", 0), ("tnum", 1)):
        made.setFeature(QFont.Tag(tag), on)
    return made
