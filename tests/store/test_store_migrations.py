from __future__ import annotations

import json
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest
from sqlite_utils import Database, Migrations
from stored import add_document, add_note

from reader.store import db, documents, migrations
from reader.store.check import check, dump
from reader.store.db import StoreError, open_library

RELEASED = sorted((Path(__file__).parents[1] / "data" / "store").glob("library-*.sql"))


def schema_of(connection: sqlite3.Connection) -> list[tuple[str, str]]:
    """Our tables and indexes, not sqlite-utils' own."""
    return connection.execute(
        "SELECT name, sql FROM sqlite_schema WHERE sql IS NOT NULL AND tbl_name <> '_sqlite_migrations' ORDER BY name"
    ).fetchall()


def built_from(script: Path, path: Path) -> Path:
    path.parent.mkdir(parents=True)
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript(script.read_text(encoding="utf-8"))
    return path


def test_there_is_a_fixture_of_every_schema():
    empty = Database(memory=True)
    steps = [step.name for step in migrations.migrations.pending(empty)]
    empty.close()
    assert [script.stem.removeprefix("library-") for script in RELEASED] == steps


@pytest.mark.parametrize("script", RELEASED, ids=lambda script: script.stem)
def test_a_library_of_every_schema_opens_with_all_it_held(script, path, tmp_path):
    with open_library(built_from(script, path)) as library, open_library(tmp_path / "new.sqlite") as new:
        assert check(library) == ()
        assert schema_of(library.db.conn) == schema_of(new.db.conn)
        expected = json.loads(script.with_suffix(".json").read_text(encoding="utf-8"))
        assert [json.loads(line) for line in dump(library).splitlines()] == expected


def later(monkeypatch, step) -> None:
    """Makes this the version that knows one more step."""
    steps = Migrations("yandu")
    steps(name="0001-first")(migrations._first)
    steps(name="0002-rulings")(migrations._rulings)
    steps(name="0003-corrections")(migrations._corrections)
    steps(name="0004-annotating")(migrations._annotating)
    steps(name="0005-readings")(migrations._readings)
    steps(name="0006-search")(migrations._search)
    steps(name="0007-revisions")(migrations._revisions)
    steps(name="0008-collections")(migrations._collections)
    steps(name="0009-purged")(migrations._purged)
    steps(name="0010-uncollected")(migrations._uncollected)
    steps(name="0011-deleted-collections")(migrations._deleted_collections)
    steps(name="0012-characters")(migrations._characters)
    steps(name="0013-facts")(migrations._facts)
    steps(name="0014-retagged")(migrations._retagged)
    steps(name="0015-said")(migrations._said)
    steps(name="0016-found-by")(migrations._found_by)
    steps(name="0017-later")(step)
    monkeypatch.setattr(migrations, "migrations", steps)
    monkeypatch.setattr(db, "migrations", steps)


def test_an_older_library_is_copied_then_migrated(path, library, monkeypatch):
    add_document(library)
    add_note(library)
    before = dump(library)
    library.close()
    later(monkeypatch, lambda database: database.execute("ALTER TABLE session ADD COLUMN era TEXT"))
    with open_library(path) as migrated:
        assert migrated.rows("SELECT era FROM session") == []
        assert dump(migrated) == before
    (kept,) = (path.parent / "backups").iterdir()
    assert kept.name.startswith("library-before-0017-later-")
    open_library(path).close()
    assert list((path.parent / "backups").iterdir()) == [kept]
    monkeypatch.undo()
    with open_library(kept) as old:
        assert dump(old) == before
    with pytest.raises(StoreError) as caught:
        open_library(path)
    assert caught.value.code == "newer-schema"


def test_a_step_that_fails_halfway_changes_nothing(path, library, monkeypatch):
    add_document(library)
    library.close()

    def step(database: Database) -> None:
        database.execute("DROP TABLE annotation_tags")
        database.execute("UPDATE documents SET title = 'half done'")
        database.execute("a step with a mistake")

    later(monkeypatch, step)
    with pytest.raises(sqlite3.OperationalError):
        open_library(path)
    monkeypatch.undo()
    with open_library(path) as opened:
        assert documents.get(opened, "d1").title == ""
        assert check(opened) == ()


def test_a_new_library_needs_no_copy(path, library):
    assert not (path.parent / "backups").exists()


def test_processes_that_start_at_once_on_an_older_library_all_open_it(tmp_path):
    path = built_from(RELEASED[0], tmp_path / "one" / "library.sqlite")
    words = [sys.executable, "-c", "import sys; from pathlib import Path; from reader.store.db import open_library; "]
    words[-1] += "open_library(Path(sys.argv[1])).close()"
    started = [subprocess.Popen([*words, str(path)], stderr=subprocess.PIPE, text=True) for _ in range(3)]
    told = [process.communicate(timeout=60)[1] for process in started]
    assert told == ["", "", ""]
    assert [process.returncode for process in started] == [0, 0, 0]
    assert not list(path.parent.glob("backups/.*")), "a draft was left"
    with open_library(path) as opened:
        assert check(opened) == ()
