"""The laws of position maps. Everything stored, found or exported rests on them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.text.offsetmap import Edit, Fit, OffsetMap, Side, apply_edits
from reader.text.span import Span
from tests.strategies import edited_texts, map_chains, maps, spans


def build(length, *edits):
    return OffsetMap.from_edits(length, [Edit(*edit) for edit in edits])


@given(st.integers(0, 30), st.data())
def test_the_identity_moves_nothing(length, data):
    identity = OffsetMap.identity(length)
    position = data.draw(st.integers(0, length))
    assert identity.is_identity
    assert identity.map(position) == identity.map(position, Side.RIGHT) == position
    span = data.draw(spans(length))
    assert identity.map_span(span).span == span
    assert identity.map_span(span).fit is Fit.EXACT


@given(maps())
def test_identity_is_neutral(one):
    assert OffsetMap.identity(one.source_length).then(one) == one
    assert one.then(OffsetMap.identity(one.target_length)) == one


def changed_runs(one):
    """What changed between the characters that stayed: blocks that touch are one run."""
    runs = []
    for block in one.blocks():
        if runs and runs[-1][0].end == block.source.start and runs[-1][1].end == block.target.start:
            runs[-1] = (runs[-1][0].hull(block.source), runs[-1][1].hull(block.target))
        else:
            runs.append((block.source, block.target))
    return [(source, target) for source, target in runs if len(source) or len(target)]


@given(map_chains(3))
def test_composition_is_associative(chain):
    """Up to how a run is divided: of a deletion and an insertion at one place, neither comes first."""
    first, second, third = chain
    assert changed_runs(first.then(second).then(third)) == changed_runs(first.then(second.then(third)))


@given(maps())
def test_the_inverse_of_the_inverse_is_the_map(one):
    assert one.invert().invert() == one
    assert one.invert().source_length == one.target_length


@given(map_chains(2))
def test_the_inverse_of_a_composition_is_the_composition_of_inverses(chain):
    first, second = chain
    assert first.then(second).invert() == second.invert().then(first.invert())


@given(st.lists(edited_texts(), max_size=4))
def test_texts_put_together_map_as_each_by_itself(cases):
    joined = OffsetMap.joined(OffsetMap.from_edits(len(text), edits) for text, edits in cases)
    at, shifted = 0, []
    for text, edits in cases:
        shifted += [Edit(at + edit.start, at + edit.end, edit.replacement) for edit in edits]
        at += len(text)
    whole = OffsetMap.from_edits(at, shifted)
    assert list(joined.blocks()) == list(whole.blocks())
    assert (joined.source_length, joined.target_length) == (whole.source_length, whole.target_length)


@given(maps())
def test_ends_map_to_ends_and_order_is_kept(one):
    for side in Side:
        places = [one.map(position, side) for position in range(one.source_length + 1)]
        assert places == sorted(places)
        assert all(0 <= place <= one.target_length for place in places)
    assert one.map(0, Side.LEFT) == 0
    assert one.map(one.source_length, Side.RIGHT) == one.target_length
    assert all(one.map(at, Side.LEFT) <= one.map(at, Side.RIGHT) for at in range(one.source_length + 1))


@given(edited_texts())
def test_unchanged_characters_land_on_themselves(case):
    text, edits = case
    one, target = OffsetMap.from_edits(len(text), edits), apply_edits(text, edits)
    assert one.target_length == len(target)
    changed = {at for edit in edits for at in range(edit.start, edit.end)}
    for at in set(range(len(text))) - changed:
        found = one.map_span(Span(at, at + 1))
        assert found.fit is Fit.EXACT
        assert found.span.of(target) == text[at]


@given(edited_texts())
def test_a_replaced_run_maps_to_its_whole_replacement(case):
    text, edits = case
    one, target = OffsetMap.from_edits(len(text), edits), apply_edits(text, edits)
    touched = {place for edit in edits for place in (edit.start, edit.end)}
    alone = [edit for edit in edits if edit.start < edit.end and len(touched & {edit.start, edit.end}) == 2]
    for edit in alone:
        if any(other is not edit and {edit.start, edit.end} & {other.start, other.end} for other in edits):
            continue
        found = one.map_span(edit.span)
        assert found.span.of(target) == edit.replacement
        assert found.fit is (Fit.EXACT if edit.replacement else Fit.GONE)


@given(edited_texts(), st.data())
def test_a_span_never_cuts_a_unit(case, data):
    text, edits = case
    one = OffsetMap.from_edits(len(text), edits)
    span = data.draw(spans(len(text)))
    found = one.map_span(span)
    for block in one.blocks():
        assert not block.target.start < found.span.start < block.target.end
        assert not block.target.start < found.span.end < block.target.end
        if block.source.overlaps(span):
            assert found.span.covers(block.target)


@given(edited_texts(), st.data())
def test_there_and_back_covers_the_span(case, data):
    text, edits = case
    one = OffsetMap.from_edits(len(text), edits)
    span = data.draw(spans(len(text)))
    there = one.map_span(span)
    if there.fit is Fit.EXACT and span.start < span.end:
        kept = {at for at in range(span.start, span.end) if not any(at in edit.span for edit in edits)}
        back = one.invert().map_span(there.span).span
        assert kept <= set(range(back.start, back.end))


@given(map_chains(2), st.data())
def test_a_composition_covers_what_the_two_steps_cover(chain, data):
    first, second = chain
    span = data.draw(spans(first.source_length))
    step = first.map_span(span)
    if step.fit is Fit.GONE:
        return
    chained = first.then(second)
    both, whole = second.map_span(step.span), chained.map_span(span)
    if not len(span):  # a place within or at the edge of what changed may go to either end
        low, high = reach(chained, span.start)
        assert low <= both.span.start <= high
        assert low <= whole.span.start <= high
    elif both.fit is not Fit.GONE:
        assert whole.span.covers(both.span)


def reach(one, position):
    """Between which target places ``position`` may lie: the ends of the changed run that it touches."""
    runs = [target for source, target in changed_runs(one) if source.start <= position <= source.end]
    places = [place for run in runs for place in (run.start, run.end)] or [one.map(position)]
    return min(places), max(places)


@given(map_chains(2))
def test_a_composition_moves_positions_as_the_two_steps_do_or_within_what_changed(chain):
    first, second = chain
    chained = first.then(second)
    for at in range(first.source_length + 1):
        low, high = reach(chained, at)
        for side in Side:
            assert low <= second.map(first.map(at, side), side) <= high
            assert low <= chained.map(at, side) <= high


@given(map_chains(5))
def test_the_longest_chain_keeps_the_places_of_what_no_step_touched(chain):
    """From the decoded file to UTF-16: line ends, repairs, two stages of conversion, units."""
    whole = chain[0]
    for step in chain[1:]:
        whole = whole.then(step)
    assert (whole.source_length, whole.target_length) == (chain[0].source_length, chain[-1].target_length)
    for at in range(whole.source_length):
        span, kept = Span(at, at + 1), True
        for step in chain:
            kept = kept and all(not block.source.overlaps(span) for block in step.blocks())
            span = step.map_span(span).span
        if kept:
            assert whole.map_span(Span(at, at + 1)).span == span


@given(maps(), st.lists(st.integers(0, 16), max_size=4))
def test_many_spans_are_one_span_each(one, places):
    inside = [Span(at, at) for at in places if at <= one.source_length]
    assert one.map_spans(inside) == [one.map_span(span) for span in inside]


@given(maps(), st.data())
def test_cut_in_two_and_put_together_a_map_is_what_it_was(one, data):
    at = data.draw(st.integers(0, one.source_length))
    cuts = list(one.cuts(at))
    inside = any(block.source.start < at < block.source.end for block in one.blocks())
    assert bool(cuts) != inside
    first, last = next(one.cuts(0)), list(one.cuts(one.source_length))[-1]
    for cut in cuts:
        assert cut in list(one.cuts_onto(cut.target))
        parts = one.between(first, cut), one.between(cut, last)
        assert list(OffsetMap.joined(parts).blocks()) == list(one.blocks())


@given(maps(), maps(), st.data())
def test_a_part_of_a_map_gives_way_to_another(one, other, data):
    places = sorted(data.draw(st.lists(st.integers(0, one.source_length), min_size=2, max_size=2)))
    ends = [list(one.cuts(place)) for place in places]
    if not all(ends):
        return
    first, last = ends[0][0], ends[1][-1]
    assert list(one.with_between(first, last, one.between(first, last)).blocks()) == list(one.blocks())
    start, end = next(one.cuts(0)), list(one.cuts(one.source_length))[-1]
    part = OffsetMap.from_blocks(last.source - first.source, [(0, last.source - first.source, other.target_length)])
    expected = OffsetMap.joined((one.between(start, first), part, one.between(last, end)))
    made = one.with_between(first, last, part)
    assert (made, made.target_length) == (expected, expected.target_length)


def test_a_part_of_another_length_is_refused():
    one = OffsetMap.identity(5)
    with pytest.raises(ValueError, match="source between"):
        one.with_between(next(one.cuts(1)), next(one.cuts(3)), OffsetMap.identity(3))


def test_inside_a_unit_a_position_takes_the_end_of_its_side():
    one = build(6, (2, 4, "xyz"))
    assert [one.map(at) for at in range(7)] == [0, 1, 2, 2, 5, 6, 7]
    assert [one.map(at, Side.RIGHT) for at in range(7)] == [0, 1, 2, 5, 5, 6, 7]


def test_an_insertion_lies_between_the_two_sides():
    one = build(4, (2, 2, "ab"))
    assert (one.map(2), one.map(2, Side.RIGHT)) == (2, 4)
    assert one.map_span(Span(0, 2)).span == Span(0, 2)
    assert one.map_span(Span(2, 4)).span == Span(4, 6)


def test_how_a_span_came_through():
    one = build(10, (2, 4, "x"), (6, 8, ""))
    assert one.map_span(Span(2, 4)).fit is Fit.EXACT
    assert one.map_span(Span(3, 5)).fit is Fit.WIDENED
    assert one.map_span(Span(6, 8)).fit is Fit.GONE
    assert one.map_span(Span(5, 9)).fit is Fit.EXACT


def test_a_gloss_belongs_to_its_character():
    source = "會(huì)議召開"
    one = build(len(source), (0, 6, "會"))
    assert one.map_span(Span(0, 7)).span == Span(0, 2)
    assert one.invert().map_span(Span(0, 1)).span == Span(0, 6)


@pytest.mark.parametrize("edits", [[(3, 5, ""), (4, 6, "")], [(4, 5, ""), (0, 1, "")], [(0, 11, "")]])
def test_edits_that_overlap_or_leave_the_text_are_refused(edits):
    with pytest.raises(ValueError, match="overlaps"):
        build(10, *edits)


def test_positions_outside_are_refused():
    with pytest.raises(ValueError, match="outside"):
        build(3).map(4)


def test_maps_that_do_not_meet_are_refused():
    with pytest.raises(ValueError, match="cannot be followed"):
        build(3, (0, 1, "")).then(build(3))


def test_equal_maps_are_equal_however_they_were_cut():
    assert build(6, (1, 2, ""), (2, 3, "")) == build(6, (1, 3, ""))
    assert build(6, (1, 2, "x"), (2, 3, "y")) != build(6, (1, 3, "xy"))
    assert hash(build(6, (1, 2, ""), (2, 3, ""))) == hash(build(6, (1, 3, "")))
    assert build(6) != "map"
