"""What queries over indicators ask for, and what is wrong with those that ask for nothing."""

from __future__ import annotations

import json
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.analyze.finding import Indicator, IndicatorKind
from reader.app.numeric_query import IndicatorQuery, QueryError, parse_query, plain_query
from reader.text.span import Span

CASES = json.loads((Path(__file__).parents[1] / "data" / "app" / "queries.json").read_text(encoding="utf-8"))


def indicator(value: str, unit: str | None, upper: str | None = None) -> Indicator:
    top = None if upper is None else Decimal(upper)
    return Indicator(Span(0, 1), IndicatorKind.COUNT, Decimal(value), top, unit, (), None, ())


def ratio(part: str, whole: str) -> Indicator:
    return replace(indicator(str(Decimal(part) / Decimal(whole)), None), kind=IndicatorKind.RATIO)


def problem_of(query: str) -> QueryError | None:
    try:
        parse_query(query)
    except QueryError as error:
        return error
    return None


@pytest.mark.parametrize("case", CASES["bounds"], ids=lambda case: case["query"])
def test_words_and_bounds(case):
    low, high = (None if name not in case else Decimal(case[name]) for name in ("low", "high"))
    opens = [case.get(name, False) for name in ("open_low", "open_high")]
    assert parse_query(case["query"]) == IndicatorQuery(tuple(case["words"]), low, high, *opens, case["unit"])


@pytest.mark.parametrize("query", CASES["words"])
def test_words_alone(query):
    assert parse_query(query) == plain_query(query)
    assert not parse_query(query).is_bounded


@pytest.mark.parametrize("case", CASES["problems"], ids=lambda case: case["query"])
def test_a_query_that_asks_for_nothing_says_why(case):
    with pytest.raises(QueryError) as raised:
        parse_query(case["query"])
    assert (raised.value.problem.value, raised.value.detail) == (case["problem"], case["detail"])
    assert case["detail"] in str(raised.value)


@pytest.mark.parametrize("case", CASES["bounds"], ids=lambda case: case["query"])
def test_every_beginning_is_read_or_refused(case):
    """As it is typed, a query is a query or has a problem; nothing else."""
    for end in range(len(case["query"])):
        typed = case["query"].replace("＞", ">").replace("＝", "=")
        problem = problem_of(case["query"][:end])
        assert problem is None or all(words in typed for words in problem.detail.split(", "))


@pytest.mark.parametrize(
    ("query", "one", "admitted"),
    [
        ("> 8亿元", indicator("810000000", "元"), True),
        ("= 8.1亿元", indicator("810000000", "元"), True),
        ("> 8亿元", indicator("810000000", "个"), False),
        ("> 8", indicator("9", "个"), True),
        ("> 1公里", indicator("1000", "米"), False),
        (">= 1公里", indicator("1000", "米"), True),
        ("= 1公顷", indicator("15", "亩"), True),
        ("5..10%", indicator("5", "%", "10"), True),
        ("5..10%", indicator("4", "%", "10"), False),
        ("> 5%", indicator("5", "%", "10"), False),
        ("< 10%", indicator("5", "%", "10"), False),
        ("> 10%", indicator("12", "个百分点"), False),
        ("> 60%", ratio("2", "3"), True),
        ("> 70%", ratio("2", "3"), False),
        (">= 三分之二", ratio("2", "3"), True),
        (">= 三分之二", indicator("54.2", "%"), False),
        ("人次 > 5", indicator("6", None), True),
        ("资助", indicator("6", None), True),
    ],
)
def test_values_within_bounds(query, one, admitted):
    assert parse_query(query).admits(one) is admitted


@given(st.decimals(0, 10**6, places=2), st.decimals(0, 10**6, places=2))
def test_a_bound_and_its_opposite_part_all_values(bound, value):
    one = indicator(str(value), "%")
    above, below = parse_query(f"> {bound}%"), parse_query(f"<= {bound}%")
    assert above.admits(one) is not below.admits(one)
    assert parse_query(f"{bound}%..").admits(one) is not parse_query(f"< {bound}%").admits(one)
