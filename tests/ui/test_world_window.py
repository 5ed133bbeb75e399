"""The window while the disk is full, another program holds the library, or its file goes: the reader goes on."""

from __future__ import annotations

import sqlite3

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from reader.store.check import check
from reader.text.span import Span
from tests.disks import fill, small_disk

pytestmark = pytest.mark.gui

TEXT = "青禾县工作总结\n一、基本情况\n全县学校46所，在校学生12345人。\n"
WORDS = Span(TEXT.index("全县学校"), TEXT.index("46所"))


@pytest.fixture
def disk(tmp_path):
    with small_disk(tmp_path, 8) as made:
        yield made


@pytest.fixture
def window(open_window):
    return open_window(TEXT)


def highlight(window):
    window.current.view.select(WORDS)
    window.commands["highlight"].trigger()


def write(window, words):
    window.current.view.select(WORDS)
    window.commands["note"].trigger()
    editor = window.annotating.editor
    editor._note.insertPlainText(words)
    QTest.keyClick(editor._note, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    return editor


def notes(window):
    return [one.note for one in window._session.annotations(window.current.document.record.id)]


def quiet(window, qtbot):
    qtbot.waitUntil(lambda: not window.is_busy, timeout=30_000)


def test_on_a_full_disk_the_reader_goes_on_and_writes_nothing_twice(disk, open_window, qtbot):
    window = open_window(TEXT)
    highlight(window)
    quiet(window, qtbot)
    filler = fill(disk)
    highlight(window)
    assert "磁盘已满" in window.message.text()
    assert len(notes(window)) == 1
    editor = write(window, "核对学校数")
    assert window.message.isVisible()
    assert editor.isVisible()
    assert editor.draft().note == "核对学校数"
    assert notes(window) == [""]
    filler.unlink()
    QTest.keyClick(editor._note, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert not editor.isVisible()
    assert sorted(notes(window)) == ["", "核对学校数"]
    window.commands["undo"].trigger()
    assert notes(window) == [""]
    assert check(window._session.library) == ()


def test_a_note_rewritten_on_its_card_is_kept_in_the_editor_when_the_disk_is_full(disk, open_window, qtbot):
    window = open_window(TEXT)
    write(window, "甲")
    quiet(window, qtbot)
    filler = fill(disk)
    (card,) = window.panes.cards.shown()
    window.panes.cards.note_edited.emit(card.id, card.note, "甲，已与上年核对")
    editor = window.annotating.editor
    assert editor.isVisible()
    assert editor.draft().note == "甲，已与上年核对"
    filler.unlink()
    editor.save()
    assert notes(window) == ["甲，已与上年核对"]


def test_what_is_written_in_one_place_is_not_lost_by_writing_in_another(window, tmp_path):
    window._session.library.db.conn.execute("PRAGMA busy_timeout = 20")
    other = sqlite3.connect(tmp_path / "library.sqlite", isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")
    window.current.view.select(WORDS)
    window.commands["note"].trigger()
    editor = window.annotating.editor
    editor._note.insertPlainText("还没写完")
    window.commands["document-note"].trigger()
    assert "正被另一个程序占用" in window.message.text()
    assert editor.draft().note == "还没写完"
    other.execute("ROLLBACK")
    other.close()
    assert editor.save()
    (made,) = window._session.annotations(window.current.document.record.id)
    assert (made.note, made.quote.exact) == ("还没写完", "全县学校")
