"""The line above a page, the strip beside it and the status bar: where the reader is, and how to go elsewhere."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from reader.app.sections import siblings
from reader.script.view import ViewScript
from reader.text.span import Span
from reader.ui.document import trail
from reader.ui.sentences import meta_line
from reader.ui.widgets.breadcrumb import _limit

pytestmark = [pytest.mark.gui, pytest.mark.qt_log_ignore("This plugin does not support")]

SENTENCE = "全市各级各类学校认真落实年度工作要点，办学条件进一步改善，教育质量稳步提高。"
TEXT = "青禾县工作报告\n\n" + "".join(
    f"{number}、{title}\n\n（一）{title}的成绩\n{SENTENCE * 6}\n（二）{title}的不足\n{SENTENCE * 6}\n"
    for number, title in zip("一二三四", ("学前教育", "义务教育", "高中教育", "职业教育"), strict=True)
)


@pytest.fixture
def window(open_window):
    return open_window(TEXT)


def names(window):
    return [crumb.name for crumb in window.current.header.trail.crumbs]


def test_the_trail_follows_the_place_and_leads_to_its_neighbours(window, qtbot):
    view = window.current
    assert names(window) == ["青禾县工作报告"]
    top = view.header.trail.crumbs[0]
    assert [name for _, name in top.beside()] == ["一、学前教育", "二、义务教育", "三、高中教育", "四、职业教育"]
    view.jump_to_heading(5)
    QApplication.processEvents()
    assert names(window) == ["二、义务教育", "（二）义务教育的不足"]
    menu = view.header.trail.menu(1)
    assert [action.text() for action in menu.actions()] == ["（一）义务教育的成绩", "（二）义务教育的不足"]
    assert [action.isChecked() for action in menu.actions()] == [False, True]
    menu.actions()[0].trigger()
    QApplication.processEvents()
    assert names(window)[-1] == "（一）义务教育的成绩"
    assert view.section_index() == 4
    assert view.view.hasFocus()
    # A jump that can be taken back.
    window.commands["back"].trigger()
    assert view.section_index() == 5


def test_scrolling_does_not_ask_what_stands_beside_a_section(window, monkeypatch):
    """There may be thousands; the menu asks."""
    asked = []
    monkeypatch.setattr(trail, "siblings", lambda headings, at: asked.append(at) or siblings(headings, at))
    view = window.current
    for index in range(len(view.page.found.headings)):
        view.jump_to_heading(index)
        QApplication.processEvents()
    assert asked == []
    assert view.header.trail.menu(0).actions()
    assert len(asked) == 1


def test_a_crumb_opens_its_menu_by_mouse_and_by_keys(window):
    view = window.current
    view.jump_to_heading(5)
    QApplication.processEvents()
    button = view.header.trail._buttons[0]
    for press in (
        lambda: QTest.mouseClick(button, Qt.MouseButton.LeftButton),
        lambda: QTest.keyClick(button, Qt.Key.Key_Space),
    ):
        press()
        menu = QApplication.activePopupWidget()
        assert menu is not None
        assert len(menu.actions()) == 4
        menu.close()


def test_the_trail_is_in_the_script_shown(window, qtbot):
    window.current.jump_to_heading(5)
    window.current.show_script(ViewScript.HANT)
    qtbot.waitUntil(lambda: not window.is_busy, timeout=20_000)
    QApplication.processEvents()
    assert names(window) == ["二、義務教育", "（二）義務教育的不足"]


def test_the_title_is_in_the_script_shown_unless_its_reader_gave_it(window, qtbot):
    window.current.show_script(ViewScript.HANT)
    qtbot.waitUntil(lambda: not window.is_busy and names(window) == ["青禾縣工作報告"])
    window.current.set_record(replace(window.current.document.record, renamed="我的题名"))
    assert names(window) == ["我的题名"]


def test_long_names_give_way_first_and_nothing_is_cut_off(window):
    trail = window.current.header.trail
    window.current.jump_to_heading(5)
    window.frame.resize(820, 700)
    QApplication.processEvents()
    shown = [button for button in trail._buttons if button.isVisible()]
    assert shown
    assert all(trail.rect().contains(button.geometry()) for button in shown)


def test_a_title_beside_another_ends_in_dots_before_the_buttons(window):
    header = window.current.header
    header.set_title("甲" * 200)
    header.set_trail(())
    header.set_actions(((window.commands["beside-link"], "link"), (window.commands["close"], "close")))
    QApplication.processEvents()
    title = header._title
    assert title.text().endswith("…")
    assert title.fontMetrics().horizontalAdvance(title.text()) <= title.contentsRect().width()
    assert title.geometry().right() <= header.buttons[0].geometry().left()


def test_where_there_is_room_for_a_letter_each_the_outer_sections_are_left_out(window):
    trail = window.current.header.trail
    window.current.jump_to_heading(5)
    QApplication.processEvents()
    trail.resize(110, trail.height())
    outer, inner = trail._buttons[:2]
    assert not outer.isVisible()
    assert inner.isVisible()
    assert inner.text().startswith("（二）义")
    assert [one.text() for one in trail._dividers if one.isVisible()] == ["… ›"]
    trail.resize(600, trail.height())
    assert [one.text() for one in (outer, inner)] == names(window)
    assert [one.text() for one in trail._dividers if one.isVisible()] == ["›"]


@pytest.mark.parametrize(
    ("widths", "room", "limit"),
    [([50, 60], 200, 60), ([50, 300], 200, 150), ([300, 300], 200, 100), ([20, 90, 200], 210, 100), ([90], 10, 48)],
)
def test_room_is_shared(widths, room, limit):
    assert _limit(widths, room) == limit


def test_the_status_bar_tells_how_much_is_left_to_read(window):
    view = window.current
    view.characters = 8000
    view.view.verticalScrollBar().setValue(0)
    window._place_changed()
    assert window.status._progress.text() == "约余 20 分钟 · 0%"
    view.characters = 3_400_000
    window._place_changed()
    assert window.status._progress.text() == "约余 142 小时 · 0%"
    bar = view.view.verticalScrollBar()
    bar.setValue(bar.maximum())
    window._place_changed()
    assert window.status._progress.text() == "100%"


@pytest.mark.parametrize(
    ("characters", "told"), [(100, "约 1 分钟"), (47_500, "约 119 分钟"), (48_000, "约 2 小时"), (60_001, "约 2 小时")]
)
def test_the_time_to_read_is_told_in_hours_when_it_is_long(window, characters, told):
    assert told in meta_line(window.current.report, characters, "", 0)


def test_the_strip_shows_the_section_being_read_and_a_click_goes_to_a_mark(window):
    view = window.current
    assert view.strip._section is None
    view.jump_to_heading(4)
    QApplication.processEvents()
    start, end = view.strip._section
    assert 0 < start < end < 1
    picture = view.strip.grab().toImage()
    inside, outside = (picture.pixelColor(4, round(place * view.strip.height())) for place in ((start + end) / 2, 0.98))
    assert inside.name() == window.appearance.theme.accent_soft
    assert outside.name() == window.appearance.theme.window
    place = TEXT.rindex("职业教育的不足")
    view.view.select(view.page.to_view(Span(place, place + 4)))
    window.commands["highlight"].trigger()
    QApplication.processEvents()
    (mark,) = view.strip._marks
    assert mark[1] == "highlight-yellow"
    spot = view.strip.rect().center()
    spot.setY(round(view.strip._y(mark[0])) + 1)
    QTest.mouseClick(view.strip, Qt.MouseButton.LeftButton, pos=spot)
    assert not view.view.rect_of(view.page.to_view(Span(place, place + 4))).isNull()
