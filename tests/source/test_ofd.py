"""OFD documents, made by the tests: the packages of GB/T 33190 with what programs put in them."""

from __future__ import annotations

import zipfile
from collections.abc import Sequence
from io import BytesIO
from pathlib import Path
from xml.sax.saxutils import escape

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.source.document import Format, ImportFailed, source_from_bytes
from reader.source.formats import ofd, ofd_package, pdf_pages
from reader.source.formats.extracted import Damaged, HintKind
from reader.source.formats.ofd_page import POINTS

SAMPLE = (Path(__file__).resolve().parents[2] / "seeds" / "22-archives.pdf").read_bytes()
NAMESPACE = "http://www.ofdspec.org/2016"


def content(*objects: str, template: bool = False) -> str:
    used = '<ofd:Template TemplateID="9" ZOrder="Background"/>' if template else ""
    layer = f'<ofd:Content><ofd:Layer ID="3">{"".join(objects)}</ofd:Layer></ofd:Content>'
    return f'<ofd:Page xmlns:ofd="{NAMESPACE}">{used}{layer}</ofd:Page>'


def words(text: str, x: float = 20, y: float = 50, size: float = 5, more: str = "", deltas: str | None = None) -> str:
    if deltas is None:
        deltas = f"g {len(text) - 1} {size}" if len(text) > 1 else ""
    code = f'<ofd:TextCode X="0" Y="{size}" DeltaX="{deltas}">{escape(text)}</ofd:TextCode>'
    place = f'Boundary="{x} {y} 150 {size}" Size="{size}" Font="4"'
    return f"<ofd:TextObject {place} {more}>{code}</ofd:TextObject>"


def line(x: float, y: float, end_x: float, end_y: float) -> str:
    drawn = f"<ofd:AbbreviatedData>M 0 0 L {end_x - x} {end_y - y}</ofd:AbbreviatedData>"
    return f'<ofd:PathObject Boundary="{x} {y} {end_x - x} {end_y - y}">{drawn}</ofd:PathObject>'


def package(*pages: str, template: str = "", **others: str) -> bytes:
    area = "<ofd:PageArea><ofd:PhysicalBox>0 0 210 297</ofd:PhysicalBox></ofd:PageArea>"
    behind = '<ofd:TemplatePage ID="9" BaseLoc="Tpls/T.xml"/>' if template else ""
    listed = "".join(f'<ofd:Page ID="{place}" BaseLoc="Pages/P{place}.xml"/>' for place in range(len(pages)))
    head = f'xmlns:ofd="{NAMESPACE}"'
    files = {
        "OFD.xml": f"<ofd:OFD {head}><ofd:DocBody><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody>"
        "<ofd:DocBody><ofd:DocRoot>Doc_1/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>",
        "Doc_0/Document.xml": f"<ofd:Document {head}><ofd:CommonData>{area}{behind}</ofd:CommonData>"
        f"<ofd:Pages>{listed}</ofd:Pages></ofd:Document>",
        **{f"Doc_0/Pages/P{place}.xml": page for place, page in enumerate(pages)},
    }
    if template:
        files["Doc_0/Tpls/T.xml"] = template
    packed = BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        for name, text in {**files, **others}.items():
            if text:
                archive.writestr(name, text)
    return packed.getvalue()


def text_in(*objects: str) -> str:
    return ofd.extract(package(content(*objects))).text


@pytest.mark.parametrize(
    ("objects", "expected"),
    [
        ([words("全年收入增长")], "全年收入增长\n"),
        ([words("增长12.5%", deltas="5 5 g 3 2.5 2.5")], "增长12.5%\n"),
        ([words("增长"), words("12.5%", 30, deltas="g 4 2.5")], "增长12.5%\n"),
        ([words("增长12.5%", deltas="")], "增长12.5%\n"),
        ([words("面积8m", deltas="5 5 2.5"), words("2", 35.2, 50, 3)], "面积8m²\n"),
        ([words("⼀、⼯作")], "一、工作\n"),
        ([words("看得见"), words("看不见", y=70, more='Visible="false"')], "看得见\n"),
        ([words("看得见"), words("看不见", y=70, more='Alpha="0"')], "看得见\n"),
        ([words("扫描件的文字", more='Alpha="0"')], "扫描件的文字\n"),
        ([words("正文"), words("水印", 40, 150, 20, more='CTM="0.7 0.7 -0.7 0.7 0 0"')], "正文\n"),
        ([words("放大", more='CTM="2 0 0 2 0 0"'), words("的字", 40, 55)], "放大的字\n"),
        ([words("加粗的字"), words("加粗的字", 20.1)], "加粗的字\n"),
        ([words("在纸上"), words("在纸外", 250)], "在纸上\n"),
        ([f"<ofd:PageBlock>{words('块里')}</ofd:PageBlock>"], "块里\n"),
    ],
)
def test_objects(objects, expected):
    assert text_in(*objects) == expected


def test_a_text_code_that_says_no_place_begins_where_the_last_one_did():
    codes = '<ofd:TextCode X="0" Y="5">上</ofd:TextCode><ofd:TextCode Y="15">下</ofd:TextCode>'
    assert text_in(f'<ofd:TextObject Boundary="20 20 50 20" Size="5">{codes}</ofd:TextObject>') == "上\n下\n"


def test_a_template_stands_behind_each_page_that_uses_it():
    pages = [content(words(text), template=True) for text in ("第一页的话。", "第二页的话。")]
    head = content(words("某县年度报告", 80, 10), words("表", 20, 200))
    assert ofd.extract(package(*pages, template=head)).text == "第一页的话。\n表\n第二页的话。\n表\n"


def test_a_table_between_lines():
    rules = [line(20, y, 120, y) for y in (50, 60, 70)] + [line(x, 50, x, 70) for x in (20, 70, 120)]
    cells = [words("县区", 22, 52), words("产值", 72, 52), words("东县", 22, 62), words("8", 72, 62)]
    found = ofd.extract(package(content(*rules, *cells)))
    assert found.text == "县区 | 产值\n东县 | 8\n"
    assert found.hints[0].kind is HintKind.TABLE


def test_the_same_pages_have_the_same_text_as_a_pdf():
    import pypdfium2

    document = pypdfium2.PdfDocument(SAMPLE)
    pages = []
    for page in pdf_pages._Reading(document).pages():
        objects = [words(run.text, run.x / POINTS, (run.y - run.size) / POINTS, run.size / POINTS) for run in page.runs]
        objects += [line(*(one / POINTS for one in (rule.x, rule.y, rule.end_x, rule.end_y))) for rule in page.rules]
        pages.append(content(*objects))
    document.close()
    source = source_from_bytes(package(*pages), "a.zip")
    read = pdf_pages.read(SAMPLE)
    assert source.format is Format.OFD
    assert source.text == read.text
    assert source.hints == read.hints


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (package(content('<ofd:ImageObject Boundary="0 0 210 297"/>')), "pictures"),
        (package(content()), "empty"),
        (package(content(words("甲")), **{"Encryptions.xml": "<a/>"}), "protected"),
        (package(content(words("甲")), **{"Doc_0/Pages/P0.xml": ""}), "damaged"),
        (package(content(words("甲")), **{"Doc_0/Document.xml": "no XML"}), "damaged"),
        (package(content(words("甲")), **{"OFD.xml": "<OFD/>"}), "damaged"),
        (package(content(words("甲")))[:400], "damaged"),
        (b"plain text", "damaged"),
    ],
)
def test_what_cannot_be_read_says_why(data, code):
    with pytest.raises(ImportFailed) as failed:
        source_from_bytes(data, "公文.ofd")
    assert (failed.value.code, failed.value.name) == (code, "公文.ofd")


def test_what_is_named_outside_the_archive_is_not_read(tmp_path):
    (tmp_path / "secret.xml").write_text(content(words("秘密")), encoding="utf-8")
    entity = f'<!DOCTYPE a [<!ENTITY e SYSTEM "{(tmp_path / "secret.xml").as_uri()}">]>'
    assert text_in(words("甲")) == "甲\n"
    page = entity + content(words("甲"), words("乙").replace("乙", "&e;"))
    assert ofd.extract(package(page)).text == "甲\n"


def test_limits(monkeypatch):
    monkeypatch.setattr(ofd_package, "_MOST_CHARACTERS", 1)
    with pytest.raises(Damaged) as failed:
        text_in(words("两字"))
    assert failed.value.code == "too_large"
    monkeypatch.setattr(ofd_package, "_MOST_PAGES", 1)
    with pytest.raises(Damaged) as failed:
        ofd.extract(package(content(), content()))
    assert failed.value.code == "too_large"


numbers: st.SearchStrategy[str] = st.text("0123456789.-eg infNa", max_size=24)


@settings(max_examples=80, deadline=None)
@given(
    st.lists(st.tuples(numbers, numbers, numbers, numbers, numbers), max_size=4), st.text("MLQABCS 0123.-", max_size=40)
)
def test_any_numbers_are_read_around(values: Sequence[tuple[str, ...]], path: str):
    objects = [
        f'<ofd:TextObject Boundary="{one[0]}" Size="{one[1]}" CTM="{one[2]}" HScale="{one[3]}" Weight="{one[1]}">'
        f'<ofd:TextCode X="{one[3]}" Y="{one[1]}" DeltaX="{one[4]}" DeltaY="{one[2]}">字1</ofd:TextCode>'
        "</ofd:TextObject>"
        for one in values
    ]
    objects.append(
        f'<ofd:PathObject Boundary="0 0 9 9"><ofd:AbbreviatedData>{path}</ofd:AbbreviatedData></ofd:PathObject>'
    )
    assert text_in(words("甲"), *objects).strip()


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(st.integers(0, 1200), st.integers(0, 255)), min_size=1, max_size=9))
def test_damaged_bytes_are_read_or_refused(changes):
    data = bytearray(package(content(words("全年收入增长"))))
    for place, value in changes:
        data[place % len(data)] = value
    try:
        found = ofd.extract(bytes(data))
    except Damaged:
        return
    assert all(hint.span.end <= len(found.text) for hint in found.hints)
