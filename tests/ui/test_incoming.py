"""Several files that come at once, some of which cannot be opened: one report of them all."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication, QPainter, QPdfWriter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

pytestmark = pytest.mark.gui
SAMPLE = Path(__file__).resolve().parents[2] / "seeds" / "22-archives.pdf"


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


def test_a_report_on_pages_opens_as_any_other_and_a_scan_says_what_it_is(qtbot, window, tmp_path):
    drop(qtbot, window, [SAMPLE])
    report = window.workspace.current.report
    assert report.source.text.startswith("澧滨市档案局2024年工作总结\n")
    assert [heading.title.of(report.source.text) for heading in report.analysis.headings][:2] == [
        "主要工作",
        "馆藏更加丰富",
    ]
    scan = tmp_path / "扫描.pdf"
    writer = QPdfWriter(str(scan))
    painter = QPainter(writer)
    painter.fillRect(0, 0, 4000, 4000, Qt.GlobalColor.gray)
    painter.end()
    drop(qtbot, window, [scan])
    assert window.message.text() == "“扫描.pdf”是扫描的页面图片，里面没有文字，研读不做文字识别，没有导入。"


def test_the_next_files_are_counted_by_themselves(qtbot, window, files):
    drop(qtbot, window, files)
    drop(qtbot, window, files[-1:])
    assert window.message.text() == "找不到“没有.txt”，它可能已被移动或删除。"


class TestManyAtOnce:
    """Eight files of different length, so that they are ready in another order than the reader chose them in."""

    @pytest.fixture
    def several(self, tmp_path):
        folder = tmp_path / "several"
        folder.mkdir()
        paths = [folder / f"{number}.txt" for number in range(8)]
        for number, path in enumerate(paths):
            body = "学校46所，增长3.2%。\n" * (1500 if number in (0, 5) else 3)
            path.write_text(f"某县第{number}号报告\n\n一、教育\n{body}", encoding="utf-8")
        return paths

    def test_they_stand_in_the_order_chosen_the_first_on_top(self, qtbot, window, several):
        tops = []
        window.workspace.bar.currentChanged.connect(tops.append)
        drop(qtbot, window, several)
        bar = window.workspace.bar
        assert [bar.tabText(index) for index in range(1, 9)] == [f"某县第{number}号报告" for number in range(8)]
        assert tops == [1]
        assert window.current.document.record.path == str(several[0])

    def test_what_the_reader_turns_to_meanwhile_stays_on_top(self, qtbot, window, several):
        window.incoming.open_files(several)
        bar = window.workspace.bar
        QTest.mouseClick(bar, Qt.MouseButton.LeftButton, pos=bar.tabRect(0).center())
        qtbot.waitUntil(lambda: not window.is_busy)
        assert bar.currentIndex() == 0
        assert bar.count() == 9

    def test_one_that_is_open_already_gets_no_second_tab_and_keeps_its_place_when_it_is_the_first(
        self, qtbot, window, several
    ):
        drop(qtbot, window, several[2:3])
        drop(qtbot, window, several[:2])
        drop(qtbot, window, [several[2], several[3], several[0]])
        bar = window.workspace.bar
        assert [bar.tabText(index)[3:4] for index in range(1, bar.count())] == ["2", "0", "1", "3"]
        assert bar.tabText(bar.currentIndex()) == "某县第2号报告"

    def test_a_copy_of_one_that_is_open_shows_that_one(self, qtbot, window, several, tmp_path):
        drop(qtbot, window, several[2:3])
        copy = tmp_path / "copy.txt"
        copy.write_bytes(several[2].read_bytes())
        drop(qtbot, window, [copy, several[3]])
        bar = window.workspace.bar
        assert bar.count() == 3
        assert bar.tabText(bar.currentIndex()) == "某县第2号报告"

    def test_the_next_is_on_top_where_the_first_cannot_be_opened(self, qtbot, window, several):
        drop(qtbot, window, [several[0].with_name("没有.txt"), *several[1:3]])
        assert window.current.document.record.path == str(several[1])

    def test_one_that_is_closed_before_it_is_there_stays_closed(self, qtbot, window, several):
        window.incoming.open_files(several)
        bar = window.workspace.bar
        QTest.mouseClick(bar, Qt.MouseButton.MiddleButton, pos=bar.tabRect(2).center())
        qtbot.waitUntil(lambda: not window.is_busy)
        assert [bar.tabText(index)[3:4] for index in range(1, bar.count())] == ["0", "2", "3", "4", "5", "6", "7"]
