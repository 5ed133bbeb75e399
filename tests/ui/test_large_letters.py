"""The window with letters half as large again, in the language with the longest words, on a small screen."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QFontMetrics
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QStyle, QToolButton
from test_story import SAMPLES
from test_story import desk as plain_desk  # noqa: F401 - the fixture below asks for it

from reader.text.span import Span
from reader.ui.language import Translations
from reader.ui.style import smaller
from reader.ui.widgets.buttons import IconButton
from reader.ui.widgets.dots import ColorDot
from reader.ui.widgets.elided import ElidedLabel
from reader.ui.widgets.icons import line_icon
from reader.ui.widgets.ticks import box_side

pytestmark = [pytest.mark.gui, pytest.mark.qt_log_ignore("This plugin does not support")]

SHARE = 1.5
REPAIRED = next(path for path in SAMPLES if path.name == "04-traditional-damaged.txt")
PLAIN = next(path for path in SAMPLES if path.name == "01-multilevel.txt")


@pytest.fixture
def large(monkeypatch):
    before = QApplication.font()
    font = QApplication.font()
    font.setPixelSize(round(13 * SHARE))
    monkeypatch.setattr("reader.ui.system_text.text_scale", lambda: SHARE)
    words = Translations(QApplication.instance())
    words.use("en")
    QApplication.setFont(font)
    yield
    QApplication.setFont(before)
    words.silence()


@pytest.fixture
def desk(large, plain_desk):  # noqa: F811
    plain_desk.window.frame.resize(1024, 700)
    plain_desk.open(PLAIN)
    return plain_desk


def settled(desk):
    QTest.qWait(50)
    desk.settle()
    return desk.window


def test_the_window_is_no_wider_than_the_screen_whatever_goes_on(desk):
    window = settled(desk)
    for line in (window.status.carrying, window.status.locating):
        line.begin("Looking for where the notes of the earlier edition stand in this one")
    QTest.qWait(50)
    assert window.frame.width() == 1024
    assert window.frame.minimumSizeHint().width() <= 1024


def test_the_pills_of_the_panes_are_whole(desk):
    window = settled(desk)
    window.top_bar.search.setText("教育")
    settled(desk)
    for pane in (window.panes.left, window.panes.right):
        pills = [one for one in pane.tabs.findChildren(QToolButton) if one.isVisible()]
        assert len(pills) >= 3
        for pill in pills:
            assert pill.width() >= pill.sizeHint().width(), pill.text()
            assert pane.tabs.rect().contains(pill.geometry()), pill.text()


def test_fields_have_room_for_their_letters(desk):
    window = settled(desk)
    for panel in ("outline", "library", "tags", "notes", "indicators", "info"):
        window.panes.show_named(panel)
        settled(desk)
        fields = [one for one in window.frame.findChildren(QLineEdit) if one.isVisible()]
        assert fields
        for field in fields:
            assert field.height() >= field.minimumSizeHint().height(), (panel, field.placeholderText())


def test_the_editor_of_a_note_shows_its_words(desk):
    window = settled(desk)
    window.current.view.select(Span(60, 66))
    window.commands["note"].trigger()
    settled(desk)
    editor = next(one for one in QApplication.allWidgets() if type(one).__name__ == "NoteEditor" and one.isVisible())
    line = next(one for one in editor.findChildren(QLineEdit) if one.placeholderText())
    assert line.width() >= line.fontMetrics().horizontalAdvance(line.placeholderText())
    assert editor._style.width() >= editor._style.minimumSizeHint().width()


def test_what_is_done_with_a_note_of_another_edition_is_in_sight(desk, tmp_path):
    text = PLAIN.read_text(encoding="utf-8")
    path = tmp_path / "report.txt"
    path.write_text(text + "\n", encoding="utf-8")
    view = desk.open(path)
    at = view.document.report.source.text.index("2.36亿元")
    desk.session.annotate(view.document, Span(at, at + 6))
    path.write_text(text.replace("2.36亿元", "2.63亿元"), encoding="utf-8")
    desk.window.open_path(path)
    desk.settle()
    desk.window.commands["editions"].trigger()
    window = settled(desk)
    page = window.revising.cover.made
    buttons = [one for one in page.findChildren(QPushButton) if one.isVisible()]
    assert len(buttons) >= 6
    for button in buttons:
        left = button.mapTo(page, QPoint()).x()  # further down it is scrolled to
        assert 0 <= left <= left + button.width() <= page.width(), button.text()
        assert button.width() >= button.sizeHint().width(), button.text()
    assert page._list.horizontalScrollBar().maximum() == 0
    assert window.frame.width() == 1024


def test_a_line_that_has_no_room_ends_in_dots_and_is_whole_for_who_asks(qtbot):
    label = ElidedLabel()
    qtbot.addWidget(label)
    label.setText("正在查找缺失的文件 12/345")
    label.show()
    label.resize(label.sizeHint())
    assert (QLabel.text(label), label.toolTip()) == (label.text(), "")
    label.resize(label.minimumSizeHint())
    assert QLabel.text(label).endswith("…")
    assert label.text() == label.toolTip() == label.accessibleName() == "正在查找缺失的文件 12/345"
    label.resize(600, 20)
    assert QLabel.text(label) == label.text()
    label.clear()
    assert label.text() == QLabel.text(label) == ""


@pytest.mark.parametrize("width", [820, 1024, 1280, 1600])
def test_what_the_search_is_for_is_never_cut(plain_desk, width):  # noqa: F811
    window = plain_desk.window
    window.frame.resize(width, 700)
    QTest.qWait(50)
    field = window.top_bar.search
    words = field.placeholderText()
    assert words
    assert field.fontMetrics().horizontalAdvance(words) <= field.width() - 18
    assert ("Ctrl+K" in words) == (width >= 1280)


def shown_buttons(window):
    return [one for one in window.frame.findChildren(IconButton) if one.isVisible()]


def test_icons_are_as_large_as_the_letters(desk):
    window = settled(desk)
    buttons = shown_buttons(window)
    assert len(buttons) > 8
    for button in buttons:
        side = button.iconSize().width()
        assert side >= round(12 * SHARE), button.accessibleName()
        assert button.width() >= side, button.accessibleName()
        assert button.height() >= side, button.accessibleName()
        assert button.icon().availableSizes()[0].width() >= side, button.accessibleName()
    dots = window.top_bar.findChildren(ColorDot)  # which a small screen has no room for
    assert {dot.sizeHint().width() for dot in dots} == {round(26 * SHARE)}


def test_icons_in_menus_are_as_large_as_the_letters(desk):
    window = settled(desk)
    window.panes.show_named("library")
    settled(desk)
    menu = window.panes.library.menu()
    menu.ensurePolished()
    metric = menu.style().pixelMetric(QStyle.PixelMetric.PM_SmallIconSize, None, menu)
    assert metric == round(16 * round(13 * SHARE) / 13)
    assert line_icon("trash", QColor("black")).availableSizes()[0].width() == round(18 * SHARE)
    menu.deleteLater()


def test_boxes_to_tick_are_as_large_as_the_letters_and_clicked_where_they_are(desk):
    view = desk.open(REPAIRED)
    window = settled(desk)
    window.panes.show_named("info")
    settled(desk)
    repairs = window.panes.info._list
    row = repairs.visualRect(repairs.model().index(0, 0))
    QTest.mouseClick(repairs.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(12 + box_side() - 2, row.top() + 12))
    settled(desk)
    assert not repairs._model.records[0].applied
    assert box_side() == round(16 * SHARE)
    assert view is window.current


def test_the_progress_of_a_document_stands_clear_of_its_number(desk):
    window = settled(desk)
    window.panes.show_named("library")
    settled(desk)
    shelf = window.panes.library._list
    metrics = QFontMetrics(smaller(shelf.font()))
    row = shelf.visualRect(shelf.model().index(0, 0))
    picture = shelf.viewport().grab(row).toImage()
    density = picture.devicePixelRatio()
    y = row.height() - 8 - metrics.height() // 2 - 1
    number = row.width() - 12 - metrics.horizontalAdvance("100%")
    gap = {picture.pixelColor(int(x * density), int(y * density)).name() for x in range(number - 5, number - 1)}
    assert len(gap) == 1  # the ground alone


def test_headings_have_room_for_some_words(desk):
    window = settled(desk)
    assert window.panes.left.width() > 264
