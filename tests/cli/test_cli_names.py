"""Names on the command line: of documents, which must name one, and of files, which may be anything."""

import json
import os

import pytest

from reader.__main__ import _open_window
from reader.cli import run
from reader.store import documents
from reader.store.db import open_library


@pytest.fixture
def yandu(capsys):
    def call(*words, status=0):
        assert run([str(word) for word in words], _open_window) == status
        return capsys.readouterr()

    return call


@pytest.fixture
def library(tmp_path, yandu):
    path = tmp_path / "library.sqlite"
    for number in range(3):
        (tmp_path / f"{number}.txt").write_text(
            f"第{number}号工作总结\n一、概况\n全县学校{number}所。\n", encoding="utf-8"
        )
    yandu("import", *(tmp_path / f"{number}.txt" for number in range(3)), "--library", path)
    return path


def by_name(library):
    with open_library(library) as opened:
        return {one.name: one for one in documents.all_documents(opened)}


def renamed(library, title, name):
    return ("document", "rename", name, title, "--library", library)


@pytest.mark.parametrize(("hashed", "named"), [("0.txt", "2.txt"), ("2.txt", "0.txt")])
def test_a_name_goes_before_the_beginning_of_a_hash(library, yandu, hashed, named):
    start = by_name(library)[hashed].sha256[:4]
    yandu(*renamed(library, start, named))
    yandu(*renamed(library, "新名", start))
    assert {name for name, one in by_name(library).items() if one.renamed == "新名"} == {named}


def test_the_beginning_of_a_hash_names_one_document(library, yandu):
    held = by_name(library)
    yandu(*renamed(library, "其一", held["1.txt"].sha256[:12].upper()))
    assert by_name(library)["1.txt"].renamed == "其一"


def test_no_name_names_no_document(library, yandu):
    assert "has no document ''" in yandu(*renamed(library, "新名", ""), status=2).err
    assert {one.renamed for one in by_name(library).values()} == {""}


def test_a_name_of_several_documents_is_refused_with_their_ids(library, yandu):
    held = by_name(library)
    for name in ("0.txt", "1.txt"):
        yandu(*renamed(library, "同名", name))
    said = yandu("tag", "document", "同名", "--add", "要", "--library", library, status=2).err
    assert said.count("\n") == 1
    assert all((held[name].id in said) is (name != "2.txt") for name in held)
    assert json.loads(yandu("tag", "document", held["2.txt"].id, "--json", "--library", library).out) == []


def test_a_path_the_system_refuses_is_one_sentence(library, tmp_path, yandu):
    odd = tmp_path / ("长" * 100)
    for words in (
        ("import", odd, "--library", library),
        ("search", "学校", "--library", odd),
        ("library", "check", "--library", odd),
        ("library", "list", "--library", odd),
        ("library", "backup", "--library", odd),
        ("library", "salvage", "--library", odd),
        ("library", "restore", odd, "--library", library),
        ("library", "locate", odd, "--library", library),
        ("library", "import-bundle", odd, "--library", library),
        ("library", "export-bundle", odd, "--library", library),
        ("revise", odd, odd, "--library", library),
        ("convert", tmp_path / "0.txt", "--script", "hant", "--user-dictionaries", odd),
    ):
        said = [line for line in yandu(*words, status=2).err.splitlines() if line.startswith("yandu: ")]
        assert len(said) == 1, words


@pytest.mark.skipif(os.name == "nt", reason="names are text on Windows")
def test_a_file_whose_name_is_no_text_is_imported_and_told_of(library, tmp_path, yandu):
    path = tmp_path / os.fsdecode("报告.txt".encode("gbk"))
    path.write_text("青禾县教育局工作总结\n一、概况\n全县学校46所。\n", encoding="utf-8")
    yandu("import", tmp_path, "--library", library)
    assert by_name(library)["报告.txt"].path == ""
    path.write_bytes(b"")
    assert "holds no text" in yandu("import", tmp_path, "--library", library, status=2).err
