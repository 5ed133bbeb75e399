from __future__ import annotations

import pytest
from stored import TEXT, add_document, add_note, record

from reader.store import annotations, documents, states, tags
from reader.store.db import StoreError
from reader.store.documents import DocumentCounts, DocumentFacts


def test_a_document_comes_back_as_it_was(library):
    made = add_document(library, title="总结", issuer="教育局", date="2024-12", script="Hant")
    assert documents.get(library, "d1") == made
    assert documents.text_of(library, "d1") == TEXT
    assert documents.hints_of(library, "d1") == "[]"
    assert documents.find_by_hash(library, made.sha256) == made
    assert documents.get(library, "d2") is None
    assert documents.find_by_hash(library, "other") is None


@pytest.mark.parametrize("text", ["", "\0a\0", "\r\n\u2029\ufeff", "𠮷😀\ufe00", "a\u0301\U0010ffff"])
def test_any_text_comes_back_code_point_for_code_point(library, text):
    add_document(library, text=text)
    assert documents.text_of(library, "d1") == text


def test_the_same_bytes_are_not_entered_twice(library):
    add_document(library, "d1", sha256="same")
    with pytest.raises(StoreError) as caught:
        add_document(library, "d2", sha256="same")
    assert caught.value.code == "duplicate"
    assert [one.id for one in documents.all_documents(library)] == ["d1"]


def test_orders(library):
    add_document(library, "a", "xx", title="二", date="2023", added="1", opened="5", issuer="乙")
    add_document(library, "b", "x", title="一", date="2024", added="3", opened="4", issuer="甲")
    add_document(library, "c", "xxx", title="三", date="", added="2", opened="", issuer="丙")
    orders = {
        order: "".join(one.id for one in documents.all_documents(library, order))
        for order in ("opened", "added", "title", "name", "date", "length", "issuer")
    }
    assert orders == {
        "opened": "abc",
        "added": "bca",
        "title": "bca",
        "name": "abc",
        "date": "bac",
        "length": "cab",
        "issuer": "cab",
    }
    assert [one.id for one in documents.recent(library, 9)] == ["a", "b"]
    assert [one.id for one in documents.recent(library, 1)] == ["a"]
    with pytest.raises(KeyError):
        documents.all_documents(library, "opened; DROP TABLE documents")


def test_changes_change_what_they_name_only(library):
    made = add_document(library)
    documents.update_place(library, "d1", "/new/a.txt", "a.txt")
    documents.update_facts(library, "d1", DocumentFacts("题", "局", "2024", "Hans", 3, 4))
    documents.touch_opened(library, "d1", "2025-03-03")
    after = record(
        path="/new/a.txt", name="a.txt", title="题", issuer="局", date="2024", script="Hans", opened="2025-03-03"
    )
    assert documents.get(library, "d1") == after != made
    assert documents.counts(library) == (DocumentCounts("d1", 3, 4, 0),)


def test_a_text_read_in_another_encoding_replaces_the_first(library):
    add_document(library)
    documents.replace_text(library, "d1", "big5", "別的字", "[1]")
    assert documents.text_of(library, "d1") == "別的字"
    assert documents.hints_of(library, "d1") == "[1]"
    assert documents.get(library, "d1") == record(encoding="big5", length=3)


def test_what_is_not_there_is_missing(library):
    attempts = [
        lambda: documents.text_of(library, "d9"),
        lambda: documents.update_place(library, "d9", "", ""),
        lambda: documents.touch_opened(library, "d9", ""),
        lambda: documents.remove(library, "d9"),
        lambda: documents.restore(library, "d9"),
        lambda: documents.replace_text(library, "d9", "", "", ""),
    ]
    for attempt in attempts:
        with pytest.raises(StoreError) as caught:
            attempt()
        assert caught.value.code == "missing"


def test_a_removed_document_takes_its_notes_along_and_brings_them_back(library):
    made = add_document(library)
    kept = add_note(library)
    documents.remove(library, "d1")
    assert documents.all_documents(library) == ()
    assert documents.recent(library, 5) == ()
    assert documents.find_by_hash(library, made.sha256) is None
    assert documents.find_by_hash(library, made.sha256, trashed=True) == made
    assert documents.trashed(library) == (made,)
    assert documents.get(library, "d1") == made
    assert annotations.everything(library) == ()
    assert tags.counts(library) == ()
    documents.restore(library, "d1")
    assert documents.all_documents(library) == (made,)
    assert annotations.everything(library) == (kept,)


def test_a_removed_document_can_be_entered_anew_but_not_twice(library):
    add_document(library, "d1", sha256="same")
    documents.remove(library, "d1")
    add_document(library, "d2", sha256="same")
    with pytest.raises(StoreError) as caught:
        documents.restore(library, "d1")
    assert caught.value.code == "duplicate"
    documents.remove(library, "d2")
    documents.restore(library, "d1")
    documents.restore(library, "d1")


def test_purging_leaves_nothing(library):
    add_document(library)
    add_note(library)
    states.save(library, states.ReadingState("d1"))
    documents.purge(library, "d1")
    documents.purge(library, "d1")
    for table in ("documents", "document_texts", "reading_states", "annotations", "annotation_tags", "tags"):
        assert library.row(f"SELECT count(*) FROM {table}") == (0,)


def test_notes_are_counted(library):
    add_document(library)
    add_document(library, "d2")
    add_note(library)
    gone = add_note(library)
    annotations.trash(library, gone.id, "2025")
    assert {one.document_id: one.annotations for one in documents.counts(library)} == {"d1": 1, "d2": 0}


def test_a_reading_state_comes_back_and_is_replaced(library):
    add_document(library)
    assert states.load(library, "d1") is None
    first = states.ReadingState("d1", "tw", 17, 0.25, False, 1.5, False, ((3, 9), (12, 12)))
    states.save(library, first)
    assert states.load(library, "d1") == first
    states.save(library, states.ReadingState("d1"))
    assert states.load(library, "d1") == states.ReadingState("d1")


@pytest.mark.parametrize("value", [{"tabs": ["a", "𠮷"], "current": 1}, [], 0, False, "", 1.5])
def test_session_values_come_back(library, value):
    assert states.get_value(library, "tabs") is None
    states.set_value(library, "tabs", "before")
    states.set_value(library, "tabs", value)
    assert states.get_value(library, "tabs") == value
    states.set_value(library, "tabs", None)
    assert states.get_value(library, "tabs") is None


def test_a_document_in_the_trash_has_the_notes_that_come_back_with_it(library):
    add_document(library)
    first, second = add_note(library), add_note(library)
    annotations.trash_all(library, {first.id: "2025-01-03T00:00:00+00:00"})
    documents.remove(library, "d1")
    (gone,) = documents.in_trash(library)
    assert gone.annotations == 1
    documents.restore(library, "d1")
    assert [one.id for one in annotations.of_document(library, "d1")] == [second.id]
