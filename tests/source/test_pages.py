"""From characters placed on pages to a text: the rules, on pages made up for each."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.source.formats.extracted import HintKind
from reader.source.formats.glyphs import folded, with_doors
from reader.source.formats.pages import text_of
from reader.source.formats.placed import Page, Rule, Run, is_wide

CASES = json.loads((Path(__file__).parents[1] / "data" / "pages" / "cases.json").read_text(encoding="utf-8"))
WIDTH, HEIGHT, SIZE = 300, 400, 10


def run(x: float, y: float, text: str, size: float = SIZE, bold: bool = False) -> Run:
    width = sum(size if is_wide(char) else size / 2 for char in text)
    return Run(x, y, width, size, text, bold)


def page(made: dict[str, Any]) -> Page:
    """``lines`` are ``[x, baseline, text, size]``, ``rules`` two ends, ``upright`` columns, ``[x, top, text]``."""
    runs = [run(*line) for line in made.get("lines", ())]
    for x, top, text in made.get("upright", ()):
        runs += [run(x, top + (place + 0.88) * SIZE, char) for place, char in enumerate(text)]
    return Page(WIDTH, HEIGHT, tuple(runs), tuple(Rule(*rule) for rule in made.get("rules", ())))


@pytest.mark.parametrize("case", CASES, ids=[case["label"] for case in CASES])
def test_pages(case):
    text, hints = text_of(page(made) for made in case["pages"])
    assert text == case["text"]
    headings = [[hint.span.of(text), hint.level] for hint in hints if hint.kind is HintKind.HEADING]
    assert headings == case.get("headings", [])
    if "cells" in case:
        cells = [[one.span.of(text), one.level, one.columns, one.rows] for one in hints if one.kind is HintKind.CELL]
        assert cells == case["cells"]
    if "tables" in case:
        assert sum(hint.kind is HintKind.TABLE for hint in hints) == case["tables"]
    notes = [hint.span.of(text) for hint in hints if hint.kind is HintKind.NOTES]
    assert notes == ([case["notes"]] if "notes" in case else [])


@pytest.mark.parametrize("case", CASES, ids=[case["label"] for case in CASES])
def test_the_order_in_the_file_says_nothing(case):
    if any("upright" in made for made in case["pages"]):  # there it tells the direction
        return
    mixed = []
    for made in map(page, case["pages"]):
        mixed.append(Page(made.width, made.height, made.runs[::-1], made.rules[::-1]))
    assert text_of(mixed)[0] == case["text"]


@pytest.mark.parametrize(("width", "expected"), [(4, "so “it” is\n"), (10, "so“it”is\n")])
def test_quotation_marks_are_as_wide_as_they_are_set(width, expected):
    """Those of Latin type have blanks around them; those of Chinese type have their room within."""
    runs, x = [], 30.0
    for text, room in (("so", 10), ("“", width), ("it", 10), ("”", width), ("is", 10)):
        gap = 3.0 if text in "“is" else 0.0
        runs.append(Run(x + gap, 60, room, SIZE, text))
        x = runs[-1].end
    assert text_of([Page(WIDTH, HEIGHT, tuple(runs))])[0] == expected


places = st.floats(-50, 400, allow_nan=False)
runs = st.builds(
    Run,
    places,
    places,
    st.floats(0, 80),
    st.floats(0.1, 40),
    st.text("一二（）。,.1 9aZ—²", min_size=1, max_size=9),
    st.booleans(),
)
rules = st.one_of(
    st.builds(lambda x, y, far: Rule(x, y, x + far, y), places, places, st.floats(0, 300)),
    st.builds(lambda x, y, far: Rule(x, y, x, y + far), places, places, st.floats(0, 300)),
)


@given(
    st.lists(
        st.builds(
            Page,
            st.just(300.0),
            st.just(400.0),
            st.lists(runs, max_size=14).map(tuple),
            st.lists(rules, max_size=9).map(tuple),
        ),
        max_size=3,
    )
)
def test_any_page_has_a_text_with_hints_inside(pages):
    text, hints = text_of(pages)
    assert not text or text.endswith("\n")
    for hint in hints:
        assert 0 <= hint.span.start < hint.span.end <= len(text)
    there = {char for one in pages for each in one.runs for char in each.text}
    assert set(text) <= there | set(" |\n⁰¹²³⁴⁵⁶⁷⁸⁹⁻")


@pytest.mark.parametrize(
    ("given", "meant"),
    [
        ("⼀⼆三、⼗⼋", "一二三、十八"),
        ("⺠⻓⻔⻘", "民长门青"),
        ("豈ﬁne", "豈fine"),
        ("软\u00ad件", "软件"),
        ("⸺70〜90%", "——70～90%"),
        ("（１２）㎡②", "（１２）㎡②"),
        ("１２％～", "１２％～"),
    ],
)
def test_radicals_are_the_characters_they_stand_for(given, meant):
    assert folded(given) == meant


def test_the_radical_of_a_door_follows_the_script():
    assert with_doors(folded("⼊⼾⾛访")) == "入户走访"
    assert with_doors(folded("農⼾")) == "農戶"
