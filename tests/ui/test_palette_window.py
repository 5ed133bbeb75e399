"""The command palette, by keys and mouse."""

from __future__ import annotations

import gc
from weakref import ref

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from reader.app.palette import EntryKind
from reader.ui.controls import palette_control
from reader.ui.popups.palette import PalettePopup

pytestmark = pytest.mark.gui

TEXT = "某县2025年工作报告\n\n一、经济运行\n全年增长5.2%。\n\n二、教育发展\n新建学校12所。\n" + "正文很长。" * 2000


@pytest.fixture
def window(open_window):
    return open_window(TEXT)


def open_palette(window, qtbot) -> PalettePopup:
    qtbot.keyClick(window.frame, "P", Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    popup = window.palette.popup
    assert popup is not None
    assert popup.isVisible()
    return popup


def type_in(popup, words):
    assert QApplication.focusWidget() is popup._field
    QTest.keyClicks(popup._field, words)


def press(popup, key):
    QTest.keyClick(popup._field, key)
    QApplication.processEvents()


def test_an_action_is_found_by_pinyin_and_done(window, qtbot):
    popup = open_palette(window, qtbot)
    type_in(popup, "fanti")
    assert popup.entries[0].key == "script-hant"
    press(popup, Qt.Key.Key_Return)
    assert not popup.isVisible()
    assert window.current.script.value == "hant"
    assert window.memory.settings.recent_actions == ["script-hant"]
    assert open_palette(window, qtbot).entries[0].key == "script-hant"


def test_a_section_is_gone_to_and_the_page_has_the_keyboard(window, qtbot):
    popup = open_palette(window, qtbot)
    type_in(popup, "@jyfz")
    assert [entry.title for entry in popup.entries] == ["二、教育发展"]
    press(popup, Qt.Key.Key_Return)
    assert window.current.section_index() == 1
    assert window.current.view.hasFocus()


def test_a_document_of_the_library_opens(window, qtbot):
    window.workspace.close_current()
    popup = open_palette(window, qtbot)
    type_in(popup, "gzbg")
    documents = [entry for entry in popup.entries if entry.kind is EntryKind.DOCUMENT]
    assert len(documents) == 1
    QTest.mouseClick(
        popup._list.viewport(),
        Qt.MouseButton.LeftButton,
        pos=popup._list.visualRect(popup._model.index(popup.entries.index(documents[0]))).center(),
    )
    qtbot.waitUntil(lambda: window.current is not None and window.current.document is not None)


def test_actions_that_cannot_be_done_are_not_listed(window, qtbot):
    window.workspace.close_current()
    keys = {entry.key for entry in open_palette(window, qtbot).entries}
    assert "highlight" not in keys
    assert "open" in keys
    assert "palette" not in keys


def test_the_arrows_walk_around_the_list(window, qtbot):
    popup = open_palette(window, qtbot)
    press(popup, Qt.Key.Key_Up)
    assert popup._list.currentIndex().row() == len(popup.entries) - 1
    press(popup, Qt.Key.Key_Down)
    assert popup._list.currentIndex().row() == 0


def test_escape_gives_the_focus_back_and_changes_nothing(window, qtbot):
    window.current.setFocus()
    popup = open_palette(window, qtbot)
    type_in(popup, "#qqqq")
    assert popup.entries == ()
    assert popup._none.isVisible()
    press(popup, Qt.Key.Key_Return)
    assert popup.isVisible()
    press(popup, Qt.Key.Key_Escape)
    assert not popup.isVisible()
    assert window.current.view.hasFocus()


def test_a_large_library_is_looked_through_in_a_thread_and_listed_when_it_is(window, qtbot, monkeypatch):
    monkeypatch.setattr(palette_control, "_FEW", 0)
    popup = open_palette(window, qtbot)
    assert {entry.kind for entry in popup.entries} == {EntryKind.ACTION}
    type_in(popup, "gzbg")
    assert {entry.kind for entry in popup.entries} == {EntryKind.SEARCH}
    qtbot.waitUntil(lambda: [entry.title for entry in popup.entries] == ["某县2025年工作报告"])
    press(popup, Qt.Key.Key_Escape)
    popup = open_palette(window, qtbot)
    type_in(popup, "@")
    assert [entry.title for entry in popup.entries] == ["一、经济运行", "二、教育发展"]


def test_what_comes_while_the_palette_is_open_leaves_the_cursor_where_it_is(window, qtbot, monkeypatch):
    monkeypatch.setattr(palette_control, "_FEW", 0)
    popup = open_palette(window, qtbot)
    type_in(popup, "g")
    press(popup, Qt.Key.Key_Down)
    chosen = popup.entries[popup._list.currentIndex().row()]
    qtbot.waitUntil(lambda: any(entry.kind is EntryKind.DOCUMENT for entry in popup.entries))
    assert popup.entries[popup._list.currentIndex().row()] == chosen


def test_another_theme_makes_nothing_that_stays(window, qtbot):
    popup = open_palette(window, qtbot)
    before = len(popup._list.children())
    for choice in ("dark", "sepia", "light"):
        window.appearance.choose(choice)
    assert len(popup._list.children()) == before


@pytest.mark.parametrize("few", [palette_control._FEW, -1])
def test_a_report_that_was_closed_is_not_held_on_to(window, qtbot, monkeypatch, few):
    monkeypatch.setattr(palette_control, "_FEW", few)
    press(open_palette(window, qtbot), Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not window.is_busy)
    assert window.palette._sections[1]
    page = ref(window.current.page)
    window.commands["close"].trigger()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()
    assert page() is None


def test_what_nothing_is_called_can_be_looked_for_in_all_documents(window, qtbot):
    popup = open_palette(window, qtbot)
    type_in(popup, "12%")
    assert [entry.title for entry in popup.entries] == ["在全部文档中查找“12%”"]
    press(popup, Qt.Key.Key_Return)
    assert not popup.isVisible()
    assert window.top_bar.search.text() == "12%"
    assert window.top_bar.search.hasFocus()


def test_a_kind_that_has_no_such_entry_offers_no_search(window, qtbot):
    popup = open_palette(window, qtbot)
    type_in(popup, "#12%")
    assert popup.entries == ()
