"""The keys that readers know of every list, in each list and table of the window: by real key events."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QApplication, QHeaderView, QMenu
from test_story import SAMPLES, commit
from test_story import desk as desk

from reader.text.span import Span
from reader.ui.panels.tree_view import NestedView

pytestmark = [pytest.mark.gui, pytest.mark.qt_log_ignore("This plugin does not support")]

MARKED = next(path for path in SAMPLES if path.name == "01-multilevel.txt")
REPAIRED = next(path for path in SAMPLES if path.name == "04-traditional-damaged.txt")
SILENT: set[str] = set()
"""Lists without a menu: there are none."""


@pytest.fixture
def window(desk):
    for path in (REPAIRED, SAMPLES[0], MARKED):
        view = desk.open(path)
    for at in range(100, 160, 4):
        desk.session.annotate(view.document, Span(at, at + 2), tag_paths=(f"标签/{at}", "甲"))
    desk.window.frame.resize(1280, 560)
    desk.settle()
    return desk.window


def lists(root) -> list[QAbstractItemView]:
    found = [one for one in root.findChildren(QAbstractItemView) if one.isVisible()]
    return [one for one in found if not isinstance(one, QHeaderView) and one.model() and one.model().rowCount()]


def press(view, key) -> int:
    QTest.keyClick(view, key)
    QApplication.processEvents()
    return view.visualRect(view.currentIndex()).top() + view.verticalOffset()


def last_of(view):
    """The last row of all that is open."""
    model, index = view.model(), view.model().index(view.model().rowCount() - 1, 0)
    while isinstance(view, NestedView) and view.isExpanded(index) and model.rowCount(index):
        index = model.index(model.rowCount(index) - 1, 0, index)
    return index


def walk(view) -> None:
    what = f"{type(view).__name__} {view.accessibleName()}"
    view.setFocus()
    first = press(view, Qt.Key.Key_Home)
    assert view.currentIndex().row() == 0, what
    end = press(view, Qt.Key.Key_End)
    assert (view.currentIndex().row(), view.currentIndex().parent()) == (last_of(view).row(), last_of(view).parent()), (
        what
    )
    if view.model().rowCount() > 2:
        assert first <= press(view, Qt.Key.Key_PageUp) < end, what
        press(view, Qt.Key.Key_Home)
        assert first < press(view, Qt.Key.Key_PageDown) <= end, what
    press(view, Qt.Key.Key_Home)
    if type(view).__name__ not in SILENT:
        assert menu_of(view), what


def menu_of(view) -> list[str]:
    """The entries of the menu that the key for menus opens on the current row."""
    place = view.visualRect(view.currentIndex()).center()
    QApplication.sendEvent(
        view.viewport(),
        QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(place), view.viewport().mapToGlobal(place)),
    )
    menu = QApplication.activePopupWidget()
    if not isinstance(menu, QMenu):
        return []
    entries = [one.text() for one in menu.actions()]
    QTest.keyClick(menu, Qt.Key.Key_Escape)
    return entries


@pytest.mark.parametrize("panel", ["outline", "library", "tags", "notes", "indicators"])
def test_keys_in_the_lists_of_the_panes(desk, window, panel):
    window.panes.show_named(panel)
    desk.settle()
    pane = window.panes.left if panel in ("outline", "library", "tags") else window.panes.right
    found = lists(pane)
    assert found
    for view in found:
        walk(view)


def test_keys_in_the_list_of_repairs(desk, window):
    desk.open(REPAIRED)
    window.panes.show_named("info")
    desk.settle()
    (view,) = lists(window.panes.right)
    walk(view)


def test_keys_in_the_results_of_a_search(desk, window):
    window.top_bar.search.setFocus()
    commit("教育")
    desk.qtbot.waitUntil(lambda: not window.is_busy and lists(window.panes.left) != [])
    (view,) = lists(window.panes.left)
    view.setFocus()
    press(view, Qt.Key.Key_End)
    assert view.currentIndex().row() == view.model().rowCount() - 1
    press(view, Qt.Key.Key_Home)
    assert view.currentIndex().row() == 0
    assert menu_of(view)


@pytest.mark.parametrize("page", ["compare", "notebook", "library"])
def test_keys_in_the_lists_of_the_pages(desk, window, page):
    window.commands[page].trigger()
    desk.settle()
    if page == "compare":
        window.comparing.page.set_words("学校")
        window.comparing.page.ask()
        desk.settle()
    shown = {
        "compare": window.comparing.cover,
        "notebook": window.desk.notebook.cover,
        "library": window.keeping.shelving.cover,
    }[page].made
    found = lists(shown)
    assert found
    for view in found:
        walk(view)
