"""Focus mode and full screen: entered by keys, left by Esc, remembered."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from reader.app.settings import Settings
from reader.ui.main_window import MainWindow
from reader.ui.theme import LIGHT

pytestmark = [pytest.mark.gui, pytest.mark.qt_log_ignore("This plugin does not support")]

SENTENCE = "全市各级各类学校认真落实年度工作要点，办学条件进一步改善，教育质量稳步提高。"
TEXT = "青禾县工作报告\n\n" + "".join(f"{n}、第{n}项\n\n{SENTENCE * 3}\n\n{SENTENCE * 2}\n\n" for n in "一二三四五六")


@pytest.fixture
def window(open_window):
    made = open_window(TEXT)
    made.begin()
    made.current.setFocus()
    return made


def seen(window):
    parts = (window.top_bar, window.status, window.panes.left, window.panes.right, window.workspace.bar)
    return [part.isVisible() for part in (*parts, window.current.header, window.current.strip)]


def press(window, key):
    QTest.keyClick(window.current.view, key)
    QApplication.processEvents()


def test_nothing_is_seen_but_the_page_until_escape(window):
    window.commands["panel-right"].setChecked(False)
    before = seen(window)
    assert before == [True, True, True, False, True, True, True]
    press(window, Qt.Key.Key_F9)
    assert not any(seen(window))
    assert window.current.width() == window.frame.width()
    assert "Esc" in window.message.text()
    press(window, Qt.Key.Key_Escape)
    assert seen(window) == before
    assert not window.commands["focus"].isChecked()


def test_escape_first_ends_what_it_ends_anyway(window):
    press(window, Qt.Key.Key_F9)
    window.current.view.select(window.current.view.sentence_in_sight())
    press(window, Qt.Key.Key_Escape)
    assert window.current.view.selection() is None
    assert window.commands["focus"].isChecked()
    press(window, Qt.Key.Key_Escape)
    assert not window.commands["focus"].isChecked()


def test_the_place_is_kept_on_the_way_in_and_out(window):
    view = window.current.view
    place = TEXT.index("四、")
    view.scroll_to(place, flash=False)
    for _ in range(3):
        press(window, Qt.Key.Key_F9)
        window.message.dismiss()  # it covers the line at the top, which stays where it was
        QApplication.processEvents()
        assert view.top_position() == place
        press(window, Qt.Key.Key_F9)
        assert view.top_position() == place


def test_a_document_opened_meanwhile_is_bare_too(window, tmp_path, qtbot):
    press(window, Qt.Key.Key_F9)
    path = tmp_path / "other.txt"
    path.write_text("临川市工作报告\n\n正文。\n", encoding="utf-8")
    window.open_path(path)
    qtbot.waitUntil(lambda: not window.is_busy and window.workspace.bar.count() == 2, timeout=30_000)
    assert not any(seen(window))
    press(window, Qt.Key.Key_Escape)
    assert seen(window)[4:] == [True, True, True]


def darkest(view, band):
    """How dark the darkest pixel is in a band of the page, 0 to 255."""
    picture = view.viewport().grab().toImage()
    top, bottom = band
    columns = range(0, picture.width(), 2)
    return min(QColor(picture.pixel(x, y)).lightness() for y in range(top, bottom) for x in columns)


def bands(view):
    return [
        (max(0, y), min(view.viewport().height(), y + paragraph.height))
        for _, paragraph, y in view._geometry.visible()
        if y >= 0 and y + paragraph.height <= view.viewport().height()
    ]


def test_the_paragraph_being_read_stands_out_unless_not_wished(window):
    view = window.current.view
    press(window, Qt.Key.Key_F9)
    shades = [darkest(view, band) for band in bands(view)]
    assert sorted(shade < 80 for shade in shades).count(True) == 1
    # The caret says which it is while there is one.
    view.select(window.current.view.sentence_in_sight())
    window.preferences._changed(Settings(theme="light", dims_others=False))
    assert LIGHT.name == window.appearance.theme.name
    view.clear_selection()
    assert all(darkest(view, band) < 80 for band in bands(view))


def test_scrolling_moves_what_stands_out(window):
    view = window.current.view
    press(window, Qt.Key.Key_F9)
    first = view._attended()
    view.verticalScrollBar().setValue(view.verticalScrollBar().maximum())
    QApplication.processEvents()
    assert view._attended() > first
    shown = view.viewport().grab().toImage()
    view.viewport().update()
    QApplication.processEvents()
    assert view.viewport().grab().toImage() == shown


def test_full_screen_comes_and_goes_by_keys_and_with_the_system(window):
    press(window, Qt.Key.Key_F11)
    assert window.frame.isFullScreen()
    press(window, Qt.Key.Key_F11)
    assert not window.frame.isFullScreen()
    window.frame.showFullScreen()  # as the window manager does
    QApplication.processEvents()
    assert window.commands["full-screen"].isChecked()
    press(window, Qt.Key.Key_F9)
    press(window, Qt.Key.Key_Escape)
    assert window.frame.isFullScreen()
    press(window, Qt.Key.Key_Escape)
    assert not window.frame.isFullScreen()


def test_a_window_left_in_focus_mode_is_so_again(window):
    press(window, Qt.Key.Key_F9)
    window.frame.close()
    again = MainWindow(window._session, window.memory.settings)
    again.frame.show()
    again.begin()
    assert again.commands["focus"].isChecked()
    assert not again.top_bar.isVisible()
    again.commands["focus"].setChecked(False)
    again.frame.close()
    again.shut_down()
    again.deleteLater()
    again.frame.deleteLater()


def test_the_palette_and_the_menu_know_both(window):
    keys = {one.key for one in window.commands.listed()}
    assert {"focus", "full-screen", "beside", "beside-link", "other-side", "typography"} <= keys
