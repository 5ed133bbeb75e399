"""What other connections changed, told from what the session changed itself."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reader.app import collecting, marking, shelf, tagging
from reader.app.changes import Changes
from reader.app.elsewhere import Elsewhere, taken
from reader.app.report import prepare
from reader.app.session import Session
from reader.app.shelf import ReadingStatus
from reader.source.document import source_from_bytes
from reader.store.db import open_library
from reader.text.span import Span

TEXT = "全县教育工作总结\n一、基本情况\n全县学校46所，比上年增加3所。\n"


def entered(session, name="一.txt", text=TEXT):
    return session.adopt(prepare(source_from_bytes(text.encode(), name)), None)


@pytest.fixture
def sessions(tmp_path):
    """The session that looks, and another one on the same library; both have a note on one document."""
    path = tmp_path / "library.sqlite"
    with open_library(path) as own, open_library(path) as other:
        here, there = Session(own), Session(other)
        document = entered(there)
        there.annotate(document, Span(20, 24), note="起先", tag_paths=("甲",))
        yield here, there, document


def seen(elsewhere):
    look = elsewhere.begin()
    return Changes.NONE if look is None else elsewhere.end(look, taken(look))


def note_of(session):
    return session.all_annotations()[0].id


DEEDS = {
    "a note is added": (lambda s, d: s.annotate(d, Span(10, 12)), Changes.ANNOTATIONS),
    "a note is changed": (lambda s, _d: s.change(note_of(s), note="后来"), Changes.ANNOTATIONS),
    "a note is deleted": (lambda s, _d: s.delete([note_of(s)]), Changes.ANNOTATIONS),
    "a note is tagged": (lambda s, _d: marking.add_tag(s, [note_of(s)], "乙"), Changes.ANNOTATIONS | Changes.TAGS),
    "a tag is renamed": (lambda s, _d: tagging.rename(s, "甲", "丙"), Changes.TAGS),
    "a document is entered": (lambda s, _d: entered(s, "二.txt", TEXT + "二"), Changes.DOCUMENTS),
    "a document is removed": (lambda s, d: s.remove_document(d.record.id), Changes.DOCUMENTS),
    "a status is set": (lambda s, d: shelf.set_status(s, (d.record.id,), ReadingStatus.READ), Changes.DOCUMENTS),
    "a collection is made": (
        lambda s, d: collecting.create(s, "集", "", documents=(d.record.id,)),
        Changes.COLLECTIONS,
    ),
}


@pytest.mark.parametrize("name", DEEDS)
def test_what_changed_elsewhere_is_told_once(sessions, name):
    here, there, document = sessions
    elsewhere = Elsewhere(here)
    assert seen(elsewhere) is Changes.NONE
    deed, expected = DEEDS[name]
    deed(there, document)
    assert expected & seen(elsewhere) == expected
    assert seen(elsewhere) is Changes.NONE
    there.undo()
    assert expected & seen(elsewhere) == expected


@pytest.mark.parametrize("name", DEEDS)
def test_what_changed_here_is_not_told(sessions, name):
    here, _there, document = sessions
    elsewhere = Elsewhere(here)
    seen(elsewhere)
    DEEDS[name][0](here, document)
    assert seen(elsewhere) is Changes.NONE
    assert elsewhere.begin() is None


def test_only_the_part_that_changed_is_told(sessions):
    here, there, document = sessions
    elsewhere = Elsewhere(here)
    seen(elsewhere)
    collecting.create(there, "集", "")
    assert seen(elsewhere) is Changes.COLLECTIONS
    there.annotate(document, Span(10, 12))
    assert seen(elsewhere) == Changes.ANNOTATIONS | Changes.TAGS


def test_where_another_reads_is_no_change(sessions):
    here, there, document = sessions
    there.save_state(there.state(document.record.id))
    elsewhere = Elsewhere(here)
    seen(elsewhere)
    there.save_state(replace(there.state(document.record.id), position=30, progress=0.5))
    assert seen(elsewhere) is Changes.NONE


def test_a_change_between_the_beginning_and_the_end_of_a_look_is_not_missed(sessions):
    here, there, document = sessions
    elsewhere = Elsewhere(here)
    seen(elsewhere)
    collecting.create(there, "集", "")
    look = elsewhere.begin()
    found = taken(look)
    there.annotate(document, Span(10, 12))
    assert elsewhere.end(look, found) is Changes.COLLECTIONS
    assert seen(elsewhere) == Changes.ANNOTATIONS | Changes.TAGS


def test_before_the_first_look_everything_may_have_changed(sessions):
    here, there, document = sessions
    elsewhere = Elsewhere(here)
    there.annotate(document, Span(10, 12))
    assert seen(elsewhere) is Changes.ALL_BUT_SOURCE


def test_while_a_change_is_under_way_nothing_is_looked_at(sessions):
    here, there, document = sessions
    elsewhere = Elsewhere(here)
    seen(elsewhere)
    there.annotate(document, Span(10, 12))
    look = elsewhere.begin()
    here.turns.take()
    assert elsewhere.end(look, taken(look)) is Changes.NONE
    assert elsewhere.begin() is None
    here.turns.release()
    assert seen(elsewhere) == Changes.ANNOTATIONS | Changes.TAGS


def test_a_look_put_off_is_made_again(sessions):
    here, _there, document = sessions
    elsewhere = Elsewhere(here)
    seen(elsewhere)
    here.annotate(document, Span(10, 12))
    look = elsewhere.begin()
    elsewhere.put_off(look)
    assert elsewhere.begin() is not None
