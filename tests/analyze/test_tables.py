"""Values in tables: their metric, unit and time come from the heads of their row and column."""

from __future__ import annotations

import json
from decimal import Decimal
from pathlib import Path

import pytest

from reader.analyze.run import analyze
from reader.app.report import prepare
from reader.source.document import source_from_bytes

DATA = Path(__file__).parents[1] / "data" / "tables"
CASES, TABS = (json.loads((DATA / name).read_text(encoding="utf-8"))["cases"] for name in ("cases.json", "tabs.json"))
# A head of three cells over one row of two: tabs make a table of lines with as many tabs.
BARRED = [case for case in CASES if case["name"] == "report.txt" and case["label"] != "short-row"]


@pytest.mark.parametrize("case", [*CASES, *TABS], ids=lambda case: case["label"])
def test_cells_are_read_by_their_heads(case):
    report = prepare(source_from_bytes(case["text"].encode(), case["name"]))
    text, found = report.source.text, report.analysis.indicators
    assert [one.span.of(text) for one in found] == [row["text"] for row in case["indicators"]]
    for one, row in zip(found, case["indicators"], strict=True):
        assert (one.value, one.unit, one.kind.value) == (Decimal(row["value"]), row["unit"], row["kind"]), row
        assert "".join(piece.of(text) for piece in one.metric) == row["metric"]
        if row.get("period"):
            assert one.period is not None
            assert one.period.iso == row["period"]
        assert (one.change.direction.value if one.change else None) == row.get("change")
        assert one.qualifier == row.get("qualifier")
    if "headings" in case:
        assert [node.title.of(text) for node in report.analysis.headings] == case["headings"]


@pytest.mark.parametrize("case", BARRED, ids=lambda case: case["label"])
def test_tabs_part_cells_as_bars_do(case):
    text = case["text"].replace(" | ", "\t")
    barred, tabbed = analyze(case["text"]).indicators, analyze(text).indicators
    assert [_told(one, text) for one in tabbed] == [_told(one, case["text"]) for one in barred]


def _told(one, text):
    period = one.period.iso if one.period else None
    return one.span.of(text), one.value, one.unit, [piece.of(text) for piece in one.metric], period


def test_there_are_enough_cases():
    assert len(CASES) >= 30


@pytest.mark.parametrize(
    "text",
    [
        "|" * 100_000,
        "| " * 50_000,
        "1 | 2\n" * 20_000,
        "甲 | 1\n" * 20_000,
        "单位：万元\n甲 | 1\n" * 10_000,
        "甲 | " * 40_000,
        "\t" * 100_000,
        "甲\t" * 40_000,
        "甲\t1\n" * 20_000,
        "甲\t1\n\n乙\t丙\n" * 10_000,
        "\t甲\n" * 20_000,
        "单位：万元\n甲\t1\n" * 10_000,
    ],
    ids=lambda text: repr(text[:8]),
)
def test_hostile_tables_end(text):
    assert all(one.span.end <= len(text) for one in analyze(text).indicators)
