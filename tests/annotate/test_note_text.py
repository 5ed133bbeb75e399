from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.annotate.note_text import note_text

CASES = json.loads((Path(__file__).parents[1] / "data" / "annotate" / "note_text.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize("case", CASES, ids=[case.get("label", case["note"][:12]) for case in CASES])
def test_case(case):
    assert note_text(case["note"]) == case["text"]


@given(st.text(alphabet="数字增降0123456789.%*_`~[]()>#- \n\\"))
def test_no_figure_and_no_word_is_lost(note):
    # Addresses of links and the lines of fences go; nothing else that is a letter or a digit does.
    if "](" in note or "```" in note or "~~~" in note:
        return
    words = [character for character in note if character.isalnum()]
    assert [character for character in note_text(note) if character.isalnum()] == words
