"""Tabs by mouse and keys: their menu, going from one to the next, opening by a double click beside them."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog

pytestmark = pytest.mark.gui
CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def window(open_window, tmp_path, qtbot):
    """Five documents in tabs, the first on top."""
    made = open_window("第0号报告\n\n一、教育\n学校46所。\n")
    paths = [tmp_path / f"{number}.txt" for number in range(1, 5)]
    for number, path in enumerate(paths, 1):
        path.write_text(f"第{number}号报告\n\n一、教育\n学校4{number}所。\n", encoding="utf-8")
    made.incoming.open_files(paths)
    qtbot.waitUntil(lambda: not made.is_busy)
    made.restore_session()
    made.workspace.bar.setCurrentIndex(0)
    return made


def titles(window):
    bar = window.workspace.bar
    return [bar.tabText(index)[1] for index in range(bar.count())]


def top(window):
    return window.workspace.bar.tabText(window.workspace.bar.currentIndex())[1]


def choose(window, index, title):
    """Choose the entry of this title in the menu of a tab; the offscreen platform cannot show menus."""
    (action,) = [one for one in window.tab_menu.menu(index).actions() if one.text() == title]
    assert action.isEnabled()
    action.trigger()


def test_the_menu_closes_what_stands_to_the_right(window):
    choose(window, 1, "关闭右侧的")
    assert titles(window) == ["0", "1"]


def test_the_menu_closes_the_others(window):
    choose(window, 2, "关闭其他")
    assert titles(window) == ["2"]
    choose(window, 0, "重新打开关闭的标签页")


def test_nothing_stands_to_the_right_of_the_last(window):
    menu = window.tab_menu.menu(4)
    assert {one.text() for one in menu.actions() if not one.isEnabled()} >= {"关闭右侧的"}


def test_the_menu_copies_the_title(window):
    choose(window, 3, "复制标题")
    assert QGuiApplication.clipboard().text() == "第3号报告"


def test_the_menu_shows_the_file_in_its_folder(window, monkeypatch, tmp_path):
    opened = []
    monkeypatch.setattr("reader.ui.controls.locating.QDesktopServices.openUrl", opened.append)
    choose(window, 3, "在文件夹中显示")
    assert [url.toLocalFile() for url in opened] == [str(tmp_path)]


def test_keys_go_from_tab_to_tab_round_and_round(window, qtbot):
    for key, modifiers, expected in (
        (Qt.Key.Key_Tab, CONTROL, "1"),
        (Qt.Key.Key_PageDown, CONTROL, "2"),
        (Qt.Key.Key_PageUp, CONTROL, "1"),
        (Qt.Key.Key_PageUp, CONTROL, "0"),
        (Qt.Key.Key_PageUp, CONTROL, "4"),
        (Qt.Key.Key_Tab, CONTROL, "0"),
    ):
        qtbot.keyClick(QApplication.focusWidget() or window.frame, key, modifiers)
        assert top(window) == expected
    assert window.current.isAncestorOf(QApplication.focusWidget())


def test_a_double_click_beside_the_tabs_asks_for_files(window, monkeypatch):
    asked = []
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *given: asked.append(given) or ([], ""))
    for _ in range(4):
        window.workspace.close_tab(1)
    bar = window.workspace.bar
    beside = QPoint(bar.tabRect(0).right() + 40, bar.height() // 2)
    assert bar.rect().contains(beside)
    QTest.mouseDClick(bar, Qt.MouseButton.LeftButton, pos=beside)
    assert len(asked) == 1
    QTest.mouseDClick(bar, Qt.MouseButton.LeftButton, pos=bar.tabRect(0).center())
    assert len(asked) == 1


def test_tabs_behind_the_one_on_top_are_remembered_too(window):
    kept, current = window.memory.tabs()
    assert [window._session.document(one).title[1] for one in kept] == titles(window) == ["0", "1", "2", "3", "4"]
    assert current == kept[0]
    bar = window.workspace.bar
    QTest.mouseClick(bar, Qt.MouseButton.MiddleButton, pos=bar.tabRect(3).center())
    bar.moveTab(1, 2)
    assert [window._session.document(one).title[1] for one in window.memory.tabs()[0]] == ["0", "2", "1", "4"]


def test_the_menu_copies_where_the_file_is(window, tmp_path):
    choose(window, 3, "复制文件路径")
    assert QGuiApplication.clipboard().text() == str(tmp_path / "3.txt")


def listed(panel):
    """The number of the report that the cursor is on."""
    return panel._model.records[panel._list.currentIndex().row()].title[1]


def test_the_menu_shows_the_document_among_the_others(window, qtbot):
    window.commands["panel-left"].trigger()
    panel = window.panes.library
    assert not panel.isVisible()
    choose(window, 3, "在书库中显示")
    assert panel.isVisible()
    assert panel._list.hasFocus()
    assert listed(panel) == "3"
    qtbot.keyClick(panel._list, Qt.Key.Key_Return)
    assert top(window) == "3"


def test_a_document_that_was_left_out_of_the_list_is_shown_there(window, qtbot):
    panel = window.panes.library
    choose(window, 3, "在书库中显示")
    for _ in range(2):
        qtbot.keyClick(panel.status, Qt.Key.Key_Down)
    qtbot.keyClicks(panel._filter, "nothing")
    qtbot.waitUntil(lambda: not panel._model.records)
    choose(window, 1, "在书库中显示")
    assert listed(panel) == "1"
    assert len(panel._model.records) == 5


def test_the_list_marks_the_document_that_is_being_read(window, qtbot):
    panel = window.panes.library
    for index in (3, 1):
        window.workspace.bar.setCurrentIndex(index)
        qtbot.waitUntil(lambda: not window.is_busy)
        window.panes.show_named("library")
        assert panel._list.marked() == window.current.document.record.id
        rows = [panel._model.index(row).data(Qt.ItemDataRole.AccessibleTextRole) for row in range(5)]
        assert [row.split("，")[0][1] for row in rows if "当前文档" in row] == [str(index)]
    for _ in range(5):
        window.workspace.close_tab(0)
    assert panel._list.marked() == ""
