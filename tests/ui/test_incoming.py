"""Several files that come at once, some of which cannot be opened: one report of them all."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

pytestmark = pytest.mark.gui


@pytest.fixture
def window(open_window):
    return open_window("某县工作报告\n\n一、教育\n学校46所。\n")


def drop(qtbot, window, paths):
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    given = Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(window.frame, QDragEnterEvent(QPointF(300, 300).toPoint(), *given))
    QApplication.sendEvent(window.frame, QDropEvent(QPointF(300, 300), *given))
    qtbot.waitUntil(lambda: not window.is_busy, timeout=30_000)


@pytest.fixture
def files(tmp_path):
    """Five: two reports, an empty file, one that is no text, one that is gone."""
    folder = tmp_path / "reports"
    folder.mkdir()
    for number in range(2):
        (folder / f"{number}.txt").write_text(
            f"某县第{number}号报告\n\n一、教育\n学校4{number}所。\n", encoding="utf-8"
        )
    (folder / "空.txt").write_bytes(b"")
    (folder / "图.txt").write_bytes(b"\x89PNG\r\n\x1a\n\0\0\0\r" * 40)
    return [*sorted(folder.iterdir()), folder / "没有.txt"]


def test_files_that_cannot_be_opened_are_told_of_together(qtbot, window, files):
    drop(qtbot, window, files)
    assert window.workspace.bar.count() == 3
    assert window.message.text() == "5 份文件里有 3 份未能打开。"
    QTest.mouseClick(window.message._action, Qt.MouseButton.LeftButton)
    report = window.incoming.report
    names = [report.list.topLevelItem(row).text(0) for row in range(report.list.topLevelItemCount())]
    assert sorted(names) == sorted(["空.txt", "图.txt", "没有.txt"])
    assert report.windowTitle() == "未能打开的文件"
    assert "没有文字" in report.list.findItems("空.txt", Qt.MatchFlag.MatchExactly)[0].text(1)
    QTest.mouseClick(report.copy, Qt.MouseButton.LeftButton)
    copied = QGuiApplication.clipboard().text().split("\n")
    assert len(copied) == 3
    assert {line.partition("\t")[0] for line in copied} == {str(path) for path in files if path.name in names}
    QTest.mouseClick(report.close_button, Qt.MouseButton.LeftButton)
    assert not report.isVisible()


def test_a_single_one_is_told_in_its_own_words(qtbot, window, files):
    drop(qtbot, window, [files[0], files[-1]])
    assert window.message.text() == "找不到“没有.txt”，它可能已被移动或删除。"
    assert not window.message._action.isVisible()


def test_the_next_files_are_counted_by_themselves(qtbot, window, files):
    drop(qtbot, window, files)
    drop(qtbot, window, files[-1:])
    assert window.message.text() == "找不到“没有.txt”，它可能已被移动或删除。"
