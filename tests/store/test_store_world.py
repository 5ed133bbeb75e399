"""What the world does to a library: full disks, folders that cannot be written, other programs at the same file.

In each case the error has one code, nothing that was acknowledged is lost, and the same step can be done afterwards.
"""

from __future__ import annotations

import os
import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest
from stored import add_document, add_note

from reader.app.displaced import bring_back
from reader.store import annotations, backup, documents
from reader.store.bundle import write_bundle
from reader.store.check import check, dump
from reader.store.db import StoreError, open_library
from reader.store.displaced import set_aside
from tests.disks import fill, read_only, small_disk

HERE = Path(__file__).resolve().parent


def failing(code, act, *arguments, **options):
    with pytest.raises(StoreError) as caught:
        act(*arguments, **options)
    assert caught.value.code == code
    return caught.value


def in_a_process(script, *arguments):
    places = os.pathsep.join((str(HERE.parents[1]), str(HERE)))
    return subprocess.run(
        [sys.executable, "-c", script, *map(str, arguments)],
        env={**os.environ, "PYTHONPATH": places},
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.fixture
def disk(tmp_path):
    place = tmp_path / "disk"
    place.mkdir()
    with small_disk(place, 4) as made:
        yield made


# A full disk


def test_a_full_disk_keeps_what_was_acknowledged_and_takes_the_rest_later(disk):
    path = disk / "data" / "library.sqlite"
    with open_library(path) as library:
        add_document(library)
        kept = [add_note(library).id for _ in range(20)]
        filler = fill(disk)
        before = dump(library)
        for _ in range(3):
            failing("disk-full", add_note, library)
            failing("disk-full", add_document, library, "d2", "校" * 50_000)
        assert dump(library) == before
        with open_library(path) as second:
            assert dump(second) == before
        filler.unlink()
        kept += [add_note(library).id, add_note(library).id]
        add_document(library, "d2", "校" * 50_000)
    with open_library(path) as library:
        assert {one.id for one in annotations.everything(library)} == set(kept)
        assert check(library) == ()


def test_the_disk_fills_up_in_the_middle_of_a_long_session(disk):
    path, kept = disk / "library.sqlite", []
    with open_library(path) as library:
        add_document(library)
        (disk / "ballast").write_bytes(b"\0" * 2_000_000)

        def write_on():
            while True:
                kept.append(add_note(library, note="校" * 2000).id)

        failing("disk-full", write_on)
        assert len(kept) > 20
    with open_library(path) as library:
        assert {one.id for one in annotations.everything(library)} == set(kept)
        assert check(library) == ()
        (disk / "ballast").unlink()
        add_note(library)


def test_on_a_full_disk_no_half_backup_or_bundle_is_left(disk):
    path = disk / "library.sqlite"
    with open_library(path) as library:
        add_document(library, text="校" * 100_000)
        filler = fill(disk)
        there = sorted(disk.iterdir())
        failing("disk-full", backup.backup, library, disk)
        failing("disk-full", write_bundle, library, disk / "all.yandu")
        assert sorted(disk.iterdir()) == there
        filler.unlink()
        write_bundle(library, disk / "all.yandu")
        assert backup.describe(backup.backup(library, disk)).documents == 1


def test_a_new_library_on_a_full_disk_is_refused_and_can_be_made_later(disk):
    filler = fill(disk)
    failing("disk-full", open_library, disk / "library.sqlite")
    filler.unlink()
    with open_library(disk / "library.sqlite") as library:
        add_document(library)


LIMITED = """
import resource, sys
from pathlib import Path
from stored import add_document, add_note
from reader.store.db import StoreError, open_library
with open_library(Path(sys.argv[1])) as library:
    add_document(library)
    add_note(library)
    limit = resource.getrlimit(resource.RLIMIT_FSIZE)[1]
    resource.setrlimit(resource.RLIMIT_FSIZE, (600_000, limit))
    for _ in range(2):
        try:
            while True:
                print(add_note(library, note="x" * 5000).id, flush=True)
        except StoreError as error:
            print(error.code)
        print(len(library.rows("SELECT id FROM annotations")))
    resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))
    print(add_note(library).id)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="no such limit on Windows")
def test_a_file_that_may_not_grow_keeps_what_was_acknowledged(path):
    done = in_a_process(LIMITED, path)
    assert done.stderr == ""
    lines = done.stdout.split()
    ids = {line for line in lines if "-" in line and len(line) == 36}
    codes = [line for line in lines if line in ("io", "disk-full")]
    assert len(codes) == 2
    assert len(ids) > 2
    with open_library(path) as library:
        assert ids <= {one.id for one in annotations.everything(library)}
        assert check(library) == ()


# A disk that cannot be written


def test_a_disk_that_becomes_read_only_is_said_and_written_again_later(disk):
    path = disk / "library.sqlite"
    with open_library(path) as library:
        add_document(library)
        kept = add_note(library)
    with read_only(disk):
        failing("read-only", open_library, path)
    with open_library(path) as library:
        assert annotations.everything(library) == (kept,)
        add_note(library)


@pytest.mark.skipif(not hasattr(os, "geteuid"), reason="folders have no such permission on Windows")
def test_a_library_file_that_cannot_be_written_is_said(path, library):
    library.close()
    script = """
import os, sys
from pathlib import Path
from reader.store.db import StoreError, open_library
if os.geteuid() == 0:
    os.setuid(65534)
try:
    open_library(Path(sys.argv[1])).close()
except StoreError as error:
    print(error.code)
"""
    home = Path("/tmp") / f"yandu-test-{os.getpid()}"  # pytest's own folder is closed to other users
    shutil.copytree(path.parent, home)
    try:
        home.chmod(0o777)
        (home / path.name).chmod(0o444)
        assert in_a_process(script, home / path.name).stdout.strip() == "read-only"
    finally:
        shutil.rmtree(home)


# Another process


HOLDING = """
import sqlite3, sys
connection = sqlite3.connect(sys.argv[1], isolation_level=None)
connection.execute("BEGIN EXCLUSIVE")
print("held", flush=True)
sys.stdin.readline()
connection.execute("ROLLBACK")
"""


def test_a_file_another_process_holds_is_said_and_written_when_it_is_free(path, library):
    add_document(library)
    kept = add_note(library)
    library.db.conn.execute("PRAGMA busy_timeout = 50")
    with subprocess.Popen(
        [sys.executable, "-c", HOLDING, str(path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as other:
        assert other.stdout.readline() == "held\n"
        failing("locked", add_note, library)
        assert annotations.everything(library) == (kept,)
        other.stdin.write("\n")
        other.stdin.flush()
        assert other.wait(30) == 0
    add_note(library)
    assert len(annotations.everything(library)) == 2


ONE_NOTE = """
import sys
from pathlib import Path
from stored import add_note
from reader.store.db import open_library
with open_library(Path(sys.argv[1])) as library:
    print(add_note(library).id)
"""


def test_a_second_connection_of_ours_lets_no_other_process_take_the_log_away(path, library):
    """To read the file by other means than SQLite's would let go of the locks of every connection to it."""
    add_document(library)
    library.close()
    with open_library(path) as ours:
        open_library(path).close()
        theirs = in_a_process(ONE_NOTE, path).stdout.strip()
        kept = {add_note(ours).id for _ in range(3)}
        # As another process sees it now, were this one killed.
        with closing(sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True)) as reader:
            assert {row[0] for row in reader.execute("SELECT id FROM annotations")} == kept | {theirs}


# The file is moved, deleted or replaced


def test_a_file_that_is_moved_away_takes_no_more_notes_and_comes_back(path, library):
    add_document(library)
    kept = add_note(library)
    for suffix in ("", "-wal", "-shm"):
        path.with_name(path.name + suffix).rename(path.with_name(f"moved{suffix}"))
    failing("gone", add_note, library)
    failing("gone", open_library, path, make=False)
    assert not path.exists()
    assert annotations.everything(library) == (kept,)
    before = dump(library)
    rescued = set_aside(library)
    library.close()
    assert bring_back(rescued, path) is None
    with open_library(path) as back:
        assert dump(back) == before
        add_note(back)


def test_a_file_a_sync_client_replaced_takes_no_more_notes_and_both_are_joined(path, library, tmp_path):
    add_document(library)
    shared = add_note(library)
    library.close()
    elsewhere = tmp_path / "elsewhere.sqlite"
    shutil.copy(path, elsewhere)
    with open_library(elsewhere) as other:
        theirs = add_note(other, note="彼处")
    with open_library(path) as here:
        ours = add_note(here, note="此处")
        shutil.copy(elsewhere, tmp_path / "incoming")
        (tmp_path / "incoming").replace(path)
        failing("replaced", add_note, here)
        rescued = set_aside(here)
    found = bring_back(rescued, path)
    assert found is not None
    assert found.notes == 1
    with open_library(path) as back:
        assert {one.id for one in annotations.everything(back)} == {shared.id, theirs.id, ours.id}
        assert check(back) == ()
    with open_library(rescued) as copy:
        assert {one.id for one in annotations.everything(copy)} == {shared.id, ours.id}


def test_a_log_that_was_deleted_takes_no_more_notes(path, library):
    add_document(library)
    add_note(library)
    path.with_name(path.name + "-wal").unlink()
    failing("replaced", add_note, library)
    assert documents.get(library, "d1")
    with open_library(set_aside(library)) as copy:
        assert len(annotations.everything(copy)) == 1
