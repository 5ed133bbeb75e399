"""A text in parts is the text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.script.detect import detect, telling
from reader.search import tokens
from reader.search.query import fold
from reader.search.tokens import index_terms
from reader.text import parts as module
from reader.text.parts import parts


@given(st.text())
def test_parts_put_together_are_the_text(text):
    assert "".join(parts(text)) == text


def test_a_long_text_is_cut_up_and_a_short_one_is_not():
    long = "报" * (2 * module._SIZE + 1)
    assert [len(part) for part in parts(long)] == [module._SIZE, module._SIZE, 1]
    assert list(parts("短")) == ["短"]
    assert list(parts("")) == []


@given(st.text(alphabet="报告12 ，a\n學", max_size=60), st.integers(1, 9))
def test_what_is_done_in_parts_comes_out_as_if_in_one(text, size):
    whole = detect(text), telling(text), fold(text), index_terms(fold(text).text)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(module, "_SIZE", size)
        patch.setattr(tokens, "_PIECES", size)
        assert (detect(text), telling(text), fold(text), index_terms(fold(text).text)) == whole
