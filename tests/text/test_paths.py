"""Names of files as text, and what stands at paths the system refuses to look at."""

import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.text.paths import file_name, is_file, is_folder, place_of, proposed_name, shortened

on_unix = pytest.mark.skipif(os.name == "nt", reason="names are text on Windows")


@pytest.mark.parametrize("name", ["总结.txt", "é.txt", "甲\n乙.txt", "𠮷.txt"])
def test_a_name_that_is_text_stays_as_it_is(tmp_path, name):
    assert file_name(tmp_path / name) == name
    assert place_of(tmp_path / name) == str(tmp_path.resolve() / name)


@on_unix
def test_a_name_in_the_bytes_of_gbk_is_read_and_its_place_is_not_kept(tmp_path):
    path = Path(os.fsdecode(os.fsencode(tmp_path) + b"/" + "报告.txt".encode("gbk")))
    assert file_name(path) == "报告.txt"
    assert place_of(path) == ""


@on_unix
@given(st.binary(min_size=1, max_size=40).filter(lambda name: not {b"\0"[0], b"/"[0]} & set(name)))
def test_every_name_can_be_stored(name):
    path = Path(os.fsdecode(b"/reports/" + name))
    file_name(path).encode()
    place_of(path).encode()


def test_a_path_without_a_name_is_its_own_name():
    assert file_name(Path("/")) == "/"


def test_what_stands_at_a_path(tmp_path):
    (tmp_path / "a").touch()
    too_long = tmp_path / ("长" * 100)
    assert [is_file(tmp_path / "a"), is_file(tmp_path), is_file(tmp_path / "b"), is_file(too_long)] == [
        True,
        *[False] * 3,
    ]
    assert [is_folder(tmp_path), is_folder(tmp_path / "a"), is_folder(too_long)] == [True, False, False]


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("青禾县2025年工作总结", "青禾县2025年工作总结-摘录.md"),
        ("关于 <甲/乙> 的\n报告：第1稿?", "关于-甲-乙-的-报告：第1稿-摘录.md"),
        ("..．隐藏 ", "．隐藏-摘录.md"),
        ("", "摘录.md"),
        ("甲\u202etxt.exe", "甲-txt.exe-摘录.md"),
        ("甲\ud800乙", "甲-乙-摘录.md"),
    ],
)
def test_a_name_is_proposed_that_any_system_takes(words, name):
    assert proposed_name(words, ".md", "-摘录") == name


@pytest.mark.parametrize("device", ["con", "NUL", "Com1", "lpt¹", "aux.报告", "PRN."])
def test_no_name_is_that_of_a_device(device):
    name = proposed_name(device, ".csv")
    assert name.split(".")[0].rstrip(" ").casefold() not in {"con", "nul", "com1", "lpt¹", "aux", "prn"}
    assert proposed_name("conference", ".csv") == "conference.csv"


@pytest.mark.parametrize("char", ["字", "a", "𠮷", "é", "葛\U000e0100", "👩\u200d🏫", "👍🏽"])
def test_a_long_name_is_shortened_between_characters(char):
    name = proposed_name(char * 300, ".jsonld", "-摘录")
    assert len(name.encode()) <= 255
    assert name.endswith("…-摘录.jsonld")
    words = name.removesuffix("…-摘录.jsonld")
    assert words == char * (len(words) // len(char))
    assert len(words.encode()) > 190


@given(st.text(), st.integers(min_value=0, max_value=60))
def test_what_is_shortened_fits(words, room):
    words = "".join(char for char in words if not "\ud800" <= char <= "\udfff")
    short = shortened(words, room)
    assert short == words or (short.endswith("…") and len(short.encode()) <= max(room, 3))


@given(st.text())
def test_every_proposed_name_is_text_that_stands_alone(words):
    name = proposed_name(words, ".md", "-摘录")
    assert len(name.encode()) <= 255
    assert not set(name) & set('\\/:*?"<>|\0\n\r\t ')
