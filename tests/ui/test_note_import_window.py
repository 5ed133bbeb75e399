"""Taking in notes from a file, in the window."""

import json

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from reader.app.excerpts import library_excerpts
from reader.app.report import prepare
from reader.app.session import Session
from reader.export.formats import render
from reader.export.options import ExportOptions
from reader.source.document import source_from_bytes
from reader.store.db import open_library
from reader.text.span import Span

pytestmark = [pytest.mark.gui, pytest.mark.qt_log_ignore("This plugin does not support")]

TEXT = "青禾县教育局2025年工作总结\n\n一、基本情况\n全县现有学校46所。\n二、主要工作\n学校食堂全部达标。\n"


@pytest.fixture
def file(tmp_path):
    """An export of two notes from the library of another reader."""
    with open_library(tmp_path / "elsewhere.sqlite") as library:
        session = Session(library)
        document = session.adopt(prepare(source_from_bytes(TEXT.encode(), "青禾.txt")), None)
        for words in ("学校46所", "食堂"):
            at = TEXT.index(words)
            session.annotate(document, Span(at, at + len(words)), note="核对", tag_paths=("待查",))
        data = render("json", tuple(library_excerpts(session)), ExportOptions())
    path = tmp_path / "notes.json"
    path.write_bytes(data)
    return path


def shown(window, qtbot, file):
    control = window.desk.importing
    control.read(file)
    qtbot.waitUntil(lambda: control.dialog is not None, timeout=20_000)
    return control.dialog


def test_notes_are_taken_in_and_taken_back_as_one_step(open_window, qtbot, file):
    window = open_window(TEXT)
    assert window.commands["import-notes"].isEnabled()
    dialog = shown(window, qtbot, file)
    assert "新的 2 条" in dialog.summary.text()
    assert dialog.waiting.topLevelItemCount() == 0
    QTest.mouseClick(dialog.accepting, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: len(window.panes.cards.shown()) == 2, timeout=20_000)
    assert "导入批注" in window.commands["undo"].text()
    window.commands["undo"].trigger()
    assert window.panes.cards.shown() == ()


def test_where_a_figure_differs_the_reader_is_asked(open_window, qtbot, file):
    window = open_window(TEXT.replace("46所", "64所"))
    dialog = shown(window, qtbot, file)
    assert dialog.waiting.topLevelItemCount() == 1
    item = dialog.waiting.topLevelItem(0)
    assert "64所" in item.text(2)
    item.setCheckState(0, Qt.CheckState.Checked)
    QTest.mouseClick(dialog.accepting, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: len(window.panes.cards.shown()) == 2, timeout=20_000)
    assert {one.quote for one in window.panes.cards.shown()} == {"学校64所", "食堂"}


def test_by_keys_the_doubtful_are_ticked_and_what_is_left_out_is_told(open_window, qtbot, file):
    window = open_window(TEXT.replace("46所", "64所"))
    dialog = shown(window, qtbot, file)
    assert dialog.summary.text().endswith("2 条批注：新的 1 条，没有确定位置的 1 条")
    assert dialog.waiting.hasFocus()
    assert dialog.waiting.currentItem() is dialog.waiting.topLevelItem(0)
    QTest.keyClick(dialog.waiting, Qt.Key.Key_Space)
    assert dialog.ticked()
    QTest.keyClick(dialog.waiting, Qt.Key.Key_Space)
    with qtbot.waitSignal(window.desk.importing.said, timeout=20_000) as told:
        QTest.keyClick(dialog.waiting, Qt.Key.Key_Return)
    assert "已导入 1 条" in told.args[0]
    assert "另有 1 条没有确定的位置" in told.args[0]


def test_enter_on_the_button_that_gives_up_gives_up(open_window, qtbot, file):
    window = open_window(TEXT)
    dialog = shown(window, qtbot, file)
    dialog._cancel.setFocus()
    QTest.keyClick(dialog._cancel, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.desk.importing.dialog is None)
    assert not window.is_busy
    assert window.panes.cards.shown() == ()


def test_what_holds_no_notes_is_refused_in_words(open_window, qtbot, tmp_path):
    window = open_window(TEXT)
    wrong = tmp_path / "wrong.json"
    wrong.write_text(json.dumps({"a": 1}))
    with qtbot.waitSignal(window.desk.importing.said, timeout=20_000) as told:
        window.desk.importing.read(wrong)
    assert "没有改动" in told.args[0]
