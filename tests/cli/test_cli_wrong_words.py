"""Words a command has no use for, and words that are no text: one sentence, and nothing done."""

import json
import os

import pytest

from reader.__main__ import _open_window
from reader.cli import run
from reader.store.check import dump
from reader.store.db import open_library

NO_TEXT = os.fsdecode(b"\xff")


@pytest.fixture
def yandu(tmp_path, capsys):
    (tmp_path / "a.txt").write_text("青禾县教育局工作总结\n一、情况\n全县学校46所。\n", encoding="utf-8")

    def call(*words, status=0):
        told = [str(word) for word in words] + ["--library", str(tmp_path / "library.sqlite")]
        assert run(told, _open_window) == status
        said = capsys.readouterr()
        assert status == 0 or [line[:6] for line in said.err.splitlines()] == ["yandu:"]
        return said

    call("import", tmp_path / "a.txt")
    call("note", "add", tmp_path / "a.txt", "--quote", "46所", "--tag", "数")
    return call


def held(library):
    """All that the library holds, but for when a document was last opened."""
    return [line for line in dump(library).splitlines() if not line.startswith('["documents"')]


def refused(yandu, tmp_path, *words):
    with open_library(tmp_path / "library.sqlite") as library:
        before = held(library)
        said = yandu(*words, status=2).err
        assert held(library) == before
    return said


@pytest.mark.parametrize("task", ["check", "backup", "backups", "salvage", "path", "list", "missing"])
def test_a_file_that_a_task_has_no_use_for_is_not_passed_over(yandu, tmp_path, task):
    """Or ``library check OLD`` says of another library that it is sound, and ``salvage OLD`` makes that one anew."""
    assert "--library PATH" in refused(yandu, tmp_path, "library", task, tmp_path / "old.sqlite")
    assert not (tmp_path / "backups").exists()


@pytest.mark.parametrize(
    "words",
    [
        ("note", "add", "a.txt", "--quote", "学校", "--note", NO_TEXT),
        ("note", "add", "a.txt", "--quote", "学校", "--tag", NO_TEXT),
        ("collection", "make", NO_TEXT),
        ("document", "rename", "a.txt", NO_TEXT),
        ("tag", "document", "a.txt", "--add", NO_TEXT),
        ("tag", "rename", "数", NO_TEXT),
        ("search", NO_TEXT),
    ],
    ids=" ".join,
)
def test_words_that_are_no_text_are_refused(yandu, tmp_path, monkeypatch, words):
    monkeypatch.chdir(tmp_path)
    assert "no text" in refused(yandu, tmp_path, *words)


@pytest.mark.parametrize("query", ["(" * 5000, "NOT " * 5000 + "学校", "(-" * 3000])
def test_a_query_of_too_many_brackets_is_refused(yandu, query):
    assert "The query cannot be read" in yandu("search", query, status=2).err


@pytest.mark.parametrize("name", ["", " / ", "///"])
def test_a_collection_without_a_name_is_refused(yandu, tmp_path, name):
    assert "needs a name" in refused(yandu, tmp_path, "collection", "make", name)
    assert "needs a name" in refused(yandu, tmp_path, "import", tmp_path, "--collection", f"{name}/")


def test_a_collection_is_found_again_however_its_name_is_spaced(yandu):
    for _ in range(2):
        yandu("collection", "make", "年报  甲 / 乙")
    assert [one["path"] for one in json.loads(yandu("collection", "list", "--json").out)] == ["年报 甲", "年报 甲/乙"]
