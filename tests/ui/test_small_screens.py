"""A window on a small screen, and with large letters."""

from __future__ import annotations

from types import SimpleNamespace

import pytest
from PySide6.QtCore import QByteArray, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QStyleOptionComboBox, QToolButton, QWidget

from reader.app.settings import Settings
from reader.ui.controls.wording_rows import AmbiguityRow
from reader.ui.dialogs.export import ExportDialog, ExportOffer
from reader.ui.dialogs.preferences import PreferencesDialog
from reader.ui.dialogs.wording import WordingDialog
from reader.ui.frame import Frame, least_middle
from reader.ui.library.filters import ShelfFilters
from reader.ui.pane import Pane
from reader.ui.pane_switches import PaneSwitches
from reader.ui.reading.view import ReadingView
from reader.ui.theme import LIGHT
from reader.ui.widgets.fields import ChoiceList
from reader.ui.widgets.find_bar import FindBar
from reader.ui.workspace.sides import Sides

pytestmark = pytest.mark.gui


@pytest.fixture
def frame(qtbot):
    made = Frame(LIGHT)
    qtbot.addWidget(made)
    return made


def test_a_window_never_begins_larger_than_the_screen(frame):
    frame.fit(QSize(1440, 900), QSize(1024, 700))
    assert frame.size() == QSize(1024, 700)
    assert frame.isMaximized()


def test_a_window_as_high_as_the_screen_fills_it_for_its_title_has_no_room(frame):
    frame.fit(QSize(1440, 900), QSize(1440, 900))
    assert frame.isMaximized()


def test_a_window_that_fits_is_as_large_as_it_is_asked_to_be(frame):
    frame.fit(QSize(1440, 900), QSize(1600, 1000))
    assert frame.size() == QSize(1440, 900)
    assert not frame.isMaximized()


def test_in_a_small_window_the_first_lines_stand_where_they_stay(frame, open_window, prose):
    window = open_window("某县工作报告\n\n一、教育\n" + "学校46所。" * 200)
    window.frame.resize(900, 600)
    frame.preview(prose("某县工作报告"), QByteArray())
    frame.resize(900, 600)
    frame.show()
    QApplication.processEvents()
    (view,) = frame.findChildren(ReadingView)
    assert view.width() == window.current.view.width()


def test_large_letters_leave_the_panes_their_room(frame, monkeypatch):
    monkeypatch.setattr("reader.ui.system_text.text_scale", lambda: 1.3)
    monkeypatch.setattr(frame, "screen", lambda: SimpleNamespace(availableSize=lambda: QSize(1024, 700)))
    assert least_middle(frame) == 409
    monkeypatch.setattr(frame, "screen", lambda: SimpleNamespace(availableSize=lambda: QSize(2560, 1440)))
    assert least_middle(frame) == 520
    monkeypatch.setattr(frame, "screen", lambda: SimpleNamespace(availableSize=lambda: QSize(800, 600)))
    assert least_middle(frame) == 400


@pytest.mark.parametrize("height", [420, 2000])
def test_preferences_are_no_higher_than_the_screen(qtbot, monkeypatch, height):
    dialog = PreferencesDialog(Settings(), LIGHT)
    qtbot.addWidget(dialog)
    monkeypatch.setattr(dialog, "screen", lambda: SimpleNamespace(availableSize=lambda: QSize(1024, height)))
    with qtbot.waitActive(dialog):
        dialog.show()
    assert dialog.height() <= height
    for part, page in dialog._pages.items():
        dialog.show_part(part)
        QApplication.processEvents()
        assert dialog.height() <= height
        area = dialog._stack.currentWidget()
        assert area.widget() is page
        assert area.horizontalScrollBar().maximum() == 0
        assert area.verticalScrollBar().maximum() == 0 or height == 420
        reached = set()
        for _ in range(30):
            qtbot.keyClick(QApplication.focusWidget() or dialog, Qt.Key.Key_Tab)
            now = QApplication.focusWidget()
            assert not now.visibleRegion().isEmpty(), f"{now} of {part} is out of sight"
            reached.add(now)
        assert any(page.isAncestorOf(one) for one in reached)


@pytest.fixture
def find_bar(qtbot):
    """A bar that is as wide as it is made, whatever it asks for."""
    window = QWidget()
    qtbot.addWidget(window)
    bar = FindBar(LIGHT, window)
    window.show()
    yield bar
    window.close()


def whole(bar):
    """Whether nothing on the bar is cut off, and nothing stands beyond it."""
    inside = [bar._query, *bar.findChildren(QToolButton)]
    return all(bar.rect().contains(QRect(one.mapTo(bar, QPoint(0, 0)), one.size())) for one in inside) and all(
        switch.width() >= switch.sizeHint().width() for switch in bar.findChildren(QToolButton)
    )


def resize(bar, width):
    bar.resize(width, bar.sizeHint().height())
    QApplication.processEvents()
    bar.resize(width, bar.sizeHint().height())
    QApplication.processEvents()


def test_the_field_of_the_find_bar_keeps_its_room(find_bar):
    resize(find_bar, 510)
    assert find_bar._query.width() > 120
    assert whole(find_bar)
    resize(find_bar, 1200)
    assert find_bar._query.width() == 360


@pytest.mark.parametrize("scale", [1.0, 1.3, 1.5])
def test_the_find_bar_takes_two_rows_where_one_has_no_room(find_bar, monkeypatch, scale):
    monkeypatch.setattr("reader.ui.system_text.text_scale", lambda: scale)
    find_bar._selection.setText("選取範圍")
    font = find_bar.font()
    font.setPixelSize(round(13 * scale))
    find_bar.setFont(font)
    resize(find_bar, 1200)
    one_row = find_bar.sizeHint().height()
    resize(find_bar, find_bar.minimumSizeHint().width())
    assert find_bar._query.width() >= 120 * scale
    assert find_bar.sizeHint().height() > one_row
    assert whole(find_bar)
    resize(find_bar, 1200)
    assert find_bar.sizeHint().height() == one_row
    assert whole(find_bar)


def test_the_find_bar_makes_room_for_what_it_has_to_say(find_bar):
    resize(find_bar, 460)
    one_row = find_bar.sizeHint().height()
    find_bar.set_problem("括号没有配对，请检查圆括号")
    resize(find_bar, 460)
    assert find_bar.sizeHint().height() > one_row
    assert whole(find_bar)
    find_bar.set_count(1, 2)
    assert find_bar.sizeHint().height() == one_row


def test_filters_of_the_library_keep_their_words(qtbot, monkeypatch):
    window = QWidget()
    qtbot.addWidget(window)
    filters = ShelfFilters(LIGHT, str, window)
    window.show()
    for width in (900, 560):
        resize(filters, width)
        for choice in filters._choices():
            assert filters.rect().contains(QRect(choice.mapTo(filters, QPoint(0, 0)), choice.size()))
            assert choice.width() > choice.fontMetrics().horizontalAdvance(choice.currentText()) + 32
        assert filters.words.width() >= 160
    one_row = filters.words.y() == filters.status.mapTo(filters, QPoint(0, 0)).y()
    assert not one_row
    window.close()


def test_what_is_chosen_ends_in_dots_where_a_list_is_too_narrow(qtbot):
    choice = ChoiceList("单位", LIGHT)
    qtbot.addWidget(choice)
    choice.addItem("一个名称很长很长很长的机关")
    shown = {}
    for width in (400, 120):
        choice.resize(width, 30)
        option = QStyleOptionComboBox()
        choice.initStyleOption(option)
        shown[width] = option.currentText
    assert shown[400] == "一个名称很长很长很长的机关"
    assert shown[120].startswith("一个")
    assert shown[120].endswith("…")
    assert choice.currentText() == "一个名称很长很长很长的机关"


class _Large(QWidget):
    def minimumSizeHint(self):  # noqa: N802 - as Qt calls it
        return QSize(3000, 3000)


def test_a_page_that_is_not_seen_asks_for_no_room(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    sides, large = Sides(window), _Large()
    sides.add(QWidget())
    sides.add(large)
    assert sides.minimumSizeHint().width() < 1000
    assert sides.minimumSizeHint().height() < 1000
    sides.show_page(large)
    assert sides.minimumSizeHint() == QSize(3000, 3000)


def test_two_pages_beside_each_other_are_never_cut_off(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    sides, left, right = Sides(window), QWidget(), QWidget()
    sides.add(left)
    sides.add(right)
    sides.show_page(left)
    window.show()
    for width, least in ((900, 240), (419, 209), (481, 240)):
        sides.resize(width, 300)
        sides.put_beside(right)
        QApplication.processEvents()
        for page in (left, right):
            corner = page.mapTo(sides, QPoint(0, 0))
            assert sides.rect().contains(QRect(corner, page.size()))
            assert page.width() >= least
        sides.take_back()
    window.close()


def test_panes_leave_the_page_its_room_on_a_small_screen(qtbot, monkeypatch):
    pane = Pane("内容", LIGHT)
    qtbot.addWidget(pane)
    for title in ("Outline of it all", "The whole library", "Tags and labels", "Search 3"):
        pane.add(title, QWidget())
    wanted = pane.tabs.row_width()
    assert wanted > 320
    for width, expected in ((1024, 311), (800, 190), (683, 281), (2560, wanted)):
        room = QSize(width, 700)
        monkeypatch.setattr(pane, "screen", lambda room=room: SimpleNamespace(availableSize=lambda: room))
        assert pane.minimumSizeHint().width() == expected


@pytest.mark.parametrize(("height", "expected"), [(384, 270), (250, 190)])
def test_panes_are_no_higher_than_the_screen(qtbot, monkeypatch, height, expected):
    pane = Pane("内容", LIGHT)
    qtbot.addWidget(pane)
    high = QWidget()
    high.setMinimumHeight(400)
    pane.add("指标", high)
    assert pane.minimumSizeHint().height() > 400
    monkeypatch.setattr(pane, "screen", lambda: SimpleNamespace(availableSize=lambda: QSize(683, height)))
    assert pane.minimumSizeHint().height() == expected


def test_where_the_screen_is_too_narrow_for_both_panes_there_is_one_at_a_time(qtbot, monkeypatch):
    window = QWidget()
    qtbot.addWidget(window)
    buttons, panes = [QToolButton(window) for _ in "ab"], [QWidget(window) for _ in "ab"]
    sides = [(QAction(window, checkable=True), pane) for pane in panes]
    for button, (action, _) in zip(buttons, sides, strict=True):
        button.setDefaultAction(action)
    monkeypatch.setattr(window, "screen", lambda: SimpleNamespace(availableSize=lambda: QSize(683, 384)))
    PaneSwitches(*sides, window)
    window.show()

    def shown() -> list[bool]:
        assert [action.isChecked() for action, _ in sides] == [pane.isVisible() for pane in panes]
        return [pane.isVisible() for pane in panes]

    assert shown() == [True, False]
    QTest.mouseClick(buttons[1], Qt.MouseButton.LeftButton)
    assert shown() == [False, True]
    QTest.mouseClick(buttons[1], Qt.MouseButton.LeftButton)
    assert shown() == [False, False]
    QTest.mouseClick(buttons[0], Qt.MouseButton.LeftButton)
    assert shown() == [True, False]
    monkeypatch.setattr(window, "screen", lambda: SimpleNamespace(availableSize=lambda: QSize(1366, 768)))
    QTest.mouseClick(buttons[1], Qt.MouseButton.LeftButton)
    assert shown() == [True, True]


def test_the_window_fits_a_screen_of_a_small_laptop_at_twice_the_size(open_window, monkeypatch, qtbot):
    window = open_window("某县工作报告\n\n一、教育\n" + "学校46所。" * 200)
    room = SimpleNamespace(availableSize=lambda: QSize(683, 384))
    panes = window.panes.left, window.panes.right
    for part in (window.frame, *panes):
        monkeypatch.setattr(part, "screen", lambda: room)

    def fits() -> bool:
        least = window.frame.minimumSizeHint()
        return least.width() <= 683 and least.height() <= 384 - 30

    for key, expected in (("panel-right", [False, True]), ("panel-left", [True, False])):
        window.commands[key].setChecked(False)
        window.commands[key].setChecked(True)
        assert [pane.isVisible() for pane in panes] == expected
        for pane in panes:
            pane.updateGeometry()
        qtbot.waitUntil(fits)


def test_a_dialog_with_its_buttons_is_no_higher_than_the_screen(qtbot, monkeypatch, tmp_path):
    monkeypatch.setattr(ExportDialog, "screen", lambda _: SimpleNamespace(availableSize=lambda: QSize(683, 384)))
    offer = ExportOffer(tmp_path, "摘录", "aa", (("aa", "青禾县总结"),), (("学前教育", 4), ("指标/占比", 3)))
    dialog = ExportDialog(offer, lambda _: (3, "# 摘录"), LIGHT)
    qtbot.addWidget(dialog)
    dialog.show()
    QApplication.processEvents()
    assert dialog.size() == QSize(683, 344)
    for button in dialog.findChildren(QPushButton):
        corner = button.mapTo(dialog, QPoint(0, 0))
        assert dialog.rect().contains(QRect(corner, button.size()))


def test_the_dialog_of_wording_fits_a_low_screen_with_all_it_offers(qtbot, monkeypatch):
    monkeypatch.setattr(WordingDialog, "screen", lambda _: SimpleNamespace(availableSize=lambda: QSize(683, 384)))
    dialog = WordingDialog(LIGHT)
    qtbot.addWidget(dialog)
    dialog.set_ambiguities(
        tuple(
            AmbiguityRow(at, at, one, "發", "在", "展", "發展", ("發", "髮"), ("發", "髮"))
            for at, one in enumerate("发后里面干台只征准制余松范谷斗")
        )
    )
    dialog.show()
    QApplication.processEvents()
    assert dialog.height() <= 344
    for button in dialog.findChildren(QPushButton):
        if button.isVisible():
            corner = button.mapTo(dialog, QPoint(0, 0))
            assert dialog.rect().contains(QRect(corner, button.size()))


def test_the_words_of_welcome_are_scrolled_to_on_a_low_screen(qtbot, open_window, monkeypatch):
    window = open_window("某县工作报告\n\n一、教育\n" + "学校46所。" * 20)
    for pane in (window.panes.left, window.panes.right):
        monkeypatch.setattr(pane, "screen", lambda: SimpleNamespace(availableSize=lambda: QSize(1000, 384)))
        pane.updateGeometry()
    window.commands["close"].trigger()
    assert window.welcome.isVisible()
    qtbot.waitUntil(lambda: window.frame.minimumSizeHint().height() <= 344)
    window.frame.resize(1000, 344)
    link = window.welcome.findChildren(QPushButton)[-1]
    link.setFocus(Qt.FocusReason.TabFocusReason)
    QApplication.processEvents()
    assert not link.visibleRegion().isEmpty()
