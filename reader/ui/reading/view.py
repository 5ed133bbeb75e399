"""The reading view: a page that can be selected and walked through, and that says what the reader does on it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QWidget

from reader.text.span import Span
from reader.ui.reading.content import Content
from reader.ui.reading.keyboard import Way, is_copy, is_select_all, way_of
from reader.ui.reading.painting import Shades
from reader.ui.reading.pointed_view import PointedView
from reader.ui.reading.selecting import Unit
from reader.ui.reading.steps import Steps

if TYPE_CHECKING:
    # PySide makes a type when it is first named, and no page needs these to be painted.
    from PySide6.QtGui import QFocusEvent, QKeyEvent

_SETTLED_MS = 350
_KEYBOARD_FOCUS = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason, Qt.FocusReason.ShortcutFocusReason)
_VERTICAL = (Way.LINE_UP, Way.LINE_DOWN, Way.PAGE_UP, Way.PAGE_DOWN)


class ReadingView(PointedView):
    """Shows a content and lets the reader select in it.

    Without a caret in sight, arrow and page keys scroll, as in a browser. Left or Right, a key that selects, or F7
    show the caret; from then on keys move it, until Esc.
    """

    focused = Signal()
    """The keyboard has come here."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._focus_shown = False
        self._goal_x: float | None = None
        self._settled = QTimer(self)
        self._settled.setSingleShot(True)
        self._settled.setInterval(_SETTLED_MS)
        self._settled.timeout.connect(self._keys_rest)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def set_content(self, content: Content, keep: int | None = None) -> None:
        """Show ``content``, without marks and selection; see :meth:`PageView.set_content`."""
        self._settled.stop()
        super().set_content(content, keep)

    def _press_at(self, point: QPoint, unit: Unit | None) -> None:
        self._goal_x = None
        self._settled.stop()
        super()._press_at(point, unit)

    # Keyboard

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk and select; what the view has no use for goes to its owner."""
        if not len(self._geometry.page):
            event.ignore()
        elif is_copy(event):
            if self._selection.span is not None:
                self.copy_requested.emit()
        elif is_select_all(event):
            self.select(Span(self._geometry.page.starts[0], self._geometry.page.end))
            self._settled.start()
        elif not self._other_key(event):
            way = way_of(event)
            if way is None:
                event.ignore()
            else:
                self._go(*way)

    def _other_key(self, event: QKeyEvent) -> bool:
        """Space, Enter, Esc and F7; whether ``event`` was one of them and of use."""
        key, shift = event.key(), bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if event.modifiers() & ~(Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier):
            return False
        if key == Qt.Key.Key_Space:
            self._page(Way.PAGE_UP if shift else Way.PAGE_DOWN)
        elif key == Qt.Key.Key_F7:
            self.set_caret_browsing(not self._caret_shown)
        elif key == Qt.Key.Key_Escape:
            if self._handles.span is not None:
                self.set_handles(None)
                return True
            if self._selection.span is None and not self._caret_shown:
                return False
            self.clear_selection()
            self._show_caret(shown=False)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            found = self.mark_at(self._selection.caret) if self._caret_shown else None
            if found is None:
                return False
            self.mark_activated.emit(found[0], found[1].key)
        else:
            return False
        return True

    def set_caret_browsing(self, on: bool) -> None:
        """Show the caret, so that keys move it, or let keys scroll. A caret out of sight comes to the top."""
        if on and not self._caret_shown and self._selection.span is None:
            seen = self.viewport().rect().contains(self._caret_rect())
            if not seen:
                self._selection.collapse(self._geometry.page.shown(self.top_position()))
        self._show_caret(shown=on)

    def place_caret(self, position: int) -> None:
        """Put the caret at ``position``, in sight, with nothing selected."""
        before = self._selection.span
        self._selection.collapse(self._geometry.page.shown(position))
        self._show_caret(shown=True)
        self._see_caret()
        self._selection_moved(before)

    def _go(self, way: Way, selects: bool) -> None:
        walks = self._caret_shown or selects or way in (Way.BACK, Way.ON, Way.WORD_BACK, Way.WORD_ON)
        if not walks:
            self._scroll(way)
            return
        if not self._caret_shown:
            self.set_caret_browsing(True)
        self._walk(way, selects)

    def _scroll(self, way: Way) -> None:
        line = self._geometry.page.style.body.line_height
        if way in (Way.LINE_UP, Way.LINE_DOWN):
            self._scroll_by(-line if way is Way.LINE_UP else line)
        elif way in (Way.PAGE_UP, Way.PAGE_DOWN):
            self._page(way)
        else:
            backward = way in (Way.START, Way.LINE_START, Way.PARAGRAPH_BACK)
            self._geometry.scroll_to(0 if backward else self._geometry.maximum)
            self._moved()

    def _page(self, way: Way) -> None:
        """A screen up or down, two lines of it staying in sight."""
        overlap = 2 * self._geometry.page.style.body.line_height
        by = max(overlap, self._geometry.height - overlap)
        self._scroll_by(-by if way is Way.PAGE_UP else by)

    def _walk(self, way: Way, selects: bool) -> None:
        before = self._selection.span
        if before is not None and not selects and way in (Way.BACK, Way.ON):
            position, upstream = (before.start, False) if way is Way.BACK else (before.end, True)
        else:
            position, upstream = self._destination(way)
        selection = self._selection  # another one by now where lines that came into sight were set anew
        if selects:
            selection.extend_from(self._geometry.page, position, upstream=upstream)
            self._settled.start()
        else:
            selection.collapse(position, upstream=upstream)
        if way not in _VERTICAL:
            self._goal_x = None
        self._see_caret()
        self._selection_moved(before)
        self._announce()

    def _destination(self, way: Way) -> tuple[int, bool]:
        """Where the caret goes, and whether that is the end of a line."""
        selection, steps = self._selection, Steps(self._geometry.page)
        at, upstream = selection.caret, selection.upstream
        if way in _VERTICAL:
            if self._goal_x is None:
                self._goal_x = steps.x(at, upstream=upstream)
            if way is Way.LINE_UP:
                return steps.line_back(at, self._goal_x, upstream=upstream)
            if way is Way.LINE_DOWN:
                return steps.line_on(at, self._goal_x, upstream=upstream)
            y = self._caret_rect().center().y()
            self._page(way)
            return self._geometry.nearest(QPoint(self._geometry.left + round(self._goal_x), y))
        return steps.along(way, at, selection.find_word, upstream=upstream)

    def _see_caret(self) -> None:
        self.ensure_visible(Span(self._selection.caret, self._selection.caret))

    @Slot()
    def _keys_rest(self) -> None:
        if self._selection.span is not None:
            self.selection_finished.emit()

    # Focus and painting

    def _scroll_by(self, pixels: int) -> None:
        super()._scroll_by(pixels)
        if self._focus_shown:
            self.viewport().update()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show where the focus is when the keyboard brought it."""
        self._focus_shown = event.reason() in _KEYBOARD_FOCUS
        super().focusInEvent(event)
        self.focused.emit()
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Pale the selection."""
        self._focus_shown = False
        super().focusOutEvent(event)
        self.viewport().update()

    def _attended(self) -> int:
        shown = self._caret_shown or self._selection.span is not None
        return self._geometry.page.index_of(self._selection.caret) if shown else super()._attended()

    def _shades(self) -> Shades:
        idle = not self.hasFocus()
        return Shades(self._selection.span, idle, self._flash.span, self._flash.strength, self._layers.version)

    def _paint_over(self, painter: QPainter) -> None:
        """Draw the caret, and a frame when the keyboard brought the focus here."""
        accent = QColor(self._theme.accent)
        self._handles.paint(painter, self._geometry, accent)
        if self._caret_shown and len(self._geometry.page):
            painter.fillRect(self._caret_rect(), accent)
        if self._focus_shown:
            painter.setPen(QPen(accent, 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(self.viewport().rect().adjusted(1, 1, -1, -1))
