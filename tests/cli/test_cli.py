"""The command line, as a script would use it."""

import csv
import io
import json
import shlex
from pathlib import Path

import pytest

from reader.__main__ import _open_window
from reader.annotate.correction import CorrectionKind
from reader.app.report import prepare
from reader.app.session import Session
from reader.cli import run
from reader.store.db import open_library
from reader.text.span import Span

TEXT = """青禾县教育局2025年工作总结

一、基本情况
全县现有各级各类学校46所，在校学生12345人，比上年增长3.2%。
二、主要工作
1.抓好阅读工程。新建书香校园7所，投入资金120.5万元。
青禾县教育局
2025年12月30日
"""
HANT = """2025年青禾縣教育工作成績
一、黨建引領成效顯著。
全縣學(xué)校召開會(huì)議29場(chǎng)，學(xué)習(xí)交流167人次。
"""


@pytest.fixture
def place(tmp_path):
    (tmp_path / "青禾.txt").write_bytes(TEXT.encode())
    (tmp_path / "繁體.txt").write_bytes(HANT.encode())
    return tmp_path


@pytest.fixture
def yandu(place, capsys):
    def call(*words, status=0):
        assert run([str(word) for word in words], _open_window) == status
        return capsys.readouterr()

    return call


@pytest.fixture
def library(place):
    return ("--library", place / "library.sqlite")


def test_analyze_speaks_source_coordinates(yandu, place):
    found = json.loads(yandu("analyze", place / "青禾.txt", "--json").out)
    assert found["source"]["length"] == len(TEXT)
    assert found["script"] == "Hans"
    assert found["date"]["iso"] == "2025-12-30"
    for piece in [found["title"], found["issuer"], found["date"], *found["indicators"]]:
        assert TEXT[piece["start"] : piece["end"]] == piece["text"]
    assert [(h["level"], h["marker"], h["title"]) for h in found["headings"]] == [
        (1, "一、", "基本情况"),
        (1, "二、", "主要工作"),
        (2, "1.", "抓好阅读工程"),
    ]
    values = {one["text"]: (one["kind"], one["value"], one["unit"]) for one in found["indicators"]}
    assert values["120.5万元"] == ("money", 1205000, "元")
    assert values["3.2%"] == ("percent", 3.2, "%")


@pytest.mark.parametrize(
    "prefix",
    ["\ufeff", "𠮷野家😀\n", "甲\r\n乙\r\n", "\u00a0\u00a0甲\u00a0乙\n"],
    ids=["bom", "astral", "crlf", "nbsp"],
)
def test_offsets_hold_behind_awkward_characters(yandu, tmp_path, prefix):
    text = prefix + TEXT.replace("\n", "\r\n" if "\r" in prefix else "\n")
    path = tmp_path / "a.txt"
    path.write_bytes(text.encode())
    found = json.loads(yandu("analyze", path, "--json").out)
    heading = found["headings"][-1]
    assert text[heading["start"] : heading["end"]] == "1.抓好阅读工程"
    for one in found["indicators"]:
        assert text[one["start"] : one["end"]] == one["text"]
    assert {"46所", "12345人", "3.2%", "7所", "120.5万元"} == {one["text"] for one in found["indicators"]}


def test_several_files_need_lines(yandu, place):
    both = (place / "青禾.txt", place / "繁體.txt")
    assert "--jsonl" in yandu("analyze", *both, "--json", status=2).err
    lines = yandu("analyze", *both, "--jsonl").out.splitlines()
    assert [json.loads(line)["script"] for line in lines] == ["Hans", "Hant"]


def test_a_file_that_cannot_be_read_does_not_cost_the_others(yandu, place):
    (place / "broken.docx").write_bytes(b"PK\x03\x04")
    files = [place / "青禾.txt", place / "missing.txt", place / "broken.docx", place / "繁體.txt"]
    said = yandu("analyze", *files, "--jsonl", status=2)
    found = [json.loads(line) for line in said.out.splitlines()]
    assert [one["source"]["path"] for one in found] == [str(file) for file in files]
    assert [one.get("error", {}).get("code") for one in found] == [None, "missing", "damaged", None]
    assert said.err == "yandu: missing.txt does not exist.\nyandu: broken.docx is damaged.\n"


def test_analyze_reads_standard_input(yandu, place, monkeypatch):
    (place / "other.txt").write_bytes(TEXT.encode("gb18030"))
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(TEXT.encode("gb18030"))))
    found, other = map(json.loads, yandu("analyze", "-", place / "other.txt", "--jsonl").out.splitlines())
    assert (found["source"].pop("path"), other["source"].pop("path")) == ("-", str(place / "other.txt"))
    assert found == other
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(b"")))
    assert yandu("analyze", "-", status=2).err == "yandu: standard input holds no text.\n"
    assert "once" in yandu("analyze", "-", "-", "--jsonl", status=2).err


def test_convert_and_repair(yandu, place):
    assert "学校召开会议29场" in yandu("convert", place / "繁體.txt", "--script", "hans").out
    assert yandu("convert", place / "繁體.txt", "--script", "original").out == HANT
    assert "學校召開會議29場" in yandu("repair", place / "繁體.txt").out
    repairs = json.loads(yandu("repair", place / "繁體.txt", "--json").out)
    assert {one["reason"] for one in repairs} == {"gloss"}
    assert all(HANT[one["start"]] == one["replacement"] for one in repairs)


@pytest.mark.parametrize(
    ("name", "content"),
    [
        *(("missing.txt", None), ("empty.txt", b""), ("binary.txt", bytes(range(256)) * 40)),
        *(("broken.docx", b"PK\x03\x04"), ("broken.pdf", b"%PDF-1.7\n"), ("broken.ofd", b"PK\x03\x04")),
    ],
)
def test_bad_input_is_one_sentence(yandu, tmp_path, name, content):
    if content is not None:
        (tmp_path / name).write_bytes(content)
    for command in (("analyze", "--json"), ("repair",), ("convert", "--script", "hans")):
        said = yandu(command[0], tmp_path / name, *command[1:], status=2)
        assert said.out == ""
        assert said.err.count("\n") == 1
        assert name in said.err


def test_notes_from_the_command_line(yandu, place, library):
    yandu("note", "add", place / "繁體.txt", "--quote", "学校", "--note", "核对", "--tag", "教育/会议", *library)
    yandu("note", "add", place / "青禾.txt", "--quote", "所", "--occurrence", "2", "--color", "pink", *library)
    first, second = sorted(json.loads(yandu("note", "list", "--json", *library).out), key=lambda one: one["name"])
    assert (first["quote"], first["note"], first["tags"]) == ("學(xué)校", "核对", ["教育/会议"])
    assert HANT[first["start"] : first["end"]] == first["quote"]
    assert second["start"] == TEXT.index("所，投入")
    assert second["color"] == "pink"


def test_a_quote_that_is_not_there_marks_nothing(yandu, place, library):
    said = yandu("note", "add", place / "青禾.txt", "--quote", "海洋", *library, status=2)
    assert "not there" in said.err
    said = yandu("note", "add", place / "青禾.txt", "--quote", "46所", "--occurrence", "2", *library, status=2)
    assert "1 time" in said.err
    assert json.loads(yandu("note", "list", "--json", *library).out) == []


def test_import_reports_what_failed_and_goes_on(yandu, place, library):
    (place / "empty.txt").write_bytes(b"")
    said = yandu("import", place, *library, status=2)
    assert "empty.txt" in said.err
    assert "青禾县教育局2025年工作总结" in said.out


def test_search_finds_either_script_on_the_original(yandu, place, library):
    yandu("import", place, *library, status=0)
    hits = json.loads(yandu("search", "学校", "--json", *library).out)
    assert {hit["text"] for hit in hits} == {"学校", "學(xué)校"}
    assert json.loads(yandu("search", "120.5", "--json", *library).out)[0]["text"] == "120.5"
    assert json.loads(yandu("search", "  ", "--json", *library).out) == []


@pytest.mark.parametrize("query", ["date:2025", "-海洋", "NOT 海洋 issuer:教育局"])
def test_search_lists_documents_that_no_words_were_looked_for_in(yandu, place, library, query):
    yandu("import", place / "青禾.txt", *library, status=0)
    assert yandu("search", *library, "--", query, status=0).out == "青禾县教育局2025年工作总结\n"
    (hit,) = json.loads(yandu("search", "--json", *library, "--", query).out)
    assert (hit["title"], hit["in"], hit["text"]) == ("青禾县教育局2025年工作总结", "document", "")


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("增长 > 3%", ["3.2%"]),
        ("增长 > 3.2%", []),
        ("增长 >= 3.2%", ["3.2%"]),
        ("资金 100万..200万元", ["120.5万元"]),
        ("资金 < 100万元", []),
        ("學校", ["46所"]),
        ("投资", ["120.5万元"]),
        ("学生数 > 1万人", ["12345人"]),
        ("资金大于0.01亿元", ["120.5万元"]),
        ("資金不少於 100萬元", ["120.5万元"]),
        ("> 10000人", ["12345人"]),
        ("体育场馆", []),
    ],
)
def test_indicator_queries(yandu, place, library, query, expected):
    yandu("import", place / "青禾.txt", *library)
    found = json.loads(yandu("indicators", query, "--json", *library).out)
    assert [one["text"] for one in found] == expected


def test_a_query_that_nothing_answers_names_the_nearest_metrics(yandu, place, library):
    yandu("import", place / "青禾.txt", *library)
    told = yandu("indicators", "书香面积", "--json", *library)
    assert json.loads(told.out) == []
    assert told.err == "Nothing answers '书香面积'. Nearest: 书香校园 (1).\n"
    told = json.loads(yandu("indicators", "书香面积", "--json", "--suggestions", *library).out)
    assert told["indicators"] == []
    (near,) = told["suggestions"]
    assert near == {"metric": "书香校园", "count": 1, "documents": 1, "shared": ["书香"]}
    assert yandu("indicators", "体育场馆", *library).err == ""
    answered = json.loads(yandu("indicators", near["metric"], "--json", "--suggestions", *library).out)
    assert [one["text"] for one in answered["indicators"]] == ["7所"]
    assert answered["suggestions"] == []


def test_an_indicator_says_how_it_answers_a_query(yandu, place, library):
    yandu("import", place / "青禾.txt", *library)
    (one,) = json.loads(yandu("indicators", "投资 > 1万元", "--json", *library).out)
    assert (one["amount"], one["amount_unit"], one["matched"]) == (1205000, "元", ["投入"])
    assert 0 < one["score"] <= 1
    (grown,) = json.loads(yandu("indicators", "增长", "--json", *library).out)
    assert (grown["change"], grown["form"], grown["section"]) == ("up", "by", ["一、基本情况"])
    everything = json.loads(yandu("indicators", "--json", *library).out)
    assert len(everything) == 5
    assert "score" not in everything[0]
    (row,) = csv.DictReader(io.StringIO(yandu("indicators", "投资", "--csv", *library).out))
    assert list(row) == yandu("indicators", "体育场馆", "--csv", *library).out.strip().split(",")
    assert (row["text"], row["amount"], row["planned"]) == ("120.5万元", "1205000", "False")


@pytest.mark.parametrize(
    ("query", "sentence"),
    [
        ("占比 >", "The query has no number behind '>'."),
        ("占比 > 很多", "In the query, '很多' is no number."),
        ("占比 60%..50%", "No number lies within the bounds of the query: 60%, 50%."),
    ],
)
def test_a_query_that_asks_for_nothing_fails_in_a_sentence(yandu, place, library, query, sentence):
    yandu("import", place / "青禾.txt", *library)
    said = yandu("indicators", query, *library, status=2)
    assert (said.out, said.err) == ("", f"yandu: {sentence}\n")


def test_exports_can_be_read_again(yandu, place, library):
    yandu("note", "add", place / "青禾.txt", "--quote", "书香校园7所", "--note", "=1+1", "--tag", "阅读", *library)
    yandu("note", "add", place / "青禾.txt", "--quote", "3.2%", "--color", "blue", *library)
    rows = list(csv.DictReader(io.StringIO(yandu("export", "--format", "csv", *library).out.lstrip("\ufeff"))))
    assert len(rows) == 2
    out = place / "out.md"
    yandu("export", "--format", "md", "--tag", "阅读", "-o", out, *library)
    text = out.read_text(encoding="utf-8")
    assert "书香校园7所" in text
    assert "抓好阅读工程" in text
    assert "3.2%" not in text.replace("比上年增长3.2%", "")
    assert "3.2%" in yandu("export", "--format", "html", "--color", "blue", *library).out
    json.loads(yandu("export", "--format", "json", "--document", "青禾.txt", *library).out)
    assert "no document" in yandu("export", "--format", "md", "--document", "无", *library, status=2).err


def test_library_tasks(yandu, place, library):
    yandu("import", place / "青禾.txt", *library)
    assert yandu("library", "path", *library).out.strip() == str(library[1])
    assert yandu("library", "check", *library).out.strip() == "sound"
    kept = yandu("library", "backup", *library).out.strip()
    yandu("note", "add", place / "青禾.txt", "--quote", "46所", *library)
    yandu("library", "restore", kept, *library)
    assert json.loads(yandu("note", "list", "--json", *library).out) == []


def test_no_display_is_one_sentence(yandu, place, monkeypatch):
    pytest.importorskip("PySide6")
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr("sys.platform", "linux")
    assert "--screenshot" in yandu(place / "青禾.txt", status=2).err


def test_a_scale_is_that_of_a_picture(yandu, place):
    assert "--screenshot" in yandu("--scale", "2", place / "青禾.txt", status=2).err


def test_analyze_speaks_for_the_text_or_for_its_reader(yandu, place, library):
    file = place / "青禾.txt"
    yandu("import", file, *library)
    with open_library(library[1]) as opened:
        session = Session(opened)
        (record,) = session.documents()
        document = session.reopen(record.id, prepare(session.stored_source(record.id)))
        schools = Span(TEXT.index("46所"), TEXT.index("46所") + 3)
        heading = document.report.analysis.headings[0].span
        session.correct(document, CorrectionKind.NO_INDICATOR, schools)
        session.correct(document, CorrectionKind.NAME, heading, "概况")
    plain = json.loads(yandu("analyze", file, "--json").out)
    assert "46所" in {one["text"] for one in plain["indicators"]}
    assert "name" not in plain["headings"][0]
    mine = json.loads(yandu("analyze", file, "--json", *library).out)
    assert "46所" not in {one["text"] for one in mine["indicators"]}
    assert (mine["headings"][0]["title"], mine["headings"][0]["name"]) == ("基本情况", "概况")
    other = place / "繁體.txt"
    lines = yandu("analyze", other, file, "--jsonl", *library).out.splitlines()
    assert [json.loads(line)["source"]["path"] for line in lines] == [str(other), str(file)]
    assert json.loads(lines[0]) == {**json.loads(yandu("analyze", other, "--jsonl").out)}
    assert "46所" not in yandu("indicators", *library).out
    assert "概况" in yandu("indicators", "学生", "--json", *library).out


@pytest.mark.parametrize(
    "words",
    [
        ("search", "学校"),
        ("export", "--format", "md"),
        ("indicators",),
        ("tag", "list"),
        ("trash", "list"),
        ("coverage",),
        *(("library", task) for task in ("list", "check", "backup", "missing", "salvage")),
        ("library", "export-bundle", "whole.zip"),
        ("library", "locate", "."),
    ],
    ids=" ".join,
)
def test_a_slip_in_the_path_of_a_library_makes_no_new_one(yandu, place, words):
    said = yandu(*words, "--library", place / "none.sqlite", status=2)
    assert said.err.startswith("yandu: There is no library at")
    assert not list(place.glob("none*"))


def test_analyze_needs_the_library_it_names(yandu, place):
    said = yandu("analyze", place / "青禾.txt", "--library", place / "none.sqlite", status=2)
    assert said.err.startswith("yandu: There is no library at")
    assert not (place / "none.sqlite").exists()
    with open_library(place / "none.sqlite"):
        pass
    words = ("analyze", place / "青禾.txt", "--library", place / "none.sqlite", "--no-repair")
    assert "--no-repair" in yandu(*words, status=2).err


def test_what_could_not_be_decoded_is_told_with_its_bytes(yandu, tmp_path):
    path = tmp_path / "断.txt"
    path.write_bytes("全县工作總結(jié)".encode() + b"\xff\xfe" + "，各项工作顺利。".encode() + b"\xe5\x85")
    told = json.loads(yandu("analyze", path, "--json").out)["source"]
    assert [(one["start"], one["end"], one["bytes"]) for one in told["undecodable"]] == [
        (11, 12, "fffe"),
        (20, 21, "e585"),
    ]
    assert {one["kind"] for one in told["evidence"]} >= {"valid", "plausible"}
    found = json.loads(yandu("repair", path, "--json").out)
    assert [(one["start"], one["reason"], one.get("bytes")) for one in found] == [
        (5, "gloss", None),
        (11, "undecodable", "fffe"),
        (20, "undecodable", "e585"),
    ]


def test_a_changed_file_imported_again_is_a_new_edition(yandu, place, library):
    text = (
        "月度工作总结\n一、基本情况\n全县学校46所，在校学生12345人，比上年增长3.2%。\n二、主要工作\n新建书香校园7所。\n"
    )
    old, new = place / "月报.txt", place / "修订.txt"
    old.write_text(text, encoding="utf-8")
    new.write_text(text.replace("3.2%", "2.8%"), encoding="utf-8")
    for words in ("增长3.2%", "书香校园7所"):
        yandu("note", "add", old, "--quote", words, *library)
    planned = json.loads(yandu("revise", old, new, "--dry-run", "--json", *library).out)
    assert planned["document"] == ""
    assert planned["counts"] == {"exact": 1, "changed": 0, "figure": 1, "review": 0, "orphan": 0}
    assert planned["notes"][0]["differences"] == [["3.2%", "2.8%"]]
    old.write_text(new.read_text(encoding="utf-8"), encoding="utf-8")
    assert "1 note carried over, 1 to look at" in yandu("import", old, *library).out
    assert "edition of that report already" in yandu("revise", "月度工作总结", new, *library, status=2).err
    yandu("library", "check", *library)


def test_a_library_is_handed_on_as_one_file(yandu, place, library):
    yandu("note", "add", place / "青禾.txt", "--quote", "46所", "--note", "核对", *library)
    assert "1 document, 1 note" in yandu("library", "export-bundle", place / "全.zip", *library).out
    other = ("--library", place / "other.sqlite")
    assert "New: 1 document, 1 note." in yandu("library", "import-bundle", place / "全.zip", *other).out
    assert "New: 0 documents, 0 notes." in yandu("library", "import-bundle", place / "全.zip", *other).out
    assert "核对" in yandu("note", "list", *other).out
    assert "not a bundle" in yandu("library", "import-bundle", place / "青禾.txt", *other, status=2).err


def test_a_moved_file_is_located_by_its_bytes(yandu, place, library):
    yandu("import", place / "青禾.txt", *library)
    assert yandu("library", "missing", *library).out == ""
    (place / "搬").mkdir()
    (place / "青禾.txt").rename(place / "搬" / "新.txt")
    assert "青禾.txt" in yandu("library", "missing", *library).out
    assert "新.txt" in yandu("library", "locate", place, *library).out
    assert yandu("library", "missing", *library).out == ""
    assert "No missing file" in yandu("library", "locate", place, *library, status=2).out


def test_backups_are_listed_restored_and_what_is_readable_salvaged(yandu, place, library):
    yandu("import", place / "青禾.txt", *library)
    made = yandu("library", "backup", *library).out.strip()
    yandu("import", place / "繁體.txt", *library)
    (one,) = json.loads(yandu("library", "backups", "--json", *library).out)
    assert (one["path"], one["documents"], one["fault"]) == (made, 1, "")
    assert "1 document\t" in yandu("library", "backups", *library).out
    assert "2 documents" in yandu("library", "salvage", *library).out
    yandu("library", "restore", "newest", *library)
    with open_library(library[1]) as opened:
        assert [one.name for one in Session(opened).documents()] == ["青禾.txt"]


def test_the_newest_backup_is_none_that_is_dated_later_than_today(yandu, place, library):
    yandu("import", place / "青禾.txt", *library)
    wrong = Path(yandu("library", "backup", *library).out.strip())
    wrong = wrong.rename(wrong.with_name(f"{library[1].stem}-29010101-000000000000{library[1].suffix}"))
    yandu("import", place / "繁體.txt", *library)
    made = yandu("library", "backup", *library).out.strip()
    listed = yandu("library", "backups", *library).out.splitlines()
    assert [line.split("\t")[0] for line in listed] == [made, str(wrong)]
    assert listed[1].endswith("dated later than today")
    said = yandu("library", "restore", "newest", *library).err
    assert "2901-01-01" in said
    assert str(wrong) in said
    with open_library(library[1]) as opened:
        assert len(Session(opened).documents()) == 2
    Path(made).unlink()
    assert yandu("library", "restore", "newest", *library).err == "", "where there is no other it is the newest"


def test_who_cannot_salvage_anything_is_told_of_the_newest_backup(yandu, place, library):
    yandu("import", place / "青禾.txt", *library)
    made = yandu("library", "backup", *library).out.strip()
    library[1].write_bytes(b"\0" * 40_960)
    said = yandu("library", "salvage", *library, status=2).err
    assert f"yandu library restore {shlex.quote(made)}" in said
    assert "1 document and 0 notes" in said
    assert str(library[1]) in said
    assert "\n" not in said.strip()
    assert library[1].read_bytes() == b"\0" * 40_960
    Path(made).unlink()
    assert "no sound backup" in yandu("library", "salvage", *library, status=2).err
