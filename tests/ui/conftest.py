"""What tests of the window share. They need no screen."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from reader.app.session import Session
from reader.app.settings import Settings
from reader.store.db import open_library
from reader.text.lines import line_spans
from reader.ui.main_window import MainWindow
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


@pytest.fixture(autouse=True)
def nothing_is_held() -> Iterator[None]:
    """Lets go of the buttons of the mouse behind each test, for the window waits for the end of what they began.

    ``QTest.mouseDClick`` leaves the button down, and so does a drag that ends in a drop. An open menu fails the test.
    """
    yield
    if QApplication.instance() is None:
        return
    for button in (Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton):
        if QApplication.mouseButtons() & button:
            QTest.mouseRelease(QWidget(), button)
    assert QApplication.mouseButtons() == Qt.MouseButton.NoButton
    assert QApplication.activePopupWidget() is None


@pytest.fixture
def qtbot(qtbot: QtBot) -> QtBot:
    """Waits long before it gives up, for a machine that is busy with something else."""
    for name in ("waitUntil", "waitActive", "waitExposed", "waitSignal"):
        setattr(qtbot, name, partial(getattr(qtbot, name), timeout=30_000))
    return qtbot


@pytest.fixture
def open_window(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[str], MainWindow]]:
    """Opens the main window on a report of the text given, in a library of its own."""
    for module in ("memory", "geometry"):
        monkeypatch.setattr(f"reader.ui.{module}.settings_file", lambda: tmp_path / "settings.json")
    windows: list[MainWindow] = []

    def open_on(text: str) -> MainWindow:
        window = MainWindow(Session(library), Settings(theme="light"))
        windows.append(window)
        window.frame.resize(1280, 800)
        with qtbot.waitActive(window.frame):
            window.frame.show()
            window.frame.activateWindow()
        path = tmp_path / "report.txt"
        path.write_text(text, encoding="utf-8")
        window.open_path(path)
        qtbot.waitUntil(lambda: not window.is_busy and window.current is not None, timeout=30_000)
        QApplication.processEvents()
        return window

    with open_library(tmp_path / "library.sqlite") as library:
        yield open_on
        for window in windows:
            window.frame.close()
            window.shut_down()
            window.deleteLater()
            window.frame.deleteLater()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


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
