"""Marking everywhere and the trash, in the window."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMessageBox

from reader.text.span import Span

pytestmark = [pytest.mark.gui, pytest.mark.qt_log_ignore("This plugin does not support")]

TEXT = """青禾县教育局2025年工作总结

一、基本情况
全县现有学校46所，新建學校7所。
二、主要工作
学校食堂全部达标。
"""


@pytest.fixture
def window(open_window):
    return open_window(TEXT)


def notes(window):
    return window._session.annotations(window.current.document.record.id)


def ask(window, qtbot, words):
    at = window.current.page.view.text.index(words)
    window.current.view.select(Span(at, at + len(words)))
    window.commands["everywhere"].trigger()
    dialog = window.desk.everywhere.dialog
    qtbot.waitUntil(lambda: dialog._places.topLevelItemCount() > 0, timeout=20_000)
    return dialog


def test_every_place_is_listed_and_the_ticked_ones_are_marked_as_one_step(window, qtbot):
    dialog = ask(window, qtbot, "学校")
    assert len(dialog.ticked()) == 3
    dialog._places.topLevelItem(0).child(1).setCheckState(0, Qt.CheckState.Unchecked)
    QTest.mouseClick(dialog._mark, Qt.MouseButton.LeftButton)
    assert [one.quote.exact for one in notes(window)] == ["学校", "学校"]
    window.commands["undo"].trigger()
    assert notes(window) == ()


def test_what_is_marked_already_has_no_tick(window, qtbot):
    at = window.current.report.source.text.index("學校")
    window._session.annotate(window.current.document, Span(at, at + 2))
    dialog = ask(window, qtbot, "学校")
    assert [one.quote.exact for one in dialog.ticked()] == ["学校", "学校"]
    dialog.reject()


def test_the_trash_gives_back_what_was_deleted(window, qtbot):
    session, document = window._session, window.current.document
    made = session.annotate(document, Span(0, 4), note="核对")
    session.delete([made.id])
    window.commands["trash"].trigger()
    dialog = window.desk.trash.dialog
    assert not dialog._restore.isEnabled()
    assert not dialog._purge.isEnabled()
    qtbot.waitUntil(lambda: dialog._list.topLevelItemCount() == 1)
    assert not dialog._restore.isEnabled()
    dialog._list.selectAll()
    QTest.mouseClick(dialog._restore, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: dialog._stack.currentWidget() is dialog._empty)
    assert notes(window) == (made,)
    dialog.accept()


def test_an_emptied_trash_says_first_what_that_means(window, qtbot, monkeypatch):
    session, document = window._session, window.current.document
    made = session.annotate(document, Span(0, 4))
    session.delete([made.id])
    window.commands["trash"].trigger()
    dialog, asked = window.desk.trash.dialog, []

    def answer(_parent, _title, words):
        asked.append(words)
        return QMessageBox.StandardButton.Yes if len(asked) > 1 else QMessageBox.StandardButton.No

    monkeypatch.setattr(QMessageBox, "question", answer)
    qtbot.waitUntil(lambda: dialog._list.topLevelItemCount() == 1)
    QTest.mouseClick(dialog._purge, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not window.is_busy)
    assert dialog._list.topLevelItemCount() == 1
    QTest.mouseClick(dialog._purge, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: dialog._list.topLevelItemCount() == 0)
    assert "不能再撤销" in asked[0]
    assert session.history.undo_code is None
    dialog.accept()
