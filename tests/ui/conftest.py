"""What tests of the window share. They need no screen."""

from __future__ import annotations

import os
from collections.abc import Callable

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader.text.lines import line_spans
from reader.ui.reading.content import BlockStyle, Content, TextBlock
from reader.ui.reading.view import ReadingView

_BUTTON = Qt.MouseButton.LeftButton


class Mouse:
    """A mouse over the text of a view; each press comes a moment after the one before.

    Events are made here rather than with QTest, which keeps presses too far apart for a third or fourth click.
    """

    def __init__(self, view: ReadingView) -> None:
        self._view = view
        self._time = 1000

    def point(self, position: int) -> QPoint:
        """The left part of the character at ``position``, which must be in sight."""
        rect = self._view._geometry.caret_rect(position, upstream=False)
        assert self._view.viewport().rect().contains(rect), f"{position} is out of sight"
        return rect.center() + QPoint(3, 0)

    def press(self, at: int | QPoint, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        self._send(QEvent.Type.MouseButtonPress, at, _BUTTON, modifiers)

    def move(self, at: int | QPoint, *, pressed: bool = True) -> None:
        self._send(QEvent.Type.MouseMove, at, _BUTTON if pressed else Qt.MouseButton.NoButton)

    def release(self, at: int | QPoint) -> None:
        self._send(QEvent.Type.MouseButtonRelease, at, Qt.MouseButton.NoButton)

    def click(
        self, at: int | QPoint, times: int = 1, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
    ) -> None:
        """Click ``times`` in quick succession, long after whatever was before."""
        self._time += 10_000
        for count in range(times):
            kind = QEvent.Type.MouseButtonDblClick if count % 2 else QEvent.Type.MouseButtonPress
            self._send(kind, at, _BUTTON, modifiers)
            self.release(at)

    def press_twice(self, at: int | QPoint) -> None:
        """A double click whose second press is held."""
        self.click(at)
        self._send(QEvent.Type.MouseButtonDblClick, at, _BUTTON)

    def drag(self, start: int | QPoint, end: int | QPoint) -> None:
        self._time += 10_000
        self.press(start)
        self.move(end)
        self.release(end)

    def _send(
        self,
        kind: QEvent.Type,
        at: int | QPoint,
        buttons: Qt.MouseButton,
        modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
    ) -> None:
        point = at if isinstance(at, QPoint) else self.point(at)
        viewport = self._view.viewport()
        cause = Qt.MouseButton.NoButton if kind is QEvent.Type.MouseMove else _BUTTON
        event = QMouseEvent(kind, QPointF(point), QPointF(viewport.mapToGlobal(point)), cause, buttons, modifiers)
        self._time += 50
        event.setTimestamp(self._time)
        QApplication.sendEvent(viewport, event)


@pytest.fixture
def make_view(qtbot: QtBot) -> Callable[[Content], ReadingView]:
    """Makes reading views of 900 by 700 pixels that are on the screen."""

    def make(content: Content) -> ReadingView:
        view = ReadingView()
        qtbot.addWidget(view)
        view.resize(900, 700)
        view.set_content(content)
        view.show()
        qtbot.waitExposed(view)
        return view

    return make


@pytest.fixture
def prose() -> Callable[[str], Content]:
    """Makes a content with every line a paragraph; a line that begins with ``#`` is a heading, ``|`` makes a table."""

    def make(text: str) -> Content:
        blocks = []
        for line in line_spans(text):
            span = line.trimmed(text)
            if not len(span):
                continue
            if text[span.start] == "#":
                blocks.append(TextBlock(span.start + 1, span.end, BlockStyle.HEADING, 1))
            else:
                style = BlockStyle.TABLE if " | " in span.of(text) else BlockStyle.BODY
                blocks.append(TextBlock(span.start, span.end, style))
        return Content(text, tuple(blocks))

    return make


@pytest.fixture
def mouse() -> type[Mouse]:
    """The mouse of a view."""
    return Mouse
