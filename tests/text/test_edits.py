"""A list of edits as columns is a list of edits."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.text.edits import Edits
from reader.text.offsetmap import Edit, OffsetMap

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


def test_its_map_is_that_of_its_edits():
    edits = Edits([Edit(0, 1, "ab"), Edit(3, 3, ""), Edit(3, 5, ""), Edit(7, 7, "xyzxyz")])
    assert edits.map(9) == OffsetMap.from_edits(9, edits)
    assert Edits().map(4) == OffsetMap.identity(4)
    sound = Edits([Edit(0, 1, "ab"), Edit(3, 5, ""), Edit(7, 7, "xyzxyz")])
    assert list(sound.map(9).blocks()) == list(OffsetMap.from_edits(9, sound).blocks())


@pytest.mark.parametrize(
    "wrong", [[Edit(2, 4, ""), Edit(3, 5, "")], [Edit(5, 6, ""), Edit(1, 2, "")], [Edit(8, 10, "")]]
)
def test_no_map_is_made_of_edits_that_no_text_can_have(wrong):
    with pytest.raises(ValueError, match="block"):
        Edits(wrong).map(9)


def test_more_replacements_than_two_bytes_can_count():
    edits = [Edit(at, at + 1, f"{at:05}") for at in range(70_000)]
    held = Edits(edits)
    assert held == edits
    assert held.map(70_000) == OffsetMap.from_edits(70_000, edits)
    assert [held[at].replacement for at in (0, 65_535, 65_536, -1)] == ["00000", "65535", "65536", "69999"]


def test_edits_and_their_map_take_few_bytes_each():
    """A text of which every second character goes: no more than ten times its size is held for that."""
    edits = Edits(Edit(at, at + 1, "", "control") for at in range(0, 200_000, 2))
    columns = [edits._starts, edits._ends, edits._replacements, edits.map(200_000)._d0, edits.map(200_000)._d1]
    held = sum(len(column) * column.itemsize for column in columns) + len(edits._kinds)
    assert held <= 10 * 200_000
    assert len(edits._texts) == 1
    assert edits.map(200_000)._s0 is edits._starts
