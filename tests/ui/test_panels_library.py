from __future__ import annotations

from dataclasses import replace

import pytest
from panel_samples import DOCUMENTS, FACTS, REPAIRS
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QLabel

from reader.ui.panels.info import InfoPanel
from reader.ui.panels.library import LibraryPanel
from reader.ui.panels.repair_list import RepairCounts, counts_of, made_visible
from reader.ui.theme import LIGHT

pytestmark = [pytest.mark.gui, pytest.mark.qt_log_ignore("This plugin does not support")]


@pytest.fixture
def library(qtbot):
    panel = LibraryPanel(LIGHT)
    qtbot.addWidget(panel)
    panel.resize(260, 400)
    panel.set_documents(DOCUMENTS)
    panel.show()
    return panel


@pytest.fixture
def info(qtbot):
    panel = InfoPanel(LIGHT)
    qtbot.addWidget(panel)
    panel.resize(320, 700)
    panel.set_facts(FACTS)
    panel.show()
    return panel


def test_the_last_read_stands_first(library):
    assert [row.id for row in library._model.records] == ["2", "1", "3"]


@pytest.mark.parametrize(
    ("steps", "expected"), [(2, ["3", "2", "1"]), (3, ["2", "1", "3"]), (4, ["3", "1", "2"]), (5, ["2", "1", "3"])]
)
def test_documents_are_sorted_as_the_reader_chooses(library, steps, expected):
    for _ in range(steps):
        QTest.keyClick(library.order, Qt.Key.Key_Down)
    rows = [row.id for row in library._model.records]
    if steps == 2:  # how titles collate is the system's
        assert sorted(rows) == sorted(expected)
    else:
        assert rows == expected


@pytest.mark.parametrize(("steps", "expected"), [(1, ["3"]), (2, ["1"]), (3, ["2"])])
def test_documents_are_filtered_by_how_far_they_were_read(library, steps, expected):
    for _ in range(steps):
        QTest.keyClick(library.status, Qt.Key.Key_Down)
    assert [row.id for row in library._model.records] == expected


def test_missing_files_are_marked_and_unmarked(library):
    library.set_missing(frozenset({"1"}))
    assert [row.id for row in library._model.records if row.missing] == ["1"]
    library.set_documents(DOCUMENTS)
    assert {row.id for row in library._model.records if row.missing} >= {"1"}


def test_a_click_and_enter_open(library):
    spy = QSignalSpy(library.open_requested)
    view = library._list
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=view.visualRect(library._model.index(1)).center())
    QTest.keyClick(view, Qt.Key.Key_Down)
    QTest.keyClick(view, Qt.Key.Key_Return)
    assert [spy.at(0)[0], spy.at(1)[0]] == ["1", "3"]


def test_delete_and_the_menu_ask_for_the_document_of_the_cursor(library):
    removed, revealed = QSignalSpy(library.remove_requested), QSignalSpy(library.reveal_requested)
    library._list.focus_first()
    QTest.keyClick(library._list, Qt.Key.Key_Delete)
    for action in library.menu().actions():
        if "文件夹" in action.text() or "移出" in action.text():
            action.trigger()
    assert [removed.at(0)[0], removed.at(1)[0], revealed.at(0)[0]] == ["2", "2", "2"]


def test_documents_are_filtered_by_title_issuer_and_date(library):
    for words, expected in (("青禾", ["1"]), ("2025", ["3"]), ("教", ["2", "1"]), ("无此词", [])):
        library._filter.setText(words)
        library._refresh()
        assert [row.id for row in library._model.records] == expected
    assert library._stack.currentWidget() is library._stack.empty


def test_a_missing_file_is_said_in_words(library):
    index = library._model.index(2)
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "清溪縣會議報告，2025-02，已读 0%，文件已不在原处"


def test_facts_are_shown_with_their_evidence(info):
    words = " ".join(label.text() for label in info.findChildren(QLabel))
    for expected in ("总结.txt", "GB18030", "每个字节都能解出文字", "也像 Big5-HKSCS", "繁体", "8,123 字"):
        assert expected in words
    for expected in ("2024-12-20", "修复 2 处，另有 1 处关闭"):
        assert expected in words
    assert "40.0%" not in words  # evidence for another encoding
    assert FACTS.sha256 not in words


def test_new_facts_replace_the_old(info, qapp):
    info.set_facts(replace(FACTS, name="另一份.txt", fields=(), repairs=()))
    qapp.processEvents()
    words = " ".join(label.text() for label in info.findChildren(QLabel) if not label.isHidden())
    assert "另一份.txt" in words
    assert "2024-12-20" not in words
    assert "没有需要修复的地方" in words
    info.set_facts(None)
    assert info._stack.currentWidget() is info._empty


def test_repairs_are_jumped_to_and_switched(info):
    jumps, toggles = QSignalSpy(info.jump_requested), QSignalSpy(info.repair_toggle_requested)
    view = info._list
    row = view.visualRect(view.model().index(1, 0))
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=row.center())
    assert jumps.at(0) == [9]
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=row.topLeft() + QPoint(18, 14))
    assert list(toggles.at(0)) == [9, 14, False]
    QTest.keyClick(view, Qt.Key.Key_Down)
    QTest.keyClick(view, Qt.Key.Key_Space)
    assert list(toggles.at(1)) == [30, 36, True]
    QTest.keyClick(view, Qt.Key.Key_Return)
    assert jumps.at(1) == [30]
    assert jumps.count() == 2


def test_repairs_are_filtered_by_reason(info):
    QTest.mouseClick(info._reasons._buttons["gloss"], Qt.MouseButton.LeftButton)
    assert info._list.model().records == (REPAIRS[1],)


def test_repairs_that_were_counted_are_not_counted_again(info):
    assert counts_of(REPAIRS) == RepairCounts((("bom", 1), ("gloss", 1), ("shifted-bytes", 1)), 2)
    info.set_facts(replace(FACTS, counted=RepairCounts((("bom", 70), ("gloss", 30)), 3)))
    assert {name: button.text() for name, button in info._reasons._buttons.items()} == {
        "bom": "去除字节序标记 70",
        "gloss": "去除注音 30",
    }
    assert info._heading.text() == "修复 3 处"
    assert info._all.text() == "关闭这 3 处"


def test_a_guess_is_said_to_be_one(info):
    index = info._list.model().index(2, 0)
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "已关闭：修复错位字节，規(guī)？； → 規模化，推测"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("\ufeff", "BOM"),
        ("\r\n", "↵⏎"),
        ("\u00a0 ", "␣␣"),
        ("會(huì)", "會(huì)"),
        ("甲\n 乙", "甲 乙"),
        ("", ""),
        ("字" * 61, "字" * 60 + "…"),
        ("\u2028", "·"),
    ],
)
def test_white_space_is_made_visible_where_it_is_all_there_is(text, expected):
    assert made_visible(text) == expected
