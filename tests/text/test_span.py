from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.text.span import Span, span_of
from tests.strategies import spans, texts


@given(spans(12), spans(12))
def test_overlap_intersection_and_hull_agree(one, other):
    shared = set(range(one.start, one.end)) & set(range(other.start, other.end))
    found = one.intersection(other)
    assert one.overlaps(other) is bool(shared)
    assert (set(range(found.start, found.end)) if found else set()) == shared
    assert one.hull(other).covers(one)
    assert one.hull(other).covers(other)


@given(spans(12), st.integers(0, 12))
def test_a_position_is_inside_or_not(span, position):
    assert (position in span) is (position in range(span.start, span.end))


@given(texts, st.data())
def test_trimming_removes_only_white_space_at_the_ends(text, data):
    span = data.draw(spans(len(text)))
    trimmed = span.trimmed(text)
    assert trimmed.of(text) == span.of(text).strip()
    assert span.covers(trimmed)


def test_trimming_other_characters_too():
    text = " 一、标题。 "
    assert Span(0, len(text)).trimmed(text, "。").of(text) == "一、标题"


def test_an_empty_span_is_true_and_holds_nothing():
    assert Span(3, 3)
    assert len(Span(3, 3)) == 0
    assert 3 not in Span(3, 3)
    assert Span(1, 5).shifted(2) == Span(3, 7)


@pytest.mark.parametrize("made", [Span, span_of])
@pytest.mark.parametrize(("start", "end"), [(-1, 2), (3, 2)])
def test_what_is_no_span(made, start, end):
    with pytest.raises(ValueError, match="not a span"):
        made(start, end)


def test_is_made_by_a_function_too():
    assert span_of(2, 5) == Span(2, 5)
    assert type(span_of(2, 5)) is Span
    assert hash(span_of(2, 5)) == hash(Span(2, 5))
