"""The menus of rows: in what was found, the comparison, the repairs, the trash and the welcome page. By real events."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from test_story import SAMPLES, commit
from test_story import desk as desk

from reader.app import trash
from reader.text.span import Span
from reader.ui.widgets.menus import RowMenu

pytestmark = [pytest.mark.gui, pytest.mark.qt_log_ignore("This plugin does not support")]

MARKED = next(path for path in SAMPLES if path.name == "01-multilevel.txt")
REPAIRED = next(path for path in SAMPLES if path.name == "04-traditional-damaged.txt")


def open_menu(widget, spot: QPoint, *, by_key: bool = False) -> RowMenu:
    """Ask for the menu at ``spot``, as a click with the right button does, or the key for menus."""
    reason = QContextMenuEvent.Reason.Keyboard if by_key else QContextMenuEvent.Reason.Mouse
    if not by_key:
        QTest.mouseClick(widget, Qt.MouseButton.RightButton, pos=spot)
    QApplication.sendEvent(widget, QContextMenuEvent(reason, spot, widget.mapToGlobal(spot)))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, RowMenu)
    return menu


def row_menu(view, row: int, *, by_key: bool = False) -> RowMenu:
    index = view.model().index(row, 0)
    view.scrollTo(index)
    view.setCurrentIndex(index)
    return open_menu(view.viewport(), view.visualRect(index).center(), by_key=by_key)


def entries(menu: QMenu) -> list[str]:
    return [one.text() for one in menu.actions() if not one.isSeparator()]


def choose(menu: QMenu, title: str) -> None:
    """Click the entry whose words begin with ``title``."""
    (action,) = [one for one in menu.actions() if one.text().partition("\t")[0] == title]
    QTest.mouseClick(menu, Qt.MouseButton.LeftButton, pos=menu.actionGeometry(action).center())
    QApplication.processEvents()


def clipboard() -> str:
    return QGuiApplication.clipboard().text()


@pytest.fixture
def window(desk):
    for path in (REPAIRED, MARKED):
        desk.open(path)
    desk.settle()
    return desk.window


# What was found


@pytest.fixture
def results(desk, window):
    window.top_bar.search.setFocus()
    commit("教育")
    desk.qtbot.waitUntil(lambda: not window.is_busy and window.panes.search._list.rows != ())
    return window.panes.search._list


def row_of(results, kind: str) -> int:
    return next(at for at, row in enumerate(results.rows) if row.kind.value == kind)


@pytest.mark.parametrize("by_key", [False, True])
def test_a_hit_is_gone_to_and_copied_from_its_menu(desk, window, results, by_key):
    at = row_of(results, "text")
    row = results.rows[at]
    menu = row_menu(results, at, by_key=by_key)
    assert [one.partition("\t")[0] for one in entries(menu)] == [
        *("定位到原文", "在旁边打开", "复制", "折叠这份文档", "全部折叠")
    ]
    assert "Ctrl+C" in entries(menu)[2]
    choose(menu, "复制")
    assert clipboard() == f"{row.before}{row.text}{row.after}"
    assert "已复制" in window.message.text()
    choose(row_menu(results, at, by_key=by_key), "定位到原文")
    desk.settle()
    assert window.current.document.record.id == row.document_id
    assert window.current.position() <= row.position


def test_the_copy_key_copies_what_the_cursor_is_on(results):
    results.setFocus()
    results.setCurrentIndex(results.model().index(row_of(results, "document"), 0))
    QTest.keyClick(results, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert clipboard() == results.rows[row_of(results, "document")].text


def test_a_document_that_was_found_is_folded_opened_beside_and_shown_in_the_library(desk, window, results):
    other = next(
        at
        for at, row in enumerate(results.rows)
        if row.kind.value == "document" and row.document_id != window.current.document.record.id
    )
    row = results.rows[other]
    choose(row_menu(results, other), "折叠这份文档")
    assert all(one.kind.value == "document" for one in results.rows if one.document_id == row.document_id)
    other = results.rows.index(row)
    choose(row_menu(results, other), "展开这份文档")
    assert any(one.kind.value == "text" for one in results.rows if one.document_id == row.document_id)
    choose(row_menu(results, other), "在旁边打开")
    desk.settle()
    left, right = window.workspace.pair()
    assert right.document.record.id == row.document_id != left.document.record.id
    choose(row_menu(results, other), "在书库中显示")
    desk.settle()
    assert window.panes.library._list.current_id() == row.document_id


def test_a_hit_opens_beside_at_its_place(desk, window, results):
    top = window.current.document.record.id
    at = next(i for i, row in enumerate(results.rows) if row.kind.value == "text" and row.document_id != top)
    row = results.rows[at]
    choose(row_menu(results, at), "在旁边打开")
    desk.settle()
    left, right = window.workspace.pair()
    assert (left.document.record.id, right.document.record.id) == (top, row.document_id)
    shown = right.page.to_view(Span(row.position, row.position + 1))
    assert right.view.viewport().rect().intersects(right.view.rect_of(shown))


def test_a_section_among_the_hits_has_no_menu(results):
    at = row_of(results, "section")
    spot = results.visualRect(results.model().index(at, 0)).center()
    QApplication.sendEvent(
        results.viewport(),
        QContextMenuEvent(QContextMenuEvent.Reason.Mouse, spot, results.viewport().mapToGlobal(spot)),
    )
    assert QApplication.activePopupWidget() is None


# The comparison


@pytest.fixture
def compared(desk, window):
    window.commands["compare"].trigger()
    page = window.comparing.page
    page.set_words("学校")
    page.ask()
    desk.settle()
    assert len(page.rows()) > 1
    return page


def test_rows_of_a_comparison_are_copied_with_their_sentences(window, compared):
    table, (first, *_) = compared._table, compared.rows()
    choose(row_menu(table, 0), "复制这一行")
    head, line, end = clipboard().split("\n")
    assert head.split("\t") == ["文档", "数值", "原句", "章节"]
    assert line.split("\t")[:2] == [first.name, first.told]
    assert end == ""
    choose(row_menu(table, 0, by_key=True), f"复制全部 {len(compared.rows())} 行")
    assert clipboard().count("\n") == len(compared.rows()) + 1
    assert "表格" in window.message.text()
    table.setFocus()
    QTest.keyClick(table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert clipboard().count("\n") == 2


def test_a_row_of_a_comparison_leads_to_its_sentence(desk, window, compared):
    row = compared.rows()[0]
    choose(row_menu(compared._table, 0), "定位到原文")
    desk.settle()
    assert not window.comparing.cover.is_shown
    assert window.current.document.record.id == row.document_id


def test_a_row_of_a_comparison_opens_beside_what_is_read(desk, window, compared):
    top = window.current.document.record.id
    at = next(i for i, row in enumerate(compared.rows()) if row.document_id != top)
    row = compared.rows()[at]
    choose(row_menu(compared._table, at), "在旁边打开")
    desk.settle()
    left, right = window.workspace.pair()
    assert (left.document.record.id, right.document.record.id) == (top, row.document_id)


def test_the_cursor_stays_on_its_row_when_the_library_is_compared_anew(desk, compared):
    compared._table.setCurrentIndex(compared._table.model().index(1, 1))
    row = compared.rows()[1]
    compared.ask()
    desk.settle()
    assert compared.rows()[compared._table.currentIndex().row()] == row


def test_a_comparison_is_exported_from_its_menu(compared):
    asked = []
    compared.export_requested.disconnect()
    compared.export_requested.connect(asked.append)
    for name in ("导出为 CSV…", "导出为 XLSX…", "导出为图片…"):
        choose(row_menu(compared._table, 0), name)
    assert asked == ["csv", "xlsx", "png"]


# Repairs


@pytest.fixture
def repairs(desk, window):
    desk.open(REPAIRED)
    window.panes.show_named("info")
    desk.settle()
    return window.panes.info._list


@pytest.mark.parametrize("by_key", [False, True])
def test_repairs_are_switched_from_their_menu_one_and_all_alike(desk, window, repairs, by_key):
    rows = repairs._model.records
    kinds = [row.reason for row in rows]
    at = next(i for i, kind in enumerate(kinds) if kinds.count(kind) > 1)
    choose(row_menu(repairs, at, by_key=by_key), "关闭这处修复")
    desk.settle()
    assert [row.applied for row in repairs._model.records] == [i != at for i in range(len(rows))]
    choose(row_menu(repairs, at, by_key=by_key), "恢复这处修复")
    desk.settle()
    menu = row_menu(repairs, at, by_key=by_key)
    (title,) = [one for one in entries(menu) if one.startswith(f"关闭 {kinds.count(kinds[at])} 处")]
    choose(menu, title)
    desk.settle()
    assert {row.reason for row in repairs._model.records if not row.applied} == {kinds[at]}
    assert all(not row.applied for row in repairs._model.records if row.reason == kinds[at])


def test_a_repair_is_copied(window, repairs):
    row = repairs._model.records[0]
    choose(row_menu(repairs, 0), "复制")
    assert clipboard().replace("\r\n", "\n") == f"{row.before} → {row.after}".replace("\r\n", "\n")
    repairs.setFocus()
    QGuiApplication.clipboard().clear()
    QTest.keyClick(repairs, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert " → " in clipboard()


# The trash


@pytest.fixture
def trashed(desk, window):
    """The dialog, over two notes of a document that is there, and a document."""
    view = window.current
    ids = [desk.session.annotate(view.document, Span(at, at + 4), note=f"注{at}").id for at in (100, 120)]
    desk.session.delete(ids)
    gone = next(one.id for one in desk.session.documents() if one.name == REPAIRED.name)
    desk.session.remove_document(gone)
    desk.settle()
    window.commands["trash"].trigger()
    desk.settle()
    return window.desk.trash.dialog


def trash_row(dialog, kind: str) -> int:
    rows = range(dialog._list.topLevelItemCount())
    return next(row for row in rows if (dialog._list.topLevelItem(row).text(1) == "文档") == (kind == "document"))


@pytest.mark.parametrize("by_key", [False, True])
def test_what_is_in_the_trash_is_restored_from_its_menu(desk, window, trashed, by_key):
    menu = row_menu(trashed._list, trash_row(trashed, "note"), by_key=by_key)
    assert [one.partition("\t")[0] for one in entries(menu)] == ["恢复", "打开所属文档", "复制", "永久删除…"]
    choose(menu, "恢复")
    desk.settle()
    assert len(window.current.annotations) == 1


def test_the_menu_by_key_is_for_the_row_of_the_cursor_though_it_is_not_chosen(desk, window, trashed):
    trashed._list.setFocus()
    trashed._list.setCurrentIndex(trashed._list.model().index(trash_row(trashed, "note"), 0))
    trashed._list.clearSelection()
    QTest.keyClick(trashed._list, Qt.Key.Key_F10, Qt.KeyboardModifier.ShiftModifier)
    choose(QApplication.activePopupWidget(), "恢复")
    desk.settle()
    assert len(window.current.annotations) == 1


def test_the_document_of_a_note_in_the_trash_is_opened(desk, window, trashed):
    owner = window.current.document.record.id
    window.workspace.close_current()
    choose(row_menu(trashed._list, trash_row(trashed, "note")), "打开所属文档")
    desk.settle()
    assert window.desk.trash.dialog is None
    assert window.current.document.record.id == owner


def test_a_document_in_the_trash_is_restored_and_opened(desk, window, trashed):
    choose(row_menu(trashed._list, trash_row(trashed, "document")), "恢复并打开")
    desk.settle()
    assert window.current.document.record.name == REPAIRED.name
    assert len(trash.look(desk.session).documents) == 0


def test_delete_in_the_trash_asks_and_deletes_for_good(desk, window, trashed, monkeypatch):
    asked = []

    def question(_parent, title, _words, _deed):
        asked.append(title)
        return True

    monkeypatch.setattr("reader.ui.dialogs.trash.confirmed", question)
    menu = row_menu(trashed._list, trash_row(trashed, "note"))
    choose(menu, "永久删除…")
    desk.settle()
    assert len(trash.look(desk.session).annotations) == 1
    trashed._list.setFocus()
    trashed._list.setCurrentItem(trashed._list.topLevelItem(trash_row(trashed, "note")))
    QTest.keyClick(trashed._list, Qt.Key.Key_Delete)
    desk.settle()
    assert trash.look(desk.session).annotations == ()
    assert len(asked) == 2


def test_what_is_chosen_in_the_trash_is_copied(trashed):
    trashed._list.selectAll()
    QTest.keyClick(trashed._list, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert len(clipboard().split("\n")) == 3
    menu = open_menu(
        trashed._list.viewport(), trashed._list.visualItemRect(trashed._list.topLevelItem(0)).center(), by_key=True
    )
    assert [one.partition("\t")[0] for one in entries(menu)] == ["恢复所选 3 项", "复制", "永久删除所选 3 项…"]
    menu.close()


def test_shift_f10_opens_menus_in_the_window(results):
    at = row_of(results, "text")
    results.setFocus()
    results.setCurrentIndex(results.model().index(at, 0))
    QTest.keyClick(results, Qt.Key.Key_F10, Qt.KeyboardModifier.ShiftModifier)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, RowMenu)
    assert results.visualRect(results.currentIndex()).contains(results.viewport().mapFromGlobal(menu.pos()))
    menu.close()


def test_shift_f10_opens_the_menu_of_what_is_in_the_trash(trashed):
    trashed._list.setFocus()
    trashed._list.setCurrentItem(trashed._list.topLevelItem(1))
    QTest.keyClick(trashed._list, Qt.Key.Key_F10, Qt.KeyboardModifier.ShiftModifier)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, RowMenu)
    assert trashed._list.visualItemRect(trashed._list.topLevelItem(1)).contains(
        trashed._list.viewport().mapFromGlobal(menu.pos())
    )
    menu.close()


def test_the_key_for_menus_opens_that_of_the_row_under_the_heads_of_a_table(desk, window):
    window.panes.show_named("indicators")
    desk.settle()
    table = window.panes.indicators._table
    table.setFocus()
    table.setCurrentIndex(table.model().index(3, 0))
    QTest.keyClick(table, Qt.Key.Key_F10, Qt.KeyboardModifier.ShiftModifier)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    row, y = table.visualRect(table.currentIndex()), table.viewport().mapFromGlobal(menu.pos()).y()
    assert row.top() <= y <= row.bottom()  # the edge of the screen may have moved it aside
    menu.close()


# The welcome page


@pytest.fixture
def welcome(desk, window):
    while window.workspace.current is not None:
        window.workspace.close_current()
    desk.settle()
    assert window.welcome.isVisible()
    return window.welcome


def test_the_welcome_page_is_of_paper_and_a_link_in_focus_has_one_frame(window, welcome):
    theme, link = window.appearance.theme, welcome._shown[0]
    picture = welcome.grab().toImage()
    assert picture.pixelColor(4, 4).name() == theme.paper
    inside = link.rect().adjusted(4, 4, -4, -4)
    window.welcome.focusProxy().setFocus(Qt.FocusReason.TabFocusReason)
    QApplication.processEvents()
    before = link.grab(inside).toImage()
    while not link.hasFocus():
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)  # by key, or Qt shows no frame of its own
    assert link.grab(inside).toImage() == before  # no second frame between the border and the words


@pytest.mark.parametrize("by_key", [False, True])
def test_what_was_read_last_has_a_menu(desk, window, welcome, by_key):
    link = welcome._shown[0]
    choose(open_menu(link, link.rect().center(), by_key=by_key), "复制标题")
    title = clipboard()
    assert title in link.accessibleName()
    choose(open_menu(link, link.rect().center(), by_key=by_key), "在书库中显示")
    desk.settle()
    shown = window.panes.library._list.current_id()
    assert desk.session.document(shown).label == title
    choose(open_menu(link, link.rect().center(), by_key=by_key), "打开")
    desk.settle()
    assert window.current.document.record.id == shown


def test_what_was_read_last_is_taken_out_of_the_library_from_its_menu(desk, window, welcome):
    before = len(welcome._shown)
    link = welcome._shown[0]
    choose(open_menu(link, link.rect().center()), "移出书库")
    desk.settle()
    assert len(desk.session.documents()) == before - 1
    assert len(welcome._shown) == before - 1
    window.commands["undo"].trigger()
    desk.settle()
    assert len(welcome._shown) == before
