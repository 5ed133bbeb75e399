"""What the library keeps of reports, found anew for those it does not know it of."""

from __future__ import annotations

import pytest

from reader.annotate.correction import CorrectionKind
from reader.app import revising
from reader.app.bundles import merge_in
from reader.app.entering import facts_of
from reader.app.indicators import find_indicators
from reader.app.renewing import count_characters, renew_facts
from reader.app.report import characters_in, prepare
from reader.app.session import Session
from reader.app.stored import stored_report
from reader.source.document import read_source
from reader.store import characters, outlines
from reader.store.bundle import write_bundle
from reader.store.db import open_library
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

    monkeypatch.setattr("reader.app.renewing.characters_in", change_meanwhile)
    told = []
    assert count_characters(session, report=lambda: told.append(1)) == 0
    assert told == []
    assert characters.lacking(session.library) == (damaged.record.id,)


def test_what_went_to_the_trash_is_not_counted(session, damaged):
    uncounted(session.library)
    session.remove_document(damaged.record.id)
    assert count_characters(session) == 0


def facts(session, document_id):
    """What lists show of a document."""
    shown = next(one for one in session.shelf() if one.id == document_id)
    return shown.title, shown.issuer, shown.date, shown.indicators, shown.characters


def found(session, document_id):
    """The same, as opening the document would find it."""
    kept = facts_of(stored_report(session, document_id))
    return kept.title, kept.issuer, kept.date, kept.indicators, kept.characters


def test_title_and_issuer_are_kept_as_they_are_repaired(session, make_report):
    text = "岳陽(yáng)縣教育局2025年工(gōng)作總結\n\n一、概況\n全縣學校46所。\n岳陽(yáng)縣教育局\n2025年12月30日\n"
    document = session.adopt(make_report(text, "岳阳.txt"), None)
    assert facts(session, document.record.id)[:2] == ("岳陽縣教育局2025年工作總結", "岳陽縣教育局")
    assert {one.issuer for one in find_indicators(session, "")} == {"岳陽縣教育局"}


def test_what_was_put_right_and_taken_back_unopened_is_found_anew(session, document):
    document_id, before = document.record.id, facts(session, document.record.id)
    session.correct(document, CorrectionKind.NO_INDICATOR, document.report.analysis.indicators[0].span)
    assert renew_facts(session) == 1
    assert facts(session, document_id) == found(session, document_id) == (*before[:3], before[3] - 1, before[4])
    session.undo()
    assert renew_facts(session) == 1
    assert facts(session, document_id) == before
    assert renew_facts(session) == 0


def test_what_is_opened_meanwhile_is_not_analysed_twice(session, document):
    session.correct(document, CorrectionKind.NO_INDICATOR, document.report.analysis.indicators[0].span)
    session.reopen(document.record.id, stored_report(session, document.record.id))
    assert renew_facts(session) == 0


def test_a_new_edition_has_its_facts_with_what_came_over(session, make_report, tmp_path):
    path = tmp_path / "report.txt"
    lines = "全县现有各级各类学校46所，在校学生12345人，比上年增长3.2%。\n" * 8
    path.write_text("全县教育工作总结\n\n一、情况\n" + lines, encoding="utf-8")
    first = session.adopt(prepare(read_source(path)), path)
    session.correct(first, CorrectionKind.NO_INDICATOR, first.report.analysis.indicators[0].span)
    session.set_repairs(first, [Span(0, 1)], wanted=False)
    path.write_text("全县教育工作总结\n\n一、情况\n" + lines + "二、附件\n", encoding="utf-8")
    second, planned = revising.take_in(session, read_source(path), path)
    assert planned is not None
    assert session.corrections(second.record.id)
    assert facts(session, second.record.id) == found(session, second.record.id)
    assert outlines.of_document(session.library, second.record.id) is not None
    session.undo()
    session.redo()
    assert facts(session, second.record.id) == found(session, second.record.id)


def test_what_a_merge_puts_right_is_found_anew(session, document, tmp_path):
    write_bundle(session.library, tmp_path / "before.zip")
    session.correct(document, CorrectionKind.NO_INDICATOR, document.report.analysis.indicators[0].span)
    session.reopen(document.record.id, stored_report(session, document.record.id))
    write_bundle(session.library, tmp_path / "after.zip")
    with open_library(tmp_path / "other.sqlite") as other:
        theirs = Session(other)
        merge_in(other, tmp_path / "before.zip")
        assert facts(theirs, document.record.id) == found(theirs, document.record.id)
        merge_in(other, tmp_path / "after.zip")
        renew_facts(theirs)
        assert (
            facts(theirs, document.record.id) == found(theirs, document.record.id) == facts(session, document.record.id)
        )
    with open_library(tmp_path / "third.sqlite") as third:
        merge_in(third, tmp_path / "after.zip")
        assert outlines.lacking(third) == ()
