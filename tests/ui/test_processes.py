"""Yandu as a process: killed in the middle, started twice."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from reader.app.session import Session
from reader.store import states
from reader.store.check import check
from reader.store.db import open_library

ROOT = Path(__file__).resolve().parents[2]
REPORT = ROOT / "seeds" / "01-multilevel.txt"
OTHER = ROOT / "seeds" / "02-run-in-headings.txt"

pytestmark = pytest.mark.gui


@pytest.fixture
def environment(tmp_path):
    places = {name: str(tmp_path / name.lower()) for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME")}
    return {**os.environ, **places, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT)}


def start(environment, *words):
    return subprocess.Popen(
        [sys.executable, *map(str, words)],
        cwd=ROOT,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )


def wait_for(condition, seconds=30):
    deadline = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < deadline, "it did not happen"
        time.sleep(0.05)


@pytest.mark.parametrize("cards", [1, 7])
def test_what_had_a_card_is_there_after_a_kill(tmp_path, environment, cards):
    library = tmp_path / "library.sqlite"
    with start(environment, ROOT / "tests" / "ui" / "writer_process.py", library, REPORT) as process:
        seen = [process.stdout.readline().strip() for _ in range(cards)]
        process.send_signal(signal.SIGKILL)
        process.wait(timeout=10)
    assert all(seen)
    with open_library(library) as opened:
        session = Session(opened)
        (document,) = session.documents()
        kept = {one.id for one in session.annotations(document.id)}
        assert set(seen) <= kept
        assert check(opened) == ()
        assert session.state(document.id).script == "tw"
        assert states.get_value(opened, "tabs") == {"open": [document.id], "current": document.id}


def test_a_second_start_hands_its_files_to_the_first(tmp_path, environment):
    library = tmp_path / "library.sqlite"
    with start(environment, "-m", "reader", REPORT, "--library", library) as first:
        try:
            wait_for(lambda: names(library) == {REPORT.name})
            with start(environment, "-m", "reader", OTHER, "--library", library) as second:
                assert second.wait(timeout=30) == 0
            wait_for(lambda: names(library) == {REPORT.name, OTHER.name})
            assert first.poll() is None
        finally:
            first.kill()
            first.wait(timeout=10)
    with start(environment, "-m", "reader", "--library", library) as third:
        time.sleep(3)
        assert third.poll() is None, "a socket left by a killed process must not keep the next one out"
        third.kill()
        third.wait(timeout=10)


def names(library):
    if not library.exists():
        return set()
    with open_library(library) as opened:
        return {record.name for record in Session(opened).documents()}


@pytest.mark.parametrize(("scale", "size"), [((), (1024, 700)), (("--scale", "2"), (2048, 1400))])
def test_a_screenshot_is_drawn_without_a_display(tmp_path, environment, scale, size):
    picture = tmp_path / "out.png"
    bare = {key: value for key, value in environment.items() if key not in ("DISPLAY", "WAYLAND_DISPLAY")}
    del bare["QT_QPA_PLATFORM"]
    words = ("-m", "reader", REPORT, "--library", tmp_path / "l.sqlite", "--screenshot", picture, "--script", "tw")
    with start(bare, *words, "--theme", "dark", "--size", "1024x700", "--panel", "indicators", *scale) as process:
        assert process.wait(timeout=60) == 0
    written = picture.read_bytes()
    assert written.startswith(b"\x89PNG")
    assert (int.from_bytes(written[16:20], "big"), int.from_bytes(written[20:24], "big")) == size
