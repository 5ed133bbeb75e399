from __future__ import annotations

import os
import sqlite3
from contextlib import closing

import pytest
from stored import add_document, add_note

from reader.store import annotations, backup
from reader.store.check import check, dump
from reader.store.db import StoreError, open_library
from reader.store.files import beside


@pytest.fixture
def folder(tmp_path):
    return tmp_path / "backups"


def test_a_backup_is_one_file_with_everything(library, folder):
    add_document(library)
    add_note(library)
    made = backup.backup(library, folder)
    assert list(folder.iterdir()) == [made]
    with open_library(made) as copy:
        assert dump(copy) == dump(library)
        assert check(copy) == ()


def test_a_backup_sees_nothing_of_an_open_transaction(path, library, folder):
    add_document(library)
    with open_library(path) as writer, writer.transaction():
        add_note(writer)
        made = backup.backup(library, folder)
    with open_library(made) as copy:
        assert annotations.everything(copy) == ()


def test_the_oldest_backups_go(library, folder):
    folder.mkdir()
    strangers = [folder / "other-20240101-000000000000.sqlite", folder / "library-mine.sqlite"]
    for stranger in strangers:
        stranger.touch()
    made = [backup.backup(library, folder, keep=3) for _ in range(5)]
    assert backup.backups(folder, library.path) == made[:1:-1]
    assert sorted(folder.iterdir()) == sorted(strangers + made[2:])


def test_the_new_backup_is_always_kept(library, folder):
    assert backup.backup(library, folder, keep=0).is_file()


@pytest.mark.parametrize("name", ["[2024] 书库*.sqlite", "a?.[b]"])
def test_a_library_of_any_name_has_its_backups(tmp_path, folder, name):
    with open_library(tmp_path / name) as library:
        made = [backup.backup(library, folder, keep=2) for _ in range(3)]
    assert sorted(folder.iterdir()) == made[1:]
    assert [one.path for one in backup.offered(folder, tmp_path / name)] == made[:0:-1]


def test_a_backup_is_as_old_as_its_name_says(library, folder):
    made = [backup.backup(library, folder) for _ in range(3)]
    made.append(made[0].rename(folder / "library-before-0015-said-2020-02-29-235959.sqlite"))
    for age, path in enumerate(made[1:]):
        os.utime(path, (1_700_000_000 - age, 1_700_000_000 - age))  # a copy of a file may have any time
    offered = backup.offered(folder, library.path)
    assert [one.path for one in offered] == [made[2], made[1], made[3]]
    assert offered[2].made == "2020-02-29T23:59:59+00:00"
    stamp = made[2].stem.removeprefix("library-")
    assert offered[0].made.replace("-", "").replace(":", "") == f"{stamp[:8]}T{stamp[9:15]}.{stamp[15:]}+0000"


def test_a_backup_with_no_time_in_its_name_is_as_old_as_the_file(library, folder):
    made = backup.backup(library, folder)
    for name in ("library-before-x", "library-before-20259999-999999999999"):
        path = made.rename(folder / f"{name}.sqlite")
        os.utime(path, (1_700_000_000, 1_700_000_000))
        assert [one.made for one in backup.offered(folder, library.path)] == ["2023-11-14T22:13:20+00:00"]
        made = path


def test_a_damaged_library_makes_no_backup_and_costs_none(path, library, folder):
    add_document(library, text="校" * 50000)
    good = backup.backup(library, folder, keep=1)
    library.close()
    with path.open("r+b") as file:
        file.seek(path.stat().st_size - 4096 * 3)
        file.write(b"\xff" * 4096)
    with open_library(path) as damaged, pytest.raises(StoreError) as caught:
        backup.backup(damaged, folder, keep=1)
    assert caught.value.code == "damaged"
    assert list(folder.iterdir()) == [good]


def test_a_place_that_cannot_hold_a_backup_is_said(library, tmp_path):
    (tmp_path / "file").touch()
    with pytest.raises(StoreError) as caught:
        backup.backup(library, tmp_path / "file" / "backups")
    assert caught.value.code == "cannot-open"


def test_restoring_brings_back_the_state_of_the_backup(path, library, folder):
    add_document(library)
    add_note(library)
    before = dump(library)
    made = backup.backup(library, folder)
    late = add_note(library)
    library.close()
    aside = backup.restore(made, path)
    with open_library(path) as restored:
        assert dump(restored) == before
    with open_library(aside) as old:
        assert annotations.get(old, late.id) == late
    assert made.is_file()
    assert sorted(path.parent.iterdir()) == sorted([path, aside])


def test_restoring_where_no_library_is(library, folder, tmp_path):
    add_document(library)
    made = backup.backup(library, folder)
    target = tmp_path / "new" / "library.sqlite"
    assert backup.restore(made, target) is None
    with open_library(target) as restored:
        assert dump(restored) == dump(library)


def test_restoring_over_a_damaged_library_sets_it_and_its_log_aside(path, library, folder):
    add_document(library)
    made = backup.backup(library, folder)
    library.close()
    path.write_bytes(b"ruined" * 1000)
    beside(path, "-wal").write_bytes(b"an old log" * 500)
    aside = backup.restore(made, path)
    assert aside.read_bytes() == b"ruined" * 1000
    assert beside(aside, "-wal").read_bytes() == b"an old log" * 500
    assert not beside(path, "-wal").exists()
    with open_library(path) as restored:
        assert check(restored) == ()


def test_a_library_in_use_is_not_replaced(path, library, folder):
    add_document(library)
    made = backup.backup(library, folder)
    late = add_note(library)
    with pytest.raises(StoreError) as caught:
        backup.restore(made, path)
    assert caught.value.code == "locked"
    assert annotations.everything(library) == (late,)
    assert {one.name for one in path.parent.iterdir()} <= {path.name, path.name + "-wal", path.name + "-shm"}


@pytest.mark.parametrize("kind", ["missing", "text", "foreign", "damaged", "empty"])
def test_only_a_sound_library_is_restored(path, library, folder, kind):
    add_document(library, text="校" * 50000)
    bad = backup.backup(library, folder)
    library.close()
    before = path.read_bytes()
    if kind == "damaged":
        with bad.open("r+b") as file:
            file.seek(bad.stat().st_size - 4096 * 3)
            file.write(b"\xff" * 4096)
    else:
        bad.unlink()
    if kind == "text":
        bad.write_text("text" * 1000)
    if kind == "empty":
        bad.touch()
    if kind == "foreign":
        with closing(sqlite3.connect(bad)) as other:
            other.execute("CREATE TABLE other (id)")
    with pytest.raises(StoreError) as caught:
        backup.restore(bad, path)
    codes = {"missing": "cannot-open", "text": "not-a-library", "foreign": "not-a-library", "empty": "not-a-library"}
    assert caught.value.code == codes.get(kind, "damaged")
    assert str(bad) in str(caught.value)
    assert path.read_bytes() == before
    assert list(path.parent.iterdir()) == [path]


def test_backups_made_while_the_clock_was_wrong_give_way_to_those_made_after(library, folder):
    """Of a clock that was years ahead: by their names, all that is made until then is older."""
    folder.mkdir()
    earlier = [f"library-{year}0101-000000000000.sqlite" for year in (2001, 2002, 2901, 2902, 2903)]
    for name in earlier:
        (folder / name).write_bytes(b"")
    kept = [backup.backup(library, folder, keep=3) for _ in range(3)]
    assert sorted(folder.iterdir()) == kept


def test_a_backup_whose_time_cannot_be_true_is_offered_last(library, folder):
    """Made while the clock was years ahead; nobody knows whether it is newer than the others."""
    made = [backup.backup(library, folder) for _ in range(3)]
    wrong = [made.pop(0).rename(folder / f"library-{year}0101-000000000000.sqlite") for year in (2902,)]
    wrong.append(made.pop(0).rename(folder / "library-before-0015-said-2901-02-27-235959.sqlite"))
    offered = backup.offered(folder, library.path)
    assert [(one.path, one.ahead) for one in offered] == [(made[0], False), (wrong[0], True), (wrong[1], True)]
    assert backup.backups(folder, library.path) == [made[0], wrong[0]]


def test_while_the_clock_is_behind_the_oldest_backups_still_go_first(library, folder):
    """Of those made before the clock was set back, all of which seem to be of later days."""
    folder.mkdir()
    earlier = [folder / f"library-290{year}0101-000000000000.sqlite" for year in range(4)]
    for path in earlier:
        path.touch()
    made = backup.backup(library, folder, keep=3)
    assert sorted(folder.iterdir()) == [made, *earlier[2:]]
