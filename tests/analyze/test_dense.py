"""Dense statistical prose of many fields, and what looks like it: every figure with all that is said of it."""

from __future__ import annotations

import json
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from reader.app.report import prepare
from reader.script.convert import converter
from reader.script.detect import Script, detect
from reader.source.document import source_from_bytes
from reader.text.span import Span

CASES = json.loads((Path(__file__).parents[1] / "data" / "facets" / "dense.json").read_text(encoding="utf-8"))["cases"]


def said_of(one: Any, row: dict[str, Any]) -> dict[str, Any]:
    """What ``row`` asks of an indicator, as it is."""
    change = one.change
    said = {
        "kind": one.kind.value,
        "value": [one.value, one.upper] if isinstance(row["value"], list) else one.value,
        "unit": one.unit,
        "planned": one.planned,
        "cumulative": one.cumulative,
        "change": [change.direction.value, "to" if change.level else "by"] if change else None,
        "period": one.period.iso if one.period else None,
        "per": one.per,
        "qualifier": one.qualifier,
    }
    return {key: value for key, value in said.items() if key in row}


def asked(row: dict[str, Any]) -> dict[str, Any]:
    value = row["value"]
    exact = [Decimal(one) for one in value] if isinstance(value, list) else Decimal(value)
    return {**{key: wanted for key, wanted in row.items() if key not in ("text", "start")}, "value": exact}


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["label"])
def test_each_figure_is_read_whole(case):
    text = case["text"]
    report = prepare(source_from_bytes(text.encode(), "a.txt"))
    doubtful = [
        Span(row["start"], row["start"] + len(row["text"])) for row in case["indicators"] if row.get("optional")
    ]
    rows = [row for row in case["indicators"] if not row.get("optional")]
    found = [one for one in report.analysis.indicators if not any(one.span.overlaps(span) for span in doubtful)]
    assert [(one.span.start, one.span.of(text)) for one in found] == [(row["start"], row["text"]) for row in rows]
    for one, row in zip(found, rows, strict=True):
        assert said_of(one, row) == asked(row), row["text"]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["label"])
def test_the_other_script_says_the_same(case):
    text = case["text"]
    way = "t2s" if detect(text).script is Script.HANT else "s2t"
    other = prepare(source_from_bytes(converter(way).convert(text).text.encode(), "a.txt")).analysis.indicators
    own = prepare(source_from_bytes(text.encode(), "a.txt")).analysis.indicators
    assert [(one.kind, one.value, one.upper, one.unit) for one in other] == [
        (one.kind, one.value, one.upper, one.unit) for one in own
    ]


def test_there_are_enough_cases():
    assert sum(bool(case["indicators"]) for case in CASES) >= 110
    assert sum(not case["indicators"] for case in CASES) >= 40
