"""One numeral read alone (parse), all numerals of a text (find)."""

from __future__ import annotations

import itertools
import json
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.analyze.hanzi_numerals import hanzi_value
from reader.analyze.numerals import find, parse, scan
from reader.text.span import Span

DATA = json.loads((Path(__file__).parents[1] / "data" / "numerals" / "parse.json").read_text(encoding="utf-8"))
CASES = [
    pytest.param(group, row["text"], row["value"], id=f"{group}-{row['text']}") for group in DATA for row in DATA[group]
]


@pytest.mark.parametrize(("group", "text", "value"), CASES)
def test_reads_one_numeral(group, text, value):
    number = parse(text)
    if value is None:
        assert number is None
        return
    assert number is not None
    low, high = (value[0], Decimal(value[1])) if isinstance(value, list) else (value, None)
    assert (number.value, number.upper) == (Decimal(low), high)
    assert number.percent == (group == "percent" or "%" in text or "百分之" in text)
    assert number.approximate == (group == "vague")


def test_scaling_is_exact_where_binary_floats_are_not():
    number = parse("810.77万")
    assert number is not None
    assert f"{number.value:f}" == "8107700"
    assert str(parse("0.1亿").value) == "10000000"


def test_finds_numbers_where_they_stand():
    text = "占三分之二，约500万元，增长-3.2%，第12名，2至3所"
    assert [(one.span.of(text), one.approximate) for one in find(text)] == [
        ("三分之二", False),
        ("500万", True),
        ("-3.2%", False),
        ("12", False),
        ("2至3", False),
    ]


def test_a_noun_that_ends_in_shu_is_no_numeral():
    text = "人数三百人，数百人"
    assert [(one.span, one.value) for one in find(text)] == [(Span(2, 4), Decimal(300)), (Span(6, 8), Decimal(100))]


def test_units_that_begin_with_a_power_keep_it():
    assert [one.span.of("3.5千克") for one in find("3.5千克")] == ["3.5"]
    assert [one.span.of("120万千瓦") for one in find("120万千瓦")] == ["120万"]
    assert [one.span.of("2千米") for one in find("2千米")] == ["2"]


def test_falling_ends_are_two_numbers():
    assert [one.value for one in find("5-3")] == [Decimal(5), Decimal(3)]


def test_a_number_below_zero_begins_no_range():
    assert [one.value for one in find("-两-3")] == [-2, -3]


@pytest.mark.parametrize(
    "text", ["9" * 100_000, "一" * 100_000, "1," * 50_000, "1 234" * 30_000, "万" * 100_000, "1-" * 50_000]
)
def test_hostile_input_ends(text):
    found = find(text)
    assert all(a.span.end <= b.span.start for a, b in itertools.pairwise(found))


def hanzi(number: int) -> str:
    """Standard writing of 0 .. 9999."""
    if not number:
        return "零"
    digits = "零一二三四五六七八九"
    out, zero = "", False
    for power, name in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit = number // power % 10
        if digit:
            out += ("零" if zero and out else "") + digits[digit] + name
            zero = False
        else:
            zero = True
    return out


@given(st.integers(0, 9999))
def test_reads_back_what_is_written_in_hanzi(number):
    value = hanzi_value(hanzi(number))
    assert value == (Decimal(number), None)


@given(st.integers(0, 9999), st.integers(1, 9999))
def test_reads_back_ten_thousands(low, high):
    text = hanzi(high) + "万" + ("零" if low < 1000 else "") + (hanzi(low) if low else "")
    value = hanzi_value(text.rstrip("零") or "零")
    assert value == (Decimal(high * 10_000 + low), None)


@given(st.decimals(0, 10**12, allow_nan=False, allow_infinity=False, places=3))
def test_reads_back_arabic_with_commas(number):
    assert parse(f"{number:,}").value == number


@given(st.text("0123456789,. 一二两三十百千万亿几数余多点分之%％-至约成折", max_size=40))
def test_numerals_lie_in_order_inside_any_text(text):
    plain = list(scan(text))
    assert all(a.end <= b.start for a, b in itertools.pairwise(plain))
    found = find(text)
    assert all(a.span.end <= b.span.start for a, b in itertools.pairwise(found))
    assert all(one.upper is None or one.value < one.upper for one in found)
