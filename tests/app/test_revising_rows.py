"""Editions in a row, put off, undone, merged and emptied: no note is lost, and each waits where it is expected."""

from __future__ import annotations

import pytest

from reader.annotate.carry import Fate
from reader.annotate.model import Scope
from reader.app import revising, tagging
from reader.app.bundles import merge_in
from reader.app.report import prepare
from reader.app.session import Session
from reader.source.document import read_source
from reader.store import revisions
from reader.store.bundle import write_bundle
from reader.store.check import check, dump
from reader.store.db import open_library
from reader.store.revisions import Outcome
from reader.text.span import Span

FIRST = """青禾县教育局2025年工作总结

一、基本情况
全县现有各级各类学校46所，在校学生12345人，比上年增长3.2%。
二、主要工作
新建书香校园7所，投入资金120.5万元。群众满意度明显提高。
三、存在问题
个别项目推进缓慢，需要加快。
"""
SECOND = FIRST.replace("增长3.2%", "增长2.8%").replace("个别项目推进缓慢，需要加快。\n", "")
THIRD = SECOND.replace("增长2.8%", "增长2.6%").replace("群众满意度明显提高", "群众满意度显著提高")
QUOTES = ("新建书香校园7所", "群众满意度明显提高", "比上年增长3.2%", "个别项目推进缓慢")


@pytest.fixture
def session(library):
    return Session(library)


@pytest.fixture
def path(tmp_path):
    return tmp_path / "总结.txt"


def opened(session, path, text):
    path.write_text(text, encoding="utf-8")
    return revising.take_in(session, read_source(path), path)[0]


@pytest.fixture
def first(session, path):
    document = opened(session, path, FIRST)
    for words in QUOTES:
        start = FIRST.index(words)
        session.annotate(document, Span(start, start + len(words)), note=f"记：{words}")
    session.annotate(document, Span(FIRST.index("二、"), FIRST.index("二、")), note="书签")
    session.annotate(document, Span(0, 0), scope=Scope.DOCUMENT, note="总评")
    return document


def waiting(session, document):
    return {one.quote.exact for one in revising.waiting(session, document.record.id)}


def held(session):
    """All that is stored but when a document was opened last."""
    return [line for line in dump(session.library).splitlines() if not line.startswith('["documents"')]


def test_what_was_put_off_waits_after_the_next_edition_and_after_each_is_undone(session, first, path):
    states = [held(session)]
    for text in (SECOND, THIRD):
        document = opened(session, path, text)
        states.append(held(session))
        assert check(session.library) == ()
    assert {"比上年增长3.2%", "个别项目推进缓慢"} <= waiting(session, document)
    assert len(session.all_annotations()) == len(QUOTES) + 2
    for state in reversed(states[:-1]):
        session.undo()
        assert held(session) == state
        assert check(session.library) == ()
    for state in states[1:]:
        session.redo()
        assert held(session) == state


def test_a_decision_between_two_editions_is_kept_and_undone_in_its_order(session, first, path):
    second = opened(session, path, SECOND)
    figure = next(one for one in revising.waiting(session, second.record.id) if one.fate is Fate.FIGURE)
    revising.place(session, figure, figure.candidates[0].span)
    before = held(session)
    third = opened(session, path, THIRD)
    now = {one.quote.exact: one for one in revising.waiting(session, third.record.id)}
    assert now["比上年增长2.8%"].differences == (("2.8%", "2.6%"),)
    revising.keep(session, [now["个别项目推进缓慢"]])
    revising.place(session, now["比上年增长2.8%"], now["比上年增长2.8%"].candidates[0].span)
    assert check(session.library) == ()
    for _ in range(3):
        session.undo()
    assert held(session) == before
    session.undo()
    assert waiting(session, second) == {"比上年增长3.2%", "个别项目推进缓慢"}


def test_back_to_the_first_text_what_was_put_off_stands_again_where_it_stood(session, first, path):
    opened(session, path, SECOND)
    document = opened(session, path, FIRST + "\n")
    assert waiting(session, document) == set()
    text = session.stored_source(document.record.id).text
    assert {one.span.of(text) for one in session.annotations(document.record.id)} >= set(QUOTES)
    assert check(session.library) == ()


@pytest.mark.parametrize("text", ["一", "一二三四五六七八九十", " \n \n"])
def test_an_edition_with_nearly_nothing_in_it_keeps_every_note(session, first, path, text):
    path.write_text(text, encoding="utf-8")
    held_before = revising.held_of(session, first.record.id)
    source = read_source(path)
    planned = revising.plan(held_before, source)
    assert len(planned.notes) == len(QUOTES) + 2
    assert planned.count(Fate.CHANGED) == 0
    assert planned.count(Fate.EXACT) == 1  # the one on the whole document
    before = held(session)
    document = revising.revise(session, planned, revising.prepared(planned), path)
    assert len(session.all_annotations()) == len(QUOTES) + 2
    assert check(session.library) == ()
    later = opened(session, path, FIRST + "\n")
    if revisions.earlier_of(session.library, later.record.id) is None:  # too little in common to be one by itself
        planned = revising.plan(revising.held_of(session, document.record.id), session.stored_source(later.record.id))
        revising.revise(session, planned, revising.prepared(planned), path)
    stands = {one.quote.exact for one in session.annotations(later.record.id)}
    assert set(QUOTES) <= stands
    while session.history.last is not None and held(session) != before:
        session.undo()
    assert held(session) == before


def test_a_bundle_carries_what_was_put_off_to_another_library(session, first, path, tmp_path):
    second = opened(session, path, SECOND)
    bundle = tmp_path / "library.zip"
    write_bundle(session.library, bundle)
    with open_library(tmp_path / "other.sqlite") as library:
        other = Session(library)
        merge_in(library, bundle)
        assert check(library) == ()
        before = held(other)
        mine = {one.annotation_id: one for one in revising.waiting(session, second.record.id)}
        theirs = {one.annotation_id: one for one in revising.waiting(other, second.record.id)}
        assert mine == theirs
        assert len(mine) == 2
        merge_in(library, bundle)
        assert held(other) == before
        figure = next(one for one in theirs.values() if one.fate is Fate.FIGURE)
        revising.place(other, figure, figure.candidates[0].span)
        third = opened(other, tmp_path / "总结.txt", THIRD)
        outcomes = {one.quote.exact: one.outcome for one in revisions.into(library, third.record.id)}
        assert outcomes["比上年增长2.8%"] is Outcome.OPEN
        assert outcomes["新建书香校园7所"] is Outcome.CARRIED
        assert len(other.all_annotations()) == len(QUOTES) + 2
        assert check(library) == ()


def test_a_tag_that_comes_over_is_newer_than_its_being_taken_off_elsewhere_before(session, first, tmp_path):
    path = tmp_path / "修订.txt"
    path.write_text(SECOND, encoding="utf-8")
    source = read_source(path)
    second = session.adopt(prepare(source), path).record.id
    write_bundle(session.library, tmp_path / "mine.zip")
    with open_library(tmp_path / "other.sqlite") as library:
        other = Session(library)
        merge_in(library, tmp_path / "mine.zip")
        tagging.tag_documents(other, {second: ("待查",)})
        tagging.tag_documents(other, {second: ()})
        write_bundle(library, tmp_path / "other.zip")
    tagging.tag_documents(session, {first.record.id: ("待查",)})
    before = dump(session.library)
    planned = revising.plan(revising.held_of(session, first.record.id), source)
    session.run(revising.revision(session, planned, prepare(source), path))
    session.undo()
    assert dump(session.library) == before
    session.redo()
    merge_in(session.library, tmp_path / "other.zip")
    assert tagging.document_tags(session, second) == ("待查",)


def test_a_bundle_with_a_decision_settles_what_waits_here(session, first, path, tmp_path):
    second = opened(session, path, SECOND)
    bundle, back = tmp_path / "library.zip", tmp_path / "back.zip"
    write_bundle(session.library, bundle)
    with open_library(tmp_path / "other.sqlite") as library:
        other = Session(library)
        merge_in(library, bundle)
        figure = next(one for one in revising.waiting(other, second.record.id) if one.fate is Fate.FIGURE)
        revising.place(other, figure, figure.candidates[0].span)
        write_bundle(library, back)
    merge_in(session.library, back)
    assert check(session.library) == ()
    assert waiting(session, second) == {"个别项目推进缓慢"}
    assert len(session.all_annotations()) == len(QUOTES) + 2


def test_a_bundle_from_before_the_edition_loses_nothing(session, first, path, tmp_path):
    """The other library marked the first edition further, while this one went on to the second."""
    bundle, back = tmp_path / "library.zip", tmp_path / "back.zip"
    write_bundle(session.library, bundle)
    with open_library(tmp_path / "other.sqlite") as library:
        other = Session(library)
        merge_in(library, bundle)
        record = other.document(first.record.id)
        document = other.opened(record.id, first.report)
        start = FIRST.index("在校学生12345人")
        late = other.annotate(document, Span(start, start + 10), note="别处写的")
        write_bundle(library, back)
    second = opened(session, path, SECOND)
    merge_in(session.library, back)
    assert check(session.library) == ()
    ids = {one.id for one in session.all_annotations()}
    assert late.id in ids
    assert len(ids) == len(QUOTES) + 3
    now = {one.quote.exact: one for one in revising.waiting(session, second.record.id)}
    assert now["在校学生12345人"].candidates[0].span.of(SECOND) == "在校学生12345人"
    before = held(session)
    merge_in(session.library, back)
    assert held(session) == before
    third = opened(session, path, THIRD)
    assert check(session.library) == ()
    assert "在校学生12345人" in {one.quote.exact for one in session.annotations(third.record.id)}
    assert len(session.all_annotations()) == len(QUOTES) + 3


def test_notes_of_mine_wait_when_another_library_brings_the_next_edition(session, first, path, tmp_path):
    bundle, back = tmp_path / "library.zip", tmp_path / "back.zip"
    write_bundle(session.library, bundle)
    with open_library(tmp_path / "other.sqlite") as library:
        other = Session(library)
        merge_in(library, bundle)
        second = opened(other, path, SECOND)
        write_bundle(library, back)
    start = FIRST.index("在校学生12345人")
    mine = session.annotate(first, Span(start, start + 10), note="我后来写的")
    edited = next(one for one in session.all_annotations() if one.quote.exact == "新建书香校园7所")
    session.change(edited.id, note="我后来改的")
    before = held(session)
    _, command = merge_in(session.library, back)
    assert check(session.library) == ()
    assert {"在校学生12345人", "新建书香校园7所", "比上年增长3.2%", "个别项目推进缓慢"} == waiting(session, second)
    assert session.annotation(edited.id).note == "我后来改的"
    assert mine.id in {one.annotation_id for one in revising.waiting(session, second.record.id)}
    command.undo(session.library)
    assert held(session) == before
