"""Which section of another report is meant."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.app.section_match import TitledSection, best_section, likeness

CASES = json.loads((Path(__file__).parents[1] / "data/section_match/cases.json").read_text(encoding="utf-8"))["cases"]


def section(title: str, level: int, above: str = "", place: float = 0.0) -> TitledSection:
    return TitledSection(title, level, place, above)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_the_section_that_is_meant(case):
    others = [section(*one) for one in case["others"]]
    assert best_section(section(*case["wanted"]), others) == case["expected"]


def test_of_equals_the_one_at_the_same_place():
    others = [section("小结", 2, place=place) for place in (0.1, 0.5, 0.9)]
    assert best_section(section("小结", 2, place=0.55), others) == 1


titles = st.text("一二三四五六七八九十工作情况教育安全2024年 ", max_size=12)


@given(titles, titles)
def test_likeness_is_symmetric_and_within_bounds(one, other):
    assert 0 <= likeness(one, other) == likeness(other, one) <= 1


@given(titles.filter(lambda title: any(character.isalnum() for character in title)))
def test_a_title_is_wholly_like_itself(title):
    assert likeness(title, title) == 1
