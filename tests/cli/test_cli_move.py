"""The reader's own library moved from the command line."""

from __future__ import annotations

import pytest

from reader.__main__ import _open_window
from reader.app import places
from reader.cli import run

TEXT = "青禾县教育局2025年工作总结\n\n一、基本情况\n全县现有学校46所。\n"


@pytest.fixture
def yandu(tmp_path, capsys, monkeypatch):
    for name in ("CONFIG", "DATA"):
        monkeypatch.setenv(f"XDG_{name}_HOME", str(tmp_path / name.lower()))
    report = tmp_path / "青禾.txt"
    report.write_bytes(TEXT.encode())

    def call(*words, status=0):
        assert run([str(word) for word in words], _open_window) == status
        return capsys.readouterr()

    call("note", "add", report, "--quote", "学校46所")
    return call


def test_it_is_used_there_with_its_notes(yandu, tmp_path):
    before = yandu("note", "list", "--json").out
    old = places.default_library()
    said = yandu("library", "move", tmp_path / "别处").out
    place = tmp_path / "别处" / old.name
    assert said.startswith(f"{place} (the file before it: {old.parent}")
    assert yandu("library", "path").out.strip() == str(place)
    assert yandu("note", "list", "--json").out == before
    assert not old.exists()


def test_it_says_what_is_missing_or_in_the_way_and_moves_nothing(yandu, tmp_path):
    old = places.default_library()
    assert "yandu library move FOLDER" in yandu("library", "move", status=2).err
    assert "--library" in yandu("library", "move", tmp_path / "x", "--library", old, status=2).err
    taken = tmp_path / "别处" / old.name
    taken.parent.mkdir()
    taken.write_bytes(b"another")
    assert "already" in yandu("library", "move", taken.parent, status=2).err
    assert taken.read_bytes() == b"another"
    assert yandu("library", "path").out.strip() == str(old)


def test_it_says_when_it_cannot_be_told_which_library_is_the_readers(yandu, tmp_path):
    yandu("library", "move", tmp_path / "别处")
    places.library_pointer().write_bytes(b"")
    for words in (("library", "path"), ("note", "list"), ("library", "check"), ("search", "学校")):
        said = yandu(*words, status=2).err
        assert str(places.library_pointer()) in said
        assert said.count("\n") == 1
