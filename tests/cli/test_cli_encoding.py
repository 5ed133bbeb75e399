"""The encoding a reader chose, on the command line: chosen there, and obeyed there."""

import json

import pytest

from reader.__main__ import _open_window
from reader.cli import run
from reader.cli_open import open_request
from reader.store import states
from reader.store.db import open_library
from reader.store.states import ReadingState

TEXT = "青禾县教育局2025年工作总结\n\n一、基本情况\n全县现有学校46所，召开会(huì)议29场，后来发展。\n"
PAGE = "<html><body><p>全县现有学校46所，会议很多。</p></body></html>"


@pytest.fixture
def yandu(capsys):
    def call(*words, status=0):
        assert run([str(word) for word in words], _open_window) == status
        return capsys.readouterr()

    return call


@pytest.fixture
def file(tmp_path):
    path = tmp_path / "青禾.txt"
    path.write_bytes(TEXT.encode("gb18030"))
    return path


@pytest.fixture
def library(tmp_path):
    return tmp_path / "library.sqlite"


def quotes(yandu, library):
    return [one["quote"] for one in json.loads(yandu("note", "list", "--json", "--library", library).out)]


def test_a_file_is_read_otherwise_with_its_notes_in_place(yandu, file, library):
    garbled = "全县现有学校".encode("gb18030").decode("latin-1")
    yandu("note", "add", file, "--quote", garbled, "--encoding", "latin-1", "--library", library)
    assert quotes(yandu, library) == [garbled]
    yandu("import", file, "--library", library)
    assert quotes(yandu, library) == [garbled]
    assert "青禾县教育局" in yandu("import", file, "--encoding", "gb18030", "--library", library).out
    assert quotes(yandu, library) == ["全县现有学校"]
    assert yandu("library", "check", "--library", library).out == "sound\n"


def test_what_was_chosen_holds_wherever_the_library_is_named(yandu, file, library):
    yandu("import", file, "--encoding", "latin-1", "--library", library)
    for words in (("analyze",), ("repair",), ("convert", "--script", "hans")):
        assert "青禾县" in yandu(words[0], file, *words[1:]).out
        assert "青禾县" not in yandu(words[0], file, *words[1:], "--library", library).out
    found = json.loads(yandu("analyze", file, "--library", library).out)
    assert found["source"]["encoding"] == "iso8859-1"
    asked = json.loads(yandu("analyze", file, "--library", library, "--encoding", "gbk").out)
    assert (asked["source"]["encoding"], asked["title"]["text"]) == ("gb18030", "青禾县教育局2025年工作总结")


def test_a_report_is_converted_as_its_reader_sees_it(yandu, file, library):
    yandu("import", file, "--library", library)
    with open_library(library) as opened:
        ((document_id,),) = opened.rows("SELECT id FROM documents")
        states.save(opened, ReadingState(document_id, repair=False))
        opened.db.conn.commit()
    plain = yandu("convert", file, "--script", "hant").out
    assert "召開會議29場，後來" in plain
    assert "會(huì)議" in yandu("convert", file, "--script", "hant", "--library", library).out
    said = yandu("convert", file, "--script", "hant", "--library", library, "--encoding", "gbk", status=2)
    assert "--encoding" in said.err


def test_a_note_without_a_place_forbids_it(yandu, tmp_path, library):
    page = tmp_path / "页.html"
    page.write_bytes(PAGE.encode("gb18030"))
    yandu("import", page, "--encoding", "big5", "--library", library)
    with open_library(library) as opened:
        ((text,),) = opened.rows("SELECT text FROM document_texts")
    yandu("note", "add", page, "--quote", text[:3], "--library", library)
    said = yandu("import", page, "--encoding", "gb18030", "--library", library, status=2)
    assert "1 of its notes" in said.err
    assert said.err.count("\n") == 1
    assert quotes(yandu, library) == [text[:3]]


def test_the_window_is_told_too():
    assert open_request(["--encoding", "big5", "a.txt"]).encoding == "big5"
    assert open_request(["a.txt"]).encoding is None
