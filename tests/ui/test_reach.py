"""Every control is reached by keys, in the order in which the window is read, and none keeps the keyboard to itself."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLineEdit, QWidget

from reader.text.span import Span
from reader.ui.reach import stops
from reader.ui.reading.view import ReadingView

pytestmark = pytest.mark.gui

REPORT = "青禾县2024年工作总结\n\n一、基本情况\n全年新建学校3所，投入810.77万元。\n\n二、下一步打算\n再建5所。\n"
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def window(open_window):
    return open_window(REPORT)


def key(pressed: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(QApplication.focusWidget(), pressed, modifiers)
    QApplication.processEvents()


def walk(start: QWidget, pressed: Qt.Key) -> list[QWidget]:
    """What has the focus, from ``start`` on, until it is back."""
    start.setFocus()
    order = [QApplication.focusWidget()]
    for _ in range(200):
        key(pressed)
        if QApplication.focusWidget() is order[0]:
            return order
        order.append(QApplication.focusWidget())
    raise AssertionError(f"Tab does not leave {[one.accessibleName() for one in order[-3:]]}")


def operable(part: QWidget) -> set[QWidget]:
    """The controls in sight that do something, but for those of a row of which Tab goes to the one that is on."""
    found = set()
    for control in part.findChildren(QWidget):
        chosen = isinstance(control, QAbstractButton) and control.group() is not None and not control.isChecked()
        inside = isinstance(control.parentWidget(), (QLineEdit, QComboBox))
        closes_a_tab = control.accessibleName() == "关闭标签页"  # Ctrl+W does
        kinds = (QAbstractButton, QLineEdit, QComboBox)
        left_out = chosen or inside or closes_a_tab or control.objectName().startswith("qt_")
        if isinstance(control, kinds) and control.isVisible() and control.isEnabled() and not left_out:
            found.add(control)
    return found


@pytest.mark.parametrize("noted", [False, True], ids=["without notes", "with notes"])
def test_tab_goes_round_through_the_parts_in_their_order(window, noted):
    if noted:
        window._session.annotate(window.current.document, Span(0, 5), note="核对", tag_paths=("指标",))
    view = window.current.view
    order = walk(view, Qt.Key.Key_Tab)
    left = operable(window.frame) - set(order)
    assert not left, [(one.accessibleName(), one.toolTip(), one.parentWidget()) for one in left]
    parts = (window.panes.right, window.status, window.top_bar, window.panes.left, window.workspace)
    passed = [next((at for at, part in enumerate(parts) if part.isAncestorOf(one)), None) for one in order[1:]]
    assert passed == sorted(passed), "the walk leaves a part and comes back to it"
    assert (window.panes.cards.list in order) == noted
    assert walk(view, Qt.Key.Key_Backtab) == [order[0], *reversed(order[1:])]


def test_f6_goes_from_part_to_part(window):
    window.current.setFocus()
    for part in (window.panes.right, window.status, window.top_bar, window.panes.left, window.workspace):
        if stops(part):
            key(Qt.Key.Key_F6)
            assert part.isAncestorOf(QApplication.focusWidget()), part.accessibleName()
    assert isinstance(QApplication.focusWidget(), ReadingView)
    key(Qt.Key.Key_F6, SHIFT)
    assert window.panes.left.isAncestorOf(QApplication.focusWidget())
    window.commands["panel-left"].setChecked(False)
    window.commands["panel-right"].setChecked(False)
    window.current.setFocus()
    for _ in range(2):
        key(Qt.Key.Key_F6)
        assert not window.panes.left.isAncestorOf(QApplication.focusWidget())


@pytest.mark.parametrize(
    ("number", "name"),
    [(1, "outline"), (2, "library"), (3, "tags"), (4, "cards"), (5, "indicators"), (6, "info")],
)
def test_a_key_goes_to_each_panel_hidden_or_not(window, number, name):
    panel = getattr(window.panes, name)
    for hidden in (False, True):
        if hidden:
            for side in ("panel-left", "panel-right"):
                window.commands[side].setChecked(False)
        window.current.setFocus()
        key(Qt.Key(Qt.Key.Key_0 + number), Qt.KeyboardModifier.ControlModifier)
        assert panel.isVisible()
        assert panel.isAncestorOf(QApplication.focusWidget())


def test_tab_stays_in_the_pop_over_a_note_is_written_in(window, qtbot):
    window.current.view.select(Span(0, 5))
    window.commands["note"].trigger()
    qtbot.waitUntil(lambda: not window.is_busy, timeout=30_000)  # suggested tags come a little later
    editor = window.annotating.editor
    order = walk(QApplication.focusWidget(), Qt.Key.Key_Tab)
    assert all(editor.isAncestorOf(one) for one in order)
    left = operable(editor) - set(order)
    assert not left, [(one.accessibleName(), one.toolTip(), one.parentWidget()) for one in left]


def test_tab_comes_to_the_script_that_is_on_and_arrows_choose_another(window, qtbot):
    order = walk(window.current.view, Qt.Key.Key_Tab)
    (switch,) = (one for one in order if window.top_bar.scripts.isAncestorOf(one))
    assert switch.text() == "简体"
    switch.setFocus()
    key(Qt.Key.Key_Right)
    assert QApplication.focusWidget().text() == "繁體"
    qtbot.waitUntil(lambda: not window.is_busy and window.current.script.value == "hant", timeout=30_000)
