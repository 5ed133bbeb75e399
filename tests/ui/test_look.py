"""What readers tell states by: corners of menus, grounds of rows, buttons and messages. Looked at as it is painted."""

from __future__ import annotations

import pytest
import translations
from panel_samples import INDICATORS
from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, QRect, Qt
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QHelpEvent,
    QHoverEvent,
    QImage,
    QKeySequence,
    QMouseEvent,
    QPaintEvent,
)
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QDialog,
    QMenu,
    QTableWidget,
    QToolTip,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from reader.annotate.anchor import quote_of
from reader.app.occurrences import Occurrence
from reader.text.span import Span
from reader.ui.dialogs.buttons import push_button
from reader.ui.dialogs.places_list import PlacesList
from reader.ui.language import LANGUAGES, Translations
from reader.ui.notebook.group_list import GroupLine, GroupList
from reader.ui.panels.indicator_model import Column
from reader.ui.panels.indicator_table import IndicatorTable
from reader.ui.panels.indicators import IndicatorPanel
from reader.ui.panels.unmarked import UnmarkedRow, UnmarkedTable
from reader.ui.revision.pending import PendingGroup
from reader.ui.style import palette, style_sheet
from reader.ui.theme import LIGHT, THEMES, contrast
from reader.ui.widgets.buttons import IconButton
from reader.ui.widgets.fields import ChoiceList, Field, FilterField, TextField
from reader.ui.widgets.menus import RADIUS, Menu, keyed, rounded_shape
from reader.ui.widgets.message_bar import MessageBar, MessageKind, kind_colors
from reader.ui.widgets.segments import Segment, SegmentedControl

pytestmark = [pytest.mark.gui, pytest.mark.qt_log_ignore("This plugin does not support")]

_NO_KEYS = Qt.KeyboardModifier.NoModifier
each_theme = pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)


@pytest.fixture
def home(qtbot):
    """A window in the light theme, whose keyboard can stand aside."""
    widget = QWidget()
    widget.setObjectName("panel")
    widget.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    QApplication.setPalette(palette(LIGHT))
    widget.setStyleSheet(style_sheet())
    QVBoxLayout(widget)
    widget.resize(400, 300)
    qtbot.addWidget(widget)
    widget.show()
    widget.activateWindow()
    return widget


def put(home, widget):
    home.layout().addWidget(widget)
    widget.show()
    QApplication.processEvents()
    return widget


def pixel(widget, x, y) -> QColor:
    QApplication.processEvents()
    return widget.grab().toImage().pixelColor(x, y)


# Menus


def test_what_is_behind_a_menu_is_seen_at_its_corners(home):
    menu = Menu(home)
    menu.addAction("复制")
    inner = menu.submenu("颜色")
    inner.addAction("黄")
    for one in (menu, inner):
        one.popup(home.mapToGlobal(QPoint(20, 20)))
        image = one.grab().toImage()
        right, bottom = image.width() - 1, image.height() - 1
        corners = ((0, 0), (right, 0), (0, bottom), (right, bottom))
        assert [image.pixelColor(x, y).alpha() for x, y in corners] == [0, 0, 0, 0]
        assert image.pixelColor(right // 2, 2).alpha() == 255
        one.close()


def test_the_shape_of_a_menu_where_windows_cannot_be_seen_through():
    shape = rounded_shape(120, 60)
    assert not shape.contains(QPoint(0, 0))
    assert not shape.contains(QPoint(119, 59))
    assert shape.contains(QPoint(RADIUS, 1))
    assert shape.contains(QPoint(118, 30))


@pytest.mark.parametrize("kind", [Field, TextField])
def test_the_menu_of_a_field_is_like_the_others(home, kind):
    field = put(home, kind(home))
    inside = field.viewport() if kind is TextField else field
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, QPoint(5, 5), field.mapToGlobal(QPoint(5, 5)))
    QApplication.sendEvent(inside, event)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    assert menu.grab().toImage().pixelColor(0, 0).alpha() == 0
    menu.close()


def test_a_button_is_not_hovered_any_more_once_its_menu_is_gone(home):
    button = put(home, IconButton("menu", "菜单", LIGHT, home))
    before = pixel(button, 4, button.height() // 2)
    menu = Menu(button)
    menu.addAction("打开")
    menu.popup(home.mapToGlobal(QPoint(100, 100)))
    # The mouse went elsewhere while the menu was open, of which Qt tells the button nothing.
    button.setAttribute(Qt.WidgetAttribute.WA_UnderMouse)
    assert pixel(button, 4, button.height() // 2) != before
    QTest.keyClick(menu, Qt.Key.Key_Escape)
    assert pixel(button, 4, button.height() // 2) == before


# Rows


def rows_of(kind, home):
    if kind is GroupList:
        made = GroupList(LIGHT, home)
        made.set_lines((GroupLine("全部", 3), GroupLine("指标", 2)))
        return put(home, made), made.visualRect(made.model().index(0, 0))
    made = QTreeWidget(home)
    made.setHeaderHidden(True)
    made.setProperty("role", "notes")
    made.setRootIsDecorated(False)
    made.addTopLevelItems([QTreeWidgetItem(["一"]), QTreeWidgetItem(["二"])])
    made.setCurrentItem(made.topLevelItem(0))
    home.setStyleSheet(style_sheet().replace("QDialog QTreeWidget", "QTreeWidget"))
    put(home, made)
    return made, made.visualItemRect(made.topLevelItem(0))


@pytest.mark.parametrize("kind", [QTreeWidget, GroupList])
def test_a_chosen_row_says_whether_the_keyboard_is_on_it(home, kind, qtbot):
    view, row = rows_of(kind, home)
    spot = row.right() - 60, row.center().y()
    view.setFocus()
    qtbot.waitUntil(view.hasFocus)
    assert pixel(view.viewport(), *spot).name() == LIGHT.accent_soft
    home.setFocus()
    assert not view.hasFocus()
    assert pixel(view.viewport(), *spot).name() == LIGHT.border


@each_theme
def test_words_can_be_read_on_a_row_the_keyboard_is_not_on(theme):
    for tint in (theme.ink, theme.muted, theme.accent):
        assert contrast(tint, theme.border) >= 4.5
    assert theme.border not in (theme.accent_soft, theme.hover)


# Buttons


@pytest.mark.parametrize("role", ["", "primary", "quiet", "danger"])
def test_a_button_under_the_mouse_and_pressed_looks_otherwise(home, role):
    button = put(home, push_button("保存", home, role=role))
    plain = button.grab().toImage()
    spot = QPointF(5, 5)
    button.setAttribute(Qt.WidgetAttribute.WA_UnderMouse)
    QApplication.sendEvent(button, QHoverEvent(QEvent.Type.HoverEnter, spot, spot, QPointF(-1, -1)))
    none = Qt.MouseButton.NoButton
    at = button.mapToGlobal(spot)
    QApplication.sendEvent(button, QMouseEvent(QEvent.Type.MouseMove, spot, at, none, none, _NO_KEYS))
    hovered = button.grab().toImage()
    button.setDown(True)
    pressed = button.grab().toImage()
    assert plain != hovered
    assert hovered != pressed
    assert plain != pressed


# Messages


@each_theme
def test_kinds_of_messages_are_told_apart_by_more_than_an_icon(theme):
    grounds, marks = zip(*(kind_colors(theme, kind) for kind in MessageKind), strict=True)
    assert len(set(grounds)) == len(set(marks)) == len(MessageKind)
    for ground, mark in zip(grounds, marks, strict=True):
        assert contrast(theme.ink, ground) >= 4.5
        assert contrast(mark, ground) >= 3


def test_a_message_is_painted_in_the_colours_of_its_kind(home):
    bar = put(home, MessageBar(LIGHT, home))
    for kind in MessageKind:
        bar.show_message("已导出", kind)
        ground, mark = kind_colors(LIGHT, kind)
        assert pixel(bar, bar.width() // 2, 2).name() == ground
        assert pixel(bar, 1, 5).name() == mark


# Keys


@pytest.mark.parametrize("language", LANGUAGES)
def test_arrow_keys_are_written_as_arrows_in_every_language(qapp, tmp_path, monkeypatch, language):
    """Qt's 左鍵 for the left arrow is a button of the mouse to a reader in Taiwan."""
    translations.compile_all(tmp_path)
    monkeypatch.setattr("reader.ui.language.resource", lambda _name: tmp_path)
    speech = Translations(qapp)
    speech.use(language)
    try:
        native = QKeySequence.SequenceFormat.NativeText
        assert QKeySequence("Alt+Left").toString(native) == "Alt+←"
        assert QKeySequence("Ctrl+Alt+Down").toString(native) == "Ctrl+Alt+↓"
        assert QKeySequence("Del").toString(native) == "Delete"
    finally:
        speech.silence()


def test_a_field_that_the_window_fills_can_be_emptied_by_its_cross(home):
    field = put(home, FilterField("指标", LIGHT, home))
    asked: list[str] = []
    field.query_changed.connect(asked.append)
    field.fill("资金")
    assert field._clear.isVisible()
    field.fill("")
    assert not field._clear.isVisible()
    assert asked == []


# What was found


def test_the_words_that_were_found_stand_on_the_ground_of_what_is_found(home):
    text = "全县新建学校12所，学校食堂全部达标。"
    at = text.index("食堂")
    span = Span(at, at + 2)
    place = Occurrence("a", "报告", span, quote_of(text, span), "学校", "全部达标")
    rows = put(home, PlacesList(LIGHT, home))
    rows.places.set_places((place,))
    line = rows.visualRect(rows.model().index(1, 0))
    image = rows.viewport().grab().toImage()
    seen = {image.pixelColor(x, line.top() + 8).name() for x in range(line.left(), line.left() + 200)}
    assert LIGHT.hit in seen


def inked(image: QImage, area: QRect, tint: str) -> int:
    """How many pixels of ``area`` have the colour ``tint``."""
    ratio = image.devicePixelRatio()
    rows = range(round(area.top() * ratio), round((area.bottom() + 1) * ratio))
    columns = range(round(area.left() * ratio), round((area.right() + 1) * ratio))
    return sum(image.pixelColor(x, y).name() == tint for y in rows for x in columns)


def test_keys_stand_at_the_right_edge_of_a_menu_paler_than_its_words(home):
    menu = Menu(home)
    short, long = menu.addAction(keyed("重命名…", "F2")), menu.addAction(keyed("移出书库", "Ctrl+F2"))
    inner = menu.submenu("颜色")
    inner.addAction("黄")
    menu.popup(home.mapToGlobal(QPoint(20, 20)))
    image = menu.grab().toImage()
    rights = []
    for action in (short, long, inner.menuAction()):
        row = menu.actionGeometry(action)
        words, side = row.adjusted(0, 0, -row.width() // 2, 0), row.adjusted(row.width() // 2, 0, 0, 0)
        assert inked(image, words, LIGHT.ink)
        assert not inked(image, words, LIGHT.muted)
        assert inked(image, side, LIGHT.muted)
        assert not inked(image, side, LIGHT.ink)
        columns = range(side.left(), side.right())
        rights.append(max(x for x in columns if inked(image, QRect(x, side.top(), 1, side.height()), LIGHT.muted)))
    assert max(rights[:2]) - min(rights[:2]) <= 2, "in one column, at its right"
    menu.close()


def test_the_list_of_a_box_has_round_corners(home):
    box = put(home, ChoiceList("主题", LIGHT, home))
    box.addItems(["浅色", "深色"])
    box.showPopup()
    popup = box.view().window()
    image = popup.grab().toImage()
    right, bottom = image.width() - 1, image.height() - 1
    corners = ((0, 0), (right, 0), (0, bottom), (right, bottom))
    assert [image.pixelColor(x, y).alpha() for x, y in corners] == [0, 0, 0, 0]
    assert image.pixelColor(right // 2, bottom // 2).alpha() == 255
    box.hidePopup()


def test_enter_presses_the_button_that_has_the_keyboard(home):
    dialog = QDialog(home)
    column = QVBoxLayout(dialog)
    buttons = [push_button(words, dialog, role=role) for words, role in (("删除", "danger"), ("取消", "primary"))]
    buttons[1].setDefault(True)
    pressed: list[str] = []
    for button in buttons:
        column.addWidget(button)
        button.clicked.connect(lambda _on, button=button: pressed.append(button.text()))
    dialog.open()
    for button in buttons:
        button.setFocus()
        QTest.keyClick(button, Qt.Key.Key_Return)
    assert pressed == ["删除", "取消"]
    dialog.close()


def test_the_number_that_the_keyboard_is_on_has_one_frame_around_its_row(home):
    table = put(home, UnmarkedTable(LIGHT, home))
    table.set_rows([UnmarkedRow(key, str(key), "no-unit", "共", "人") for key in range(3)])
    table.setFocus()
    table.setCurrentIndex(table.model().index(1, 0))
    QApplication.processEvents()
    image = table.viewport().grab().toImage()
    row = table.visualRect(table.model().index(1, 0))
    line = row.y() + 2
    framed = [image.pixelColor(x, line).name() == LIGHT.accent for x in range(10, image.width() - 10)]
    assert all(framed)
    middle = row.center().y()
    assert image.pixelColor(table.columnWidth(0) - 1, middle).name() != LIGHT.accent, "no cell has one of its own"
    painted = Painted(table.viewport())
    QTest.keyClick(table, Qt.Key.Key_Down)
    QApplication.processEvents()
    assert any(area.contains(row) for area in painted.areas), "the whole row is painted without it"


class Painted(QObject):
    """What a widget is painted anew of."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self.areas: list[QRect] = []
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt calls it so
        if isinstance(event, QPaintEvent):
            self.areas.append(event.rect())
        return False


def test_what_waits_to_be_confirmed_asks_for_no_wider_pane(home):
    group = PendingGroup(home)
    group.set_notes(())
    group.show()
    assert group.minimumSizeHint().width() < 200


def test_the_chosen_of_a_row_of_choices_fills_its_frame(home):
    choices = SegmentedControl("文字", (Segment("a", "甲", "甲"), Segment("b", "乙", "乙")), home)
    choices.set_value("b")
    choices.setFixedHeight(choices.sizeHint().height())
    put(home, choices)
    image = choices.grab().toImage()
    x = choices._buttons["b"].geometry().left() + 4
    column = [image.pixelColor(x, y).name() for y in range(image.height())]
    assert column[0] == LIGHT.border
    assert column[1] == column[-2] == LIGHT.accent


def test_a_row_of_choices_can_fill_the_width(home):
    choices = SegmentedControl("文字", (Segment("a", "甲", "甲"), Segment("b", "乙二", "乙二")), home)
    choices.fill_width()
    put(home, choices)
    first, last = (choices._buttons[value].geometry() for value in "ab")
    assert first.left() == 1  # beside the frame
    assert last.left() == first.right() + 1
    assert last.right() == choices.width() - 2 > choices.sizeHint().width()


def test_a_tooltip_stands_close_around_its_words(home, qtbot):
    button = put(home, push_button("甲", home))
    button.setToolTip("关闭标签页")
    spot = button.rect().center()
    QApplication.sendEvent(button, QHelpEvent(QEvent.Type.ToolTip, spot, button.mapToGlobal(spot)))
    (tip,) = [one for one in QApplication.topLevelWidgets() if one.inherits("QTipLabel") and one.isVisible()]
    metrics = tip.fontMetrics()
    words = metrics.boundingRect(QRect(0, 0, 400, 400), 0, button.toolTip()).size()
    assert tip.height() - words.height() <= 14
    assert tip.width() - words.width() <= 22
    QToolTip.hideText()


def test_the_indicator_that_the_keyboard_is_on_has_one_frame_around_its_row(home):
    panel = put(home, IndicatorPanel(LIGHT, home))
    panel.set_rows(INDICATORS)
    table = panel.findChild(IndicatorTable)
    assert table.in_two_lines()
    table.focus_first()
    QApplication.processEvents()
    image = table.viewport().grab().toImage()
    top = table.rowViewportPosition(0) + 2
    assert all(image.pixelColor(x, top).name() == LIGHT.accent for x in range(10, image.width() - 10))
    edge, middle = table.columnViewportPosition(Column.METRIC) - 1, top + table.rowHeight(0) // 2
    assert image.pixelColor(edge, middle).name() != LIGHT.accent, "no cell has one of its own"


def test_the_corner_of_a_table_is_the_paper_of_the_page(home):
    table = put(home, QTableWidget(2, 2, home))
    corner = table.findChild(QAbstractButton).geometry()
    image = table.grab(corner).toImage()
    inner = {image.pixelColor(x, y).name() for x in range(1, image.width() - 1) for y in range(1, image.height() - 2)}
    assert inner == {LIGHT.paper}
