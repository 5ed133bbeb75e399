"""Of many places those with most of a context around them are found as if every place were looked at."""

from __future__ import annotations

from heapq import nlargest

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.annotate import vicinity
from reader.annotate.vicinity import Vicinity

LETTERS = "校园建设年增长率高低" + chr(ord("校") + vicinity._BITS) + chr(ord("园") + vicinity._BITS)
"""Two of them share a bit with another."""
words = st.text(LETTERS, max_size=40)


def looked_at(text, places, length, before, after, most):
    def shared(at):
        end = at + length
        there = set(text[max(0, at - 32) : at]), set(text[end : end + 32])
        return len(set(before) & there[0]) + len(set(after) & there[1])

    return nlargest(most, places, key=shared)


@given(st.text(LETTERS, min_size=1, max_size=300), st.integers(0, 12), words, words, st.integers(1, 16))
def test_the_answers_are_those_of_looking_at_every_place(text, length, before, after, most):
    places = range(max(1, len(text) - length + 1))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(vicinity, "_MANY", 0)
        found = Vicinity(text, 32).richest(places, length, before, after, most)
    assert found == looked_at(text, places, length, before, after, most)


def test_a_long_text_with_many_places():
    text = "".join(LETTERS[(at * at + at // 7) % len(LETTERS)] for at in range(5000))
    places = [at for at, char in enumerate(text) if char == "年"]
    assert len(places) > vicinity._MANY
    for at in (0, 40, 2500, 4990):
        before, after = text[max(0, at - 32) : at], text[at + 1 : at + 33]
        assert Vicinity(text, 32).richest(places, 1, before, after, 16) == looked_at(text, places, 1, before, after, 16)
