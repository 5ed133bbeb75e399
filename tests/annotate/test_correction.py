"""Corrections add up: the opposite takes back, moves sum, an empty name is none."""

from __future__ import annotations

import pytest

from reader.annotate.correction import CorrectionKind, Revision, amended, joined
from reader.text.span import Span

TEXT = "一、基本情况\n全县有学校46所。\n二、主要工作\n"
HEADING, NUMBER = Span(0, 6), Span(11, 14)
KIND = CorrectionKind
SAID = Revision("count", "所", "校舍").to_value()


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
        ([(KIND.INDICATOR, ""), (KIND.REVISED, SAID)], [(KIND.INDICATOR, SAID)]),
        ([(KIND.INDICATOR, SAID), (KIND.NO_INDICATOR, "")], []),
        ([(KIND.INDICATOR, SAID), (KIND.INDICATOR, "")], [(KIND.INDICATOR, "")]),
        ([(KIND.REVISED, SAID)], [(KIND.REVISED, SAID)]),
        ([(KIND.REVISED, SAID), (KIND.REVISED, "")], []),
        ([(KIND.REVISED, SAID), (KIND.NO_INDICATOR, "")], [(KIND.NO_INDICATOR, "")]),
        ([(KIND.NO_INDICATOR, ""), (KIND.INDICATOR, SAID)], [(KIND.REVISED, SAID)]),
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


def test_what_is_said_of_a_number_holds_for_all_of_it():
    """Marked as 46, it is an indicator 46所, and it is that one which is none after all."""
    some = amended((), TEXT, KIND.INDICATOR, Span(11, 13))
    assert amended(some, TEXT, KIND.NO_INDICATOR, NUMBER) == ()


@pytest.mark.parametrize(
    "said", [Revision("rank"), Revision("count", '个"', "甲\n乙"), Revision("money", "元", "資助")]
)
def test_a_revision_is_read_as_it_was_written(said):
    assert Revision.of_value(said.to_value()) == said
    assert Revision.of_value("") is None


def test_joined_says_of_the_same_words_what_its_own_say():
    own = amended((), TEXT, KIND.NO_INDICATOR, NUMBER)
    others = amended(amended((), TEXT, KIND.HIDE, HEADING), TEXT, KIND.REVISED, NUMBER, SAID)
    assert [(one.kind, one.span) for one in joined(own, others)] == [(KIND.HIDE, HEADING), (KIND.NO_INDICATOR, NUMBER)]
    assert joined((), others) == others
    assert joined(own, ()) == own
