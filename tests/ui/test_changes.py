"""Repairs and conversions in the text: marked on demand, told of under the mouse, stepped through by key."""

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from reader.script.view import ViewScript
from reader.text.span import Span

pytestmark = pytest.mark.gui

TEXT = "學校工作總結\n\n一、概況\n\n全縣召開會(huì)議29場(chǎng)，理發后軟件發展，學(xué)校工作紮實。\n"


@pytest.fixture
def window(open_window):
    return open_window(TEXT)


def hover(view, words: str) -> None:
    """Move the mouse over the first of ``words``."""
    at = view.page.view.text.index(words)
    port = view.view.viewport()
    point = view.view.rect_of(Span(at, at + 1)).center()
    nothing = Qt.MouseButton.NoButton
    for place in (point * 0, point):
        event = QMouseEvent(
            QEvent.Type.MouseMove,
            QPointF(place),
            QPointF(port.mapToGlobal(place)),
            nothing,
            nothing,
            Qt.KeyboardModifier(0),
        )
        QApplication.sendEvent(port, event)


def card_of(window):
    return window.changes.card


def test_the_card_tells_what_was_and_why(window):
    view, card = window.current, card_of(window)
    view.show_script(ViewScript.HANS)
    hover(view, "会议")
    assert not card.isVisible()
    QTest.keyClick(view.view, Qt.Key.Key_R, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    assert window.commands["changes"].isChecked()
    hover(view, "会议")
    assert card.isVisible()
    said = card.accessibleName()
    assert "會(huì)" in said
    assert "去除注音" in said
    assert "會 → 会（TSCharacters）" in said
    hover(view, "软件")
    assert "軟 → 软" in card.accessibleName()
    assert "去除注音" not in card.accessibleName()
    hover(view, "29")
    assert not card.isVisible()


def test_only_repairs_and_replaced_words_are_marked(window):
    view = window.current
    window.commands["changes"].trigger()
    layer = view.view._layers.marks("repairs")
    text = view.page.view.text
    assert [(mark.look, text[mark.start : mark.end]) for mark in layer] == [("repair", one) for one in "會場學"]
    window.commands["changes"].trigger()
    assert view.view._layers.marks("repairs") == []
    assert view.view._hover.find_unseen is None


def test_keys_step_from_repair_to_repair(window, qtbot):
    view = window.current
    shown = []
    view.jump = lambda span, center=False: shown.append(span.of(TEXT))
    for key, modifier in ((Qt.Key.Key_F4, 0), (Qt.Key.Key_F4, 0), (Qt.Key.Key_F4, 0), (Qt.Key.Key_F4, 0)):
        QTest.keyClick(view.view, key, Qt.KeyboardModifier(modifier))
    QTest.keyClick(view.view, Qt.Key.Key_F4, Qt.KeyboardModifier.ShiftModifier)
    assert shown == ["會(huì)", "場(chǎng)", "學(xué)", "會(huì)", "學(xué)"]
    assert window.commands["changes"].isChecked()


def test_without_repairs_the_window_says_so(window):
    window.current.show_script(ViewScript.ORIGINAL)
    window.commands["next-repair"].trigger()
    assert "没有修复" in window.message.text()


def test_the_choice_is_remembered(window):
    window.commands["changes"].trigger()
    assert window.memory.settings.show_changes
