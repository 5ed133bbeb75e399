"""The table of units: what it holds, and which unit stands at a place."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from reader.analyze.finding import IndicatorKind
from reader.analyze.units import Hanzi, load_units
from reader.text.resources import resource

ROWS = json.loads(resource("units.json").read_text(encoding="utf-8"))["units"]


def name_at(text: str, position: int = 0) -> str | None:
    match = load_units().match(text, position)
    return match.unit.name if match else None


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("人次", "人次"),
        ("人参加", "人"),
        ("场次", "场次"),
        ("个百分点", "个百分点"),
        ("百分点", "个百分点"),
        ("个学校", "个"),
        ("平方米", "平方米"),
        ("㎡", "平方米"),
        ("m²的", "平方米"),
        ("km长", "公里"),
        ("千瓦时", "千瓦时"),
        ("兆瓦", "兆瓦"),
        ("美元", "美元"),
        ("萬", None),
        ("個項目", "个"),
        ("餘", None),
        ("噸", "吨"),
        ("年级", None),
        ("分之一", None),
        ("分钟", "分钟"),
        ("家庭", "家庭"),
        ("月", None),
        ("mm", "毫米"),
        ("mail", None),
        ("", None),
    ],
)
def test_takes_the_longest_unit_that_is_not_part_of_a_word(text, unit):
    assert name_at(text) == unit


def test_a_unit_ends_inside_the_text():
    match = load_units().match("3个", 1)
    assert match is not None
    assert (match.start, match.end) == (1, 2)


def test_every_row_is_known_and_stands_once():
    spellings = [form for row in ROWS for form in (row["unit"], *row.get("aliases", ()), *row.get("traditional", ()))]
    assert len(ROWS) > 250
    assert len(spellings) == len(set(spellings))
    assert {row["kind"] for row in ROWS} <= {kind.value for kind in IndicatorKind}
    assert {row.get("hanzi", "any") for row in ROWS} <= {hanzi.value for hanzi in Hanzi}


def test_every_spelling_is_found_again():
    table = load_units()
    for form, unit in table:
        match = table.match(form, 0)
        assert match is not None, form
        assert match.unit == unit
        assert match.end == len(form)


def test_the_table_has_the_traditional_form_of_common_classifiers():
    forms = {form: unit.name for form, unit in load_units()}
    wanted = {
        "個": "个",
        "項": "项",
        "場": "场",
        "條": "条",
        "處": "处",
        "冊": "册",
        "輪": "轮",
        "對": "对",
        "隻": "只",
        "歲": "岁",
    }
    assert {form: forms.get(form) for form in wanted} == wanted


def test_every_unit_is_named_by_a_case():
    data = Path(__file__).parents[1] / "data"
    named = {
        unit
        for folder in ("indicators", "facets", "tables")
        for path in (data / folder).glob("*.json")
        for unit in re.findall(r'"unit": "([^"]+)"', path.read_text(encoding="utf-8"))
    }
    halves = {"个半小时", "个半月"}  # 2个半小时 is read as 2.5 个小时
    assert {row["unit"] for row in ROWS} - named == halves
