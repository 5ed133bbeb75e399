from __future__ import annotations

import os
import random
import subprocess
import sys
import time
from pathlib import Path

import pytest
from stored import add_document

from reader.store import annotations, backup, states
from reader.store.check import check
from reader.store.db import open_library

HERE = Path(__file__).resolve().parent
KILLS = int(os.environ.get("YANDU_KILLS", "30"))


def start(path: Path, *arguments: str) -> subprocess.Popen[str]:
    places = os.pathsep.join((str(HERE.parents[1]), str(HERE)))
    return subprocess.Popen(
        [sys.executable, str(HERE / "writers.py"), str(path), *arguments],
        env={**os.environ, "PYTHONPATH": places},
        stdout=subprocess.PIPE,
        text=True,
    )


@pytest.mark.timeout(600)
def test_an_acknowledged_note_survives_a_kill(path, library):
    add_document(library)
    library.close()
    chance = random.Random(20250101)
    acknowledged: set[str] = set()
    for _ in range(KILLS):
        with start(path) as child:
            acknowledged.add(child.stdout.readline().strip())
            time.sleep(chance.uniform(0, 0.05))
            child.kill()
            # A line cut off by the kill was not acknowledged.
            acknowledged |= {line.strip() for line in child.stdout if line.endswith("\n")}
    with open_library(path) as opened:
        stored = {one.id for one in annotations.everything(opened)}
        assert acknowledged - {""} <= stored
        assert "" not in acknowledged
        assert check(opened) == ()
    # Of each child at most the note it was killed in came through without being acknowledged.
    assert len(stored) <= len(acknowledged) + KILLS


@pytest.mark.timeout(600)
def test_two_processes_write_at_once_and_lose_nothing(path, library, tmp_path):
    add_document(library)
    children = [start(path, "3"), start(path, "3")]
    for _ in range(3):
        backup.backup(library, tmp_path / "backups", keep=2)
        time.sleep(0.3)
    done = [int(child.communicate()[0]) for child in children]
    assert [child.returncode for child in children] == [0, 0]
    assert min(done) > 0
    assert states.get_value(library, "number") == sum(done)
    assert len(annotations.everything(library)) == sum(done)
    assert check(library) == ()
    for made in backup.backups(tmp_path / "backups", path):
        with open_library(made) as copy:
            assert check(copy) == ()
            assert len(annotations.everything(copy)) == (states.get_value(copy, "number") or 0)


def test_two_processes_make_the_same_library_at_once(path):
    for attempt in range(3):
        fresh = path.with_name(f"{attempt}.sqlite")
        children = [start(fresh, "0"), start(fresh, "0"), start(fresh, "0")]
        assert [child.communicate() for child in children] == [("0\n", None)] * 3
        assert [child.returncode for child in children] == [0, 0, 0]
        with open_library(fresh) as opened:
            assert check(opened) == ()
