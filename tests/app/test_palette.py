"""The palette finds by words, script, initials and pinyin, and ranks what it finds."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.app.palette import Entry, EntryKind, answers, listed, remembered

ENTRIES = (
    Entry(EntryKind.ACTION, "open", "打开…", "文件", "Ctrl+O"),
    Entry(EntryKind.ACTION, "export", "导出摘录…", "文件", "Ctrl+E"),
    Entry(EntryKind.ACTION, "compare", "在书库中比较指标…", "编辑"),
    Entry(EntryKind.ACTION, "theme-dark", "深色", "主题"),
    Entry(EntryKind.ACTION, "green", "绿色高亮", "标注"),
    Entry(EntryKind.SECTION, "3", "（三）導出能力建设"),
    Entry(EntryKind.DOCUMENT, "d1", "2025年教育工作报告", "某县教育局"),
    Entry(EntryKind.TAG, "指标/占比", "指标/占比"),
)


@pytest.mark.parametrize(
    ("query", "keys"),
    [
        ("导出", ["export", "3"]),
        ("導出", ["export", "3"]),
        ("dczl", ["export"]),
        ("daochu", ["export", "3"]),
        ("daoc", ["export", "3"]),
        ("aochu", []),
        ("bijiao", ["compare"]),
        ("lvse", ["green"]),
        ("JIAOYU", ["d1"]),
        ("教育局", ["d1"]),
        ("主题", ["theme-dark"]),
        ("＞导出", ["export"]),
        ("@导出", ["3"]),
        ("#", ["指标/占比"]),
        ("文件 打开", ["open"]),
        ("２０２５ 报告", ["d1"]),
        ("不存在的", []),
    ],
)
def test_what_answers_a_query(query, keys):
    assert [entry.key for entry in answers(listed(ENTRIES), query)] == keys


def test_without_a_query_all_stand_in_the_order_of_their_kinds_and_those_used_last_come_first():
    found = answers(listed(ENTRIES), "", recent=("theme-dark", "export"))
    assert [entry.key for entry in found[:3]] == ["theme-dark", "export", "open"]
    assert len(found) == len(ENTRIES)


def test_use_breaks_a_tie_and_no_more():
    assert answers(listed(ENTRIES), "打开", recent=("export",))[0].key == "open"
    assert [entry.key for entry in answers(listed(ENTRIES), "文件", recent=("export",))] == ["export", "open"]


def test_what_was_used_stands_first_once():
    assert remembered(("a", "b", "c"), "b") == ("b", "a", "c")
    assert remembered("abcdefgh", "z") == ("z", *"abcdefg")


@given(st.text(max_size=12))
def test_any_query_has_answers_among_the_entries_only(query):
    found = answers(listed(ENTRIES), query, most=3)
    assert len(found) <= 3
    assert set(found) <= set(ENTRIES)
