"""Where the keyboard is when another page comes into sight: on it, unless the reader has gone to something else."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from reader.ui.workspace import opening

pytestmark = [pytest.mark.gui, pytest.mark.qt_log_ignore("This plugin does not support")]
TEXT = "某县工作报告\n\n一、教育\n新建学校3所，投入120.5万元。\n" + "各校按计划推进。\n" * 60
OTHER = TEXT.replace("某县", "某市")


@pytest.fixture(params=["short", "long"])
def window(request, open_window, monkeypatch):
    if request.param == "long":
        for limit in ("AT_ONCE", "LONG"):
            monkeypatch.setattr(opening, limit, 10)
    return open_window(TEXT)


@pytest.fixture
def path(tmp_path):
    path = tmp_path / "other.txt"
    path.write_text(OTHER, encoding="utf-8")
    return path


def rest(qtbot, window):
    qtbot.waitUntil(lambda: not window.is_busy)


def keys_scroll_the_page(window):
    bar = window.current.view.verticalScrollBar()
    assert QApplication.focusWidget() is window.current.view
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_PageDown)
    return bar.value() > 0


def test_on_the_page_that_was_opened(qtbot, window, path):
    assert keys_scroll_the_page(window)
    window.open_path(path)
    rest(qtbot, window)
    assert keys_scroll_the_page(window)


def test_on_the_page_before_when_one_is_closed(qtbot, window, path):
    window.open_path(path)
    rest(qtbot, window)
    window.workspace.close_current()
    assert keys_scroll_the_page(window)


def test_on_a_page_of_last_time(qtbot, window, path):
    window.open_path(path)
    rest(qtbot, window)
    ids = [record.id for record in window._session.documents()]
    while window.workspace.bar.count():
        window.workspace.close_current()
    assert window.welcome.isAncestorOf(QApplication.focusWidget()) or window.welcome.hasFocus()
    window.workspace.restore(ids, ids[0])
    rest(qtbot, window)
    assert keys_scroll_the_page(window)
    window.workspace.close_current()
    rest(qtbot, window)
    assert keys_scroll_the_page(window)


def test_on_a_page_opened_from_the_welcome_page(qtbot, window):
    window.workspace.close_current()
    row = next(one for one in window.welcome.findChildren(QPushButton) if "某县工作报告" in one.text())
    row.setFocus()
    QTest.keyClick(row, Qt.Key.Key_Space)
    rest(qtbot, window)
    assert keys_scroll_the_page(window)


def test_not_taken_from_what_the_reader_has_gone_to(qtbot, window, path):
    window.open_path(path)
    window.top_bar.search.setFocus()
    rest(qtbot, window)
    assert window.workspace.bar.count() == 2
    assert QApplication.focusWidget() is window.top_bar.search


def test_in_focus_mode_and_after_it(qtbot, window):
    window.panes.outline._tree.setFocus()
    window.commands["focus"].trigger()
    assert keys_scroll_the_page(window)
    QTest.keyClick(window.current.view, Qt.Key.Key_Escape)
    assert keys_scroll_the_page(window)


def test_when_two_pages_become_one(qtbot, window, path):
    window.open_path(path)
    rest(qtbot, window)
    for _ in range(2):
        window.commands["beside"].trigger()
        rest(qtbot, window)
        assert keys_scroll_the_page(window)


@pytest.mark.parametrize("key", [Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_4, Qt.Key.Key_5])
def test_back_where_it_was_when_a_page_over_the_documents_is_left(qtbot, window, key):
    """From the outline, the library, the notes and the indicators; and over two such pages on the way."""
    control, shift = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
    for pages in ((("library", Qt.Key.Key_L, control),), (("compare", Qt.Key.Key_M, control | shift),)):
        for name, letter, modifiers in (*pages, ("notebook", Qt.Key.Key_N, control | shift)):
            QTest.keyClick(QApplication.focusWidget(), key, control)
            before = QApplication.focusWidget()
            assert before is not window.current.view
            QTest.keyClick(before, letter, modifiers)
            rest(qtbot, window)
            assert QApplication.focusWidget() is not before, name
            QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
            rest(qtbot, window)
            assert QApplication.focusWidget() is before, name


def test_on_the_page_when_a_document_is_opened_from_the_library(qtbot, window, path):
    control = Qt.KeyboardModifier.ControlModifier
    QTest.keyClick(window.current.view, Qt.Key.Key_4, control)
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_L, control)
    rest(qtbot, window)
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Down)
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    rest(qtbot, window)
    assert QApplication.focusWidget() is window.current.view
