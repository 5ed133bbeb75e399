"""A library opened by a link: what SQLite keeps beside it stands beside the file, not beside the link."""

from __future__ import annotations

import os
import shutil

import pytest
from stored import add_document, add_note

from reader.app.places import backup_folder
from reader.store import annotations, backup
from reader.store.check import dump
from reader.store.db import StoreError, open_library
from reader.store.files import beside, has_unmerged_writes
from reader.store.relocation import relocate
from reader.store.salvage import salvage

pytestmark = pytest.mark.skipif(os.name == "nt", reason="only administrators make links there")


@pytest.fixture(params=["file", "folder"])
def linked(request, tmp_path):
    """A library whose user was killed: its last note is in the log alone. The path by a link, and the path itself."""
    with open_library(tmp_path / "made" / "library.sqlite") as library:
        add_document(library)
        library.db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        add_note(library, note="只在日志里")
        path = tmp_path / "own" / "library.sqlite"
        path.parent.mkdir()
        for suffix in ("", "-wal"):
            shutil.copy(beside(library.path, suffix), beside(path, suffix))
    link = tmp_path / "linked" / "library.sqlite"
    if request.param == "folder":
        link.parent.symlink_to(path.parent)
    else:
        link.parent.mkdir()
        link.symlink_to(path)
    return link, path


def words(path):
    with open_library(path) as library:
        return [one.note for one in annotations.everything(library)]


def test_it_is_known_by_its_file(linked):
    link, path = linked
    with open_library(link) as library:
        assert library.path.samefile(path)
        add_note(library, note="又一条")
    assert not has_unmerged_writes(path)
    assert sorted(words(path)) == ["又一条", "只在日志里"]


def test_a_damaged_one_is_looked_at_closely(linked):
    link, path = linked
    with path.open("r+b") as file:
        file.seek(4096 * 3)
        file.write(b"\xa5" * 4096)
    with pytest.raises(StoreError) as caught:
        open_library(link)
    assert caught.value.code == "damaged"


def test_what_is_only_in_the_log_is_salvaged(linked):
    link, path = linked
    found = salvage(link)
    assert found.annotations == 1
    assert found.aside.parent.samefile(path.parent)
    assert words(path) == words(link) == ["只在日志里"]


def test_a_backup_takes_the_place_of_the_file_and_the_link_stays(linked, tmp_path):
    link, path = linked
    was_link = link.is_symlink()
    with open_library(tmp_path / "other.sqlite") as other:
        made = backup.backup(other, tmp_path / "backups")
    aside = backup.restore(made, link)
    assert words(path) == words(link) == []
    assert link.is_symlink() == was_link
    assert words(aside) == ["只在日志里"]


def test_it_is_moved_with_what_is_in_the_log(linked, tmp_path):
    link, path = linked
    moved = relocate(link, tmp_path / "new", lambda _: None)
    assert words(moved.path) == ["只在日志里"]
    assert not path.exists()


def test_its_backups_are_those_of_the_file(linked):
    link, path = linked
    with open_library(link) as library:
        made = backup.backup(library, backup_folder(link))
        before = dump(library)
    (one,) = backup.offered(backup_folder(path), path)
    assert one.path.samefile(made)
    with open_library(made) as copy:
        assert dump(copy) == before
