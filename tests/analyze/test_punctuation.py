"""Half-width marks read as full-width ones."""

from __future__ import annotations

import pytest

from reader.analyze.punctuation import widened

TYPED = "水源充足.土地平整.道路通畅.\n"


@pytest.mark.parametrize(
    ("words", "read"),
    [
        ("粮食丰收.一是抓春耕", "粮食丰收。一是抓春耕"),
        ("增长8%.同比回升", "增长8%。同比回升"),
        ("落实“三保”.按月发放", "落实“三保”。按月发放"),
        ("一.基本情况", "一.基本情况"),
        ("(一).基本情况", "(一).基本情况"),
        ("上升百分之三.五", "上升百分之三.五"),
        ("误差3.5毫米", "误差3.5毫米"),
        ("文件.docx", "文件.docx"),
        ("See below.\n", "See below.\n"),
    ],
)
def test_a_stop_between_chinese_is_a_full_stop_where_text_is_typed_so(words, read) -> None:
    assert widened(TYPED + words) == TYPED.replace(".", "。") + read


def test_a_point_within_a_line_parts_a_name_where_sentences_end_in_full_stops() -> None:
    text = "艾力.买买提到会。会议由阿不都.热合曼主持。"
    assert widened(text) == text


def test_a_point_at_the_end_of_a_line_is_a_full_stop_in_any_text() -> None:
    assert widened("会议开始。\n会议结束.\n") == "会议开始。\n会议结束。\n"
