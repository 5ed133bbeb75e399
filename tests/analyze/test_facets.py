"""How a number changed, for which time, planned or not, a total, by head: on invented sentences of many fields."""

from __future__ import annotations

import itertools
import json
from pathlib import Path
from typing import Any

import pytest

from reader.analyze.finding import Direction, Indicator
from reader.analyze.periods import find_periods
from reader.analyze.quantities.changes import change_before
from reader.analyze.run import analyze

CASES = json.loads((Path(__file__).parents[1] / "data" / "facets" / "cases.json").read_text(encoding="utf-8"))["cases"]


def facets_of(text: str, one: Indicator) -> dict[str, Any]:
    change = one.change
    moved = None
    if change is not None:
        basis = None if change.basis is None else change.basis.of(text)
        moved = [change.direction.value, "to" if change.level else "by", basis]
    return {"change": moved, "planned": one.planned, "cumulative": one.cumulative, "per": one.per}


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["label"])
def test_says_what_the_words_around_say(case):
    text = case["text"]
    found = analyze(text).indicators
    assert [one.span.of(text) for one in found] == [row["text"] for row in case["indicators"]]
    nothing = {"change": None, "planned": False, "cumulative": False, "per": None}
    for one, row in zip(found, case["indicators"], strict=True):
        wanted = {key: row.get(key, default) for key, default in nothing.items()}
        assert facets_of(text, one) == wanted, row["text"]
        if "period" in row:
            assert (one.period.iso if one.period else None) == row["period"], row["text"]


def test_there_are_enough_cases():
    assert len(CASES) >= 80


def test_a_period_is_where_it_stands():
    text = "2024年上半年，收入增长3%；“十四五”以来，累计5亿元。"
    assert [(period.span.of(text), period.iso) for period in find_periods(text, 0, len(text), "2024")] == [
        ("2024年上半年", "2024-01/2024-06"),
        ("“十四五”以来", "2021/2025"),
    ]


def test_without_a_year_a_relative_period_has_no_iso_form():
    assert [period.iso for period in find_periods("上半年", 0, 3, None)] == [None]


def test_an_impossible_day_becomes_the_last_of_its_month():
    assert [period.iso for period in find_periods("2023年2月30日", 0, 10, None)] == ["2023-02-28"]


def test_no_words_no_change():
    assert change_before("", 0, 0, 1) is None
    moved = change_before("增长", 0, 2, -3)
    assert moved is not None
    assert moved.direction is Direction.DOWN


@pytest.mark.parametrize(
    "piece", ["2024年", "上半年", "1-", "每", "力争", "，计划", "十四五", "同比", "增长3%", "第一季度"]
)
def test_hostile_input_ends(piece):
    text = piece * 25_000
    found = analyze(text).indicators
    assert all(a.span.end <= b.span.start for a, b in itertools.pairwise(found))
    assert sum(1 for _ in find_periods(text, 0, len(text), "2024")) <= 25_000
