"""Workbooks, read back by openpyxl, which did not write them."""

from __future__ import annotations

import io
import zipfile
from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import load_workbook

from reader.analyze.finding import Direction, IndicatorKind
from reader.export.excerpt import Wording
from reader.export.formats import render
from reader.export.indicator import IndicatorRecord
from reader.export.options import ExportOptions, ExportScript
from reader.export.workbook import fitting, render_xlsx
from reader.text.span import Span

MONEY = IndicatorRecord(
    sha256="c" * 64,
    span=Span(30, 38),
    text="约120.5万元",
    value=Decimal("1205000.0"),
    kind=IndicatorKind.MONEY,
    unit="元",
    qualifier="约",
    metric="=投入资金",
    section=("二、主要工作", "1.抓好阅读"),
    sentence="投入资金约120.5万元。",
    title="工作总结",
    issuer="教育局",
    date="2025-12",
)
RANGE = replace(
    MONEY,
    value=Decimal("8.1"),
    upper=Decimal("8.5"),
    unit="%",
    kind=IndicatorKind.PERCENT,
    metric="增幅",
    section=(),
    direction=Direction.DOWN,
    reached=True,
    basis="比上年末",
    period="2024-01/2024-06",
    planned=True,
    cumulative=True,
    per="每人",
)


def sheets(data):
    book = load_workbook(io.BytesIO(data))
    return {sheet.title: [list(line) for line in sheet.iter_rows()] for sheet in book}, book


def table(cells):
    head, *lines = [[one.value for one in line] for line in cells]
    return [dict(zip(head, line, strict=True)) for line in lines]


def test_excerpts_and_indicators_are_two_sheets(excerpts):
    found, book = sheets(render_xlsx(excerpts, ExportOptions(), [MONEY]))
    assert list(found) == ["摘录", "指标"]
    assert book.active.title == "摘录"
    rows = table(found["摘录"])
    assert [one["摘录"] for one in rows] == [
        "1. 第一行\n    - 第二行“引文”",
        "公办幼儿园占比<b>54.1%</b>，*不是* 终点",
        "=SUM(A1) 學校𠮷",
    ]
    assert (rows[1]["起"], rows[1]["止"]) == (120, 140)
    assert rows[1]["定位"] == "urn:sha256:" + "a" * 64 + "#char=120,140"


def test_an_indicator_has_numbers_as_numbers():
    found, _ = sheets(render_xlsx((), ExportOptions(), [MONEY, RANGE]))
    money, change = table(found["指标"])
    assert money == {
        "所指": "=投入资金",
        "原文": "约120.5万元",
        "值": 1205000,
        "上限": None,
        "单位": "元",
        "类型": "金额",
        "限定": "约",
        "每": None,
        "变动": None,
        "对比": None,
        "时期": None,
        "计划": None,
        "累计": None,
        "章节": "二、主要工作 › 1.抓好阅读",
        "所在句": "投入资金约120.5万元。",
        "题名": "工作总结",
        "发文机关": "教育局",
        "日期": "2025-12",
        "起": 30,
        "止": 38,
        "定位": "urn:sha256:" + "c" * 64 + "#char=30,38",
    }
    assert (change["值"], change["上限"], change["单位"], change["章节"]) == (8.1, 8.5, "%", None)
    said = [change[name] for name in ("每", "变动", "对比", "时期", "计划", "累计")]
    assert said == ["每人", "减至", "比上年末", "2024-01/2024-06", "是", "是"]


@pytest.mark.parametrize(
    "words", ["=1+1", "+1", "-1", "@a", '=HYPERLINK("http://x")', "{=1}", "http://x", "007", "1/2"]
)
def test_text_is_text_whatever_it_begins_with(excerpts, words):
    odd = replace(excerpts[0], original=Wording(quote=words, title=words), note=words, tags=(words,), document=words)
    found, _ = sheets(render_xlsx([odd], ExportOptions(), [replace(MONEY, metric=words, sentence=words, unit=words)]))
    cells = [cell for sheet in found.values() for line in sheet[1:] for cell in line if cell.value == words]
    assert len(cells) == 8
    assert {cell.data_type for cell in cells} == {"s"}
    assert {cell.number_format for cell in cells} == {"@"}, "nor when somebody edits the cell"
    assert not [cell for cell in cells if cell.hyperlink]


def test_nothing_in_the_package_is_calculated_or_reaches_out(excerpts):
    with zipfile.ZipFile(io.BytesIO(render_xlsx(excerpts, ExportOptions(), [MONEY]))) as package:
        for name in package.namelist():
            data = package.read(name)
            assert b"<f>" not in data
            assert b"External" not in data
            assert "vba" not in name.lower()


def test_the_head_line_stays_and_filters(excerpts):
    _, book = sheets(render_xlsx(excerpts, ExportOptions(script=ExportScript.BOTH), [MONEY]))
    assert [sheet.freeze_panes for sheet in book] == ["A2", "A2"]
    assert [sheet.auto_filter.ref for sheet in book] == ["A1:T4", "A1:U2"]


def test_the_colour_is_painted(excerpts):
    found, _ = sheets(render_xlsx(excerpts, ExportOptions()))
    (at,) = [place for place, cell in enumerate(found["摘录"][0]) if cell.value == "颜色"]
    painted = [(line[at].value, line[at].fill.fgColor.rgb) for line in found["摘录"][1:]]
    assert painted == [("蓝", "FFD6E8FB"), ("黄", "FFFFF0B3"), ("蓝", "FFD6E8FB")]


def test_without_excerpts_it_opens_at_the_indicators():
    found, book = sheets(render("xlsx", [], ExportOptions(), [MONEY, RANGE]))
    assert book.active.title == "指标"
    assert len(found["摘录"]) == 1
    assert len(found["指标"]) == 3


def test_a_number_no_spreadsheet_can_hold_keeps_its_digits():
    exact = Decimal("12345678901234567890.5")
    found, _ = sheets(render_xlsx((), ExportOptions(), [replace(MONEY, value=exact)]))
    (row,) = table(found["指标"])
    assert row["值"] == "12345678901234567890.5"


@given(st.text(st.sampled_from("甲𠮷a"), max_size=5), st.integers(32_760, 32_770))
def test_a_cell_is_never_longer_than_excel_takes(start, length):
    text = start + "𠮷" * (length // 2) + "甲" * (length % 2)
    kept = fitting(text)
    assert len(kept.encode("utf-16-le")) // 2 <= 32_767
    assert kept == text or (kept.endswith("…") and text.startswith(kept[:-1]))


def test_the_same_rows_give_the_same_bytes(excerpts):
    assert render_xlsx(excerpts, ExportOptions(), [MONEY]) == render_xlsx(excerpts, ExportOptions(), [MONEY])
