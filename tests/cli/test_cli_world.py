"""The command line on a full disk, or one that cannot be written: one sentence, nothing half done, done again later."""

from __future__ import annotations

import json

import pytest

from reader.__main__ import _open_window
from reader.cli import run
from reader.store.check import check
from reader.store.db import open_library
from tests.disks import fill, read_only, small_disk


@pytest.fixture
def disk(tmp_path):
    place = tmp_path / "disk"
    place.mkdir()
    with small_disk(place, 16) as made:
        yield made


@pytest.fixture
def yandu(capsys):
    def call(*words, status=0):
        assert run([str(word) for word in words], _open_window) == status
        return capsys.readouterr()

    return call


@pytest.fixture
def folder(tmp_path):
    place = tmp_path / "报告"
    place.mkdir()
    for number in range(12):
        text = f"第{number}号工作总结\n一、基本情况\n全县学校{number}所。\n" + f"第{number}项工作顺利推进。" * 3_000
        (place / f"{number:02}.txt").write_text(text, encoding="utf-8")
    return place


def test_an_import_that_fills_the_disk_stops_in_a_sentence_and_is_taken_up_later(disk, folder, yandu):
    library = ("--library", disk / "library.sqlite")
    (disk / "ballast").write_bytes(b"\0" * 15_800_000)
    said = yandu("import", folder, *library, status=2)
    assert said.err.splitlines()[-1].startswith("yandu: The disk is full")
    acknowledged = said.out.count("号工作总结")
    with open_library(disk / "library.sqlite") as opened:
        assert opened.row("SELECT count(*) FROM documents")[0] >= acknowledged
        assert check(opened) == ()
    (disk / "ballast").unlink()
    yandu("import", folder, *library)
    assert "12 of 12 files" in yandu("import", folder, *library).err
    assert yandu("library", "check", *library).err == ""


def test_a_note_on_a_full_disk_is_refused_in_a_sentence_and_made_later(disk, folder, yandu):
    library = ("--library", disk / "library.sqlite")
    add = ("note", "add", folder / "03.txt", "--quote", "学校3所", *library)
    yandu("import", folder / "03.txt", *library)
    filler = fill(disk)
    assert yandu(*add, status=2).err.startswith("yandu: The disk is full")
    filler.unlink()
    assert json.loads(yandu("note", "list", "--json", *library).out) == []
    yandu(*add)
    assert [one["quote"] for one in json.loads(yandu("note", "list", "--json", *library).out)] == ["学校3所"]


def test_a_library_on_a_read_only_disk_and_an_export_to_one_are_refused_in_a_sentence(disk, folder, yandu):
    library = ("--library", disk / "library.sqlite")
    yandu("note", "add", folder / "03.txt", "--quote", "学校3所", *library)
    with read_only(disk):
        said = yandu("note", "add", folder / "03.txt", "--quote", "工作", *library, status=2)
        assert said.err.count("\n") == 1
        assert "read-only" in said.err
    away = ("--library", folder.parent / "elsewhere.sqlite")
    yandu("note", "add", folder / "03.txt", "--quote", "学校3所", *away)
    with read_only(disk):
        said = yandu("export", "--format", "md", "-o", disk / "out.md", *away, status=2)
        assert said.err.count("\n") == 1
    assert not (disk / "out.md").exists()
