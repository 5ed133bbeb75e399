from __future__ import annotations

import json
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from reader.search.characters import folding, spellings
from reader.search.query import find_all, fold

CASES = json.loads((Path(__file__).parents[1] / "data" / "search" / "query.json").read_text(encoding="utf-8"))

HAN = "学學校会會议議工作增长增長万萬元了瞭计計划畫劃一二"
pieces = st.lists(
    st.sampled_from([*HAN, "8", ".", "a", "，", "。", " ", "\n", "\r\n", "　", "會(huì)", "學（xué）", "𠮷"])
)


@pytest.mark.parametrize("case", CASES, ids=[case["label"] for case in CASES])
def test_case(case):
    text = case["text"]
    assert [span.of(text) for span in find_all(fold(text), case["query"])] == case["hits"]


def test_what_is_folded_stays_as_it_is():
    table = folding()
    assert all(len(folded) == 1 and ord(folded) not in table for folded in table.values())


@pytest.mark.parametrize("char", "沈像復画校")
def test_characters_of_their_own_stay_apart(char):
    assert spellings(char) == (char,)


def test_spellings_keep_their_length_and_are_not_many():
    words = "了解计划反复想象借口" * 20
    found = spellings(words)
    assert found[0] == words
    assert {len(one) for one in found} == {len(words)}
    assert len(found) <= 64


@given(pieces.map("".join))
def test_folding_maps_every_character(text):
    folded = fold(text)
    assert (folded.map.source_length, folded.map.target_length) == (len(text), len(folded.text))
    assert not any(char in folded.text for char in "\u3000\r\u200b學會")


@given(pieces.map("".join), pieces.map("".join))
def test_hits_stand_in_order_apart_and_say_the_query(text, query):
    hits = find_all(fold(text), query)
    assert all(one.end <= two.start for one, two in pairwise(hits))
    wanted = spellings(fold(" ".join(query.split())).text)
    for hit in hits:
        assert len(hit) > 0
        assert fold(" ".join(hit.of(text).split())).text in wanted


@settings(suppress_health_check=[HealthCheck.filter_too_much])
@given(pieces.map("".join), st.data())
def test_what_stands_in_the_text_is_found_there(text, data):
    start = data.draw(st.integers(0, len(text)))
    query = text[start : data.draw(st.integers(start, len(text)))]
    # A piece of a gloss, or one that begins or ends in white space, is no text of its own.
    assume(query and query == query.strip() and "\n" not in query and not set("()（）") & set(query))
    folded = fold(text)
    wanted = fold(query).text
    assume(wanted in folded.text)
    assert any(hit.of(text) and fold(hit.of(text)).text in spellings(wanted) for hit in find_all(folded, query))


@given(pieces.map("".join))
def test_either_script_finds_the_same_places(text):
    folded = fold(text)
    to_traditional = str.maketrans("学会议长万", "學會議長萬")
    for query in ("学校", "会议", "增长", "万元"):
        assert find_all(folded, query) == find_all(folded, query.translate(to_traditional))


def test_a_long_text_of_spaces_or_brackets_takes_no_time():
    # Quadratic matching would not end within the time limit of a test.
    for text in (" " * 400_000, "學(" * 200_000, "學(xué" * 100_000, "\n" * 400_000, "學" + "(xué)" * 100_000):
        assert find_all(fold(text), "没有") == []


def test_real_reports_hold_the_same_words_in_either_script(real_reports):
    for path in real_reports:
        folded = fold(path.read_text(encoding="utf-8"))
        found = find_all(folded, "学校")
        assert found
        assert found == find_all(folded, "學校")
