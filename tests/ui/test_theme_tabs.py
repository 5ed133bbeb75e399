"""Another theme with several reports open: a page behind the one on top comes up in it, painted in no other before."""

from __future__ import annotations

from types import SimpleNamespace

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QAbstractButton, QApplication

from reader.ui.theme import DARK, LIGHT, SEPIA

pytestmark = [pytest.mark.gui, pytest.mark.qt_log_ignore("This plugin does not support")]

REPORT = "甲乙局工作报告\n\n一、工作\n甲乙有学校12所，投入50万元。\n\n"


@pytest.fixture
def window(open_window, qtbot, tmp_path):
    """Three reports in tabs, each shown once; the last one on top."""
    opened = open_window(REPORT)
    for name in ("second", "third"):
        path = tmp_path / f"{name}.txt"
        path.write_text(REPORT + name, encoding="utf-8")
        opened.open_path(path)
        qtbot.waitUntil(lambda: not opened.is_busy)
        QApplication.processEvents()
    assert opened.workspace.bar.count() == 3
    return opened


class Grounds(QObject):
    """The colours in which the page of ``view`` is painted, from now on, one for each painting."""

    def __init__(self, view):
        super().__init__(view)
        self._page = view.view
        self.seen = []
        view.view.viewport().installEventFilter(self)

    def eventFilter(self, watched, event):  # noqa: N802 - Qt's name
        if event.type() is QEvent.Type.Paint:
            self.seen.append(self._page._theme.paper)
        return False


def pixels(view):
    """The colours at the edges of what is seen of a document, with its page, its strip and its header."""
    image = view.grab().toImage()
    page = view.view.geometry()
    return {
        "page": image.pixelColor(page.left() + 3, page.bottom() - 3).name(),
        "strip": image.pixelColor(view.strip.mapTo(view, view.strip.rect().center())).name(),
    }


def come_up(window, qtbot, index):
    """The page of the tab at ``index`` on top, and in what it was painted on the way."""
    view = window.workspace.views()[index]
    grounds = Grounds(view)
    window.workspace.bar.setCurrentIndex(index)
    qtbot.waitUntil(lambda: bool(grounds.seen))
    return view, grounds.seen


def test_a_hidden_page_comes_up_in_the_theme_that_was_chosen_meanwhile(window, qtbot):
    window.appearance.choose("dark")
    view, grounds = come_up(window, qtbot, 0)
    assert set(grounds) == {DARK.paper}
    assert pixels(view) == {"page": DARK.paper, "strip": DARK.window}


def test_the_page_in_sight_takes_the_theme_at_once_and_hidden_ones_are_left_alone(window):
    pages = [view.view for view in window.workspace.views()]
    window.appearance.choose("sepia")
    assert [page._theme.name for page in pages] == ["light", "light", "sepia"]
    assert pixels(window.current)["page"] == SEPIA.paper


def test_of_two_themes_in_a_row_the_second_holds(window, qtbot):
    window.appearance.choose("dark")
    window.appearance.choose("sepia")
    view, grounds = come_up(window, qtbot, 1)
    assert set(grounds) == {SEPIA.paper}
    assert pixels(view)["strip"] == SEPIA.window


def test_a_theme_taken_back_leaves_nothing_behind(window, qtbot):
    window.appearance.choose("dark")
    window.appearance.choose("light")
    for index in (0, 1):
        view, grounds = come_up(window, qtbot, index)
        assert set(grounds) == {LIGHT.paper}
        assert pixels(view) == {"page": LIGHT.paper, "strip": LIGHT.window}


def test_a_page_that_came_up_follows_the_next_theme(window, qtbot):
    window.appearance.choose("dark")
    come_up(window, qtbot, 0)
    window.appearance.choose("sepia")
    assert pixels(window.current)["page"] == SEPIA.paper
    _, grounds = come_up(window, qtbot, 2)
    assert set(grounds) == {SEPIA.paper}


def test_the_preferences_reach_hidden_pages(window, qtbot):
    window.commands["preferences"].trigger()
    dialog = window.preferences.dialog
    choices = {button.text(): button for button in dialog._theme.findChildren(QAbstractButton)}
    for name, theme in (("深色", DARK), ("护眼", SEPIA), ("深色", DARK)):
        qtbot.mouseClick(choices[name], Qt.MouseButton.LeftButton)
        assert pixels(window.current)["page"] == theme.paper, "a choice is seen before the dialog is closed"
    dialog.close()
    _, grounds = come_up(window, qtbot, 0)
    assert set(grounds) == {DARK.paper}


def test_the_system_reaches_hidden_pages(window, qtbot, monkeypatch):
    window.appearance.choose("system")
    hints = QGuiApplication.styleHints()
    dark = SimpleNamespace(colorScheme=lambda: Qt.ColorScheme.Dark)
    monkeypatch.setattr("reader.ui.appearance.QGuiApplication", SimpleNamespace(styleHints=lambda: dark))
    hints.colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    assert pixels(window.current)["page"] == DARK.paper
    _, grounds = come_up(window, qtbot, 1)
    assert set(grounds) == {DARK.paper}


def test_two_pages_beside_each_other_are_both_in_sight(window):
    assert window.workspace.put_last_beside()
    window.appearance.choose("dark")
    left, right = window.workspace.pair()
    assert [pixels(view)["page"] for view in (left, right)] == [DARK.paper, DARK.paper]


def test_a_page_under_another_one_comes_back_in_the_theme(window, qtbot):
    window.commands["library"].trigger()
    qtbot.waitUntil(lambda: not window.workspace.isVisible())
    window.appearance.choose("dark")
    view, grounds = window.current, Grounds(window.current)
    window._stage.give_back()
    qtbot.waitUntil(lambda: bool(grounds.seen))
    assert set(grounds.seen) == {DARK.paper}
    assert pixels(view)["page"] == DARK.paper


def test_a_report_opened_after_the_change_begins_in_the_theme(window, qtbot, tmp_path):
    window.appearance.choose("dark")
    path = tmp_path / "fourth.txt"
    path.write_text(REPORT + "fourth", encoding="utf-8")
    window.open_path(path)
    qtbot.waitUntil(lambda: not window.is_busy)
    assert pixels(window.current)["page"] == DARK.paper
