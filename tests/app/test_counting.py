"""How many characters a report has, counted for documents that the library has no count of."""

from __future__ import annotations

import pytest

from reader.app.counting import count_characters
from reader.app.report import characters_in
from reader.app.stored import stored_report
from reader.store import characters
from reader.text.span import Span

DAMAGED = "青禾县教育局2025年工作总结\r\n\r\n[bookmark: _GoBack]一、基本情况\r\n全县学校46所，会(huì)议开了7次。\r\n"
REPAIRED = "青禾县教育局2025年工作总结一、基本情况全县学校46所，会议开了7次。"


@pytest.fixture
def damaged(session, make_report, tmp_path):
    return session.adopt(make_report(DAMAGED, "损坏.txt"), tmp_path / "损坏.txt")


def uncounted(library) -> None:
    """As an earlier version left it."""
    with library.transaction():
        library.write("DELETE FROM character_counts")


def test_what_is_entered_is_counted_as_it_is_read(session, damaged):
    assert characters_in(damaged.report.repaired) == len(REPAIRED)
    assert characters.of_document(session.library, damaged.record.id) == len(REPAIRED)
    assert damaged.record.length == len(DAMAGED)


def test_documents_without_a_count_are_counted_without_their_being_opened(session, document, damaged):
    before = {one.id: one.characters for one in session.shelf()}
    uncounted(session.library)
    told = []
    assert count_characters(session, report=lambda: told.append(1)) == 2
    assert {one.id: one.characters for one in session.shelf()} == before
    assert told == [1]
    assert count_characters(session) == 0


def test_the_count_is_of_the_repairs_the_reader_wants(session, damaged):
    edits = [one for one in damaged.report.repaired.edits if one.reason == "gloss"] or damaged.report.repaired.edits[
        -1:
    ]
    session.set_repairs(damaged, [Span(one.start, one.end) for one in edits], wanted=False)
    assert characters.of_document(session.library, damaged.record.id) is None
    count_characters(session)
    rejected = stored_report(session, damaged.record.id)
    assert characters.of_document(session.library, damaged.record.id) == characters_in(rejected.repaired)
    session.set_repairing(damaged, wanted=False)
    count_characters(session)
    assert characters.of_document(session.library, damaged.record.id) == len("".join(DAMAGED.split()))
    session.undo()
    session.undo()
    count_characters(session)
    assert characters.of_document(session.library, damaged.record.id) == len(REPAIRED)


def test_it_stops_between_two_documents_and_keeps_what_it_has(session, document, damaged):
    uncounted(session.library)
    asked = iter([False, True])
    assert count_characters(session, cancelled=lambda: next(asked)) == 1
    assert len(characters.lacking(session.library)) == 1


def test_a_count_that_came_too_late_is_not_stored(session, damaged, monkeypatch):
    uncounted(session.library)

    def change_meanwhile(repaired):
        session.set_repairing(damaged, wanted=False)
        return characters_in(repaired)

    monkeypatch.setattr("reader.app.counting.characters_in", change_meanwhile)
    told = []
    assert count_characters(session, report=lambda: told.append(1)) == 0
    assert told == []
    assert characters.lacking(session.library) == (damaged.record.id,)


def test_what_went_to_the_trash_is_not_counted(session, damaged):
    uncounted(session.library)
    session.remove_document(damaged.record.id)
    assert count_characters(session) == 0
