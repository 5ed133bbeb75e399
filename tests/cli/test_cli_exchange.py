"""What notes cover, and notes taken in from a file, from the command line."""

import csv
import io
import json

import pytest

from reader.__main__ import _open_window
from reader.cli import run

TEXT = "青禾县教育局2025年工作总结\n\n一、基本情况\n全县现有学校46所。\n二、主要工作\n学校食堂全部达标。\n"


@pytest.fixture
def yandu(tmp_path, capsys):
    (tmp_path / "青禾.txt").write_bytes(TEXT.encode())

    def call(*words, library="library.sqlite", status=0):
        told = [str(word) for word in words] + ["--library", str(tmp_path / library)]
        assert run(told, _open_window) == status
        return capsys.readouterr()

    report = tmp_path / "青禾.txt"
    call("note", "add", report, "--quote", "学校46所", "--tag", "指标/数量", "--tag", "待查")
    call("note", "add", report, "--quote", "食堂", "--tag", "后勤", "--note", "核对")
    return call


def test_coverage_of_sections_and_documents(yandu):
    found = json.loads(yandu("coverage", "--json").out)
    assert (found["by"], found["tags"]) == ("section", ["后勤", "待查", "指标/数量"])
    assert [row["counts"] for row in found["rows"]] == [[0, 1, 1], [1, 0, 0]]
    assert [[len(ids) for ids in row["notes"]] for row in found["rows"]] == [row["counts"] for row in found["rows"]]
    rows = list(csv.reader(io.StringIO(yandu("coverage", "--by", "document", "--csv").out)))
    assert rows == [["document", "后勤", "待查", "指标/数量"], ["青禾县教育局2025年工作总结", "1", "1", "1"]]
    assert "后勤 1" in yandu("coverage").out


@pytest.mark.parametrize("format", ["json", "jsonld"])
def test_notes_go_from_one_library_to_another(yandu, tmp_path, format):
    file = tmp_path / f"notes.{format}"
    yandu("export", "--format", format, "-o", file)
    told = yandu("note", "import", file, library="other.sqlite")
    assert told.out.startswith("no-document 2")
    yandu("import", tmp_path / "青禾.txt", library="other.sqlite")
    planned = json.loads(yandu("note", "import", file, "--dry-run", "--json", library="other.sqlite").out)
    assert planned["counts"]["added"] == 2
    assert json.loads(yandu("note", "list", "--json", library="other.sqlite").out) == []
    assert yandu("note", "import", file, library="other.sqlite").out == "added 2\n"
    assert yandu("note", "import", file, library="other.sqlite").out == "same 2\n"
    there = json.loads(yandu("note", "list", "--json", library="other.sqlite").out)
    assert [(one["quote"], one["tags"], one["note"]) for one in there] == [
        ("学校46所", ["指标/数量", "待查"], ""),
        ("食堂", ["后勤"], "核对"),
    ]


def test_a_note_that_waits_can_be_accepted(yandu, tmp_path):
    file = tmp_path / "notes.json"
    yandu("export", "--format", "json", "-o", file)
    other = tmp_path / "改.txt"
    other.write_bytes(TEXT.replace("46所", "64所").encode())
    yandu("import", other, library="other.sqlite")
    told = json.loads(yandu("note", "import", file, "--json", library="other.sqlite").out)
    (waiting,) = [one for one in told["notes"] if one["outcome"] == "review"]
    assert (waiting["quote"], waiting["found"]) == ("学校46所", "学校64所")
    told = json.loads(yandu("note", "import", file, "--accept", waiting["id"], "--json", library="other.sqlite").out)
    assert told["counts"]["added"] == 1


def test_what_is_no_file_of_notes_is_refused(yandu, tmp_path):
    wrong = tmp_path / "wrong.json"
    wrong.write_text("{}")
    for file in (wrong, tmp_path / "none.json"):
        assert "nothing was changed" in yandu("note", "import", file, status=2).err
    yandu("note", "import", status=2)
