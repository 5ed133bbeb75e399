"""From one page of the library to another by the bar at the top, and back to reading. By real events."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from test_story import SAMPLES
from test_story import desk as desk

pytestmark = [pytest.mark.gui, pytest.mark.qt_log_ignore("This plugin does not support")]


@pytest.fixture
def window(desk):
    for path in SAMPLES[:2]:
        desk.open(path)
    desk.settle()
    return desk.window


def shown_page(window) -> str:
    covers = {
        "library": window.keeping.shelving.cover,
        "notebook": window.desk.notebook.cover,
        "compare": window.comparing.cover,
    }
    return next((key for key, cover in covers.items() if cover.is_shown), "")


def click(window, page: str) -> None:
    button = window.top_bar._pages._buttons[page]
    assert button.isVisible()
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def test_the_bar_offers_what_is_done_with_a_document_while_one_is_read(window):
    assert not window.top_bar._pages.isVisible()
    assert window.top_bar.scripts.isVisible()


def test_each_page_is_a_click_from_the_others(window, desk):
    QTest.keyClick(window.frame, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    assert shown_page(window) == "library"
    assert not window.top_bar.scripts.isVisible()
    assert not window.top_bar.typography.isVisible()
    for page in ("notebook", "compare", "library"):
        click(window, page)
        desk.settle()
        assert shown_page(window) == page
        assert window.top_bar._pages.value() == page


@pytest.mark.parametrize("width", [820, 1440])
def test_reading_again_brings_the_tools_back(window, desk, width):
    window.frame.resize(width, 640)
    desk.settle()
    before = [(one.isVisible(), one.geometry()) for one in (window.top_bar.scripts, window.top_bar.colors)]
    window.commands["notebook"].trigger()
    desk.settle()
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    desk.settle()
    assert shown_page(window) == ""
    assert [(one.isVisible(), one.geometry()) for one in (window.top_bar.scripts, window.top_bar.colors)] == before


def test_no_outline_of_a_report_out_of_sight_stands_beside_a_page(window, desk):
    left, panes = window.panes.left, window.panes
    window.commands["go-outline"].trigger()
    window.commands["notebook"].trigger()
    desk.settle()
    assert left.current() is panes.library
    assert not left.pill_of(panes.outline).isVisible()
    click(window, "compare")
    desk.settle()
    assert not left.pill_of(panes.outline).isVisible()
    QTest.keyClick(window.frame, Qt.Key.Key_W, Qt.KeyboardModifier.ControlModifier)
    desk.settle()
    assert left.current() is panes.outline
    assert left.pill_of(panes.outline).isVisible()
    QTest.mouseClick(left.pill_of(panes.tags), Qt.MouseButton.LeftButton)
    window.commands["notebook"].trigger()
    desk.settle()
    assert left.current() is panes.tags, "what tells of the library stays"


@pytest.mark.parametrize("panel", ["outline", "notes"])
def test_a_panel_of_the_report_brings_the_report_back(window, desk, panel):
    window.commands["compare"].trigger()
    desk.settle()
    window.commands[f"go-{panel}"].trigger()
    desk.settle()
    assert shown_page(window) == ""
    pane = window.panes.pane_of(panel)
    assert pane.current() is window.panes._named()[panel]
    assert pane.isAncestorOf(QApplication.focusWidget())


def test_the_key_that_closes_closes_what_is_seen(window, desk):
    for page in ("library", "notebook", "compare"):
        window.commands[page].trigger()
        desk.settle()
        QTest.keyClick(window.frame, Qt.Key.Key_W, Qt.KeyboardModifier.ControlModifier)
        desk.settle()
        assert shown_page(window) == ""
        assert window.workspace.bar.count() == 2, "no report out of sight was closed"
    QTest.keyClick(window.frame, Qt.Key.Key_W, Qt.KeyboardModifier.ControlModifier)
    desk.settle()
    assert window.workspace.bar.count() == 1


def test_the_window_tells_of_the_page_and_not_of_the_report_below(window, desk):
    status = window.status
    assert status._script.isVisible()
    for page, title in (("notebook", "全部批注"), ("compare", "指标对比"), ("library", "书库")):
        window.commands[page].trigger()
        desk.settle()
        assert window.frame.windowTitle() == f"{title} - 研读"
        assert not status._script.isVisible()
        assert not status._progress.isVisible()
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    desk.settle()
    assert status._script.isVisible()
    assert window.current.document.record.label in window.frame.windowTitle()


def test_the_page_of_comparisons_offers_what_several_reports_have(window, desk, qtbot, tmp_path):
    for name, sum_of_money in (("甲县", "12.5"), ("乙县", "8.3")):
        path = tmp_path / f"{name}.txt"
        path.write_text(f"{name}2024年总结\n\n全年一般公共预算收入{sum_of_money}亿元。\n", encoding="utf-8")
        desk.open(path)
    desk.settle()
    window.commands["compare"].trigger()
    page = window.comparing.page
    qtbot.waitUntil(lambda: page._near.isVisible(), timeout=20_000)
    offer = next(one for one in page._near._buttons if one.text().startswith("一般公共预算收入"))
    assert "2 份文档" in offer.text()
    QTest.mouseClick(offer, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: len(page.rows()) == 2, timeout=20_000)
    assert page.words() == "一般公共预算收入"
