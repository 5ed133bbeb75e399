"""Two documents beside each other: opened, worked on, linked by section, closed, and there again the next time."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from reader.script.view import ViewScript
from reader.text.span import Span
from reader.ui.main_window import MainWindow
from reader.ui.memory import Pair
from reader.ui.reading.geometry import TOP_MARGIN

pytestmark = [pytest.mark.gui, pytest.mark.qt_log_ignore("This plugin does not support")]
CONTROL = Qt.KeyboardModifier.ControlModifier

SENTENCE = "全市各级各类学校认真落实年度工作要点，办学条件进一步改善，教育质量稳步提高。"


def report(title, *sections):
    parts = (
        f"{number}、{name}\n\n{SENTENCE * 12}\n\n" for number, name in zip("一二三四五六七八", sections, strict=False)
    )
    return f"{title}\n\n" + "".join(parts) + SENTENCE * 30


HERE = report("青禾县2023年工作总结", "基本情况", "2023年工作情况", "学前教育", "存在的问题", "2024年工作计划")
THERE = report("临川市2024年工作總結", "學前教育", "2024年工作情況", "存在的主要問題", "2025年工作計劃", "附記")


@pytest.fixture
def window(open_window, tmp_path, qtbot):
    made = open_window(HERE)
    made.frame.resize(1500, 800)
    open_more(made, tmp_path, qtbot, "there", THERE)
    return made


def open_more(window, folder, qtbot, name, text):
    path = folder / f"{name}.txt"
    path.write_text(text, encoding="utf-8")
    count = window.workspace.bar.count()
    window.open_path(path)
    qtbot.waitUntil(lambda: not window.is_busy and window.workspace.bar.count() > count, timeout=30_000)
    settle(window, qtbot)


def settle(window, qtbot):
    qtbot.waitUntil(lambda: not window.is_busy, timeout=30_000)
    QApplication.processEvents()


def titles(window):
    return [view.document.record.title for view in window.workspace.pair() or ()]


def click_into(view):
    QTest.mouseClick(view.view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(120, 300))
    QApplication.processEvents()


@pytest.fixture
def pair(window, qtbot):
    """Here on the left, there on the right."""
    window.tab_menu.menu(1).actions()[0].trigger()
    settle(window, qtbot)
    assert [title[:3] for title in titles(window)] == ["青禾县", "临川市"]
    return window.workspace.pair()


def test_a_key_puts_the_document_before_beside_this_one_and_takes_it_away(window, qtbot):
    assert window.workspace.pair() is None
    QTest.keyClick(window.current.view, Qt.Key.Key_Backslash, CONTROL)
    settle(window, qtbot)
    left, right = window.workspace.pair()
    assert left.isVisible()
    assert right.isVisible()
    assert right.view.hasFocus()
    assert window.current is right
    assert window.commands["beside"].isChecked()
    QTest.keyClick(window.current.view, Qt.Key.Key_Backslash, CONTROL)
    settle(window, qtbot)
    assert window.workspace.pair() is None
    assert [view.isVisible() for view in (left, right)] == [False, True]
    assert window.current is right
    assert not window.commands["beside"].isChecked()


def test_alone_there_is_nothing_to_put_beside(open_window):
    window = open_window(HERE)
    window.commands["beside"].trigger()
    assert "再打开一份" in window.message.text()
    assert not window.commands["beside"].isChecked()
    assert not window.tab_menu.menu(0).actions()[0].isEnabled()


def test_what_the_reader_does_holds_for_the_side_with_the_focus(window, pair, qtbot):
    left, right = pair
    shown = right.script
    click_into(left)
    assert window.current is left
    window.commands["script-hant"].trigger()
    settle(window, qtbot)
    assert (left.script, right.script) == (ViewScript.HANT, shown)
    click_into(right)
    window.commands["script-tw"].trigger()
    settle(window, qtbot)
    assert (left.script, right.script) == (ViewScript.HANT, ViewScript.TW)
    place = right.page.view.text.index("學前教育")
    right.view.select(Span(place, place + 4))
    window.commands["highlight"].trigger()
    assert [len(view.annotations) for view in (left, right)] == [0, 1]
    window.commands["find"].trigger()
    window.find_bar._query.setText("工作")
    qtbot.waitUntil(lambda: len(right.hits.spans) > 0)
    assert len(left.hits.spans) == 0
    window.commands["other-side"].trigger()
    assert window.current is left
    qtbot.waitUntil(lambda: len(left.hits.spans) > 0)
    assert len(right.hits.spans) == 0
    # Only the side with the keyboard tells of what is under the mouse.
    assert (left.active, right.active) == (True, False)


def test_a_section_chosen_on_one_side_is_gone_to_on_the_other(window, pair, qtbot):
    left, right = pair
    click_into(left)
    for heading, other in ((2, 0), (3, 2), (4, 3), (1, 1)):
        window.panes.outline.jump_requested.emit(heading)
        QApplication.processEvents()
        assert left.section_index() == heading
        assert right.section_index() == other
        start = right.page.found.headings[other].span.start
        assert right.view.top_position() == start
        assert 0 <= right.view._geometry.line_top(start) <= TOP_MARGIN
    # What has no like stays where it is, and going there is no jump of the other's.
    window.panes.outline.jump_requested.emit(0)
    QApplication.processEvents()
    assert right.section_index() == 1


def test_scrolling_takes_the_other_side_along_and_never_back(window, pair):
    left, right = pair
    click_into(right)
    right.view.scroll_to(right.page.found.headings[2].span.start, flash=False)
    QApplication.processEvents()
    assert left.section_index() == 3
    assert right.section_index() == 2
    assert window.current is right


def test_the_link_can_be_switched_off_by_the_button(window, pair, qtbot):
    left, right = pair
    click_into(left)
    link, _ = right.header.buttons
    assert link.isChecked()
    QTest.mouseClick(link, Qt.MouseButton.LeftButton)
    before = right.view.top_position()
    left.jump_to_heading(4)
    QApplication.processEvents()
    assert right.view.top_position() == before
    assert window.memory.pair().linked is False
    QTest.mouseClick(link, Qt.MouseButton.LeftButton)
    QApplication.processEvents()
    assert right.section_index() == 3


def test_the_headers_say_which_document_is_which(window, pair):
    left, right = pair
    click_into(left)
    assert left.header._title.text().startswith("青禾县")
    assert (left.header._title.property("active"), right.header._title.property("active")) == (True, False)
    assert all(button.accessibleName() for button in right.header.buttons)
    assert left.header.buttons == ()
    QTest.mouseClick(right.header.buttons[1], Qt.MouseButton.LeftButton)
    assert window.workspace.pair() is None
    assert not left.header._title.isVisible()
    assert window.current is left


def test_the_divider_is_dragged_and_neither_side_goes(window, pair):
    left, right = pair
    handle = window.workspace.sides.handle(1)
    before = left.width()
    spot = handle.rect().center()
    QTest.mousePress(handle, Qt.MouseButton.LeftButton, pos=spot)
    QTest.mouseMove(handle, spot - QPoint(120, 0))
    QTest.mouseRelease(handle, Qt.MouseButton.LeftButton, pos=spot - QPoint(120, 0))
    assert left.width() < before
    window.workspace.sides.setSizes([0, 5000])
    QApplication.processEvents()
    assert min(left.width(), right.width()) > 200


@pytest.mark.parametrize("side", [0, 1])
def test_closing_either_side_leaves_the_other(window, pair, side, qtbot):
    other = pair[1 - side]
    click_into(pair[side])
    QTest.keyClick(window.current.view, Qt.Key.Key_W, CONTROL)
    settle(window, qtbot)
    assert window.workspace.pair() is None
    assert window.current is other
    assert other.isVisible()
    window.commands["reopen"].trigger()
    settle(window, qtbot)
    assert window.workspace.bar.count() == 2


def test_closing_the_left_brings_another_where_there_is_one(window, pair, tmp_path, qtbot):
    open_more(window, tmp_path, qtbot, "third", report("洪江市工作总结", "基本情况"))
    assert titles(window) == ["洪江市工作总结", titles(window)[1]]
    window.commands["close"].trigger()
    settle(window, qtbot)
    assert [title[:3] for title in titles(window)] == ["青禾县", "临川市"]


def test_another_document_is_put_beside_from_the_library(window, pair, tmp_path, qtbot):
    open_more(window, tmp_path, qtbot, "third", report("洪江市工作总结", "基本情况"))
    identity = window.current.document.record.id
    window.commands["close"].trigger()
    window.panes.library.beside_requested.emit(identity)
    settle(window, qtbot)
    assert [title[:3] for title in titles(window)] == ["青禾县", "洪江市"]
    assert window.workspace.bar.count() == 3


def test_the_pair_is_there_the_next_time(window, pair, qtbot):
    click_into(pair[0])
    ids = [view.document.record.id for view in pair]
    assert window.memory.pair() == Pair(*ids)
    window.workspace.save_current()
    window.memory.keep_tabs(*window.workspace.open_ids())
    again = MainWindow(window._session, window.memory.settings)
    again.frame.resize(1500, 800)
    again.frame.show()
    again.restore_session()
    again.begin()
    qtbot.waitUntil(lambda: again.workspace.pair() is not None and not again.is_busy, timeout=30_000)
    assert [view.document.record.id for view in again.workspace.pair()] == ids
    assert again.current is again.workspace.pair()[0]
    again.frame.close()
    again.shut_down()
    again.deleteLater()
    again.frame.deleteLater()


def test_a_recent_document_is_opened_beside_with_ctrl(window, qtbot):
    menu = window._recent
    menu.popup(QPoint(0, 0))
    action = next(one for one in menu.actions() if one.text().startswith("青禾县"))
    QTest.mouseClick(menu, Qt.MouseButton.LeftButton, CONTROL, menu.actionGeometry(action).center())
    qtbot.waitUntil(lambda: window.workspace.pair() is not None, timeout=30_000)
    settle(window, qtbot)
    assert titles(window) == ["临川市2024年工作總結", "青禾县2023年工作总结"]
