"""PDF documents: as programs write them, by hand for what they seldom write, and damaged."""

from __future__ import annotations

import os
import time
import zlib
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.source.apart import Ended, apart
from reader.source.document import Format, ImportFailed, source_from_bytes
from reader.source.encodings import readings
from reader.source.formats import pdf_pages
from reader.source.formats.extracted import Damaged, HintKind
from reader.source.formats.glyphs import folded

SAMPLE = (Path(__file__).resolve().parents[2] / "seeds" / "22-archives.pdf").read_bytes()


def written(*pages: str, trailer: str = "", page: str = "", encrypted: bool = False) -> bytes:
    """A PDF of A4 pages with these contents; /F1 is Helvetica, /F2 Helvetica-Bold."""
    kids = " ".join(f"{5 + 2 * number} 0 R" for number in range(len(pages)))
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold /Encoding /WinAnsiEncoding >>",
    ]
    for number, content in enumerate(pages):
        fonts = "/Resources << /Font << /F1 3 0 R /F2 4 0 R >> >>"
        size = "/MediaBox [0 0 595 842]"
        objects.append(f"<< /Type /Page /Parent 2 0 R {size} {fonts} {page} /Contents {6 + 2 * number} 0 R >>")
        objects.append(f"<< /Length {len(content)} >>\nstream\n{content}\nendstream")
    if encrypted:
        key = "a" * 32
        objects.append(f"<< /Filter /Standard /V 1 /R 2 /P -4 /O ({key}) /U ({key}) >>")
        trailer += f" /Encrypt {len(objects)} 0 R /ID [({key}) ({key})]"
    data, places = b"%PDF-1.7\n", []
    for number, words in enumerate(objects, 1):
        places.append(len(data))
        data += f"{number} 0 obj\n{words}\nendobj\n".encode("latin-1")
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    end = f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}trailer\n"
    end += f"<< /Size {len(objects) + 1} /Root 1 0 R {trailer} >>\nstartxref\n{len(data)}\n%%EOF\n"
    return data + end.encode("latin-1")


def shown(words: str, x: float = 72, y: float = 700, size: float = 12, font: str = "F1", more: str = "") -> str:
    return f"BT {more} /{font} {size} Tf 1 0 0 1 {x} {y} Tm ({words}) Tj ET"


def text_in(*pages: str, **more: str) -> str:
    return pdf_pages.read(written(*pages, **more)).text


def test_a_pdf_is_known_by_its_first_bytes_and_read_in_another_process():
    source = source_from_bytes(SAMPLE, "a.txt")
    assert (source.format, source.encoding) == (Format.PDF, "utf-8")
    assert source.text.startswith("澧滨市档案局2024年工作总结\n")
    assert source == source_from_bytes(SAMPLE, "a.txt")


def test_what_a_program_wrote_over_two_pages():
    """The file has its head and number on each page, radicals for 一, and a paragraph on both pages in full."""
    found = pdf_pages.read(SAMPLE)
    assert "澧滨市档案局年度报告" not in found.text
    assert "— 1 —" not in found.text
    assert "整改隐患31处，整改率100%；异地备份数据86TB，全年没有发生一起失泄密事件。\n二、县区完成情况\n" in found.text
    assert "\n东澧区 | 1.42 | 84.6 | 5230\n" in found.text
    kinds = [hint.kind for hint in found.hints]
    assert kinds.count(HintKind.TABLE) == 1
    assert [(one.span.of(found.text), one.level) for one in found.hints if one.kind is HintKind.HEADING] == [
        ("澧滨市档案局2024年工作总结", 0)
    ]


def test_every_character_is_in_the_file():
    import pypdfium2

    document = pypdfium2.PdfDocument(SAMPLE)
    there = "".join(document[number].get_textpage().get_text_range() for number in range(len(document)))
    document.close()
    text = pdf_pages.read(SAMPLE).text
    assert set(text) <= set("".join(map(folded, there))) | set("\n |")
    assert len(text) > 800


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (shown("area 58 m") + shown("2", 126, 705, 7) + shown("and", 136), "area 58 m² and\n"),
        (shown("bold 12") + shown("bold 12", 72.3), "bold 12\n"),
        (shown("seen") + shown("hidden", y=650, more="3 Tr"), "seen\n"),
        (shown("hidden under a picture", more="3 Tr") + " 0 0 600 800 re f", "hidden under a picture\n"),
        (shown("kept") + " BT /F1 60 Tf 0.7 0.7 -0.7 0.7 100 300 Tm (DRAFT) Tj ET", "kept\n"),
        (shown("kept") + shown("beyond the page", y=-40), "kept\n"),
        (shown("kept") + " q 0 600 595 200 re W n " + shown("cut away", y=300) + " Q", "kept\n"),
        (shown("first") + shown("second", y=680), "first\nsecond\n"),
        (shown("12.5") + shown("3.1", 110), "12.5 3.1\n"),
        ("BT /F1 12 Tf 0 1 -1 0 300 100 Tm (turned page) Tj ET", "turned page\n"),
    ],
)
def test_what_is_set_on_a_page(content, expected):
    assert text_in(content) == expected


def test_a_turned_page_is_read_as_it_is_shown():
    turned = "BT /F1 12 Tf 0 1 -1 0 {} 100 Tm ({}) Tj ET"
    assert text_in(turned.format(300, "first") + turned.format(330, "second"), page="/Rotate 90") == "first\nsecond\n"


def test_a_table_drawn_with_rules():
    rules = [f"72 {y} m 372 {y} l S" for y in (700, 680, 660)] + [f"{x} 660 m {x} 700 l S" for x in (72, 222, 372)]
    cells = [
        shown(words, x, y, 10) for words, x, y in (("a", 80, 685), ("b", 230, 685), ("1", 80, 665), ("2", 230, 665))
    ]
    found = pdf_pages.read(written(" ".join([*rules, *cells])))
    assert found.text == "a | b\n1 | 2\n"
    assert found.hints[0].kind is HintKind.TABLE


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (written("", encrypted=True), "protected"),
        (written("0 0 600 800 re f"), "pictures"),
        (written(""), "empty"),
        (b"%PDF-1.7\nnothing of the kind", "damaged"),
        (SAMPLE[:3000], "damaged"),
    ],
)
def test_what_cannot_be_read_says_why(data, code):
    with pytest.raises(ImportFailed) as failed:
        source_from_bytes(data, "报告.pdf")
    assert (failed.value.code, failed.value.name) == (code, "报告.pdf")


def test_bytes_before_the_header_and_a_wrong_name():
    behind = b"\r\n\r\n" + written(shown("words"))
    assert source_from_bytes(behind, "a.pdf").format is Format.PDF
    assert source_from_bytes(b"see %PDF-1.7 of the standard\n", "a.txt").format is Format.TXT
    with pytest.raises(ImportFailed) as failed:
        source_from_bytes(b"plain text", "a.pdf")
    assert failed.value.code == "damaged"


def test_a_document_of_too_many_pages_or_characters(monkeypatch):
    monkeypatch.setattr(pdf_pages, "_MOST_PAGES", 1)
    with pytest.raises(Damaged) as failed:
        pdf_pages.read(written("", ""))
    assert failed.value.code == "too_large"
    monkeypatch.setattr(pdf_pages, "_MOST_CHARACTERS", 3)
    with pytest.raises(Damaged) as failed:
        pdf_pages.read(written(shown("four")))
    assert failed.value.code == "too_large"


def test_it_leaves_no_encoding_to_choose():
    assert readings(SAMPLE, "a.pdf", "utf-8") == ()


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(st.integers(0, len(SAMPLE) - 1), st.integers(0, 255)), min_size=1, max_size=40))
def test_damage_is_told_or_read_around(changes):
    data = bytearray(SAMPLE)
    for place, value in changes:
        data[place] = value
    read_or_refused(bytes(data))


@settings(max_examples=60, deadline=None)
@given(st.text("BTETqQ/F1 0.5-Tfmrelhscm()[]<>TdTjJ3\n", max_size=200), st.integers(0, 9))
def test_any_content_is_told_or_read_around(content, cut):
    data = written(shown("words") + content)
    read_or_refused(data[: len(data) - cut * 40])


def read_or_refused(data: bytes) -> None:
    try:
        found = pdf_pages.read(data)
    except Damaged:
        return
    assert all(hint.span.end <= len(found.text) for hint in found.hints)


def end_at_once(data: bytes) -> bytes:
    os._exit(len(data))


def never_end(data: bytes) -> bytes:
    while True:
        time.sleep(1)


@pytest.mark.parametrize(("function", "patience"), [(end_at_once, 60), (never_end, 1)])
def test_a_process_that_dies_or_hangs_takes_nothing_along(function, patience):
    with pytest.raises(Ended):
        apart(function, b"1", patience=patience)
    assert apart(zlib.compress, b"1", patience=60) == zlib.compress(b"1")


def test_a_library_that_ends_its_process_is_told_of(monkeypatch):
    monkeypatch.setattr(pdf_pages, "read", end_at_once)
    with pytest.raises(ImportFailed) as failed:
        source_from_bytes(SAMPLE, "a.pdf")
    assert failed.value.code == "crashed"
