"""Classifiers behind numerals are not matched as the beginnings of words."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.script.counted import parts_at_classifiers
from reader.script.detect import Script
from reader.script.rulings import Ruling
from reader.script.view import ViewOptions, ViewScript, build_view, lines_of, view_lines
from reader.source.repair import normalize
from reader.text.span import Span

DATA = Path(__file__).parents[1] / "data" / "script" / "counted.json"
CASES = json.loads(DATA.read_text(encoding="utf-8"))["cases"]
PHRASES = [case["source"] for case in CASES]


def shown(text: str, script: ViewScript, *rulings: Ruling) -> str:
    return build_view(text, normalize(text), Script.HANS, script, ViewOptions(rulings=rulings)).text


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["source"][:12])
def test_what_is_counted_is_read_without_its_classifier(case):
    assert shown(case["source"], ViewScript.HANT) == case["hant"]
    assert shown(case["source"], ViewScript.HK) == case["hk"]


def test_a_ruling_holds_across_the_place():
    assert shown("首批32台风机", ViewScript.HANT, Ruling("台风", "颱風")) == "首批32颱風機"
    assert shown("3天后发布", ViewScript.HANT, Ruling("天后", "天后")) == "3天后發佈"


def test_each_change_is_explained_at_its_place():
    text = "防御台风，首批32台风机"
    view = build_view(text, normalize(text), Script.HANS, ViewScript.HANT)
    told = {one.source.start: (one.before, one.after) for one in view.conversion.changes()}
    assert told[text.index("台风")] == ("台风", "颱風")
    assert told[text.index("台风机")] == ("台", "臺")


@given(st.lists(st.sampled_from([*PHRASES, "3", "台", "风机", "\n", "人", "参", "天", "后", "多", "。"]), max_size=12))
def test_parts_make_up_the_text_and_lines_convert_alone_as_together(pieces):
    text = "".join(pieces)
    assert "".join(parts_at_classifiers(text)) == text
    repaired = normalize(text)
    view = build_view(text, repaired, Script.HANS, ViewScript.TW)
    at = 0
    for line in repaired.text.splitlines(keepends=True):
        lines = lines_of(repaired, Script.HANS, Span(at, at + len(line) - line.endswith("\n")), len(text) + 1)
        if lines is not None:
            alone = view_lines(repaired, Script.HANS, lines, ViewScript.TW)
            start, end = (view.conversion.map.map(place) for place in (lines.start, lines.end))
            assert view.conversion.text[start:end] == alone.text
        at += len(line)
    back = view.conversion.map.invert()
    assert back.invert() == view.conversion.map
    assert len(view.conversion.text) == view.conversion.map.target_length
