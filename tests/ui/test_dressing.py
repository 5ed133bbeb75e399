"""Another theme: what is in sight is painted in it at once, what is hidden before it is seen."""

from __future__ import annotations

import re
from types import SimpleNamespace

import pytest
from PySide6 import QtWidgets
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QApplication, QLabel, QMenu, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from reader.ui.dressing import Dressing, is_styled
from reader.ui.style import palette, style_sheet
from reader.ui.theme import DARK, LIGHT, SEPIA, THEMES
from reader.ui.widgets.buttons import IconButton
from reader.ui.widgets.empty_state import EmptyState
from reader.ui.widgets.muted import mute
from reader.ui.widgets.themed import theme_children


class Window(QWidget):
    """A ground, a page in front and one behind it, each with a button of its own."""

    def __init__(self):
        super().__init__()
        QApplication.setPalette(palette(LIGHT))
        self.setStyleSheet("QLabel { background: palette(base); color: palette(text); } QMenu { border: none; }")
        self.stack = QStackedWidget(self)
        self.front, self.behind = QLabel("", self), QLabel("", self)
        for page in (self.front, self.behind):
            self.stack.addWidget(page)
        self.menu = QMenu(self)
        QVBoxLayout(self).addWidget(self.stack)
        self.resize(200, 100)
        self.dressing = Dressing(self)

    def put_on(self, theme):
        QApplication.setPalette(palette(theme))
        self.dressing.renew(self)


@pytest.fixture
def window(qtbot):
    before = QApplication.palette()
    made = Window()
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    yield made
    QApplication.setPalette(before)


def ground(widget):
    """The colour in the middle of ``widget``, as it is painted."""
    return widget.grab().toImage().pixelColor(widget.rect().center()).name()


class Seen(QObject):
    """The widgets that get an event of ``kind`` while this looks on, in order."""

    def __init__(self, kind, *widgets):
        super().__init__()
        self.kind = kind
        self.widgets = []
        for widget in widgets:
            widget.installEventFilter(self)

    def eventFilter(self, watched, event):  # noqa: N802 - Qt's name
        if event.type() is self.kind:
            self.widgets.append(watched)
        return False


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
def test_what_is_in_sight_takes_the_colours_at_once(window, theme):
    window.put_on(DARK)
    window.put_on(theme)
    assert ground(window.front) == theme.paper


def test_everything_in_sight_is_painted_once(window, qtbot):
    """Qt paints an opaque window and what is see-through in it apart, each time with all that is inside."""
    seen = Seen(QEvent.Type.Paint, window, window.stack, window.front)
    window.put_on(DARK)
    qtbot.waitUntil(lambda: window.front in seen.widgets)
    assert seen.widgets == [window, window.stack, window.front]


def test_a_hidden_page_has_the_colours_when_it_is_first_painted(window, qtbot):
    window.stack.setCurrentWidget(window.behind)
    window.stack.setCurrentWidget(window.front)
    window.put_on(DARK)
    window.put_on(SEPIA)
    grounds = []

    class Watch(QObject):
        def eventFilter(self, watched, event):  # noqa: N802 - Qt's name
            if event.type() is QEvent.Type.Paint:
                grounds.append(watched.palette().base().color().name())
            return False

    watch = Watch()
    window.behind.installEventFilter(watch)
    window.stack.setCurrentWidget(window.behind)
    qtbot.waitUntil(lambda: bool(grounds))
    assert set(grounds) == {SEPIA.paper}
    assert ground(window.behind) == SEPIA.paper


def test_what_is_inside_a_hidden_page_waits_with_it(window):
    inner = QLabel("", window.behind)
    inner.resize(40, 40)
    window.stack.setCurrentWidget(window.behind)
    inner.show()
    shut = QLabel("", window.behind)
    shut.resize(20, 20)
    shut.hide()
    window.stack.setCurrentWidget(window.front)
    window.put_on(DARK)
    window.stack.setCurrentWidget(window.behind)
    assert ground(inner) == DARK.paper
    shut.show()
    assert ground(shut) == DARK.paper


def test_a_window_put_on_while_hidden_is_renewed_when_it_comes_back(window):
    window.hide()
    window.put_on(DARK)
    window.show()
    assert ground(window.front) == DARK.paper


def test_what_waits_is_renewed_once(window):
    window.put_on(DARK)
    window.put_on(SEPIA)
    window.stack.setCurrentWidget(window.behind)
    polished = Seen(QEvent.Type.PaletteChange, window.behind)  # Qt changes the palette of what it polishes
    window.stack.setCurrentWidget(window.front)
    window.stack.setCurrentWidget(window.behind)
    assert polished.widgets == []


def test_one_sheet_serves_every_theme():
    sheet = style_sheet(15)
    assert re.findall(r"#[0-9a-f]{6}\b|\$", sheet) == []
    for name in ("palette(base)", "palette(highlight)", "font-size: 14px"):
        assert name in sheet


def test_what_no_rule_is_for_has_the_palette_too(window):
    plain = QWidget(window)
    plain.show()
    window.put_on(DARK)
    assert (plain.palette().base().color().name(), window.palette().base().color().name()) == (DARK.paper, DARK.paper)


def test_the_handle_between_two_panes_is_renewed(window):
    window.setStyleSheet("QSplitter::handle { background: palette(mid); }")
    panes = QSplitter(window)
    panes.setHandleWidth(40)
    for _ in range(2):
        panes.addWidget(QWidget())
    panes.resize(200, 100)
    panes.show()
    assert ground(panes.handle(1)) == LIGHT.border
    window.put_on(DARK)
    assert ground(panes.handle(1)) == DARK.border


@pytest.mark.parametrize("name", sorted(set(re.findall(r"(Q\w+)(?:\[[^]]*\])?::", style_sheet()))))
def test_whatever_has_rules_for_its_parts_is_polished(qtbot, name):
    """Qt calls only that styled which has a rule of its own."""
    outer = QWidget()
    qtbot.addWidget(outer)
    outer.setStyleSheet(style_sheet())
    if name == "QTableCornerButton":  # which only a table makes
        made = QtWidgets.QTableView(outer).findChild(QtWidgets.QAbstractButton)
        assert made.metaObject().className() == name
    else:
        arguments = (Qt.Orientation.Horizontal,) if name == "QHeaderView" else ()
        kind = QtWidgets.QListView if name == "QAbstractItemView" else getattr(QtWidgets, name)
        made = kind(*arguments, parent=outer)
    made.ensurePolished()
    assert is_styled(made)


@pytest.fixture
def shown(qtbot):
    """A window in the style sheet of the program, and a way to put it into a theme with all that is in it."""
    window = QWidget()
    qtbot.addWidget(window)
    window.setStyleSheet(style_sheet())
    column = QVBoxLayout(window)
    dressing = Dressing(window)

    def put_on(theme):
        QApplication.setPalette(palette(theme))
        dressing.renew(window)
        theme_children(window, theme)

    before = QApplication.palette()
    QApplication.setPalette(palette(LIGHT))
    yield SimpleNamespace(window=window, column=column, put_on=put_on)
    QApplication.setPalette(before)


def test_another_theme_lays_nothing_out(shown, qtbot):
    state = EmptyState("note", "甲", "乙丙丁" * 40, LIGHT)
    for part in (IconButton("search", "甲", LIGHT), mute(QLabel("乙")), state):
        shown.column.addWidget(part)
    shown.window.show()
    qtbot.waitExposed(shown.window)
    for _ in range(3):
        QApplication.processEvents()
    seen = Seen(QEvent.Type.LayoutRequest, shown.window, state)
    shown.put_on(DARK)
    QApplication.processEvents()
    assert seen.widgets == []


@pytest.mark.parametrize("make", [lambda: IconButton("search", "甲", LIGHT), lambda: mute(QLabel("甲乙丙丁"))])
def test_what_is_not_polished_has_the_colours_of_the_theme(shown, qtbot, make):
    part = make()
    shown.column.addWidget(part)
    shown.window.show()
    qtbot.waitExposed(shown.window)
    painted = []
    for theme in (DARK, LIGHT, SEPIA):
        shown.put_on(theme)
        painted.append(part.grab().toImage())
    shown.window.hide()
    shown.put_on(LIGHT)
    shown.window.show()
    assert part.grab().toImage() == painted[1]
    assert painted[0] != painted[1] != painted[2]
