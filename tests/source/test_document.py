"""Files as sources: identity, formats, hints, and what cannot be read."""

from __future__ import annotations

import hashlib
import io
import re
import zipfile

import docx
import pytest
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from hypothesis import given
from hypothesis import strategies as st

from reader.app.report import prepare
from reader.source.document import Format, HintKind, ImportFailed, read_source, source_from_bytes


def headings(source):
    return [(hint.span.of(source.text), hint.level) for hint in source.hints if hint.kind is HintKind.HEADING]


def of_kind(source, kind):
    return [hint.span.of(source.text) for hint in source.hints if hint.kind is kind]


def page(body: str, head: str = "") -> bytes:
    return f"<!DOCTYPE html><html><head>{head}</head><body>{body}</body></html>".encode()


def word(build) -> bytes:
    document = docx.Document()
    build(document)
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def test_a_text_file_is_its_text(tmp_path):
    path = tmp_path / "总结.txt"
    data = "标题\r\n正文\n".encode()
    path.write_bytes(data)
    source = read_source(path)
    assert (source.text, source.format, source.name) == ("标题\r\n正文\n", Format.TXT, "总结.txt")
    assert source.sha256 == hashlib.sha256(data).hexdigest()
    assert path.read_bytes() == data


def test_the_same_bytes_are_the_same_document_whatever_the_name():
    assert source_from_bytes(b"abc", "a.txt").sha256 == source_from_bytes(b"abc", "b.txt").sha256


def test_the_encoding_can_be_chosen(tmp_path):
    path = tmp_path / "a.txt"
    path.write_bytes("總結".encode("big5"))
    assert read_source(path, "big5").text == "總結"


def test_markdown_headings_are_hints_and_the_text_is_the_file():
    text = "# 总结\n\n## 一、概况 ##\n```\n# 不是\n```\n正文\n"
    source = source_from_bytes(text.encode(), "a.md")
    assert source.text == text
    assert headings(source) == [("总结", 1), ("一、概况", 2)]


def test_blocks_of_a_page_are_lines():
    source = source_from_bytes(page("<h1>总<b>结</b></h1><p>第一\n行<br>第二 a\nb</p><ul><li>甲<li>乙</ul>"), "a.html")
    assert source.text == "总结\n第一行\n第二 a b\n甲\n乙\n"
    assert headings(source) == [("总结", 1)]
    assert source.format is Format.HTML


def test_what_a_page_does_not_show_is_left_out():
    body = "<script>x</script><style>y</style><p hidden>z</p><p style='display: none'>w</p><!-- c --><p>正文</p>"
    assert source_from_bytes(page(body, "<title>t</title>"), "a.html").text == "正文\n"


@pytest.mark.parametrize("tag", ["font color='red'", "b", "div", "ul><li", "table><tr><td", "span"])
def test_no_words_are_lost_below_tags_that_nobody_closes(tag):
    """The parser reads nothing that is nested more than 2048 deep."""
    words = [f"第{number}段。" for number in range(3000)]
    text = source_from_bytes(page("".join(f"<{tag}>{one}" for one in words)), "a.html").text
    assert [one for one in words if one not in text] == []


def test_ruby_keeps_its_base():
    body = "<p><ruby>會<rp>(</rp><rt>huì</rt><rp>)</rp></ruby>議</p>"
    assert source_from_bytes(page(body), "a.html").text == "會議\n"


def test_raised_digits_are_no_part_of_the_number_before():
    body = (
        "<p>收入12.5<sup>1</sup>亿元，面积3m<sup>2</sup>，增长8.5%<sup><a href='#n'>12</a></sup>，"
        "共<sup>注</sup>5项<sup>[3]</sup>。</p>"
    )
    expected = "收入12.5¹亿元，面积3m²，增长8.5%¹²，共注5项[3]。\n"
    assert source_from_bytes(page(body), "a.html").text == expected

    def build(document):
        paragraph = document.add_paragraph("收入12.5")
        paragraph.add_run("1").font.superscript = True
        paragraph.add_run("亿元")

    assert source_from_bytes(word(build), "a.docx").text == "收入12.5¹亿元\n"


def test_figures_set_apart_without_a_space_are_two():
    body = (
        "<p>原价<s>120</s>98元，<strike>12</strike>13人，共<span style='text-decoration: line-through'>7</span>8项，"
        "CO<sub>2</sub>减8<sub>1</sub>，<s>旧</s>新，12<sup>2024</sup>，由<del>12</del><ins>13</ins>人，1<b>2</b>人</p>"
    )
    expected = "原价120 98元，12 13人，共7 8项，CO2减8 1，旧新，12 2024，由13人，12人\n"
    assert source_from_bytes(page(body), "a.html").text == expected

    def build(document):
        paragraph = document.add_paragraph("原价")
        paragraph.add_run("120").font.strike = True
        paragraph.add_run("98元，CO")
        paragraph.add_run("2").font.subscript = True
        paragraph.add_run("减1")
        paragraph.add_run("2人").bold = True

    assert source_from_bytes(word(build), "a.docx").text == "原价120 98元，CO2减12人\n"


MATH = "http://schemas.openxmlformats.org/officeDocument/2006/math"
EQUATIONS = (
    ("<mfrac><mn>1</mn><mn>2</mn></mfrac>", "<m:f><m:num>1</m:num><m:den>2</m:den></m:f>", "1/2"),
    (
        "<mn>3</mn><mfrac><mn>1</mn><mn>2</mn></mfrac>",
        "<m:r><m:t>3</m:t></m:r><m:f><m:num>1</m:num><m:den>2</m:den></m:f>",
        "3 1/2",
    ),
    ("<msup><mn>10</mn><mn>4</mn></msup>", "<m:sSup><m:e>10</m:e><m:sup>4</m:sup></m:sSup>", "10⁴"),
    (
        "<msup><mn>10</mn><mrow><mo>-</mo><mn>3</mn></mrow></msup>",
        "<m:sSup><m:e>10</m:e><m:sup>-3</m:sup></m:sSup>",
        "10⁻³",
    ),
    ("<msup><mi>x</mi><mi>n</mi></msup>", "<m:sSup><m:e>x</m:e><m:sup>n</m:sup></m:sSup>", "x^n"),
    ("<msqrt><mn>16</mn></msqrt>", "<m:rad><m:deg/><m:e>16</m:e></m:rad>", "√16"),
    (
        "<mfrac><mrow><mi>a</mi><mo>+</mo><mi>b</mi></mrow><mn>2</mn></mfrac>",
        "<m:f><m:num>a+b</m:num><m:den>2</m:den></m:f>",
        "(a+b)/2",
    ),
)


@pytest.mark.parametrize(("mathml", "omml", "expected"), EQUATIONS, ids=[one[2] for one in EQUATIONS])
def test_an_equation_is_no_other_figure(mathml, omml, expected):
    assert source_from_bytes(page(f"<p>共<math>{mathml}</math>，</p>"), "a.html").text == f"共{expected}，\n"

    def build(document):
        parts = re.sub(r"<(m:num|m:den|m:e|m:sup)>([^<]+)<", r"<\1><m:r><m:t>\2</m:t></m:r><", omml)
        paragraph = document.add_paragraph("共")
        paragraph._p.append(parse_xml(f'<m:oMath xmlns:m="{MATH}">{parts}</m:oMath>'))
        paragraph.add_run("，")

    assert source_from_bytes(word(build), "a.docx").text == f"共{expected}，\n"


def test_a_table_becomes_rows():
    body = (
        "<p>前</p><table><tr><th>甲</th><th>乙</th></tr><tr><td>1</td><td><p>2</p><p>3</p></td></tr></table><p>后</p>"
    )
    source = source_from_bytes(page(body), "a.html")
    assert source.text == "前\n甲 | 乙\n1 | 2 3\n后\n"
    assert of_kind(source, HintKind.TABLE) == ["甲 | 乙\n1 | 2 3"]
    assert of_kind(source, HintKind.ROW) == ["甲 | 乙", "1 | 2 3"]
    assert of_kind(source, HintKind.CELL) == ["甲", "乙", "1", "2 3"]


def test_a_table_that_places_blocks_is_no_table():
    body = "<table><tr><td><h1>标题</h1><p>正文</p><table><tr><td>1</td><td>2</td></tr></table></td></tr></table>"
    source = source_from_bytes(page(body), "a.html")
    assert source.text == "标题\n正文\n1 | 2\n"
    assert headings(source) == [("标题", 1)]


def test_preformatted_lines_stay():
    assert source_from_bytes(page("<pre>甲\n乙</pre>"), "a.html").text == "甲\n乙\n"


def test_a_page_tells_its_encoding():
    data = '<html><head><meta charset="big5"></head><body>總結</body></html>'.encode("big5")
    assert source_from_bytes(data, "a.html").text == "總結\n"


def test_bytes_a_page_lost_are_marked_where_they_stand():
    data = page("<p>正文正文</p><p>后文</p>").replace("文</p><p>后".encode(), b"\xff</p><p>\xe5\x90\x8e")
    source = source_from_bytes(data, "a.html")
    assert source.text == "正文正\ufffd\n后文\n"
    assert [(lost.span.of(source.text), lost.data) for lost in source.undecodable] == [("\ufffd", b"\xff")]


def test_nothing_outside_a_page_is_read(tmp_path):
    secret = tmp_path / "secret.txt"
    secret.write_text("秘密", encoding="utf-8")
    entity = f'<?xml version="1.0"?><!DOCTYPE html [<!ENTITY e SYSTEM "{secret.as_uri()}">]>'
    assert "秘密" not in source_from_bytes(f"{entity}<html><body>正文&e;</body></html>".encode(), "a.xhtml").text


def test_paragraphs_headings_and_tables_of_a_word_file():
    def build(document):
        document.add_heading("总结", 0)
        document.add_heading("一、概况", 1)
        document.add_paragraph("正文")
        table = document.add_table(2, 2)
        for cell, text in zip(table._cells, "甲乙丙丁", strict=True):
            cell.text = text
        document.add_paragraph("尾")

    source = source_from_bytes(word(build), "a.docx")
    assert source.text == "总结\n一、概况\n正文\n甲 | 乙\n丙 | 丁\n尾\n"
    assert headings(source) == [("总结", 0), ("一、概况", 1)]
    assert of_kind(source, HintKind.TABLE) == ["甲 | 乙\n丙 | 丁"]
    assert (source.format, source.encoding) == (Format.DOCX, "utf-8")


def test_automatic_numbers_are_text():
    levels = (
        f'<w:abstractNum {nsdecls("w")} w:abstractNumId="77"><w:lvl w:ilvl="0"><w:start w:val="1"/>'
        '<w:numFmt w:val="chineseCounting"/><w:lvlText w:val="%1、"/></w:lvl><w:lvl w:ilvl="1"><w:start w:val="1"/>'
        '<w:numFmt w:val="decimal"/><w:lvlText w:val="%2."/></w:lvl></w:abstractNum>'
    )

    def build(document):
        numbering = document.part.numbering_part.element
        numbering.insert(0, parse_xml(levels))
        numbering.append(parse_xml(f'<w:num {nsdecls("w")} w:numId="99"><w:abstractNumId w:val="77"/></w:num>'))
        for depth, text in ((0, "概况"), (1, "人口"), (1, "面积"), (0, "成绩"), (1, "教育")):
            paragraph = document.add_paragraph(text)
            properties = paragraph._p.get_or_add_pPr().get_or_add_numPr()
            properties.get_or_add_numId().val = 99
            properties.get_or_add_ilvl().val = depth

    assert source_from_bytes(word(build), "a.docx").text == "一、概况\n1.人口\n2.面积\n二、成绩\n1.教育\n"


def test_deleted_and_hidden_words_are_left_out():
    def build(document):
        paragraph = document.add_paragraph("留下")
        paragraph._p.append(parse_xml(f"<w:del {nsdecls('w')}><w:r><w:delText>删去</w:delText></w:r></w:del>"))
        paragraph._p.append(parse_xml(f"<w:ins {nsdecls('w')}><w:r><w:t>加入</w:t></w:r></w:ins>"))
        paragraph.add_run("隐藏").font.hidden = True

    assert source_from_bytes(word(build), "a.docx").text == "留下加入\n"


def test_a_word_file_whose_main_part_is_no_document_is_damaged():
    data = word(lambda document: document.add_paragraph("正文"))
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(buffer, "w") as new:
        for name in old.namelist():
            new.writestr(name, b"<a/>" if name == "word/document.xml" else old.read(name))
    with pytest.raises(ImportFailed) as caught:
        source_from_bytes(buffer.getvalue(), "a.docx")
    assert caught.value.code == "damaged"


def test_a_word_file_is_known_by_its_content():
    data = word(lambda document: document.add_paragraph("正文"))
    assert source_from_bytes(data, "a.txt").format is Format.DOCX


@pytest.mark.parametrize(
    ("data", "name", "code"),
    [
        (b"", "a.txt", "empty"),
        (b"\xef\xbb\xbf", "a.txt", "empty"),
        (b"<html><body></body></html>", "a.html", "empty"),
        (b"plain text", "a.pdf", "damaged"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(99), "a.doc", "unsupported"),
        (b"{\\rtf1 ...}", "a.rtf", "unsupported"),
        (b"PK\x03\x04 other", "a.zip", "unsupported"),
        (b"PK\x03\x04 word/document.xml", "a.docx", "damaged"),
        (b"plain text", "a.docx", "damaged"),
        (bytes(range(256)) * 9, "a.txt", "binary"),
    ],
)
def test_what_cannot_be_read_says_why(data, name, code):
    with pytest.raises(ImportFailed) as failed:
        source_from_bytes(data, name)
    assert (failed.value.code, failed.value.name) == (code, name)
    assert name in str(failed.value)


def test_an_unknown_encoding_is_named():
    with pytest.raises(ImportFailed, match="klingon") as failed:
        source_from_bytes(b"abc", "a.txt", "klingon")
    assert failed.value.code == "encoding"


def test_missing_files_and_folders(tmp_path):
    for path, code in ((tmp_path / "none.txt", "missing"), (tmp_path, "folder")):
        with pytest.raises(ImportFailed) as failed:
            read_source(path)
        assert failed.value.code == code


def test_a_word_file_with_a_part_missing_is_damaged():
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("word/document.xml", "<broken")
    with pytest.raises(ImportFailed) as failed:
        source_from_bytes(buffer.getvalue(), "a.docx")
    assert failed.value.code == "damaged"


@given(st.binary(min_size=1, max_size=200), st.sampled_from(["a.txt", "a.md", "a.html", "a.docx"]))
def test_any_bytes_are_read_or_refused(data, name):
    try:
        source = source_from_bytes(data, name)
    except ImportFailed:
        return
    assert source.text
    assert all(hint.span.end <= len(source.text) for hint in source.hints)


@given(st.text(st.sampled_from("<>/pbdivtableh1trtd 正文\n&;\"='-!"), max_size=120))
def test_any_markup_is_read_or_refused(markup):
    try:
        source = source_from_bytes(f"<html>{markup}".encode(), "a.html")
    except ImportFailed:
        return
    assert source.text.endswith("\n")
    assert "\n\n" not in source.text
    assert all(hint.span.of(source.text) for hint in source.hints)


def _with_notes(document, kind, words, referred):
    """Put notes of a kind, by id, into a document, and their marks behind the words of paragraphs, by number."""
    own = "".join(
        f'<w:{kind} w:id="{key}"><w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr><w:r><w:{kind}Ref/></w:r>'
        f"<w:r><w:t xml:space='preserve'> {text}</w:t></w:r></w:p></w:{kind}>"
        for key, text in words.items()
    )
    separator = f'<w:{kind} w:id="-1" w:type="separator"><w:p><w:r><w:t>——</w:t></w:r></w:p></w:{kind}>'
    xml = f"<w:{kind}s {nsdecls('w')}>{separator}{own}</w:{kind}s>".encode()
    name = PackURI(f"/word/{kind}s.xml")
    content = f"application/vnd.openxmlformats-officedocument.wordprocessingml.{kind}s+xml"
    part = Part(name, content, xml, document.part.package)
    document.part.relate_to(part, f"http://schemas.openxmlformats.org/officeDocument/2006/relationships/{kind}s")
    for number, key in referred:
        reference = f'<w:r {nsdecls("w")}><w:{kind}Reference w:id="{key}"/></w:r>'
        document.paragraphs[number]._p.append(parse_xml(reference))


def test_footnotes_stand_behind_the_text_with_their_marks():
    def build(document):
        document.add_paragraph("青禾县教育局2025年工作总结")
        document.add_paragraph("一、基本情况")
        document.add_paragraph("在校学生增长3.2%")
        document.add_paragraph("青禾县教育局")
        document.add_paragraph("2025年12月30日")
        _with_notes(document, "footnote", {5: "不含民办学校38所。", 2: "截至2024年9月1日。"}, [(2, 2), (3, 5)])
        _with_notes(document, "endnote", {2: "二、见统计年鉴。"}, [(1, 2)])

    source = source_from_bytes(word(build), "a.docx")
    assert source.text == (
        "青禾县教育局2025年工作总结\n一、基本情况¹\n在校学生增长3.2%²\n青禾县教育局³\n2025年12月30日\n"
        "¹ 二、见统计年鉴。\n² 截至2024年9月1日。\n³ 不含民办学校38所。\n"
    )
    assert headings(source) == []
    assert of_kind(source, HintKind.NOTES) == ["¹ 二、见统计年鉴。\n² 截至2024年9月1日。\n³ 不含民办学校38所。"]
    found = prepare(source).analysis
    assert [node.title.of(source.text) for node in found.headings] == ["基本情况¹"]
    assert [one.span.of(source.text) for one in found.indicators] == ["3.2%"]
    assert found.date.iso == "2025-12-30"
    assert found.issuer.of(source.text) == "青禾县教育局"


def test_only_notes_whose_mark_is_shown_are_read():
    def build(document):
        document.add_paragraph("留下")
        _with_notes(
            document, "footnote", {1: "删去的注。", 2: "留下的注。", 3: "没有标记的注。"}, [(0, 1), (0, 2), (0, 9)]
        )
        first = document.paragraphs[0]._p.findall(qn("w:r"))[1]
        deleted = parse_xml(f"<w:del {nsdecls('w')}/>")
        first.addprevious(deleted)
        deleted.append(first)

    assert source_from_bytes(word(build), "a.docx").text == "留下¹\n¹ 留下的注。\n"


def test_a_note_with_a_mark_of_its_own_keeps_it():
    def build(document):
        document.add_paragraph("甲")
        _with_notes(document, "footnote", {1: "注。"}, [])
        run = f'<w:r {nsdecls("w")}><w:footnoteReference w:id="1" w:customMarkFollows="1"/><w:t>＊</w:t></w:r>'
        document.paragraphs[0]._p.append(parse_xml(run))

    assert source_from_bytes(word(build), "a.docx").text == "甲＊\n注。\n"


@pytest.mark.parametrize(
    ("run", "shown"),
    [
        ('<w:sym w:font="Wingdings 2" w:char="F052"/>', "☑"),
        ('<w:sym w:font="Wingdings" w:char="F0FE"/>', "☑"),
        ('<w:sym w:font="Wingdings" w:char="F0A8"/>', "☐"),
        ('<w:sym w:font="Wingdings 2" w:char="00A3"/>', "☐"),
        ('<w:sym w:font="Symbol" w:char="F0B3"/>', "≥"),
        ('<w:sym w:font="宋体" w:char="2611"/>', "☑"),
        ('<w:sym w:font="Webdings" w:char="F04E"/>', ""),
        ('<w:sym w:font="Wingdings" w:char="none"/>', ""),
        (
            '<w:fldChar w:fldCharType="begin"><w:ffData><w:checkBox><w:checked/></w:checkBox></w:ffData></w:fldChar>',
            "☑",
        ),
        (
            '<w:fldChar w:fldCharType="begin"><w:ffData><w:checkBox><w:default w:val="1"/><w:checked w:val="0"/>'
            "</w:checkBox></w:ffData></w:fldChar>",
            "☐",
        ),
        ('<w:fldChar w:fldCharType="begin"/>', ""),
    ],
)
def test_symbols_and_check_boxes_are_characters(run, shown):
    def build(document):
        paragraph = document.add_paragraph("是")
        paragraph._p.append(parse_xml(f"<w:r {nsdecls('w')}>{run}</w:r>"))
        paragraph.add_run("95%")

    assert source_from_bytes(word(build), "a.docx").text == f"是{shown}95%\n"


def test_a_check_box_of_a_content_control_is_what_it_shows():
    box = (
        f'<w:sdt {nsdecls("w")} xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"><w:sdtPr><w14:checkbox>'
        '<w14:checked w14:val="1"/><w14:checkedState w14:val="2611"/></w14:checkbox></w:sdtPr><w:sdtContent><w:r>'
        "<w:t>☑</w:t></w:r></w:sdtContent></w:sdt>"
    )

    def build(document):
        document.add_paragraph("")._p.append(parse_xml(box))
        document.paragraphs[0].add_run("达标")

    assert source_from_bytes(word(build), "a.docx").text == "☑达标\n"
