"""The tabs of documents, by mouse."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from reader.ui.widgets.tab_bar import DocumentTabs

pytestmark = pytest.mark.gui
TITLE = "某某县教育和体育局2024年工作总结和2025年工作计划"


@pytest.fixture
def bar(qtbot):
    made = DocumentTabs()
    qtbot.addWidget(made)
    made.resize(800, 40)
    for number in range(12):
        made.addTab(f"{TITLE}（{number}）")
    made.show()
    qtbot.waitExposed(made)
    return made


def test_no_tab_is_too_narrow_to_be_told_from_others_nor_takes_the_room_of_many(bar):
    widths = {bar.tabRect(index).width() for index in range(bar.count())}
    assert min(widths) >= 120
    assert max(widths) <= 300


def test_a_short_title_takes_no_more_room_than_it_needs(bar):
    bar.setTabText(0, "短")
    assert bar.tabRect(0).width() < 120


def test_the_middle_button_closes_and_does_not_choose(bar, qtbot):
    bar.setCurrentIndex(0)
    with qtbot.waitSignal(bar.close_requested) as caught:
        QTest.mouseClick(bar, Qt.MouseButton.MiddleButton, pos=bar.tabRect(1).center())
    assert caught.args == [1]
    assert bar.currentIndex() == 0
    QTest.mouseClick(bar, Qt.MouseButton.LeftButton, pos=bar.tabRect(1).center())
    assert bar.currentIndex() == 1
