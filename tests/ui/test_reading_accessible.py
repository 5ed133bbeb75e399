"""What assistive technology is told."""

from __future__ import annotations

import gc

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QAccessibleEvent,
    QAccessibleTextCursorEvent,
    QAccessibleTextSelectionEvent,
)
from PySide6.QtTest import QTest

from reader.text.span import Span
from reader.ui.reading import accessible
from reader.ui.reading.content import BlockStyle, Content, Mark, TextBlock
from reader.ui.reading.view import ReadingView

pytestmark = pytest.mark.gui

TEXT = "工作总结\n第一句。第二句！\n最后一段。"
CONTENT = Content(TEXT, (TextBlock(0, 4, BlockStyle.TITLE), TextBlock(5, 13), TextBlock(14, 19)))


@pytest.fixture(scope="module", autouse=True)
def _installed(qapp):
    accessible.install()


def value(view: ReadingView) -> str:
    return QAccessible.queryAccessibleInterface(view).text(QAccessible.Text.Value)


def test_it_is_a_document_with_the_title_as_its_name(make_view):
    interface = QAccessible.queryAccessibleInterface(make_view(CONTENT))
    assert interface.role() == QAccessible.Role.Document
    assert interface.text(QAccessible.Text.Name) == "工作总结"
    assert interface.state().readOnly
    assert interface.state().focusable


def test_the_value_is_what_is_being_read(make_view, mouse):
    view = make_view(CONTENT)
    assert value(view) == "工作总结"
    mouse(view).click(TEXT.index("二"))
    QTest.keyClick(view, Qt.Key.Key_Right)
    assert value(view) == "第二句！"
    view.select(Span(5, 7))
    assert value(view) == "第一"


def test_views_come_and_go(qapp):
    for _ in range(60):
        view = ReadingView()
        assert value(view) == ""
        view.deleteLater()
        del view
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()


ASTRAL = "\U00020bb7野家开店3家\U0001f600。第二句。"
WIDE = Content(ASTRAL, (TextBlock(0, len(ASTRAL)),))


def text_of(view: ReadingView):
    """The text interface as Qt hands it out: what an assistive technology asks."""
    return QAccessible.queryAccessibleInterface(view).textInterface()


def test_the_text_is_told_in_the_units_of_qt(make_view):
    text = text_of(make_view(WIDE))
    units = len(ASTRAL.encode("utf-16-le")) // 2
    assert text.characterCount() == units == len(ASTRAL) + 2
    assert text.text(0, 3) == "\U00020bb7野"
    assert text.text(0, -1) == ASTRAL
    assert text.text(units - 2, units) == "句。"


def test_characters_are_where_they_are_painted(make_view):
    view = make_view(WIDE)
    text = text_of(view)
    for offset, character in ((0, "\U00020bb7"), (2, "野"), (7, "\U0001f600")):
        rect = text.characterRect(offset)
        assert rect.width() > 0, character
        assert text.offsetAtPoint(rect.center()) == offset
    assert text.characterRect(text.characterCount()).isNull()
    assert text.offsetAtPoint(view.mapToGlobal(view.rect().bottomRight())) == -1


def test_the_caret_and_the_selection_can_be_set_from_outside(make_view):
    view = make_view(WIDE)
    text = text_of(view)
    text.setCursorPosition(3)
    assert (view.caret_position(), text.cursorPosition()) == (2, 3)
    text.addSelection(0, 3)
    assert view.selection() == Span(0, 2)
    text.removeSelection(0)
    assert view.selection() is None
    assert text.selectionCount() == 0, "its ends could not be read: see the module"


def test_marks_are_told_in_words(make_view):
    view = make_view(CONTENT)
    view.set_layer("annotations", [Mark(5, 8, "highlight-yellow", "a"), Mark(16, 18, "highlight-yellow", "b")])
    view.set_layer("indicators", [Mark(6, 7, "indicator-percent", "0")])
    view.select(Span(5, 9))
    description = QAccessible.queryAccessibleInterface(view).text(QAccessible.Text.Description)
    assert description == "标注 1 处 · 指标 1 项"


@pytest.fixture
def told(monkeypatch):
    """What assistive technology that is there is told."""
    events: list[QAccessibleEvent] = []
    monkeypatch.setattr(QAccessible, "isActive", staticmethod(lambda: True))
    monkeypatch.setattr(QAccessible, "updateAccessibility", staticmethod(events.append))
    return events


def test_moving_the_caret_and_selecting_is_told(make_view, mouse, told):
    view = make_view(WIDE)
    mouse(view).click(0)
    QTest.keyClick(view, Qt.Key.Key_Right)
    moved = [one for one in told if isinstance(one, QAccessibleTextCursorEvent)]
    assert moved[-1].cursorPosition() == 2, "one character, two units"
    QTest.keyClick(view, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    chosen = [one for one in told if isinstance(one, QAccessibleTextSelectionEvent)]
    assert (chosen[-1].selectionStart(), chosen[-1].selectionEnd()) == (2, 3)


def test_a_jump_says_where_it_led(make_view, told):
    view = make_view(CONTENT)
    view.set_layer("annotations", [Mark(14, 16, "highlight-yellow", "a")])
    view.scroll_to(14)
    (said,) = (one for one in told if isinstance(one, QAccessibleAnnouncementEvent))
    assert said.message() == "最后一段。 标注 1 处"
