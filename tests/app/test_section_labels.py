"""How the markers of the headings above a place run together."""

from __future__ import annotations

import pytest

from reader.app.section_labels import RepairedWords, joined_markers, numbered_place, section_label
from reader.app.sections import section_path


@pytest.mark.parametrize(
    ("markers", "joined"),
    [
        ((), ""),
        (("一、",), "一、"),
        (("二、", "（二）", "1."), "二（二）1."),
        (("一、", "3."), "一、3."),
        (("一、", "", "3."), "一、3."),
        ((" 第一章 ", "一、"), "第一章一、"),
        (("一、", "——"), "一、"),
        (("■", "1."), "1."),
        (("■",), ""),
        (("①",), "①"),
    ],
)
def test_markers_run_together(markers, joined):
    assert joined_markers(markers) == joined
    assert joined_markers(iter(markers)) == joined


@pytest.mark.parametrize(
    ("markers", "place"),
    [((), ""), (("一、",), "一"), (("二、", "（二）", "1."), "二（二）1."), (("一、", "3、"), "一、3"), (("——",), "")],
)
def test_a_place_told_by_numbers_alone_ends_with_no_mark_that_waits_for_words(markers, place):
    assert numbered_place(markers) == place


@pytest.mark.parametrize("mark", ["——", "■", "◆"])
def test_a_mark_that_all_sections_have_tells_no_place(mark, make_report):
    body = "新建公园布局更加均衡，绿道串联起主要居住区和滨水空间，群众身边的绿色明显增多，各方反映良好。"
    report = make_report(f"一、工作成效\n{mark}绿化总量增长。{body}\n{mark}管护水平提升。{body}\n")
    headings = report.analysis.headings
    words = RepairedWords(report)
    assert words.text(headings[1].marker) == mark
    assert section_label(words, section_path(headings, headings[1].span.start)) == "一、绿化总量增长"
