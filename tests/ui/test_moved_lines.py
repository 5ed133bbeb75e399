"""Lines in sight of a page whose characters stand at other places than on the page before: as on the whole page."""

from __future__ import annotations

from functools import lru_cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.app.report import prepare
from reader.script.view import ViewOptions, ViewScript
from reader.source.document import source_from_bytes
from reader.text.span import Span
from reader.ui.document import near_lines as near_lines_module
from reader.ui.document.near_lines import near_lines
from reader.ui.document.prepared import make_panels
from reader.ui.document.shown import shown
from reader.ui.reading.content import ROOM, blocks_of

ONE_LINE = (
    "一、总体要求。打印机软件发展之后，信息网络质量提高。二、主要任务。投资8亿元，增长3.2%。"
    "（一）抓好软件项目。里面有干部9名。"
)
LINES = (
    "首页 > 新闻 > 正文  打印 关闭\r\n某县工作报告\r\n\r\n"
    + "".join(
        f"　　{numeral}、第{numeral}项工作：打印机和软件。\r\n"
        f"　　“全年”投资{n}5亿元，增长{n}.2%，软件质量之后，里面  有干部{n}名。\r\n"
        f"項目\t數量\r\n鼠标\t{n}3个\r\n程序\t{n}7个\r\n\r\n"
        f"發展經濟，農業與畜牧業增長{n}.5%，學(xué)校條件改善{n}項。\r\n"
        for n, numeral in enumerate("一二三四五六七八九", 1)
    )
    + ONE_LINE
    + "\r\n完。"
)
WAYS = [
    *((script, False) for script in ViewScript),
    *((script, True) for script in (ViewScript.TW, ViewScript.HK, ViewScript.HANS)),
]


@lru_cache
def report_of(text):
    return prepare(source_from_bytes(text.encode(), "long.txt"))


@lru_cache
def page_of(text, way):
    report = report_of(text)
    page = shown(report, way[0], ViewOptions(way[1]))
    make_panels(page, report)
    page.unmarked_layer(
        tuple(Span(at, at + 2) for at in range(0, len(text) - 2, 40) if text[at : at + 3].isprintable())
    )
    return page


def lines_at(text, before, after, position, around):
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(near_lines_module, "_AROUND", around)
        whole = page_of(text, before)
        return near_lines(whole, report_of(text), after[0], ViewOptions(after[1]), min(position, len(whole.view.text)))


cases = (
    st.sampled_from([LINES, LINES * 2, LINES.replace("\r", ""), "\ufeff" + LINES, ONE_LINE * 3 + "\n" + LINES]),
    st.sampled_from(WAYS),
    st.sampled_from(WAYS),
    st.integers(0, 2 * len(LINES)),
    st.sampled_from([60, 150, 400]),
)


def examples(*strategies):
    return lambda test: settings(deadline=None, max_examples=150)(given(*strategies)(test))


@examples(*cases)
def test_they_have_the_words_of_the_whole_page(text, before, after, position, around):
    near = lines_at(text, before, after, position, around)
    if near is None:
        return
    page, wanted = near.page, page_of(text, after)
    there = wanted.to_view(page.to_source(near.lines))
    assert near.lines.of(page.view.text).strip() == there.of(wanted.view.text).strip()
    assert page.content.language == wanted.content.language
    for at in range(near.lines.start, near.lines.end):
        here = Span(at, at + 1)
        if here.of(page.view.text).strip():
            onto = wanted.to_view(page.to_source(here))
            assert here.of(page.view.text) in onto.of(wanted.view.text)


@examples(*cases)
def test_all_other_lines_findings_and_marks_are_where_they_were(text, before, after, position, around):
    near = lines_at(text, before, after, position, around)
    if near is None or near.page.content.made is page_of(text, before).content.made:
        return
    page, whole = near.page, page_of(text, before)
    assert page.view.map.source_length == len(report_of(text).source.text)
    assert page.view.map.target_length == len(page.view.text) == len(page.content.text)
    assert page.view.repaired.map.then(page.view.conversion.map).target_length == len(page.view.text)
    assert page.content.text == page.view.text
    changed = [one for one, other in zip(whole.content.blocks, page.content.blocks, strict=False) if one != other]
    start = changed[0].start if changed else len(page.view.text)
    assert start >= near.lines.start or not changed
    assert page.view.text[: near.lines.start] == whole.view.text[: near.lines.start]
    after_lines = [block for block in page.content.blocks if block.start >= near.lines.end]
    assert after_lines == list(whole.content.blocks[len(whole.content.blocks) - len(after_lines) :])
    for block in after_lines:
        assert page.view.text[block.start : block.end] == whole.view.text[block.start : block.end]
        assert page.to_source(Span(block.start, block.end)) == whole.to_source(Span(block.start, block.end))


@examples(*cases)
def test_what_is_made_of_few_lines_is_as_if_made_of_all(text, before, after, position, around):
    """Findings through its map, and the layers and blocks as they would be made without the other page."""
    near = lines_at(text, before, after, position, around)
    if near is None or near.page.content.made is page_of(text, before).content.made:
        return
    page, report = near.page, report_of(text)
    moved = report.analysis.through(page.view.map)
    assert [one.span for one in page.found.headings] == [one.span for one in moved.headings]
    assert [one.body for one in page.found.headings] == [one.body for one in moved.headings]
    assert [(one.span, one.value) for one in page.found.indicators] == [
        (one.span, one.value) for one in moved.indicators
    ]
    made = page.indicator_layer().all()
    assert made == [mark for mark in page._indicator_marks(0, len(moved.indicators)) if mark.start < mark.end]
    for start in range(0, len(page.view.text), 37):
        found = list(page.indicator_layer().between(start, start + 50))
        assert found == [mark for mark in made if mark.start < start + 50 and mark.end > start]
    spans, unmarked = page.memo["unmarked-layer"]
    assert unmarked.all() == [mark for mark in page._unmarked_marks(spans) if mark.start < mark.end]
    made, again = page.content.made, blocks_of(type(page.content)(page.content.text, page.content.blocks))
    assert (made.blocks, made.starts) == (again.blocks, again.starts)
    assert [shape % ROOM for shape in made.shapes] == [shape % ROOM for shape in again.shapes]
    assert [shape // ROOM for shape in made.shapes] == made.kinds
    kinds = [(made.samples[kind].style, made.samples[kind].level) for kind in made.kinds]
    assert kinds == [(block.style, block.level) for block in made.blocks]


@pytest.mark.parametrize("after", WAYS)
@pytest.mark.parametrize("before", WAYS)
def test_the_lines_in_sight_are_set_as_on_the_whole_page(before, after):
    for position in (0, len(LINES) // 2, len(LINES)):
        near = lines_at(LINES, before, after, position, 400)
        assert near is not None
        page, wanted = near.page, page_of(LINES, after)
        seen = Span(max(0, position - 150), min(len(LINES), position + 150))
        here = page.to_view(page_of(LINES, before).to_source(Span(0, 0).hull(seen)) if not position else seen)
        by = {page.to_source(Span(block.start, block.end)): block for block in page.content.blocks}
        for block in wanted.content.blocks:
            source = wanted.to_source(Span(block.start, block.end))
            if here.covers(page.to_view(source)) and near.lines.covers(page.to_view(source)):
                alike = by[source]
                assert (alike.style, alike.level) == (block.style, block.level)
                assert alike.columns == block.columns


def test_there_are_none_in_a_text_without_line_ends_that_both_pages_have():
    text = ONE_LINE * 40
    assert lines_at(text, (ViewScript.ORIGINAL, False), (ViewScript.HANT, False), 100, 60) is None
