"""The same fact reads the same wherever the window shows it."""

from __future__ import annotations

import re

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from reader.store import characters
from reader.ui.library.model import Column
from reader.ui.panels.library_order import Order

pytestmark = [pytest.mark.gui, pytest.mark.qt_log_ignore("This plugin does not support")]

DAMAGED = "學校工作總結\r\n\r\n[bookmark: _GoBack]一、概況\r\n\r\n"
DAMAGED += "全縣召開會(huì)議29場(chǎng)，學(xué)校推動工作，工作紮實。\r\n"
REPAIRED = "學校工作總結一、概況全縣召開會議29場，學校推動工作，工作紮實。"


def settle(window, qtbot):
    qtbot.waitUntil(lambda: not window.is_busy and not window.searching.is_busy, timeout=30_000)
    QApplication.processEvents()


def on_library_page(window, qtbot, column):
    """What the table says of the document being read."""
    QTest.keyClick(window.frame, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    shelving = window.keeping.shelving
    qtbot.waitUntil(lambda: shelving.cover.is_shown and len(shelving.page.model.rows) > 0)
    settle(window, qtbot)
    model = shelving.page.model
    row = model.place_of(window.current.document.record.id)
    said = model.data(model.index(row, column))
    QTest.keyClick(window.frame, Qt.Key.Key_Escape)
    return said


def in_header(window):
    """The characters that the line under the title says."""
    (found,) = re.findall(r"([\d,]+) 字", window.current._meta)
    return found


def in_info(window):
    window.panes.right.show_panel(window.panes.info)
    QApplication.processEvents()
    (found,) = [one.text() for one in window.panes.info.findChildren(QLabel) if re.fullmatch(r"[\d,]+ 字", one.text())]
    return found.removesuffix(" 字")


def test_the_characters_of_a_damaged_report_are_those_of_its_repaired_text(open_window, qtbot):
    window = open_window(DAMAGED)
    settle(window, qtbot)
    expected = f"{len(REPAIRED):,}"
    assert in_header(window) == expected
    assert in_info(window) == expected
    assert on_library_page(window, qtbot, Column.LENGTH) == expected


def test_they_change_everywhere_with_the_repairs_that_are_made(open_window, qtbot):
    window = open_window(DAMAGED)
    settle(window, qtbot)
    window._session.set_repairing(window.current.document, wanted=False)
    settle(window, qtbot)
    expected = f"{len(''.join(DAMAGED.split())):,}"
    assert in_header(window) == expected
    assert in_info(window) == expected
    assert on_library_page(window, qtbot, Column.LENGTH) == expected


def test_a_report_of_an_earlier_version_is_counted_while_the_window_is_open(open_window, qtbot):
    window = open_window(DAMAGED)
    settle(window, qtbot)
    library, document_id = window._session.library, window.current.document.record.id
    with library.transaction():
        library.write("DELETE FROM character_counts")
    assert on_library_page(window, qtbot, Column.LENGTH) == ""
    window.searching.begin()
    qtbot.waitUntil(lambda: characters.of_document(library, document_id) is not None)
    settle(window, qtbot)
    assert on_library_page(window, qtbot, Column.LENGTH) == f"{len(REPAIRED):,}"


def test_the_longest_by_what_is_shown_comes_first(open_window, qtbot):
    window = open_window(DAMAGED)
    path = window._session.library.path.parent / "plain.txt"
    # Fewer code points in the file, but more to read.
    path.write_text("學校工作總結\n\n" + "工作紮實。" * 8 + "\n", encoding="utf-8")
    assert len(path.read_text(encoding="utf-8")) < len(DAMAGED)
    window.open_path(path)
    settle(window, qtbot)
    QTest.keyClick(window.frame, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    model = window.keeping.shelving.page.model
    qtbot.waitUntil(lambda: len(model.rows) == 2)
    model.set_order(Order.LENGTH, descending=True)
    assert [row.characters for row in model.rows] == [46, len(REPAIRED)]
