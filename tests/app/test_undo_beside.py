"""Undo and redo beside what is no step of one's own: documents that are read, and other programs that write."""

from contextlib import suppress

import pytest

from reader.annotate.correction import CorrectionKind
from reader.app import collecting, reencoding, revising, tagging, trash
from reader.app.bundles import merge_in
from reader.app.changes import Changes
from reader.app.commands import RestoreFromTrash
from reader.app.report import prepare
from reader.app.session import Session
from reader.app.stored import stored_report
from reader.script.rulings import Ruling
from reader.source.document import source_from_bytes
from reader.store.bundle import write_bundle
from reader.store.check import check, dump
from reader.store.db import StoreError, open_library
from reader.text.span import Span


@pytest.fixture
def other(session):
    """Another program, with a connection of its own."""
    with open_library(session.library.path) as library:
        yield Session(library)


@pytest.fixture
def merged(session, make_report, tmp_path):
    """The id of a report that came with another reader's library, a step that can be taken back."""
    with open_library(tmp_path / "theirs.sqlite") as library:
        theirs = Session(library)
        made = theirs.adopt(make_report(name="白河.txt"), None)
        theirs.annotate(made, Span(0, 3), note="别人的")
        write_bundle(library, tmp_path / "theirs.zip")
    _, command = merge_in(session.library, tmp_path / "theirs.zip")
    session.run(command, Changes.ALL_BUT_SOURCE)
    return made.record.id


def read(session, document_id):
    """Open a report of the library and stop at some line, as reading does."""
    opened = session.reopen(document_id, stored_report(session, document_id))
    session.save_state(opened.state)
    return opened


# A merge


def test_a_merged_report_that_was_read_goes_whole_and_comes_back_whole(session, merged):
    read(session, merged)
    session.undo()
    assert session.documents() == ()
    assert check(session.library) == ()
    session.redo()
    assert check(session.library) == ()
    assert [one.note for one in session.annotations(merged)] == ["别人的"]


def put_right(other, document_id):
    other.correct(read(other, document_id), CorrectionKind.NO_INDICATOR, Span(0, 2))


WORK = {
    "note": lambda other, one: other.annotate(read(other, one), Span(4, 6), note="我的"),
    "correction": put_right,
    "tag": lambda other, one: tagging.tag_documents(other, {one: ("待查",)}),
    "ruling": lambda other, one: other.rule(Ruling("里", "裏", "hant"), one),
    "collection": lambda other, one: collecting.create(other, "年报", documents=(one,)),
}


@pytest.mark.parametrize("work", WORK.values(), ids=WORK)
def test_a_merged_report_that_was_worked_on_stays_with_its_text(session, other, merged, work):
    work(other, merged)
    held = other.stored_source(merged).text
    session.undo()
    assert session.stored_source(merged).text == held
    assert check(session.library) == ()
    session.redo()
    assert check(session.library) == ()


@pytest.mark.parametrize("work", WORK.values(), ids=WORK)
def test_a_report_worked_on_elsewhere_is_kept_when_its_opening_is_undone(session, document, other, work):
    work(other, document.record.id)
    session.undo()
    assert other.stored_source(document.record.id).text == document.report.source.text
    assert check(session.library) == ()
    session.redo()
    assert session.documents()[0].id == document.record.id


def test_tags_of_a_merge_go_with_it_though_others_came_and_went_behind_them(session, document, tmp_path):
    one, bundle = document.record.id, tmp_path / "b.zip"
    tagging.tag_documents(session, {one: ("甲", "乙")})
    write_bundle(session.library, bundle)
    with open_library(tmp_path / "theirs.sqlite") as library:
        merge_in(library, bundle)
        tagging.tag_documents(Session(library), {one: ("甲", "丁")})
        write_bundle(library, bundle)
    _, command = merge_in(session.library, bundle)
    session.run(command, Changes.ALL_BUT_SOURCE)
    tagging.tag_documents(session, {one: ("甲", "丁", "戊")})
    session.undo()
    assert tagging.document_tags(session, one) == ("甲", "丁")
    session.undo()
    assert tagging.document_tags(session, one) == ("甲", "乙")


# Notes and the words they are on


def reread(other, document, encoding):
    """Read a document in another encoding, as another program does."""
    source = other.stored_source(document.record.id)
    data = reencoding.document_bytes(document.record, source)
    before = reencoding.hanging(other, document.record.id)
    other.run(reencoding.safe(reencoding.plan(source, before, document.record.id, data, encoding)))


@pytest.fixture
def bytes_of_two(session):
    """A report whose bytes are text in either of two encodings, of other lengths."""
    source = source_from_bytes(("工作总结\n" * 40 + "投入120.5万元。\n").encode("utf-8"), "甲.txt")
    return session.adopt(prepare(source), None)


def test_a_note_made_again_is_on_its_words_or_not_made(session, other, bytes_of_two):
    at = bytes_of_two.report.source.text.index("120.5万元")
    session.annotate(bytes_of_two, Span(at, at + 7), note="核对")
    session.undo()
    reread(other, bytes_of_two, "gb18030")
    before = dump(session.library)
    with pytest.raises(StoreError, match="changed by another program"):
        session.redo()
    assert dump(session.library) == before
    other.undo()
    session.redo()
    assert check(session.library) == ()


def test_a_note_moved_back_is_on_its_words_or_not_moved(session, other, bytes_of_two):
    text = bytes_of_two.report.source.text
    planned = revising.plan(
        revising.held_of(session, bytes_of_two.record.id),
        source_from_bytes(("新稿\n" + text).encode(), "乙.txt"),
    )
    at = text.index("120.5万元")
    session.annotate(bytes_of_two, Span(at, at + 7), note="核对")
    revising.revise(session, planned, revising.prepared(planned), None)
    session.undo()
    reread(other, bytes_of_two, "gb18030")
    before = dump(session.library)
    with pytest.raises(StoreError, match="changed by another program"):
        session.redo()
    assert dump(session.library) == before


# What another said meanwhile


def test_a_ruling_that_another_brought_back_is_there_once(session, document, other):
    session.rule(Ruling("后", "后", "hant"))
    other.rule(Ruling("后", "後", "hant"))
    session.rule(Ruling("后", "后", "hant"))
    other.undo()
    other.redo()
    session.undo()
    assert [one.ruling.shown for one in session.rulings("")] == ["後"]
    assert check(session.library) == ()


def test_a_second_edition_made_elsewhere_keeps_another_from_coming_back(session, document, other):
    def revise(by, words):
        held = revising.held_of(by, document.record.id)
        planned = revising.plan(held, source_from_bytes(f"{words}\n{held.source.text}".encode(), "新.txt"))
        revising.revise(by, planned, revising.prepared(planned), None)

    revise(session, "甲稿")
    session.undo()
    revise(other, "乙稿")
    before = dump(session.library)
    with pytest.raises(StoreError, match="changed by another program"):
        session.redo()
    assert dump(session.library) == before


def test_corrections_of_two_programs_are_taken_back_each_by_itself(session, document, other):
    first, second = Span(0, 3), Span(4, 6)
    session.correct(document, CorrectionKind.NO_INDICATOR, first)
    other.correct(document, CorrectionKind.NO_INDICATOR, second)
    session.undo()
    assert [one.span for one in session.corrections(document.record.id)] == [second]
    session.redo()
    assert [one.span for one in session.corrections(document.record.id)] == [first, second]


def test_tags_of_a_document_from_two_programs_are_taken_back_each_by_itself(session, document, other):
    one = document.record.id
    tagging.tag_documents(session, {one: ("甲",)})
    tagging.tag_documents(other, {one: ("甲", "乙")})
    session.undo()
    assert tagging.document_tags(session, one) == ("乙",)
    session.redo()
    assert set(tagging.document_tags(session, one)) == {"甲", "乙"}


def test_a_tag_put_on_elsewhere_stays_when_a_renaming_is_undone(session, document, other):
    note = session.annotate(document, Span(0, 3), tag_paths=("甲",))
    tagging.rename(session, "甲", "乙")
    other.change(note.id, tag_paths=("乙", "丙"))
    fresh = other.annotate(document, Span(4, 6), tag_paths=("乙",))
    tagging.tag_documents(other, {document.record.id: ("乙",)})
    session.undo()
    assert set(session.annotation(note.id).tags) == {"甲", "丙"}
    assert session.annotation(fresh.id).tags == ("乙",)
    assert tagging.document_tags(session, document.record.id) == ("乙",)
    session.redo()
    assert set(session.annotation(note.id).tags) == {"乙", "丙"}


# Steps that can never be


def test_a_step_of_what_is_gone_for_good_does_not_stand_in_the_way_of_those_before(session, document, other):
    first, second = (session.annotate(document, Span(at, at + 2)) for at in (0, 4))
    session.change(first.id, note="甲")
    session.delete([second.id])
    trash.purge(other, [second.id])
    with pytest.raises(StoreError, match="no such entry"):
        session.undo()
    session.undo()
    assert session.annotation(first.id).note == ""
    session.redo()
    assert session.annotation(first.id).note == "甲"


def test_a_step_that_may_be_later_is_kept(session, other, bytes_of_two):
    at = bytes_of_two.report.source.text.index("120.5万元")
    made = session.annotate(bytes_of_two, Span(at, at + 7))
    session.undo()
    reread(other, bytes_of_two, "gb18030")
    for _ in range(2):
        with pytest.raises(StoreError, match="changed by another program"):
            session.redo()
    other.undo()
    session.redo()
    assert session.annotation(made.id) == made


def test_what_another_takes_out_of_the_trash_is_not_deleted_with_the_rest(session, document, other, monkeypatch):
    note = session.annotate(document, Span(0, 3), note="甲")
    session.delete([note.id])
    other.library.db.conn.execute("PRAGMA busy_timeout = 0")
    look = trash.look

    def look_and_restore(asked):
        found = look(asked)
        with suppress(StoreError):
            other.run(RestoreFromTrash(found.annotations))
        return found

    monkeypatch.setattr(trash, "look", look_and_restore)
    trash.purge(session)
    assert bool(other.annotations(document.record.id)) is (other.history.last is not None)
