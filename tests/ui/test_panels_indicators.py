from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from itertools import pairwise

import pytest
from panel_samples import INDICATORS, indicator
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester, QSignalSpy, QTest
from PySide6.QtWidgets import QMenu

from reader.analyze.finding import Direction, IndicatorKind
from reader.app.stating import in_digits
from reader.text.span import Span
from reader.ui.panels import indicator_model, indicators
from reader.ui.panels.indicator_model import (
    Column,
    IndicatorModel,
    as_table,
    change_words,
    column_title,
    kind_counts,
    normalized,
    written_value,
)
from reader.ui.panels.indicator_sheet import indicator_sheet
from reader.ui.panels.indicators import IndicatorPanel
from reader.ui.theme import LIGHT
from reader.ui.widgets import item_models
from reader.ui.widgets.periods import period_name

pytestmark = [pytest.mark.gui, pytest.mark.qt_log_ignore("This plugin does not support")]


@pytest.fixture
def panel(qtbot):
    panel = IndicatorPanel(LIGHT)
    qtbot.addWidget(panel)
    panel.resize(360, 480)
    panel.set_rows(INDICATORS)
    panel.show()
    return panel


@pytest.mark.parametrize("many", [1, 5000])
def test_very_many_rows_are_not_freed_by_the_thread_of_the_window(panel, monkeypatch, many):
    given = []
    monkeypatch.setattr(indicators, "_MANY", many)
    monkeypatch.setattr(indicators, "let_go", lambda *things: given.extend(things))
    panel.set_rows(INDICATORS)
    assert given == [], "the very rows that are shown"
    panel.set_rows(INDICATORS[:1])
    assert [one is INDICATORS for one in given[:1]] == ([True] if many == 1 else [])


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
    assert in_digits(Decimal(value)) == expected


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


def test_a_cell_has_the_unit_of_its_head_beside_it():
    row = replace(indicator(0, "120", "1200000", "元", "预算", IndicatorKind.MONEY), stated="120万元")
    model = IndicatorModel(LIGHT)
    model.set_rows((row,))
    assert [model.data(model.index(0, column)) for column in (Column.VALUE, Column.UNIT)] == ["120万", "元"]
    assert row.told == "120万元"
    assert "120万元" in model.data(model.index(0, 0), Qt.ItemDataRole.ToolTipRole)


def test_values_sort_by_their_size_not_by_their_digits(panel):
    panel._table.sortByColumn(Column.VALUE, Qt.SortOrder.DescendingOrder)
    assert keys(panel) == [1, 2, 0, 3, 4]
    panel._table.sortByColumn(Column.VALUE, Qt.SortOrder.AscendingOrder)
    assert keys(panel) == [4, 3, 0, 2, 1]
    panel._table.sortByColumn(-1, Qt.SortOrder.AscendingOrder)
    assert keys(panel) == [0, 1, 2, 3, 4]


def test_a_third_click_on_a_head_brings_back_the_order_of_the_text(panel):
    header = panel._table.horizontalHeader()
    panel.resize(640, 480)
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
    assert titles == ["值 ↓", "单位", "指标", "变化", "时期", "章节", "类型"]


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
    assert panel._stack.currentWidget() is panel._stack.empty


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
        "原文\t值\t单位\t指标\t变化\t时期\t类型\t章节\n"
        "8000余万元\t80000000\t元\t新建经费\t\t\t金额\t二（一）\n"
        "8—10所\t8–10\t所\t新建 幼儿园 项目\t\t\t数量\t二（一）\n"
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


MOVED = replace(
    INDICATORS[0], direction=Direction.UP, basis="同比", period="2024-01/2024-06", planned=True, section="二（一）"
)


@pytest.mark.parametrize(
    ("row", "words"),
    [
        (MOVED, "同比↑"),
        (replace(MOVED, direction=Direction.DOWN, basis="", level=True), "↓至"),
        (INDICATORS[0], ""),
    ],
)
def test_how_it_moved_is_said_in_a_few_characters(row, words):
    assert change_words(row) == words


@pytest.mark.parametrize(
    ("iso", "words"),
    [
        ("2024", "2024"),
        ("2024-01/2024-06", "2024上半年"),
        ("2024-01/2024-09", "2024前三季度"),
        ("2024-02/2024-05", "2024年2–5月"),
        ("2024-12-31", "2024年末"),
        ("2024-03-05", "2024年3月5日"),
        ("2024-03", "2024年3月"),
        ("2023/2024", "2023–2024"),
        ("2023-09/2024-08", "2023–2024学年"),
        ("", ""),
    ],
)
def test_periods_are_written_for_a_reader(iso, words):
    assert period_name(iso) == words


def columns(panel: IndicatorPanel) -> list[Column]:
    return [column for column in Column if not panel._table.isColumnHidden(column)]


def test_the_metric_has_room_at_every_width(panel, qtbot):
    panel.set_rows((*INDICATORS[1:], MOVED))
    seen = []
    for width in (260, 336, 440, 520, 700):
        panel.resize(width, 480)
        seen.append(columns(panel))
        assert panel._table.columnWidth(Column.METRIC) >= (140 if width >= 280 else 120)
    assert seen[:3] == [[Column.VALUE, Column.METRIC]] * 3
    assert seen[4] == list(Column)
    assert all(set(narrow) <= set(wide) for narrow, wide in pairwise(seen))


def test_where_columns_have_no_room_a_row_says_it_in_two_lines(panel):
    panel.set_rows((*INDICATORS[1:], MOVED))
    panel.resize(336, 480)
    told = [panel._model.index(4, column).data(Qt.ItemDataRole.AccessibleTextRole) for column in columns(panel)]
    assert told == ["93.1%，比率", "普惠率，同比↑ · 2024上半年计划 · 二（一）"]
    two_lines = panel._table.rowHeight(0)
    picture = panel._table.viewport().grab().toImage()
    area = panel._table.visualRect(panel._model.index(4, Column.METRIC))
    for half in (area.adjusted(4, 2, -4, -area.height() // 2), area.adjusted(4, area.height() // 2, -4, -2)):
        columns_of, lines = range(half.left(), half.right()), range(half.top(), half.bottom())
        assert len({picture.pixelColor(x, y).name() for x in columns_of for y in lines}) > 2
    panel.resize(700, 480)
    assert panel._model.index(4, Column.METRIC).data(Qt.ItemDataRole.AccessibleTextRole) == "普惠率"
    assert panel._table.rowHeight(0) < two_lines


def test_every_column_sorts_from_the_menu_and_back(panel):
    actions = {action.text(): action for action in panel._sort.menu().actions()}
    assert list(actions)[:2] == ["按原文顺序", "按值"]
    actions["按值"].trigger()
    assert keys(panel) == [4, 3, 0, 2, 1]
    actions["按值"].trigger()
    assert keys(panel) == [1, 2, 0, 3, 4]
    panel._sort.menu().aboutToShow.emit()
    assert [text for text, action in actions.items() if action.isChecked()] == ["按值"]
    for column in Column:
        actions[f"按{column_title(column)}"].trigger()
        assert sorted(keys(panel)) == [0, 1, 2, 3, 4]
    actions["按原文顺序"].trigger()
    assert keys(panel) == [0, 1, 2, 3, 4]


def test_values_of_one_sort_in_two_units_sort_by_their_size(panel):
    near, far = (
        replace(indicator(key, text, value, unit, "道路", IndicatorKind.MEASURE), amount=float(amount))
        for key, text, value, unit, amount in ((0, "1500米", "1500", "米", "1500"), (1, "2公里", "2", "公里", "2000"))
    )
    panel.set_rows((near, far))
    panel._table.sortByColumn(Column.VALUE, Qt.SortOrder.DescendingOrder)
    assert keys(panel) == [1, 0]


def test_the_filter_gets_through_many_rows_a_few_at_a_time(panel, qtbot):
    many = tuple(replace(INDICATORS[place % 5], key=place) for place in range(9000))
    panel.set_rows(many)
    panel._filter.setText("名次")
    panel._refresh()
    assert len(keys(panel)) == 9000
    qtbot.waitUntil(lambda: len(keys(panel)) == 1800, timeout=10_000)
    panel._filter.setText("普惠")
    panel._refresh()
    assert len(keys(panel)) == 1800


def test_an_empty_column_has_no_room(panel):
    panel.resize(440, 480)
    assert Column.CHANGE not in columns(panel)
    assert Column.SECTION in columns(panel)


def test_what_has_no_column_is_in_the_tooltip(panel):
    panel.set_rows((MOVED,))
    told = panel._model.index(0, 0).data(Qt.ItemDataRole.ToolTipRole)
    for words in ("同比↑", "2024上半年计划", "比率", "二（一）"):
        assert words in told


def test_the_menu_exports_what_is_chosen(panel):
    spy = QSignalSpy(panel.export_requested)
    panel._table.selectRow(1)
    panel._open_menu(panel._table.visualRect(panel._model.index(1, 2)).center())
    menu = panel.findChildren(QMenu)[-1]
    next(action for action in menu.actions() if "XLSX" in action.text()).trigger()
    menu.close()
    assert spy.at(0)[0] == "xlsx"
    assert len(spy.at(0)[1]) == len(INDICATORS)


def test_a_sheet_holds_plain_numbers_and_the_way_back():
    sheet = indicator_sheet(((MOVED, Span(5, 9)), (INDICATORS[3], Span(20, 24))), "ab" * 32)
    at = {name: place for place, name in enumerate(sheet.names)}
    first, second = sheet.rows
    assert [first[at[name]] for name in ("值", "变化", "对比", "计划")] == [MOVED.value, "增", "同比", "是"]
    assert (second[at["值"]], second[at["上限"]], second[at["变化"]]) == (Decimal(8), Decimal(10), "")
    assert second[at["定位"]].endswith("char=20,24")


def test_the_same_rows_again_change_nothing_and_are_not_sorted_anew(monkeypatch):
    asked = []
    key = indicator_model._KEYS[Column.VALUE]
    monkeypatch.setitem(indicator_model._KEYS, Column.VALUE, lambda row: asked.append(row) or key(row))
    model = IndicatorModel(LIGHT)
    model.set_rows(INDICATORS)
    model.sort(Column.VALUE)
    up = model.rows
    reset = QSignalSpy(model.modelReset)
    model.set_rows(INDICATORS)
    assert reset.count() == 0
    model.sort(Column.VALUE, Qt.SortOrder.DescendingOrder)
    assert [row.value for row in model.rows] == [row.value for row in reversed(up)]
    assert len(asked) == len(INDICATORS)
    model.set_rows(INDICATORS[1:])
    assert reset.count() == 1
    assert set(model.rows) == set(INDICATORS[1:])


@pytest.fixture
def many(panel, qtbot, monkeypatch):
    """Takes the rows of the panel for very many: they are sorted and written down in a thread."""
    monkeypatch.setattr(item_models, "_MANY", 2)
    monkeypatch.setattr(indicators, "_WRITTEN_AT_ONCE", 2)
    yield panel
    panel.close_tasks()


def settle(qtbot, panel):
    qtbot.waitUntil(lambda: not panel.is_busy)


def test_many_rows_are_sorted_in_a_thread_and_the_cursor_stays(many, qtbot):
    QAbstractItemModelTester(many._model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    many.show_row(3)
    many._table.sortByColumn(Column.VALUE, Qt.SortOrder.DescendingOrder)
    assert many.is_busy
    assert keys(many) == [0, 1, 2, 3, 4]
    assert many._model.headerData(Column.VALUE, Qt.Orientation.Horizontal) == "值 ↓"
    settle(qtbot, many)
    assert keys(many) == [1, 2, 0, 3, 4]
    assert many.shown()[many._table.currentIndex().row()].key == 3


def test_of_several_orders_the_last_one_comes(many, qtbot):
    many._table.sortByColumn(Column.VALUE, Qt.SortOrder.DescendingOrder)
    many._table.sortByColumn(Column.VALUE, Qt.SortOrder.AscendingOrder)
    settle(qtbot, many)
    assert keys(many) == [4, 3, 0, 2, 1]
    many._table.sortByColumn(Column.VALUE, Qt.SortOrder.DescendingOrder)
    many._table.sortByColumn(-1, Qt.SortOrder.AscendingOrder)
    settle(qtbot, many)
    assert keys(many) == [0, 1, 2, 3, 4]


def test_other_rows_are_sorted_as_those_before(many, qtbot):
    many._table.sortByColumn(Column.VALUE, Qt.SortOrder.DescendingOrder)
    many.set_rows(INDICATORS[1:])
    settle(qtbot, many)
    assert keys(many) == [1, 2, 3, 4]
    many.set_rows(INDICATORS[:1])
    many._table.sortByColumn(Column.VALUE, Qt.SortOrder.AscendingOrder)
    settle(qtbot, many)
    assert keys(many) == [0]


def test_many_rows_are_copied_when_they_are_written_down(many, qtbot):
    spy = QSignalSpy(many.copy_requested)
    QGuiApplication.clipboard().clear()
    many.copy_chosen()
    settle(qtbot, many)
    assert spy.count() == 1
    assert QGuiApplication.clipboard().text() == as_table(INDICATORS)


def test_each_kind_is_counted():
    counts = kind_counts(INDICATORS)
    assert list(counts) == list(IndicatorKind)
    assert counts == {kind: sum(row.kind is kind for row in INDICATORS) for kind in IndicatorKind}
