"""What assistive technology is told about the reading view: a document, its text, and the sentence being read.

The text is whole: characters, where each is on the screen, the caret, and setting caret and selection. Two functions
of Qt's text interface hand their results back through pointers, ``selection`` and ``attributes``; PySide6 (6.11) lets
them be overridden and gives Qt nothing of what they return. So the number of selections is told as none, lest anything
is read from there; what is selected is told when it changes, with its ends, and is the value of the view.
"""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QObject, QPoint, QRect
from PySide6.QtGui import QAccessible, QAccessibleInterface, QAccessibleTextInterface
from PySide6.QtWidgets import QAccessibleWidget

from reader.text.span import Span
from reader.ui.reading.view import ReadingView


class AccessibleText(QAccessibleTextInterface):
    """The text of a reading view. Positions are those of Qt: UTF-16 units of the view text."""

    def __init__(self, view: ReadingView) -> None:
        super().__init__()
        self._view = view

    def characterCount(self) -> int:
        """The length of the text."""
        return self._view.qt_text().to_qt(len(self._view.content().text))

    def text(self, start: int, end: int) -> str:
        """The half-open range, as far as it exists; ``end`` below 0 is the end of the text."""
        measures, words = self._view.qt_text(), self._view.content().text
        return words[measures.from_qt(max(0, start)) : measures.from_qt(end) if end >= 0 else None]

    def cursorPosition(self) -> int:
        """Where the caret is, in sight or not."""
        return self._view.qt_text().to_qt(self._view.caret_position())

    def setCursorPosition(self, position: int) -> None:
        """Put the caret there, and bring it into sight."""
        self._view.place_caret(self._view.qt_text().from_qt(max(0, position)))

    def characterRect(self, offset: int) -> QRect:
        """Where the character is on the screen; null when it is not in sight."""
        at = self._view.qt_text().from_qt(max(0, offset))
        rect = self._view.rect_of(Span(at, at + 1)) if at < len(self._view.content().text) else QRect()
        return QRect(self._view.viewport().mapToGlobal(rect.topLeft()), rect.size()) if rect.isValid() else QRect()

    def offsetAtPoint(self, point: QPoint) -> int:
        """The character at a point of the screen; -1 where there is none."""
        at = self._view.position_at(self._view.viewport().mapFromGlobal(point))
        return self._view.qt_text().to_qt(at) if at is not None else -1

    def selectionCount(self) -> int:
        """None that could be asked for; see the module."""
        return 0

    def addSelection(self, start: int, end: int) -> None:
        """Select the half-open range; there is one selection at most."""
        self._view.select(self._view.qt_text().span_from_qt(max(0, min(start, end)), max(0, start, end)))

    def setSelection(self, _index: int, start: int, end: int) -> None:
        """As :meth:`addSelection`."""
        self.addSelection(start, end)

    def removeSelection(self, _index: int) -> None:
        """Select nothing."""
        self._view.clear_selection()

    def scrollToSubstring(self, start: int, end: int) -> None:
        """Bring the half-open range into sight."""
        self._view.ensure_visible(self._view.qt_text().span_from_qt(max(0, start), max(0, start, end)))


class AccessibleReading(QAccessibleWidget):
    """A reading view as assistive technology sees it."""

    def __init__(self, view: ReadingView) -> None:
        super().__init__(view, QAccessible.Role.Document)
        self._view = view
        self._text = AccessibleText(view)

    def interface_cast(self, kind: QAccessible.InterfaceType) -> Any:
        """The text, besides what a widget offers. PySide6 takes the object, not the address its stubs speak of."""
        if kind is QAccessible.InterfaceType.TextInterface:
            return self._text
        return super().interface_cast(kind)

    def text(self, kind: QAccessible.Text) -> str:
        """The selection, or else the sentence at the caret or the top, as the value; its marks as the description."""
        if kind is QAccessible.Text.Value:
            return self._view.spoken_text()
        if kind is QAccessible.Text.Description:
            return self._view.spoken_marks()
        return str(super().text(kind))

    def state(self) -> QAccessible.State:
        """Text that can be selected and not changed."""
        state = super().state()
        state.readOnly = True
        state.selectableText = True
        state.multiLine = True
        return state


class _Factory:
    """Makes the interfaces, and keeps each as long as its view lives: Qt holds them by address only."""

    def __init__(self) -> None:
        self._made: dict[int, AccessibleReading] = {}

    def __call__(self, _name: str, thing: QObject | None) -> QAccessibleInterface | None:
        if not isinstance(thing, ReadingView):
            return None
        key = id(thing)
        self._made[key] = AccessibleReading(thing)
        thing.destroyed.connect(lambda: self._made.pop(key, None))
        return self._made[key]


def install() -> None:
    """Let reading views speak to assistive technology; once, when the application starts."""
    QAccessible.installFactory(_Factory())
