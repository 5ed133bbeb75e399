"""What is off says why: in menus, on the bars, in panels and dialogs; when the mouse rests on it, and read aloud."""

from __future__ import annotations

from itertools import pairwise

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QMenu, QToolButton, QToolTip
from test_story import SAMPLES
from test_story import desk as desk

from reader.text.span import Span

pytestmark = [pytest.mark.gui, pytest.mark.qt_log_ignore("This plugin does not support")]

PLAIN = next(path for path in SAMPLES if path.name == "01-multilevel.txt")
CLEAR = {"取消", "关闭"}
"""What is only off for the moment in which it has been pressed."""


def menus(window) -> list[QMenu]:
    top = next(one.menu() for one in window.top_bar.findChildren(QToolButton) if one.menu() is not None)
    return [one.menu() for one in top.actions() if one.menu() is not None]


def rested_on(menu: QMenu, action) -> str:
    """What is said when the mouse rests on an entry."""
    QToolTip.hideText()
    place = menu.actionGeometry(action).center()
    QApplication.sendEvent(menu, QHelpEvent(QEvent.Type.ToolTip, place, menu.mapToGlobal(place)))
    return QToolTip.text() if QToolTip.isVisible() else ""


def said_of_entries(window) -> dict[str, str]:
    said = {}
    for menu in menus(window):
        menu.popup(QPoint(0, 0))
        for action in menu.actions():
            if not action.isSeparator() and action.menu() is None:
                said[action.objectName()] = rested_on(menu, action) if not action.isEnabled() else ""
        menu.close()
    return said


def test_every_entry_that_is_off_says_why(desk):
    window = desk.window
    without = said_of_entries(window)
    off = {key for key in without if not window.commands[key].isEnabled()}
    assert {"highlight", "undo", "back", "other-side", "wording", "close", "encoding"} <= off
    assert {key for key in off if not without[key]} == set()
    desk.open(PLAIN)
    within = said_of_entries(window)
    off = {key for key in within if not window.commands[key].isEnabled()}
    assert {"redo", "other-side"} <= off
    assert {key for key in off if not within[key]} == set()


def test_an_entry_that_is_on_says_nothing_more(desk):
    menu = menus(desk.window)[0]
    menu.popup(QPoint(0, 0))
    assert rested_on(menu, desk.window.commands["open"]) == ""
    menu.close()


def test_the_end_is_the_last_of_the_first_menu(desk):
    entries = menus(desk.window)[0].actions()
    assert entries[-1].objectName() == "quit"
    assert sum(one.isSeparator() for one in entries) >= 4
    for menu in menus(desk.window):
        kinds = [one.isSeparator() for one in menu.actions()]
        assert not kinds[0]
        assert not kinds[-1]
        assert (True, True) not in pairwise(kinds)


def silent(root) -> list[str]:
    """What is off there and does not say why."""
    buttons = [one for one in root.findChildren(QAbstractButton) if one.isVisible() and not one.isEnabled()]
    return [
        one.text() or one.accessibleName()
        for one in buttons
        if one.text() not in CLEAR and not ("\n" in one.toolTip() and one.accessibleDescription())
    ]


@pytest.mark.parametrize("key", ["trash", "restore", "everywhere", "shortcuts", "export", "find", "compare"])
def test_what_is_off_in_a_dialog_says_why(desk, key):
    window = desk.window
    desk.open(PLAIN)
    window.commands[key].trigger()
    desk.settle()
    dialog = QApplication.activeModalWidget()
    assert silent(dialog or window.frame) == []


def test_a_button_whose_words_change_is_called_by_them(desk):
    view = desk.open(PLAIN)
    made = desk.session.annotate(view.document, Span(10, 14))
    desk.session.delete([made.id])
    desk.window.commands["trash"].trigger()
    desk.settle()
    dialog = desk.window.desk.trash.dialog
    assert dialog._purge.accessibleName() == dialog._purge.toolTip() == "清空…"
    QTest.keyClick(dialog._list, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert dialog._purge.text() == dialog._purge.accessibleName() == dialog._purge.toolTip() == "永久删除所选…"


def test_what_is_off_in_the_window_says_why(desk):
    window = desk.window
    for panel in ("outline", "library", "tags", "notes", "indicators", "info"):
        window.panes.show_named(panel)
        desk.settle()
        assert silent(window.frame) == []


def test_what_is_off_looks_so(desk):
    """The colours and scripts of the bar, which are painted here and styled: fainter than when they are on."""
    window = desk.window
    bar = window.top_bar

    def pictures():
        dots = [one for one in bar.colors.findChildren(QAbstractButton)]
        segments = [one for one in bar.scripts.findChildren(QAbstractButton) if not one.isChecked()]
        return [one.grab().toImage() for one in (*dots, *segments[1:])]

    before = pictures()
    desk.open(PLAIN)
    window.annotating.withdraw()
    after = pictures()
    assert len(before) >= 8
    assert all(one != other for one, other in zip(before[:5], after[:5], strict=True))
    assert before[5:] != after[5:]
