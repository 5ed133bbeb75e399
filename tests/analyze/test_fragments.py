"""Excerpts of web pages as they are, from the file on: page numbers of viewers, contents run together, cut sections."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from outline_cases import FOLDER, nodes

from reader.app.report import prepare
from reader.source.document import read_source

CASES: list[dict[str, Any]] = json.loads((FOLDER / "fragments.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["label"])
def test_outline_of_an_excerpt(case: dict[str, Any], tmp_path: Path) -> None:
    path = tmp_path / "excerpt.txt"
    path.write_text(case["text"], encoding="utf-8")
    source = read_source(path)
    found = prepare(source).analysis
    wanted = [(node["level"], node["kind"], node["marker"], node["title"]) for node in case["outline"]]
    assert nodes(source.text, list(found.headings)) == wanted
    if "title" in case:
        assert (found.title and found.title.of(source.text)) == case["title"]
