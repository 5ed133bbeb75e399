from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from panel_samples import OUTLINE, TAGS
from PySide6.QtCore import QModelIndex, QPoint, QRect, Qt
from PySide6.QtTest import QAbstractItemModelTester, QSignalSpy, QTest

from reader.ui.panels import tree_view
from reader.ui.panels.outline import OutlinePanel, OutlineRow
from reader.ui.panels.tags import TagPanel, TagRow, with_parents
from reader.ui.panels.tree_model import TreeModel, TreeNode, planted
from reader.ui.rows import folded_lines, folded_text
from reader.ui.theme import LIGHT

pytestmark = [pytest.mark.gui, pytest.mark.qt_log_ignore("This plugin does not support")]


_FEWEST_OF_A_GROUND = 100


def shape(model: TreeModel, parent: QModelIndex | None = None) -> list:
    """The tree as nested lists of (key, children)."""
    above = parent or QModelIndex()
    indices = [model.index(row, 0, above) for row in range(model.rowCount(above))]
    return [(model.node(index).key, shape(model, index)) for index in indices]


def nodes(*levels: tuple[int, str]) -> list[TreeNode]:
    return [TreeNode(place, level, text, text, text, None) for place, (level, text) in enumerate(levels)]


def keys_of(model: TreeModel) -> set:
    def walk(branches):
        for key, children in branches:
            yield key
            yield from walk(children)

    return set(walk(shape(model)))


@pytest.fixture
def outline(qtbot):
    panel = OutlinePanel(LIGHT)
    qtbot.addWidget(panel)
    panel.resize(260, 500)
    panel.set_nodes(OUTLINE, "one")
    panel.show()
    return panel


def test_levels_become_a_tree():
    model = TreeModel()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.set_tree(planted(nodes((1, "a"), (2, "b"), (4, "deep"), (3, "c"), (2, "d"), (1, "e"))))
    assert shape(model) == [(0, [(1, [(2, []), (3, [])]), (4, [])]), (5, [])]


def test_a_row_is_set_in_as_deep_as_its_node_lies(outline):
    """The rows are painted by us, the click on a chevron is taken by Qt: both must mean the same place."""
    tree, model = outline._tree, outline._model
    indices = [model.index_of(row.key) for row in OUTLINE]
    shown = [index for index in indices if tree.visualRect(index).height()]
    assert len({model.depth(index) for index in shown}) > 1
    for index in shown:
        assert tree.visualRect(index).left() == tree.indentation() * model.depth(index)


@pytest.mark.parametrize(("width", "counted"), [(150, False), (260, True)])
def test_titles_have_the_room_of_the_counts_where_the_pane_is_narrow(outline, width, counted):
    outline.setMinimumWidth(0)
    outline._tree.resize(width, 300)
    row = outline._tree.visualRect(outline._model.index_of(OUTLINE[0].key))
    assert OUTLINE[0].count
    image = outline._tree.viewport().grab(QRect(width - 60, row.y(), 60, row.height())).toImage()
    colors = [image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())]
    # A few at the edges of letters may have the colour of a count's ground as well, depending on the font.
    assert (colors.count(LIGHT.sunken) > _FEWEST_OF_A_GROUND) is counted


def test_a_first_node_below_the_top_level_is_still_shown():
    model = TreeModel()
    model.set_tree(planted(nodes((3, "a"), (1, "b"))))
    assert shape(model) == [(0, []), (1, [])]


def test_the_filter_keeps_what_it_finds_and_what_is_above_it():
    model = TreeModel()
    model.set_tree(planted(nodes((1, "一"), (2, "二"), (3, "找"), (3, "三"), (2, "四"), (1, "五"), (2, "找"))))
    model.set_filter("找")
    assert shape(model) == [(0, [(1, [(2, [])])]), (5, [(6, [])])]
    model.set_filter("")
    assert keys_of(model) == set(range(7))


def test_the_filter_looks_in_what_was_folded_beforehand():
    model = TreeModel()
    model.set_tree(planted(nodes((1, "一"), (2, "二"), (1, "三")), "甲\n乙\n甲"))
    model.set_filter("乙")
    assert shape(model) == [(0, [(1, [])])]
    model.set_tree(planted(nodes((1, "一"), (1, "乙"))))
    assert shape(model) == [(1, [])]


@given(st.lists(st.text("工作 1,2(ào)发發ABab　\u200b\t", max_size=12).map(str.strip), max_size=8))
def test_words_are_folded_together_as_one_by_one(words):
    assert folded_lines(words) == "\n".join(map(folded_text, words))


def test_a_click_asks_to_jump(outline, qtbot):
    tree = outline._tree
    index = outline._model.index_of(3)
    with qtbot.waitSignal(outline.jump_requested) as caught:
        QTest.mouseClick(tree.viewport(), Qt.MouseButton.LeftButton, pos=tree.visualRect(index).center())
    assert caught.args == [3]


def test_the_keyboard_walks_opens_and_jumps(outline):
    spy = QSignalSpy(outline.jump_requested)
    tree = outline._tree
    tree.focus_first()
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Down, Qt.Key.Key_Return):
        QTest.keyClick(tree, key)
    assert [spy.at(0)[0], spy.count()] == [6, 1]  # 二 was closed, so that the next row is 三


def test_closed_branches_stay_closed_for_their_document(outline):
    tree, model = outline._tree, outline._model
    tree.collapse(model.index_of(1))
    outline.set_nodes(
        (OutlineRow(0, 1, "", "另一份", 0), OutlineRow(1, 1, "", "又", 0), OutlineRow(2, 2, "", "子", 0)), "two"
    )
    assert tree.isExpanded(model.index_of(1))
    outline.set_nodes(OUTLINE, "one")
    assert not tree.isExpanded(model.index_of(1))
    assert tree.isExpanded(model.index_of(2))


def test_a_filter_opens_everything_and_forgets_nothing(outline, qtbot):
    tree, model = outline._tree, outline._model
    tree.collapse(model.index_of(1))
    outline._filter.setText("普惠")
    qtbot.waitUntil(model.is_filtered)
    assert keys_of(model) == {1, 2, 3, 4}
    assert tree.isExpanded(model.index_of(1))
    QTest.keyClick(outline._filter, Qt.Key.Key_Escape)
    assert not model.is_filtered()
    assert not tree.isExpanded(model.index_of(1))


def test_the_current_section_inside_a_closed_branch_marks_the_branch(outline):
    tree, model = outline._tree, outline._model
    outline._open.click()
    outline.set_current(4)
    assert tree.is_marked(model.index_of(4))
    tree.collapse(model.index_of(1))
    assert tree.is_marked(model.index_of(1))
    tree.expand(model.index_of(1))
    assert tree.is_marked(model.index_of(4))
    outline.set_current(-1)
    assert not any(tree.is_marked(model.index_of(key)) for key in range(7))


def test_branches_of_points_are_closed_at_first_and_only_then(outline):
    tree, model = outline._tree, outline._model
    assert not tree.isExpanded(model.index_of(3))
    assert tree.isExpanded(model.index_of(2))
    tree.expand(model.index_of(3))
    outline.set_nodes(OUTLINE, "one")
    assert tree.isExpanded(model.index_of(3))


def test_all_branches_are_opened_and_closed_at_once(outline):
    tree, model = outline._tree, outline._model
    outline._close.click()
    assert not any(tree.isExpanded(model.index_of(key)) for key in model.branches())
    outline.set_nodes(OUTLINE, "one")
    assert not any(tree.isExpanded(model.index_of(key)) for key in model.branches())
    outline._open.click()
    assert all(tree.isExpanded(model.index_of(key)) for key in model.branches())


def test_other_words_on_the_same_headings_are_no_other_rows(outline):
    """As of another script: Qt is not made to lay out all of a long outline once more."""
    tree, model = outline._tree, outline._model
    tree.collapse(model.index_of(1))
    outline.set_current(2)
    tree.setCurrentIndex(model.index_of(1))
    resets, changes = QSignalSpy(model.modelReset), QSignalSpy(model.dataChanged)
    reworded = tuple(replace(row, title=f"{row.title}後") for row in OUTLINE)
    outline.set_nodes(reworded, "one")
    assert (resets.count(), changes.count()) == (0, 1)
    assert [model.node(model.index_of(row.key)).row for row in OUTLINE] == list(reworded)
    assert model.index_of(1).data() == f"{OUTLINE[1].marker} {OUTLINE[1].title}後".strip()
    assert not tree.isExpanded(model.index_of(1))
    assert tree.is_marked(model.index_of(1))
    assert tree.currentIndex() == model.index_of(1)
    outline._filter.setText("後")
    outline._filter.query_changed.emit("後")
    assert keys_of(model) == {row.key for row in OUTLINE}
    outline.set_nodes(OUTLINE, "one")
    assert keys_of(model) == set()
    outline._filter.query_changed.emit("")
    outline.set_nodes(OUTLINE[:-1], "one")
    assert keys_of(model) == {row.key for row in OUTLINE[:-1]}


MANY = tuple(OutlineRow(key, 1 + key % 3, "", f"第{key}节", 1) for key in range(120))


@pytest.fixture
def many(outline, monkeypatch):
    """An outline of so many headings that they are opened three branches at a time."""
    monkeypatch.setattr(tree_view, "_MOST_OPEN", 50)
    monkeypatch.setattr(tree_view, "_PIECE", 3)
    outline.set_nodes(MANY, "many")
    return outline


def opened(outline) -> list:
    return [key for key in outline._model.branches() if outline._tree.isExpanded(outline._model.index_of(key))]


def test_many_branches_are_opened_from_the_first_on_a_few_at_a_time(many, qtbot):
    tree, model = many._tree, many._model
    branches = list(model.branches())
    assert opened(many) == []
    many._open.click()
    assert opened(many) == branches[:3]
    qtbot.waitUntil(lambda: len(opened(many)) == len(branches))
    last = model.index_of(119)
    tree.scrollTo(last)
    assert tree.viewport().rect().contains(tree.visualRect(last).center())
    many._close.click()
    assert opened(many) == []


def test_the_row_at_the_top_stays_there_while_branches_above_it_open(many, qtbot):
    tree, model = many._tree, many._model
    tree.scrollTo(model.index_of(60), tree.ScrollHint.PositionAtTop)
    assert tree.visualRect(model.index_of(60)).top() == 0
    many._open.click()
    qtbot.waitUntil(lambda: len(opened(many)) == len(list(model.branches())))
    assert tree.visualRect(model.index_of(60)).top() == 0


def test_what_is_closed_while_others_are_still_opened_stays_closed(many, qtbot):
    tree, model = many._tree, many._model
    tree.expand(model.index_of(117))
    many._open.click()
    tree.collapse(model.index_of(0))
    tree.collapse(model.index_of(117))
    rest = [key for key in model.branches() if key not in (0, 117)]
    qtbot.waitUntil(lambda: opened(many) == rest)
    many._close.click()
    many._open.click()
    many._close.click()
    qtbot.wait(50)
    assert opened(many) == [], "closed before all of it was open"


def test_all_that_was_opened_is_open_in_another_script_and_closed_in_another_document(many, qtbot):
    model = many._model
    many._open.click()
    qtbot.waitUntil(lambda: len(opened(many)) == len(list(model.branches())))
    many._tree.collapse(model.index_of(6))
    again = [key for key in model.branches() if key != 6]
    many.set_nodes(tuple(replace(row, title="節") for row in MANY), "many")
    assert opened(many) == again
    many.set_nodes(tuple(replace(row, title="节") for row in MANY[:-3]), "many")
    qtbot.waitUntil(lambda: opened(many) == [key for key in again if key < 117])
    many.set_nodes(MANY, "other")
    qtbot.wait(50)
    assert opened(many) == []


def test_a_filter_stops_the_opening_and_leaves_it_to_be_done_again(many, qtbot):
    model = many._model
    many._open.click()
    many._filter.setText("第1节")
    qtbot.waitUntil(model.is_filtered)
    assert keys_of(model) == {0, 1}
    QTest.keyClick(many._filter, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: len(opened(many)) == len(list(model.branches())))


def test_titles_are_told_in_full(outline):
    index = outline._model.index_of(2)
    assert index.data(Qt.ItemDataRole.ToolTipRole) == "（一） 聚焦质量（1,234 字，4 项指标）"
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == index.data(Qt.ItemDataRole.ToolTipRole)


def test_an_empty_outline_says_so(outline):
    outline.set_nodes((), "empty")
    assert outline._stack.currentWidget() is outline._stack.empty


def test_many_headings_stay_one_model(qtbot):
    panel = OutlinePanel(LIGHT)
    qtbot.addWidget(panel)
    panel.set_nodes(tuple(OutlineRow(key, 1 + key % 4, "", f"第{key}节", key) for key in range(2000)))
    assert len(keys_of(panel._model)) == 2000


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ((), ()),
        (TAGS, (("学前教育", 4), ("指标", 9), ("指标/占比", 3), ("指标/同比", 6))),
        ((TagRow("甲/乙/丙", 2),), (("甲", 2), ("甲/乙", 2), ("甲/乙/丙", 2))),
        ((TagRow("甲/乙/丙", 2), TagRow("甲", 1)), (("甲", 1), ("甲/乙", 2), ("甲/乙/丙", 2))),
        ((TagRow("甲乙", 1), TagRow("甲/丙", 1), TagRow("甲", 1)), (("甲", 1), ("甲/丙", 1), ("甲乙", 1))),
    ],
)
def test_tags_get_their_parents(given, expected):
    assert tuple((row.path, row.count) for row in with_parents(given)) == expected


def test_a_tag_is_asked_for_by_its_whole_path(qtbot):
    panel = TagPanel(LIGHT)
    qtbot.addWidget(panel)
    panel.set_tags(TAGS)
    panel.resize(240, 300)
    panel.show()
    spy = QSignalSpy(panel.tag_requested)
    rect = panel._tree.visualRect(panel._model.index_of("指标/占比"))
    QTest.mouseClick(panel._tree.viewport(), Qt.MouseButton.LeftButton, pos=rect.center() + QPoint(10, 0))
    assert spy.at(0) == ["指标/占比"]
