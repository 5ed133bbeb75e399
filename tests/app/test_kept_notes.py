"""Whatever is done, the notes kept in memory are those of the library, and what was not touched is not made anew."""

import random

import pytest

from reader.annotate.model import Color
from reader.app import marking, tagging
from reader.app.kept_notes import read_notes
from reader.app.session import Session
from reader.store.db import open_library
from reader.text.span import Span


@pytest.fixture
def marked(session, document):
    made = [session.annotate(document, Span(start, start + 4)) for start in range(0, 60, 3)]
    return document.record.id, [one.id for one in made]


def agrees(session, document_id):
    return session.annotations(document_id) == read_notes(session.library, document_id)


@pytest.mark.parametrize("seed", range(8))
def test_kept_notes_are_those_of_the_library(session, document, marked, seed):
    document_id, ids = marked
    chance = random.Random(seed)
    session.history.forget()
    deeds = (
        lambda: session.annotate(document, Span(chance.randrange(40), 50), tag_paths=("a/b",)),
        lambda: session.change(chance.choice(ids), note=str(chance.random())),
        lambda: marking.recolor(session, chance.sample(ids, 5), chance.choice(list(Color))),
        lambda: marking.resize(session, document, chance.choice(ids), Span(chance.randrange(40), 60)),
        lambda: session.delete(chance.sample([one.id for one in session.annotations(document_id)], 2)),
        lambda: tagging.rename(session, "a/b", chance.choice("cde")),
        session.undo,
        session.undo,
        session.redo,
    )
    for _ in range(60):
        chance.choice(deeds)()
        assert agrees(session, document_id)


def test_what_was_not_touched_is_the_very_same(session, marked):
    document_id, ids = marked
    before = {one.id: one for one in session.annotations(document_id)}
    session.change(ids[3], note="甲")
    after = {one.id: one for one in session.annotations(document_id)}
    assert [key for key in ids if after[key] is not before[key]] == [ids[3]]


def test_what_another_process_changes_is_seen(session, marked):
    document_id, ids = marked
    session.annotations(document_id)
    with open_library(session.library.path) as library:
        Session(library).change(ids[0], note="别处")
    assert agrees(session, document_id)
    session.change(ids[1], note="此处")
    assert agrees(session, document_id)


def test_notes_read_elsewhere_are_taken_only_while_nothing_changed(session, marked):
    document_id, ids = marked
    moment = session.kept_notes.moment()
    found = read_notes(session.library, document_id)
    session.kept_notes.take(document_id, found, moment)
    assert session.annotations(document_id) is found
    moment = session.kept_notes.moment()
    session.change(ids[0], note="其间")
    session.kept_notes.take(document_id, found, moment)
    assert agrees(session, document_id)
