"""Heights, layers, tables, positions: each against the plain way to say the same."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reader.text.span import Span
from reader.ui.coords import QtText
from reader.ui.reading import heights as heights_module
from reader.ui.reading.content import Mark
from reader.ui.reading.heights import Heights
from reader.ui.reading.layers import LAYERS, Layer, Layers
from reader.ui.reading.table import cell_spans, cells, column_edges, placed

HEIGHTS = st.lists(st.integers(0, 50), min_size=1, max_size=60)
SHELVES = st.sampled_from([1, 2, 7, 256])
MARKS = st.lists(st.tuples(st.integers(0, 60), st.integers(1, 20)), max_size=25)


@pytest.fixture
def shelf(monkeypatch):
    return lambda size: monkeypatch.setattr(heights_module, "_SHELF", size)


KEPT = settings(suppress_health_check=[HealthCheck.function_scoped_fixture])


@KEPT
@given(HEIGHTS, st.lists(st.tuples(st.integers(0, 59), st.integers(0, 90)), max_size=10), SHELVES)
def test_heights_add_up_after_corrections(shelf, heights, corrections, size):
    shelf(size)
    tree = Heights(heights)
    plain = list(heights)
    for index, height in corrections:
        index %= len(plain)
        assert tree.set(index, height) == height - plain[index]
        plain[index] = height
    assert tree.total == sum(plain)
    assert [tree.top(index) for index in range(len(plain) + 1)] == [
        sum(plain[:index]) for index in range(len(plain) + 1)
    ]
    assert [tree[index] for index in range(len(tree))] == plain


@KEPT
@given(HEIGHTS, st.integers(-5, 3200), SHELVES)
def test_the_block_at_a_height(shelf, heights, y, size):
    shelf(size)
    tree = Heights(heights)
    index = tree.find(y)
    assert index == 0 or tree.top(index) <= y
    assert index == len(heights) - 1 or y < tree.top(index + 1)


@given(MARKS, st.integers(0, 80), st.integers(1, 20))
def test_marks_between(pairs, start, length):
    marks = [Mark(at, at + size, "hit", str(index)) for index, (at, size) in enumerate(pairs)]
    found = list(Layer(marks).between(start, start + length))
    assert sorted(found, key=str) == sorted(
        (mark for mark in marks if mark.start < start + length and mark.end > start), key=str
    )
    assert [mark.start for mark in found] == sorted(mark.start for mark in found)


def test_the_topmost_mark_with_a_key_is_found():
    layers = Layers()
    layers.set("annotations", [Mark(0, 20, "highlight-yellow", "long"), Mark(5, 8, "highlight-blue", "short")])
    layers.set("hits", [Mark(6, 7, "hit")])
    assert layers.at(6) == ("annotations", Mark(5, 8, "highlight-blue", "short"))
    layers.set("indicators", [Mark(6, 9, "indicator-count", "3")])
    assert layers.at(6) == ("indicators", Mark(6, 9, "indicator-count", "3"))
    assert layers.at(20) is None
    assert [mark.look for mark in layers.between(6, 7)] == [
        "highlight-yellow",
        "highlight-blue",
        "indicator-count",
        "hit",
    ]


def test_marks_without_characters_are_dropped_and_changes_counted():
    layers = Layers()
    before = layers.version
    layers.set("hits", [Mark(3, 3, "hit", "a")])
    assert layers.marks("hits") == []
    assert layers.version > before
    layers.clear()
    assert all(layers.marks(name) == [] for name in LAYERS)
    with pytest.raises(KeyError):
        layers.set("nonsense", [])


@pytest.mark.parametrize(
    ("row", "found"),
    [
        ("甲 | 乙 | 丙", ["甲", "乙", "丙"]),
        ("索引号: | 123 | 分类: | 总结 |", ["索引号:", "123", "分类:", "总结"]),
        ("题目 | |", ["题目", ""]),
        ("| 甲 | 乙 |", ["甲", "乙"]),
        ("只有一格", ["只有一格"]),
        ("|", [""]),
        ("甲\t乙 \t 丙", ["甲", "乙", "丙"]),
        ("\t2023年\t\t2024年", ["", "2023年", "", "2024年"]),
        ("甲\t乙 | 丙", ["甲\t乙", "丙"]),
    ],
)
def test_cells(row, found):
    assert [span.of(row) for span in cell_spans(row, Span(0, len(row)))] == found


def test_the_last_filled_cell_takes_the_empty_columns():
    row = "题目 | |"
    assert [(cell.first, cell.last) for cell in cells(row, Span(0, len(row)), 4)] == [(0, 3)]
    row = "一 | 二 | 三 | 四 | 五"
    assert [(cell.first, cell.last) for cell in cells(row, Span(0, len(row)), 3)] == [(0, 0), (1, 1), (2, 2)]
    assert cells(row, Span(0, len(row)), 3)[-1].span.of(row) == "三 | 四 | 五"


def test_cells_take_their_own_columns():
    row = "指标 | 2024年 | 2023年"
    own = placed(row, Span(0, len(row)), [(0, 0), (1, 2), (3, 4)])
    assert own == ((0, 0), (1, 2), (3, 4))
    assert [(cell.first, cell.last) for cell in cells(row, Span(0, len(row)), 5, own)] == list(own)
    assert [(cell.first, cell.last) for cell in cells(row, Span(0, len(row)), 3, own)] == [(0, 0), (1, 2), (2, 2)]
    row = " | 收入 | | 支出"
    assert placed(row, Span(0, len(row)), [(1, 1), (3, 3)]) == ((0, 0), (1, 1), (2, 2), (3, 3))
    assert placed(row, Span(0, len(row)), [(1, 1)]) == ()


def test_a_cell_over_two_columns_asks_for_no_width():
    lines = ["指标 | " + "合" * 20, "教育 | 1 | 2"]
    text = "\n".join(lines)
    rows = [Span(0, len(lines[0])), Span(len(lines[0]) + 1, len(text))]
    (_, first), second, third = column_edges(text, rows, 640.0, 15.0, [((0, 0), (1, 2)), ()])
    assert first < second[0] < second[1] < third[0]
    assert second[1] - second[0] == pytest.approx(third[1] - third[0])


@given(st.lists(st.lists(st.text("教育ab", max_size=30), min_size=1, max_size=6), min_size=1, max_size=5))
def test_columns_lie_beside_each_other_within_the_measure(table):
    text = "\n".join(" | ".join(row) for row in table)
    rows, at = [], 0
    for line in text.split("\n"):
        rows.append(Span(at, at + len(line)))
        at += len(line) + 1
    edges = column_edges(text, rows, 640.0, 15.0)
    assert all(left < right for left, right in edges)
    assert all(one[1] < other[0] for one, other in itertools.pairwise(edges))
    assert edges[-1][1] <= 641


@given(st.text("教a𠮷😀\u0301", max_size=20), st.data())
def test_qt_positions(text, data):
    both = QtText(text)
    at = data.draw(st.integers(0, len(text)))
    assert both.to_qt(at) == len(text[:at].encode("utf-16-le")) // 2
    assert both.from_qt(both.to_qt(at)) == at
    end = data.draw(st.integers(at, len(text)))
    start, length = both.range_to_qt(Span(at, end))
    assert both.span_from_qt(start, start + length) == Span(at, end)
    assert both.same == all(character <= "\uffff" for character in text)
