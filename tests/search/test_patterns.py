from __future__ import annotations

import pytest

from reader.search.patterns import PatternError, pattern_spans
from reader.text.span import Span

TEXT = "增长8.5%，Growth 12%。\n下降3.2%"


def hits(pattern, **options):
    return [span.of(TEXT) for span in pattern_spans(TEXT, pattern, **options)]


def test_matches_in_order():
    assert hits(r"\d+(\.\d+)?%") == ["8.5%", "12%", "3.2%"]


def test_lines_have_ends():
    assert hits("^.{2}") == ["增长", "下降"]


def test_capitals_matter_only_when_they_are_to():
    assert hits("growth") == ["Growth"]
    assert hits("growth", case=True) == []


def test_a_span_is_looked_at_alone():
    assert hits(r"\d+", within=Span(0, 5)) == ["8", "5"]


def test_empty_matches_are_no_hits():
    assert hits("x*") == []


def test_a_wrong_expression_says_where():
    with pytest.raises(PatternError) as caught:
        hits("a(b")
    assert caught.value.code == "syntax"
    assert caught.value.position > 0


def test_an_expression_that_would_never_end_is_stopped():
    with pytest.raises(PatternError) as caught:
        pattern_spans("a" * 60 + "b", "(a|a)*$", seconds=0.2)
    assert caught.value.code == "time"
