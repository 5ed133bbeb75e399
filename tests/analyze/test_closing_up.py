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
    ],
)
def test_closes_up_figures_only(text: str, closed: str) -> None:
    found = closed_up(text)
    assert found is not None
    assert found.text == closed


@pytest.mark.parametrize("text", ["", "全市 共有", "增长5%", "第 一", "12 345", "a b", "二是\u3000三"])
def test_leaves_other_spaces(text: str) -> None:
    assert closed_up(text) is None


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
