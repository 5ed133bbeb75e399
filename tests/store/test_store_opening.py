from __future__ import annotations

import os
import shutil
import sqlite3
import stat
import subprocess
import sys
import tempfile
import threading
from contextlib import closing
from pathlib import Path

import pytest
from stored import add_document, add_note, note

from reader.store import annotations, db, documents, fulltext
from reader.store.check import check
from reader.store.db import StoreError, open_library
from reader.store.files import has_unmerged_writes
from reader.store.fulltext import FullTextError, open_index

ROOT = Path(__file__).resolve().parents[2]


def code_of(path):
    with pytest.raises(StoreError) as caught:
        open_library(path)
    assert str(path) in str(caught.value)
    return caught.value.code


def test_folder_and_file_are_made(path):
    assert not path.parent.exists()
    with open_library(path) as library:
        assert library.path == path
        assert documents.all_documents(library) == ()
    assert path.is_file()


def test_an_empty_file_becomes_a_library(path):
    path.parent.mkdir()
    path.touch()
    with open_library(path) as library:
        add_document(library)
    with open_library(path) as library:
        assert documents.get(library, "d1")


def test_a_commit_is_synchronous_and_references_are_enforced(library):
    assert library.row("PRAGMA journal_mode") == ("wal",)
    assert library.row("PRAGMA synchronous") == (2,)
    with pytest.raises(StoreError) as caught:
        annotations.insert(library, note(document_id="nowhere"))
    assert caught.value.code == "missing"
    assert annotations.everything(library) == ()


def test_what_hangs_on_another_entry_is_found_by_an_index(library):
    """Else to delete that entry goes through all of the table."""
    tables = [name for (name,) in library.rows("SELECT name FROM sqlite_schema WHERE type = 'table'")]
    for table in tables:
        first = {row[1] for row in library.rows(f"PRAGMA table_info({table})") if row[5] == 1}
        for index in library.rows(f"PRAGMA index_list({table})"):
            first.add(library.rows(f"PRAGMA index_info({index[1]})")[0][2])
        hanging = {row[3] for row in library.rows(f"PRAGMA foreign_key_list({table})")}
        assert hanging <= first, table


def test_every_table_of_ours_is_strict_and_keyed_by_text(library):
    strict = {row[1]: row[5] for row in library.rows("PRAGMA table_list") if row[2] == "table"}
    ours = {name for name in strict if not name.startswith(("sqlite_", "_sqlite"))}
    assert {"documents", "annotations", "tags", "session"} <= ours
    assert all(strict[name] for name in ours)
    for table in ("documents", "annotations", "tags"):
        key = next(row for row in library.rows(f"PRAGMA table_info({table})") if row[5])
        assert (key[1], key[2]) == ("id", "TEXT")


def test_opening_again_changes_nothing(path, library):
    add_document(library)
    library.close()
    before = path.read_bytes()
    open_library(path).close()
    assert path.read_bytes() == before


def test_a_newer_schema_is_refused_and_left_alone(path, library):
    add_document(library)
    with library.transaction():
        library.write(
            "INSERT INTO _sqlite_migrations (migration_set, name, applied_at) VALUES ('yandu', '9999-later', 'x')"
        )
    library.close()
    before = path.read_bytes()
    assert code_of(path) == "newer-schema"
    assert path.read_bytes() == before
    assert sorted(path.parent.iterdir()) == [path]


@pytest.mark.parametrize(
    "content", [b"not a database at all, but long enough to be looked at" * 40, b"\0" * 4096, b"x"]
)
def test_another_file_is_refused_and_left_alone(path, content):
    path.parent.mkdir()
    path.write_bytes(content)
    assert code_of(path) == "not-a-library"
    assert path.read_bytes() == content


def test_another_programs_database_is_refused_and_left_alone(path):
    path.parent.mkdir()
    with closing(sqlite3.connect(path)) as other:
        other.execute("CREATE TABLE bookmarks (url TEXT)")
    before = path.read_bytes()
    assert code_of(path) == "not-a-library"
    assert path.read_bytes() == before
    assert sorted(path.parent.iterdir()) == [path]


def test_a_folder_is_refused(path):
    path.mkdir(parents=True)
    assert code_of(path) == "cannot-open"


def test_a_file_where_the_folder_should_be_is_refused(path):
    path.parent.parent.mkdir(exist_ok=True)
    path.parent.write_text("a file")
    assert code_of(path) == "cannot-open"


def test_a_damaged_page_is_noticed_after_an_unclean_end(path, library, tmp_path):
    add_document(library, text="校" * 20000)
    library.close()
    left = _left_by_a_kill(path, tmp_path)
    with left.open("r+b") as file:
        file.seek(4096)
        file.write(b"\xff" * 8192)
    assert code_of(left) == "damaged"


def test_an_unclean_end_loses_nothing(path, library, tmp_path):
    add_document(library)
    library.close()
    left = _left_by_a_kill(path, tmp_path)
    assert has_unmerged_writes(left)
    with open_library(left) as opened:
        assert len(annotations.everything(opened)) == 1
        assert check(opened) == ()


def test_the_log_of_a_running_yandu_is_no_unclean_end(path, library):
    add_document(library)
    assert has_unmerged_writes(path)
    with open_library(path) as second:
        add_note(second)
    assert len(annotations.everything(library)) == 1


def _left_by_a_kill(path: Path, folder: Path) -> Path:
    """A copy of the library and its log in the middle of a session, after one note."""
    left = folder / "left.sqlite"
    with open_library(path) as running:
        add_note(running, 0, 2, text=documents.text_of(running, "d1"))
        shutil.copy(path, left)
        shutil.copy(path.with_name(path.name + "-wal"), left.with_name(left.name + "-wal"))
    return left


def test_a_cut_off_file_is_damaged(path, library):
    add_document(library, text="校" * 200000)
    library.close()
    with path.open("r+b") as file:
        file.truncate(path.stat().st_size // 2)
    assert code_of(path) == "damaged"


def test_a_waiting_writer_gives_up_in_the_end(path, library):
    with open_library(path) as second:
        second.db.conn.execute("PRAGMA busy_timeout = 20")
        with library.transaction(), pytest.raises(StoreError) as caught:
            add_document(second)
    assert caught.value.code == "locked"
    add_document(library)


def test_a_full_disk_is_said_and_changes_nothing(library):
    add_document(library)
    pages = library.row("PRAGMA page_count")[0]
    library.db.conn.execute(f"PRAGMA max_page_count = {pages}")
    with pytest.raises(StoreError) as caught:
        add_document(library, "d2", "校" * 100_000)
    assert caught.value.code == "disk-full"
    assert not library.db.conn.in_transaction
    assert [one.id for one in documents.all_documents(library)] == ["d1"]
    assert check(library) == ()


READ_ONLY = """
import os
import sys
from pathlib import Path
from reader.store.db import StoreError, open_library
# Root may write everywhere, so become nobody, who could not read the modules.
if os.geteuid() == 0:
    os.setuid(65534)
try:
    open_library(Path(sys.argv[1])).close()
except StoreError as error:
    print(error.code)
"""


@pytest.mark.skipif(os.name == "nt", reason="folders have no such permission on Windows")
@pytest.mark.parametrize("mode", [0o555, 0o000])
@pytest.mark.parametrize("exists", [True, False])
def test_a_folder_that_cannot_be_written_is_said(exists, mode):
    # Not in pytest's own temporary folder, which is closed to other users.
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        if exists:
            open_library(folder / "library.sqlite").close()
        folder.chmod(mode)
        done = subprocess.run(
            [sys.executable, "-c", READ_ONLY, str(folder / "library.sqlite")],
            cwd=ROOT,
            capture_output=True,
            text=True,
            check=False,
        )
        folder.chmod(stat.S_IRWXU)
        left = [path.name for path in folder.iterdir()]
    assert (done.stdout.strip(), done.stderr) == ("read-only", "")
    assert left == (["library.sqlite"] if exists else [])


def test_another_thread_opens_its_own(path, library):
    add_document(library)
    failures = []

    def write() -> None:
        try:
            with open_library(path) as own:
                add_note(own)
        except StoreError as error:
            failures.append(error)

    thread = threading.Thread(target=write)
    thread.start()
    thread.join()
    assert not failures
    assert len(annotations.everything(library)) == 1


def fail_after_a_note(library):
    with library.transaction():
        add_note(library)
        documents.touch_opened(library, "d1", "2025-02-02")
        raise ZeroDivisionError


def test_a_transaction_is_all_or_nothing(library):
    add_document(library)
    before = documents.all_documents(library)
    with pytest.raises(ZeroDivisionError):
        fail_after_a_note(library)
    assert documents.all_documents(library) == before
    assert annotations.everything(library) == ()


def test_an_inner_transaction_can_fail_alone(library):
    add_document(library)
    with library.transaction():
        kept = add_note(library)
        with pytest.raises(ZeroDivisionError):
            fail_after_a_note(library)
    assert annotations.everything(library) == (kept,)


def test_closing_twice_is_harmless(library):
    library.close()
    library.close()


def test_a_snapshot_does_not_see_what_is_written_meanwhile(path, library):
    add_document(library)
    with open_library(path) as second:
        with library.snapshot():
            assert annotations.everything(library) == ()
            made = add_note(second)
            assert annotations.everything(library) == ()
        assert annotations.everything(library) == (made,)


def write_half(opened, then=None):
    with opened.transaction():
        opened.write("CREATE TABLE half (one)")
        if then is not None:
            raise then
        opened.write("ROLLBACK")  # as SQLite does by itself when a disk is full


@pytest.mark.parametrize("open_one", [open_library, open_index], ids=["library", "index"])
def test_an_interrupt_takes_a_transaction_back(path, open_one):
    open_library(path).close()
    with open_one(path) as opened:
        with pytest.raises(KeyboardInterrupt):
            write_half(opened, then=KeyboardInterrupt)
        assert opened.rows("SELECT name FROM sqlite_schema WHERE name = 'half'") == []
        with opened.transaction():
            opened.write("CREATE TABLE whole (one)")
        assert opened.rows("SELECT name FROM sqlite_schema WHERE name = 'whole'") == [("whole",)]


@pytest.mark.parametrize("open_one", [open_library, open_index], ids=["library", "index"])
def test_a_transaction_that_sqlite_gave_up_is_not_said_to_be_kept(path, open_one):
    open_library(path).close()
    with open_one(path) as opened, pytest.raises((sqlite3.OperationalError, FullTextError)):
        write_half(opened)


@pytest.mark.parametrize("open_one", [open_library, open_index], ids=["library", "index"])
def test_an_interrupt_while_opening_closes_the_file(path, open_one, monkeypatch):
    def interrupted(*_arguments):
        raise KeyboardInterrupt

    open_library(path).close()
    with monkeypatch.context() as patched:
        patched.setattr(db, "_configure", interrupted)
        patched.setattr(fulltext, "_make", interrupted)
        with pytest.raises(KeyboardInterrupt):
            open_one(path)
    open_one(path).close()
    assert not list(path.parent.glob("*-wal"))
