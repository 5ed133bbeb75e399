"""Values in tables: their metric, unit and time come from the heads of their row and column."""

from __future__ import annotations

import json
from decimal import Decimal
from pathlib import Path

import pytest

from reader.analyze.run import analyze
from reader.app.report import prepare
from reader.source.document import source_from_bytes

CASES = json.loads((Path(__file__).parents[1] / "data" / "tables" / "cases.json").read_text(encoding="utf-8"))["cases"]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["label"])
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
    ],
    ids=lambda text: repr(text[:8]),
)
def test_hostile_tables_end(text):
    assert all(one.span.end <= len(text) for one in analyze(text).indicators)
