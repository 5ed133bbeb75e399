"""Long work is killed at any moment: the library is sound, all acknowledged is there, and no step is half done."""

from __future__ import annotations

import json
import os
import random
import shutil
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path

import pytest

from reader.annotate.model import Color
from reader.app.report import prepare
from reader.app.session import Session
from reader.source.document import source_from_bytes
from reader.store import documents
from reader.store.bundle import write_bundle
from reader.store.check import check, dump
from reader.store.db import open_library
from reader.text.span import Span

ROOT = Path(__file__).resolve().parents[2]
KILLS = max(2, int(os.environ.get("YANDU_KILLS", "30")) // 6)
FIXTURES = ROOT / "tests" / "data" / "store"

pytestmark = pytest.mark.timeout(600)


def killed(work, path, place, chance, longest):
    """What the work acknowledged before it was killed, some time after it began."""
    command = [sys.executable, str(ROOT / "tests" / "app" / "long_work.py"), work, str(path), str(place)]
    with subprocess.Popen(
        command, env={**os.environ, "PYTHONPATH": str(ROOT)}, stdout=subprocess.PIPE, text=True
    ) as child:
        assert child.stdout.readline() == "ready\n"
        time.sleep(chance.uniform(0, longest))
        child.kill()
        # A line cut off by the kill was not acknowledged.
        return [line.strip() for line in child.stdout if line.endswith("\n")]


def fill(library, count, notes):
    """Reports with notes; their words tell them apart."""
    session = Session(library)
    for number in range(count):
        text = f"{library.path.stem}第{number}号总结\n一、情况\n学校{number}所，学生123人。" + "工作推进。" * 50
        opened = session.adopt(prepare(source_from_bytes(text.encode(), f"{number}.txt")), None)
        for at in range(notes):
            session.annotate(opened, Span(at, at + 4), note=f"{at}", tag_paths=[f"标签{at % 3}"])


def test_an_import_that_is_killed_is_taken_up_where_it_was(tmp_path):
    folder, path, chance = tmp_path / "报告", tmp_path / "library.sqlite", random.Random(1)
    folder.mkdir()
    for number in range(120):
        text = f"第{number}号总结\n一、情况\n学校{number}所，比上年增长3.2%。\n" + "各项工作顺利推进。\n" * 60
        (folder / f"{number:03}.txt").write_text(text, encoding="utf-8")
    told = set()
    for _ in range(KILLS):
        told.update(killed("import", path, folder, chance, 4.0))
        with open_library(path) as library:
            assert check(library) == ()
            names = {record.name for record in documents.all_documents(library)}
            assert told - {"all"} <= names
            for record in documents.all_documents(library):
                assert documents.text_of(library, record.id).startswith(f"第{int(record.name[:3])}号总结")
                assert record.title


def test_a_bulk_change_that_is_killed_was_made_whole_or_not_at_all(tmp_path):
    path, chance = tmp_path / "library.sqlite", random.Random(2)
    with open_library(path) as library:
        fill(library, 4, 100)
    for _ in range(KILLS):
        done = killed("recolor", path, tmp_path, chance, 0.5)
        with open_library(path) as library:
            assert check(library) == ()
            colors = {one.color for one in Session(library).all_annotations()}
            assert len(colors) == 1
            last = int(done[-1]) if done else 0
            order = tuple(Color)
            # The change it was killed in may have been made without being told of.
            assert not done or colors <= {order[last % len(order)], order[(last + 1) % len(order)]}


def test_a_trash_that_is_being_emptied_when_it_is_killed_is_full_or_empty(tmp_path):
    whole, path, chance = tmp_path / "whole.sqlite", tmp_path / "library.sqlite", random.Random(3)
    with open_library(whole) as library:
        fill(library, 12, 20)
        ids = {one.id for one in documents.all_documents(library)}
    shutil.copy(whole, path)
    for _ in range(KILLS):
        gone = set(killed("trash", path, tmp_path, chance, 0.3)) - {"all"}
        with open_library(path) as library:
            assert check(library) == ()
            there = {row[0]: row[1] for row in library.rows("SELECT id, sha256 FROM documents")}
            kept = {row[0] for row in library.rows("SELECT id FROM purged WHERE kind = 'document'")}
            assert not gone & there.keys()
            assert not kept & set(there.values())
            assert len(kept) == len(ids) - len(there)
            notes = dict(library.rows("SELECT document_id, count(*) FROM annotations GROUP BY 1"))
            assert notes == dict.fromkeys(there, 20)
        if not there:
            path.unlink()
            shutil.copy(whole, path)


def test_a_migration_that_is_killed_is_made_by_the_next_start(tmp_path):
    chance = random.Random(4)
    scripts = sorted(FIXTURES.glob("library-*.sql"))[:-1]
    for number in range(KILLS):
        path = tmp_path / str(number) / "library.sqlite"
        path.parent.mkdir()
        script = chance.choice(scripts)
        with closing(sqlite3.connect(path)) as connection:
            connection.executescript(script.read_text(encoding="utf-8"))
        killed("migrate", path, tmp_path, chance, 0.15)
        with open_library(path) as library:
            assert check(library) == ()
            expected = json.loads(script.with_suffix(".json").read_text(encoding="utf-8"))
            assert [json.loads(line) for line in dump(library).splitlines()] == expected


def test_a_merge_that_is_killed_brought_each_bundle_whole_or_not_at_all(tmp_path):
    place, chance = tmp_path / "bundles", random.Random(5)
    place.mkdir()
    wanted = {}
    for number in range(8):
        with open_library(tmp_path / f"other-{number}.sqlite") as library:
            fill(library, 3, 15)
            write_bundle(library, place / f"{number}.zip")
            wanted[f"{number}.zip"] = {one.id for one in Session(library).all_annotations()}
    for attempt in range(KILLS):
        path = tmp_path / f"library-{attempt}.sqlite"
        told = set(killed("merge", path, place, chance, 0.6)) - {"all"}
        with open_library(path) as library:
            assert check(library) == ()
            found = {one.id for one in Session(library).all_annotations()}
            whole = {name for name, ids in wanted.items() if ids <= found}
            assert told <= whole
            assert found == set().union(*(wanted[name] for name in whole))
            assert len(whole - told) <= 1
