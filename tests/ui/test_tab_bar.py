"""The tabs of documents, by mouse."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolButton

from reader.ui.style import palette
from reader.ui.theme import DARK
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


def test_where_all_tabs_leave_room_a_long_title_is_whole(bar):
    for _ in range(10):
        bar.removeTab(0)
    bar.resize(2000, 40)
    wanted = bar.fontMetrics().horizontalAdvance(bar.tabText(0))
    assert 300 < wanted < bar.tabRect(0).width()
    bar.resize(500, 40)
    assert bar.tabRect(0).width() <= 300


def test_the_middle_button_closes_and_does_not_choose(bar, qtbot):
    bar.setCurrentIndex(0)
    with qtbot.waitSignal(bar.close_requested) as caught:
        QTest.mouseClick(bar, Qt.MouseButton.MiddleButton, pos=bar.tabRect(1).center())
    assert caught.args == [1]
    assert bar.currentIndex() == 0
    QTest.mouseClick(bar, Qt.MouseButton.LeftButton, pos=bar.tabRect(1).center())
    assert bar.currentIndex() == 1


def test_the_arrows_that_scroll_are_signs_of_the_window(bar):
    QApplication.setPalette(palette(DARK))
    arrows = [bar.findChild(QToolButton, name) for name in ("ScrollLeftButton", "ScrollRightButton")]
    image = [arrow.grab().toImage() for arrow in arrows]
    points = [(x, y) for x in range(2, arrows[0].width()) for y in range(arrows[0].height())]
    inked = [sum(one.pixelColor(*at).name() == DARK.muted for at in points) for one in image]
    assert inked[0] == 0, "there is nothing to the left"
    assert 0 < inked[1] < 60
    assert image[1].pixelColor(0, 5).name() == DARK.border
    first = bar.tabRect(0).left()
    QTest.mouseClick(arrows[1], Qt.MouseButton.LeftButton)
    assert bar.tabRect(0).left() < first


def begin_to_move(bar, grip, by):
    """Press on a tab, long after any other click, and pull it along."""
    apart = QApplication.doubleClickInterval() + 1
    QTest.mousePress(bar, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, grip, apart)
    for share in (2, 1):
        QTest.mouseMove(bar, grip + QPoint(by // share, 0))


@pytest.mark.parametrize("other", [None, Qt.MouseButton.RightButton])
def test_a_tab_closed_while_it_is_moved_leaves_another_on_top(open_window, qtbot, tmp_path, other):
    window = open_window("某县工作报告\n\n一、教育\n学校46所。")
    for number in range(2):
        path = tmp_path / f"{number}.txt"
        path.write_text(f"某市{number}报告\n\n一、教育\n学校{number + 3}所。", encoding="utf-8")
        window.open_path(path)
        qtbot.waitUntil(lambda: not window.is_busy)
    bar, closed = window.workspace.bar, window.current
    grip = bar.tabRect(2).center()
    begin_to_move(bar, grip, -60)
    if other is not None:  # pressed meanwhile
        QTest.mouseClick(bar, other, Qt.KeyboardModifier.NoModifier, QPoint(bar.width() - 2, 2))
    window.commands["close"].trigger()
    QTest.qWait(300)  # so long Qt moves tabs into their places, at most
    assert bar.count() == 2
    assert window.current is not None
    assert window.current is not closed
    QTest.mouseRelease(bar, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, grip)
    window.find_bar.start("学校")
    qtbot.waitUntil(lambda: len(window.current.hits.spans) == 1)


def test_a_report_opened_while_a_tab_is_moved_comes_on_top(open_window, qtbot, tmp_path):
    window = open_window("某县工作报告\n\n一、教育\n学校46所。")
    bar = window.workspace.bar
    grip = bar.tabRect(0).center()
    begin_to_move(bar, grip, 40)
    path = tmp_path / "other.txt"
    path.write_text("某市工作报告\n\n一、教育\n学校3所。", encoding="utf-8")
    window.open_path(path)
    qtbot.waitUntil(lambda: not window.is_busy)
    assert window.current.document.record.name == "other.txt"
    QTest.mouseRelease(bar, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, grip)
    assert window.current.document.record.name == "other.txt"
