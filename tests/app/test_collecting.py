"""Collections: what a reader does with them, and what others do meanwhile."""

import pytest

from reader.app import collecting, trash
from reader.app.changes import Changes
from reader.app.collecting import CollectingFailed
from reader.app.report import prepare
from reader.source.document import source_from_bytes
from reader.store import collected, documents
from reader.store.check import check, dump


@pytest.fixture
def ids(session):
    made = []
    for number in range(3):
        report = prepare(
            source_from_bytes(f"第{number}份总结\n\n一、情况\n学校{number}所。\n".encode(), f"{number}.txt")
        )
        made.append(session.adopt(report, None).record.id)
    return made


def tree(session):
    places = collected.places(session.library)
    live = documents.all_ids(session.library)
    found = collecting.nested(collecting.all_collections(session), places, live)
    return [(one.path, one.depth, one.documents) for one in found]


def test_a_document_may_be_in_any_number_of_collections_and_counts_once_above(session, ids):
    above = collecting.create(session, "教育")
    inner = collecting.create(session, " 幼儿园 ", above.id, documents=ids[:2])
    other = collecting.create(session, "幼儿园", documents=ids)
    assert collecting.add(session, above.id, ids[1:]) == 2
    assert collecting.add(session, above.id, ids[1:]) == 0
    assert tree(session) == [("幼儿园", 0, 3), ("教育", 0, 3), ("教育/幼儿园", 1, 2)]
    assert collecting.find(session, "教育/幼儿园") == inner
    assert collecting.find(session, "幼儿园") == other
    assert collecting.remove(session, above.id, ids[:1]) == 1
    assert tree(session) == [("幼儿园", 0, 3), ("教育", 0, 2), ("教育/幼儿园", 1, 1)]


def test_names_are_the_reader_s_to_choose_but_not_twice_in_one_place(session):
    one = collecting.create(session, "教育")
    two = collecting.create(session, "卫生", one.id)
    for name, parent, code in (("教育", "", "name-taken"), ("  ", "", "no-name"), ("卫生", one.id, "name-taken")):
        with pytest.raises(CollectingFailed) as caught:
            collecting.create(session, name, parent)
        assert caught.value.code == code
    with pytest.raises(CollectingFailed) as caught:
        collecting.move(session, one.id, two.id)
    assert caught.value.code == "inside-itself"
    assert not collecting.rename(session, one.id, "教育")
    assert collecting.create(session, "甲/乙").name == "甲／乙"


def test_deleting_takes_what_lies_inside_and_undo_brings_all_back(session, ids):
    one = collecting.create(session, "教育", color="blue")
    collecting.create(session, "幼儿园", one.id, documents=ids)
    before = dump(session.library)
    assert collecting.delete(session, one.id) == 2
    assert tree(session) == []
    assert len(session.documents()) == 3
    after = dump(session.library)
    session.undo()
    assert dump(session.library) == before
    session.redo()
    assert dump(session.library) == after


def test_taking_out_twice_is_taken_back_to_the_first_time(session, ids):
    one = collecting.create(session, "教育", documents=ids)
    collecting.remove(session, one.id, ids[:1])
    collecting.add(session, one.id, ids[:1])
    before = dump(session.library)
    collecting.remove(session, one.id, ids[:2])
    after = dump(session.library)
    collecting.delete(session, one.id)
    session.undo()
    assert dump(session.library) == after
    session.undo()
    assert dump(session.library) == before
    session.redo()
    assert dump(session.library) == after


def test_a_document_in_the_trash_keeps_its_places_and_counts_in_none(session, ids):
    one = collecting.create(session, "教育", documents=ids)
    session.remove_document(ids[0])
    assert tree(session) == [("教育", 0, 2)]
    trash.restore(session, {ids[0]})
    assert tree(session) == [("教育", 0, 3)]
    session.remove_document(ids[0])
    trash.purge(session)
    assert {member.document_id for member in collected.members(session.library, (one.id,))} == set(ids[1:])
    assert check(session.library) == ()


def test_what_another_process_put_in_meanwhile_is_not_lost_by_undo(session, ids):
    one = collecting.create(session, "教育")
    collected.replace_members(session.library, (), [collected.Member(one.id, ids[0], "2025")])
    session.undo()
    assert tree(session) == [("教育", 0, 1)]


def test_a_document_purged_meanwhile_does_not_hinder_undo(session, ids):
    one = collecting.create(session, "教育", documents=ids)
    collecting.delete(session, one.id)
    documents.purge(session.library, ids[0])
    session.undo()
    assert tree(session) == [("教育", 0, 2)]


def test_what_undo_cannot_take_back_is_told(session, ids):
    """Documents were put in the collection meanwhile, as by an import that is under way: it stays, with them."""
    one = collecting.create(session, "教育")
    collected.replace_members(session.library, (), [collected.Member(one.id, ids[0], "2025")])
    assert session.undo() == Changes.COLLECTIONS | Changes.LEFT


def test_what_undo_cannot_bring_back_is_told(session, ids):
    one = collecting.create(session, "教育", documents=ids)
    collecting.remove(session, one.id, ids)
    documents.purge(session.library, ids[0])
    assert session.undo() == Changes.COLLECTIONS | Changes.LEFT


def test_what_is_taken_back_whole_is_told_as_that(session, ids):
    one = collecting.create(session, "教育", documents=ids)
    collecting.delete(session, one.id)
    assert session.undo() == Changes.COLLECTIONS
    assert session.redo() == Changes.COLLECTIONS


def test_a_circle_is_reported_and_still_shown(session):
    one = collecting.create(session, "甲")
    two = collecting.create(session, "乙", one.id)
    session.library.write("UPDATE collections SET parent_id = ? WHERE id = ?", (two.id, one.id))
    assert [(found.code, found.detail) for found in check(session.library)] == [
        ("collection-loop", name) for _, name in sorted([(one.id, "甲"), (two.id, "乙")])
    ]
    assert {path.split("/")[-1] for path, _, _ in tree(session)} == {"甲", "乙"}


def test_listeners_are_told_of_collections_alone(session, ids):
    told = []
    session.listen(told.append)
    collecting.create(session, "教育", documents=ids)
    session.undo()
    assert told == [Changes.COLLECTIONS] * 2
