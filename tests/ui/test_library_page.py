"""The page of the library: collections, names, statuses, sorting and filters, by mouse and keys."""

from __future__ import annotations

import threading

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from reader.app import collecting, shelf
from reader.app.importing import readable_files
from reader.app.report import prepare
from reader.app.settings import Settings
from reader.source.document import source_from_bytes
from reader.store.check import dump
from reader.store.states import ReadingState
from reader.ui.library.model import Column
from reader.ui.library.tree import CollectionTask

pytestmark = [pytest.mark.gui, pytest.mark.qt_log_ignore("This plugin does not support")]
_FIRST = "青禾县教育局2025年工作总结\n\n一、情况\n全县学校46所，学生12345人。\n青禾县教育局\n2025年12月30日\n"
_OTHERS = (
    ("嵐山縣教育局2023年工作成績", "嵐山縣教育局", "2023年1月5日"),
    ("云川县卫生健康局2024年工作总结", "云川县卫生健康局", "2024年3月2日"),
    ("安德县教育局2024年工作要点", "安德县教育局", "2024年2月1日"),
)


def put(field, words):
    """Put Chinese words into a field as an input method or a paste does."""
    QGuiApplication.clipboard().setText(words)
    field.setFocus()
    field.selectAll()
    QTest.keyClick(field, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)


@pytest.fixture
def window(open_window, qtbot):
    made = open_window(_FIRST)
    for number, (title, issuer, date) in enumerate(_OTHERS):
        text = f"{title}\n\n一、情况\n{'学校46所。' * (number + 1)}\n{issuer}\n{date}\n"
        made._session.adopt(prepare(source_from_bytes(text.encode(), f"{number}.txt")), None)
    QTest.keyClick(made.frame, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: len(made.keeping.shelving.page.model.rows) == 4)
    QApplication.processEvents()
    return made


@pytest.fixture
def page(window):
    return window.keeping.shelving.page


def titles(page):
    return [row.title[:3] for row in page.model.rows]


def click_head(page, column):
    head = page.table.horizontalHeader()
    spot = QPoint(head.sectionViewportPosition(int(column)) + 12, head.height() // 2)
    QTest.mouseClick(head.viewport(), Qt.MouseButton.LeftButton, pos=spot)


def click_row(page, at, modifiers=Qt.KeyboardModifier.NoModifier):
    spot = page.table.visualRect(page.model.index(at, 0)).center()
    QTest.mouseClick(page.table.viewport(), Qt.MouseButton.LeftButton, modifiers, spot)


def drop(tree, key, data):
    spot = tree.visualRect(tree.model().index_of(key)).center()
    where, none, button = Qt.DropAction.CopyAction, Qt.KeyboardModifier.NoModifier, Qt.MouseButton.LeftButton
    QApplication.sendEvent(tree.viewport(), QDragEnterEvent(spot, where, data, button, none))
    QApplication.sendEvent(tree.viewport(), QDragMoveEvent(spot, where, data, button, none))
    QApplication.sendEvent(tree.viewport(), QDropEvent(QPointF(spot), where, data, button, none))


def test_the_page_takes_the_room_and_gives_it_back(window, page):
    assert window._stage.currentWidget() is page
    assert window.panes.left.isHidden()
    assert page.table.hasFocus()
    QTest.keyClick(page.table, Qt.Key.Key_Escape)
    assert window._stage.currentWidget() is window.workspace
    assert not window.panes.left.isHidden()


def test_another_page_over_it_gives_both_panes_back_in_the_end(window, page, qtbot):
    window.commands["notebook"].trigger()
    notebook = window.desk.notebook
    assert notebook.cover.is_shown
    assert not window.panes.left.isHidden()
    assert window.panes.right.isHidden()
    notebook.cover.leave()
    assert window._stage.currentWidget() is window.workspace
    assert not window.panes.left.isHidden()
    assert not window.panes.right.isHidden()


def test_every_head_sorts_both_ways_and_the_last_choice_is_remembered(window, page):
    for column, first in (
        (Column.DATE, "青禾县"),
        (Column.LENGTH, "青禾县"),
        (Column.ADDED, "安德县"),
        (Column.TITLE, "安德县"),
        (Column.ISSUER, "安德县"),
    ):
        click_head(page, column)
        here = titles(page)
        click_head(page, column)
        assert titles(page) == here[::-1], column
        if column is not Column.LENGTH:
            assert here[0] == first, column
    assert window.memory.settings.library_order == "-issuer"
    assert page.model.headerData(1, Qt.Orientation.Horizontal).endswith("↓")


def test_filters_hold_together_and_are_cleared_at_once(window, page):
    put(page.filters.words, "岚山县")
    QTest.keyClick(page.filters.words, Qt.Key.Key_Return)
    assert titles(page) == ["嵐山縣"]
    QTest.mouseClick(page.filters.clear_button, Qt.MouseButton.LeftButton)
    assert len(titles(page)) == 4
    page.filters.year.setFocus()
    QTest.keyClick(page.filters.year, Qt.Key.Key_Down)
    QTest.keyClick(page.filters.year, Qt.Key.Key_Down)
    assert set(titles(page)) == {"云川县", "安德县"}
    page.filters.issuer.setCurrentIndex(page.filters.issuer.findData("安德县教育局"))
    assert titles(page) == ["安德县"]
    assert page._count.text() == "1 / 4 份"
    page.filters.status.setCurrentIndex(page.filters.status.findData("read"))
    assert page._stack.currentWidget() is page._stack.empty
    assert page._stack.empty.accessibleName() == "没有匹配的文档"
    QTest.mouseClick(page.filters.clear_button, Qt.MouseButton.LeftButton)
    assert page._count.text() == "共 4 份"
    assert page.filters.clear_button.isHidden()


def test_f2_renames_everywhere_and_the_own_title_comes_back(window, page, qtbot):
    click_head(page, Column.TITLE)
    at = titles(page).index("青禾县")
    click_row(page, at)
    QTest.keyClick(page.table, Qt.Key.Key_F2)
    dialog = window.keeping.shelving.changes.dialog
    assert dialog.restore.isHidden()
    put(dialog.field, "最要紧的一份")
    QTest.keyClick(dialog.field, Qt.Key.Key_Return)
    assert page.model.rows[page.model.place_of(window.current.document.record.id)].title == "最要紧的一份"
    assert window.workspace.bar.tabText(0) == "最要紧的一份"
    assert window.frame.windowTitle().startswith("书库"), "the library is what is seen"
    click_row(page, page.model.place_of(window.current.document.record.id))
    QTest.keyClick(page.table, Qt.Key.Key_F2)
    QTest.mouseClick(window.keeping.shelving.changes.dialog.restore, Qt.MouseButton.LeftButton)
    assert window.workspace.bar.tabText(0).startswith("青禾县教育局")
    QTest.keyClick(window.frame, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert window.workspace.bar.tabText(0) == "最要紧的一份"
    QTest.keyClick(window.frame, Qt.Key.Key_W, Qt.KeyboardModifier.ControlModifier)
    assert window.frame.windowTitle().startswith("最要紧的一份")


def test_a_status_is_given_to_many_at_once_and_taken_back(window, page):
    click_row(page, 0)
    click_row(page, 2, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClick(window.frame, Qt.Key.Key_3, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier)
    assert [row.said for row in page.model.rows].count("read") == 3
    assert page.table.chosen() == tuple(row.id for row in page.model.rows[:3])
    page.filters.status.setCurrentIndex(page.filters.status.findData("read"))
    assert [row.said for row in page.model.rows].count("read") == 3
    QTest.keyClick(window.frame, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert not any(row.said for row in page._rows)


def test_a_collection_is_made_filled_by_dragging_and_shown(window, page):
    before = dump(window._session.library)
    QTest.mouseClick(page._new, Qt.MouseButton.LeftButton)
    dialog = window.keeping.shelving.changes.dialog
    put(dialog.field, "教育")
    QTest.keyClick(dialog.field, Qt.Key.Key_Return)
    (made,) = collecting.all_collections(window._session)
    click_row(page, 0)
    click_row(page, 1, Qt.KeyboardModifier.ShiftModifier)
    drop(page.tree, made.id, page.model.mimeData(page.table.selectedIndexes()))
    spot = page.tree.visualRect(page.tree.model().index_of(made.id)).center()
    QTest.mouseClick(page.tree.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert len(titles(page)) == 2
    without = page.tree.visualRect(page.tree.model().index(1, 0)).center()
    QTest.mouseClick(page.tree.viewport(), Qt.MouseButton.LeftButton, pos=without)
    assert len(titles(page)) == 2
    for _ in range(2):
        QTest.keyClick(window.frame, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert dump(window._session.library) == before


def test_a_name_that_is_taken_is_said_in_the_dialog(window, page):
    collecting.create(window._session, "教育")
    page.tree.task_requested.emit(CollectionTask.MAKE, "")
    dialog = window.keeping.shelving.changes.dialog
    put(dialog.field, "教育")
    QTest.keyClick(dialog.field, Qt.Key.Key_Return)
    assert dialog.isVisible()
    assert "已有名为“教育”的集合" in dialog.problem.text()
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert window.keeping.shelving.changes.dialog is None


def test_collections_are_dragged_into_each_other_but_not_into_themselves(window, page):
    session = window._session
    one, two = collecting.create(session, "甲"), collecting.create(session, "乙")
    data = QMimeData()
    data.setData("application/x-yandu-collection", one.id.encode())
    drop(page.tree, two.id, data)
    assert collecting.find(session, "乙/甲").id == one.id
    data = QMimeData()
    data.setData("application/x-yandu-collection", two.id.encode())
    drop(page.tree, one.id, data)
    assert collecting.find(session, "乙/甲").id == one.id
    page.tree.setCurrentIndex(page.tree.model().index_of(two.id))
    QTest.keyClick(page.tree, Qt.Key.Key_Delete)
    assert collecting.all_collections(session) == ()


def test_files_dropped_on_a_collection_are_imported_into_it(window, page, qtbot, tmp_path):
    made = collecting.create(window._session, "教育")
    path = tmp_path / "新.txt"
    path.write_text("长平州教育局2022年工作总结\n\n一、情况\n学校6所。\n", encoding="utf-8")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    drop(page.tree, made.id, data)
    # A document shows as soon as it is in; only an import that has ended is there to be undone.
    qtbot.waitUntil(lambda: not window.keeping.is_busy and len(page.model.rows) == 5, timeout=30_000)
    page.show_collection(made.id)
    assert titles(page) == ["长平州"]
    QTest.keyClick(window.frame, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert titles(page) == []


def test_an_import_into_a_collection_that_goes_meanwhile_says_so(window, page, qtbot, tmp_path, monkeypatch):
    taken_back = threading.Event()

    def files_after(paths, cancelled):
        taken_back.wait(30)
        return readable_files(paths, cancelled)

    monkeypatch.setattr("reader.ui.controls.importing.readable_files", files_after)
    made = collecting.create(window._session, "教育")
    paths = [tmp_path / f"{number}.txt" for number in range(3)]
    for number, path in enumerate(paths):
        path.write_text(f"长平州教育局202{number}年工作总结\n\n一、情况\n学校6所。\n", encoding="utf-8")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    drop(page.tree, made.id, data)
    QTest.keyClick(window.frame, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    taken_back.set()
    qtbot.waitUntil(lambda: not window.keeping.is_busy and len(page.model.rows) == 7, timeout=30_000)
    assert collecting.all_collections(window._session) == ()
    assert "3 份没有放进集合" in window.message._text.text()


def test_the_menu_of_documents_has_all_that_is_done_with_them(window, page):
    made = collecting.create(window._session, "教育")
    click_row(page, 0)
    menu = page.menu()
    words = [action.text().split("\t")[0] for action in menu.actions() if action.text()]
    assert words == ["打开", "在旁边打开", "在文件夹中显示", "重命名…", "阅读状态", "加入集合", "复制", "移出书库"]
    (collect,) = [action.menu() for action in menu.actions() if action.text() == "加入集合"]
    collect.actions()[0].trigger()
    assert page.model.rows[page.model.place_of(page.table.chosen()[0])].collections == (made.id,)
    page.show_collection(made.id)
    click_row(page, 0)
    (out,) = [action for action in page.menu().actions() if action.text() == "移出“教育”"]
    out.trigger()
    assert titles(page) == []


def test_several_documents_are_removed_as_one_step(window, page):
    click_row(page, 0)
    click_row(page, 3, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClick(page.table, Qt.Key.Key_Delete)
    assert titles(page) == []
    assert page._stack.empty.accessibleName() == "书库是空的"
    QTest.keyClick(window.frame, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert len(titles(page)) == 4


def test_a_double_click_opens_and_gives_the_documents_back(window, page, qtbot):
    at = titles(page).index("嵐山縣")
    spot = page.table.visualRect(page.model.index(at, 0)).center()
    QTest.mouseClick(page.table.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    QTest.mouseDClick(page.table.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    qtbot.waitUntil(
        lambda: (
            window.current is not None
            and window.current.document is not None
            and window.current.document.record.title.startswith("嵐山縣")
        ),
        timeout=30_000,
    )
    assert window._stage.currentWidget() is window.workspace


def test_the_palette_goes_to_a_collection(window, page, qtbot):
    made = collecting.create(window._session, "教育", documents=[window.current.document.record.id])
    QTest.keyClick(page.table, Qt.Key.Key_Escape)
    QTest.keyClick(window.frame, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    popup = window.palette.popup
    QTest.keyClicks(popup._field, "jiaoyu")
    entry = next(one for one in popup.entries if one.key == made.id)
    popup.chosen.emit(entry)
    assert titles(page) == ["青禾县"]


def test_the_panel_narrows_by_collection_and_renames_too(window, page):
    session = window._session
    QTest.keyClick(page.table, Qt.Key.Key_Escape)
    panel = window.panes.library
    window.panes.left.show_panel(panel)
    assert panel.collection.isHidden()
    collecting.create(session, "教育", documents=[window.current.document.record.id])
    assert not panel.collection.isHidden()
    QTest.keyClick(panel.collection, Qt.Key.Key_End)
    assert [row.title[:3] for row in panel._model.records] == ["青禾县"]
    panel._list.focus_first()
    QTest.keyClick(panel._list, Qt.Key.Key_F2)
    put(window.keeping.shelving.changes.dialog.field, "我的叫法")
    QTest.keyClick(window.keeping.shelving.changes.dialog.field, Qt.Key.Key_Return)
    assert [row.title for row in panel._model.records] == ["我的叫法"]
    words = [action.text().split("\t")[0] for action in panel.menu().actions()]
    assert "阅读状态" in words
    assert "加入集合" in words


def test_a_status_by_hand_stands_in_the_panel_in_place_of_the_part_read(window, page):
    session, document_id = window._session, window.current.document.record.id
    session.save_state(ReadingState(document_id, progress=0.3))
    shelf.set_status(session, [document_id], shelf.ReadingStatus.READ)
    QTest.keyClick(page.table, Qt.Key.Key_Escape)
    window.panes.left.show_panel(window.panes.library)
    model = window.panes.library._model
    index = model.index(model.row_of(document_id))
    assert str(index.data(Qt.ItemDataRole.AccessibleTextRole)).endswith("，已读")


def test_the_order_of_the_table_is_kept_in_the_settings():
    assert Settings().library_order == "-opened"


def test_the_welcome_offers_the_library_and_what_was_read_last(window, page, qtbot):
    QTest.keyClick(page.table, Qt.Key.Key_Escape)
    QTest.keyClick(window.frame, Qt.Key.Key_W, Qt.KeyboardModifier.ControlModifier)
    welcome = window.welcome
    assert welcome.isVisible()
    assert "4" in welcome._shelf.text()
    assert len(welcome._shown) == 4
    QTest.mouseClick(welcome._shelf, Qt.MouseButton.LeftButton)
    assert window._stage.currentWidget() is page
    QTest.keyClick(page.table, Qt.Key.Key_Escape)
    first = next(link for link in welcome._shown if link.text().startswith("青禾县"))
    QTest.mouseClick(first, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: window.current is not None and window.current.document is not None, timeout=30_000)
    assert window.current.document.record.title.startswith("青禾县")


def test_the_line_at_the_bottom_tells_of_the_library_where_it_is_shown(window, page, qtbot):
    status = window.status

    def told():
        return [part.text() for part in (status._library, status._script, status._progress) if part.isVisible()]

    assert told() == ["书库共 4 份文档"]
    put(page.filters.words, "教育局")
    qtbot.waitUntil(lambda: len(page.model.rows) == 3)
    click_row(page, 0)
    click_row(page, 1, Qt.KeyboardModifier.ControlModifier)
    assert told() == ["书库共 4 份文档 · 列出 3 份 · 已选 2 份"]
    QTest.keyClick(page, Qt.Key.Key_Escape)
    assert len(told()) == 2
    assert told()[0].startswith("UTF-8")


def test_documents_are_copied_by_the_key_and_by_the_menu(window, page):
    click_row(page, 0)
    click_row(page, 1, Qt.KeyboardModifier.ControlModifier)
    wanted = [f"{row.title}\t{row.issuer}\t{row.date}" for row in page.model.rows[:2]]
    QTest.keyClick(page.table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text().splitlines() == wanted
    QGuiApplication.clipboard().clear()
    (copying,) = [one for one in page.menu().actions() if one.text().startswith("复制")]
    copying.trigger()
    assert QGuiApplication.clipboard().text().splitlines() == wanted
    assert "2 份" in window.message.text()


def test_the_list_beside_the_page_copies_too(window, page):
    QTest.keyClick(page, Qt.Key.Key_Escape)
    window.panes.show_named("library")
    rows = window.panes.library._list
    rows.focus_first()
    QGuiApplication.clipboard().clear()
    QTest.keyClick(rows, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    title = rows.model().records[rows.currentIndex().row()].title
    assert QGuiApplication.clipboard().text().split("\t")[0] == title
