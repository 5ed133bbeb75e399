from __future__ import annotations

import gc
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from reader.analyze.finding import Analysis, Heading
from reader.analyze.punctuation import widened
from reader.analyze.run import analyze, analyze_source
from reader.app.report import prepare
from reader.script.detect import detect
from reader.source.document import Source, source_from_bytes
from reader.source.repair import normalize, repair

TEXT = (
    "安平县交通运输局2024年工作总结\n"
    "2024年，全县交通运输系统真抓实干，公路建设、运输服务和安全监管各项工作稳步推进。\n"
    "一、公路建设\n"
    "1.农村公路。新改建农村公路62公里，完成投资8300万元。\n"
    "2.桥梁改造。改造危桥5座。\n"
    "二、运输服务\n"
    "新增公交线路3条。\n"
    "安平县交通运输局\n"
    "2024年12月30日\n"
)


def found_in(source: Source) -> Analysis:
    repaired = repair(source.text, source.format)
    return analyze_source(source, repaired, detect(repaired.text).script)


def titles(text: str, headings: tuple[Heading, ...]) -> list[tuple[int, str]]:
    return [(node.level, node.title.of(text)) for node in headings]


def test_analysis_of_a_clean_text() -> None:
    found = analyze(TEXT)
    assert found.title is not None
    assert found.title.of(TEXT) == "安平县交通运输局2024年工作总结"
    assert found.issuer is not None
    assert found.issuer.start == TEXT.rindex("安平县")
    assert found.date is not None
    assert found.date.iso == "2024-12-30"
    assert titles(TEXT, found.headings) == [(1, "公路建设"), (2, "农村公路"), (2, "桥梁改造"), (1, "运输服务")]


def test_no_indicator_within_markers_title_and_date() -> None:
    found = analyze(TEXT)
    outside = [found.title, found.date.span if found.date else None, *(node.marker for node in found.headings)]
    assert found.indicators
    assert not any(one.span.overlaps(span) for one in found.indicators for span in outside if span is not None)


def test_analysis_is_in_source_coordinates() -> None:
    source = source_from_bytes(("\ufeff" + TEXT.replace("\n", "\r\n")).encode(), "a.txt")
    found = found_in(source)
    assert titles(source.text, found.headings) == titles(TEXT, analyze(TEXT).headings)
    assert [one.span.of(source.text) for one in found.indicators] == [
        one.span.of(TEXT) for one in analyze(TEXT).indicators
    ]


def test_analysis_of_traditional_text_covers_its_own_characters() -> None:
    text = "一、農業\n糧食總產量創新高。\n二、漁業\n養殖面積擴大，漁港完成清淤。\n"
    source = source_from_bytes(text.encode(), "a.txt")
    assert titles(text, found_in(source).headings) == [(1, "農業"), (1, "漁業")]


def test_glosses_belong_to_the_words_they_explain() -> None:
    text = (
        "一、會(huì)議情況\n會(huì)議總結(jié)了成績(jī)，部署了任務(wù)。\n"
        "二、工作總結(jié)\n學(xué)習(xí)教育扎實(shí)開展。\n"
    )
    source = source_from_bytes(text.encode(), "a.txt")
    assert titles(text, found_in(source).headings) == [(1, "會(huì)議情況"), (1, "工作總結(jié)")]


def test_a_damaged_marker_and_its_title_do_not_share_characters() -> None:
    text = (
        "四、保障措施\n。ㄒ唬┘強領導。各单位要落实责任，明确分工。\n（二）强化督查。定期通报进度。\n"
        "（三）严格考核。结果纳入年度评价。\n"
    )
    found = found_in(source_from_bytes(text.encode(), "a.txt"))
    for node in found.headings:
        assert node.marker.end <= node.title.start


def test_without_repair_the_analysis_still_runs() -> None:
    source = source_from_bytes(TEXT.encode(), "a.txt")
    plain = normalize(source.text)
    assert analyze_source(source, plain, detect(plain.text).script) == found_in(source)


def test_headings_of_markdown_are_levels() -> None:
    text = (
        "# 年度报告\n\n## 经营情况\n\n营业收入保持增长，毛利率稳定。\n\n"
        "### 国内市场\n\n新增门店。\n\n## 风险因素\n\n汇率波动较大。\n"
    )
    source = source_from_bytes(text.encode(), "a.md")
    found = found_in(source)
    assert found.title is not None
    assert found.title.of(text) == "年度报告"
    assert titles(text, found.headings) == [(1, "经营情况"), (2, "国内市场"), (1, "风险因素")]


def test_an_empty_text_has_nothing() -> None:
    assert analyze("") == Analysis()


def test_real_reports_are_read_whole(real_reports: tuple[Path, ...]) -> None:
    for path in real_reports:
        source = source_from_bytes(path.read_bytes(), path.name)
        found = found_in(source)
        assert len(found.headings) > 20
        assert all(node.span.end <= len(source.text) for node in found.headings)


@pytest.mark.parametrize("join", [" ", "　", "\n\n", "\r\n"])
def test_the_outline_does_not_depend_on_how_paragraphs_are_parted(join: str) -> None:
    text = join.join(TEXT.splitlines())
    found = found_in(source_from_bytes(text.encode(), "a.txt"))
    assert [node.level for node in found.headings] == [1, 2, 2, 1]


def test_what_is_said_of_a_number_is_in_source_coordinates() -> None:
    text = "某署2024年工作報告\n\n一、就業服務\n\n求職登記較2023年同期增長8.5%，補助每人每月500元。\n"
    found = found_in(source_from_bytes(text.encode(), "a.txt"))
    assert found.period is not None
    assert (found.period.span.of(text), found.period.iso) == ("2024年", "2024")
    rate, grant = found.indicators
    assert rate.change is not None
    assert rate.change.basis is not None
    assert rate.change.basis.of(text) == "較2023年同期"
    assert rate.period is not None
    assert rate.period.span.of(text) == "2024年"
    assert grant.per == "人·月"


def test_the_same_is_found_whole_and_in_several_threads_at_once() -> None:
    """The window analyses in the background, perhaps two reports at a time: nothing is shared between runs."""
    texts = [TEXT, TEXT.replace("公路", "航道") * 3, TEXT[: len(TEXT) // 2]]
    alone = [analyze(text) for text in texts]
    with ThreadPoolExecutor(max_workers=4) as pool:
        assert list(pool.map(analyze, texts * 4)) == alone * 4
    assert gc.isenabled()


def test_the_window_is_given_what_the_analysis_of_the_whole_file_finds():
    """What ``prepare`` hands the window from its background task is what the command line prints."""
    source = source_from_bytes((TEXT * 3).encode(), "a.txt")
    with ThreadPoolExecutor(max_workers=1) as pool:
        report = pool.submit(prepare, source).result()
    assert report.analysis == found_in(source)


def test_half_width_marks_read_as_the_full_width_ones_do():
    wide = (
        "一、回顾\n全年培训620人，其中女性310人；发放补贴45万元，增8%。\n（一）强化管理：一是健全制度，二是落实责任。"
    )
    assert widened("全年培训620人,其中女性310人;发放补贴45万元,增长8%。(1,200元, 10:30)") == (
        "全年培训620人，其中女性310人；发放补贴45万元，增长8%。(1,200元， 10:30)"
    )
    narrow = wide.replace("，", ",").replace("；", ";").replace("：", ":")
    assert analyze(narrow) == analyze(wide)


@pytest.mark.parametrize("point", [".", "．", "、"])
def test_a_count_behind_the_number_of_its_item_is_no_decimal(point: str) -> None:
    text = f"一、审计发现的问题\n1{point}6个部门超范围列支，涉及9万元。\n2{point}12家单位未编预算。"
    assert [one.span.of(text) for one in analyze(text).indicators] == ["6个", "9万元", "12家"]


def test_figures_keep_their_values_where_numbers_are_glued_to_them() -> None:
    text = (
        "临川区文化馆2024年度总结一年来，全馆坚持公益服务，各项工作取得新的进展，场馆开放、群众活动、艺术培训和非遗保护都有起色，"
        "群众得到了实惠，队伍面貌有了改变，社会各界对公共文化服务的评价持续上升1.场馆开放。接待读者8.6万人次，分馆达到12"
        "2.群众活动。举办演出86场，参与人数增长3.5%3.艺术培训。开设培训班27期，位居全市第34.非遗保护。普查项目15个，"
        "其中省级项目共计525.队伍建设。组建志愿队伍9支"
    )
    found = analyze_source(source := source_from_bytes(text.encode(), "a.txt"), repair(text), detect(text).script)
    assert [node.marker.of(source.text) for node in found.headings] == ["1.", "2.", "3.", "4.", "5."]
    assert [one.span.of(source.text) for one in found.indicators] == [
        *("8.6万人次", "86场", "3.5%", "27期", "第3", "15个", "9支"),
    ]
