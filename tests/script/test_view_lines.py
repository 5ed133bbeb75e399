"""Lines converted alone are as they are in the view of the whole text."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.script.detect import Script, detect
from reader.script.rulings import Ruling
from reader.script.view import ViewOptions, ViewScript, build_view, lines_near, view_lines
from reader.source.repair import normalize

SCRIPTS = [script for script in ViewScript if script is not ViewScript.ORIGINAL]
LINES = st.sampled_from(
    [
        "软件发展，皇后在后面里程三千里",
        "岳陽長征，軟件發展，皇后在後面",
        "“后面”的‘头发’干了12.5%",
        "之后，里面的干部",
        "2024 report",
        "⿰车後台",
        "",
        "  ",
    ]
)
TEXTS = st.lists(LINES, max_size=12).map("\n".join)


@settings(max_examples=300, deadline=None)
@given(TEXTS, st.integers(0, 200), st.integers(0, 40), st.sampled_from(SCRIPTS), st.booleans(), st.booleans())
def test_lines_are_as_in_the_whole(text, position, around, script, vocabulary, quotes):
    repaired, detected = normalize(text), detect(text).script
    position = min(position, len(repaired.text))
    rulings = (Ruling("后面", "后面"), Ruling("干部", "乾部", position=max(0, text.find("干部"))))
    options = ViewOptions(vocabulary, quotes, rulings=rulings if vocabulary else ())
    whole = build_view(text, repaired, detected, script, options).conversion
    lines = lines_near(repaired, detected, position, around)
    if lines is None:
        return
    assert lines.start <= position <= lines.end
    part = view_lines(repaired, detected, lines, script, options)
    there = whole.map.map_span(lines).span
    assert part.text == there.of(whole.text)
    assert len(part.map) == sum(lines.start <= block.source.start < lines.end for block in whole.map.blocks())


def test_says_nothing_of_a_line_that_tells_nothing_as_far_back_as_it_may_look():
    text = "软件发展，后面三千里\n岳陽長征，軟件發展\n软件发展，后面三千里\n⿰车後台"
    repaired = normalize(text)
    assert lines_near(repaired, Script.MIXED, len(text) - 3, 1) is None


def test_takes_whole_lines_around_a_place():
    repaired = normalize("一二三\n四五六\n七八九\n")
    assert lines_near(repaired, Script.HANS, 5, 1).of(repaired.text) == "四五六\n"
    assert lines_near(repaired, Script.HANS, 5, 3).of(repaired.text) == "一二三\n四五六\n七八九\n"
    assert lines_near(repaired, Script.HANS, 12, 1).of(repaired.text) == "七八九\n"


@pytest.mark.parametrize("script", [Script.HANS, Script.MIXED])
def test_takes_none_where_they_would_be_far_more(script):
    repaired = normalize("里" * 1000)
    assert lines_near(repaired, script, 500, 10) is None


def test_a_mixed_text_begins_where_its_script_is_told():
    text = "软件\n里\n里\n里\n軟體\n里"
    repaired = normalize(text)
    assert lines_near(repaired, Script.MIXED, 7, 3).of(text) == "软件\n里\n里\n里\n軟體\n"
    assert lines_near(repaired, Script.MIXED, len(text), 4).of(text) == "軟體\n里"
    assert lines_near(normalize("里\n里\n软件"), Script.MIXED, 0, 1) is None
