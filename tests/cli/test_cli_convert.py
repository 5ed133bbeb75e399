"""``yandu convert`` as people who know OpenCC use it: files and pipes, nothing but the conversion."""

import io
import subprocess
import sys

import pytest

from reader.__main__ import _open_window
from reader.app.settings import Settings, save_settings
from reader.cli import run

TEXT = "\ufeff软件项目　會(huì)议里\r\n在发展之后\n"


@pytest.fixture
def yandu(capsys):
    def call(*words, status=0):
        assert run(["convert", *map(str, words)], _open_window) == status
        return capsys.readouterr()

    return call


@pytest.fixture
def piped(monkeypatch):
    def put(data):
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data)))

    return put


def test_a_configuration_converts_and_nothing_else(yandu, tmp_path):
    path = tmp_path / "甲.txt"
    path.write_bytes(TEXT.encode())
    said = yandu(path, "--config", "s2twp").out
    assert said == "\ufeff軟體專案　會(huì)議裡\r\n在發展之後\n"
    assert yandu(path, "--config", "s2hk.json", "--dictionaries", "classic").out[:3] == "\ufeff軟件"


def test_standard_input_in_any_encoding(yandu, piped):
    piped("软件\r\n".encode("gb18030"))
    assert yandu("-", "--config", "s2t", "--encoding", "gb18030").out == "軟件\r\n"
    piped("學校工作總結".encode())
    assert yandu("-", "--script", "hans").out == "学校工作总结"


@pytest.mark.parametrize(
    ("words", "named"),
    [
        (("--config", "s2x"), "s2x"),
        (("--config", "s2hkp", "--dictionaries", "classic"), "s2hkp"),
        (("--config", "s2t", "--encoding", "klingon"), "klingon"),
        (("--config", "s2t", "--vocabulary"), "--vocabulary"),
    ],
)
def test_what_cannot_be_is_said_in_one_sentence(yandu, piped, words, named):
    piped(b"x")
    said = yandu("-", *words, status=2)
    assert (said.out, said.err.count("\n")) == ("", 1)
    assert named in said.err


def test_bad_input_is_said_in_one_sentence(yandu, piped, tmp_path):
    piped(b"\xff\xfe\xfa")
    assert "--encoding" in yandu("-", "--config", "s2t", status=2).err
    for path in (tmp_path / "none.txt", tmp_path):
        assert yandu(path, "--config", "s2t", status=2).err.count("\n") == 1


def test_own_dictionaries_come_first_and_a_damaged_one_is_named(yandu, piped, tmp_path):
    (tmp_path / "own").mkdir()
    path = tmp_path / "own" / "places.txt"
    path.write_text("岳阳\t岳阳\n", encoding="utf-8")
    own = ("--user-dictionaries", tmp_path / "own")
    for way in (("--config", "s2t"), ("--script", "hant")):
        piped("岳阳后来".encode())
        assert yandu("-", *way, *own).out == "岳阳後來"
    path.write_text("岳阳\t岳阳\n岳阳 岳阳\n", encoding="utf-8")
    for way in (("--config", "s2t"), ("--script", "hant")):
        piped("岳阳后来".encode())
        said = yandu("-", *way, *own, status=2)
        assert said.out == ""
        assert "places.txt" in said.err
        assert "line 2" in said.err


@pytest.fixture
def settings(monkeypatch, tmp_path):
    """A function that leaves what the reader has chosen in the window."""

    def keep(**chosen):
        path = tmp_path / "settings.json"
        save_settings(path, Settings(**chosen))
        monkeypatch.setattr("reader.cli_convert.settings_file", lambda: path)

    return keep


def test_reports_are_converted_as_chosen_in_the_window(yandu, piped, settings, tmp_path):
    def said(*more):
        piped("周而复始".encode())
        return yandu("-", *more).out

    new = said("--script", "hant", "--dictionaries", "official")
    old = said("--script", "hant", "--dictionaries", "classic")
    assert new != old == "週而復始"
    settings(dictionaries="classic")
    assert said("--script", "hant") == old
    assert said("--script", "hant", "--dictionaries", "official") == new
    assert said("--config", "s2t") == new
    settings(dictionaries="none such")
    assert said("--script", "hant") == new


def test_of_dictionaries_chosen_in_the_window_what_is_damaged_is_left_out(yandu, piped, settings, tmp_path):
    (tmp_path / "own").mkdir()
    (tmp_path / "own" / "fine.txt").write_text("岳阳\t岳阳\n", encoding="utf-8")
    (tmp_path / "own" / "bad.txt").write_text("后\t后\n来 来\n", encoding="utf-8")
    settings(own_dictionaries=str(tmp_path / "own"))
    piped("岳阳后来".encode())
    said = yandu("-", "--script", "hant")
    assert said.out == "岳阳後來"
    assert "bad.txt" in said.err
    assert "line 2" in said.err
    assert said.err.count("\n") == 1
    settings(own_dictionaries=str(tmp_path / "gone"))
    piped("岳阳后来".encode())
    said = yandu("-", "--script", "hant")
    assert said.out == "岳陽後來"
    assert "gone" in said.err


def test_quotation_marks_follow_the_region_where_wished(yandu, piped):
    piped("落实“双减”后".encode())
    assert yandu("-", "--script", "tw", "--quotes").out == "落實「雙減」後"


PEAK = """
import resource, subprocess, sys
subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL, check=True)
print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)
"""


@pytest.mark.skipif(sys.platform != "linux", reason="measures memory as Linux gives it, in KiB")
def test_memory_does_not_grow_with_the_file(tmp_path):
    pytest.importorskip("resource")

    def peak(times):
        path = tmp_path / f"{times}.txt"
        path.write_text("全县教育系统认真贯彻落实发展规划，后来里面干净" * times, encoding="utf-8")
        command = [sys.executable, "-m", "reader", "convert", str(path), "--config", "s2t"]
        done = subprocess.run([sys.executable, "-c", PEAK, *command], capture_output=True, text=True, check=True)
        return int(done.stdout)

    small, large = peak(10_000), peak(150_000)
    assert large < small + 12_000  # KiB; the larger file is 10 MB
