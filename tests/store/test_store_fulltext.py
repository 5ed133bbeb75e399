"""The index keeps up with the library, whatever changes it and whatever happens to the file."""

from __future__ import annotations

import os
import random
import shutil
import sqlite3
import subprocess
import sys
import time
from dataclasses import replace
from pathlib import Path

import pytest
from stored import add_document, note

from reader.app.indexing import bring_up_to_date, catch_up, check_index, checked_index
from reader.app.search import Searcher
from reader.search.grammar import parse
from reader.store import annotations, backup, documents, outlines, tags
from reader.store.db import open_library
from reader.store.documents import DocumentFacts
from reader.store.fulltext import FullTextError, Item, index_path, open_index
from reader.store.outlines import Section

HERE = Path(__file__).resolve().parent
KILLS = int(os.environ.get("YANDU_KILLS", "8"))


@pytest.fixture
def index(library):
    add_document(library)
    with open_index(library.path) as opened:
        bring_up_to_date(library, opened)
        yield opened


def lacking(library, index):
    return {(one.kind, one.id) for one in index.lacking(library)}


def found(library, index, words):
    searcher = Searcher(library, index)
    order = searcher.find(parse(words)).order
    assert searcher.failure is None
    return set(order)


CHANGES = {
    "text": lambda library: documents.replace_text(library, "d1", "gb18030", "另一份正文", "[]"),
    "facts": lambda library: documents.update_facts(library, "d1", DocumentFacts(title="题名", date="2024")),
    "outline": lambda library: outlines.replace(library, "d1", [Section(0, 2, "标题", "一、标题")]),
    "trash": lambda library: documents.remove(library, "d1"),
    "purge": lambda library: documents.purge(library, "d1"),
    "tag of the document": lambda library: tags.assign_to_documents(library, {"d1": ("阅读",)}),
    "second document": lambda library: add_document(library, "d2"),
}


@pytest.mark.parametrize("change", CHANGES)
def test_a_change_of_a_document_is_known_to_the_index(library, index, change):
    assert lacking(library, index) == set()
    CHANGES[change](library)
    assert ("document", "d2" if change == "second document" else "d1") in lacking(library, index)
    bring_up_to_date(library, index)
    assert lacking(library, index) == set()
    assert check_index(library, index) == ()


def test_every_change_of_a_note_is_known_to_the_index(library, index):
    made = note(note="初稿", tags=("指标",))
    changes = [
        lambda: annotations.insert(library, made),
        lambda: annotations.update(library, replace(made, note="定稿")),
        lambda: annotations.update(library, replace(made, note="定稿", tags=("指标", "占比"))),
        lambda: annotations.trash(library, made.id, "2025"),
        lambda: annotations.untrash_all(library, (made.id,)),
        lambda: library.write("UPDATE tags SET path = '指标/占比' WHERE path = '占比'"),
        lambda: annotations.purge(library, made.id),
    ]
    for change in changes:
        change()
        assert lacking(library, index) == {("note", made.id)}
        bring_up_to_date(library, index)
        assert check_index(library, index) == ()


def test_what_does_not_concern_a_search_is_not_logged(library, index):
    documents.touch_opened(library, "d1", "2026")
    documents.update_place(library, "d1", "/elsewhere", documents.get(library, "d1").name)
    documents.update_facts(library, "d1", DocumentFacts())
    assert lacking(library, index) == set()


def test_an_index_of_another_library_begins_anew(library, index, tmp_path):
    other = tmp_path / "other" / "library.sqlite"
    with open_library(other) as second:
        add_document(second, "d9", text="别的书库的正文")
        index.close()
        shutil.copy(index.path, index_path(other))
        with open_index(other) as taken:
            assert lacking(second, taken) == {("document", "d9")}
            bring_up_to_date(second, taken)
            assert found(second, taken, "别的书库") == {"d9"}
            assert check_index(second, taken) == ()


def test_a_restored_library_is_indexed_as_it_is_now(library, index, tmp_path):
    kept = backup.backup(library, tmp_path / "backups")
    add_document(library, "d2", text="后来的正文")
    bring_up_to_date(library, index)
    path = library.path
    library.close()
    backup.restore(kept, path)
    with open_library(path) as restored:
        add_document(restored, "d3", text="恢复之后的正文")
        assert found(restored, index, "正文") >= {"d3"}
        bring_up_to_date(restored, index)
        assert found(restored, index, "后来") == set()
        assert check_index(restored, index) == ()


@pytest.mark.parametrize("damage", ["garbage", "missing", "truncated", "table"])
def test_an_index_that_cannot_be_read_is_made_anew(library, index, damage):
    index.close()
    for suffix in ("-wal", "-shm"):
        Path(f"{index.path}{suffix}").unlink(missing_ok=True)
    if damage == "garbage":
        index.path.write_bytes(b"no database at all" * 1000)
    elif damage == "missing":
        index.path.unlink()
    elif damage == "truncated":
        index.path.write_bytes(index.path.read_bytes()[:6000])
    else:
        with sqlite3.connect(index.path) as connection:
            connection.execute("DROP TABLE notes")
        connection.close()
    assert catch_up(library)
    with open_index(library.path) as made:
        assert check_index(library, made) == ()


def test_damage_met_while_searching_costs_no_hit(library, index, monkeypatch):
    searcher = Searcher(library, index)

    def damaged(*_args):
        raise FullTextError(index.path, "malformed", damaged=True)

    monkeypatch.setattr("reader.app.search.matches", damaged)
    answer = searcher.find(parse("全县"))
    assert set(answer.order) == {"d1"}
    assert answer.read == 1
    assert searcher.failure.damaged
    assert searcher.page(answer, 0, 1)[0].hits[0].text == "全县"


def test_a_check_finds_what_is_wrong_and_puts_it_right(library, index):
    assert checked_index(library) == (0, True)
    with sqlite3.connect(index.path) as connection:
        connection.execute("UPDATE texts SET title = 'x'")
    connection.close()
    index.close()
    assert checked_index(library) == (1, True)
    assert checked_index(library) == (0, True)


def test_a_check_says_that_the_file_was_damaged_or_missing(library, index):
    index.close()
    index.path.write_bytes(b"no database at all" * 1000)
    assert checked_index(library) == (-1, True)
    assert checked_index(library) == (0, True)
    index.path.unlink()
    assert checked_index(library) == (-1, True)


def test_a_check_asks_the_index_for_words_of_each_text(library, index):
    with sqlite3.connect(index.path) as connection:
        connection.execute("INSERT INTO document_words (document_words) VALUES ('delete-all')")
    connection.close()
    assert check_index(library, index) == ("d1",)


def test_without_fts5_every_text_is_read(library, index, monkeypatch):
    monkeypatch.setattr("reader.app.indexing.has_fts5", lambda: False)
    assert catch_up(library) is False
    assert set(Searcher(library, None).find(parse("全县")).order) == {"d1"}


def test_indexing_can_be_cancelled_and_goes_on(library, index):
    for number in range(120):
        add_document(library, f"e{number}", text=f"第{number}份")
    answers = iter([False, True])
    assert bring_up_to_date(library, index, cancelled=lambda: next(answers)) is False
    assert 0 < index.pending_count() < 120
    assert len(found(library, index, "份")) >= 120
    assert bring_up_to_date(library, index)
    assert check_index(library, index) == ()


@pytest.mark.timeout(600)
def test_the_index_survives_being_killed(path, library):
    add_document(library)
    library.close()
    places = os.pathsep.join((str(HERE.parents[1]), str(HERE)))
    chance = random.Random(20250102)
    for _ in range(KILLS):
        child = subprocess.Popen(
            [sys.executable, str(HERE / "writers.py"), str(path), "index"],
            env={**os.environ, "PYTHONPATH": places},
            stdout=subprocess.PIPE,
            text=True,
        )
        with child:
            child.stdout.readline()
            time.sleep(chance.uniform(0, 0.25))
            child.kill()
    with open_library(path) as opened, open_index(path) as made:
        notes = annotations.everything(opened)
        assert notes
        query = parse("in:notes 核对")
        indexed, reading = (Searcher(opened, one).find(query).notes for one in (made, None))
        assert {one: sorted(ids) for one, ids in indexed.items()} == {one: sorted(ids) for one, ids in reading.items()}
        assert bring_up_to_date(opened, made)
        assert check_index(opened, made) == ()
        assert made.lacking(opened) == frozenset()


def test_an_item_is_known_by_its_kind_too():
    assert Item("note", "a") != Item("document", "a")
