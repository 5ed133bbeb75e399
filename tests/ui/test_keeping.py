"""The library as a whole, looked after from the window."""

from __future__ import annotations

import threading

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QToolButton

from reader.app import importing, locating
from reader.app.report import prepare
from reader.app.session import Session
from reader.source.document import source_from_bytes
from reader.store.bundle import read_bundle, write_bundle
from reader.store.db import open_library
from reader.text.span import Span
from reader.ui.widgets.message_bar import MessageKind
from reader.ui.widgets.progress import ProgressLine
from reader.ui.widgets.tree import descendants

pytestmark = [pytest.mark.gui, pytest.mark.qt_log_ignore("This plugin does not support")]

TEXT = "青禾县工作总结\n一、基本情况\n全县学校46所，在校学生12345人。\n"


@pytest.fixture
def folder(tmp_path):
    top = tmp_path / "报告"
    (top / "甲").mkdir(parents=True)
    for number in range(5):
        (top / "甲" / f"{number}.txt").write_text(f"第{number}号总结\n{TEXT}", encoding="utf-8")
    return top


@pytest.fixture
def window(open_window):
    return open_window(TEXT)


def drop(window, *paths):
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    where, button, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(window.frame, QDragEnterEvent(QPoint(50, 50), where, data, button, none))
    QApplication.sendEvent(window.frame, QDropEvent(QPointF(50, 50), where, data, button, none))


def titles(window):
    window.panes.show_named("library")
    return {row.title for row in window.panes.library._rows}


def settle(window, qtbot):
    qtbot.waitUntil(lambda: not window.keeping.importing.is_busy, timeout=60_000)


def test_a_dropped_folder_goes_into_the_library(window, qtbot, folder):
    drop(window, folder)
    assert window.status.work.isVisible()
    settle(window, qtbot)
    assert titles(window) == {"青禾县工作总结", *(f"第{number}号总结" for number in range(5))}
    assert not window.status.work.isVisible()
    assert "新增 5 份" in window.message._text.text()
    assert len(window.workspace.views()) == 1, "what is imported is not opened"
    QTest.keyClick(window.frame, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert titles(window) == {"青禾县工作总结"}
    assert "导入文件夹" in window.commands["redo"].text()


def test_a_folder_is_chosen_by_keys_and_what_failed_is_listed(window, qtbot, folder, monkeypatch):
    (folder / "空.txt").write_bytes(b"")
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(folder))
    keys = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    QTest.keyClick(window.frame, Qt.Key.Key_O, keys)
    settle(window, qtbot)
    report = window.keeping.importing.report
    assert report.isVisible()
    assert report.list.topLevelItem(0).text(0) == "空.txt"
    QTest.mouseClick(report.copy, Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text().startswith(str(folder / "空.txt"))
    QTest.keyClick(report, Qt.Key.Key_Escape)
    assert len(titles(window)) == 6


def test_an_import_is_stopped_and_taken_up_again(window, qtbot, folder, monkeypatch):
    monkeypatch.setattr(importing, "BATCH", 1)
    line = window.status.work
    drop(window, folder)
    qtbot.waitUntil(lambda: "/5" in line._words.text(), timeout=30_000)
    QTest.mouseClick(line._cancel, Qt.MouseButton.LeftButton)
    settle(window, qtbot)
    drop(window, folder)
    settle(window, qtbot)
    assert len(titles(window)) == 6
    assert "书库已有" in window.message._text.text()


def test_a_library_is_handed_on_and_merged_as_one_step(window, qtbot, tmp_path, monkeypatch):
    with open_library(tmp_path / "other.sqlite") as other:
        theirs = Session(other)
        document = theirs.adopt(prepare(source_from_bytes(TEXT.replace("青禾县", "邻县").encode(), "邻.txt")), None)
        theirs.annotate(document, Span(0, 4), note="看")
        write_bundle(other, tmp_path / "theirs.zip")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(tmp_path / "theirs.zip"), ""))
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "mine.zip"), ""))
    bundling = window.keeping.bundling
    for words in ("新增 1 份文档、1 条批注", "没有改动"):
        window.commands["merge-library"].trigger()
        qtbot.waitUntil(lambda: not bundling.is_busy, timeout=30_000)
        assert words in window.message._text.text()
        assert titles(window) == {"青禾县工作总结", "邻县工作总结"}
    window.commands["export-library"].trigger()
    qtbot.waitUntil(lambda: not bundling.is_busy, timeout=30_000)
    assert len(read_bundle(tmp_path / "mine.zip").texts) == 2
    assert window.message._kind is MessageKind.SUCCESS
    QTest.keyClick(window.frame, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert titles(window) == {"青禾县工作总结"}
    (tmp_path / "theirs.zip").write_bytes(b"no bundle")
    window.commands["merge-library"].trigger()
    qtbot.waitUntil(lambda: not bundling.is_busy, timeout=30_000)
    assert "没有改动" in window.message._text.text()


def test_the_library_is_checked_while_the_reader_reads(window, qtbot):
    checking = window.keeping.checking
    window.commands["check-library"].trigger()
    qtbot.waitUntil(lambda: not checking.is_busy, timeout=30_000)
    assert "书库完好" in window.message._text.text()
    session = window._session
    made = session.annotate(window.current.document, Span(0, 4))
    session.library.write("UPDATE annotations SET exact = '别的'")
    window.commands["check-library"].trigger()
    qtbot.waitUntil(lambda: checking.report is not None, timeout=30_000)
    item = checking.report.list.topLevelItem(0)
    assert (item.text(0), item.text(1), item.text(2)) == ("批注的引文与正文不符", "青禾县工作总结", made.id)
    QTest.mouseClick(checking.report.copy, Qt.MouseButton.LeftButton)
    assert made.id in QGuiApplication.clipboard().text()
    with qtbot.waitSignal(checking.document_requested):
        checking.report.list.itemActivated.emit(item, 0)


def gone(window):
    """The button to look for the file of the document, where its facts say that it is gone."""
    info = window.panes.info
    seen = [one for one in descendants(info) if isinstance(one, (QLabel, QToolButton)) and one.isVisible()]
    said = [one for one in seen if "不在原处" in one.text()]
    buttons = [one for one in seen if "查找文件" in one.text()]
    assert len(said) == len(buttons)
    return buttons


def test_a_file_that_is_gone_is_marked_and_found_again_by_its_bytes(window, qtbot, tmp_path, monkeypatch):
    control, panel = window.keeping.locating, window.panes.library
    (tmp_path / "搬家").mkdir()
    (tmp_path / "report.txt").rename(tmp_path / "搬家" / "新名.txt")
    window.panes.show_named("library")
    qtbot.waitUntil(lambda: panel._model.records[0].missing, timeout=30_000)
    assert gone(window) == []
    window.panes.show_named("info")
    qtbot.waitUntil(lambda: len(gone(window)) == 1, timeout=30_000)
    panel._list.focus_first()
    (reveal,) = [action for action in panel.menu().actions() if "在文件夹中显示" in action.text()]
    reveal.trigger()
    assert "选“查找文件…”" in window.message.text(), "it says what to do"
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(tmp_path))
    assert any("查找文件" in action.text() for action in panel.menu().actions())
    (again,) = gone(window)
    QTest.mouseClick(again, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not panel._model.records[0].missing, timeout=30_000)
    assert "找到 1 份" in window.message._text.text()
    assert gone(window) == []
    record = window._session.documents()[0]
    assert record.path == str(tmp_path / "搬家" / "新名.txt")
    assert not any("查找文件" in action.text() for action in panel.menu().actions())
    qtbot.waitUntil(lambda: not control.is_busy)
    window.commands["undo"].trigger()
    assert window._session.documents()[0].path == str(tmp_path / "report.txt")


@pytest.fixture
def searching(window, qtbot, tmp_path, monkeypatch):
    """A search for two missing files among many, of which one is there; it looks at one more whenever it is let."""
    other = prepare(source_from_bytes("另一份".encode(), "没有.txt"))
    window._session.adopt(other, tmp_path / "没有.txt")
    away = tmp_path / "搬家"
    away.mkdir()
    for number in range(8):
        (away / f"{number}.txt").write_text(f"别的报告{number}", encoding="utf-8")
    (tmp_path / "report.txt").rename(away / "3-新名.txt")
    window.panes.show_named("library")
    panel, step, looked_at = window.panes.library, threading.Semaphore(0), []
    qtbot.waitUntil(lambda: len(panel._model.records) == 2 and all(one.missing for one in panel._model.records))
    hashed = locating.hash_of

    def slowly(path):
        looked_at.append(path)
        assert step.acquire(timeout=30)
        return hashed(path)

    monkeypatch.setattr(locating, "hash_of", slowly)
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(away))
    panel._list.focus_first()
    (again,) = [action for action in panel.menu().actions() if "查找文件" in action.text()]
    again.trigger()
    qtbot.waitUntil(lambda: len(looked_at) == 1)
    yield window, again, step
    step.release(100)


def place_of_report(window) -> str:
    """Where the library says the report of the window is."""
    return next(one.path for one in window._session.documents() if one.title.startswith("青禾县"))


def test_how_far_the_search_for_missing_files_is_stands_below(searching, qtbot):
    window, again, step = searching
    line = window.status.locating
    assert line.isVisible()
    step.release(2)
    qtbot.waitUntil(lambda: line._words.text() == "正在查找缺失的文件 2/9")
    assert (line._bar.value(), line._bar.maximum()) == (2, 9)
    again.trigger()
    assert "已经在找" in window.message.text()
    step.release(100)
    qtbot.waitUntil(lambda: not line.isVisible())
    assert "找到 1 份" in window.message.text()
    assert place_of_report(window).endswith("3-新名.txt")


@pytest.mark.parametrize(("looked_at", "found"), [(2, 0), (6, 1)])
def test_the_search_for_missing_files_can_be_stopped(searching, qtbot, looked_at, found):
    """What was found by then is kept."""
    window, _again, step = searching
    line, control = window.status.locating, window.keeping.locating
    step.release(looked_at - 1)
    qtbot.waitUntil(lambda: line._bar.value() == looked_at - 1)
    QTest.mouseClick(line._cancel, Qt.MouseButton.LeftButton)
    step.release(100)
    qtbot.waitUntil(lambda: not control.is_busy)
    assert not line.isVisible()
    assert ("找到 1 份" if found else "已停止") in window.message.text()
    assert place_of_report(window).endswith("3-新名.txt" if found else "report.txt")


def test_the_line_of_progress_says_what_goes_on(qtbot):
    line = ProgressLine()
    qtbot.addWidget(line)
    assert not line.isVisible()
    line.begin("正在查找")
    line.set_progress("正在导入 3/7", 3, 7)
    assert (line._bar.value(), line._bar.maximum()) == (3, 7)
    assert "3/7" in line._cancel.accessibleName()
    with qtbot.waitSignal(line.cancel_requested):
        QTest.mouseClick(line._cancel, Qt.MouseButton.LeftButton)
    assert not line._cancel.isEnabled()
    line.end()
    assert not line.isVisible()
