"""Comparing a metric across the library through the window: asked by mouse and key, read on the page, exported."""

from __future__ import annotations

import csv

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QContextMenuEvent, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from test_story import commit
from test_story import desk as empty_desk  # noqa: F401 - the fixture below asks for it

from reader.app.report import prepare
from reader.source.document import source_from_bytes
from reader.ui.compare.model import Column

pytestmark = [pytest.mark.gui, pytest.mark.qt_log_ignore("This plugin does not support")]

FILLER = "全县教育系统坚持稳中求进，各项工作扎实推进，群众满意度持续提高。\n" * 40
FILLER_HANT = "全縣教育系統堅持穩中求進，各項工作扎實推進，群眾滿意度持續提高。\n" * 40
REPORTS = {
    "青禾县": "青禾县教育局2024年工作总结\n\n一、学前教育\n"
    + FILLER
    + "全县公办幼儿园在园幼儿占比54.16%，普惠率94.57%。\n二、资助\n发放资助8.1亿元。\n"
    + FILLER,
    "岚山县": "嵐山縣教育局2023年工作總結\n\n一、學前教育\n"
    + FILLER_HANT
    + "公辦幼兒園在園幼兒占比達54.96%，力爭2024年公辦幼兒園在園幼兒占比達到60%。\n"
    + FILLER_HANT,
    "清溪县": "清溪县教育局2024年工作总结\n\n一、资助\n发放资助81000万元，新建书香校园7所。\n",
}
METRIC = "公办幼儿园在园幼儿占比"


@pytest.fixture
def desk(empty_desk, tmp_path):  # noqa: F811
    for name, text in REPORTS.items():
        source = source_from_bytes(text.encode(), f"{name}.txt")
        empty_desk.session.adopt(prepare(source), tmp_path / f"{name}.txt")
        (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")
    return empty_desk


def type_metric(desk, words: str):
    """Open the page with its key, type, and wait for what is found."""
    window = desk.window
    QTest.keyClick(window.frame, Qt.Key.Key_M, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    page = window.comparing.page
    assert window.comparing.cover.is_shown
    assert QApplication.focusWidget() is page._field
    page._field.selectAll()
    commit(words)
    QTest.keyClick(page._field, Qt.Key.Key_Return)
    desk.qtbot.waitUntil(lambda: page._comparison is not None and page._comparison.asked.words == words, timeout=20_000)
    desk.settle()
    return page


def names(page) -> list[str]:
    return [row.name for row in page.rows()]


def click_row(page, place: int) -> None:
    spot = page._table.visualRect(page._model.index(place, Column.SENTENCE)).center()
    QTest.mouseClick(page._table.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    QApplication.processEvents()


def test_a_typed_metric_is_found_in_either_script(desk):
    page = type_metric(desk, METRIC)
    assert names(page) == ["嵐山縣教育局 2023", "嵐山縣教育局 2024（计划）", "青禾县教育局 2024"]
    assert [row.value for row in page.rows()] == ["54.96%", "60%", "54.16%"]
    assert [[span.of(row.clause) for span in row.words] for row in page.rows()] == [
        ["公辦幼兒園在園幼兒占比"],
        ["公辦幼兒園在園幼兒占比"],
        [METRIC],
    ]
    assert [row.place for row in page.rows()] == ["一"] * 3


def test_units_stand_on_one_scale(desk):
    page = type_metric(desk, "资助")
    assert [(row.value, row.amount) for row in page.rows()] == [("81000万元", 810_000_000), ("8.1亿元", 810_000_000)]
    assert page.quantity().unit == "元"


def test_words_that_nothing_answers_offer_the_nearest_metrics(desk):
    page = type_metric(desk, "书香项目")
    assert not page.rows()
    (offer,) = page._near._buttons
    assert offer.isVisible()
    assert offer.text() == "书香校园　1 项"
    QTest.keyClick(page._field, Qt.Key.Key_Down)
    assert QApplication.focusWidget() is offer
    QTest.keyClick(offer, Qt.Key.Key_Up)
    assert QApplication.focusWidget() is page._field
    QTest.keyClick(page._field, Qt.Key.Key_Down)
    QTest.keyClick(offer, Qt.Key.Key_Return)
    desk.qtbot.waitUntil(lambda: bool(page.rows()), timeout=20_000)
    assert page.words() == "书香校园"
    assert [row.value for row in page.rows()] == ["7所"]
    assert not page._near.isVisible()
    assert QApplication.focusWidget() is page._table


def test_a_click_takes_an_offered_metric(desk):
    page = type_metric(desk, "资助金额度")
    offer = page._near._buttons[0]
    QTest.mouseClick(offer, Qt.MouseButton.LeftButton)
    desk.qtbot.waitUntil(lambda: bool(page.rows()), timeout=20_000)
    assert page._comparison.near == ()


def test_a_click_opens_the_sentence(desk):
    page = type_metric(desk, METRIC)
    row = page.rows()[2]
    click_row(page, 2)
    desk.settle()
    window, view = desk.window, desk.window.current
    assert not window.comparing.cover.is_shown
    assert view.document.record.id == row.document_id
    shown = view.page.to_view(row.source)
    assert shown.of(view.page.view.text) == "54.16%"
    assert view.view.viewport().rect().contains(view.view.rect_of(shown))
    assert window.panes.right.isVisible()
    assert window.panes.right.current() is window.panes.indicators


def test_enter_on_a_row_opens_it_and_the_key_comes_back_to_what_was_found(desk):
    page = type_metric(desk, METRIC)
    QTest.keyClick(page._field, Qt.Key.Key_Down)
    assert QApplication.focusWidget() is page._table
    QTest.keyClick(page._table, Qt.Key.Key_Down)
    QTest.keyClick(page._table, Qt.Key.Key_Return)
    desk.settle()
    assert desk.window.current.document.record.title.startswith("嵐山縣")
    desk.window.commands["compare"].trigger()
    desk.settle()
    assert page.words() == METRIC
    assert len(page.rows()) == 3


def test_escape_gives_the_documents_back(desk, tmp_path):
    view = desk.open(tmp_path / "青禾县.txt")
    page = type_metric(desk, METRIC)
    assert not desk.window.panes.right.isVisible()
    QTest.keyClick(page._table, Qt.Key.Key_Escape)
    assert not desk.window.comparing.cover.is_shown
    assert desk.window.panes.right.isVisible()
    assert view.view.hasFocus()


def menu_item(parent, words: str):
    (menu,) = [one for one in parent.findChildren(QMenu) if one.isVisible()]
    return menu, next(action for action in menu.actions() if action.text() == words)


def test_the_panel_compares_its_indicator(desk, tmp_path):
    desk.open(tmp_path / "青禾县.txt")
    panel = desk.window.panes.indicators
    desk.window.panes.show_indicator(0)
    panel._open_menu(panel._table.visualRect(panel._table.currentIndex()).center())
    menu, action = menu_item(panel, "在书库中比较")
    action.trigger()
    menu.close()
    desk.settle()
    page = desk.window.comparing.page
    assert page.words() == METRIC
    assert len(page.rows()) == 3
    assert desk.window.frame.focusWidget() is page._table


def test_a_mark_offers_to_be_compared(desk, tmp_path):
    view = desk.open(tmp_path / "青禾县.txt")

    def choose():
        menu = QApplication.activePopupWidget()
        next(action for action in menu.actions() if action.text() == "在书库中比较").trigger()
        menu.close()

    span = view.page.found.indicators[0].span
    view.jump(view.page.to_source(span), center=True)
    QApplication.processEvents()
    spot = view.view.rect_of(span).center()
    port = view.view.viewport()
    QTimer.singleShot(100, choose)
    QApplication.sendEvent(port, QContextMenuEvent(QContextMenuEvent.Reason.Mouse, spot, port.mapToGlobal(spot)))
    desk.settle()
    assert desk.window.comparing.page.words() == METRIC


def test_words_that_are_nowhere_say_so(desk):
    page = type_metric(desk, "粮食产量")
    assert page.rows() == ()
    assert page._stack.currentWidget() is page._stack.empty
    assert not page._export.isEnabled()


def test_a_query_that_asks_for_nothing_says_so_as_it_is_typed(desk):
    page = type_metric(desk, METRIC)
    before = page.rows()
    page._field.setFocus()
    page._field.selectAll()
    commit("占比 >")
    desk.qtbot.waitUntil(lambda: page.problem() != "", timeout=5_000)
    assert page.problem() == "“>”后面还缺一个数，如 50%。"
    assert page._problem.isVisible()
    assert page.rows() == before
    QTest.keyClick(page._field, Qt.Key.Key_Return)
    assert QApplication.focusWidget() is page._field
    desk.window.commands["compare"].trigger()
    desk.settle()
    assert page.problem()
    page._field.end(False)
    commit(" 60%")
    desk.qtbot.waitUntil(lambda: page._comparison.asked.words == "占比 > 60%", timeout=20_000)
    desk.settle()
    assert page.problem() == ""
    assert page.rows() == ()


def test_a_mended_query_asks_anew_even_for_what_was_shown(desk):
    page = type_metric(desk, METRIC)
    page._field.end(False)
    commit(" >")
    desk.qtbot.waitUntil(lambda: page.problem() != "", timeout=5_000)
    page._field.setText(METRIC)
    desk.qtbot.waitUntil(lambda: page.problem() == "", timeout=5_000)
    desk.settle()
    assert page._count.text() == "2 份文档，3 项"


def test_the_head_sorts_by_amount_and_back(desk):
    page = type_metric(desk, METRIC)
    header = page._table.horizontalHeader()

    def press(column):
        spot = QPoint(header.sectionPosition(column) + 20, header.height() // 2)
        QTest.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=spot)
        return [row.value for row in page.rows()]

    assert press(Column.VALUE) == ["54.16%", "54.96%", "60%"]
    assert press(Column.VALUE) == ["60%", "54.96%", "54.16%"]
    assert press(Column.VALUE) == ["54.96%", "60%", "54.16%"]


def test_another_unit_is_one_click_away(desk):
    page = type_metric(desk, "> 6")
    assert page._units.isVisible()
    chips = page._units._buttons
    first = page.quantity()
    QTest.mouseClick(chips["1"], Qt.MouseButton.LeftButton)
    assert page.quantity() != first
    assert page._units.values() == {"1"}
    QTest.mouseClick(chips["1"], Qt.MouseButton.LeftButton)
    assert page._units.values() == {"1"}


def test_a_comparison_is_exported(desk, tmp_path):
    page = type_metric(desk, METRIC)
    for format in ("csv", "xlsx", "png"):
        desk.window.saving.write(tmp_path / f"out.{format}", desk.window.comparing.made(format))
        desk.settle()
    with (tmp_path / "out.csv").open(encoding="utf-8-sig", newline="") as file:
        head, *rows = csv.reader(file)
    at = {name: place for place, name in enumerate(head)}
    assert [row[at["数值"]] for row in rows] == ["54.96", "60", "54.16"]
    assert [row[at["计划"]] for row in rows] == ["", "是", ""]
    assert rows[0][at["原句"]].startswith("公辦幼兒園")
    assert rows[0][at["定位"]].startswith("urn:sha256:")
    sheet = load_workbook(tmp_path / "out.xlsx").active
    assert [row[at["数值"]] for row in sheet.iter_rows(min_row=2, values_only=True)] == [54.96, 60, 54.16]
    image = QImage(str(tmp_path / "out.png"))
    assert image.width() == 2240
    assert image.height() > 300
    assert len(page.rows()) == 3


def test_an_export_that_fails_says_so(desk, tmp_path):
    type_metric(desk, METRIC)
    desk.window.saving.write(tmp_path / "no" / "folder" / "out.csv", desk.window.comparing.made("csv"))
    desk.settle()
    assert desk.window.message.isVisible()


def test_the_bars_of_plans_are_hatched(desk):
    """A plan is told from a result without any colour: its bar shows the ground between its stripes."""
    page = type_metric(desk, METRIC)
    desk.window.frame.resize(1500, 800)
    QApplication.processEvents()
    table = page._table
    picture = table.viewport().grab().toImage()
    shades = []
    for place in (0, 1):
        area = table.visualRect(page._model.index(place, Column.VALUE))
        y = area.center().y() + 1
        shades.append({picture.pixelColor(x, y).name() for x in range(area.left() + 16, area.left() + 60)})
    assert len(shades[0]) == 1
    assert len(shades[1]) > 2


def test_a_fall_is_no_rise(desk, tmp_path):
    for name, words in (("降", "同比下降4.4%"), ("升", "同比增长5.8%"), ("负", "增长-1.2%")):
        source = source_from_bytes(
            f"{name}县2024年工作总结\n\n一、经济\n全县用水总量{words}。\n".encode(), f"{name}.txt"
        )
        desk.session.adopt(prepare(source), tmp_path / f"{name}.txt")
    page = type_metric(desk, "用水总量")
    model = page._model
    model.sort(Column.VALUE, Qt.SortOrder.AscendingOrder)
    assert [model.data(model.index(place, Column.VALUE)) for place in range(3)] == ["↓4.4%", "-1.2%", "↑5.8%"]
    assert [row.falls for row in page.rows()] == [True, True, False]
    desk.window.saving.write(tmp_path / "out.csv", desk.window.comparing.made("csv"))
    desk.settle()
    with (tmp_path / "out.csv").open(encoding="utf-8-sig", newline="") as file:
        assert [(row["变化"], row["原文"].lstrip("'")) for row in csv.DictReader(file)] == [
            ("减", "4.4%"),
            ("减", "-1.2%"),
            ("增", "5.8%"),
        ]


def test_the_indicators_of_a_document_are_exported_from_the_panel(desk, tmp_path, monkeypatch):
    desk.open(tmp_path / "青禾县.txt")
    target = tmp_path / "table.csv"
    offered = []
    monkeypatch.setattr(
        "reader.ui.saving.QFileDialog.getSaveFileName", lambda *asked: offered.append(asked[2]) or (str(target), "")
    )
    panel = desk.window.panes.indicators
    desk.window.panes.show_indicator(0)
    panel._open_menu(panel._table.visualRect(panel._table.currentIndex()).center())
    menu, action = menu_item(panel, "导出为 CSV…")
    action.trigger()
    menu.close()
    desk.settle()
    assert offered[0].endswith("青禾县教育局2024年工作总结-指标.csv")
    with target.open(encoding="utf-8-sig", newline="") as file:
        head, *rows = csv.reader(file)
    assert len(rows) == len(panel.shown())
    assert rows[0][head.index("指标")] == METRIC
    assert rows[0][head.index("时期")] == "2024"


def test_the_keys_walk_the_indicators_on_the_page_and_in_the_panel(desk, tmp_path):
    text = "青禾县教育局2024年工作总结\n\n一、主要工作\n" + "".join(
        f"{FILLER[:90]}新建第{number}批学校{number + 10}所。\n" for number in range(60)
    )
    (tmp_path / "长.txt").write_text(text, encoding="utf-8")
    view = desk.open(tmp_path / "长.txt")
    window, table = desk.window, desk.window.panes.indicators._table
    keys = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
    for number in range(1, 41):
        QTest.keyClick(window.frame, Qt.Key.Key_Down, keys)
        if number in (1, 2, 40):
            QApplication.processEvents()
            place = view.page.found.indicators[number - 1].span
            assert view.view.viewport().rect().contains(view.view.rect_of(place))
            row = table.currentIndex()
            assert row.row() == number - 1
            assert table.viewport().rect().contains(table.visualRect(row).center())
    QTest.keyClick(window.frame, Qt.Key.Key_Up, keys)
    assert table.currentIndex().row() == 38
