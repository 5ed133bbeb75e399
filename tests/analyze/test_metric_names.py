"""What numbers count, by the words of the panel, on invented sentences of many fields in both scripts."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from reader.app.report import prepare
from reader.source.document import source_from_bytes

DATA = Path(__file__).parents[1] / "data" / "names" / "names.json"


def cases() -> list:
    return [
        pytest.param(case, id=case["label"])
        for group in json.loads(DATA.read_text(encoding="utf-8"))["groups"]
        for case in group["cases"]
    ]


@pytest.mark.parametrize("case", cases())
def test_names_what_each_number_counts(case):
    source = source_from_bytes(case["text"].encode(), "case.txt")
    found = prepare(source).analysis.indicators
    assert ["".join(piece.of(source.text) for piece in one.metric) for one in found] == case["names"]
