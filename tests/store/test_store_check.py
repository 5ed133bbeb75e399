from __future__ import annotations

import json

import pytest
from stored import add_document, add_note

from reader.store import annotations
from reader.store.check import Problem, check, dump
from reader.store.db import StoreError, open_library


def test_a_sound_library_has_no_problems(library):
    add_document(library)
    add_note(library)
    annotations.trash(library, add_note(library).id, "2025")
    assert check(library) == ()


@pytest.mark.parametrize(
    ("damage", "code"),
    [
        ("UPDATE annotations SET exact = exact || '了'", "quote"),
        ("UPDATE annotations SET span_start = span_start + 1, span_end = span_end + 1", "quote"),
        ("UPDATE annotations SET span_end = 100000", "outside-text"),
        ("UPDATE document_texts SET text = text || '。'", "length"),
        ("DELETE FROM document_texts", "missing-text"),
        ("UPDATE annotation_tags SET tag_id = 'gone'", "foreign-key"),
    ],
)
def test_each_fault_is_found_and_nothing_is_changed(library, damage, code):
    add_document(library)
    made = add_note(library, tags=("一",))
    library.db.conn.execute("PRAGMA foreign_keys = OFF")
    library.write(damage)
    before = dump(library)
    found = check(library)
    assert [problem.code for problem in found] == [code]
    if code in ("quote", "outside-text"):
        assert found == (Problem(code, "d1", made.id),)
    assert dump(library) == before


def test_a_damaged_page_is_found(path, library):
    add_document(library, text="校" * 50000)
    library.close()
    with path.open("r+b") as file:
        file.seek(path.stat().st_size - 4096 * 3)
        file.write(b"\xff" * 4096)
    with open_library(path) as opened:
        try:
            codes = {problem.code for problem in check(opened)}
        except StoreError as error:
            codes = {error.code}
    assert "damaged" in codes


def test_a_dump_is_the_same_for_the_same_content_only(library):
    add_document(library)
    first = add_note(library, tags=("一", "二"))
    before = dump(library)
    assert dump(library) == before
    annotations.purge(library, first.id)
    assert dump(library) != before
    annotations.insert(library, first)
    assert dump(library) == before
    assert all(json.loads(line) for line in before.splitlines())
