"""One document on both sides: its original and its conversion, line by line, or two of its sections."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from reader.script.view import ViewScript
from reader.text.span import Span
from reader.ui.main_window import MainWindow
from reader.ui.memory import Pair

pytestmark = [pytest.mark.gui, pytest.mark.qt_log_ignore("This plugin does not support")]
CONTROL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier

SENTENCE = "全县各级各类学校认真落实年度工作要点，办学条件进一步改善，教育质量稳步提高。"
REPORT = "青禾县2023年工作总结\n\n" + "".join(
    f"{number}、{name}\n\n{SENTENCE * 14}\n\n"
    for number, name in zip("一二三四五", ("基本情况", "学前教育", "高中教育", "问题", "计划"), strict=True)
)


@pytest.fixture
def window(open_window, qtbot):
    made = open_window(REPORT)
    made.frame.resize(1500, 800)
    made.current.show_script(ViewScript.HANT)
    settle(made, qtbot)
    return made


def settle(window, qtbot):
    qtbot.waitUntil(lambda: not window.is_busy, timeout=30_000)
    QApplication.processEvents()


@pytest.fixture
def pair(window, qtbot):
    QTest.keyClick(window.current.view, Qt.Key.Key_O, CONTROL | ALT)
    settle(window, qtbot)
    return window.workspace.pair()


def test_a_key_puts_the_original_beside_and_takes_it_away(window, pair, qtbot):
    left, right = pair
    assert left.document.record.id == right.document.record.id
    assert (left.script, right.script) == (ViewScript.HANT, ViewScript.ORIGINAL)
    assert "縣" in left.page.view.text
    assert "县" in right.page.view.text
    assert window.commands["beside-original"].isChecked()
    QTest.keyClick(right.view, Qt.Key.Key_O, CONTROL | ALT)
    settle(window, qtbot)
    assert window.workspace.pair() is None
    assert window.workspace.bar.count() == 1
    assert window.current is left
    assert not window.commands["beside-original"].isChecked()


def test_beside_the_original_stands_the_conversion(window, qtbot):
    window.current.show_script(ViewScript.ORIGINAL)
    settle(window, qtbot)
    window.commands["beside-original"].trigger()
    settle(window, qtbot)
    left, right = window.workspace.pair()
    assert (left.script, right.script) == (ViewScript.ORIGINAL, ViewScript.HANS)


def test_the_headers_say_which_script_is_which(window, pair, qtbot):
    left, right = pair
    assert left.header._title.toolTip().startswith("繁體：")
    assert right.header._title.toolTip().startswith("原文：")
    window.commands["script-tw"].trigger()  # the keyboard is on the right
    settle(window, qtbot)
    assert right.header._title.toolTip().startswith("臺灣：")
    assert left.script is ViewScript.HANT


def test_scrolling_one_keeps_the_same_line_on_the_other(window, pair):
    left, right = pair
    for at in (len(REPORT) // 2, len(REPORT) // 4, 0):
        right.view.scroll_to(right.page.to_view(Span(at, at)).start, flash=False)
        QApplication.processEvents()
        assert abs(left.position() - right.position()) < 40


def test_a_note_written_on_one_side_is_seen_on_both(window, pair, qtbot):
    left, right = pair
    QTest.mouseClick(left.view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(120, 300))
    at = REPORT.index("办学条件")
    left.view.select(left.page.to_view(Span(at, at + 4)))
    QTest.keyClick(left.view, Qt.Key.Key_H, CONTROL)
    settle(window, qtbot)
    assert [one.span for one in left.annotations] == [Span(at, at + 4)]
    assert right.annotations == left.annotations


def test_closing_the_first_page_leaves_the_second_as_the_document(window, pair, qtbot):
    _, right = pair
    index = next(at for at in range(2) if not window.workspace.is_beside(at))
    window.workspace.close_tab(index)
    settle(window, qtbot)
    assert window.workspace.pair() is None
    assert window.current is right
    assert window.workspace.bar.tabText(0) == "青禾县2023年工作总结"
    assert len(window.workspace.open_ids()[0]) == 1


def test_another_document_beside_takes_the_place_of_the_second_page(window, pair, tmp_path, qtbot):
    path = tmp_path / "other.txt"
    path.write_text(REPORT.replace("青禾", "白河"), encoding="utf-8")
    window.open_path(path)
    settle(window, qtbot)
    window.beside.open_document(window.current.document.record.id)
    settle(window, qtbot)
    titles = [view.document.record.title for view in window.workspace.pair()]
    assert titles == ["青禾县2023年工作总结", "白河县2023年工作总结"]
    assert window.workspace.bar.count() == 2


def test_a_section_is_opened_beside_at_its_own_place(window, qtbot):
    panel = window.panes.outline
    panel._tree.setCurrentIndex(panel._model.index(3, 0))
    panel.beside_requested.emit(panel._current_key())
    settle(window, qtbot)
    left, right = window.workspace.pair()
    assert left.script is right.script
    assert right.position() > REPORT.index("四、") - 40 > left.position()
    assert not window.commands["beside-link"].isChecked()
    right.view.scroll_to(0, flash=False)
    assert left.position() == 0
    window.commands["beside-link"].trigger()
    assert window.commands["beside-link"].isChecked()


def test_the_state_of_the_document_is_that_of_its_first_page(window, pair, qtbot):
    left, right = pair
    window.workspace.save_current()
    settle(window, qtbot)
    assert window._session.state(left.document.record.id).script == "hant"
    assert right.script is ViewScript.ORIGINAL


def test_both_sides_are_there_the_next_time(window, pair, qtbot):
    document_id = pair[0].document.record.id
    assert window.memory.pair() == Pair(document_id, document_id, linked=True, script="original")
    window.frame.close()
    window.shut_down()
    again = MainWindow(window._session, window.memory.settings)
    again.frame.resize(1500, 800)
    again.frame.show()
    again.restore_session()
    again.begin()
    qtbot.waitUntil(lambda: again.workspace.pair() is not None and not again.is_busy, timeout=30_000)
    left, right = again.workspace.pair()
    assert (left.script, right.script) == (ViewScript.HANT, ViewScript.ORIGINAL)
    assert again.workspace.open_ids() == ([document_id], document_id)
    again.frame.close()
    again.shut_down()
    again.deleteLater()
    again.frame.deleteLater()
