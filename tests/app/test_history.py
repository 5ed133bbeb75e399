"""What the history of commands keeps, and what it lets go of."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from reader.app.changes import Changes
from reader.app.history import History
from reader.app.report import prepare
from reader.source.document import source_from_bytes


@dataclass(frozen=True, slots=True)
class Light:
    code: str

    def do(self, library):
        return Changes.TAGS

    def undo(self, library):
        return Changes.TAGS


@dataclass(frozen=True, slots=True)
class Heavy(Light):
    characters: int = 0


def undone(history):
    """The codes of all that can be taken back, the last first."""
    found = []
    while history.undo_code is not None:
        found.append(history.undo_code)
        history.undo()
    return found


@pytest.fixture
def history(session):
    return History(session.library, most_characters=100)


def test_the_oldest_texts_are_let_go_of_and_what_was_done_before_them(history):
    for command in (Light("a"), Heavy("b", 60), Light("c"), Heavy("d", 30), Light("e"), Heavy("f", 20), Light("g")):
        history.run(command)
    assert undone(history) == ["g", "f", "e", "d", "c"]


def test_as_much_as_may_be_kept_is_kept(history):
    for command in (Light("a"), Heavy("b", 60), Heavy("c", 40)):
        history.run(command)
    assert undone(history) == ["c", "b", "a"]


def test_the_last_is_kept_however_long_its_text_is(history):
    for command in (Light("a"), Heavy("b", 500)):
        history.run(command)
    assert undone(history) == ["b"]
    assert history.redo() is Changes.TAGS
    history.run(Light("c"))
    assert undone(history) == ["c"]


def test_what_another_connection_has_done_counts_too(history):
    for command in (Heavy("a", 60), Heavy("b", 60)):
        history.record(command, Changes.DOCUMENTS)
    assert undone(history) == ["b"]


def test_a_document_that_was_entered_weighs_as_much_as_its_text(session):
    text = "全县教育工作总结\n一、基本情况\n全县学校46所。\n"
    session.adopt(prepare(source_from_bytes(text.encode(), "一.txt")), None)
    assert session.history.last.characters == len(text)
