"""A list of edits as columns is a list of edits."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.text.edits import Edits
from reader.text.offsetmap import Edit

EDIT = st.builds(
    Edit, st.integers(0, 9), st.integers(9, 99), st.text("ab", max_size=2), st.sampled_from("xyz"), st.booleans()
)


@given(st.lists(EDIT, max_size=12))
def test_it_holds_what_it_was_given(given_edits):
    held = Edits(given_edits)
    assert list(held) == given_edits
    assert held == given_edits == list(held)
    assert (len(held), bool(held)) == (len(given_edits), bool(given_edits))
    assert held[1:3] == tuple(given_edits[1:3])
    assert [held[at] for at in range(-len(held), 0)] == given_edits
    assert hash(held) == hash(Edits(given_edits))
    held.extend(given_edits)
    assert held == given_edits * 2


def test_it_differs_where_one_edit_does():
    one = Edits([Edit(0, 1, "a", "x")])
    assert one != [Edit(0, 1, "a", "x", certain=False)]
    assert one != [Edit(0, 1, "b", "x")]
    assert one != ()
    assert one != "a"
    with pytest.raises(IndexError):
        one[1]
