"""Indicators on invented sentences of many fields, and what must not be marked."""

from __future__ import annotations

import itertools
import json
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.analyze.finding import Indicator
from reader.analyze.indicators import find_indicators
from reader.text.span import Span

DATA = Path(__file__).parents[1] / "data" / "indicators"


def cases() -> list:
    return [
        pytest.param(case, id=case["label"])
        for path in sorted(DATA.glob("*.json"))
        for case in json.loads(path.read_text(encoding="utf-8"))["cases"]
    ]


def decimals(value: str | list[str]) -> tuple[Decimal, Decimal | None]:
    if isinstance(value, list):
        return Decimal(value[0]), Decimal(value[1])
    return Decimal(value), None


def words_of(text: str, one: Indicator) -> str:
    return "".join(piece.of(text) for piece in one.metric)


@pytest.mark.parametrize("case", cases())
def test_finds_what_a_careful_reader_marks(case):
    text = case["text"]
    optional = [
        Span(row["start"], row["start"] + len(row["text"])) for row in case["indicators"] if row.get("optional")
    ]
    wanted = [row for row in case["indicators"] if not row.get("optional")]
    found = [one for one in find_indicators(text) if not any(one.span.overlaps(span) for span in optional)]
    assert [(one.span.start, one.span.of(text)) for one in found] == [(row["start"], row["text"]) for row in wanted]
    for one, row in zip(found, wanted, strict=True):
        assert (one.kind.value, one.unit) == (row["kind"], row["unit"]), row
        assert (one.value, one.upper) == decimals(row["value"]), row
        if "qualifier" in row:
            assert one.qualifier == row["qualifier"]
        if "metric" in row:
            assert words_of(text, one) == row["metric"]


def test_there_are_enough_cases_of_both_sorts():
    everything = [case.values[0] for case in cases()]
    negative = [case for case in everything if not case["indicators"]]
    assert len(everything) >= 600
    assert len(negative) >= 150


def test_unit_spans_are_the_characters_as_they_stand():
    text = "总投资新台币942亿元，每人320元/人。"
    first, second = find_indicators(text)
    assert [span.of(text) for span in first.unit_spans] == ["新台币", "元"]
    assert first.unit == "新台币元"
    assert [span.of(text) for span in second.unit_spans] == ["元/人"]


def test_a_metric_may_have_two_pieces():
    text = "疫苗接种率91.2%，增幅3.5%。"
    rate, growth = find_indicators(text)
    assert [piece.of(text) for piece in rate.metric] == ["疫苗接种率"]
    assert [piece.of(text) for piece in growth.metric] == ["疫苗接种率", "增幅"]


def test_respectively_deals_the_numbers_out():
    text = "城镇、农村居民收入分别增长5%和7%。"
    first, second = find_indicators(text)
    assert words_of(text, first) == "城镇居民收入增长"
    assert words_of(text, second) == "农村居民收入增长"


def test_excluded_spans_hold_no_indicator_in_whatever_order_they_come():
    text = "3个标题 投入5万元，培训20人。"
    everything = [one.span.of(text) for one in find_indicators(text)]
    assert everything == ["3个", "5万元", "20人"]
    excluded = [Span(14, 17), Span(0, 2)]
    assert [one.span.of(text) for one in find_indicators(text, excluded)] == ["5万元"]


@pytest.mark.parametrize(
    "text",
    [
        "9" * 100_000,
        "1," * 50_000,
        "111," * 50_000,
        "一" * 100_000,
        "一、" * 100_000,
        "十万" * 20_000,
        "第一" * 20_000,
        "3个" * 20_000,
        "1:" * 20_000,
        "1-" * 20_000,
        "三分之" * 20_000,
        "“" * 100_000,
        "《" * 100_000,
        "（" * 50_000 + "3个",
        "的" * 300_000 + "5人",
        "开展活动" * 250_000,
        "等" * 100_000 + "5人",
        "元/" * 50_000,
        "每" * 100_000 + "5人",
        '"' * 100_000,
        "a@" * 50_000,
        "http://" * 20_000,
        "5人和" * 15_000,
        "5%、" * 20_000,
        "1亿" * 20_000,
        "整改率5%，" * 12_000,
        "城镇居民5元，生均3元；" * 6_000,
        "省级3家、市级5家。" * 6_000,
        " " * 200_000 + "5 人",
    ],
    ids=lambda text: repr(text[:6]),
)
def test_hostile_input_ends_and_keeps_order(text):
    found = find_indicators(text)
    assert all(a.span.end <= b.span.start for a, b in itertools.pairwise(found))
    assert all(one.span.end <= len(text) for one in found)


ALPHABET = (
    "0123456789,.%一二两三十百千万亿几多余约近第个所人次年月元分成折倍番之至到-—：:（）“”《》，。\n 学校开展增长的等和"
)


@given(st.text(ALPHABET, max_size=80))
def test_any_text_yields_ordered_spans_inside_it(text):
    found = find_indicators(text)
    for one in found:
        assert 0 <= one.span.start < one.span.end <= len(text)
        assert all(one.span.covers(span) for span in one.unit_spans)
        assert all(piece.end <= len(text) and len(piece) for piece in one.metric)
        assert one.upper is None or one.upper > one.value or one.unit is None
    assert all(a.span.end <= b.span.start for a, b in itertools.pairwise(found))


@given(st.text(ALPHABET, max_size=60))
def test_a_sentence_set_before_does_not_change_what_is_found(text):
    alone = [(one.span, one.kind, one.value) for one in find_indicators(text)]
    before = "前言。\n\n"
    moved = [(one.span.shifted(-len(before)), one.kind, one.value) for one in find_indicators(before + text)]
    assert moved == alone
