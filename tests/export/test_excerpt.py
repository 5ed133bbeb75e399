from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.export.excerpt import Excerpt, Wording, citation, one_line, sentence_span
from reader.export.options import ExportScript
from reader.text.span import Span

CASES = json.loads((Path(__file__).parents[1] / "data" / "export" / "sentences.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize("case", CASES, ids=[case["label"] for case in CASES])
def test_the_containing_sentence(case):
    start = case["text"].index(case["quote"])
    span = sentence_span(case["text"], Span(start, start + len(case["quote"])))
    assert span.of(case["text"]) == case["sentence"]


@given(st.text("。！？；”」）\n　 校3a", max_size=40), st.data())
def test_the_sentence_covers_the_quote_and_stays_in_its_lines(text, data):
    start = data.draw(st.integers(0, len(text)))
    span = Span(start, data.draw(st.integers(start, len(text))))
    sentence = sentence_span(text, span)
    assert sentence.covers(span)
    assert "\n" not in sentence.of(text).replace(span.of(text), "", 1)


@given(st.text("。！？；”」校3a", min_size=1, max_size=40), st.data())
def test_a_sentence_is_its_own_sentence(text, data):
    at = data.draw(st.integers(0, len(text) - 1))
    sentence = sentence_span(text, Span(at, at + 1))
    assert sentence_span(text, sentence) == sentence


def test_citation_has_quote_issuer_title_date_and_place(excerpts):
    assert citation(excerpts[0]) == (
        "“公办幼儿园占比<b>54.1%</b>，*不是* 终点”（澄川县教育局：《澄川县教育局2024年工作总结》，2024-12-30，"
        "一、工作情况 › （一）学前教育）"
    )


def test_citation_leaves_out_what_the_document_does_not_say(excerpts):
    bare = replace(excerpts[0], original=Wording(quote="一句"), date="")
    assert citation(bare) == "“一句”（《澄川县教育局2024年工作总结.txt》）"


def test_citation_nests_quotation_marks_and_joins_lines(excerpts):
    assert citation(excerpts[2]).startswith("“1. 第一行- 第二行‘引文’”（")


def test_citation_in_the_viewed_script(excerpts):
    assert citation(excerpts[1], ExportScript.VIEWED) == "“=SUM(A1) 学校𠮷”（《县志》）"
    hant = replace(excerpts[1], viewed=Wording(quote="「名校」計畫", script="tw", title="縣志"))
    assert citation(hant, ExportScript.VIEWED) == "「『名校』計畫」（《縣志》）"


@pytest.mark.parametrize(
    ("words", "expected"),
    [("全县\n　　学校", "全县学校"), ("open\r\nsource", "open source"), ("年\n2024", "年2024"), ("一 二", "一 二")],
)
def test_one_line(words, expected):
    assert one_line(words) == expected


def test_an_excerpt_is_a_value(excerpts):
    assert isinstance(excerpts[0], Excerpt)
    assert hash(excerpts[0]) == hash(replace(excerpts[0]))
