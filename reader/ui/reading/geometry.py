"""Where the page stands in the viewport, and the way between positions and points.

The state is an anchor, not a scroll value: block ``index`` begins at viewport y ``y``. When the guessed height of a
block above turns out wrong, the scroll value changes and the text stays where it is.
"""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QPoint, QRect

from reader.text.span import Span
from reader.ui.reading.page import Page
from reader.ui.reading.paragraph import Fragment, Paragraph
from reader.ui.reading.style import PageStyle

TOP_MARGIN = 36
_BOTTOM_MARGIN = 96


class Geometry:
    """A page in a viewport. All points are in viewport coordinates."""

    def __init__(self, page: Page, width: int, height: int) -> None:
        self.page = page
        self.width, self.height = width, height
        self.left, _ = page.style.column(width)
        self.index = 0
        self.y = self.top_margin
        self._held: int | None = None

    @property
    def top_margin(self) -> int:
        """What stands above the first block."""
        return TOP_MARGIN + self.page.lead

    # Scrolling

    @property
    def value(self) -> int:
        """How far the page is scrolled down, in pixels; partly guessed."""
        return self.page.heights.top(self.index) + self.top_margin - self.y

    @property
    def maximum(self) -> int:
        """The largest value; partly guessed."""
        return max(0, self.top_margin + self.page.heights.total + _BOTTOM_MARGIN - self.height)

    def progress(self) -> float:
        """How far the page is scrolled, 0 to 1; 1 where there is nothing to scroll."""
        maximum = self.maximum
        return min(1.0, max(0.0, self.value / maximum)) if maximum else 1.0

    def scroll_by(self, pixels: int) -> int:
        """Move the page up by ``pixels``, through exact heights; by how much the text moved down (negative: up)."""
        index, y = self.index, self.y
        self.y -= pixels
        self.settle()
        # Every block between the two anchors is laid out, so the difference is exact.
        shift = self.block_top(index) - y
        if shift:
            self._held = None
        return shift

    def scroll_to(self, value: int) -> None:
        """Go to scroll ``value``: exactly at both ends, by guessed heights between them."""
        self._held = None
        page = self.page
        if not len(page):
            return
        if value >= self.maximum > 0:
            self.index = len(page) - 1
            self.y = self.height - _BOTTOM_MARGIN - page.height(self.index)
        else:
            target = max(0, value - self.top_margin)
            self.index = page.heights.find(target)
            guessed = max(1, page.heights[self.index])
            within = target - page.heights.top(self.index)
            self.y = -round(within * page.height(self.index) / guessed)
            if value < self.top_margin:
                self.y = self.top_margin - value
        self.settle()

    def settle(self) -> None:
        """Make the anchor the block at the viewport's top, and keep the page within its ends."""
        if not len(self.page):
            self.index, self.y = 0, self.top_margin
            return
        self._settle_top()
        bottom = self.y
        for index in range(self.index, len(self.page)):
            if bottom + _BOTTOM_MARGIN >= self.height:
                return
            bottom += self.page.height(index)
        missing = self.height - _BOTTOM_MARGIN - bottom
        if missing > 0:
            self.y += missing
            self._settle_top()

    def _settle_top(self) -> None:
        page = self.page
        while self.y > 0 and self.index > 0:
            self.index -= 1
            self.y -= page.height(self.index)
        if self.index == 0:
            self.y = min(self.y, self.top_margin)
        while self.index + 1 < len(page) and self.y + page.height(self.index) <= 0:
            self.y += page.height(self.index)
            self.index += 1

    # Places that are kept

    def resize(self, width: int, height: int, style: PageStyle | None = None) -> None:
        """Fit the page into another viewport, or set it in another ``style``; the line at the top stays there."""
        at_top = self.value <= 0
        position, held = self.top_position(), self._held
        y = self.line_top(position) if len(self.page) else 0
        self.width, self.height = width, height
        self.left, measure = (style or self.page.style).column(width)
        if style is not None:
            self.page.set_style(style, measure)
        elif measure != self.page.measure:
            self.page.set_measure(measure)
        if at_top:
            self.index, self.y = 0, self.top_margin
            self.settle()
            self._held = held
        else:
            self.hold(position, y)

    def hold(self, position: int, y: int) -> None:
        """Put the line with ``position`` at viewport ``y``, and remember it as the reading place."""
        if not len(self.page):
            return
        self.index = self.page.index_of(position)
        self.y = y - self.page.paragraph(self.index).fragment_of(position).top
        self.settle()
        self._held = position

    def top_position(self) -> int:
        """The position that was put at the top; after scrolling, the first character of the first line in sight.

        In a viewport so low that it shows no line, the first character of the line below it.
        """
        if self._held is not None:
            return self._held
        if len(self.page) and self.y >= self.height:
            return self.page.blocks[self.index].start
        for _, paragraph, y in self.visible():
            for fragment in paragraph.fragments:
                if y + fragment.top + fragment.height // 2 >= 0:
                    return fragment.start
        return self.page.end

    def line_top(self, position: int) -> int:
        """The viewport y of the line with ``position``; guessed when it is far out of sight."""
        index = self.page.index_of(position)
        y = self.block_top(index)
        return y + self.page.paragraph(index).fragment_of(position).top

    def block_top(self, index: int) -> int:
        """The viewport y of block ``index``; guessed when it is far out of sight."""
        heights = self.page.heights
        return self.y + heights.top(index) - heights.top(self.index)

    # What is in sight

    def visible(self) -> Iterator[tuple[int, Paragraph, int]]:
        """Each block in sight: its index, itself, the viewport y of its top."""
        y, index = self.y, self.index
        while y < self.height and index < len(self.page):
            paragraph = self.page.paragraph(index)
            yield index, paragraph, y
            y += paragraph.height
            index += 1

    def caret_rect(self, position: int, *, upstream: bool) -> QRect:
        """Where a caret at ``position`` is drawn; far away, where it probably is."""
        index = self.page.index_of(position, upstream=upstream)
        paragraph = self.page.paragraph(index)
        fragment = paragraph.fragment_of(position, upstream=upstream)
        metrics = paragraph.metrics
        x = self.left + round(fragment.x_of(position))
        top = self.block_top(index) + fragment.top
        return QRect(x, top + metrics.ink_top, 2, metrics.ink_height)

    def rects(self, span: Span) -> Iterator[QRect]:
        """The parts of the lines in sight that show ``span``, from top to bottom."""
        for _, paragraph, y in self.visible():
            block, metrics = paragraph.block, paragraph.metrics
            if block.start >= span.end:
                return
            if block.end <= span.start:
                continue
            for fragment in paragraph.fragments_in(span.start, span.end):
                x0, x1 = fragment.x_of(span.start), fragment.x_of(span.end)
                if x1 > x0:
                    top = y + fragment.top + metrics.ink_top
                    yield QRect(self.left + round(x0), top, max(1, round(x1 - x0)), metrics.ink_height)

    # From points to positions

    def nearest(self, point: QPoint) -> tuple[int, bool]:
        """The caret position nearest to ``point``, and whether it is the end of its line."""
        found = self._at(point)
        if found is None:
            return 0, False
        paragraph, fragment, x, _ = found
        return paragraph.position_in(fragment, x)

    def character_at(self, point: QPoint) -> int | None:
        """The character drawn at ``point``, or None where there is none."""
        found = self._at(point)
        if found is None:
            return None
        paragraph, fragment, x, y = found
        if not fragment.top <= y < fragment.top + fragment.height:
            return None
        return paragraph.character_in(fragment, x)

    def _at(self, point: QPoint) -> tuple[Paragraph, Fragment, float, float] | None:
        """The block and line nearest to ``point``, and the point as they count."""
        last: tuple[Paragraph, int] | None = None
        for _, paragraph, top in self.visible():
            last = paragraph, top
            if point.y() < top + paragraph.height:
                break
        if last is None:
            return None
        paragraph, top = last
        x, y = float(point.x() - self.left), float(point.y() - top)
        return paragraph, paragraph.fragment_at(x, y), x, y
