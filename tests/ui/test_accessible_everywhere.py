"""Every part of the window by keyboard and for assistive technology: names, labels, order, and a focus that is seen."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QApplication,
    QDialog,
    QFormLayout,
    QGridLayout,
    QLabel,
    QLayout,
    QLineEdit,
    QMainWindow,
    QPlainTextEdit,
    QTextEdit,
    QToolButton,
    QWidget,
)

from reader.ui import system_text
from reader.ui.popups.frame import PopupFrame
from reader.ui.system_text import scaled
from reader.ui.theme import THEMES, contrast, font
from tests.ui.walk import Walk

pytestmark = [pytest.mark.gui, pytest.mark.qt_log_ignore("This plugin does not support")]

REPORT = "甲乙局二〇二四年工作报告\n\n一、工作\n甲乙有学校12所，投入50万元，同比增长8%。\n\n二、打算\n丙有学校3个。\n\n"
LEAST_CONTRAST = 3.0
LEAST_PIXELS = 12
"""So many pixels have to change, for a focus to be seen at all."""
MARGIN = 3


class Inspection(Walk):
    """Has every window that is opened looked at."""

    def __init__(self, window, qtbot, *looks: Callable[[QWidget], None]) -> None:
        super().__init__(window, qtbot)
        self._looks = looks
        self.seen: set[str] = set()

    def listen(self) -> None:
        for root in QApplication.topLevelWidgets():
            if root.isVisible() and root.windowType() is not Qt.WindowType.ToolTip:
                self.seen.add(type(root).__name__)
                for look in self._looks:
                    look(root)


class Findings:
    """What one walk finds that only looks, for the tests of it: nothing of the window is changed by looking."""

    def __init__(self) -> None:
        self.nameless: set[str] = set()
        self.named = 0
        self.lost: set[str] = set()
        self.labels: set[str] = set()
        self.out_of_order: set[str] = set()
        self.dialogs: set[str] = set()
        self.unsaid: set[str] = set()
        self.stuck: set[str] = set()
        self.seen: set[str] = set()

    def look_for_names(self, root: QWidget) -> None:
        for one in controls(root):
            self.named += 1
            if not spoken_name(one).strip():
                self.nameless.add(place_of(one))

    def look_for_labels(self, root: QWidget) -> None:
        for host in (root, *root.findChildren(QWidget)):
            for label, field in pairs_of(host):
                self.labels.add(label.text())
                if label.buddy() is None or not (label.buddy() is field or field.isAncestorOf(label.buddy())):
                    self.lost.add(f"{place_of(label)} for {type(field).__name__}")

    def look_for_order(self, root: QWidget) -> None:
        if not isinstance(root, QDialog):
            return
        known = set(controls(root))
        chain, one = [], root.nextInFocusChain()
        while one is not root and len(chain) < 1000:
            chain += [one] if one in known else []
            one = one.nextInFocusChain()
        for before, after in pairwise(chain):
            here, there = place_in(root, before), place_in(root, after)
            same_row = (
                min(here.bottom(), there.bottom()) - max(here.top(), there.top())
                > min(here.height(), there.height()) // 2
            )
            upwards = there.bottom() <= here.top() and there.left() < here.right()
            if upwards or (same_row and there.right() <= here.left()):
                self.out_of_order.add(f"{place_of(before)} → {place_of(after)}")

    def look_for_titles(self, root: QWidget) -> None:
        if not isinstance(root, QDialog):
            return
        self.dialogs.add(type(root).__name__)
        if not root.windowTitle():
            self.unsaid.add(f"{type(root).__name__} has no title")
        focus = root.focusWidget()
        if root.isActiveWindow() and (focus is None or not focus.isVisible()):
            self.unsaid.add(f"{type(root).__name__} begins with the keyboard nowhere")


@pytest.fixture(scope="module")
def walked() -> dict[str, Findings]:
    """What has been walked through by the tests of this module."""
    return {}


@pytest.fixture
def found(walked, open_window, qtbot) -> Findings:
    """What a walk through the whole window finds; the first test that asks is the one that walks."""
    if "found" not in walked:
        findings = Findings()
        walk = Inspection(
            open_window(REPORT),
            qtbot,
            findings.look_for_names,
            findings.look_for_labels,
            findings.look_for_order,
            findings.look_for_titles,
        )
        walk.go_through()
        findings.seen, findings.stuck = walk.seen, walk.stuck
        walked["found"] = findings
    return walked["found"]


def controls(root: QWidget) -> Iterator[QWidget]:
    """What the keyboard can reach in ``root``."""
    for one in root.findChildren(QWidget):
        tabbed = bool(one.focusPolicy().value & Qt.FocusPolicy.TabFocus.value)
        if tabbed and one.isVisible() and one.isEnabled() and one.focusProxy() is None and one.window() is root:
            yield one


def in_popup(widget: QWidget | None) -> bool:
    """Whether it stands in a pop-up over the window."""
    while widget is not None and not isinstance(widget, PopupFrame):
        widget = widget.parentWidget()
    return widget is not None


def place_of(widget: QWidget) -> str:
    way = [f"{type(one).__name__}" for one in (widget.window(), widget.parentWidget(), widget) if one is not None]
    return " > ".join(way) + f" {spoken_name(widget)!r}"


def spoken_name(widget: QWidget) -> str:
    face = QAccessible.queryAccessibleInterface(widget)
    return face.text(QAccessible.Text.Name) if face is not None else ""


def place_in(root: QWidget, widget: QWidget) -> QRect:
    return QRect(widget.mapTo(root, QPoint(0, 0)), widget.size())


def test_every_control_has_a_name(found):
    assert sorted(found.nameless) == []
    assert found.named > 500, "it went through too little"
    assert len(found.seen) > 10


def test_every_label_of_a_field_leads_to_it(found):
    assert sorted(found.lost) == []
    assert len(found.labels) > 15, "it went through too little"


def pairs_of(host: QWidget) -> Iterator[tuple[QLabel, QWidget]]:
    """Labels, and the fields right of them in the rows of the forms and grids of ``host``.

    No item of a layout is asked for: PySide makes an object of each that is not told when Qt deletes the item, and what
    comes to the same address is taken for it, which crashes the process.
    """
    own = host.layout()
    if own is None:
        return
    shown = host.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly)
    for layout in (own, *own.findChildren(QLayout)):
        if isinstance(layout, QFormLayout):
            rows = [(layout.labelForField(field), field) for field in (*shown, *layout.findChildren(QLayout))]
        elif isinstance(layout, QGridLayout):
            rows = pairs_of_grid(layout, shown)
        else:
            continue
        for label, field in rows:
            one = first_widget(field, shown)
            if not isinstance(label, QLabel) or not label.text() or not label.isVisible():
                continue
            if one is not None and not isinstance(one, QLabel) and any(reached_by(one)):
                yield label, one


def pairs_of_grid(grid: QGridLayout, shown: list[QWidget]) -> Iterator[tuple[QWidget, QWidget]]:
    places = {tuple(grid.getItemPosition(grid.indexOf(one))[:2]): one for one in shown if grid.indexOf(one) >= 0}
    return ((left, places[row, 1]) for (row, column), left in places.items() if column == 0 and (row, 1) in places)


def first_widget(field: QWidget | QLayout, shown: list[QWidget]) -> QWidget | None:
    if isinstance(field, QWidget):
        return field
    return next((one for one in shown if field.indexOf(one) == 0), None)


def reached_by(field: QWidget) -> Iterator[bool]:
    return (one is field or field.isAncestorOf(one) for one in controls(field.window()))


def test_tab_goes_from_left_to_right_and_from_top_to_bottom(found):
    assert sorted(found.out_of_order) == []
    assert len(found.dialogs) > 8, "it went through too little"


def test_every_dialog_is_left_by_esc_and_says_what_it_is(found):
    assert sorted(found.stuck) == []
    assert sorted(found.unsaid) == []
    assert len(found.dialogs) > 8, "it went through too little"


@pytest.mark.parametrize("theme", [theme.name for theme in THEMES])
def test_the_focus_is_seen(open_window, qtbot, theme):
    unseen: set[str] = set()
    looked: set[tuple[str, ...]] = set()
    window = open_window(REPORT)
    window.appearance.choose(theme)

    def look(root: QWidget) -> None:
        if not root.isActiveWindow():
            return
        before = root.focusWidget()
        # Those of pop-ups first: the one beside a selection goes when the keyboard goes elsewhere.
        for one in sorted(controls(root), key=lambda one: not in_popup(one)):
            kind = (
                type(root).__name__ if isinstance(root, QMainWindow) else "",
                type(one).__name__,
                str(one.property("role")),
                str(isinstance(one, QAbstractButton) and one.isChecked()),
            )
            # The caret of a text is its focus; it is drawn by a clock of its own.
            if kind in looked or (isinstance(one, (QLineEdit, QPlainTextEdit, QTextEdit)) and one.isReadOnly()):
                continue
            if isinstance(one, QAbstractScrollArea) and not isinstance(one, QAbstractItemView):
                continue
            if isinstance(one, QAbstractItemView) and (one.model() is None or one.model().rowCount() == 0):
                continue
            looked.add(kind)
            if not is_seen(root, one):
                QTest.qWait(200)  # a list may just have been filled anew
            if not is_seen(root, one):
                unseen.add(place_of(one) + f" {kind[2:]}")
        if before is not None:
            before.setFocus()

    Inspection(window, qtbot, look).go_through()
    assert sorted(unseen) == []
    assert len(looked) > 25


def is_seen(root: QWidget, control: QWidget) -> bool:
    """Whether ``control`` looks otherwise with the focus, enough pixels of it by a contrast that can be told."""
    others = [one for one in controls(root) if one is not control and not control.isAncestorOf(one)]
    beside = (one for one in others if one.parentWidget() is control.parentWidget())
    rest = next(beside, others[0] if others else None)
    if rest is None:
        return True
    rest.setFocus(Qt.FocusReason.TabFocusReason)
    if QApplication.focusWidget() is not rest:
        return True
    without = picture(root, control)
    control.setFocus(Qt.FocusReason.TabFocusReason)
    if QApplication.focusWidget() is not control:
        return True
    focused = picture(root, control)
    if without.size() != focused.size():
        return True
    changed = 0
    for y in range(without.height()):
        for x in range(without.width()):
            one, other = without.pixelColor(x, y), focused.pixelColor(x, y)
            if one != other and contrast(one.name(), other.name()) >= LEAST_CONTRAST:
                changed += 1
                if changed >= LEAST_PIXELS:
                    return True
    return False


def picture(root: QWidget, control: QWidget) -> QImage:
    QApplication.processEvents()
    around = place_in(root, control).adjusted(-MARGIN, -MARGIN, MARGIN, MARGIN)
    return root.grab(around.intersected(root.rect())).toImage()


def is_written(one: QWidget) -> bool:
    """Whether its words have to fit on one line."""
    if isinstance(one, QToolButton):
        return one.toolButtonStyle() is not Qt.ToolButtonStyle.ToolButtonIconOnly or one.icon().isNull()
    if isinstance(one, QLabel):
        return bool(one.text()) and not one.wordWrap()
    return isinstance(one, QAbstractButton) and bool(one.text())


def test_letters_half_as_large_again_are_cut_nowhere(open_window, qtbot, monkeypatch, qapp):
    monkeypatch.setattr(system_text, "text_scale", lambda: 1.5)
    usual = qapp.font()
    qapp.setFont(font("zh-Hans", scaled(13)))
    cut: set[str] = set()
    count = 0

    def look(root: QWidget) -> None:
        nonlocal count
        if not isinstance(root, QDialog):
            return
        QTest.qWait(20)  # it may have grown for the part that is shown
        for one in root.findChildren(QWidget):
            plain = is_written(one)
            if one.isVisible() and (plain or isinstance(one, QLineEdit)):
                count += 1
                wanted = one.sizeHint()
                narrow = plain and one.width() < wanted.width()
                if narrow or one.height() < one.fontMetrics().height():
                    cut.add(f"{place_of(one)}: {one.size().toTuple()}, wanted {wanted.toTuple()}")

    try:
        Inspection(open_window(REPORT), qtbot, look).go_through()
    finally:
        qapp.setFont(usual)
    assert sorted(cut) == []
    assert count > 80
