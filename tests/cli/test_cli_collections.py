"""Collections, names and reading statuses, as a script would use them."""

import json

import pytest

from reader.__main__ import _open_window
from reader.cli import run

REPORT = "{0}教育局202{1}年工作总结\n\n一、情况\n全县学校4{1}所，学生1234{1}人。\n{0}教育局\n202{1}年12月30日\n"


@pytest.fixture
def place(tmp_path):
    for number, county in enumerate(("青禾县", "嵐山縣", "云川县")):
        (tmp_path / f"{number}.txt").write_text(REPORT.format(county, number), encoding="utf-8")
    return tmp_path


@pytest.fixture
def yandu(place, capsys):
    def call(*words, status=0):
        assert run([*map(str, words), "--library", str(place / "library.sqlite")], _open_window) == status
        return capsys.readouterr()

    return call


def listed(yandu, *narrowed):
    return [one["title"][:3] for one in json.loads(yandu("library", "list", "--json", *narrowed).out)]


def test_an_import_into_a_collection_puts_known_files_there_too(yandu, place):
    yandu("import", place / "0.txt")
    yandu("import", place, "--collection", "教育/县级")
    assert json.loads(yandu("collection", "list", "--json").out)[1]["path"] == "教育/县级"
    assert yandu("collection", "list").out.splitlines() == ["教育\t3\t", "教育/县级\t3\t"]
    assert len(listed(yandu, "--collection", "教育")) == 3
    assert listed(yandu, "--collection", "-") == []


def test_documents_are_listed_by_what_their_reader_says_of_them(yandu, place):
    yandu("import", place)
    yandu("collection", "add", "要件", "0.txt", "1.txt")
    yandu("document", "status", "read", "1.txt", "2.txt")
    yandu("tag", "document", "1.txt", "--add", "指标/占比")
    for narrowed, expected in (
        (("--collection", "要件"), {"青禾县", "嵐山縣"}),
        (("--collection", "-"), {"云川县"}),
        (("--status", "read"), {"嵐山縣", "云川县"}),
        (("--status", "read", "--collection", "要件"), {"嵐山縣"}),
        (("--tag", "指标"), {"嵐山縣"}),
        (("--year", "2022"), {"云川县"}),
        (("--issuer", "青禾县教育局"), {"青禾县"}),
        (("--words", "岚山"), {"嵐山縣"}),
    ):
        assert set(listed(yandu, *narrowed)) == expected, narrowed
    (one,) = json.loads(yandu("library", "list", "--json", "--tag", "指标").out)
    assert (one["collections"], one["status"], one["status_by_hand"]) == (["要件"], "read", True)
    yandu("document", "status", "auto", "1.txt", "2.txt")
    assert listed(yandu, "--status", "read") == []


def test_a_document_is_called_otherwise_and_found_by_either_name(yandu, place):
    yandu("import", place)
    assert yandu("document", "rename", "0.txt", "我的叫法").out == "我的叫法\n"
    (one,) = json.loads(yandu("library", "list", "--json", "--words", "青禾").out)
    assert (one["title"], one["own_title"]) == ("我的叫法", "青禾县教育局2020年工作总结")
    text = REPORT.format("青禾县", 0)
    assert (one["length"], one["characters"]) == (len(text), len("".join(text.split())))
    assert yandu("document", "rename", "我的叫法", "").out == "青禾县教育局2020年工作总结\n"


def test_collections_are_changed(yandu, place):
    yandu("import", place)
    for name in ("甲", "乙/丙"):
        yandu("collection", "make", name)
    yandu("collection", "rename", "甲", "丁")
    yandu("collection", "move", "丁", "乙/丙")
    yandu("collection", "color", "乙/丙/丁", "pink")
    yandu("collection", "add", "乙/丙/丁", "0.txt")
    assert yandu("collection", "list").out.splitlines() == ["乙\t1\t", "乙/丙\t1\t", "乙/丙/丁\t1\tpink"]
    assert "cannot be put into itself" in yandu("collection", "move", "乙", "乙/丙", status=2).err
    assert "no collection" in yandu("collection", "delete", "戊", status=2).err
    yandu("collection", "remove", "乙", "0.txt")
    assert yandu("collection", "delete", "乙").out.startswith("3 collections")
    assert len(listed(yandu)) == 3
