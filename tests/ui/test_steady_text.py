"""Bars that come and go above the page: the text being read stays where it is on the screen."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QApplication

from reader.text.span import Span
from reader.ui.document.preview import plain_lines

pytestmark = pytest.mark.gui
TEXT = "某县年度工作报告\n\n" + "\n".join(
    f"{numeral}、第{numeral}项工作\n" + f"第{numeral}部分的正文写得很长。" * 120 for numeral in "一二三四五"
)
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def window(open_window):
    return open_window(TEXT)


def settle():
    for _ in range(3):
        QApplication.processEvents()


def height_on_screen(window, position):
    """Where the line with the character at ``position`` stands in the window."""
    view = window.current.view
    rect = view._geometry.caret_rect(position, upstream=False)
    return view.viewport().mapTo(window.frame, rect.topLeft()).y()


@pytest.mark.parametrize("heading", [0, 2])
def test_the_text_stays_while_the_find_bar_comes_and_goes(window, qtbot, heading):
    window.panes.jump_to_heading(heading)
    settle()
    position = window.current.position() + 60
    before, value = height_on_screen(window, position), window.current.view.verticalScrollBar().value()
    qtbot.keyClick(window.frame, Qt.Key.Key_F, CONTROL)
    settle()
    assert window.find_bar.isVisible()
    assert height_on_screen(window, position) == before
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    settle()
    assert not window.find_bar.isVisible()
    assert height_on_screen(window, position) == before
    assert window.current.view.verticalScrollBar().value() == value


def test_the_text_stays_while_a_message_comes_and_goes(window):
    window.panes.jump_to_heading(2)
    settle()
    position = window.current.position() + 60
    before = height_on_screen(window, position)
    window.say("已保存。")
    settle()
    assert window.message.isVisible()
    assert height_on_screen(window, position) == before
    window.message.dismiss()
    settle()
    assert height_on_screen(window, position) == before


def test_a_window_made_lower_keeps_the_line_at_the_top(window):
    window.panes.jump_to_heading(2)
    settle()
    top = window.current.view.top_position()
    window.frame.resize(1280, 700)
    settle()
    assert window.current.view.top_position() == top


def test_the_find_bar_stands_beneath_the_tabs(window, qtbot):
    tabs = window.workspace.bar.mapTo(window.frame, QPoint(0, 0)).y()
    qtbot.keyClick(window.frame, Qt.Key.Key_F, CONTROL)
    settle()
    assert window.workspace.bar.mapTo(window.frame, QPoint(0, 0)).y() == tabs
    assert window.find_bar.mapTo(window.frame, QPoint(0, 0)).y() == tabs + window.workspace.bar.height()


def test_to_find_from_the_library_gives_the_document_back(window, qtbot):
    window.commands["library"].trigger()
    settle()
    assert not window.workspace.isVisible()
    qtbot.keyClick(window.frame, Qt.Key.Key_F, CONTROL)
    settle()
    assert window.find_bar.isVisible()
    assert window.find_bar.isAncestorOf(QApplication.focusWidget())


def on_screen(window, widget):
    return QRect(widget.mapTo(window.frame, QPoint(0, 0)), widget.size())


def selection_on_screen(window):
    view = window.current.view
    rect = view.selected_rect()
    return QRect(view.viewport().mapTo(window.frame, rect.topLeft()), rect.size())


@pytest.mark.parametrize("writes", [False, True])
def test_nothing_covers_the_selection_while_a_message_comes_and_goes(window, qtbot, writes):
    window.panes.jump_to_heading(2)
    window.say("已保存。")
    settle()
    view = window.current.view
    start = view.top_position() + 60
    view.select(Span(start, start + 4))
    window.annotating.offer()
    if writes:
        qtbot.keyClick(view, Qt.Key.Key_M, CONTROL)
    settle()
    popup = window.annotating.editor if writes else window.annotating.popup
    for step in (window.message.dismiss, lambda: window.say("已保存。")):
        before = selection_on_screen(window)
        assert not on_screen(window, popup).intersects(before)
        step()
        settle()
        qtbot.wait(20)
        assert popup.isVisible()
        assert selection_on_screen(window) == before
        assert not on_screen(window, popup).intersects(before)


def test_the_text_stays_while_the_line_under_the_title_is_not_known_yet(window):
    """What a report is shown with before it is looked through has room for that line."""
    view = window.current.view
    whole = [view._geometry.caret_rect(at, upstream=False).y() for at in (0, TEXT.index("一、") + 1)]
    view.set_content(plain_lines(TEXT).content)
    settle()
    assert [view._geometry.caret_rect(at, upstream=False).y() for at in (0, TEXT.index("一、") + 1)] == whole
