"""The page under the mouse: what is selected on it, and which of its marks the pointer is on."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from copy import copy
from itertools import islice
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from reader.text.span import Span
from reader.ui.reading.content import BlockStyle, Content, Mark, blocks_of
from reader.ui.reading.handles import Handles
from reader.ui.reading.mark_hover import MarkHover
from reader.ui.reading.pointer import AutoScroll, ClickCounter, Grab
from reader.ui.reading.selecting import Unit, WordFinder
from reader.ui.reading.spoken_view import SpokenView

if TYPE_CHECKING:
    # PySide makes a type when it is first named, and no page needs these to be painted.
    from PySide6.QtGui import QContextMenuEvent, QMouseEvent

_LONGEST_NAME = 60
_READERS_OWN = "annotations"
"""What is marked by the reader is clicked before what is marked by the program."""
_LEFT = Qt.MouseButton.LeftButton


class PointedView(SpokenView):
    """A page that lets the reader select in it with the mouse. It never puts text on the clipboard: it asks for it."""

    selection_changed = Signal()
    selection_finished = Signal()
    """The reader has finished selecting: the button is up, or the keys rest."""
    mark_activated = Signal(str, str)
    """A mark was clicked: its layer and key."""
    mark_hovered = Signal(str, str, QRect)
    """The pointer came over a mark: its layer, its key, and where it is in the viewport."""
    mark_left = Signal()
    context_menu_requested = Signal(QPoint, int)
    """Where on the screen, and over which position of the text."""
    copy_requested = Signal()
    drag_requested = Signal()
    """What is selected is being dragged away; the button is down."""
    handles_moved = Signal(object)
    """The :class:`Span` between the handles, after the reader moved one."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pressed: QPoint | None = None
        self._hover = MarkHover(self.viewport(), self)
        self._hover.came.connect(self.mark_hovered)
        self._hover.left.connect(self.mark_left)
        self._clicks = ClickCounter()
        self._grab = Grab()
        self._handles = Handles()
        self._auto_scroll = AutoScroll(self)
        self._auto_scroll.scroll_requested.connect(self._drag_on)
        self.viewport().setMouseTracking(True)

    # Selection

    def set_content(self, content: Content, keep: int | None = None) -> None:
        """Show ``content``, without marks and selection; see :meth:`PageView.set_content`."""
        had = self._selection.span is not None
        self._hover.leave()
        self._clicks.forget()
        self._handles.put(None)
        self._grab.release()
        self._pressed = None
        self._auto_scroll.stop()
        super().set_content(content, keep)
        self._selection.collapse(self._geometry.page.shown(keep or 0))
        self.setAccessibleName(_name_of(content))
        if had:
            self.selection_changed.emit()

    def replace_content(self, content: Content, keep: int, move: Callable[[Span], Span]) -> None:
        """As :meth:`set_content`, of the same text in another form, to whose characters ``move`` leads.

        What is selected, the caret in sight and a drag under way stay with their characters.
        """
        held, pressed = copy(self._selection), self._pressed
        self.set_content(content, keep)
        if held.span is None and not self._caret_shown and pressed is None:
            return
        page = self._geometry.page
        held.carry(lambda span: page.shown_span(move(span)))
        self._selection, self._pressed = held, pressed
        if pressed is not None:
            self._auto_scroll.drag(pressed.y(), self._geometry.height)
        self._selection_moved(None)

    def set_words(self, content: Content) -> None:
        """Show ``content``, set alike; what is selected stays so. See :meth:`PageView.set_words`."""
        super().set_words(content)
        self.setAccessibleName(_name_of(content))

    def leave_mark(self) -> None:
        """Take the mouse to be on no mark until it moves: the marks are others now."""
        self._hover.leave()

    def selection(self) -> Span | None:
        """The selected characters, or None."""
        return self._selection.span

    def select(self, span: Span) -> None:
        """Select ``span``, as far as it is shown."""
        before = self._selection.span
        self._selection.select(self._geometry.page.shown_span(span))
        self._selection_moved(before)

    def clear_selection(self) -> None:
        """Select nothing; the caret stays where it is."""
        before = self._selection.span
        self._selection.collapse(self._selection.caret, upstream=self._selection.upstream)
        self._selection_moved(before)

    def selected_rect(self) -> QRect:
        """The rectangle around the part of the selection in sight; null when there is none."""
        span = self._selection.span
        return self.rect_of(span).intersected(self.viewport().rect()) if span is not None else QRect()

    def set_word_finder(self, find_word: WordFinder) -> None:
        """Let ``find_word(text, position)`` say what a word is, for double clicks and for keys."""
        self._selection.find_word = find_word

    def set_mark_finder(self, find_mark: Callable[[int], Mark | None] | None) -> None:
        """Ask ``find_mark`` what to hover over where no mark is; such a mark is not painted, and in no layer."""
        self._hover.find_unseen = find_mark

    def _selection_moved(self, before: Span | None) -> None:
        self.viewport().update()
        if self._selection.span != before:
            self.selection_changed.emit()

    # Points

    def position_at(self, point: QPoint) -> int | None:
        """The character drawn at ``point`` of the viewport, or None where there is none."""
        return self._geometry.character_at(point)

    def mark_at(self, position: int) -> tuple[str, Mark] | None:
        """The layer and the mark that a click on the character at ``position`` is for: the reader's own come first."""
        return self._layers.at(position, _READERS_OWN)

    # Mouse

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Start selecting: by characters, or by word, sentence, paragraph for two, three, four clicks."""
        point = event.position().toPoint()
        if event.button() is Qt.MouseButton.RightButton:
            self._press_right(point)
        if event.button() not in (_LEFT, Qt.MouseButton.RightButton):
            event.ignore()  # the window goes back and forward with them
        if event.button() is not _LEFT or not len(self._geometry.page) or self._pressed_handle(event, point):
            return
        unit = Unit(self._clicks.press(event))
        extends = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if unit is Unit.CHARACTER and not extends and self._is_selected(point):
            self._grab.press(point)
        else:
            self._press_at(point, None if extends else unit)

    def _press_at(self, point: QPoint, unit: Unit | None) -> None:
        """Start selecting at ``point`` by ``unit``, or, without one, let what is selected reach there."""
        before, page = self._selection.span, self._geometry.page
        position, upstream = self._geometry.nearest(point)
        if unit is None:
            self._selection.extend_from(page, position, upstream=upstream)
        else:
            inside = self._geometry.character_at(point)
            whole = inside if unit is not Unit.CHARACTER and inside is not None else position
            self._selection.begin(page, whole, unit, upstream=upstream)
        self._pressed = point
        self._show_caret(shown=False)
        self._selection_moved(before)

    def set_handles(self, span: Span | None) -> None:
        """Let the reader move the ends of ``span``, with handles or by Shift and a click; None ends that."""
        if span != self._handles.span:
            self._handles.put(span)
            self.viewport().update()

    def handles(self) -> Span | None:
        """What stands between the handles; None without any."""
        return self._handles.span

    def _pressed_handle(self, event: QMouseEvent, point: QPoint) -> bool:
        """Whether the press is for a handle: on one, or with Shift while nothing is selected."""
        if self._handles.press(self._geometry, point):
            return True
        shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        span = self._handles.nearer(self._geometry.nearest(point)[0]) if shift and not self._selection.span else None
        if span is None:
            self.set_handles(None)
            return False
        self._handles.put(span)
        self.handles_moved.emit(span)
        return True

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Qt's name for every second quick press."""
        self.mousePressEvent(event)

    def _press_right(self, point: QPoint) -> None:
        if self._selection.span is not None and not self._is_selected(point):
            self.clear_selection()

    def _is_selected(self, point: QPoint) -> bool:
        span, position = self._selection.span, self._geometry.character_at(point)
        return span is not None and position is not None and position in span

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag the selection, or see which mark the pointer is over."""
        point = event.position().toPoint()
        if self._handles.is_held:
            self._handles.drag(self._geometry.nearest(point)[0])
            self.viewport().update()
        elif self._grab.is_held:
            if self._grab.move(point):
                self.drag_requested.emit()
        elif self._pressed is not None and event.buttons() & _LEFT:
            self._pressed = point
            self._drag(point)
            self._auto_scroll.drag(point.y(), self._geometry.height)
        elif not event.buttons():
            self._hover.move(point, self._geometry, self._layers)

    def _drag(self, point: QPoint) -> None:
        before = self._selection.span
        position, upstream = self._geometry.nearest(point)
        self._selection.extend(self._geometry.page, position, upstream=upstream)
        self._selection_moved(before)

    @Slot(int)
    def _drag_on(self, pixels: int) -> None:
        """The pointer is held outside the viewport."""
        if self._pressed is not None:
            self._scroll_by(pixels)
            self._drag(self._pressed)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Finish selecting; a click that selected nothing goes to the mark under it."""
        if self._handles.is_held:
            self.handles_moved.emit(self._handles.release())
            return
        if event.button() is _LEFT and self._grab.release():
            self._press_at(event.position().toPoint(), Unit.CHARACTER)
        if event.button() is not _LEFT or self._pressed is None:
            return
        self._auto_scroll.stop()
        self._pressed = None
        if self._selection.span is not None:
            self.selection_finished.emit()
            return
        position = self._geometry.character_at(event.position().toPoint())
        found = self.mark_at(position) if position is not None else None
        if found is not None:
            self.mark_activated.emit(found[0], found[1].key)

    def leaveEvent(self, event: object) -> None:
        """The pointer went elsewhere."""
        self._hover.leave()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask the owner for a menu: at the pointer, or, from the keyboard, under the caret."""
        if event.reason() is event.Reason.Keyboard:
            place = self._caret_rect().bottomLeft()
            self.context_menu_requested.emit(self.viewport().mapToGlobal(place), self._selection.caret)
        else:
            position = self._geometry.nearest(event.pos())[0]
            self.context_menu_requested.emit(event.globalPos(), position)
        event.accept()

    # The caret

    def _show_caret(self, *, shown: bool) -> None:
        if shown != self._caret_shown:
            self._caret_shown = shown
            self.viewport().update()

    def _caret_rect(self) -> QRect:
        return self._geometry.caret_rect(self._selection.caret, upstream=self._selection.upstream)


def _name_of(content: Content) -> str:
    """The title of ``content``, or else how it begins: what the view is called by a screen reader."""
    made = blocks_of(content)
    kinds = (kind for kind, sample in enumerate(made.samples) if sample.style is BlockStyle.TITLE)
    titles = sorted(at for kind in kinds for at in islice(_places(kind, made.kinds), _LONGEST_NAME))
    blocks = [made.blocks[at] for at in titles] or content.blocks[:1]
    return "".join(content.text[block.start : block.end] for block in blocks)[:_LONGEST_NAME]


def _places(kind: int, kinds: Sequence[int]) -> Iterator[int]:
    """Where ``kind`` stands among ``kinds``, of which there may be hundreds of thousands."""
    at = -1
    while True:
        try:
            at = kinds.index(kind, at + 1)
        except ValueError:
            return
        yield at
