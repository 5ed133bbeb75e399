"""Libraries whose schema is damaged, the part without which SQLite opens no table."""

from __future__ import annotations

import random
import shutil
import sqlite3
from contextlib import closing

import pytest
from sqlite_utils import Database
from stored import TEXT, add_document, add_note

from reader.store import annotations, backup
from reader.store.check import check, dump
from reader.store.db import StoreError, open_library
from reader.store.files import beside
from reader.store.migrations import migrations
from reader.store.salvage import salvage

PAGE = 4096
STEPS_BEFORE = "0008-collections"
"""The step that the older library of these tests had not taken when its reader filled it."""


def fill(library, documents=12):
    for number in range(documents):
        name = f"d{number}"
        add_document(library, name, TEXT + f"第{number}段，" * 900)
        for _ in range(3):
            add_note(library, document_id=name)


@pytest.fixture
def filled(library):
    fill(library)
    library.close()
    return library.path


@pytest.fixture
def migrated(path):
    """A library that was filled before it was migrated: its later tables begin behind the reports."""
    path.parent.mkdir(parents=True)
    db = Database(path, execute_plugins=False)
    migrations.apply(db, stop_before=STEPS_BEFORE)
    with db.conn:
        for number in range(200):
            db.execute("INSERT INTO session VALUES (?, ?)", (f"{number}", "字" * 3000))
    db.close()
    with open_library(path) as library:
        fill(library)
    shutil.rmtree(path.parent / "backups")
    return path


def schema_pages(path):
    """The numbers of the pages the schema is on; the inner one is the first."""
    first = path.read_bytes()[:PAGE]
    assert first[100] == 5, "a schema on one page"
    cells = int.from_bytes(first[103:105], "big")
    at = [int.from_bytes(first[112 + 2 * cell : 114 + 2 * cell], "big") for cell in range(cells)]
    return [
        1,
        *(int.from_bytes(first[place : place + 4], "big") for place in at),
        int.from_bytes(first[108:112], "big"),
    ]


def overwrite(path, pages, what):
    with path.open("r+b") as file:
        for page in pages:
            file.seek((page - 1) * PAGE)
            file.write(what)


def held(path):
    with open_library(path) as library:
        assert check(library) == ()
        return dump(library)


@pytest.mark.parametrize("made", ["filled", "migrated"])
@pytest.mark.parametrize(
    "what", [b"\0" * 100, b"\0" * PAGE, random.Random(1).randbytes(PAGE)], ids=["header", "zeros", "noise"]
)
def test_all_comes_over_when_the_first_page_is_lost(request, made, what):
    path = request.getfixturevalue(made)
    before = held(path)
    overwrite(path, [1], what)
    ruined = path.read_bytes()
    found = salvage(path)
    assert (found.documents, found.annotations, found.incomplete, found.texts_made_up) == (12, 36, (), 0)
    assert held(path) == before
    assert found.aside.read_bytes() == ruined


def test_all_comes_over_of_a_library_of_this_version_whose_whole_schema_is_lost(filled):
    before = held(filled)
    overwrite(filled, schema_pages(filled), b"\0" * PAGE)
    assert salvage(filled).incomplete == ()
    assert held(filled) == before


def test_a_backup_tells_where_the_tables_lie(migrated, tmp_path):
    with open_library(migrated) as library:
        made = backup.backup(library, tmp_path / "backups")
        late = add_note(library, document_id="d3", note="在备份之后")
    before = held(migrated)
    overwrite(migrated, schema_pages(migrated), b"\0" * PAGE)
    assert salvage(migrated, [made]).incomplete == ()
    assert held(migrated) == before
    with open_library(migrated) as library:
        assert annotations.get(library, late.id) == late


def test_a_damaged_backup_is_passed_over(migrated, tmp_path):
    with open_library(migrated) as library:
        made = [backup.backup(library, tmp_path / "backups") for _ in range(2)]
    before = held(migrated)
    overwrite(migrated, schema_pages(migrated), b"\0" * PAGE)
    overwrite(made[1], [1], b"\0" * PAGE)
    assert salvage(migrated, [made[1], made[0]]).incomplete == ()
    assert held(migrated) == before


def test_a_backup_of_another_library_misleads_nobody(migrated, tmp_path):
    with open_library(tmp_path / "other.sqlite") as other:
        fill(other, 2)
        made = backup.backup(other, tmp_path / "backups")
    overwrite(migrated, schema_pages(migrated), b"\0" * PAGE)
    ruined = migrated.read_bytes()
    with pytest.raises(StoreError) as caught:
        salvage(migrated, [made])
    assert caught.value.code == "not-a-library"
    assert migrated.read_bytes() == ruined
    assert list(migrated.parent.iterdir()) == [migrated]


@pytest.mark.parametrize("at", range(1, 6))
def test_a_lost_part_of_a_schema_costs_no_more_than_the_tables_it_speaks_of(migrated, at):
    """Without a backup. The tables of the steps taken before there were reports begin where those of a new one do."""
    lost = schema_pages(migrated)[at]
    with closing(sqlite3.connect(migrated)) as connection:
        spoken_of = {name for (name,) in connection.execute("SELECT name FROM sqlite_schema")}
    page = migrated.read_bytes()[(lost - 1) * PAGE : lost * PAGE]
    spoken_of = {name for name in spoken_of if b"CREATE TABLE " + name.encode() in page}
    overwrite(migrated, [lost], b"\0" * PAGE)
    found = salvage(migrated)
    assert (found.documents, found.annotations, found.texts_made_up) == (12, 36, 0)
    assert set(found.incomplete) <= spoken_of
    held(migrated)


def test_what_a_log_still_holds_comes_over(filled, tmp_path):
    """The first page is lost, and whoever had the library open was killed before the log was merged."""
    with open_library(filled) as library:
        late = add_note(library, document_id="d3", note="最后一条")
        killed = tmp_path / "killed" / "library.sqlite"
        killed.parent.mkdir()
        for suffix in ("", "-wal"):
            shutil.copy(beside(filled, suffix), beside(killed, suffix))
        before = dump(library)
    overwrite(killed, [1], b"\0" * PAGE)
    assert beside(killed, "-wal").stat().st_size
    assert salvage(killed).incomplete == ()
    assert held(killed) == before
    with open_library(killed) as library:
        assert annotations.get(library, late.id) == late


def test_a_root_that_is_lost_with_the_schema_costs_its_table_alone(filled):
    with open_library(filled) as library:
        root = library.row("SELECT rootpage FROM sqlite_schema WHERE name = 'tags'")[0]
    overwrite(filled, [*schema_pages(filled), root], b"\0" * PAGE)
    found = salvage(filled)
    assert (found.documents, found.annotations) == (12, 36)
    assert "tags" in found.incomplete


def test_what_another_program_made_is_no_library(path):
    path.parent.mkdir(parents=True)
    with closing(sqlite3.connect(path)) as other, other:
        other.execute("CREATE TABLE letters (id TEXT PRIMARY KEY, words TEXT)")
        other.executemany("INSERT INTO letters VALUES (?, ?)", [(str(n), "字" * 2000) for n in range(80)])
    overwrite(path, [1], b"\0" * PAGE)
    with pytest.raises(StoreError) as caught:
        salvage(path)
    assert caught.value.code == "not-a-library"


def test_damaged_words_of_a_schema_are_put_right(filled):
    """Bits that tipped over: what the schema says of a table can be read, and is no statement, or another one."""
    before = held(filled)
    data = filled.read_bytes()
    for word, other in (
        (b"span_start INTEGER NOT NULL CHECK", b"span_start INTEGER NOD NULL CHECK"),
        (b"issuer TEXT NOT NULL,", b"iss\0er TEXT NOT NULL,"),
        (b"exact TEXT NOT NULL,", b"exbct TEXT NOT NULL,"),
        (b"hints TEXT NOT NULL", b"hints TGXT NOT NULL"),
        (b") STRICT, WITHOUT", b");STRICT, WITHOUT"),
    ):
        assert word in data
        data = data.replace(word, other)
    filled.write_bytes(data)
    overwrite(filled, [1], b"\0" * PAGE)
    assert salvage(filled).incomplete == ()
    assert held(filled) == before


def test_nothing_else_is_done_that_a_schema_says(filled, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    before, data = held(filled), filled.read_bytes()
    assert b"CREATE TABLE annotations (" in data
    filled.write_bytes(data.replace(b"CREATE TABLE annotations (", b"VACUUM INTO 'made' /*     "))
    overwrite(filled, [1], b"\0" * PAGE)
    salvage(filled)
    assert held(filled) == before
    assert not (tmp_path / "made").exists()


def test_the_record_of_steps_is_no_part_of_what_is_salvaged(filled):
    """A step whose name is damaged would be one that a newer version took: nobody could open the library then."""
    with closing(sqlite3.connect(filled)) as damaged, damaged:
        (last,) = damaged.execute("SELECT max(id) FROM _sqlite_migrations").fetchone()
        damaged.execute(
            "UPDATE _sqlite_migrations SET name = '0003-correctiont', id = ? WHERE id = ?", (last + 7, last)
        )
    with open_library(filled.parent / "empty.sqlite") as empty:
        steps = empty.rows("SELECT name FROM _sqlite_migrations ORDER BY name")
    salvage(filled)
    with open_library(filled) as library:
        assert library.rows("SELECT name FROM _sqlite_migrations ORDER BY name") == steps
