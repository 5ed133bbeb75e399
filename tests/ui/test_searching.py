"""Searching all documents through the window: real keys in, the place of the hit on the page out."""

from __future__ import annotations

import threading
from dataclasses import replace

import pytest
from panel_samples import DOCUMENTS
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QFontMetrics, QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from test_story import SAMPLES, commit
from test_story import desk as empty_desk  # noqa: F401 - the fixture below asks for it

from reader.annotate.model import Color
from reader.app.indexing import catch_up
from reader.app.report import prepare
from reader.app.search_desk import SearchDesk
from reader.source.document import source_from_bytes
from reader.text.span import Span
from reader.ui.panels.search import SearchPanel
from reader.ui.panels.search_delegate import ResultKind, ResultRow, sides
from reader.ui.reading.flash import Flash
from reader.ui.theme import LIGHT
from reader.ui.workspace.opening import AT_ONCE

pytestmark = pytest.mark.gui

FILLER = "全县教育系统坚持稳中求进，各项工作扎实推进，群众满意度持续提高。"


def report(county: str, body: str, before: int = 40, after: int = 40) -> str:
    """A report whose ``body`` stands far from its beginning and its end."""
    lines = [f"{county}教育局工作总结", "", "一、基本情况", *[FILLER] * before, "二、主要工作", body, *[FILLER] * after]
    return "\n".join(lines)


REPORTS = {
    "青禾县": report("青禾县", "全县公办幼儿园在园幼儿占比54.16%，普惠率94.57%。"),
    "岚山县": report("嵐山縣", "公辦幼兒園在園幼兒佔比達54.96%，辦好每一所幼兒園。"),
    "清溪县": report("清溪县", "新建书香校园7所。"),
}


LIT: list[Flash] = []


@pytest.fixture(autouse=True)
def lights(monkeypatch):
    """Every place that is lit up, in ``LIT``."""
    LIT.clear()
    start = Flash.start
    monkeypatch.setattr(Flash, "start", lambda self, span: (LIT.append(self), start(self, span)))


@pytest.fixture
def desk(empty_desk, tmp_path):  # noqa: F811
    for name, text in REPORTS.items():
        source = source_from_bytes(text.encode(), f"{name}.txt")
        empty_desk.session.adopt(prepare(source), tmp_path / f"{name}.txt")
    # Undated reports stand by how densely they hold the words, which the index alone knows.
    assert catch_up(empty_desk.session.library)
    return empty_desk


def key(which: Qt.Key) -> None:
    """Press a key where the focus is."""
    QTest.keyClick(QApplication.focusWidget(), which)


def search(desk, words: str) -> SearchPanel:
    """Type ``words`` into the field after its shortcut, and wait for what is found."""
    desk.window.commands["search"].trigger()
    field = desk.window.top_bar.search
    assert QApplication.focusWidget() is field
    commit(words)
    wait_for(desk, " ".join(field.text().split()))
    return desk.window.panes.search


def wait_for(desk, query: str) -> None:
    desk.qtbot.waitUntil(lambda: desk.window.searching._query == query, timeout=10_000)
    desk.settle()


def shown(panel: SearchPanel) -> list[tuple[str, str]]:
    """The rows, without the names of sections."""
    return [(row.kind.value, row.text) for row in panel._list.rows if row.kind is not ResultKind.SECTION]


def row_of(panel: SearchPanel, number: int) -> int:
    """The place of the hit of this number, from 0, among all rows."""
    hits = [at for at, row in enumerate(panel._list.rows) if row.kind in (ResultKind.TEXT, ResultKind.NOTE)]
    return hits[number]


def assert_in_the_middle(view, words: str) -> None:
    """The hit ``words`` is current, in sight, and not at an edge."""
    hit = view.hits.spans[view.hits.index]
    assert hit.of(view.page.view.text) == words
    middle = view.view.rect_of(hit).center().y()
    height = view.view.viewport().height()
    assert height * 0.2 < middle < height * 0.8
    assert LIT[-1] is view.view._flash  # by now it may have gone out


def test_hits_in_either_script_are_grouped_by_document(desk):
    window = desk.window
    panel = search(desk, "幼儿园")
    assert shown(panel) == [
        ("document", "嵐山縣教育局工作总结"),
        ("text", "幼兒園"),
        ("text", "幼兒園"),
        ("document", "青禾县教育局工作总结"),
        ("text", "幼儿园"),
    ]
    assert [row.text for row in panel._list.rows if row.kind is ResultKind.SECTION] == ["二、主要工作"] * 2
    assert panel.summary() == "2 份文档，3 处"
    assert window.panes.left.current() is panel
    assert window.panes.left.tabs._group.button(3).text() == "查找 3"
    assert panel.isVisible()
    assert QApplication.focusWidget() is window.top_bar.search


def test_enter_opens_a_document_that_is_not_open_at_the_hit(desk):
    panel = search(desk, "幼儿园")
    for _ in range(2):
        key(Qt.Key.Key_Down)
    assert QApplication.focusWidget() is panel._list
    key(Qt.Key.Key_Return)
    desk.settle()
    view = desk.window.current
    assert view.document.record.title == "嵐山縣教育局工作总结"
    assert len(view.hits.spans) == 2
    assert view.hits.index == 1
    assert_in_the_middle(view, view.hits.spans[1].of(view.page.view.text))
    assert QApplication.focusWidget() is panel._list
    for _ in range(2):
        key(Qt.Key.Key_Down)
    key(Qt.Key.Key_Return)
    desk.settle()
    view = desk.window.current
    assert view.document.record.title == "青禾县教育局工作总结"
    assert_in_the_middle(view, "幼儿园")
    assert QApplication.focusWidget() is panel._list
    assert desk.window.workspace.bar.count() == 2


def test_a_click_goes_to_the_hit_in_an_open_document_and_f3_to_the_next(desk):
    panel = search(desk, "幼儿园")
    box = panel._list
    spot = box.visualRect(box.model().index(row_of(panel, 0))).center()
    QTest.mouseClick(box.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    desk.settle()
    view = desk.window.current
    view.view.scroll_to(0)
    QTest.mouseClick(box.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert desk.window.current is view
    assert view.hits.index == 0
    assert_in_the_middle(view, view.hits.spans[0].of(view.page.view.text))
    desk.window.commands["find-next"].trigger()
    assert view.hits.index == 1
    assert not desk.window.find_bar.isVisible()


def test_a_restored_tab_that_was_not_read_yet_is_read_and_shows_the_hit(desk):
    first, second = (record.id for record in desk.session.documents()[1:])
    for document_id in (first, second):
        desk.window.workspace.open_document(document_id)
        desk.settle()
    desk.get_up()
    desk.sit_down()
    assert len(desk.window.workspace.views()) == 1
    title = desk.session.document(first).title
    panel = search(desk, "幼儿园")
    rows = [row for row in panel._list.rows if row.document_id == first and row.kind is ResultKind.TEXT]
    panel._list.chosen.emit(rows[0].id)
    desk.settle()
    view = desk.window.current
    assert view.document.record.title == title
    assert_in_the_middle(view, view.hits.spans[0].of(view.page.view.text))
    assert desk.window.workspace.bar.count() == 2


def test_esc_in_the_field_clears_it_and_returns_to_the_page(desk):
    window = desk.window
    window.workspace.open_document(desk.session.documents()[0].id)
    desk.settle()
    panel = search(desk, "校园")
    key(Qt.Key.Key_Return)
    key(Qt.Key.Key_Return)
    desk.settle()
    view = window.current
    assert len(view.hits.spans) == 1
    window.commands["search"].trigger()
    key(Qt.Key.Key_Escape)
    assert window.top_bar.search.text() == ""
    assert QApplication.focusWidget() is view.view
    assert len(view.hits.spans) == 0
    assert window.panes.left.current() is window.panes.outline
    assert not window.panes.left.tabs._group.button(3).isVisible()
    assert shown(panel) == []


def test_the_keys_lead_into_the_list_and_out_of_it(desk):
    window = desk.window
    window.workspace.open_document(desk.session.documents()[0].id)
    desk.settle()
    panel = search(desk, "幼儿园")
    key(Qt.Key.Key_Return)
    assert panel._list.current_row().kind is ResultKind.TEXT
    key(Qt.Key.Key_Left)
    assert shown(panel) == [
        ("document", "嵐山縣教育局工作总结"),
        ("document", "青禾县教育局工作总结"),
        ("text", "幼儿园"),
    ]
    assert panel._list.current_row().id == panel._list.rows[0].id
    key(Qt.Key.Key_Right)
    assert len(shown(panel)) == 5
    panel._list.scrollToTop()
    key(Qt.Key.Key_Up)
    assert QApplication.focusWidget() is window.top_bar.search
    key(Qt.Key.Key_Down)
    key(Qt.Key.Key_Escape)
    assert QApplication.focusWidget() is window.current.view
    assert window.top_bar.search.text() == "幼儿园"


def test_notes_and_tags_are_found_and_their_card_is_shown(desk):
    window, session = desk.window, desk.session
    record = next(one for one in session.documents() if "清溪" in one.title)
    window.workspace.open_document(record.id)
    desk.settle()
    text = window.current.document.report.source.text
    at = text.index("书香校园")
    made = session.annotate(
        window.current.document, Span(at, at + 4), color=Color.GREEN, note="与邻县核对", tag_paths=["阅读/邻县"]
    )
    window.panes.right.show_panel(window.panes.info)
    window.current.view.scroll_to(0)
    panel = search(desk, "鄰縣")
    assert [kind for kind, _ in shown(panel)] == ["document", "tag", "note"]
    assert (
        panel._list.model()
        .index(row_of(panel, 0), 0)
        .data(Qt.ItemDataRole.AccessibleTextRole)
        .startswith("批注，与邻县核对")
    )
    key(Qt.Key.Key_Return)
    key(Qt.Key.Key_Return)
    view = window.current
    place = view.view.rect_of(view.page.to_view(made.span))
    assert 0 < place.center().y() < view.view.viewport().height()
    assert window.panes.right.current() is window.panes.cards


def test_hits_are_told_their_sections(desk):
    panel = search(desk, "占比")
    index = panel._list.model().index(row_of(panel, 0), 0)
    assert "二、主要工作" in index.data(Qt.ItemDataRole.AccessibleTextRole)
    assert "二、主要工作" in index.data(Qt.ItemDataRole.ToolTipRole)


def test_a_long_document_shows_the_hit_once_it_has_been_analysed(desk, tmp_path):
    text = report("东岭县", "建成示范幼儿园9所。", before=1500, after=600)
    assert len(text) > AT_ONCE
    desk.session.adopt(prepare(source_from_bytes(text.encode(), "东岭县.txt")), tmp_path / "东岭县.txt")
    search(desk, "示范幼儿园")
    key(Qt.Key.Key_Return)
    key(Qt.Key.Key_Return)
    desk.settle()
    assert_in_the_middle(desk.window.current, "示范幼儿园")


def test_nothing_found_is_said(desk):
    panel = search(desk, "没有这样的词")
    assert panel._stack.empty.isVisible()
    assert panel._stack.empty.accessibleName() == "没有找到"
    assert desk.window.panes.left.tabs._group.button(3).text() == "查找"
    key(Qt.Key.Key_Return)
    assert QApplication.focusWidget() is desk.window.top_bar.search


def test_typing_on_stops_the_search_before(desk, monkeypatch):
    """The first search does not end by itself; the second one's result is shown all the same."""
    begun, stopped = threading.Event(), threading.Event()
    look = SearchDesk.find

    def slow(self, query, cancelled, first=()):
        if query == "幼":
            begun.set()
            while not cancelled():
                threading.Event().wait(0.005)
            stopped.set()
        return look(self, query, cancelled, first)

    monkeypatch.setattr(SearchDesk, "find", slow)
    panel = desk.window.panes.search
    desk.window.commands["search"].trigger()
    commit("幼")
    desk.qtbot.waitUntil(begun.is_set)
    desk.qtbot.waitUntil(lambda: panel.summary() == "正在查找…")
    assert not stopped.is_set()
    commit("儿园")
    wait_for(desk, "幼儿园")
    assert stopped.is_set()
    assert panel.summary() == "2 份文档，3 处"


def test_nothing_is_searched_for_while_keys_follow_each_other(desk, monkeypatch):
    queries = []
    look = SearchDesk.find

    def counting(self, query, *rest):
        queries.append(query)
        return look(self, query, *rest)

    monkeypatch.setattr(SearchDesk, "find", counting)
    desk.window.searching._typing.setInterval(2000)  # a busy machine presses keys slowly
    desk.window.commands["search"].trigger()
    QTest.keyClicks(desk.window.top_bar.search, "54.16")
    wait_for(desk, "54.16")
    assert queries == ["54.16"]
    QTest.keyClick(desk.window.top_bar.search, Qt.Key.Key_Return)
    desk.settle()
    assert queries == ["54.16"]
    assert desk.window.panes.search._list.hasFocus()


def test_a_number_that_is_still_being_typed_finds_what_begins_so(desk):
    panel = search(desk, "54.")
    assert {text for kind, text in shown(panel) if kind == "text"} == {"54.16", "54.96"}
    assert "以它开头" in panel.summary()


def test_a_query_that_cannot_be_read_says_why_and_keeps_the_list(desk):
    panel = search(desk, "幼儿园")
    rows = shown(panel)
    QTest.keyClicks(desk.window.top_bar.search, " (")
    desk.qtbot.waitUntil(lambda: "缺少要查的词" in panel.summary(), timeout=10_000)
    assert panel._summary.property("role") == "problem"
    assert shown(panel) == rows
    QTest.keyClick(desk.window.top_bar.search, Qt.Key.Key_Backspace)
    QTest.keyClick(desk.window.top_bar.search, Qt.Key.Key_Backspace)
    desk.qtbot.waitUntil(lambda: panel.summary() == "2 份文档，3 处", timeout=10_000)


def test_chips_write_conditions_into_the_query(desk):
    panel = search(desk, "幼儿园")
    chips = panel._chips._chips
    QTest.mouseClick(chips["in:titles"], Qt.MouseButton.LeftButton)
    assert desk.window.top_bar.search.text() == "幼儿园 in:titles"
    wait_for(desk, "幼儿园 in:titles")
    assert shown(panel) == []
    assert chips["in:titles"].isChecked()
    QTest.mouseClick(chips["in:titles"], Qt.MouseButton.LeftButton)
    wait_for(desk, "幼儿园")
    QTest.mouseClick(chips["issuer:"], Qt.MouseButton.LeftButton)
    assert desk.window.top_bar.search.text() == "幼儿园 issuer:"
    assert QApplication.focusWidget() is desk.window.top_bar.search


def test_help_offers_examples_that_can_be_tried(desk):
    panel = search(desk, "校园")
    QTest.mouseClick(panel._help, Qt.MouseButton.LeftButton)
    popup = desk.window.searching._help
    assert popup.isVisible()
    assert QApplication.focusWidget() is popup._examples[0]
    key(Qt.Key.Key_Escape)
    assert not popup.isVisible()
    QTest.mouseClick(panel._help, Qt.MouseButton.LeftButton)
    QTest.mouseClick(popup._examples[1], Qt.MouseButton.LeftButton)
    assert not popup.isVisible()
    assert desk.window.top_bar.search.text() == popup._examples[1].text()
    wait_for(desk, popup._examples[1].text())


def test_more_documents_are_listed_as_the_end_comes_into_sight(desk, tmp_path):
    for number in range(25):
        source = source_from_bytes(f"第{number}号报告\n\n一、概况\n建成驿站{number}处。".encode(), f"{number}.txt")
        desk.session.adopt(prepare(source), None)
    panel = search(desk, "驿站")
    desk.qtbot.waitUntil(lambda: len([1 for kind, _ in shown(panel) if kind == "document"]) >= 10)
    assert panel.summary().startswith("25 份文档")

    def all_listed() -> bool:
        panel._list.scrollToBottom()
        return panel.summary() == "25 份文档，25 处"

    desk.qtbot.waitUntil(all_listed, timeout=20_000)


def test_more_hits_of_a_document_are_listed_on_demand(desk):
    body = "".join(f"第{number}处驿站。\n" for number in range(150))
    desk.session.adopt(prepare(source_from_bytes(f"驿站报告\n\n{body}".encode(), "驿.txt")), None)
    panel = search(desk, "驿站")
    count = len(panel._list.rows)
    more = next(row for row in panel._list.rows if row.kind is ResultKind.MORE)
    panel._list.chosen.emit(more.id)
    desk.qtbot.waitUntil(lambda: len(panel._list.rows) > count, timeout=10_000)
    assert not [row for row in panel._list.rows if row.kind is ResultKind.MORE]


def test_hits_are_shown_in_the_script_the_document_is_read_in(desk):
    record = next(one for one in desk.session.documents() if "青禾" in one.title)
    desk.session.save_state(replace(desk.session.state(record.id), script="hant"))
    panel = search(desk, "幼儿园")
    words = [row.text for row in panel._list.rows if row.document_id == record.id and row.kind is ResultKind.TEXT]
    assert words == ["幼兒園"]


def test_what_is_still_being_composed_is_not_searched_for(desk):
    desk.window.commands["search"].trigger()
    QApplication.sendEvent(QApplication.focusWidget(), QInputMethodEvent("you'er'yuan", []))
    assert not desk.window.panes.search.isVisible()
    commit("幼儿园")
    wait_for(desk, "幼儿园")


def test_a_new_note_appears_where_the_reader_is(desk):
    window, session = desk.window, desk.session
    panel = search(desk, "幼儿园")
    for _ in range(4):
        key(Qt.Key.Key_Down)
    key(Qt.Key.Key_Return)
    desk.settle()
    chosen = panel._list.current_row()
    order = [row.text for row in panel._list.rows if row.kind is ResultKind.DOCUMENT]
    session.annotate(window.current.document, Span(0, 4), note="幼儿园")
    desk.qtbot.waitUntil(lambda: len(shown(panel)) == 6, timeout=10_000)
    assert panel._list.current_row() == chosen
    assert [row.text for row in panel._list.rows if row.kind is ResultKind.DOCUMENT] == order


def test_another_script_keeps_the_hits_and_the_place(desk):
    search(desk, "幼儿园")
    key(Qt.Key.Key_Return)
    key(Qt.Key.Key_Return)
    desk.settle()
    view = desk.window.current
    desk.window.commands["script-hans"].trigger()
    desk.settle()
    assert len(view.hits.spans) == 2
    assert not view.view.rect_of(view.hits.spans[0]).isNull()


def test_a_hidden_pane_comes_back_for_a_search(desk):
    desk.window.commands["panel-left"].trigger()
    assert not desk.window.panes.left.isVisible()
    assert search(desk, "校园").isVisible()
    assert desk.window.commands["panel-left"].isChecked()


def test_the_pane_does_not_grow_for_the_fourth_pill(desk):
    before = desk.window.splitter.sizes()
    search(desk, "全县")
    assert desk.window.splitter.sizes() == before


def many_rows(documents: int, hits: int) -> tuple[ResultRow, ...]:
    rows = []
    for one in range(documents):
        rows.append(ResultRow(f"{one}", ResultKind.DOCUMENT, f"{one}", DOCUMENTS[0].title, count=hits))
        rows += [ResultRow(f"{one}/{at}", ResultKind.TEXT, f"{one}", "学校", "新建", "若干所") for at in range(hits)]
    return tuple(rows)


@pytest.fixture
def panel(qtbot):
    made = SearchPanel(LIGHT)
    qtbot.addWidget(made)
    made.resize(264, 600)
    made.show()
    qtbot.waitExposed(made)
    return made


def test_only_what_is_in_sight_of_many_hits_is_looked_at(panel, qtbot):
    wanted = []
    panel.page_wanted.connect(lambda: wanted.append(True))
    panel.set_results(many_rows(100, 100))
    painted = []
    paint = panel._list._painter._paint_hit
    panel._list._painter._paint_hit = lambda painter, area, row: (painted.append(row.id), paint(painter, area, row))
    panel._list.viewport().repaint()
    assert 0 < len(painted) < 40
    assert len(panel._list.visible_rows()) < 40
    assert panel.summary() == "100 份文档，10,000 处"
    assert not wanted
    panel._list.scrollToBottom()
    qtbot.waitUntil(lambda: bool(wanted))


def test_all_documents_close_and_open(panel):
    panel.set_results(many_rows(3, 4))
    QTest.mouseClick(panel._fold_all, Qt.MouseButton.LeftButton)
    assert [row.id for row in panel._list.rows] == ["0", "1", "2"]
    assert panel._fold_all.accessibleName() == "全部展开"
    box = panel._list
    QTest.mouseClick(box.viewport(), Qt.MouseButton.LeftButton, pos=box.visualRect(box.model().index(1)).center())
    assert len(box.rows) == 7
    assert panel._fold_all.accessibleName() == "全部折叠"


def test_rows_are_named_for_those_who_hear_them(panel):
    panel.set_results(
        (
            ResultRow("a", ResultKind.DOCUMENT, "a", "青禾县工作总结", detail="青禾县 · 2024-12", count=2),
            ResultRow("§a/1", ResultKind.SECTION, "a", "第9节"),
            ResultRow("a/1", ResultKind.TEXT, "a", "学校", "新建", "7所", detail="第9节", position=9),
            ResultRow("…a/1", ResultKind.MORE, "a", "另有 1 处，打开文档查看"),
        )
    )
    names = [panel._list.model().index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole) for row in range(4)]
    assert names == ["青禾县工作总结，青禾县 · 2024-12，2 处", "第9节", "新建学校7所，第9节", "另有 1 处，打开文档查看"]


def test_the_list_is_painted_in_every_state(panel, qapp):
    panel.set_results(
        (*many_rows(2, 2), ResultRow("n", ResultKind.NOTE, "1", "注" * 60), ResultRow("t", ResultKind.TAG, "1", "甲"))
    )
    panel._list.set_marked("0/1")
    panel._list.focus_first()
    qapp.processEvents()
    picture = panel.grab().toImage()
    rect = panel._list.visualRect(panel._list.model().index(1))
    spot = panel._list.viewport().mapTo(panel, rect.topLeft())
    colors = {picture.pixelColor(spot.x() + x, spot.y() + y).name() for x in range(200) for y in range(rect.height())}
    assert LIGHT.hit in colors
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def test_samples_hold_what_the_window_finds(desk):
    """Each hit of a real library leads to its own words."""
    for path in SAMPLES[:4]:
        desk.open(path)
    panel = search(desk, "学校")
    for row in [row for row in panel._list.rows if row.kind is ResultKind.TEXT][::5]:
        panel._list.chosen.emit(row.id)
        desk.settle()
        view = desk.window.current
        assert view.document.record.id == row.document_id
        assert view.page.to_source(view.hits.spans[view.hits.index]).start == row.position


def test_words_around_a_hit_are_left_whole_where_there_is_room(qtbot):
    metrics = QFontMetrics(QApplication.font())
    row = ResultRow("1", ResultKind.TAG, "1", "资金", before="指标/", after="")
    fits = metrics.horizontalAdvance("指标/") + metrics.horizontalAdvance("资金")
    assert sides(metrics, row, fits) == ("指标/", "资金", "")
    long = ResultRow("1", ResultKind.TEXT, "1", "资金", before="教育建设" * 9, after="亿元，实施新建" * 9)
    before, hit, after = sides(metrics, long, 12 * fits // 4)
    assert (before[0], hit, after[-1]) == ("…", "资金", "…")
    assert sum(map(metrics.horizontalAdvance, (before, hit, after))) <= 12 * fits // 4
