"""Notes, tags and the trash from the command line."""

import json

import pytest

from reader.__main__ import _open_window
from reader.cli import run

TEXT = """青禾县教育局2025年工作总结

一、基本情况
全县现有各级各类学校46所，在校学生12345人，比上年增长3.2%。
二、主要工作
1.抓好阅读工程。新建书香校园7所，投入资金120.5万元。
"""


@pytest.fixture
def yandu(tmp_path, capsys):
    (tmp_path / "青禾.txt").write_bytes(TEXT.encode())

    def call(*words, status=0):
        told = [str(word) for word in words] + ["--library", str(tmp_path / "library.sqlite")]
        assert run(told, _open_window) == status
        return capsys.readouterr()

    return call


@pytest.fixture
def report(tmp_path):
    return tmp_path / "青禾.txt"


def notes(yandu):
    return json.loads(yandu("note", "list", "--json").out)


@pytest.mark.parametrize("style", ["highlight", "underline", "wavy", "strike", "note", "bookmark"])
def test_every_style(yandu, report, style):
    yandu("note", "add", report, "--quote", "学校46所", "--style", style)
    (one,) = notes(yandu)
    assert (one["style"], one["scope"], one["quote"]) == (style, "text", "学校46所")


@pytest.mark.parametrize(("on", "quote"), [("section", "一、基本情况"), ("indicator", "46所"), ("document", "")])
def test_on_what(yandu, report, on, quote):
    words = () if on == "document" else ("--quote", "46所")
    yandu("note", "add", report, *words, "--on", on, "--note", "核对")
    (one,) = notes(yandu)
    assert (one["scope"], one["quote"]) == (on, quote)


def test_a_phrase_is_marked_everywhere(yandu, report):
    yandu("import", report)
    shown = yandu("note", "mark", "--quote", "校", "--dry-run").out
    assert shown.count("[校]") == 3
    assert notes(yandu) == []
    yandu("note", "mark", "--quote", "校", "--tag", "学校", "--color", "pink")
    assert [(one["quote"], one["tags"]) for one in notes(yandu)] == [("校", ["学校"])] * 3
    assert json.loads(yandu("note", "mark", "--quote", "校", "--json").out) == []


def test_tags_are_listed_renamed_and_merged(yandu, report):
    yandu("note", "add", report, "--quote", "46所", "--tag", "指标/数量")
    yandu("note", "add", report, "--quote", "7所", "--tag", "数量")
    yandu("tag", "merge", "数量", "指标/数量")
    yandu("tag", "rename", "指标", "数据")
    yandu("tag", "color", "数据", "blue")
    found = json.loads(yandu("tag", "list", "--json").out)
    assert [(one["path"], one["notes"], one["color"]) for one in found] == [("数据", 2, "blue"), ("数据/数量", 2, "")]
    yandu("tag", "delete", "数据/数量")
    assert [one["tags"] for one in notes(yandu)] == [[], []]


@pytest.mark.parametrize(
    "words",
    [
        ("rename", "没有", "新"),
        ("move", "指标", "指标"),
        ("color", "指标", "金"),
        ("rename", "指标"),
        ("rename", "指标", ""),
        ("merge", "指标", " / "),
    ],
)
def test_a_wrong_word_about_tags_changes_nothing(yandu, report, words):
    yandu("note", "add", report, "--quote", "46所", "--tag", "指标")
    assert yandu("tag", *words, status=2).err.startswith("yandu: ")
    assert [one["tags"] for one in notes(yandu)] == [["指标"]]


def test_documents_are_tagged(yandu, report):
    yandu("import", report)
    yandu("tag", "document", "青禾.txt", "--add", "教育", "--add", "2025")
    assert json.loads(yandu("tag", "document", "青禾.txt", "--remove", "2025", "--json").out) == ["教育"]


def test_the_trash(yandu, report):
    yandu("note", "add", report, "--quote", "46所")
    (one,) = notes(yandu)
    yandu("note", "delete", one["id"])
    (there,) = json.loads(yandu("trash", "list", "--json").out)
    assert (there["kind"], there["id"], there["text"]) == ("note", one["id"], "46所")
    yandu("trash", "restore", one["id"])
    (restored,) = notes(yandu)
    assert restored == {**one, "modified": restored["modified"]}
    assert restored["modified"] > one["modified"], "in a merge, that it is back holds over what was done before"
    yandu("note", "delete", one["id"])
    assert yandu("trash", "empty").out == "1\n"
    assert yandu("trash", "restore", one["id"], status=2).err.startswith("yandu: ")
