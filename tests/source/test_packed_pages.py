"""Pages that come packed: web archives, electronic books, Word documents of the strict kind and with a password."""

from __future__ import annotations

import base64
import io
import quopri
import re
import zipfile
from email.message import EmailMessage
from email.mime.multipart import MIMEMultipart
from email.mime.text import MIMEText
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.app.report import prepare
from reader.source.document import Format, HintKind, ImportFailed, read_source, source_from_bytes

SEEDS = Path(__file__).resolve().parents[2] / "seeds"
PAGE = "<html><head><title>甲</title></head><body><h1>甲县工作总结</h1><p>一、概况</p><p>学校46所。</p></body></html>"
TEXT = "甲县工作总结\n一、概况\n学校46所。\n"


def saved_by_a_browser(page: str = PAGE, charset: str = "utf-8", coding: str = "quoted-printable") -> bytes:
    """A page as Chrome and Edge save it: the first part, and beside it a style sheet and a frame."""
    body = page.encode(charset)
    packed = {
        "quoted-printable": quopri.encodestring,
        "base64": base64.encodebytes,
        "8bit": bytes,
    }[coding](body)
    return b"\r\n".join(
        (
            b"From: <Saved by Blink>",
            b"Snapshot-Content-Location: https://example.org/",
            b"Subject: =?utf-8?Q?=E7=94=B2?=",
            b"MIME-Version: 1.0",
            b'Content-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="----Boundary"',
            b"",
            b"",
            b"------Boundary",
            b"Content-Type: text/html" + (b"" if charset == "utf-8" else f"; charset={charset}".encode()),
            b"Content-ID: <frame-1@mhtml.blink>",
            b"Content-Transfer-Encoding: " + coding.encode(),
            b"",
            packed,
            b"------Boundary",
            b"Content-Type: text/css\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\nbody { color: red }",
            b"------Boundary",
            b"Content-Type: text/html\r\n\r\n<p>frame",
            b"------Boundary--",
            b"",
        )
    )


def book(chapters: dict[str, str], spine: list[str], **others: str) -> bytes:
    """A book of ``chapters``, files of the folder OEBPS, read in the order of ``spine``."""
    items = "".join(f'<item id="{name}" href="{name}" media-type="application/xhtml+xml"/>' for name in chapters)
    items += '<item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>'
    items += '<item id="cover" href="cover.png" media-type="image/png"/>'
    references = "".join(f'<itemref idref="{name}"/>' for name in ["nav", *spine, "cover", "none"])
    files = {
        "mimetype": "application/epub+zip",
        "META-INF/container.xml": '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>'
        '<rootfile full-path="OEBPS/content.opf" media-type="application/oebps-package+xml"/></rootfiles></container>',
        "OEBPS/content.opf": f'<package xmlns="http://www.idpf.org/2007/opf"><manifest>{items}</manifest>'
        f"<spine>{references}</spine></package>",
        "OEBPS/nav.xhtml": "<html><body><nav>目录</nav></body></html>",
        **{f"OEBPS/{name}": text for name, text in chapters.items()},
        **others,
    }
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name, text in files.items():
            archive.writestr(name, text)
    return buffer.getvalue()


def strict(data: bytes) -> bytes:
    """A Word document as "Strict Open XML" is: other names for the same elements."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(buffer, "w") as new:
        for name in old.namelist():
            pattern = rb"http://schemas\.openxmlformats\.org/(officeDocument|wordprocessingml|drawingml)/2006/"
            new.writestr(name, re.sub(pattern, rb"http://purl.oclc.org/ooxml/\1/", old.read(name)))
    return buffer.getvalue()


@pytest.mark.parametrize("coding", ["quoted-printable", "base64", "8bit"])
@pytest.mark.parametrize("charset", ["utf-8", "gb18030", "big5"])
def test_a_page_saved_as_one_file(charset, coding):
    page = PAGE.replace("县", "縣").replace("总结", "總結").replace("学", "學").replace("况", "況")
    source = source_from_bytes(saved_by_a_browser(page, charset, coding), "a.mhtml")
    assert source.format is Format.MHTML
    assert source.text == "甲縣工作總結\n一、概況\n學校46所。\n"
    assert [(hint.kind, hint.level) for hint in source.hints][:1] == [(HintKind.HEADING, 1)]


def test_the_charset_of_the_part_counts_for_more_than_what_the_page_says():
    page = PAGE.replace("<head>", '<head><meta charset="gb2312">')
    message = MIMEMultipart("related", start="<second>")
    message.attach(MIMEText("<p>不是这一页</p>", "html", "utf-8"))
    part = MIMEText(page, "html", "utf-8")
    part["Content-ID"] = "<second>"
    message.attach(part)
    source = source_from_bytes(message.as_bytes(), "报告.doc")
    assert (source.text, source.encoding) == (TEXT, "utf-8")


def test_a_letter_is_a_text():
    letter = EmailMessage()
    letter["Subject"] = "report"
    letter.set_content("MIME-Version is said here\n")
    assert source_from_bytes(letter.as_bytes(), "a.txt").format is Format.TXT


def test_an_archive_that_breaks_off_keeps_what_is_there():
    data = saved_by_a_browser(coding="8bit")
    assert source_from_bytes(data[: data.index("一、".encode())], "a.mht").text == "甲县工作总结\n"


def test_an_archive_without_its_page_is_damaged():
    with pytest.raises(ImportFailed) as failed:
        source_from_bytes(saved_by_a_browser()[:200], "a.mht")
    assert failed.value.code == "damaged"


def test_a_book_is_its_chapters_in_the_order_of_the_spine():
    first = "<?xml version='1.0' encoding='utf-8'?><html><body><h1>第一章 概况</h1><p>学校46所。</p></body></html>"
    second = "<html><body><h2>第二章 成绩</h2><p>增长3%。</p></body></html>"
    source = source_from_bytes(
        book({"b.xhtml": second, "a%20a.xhtml": "<p>没有</p>", "a.xhtml": first}, ["a.xhtml", "b.xhtml"]), "a.epub"
    )
    assert source.format is Format.EPUB
    assert source.text == "第一章 概况\n学校46所。\n第二章 成绩\n增长3%。\n"
    headings = [(hint.span.of(source.text), hint.level) for hint in source.hints if hint.kind is HintKind.HEADING]
    assert headings == [("第一章 概况", 1), ("第二章 成绩", 2)]


def test_names_of_chapters_may_be_escaped():
    items = {"%E7%94%B2.xhtml": "", "甲.xhtml": "<p>正文</p>"}
    assert source_from_bytes(book(items, ["%E7%94%B2.xhtml"]), "a.epub").text == "正文\n"


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (book({"a.xhtml": "<p></p>"}, ["a.xhtml"]), "empty"),
        (book({}, []), "empty"),
        (book({}, [], **{"META-INF/container.xml": "<broken"}), "damaged"),
        (book({}, [], **{"OEBPS/content.opf": ""}), "damaged"),
        (book({"a.xhtml": "<p>正文</p>"}, ["a.xhtml"])[:300], "damaged"),
        (b"PK\x03\x04", "damaged"),
        (b"text", "damaged"),
    ],
)
def test_a_book_without_text_or_parts(data, code):
    with pytest.raises(ImportFailed) as failed:
        source_from_bytes(data, "a.epub")
    assert failed.value.code == code


def test_no_entity_reaches_out_of_a_book(tmp_path):
    secret = tmp_path / "secret.txt"
    secret.write_text("秘密", encoding="utf-8")
    head = f'<!DOCTYPE html [<!ENTITY s SYSTEM "{secret.as_uri()}">]>'
    source = source_from_bytes(
        book({"a.xhtml": f"{head}<html><body><p>正文&s;</p></body></html>"}, ["a.xhtml"]), "a.epub"
    )
    assert "秘密" not in source.text


def test_a_word_document_of_the_strict_kind_is_the_same_report():
    path = SEEDS / "08-health-summary.docx"
    usual, other = read_source(path), source_from_bytes(strict(path.read_bytes()), path.name)
    assert (other.text, other.hints) == (usual.text, usual.hints)
    assert prepare(other).analysis == prepare(usual).analysis


COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


@pytest.mark.parametrize(
    ("data", "name", "code", "detail"),
    [
        (COMPOUND + bytes(600) + "EncryptedPackage".encode("utf-16-le"), "a.docx", "protected", ""),
        (COMPOUND + bytes(600), "a.docx", "unsupported", "Word 97-2003"),
        (b"{\\rtf1", "a.docx", "unsupported", "RTF"),
        (b"PK\x03\x04 cut off", "a.docx", "damaged", "ZIP"),
    ],
)
def test_what_a_file_is_that_only_claims_to_be_word(data, name, code, detail):
    with pytest.raises(ImportFailed) as failed:
        source_from_bytes(data, name)
    assert (failed.value.code, failed.value.detail) == (code, detail)


@pytest.mark.parametrize("name", ["a.doc", "a.docx", "a.mht", "a.epub", "a.txt", "a.html"])
def test_a_page_is_a_page_whatever_its_name_says(name):
    assert source_from_bytes(PAGE.encode(), name).text == TEXT


@given(st.sampled_from([saved_by_a_browser(), book({"a.xhtml": PAGE}, ["a.xhtml"])]), st.data())
def test_damaged_bytes_are_read_or_refused(data, draw):
    at = draw.draw(st.integers(0, len(data) - 1))
    changed = data[:at] + draw.draw(st.binary(min_size=1, max_size=4)) + data[at + 2 :]
    try:
        assert source_from_bytes(changed, draw.draw(st.sampled_from(["a.mht", "a.epub"]))).text
    except ImportFailed:
        return
