"""How a report is cut into blocks. No Qt here."""

import pytest

from reader.analyze.finding import Analysis, Heading, HeadingKind
from reader.app.report import prepare
from reader.script.view import ViewScript
from reader.source.document import source_from_bytes
from reader.text.span import Span
from reader.ui.document.compose import compose
from reader.ui.document.shown import shown
from reader.ui.reading.content import BlockStyle
from reader.ui.reading.table import cell_spans


def heading(text, words, level=1, marker_length=2, kind=HeadingKind.HEADING):
    at = text.index(words)
    end = at + len(words)
    return Heading(
        Span(at, end), level, Span(at, at + marker_length), Span(at + marker_length, end), Span(end, len(text)), kind
    )


def blocks(text, *headings, title=None, split=True):
    span = Span(text.index(title), text.index(title) + len(title)) if title else None
    found = Analysis(title=span, headings=tuple(headings))
    content = compose(text, found, meta="", language="zh-Hans", split=split)
    return [(block.style.value, text[block.start : block.end]) for block in content.blocks], content.blocks


def test_title_headings_and_paragraphs():
    text = "  青禾县教育局工作总结\n\n一、基本情况\n　　全县有学校12所。\n"
    shown, _ = blocks(text, heading(text, "一、基本情况"), title="青禾县教育局工作总结")
    assert shown == [("title", "青禾县教育局工作总结"), ("heading", "一、基本情况"), ("body", "全县有学校12所。")]


def test_a_run_in_heading_is_set_apart():
    text = "1.抓好阅读。各校开展活动。"
    shown, _ = blocks(text, heading(text, "1.抓好阅读", 2))
    assert shown == [("heading", "1.抓好阅读。"), ("body", "各校开展活动。")]


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("——抓好阅读。各校开展活动。", "抓好阅读", [("heading", "——抓好阅读。"), ("body", "各校开展活动。")]),
        ("■ 抓好阅读。各校开展活动。", "抓好阅读", [("heading", "■ 抓好阅读。"), ("body", "各校开展活动。")]),
        ("•抓好阅读：各校开展活动。", "抓好阅读", [("heading", "•抓好阅读："), ("body", "各校开展活动。")]),
        ("【抓好阅读】各校开展活动。", "抓好阅读", [("heading", "【抓好阅读】"), ("body", "各校开展活动。")]),
        ("有进展。——抓好阅读。各校", "抓好阅读", [("body", "有进展。"), ("heading", "——抓好阅读。"), ("body", "各校")]),
        ("（见下） 抓好阅读。各校", "抓好阅读", [("body", "（见下）"), ("heading", "抓好阅读。"), ("body", "各校")]),
    ],
)
def test_what_introduces_a_heading_is_set_with_it(text, words, expected):
    shown, _ = blocks(text, heading(text, words))
    assert shown == expected


def test_in_the_original_a_dash_before_a_heading_is_bold_with_it():
    text = "——抓好阅读。各校开展活动。"
    shown, found = blocks(text, heading(text, "抓好阅读"), split=False)
    assert shown == [("body", text)]
    assert found[0].bold_until == len("——抓好阅读。")


def test_in_the_original_lines_stay_whole_with_a_bold_start():
    text = "1.抓好阅读。各校开展活动。\n二、结语"
    shown, found = blocks(text, heading(text, "1.抓好阅读", 2), heading(text, "二、结语"), split=False)
    assert shown == [("body", "1.抓好阅读。各校开展活动。"), ("heading", "二、结语")]
    assert found[0].bold_until == len("1.抓好阅读。")


def test_headings_inside_one_long_line():
    text = "前言。一、成绩 全年很好。（一）党建 有进展。"
    shown, _ = blocks(text, heading(text, "一、成绩"), heading(text, "（一）党建", 2, 3))
    assert shown == [
        ("body", "前言。"),
        ("heading", "一、成绩"),
        ("body", "全年很好。"),
        ("heading", "（一）党建"),
        ("body", "有进展。"),
    ]


def test_points_stay_in_their_paragraph():
    text = "一是抓学习。二是抓落实。"
    shown, _ = blocks(text, heading(text, "一是抓学习", kind=HeadingKind.POINT))
    assert shown == [("body", text)]


def test_a_heading_as_long_as_a_paragraph_stays_one():
    words = "1.要" + "继续努力" * 20
    text = words + "。其后"
    shown, _ = blocks(text, heading(text, words))
    assert shown == [("body", text)]


def test_table_rows_are_tables():
    text = "学校 | 班级 | 学生\n甲小学 | 12 | 480"
    shown, _ = blocks(text)
    assert [style for style, _ in shown] == [BlockStyle.TABLE.value] * 2


def test_a_row_that_begins_with_a_tab_has_an_empty_first_cell():
    text = "\t2023年\t2024年\n\t学校\t12\t480"
    rows = [Span(0, 12), Span(13, len(text))]
    content = compose(text, Analysis(), rows=rows)
    assert [text[one.start : one.end] for one in content.blocks] == ["\t2023年\t2024年", "\t学校\t12\t480"]
    assert {one.style for one in content.blocks} == {BlockStyle.TABLE}


def test_a_table_by_tabs_is_shown_as_one():
    text = (
        "青禾县统计公报\n一、人口\n乡镇\t户数（户）\t人口（人）\n一、东片\n东河镇\t3200\t12400\n"
        "南坪乡\t1980\t7035\n二、教育\n\t全县学校46所。\n电话：\t5551234\n"
    )
    for script in (ViewScript.HANS, ViewScript.HANT, ViewScript.ORIGINAL):
        page = shown(prepare(source_from_bytes(text.encode(), "a.txt")), script)
        rows = [one for one in page.content.blocks if one.style is BlockStyle.TABLE]
        assert ["\t" in page.view.text[one.start : one.end] for one in rows] == [True] * 3
        assert page.view.text[rows[-1].start :].startswith("南坪")


@pytest.mark.parametrize(
    ("name", "text"),
    [
        (
            "a.html",
            "<h1>公报</h1><table><tr><th></th><th>2023年</th><th>2024年</th></tr>"
            "<tr><td>甲</td><td>1</td><td>2</td></tr></table>",
        ),
        ("a.md", "# 公报\n\n|  | 2023年 | 2024年 |\n|---|---|---|\n| 甲 | 1 | 2 |\n"),
        ("a.txt", "公报\n\n|  | 2023年 | 2024年 |\n| 甲 | 1 | 2 |\n"),
        ("b.txt", "公报\n\n\t2023年\t2024年\n甲\t1\t2\n"),
    ],
)
def test_heads_stand_over_their_columns(name, text):
    page = shown(prepare(source_from_bytes(text.encode(), name)), ViewScript.HANS)
    rows = [Span(one.start, one.end) for one in page.content.blocks if one.style is BlockStyle.TABLE]
    found = [[cell.of(page.view.text) for cell in cell_spans(page.view.text, row)] for row in rows]
    assert found == [["", "2023年", "2024年"], ["甲", "1", "2"]]


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("# 公报\n\n| 项目 | 数 |\n|---|---|\n| 学校 | 46 |\n| 医院 | 12 |\n", 3),
        ("# 公报\n\n首页 | 新闻\n全县学校46所。\n", 0),
        ("# 公报\n\n" + "各项工作稳步推进" * 9 + " | 各项\n" + "各项工作稳步推进" * 9 + " | 各项\n", 0),
    ],
)
def test_a_table_of_two_columns_is_one(text, rows):
    page = shown(prepare(source_from_bytes(text.encode(), "a.md")), ViewScript.HANS)
    assert [one.style for one in page.content.blocks].count(BlockStyle.TABLE) == rows


def test_every_character_but_white_space_is_shown_once():
    text = "标题\n一、甲。乙丙。1.丁。戊己\n| | \n\n庚"
    _, found = blocks(text, heading(text, "一、甲"), heading(text, "1.丁"), title="标题")
    shown = [position for block in found for position in range(block.start, block.end)]
    assert shown == sorted(set(shown))
    assert all(text[position].isspace() for position in set(range(len(text))) - set(shown))


def test_an_empty_text_has_no_blocks():
    assert blocks("")[0] == []
    assert blocks("\n \n")[0] == []


def test_bars_around_a_title_are_not_set_with_it():
    text = "青禾县工作总结 | |\n正文在此。"
    assert blocks(text, title="青禾县工作总结")[0][0] == ("title", "青禾县工作总结")
    assert blocks(text, title="青禾县工作总结", split=False)[0][0] == ("title", "青禾县工作总结 | |")
    other = "青禾县工作总结 第2稿\n正文在此。"
    assert blocks(other, title="青禾县工作总结")[0][0] == ("title", "青禾县工作总结 第2稿")


def test_cells_of_a_page_s_table_stand_in_the_columns_they_span():
    page = (
        "<html><body><p>前</p><table><tr><th rowspan=2>指标<th colspan=2>2024年</tr><tr><th>收入<th>支出</tr>"
        "<tr><td>教育<td>3<td>2</tr><tr><td>卫生<td><td>5</tr></table></body></html>"
    )
    report = prepare(source_from_bytes(page.encode(), "a.html"))
    for script in ViewScript:
        view = shown(report, script)
        rows = [block.columns for block in view.content.blocks if block.style is BlockStyle.TABLE]
        assert rows == [((0, 0), (1, 2)), ((1, 1), (2, 2)), (), ((0, 0), (1, 1), (2, 2))]
