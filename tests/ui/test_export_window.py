"""Exports that are no text, through the window: chosen with keys, previewed as text, read back from the file."""

from __future__ import annotations

import pytest
from docx import Document
from openpyxl import load_workbook
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPlainTextEdit
from test_story import SAMPLES, drag, words_in_a_body
from test_story import desk as desk

from reader.ui.dialogs.export import ExportDialog
from reader.ui.widgets.message_bar import MessageKind

pytestmark = pytest.mark.gui


def exported(desk, format: str, path) -> tuple[str, str]:
    """Mark some words, export them with real keys; the words, and the preview."""
    view = desk.open(SAMPLES[0])
    drag(view, words_in_a_body(view))
    QTest.keyClick(desk.window.annotating.popup, Qt.Key.Key_1)
    (kept,) = desk.session.all_annotations()
    desk.window.commands["export"].trigger()
    desk.settle()
    dialog = desk.window.desk.exporting.dialog
    assert isinstance(dialog, ExportDialog)
    QTest.keyClick(dialog._format, Qt.Key.Key_Home)
    for _ in range(dialog._format.findData(format)):
        QTest.keyClick(dialog._format, Qt.Key.Key_Down)
    assert dialog.path().suffix == f".{format}"
    dialog._path.setText(str(path))
    QTest.mouseClick(dialog._export, Qt.MouseButton.LeftButton)
    (preview,) = [one for one in dialog.findChildren(QPlainTextEdit) if one.isReadOnly()]
    shown = preview.toPlainText()
    desk.settle()
    assert desk.window.desk.exporting.dialog is None
    assert str(path) in desk.window.message.text()
    assert desk.window.message._kind is MessageKind.SUCCESS
    return kept.quote.exact, shown


def test_a_word_document(desk, tmp_path):
    quote, shown = exported(desk, "docx", tmp_path / "out.docx")
    assert "## " in shown
    found = [one.text for one in Document(str(tmp_path / "out.docx")).paragraphs if one.style.name == "Quote"]
    assert found == [quote]


def test_a_workbook_with_the_indicators_of_the_document(desk, tmp_path):
    quote, shown = exported(desk, "xlsx", tmp_path / "out.xlsx")
    assert quote in shown
    book = load_workbook(tmp_path / "out.xlsx")
    marked, counted = (list(sheet.iter_rows(values_only=True)) for sheet in book)
    assert [line[0] for line in marked[1:]] == [quote]
    assert len(counted) - 1 == len(desk.window.current.document.report.analysis.indicators) > 0


def test_a_long_title_makes_a_name_that_a_disk_takes(desk, tmp_path):
    title = "关于进一步推进义务教育优质均衡发展和城乡一体化的若干意见" * 3
    (tmp_path / "长.txt").write_text(f"{title}\n\n一、基本情况\n全县学校46所，在校学生12345人。\n", encoding="utf-8")
    view = desk.open(tmp_path / "长.txt")
    assert view.document.record.title == title
    drag(view, words_in_a_body(view))
    QTest.keyClick(desk.window.annotating.popup, Qt.Key.Key_1)
    desk.window.commands["export"].trigger()
    desk.settle()
    dialog = desk.window.desk.exporting.dialog
    offered = dialog.path()
    assert len(offered.name.encode()) <= 255
    assert offered.name.startswith(title[:40])
    assert offered.stem.endswith("…-摘录")
    dialog._path.setText(str(tmp_path / offered.name))
    QTest.mouseClick(dialog._export, Qt.MouseButton.LeftButton)
    desk.settle()
    assert (tmp_path / offered.name).is_file()


def test_a_name_too_long_for_the_disk_is_told_in_the_dialog(desk, tmp_path):
    view = desk.open(SAMPLES[0])
    drag(view, words_in_a_body(view))
    QTest.keyClick(desk.window.annotating.popup, Qt.Key.Key_1)
    desk.window.commands["export"].trigger()
    desk.settle()
    dialog = desk.window.desk.exporting.dialog
    dialog._path.setText(str(tmp_path / f"{'长' * 100}.md"))
    QTest.mouseClick(dialog._export, Qt.MouseButton.LeftButton)
    desk.settle()
    assert dialog.isVisible()
    assert dialog._problem.text()
