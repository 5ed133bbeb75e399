"""Numbers in the words that state them whole, their units included."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from reader.analyze.run import analyze
from reader.app.measures import measured
from reader.app.stating import in_digits, stated
from reader.text.span import Span


def told(text: str) -> list[str]:
    return [stated(one, text) for one in analyze(text).indicators]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("项目\t预算（万元）\t户数（户）\n教育\t1,286.5\t32\n卫生\t90\t8\n", ["1,286.5万元", "32户", "90万元", "8户"]),
        (
            "单位：亿元\n项目\t2023年\t2024年\n教育\t12.5\t13\n卫生\t9\t8.75\n",
            ["12.5亿元", "13亿元", "9亿元", "8.75亿元"],
        ),
        (
            "单位：百万元\n项目\t2023年\t2024年\n教育\t12\t13\n卫生\t9\t8\n",
            ["12百万元", "13百万元", "9百万元", "8百万元"],
        ),
        ("科目\t金额（元）\n费用\t(3.2)\n成本\t8\n", ["-3.2元", "8元"]),
        ("指标\t增长（%）\n收入\t2.1\n支出\t-0.4\n", ["2.1%", "-0.4%"]),
        ("指标\t完成\t占比\n甲\t300人\t42%\n乙\t1.2万人\t58%\n", ["300人", "42%", "1.2万人", "58%"]),
        ("全年投入120万元，三成用于校舍，新台币942亿元，前三名。", ["120万元", "三成", "新台币942亿元"]),
    ],
)
def test_a_cell_is_told_with_the_unit_of_its_head(text, words):
    assert told(text)[: len(words)] == words


def test_a_unit_the_reader_gave_stands_behind_the_number():
    text = "全县投入120万元。"
    (one,) = analyze(text).indicators
    bare = replace(one, span=Span(4, 7), value=one.value / 10_000, unit="户", unit_spans=())
    assert stated(bare, text) == "120户"


def test_the_library_compares_what_the_cells_amount_to(make_report):
    report = make_report("某县統計公報\n項目\t預算（萬元）\t執行（萬元）\n教育(jiào)\t300\t290\n衛生\t90\t80\n")
    assert [one.text for one in measured(report, "1").measures] == ["300萬元", "290萬元", "90萬元", "80萬元"]


def test_digits_are_grouped():
    assert in_digits(Decimal("37500000")) == "37,500,000"
    assert in_digits(Decimal("0.50"), Decimal("1E+3")) == "0.5–1,000"
