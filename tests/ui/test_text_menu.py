"""The menu over the text: what it offers depends on what is under the pointer and on what is selected."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtGui import QContextMenuEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from reader.text.span import Span

pytestmark = [pytest.mark.gui, pytest.mark.qt_log_ignore("This plugin does not support")]
TEXT = "某县工作报告\n\n一、教育\n新建学校3所，投入资金120.5万元，教师培训做到全员参加。\n"
PLACE = TEXT.index("教师培训")


@pytest.fixture
def window(open_window):
    return open_window(TEXT)


@pytest.fixture
def annotated(window):
    window.current.view.select(Span(PLACE, PLACE + 4))
    window.commands["highlight"].trigger()
    (one,) = window.current.annotations
    return one


def choose(window, position, *path):
    """Open the menu over the character at ``position``, and choose the entry; returns what it offered."""
    offered = []

    def answer():
        menu = QApplication.activePopupWidget()
        offered.extend(action.text() for action in menu.actions() if action.text())
        try:
            for name in path:
                within = [one for one in menu.findChildren(QMenu) if one.title() == name]
                if within:
                    (menu,) = within
                else:
                    (action,) = [one for one in menu.actions() if one.text() == name]
                    action.trigger()
        finally:
            for shown in window.frame.findChildren(QMenu):
                shown.close()

    view = window.current.view
    spot = view._geometry.caret_rect(position, upstream=False).center()
    QTimer.singleShot(0, answer)
    reason = QContextMenuEvent.Reason.Mouse
    QApplication.sendEvent(view.viewport(), QContextMenuEvent(reason, spot, view.viewport().mapToGlobal(spot)))
    return offered


def test_with_nothing_selected_it_offers_nothing_that_needs_a_selection(window):
    assert choose(window, PLACE) == ["标为标题", "书签", "在文档中查找…"]


def test_what_is_selected_can_be_marked(window):
    window.current.view.select(Span(PLACE, PLACE + 4))
    offered = choose(window, PLACE + 1, "下划线")
    assert offered[1:3] == ["复制", "复制引文"]
    (one,) = window.current.annotations
    assert (one.quote.exact, one.style.value) == ("教师培训", "underline")


def test_a_note_can_be_edited(window, annotated):
    offered = choose(window, PLACE + 1, "编辑批注…")
    assert offered[:4] == ["编辑批注…", "批注的颜色", "复制批注的引文", "删除批注"]
    editor = window.annotating.editor
    assert editor.isVisible()
    QTest.keyClicks(editor._note, "checked")
    editor.save()
    (one,) = window.current.annotations
    assert (one.id, one.note) == (annotated.id, "checked")


def test_a_note_can_be_coloured_and_that_undone(window, annotated):
    choose(window, PLACE + 1, "批注的颜色", "蓝色")
    assert window.current.annotations[0].color.value == "blue"
    window.commands["undo"].trigger()
    assert window.current.annotations[0].color is annotated.color


def test_a_note_can_be_cited(window, annotated):
    choose(window, PLACE + 1, "复制批注的引文")
    assert "教师培训" in QGuiApplication.clipboard().text()
    assert "某县工作报告" in QGuiApplication.clipboard().text()


def test_a_note_can_be_deleted(window, annotated):
    choose(window, PLACE + 1, "删除批注")
    assert window.current.annotations == ()


def test_beside_a_note_there_is_nothing_of_it(window, annotated):
    assert "删除批注" not in choose(window, PLACE + 6)
