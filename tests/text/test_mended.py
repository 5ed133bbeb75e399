from __future__ import annotations

from bisect import bisect_left

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.text.mended import Mended

numbers = st.lists(st.integers(0, 99), max_size=12).map(tuple)


@st.composite
def mended(draw):
    """A sequence, and the tuple of its elements."""
    whole = draw(numbers)
    low = draw(st.integers(0, len(whole)))
    high = draw(st.integers(low, len(whole)))
    part = draw(numbers)
    return Mended(whole, low, high, part), (*whole[:low], *part, *whole[high:])


bounds = st.none() | st.integers(-15, 30)


@given(mended(), bounds, bounds, st.sampled_from([None, 1, 2, -1]))
def test_it_is_as_the_tuple_of_its_elements(both, start, end, step):
    made, wanted = both
    assert (len(made), tuple(made), bool(made)) == (len(wanted), wanted, bool(wanted))
    assert [made[at] for at in range(-len(made), len(made))] == [*wanted, *wanted]
    assert made[start:end:step] == wanted[start:end:step]
    assert made == wanted
    assert wanted == made
    assert hash(made) == hash(wanted)
    assert made != (*wanted, 1)
    assert made != "no such thing"


@given(mended(), st.integers(-3, 3))
def test_there_is_nothing_beyond_its_ends(both, by):
    made, wanted = both
    for at in (len(wanted) + abs(by), -len(wanted) - 1 - abs(by)):
        with pytest.raises(IndexError):
            made[at]


@given(st.lists(st.integers(0, 99), max_size=20), st.data())
def test_it_can_be_bisected_and_mended_again(elements, data):
    whole = sorted(elements)
    low = data.draw(st.integers(0, len(whole)))
    once = Mended(whole, low, len(whole), whole[low:])
    twice = Mended(once, 0, low, whole[:low])
    sought = data.draw(st.integers(-1, 100))
    assert bisect_left(twice, sought) == bisect_left(whole, sought)
    assert twice == once == tuple(whole)


@pytest.mark.parametrize(("low", "high"), [(-1, 1), (2, 1), (0, 4)])
def test_it_is_not_made_of_what_is_not_there(low, high):
    with pytest.raises(ValueError, match="not within 3"):
        Mended((1, 2, 3), low, high, ())
