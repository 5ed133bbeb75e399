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
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, suppress
from pathlib import Path

import pytest

from reader.annotate.model import Color
from reader.app.indexing import catch_up, check_index
from reader.app.report import prepare
from reader.app.session import Session
from reader.app.settings import load_settings
from reader.source.document import source_from_bytes
from reader.store import documents
from reader.store.backup import backups, describe
from reader.store.bundle import read_bundle, write_bundle
from reader.store.check import check, dump
from reader.store.db import open_library
from reader.store.fulltext import open_index
from reader.text.replacing import replacing
from reader.text.span import Span

ROOT = Path(__file__).resolve().parents[2]
KILLS = max(2, int(os.environ.get("YANDU_KILLS", "30")) // 6)
FIXTURES = ROOT / "tests" / "data" / "store"

pytestmark = pytest.mark.timeout(600)


def killed(work, path, place, chance, longest, *, acknowledged=0):
    """What the work acknowledged before it was killed, some time after it began and so many lines were told."""
    command = [sys.executable, str(ROOT / "tests" / "app" / "long_work.py"), work, str(path), str(place)]
    with subprocess.Popen(
        command, env={**os.environ, "PYTHONPATH": str(ROOT)}, stdout=subprocess.PIPE, text=True
    ) as child:
        assert child.stdout.readline() == "ready\n"
        told = [child.stdout.readline() for _ in range(acknowledged)]
        with suppress(subprocess.TimeoutExpired):
            child.wait(chance.uniform(0, longest))
        child.kill()
        # A line cut off by the kill was not acknowledged.
        return [line.strip() for line in (*told, *child.stdout) if line.endswith("\n")]


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


def test_a_bundle_that_is_being_written_over_another_is_whole_when_it_is_killed(tmp_path):
    path, chance = tmp_path / "library.sqlite", random.Random(6)
    with open_library(path) as library:
        fill(library, 6, 1)
    told, place = 0, tmp_path / "bundle.zip"
    for number in range(KILLS):
        done = killed("bundle", path, tmp_path, chance, 0.6, acknowledged=number % 2)
        told = int(done[-1]) if done else told
        with open_library(path) as library:
            assert check(library) == ()
            one = Session(library).documents()[0].id
            assert len(Session(library).annotations(one)) >= told
        if place.exists():
            notes = [row for row in read_bundle(place).tables["annotations"] if row["document_id"] == one]
            assert len(notes) >= told
    assert told


def test_a_backup_that_is_killed_leaves_none_that_is_not_whole(tmp_path):
    path, chance = tmp_path / "library.sqlite", random.Random(7)
    with open_library(path) as library:
        fill(library, 20, 20)
        held = dump(library)
    told = set()
    for number in range(KILLS):
        told.update(killed("backup", path, tmp_path, chance, 0.5, acknowledged=number % 2))
        made = backups(tmp_path / "backups", path)
        assert not told or made
        for one in made:
            assert describe(one).fault == ""
        with open_library(path) as library:
            assert dump(library) == held
    with open_library(Path(shutil.copy(made[0], tmp_path / "copy.sqlite"))) as library:
        assert dump(library) == held


def test_a_library_that_is_being_restored_is_one_of_both_when_it_is_killed(tmp_path):
    path, chance = tmp_path / "library.sqlite", random.Random(8)
    held = []
    for number in range(2):
        with open_library(tmp_path / f"backup-{number}.sqlite") as library:
            fill(library, 3 + number, 5)
            held.append(dump(library))
    shutil.copy(tmp_path / "backup-0.sqlite", path)
    for _ in range(KILLS):
        done = killed("restore", path, tmp_path, chance, 0.4)
        assert path.exists()
        with open_library(path) as library:
            assert check(library) == ()
            assert dump(library) in held
        aside = list(tmp_path.glob("library-replaced-*.sqlite"))
        assert len(aside) >= len(done)
        for one in aside:
            one.unlink()


def test_an_index_that_is_being_made_when_it_is_killed_is_whole_at_the_next_start(tmp_path):
    path, chance = tmp_path / "library.sqlite", random.Random(9)
    with open_library(path) as library:
        fill(library, 30, 3)
        held = dump(library)
    for _ in range(KILLS):
        killed("index", path, tmp_path, chance, 1.0)
        with open_library(path) as library:
            assert dump(library) == held
            assert catch_up(library)
            with open_index(path, remake=False) as index:
                assert check_index(library, index) == ()


def test_settings_that_are_being_kept_when_it_is_killed_are_the_last_or_the_next(tmp_path):
    path, chance, last = tmp_path / "settings.json", random.Random(10), 0
    for _ in range(KILLS):
        done = killed("settings", path, tmp_path, chance, 0.2)
        kept = [int(one) for one in load_settings(path).recent_actions]
        if done:
            last = int(done[-1])
        if kept:
            assert kept == [kept[0]] * 2000
            assert kept[0] in (last, last + 1) if done else kept[0] >= 1
        assert kept or not last


def test_two_programs_that_write_one_file_write_it_whole(tmp_path):
    target, files = tmp_path / "one.json", [b"a" * 400_000, b"b" * 500_000]

    def write(data):
        for _ in range(40):
            with replacing(target) as draft:
                draft.write_bytes(data)
            assert target.read_bytes() in files

    with ThreadPoolExecutor(2) as pool:
        for done in [pool.submit(write, one) for one in files]:
            done.result()
    assert list(tmp_path.iterdir()) == [target]


def test_what_a_killed_program_left_is_swept_up_a_day_later(tmp_path):
    target = tmp_path / "设置[1].json"
    old, new, other = (tmp_path / name for name in (f".{target.name}.ab.part", f".{target.name}.cd.part", ".x.ab.part"))
    for one in (old, new, other):
        one.write_bytes(b"")
    for one in (old, other):
        os.utime(one, (time.time() - 2 * 86_400,) * 2)
    with replacing(target) as draft:
        draft.write_bytes(b"{}")
    assert {one.name for one in tmp_path.iterdir()} == {target.name, new.name, other.name}
