"""Tags in the window: the tree, those of documents, and suggestions."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDrag, QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent, QInputMethodEvent
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QApplication, QToolTip

from reader.app import tagging
from reader.text.span import Span
from reader.ui.dialogs.naming import NameDialog
from reader.ui.panels.tag_tree import TagTask, mime_of

pytestmark = [pytest.mark.gui, pytest.mark.qt_log_ignore("This plugin does not support")]

TEXT = """青禾县2025年水库移民安置工作总结

一、水库移民安置
水库移民安置点新建七处，移民搬迁1200人。水库大坝加固完成。
二、渔业养殖
渔业养殖面积扩大，渔业产值810.77万元。
"""


@pytest.fixture
def desk(open_window):
    window = open_window(TEXT)
    session, document = window._session, window.current.document
    for at, tags in ((0, ("指标/占比", "待查")), (3, ("占比",)), (6, ("指标/占比",))):
        session.annotate(document, Span(at, at + 2), tag_paths=tags)
    window.panes.left.show_panel(window.panes.tags)
    return window


def counts(desk):
    return {one.path: one.count for one in desk._session.nested_tag_counts()}


def drop(desk, path, above):
    tree = desk.panes.tags.tree
    index = tree.model().index_of(above) if above else None
    spot = tree.visualRect(index).center() if above else QPoint(20, tree.viewport().height() - 4)
    data = mime_of(path)
    where, none = Qt.DropAction.MoveAction, Qt.KeyboardModifier.NoModifier
    button = Qt.MouseButton.LeftButton
    QApplication.sendEvent(tree.viewport(), QDragEnterEvent(spot, where, data, button, none))
    QApplication.sendEvent(tree.viewport(), QDropEvent(QPointF(spot), where, data, button, none))


def test_a_tag_dragged_onto_another_goes_below_it_and_back_out(desk):
    drop(desk, "占比", "待查")
    assert counts(desk) == {"待查": 2, "待查/占比": 1, "指标": 2, "指标/占比": 2}
    drop(desk, "待查/占比", "")
    assert counts(desk)["占比"] == 1
    desk.commands["undo"].trigger()
    assert "移动标签" in desk.commands["undo"].text()


@pytest.fixture
def dragged(monkeypatch):
    """What drags carry away; a drag itself needs a screen."""
    carried = []
    monkeypatch.setattr(QDrag, "exec", lambda drag, _actions: carried.append((drag, drag.mimeData())))
    return carried


def drag_cards(desk, rows, pressed):
    """Choose cards, and drag them by the one that is pressed."""
    cards = desk.panes.cards._list
    desk.panes.right.show_panel(desk.panes.cards)
    QApplication.processEvents()
    for row in rows:
        # Where the card has no tag, which a click would be for.
        spot = cards.visualRect(cards.model().index(row)).topLeft() + QPoint(30, 16)
        more = Qt.KeyboardModifier.ControlModifier if row != rows[0] else Qt.KeyboardModifier.NoModifier
        QTest.mouseClick(cards.viewport(), Qt.MouseButton.LeftButton, more, spot)
    spot = cards.visualRect(cards.model().index(pressed)).topLeft() + QPoint(30, 16)
    QTest.mousePress(cards.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, spot)
    for by in (4, 30, 60):
        QTest.mouseMove(cards.viewport(), spot + QPoint(-by, by))
    QTest.mouseRelease(cards.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, spot)


def drop_notes(desk, data, above):
    """Whether the tree takes the notes there."""
    tree = desk.panes.tags.tree
    spot = tree.visualRect(tree.model().index_of(above)).center() if above else QPoint(20, tree.viewport().height() - 4)
    given = Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(tree.viewport(), QDragEnterEvent(spot, *given))
    over = QDragMoveEvent(spot, *given)
    QApplication.sendEvent(tree.viewport(), over)
    QApplication.sendEvent(tree.viewport(), QDropEvent(QPointF(spot), *given))
    return over.isAccepted()


def test_notes_dragged_onto_a_tag_carry_it(desk, dragged):
    before = counts(desk)["待查"]
    drag_cards(desk, (1, 2), 1)
    ((_drag, data),) = dragged
    text = desk.current.report.source.text
    assert data.text() == f"{text[3:5]}\n{text[6:8]}"
    assert drop_notes(desk, data, "待查")
    assert counts(desk)["待查"] == before + 2
    assert "已给 2 条批注加上“待查”" in desk.message.text()
    desk.commands["undo"].trigger()
    assert counts(desk)["待查"] == before


def over(widget, kind, data, spot):
    given = Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    event = kind(spot if kind is not QDropEvent else QPointF(spot), *given)
    QApplication.sendEvent(widget, event)
    return event.isAccepted()


def test_notes_that_rest_on_the_pill_of_the_tags_open_them(desk, dragged, qtbot):
    drag_cards(desk, (1, 2), 1)
    ((_drag, data),) = dragged
    left = desk.panes.left
    left.show_panel(desk.panes.outline)
    pill = left.pill_of(desk.panes.tags)
    spot = pill.rect().center()
    assert over(pill, QDragEnterEvent, data, spot)
    assert not over(pill, QDragMoveEvent, data, spot)
    qtbot.waitUntil(lambda: left.current() is desk.panes.tags)
    assert not over(pill, QDropEvent, data, spot)


def test_what_only_passes_over_the_pill_opens_nothing(desk, dragged):
    drag_cards(desk, (1,), 1)
    ((_drag, data),) = dragged
    left = desk.panes.left
    left.show_panel(desk.panes.outline)
    pill = left.pill_of(desk.panes.tags)
    over(pill, QDragEnterEvent, data, pill.rect().center())
    QApplication.sendEvent(pill, QDragLeaveEvent())
    files = QMimeData()
    files.setUrls([QUrl.fromLocalFile("/tmp/1.txt")])
    assert over(pill, QDragEnterEvent, files, pill.rect().center())  # by the window, which opens them
    QTest.qWait(700)
    assert left.current() is desk.panes.outline


def test_what_a_drop_comes_to_is_said_beside_the_mouse(desk, dragged):
    drag_cards(desk, (1, 2), 1)
    ((_drag, data),) = dragged
    tree = desk.panes.tags.tree
    over(tree.viewport(), QDragEnterEvent, data, QPoint(20, 20))
    over(tree.viewport(), QDragMoveEvent, data, tree.visualRect(tree.model().index_of("待查")).center())
    assert QToolTip.text() == "松开后，2 条批注会带上“待查”"
    over(tree.viewport(), QDragMoveEvent, data, QPoint(20, tree.viewport().height() - 4))
    assert QToolTip.text() == "把批注放到一个标签上"


def test_notes_dragged_onto_free_room_stay_as_they_are(desk, dragged):
    before = counts(desk)
    drag_cards(desk, (1,), 1)
    ((_drag, data),) = dragged
    assert not drop_notes(desk, data, "")
    assert counts(desk) == before


def test_many_tags_are_counted_in_the_background(desk, qtbot, monkeypatch):
    monkeypatch.setattr("reader.ui.controls.tagging._FEW", 1)
    tree = desk.panes.tags.tree
    tagging.rename(desk._session, "占比", "财政/收入")
    tagging.rename(desk._session, "财政", "财力")
    assert tree.model().index_of("占比").isValid()  # as it was, until the last has been counted
    qtbot.waitUntil(lambda: not desk.is_busy)
    assert not tree.model().index_of("占比").isValid()
    assert not tree.model().index_of("财政").isValid()
    assert tree.model().index_of("财力/收入").isValid()


def test_a_tag_is_not_dropped_below_itself(desk):
    before = counts(desk)
    drop(desk, "指标", "指标/占比")
    assert counts(desk) == before


@pytest.mark.parametrize("other", ["指标/占比", "指标/新"], ids=["there", "new"])
def test_a_tag_is_not_merged_into_one_below_itself(desk, monkeypatch, other):
    before = counts(desk)
    offered = []
    monkeypatch.setattr("reader.ui.controls.tagging.choose_one", lambda *a: offered.extend(a[3]))
    desk.panes.tags.tree.task_requested.emit(TagTask.MERGE, "指标")
    assert offered == ["占比", "待查"], "a tag cannot be merged into one below it"
    desk.desk.tagging.merge("指标", other)
    assert counts(desk) == before
    assert "自己下面" in desk.message.text()


def naming(desk) -> NameDialog:
    return next(one for one in desk.frame.findChildren(NameDialog) if one.isVisible())


def named(desk, words: str) -> NameDialog:
    """Answer the dialog that asks for a name, and press Enter."""
    dialog = naming(desk)
    dialog.field.selectAll()
    event = QInputMethodEvent()
    event.setCommitString(words)
    QApplication.sendEvent(dialog.field, event)
    QTest.keyClick(dialog.field, Qt.Key.Key_Return)
    return dialog


def test_keys_ask_for_a_new_name_and_delete(desk):
    tree = desk.panes.tags.tree
    tree.setCurrentIndex(tree.model().index_of("占比"))
    QTest.keyClick(tree, Qt.Key.Key_F2)
    assert naming(desk).field.selectedText() == "占比"
    named(desk, "指标／占比")
    assert counts(desk) == {"待查": 1, "指标": 3, "指标/占比": 3}
    assert tree.current_path() == "指标/占比", "the cursor went where the tag went"
    tree.setCurrentIndex(tree.model().index_of("待查"))
    QTest.keyClick(tree, Qt.Key.Key_Delete)
    assert "待查" not in counts(desk)
    assert "批注都还在" in desk.message.text()
    assert tree.current_path() == "指标", "the cursor went to what took its place"


def test_a_name_that_will_not_do_is_told_of_there_and_then(desk):
    tree = desk.panes.tags.tree
    tree.setCurrentIndex(tree.model().index_of("指标"))
    before = counts(desk)
    QTest.keyClick(tree, Qt.Key.Key_F2)
    dialog = named(desk, "指标/下面")
    assert dialog.isVisible()
    assert "自己下面" in dialog.problem.text()
    named(desk, " / ")
    assert dialog.isVisible()
    assert "要有名称" in dialog.problem.text()
    QTest.keyClick(dialog.field, Qt.Key.Key_Escape)
    assert counts(desk) == before


def test_a_tag_is_merged_coloured_and_made(desk, monkeypatch):
    tree = desk.panes.tags.tree
    monkeypatch.setattr("reader.ui.controls.tagging.choose_one", lambda *a: a[3].index("指标/占比"))
    tree.task_requested.emit(TagTask.MERGE, "占比")
    menu = tree.menu_for("指标")
    (colors,) = [action.menu() for action in menu.actions() if action.menu() is not None]
    assert [action.icon().isNull() for action in colors.actions()] == [False] * 5 + [True], "each shows its color"
    colors.actions()[3].trigger()
    tree.make_requested.emit()
    named(desk, "新/标签")
    assert tree.current_path() == "新/标签"
    found = {one.path: (one.count, one.color) for one in desk._session.nested_tag_counts()}
    assert found == {"待查": (1, ""), "指标": (3, "pink"), "指标/占比": (3, ""), "新": (0, ""), "新/标签": (0, "")}


def test_a_tag_is_put_on_all_chosen_cards_and_taken_off(desk):
    desk.panes.cards._list.selectAll()
    desk.panes.tags.tree.task_requested.emit(TagTask.APPLY, "待查")
    assert counts(desk)["待查"] == 3
    desk.panes.tags.tree.task_requested.emit(TagTask.TAKE_OFF, "指标")
    assert "指标" not in counts(desk)
    desk.commands["undo"].trigger()
    desk.commands["undo"].trigger()
    assert counts(desk)["待查"] == 1


def test_a_document_is_tagged_and_suggested_for(desk, qtbot):
    panel = desk.panes.document_tags
    desk.panes.right.show_panel(desk.panes.info)
    qtbot.waitUntil(lambda: bool(panel.suggestions.tags()), timeout=20_000)
    offered = panel.suggestions.tags()
    assert any("水库" in tag or "移民" in tag for tag in offered)
    assert "工作" not in offered
    chosen = panel.suggestions._buttons[0]
    QTest.mouseClick(chosen, Qt.MouseButton.LeftButton)
    document_id = desk.current.document.record.id
    assert tagging.document_tags(desk._session, document_id) == (offered[0],)
    assert offered[0] not in panel.suggestions.tags()
    desk.commands["undo"].trigger()
    assert panel.field.tags() == ()


def test_the_note_editor_suggests_tags(desk, qtbot):
    text = desk.current.page.view.text
    at = text.index("渔业产值")
    desk.current.view.select(Span(at, at + 4))
    desk.commands["note"].trigger()
    editor = desk.annotating.editor
    qtbot.waitUntil(lambda: bool(editor._suggestions.tags()), timeout=20_000)
    tag = editor._suggestions.tags()[0]
    saved = QSignalSpy(editor.saved)
    QTest.mouseClick(editor._suggestions._buttons[0], Qt.MouseButton.LeftButton)
    editor.save()
    assert tuple(saved.at(0)[1]) == (tag,)
