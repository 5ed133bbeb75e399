"""Figures set apart from Chinese characters by spaces: what is closed up, and how places come back."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.analyze.quantities.spacing import closed_up


@pytest.mark.parametrize(
    ("text", "closed"),
    [
        ("由 2023 年的 164 萬人", "由2023年的164萬人"),
        ("参与 App 测试", "参与App测试"),
        ("增长 5% 其中", "增长5% 其中"),
        ("全年\u00a012\u2009次", "全年12次"),
        ("推行 “護苗計劃 ”以來", "推行“護苗計劃”以來"),
        ("學校 (含夜校 )超過", "學校(含夜校)超過"),
    ],
)
def test_closes_up_figures_only(text: str, closed: str) -> None:
    found = closed_up(text)
    assert found is not None
    assert found.text == closed


@pytest.mark.parametrize(
    "text",
    ["", "全市 共有", "增长5%", "第 一", "12 345", "a b", "二是\u3000三", "甲。 “乙” 丙", "小结 （一）丁", "(a b )"],
)
def test_leaves_other_spaces(text: str) -> None:
    assert closed_up(text) is None


LINE = "全年发展持续向好，各项工作不断取得新的进展，一般公共预算收\n入8亿元。"


def test_closes_up_a_line_break_that_only_wraps() -> None:
    closed = closed_up(LINE)
    assert closed is not None
    assert closed.text == LINE.replace("\n", "")
    at = closed.text.index("收入")
    begin = LINE.index("\n")
    assert closed.opened([(at, at + 2)]) == ((begin - 1, begin), (begin + 1, begin + 2))


@pytest.mark.parametrize(
    "text",
    [
        LINE.replace("收\n", "。\n"),
        LINE.replace("\n入8亿元。", "\n入8亿\n"),
        "工作要点\n改造道路",
        LINE.replace("收\n入", "3\n8"),
    ],
)
def test_leaves_line_breaks_that_part(text: str) -> None:
    assert closed_up(text) is None


def test_leaves_the_line_break_behind_a_heading() -> None:
    assert closed_up(LINE, frozenset((LINE.index("\n"),))) is None


def test_holds_the_line_breaks_left_for_ends() -> None:
    closed = closed_up(f"{LINE}\n改造道路")
    assert closed is not None
    assert closed.line_ends() == (closed.text.index("\n"),)


@given(st.text("年万 \u00a0a7，", max_size=30))
def test_places_come_back(text: str) -> None:
    closed = closed_up(text)
    if closed is None:
        return
    assert closed.text == "".join(char for at, char in enumerate(text) if at not in closed.gaps)
    for at in range(len(text)):
        if at not in closed.gaps:
            inner = closed.place_of(at)
            assert closed.opened([(inner, inner + 1)]) == ((at, at + 1),)
