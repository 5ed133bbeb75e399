from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.annotate.anchor import CONTEXT, Status, Target, anchor, quote_of
from reader.annotate.model import Quote
from reader.text.span import Span

DATA = json.loads((Path(__file__).parents[1] / "data" / "annotate" / "anchor.json").read_text(encoding="utf-8"))
ECONOMY: str = DATA["economy"]


def span_of(text: str, words: str, after: int = 0) -> Span:
    start = text.index(words, after)
    return Span(start, start + len(words))


def changed(change: str | list[list[str]]) -> str:
    if isinstance(change, str):
        return change
    text = ECONOMY
    for old, new in change:
        assert text.count(old), f"{old} does not stand in the text"
        text = text.replace(old, new)
    return text


@pytest.mark.parametrize("case", DATA["cases"], ids=[case["label"] for case in DATA["cases"]])
def test_case(case):
    span = span_of(ECONOMY, case["quote"])
    text = changed(case["change"])
    result = anchor(text, span, quote_of(ECONOMY, span))
    assert result.status == case["status"]
    assert (result.span is None) == (result.status is Status.ORPHAN)
    if case["found"] is not None:
        assert result.span.of(text) == case["found"]


def test_the_quote_keeps_32_characters_on_each_side():
    text = "前" * 50 + "𠮷祥" + "后" * 50
    assert quote_of(text, Span(50, 52)) == Quote("𠮷祥", "前" * CONTEXT, "后" * CONTEXT)
    assert quote_of(text, Span(0, 2)) == Quote("前前", "", "前" * CONTEXT)
    assert quote_of("校", Span(0, 1)) == Quote("校", "", "")


@pytest.mark.parametrize("beyond", [Span(0, 3), Span(2, 3), Span(3, 3)])
def test_there_is_no_quote_of_what_is_not_in_the_text(beyond):
    with pytest.raises(ValueError, match="is outside"):
        quote_of("学校", beyond)
    assert quote_of("学校", Span(2, 2)) == Quote("", "学校", "")


def test_of_equal_figures_the_right_one_is_found_or_none():
    text = "甲乡增长6.1%，乙乡增长6.1%，丙乡增长6.1%，丁乡增长6.1%。"
    for number in range(4):
        span = Span(text.index("甲乙丙丁"[number]) + 2, text.index("甲乙丙丁"[number]) + 8)
        quote = quote_of(text, span)
        assert anchor(text, span, quote).span == span
        later = anchor("前言。" + text, span, quote)
        assert later.status is Status.MOVED
        assert later.span == span.shifted(3)


def test_a_changed_figure_says_what_stands_there_now():
    span = span_of(ECONOMY, "增长8.5%")
    result = anchor(ECONOMY.replace("增长8.5%", "增长3.2%"), span, quote_of(ECONOMY, span))
    assert (result.status, result.found) == (Status.REVIEW, "增长3.2%")


def test_what_agrees_more_scores_more():
    """The score falls as the text drifts from the quote, and an exact place is never beaten."""
    words = "一般公共预算收入增长8.5%"
    span = span_of(ECONOMY, words)
    quote = quote_of(ECONOMY, span)
    drift = [
        [],
        [["稳中有进", "稳中向好"]],
        [["稳中有进", "稳中向好"], ["规模以上", "规上"]],
        [["收入增长", "收入同比增长"]],
        [["一般公共预算收入增长8.5%", "地方财政收入下降3.2%"]],
        [["一般公共预算收入增长8.5%，", ""]],
    ]
    scores = [anchor(changed(change), span, quote).score for change in drift]
    assert scores == sorted(scores, reverse=True)
    assert scores[0] == 1.0 > scores[1]
    assert len(set(scores)) == len(scores)


def test_a_place_with_its_context_beats_one_without():
    span = span_of(ECONOMY, "增长6.1%")
    quote = quote_of(ECONOMY, span)
    text = "另据统计，就业增长6.1%。" + ECONOMY
    result = anchor(text, span, quote)
    assert (result.status, result.span) == (Status.MOVED, span_of(text, "增长6.1%", 20))


def test_a_place_mark_of_no_characters_moves_with_its_context():
    span = Span(11, 11)
    quote = quote_of(ECONOMY, span)
    assert quote.exact == ""
    assert anchor(ECONOMY, span, quote).span == span
    moved = anchor("前言。\n" + ECONOMY, span, quote)
    assert (moved.status, moved.span) == (Status.MOVED, span.shifted(4))


def test_a_long_quote_survives_small_corrections():
    text = "".join(f"第{number}项任务由第{number}小组负责，按期完成。" for number in range(400))
    span = Span(100, len(text) - 100)
    quote = quote_of(text, span)
    later = text.replace("第200小组负责", "第200小组牵头负责")
    result = anchor("新增导语。" + later, span, quote)
    assert result.status is Status.MOVED
    assert result.span == Span(105, len(later) + 5 - 100)
    refigured = anchor(text.replace("第200小组", "第201小组"), span, quote)
    assert refigured.status is Status.REVIEW


def test_a_target_serves_many_quotes():
    text = "前言。" + ECONOMY
    target = Target.of(text)
    for words in ("增长8.5%", "固定资产投资", "群众满意度明显提高"):
        span = span_of(ECONOMY, words)
        quote = quote_of(ECONOMY, span)
        assert target.anchor(span, quote) == anchor(text, span, quote)


ALPHABET = "增长收入8.5%，。\n 　學学𠮷😀"
words = st.text(ALPHABET, max_size=40)


@given(words, st.data())
def test_an_unchanged_text_keeps_every_place(text, data):
    start = data.draw(st.integers(0, len(text)))
    span = Span(start, data.draw(st.integers(start, len(text))))
    result = anchor(text, span, quote_of(text, span))
    assert (result.span, result.status, result.score, result.found) == (span, Status.EXACT, 1.0, "")


@given(words, words, st.data())
def test_no_other_figure_is_ever_taken_silently(before, after, data):
    start = data.draw(st.integers(0, len(before)))
    span = Span(start, data.draw(st.integers(start, len(before))))
    result = anchor(after, span, quote_of(before, span))
    if result.status in (Status.EXACT, Status.MOVED):
        fold = str.maketrans("學", "学", "\n 　")
        kept, found = span.of(before).translate(fold), result.span.of(after).translate(fold)
        assert [char for char in kept if char in "8.5%增"] == [char for char in found if char in "8.5%增"]
    if result.span is not None:
        assert result.span.end <= len(after)
    else:
        assert result.status is Status.ORPHAN


@given(words, words)
def test_text_put_in_front_moves_a_long_quote_by_its_length(front, behind):
    body = "全县共有各级各类学校一百二十所，在校学生三万余人，教职工两千余人。"
    old = body + behind
    span = Span(4, 30)
    front += "。\n"
    result = anchor(front + old, span, quote_of(old, span))
    assert result.span == span.shifted(len(front))
    assert result.status in (Status.EXACT, Status.MOVED)
