"""Corrections add up: the opposite takes back, moves sum, an empty name is none."""

from __future__ import annotations

import pytest

from reader.annotate.correction import CorrectionKind, amended
from reader.text.span import Span

TEXT = "一、基本情况\n全县有学校46所。\n二、主要工作\n"
HEADING, NUMBER = Span(0, 6), Span(11, 14)
KIND = CorrectionKind


def after(*steps, span=HEADING):
    some = ()
    for kind, value in steps:
        some = amended(some, TEXT, kind, span, value)
    return [(one.kind, one.value) for one in some]


@pytest.mark.parametrize(
    ("steps", "left"),
    [
        ([(KIND.LEVEL, "1")], [(KIND.LEVEL, "1")]),
        ([(KIND.LEVEL, "1"), (KIND.LEVEL, "1")], [(KIND.LEVEL, "2")]),
        ([(KIND.LEVEL, "1"), (KIND.LEVEL, "-1")], []),
        ([(KIND.NAME, "概况")], [(KIND.NAME, "概况")]),
        ([(KIND.NAME, "概况"), (KIND.NAME, "情况")], [(KIND.NAME, "情况")]),
        ([(KIND.NAME, "概况"), (KIND.NAME, "")], []),
        ([(KIND.NAME, "概况"), (KIND.LEVEL, "1")], [(KIND.LEVEL, "1"), (KIND.NAME, "概况")]),
        ([(KIND.NAME, "概况"), (KIND.HIDE, "")], [(KIND.HIDE, "")]),
        ([(KIND.HIDE, ""), (KIND.HEADING, "1")], []),
        ([(KIND.HEADING, "1"), (KIND.NAME, "概况"), (KIND.HIDE, "")], []),
        ([(KIND.INDICATOR, ""), (KIND.NO_INDICATOR, "")], []),
        ([(KIND.NO_INDICATOR, ""), (KIND.INDICATOR, "")], []),
        ([(KIND.NO_INDICATOR, ""), (KIND.NO_INDICATOR, "")], [(KIND.NO_INDICATOR, "")]),
    ],
)
def test_corrections_of_one_place_add_up(steps, left):
    assert after(*steps) == left


def test_corrections_of_other_places_stay_in_order():
    some = amended((), TEXT, KIND.NO_INDICATOR, NUMBER)
    some = amended(some, TEXT, KIND.HIDE, HEADING)
    assert [one.span for one in some] == [HEADING, NUMBER]
    assert some[1].quote.exact == NUMBER.of(TEXT)
    assert amended(some, TEXT, KIND.INDICATOR, NUMBER) == some[:1]
