from __future__ import annotations

import tempfile
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule
from stored import TEXT, add_document, add_note, note

from reader.annotate.anchor import quote_of
from reader.annotate.model import Annotation, Color, Style
from reader.store import annotations, documents, tags
from reader.store.check import check, dump
from reader.store.db import StoreError, open_library
from reader.store.tags import TagCount
from reader.text.span import Span


def test_an_annotation_comes_back_as_it_was(library):
    add_document(library)
    made = add_note(library, tags=("乙", "甲/二", "甲"))
    assert annotations.get(library, made.id) == made
    assert annotations.of_document(library, "d1") == annotations.everything(library) == (made,)


def test_annotations_stand_by_place(library):
    add_document(library, "d2")
    add_document(library, "d1")
    places = [(5, 9), (0, 3), (5, 7), (20, 21)]
    made = {place: add_note(library, *place) for place in places}
    other = add_note(library, 1, 2, document_id="d2")
    in_order = tuple(made[place] for place in sorted(places))
    assert annotations.of_document(library, "d1") == in_order
    assert annotations.everything(library) == (*in_order, other)


def test_an_update_keeps_id_document_and_creation(library):
    add_document(library)
    add_document(library, "d2")
    made = add_note(library)
    changed = replace(
        note(3, 5), id=made.id, document_id="d2", note="新", tags=("三",), created="later", modified="later"
    )
    annotations.update(library, changed)
    assert annotations.get(library, made.id) == replace(changed, document_id="d1", created=made.created)


def test_what_is_not_there_is_missing(library):
    add_document(library)
    for attempt in (
        lambda: annotations.update(library, note()),
        lambda: annotations.trash(library, "a9", "2025"),
        lambda: annotations.untrash_all(library, ("a9",)),
    ):
        with pytest.raises(StoreError) as caught:
            attempt()
        assert caught.value.code == "missing"
    assert annotations.get(library, "a9") is None
    assert tags.counts(library) == ()


def test_the_trash_keeps_and_gives_back(library):
    add_document(library)
    made = add_note(library)
    annotations.trash(library, made.id, "2025-05-05")
    assert annotations.everything(library) == annotations.of_document(library, "d1") == ()
    assert annotations.trashed(library) == (made,)
    assert annotations.get(library, made.id) == made
    annotations.untrash_all(library, (made.id,))
    assert annotations.trashed(library) == ()
    assert annotations.everything(library) == (made,)
    annotations.purge(library, made.id)
    annotations.purge(library, made.id)
    assert annotations.get(library, made.id) is None


def test_undoing_an_insertion_leaves_no_trace(library):
    add_document(library)
    add_note(library, tags=("共用",))
    before, visible = dump(library), dump(library, trash=False)
    made = add_note(library, tags=("共用", "新"))
    assert dump(library) != before
    annotations.trash(library, made.id, "2025")
    assert dump(library) != before
    assert dump(library, trash=False) == visible
    annotations.purge(library, made.id)
    assert dump(library) == before


def test_tags_are_counted_while_in_use(library):
    add_document(library)
    add_note(library, tags=("指标", "指标/占比"))
    second = add_note(library, tags=("指标/占比",))
    assert tags.counts(library) == (TagCount("指标", 1), TagCount("指标/占比", 2))
    annotations.trash(library, second.id, "2025")
    assert tags.counts(library) == (TagCount("指标", 1), TagCount("指标/占比", 1))
    annotations.purge(library, second.id)
    assert tags.counts(library) == (TagCount("指标", 1), TagCount("指标/占比", 1))


def test_a_tag_nobody_carries_disappears_unless_kept(library):
    add_document(library)
    made = add_note(library, tags=("一时", "长留"))
    tags.keep(library, "长留", "green")
    annotations.update(library, replace(made, tags=()))
    assert tags.counts(library) == (TagCount("长留", 0, "green"),)
    assert library.rows("SELECT path FROM tags") == [("长留",)]


def test_a_tag_in_the_trash_survives(library):
    add_document(library)
    made = add_note(library, tags=("一时",))
    annotations.trash(library, made.id, "2025")
    assert tags.counts(library) == ()
    annotations.untrash_all(library, (made.id,))
    assert annotations.get(library, made.id) == made


def test_completion_offers_beginnings_first_and_reads_either_script(library):
    add_document(library)
    add_note(library, tags=("教育", "指标/教师", "体教融合", "其他"))
    add_note(library, tags=("教師發展",))
    add_note(library, tags=("教師發展",))
    assert tags.complete(library, "教") == ("教師發展", "教育", "指标/教师", "体教融合")
    assert tags.complete(library, "教师") == ("教師發展", "指标/教师")
    assert tags.complete(library, "教師") == ("教師發展", "指标/教师")
    assert tags.complete(library, "教", limit=1) == ("教師發展",)
    assert tags.complete(library, "没有") == ()
    assert set(tags.complete(library, "")) == {"教育", "指标/教师", "体教融合", "其他", "教師發展"}


def test_lists_of_notes_need_no_scan_and_no_sorting(library):
    for sql in (
        "SELECT id FROM annotations WHERE document_id = ? AND deleted_at IS NULL"
        " ORDER BY document_id, span_start, span_end, id",
        "SELECT path FROM annotation_tags JOIN tags ON tags.id = tag_id WHERE annotation_id = ? ORDER BY place",
        "SELECT annotation_id FROM annotation_tags WHERE tag_id = ?",
    ):
        plan = " ".join(row[3] for row in library.rows(f"EXPLAIN QUERY PLAN {sql}", ("x",)))
        assert "SCAN" not in plan
    plan = library.rows(
        "EXPLAIN QUERY PLAN SELECT id FROM annotations WHERE document_id = ? ORDER BY span_start, span_end, id", ("x",)
    )
    assert "TEMP B-TREE" not in " ".join(row[3] for row in plan)


TAGS = ("指标", "指标/占比", "a/b", "𠮷")


class NotesAgainstAModel(RuleBasedStateMachine):
    """Whatever is done, the library holds what a dictionary of the notes would."""

    @initialize()
    def open(self):
        self.folder = tempfile.TemporaryDirectory()
        self.library = open_library(Path(self.folder.name) / "library.sqlite")
        self.library.db.conn.execute("PRAGMA synchronous = OFF")
        add_document(self.library)
        self.live: dict[str, Annotation] = {}
        self.trash: dict[str, Annotation] = {}

    @rule(number=st.integers(0, 5), data=st.data())
    def put(self, number, data):
        key = f"a{number}"
        start = data.draw(st.integers(0, len(TEXT)))
        span = Span(start, data.draw(st.integers(start, len(TEXT))))
        made = Annotation(
            key,
            "d1",
            span,
            quote_of(TEXT, span),
            data.draw(st.sampled_from(Style)),
            data.draw(st.sampled_from(Color)),
            data.draw(st.text(max_size=5)),
            tuple(data.draw(st.lists(st.sampled_from(TAGS), unique=True))),
            "created",
            data.draw(st.sampled_from(("m1", "m2"))),
        )
        if key in self.live or key in self.trash:
            annotations.update(self.library, made)
        else:
            annotations.insert(self.library, made)
        (self.trash if key in self.trash else self.live)[key] = made

    @rule(number=st.integers(0, 5))
    def discard(self, number):
        key = f"a{number}"
        if key in self.live:
            annotations.trash(self.library, key, "2025")
            self.trash[key] = self.live.pop(key)

    @rule(number=st.integers(0, 5))
    def recover(self, number):
        key = f"a{number}"
        if key in self.trash:
            annotations.untrash_all(self.library, (key,))
            self.live[key] = self.trash.pop(key)

    @rule(number=st.integers(0, 5))
    def purge(self, number):
        annotations.purge(self.library, f"a{number}")
        self.live.pop(f"a{number}", None)
        self.trash.pop(f"a{number}", None)

    @invariant()
    def holds_what_the_model_does(self):
        if not hasattr(self, "library"):
            return
        in_order = sorted(self.live.values(), key=lambda one: (one.span, one.id))
        assert annotations.of_document(self.library, "d1") == tuple(in_order)
        assert {one.id: one for one in annotations.trashed(self.library)} == self.trash
        carried = [path for one in self.live.values() for path in one.tags]
        assert {tag.path: tag.count for tag in tags.counts(self.library)} == {
            path: carried.count(path) for path in set(carried)
        }
        known = {path for one in (*self.live.values(), *self.trash.values()) for path in one.tags}
        assert {path for (path,) in self.library.rows("SELECT path FROM tags")} == known

    def teardown(self):
        if hasattr(self, "library"):
            assert check(self.library) == ()
            self.library.close()
            self.folder.cleanup()


TestNotesAgainstAModel = NotesAgainstAModel.TestCase
TestNotesAgainstAModel.settings = settings(max_examples=25, stateful_step_count=20, deadline=None)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=50)
@given(words=st.text(), path=st.text(min_size=1))
def test_any_note_and_tag_text_comes_back(library, words, path):
    with library.transaction():
        if not annotations.everything(library):
            add_document(library)
        made = add_note(library, note=words, tags=(path,))
    assert annotations.get(library, made.id) == made
    annotations.purge(library, made.id)
    with library.transaction():
        library.write("DELETE FROM documents")


@pytest.mark.parametrize("count", [1, 5])
def test_beside_another_connection_notes_are_on_their_words_or_refused(path, library, count):
    text = "𠮷祥\0小学" + TEXT
    add_document(library, "d1", text)
    with open_library(path) as other:
        documents.touch_opened(other, "d1", "2025-01-01T00:00:00+00:00")
    annotations.insert_all(library, [note(1, 4 + at, text=text) for at in range(count)])
    before = dump(library)
    with pytest.raises(StoreError) as refused:
        annotations.insert_all(library, [note(at, at + 3, text="别的文字甲乙丙丁") for at in range(count)])
    assert refused.value.code == "changed"
    assert dump(library) == before
