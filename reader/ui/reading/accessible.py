"""What assistive technology is told about the reading view: that it is a document, and the sentence being read."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget

from reader.ui.reading.view import ReadingView


class AccessibleReading(QAccessibleWidget):
    """A reading view as assistive technology sees it."""

    def __init__(self, view: ReadingView) -> None:
        super().__init__(view, QAccessible.Role.Document)
        self._view = view

    def text(self, kind: QAccessible.Text) -> str:
        """The selection, or else the sentence at the caret or at the top, as the value."""
        if kind is QAccessible.Text.Value:
            return self._view.spoken_text()
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
