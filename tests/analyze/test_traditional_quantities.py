"""Quantities of reports in Traditional characters, read as a report is: spans stand in the text as it came."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from reader.app.report import prepare
from reader.source.document import source_from_bytes

DATA = Path(__file__).parents[1] / "data" / "numerals" / "traditional_quantities.json"


def cases() -> list:
    return [pytest.param(case, id=case["label"]) for case in json.loads(DATA.read_text(encoding="utf-8"))["cases"]]


@pytest.mark.parametrize("case", cases())
def test_reads_the_quantities_of_a_traditional_report(case):
    source = source_from_bytes(case["text"].encode(), "case.txt")
    found = [
        {"text": one.span.of(source.text), "kind": one.kind.value, "value": f"{one.value:f}", "unit": one.unit}
        for one in prepare(source).analysis.indicators
    ]
    assert found == case["indicators"]
