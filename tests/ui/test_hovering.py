"""The card of an indicator in the window: by mouse and key, and what it does."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QEnterEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from test_story import desk as desk

from reader.ui.dialogs.indicator import IndicatorDialog

pytestmark = [pytest.mark.gui, pytest.mark.qt_log_ignore("This plugin does not support")]

TEXT = """青禾县教育局2024年工作总结

一、基本情况
全县现有学校46所，共有教师1200人。
在校学生12345人，公办园占比54.16%。
"""
KEYS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier


@pytest.fixture
def view(desk, tmp_path):
    (tmp_path / "青禾.txt").write_text(TEXT, encoding="utf-8")
    view = desk.open(tmp_path / "青禾.txt")
    # Where the last test left it, the pointer would not move.
    QTest.mouseMove(view.view.viewport(), QPoint(2, 2))
    return view


@pytest.fixture
def card(desk):
    return desk.window.hovering._card


def spot(view, words: str) -> QPoint:
    one = next(one for one in view.page.found.indicators if one.span.of(view.page.view.text) == words)
    return next(iter(view.view._geometry.rects(one.span))).center()  # it may go on in the next line


def point(view, at: QPoint) -> None:
    QTest.mouseMove(view.view.viewport(), at)
    QApplication.processEvents()


def come(card) -> None:
    """The pointer comes to the card."""
    middle = QPointF(card.rect().center())
    QApplication.sendEvent(card, QEnterEvent(middle, middle, QPointF(card.mapToGlobal(card.rect().center()))))


def press(card, title: str) -> None:
    button = next(one for one in card._buttons if one.text() == title)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def empty(view) -> QPoint:
    return QPoint(view.view.viewport().width() // 2, view.view.viewport().height() - 4)


def test_the_card_stays_when_the_pointer_comes_to_it_and_goes_when_it_leaves(desk, view, card):
    point(view, spot(view, "54.16%"))
    assert card.isVisible()
    assert not card.has_focus()
    point(view, empty(view))
    come(card)
    QTest.qWait(500)
    assert card.isVisible()
    QApplication.sendEvent(card, QEvent(QEvent.Type.Leave))
    desk.qtbot.waitUntil(lambda: not card.isVisible(), timeout=3_000)


def test_the_card_names_the_section(desk, view, card):
    point(view, spot(view, "46所"))
    desk.qtbot.waitUntil(card.isVisible)
    shown = {name.text(): fact.text() for name, fact in zip(card._names, card._facts, strict=True)}
    assert shown["章节"] == "一、基本情况"


def test_the_card_goes_when_the_pointer_goes_elsewhere(desk, view, card):
    point(view, spot(view, "54.16%"))
    point(view, empty(view))
    assert card.isVisible()
    desk.qtbot.waitUntil(lambda: not card.isVisible(), timeout=3_000)


def test_a_pointer_on_its_way_does_not_take_the_card_along(desk, view, card):
    point(view, spot(view, "46所"))
    first = card.accessibleName()
    point(view, spot(view, "1200人"))
    assert card.accessibleName() == first
    come(card)
    QTest.qWait(400)
    assert card.accessibleName() == first
    QApplication.sendEvent(card, QEvent(QEvent.Type.Leave))
    point(view, empty(view))
    point(view, spot(view, "1200人"))
    desk.qtbot.waitUntil(lambda: card.accessibleName() != first, timeout=3_000)


@pytest.mark.parametrize("words", ["46所", "1200人", "12345人", "54.16%"])
@pytest.mark.parametrize("size", [(1280, 800), (1024, 500)])
def test_the_card_never_covers_its_indicator(desk, view, card, words, size):
    desk.window.frame.resize(*size)
    QApplication.processEvents()
    point(view, spot(view, words))
    port = view.view.viewport()
    one = next(one for one in view.page.found.indicators if one.span.of(view.page.view.text) == words)
    place = view.view.rect_of(one.span)
    assert not card.geometry().intersects(place.translated(port.mapTo(desk.window.frame, QPoint(0, 0))))
    assert desk.window.frame.childAt(port.mapTo(desk.window.frame, place.center())) is port


def test_scrolling_takes_the_card_away(desk, view, card):
    point(view, spot(view, "46所"))
    view.view.verticalScrollBar().valueChanged.emit(1)
    assert not card.isVisible()


def test_the_card_copies_compares_and_unmarks(desk, view, card):
    point(view, spot(view, "46所"))
    press(card, "复制")
    assert QGuiApplication.clipboard().text() == "学校 46所"
    assert not card.isVisible()
    point(view, empty(view))
    point(view, spot(view, "54.16%"))
    press(card, "比较")
    desk.settle()
    assert desk.window.comparing.page.words() == "公办园占比"
    desk.window.comparing.cover.leave()
    point(view, empty(view))
    point(view, spot(view, "1200人"))
    press(card, "不是指标")
    desk.settle()
    assert "1200人" not in [row.text for row in desk.window.panes.indicators.shown()]


def test_the_card_takes_a_note_on_the_indicator(desk, view, card):
    point(view, spot(view, "46所"))
    press(card, "写批注")
    editor = desk.window.annotating.editor
    assert editor.isVisible()
    assert editor._quote.text() == "指标：46所"


def test_the_card_is_reached_and_left_by_keys(desk, view, card):
    frame = desk.window.frame
    QTest.keyClick(frame, Qt.Key.Key_Down, KEYS)
    QTest.keyClick(frame, Qt.Key.Key_Down, KEYS)
    QTest.keyClick(frame, Qt.Key.Key_Return, KEYS)
    assert card.isVisible()
    assert card.has_focus()
    assert "1,200" in card.accessibleName()
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert not card.isVisible()
    assert view.view.hasFocus()
    QTest.keyClick(frame, Qt.Key.Key_Return, KEYS)
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_E)
    desk.settle()
    assert any(one.isVisible() for one in frame.findChildren(IndicatorDialog))


def test_without_indicators_the_key_says_so(desk, tmp_path, card):
    (tmp_path / "空.txt").write_text("青禾县教育局工作总结\n\n一、基本情况\n情况良好。\n", encoding="utf-8")
    desk.open(tmp_path / "空.txt")
    QTest.keyClick(desk.window.frame, Qt.Key.Key_Return, KEYS)
    assert not card.isVisible()
    assert desk.window.message.isVisible()
