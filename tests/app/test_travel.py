"""The way back through jumps, and forward again."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from reader.app.travel import MOST, SAME, Place, Trail

A, B, C = Place("one", 0), Place("one", 5000), Place("two", 100)
places = st.builds(Place, st.sampled_from(["one", "two"]), st.integers(0, 50).map(lambda at: at * 10 * SAME))


def test_back_and_forward_are_each_other_undone():
    trail = Trail().left(A).left(B)
    assert trail.back(C) == (B, Trail((A,), (C,)))
    place, trail = trail.back(C)
    place, trail = trail.back(place)
    assert place == A
    assert trail.back(A) is None
    place, trail = trail.forward(place)
    assert place == B
    assert trail.forward(B) == (C, Trail((A, B)))


def test_a_new_jump_is_another_way_forward():
    _, trail = Trail().left(A).left(B).back(C)
    assert trail.left(B).ahead == ()


def test_steps_that_would_hardly_be_seen_are_left_out():
    trail = Trail().left(A).left(Place("one", SAME - 1))
    assert trail.behind == (A,)
    assert trail.back(Place("one", 3)) is None


def test_old_places_give_way():
    trail = Trail()
    for at in range(MOST * 2):
        trail = trail.left(Place("one", at * 1000))
    assert len(trail.behind) == MOST
    assert trail.behind[-1].position == (MOST * 2 - 1) * 1000


def test_a_document_that_is_gone_is_no_place():
    trail = Trail((A, C, B), (C,)).without("two")
    assert trail == Trail((A, B), ())


@given(st.lists(places, max_size=20), places)
def test_all_the_way_back_and_forward_ends_where_it_began(jumps, here):
    trail = Trail()
    for place in jumps:
        trail = trail.left(place)
    at, count = here, 0
    while (step := trail.back(at)) is not None:
        (at, trail), count = step, count + 1
    for _ in range(count):
        at, trail = trail.forward(at)
    assert at == here
    assert trail.forward(here) is None
