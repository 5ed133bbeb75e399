"""Where lines may end, sentences, words: rules without Qt."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.text.span import Span
from reader.ui.reading import breaking
from reader.ui.reading.alphabet import Alphabet
from reader.ui.reading.motion import plain_word, sentence

DATA = Path(__file__).resolve().parents[1] / "data" / "reading"
PROSE = st.text(alphabet="教育工作，。、；：“”《》（）—…·/ 　12.5%ab-(ì)\u00a0e\u0301𠮷👨\u200d🇨", max_size=80)


def cases(name: str) -> list[object]:
    return [pytest.param(case, id=case["label"]) for case in json.loads((DATA / name).read_text("utf-8"))]


@pytest.mark.parametrize("case", cases("line_breaks.json"))
def test_a_line_may_end_between_units_only(case):
    text = case["text"]
    assert [text[start:end] for start, _, end in breaking.units(text)] == case["units"]


@given(PROSE)
def test_units_cover_the_text(text):
    units = list(breaking.units(text))
    assert "".join(text[start:end] for start, _, end in units) == text
    assert all(start < end and start <= visible <= end for start, visible, end in units)
    assert all(text[visible:end].strip() == "" for _, visible, end in units)


@given(PROSE)
def test_no_unit_but_the_first_begins_with_a_closing_mark(text):
    for start, _, _ in list(breaking.units(text))[1:]:
        # After a blank, or another closing mark's blank, there is nothing left to hold on to.
        assert text[start] not in breaking.CLOSING or text[start - 1].isspace() or text[start] in "—…/"


@given(PROSE)
def test_carets_stand_between_graphemes(text):
    stops = breaking.graphemes(text)
    assert stops[0] == 0
    assert stops[-1] == len(text)
    assert stops == sorted(set(stops))
    assert not any(stop < len(text) and text[stop] in "\u0301\u200d" and stop for stop in stops[:-1])


def test_a_long_run_costs_linear_time():
    for piece in ("（", "a.", "\u00a0", "/", "。", "a", "\u200d", "好/", "—", "会(", "1,"):
        assert sum(end - start for start, _, end in breaking.units(piece * 30_000)) == 30_000 * len(piece)


def test_air_between_han_and_latin():
    assert breaking.gaps("全县54.16%的a学校") == [2, 8, 9, 10]
    assert breaking.gaps("，5。") == []
    assert breaking.half_width_stops("领导下,全市;3所,“好”") == [4, 7, 10]
    assert breaking.half_width_stops("1,234") == []
    assert breaking.numbering_end("1.教育") == 2
    assert breaking.numbering_end("1.5万") == 0
    assert breaking.numbering_end("1. 教育") == 0


def test_a_text_in_classes_of_characters():
    alphabet = Alphabet({"vowel": "aeiou", "low": ("a-m",), "nasal": "mn", "han": ("\u4e00-\u9fff", "𠀀-𠀂")})
    text = "amez𠀁字n\U0010ffff\ud800"

    def found(*names):
        return [at for at, letter in enumerate(alphabet.write(text)) if re.match(alphabet.any(*names), letter)]

    assert len(alphabet.write(text)) == len(text)
    assert found("vowel") == [0, 2]
    assert found("low") == [0, 1, 2]
    assert found("nasal") == [1, 6]
    assert found("han") == [4, 5]
    assert found("vowel", "nasal") == [0, 1, 2, 6]


@given(st.text(max_size=20))
def test_every_character_has_one_letter(text):
    alphabet = Alphabet({"one": ("a-z", "m", "x-\u4e00"), "other": ("k-q", "\u4e00-\U0010ffff")})
    one, other = alphabet.any("one"), alphabet.any("other")
    for char, letter in zip(text, alphabet.write(text), strict=True):
        assert bool(re.match(one, letter)) == ("a" <= char <= "\u4e00")
        assert bool(re.match(other, letter)) == ("k" <= char <= "q" or char >= "\u4e00")


@pytest.mark.parametrize("case", cases("sentences.json"))
def test_sentence(case):
    text = case["text"]
    assert sentence(text, case["at"], Span(0, len(text))).of(text) == case["sentence"]


def test_a_sentence_stays_in_its_paragraph():
    text = "甲乙\n丙丁。"
    assert sentence(text, 4, Span(3, 6)) == Span(3, 6)
    assert sentence(text, 1, Span(0, 2)) == Span(0, 2)
    assert sentence(text, 2, Span(2, 2)) == Span(2, 2)


@pytest.mark.parametrize("case", cases("words.json"))
def test_word_without_a_dictionary(case):
    text = case["text"]
    assert plain_word(text, case["at"]).of(text) == case["word"]
