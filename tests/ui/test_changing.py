"""Changes to hundreds of notes in the window: off its thread, stopped whole, in their order, safe when it closes."""

from __future__ import annotations

import threading

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from watchdog import Watchdog

from reader.annotate.model import Color
from reader.app import beside, marking
from reader.app.marking import Wish, place_of
from reader.store.check import dump
from reader.store.db import open_library
from reader.text.span import Span
from reader.ui.changing import FEW

pytestmark = pytest.mark.gui
MANY = 2 * FEW + 100
TEXT = "某县工作报告\n\n" + "\n".join(f"{n}号学校投入{n}万元，惠及学生{n}人次。" for n in range(1, MANY))


@pytest.fixture
def window(open_window):
    window = open_window(TEXT)
    document = window.current.document
    places = [place_of(document, Span(start, start + 6)) for start in range(8, 8 + 7 * MANY, 7)]
    marking.mark_places(window._session, places, Wish(tags=("指标/占比", "待查")))
    return window


@pytest.fixture
def ids(window):
    return tuple(one.id for one in window.current.annotations)


@pytest.fixture
def gate(monkeypatch):
    """Holds every change that is carried out in a thread, just before its end, until it is set."""
    held, free = threading.Event(), threading.Event()
    watch = beside.Watch.__call__

    def call(self, rows):
        watch(self, rows)
        if threading.current_thread() is not threading.main_thread():
            held.set()
            assert free.wait(30)
            watch(self, 0)

    monkeypatch.setattr(beside.Watch, "__call__", call)
    free.held = held
    yield free
    free.set()


def rest(qtbot, window):
    qtbot.waitUntil(lambda: not window.is_busy)
    qtbot.wait(60)


def stored(window):
    """All that is stored but where the reader is."""
    return [line for line in dump(window._session.library).splitlines() if not line.startswith('["states"')]


def colors(window):
    return {one.color for one in window._session.annotations(window.current.document.record.id)}


def test_all_are_recoloured_and_shown_so(window, qtbot, ids):
    window.panes.cards.list.selectAll()
    window.panes.cards.list.setFocus()
    with Watchdog() as dog:
        QTest.keyClick(window.panes.cards.list, Qt.Key.Key_2)
        assert window.is_busy
        assert window.status.change.isVisible()
        rest(qtbot, window)
    assert dog.longest < dog.limit
    assert not window.status.change.isVisible()
    (color,) = colors(window)
    assert color is not Color.YELLOW
    assert {row.color for row in window.panes.cards.shown()} == {color}
    assert {mark.look for mark in window.current.view.marks("annotations")} == {f"highlight-{color.value}"}
    assert set(window.panes.cards.list.chosen_ids()) == set(ids)
    window.commands["undo"].trigger()
    rest(qtbot, window)
    assert colors(window) == {Color.YELLOW}
    assert {row.color for row in window.panes.cards.shown()} == {Color.YELLOW}
    window.commands["redo"].trigger()
    rest(qtbot, window)
    assert colors(window) == {color}


def test_a_few_are_changed_at_once(window, ids):
    window.panes.recolor_requested.emit(ids[:FEW], "green")
    assert not window.changing.is_busy
    assert window._session.annotation(ids[0]).color is Color.GREEN


def test_stopping_leaves_all_as_it_was(window, qtbot, ids, gate):
    before = stored(window)
    last = window._session.history.last
    window.panes.delete_requested.emit(ids)
    qtbot.waitUntil(gate.held.is_set)
    cancel = window.status.change._cancel
    qtbot.mouseClick(cancel, Qt.MouseButton.LeftButton)
    gate.set()
    rest(qtbot, window)
    assert stored(window) == before
    assert window._session.history.last is last
    assert "已停止" in window.message._text.text()
    assert len(window.panes.cards.shown()) == MANY


def test_nothing_is_undone_while_a_change_is_under_way(window, qtbot, ids, gate):
    window.panes.recolor_requested.emit(ids, "green")
    qtbot.waitUntil(gate.held.is_set)
    assert not window.commands["undo"].isEnabled()
    gate.set()
    rest(qtbot, window)
    assert window.commands["undo"].isEnabled()
    window.commands["undo"].trigger()
    rest(qtbot, window)
    assert colors(window) == {Color.YELLOW}


def test_what_is_marked_meanwhile_comes_after(window, qtbot, ids, gate):
    """Both are kept, and taken back in their order."""
    window.panes.recolor_requested.emit(ids, "green")
    qtbot.waitUntil(gate.held.is_set)
    window.current.view.select(Span(0, 6))
    window.commands["highlight"].trigger()
    window.annotating.rewrite(ids[0], "", "改过")
    window.panes.recolor_requested.emit(ids, "blue")
    assert len(window.current.annotations) == MANY
    gate.set()
    rest(qtbot, window)
    rest(qtbot, window)
    session = window._session
    assert len(window.current.annotations) == MANY + 1
    assert session.annotation(ids[0]).note == "改过"
    assert session.annotation(ids[0]).color is Color.BLUE
    codes = []
    for _ in range(4):
        codes.append(session.history.undo_code)
        window.commands["undo"].trigger()
        rest(qtbot, window)
    assert codes == ["color-annotations", "change-annotation", "add-annotation", "color-annotations"]
    assert colors(window) == {Color.YELLOW}
    assert session.annotation(ids[0]).note == ""


def test_a_note_that_is_being_written_waits_in_its_editor(window, qtbot, ids, gate):
    """It leaves the editor only for the disk."""
    editor = window.annotating.editor
    window.annotating.edit(ids[3])
    editor._note.setPlainText("写了很久的话")
    window.panes.recolor_requested.emit(ids, "green")
    qtbot.waitUntil(gate.held.is_set)
    assert not editor.save()
    assert editor.isVisible()
    assert "请等它完成" in window.message._text.text()
    gate.set()
    rest(qtbot, window)
    assert editor._note.toPlainText() == "写了很久的话"
    assert editor.save()
    assert window._session.annotation(ids[3]).note == "写了很久的话"


def test_a_report_opened_meanwhile_is_shown_afterwards(window, qtbot, ids, gate, tmp_path):
    window.panes.recolor_requested.emit(ids, "green")
    qtbot.waitUntil(gate.held.is_set)
    other = tmp_path / "other.txt"
    other.write_text("另一份报告\n\n学校3所。\n", encoding="utf-8")
    window.open_path(other)
    qtbot.wait(300)
    assert len(window._session.documents()) == 1
    gate.set()
    qtbot.waitUntil(lambda: len(window._session.documents()) == 2)
    rest(qtbot, window)
    assert window._session.history.undo_code == "import-document"


def test_tags_are_changed_off_the_thread(window, qtbot, ids):
    tags = window.desk.tagging
    with Watchdog() as dog:
        tags.rename("待查", "已查")
        assert window.is_busy
        rest(qtbot, window)
        tags.merge("已查", "指标")
        rest(qtbot, window)
        tags.move("指标", "其他")
        rest(qtbot, window)
    assert dog.longest < dog.limit
    assert window._session.annotation(ids[0]).tags == ("其他/指标/占比", "其他/指标")
    tags.move("其他", "其他/指标")
    rest(qtbot, window)
    assert "不能放到它自己下面" in window.message._text.text()
    for _ in range(3):
        window.commands["undo"].trigger()
        rest(qtbot, window)
    assert window._session.annotation(ids[0]).tags == ("指标/占比", "待查")


def test_restoring_from_the_trash(window, qtbot, ids):
    window.panes.delete_requested.emit(ids)
    rest(qtbot, window)
    assert not window.current.annotations
    window.commands["trash"].trigger()
    dialog = window.desk.trash.dialog
    qtbot.waitUntil(lambda: dialog._list.topLevelItemCount() == MANY)
    dialog._list.selectAll()
    with Watchdog() as dog:
        qtbot.mouseClick(dialog._restore, Qt.MouseButton.LeftButton)
        assert window.is_busy
        rest(qtbot, window)
    assert dog.longest < dog.limit
    assert len(window.current.annotations) == MANY
    qtbot.waitUntil(lambda: dialog._list.topLevelItemCount() == 0)
    dialog.reject()


@pytest.mark.parametrize("waiting", [False, True])
def test_closing_the_window_ends_what_was_asked_for(window, qtbot, ids, gate, tmp_path, monkeypatch, waiting):
    session = window._session
    window.panes.recolor_requested.emit(ids, "green")
    qtbot.waitUntil(gate.held.is_set)
    if waiting:
        window.annotating.rewrite(ids[0], "", "最后一句")
        window.panes.delete_requested.emit(ids[1:])
    threading.Timer(0.2, gate.set).start()
    window.frame.close()
    window.shut_down()
    monkeypatch.setattr(window, "shut_down", lambda: None)
    with open_library(tmp_path / "library.sqlite") as library:
        assert dump(library) == dump(session.library)
    assert session.annotation(ids[0]).color is Color.GREEN
    if waiting:
        assert session.annotation(ids[0]).note == "最后一句"
        assert [one.id for one in session.annotations(window.current.document.record.id)] == [ids[0]]


def test_a_bug_in_a_change_does_not_stop_those_after_it(window, qtbot, ids, monkeypatch):
    before = stored(window)
    with qtbot.capture_exceptions() as caught:
        window.changing.run(lambda _session: {}["no such key"], rows=FEW + 1)
        rest(qtbot, window)
    assert [kind for kind, *_ in caught] == [KeyError]
    assert stored(window) == before
    window.panes.recolor_requested.emit(ids, "green")
    rest(qtbot, window)
    assert colors(window) == {Color.GREEN}


def test_words_of_all_that_waits(window, qtbot, ids, gate):
    """The line says what is under way, and is named for those who hear it."""
    window.panes.recolor_requested.emit(ids, "green")
    line = window.status.change
    assert str(MANY) in line._words.text()
    assert line._cancel.accessibleName().startswith("取消")
    gate.set()
    rest(qtbot, window)
    window.commands["undo"].trigger()
    assert "撤销" in line._words.text()
    rest(qtbot, window)
