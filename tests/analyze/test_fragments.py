"""Excerpts of web pages as they are, from the file on: page numbers of viewers, contents run together, cut sections."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from outline_cases import FOLDER, nodes
from variants import carriage_returns, full_width, half_width, in_other_script, no_break_spaces, varied

from reader.app.report import prepare
from reader.source.document import Source, read_source

CASES: list[dict[str, Any]] = [
    case
    for name in ("fragments", "excerpts")
    for case in json.loads((FOLDER / f"{name}.json").read_text(encoding="utf-8"))
]


VARIANTS = (full_width, half_width, no_break_spaces, carriage_returns)


def excerpt(case: dict[str, Any], folder: Path) -> Source:
    path = folder / "excerpt.txt"
    path.write_text(case["text"], encoding="utf-8")
    return read_source(path)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["label"])
def test_outline_of_an_excerpt(case: dict[str, Any], tmp_path: Path) -> None:
    source = excerpt(case, tmp_path)
    found = prepare(source).analysis
    wanted = [(node["level"], node["kind"], node["marker"], node["title"]) for node in case["outline"]]
    assert nodes(source.text, list(found.headings)) == wanted
    if "title" in case:
        assert (found.title and found.title.of(source.text)) == case["title"]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["label"])
def test_outline_of_an_excerpt_written_otherwise(case: dict[str, Any], tmp_path: Path) -> None:
    source = excerpt(case, tmp_path)
    wanted = [(node["level"], node["kind"]) for node in case["outline"]]
    for other, _ in (*(varied(source, variant) for variant in VARIANTS), in_other_script(source)):
        found = prepare(other).analysis
        assert [(node.level, node.kind.value) for node in found.headings] == wanted
        assert (found.title is not None) or case.get("title") is None
