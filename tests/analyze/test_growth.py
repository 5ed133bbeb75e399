"""What is said of a number costs the same however many stand before it: by the calls made, not by the clock."""

from __future__ import annotations

import sys
from types import FrameType
from typing import Any

import pytest

from reader.analyze.run import analyze

SHORT, TIMES = 3000, 4
"""Characters of the shorter text, and how many times as long the other one is."""
PIECES = (
    "2024年的5人，",
    "2024年的5人",
    "由2020年的35%到2021年的",
    "2023年和2024年分别5%和6%、",
    "分别5%、",
    "分别增长5%、",
    "增长5%、",
    "甲、乙分别增长5%、增长",
    "分别居第二、",
    "到2025年5人",
    "力争到2025年达到5%，",
    "累计5人",
    "同比5%",
    "每人每月5元和",
    "人均5元",
    "全年5人",
    "1月18日5人",
    "2024年5人\n",
    "一、2026年计划\n2025年5人。\n",
    "由3∶1扩大至4∶1",
    "二成多",
    "指标 | 2024年\n | 收入（万元） | 同比（%）\n甲 | 5 | 6\n",
)


def calls(text: str) -> int:
    """How many functions, of Python and of C, an analysis of ``text`` calls when its tables are loaded."""
    analyze(text)
    count = 0

    def told(_frame: FrameType, event: str, _argument: Any) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    before = sys.getprofile()
    sys.setprofile(told)
    try:
        analyze(text)
    finally:
        sys.setprofile(before)
    return count


def repeated(piece: str, length: int) -> str:
    return (piece * (length // len(piece) + 1))[:length]


@pytest.mark.parametrize("piece", PIECES, ids=repr)
def test_the_calls_grow_with_the_text(piece):
    first, second = (calls(repeated(piece, length)) for length in (SHORT, SHORT * TIMES))
    assert second <= first * TIMES * 1.1


@pytest.mark.parametrize("many", [200, 800])
def test_a_row_of_times_is_not_walked_through_for_each_number(many):
    row, numbers = "2023年和" * many, "2024年分别5%、6%、7%、8%、9%、5%、6%、7%、8%、9%。"
    each = calls(row + numbers) - calls(row)
    assert each < 3000
