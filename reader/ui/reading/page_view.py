"""A content on the screen, with its marks: scrolling, zoom, painting. What the reader does with it is in ``view``."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, Qt, Signal, Slot
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from reader.text.span import Span
from reader.ui.reading.content import Content, Mark
from reader.ui.reading.flash import Flash
from reader.ui.reading.geometry import Geometry
from reader.ui.reading.layers import Layer, Layers
from reader.ui.reading.motion import sentence
from reader.ui.reading.page import Page
from reader.ui.reading.painting import BlockPainter, Shades
from reader.ui.reading.style import LARGEST_ZOOM, SMALLEST_ZOOM, PageStyle, Typography
from reader.ui.theme import LIGHT, Theme
from reader.ui.widgets.tree import child_widgets

if TYPE_CHECKING:
    # PySide makes a type when it is first named, and no page needs these to be painted.
    from PySide6.QtGui import QPaintEvent, QResizeEvent, QWheelEvent

_ZOOM_STEP = 1.1
_ABOVE_TARGET = 14
"""What stays in sight above a place that is scrolled to the top."""
_NEAR_EDGE = 40
_GAZE = 0.38
"""How far down the viewport a reader looks."""
_PALE = 0.38
_SCROLL_BAR = """
QScrollBar:vertical { background: palette(base); width: 11px; margin: 0; border: none; }
QScrollBar::handle:vertical { background: palette(mid); min-height: 36px; border-radius: 3px; margin: 2px 3px 2px 2px; }
QScrollBar::handle:vertical:hover, QScrollBar::handle:vertical:pressed { background: palette(placeholder-text); }
QScrollBar::handle:vertical:disabled { background: transparent; }
QScrollBar::add-line:vertical, QScrollBar::sub-line:vertical { height: 0; }
QScrollBar::add-page:vertical, QScrollBar::sub-page:vertical { background: none; }
"""
"""Not in the sheet of the window: a report is shown before the window has one."""
_FAR = 3
"""A scroll bar that moves by more viewports than this goes by guessed heights."""


class PageView(QAbstractScrollArea):
    """Shows a content. All positions are code points of the view text, all points are viewport coordinates."""

    top_changed = Signal(int)
    """Another line is at the top; its first position."""
    zoom_changed = Signal(float)
    painted = Signal()
    """Another content is on the screen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        # To wrap a viewport that Qt has made, PySide first makes the types of all the widgets there are, which takes
        # a tenth of the time until a first report is painted.
        self.setViewport(QWidget(self))
        self._theme = LIGHT
        self._painter = BlockPainter(LIGHT)
        self._layers = Layers()
        self._typography = Typography()
        self._zoom = 1.0
        self._syncing = False
        self._top = -1
        self._dims = False
        self._is_painted = True
        self._edges = (0, 0)  # the upper and the lower one, in the window
        self._geometry = self._new_geometry(Content("", ()))
        self._flash = Flash(self)
        self._flash.changed.connect(self.viewport().update)
        self.set_theme(LIGHT)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.verticalScrollBar().setStyleSheet(_SCROLL_BAR)
        self.verticalScrollBar().sliderReleased.connect(self._sync_bar)

    # Content

    def content(self) -> Content:
        """What is shown."""
        return self._geometry.page.content

    def set_content(self, content: Content, keep: int | None = None) -> None:
        """Show ``content``, without marks; ``keep`` is the position to hold at the top, None begins at the start."""
        old = self._geometry
        y = old.line_top(old.top_position()) if len(old.page) else 0
        at_top = old.value <= 0 or not len(old.page)
        self._layers.clear()
        self._flash.stop()
        self._geometry = self._new_geometry(content)
        self._is_painted = False
        if keep and not (at_top and self._is_on_first_line(keep)):
            # A place some pixels above the viewport's edge stays there when the script is switched.
            self._geometry.hold(keep, y if y <= _ABOVE_TARGET else 0)
        self._moved()

    def _is_on_first_line(self, position: int) -> bool:
        """Whether ``position`` is on the line below the page's margin; blank lines before it are not shown."""
        page = self._geometry.page
        return len(page) > 0 and page.paragraph(0).fragments[0].end > position

    def is_set_alike(self, content: Content) -> bool:
        """Whether what is shown is set in the very blocks of ``content``, see :func:`with_blocks`."""
        return content.made is not None and content.made is self.content().made

    def set_words(self, content: Content) -> None:
        """Show ``content``, set alike, in place of what is shown; place, marks and heights are as before.

        It has as many characters, which mean the same, and may be in another language.
        """
        geometry = self._geometry
        if content == geometry.page.content or not len(geometry.page):
            return
        at_top, position = geometry.value <= 0, geometry.top_position()
        y = geometry.line_top(position)
        style = PageStyle(content.language, self._zoom, self._typography)
        geometry.page = geometry.page.in_words(content, style)
        self._is_painted = False
        if at_top:
            geometry.scroll_to(0)
        else:
            geometry.hold(position, y)
        self._moved()

    def set_meta(self, meta: str) -> None:
        """Change the line under the title."""
        geometry = self._geometry
        if len(geometry.page):
            at_top, position = geometry.value <= 0, geometry.top_position()
            y = geometry.line_top(position)
            geometry.page.set_meta(meta)
            if at_top:
                geometry.scroll_to(0)
            else:
                geometry.hold(position, y)
            self._moved()

    def _new_geometry(self, content: Content) -> Geometry:
        style = PageStyle(content.language, self._zoom, self._typography)
        size = self.viewport().size()
        page = Page(content, style, style.column(size.width())[1])
        return Geometry(page, size.width(), size.height())

    # Looks

    def set_theme(self, theme: Theme) -> None:
        """Paint in the colours of ``theme``."""
        self._theme = theme
        self._painter = BlockPainter(theme)
        self.viewport().update()

    def set_typography(self, typography: Typography) -> None:
        """Set the text in another typeface, measure or line height; the place is kept."""
        if typography != self._typography:
            self._typography = typography
            self._restyle()

    def set_dimming(self, dims: bool) -> None:
        """Paint paragraphs other than the one being read paler, or all alike."""
        if dims != self._dims:
            self._dims = dims
            self.viewport().update()

    def _attended(self) -> int:
        """The block being read: the one that stands where a reader looks."""
        place = self._geometry.nearest(QPoint(self._geometry.left, round(self._geometry.height * _GAZE)))[0]
        return self._geometry.page.index_of(place) if len(self._geometry.page) else -1

    def set_animated(self, animated: bool) -> None:
        """Let lights fade, or, for readers who want less motion, just go out."""
        self._flash.animated = animated

    def zoom(self) -> float:
        """The magnification; 1 sets body text in 18 pixels."""
        return self._zoom

    def set_zoom(self, factor: float) -> None:
        """Magnify by ``factor``, within limits; the place is kept."""
        factor = max(SMALLEST_ZOOM, min(LARGEST_ZOOM, factor))
        if factor != self._zoom:
            self._zoom = factor
            self._restyle()
            self.zoom_changed.emit(factor)

    def _restyle(self) -> None:
        geometry = self._geometry
        style = PageStyle(geometry.page.content.language, self._zoom, self._typography)
        geometry.resize(geometry.width, geometry.height, style)
        self._moved()

    def set_layer(self, name: str, marks: Iterable[Mark] | Layer) -> None:
        """Replace the marks of layer ``name``. Raises ``KeyError`` for a layer or look that is none."""
        layer = marks if isinstance(marks, Layer) else Layer(marks)
        for look in layer.looks:
            self._painter.look(look)
        self._layers.set(name, layer)
        self.viewport().update()

    def marks(self, name: str) -> list[Mark]:
        """The marks of layer ``name``, in order."""
        return self._layers.marks(name)

    # Places

    def top_position(self) -> int:
        """The place being read: the position that was asked to be at the top, or the first of the line at the top."""
        return self._geometry.top_position()

    def progress(self) -> float:
        """How far the page is scrolled, 0 to 1; 1 where all of it is in sight."""
        return self._geometry.progress()

    @property
    def is_painted(self) -> bool:
        """Whether the content was in sight since it was set; before, it is laid out for no room in particular."""
        return self._is_painted

    def fraction_of(self, position: int) -> float:
        """How far down the whole page ``position`` is, 0 to 1; partly guessed."""
        return self.fractions_of((position,))[0]

    def fractions_of(self, positions: Sequence[int]) -> list[float]:
        """As :meth:`fraction_of`, of many positions, in their order; quickest when neighbours are near each other."""
        page, found = self._geometry.page, []
        if not len(page):
            return [0.0] * len(positions)
        whole = max(1, page.heights.total)
        start, end, top, slope = 0, -1, 0, 0.0
        for position in positions:
            if not start <= position < end:
                index = page.index_of(position)
                block = page.blocks[index]
                start, end, top = block.start, block.end, page.heights.top(index)
                slope = page.heights[index] / max(1, end - start)
            found.append((top + (max(start, min(position, end)) - start) * slope) / whole)
        return found

    def scroll_to(self, position: int, align: str = "top", flash: bool = True) -> None:
        """Bring the line with ``position`` to the ``top`` or ``center``; its sentence lights up for a moment.

        The first line of all has the whole margin of the page above it.
        """
        geometry = self._geometry
        if not len(geometry.page):
            return
        position = geometry.page.shown(position)
        above = geometry.top_margin if self._is_on_first_line(position) else _ABOVE_TARGET
        geometry.hold(position, geometry.height // 2 - _ABOVE_TARGET if align == "center" else above)
        if flash:
            block = geometry.page.blocks[geometry.page.index_of(position)]
            self._flash.start(sentence(geometry.page.text, position, Span(block.start, block.end)))
        self._moved()

    def ensure_visible(self, span: Span) -> None:
        """Scroll as little as needed to see ``span``; to its middle when it is far away."""
        geometry = self._geometry
        if not len(geometry.page):
            return
        top = geometry.line_top(span.start)
        bottom = geometry.caret_rect(span.end, upstream=True).bottom()
        if top >= _NEAR_EDGE and bottom <= geometry.height - _NEAR_EDGE:
            return
        if -geometry.height < top < 2 * geometry.height:
            too_low = bottom - (geometry.height - _NEAR_EDGE)
            self._scroll_by(top - _NEAR_EDGE if top < _NEAR_EDGE else min(too_low, top - _NEAR_EDGE))
        else:
            self.scroll_to(span.start, "center", flash=False)

    def rect_of(self, span: Span) -> QRect:
        """The rectangle around the lines in sight that show ``span``; null when none does."""
        found = QRect()
        for rect in self._geometry.rects(span):
            found = found.united(rect)
        return found

    # Scrolling

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """The scroll bar was moved: a small way exactly, a long one by guessed heights."""
        if self._syncing:
            return
        bar, geometry = self.verticalScrollBar(), self._geometry
        if bar.isSliderDown() or abs(dy) > _FAR * geometry.height:
            geometry.scroll_to(bar.value())
            self._moved()
        else:
            self._scroll_by(-dy)

    def _scroll_by(self, pixels: int) -> None:
        shift = self._geometry.scroll_by(pixels)
        viewport = self.viewport()
        if self._dims or any(child.isVisible() for child in child_widgets(viewport)):
            # Shifting would take the picture of the owner's pop-up along, or the paleness of other paragraphs.
            viewport.update()
        else:
            viewport.scroll(0, shift, viewport.rect())
        self._place_changed()

    def _moved(self) -> None:
        """The page stands somewhere else, or looks different."""
        self.viewport().update()
        self._place_changed()

    def _place_changed(self) -> None:
        self._sync_bar()
        top = self._geometry.top_position()
        if top != self._top:
            self._top = top
            self.top_changed.emit(top)

    @Slot()
    def _sync_bar(self) -> None:
        """Let the scroll bar show where the page is, unless a hand is on it."""
        bar, geometry = self.verticalScrollBar(), self._geometry
        if bar.isSliderDown():
            return
        self._syncing = True
        bar.setPageStep(max(1, geometry.height - _NEAR_EDGE))
        bar.setSingleStep(geometry.page.style.body.line_height)
        bar.setRange(0, geometry.maximum)
        bar.setEnabled(geometry.maximum > 0)  # with nothing to scroll it keeps its room, and shows no handle
        bar.setValue(geometry.value)
        self._syncing = False

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the line at the top where it is; where bars came or went above, keep every line where it was."""
        size, before = self.viewport().size(), self._edges
        self._geometry.resize(size.width(), size.height())
        top = self.mapTo(self.window(), QPoint()).y()
        self._edges = top, top + self.height()
        if event.oldSize().width() == event.size().width() and before[1] == self._edges[1]:
            self._geometry.scroll_by(top - before[0])
        self._moved()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll; with Ctrl, zoom. A touch pad's pixels are taken as they are."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            steps = event.angleDelta().y() / 120
            if steps:
                self.set_zoom(self._zoom * _ZOOM_STEP**steps)
            event.accept()
        elif event.pixelDelta().y():
            self._scroll_by(-event.pixelDelta().y())
            event.accept()
        else:
            super().wheelEvent(event)

    # Painting

    def _shades(self) -> Shades:
        return Shades(None, False, self._flash.span, self._flash.strength, self._layers.version)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the blocks in sight."""
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), QColor(self._theme.paper))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        shades = self._shades()
        self._flash.painted()
        dirty = event.rect()
        attended = self._attended() if self._dims else -1
        for index, paragraph, y in self._geometry.visible():
            if y <= dirty.bottom() and y + paragraph.height >= dirty.top():
                painter.setOpacity(_PALE if self._dims and index != attended else 1.0)
                self._paint_block(painter, index, y, shades)
        self._paint_meta_above(painter)
        painter.setOpacity(1.0)
        self._paint_over(painter)
        painter.end()
        if not self._is_painted:
            self._is_painted = True
            self.painted.emit()

    def _paint_block(self, painter: QPainter, index: int, y: int, shades: Shades) -> None:
        page, left = self._geometry.page, self._geometry.left
        paragraph = page.paragraph(index)
        block = paragraph.block
        near = replace(shades, selection=_within(shades.selection, block.start, block.end))
        marks = self._layers.between(block.start, block.end)
        self._painter.paint(painter, paragraph, QPointF(left, y), marks, near)
        for rule in paragraph.rules:
            self._painter.paint_rule(painter, left, page.measure, y + rule)
        if index == page.meta_block:
            top = y + paragraph.height - page.extra(index) + page.style.meta.before
            self._paint_meta(painter, top)

    def _paint_meta_above(self, painter: QPainter) -> None:
        geometry = self._geometry
        if geometry.page.lead and geometry.index == 0:
            self._paint_meta(painter, geometry.y - geometry.page.lead)

    def _paint_meta(self, painter: QPainter, top: int) -> None:
        page = self._geometry.page
        metrics = page.style.meta
        box = QRectF(self._geometry.left, top, page.measure, metrics.line_height)
        self._painter.paint_meta(painter, page.content.meta, metrics, box)

    def _paint_over(self, painter: QPainter) -> None:
        """Draw what lies over the page."""


def _within(span: Span | None, start: int, end: int) -> Span | None:
    """``span`` where it touches ``[start, end]``, else None."""
    return span if span is not None and span.start <= end and span.end >= start else None
