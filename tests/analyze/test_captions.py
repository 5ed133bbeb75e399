"""Units named above a table, and what is said of the numbers that none of them surely fits."""

from __future__ import annotations

import pytest

from reader.analyze.run import analyze
from reader.analyze.tables.captions import under_several_units
from reader.analyze.unmarked import NO_UNIT, SEVERAL_UNITS, find_unmarked

OPEN = "单位：人、万元\n项目 | 人数 | 其他\n低保 | 1,203 | 33\n救助 | 77 | 4.5\n\n此前共走访 21 处以外的 34。"


def reasons(text: str) -> dict[str, str]:
    return {one.span.of(text): one.reason for one in find_unmarked(text, analyze(text))}


def test_says_that_none_of_several_units_surely_fits():
    told = reasons(OPEN)
    assert (told["33"], told["4.5"]) == (SEVERAL_UNITS, SEVERAL_UNITS)
    assert told["34"] == NO_UNIT


def test_one_unit_above_a_table_leaves_nothing_open():
    told = reasons("单位：万元\n项目 | 面积 | 支出\n低保 | 1,203 | 33\n")
    assert told == {"1,203": NO_UNIT}


def test_rows_end_with_the_table():
    text = "单位：件、元\n甲 | 1\n\n乙 | 2\n以上为全部。\n丙 | 3\n"
    assert [span.of(text) for span in under_several_units(text)] == ["\n甲 | 1\n\n乙 | 2"]


@pytest.mark.parametrize(
    "text", ["单位：件、元" * 40_000, "单位：件、元\n" * 40_000, "单位：件、元\n" + "甲 | 1\n" * 40_000]
)
def test_captions_without_end_are_walked_once(text):
    assert len(under_several_units(text)) <= len(text)
