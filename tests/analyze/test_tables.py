"""Values in tables: their metric, unit and time come from the heads of their row and column."""

from __future__ import annotations

import json
from decimal import Decimal
from pathlib import Path

import pytest

from reader.analyze.layout import tab_rows
from reader.analyze.run import analyze
from reader.app.report import prepare
from reader.script.convert import converter
from reader.script.detect import Script, detect
from reader.source.document import source_from_bytes

DATA = Path(__file__).parents[1] / "data" / "tables"
CASES, TABS = (json.loads((DATA / name).read_text(encoding="utf-8"))["cases"] for name in ("cases.json", "tabs.json"))
# A head of three cells over rows of another length: tabs make a table of lines with as many tabs.
UNEVEN = ("short-row", "heads-without-a-corner")
BARRED = [case for case in CASES if case["name"] == "report.txt" and case["label"] not in UNEVEN]


@pytest.mark.parametrize("case", [*CASES, *TABS], ids=lambda case: case["label"])
def test_cells_are_read_by_their_heads(case):
    report = prepare(source_from_bytes(case["text"].encode(), case["name"]))
    text, found = report.source.text, report.analysis.indicators
    assert [one.span.of(text) for one in found] == [row["text"] for row in case["indicators"]]
    for one, row in zip(found, case["indicators"], strict=True):
        value = [Decimal(end) for end in row["value"]] if isinstance(row["value"], list) else Decimal(row["value"])
        found_value = one.value if one.upper is None else [one.value, one.upper]
        assert (found_value, one.unit, one.kind.value) == (value, row["unit"], row["kind"]), row
        assert "".join(piece.of(text) for piece in one.metric) == row["metric"]
        if row.get("period"):
            assert one.period is not None
            assert one.period.iso == row["period"]
        assert (one.change.direction.value if one.change else None) == row.get("change")
        assert one.qualifier == row.get("qualifier")
    if "headings" in case:
        assert [node.title.of(text) for node in report.analysis.headings] == case["headings"]


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("人口\n\t户数\t人口\n东河\t32\t124\n南坪\t19\t70\n完。", ["\t户数\t人口", "东河\t32\t124", "南坪\t19\t70"]),
        ("\t户数\t人口\n\t东河\t32\n\t南坪\t19\t\n", ["户数\t人口", "东河\t32", "南坪\t19"]),
        ("项目\t预算\n教育类\n小学\t30\n中学\t50\n", ["项目\t预算", "教育类", "小学\t30", "中学\t50"]),
        ("目录\n一、总体情况\t1\n二、主要工作\t3\n", []),
        ("一、\t总体情况\n\t全年收入300万元。\n二、\t主要工作\n", []),
        ("全县学校46所。", []),
    ],
)
def test_rows_by_tabs(text, rows):
    assert [row.of(text) for row in tab_rows(text)] == rows


@pytest.mark.parametrize("case", TABS, ids=lambda case: case["label"])
def test_rows_by_tabs_are_the_same_lines_in_either_script(case):
    def lines(text):
        return [text.count("\n", 0, row.start) for row in tab_rows(text)]

    other = converter("s2t" if detect(case["text"]).script is not Script.HANT else "t2s").convert(case["text"]).text
    assert lines(other) == lines(case["text"])


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
        "| " * 20_000,
        "1 | 2\n" * 6_000,
        "甲 | 1\n" * 6_000,
        "单位：万元\n甲 | 1\n" * 4_000,
        "甲 | " * 15_000,
        "\t" * 100_000,
        "甲\t" * 15_000,
        "甲\t1\n" * 6_000,
        "甲\t1\n\n乙\t丙\n" * 4_000,
        "\t甲\n" * 8_000,
        "单位：万元\n甲\t1\n" * 4_000,
    ],
    ids=lambda text: repr(text[:8]),
)
def test_hostile_tables_end(text):
    assert all(one.span.end <= len(text) for one in analyze(text).indicators)
