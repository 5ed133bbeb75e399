"""Titles and reading statuses that the reader gives in place of what was found."""

from dataclasses import replace

import pytest

from reader.app import collecting, revising, shelf
from reader.app.excerpts import library_excerpts
from reader.app.indexing import catch_up, checked_index
from reader.app.report import prepare
from reader.app.search import search_documents
from reader.app.shelf import ReadingStatus, status_of
from reader.source.document import read_source
from reader.store import collected
from reader.store.states import ReadingState
from reader.text.span import Span

OWN = "青禾县教育局2025年工作总结"


@pytest.mark.parametrize(
    ("progress", "opened", "said", "expected"),
    [
        (0.0, "", "", ReadingStatus.UNREAD),
        (0.0, "2025", "", ReadingStatus.UNREAD),
        (0.4, "2025", "", ReadingStatus.READING),
        (0.989, "2025", "", ReadingStatus.READING),
        (0.99, "2025", "", ReadingStatus.READ),
        (1.0, "2025", "unread", ReadingStatus.UNREAD),
        (0.0, "", "read", ReadingStatus.READ),
    ],
)
def test_the_status_follows_the_position_until_the_reader_says_otherwise(progress, opened, said, expected):
    assert status_of(progress, opened, said) is expected


def on_shelf(session):
    (one,) = shelf.shelf(session.library)
    return one


def test_a_status_by_hand_is_kept_until_it_is_taken_back(session, document):
    document_id = document.record.id
    assert shelf.set_status(session, [document_id, document_id], ReadingStatus.READ) == 1
    assert shelf.set_status(session, [document_id], ReadingStatus.READ) == 0
    session.save_state(ReadingState(document_id, position=3, progress=0.2))
    assert on_shelf(session).status is ReadingStatus.READ
    assert shelf.set_status(session, [document_id], None) == 1
    assert on_shelf(session).status is ReadingStatus.READING
    session.undo()
    assert on_shelf(session).status is ReadingStatus.READ
    session.undo()
    assert on_shelf(session).status is ReadingStatus.READING


def test_a_name_stands_for_the_title_and_the_title_comes_back(session, document):
    document_id = document.record.id
    assert shelf.rename(session, document_id, " 青禾\n2025 ")
    one = on_shelf(session).document
    assert (one.title, one.own_title) == ("青禾 2025", OWN)
    record = session.document(document_id)
    assert (record.label, record.title) == ("青禾 2025", OWN)
    assert shelf.rename(session, document_id, OWN)
    assert session.document(document_id).label == OWN
    assert not shelf.rename(session, document_id, "")
    session.undo()
    assert session.document(document_id).label == "青禾 2025"
    session.undo()
    assert session.document(document_id).label == OWN


def test_a_name_survives_the_same_file_coming_again(session, document, make_report, tmp_path):
    shelf.rename(session, document.record.id, "我的叫法")
    again = make_report()
    session.adopt(replace(again, source=session.settled(again.source)), tmp_path / "青禾.txt")
    assert session.document(document.record.id).label == "我的叫法"


def test_a_new_edition_keeps_name_and_collections(session, tmp_path):
    path = tmp_path / "report.txt"
    text = "全县教育工作总结\n\n一、情况\n" + "学校46所，在校学生12345人，比上年增长3.2%。\n" * 8
    path.write_text(text, encoding="utf-8")
    first = session.adopt(prepare(read_source(path)), path).record
    shelf.rename(session, first.id, "我的叫法")
    made = collecting.create(session, "教育", documents=[first.id])
    path.write_text(text.replace("3.2%", "3.4%", 1), encoding="utf-8")
    second, planned = revising.take_in(session, read_source(path), path)
    assert planned is not None
    assert second.record.id != first.id
    assert session.document(second.record.id).label == "我的叫法"
    assert collected.places(session.library)[second.record.id] == (made.id,)
    session.undo()
    assert set(collected.places(session.library)) == {first.id}


def test_a_document_is_found_by_its_name_and_by_its_own_title(session, document):
    catch_up(session.library)
    shelf.rename(session, document.record.id, "县里最要紧的一份")
    for query in ("in:titles 最要紧", "in:titles 青禾县", "in:titles 最要緊"):
        assert [one.record.id for one in search_documents(session, query)] == [document.record.id], query
    catch_up(session.library)
    for query in ("in:titles 最要紧", "in:titles 青禾县"):
        assert [one.record.id for one in search_documents(session, query)] == [document.record.id], query
    session.undo()
    catch_up(session.library)
    assert not list(search_documents(session, "in:titles 最要紧"))
    assert checked_index(session.library) == (0, True)


def test_exports_cite_the_document_s_own_title(session, document):
    session.annotate(document, Span(0, 4))
    shelf.rename(session, document.record.id, "我的叫法")
    (excerpt,) = library_excerpts(session)
    assert excerpt.original.title == OWN


def test_the_top_of_the_shelf_is_what_the_shelf_begins_with(session, document, make_report):
    for number in range(4):
        session.adopt(make_report(f"第{number}份总结\n\n一、情况\n学校{number}所。\n", f"{number}.txt"), None)
    session.annotate(document, Span(0, 4))
    shelf.rename(session, document.record.id, "我的叫法")
    shelf.set_status(session, [document.record.id], ReadingStatus.READ)
    whole = [one.document for one in shelf.shelf(session.library)]
    assert [one.document for one in shelf.top_shelf(session.library, 3)] == whole[:3]
    assert [one.document for one in shelf.top_shelf(session.library, 99)] == whole
