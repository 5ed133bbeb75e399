"""What ``yandu export`` writes, read back from the file."""

from __future__ import annotations

import hashlib
import json

import pytest
from docx import Document
from openpyxl import load_workbook

from reader.__main__ import _open_window
from reader.cli import run
from reader.export.formats import FORMATS

TEXT = (
    "\ufeff青禾县教育局2025年工作总结\r\n\r\n一、基本情况\r\n"
    "全县𠮷水片区现有学校46所，在校学生约12345人，比上年增长3.2%。\r\n"
    "二、主要工作\r\n1.抓好阅读工程。新建书香校园7所，投入资金120.5万元。\r\n"
    "青禾县教育局\r\n2025年12月30日\r\n"
)


@pytest.fixture
def report(tmp_path):
    path = tmp_path / "青禾.txt"
    path.write_bytes(TEXT.encode())
    return path


@pytest.fixture
def yandu(tmp_path, capsys):
    def call(*words, status=0):
        library = ("--library", tmp_path / "library.sqlite")
        assert run([str(word) for word in (*words, *library)], _open_window) == status
        return capsys.readouterr()

    return call


@pytest.fixture
def marked(yandu, report):
    yandu(
        "note", "add", report, "--quote", "水片区现有学校46所", "--note", "=1+1", "--tag", "规模/学校", "--tag", "要点"
    )
    yandu("note", "add", report, "--quote", "3.2%", "--color", "blue")
    return report


def test_a_word_document(yandu, marked, tmp_path):
    out = tmp_path / "摘录.docx"
    yandu("export", "--format", "docx", "-o", out)
    document = Document(str(out))
    quotes = [one.text for one in document.paragraphs if one.style.name == "Quote"]
    assert quotes == ["水片区现有学校46所", "3.2%"]
    everything = "\n".join(one.text for one in document.paragraphs)
    assert "批注：=1+1" in everything
    assert "#规模/学校　#要点" in everything
    assert "所在句：全县𠮷水片区现有学校46所" in everything
    assert "青禾县教育局：《青禾县教育局2025年工作总结》，2025-12-30，一、基本情况" in everything


def test_web_annotations_point_at_the_very_characters(yandu, marked, tmp_path):
    out = tmp_path / "摘录.jsonld"
    yandu("export", "--format", "jsonld", "-o", out)
    whole = json.loads(out.read_text(encoding="utf-8"))
    first, second = whole["first"]["items"]
    sha256 = hashlib.sha256(marked.read_bytes()).hexdigest()
    for one in (first, second):
        quote, position = one["target"]["selector"]
        start, end = position["start"], position["end"]
        assert TEXT[start:end] == quote["exact"]
        assert TEXT[:start].endswith(quote["prefix"])
        assert len(quote["prefix"]) == min(32, start)
        assert TEXT[end:].startswith(quote["suffix"])
        assert len(quote["suffix"]) == 32
        assert one["target"]["source"]["id"] == one["target"]["state"]["cached"] == f"urn:sha256:{sha256}"
        assert one["created"].endswith("Z")
    assert [one["value"] for one in first["body"]] == ["=1+1", "规模/学校", "要点"]
    assert second["motivation"] == "highlighting"


def cells(sheet):
    head, *lines = sheet.iter_rows(values_only=True)
    return [dict(zip(head, line, strict=True)) for line in lines]


def test_a_workbook_of_excerpts_and_indicators(yandu, marked, tmp_path):
    out = tmp_path / "摘录.xlsx"
    yandu("export", "--format", "xlsx", "-o", out)
    book = load_workbook(out)
    assert [one["批注"] for one in cells(book["摘录"])] == ["=1+1", None]
    rows = cells(book["指标"])
    assert [one["原文"] for one in rows] == [TEXT[one["起"] : one["止"]] for one in rows]
    found = {one["原文"]: one for one in rows}
    money = found["120.5万元"]
    assert (money["值"], money["单位"], money["类型"]) == (1205000, "元", "金额")
    assert money["章节"] == "二、主要工作 › 1.抓好阅读工程"
    assert money["所在句"] == "新建书香校园7所，投入资金120.5万元。"
    assert (money["题名"], money["日期"]) == ("青禾县教育局2025年工作总结", "2025-12-30")


def test_a_workbook_without_annotations_still_has_the_indicators(yandu, report, tmp_path):
    other = tmp_path / "别处.txt"
    other.write_text("别处县2024年总结\n一、情况\n全县现有学校9所。\n", encoding="utf-8")
    yandu("import", report, other)
    out = tmp_path / "指标.xlsx"
    yandu("export", "--format", "xlsx", "-o", out)
    both = {one["原文"] for one in cells(load_workbook(out)["指标"])}
    assert {"46所", "9所", "120.5万元"} <= both
    yandu("export", "--format", "xlsx", "--document", "别处.txt", "-o", out)
    book = load_workbook(out)
    assert [one["原文"] for one in cells(book["指标"])] == ["9所"]
    assert cells(book["摘录"]) == []
    assert book.active.title == "指标"


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_is_offered_and_written_whole(yandu, marked, tmp_path, name):
    out = tmp_path / f"out{FORMATS[name].suffix}"
    yandu("export", "--format", name, "-o", out)
    assert out.stat().st_size > 0
    assert {one.name for one in tmp_path.iterdir() if one.name.endswith(".part")} == set()


@pytest.mark.parametrize("name", ["docx", "xlsx"])
def test_a_terminal_is_not_flooded_with_bytes(yandu, marked, monkeypatch, name):
    monkeypatch.setattr("sys.stdout.isatty", lambda: True)
    said = yandu("export", "--format", name, status=2)
    assert said.out == ""
    assert said.err == f"yandu: A {name} file cannot be shown in a terminal: name a file with -o OUT.{name}.\n"


def test_text_may_go_to_a_terminal(yandu, marked, monkeypatch):
    monkeypatch.setattr("sys.stdout.isatty", lambda: True)
    assert "3.2%" in yandu("export", "--format", "jsonld").out
