from __future__ import annotations

import json
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from outline_cases import headings_of, load, nodes
from variants import in_other_script

from reader.analyze.finding import Heading, HeadingKind
from reader.analyze.run import analyze
from reader.app.report import prepare
from reader.source.document import Hint, HintKind, read_source
from reader.text.span import Span

GOLD = Path(__file__).parents[3] / "shared" / "gold"

PARTS = (
    *("numbering", "levels", "points", "unnumbered", "inline", "glued"),
    *("negative", "openings", "paragraphs", "genres", "web", "sections", "placed", "council"),
)
CASES = [case for name in PARTS for case in load(name)]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.label)
def test_outline_of_a_case(case) -> None:
    assert nodes(case.text, headings_of(case.text)) == case.outline


@pytest.mark.parametrize("case", load("typed"), ids=lambda case: case.label)
def test_outline_of_a_text_typed_with_half_width_marks(case) -> None:
    assert nodes(case.text, analyze(case.text).headings) == case.outline


@pytest.mark.parametrize("case", [*load("openings"), *load("paragraphs")], ids=lambda case: case.label)
def test_headings_stand_where_they_do_in_the_other_script(case, tmp_path) -> None:
    path = tmp_path / "report.txt"
    path.write_text(case.text, encoding="utf-8")
    other, _ = in_other_script(read_source(path))
    levels = [node.level for node in prepare(other).analysis.headings]
    assert other.text != case.text
    assert levels == [level for level, *_ in case.outline]


@pytest.mark.parametrize("case", [case for case in CASES if case.outline], ids=lambda case: case.label)
def test_outline_is_the_same_in_the_other_width(case) -> None:
    wide = case.text.translate(str.maketrans(",:;()", "，：；（）"))
    narrow = case.text.translate(str.maketrans("，：；（）", ",:;()"))
    places = [(node.span, node.level, node.kind) for node in headings_of(wide)]
    assert [(node.span, node.level, node.kind) for node in headings_of(narrow)] == places


def check_tree(text: str, headings: list[Heading]) -> None:
    before = 0
    for node in headings:
        assert 1 <= node.level <= before + 1
        before = node.level
        assert node.marker.start == node.span.start
        assert node.marker.end <= node.title.start < node.title.end == node.span.end
        assert node.body.start == node.span.end <= node.body.end <= len(text)
    for node, after in pairwise(headings):
        assert node.span.end <= after.span.start


@given(
    st.text(
        alphabet=st.sampled_from(
            "一二三十、.．（）()1234是要第章条①，。：；\n \u3000|“”教育工作首先最后附件前言年月日05甲壹"
        ),
        max_size=200,
    )
)
def test_any_text_gives_a_tree_within_the_text(text: str) -> None:
    check_tree(text, headings_of(text))


@pytest.mark.parametrize(
    "text",
    [
        "",
        "\n\n",
        "一、",
        "一、" * 100_000,
        "一、\n" * 30_000,
        "一是。" * 30_000,
        "1" * 100_000,
        "1." * 100_000,
        "（" * 300_000,
        "“" * 300_000,
        " " * 300_000,
        "|" * 300_000,
        "-" * 300_000,
        "教" * 1_000_000,
        "目录\n" + "." * 300_000,
        "1. 甲 " * 30_000,
        ("教育" * 20 + "\n") * 10_000,
        "来源：" * 50_000,
        "——甲乙丙丁戊己。" * 30_000,
        "——甲乙丙丁戊己。\n" * 20_000,
        "。问题1：甲" * 30_000,
    ],
    ids=lambda text: f"{text[:6]!r}x{len(text)}",
)
def test_hostile_text_is_read_within_the_time_limit(text: str) -> None:
    check_tree(text, headings_of(text))


def test_a_long_series_stays_one_level() -> None:
    text = "\n".join(f"{number}.巡查路段。逐段登记隐患并限期整改。" for number in range(1, 900))
    headings = headings_of(text)
    assert len(headings) == 899
    assert {node.level for node in headings} == {1}


def test_the_body_runs_to_the_next_heading_of_the_level_or_above() -> None:
    text = "一、水利\n（一）灌区\n渠道衬砌。\n（二）水库\n除险加固。\n二、林业\n造林。"
    bodies = [node.body.of(text) for node in headings_of(text)]
    assert bodies == [
        "\n（一）灌区\n渠道衬砌。\n（二）水库\n除险加固。\n",
        "\n渠道衬砌。\n",
        "\n除险加固。\n",
        "\n造林。",
    ]


def test_headings_of_the_markup_make_the_levels() -> None:
    lines = [
        ("公司治理", 1),
        ("报告期内股东会规范运作。", None),
        ("董事会", 2),
        ("董事会换届完成。", None),
        ("内部控制", 1),
    ]
    lines.append(("内部控制评价有效。", None))
    text = "\n".join(words for words, _ in lines)
    hints = [
        Hint(Span(text.index(words), text.index(words) + len(words)), HintKind.HEADING, level)
        for words, level in lines
        if level is not None
    ]
    found = headings_of("年度报告\n" + text, [Hint(one.span.shifted(5), one.kind, one.level) for one in hints])
    assert [(node.level, node.title.of("年度报告\n" + text)) for node in found] == [
        (1, "公司治理"),
        (2, "董事会"),
        (1, "内部控制"),
    ]


def test_markup_that_makes_every_numbering_one_level_does_not_decide() -> None:
    text = "一、总则\n（一）范围\n适用于全部仓库。\n（二）职责\n仓管员负责盘点。\n二、附则\n自发布之日起施行。"
    hints = [
        Hint(Span(text.index(words), text.index(words) + len(words)), HintKind.HEADING, 1)
        for words in ("一、总则", "（一）范围", "（二）职责", "二、附则")
    ]
    assert [node.level for node in headings_of(text, hints)] == [1, 2, 2, 1]


def test_cells_of_a_table_are_no_headings() -> None:
    text = "一、概况\n项目\n名称\n进度\n全年完成投资。"
    start = text.index("项目")
    hints = [Hint(Span(start, text.index("全年") - 1), HintKind.TABLE)]
    assert nodes(text, headings_of(text, hints)) == [(1, "heading", "一、", "概况")]


@pytest.mark.skipif(not GOLD.is_dir(), reason=f"no labelled reports in {GOLD}")
def test_outline_of_the_labelled_reports(real_reports: tuple[Path, ...]) -> None:
    texts = {path.stem: path.read_text(encoding="utf-8") for path in real_reports}
    for labels in sorted(GOLD.glob("*.json")):
        wanted = json.loads(labels.read_text(encoding="utf-8"))["headings"]
        text = texts[labels.stem]
        found = [(node.span.start, node.level, node.kind.value, node.title.of(text)) for node in headings_of(text)]
        assert found == [(one["start"], one["level"], one["kind"], one["title"]) for one in wanted]


def test_points_and_headings_of_one_series_agree_where_words_leave_it_open() -> None:
    text = (
        "二、任务\n1.建成投用污水处理厂，日处理能力3万吨。\n2.完成管网普查，修复破损管段12公里。\n3.关停小散企业5家。"
    )
    kinds = [node.kind for node in headings_of(text)[1:]]
    assert kinds == [HeadingKind.POINT] * 3


def test_there_are_enough_cases_of_both_sorts() -> None:
    names = ("inline", "levels", "negative", "numbering", "points", "unnumbered")
    everything = [case for name in names for case in load(name)]
    assert len(everything) >= 150
    assert sum(not case.outline for case in everything) >= 60
