"""Back and forward by keys and by the mouse's own buttons."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication

from reader.app.travel import SAME

pytestmark = pytest.mark.gui
TEXT = "某县年度工作报告\n\n" + "\n".join(
    f"{numeral}、第{numeral}项工作\n" + f"第{numeral}部分的正文写得很长。" * 120 for numeral in "一二三四五"
)
ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def window(open_window):
    return open_window(TEXT)


def heading(window, index):
    window.panes.jump_to_heading(index)
    QApplication.processEvents()
    return window.current.position()


def near(window, position):
    return abs(window.current.position() - position) < SAME


def test_alt_and_arrows_walk_the_jumps(window, qtbot):
    assert not window.commands["back"].isEnabled()
    start, third, fifth = window.current.position(), heading(window, 2), heading(window, 4)
    assert start < third < fifth
    qtbot.keyClick(window.frame, Qt.Key.Key_Left, ALT)
    assert near(window, third)
    qtbot.keyClick(window.frame, Qt.Key.Key_Left, ALT)
    assert near(window, start)
    assert not window.commands["back"].isEnabled()
    qtbot.keyClick(window.frame, Qt.Key.Key_Right, ALT)
    assert near(window, third)
    qtbot.keyClick(window.frame, Qt.Key.Key_Right, ALT)
    assert near(window, fifth)
    assert not window.commands["forward"].isEnabled()


def click(window, button):
    viewport = window.current.view.viewport()
    point = QPointF(viewport.rect().center())
    event = QMouseEvent(
        QEvent.Type.MouseButtonPress, point, viewport.mapToGlobal(point), button, button, Qt.KeyboardModifier.NoModifier
    )
    QApplication.sendEvent(viewport, event)
    QApplication.processEvents()


def test_the_mouse_has_buttons_for_it(window):
    start, third = window.current.position(), heading(window, 2)
    click(window, Qt.MouseButton.BackButton)
    assert near(window, start)
    click(window, Qt.MouseButton.ForwardButton)
    assert near(window, third)
    assert window.current.selection() is None


def test_the_way_leads_over_documents_and_opens_what_was_closed(window, qtbot, tmp_path):
    first, third = window.current.document.record.id, heading(window, 2)
    other = tmp_path / "other.txt"
    other.write_text("另一份报告\n\n" + "正文。" * 400, encoding="utf-8")
    qtbot.wait(500)  # a place is known once the page has come to rest
    window.open_path(other)
    qtbot.waitUntil(lambda: not window.is_busy and window.current.document.record.id != first, timeout=30_000)
    window.workspace.close_tab(0)
    window.commands["back"].trigger()
    qtbot.waitUntil(
        lambda: window.current.document is not None and window.current.document.record.id == first, timeout=30_000
    )
    qtbot.waitUntil(lambda: near(window, third))
    window.commands["forward"].trigger()
    assert window.current.document.record.id != first


def test_the_script_moves_no_place(window, qtbot):
    start, third = window.current.position(), heading(window, 2)
    heading(window, 4)
    qtbot.keyClick(window.frame, "3", ALT)
    window.travel.back()
    assert near(window, third)
    window.travel.back()
    assert near(window, start)
