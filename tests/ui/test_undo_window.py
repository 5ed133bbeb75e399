"""Undo and redo by keys, wherever the keyboard is: what they take back is said at the bottom."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from reader.store.db import StoreError
from reader.text.span import Span
from reader.ui.widgets.message_bar import MessageKind

pytestmark = [pytest.mark.gui, pytest.mark.qt_log_ignore("This plugin does not support")]
CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
TEXT = "某县工作报告\n\n一、教育\n新建学校3所，投入120.5万元。\n"


@pytest.fixture
def window(open_window):
    window = open_window(TEXT)
    text = window.current.report.source.text
    start = text.index("新建学校")
    window.current.view.select(window.current.page.to_view(Span(start, start + 4)))
    key(window, Qt.Key.Key_H)
    assert len(notes(window)) == 1
    return window


def key(window, letter, modifiers=CONTROL):
    QTest.keyClick(QApplication.focusWidget() or window.frame, letter, modifiers)
    QApplication.processEvents()


def notes(window):
    return window._session.annotations(window.current.document.record.id)


def said(window):
    return {label.text() for label in window.status.findChildren(QLabel)}


def go_to_page(window):
    window.current.setFocus()


def go_to_cards(window):
    key(window, Qt.Key.Key_4)


def go_to_library(window):
    key(window, Qt.Key.Key_2)


@pytest.mark.parametrize("go", [go_to_page, go_to_cards, go_to_library])
def test_it_is_said_what_was_taken_back_and_done_again(window, go):
    go(window)
    key(window, Qt.Key.Key_Z)
    assert notes(window) == ()
    assert "已撤销：添加批注" in said(window)
    key(window, Qt.Key.Key_Z, CONTROL | SHIFT)
    assert len(notes(window)) == 1
    assert "已重做：添加批注" in said(window)


def test_after_a_while_it_says_again_that_all_is_saved(window, qtbot):
    key(window, Qt.Key.Key_Z)
    window.status._told.setInterval(10)
    window.status._told.start()
    qtbot.waitUntil(lambda: "已保存" in said(window))
    assert not any("已撤销" in words for words in said(window))


def test_in_a_field_only_what_was_typed_is_taken_back(window, qtbot):
    key(window, Qt.Key.Key_F)
    qtbot.keyClicks(QApplication.focusWidget(), "abc")
    for _ in range(5):
        key(window, Qt.Key.Key_Z)
    assert window.find_bar.query() == ""
    assert len(notes(window)) == 1
    assert not any("已撤销" in words for words in said(window))
    key(window, Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier)
    key(window, Qt.Key.Key_Z)
    assert notes(window) == ()


def test_what_was_said_of_it_before_goes(window):
    window.say("已给 1 条批注加上“待查”。")
    key(window, Qt.Key.Key_Z)
    assert not window.message.isVisible()
    assert notes(window) == ()


def test_what_asks_for_an_answer_stays(window):
    window.message.show_message("书库不在原处。", MessageKind.ERROR)
    key(window, Qt.Key.Key_Z)
    assert window.message.isVisible()


def test_what_fails_is_not_said_to_be_done(window, monkeypatch):
    def fail():
        raise StoreError("occupied", window._session.library.path)

    monkeypatch.setattr(window._session, "undo", fail)
    key(window, Qt.Key.Key_Z)
    assert not any("已撤销" in words for words in said(window))
    assert window.message.isVisible()
