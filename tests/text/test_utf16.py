from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from reader.text.utf16 import Utf16Index
from tests.strategies import texts


def units(text):
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


@given(texts)
def test_units_are_those_of_the_utf16_encoding(text):
    index = Utf16Index(text)
    assert index.length == units(text)
    assert [index.to_units(at) for at in range(len(text) + 1)] == [units(text[:at]) for at in range(len(text) + 1)]


@given(texts)
def test_points_come_back_from_units(text):
    index = Utf16Index(text)
    assert [index.to_points(index.to_units(at)) for at in range(len(text) + 1)] == list(range(len(text) + 1))


@given(st.text("校𠮷😀", max_size=12))
def test_inside_a_pair_is_the_start_of_the_pair(text):
    index = Utf16Index(text)
    for at, char in enumerate(text):
        if ord(char) > 0xFFFF:
            assert index.to_points(index.to_units(at) + 1) == at
