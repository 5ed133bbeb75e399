"""The library moved to another folder: whole there, kept here, and never lost in between."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections import namedtuple
from pathlib import Path

import pytest

from reader.app import places, relocating
from reader.app.report import prepare
from reader.app.session import Session
from reader.source.document import source_from_bytes
from reader.store.check import check, dump
from reader.store.db import StoreError, open_library
from reader.store.files import COPY_PAGES, LOGS, CopyStopped, beside
from reader.text.span import Span

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def home(tmp_path, monkeypatch):
    """The library where it is at first, with a document and a note."""
    for name in ("CONFIG", "DATA"):
        monkeypatch.setenv(f"XDG_{name}_HOME", os.fspath(tmp_path / name.lower()))
    place = places.default_library()
    with open_library(place) as library:
        session = Session(library)
        text = "全县教育工作总结\n一、基本情况\n全县学校46所。\n" + "各项工作顺利推进。" * 3000
        document = session.adopt(prepare(source_from_bytes(text.encode(), "一.txt")), None)
        session.annotate(document, Span(0, 4), note="核对")
    return place


def held(path):
    with open_library(path, make=False) as library:
        assert check(library) == ()
        return dump(library)


def test_it_is_whole_there_and_used_there(home, tmp_path):
    before = held(home)
    moved = relocating.move_library(home, tmp_path / "别处" / "书库")
    assert moved.path == tmp_path / "别处" / "书库" / home.name == places.default_library()
    assert held(moved.path) == before
    assert not home.exists()
    assert moved.left.parent == home.parent
    assert held(moved.left) == before
    assert [one.name for one in moved.path.parent.iterdir()] == [home.name]


def test_it_comes_back_to_where_it_was(home, tmp_path):
    before = held(home)
    away = relocating.move_library(home, tmp_path / "别处")
    back = relocating.move_library(away.path, home.parent)
    assert back.path == home == places.default_library()
    assert held(home) == before


def left_alone(home, before, folder, found):
    assert places.default_library() == home
    assert held(home) == before
    assert sorted(folder.iterdir()) == found


@pytest.mark.parametrize("suffix", ["", *LOGS])
def test_what_stands_there_is_left_alone(home, tmp_path, suffix):
    before, other = held(home), beside(tmp_path / "别处" / home.name, suffix)
    other.parent.mkdir()
    other.write_bytes(b"someone else's")
    with pytest.raises(StoreError) as caught:
        relocating.move_library(home, other.parent)
    assert caught.value.code == "exists"
    assert other.read_bytes() == b"someone else's"
    left_alone(home, before, other.parent, [other])


def test_without_room_nothing_is_begun(home, tmp_path, monkeypatch):
    before, folder = held(home), tmp_path / "别处"
    usage = namedtuple("usage", "total used free")
    monkeypatch.setattr(shutil, "disk_usage", lambda _: usage(10**9, 10**9, home.stat().st_size))
    with pytest.raises(StoreError) as caught:
        relocating.move_library(home, folder)
    assert caught.value.code == "disk-full"
    left_alone(home, before, folder, [])


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may write anywhere")
def test_a_folder_that_cannot_be_written_is_refused(home, tmp_path):
    before, folder = held(home), tmp_path / "别处"
    folder.mkdir(mode=0o555)
    with pytest.raises(StoreError) as caught:
        relocating.move_library(home, folder)
    assert caught.value.code == "read-only"
    left_alone(home, before, folder, [])


def test_no_folder_is_made_below_a_file(home, tmp_path):
    before = held(home)
    (tmp_path / "文件").touch()
    with pytest.raises(StoreError):
        relocating.move_library(home, tmp_path / "文件" / "书库")
    assert places.default_library() == home
    assert held(home) == before


def test_it_is_not_moved_under_somebody_who_has_it_open(home, tmp_path):
    before, folder = held(home), tmp_path / "别处"
    with open_library(home), pytest.raises(StoreError) as caught:
        relocating.move_library(home, folder)
    assert caught.value.code == "locked"
    left_alone(home, before, folder, [])


def grown(home):
    """A library that is copied in several steps, and its pages."""
    with open_library(home) as library, library.transaction():
        library.write("INSERT INTO session VALUES ('large', ?)", ("研读" * 1_000_000,))
    return home.stat().st_size // 4096


def test_how_far_it_is_is_told(home, tmp_path):
    pages, told = grown(home), []
    relocating.move_library(home, tmp_path / "别处", report=lambda *one: told.append(one))
    assert pages > 3 * COPY_PAGES
    assert [done for done, _ in told] == [*range(COPY_PAGES, pages, COPY_PAGES), pages]
    assert {whole for _, whole in told} == {pages}


@pytest.mark.parametrize("step", range(6))
def test_stopped_at_any_step_all_is_as_it_was(home, tmp_path, step):
    """While it is copied, and while the copy is checked."""
    pages = grown(home)
    before, folder, told = held(home), tmp_path / "别处", []
    last = pages // COPY_PAGES

    def stops():
        return len(told) > min(step, last)

    with pytest.raises(CopyStopped):
        relocating.move_library(home, folder, report=lambda *one: told.append(one), cancelled=stops)
    assert told
    left_alone(home, before, folder, [])


def test_stopped_by_ctrl_c_the_command_line_says_where_it_is(home, tmp_path):
    grown(home)
    before = held(home)
    script = (
        "import os, signal, sys; from reader.store import files\n"
        "copied = files._copied\n"
        "def press(*words):\n"
        "    os.kill(os.getpid(), signal.SIGINT)\n"
        "    return copied(*words)\n"
        "files._copied = press\n"
        "from reader.__main__ import main\n"
        "sys.exit(main())"
    )
    words = [sys.executable, "-c", script, "library", "move", str(tmp_path / "别处")]
    ended = subprocess.run(words, cwd=ROOT, capture_output=True, text=True, timeout=60)
    assert ended.returncode == 2
    assert ended.stderr == f"yandu: stopped; the library is still at {home}.\n"
    left_alone(home, before, tmp_path / "别处", [])


def test_a_choice_that_cannot_be_kept_takes_the_copy_back(home, tmp_path, monkeypatch):
    before, folder = held(home), tmp_path / "别处"

    def fails(_path):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(relocating, "_use", fails)
    with pytest.raises(StoreError) as caught:
        relocating.move_library(home, folder)
    assert caught.value.code == "read-only"
    left_alone(home, before, folder, [])


@pytest.mark.parametrize("times", [1, 2])
def test_a_choice_that_may_not_outlive_a_crash_is_taken_back(home, tmp_path, monkeypatch, times):
    """The folder of the choice cannot be flushed: the library must not be looked for where its copy was."""
    if times == 2:
        home = relocating.move_library(home, tmp_path / "一处").path
    before, folder = held(home), tmp_path / "别处"
    real = relocating.flush

    def fails(path):
        if path.is_dir():
            raise OSError(5, "Input/output error")
        real(path)

    monkeypatch.setattr(relocating, "flush", fails)
    with pytest.raises(StoreError):
        relocating.move_library(home, folder)
    assert places.default_library() == home
    left_alone(home, before, folder, [])


@pytest.mark.skipif(os.name == "nt", reason="file names are bytes elsewhere")
def test_a_folder_whose_name_is_no_text_is_found_again(home, tmp_path):
    before = held(home)
    folder = Path(os.fsdecode(os.fsencode(tmp_path) + b"/\xff\xfe "))
    moved = relocating.move_library(home, folder)
    assert places.default_library() == moved.path
    assert held(moved.path) == before


def test_a_library_that_is_away_is_not_made_anew(home, tmp_path):
    moved = relocating.move_library(home, tmp_path / "移动硬盘")
    shutil.rmtree(moved.path.parent)
    with pytest.raises(StoreError) as caught:
        relocating.open_own(places.default_library())
    assert caught.value.code == "away"
    assert not moved.path.parent.exists()
    with relocating.open_own(tmp_path / "别的.sqlite") as other:
        assert check(other) == ()


def test_killed_at_any_moment_everything_is_in_the_library(home, tmp_path):
    """Whichever file is used afterwards holds all there was, and the move can be done again elsewhere."""
    before, steps = held(home), 0
    while True:
        folder = tmp_path / f"第{steps}处"
        used = places.default_library()
        child = subprocess.run(
            [sys.executable, ROOT / "tests" / "app" / "relocator.py", used, folder, str(steps)],
            cwd=ROOT,
            env={**os.environ, "PYTHONPATH": os.fspath(ROOT)},
            capture_output=True,
            text=True,
            check=False,
        )
        assert held(places.default_library()) == before
        if child.returncode == 0:
            break
        assert child.returncode < 0, child.stderr
        steps += 1
    assert steps > 8
    assert places.default_library().parent == folder


class TestUnreadablePointer:
    """The file that names the moved library is there and tells nothing: which library is the reader's is unknown."""

    @pytest.fixture(params=["", "书库.sqlite", "/a\0b", None], ids=["empty", "relative", "nul", "folder"])
    def moved(self, request, home, tmp_path):
        """A library that was moved, and then lost from sight; the pointer is a folder where no content is given."""
        moved = relocating.move_library(home, tmp_path / "别处")
        pointer = places.library_pointer()
        pointer.unlink()
        if request.param is None:
            pointer.mkdir()
        else:
            pointer.write_bytes(request.param.encode())
        return moved

    def test_no_library_is_opened_or_made_in_its_place(self, moved, home):
        for ask in (relocating.own_library, lambda: relocating.open_own(places.default_library())):
            with pytest.raises(StoreError) as caught:
                ask()
            assert caught.value.code == "place-unknown"
            assert caught.value.path == places.library_pointer()
        assert not home.exists()

    def test_a_library_that_is_named_is_opened(self, moved, tmp_path):
        with relocating.open_own(moved.path) as library:
            assert check(library) == ()

    def test_nothing_is_moved(self, moved):
        with pytest.raises(StoreError) as caught:
            relocating.move_library(relocating.own_library(), moved.path.parent)
        assert caught.value.code == "place-unknown"


def test_a_library_that_was_never_moved_has_no_fault(home):
    assert places.pointer_fault() == ""
    assert relocating.own_library() == home
