"""Commands whose output nobody reads, or which cannot be written: they end quietly, or in a sentence."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

from reader.store.check import check
from reader.store.db import open_library

TEXT = "青禾县2025年工作总结\n一、基本情况\n全县学校46所，比上年增长3.2%。\n"
SIGPIPE_STATUS = 141
"""What a shell tells of a program that a closed pipe has ended: 128 and the number of the signal."""
COMMANDS = {
    "analyze": ("analyze", "1.txt", "--json"),
    "convert": ("convert", "1.txt", "--script", "hant"),
    "repair": ("repair", "1.txt"),
    "indicators": ("indicators", "--library", "l.sqlite"),
    "export": ("export", "--format", "json", "--library", "l.sqlite"),
    "list": ("library", "list", "--library", "l.sqlite"),
    "version": ("--version",),
    "help": ("--help",),
}
pytestmark = pytest.mark.skipif(os.name == "nt", reason="pipes of a shell that has none of these")


@pytest.fixture(scope="module")
def place(tmp_path_factory):
    place = tmp_path_factory.mktemp("output")
    (place / "1.txt").write_text(TEXT, encoding="utf-8")
    assert yandu(place, "import", "1.txt", "--library", "l.sqlite").returncode == 0
    return place


def yandu(place, *words, buffered=True, redirected="", **streams):
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(path for path in sys.path if path)}
    environment.pop("PYTHONUNBUFFERED", None)
    if not buffered:
        environment["PYTHONUNBUFFERED"] = "1"
    streams = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, **streams}
    command = ["sh", "-c", f'exec "$@" {redirected}', "sh", sys.executable, "-m", "reader", *words]
    return subprocess.run(command, cwd=place, env=environment, timeout=120, text=True, check=False, **streams)


@pytest.mark.parametrize(
    ("name", "buffered"),
    [("analyze", False), ("indicators", True), ("export", True), ("version", True), ("help", True)],
)
def test_a_reader_that_has_seen_enough_ends_a_command_quietly(place, name, buffered):
    ours, theirs = os.pipe()
    os.close(ours)
    try:
        done = yandu(place, *COMMANDS[name], buffered=buffered, stdout=theirs)
    finally:
        os.close(theirs)
    assert (done.returncode, done.stderr) == (SIGPIPE_STATUS, "")


@pytest.mark.parametrize("name", ["convert", "repair", "export", "help"])
def test_a_command_without_an_output_does_its_work(place, name):
    done = yandu(place, *COMMANDS[name], redirected=">&-")
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


@pytest.mark.parametrize(
    ("name", "buffered"), [("analyze", True), ("list", False), ("export", False), ("version", True)]
)
def test_an_output_that_is_full_is_told_in_a_sentence(place, name, buffered):
    if not os.path.exists("/dev/full"):  # noqa: PTH110 - a device
        pytest.skip("this system has no device that is always full")
    done = yandu(place, *COMMANDS[name], buffered=buffered, redirected=">/dev/full")
    assert done.returncode == 2
    assert done.stderr.startswith("yandu: The output cannot be written: ")
    assert done.stderr.count("\n") == 1


def test_what_goes_wrong_is_no_output_where_errors_are_not_wanted(place):
    done = yandu(place, "analyze", "missing.txt", redirected="2>&-")
    assert (done.returncode, done.stdout) == (2, "")


def test_an_import_whose_output_nobody_reads_is_whole(place, tmp_path):
    for redirected in (">&-", ">&- 2>&-"):
        library = tmp_path / f"{len(redirected)}.sqlite"
        assert yandu(place, "import", "1.txt", "--library", str(library), redirected=redirected).returncode == 0
        with open_library(library) as opened:
            assert check(opened) == ()
            assert opened.row("SELECT count(*) FROM documents") == (1,)
