"""Two change an annotation that both have seen: nothing either wrote is lost, and a step takes back only its own."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.annotate.model import Annotation, Color, Quote, Scope, Style
from reader.annotate.rewriting import both_written, is_left_behind, stepped
from reader.text.span import Span

SEEN = Annotation("a", "d", Span(3, 6), Quote("学校数", "", ""), note="甲", tags=("指标", "待查"), modified="1")
PARTS = {
    "note": ("甲，核对", "甲，存疑"),
    "tags": (("指标", "已查"), ("指标", "问题")),
    "color": (Color.GREEN, Color.BLUE),
    "style": (Style.WAVY, Style.STRIKE),
    "span": (Span(3, 8), Span(3, 9)),
}
CHANGES = st.fixed_dictionaries({}, optional={name: st.sampled_from(values) for name, values in PARTS.items()})


def line(_moment):
    return "|"


@pytest.mark.parametrize("name", PARTS)
def test_a_step_takes_back_what_it_did_and_nothing_else(name):
    mine, theirs = PARTS[name]
    after = replace(SEEN, **{name: mine}, modified="2")
    assert stepped(after, after, SEEN) is SEEN
    other = next(one for one in PARTS if one != name)
    elsewhere = replace(after, **{other: PARTS[other][1]}, modified="3")
    assert stepped(elsewhere, after, SEEN) == replace(elsewhere, **{name: getattr(SEEN, name)})
    assert not is_left_behind(stepped(elsewhere, after, SEEN), after, SEEN)
    again = replace(after, **{name: theirs}, modified="3")
    assert stepped(again, after, SEEN) == again
    assert is_left_behind(again, after, SEEN)


def test_a_note_that_went_to_another_document_meanwhile_keeps_its_place_there():
    after = replace(SEEN, span=Span(3, 8), scope=Scope.TEXT, modified="2")
    gone = replace(after, document_id="e", span=Span(30, 35), modified="3")
    assert stepped(gone, after, SEEN) == gone


@given(CHANGES, CHANGES)
def test_what_only_one_has_changed_is_as_that_one_has_it(mine, theirs):
    made = both_written(replace(SEEN, **theirs), SEEN, replace(SEEN, **mine), line)
    for name in ("note", "tags", "color", "style"):
        if name not in mine:
            assert getattr(made, name) == theirs.get(name, getattr(SEEN, name))
        elif name not in theirs:
            assert getattr(made, name) == mine[name]
    assert made.span == theirs.get("span", SEEN.span)


@given(st.text("甲乙丙\n", max_size=6), st.text("甲乙丙\n", max_size=6), st.text("甲乙丙\n", max_size=6))
def test_what_both_have_written_is_all_there(seen, mine, theirs):
    before = replace(SEEN, note=seen)
    made = both_written(replace(before, note=theirs), before, replace(before, note=mine), line).note
    if mine != seen:
        assert mine in made
    if theirs != seen:
        assert theirs in made


def test_tags_are_put_on_and_taken_off_by_both():
    now = replace(SEEN, tags=("指标", "待查", "问题"))
    made = both_written(now, SEEN, replace(SEEN, tags=("指标", "已查")), line)
    assert made.tags == ("指标", "问题", "已查")
