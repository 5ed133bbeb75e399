from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from reader.text.lines import line_at, line_spans
from reader.text.span import Span
from tests.strategies import texts


@given(texts)
def test_the_lines_are_the_text_cut_at_line_feeds(text):
    expected = text.split("\n")
    if expected[-1] == "":
        expected.pop()
    assert [span.of(text) for span in line_spans(text)] == expected


@given(texts, st.data())
def test_the_line_at_a_position_holds_it(text, data):
    position = data.draw(st.integers(0, len(text)))
    line = line_at(text, position)
    assert line.start <= position <= line.end
    assert "\n" not in line.of(text)
    assert line.end == len(text) or text[line.end] == "\n"
    assert line.start == 0 or text[line.start - 1] == "\n"


def test_some_whole_lines_of_a_text():
    text = "一\n二二\n\n三\n四"
    assert list(line_spans(text, Span(2, 6))) == [Span(2, 4), Span(5, 5)]
    assert list(line_spans(text, Span(6, len(text)))) == [Span(6, 7), Span(8, 9)]
    assert list(line_spans(text, Span(0, len(text)))) == list(line_spans(text))
