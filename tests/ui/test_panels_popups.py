from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from panel_samples import INDICATORS
from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QApplication, QLabel, QPlainTextEdit, QToolButton, QVBoxLayout, QWidget

from reader.annotate.model import Annotation, Color, Quote, Style
from reader.store.tags import TagCount
from reader.text.span import Span
from reader.ui.popups.hover_card import Ask, HoverCard
from reader.ui.popups.note_editor import NoteDraft, NoteEditor
from reader.ui.popups.placing import GAP, place_beside
from reader.ui.popups.selection import SelectionPopup
from reader.ui.popups.tag_field import TagField, tidy_tag
from reader.ui.theme import LIGHT

pytestmark = [pytest.mark.gui, pytest.mark.qt_log_ignore("This plugin does not support")]

KNOWN = (TagCount("资助", 2), TagCount("指标/占比", 12), TagCount("指标/同比", 3))
OLD = Annotation(
    "1", "d", Span(0, 4), Quote("普惠率为", "", ""), Style.UNDERLINE, Color.PINK, "旧的批注", ("学前教育",)
)


@pytest.fixture
def window(qtbot):
    """A window with something that can have the focus, as the reading view has."""
    window = QWidget()
    window.resize(900, 700)
    column = QVBoxLayout(window)
    column.setContentsMargins(100, 60, 100, 40)
    page = QPlainTextEdit(window)
    page.setReadOnly(True)
    column.addWidget(page)
    qtbot.addWidget(window)
    window.page = page
    window.show()
    window.activateWindow()
    page.setFocus()
    qtbot.waitUntil(page.hasFocus)
    return window


@pytest.fixture
def popup(window):
    return SelectionPopup(LIGHT, window)


@pytest.fixture
def editor(window):
    return NoteEditor(LIGHT, window)


def write_new(editor: NoteEditor, window: QWidget, **more) -> None:
    editor.edit_new("普惠率为93.1%", Color.GREEN, KNOWN, QRect(50, 50, 200, 24), window.page.viewport(), **more)


sizes = st.builds(QSize, st.integers(1, 500), st.integers(1, 400))
rects = st.builds(QRect, st.integers(0, 1000), st.integers(0, 800), st.integers(1, 1000), st.integers(1, 800))
BOUNDS = QRect(0, 0, 1000, 800)


@given(sizes, rects)
def test_a_popup_never_stands_on_its_place_where_a_side_is_free(size, around):
    around = around.intersected(BOUNDS)
    assume(around.isValid())
    placed = QRect(place_beside(size, around, BOUNDS), size)
    assert BOUNDS.contains(placed)
    room = (
        around.top() - BOUNDS.top(),
        BOUNDS.bottom() - around.bottom(),
        around.left() - BOUNDS.left(),
        BOUNDS.right() - around.right(),
    )
    needed = (size.height(), size.height(), size.width(), size.width())
    if any(free >= need + GAP for free, need in zip(room, needed, strict=True)):
        assert not placed.intersects(around)


def test_below_is_better_than_above_and_beside():
    size = QSize(100, 40)
    assert place_beside(size, QRect(400, 300, 100, 20), BOUNDS) == QPoint(399, 328)
    assert place_beside(size, QRect(400, 760, 100, 20), BOUNDS).y() == 760 - 8 - 40
    assert place_beside(size, QRect(0, 0, 500, 800), BOUNDS).x() == 508
    assert place_beside(size, QRect(500, 0, 500, 800), BOUNDS).x() == 500 - 8 - 100


@pytest.mark.parametrize("place", [(10, 10, 300, 24), (10, 560, 680, 24), (0, 0, 400, 590), (0, -300, 680, 500)])
def test_the_selection_popup_leaves_the_selection_in_sight(popup, window, place):
    viewport = window.page.viewport()
    popup.show_for(QRect(*place), viewport)
    seen = QRect(*place).intersected(viewport.rect())
    seen.moveTopLeft(viewport.mapTo(window, seen.topLeft()))
    assert popup.isVisible()
    assert window.rect().contains(popup.geometry())
    assert not popup.geometry().intersects(seen)


def test_the_selection_popup_takes_no_focus(popup, window):
    popup.show_for(QRect(10, 10, 300, 24), window.page.viewport())
    assert window.page.hasFocus()


@pytest.mark.parametrize(
    ("key", "signal", "args"),
    [
        (Qt.Key.Key_1, "color_requested", ["yellow"]),
        (Qt.Key.Key_5, "color_requested", ["purple"]),
        (Qt.Key.Key_U, "style_requested", ["underline"]),
        (Qt.Key.Key_W, "style_requested", ["wavy"]),
        (Qt.Key.Key_S, "style_requested", ["strike"]),
        (Qt.Key.Key_B, "style_requested", ["bookmark"]),
        (Qt.Key.Key_N, "note_requested", []),
        (Qt.Key.Key_T, "tag_requested", []),
        (Qt.Key.Key_C, "copy_requested", []),
    ],
)
def test_keys_of_the_selection_popup_work_while_it_is_seen(popup, window, key, signal, args):
    spy = QSignalSpy(getattr(popup, signal))
    QTest.keyClick(window.page, key)
    assert spy.count() == 0
    popup.show_for(QRect(10, 10, 300, 24), window.page.viewport())
    QTest.keyClick(window.page, key)
    assert spy.count() == 1
    assert list(spy.at(0)) == args


def test_escape_hides_the_selection_popup(popup, window):
    popup.show_for(QRect(10, 10, 300, 24), window.page.viewport())
    QTest.keyClick(window.page, Qt.Key.Key_Escape)
    assert not popup.isVisible()


def test_a_dot_asks_for_its_colour(popup, window):
    popup.show_for(QRect(10, 10, 300, 24), window.page.viewport())
    spy = QSignalSpy(popup.color_requested)
    QTest.mouseClick(popup._colors._dots[Color.BLUE], Qt.MouseButton.LeftButton)
    assert spy.at(0) == ["blue"]


def test_a_note_is_written_and_saved_with_its_tags(editor, window):
    write_new(editor, window)
    spy = QSignalSpy(editor.saved)
    editor._note.insertPlainText("基本持平")
    editor._tags._line.setText("指标/占比，")
    editor._tags._line.textEdited.emit("指标/占比，")
    editor._tags._line.setText("资助")
    QTest.keyClick(editor._note, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert list(spy.at(0)) == ["基本持平", ("指标/占比", "资助"), "green", "highlight"]
    assert not editor.isVisible()


def test_an_annotation_is_shown_as_it_is(editor, window):
    editor.edit(OLD, "普惠率为", KNOWN, QRect(50, 50, 200, 24), window.page.viewport())
    assert editor.draft() == NoteDraft("旧的批注", ("学前教育",), Color.PINK, Style.UNDERLINE)
    assert not editor.is_changed()


def test_escape_closes_what_was_not_changed(editor, window):
    write_new(editor, window)
    QTest.keyClick(editor._note, Qt.Key.Key_Escape)
    assert not editor.isVisible()
    assert window.page.viewport().hasFocus() or window.page.hasFocus()


def test_escape_asks_before_it_loses_anything(editor, window):
    write_new(editor, window)
    saved = QSignalSpy(editor.saved)
    editor._note.insertPlainText("写了一半")
    QTest.keyClick(editor._note, Qt.Key.Key_Escape)
    assert editor.isVisible()
    assert editor._confirm.isVisible()
    QTest.keyClick(editor._save_now, Qt.Key.Key_Escape)
    assert not editor._confirm.isVisible()
    assert editor.draft().note == "写了一半"
    QTest.keyClick(editor._note, Qt.Key.Key_Escape)
    QTest.keyClick(editor._save_now, Qt.Key.Key_Return)
    assert saved.at(0)[0] == "写了一半"


def test_what_was_written_can_be_thrown_away(editor, window):
    write_new(editor, window)
    saved = QSignalSpy(editor.saved)
    editor._note.insertPlainText("写了一半")
    editor.cancel()
    QTest.mouseClick(editor._discard, Qt.MouseButton.LeftButton)
    assert not editor.isVisible()
    assert saved.count() == 0


def test_editing_another_place_keeps_what_was_being_written(editor, window):
    write_new(editor, window)
    saved = QSignalSpy(editor.saved)
    editor._note.insertPlainText("写了一半")
    editor.edit(OLD, "普惠率为", KNOWN, QRect(50, 90, 200, 24), window.page.viewport())
    assert saved.at(0)[0] == "写了一半"
    assert editor.draft().note == "旧的批注"


def test_only_what_is_there_can_be_deleted(editor, window):
    write_new(editor, window)
    assert not editor._delete.isVisible()
    editor.edit(OLD, "普惠率为", KNOWN, QRect(50, 90, 200, 24), window.page.viewport())
    spy = QSignalSpy(editor.delete_requested)
    QTest.mouseClick(editor._delete, Qt.MouseButton.LeftButton)
    assert spy.count() == 1
    assert not editor.isVisible()


def test_tags_can_come_first(editor, window):
    write_new(editor, window, tags_first=True)
    assert editor._tags._line.hasFocus()


@pytest.fixture
def tags(qtbot):
    field = TagField(LIGHT)
    qtbot.addWidget(field)
    field.set_known(KNOWN)
    field.set_tags(("甲",))
    field.resize(320, 40)
    field.show()
    return field


def type_tag(field: TagField, words: str) -> None:
    field._line.setText(words)
    field._line.textEdited.emit(words)


def test_enter_and_commas_end_a_tag(tags):
    tags._line.setText("#乙/丙 ")
    QTest.keyClick(tags._line, Qt.Key.Key_Return)
    type_tag(tags, "丁，")
    type_tag(tags, "甲、")
    assert tags.tags() == ("甲", "乙/丙", "丁")
    assert tags._line.text() == ""


def test_backspace_takes_the_last_tag_back(tags):
    QTest.keyClick(tags._line, Qt.Key.Key_Backspace)
    assert tags._line.text() == "甲"
    assert tags.tags() == ("甲",)
    tags._line.clear()
    assert tags.tags() == ()


def test_a_chip_takes_its_tag_away(tags):
    spy = QSignalSpy(tags.changed)
    QTest.mouseClick(tags._chips[0].findChild(QToolButton), Qt.MouseButton.LeftButton)
    assert tags.tags() == ()
    assert spy.count() == 1


def test_known_tags_are_offered_with_their_counts_the_most_used_first(tags):
    type_tag(tags, "指标")
    offered = tags._completer.completionModel()
    shown = [offered.index(row, 0).data() for row in range(offered.rowCount())]
    assert shown == ["指标/占比   12", "指标/同比   3"]
    assert tags._choices.isVisible()
    tags._completer.activated.emit("指标/占比")
    assert tags.tags() == ("甲", "指标/占比")
    type_tag(tags, "占比")
    assert not tags._choices.isVisible()  # it is there already


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("  #指标 / 占比 ", "指标/占比"),
        ("＃资助", "资助"),
        ("指标／占比", "指标/占比"),
        ("//", ""),
        ("/甲//乙/", "甲/乙"),
        ("甲；", "甲"),
        ("", ""),
    ],
)
def test_a_typed_tag_is_tidied(typed, expected):
    assert tidy_tag(typed) == expected


def test_the_hover_card_tells_all_and_leaves_the_focus_and_the_indicator(window):
    card = HoverCard(LIGHT, window)
    place = QRect(20, 20, 80, 24)
    card.show_for(INDICATORS[2], place, window.page.viewport())
    words = [label.text() for label in card.findChildren(QLabel) if label.isVisible()]
    for expected in ("80,000,000 元", "金额", "8000余万元", "新建经费", "二（一）"):
        assert expected in words
    assert "限定" not in words
    assert window.page.hasFocus()
    for corner in (place.topLeft(), place.center(), place.bottomRight()):
        there = window.page.viewport().mapTo(window, corner)
        assert window.childAt(there) is window.page.viewport()
    assert not card.geometry().intersects(QRect(window.page.viewport().mapTo(window, place.topLeft()), place.size()))


def test_the_hover_card_tells_by_what_it_is_counted_and_that_it_is_a_total(window):
    card = HoverCard(LIGHT, window)
    card.show_for(
        replace(INDICATORS[2], qualifier="约", cumulative=True, per="人·月"), QRect(1, 1, 9, 9), window.page.viewport()
    )
    told = [label.text() for label in card.findChildren(QLabel) if label.isVisibleTo(card)]
    assert any(words.endswith("元/人·月") for words in told)
    assert "约，累计" in told


def test_the_keys_of_the_hover_card_work_while_it_has_the_focus(window, qtbot):
    card = HoverCard(LIGHT, window)
    card.show_for(INDICATORS[2], QRect(20, 20, 80, 24), window.page.viewport())
    card.take_focus()
    asked = []
    card.asked.connect(asked.append)
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Right)
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Space)
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Left, Qt.KeyboardModifier.NoModifier)
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Left, Qt.KeyboardModifier.NoModifier)
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Left, Qt.KeyboardModifier.NoModifier)
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_C)
    assert asked == [Ask.COMPARE, Ask.NOTE, Ask.UNMARK, Ask.COPY]
    closed = QSignalSpy(card.closed)
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert closed.count() == 1
