from __future__ import annotations

import random
import sqlite3
from contextlib import closing

import pytest
from stored import TEXT, add_document, add_note

from reader.store import annotations, backup, documents, tags
from reader.store.check import check, dump
from reader.store.db import StoreError, open_library
from reader.store.salvage import LOST_CHARACTER, salvage

PAGE = 4096


@pytest.fixture
def filled(library):
    """A library of sixty documents with three notes each, closed."""
    for number in range(60):
        name = f"d{number}"
        add_document(library, name, TEXT + f"第{number}段，" * 300)
        for _ in range(3):
            add_note(library, document_id=name)
    library.db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    library.close()
    return library.path


def ruin(path, pages, chance):
    """Write chance over pages of what was put into the library, not over its schema, without which nothing is left."""
    with open_library(path.parent.parent / "empty" / "library.sqlite") as empty:
        empty.db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        first = empty.path.stat().st_size // PAGE
    count = path.stat().st_size // PAGE
    with path.open("r+b") as file:
        for page in chance.sample(range(first, count), pages):
            file.seek(page * PAGE)
            file.write(chance.randbytes(PAGE))


def test_a_sound_library_comes_over_whole(filled):
    with open_library(filled) as library:
        before = dump(library)
    found = salvage(filled)
    assert (found.documents, found.annotations, found.incomplete, found.texts_made_up) == (60, 180, (), 0)
    with open_library(filled) as library:
        assert dump(library) == before
        assert check(library) == ()
    assert found.aside is not None
    assert found.aside.is_file()


def test_a_table_that_an_older_library_lacks_is_not_damaged(filled):
    with closing(sqlite3.connect(filled)) as older:
        older.execute("DROP TABLE correction_moments")
    found = salvage(filled)
    assert (found.documents, found.annotations, found.incomplete) == (60, 180, ())


@pytest.mark.parametrize("seed", range(6))
def test_what_is_readable_comes_over_and_holds_together(filled, seed):
    chance = random.Random(seed)
    ruin(filled, 6, chance)
    ruined = filled.read_bytes()
    found = salvage(filled)
    assert found.aside.read_bytes() == ruined
    assert found.documents >= 40
    assert found.annotations >= 90
    assert found.incomplete or found.documents == 60
    with open_library(filled) as library:
        assert check(library) == ()
        assert len(annotations.everything(library)) == found.annotations
    assert {one.name for one in filled.parent.iterdir()} == {filled.name, found.aside.name}


def test_a_note_keeps_its_words_when_its_text_is_lost(path, library):
    add_document(library)
    made = add_note(library)
    library.write("DELETE FROM document_texts")
    library.close()
    found = salvage(path)
    assert (found.documents, found.annotations, found.texts_made_up) == (1, 1, 1)
    with open_library(path) as opened:
        text = documents.text_of(opened, "d1")
        assert made.span.of(text) == made.quote.exact
        assert len(text) == len(TEXT)
        assert check(opened) == ()
        assert annotations.everything(opened) == (made,)
    assert LOST_CHARACTER in text or len(made.quote.prefix + made.quote.suffix) > len(TEXT) - 8


def test_a_note_stays_when_the_record_of_its_document_is_lost(path, library):
    add_document(library)
    made = add_note(library)
    library.db.execute("PRAGMA foreign_keys = OFF")
    library.write("DELETE FROM documents")
    library.close()
    assert salvage(path).documents == 1
    with open_library(path) as opened:
        assert documents.text_of(opened, "d1") == TEXT
        assert annotations.everything(opened) == (made,)
        assert {one.path for one in tags.counts(opened)} == set(made.tags)
        assert check(opened) == ()


def test_a_file_that_is_no_library_is_left_alone(path):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(b"words " * 2000)
    with pytest.raises(StoreError):
        salvage(path)
    assert path.read_bytes() == b"words " * 2000
    assert list(path.parent.iterdir()) == [path]


def test_a_library_in_use_is_not_salvaged(path, library):
    add_document(library)
    with pytest.raises(StoreError) as caught:
        salvage(path)
    assert caught.value.code == "locked"


def test_backups_are_told_with_what_is_in_them(filled, tmp_path):
    folder = tmp_path / "backups"
    with open_library(filled) as library:
        first = backup.backup(library, folder)
        annotations.trash_all(library, {annotations.everything(library)[0].id: "2025-01-01T00:00:00+00:00"})
        second = backup.backup(library, folder)
    ruin(second, 30, random.Random(1))
    newest, older = backup.offered(folder, filled)
    assert (newest.path, newest.fault) == (second, "damaged")
    assert (older.path, older.documents, older.annotations, older.fault) == (first, 60, 180, "")
    assert older.size == first.stat().st_size
