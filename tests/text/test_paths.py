"""Names of files as text, and what stands at paths the system refuses to look at."""

import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.text.paths import file_name, is_file, is_folder, place_of

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
