"""Putting the analysis right through the window: numbers and headings, by menu and key, undone, kept."""

from __future__ import annotations

import threading
from contextlib import contextmanager

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QContextMenuEvent, QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from test_story import desk as desk

from reader.annotate.correction import CorrectionKind
from reader.app.changes import Changes
from reader.script.rulings import Ruling
from reader.script.view import ViewScript
from reader.text.span import Span
from reader.ui.controls import indexing
from reader.ui.dialogs.indicator import IndicatorDialog
from reader.ui.dialogs.naming import NameDialog
from reader.ui.panels.unmarked import reason_name
from reader.ui.rows import outline_rows
from reader.ui.workspace import opening

pytestmark = [pytest.mark.gui, pytest.mark.qt_log_ignore("This plugin does not support")]

TEXT = """青禾县教育局2024年工作总结

一、基本情况
全县现有学校46所，共有教师1200人。会议于2024年3月5日召开，落实八项规定，编号第37号。
（一）规模
在校学生12345人。
（二）质量
普惠率93%。
二、主要工作
抓好阅读。
做好下面几件事。
新建书香校园7所。
三、存在问题
经费不足。
"""
OUTLINE = ["1 一、基本情况", "2 （一）规模", "2 （二）质量", "1 二、主要工作", "1 三、存在问题"]


@pytest.fixture
def view(desk, tmp_path):
    (tmp_path / "青禾.txt").write_text(TEXT, encoding="utf-8")
    return desk.open(tmp_path / "青禾.txt")


def answer(desk, **said: str) -> IndicatorDialog:
    """Answer the dialog that asks what a number is, and press Enter."""
    desk.settle()
    dialog = next(one for one in desk.window.frame.findChildren(IndicatorDialog) if one.isVisible())
    for name, words in said.items():
        field = getattr(dialog, f"_{name}")
        field.setFocus()
        field.selectAll()
        QTest.keyClick(field, Qt.Key.Key_Delete)
        event = QInputMethodEvent()
        event.setCommitString(words)
        QApplication.sendEvent(field, event)
        field.textEdited.emit(words)
    QTest.keyClick(dialog._metric, Qt.Key.Key_Return)
    desk.settle()
    return dialog


def outline(desk) -> list[str]:
    model = desk.window.panes.outline._model
    return [f"{node.row.level} {node.row.marker}{node.row.title}" for node in model._shown.nodes]


def numbers(desk) -> list[str]:
    return [row.text for row in desk.window.panes.indicators.shown()]


def outline_menu(desk, place: int, words: str) -> None:
    """Choose what begins with ``words`` in the menu of the outline's row ``place``."""
    panel = desk.window.panes.outline
    tree = panel._tree
    key = panel._model._shown.nodes[place].key
    spot = tree.visualRect(panel._model.index_of(key)).center()
    QApplication.sendEvent(
        tree.viewport(),
        QContextMenuEvent(QContextMenuEvent.Reason.Mouse, spot, tree.viewport().mapToGlobal(spot)),
    )
    menu = [one for one in panel.findChildren(QMenu) if one.isVisible()][-1]
    next(action for action in menu.actions() if action.text().startswith(words)).trigger()
    menu.close()
    desk.settle()


def page_menu(desk, view, words: str, wanted: str) -> list[str]:
    """Open the menu of the page on ``words`` and choose ``wanted``; all it offers."""
    at = view.page.view.text.index(words)
    span = Span(at, at + len(words))
    view.view.ensure_visible(span)
    QApplication.processEvents()
    offered = []

    def choose():
        menu = QApplication.activePopupWidget()
        offered.extend(action.text() for action in menu.actions())
        for action in menu.actions():
            if action.text() == wanted:
                action.trigger()
        menu.close()

    spot, port = view.view.rect_of(span).center(), view.view.viewport()
    QTimer.singleShot(50, choose)
    QApplication.sendEvent(port, QContextMenuEvent(QContextMenuEvent.Reason.Mouse, spot, port.mapToGlobal(spot)))
    desk.settle()
    return offered


@pytest.mark.parametrize(
    ("place", "words", "expected"),
    [
        (2, "升一级", [*OUTLINE[:2], "1 （二）质量", *OUTLINE[3:]]),
        (3, "降一级", [*OUTLINE[:3], "2 二、主要工作", OUTLINE[4]]),
        (1, "不是标题", [OUTLINE[0], *OUTLINE[2:]]),
    ],
)
def test_the_outline_is_put_right_from_its_menu(desk, view, place, words, expected):
    assert outline(desk) == OUTLINE
    outline_menu(desk, place, words)
    assert outline(desk) == expected
    assert desk.window.commands["undo"].text() == "撤销更改大纲"
    desk.window.commands["undo"].trigger()
    desk.settle()
    assert outline(desk) == OUTLINE
    desk.window.commands["redo"].trigger()
    desk.settle()
    assert outline(desk) == expected


def test_the_outline_is_put_right_by_keys(desk, view):
    panel = desk.window.panes.outline
    tree = panel._tree
    tree.setFocus()
    tree.setCurrentIndex(panel._model.index_of(2))
    QTest.keyClick(tree, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    desk.settle()
    assert outline(desk)[2] == "1 （二）质量"
    QTest.keyClick(tree, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    desk.settle()
    assert outline(desk) == OUTLINE, "the cursor stayed on the heading that was moved"
    QTest.keyClick(tree, Qt.Key.Key_Delete)
    desk.settle()
    assert outline(desk) == [*OUTLINE[:2], *OUTLINE[3:]]
    QTest.keyClick(tree, Qt.Key.Key_Delete)
    desk.settle()
    assert outline(desk) == [*OUTLINE[:2], OUTLINE[4]], "the cursor went to the next heading"
    QTest.keyClick(tree, Qt.Key.Key_Delete)
    desk.settle()
    QTest.keyClick(tree, Qt.Key.Key_Delete)
    desk.settle()
    assert outline(desk) == OUTLINE[:1], "below the last the cursor went up"


def test_branches_stay_closed_when_a_heading_above_them_goes_and_comes(desk, tmp_path):
    (tmp_path / "长.txt").write_text(TEXT.replace("三、存在问题", "三、存在问题\n（一）经费\n不足。"), encoding="utf-8")
    desk.open(tmp_path / "长.txt")
    panel = desk.window.panes.outline
    tree = panel._tree
    tree.setFocus()
    tree.setCurrentIndex(panel._model.index_of(4))
    QTest.keyClick(tree, Qt.Key.Key_Left)
    assert not tree.isExpanded(panel._model.index_of(4))
    tree.setCurrentIndex(panel._model.index_of(3))
    QTest.keyClick(tree, Qt.Key.Key_Delete)
    desk.settle()
    model = panel._model
    assert [tree.isExpanded(model.index_of(key)) for key in (0, 3)] == [True, False]
    desk.window.commands["undo"].trigger()
    desk.settle()
    assert [tree.isExpanded(model.index_of(key)) for key in (0, 4)] == [True, False]


def named(desk, words: str) -> None:
    """Answer the dialog that asks for a name."""
    dialog = next(one for one in desk.window.frame.findChildren(NameDialog) if one.isVisible())
    assert dialog.field.hasFocus()
    assert dialog.field.selectedText() == dialog.field.text()
    event = QInputMethodEvent()
    event.setCommitString(words)
    QApplication.sendEvent(dialog.field, event)
    QTest.keyClick(dialog.field, Qt.Key.Key_Return)
    desk.settle()


def told(desk) -> str:
    return desk.window.status._saved.text()


def test_the_line_below_says_what_was_put_right_and_undone(desk, view):
    outline_menu(desk, 2, "升一级")
    assert told(desk) == "标题已升一级"
    outline_menu(desk, 2, "不是标题")
    assert told(desk) == "已从大纲中隐去，正文不变"
    page_menu(desk, view, "46所", "不是指标")
    assert told(desk) == "已不算作指标"
    desk.window.commands["undo"].trigger()
    desk.settle()
    desk.session.tell(Changes.DOCUMENTS)  # as when the index of what is found is made anew, a moment later
    assert told(desk) == "已撤销：更改指标", "an index made anew is no news"


def test_the_card_of_an_indicator_goes_when_a_menu_opens(desk, view):
    at = view.page.view.text.index("46所")
    rect = view.view.rect_of(Span(at, at + 3))
    desk.window.hovering.show_indicator(0, rect)
    card = desk.window.hovering._card
    assert card.isVisible()
    seen = []
    port = view.view.viewport()

    def look():
        seen.append(card.isVisible())
        QApplication.activePopupWidget().close()

    QTimer.singleShot(50, look)
    spot = rect.center()
    QApplication.sendEvent(port, QContextMenuEvent(QContextMenuEvent.Reason.Mouse, spot, port.mapToGlobal(spot)))
    assert seen == [False]


def test_a_section_without_a_number_stands_apart_from_the_markers_below_it(desk, tmp_path):
    words = "# 年度情况\n\n## 办学\n\n### 一、规模\n\n在校学生123人。\n\n#### 1. 班级\n\n班级7个。\n"
    (tmp_path / "年度.md").write_text(words, encoding="utf-8")
    desk.open(tmp_path / "年度.md")
    sections = [row.section for row in desk.window.panes.indicators.shown()]
    assert sections == ["办学 › 一", "办学 › 一、1."]


@pytest.mark.parametrize("mark", ["——", "■"])
def test_a_mark_that_all_of_a_list_have_is_not_in_the_outline(desk, tmp_path, mark):
    body = "新建公园布局更加均衡，绿道串联起主要居住区和滨水空间，群众身边的绿色明显增多，各方反映良好。"
    words = f"绿化工作总结\n\n一、工作成效\n{mark}绿化总量增长。{body}\n{mark}管护水平提升。{body}\n"
    (tmp_path / "绿化.txt").write_text(words, encoding="utf-8")
    view = desk.open(tmp_path / "绿化.txt")
    assert view.page.found.headings[1].marker.of(view.page.view.text) == mark
    shown = [(row.level, row.words) for row in outline_rows(view.page)]
    assert shown == [(1, "一、工作成效"), (2, "绿化总量增长"), (2, "管护水平提升")]


def test_a_heading_gets_another_name(desk, view):
    outline_menu(desk, 0, "重命名")
    named(desk, "概况")
    assert outline(desk)[0] == "1 一、概况"
    assert "概况" not in view.page.view.text
    desk.window.correcting.rename(0, "基本情况")
    desk.settle()
    assert outline(desk) == OUTLINE
    assert desk.session.corrections(view.document.record.id) == ()


def test_a_line_of_the_page_becomes_a_heading(desk, view):
    offered = page_menu(desk, view, "做好下面几件事", "标为标题")
    assert "标为标题" in offered
    assert outline(desk) == [*OUTLINE[:4], "2 做好下面几件事。", OUTLINE[4]]
    assert "标为标题" not in page_menu(desk, view, "做好下面几件事", "")
    desk.window.commands["undo"].trigger()
    desk.settle()
    assert outline(desk) == OUTLINE


def test_an_indicator_of_the_page_is_none(desk, view):
    assert "46所" in numbers(desk)
    offered = page_menu(desk, view, "46所", "不是指标")
    assert "标为指标…" not in offered
    assert "46所" not in numbers(desk)
    assert desk.window.commands["undo"].text() == "撤销更改指标"
    marks = {view.page.view.text[mark.start : mark.end] for mark in view.view._layers.marks("indicators")}
    assert "46所" not in marks
    page_menu(desk, view, "46所", "标为指标…")
    answer(desk)
    assert desk.session.corrections(view.document.record.id) == ()
    assert "46所" in numbers(desk)


def unmarked(desk) -> dict[str, str]:
    return {row.text: reason_name(row.reason) for row in desk.window.panes.indicators.unmarked.rows}


def switch_to_unmarked(desk) -> None:
    window = desk.window
    window.panes.right.show_panel(window.panes.indicators)
    QApplication.processEvents()
    QTest.mouseClick(window.panes.indicators._others, Qt.MouseButton.LeftButton)
    desk.settle()


def test_every_number_that_is_none_says_why(desk, view):
    switch_to_unmarked(desk)
    panel = desk.window.panes.indicators
    assert panel._stack.currentWidget() is panel.unmarked
    found = unmarked(desk)
    assert found["八项"] == "名称的一部分"
    assert "第37" in found
    shown = {view.page.view.text[mark.start : mark.end] for mark in view.view._layers.marks("unmarked")}
    assert set(found) <= shown
    QTest.mouseClick(panel._others, Qt.MouseButton.LeftButton)
    desk.settle()
    assert panel._stack.currentWidget() is panel._table
    assert view.view._layers.marks("unmarked") == []


def test_a_number_is_marked_from_the_list_and_taken_back(desk, view):
    switch_to_unmarked(desk)
    table = desk.window.panes.indicators.unmarked
    place = next(place for place, row in enumerate(table.rows) if row.text == "八项")
    spot = table.visualRect(table.model().index(place, 0)).center()
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    span = view.page.to_view(desk.window.correcting._numbers[table.rows[place].key].span)
    assert view.view.viewport().rect().contains(view.view.rect_of(span))
    QTest.keyClick(table, Qt.Key.Key_Insert)
    answer(desk)
    assert "八项" in numbers(desk)
    assert "八项" not in unmarked(desk)
    desk.window.commands["undo"].trigger()
    desk.settle()
    assert "八项" not in numbers(desk)
    assert "八项" in unmarked(desk)


def test_delete_in_the_list_says_it_is_none(desk, view):
    panel = desk.window.panes.indicators
    desk.window.panes.show_indicator(0)
    first = panel.shown()[0].text
    QTest.keyClick(panel._table, Qt.Key.Key_Delete)
    desk.settle()
    assert panel.shown()[0].text != first


def test_the_unmarked_filter_looks_at_words_and_reasons(desk, view):
    switch_to_unmarked(desk)
    panel = desk.window.panes.indicators
    panel._filter.setText("名称")
    panel._refresh()
    assert list(unmarked(desk)) == ["八项"]
    panel._filter.setText("没有这个")
    panel._refresh()
    assert panel._stack.currentWidget() is panel._stack.empty


def test_corrections_outlive_the_window(desk, view):
    outline_menu(desk, 4, "不是标题")
    page_menu(desk, view, "46所", "不是指标")
    desk.get_up()
    desk.sit_down()
    desk.settle()
    assert outline(desk) == OUTLINE[:4]
    assert "46所" not in numbers(desk)


def test_another_document_has_its_own(desk, view, tmp_path):
    outline_menu(desk, 4, "不是标题")
    switch_to_unmarked(desk)
    (tmp_path / "清溪.txt").write_text(TEXT.replace("青禾", "清溪").replace("八项", "九项"), encoding="utf-8")
    other = desk.open(tmp_path / "清溪.txt")
    assert outline(desk) == OUTLINE
    assert any("九项" in row.before + row.text + row.after for row in desk.window.panes.indicators.unmarked.rows)
    assert view.view._layers.marks("unmarked") == []
    assert other.view._layers.marks("unmarked") != []


def test_undo_reaches_a_document_that_is_not_on_top(desk, view, tmp_path):
    (tmp_path / "清溪.txt").write_text(TEXT.replace("青禾", "清溪"), encoding="utf-8")
    other = desk.open(tmp_path / "清溪.txt")
    desk.window.workspace.bar.setCurrentIndex(0)
    desk.settle()
    outline_menu(desk, 4, "不是标题")
    desk.window.workspace.bar.setCurrentIndex(1)
    desk.settle()
    kept = other.report
    desk.window.commands["undo"].trigger()
    desk.settle()
    assert desk.window.current is other
    assert other.report is kept
    assert len(view.report.analysis.headings) == 5
    desk.window.workspace.bar.setCurrentIndex(0)
    desk.settle()
    assert outline(desk) == OUTLINE
    desk.window.commands["redo"].trigger()
    desk.settle()
    assert outline(desk) == OUTLINE[:4]


def test_a_long_document_put_right_stays_in_its_tab(desk, tmp_path):
    (tmp_path / "长.txt").write_text(TEXT + "各校认真落实各项工作。\n" * 8000, encoding="utf-8")
    view = desk.open(tmp_path / "长.txt")
    place = view.view.top_position()
    outline_menu(desk, 4, "不是标题")
    assert desk.window.workspace.views() == [view]
    assert outline(desk) == OUTLINE[:4]
    assert view.view.top_position() == place


def test_a_comparison_in_sight_is_made_anew(desk, view):
    window = desk.window
    page_menu(desk, view, "46所", "不是指标")
    page_menu(desk, view, "1200人", "在书库中比较")
    page = window.comparing.page
    page._field.setText("学校")
    desk.qtbot.waitUntil(lambda: page._comparison is not None and page._comparison.asked.words == "学校", timeout=9_000)
    desk.settle()
    assert [row.value for row in page.rows()] == []
    window.commands["undo"].trigger()
    desk.settle()
    desk.settle()
    assert window.comparing.cover.is_shown
    assert [row.value for row in page.rows()] == ["46所"]


def row_of(desk, words: str):
    return next(row for row in desk.window.panes.indicators.shown() if row.text == words)


def test_a_number_is_marked_as_the_reader_says(desk, view):
    page_menu(desk, view, "八项", "标为指标…")
    answer(desk, metric="作风规定", unit="条")
    row = row_of(desk, "八项")
    assert (row.metric, row.unit, row.value) == ("作风规定", "条", 8)
    desk.window.commands["undo"].trigger()
    desk.settle()
    assert "八项" not in numbers(desk)


def test_a_unit_that_is_known_chooses_the_kind(desk, view):
    page_menu(desk, view, "第37号", "标为指标…")
    answer(desk, unit="元", metric="经费")
    row = next(row for row in desk.window.panes.indicators.shown() if row.metric == "经费")
    assert (row.kind.value, row.unit, row.value) == ("money", "元", 37)


def test_an_indicator_is_changed_from_the_list_and_the_dialog_shows_what_it_is(desk, view):
    panel = desk.window.panes.indicators
    desk.window.panes.show_indicator(row_of(desk, "46所").key)
    panel._revise_current()
    desk.settle()
    dialog = next(one for one in desk.window.frame.findChildren(IndicatorDialog) if one.isVisible())
    assert (dialog._metric.text(), dialog._unit.text(), dialog._kind.currentText()) == ("学校", "所", "数量")
    answer(desk, metric="各类学校")
    assert row_of(desk, "46所").metric == "各类学校"
    panel._revise_current()
    answer(desk)
    assert len(desk.session.corrections(view.document.record.id)) == 1


def test_what_cannot_be_read_as_a_number_says_so(desk, view):
    desk.window.correcting._mark_at(Span(0, 2))
    desk.settle()
    assert desk.window.message.isVisible()
    assert desk.session.corrections(view.document.record.id) == ()


# While it is being put right


@contextmanager
def held_up(monkeypatch):
    """What is put right is not shown for as long as the event that is given is not set."""
    gate, make = threading.Event(), opening.prepared_again

    def wait(*given):
        gate.wait(20)
        return make(*given)

    monkeypatch.setattr(opening, "prepared_again", wait)
    yield gate
    gate.set()


def unmark(desk, view, words: str) -> None:
    at = view.report.source.text.index(words)
    desk.session.correct(view.document, CorrectionKind.NO_INDICATOR, Span(at, at + len(words)))


def test_what_is_undone_before_it_is_shown_is_not_shown(desk, view, monkeypatch):
    before = numbers(desk)
    with held_up(monkeypatch) as gate:
        unmark(desk, view, "46所")
        desk.window.commands["undo"].trigger()
        gate.set()
        desk.settle()
    assert numbers(desk) == before
    assert view.report.choices.corrections == ()


def test_what_is_put_right_at_once_is_shown_together(desk, view, monkeypatch):
    before = numbers(desk)
    with held_up(monkeypatch) as gate:
        for words in ("46所", "7所"):
            unmark(desk, view, words)
        gate.set()
        desk.settle()
    assert numbers(desk) == [one for one in before if one not in ("46所", "7所")]


def test_a_term_ruled_meanwhile_is_shown_as_ruled(desk, view, monkeypatch):
    view.show_script(ViewScript.HANT)
    desk.settle()
    assert "書香校園" in view.page.view.text
    with held_up(monkeypatch) as gate:
        unmark(desk, view, "46所")
        desk.session.rule(Ruling("书香校园", "书香學校"), view.document.record.id)
        gate.set()
        desk.settle()
    assert "书香學校" in view.page.view.text
    assert "46所" not in numbers(desk)


def test_it_stays_where_it_is_being_read(desk, view):
    desk.window.frame.resize(900, 400)
    desk.settle()
    bar = view.view.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    before = bar.value()
    assert before > 0
    unmark(desk, view, "46所")
    desk.settle()
    assert bar.value() == before


def test_the_index_leaves_what_is_open_to_the_window(desk, view, monkeypatch):
    """Else the whole report would be analysed beside it."""
    renewed, own = [], desk.window.searching._indexing
    monkeypatch.setattr(indexing, "renew_facts", lambda *_given, **_named: renewed.append(1) or 0)
    own._at_rest.setInterval(20)
    with held_up(monkeypatch) as gate:
        unmark(desk, view, "46所")
        own.begin()
        desk.qtbot.waitUntil(lambda: not own.is_busy)
        desk.qtbot.wait(100)
        assert renewed == []
        gate.set()
        desk.qtbot.waitUntil(lambda: bool(renewed))
