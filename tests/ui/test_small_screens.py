"""A window on a small screen, and with large letters."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QByteArray, QSize
from PySide6.QtWidgets import QApplication, QToolButton

from reader.ui.frame import Frame
from reader.ui.reading.view import ReadingView
from reader.ui.theme import LIGHT
from reader.ui.widgets.find_bar import FindBar

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


def test_the_field_of_the_find_bar_keeps_its_room(qtbot):
    bar = FindBar(LIGHT)
    qtbot.addWidget(bar)
    bar.resize(510, bar.sizeHint().height())
    bar.show()
    assert bar._query.width() > 120
    for switch in bar.findChildren(QToolButton):
        assert switch.width() >= switch.sizeHint().width()
    bar.resize(1200, bar.height())
    QApplication.processEvents()
    assert bar._query.width() == 360
