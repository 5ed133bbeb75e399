"""Numbers that may be only the end of a longer one."""

from __future__ import annotations

import pytest

from reader.analyze.run import analyze
from reader.analyze.unmarked import find_unmarked


@pytest.mark.parametrize(
    ("text", "doubted"),
    [
        ("一、卫生工作\n家庭医生签约率7 6%，比上年提高。", "6%"),
        ("一、财政工作\n全年共投入3.4 5万元，用于修路。", "5万元"),
        ("一、财政工作\n完成投资2024 4万元，用于修路。", "4万元"),
        ("一、卫生工作\n家庭医生签约率达到 8 . 5 %，比上年提高。", "5 %"),
        ("一、旅游工作\n全年接待游客12,34万人，比上年增加。", "34万人"),
    ],
)
def test_a_figure_that_may_go_on_before_its_digits_is_unmarked_with_its_reason(text, doubted) -> None:
    found = analyze(text)
    assert found.indicators == ()
    assert (doubted, "parted") in [(one.span.of(text), one.reason) for one in find_unmarked(text, found)]


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("一、绩效目标\n产出指标1 95%，全部完成。", "95%"),
        ("一、卫生工作\n家庭医生签约率 76%，比上年提高。", "76%"),
        ("一、旅游工作\n全年接待游客12,345人次,比上年增加。", "12,345人次"),
        ("一、评选工作\n1. 5所学校获评，其余待定。", "5所"),
        ("一、场地管理\n管理全港1 658个场馆，全部开放。", "1 658个"),
    ],
)
def test_a_figure_behind_a_label_or_with_thousands_apart_counts(text, figure) -> None:
    assert [one.span.of(text) for one in analyze(text).indicators] == [figure]
