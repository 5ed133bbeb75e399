from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest
from panel_samples import INDICATORS, indicator
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester, QSignalSpy, QTest

from reader.analyze.finding import IndicatorKind
from reader.ui.panels.indicator_model import (
    Column,
    IndicatorModel,
    as_table,
    normalized,
    plain_number,
    written_value,
)
from reader.ui.panels.indicators import IndicatorPanel
from reader.ui.theme import LIGHT

pytestmark = [pytest.mark.gui, pytest.mark.qt_log_ignore("This plugin does not support")]


@pytest.fixture
def panel(qtbot):
    panel = IndicatorPanel(LIGHT)
    qtbot.addWidget(panel)
    panel.resize(360, 480)
    panel.set_rows(INDICATORS)
    panel.show()
    return panel


def keys(panel: IndicatorPanel) -> list[int]:
    return [row.key for row in panel.shown()]


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("0", "0"),
        ("54.160", "54.16"),
        ("1E+8", "100,000,000"),
        ("1000", "1,000"),
        ("100", "100"),
        ("-12.50", "-12.5"),
        ("0.0001", "0.0001"),
        ("37500000.00", "37,500,000"),
    ],
)
def test_numbers_are_plain(value, expected):
    assert plain_number(Decimal(value)) == expected


def test_a_range_is_written_with_both_ends():
    assert normalized(INDICATORS[3]) == "8–10 所"
    assert normalized(INDICATORS[4]) == "3"


@pytest.mark.parametrize(
    ("text", "unit", "expected"),
    [
        ("40余万元", "元", "40余万"),
        ("60周岁以上", "周岁", "60以上"),
        ("第三", "", "第三"),
        ("萬元", "万元", "萬元"),
        ("元", "元", "元"),
    ],
)
def test_the_value_is_as_written_without_its_unit(text, unit, expected):
    assert written_value(indicator(0, text, "1", unit, "", IndicatorKind.COUNT)) == expected


def test_values_sort_by_their_size_not_by_their_digits(panel):
    panel._table.sortByColumn(Column.VALUE, Qt.SortOrder.DescendingOrder)
    assert keys(panel) == [1, 2, 0, 3, 4]
    panel._table.sortByColumn(Column.VALUE, Qt.SortOrder.AscendingOrder)
    assert keys(panel) == [4, 3, 0, 2, 1]
    panel._table.sortByColumn(-1, Qt.SortOrder.AscendingOrder)
    assert keys(panel) == [0, 1, 2, 3, 4]


def test_a_third_click_on_a_head_brings_back_the_order_of_the_text(panel):
    header = panel._table.horizontalHeader()
    spot = header.sectionViewportPosition(Column.KIND) + 20
    seen = []
    for _ in range(3):
        QTest.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(spot, 8))
        seen.append(keys(panel))
    assert seen[2] == [0, 1, 2, 3, 4]
    assert seen[0] != seen[2]
    assert seen[1] != seen[2]


def test_the_cursor_stays_on_its_indicator_when_sorted(panel):
    panel.show_row(3)
    panel._table.sortByColumn(Column.VALUE, Qt.SortOrder.DescendingOrder)
    assert panel.shown()[panel._table.currentIndex().row()].key == 3


def test_the_head_that_sorts_has_an_arrow(qapp):
    model = IndicatorModel(LIGHT)
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.set_rows(INDICATORS)
    model.sort(Column.VALUE, Qt.SortOrder.DescendingOrder)
    titles = [model.headerData(column, Qt.Orientation.Horizontal) for column in Column]
    assert titles == ["值 ↓", "单位", "指标", "类型", "章节"]


def test_chips_filter_by_kind(panel):
    chips = panel._kinds._buttons
    assert [chips[value].text() for value in ("money", "percent", "count", "rank")] == [
        "金额 2",
        "比率 1",
        "数量 1",
        "名次 1",
    ]
    QTest.mouseClick(chips["money"], Qt.MouseButton.LeftButton)
    assert keys(panel) == [1, 2]
    QTest.mouseClick(chips["rank"], Qt.MouseButton.LeftButton)
    assert keys(panel) == [1, 2, 4]


def test_a_chosen_kind_outlives_new_rows(panel):
    panel._kinds.set_values(frozenset({"money"}))
    panel.set_rows(tuple(replace(row, key=row.key + 100) for row in INDICATORS))
    assert keys(panel) == [101, 102]


def test_words_filter_text_metric_and_kind(panel):
    for words, expected in (("新建", [2, 3]), ("亿", [1]), ("名次", [4]), ("无此词", [])):
        panel._filter.setText(words)
        panel._refresh()
        assert keys(panel) == expected
    assert panel._stack.currentWidget() is panel._empty


def test_a_click_and_enter_jump(panel):
    spy = QSignalSpy(panel.jump_requested)
    table = panel._table
    QTest.mouseClick(
        table.viewport(), Qt.MouseButton.LeftButton, pos=table.visualRect(table.model().index(2, 2)).center()
    )
    QTest.keyClick(table, Qt.Key.Key_Down)
    QTest.keyClick(table, Qt.Key.Key_Return)
    assert [spy.at(0)[0], spy.at(1)[0], spy.count()] == [2, 3, 2]


def test_the_table_has_a_head_plain_digits_and_no_stray_tabs():
    rows = (INDICATORS[2], replace(INDICATORS[3], metric="新建\t幼儿园\n项目"))
    assert as_table(rows) == (
        "原文\t值\t单位\t指标\t类型\t章节\n"
        "8000余万元\t80000000\t元\t新建经费\t金额\t二（一）\n"
        "8—10所\t8–10\t所\t新建 幼儿园 项目\t数量\t二（一）\n"
    )


def test_copying_takes_what_is_chosen_or_all_that_is_shown(panel):
    spy = QSignalSpy(panel.copy_requested)
    panel.copy_chosen()
    assert len(spy.at(0)[0]) == 5
    panel._table.focus_first()
    QTest.keyClick(panel._table, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClick(panel._table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert [row.key for row in spy.at(1)[0]] == [0, 1]
    assert QGuiApplication.clipboard().text() == as_table(INDICATORS[:2])
