"""Repair on the sample reports, where they are at hand."""

from __future__ import annotations

import json
import re
from collections import Counter
from pathlib import Path

import pytest

from reader.source.document import read_source
from reader.source.repair import normalize, repair
from reader.text.span import Span

SHARED = Path(__file__).parents[3] / "shared"
SEEDS = SHARED / "seeds"
DAMAGE = {"shifted-bytes", "lost-punctuation", "misplaced-gloss"}
pytestmark = pytest.mark.skipif(not SEEDS.is_dir(), reason="the sample reports are not at hand")


def report(number: str):
    [path] = SEEDS.glob(f"{number}_*.txt")
    text = read_source(path).text
    return text, repair(text)


def test_no_gloss_remains():
    text, repaired = report("003")
    assert not re.search(r"[a-zāáǎàēéěèīíǐìōóǒòūúǔùüǖǘǚǜ][)）]", repaired.text)
    glosses = [edit for edit in repaired.edits if edit.reason == "gloss"]
    assert len(glosses) > 500
    assert all(edit.replacement == text[edit.start] for edit in glosses)


def test_the_damaged_places_are_made_whole():
    _, repaired = report("003")
    damage = [edit for edit in repaired.edits if edit.reason in DAMAGE]
    assert [edit.replacement for edit in damage] == [
        "校總支換",
        "報",
        "模化應",
        "學",
        "（一）辦",
        "模化應",
        "（三）各類教育協",
    ]
    for whole in ("縣直學校總支換屆", "\n（一）辦學條件改善", "\n（三）各類教育協調發展"):
        assert repaired.text.count(whole) == 1
    assert repaired.text.count("規模化應用") == 2
    assert {edit.reason for edit in repaired.edits} == DAMAGE | {"gloss"}


@pytest.mark.parametrize(
    ("number", "reasons"),
    [("000", {"web-chrome": 1, "spacing": 2}), ("001", {}), ("002", {"flattened": 41}), ("004", {"word-residue": 1})],
)
def test_nothing_else_is_touched(number, reasons):
    text, repaired = report(number)
    assert Counter(edit.reason for edit in repaired.edits) == reasons
    assert normalize(text).edits == ()


def test_lines_that_tell_date_and_origin_stay():
    text, repaired = report("000")
    [line] = [line for line in text.split("\n") if line.startswith("发布时间")]
    assert line in repaired.text.split("\n")


def test_every_heading_of_a_flattened_report_begins_a_line():
    _, repaired = report("002")
    [gold] = (SHARED / "gold").glob("002_*.json")
    headings = json.loads(gold.read_text(encoding="utf-8"))["headings"]
    starts = [repaired.map.map_span(Span(item["start"], item["end"])).span.start for item in headings]
    assert [start for start in starts if start and repaired.text[start - 1] != "\n"] == []


def test_breaks_stand_only_where_the_text_had_a_space_or_nothing():
    text, repaired = report("002")
    assert all(text[edit.start : edit.end].strip() == "" for edit in repaired.edits)
    assert "".join(repaired.text.split()) == "".join(text.split())
