"""Changes carried out beside a session: as if it had made them itself, all of them or nothing, in their order."""

import itertools
import random
import uuid
from dataclasses import replace

import pytest

from reader.annotate.anchor import quote_of
from reader.annotate.model import Annotation, Color, Style
from reader.app import beside, collecting, marking, session, tagging, trash
from reader.app.beside import ChangeStopped, Steps, Watch, carry_out
from reader.app.changes import Changes
from reader.app.commands import AddAnnotations
from reader.app.importing import import_files, readable_files
from reader.app.marking import Place, Wish
from reader.app.session import Session
from reader.store import annotations as notes
from reader.store import db
from reader.store.check import dump
from reader.store.db import StoreError, open_library
from reader.text.span import Span

MANY = 700
PATHS = ("指标", "指标/占比", "待查", "问题/师资")
GONE = AddAnnotations(())


@pytest.fixture(autouse=True)
def still(monkeypatch):
    """The clock stands, and ids are counted, so that two libraries can become the same."""
    for module in (db, marking, session, trash):
        monkeypatch.setattr(module, "utc_now", lambda: "2026-05-05T05:05:05.000000+00:00")
    monkeypatch.setattr(uuid, "uuid4", lambda: uuid.UUID(int=next(NUMBERS[-1])))


def filled(session, document):
    """The ids of many notes, some of them in the trash."""
    text, chance = document.report.source.text, random.Random(7)
    some = []
    for number in range(MANY):
        start = chance.randrange(len(text) - 5)
        span = Span(start, start + 4)
        tags = tuple(chance.sample(PATHS, chance.randint(0, 3)))
        one = Annotation(
            f"note-{number:04}", document.record.id, span, quote_of(text, span), chance.choice(list(Style)), tags=tags
        )
        some.append(replace(one, created="2026-01-01", modified="2026-01-01"))
    notes.insert_all(session.library, some)
    ids = tuple(one.id for one in some)
    session.delete(ids[::7])
    return ids[1::7] + ids[2::7] + ids[3::7]


@pytest.fixture
def ids(session, document):
    return filled(session, document)


def places(session, ids):
    found = notes.get_all(session.library, ids)
    return [Place(one.document_id, one.span, one.quote) for one in found]


NUMBERS = [itertools.count(1)]


def counted(work, *given):
    """What ``work`` says, its new ids counted from the same number each time."""
    NUMBERS.append(itertools.count(10**6))
    try:
        return work(*given)
    finally:
        NUMBERS.pop()


WORKS = {
    "recolor": lambda session, ids: marking.recolor(session, ids, Color.GREEN),
    "restyle": lambda session, ids: marking.restyle(session, ids, Style.WAVY),
    "add tag": lambda session, ids: marking.add_tag(session, ids, "经验"),
    "remove tag": lambda session, ids: marking.remove_tag(session, ids, "指标"),
    "delete": lambda session, ids: session.delete(ids),
    "mark": lambda session, ids: len(marking.mark_places(session, places(session, ids), Wish(tags=("新",)))),
    "rename tag": lambda session, ids: tagging.rename(session, "指标", "数据/指标"),
    "merge tags": lambda session, ids: tagging.merge(session, "待查", "问题/师资"),
    "move tag": lambda session, ids: tagging.move(session, "待查", "问题"),
    "delete tag": lambda session, ids: tagging.delete(session, "指标"),
    "restore": lambda session, ids: trash.restore(
        session, {one.annotation.id for one in trash.look(session).annotations}
    ),
    "nothing": lambda session, ids: marking.recolor(session, (), Color.GREEN),
}


def entered(session, carried):
    told = []
    session.listen(told.append)
    beside.enter(session, carried, {}, None)
    return told


@pytest.fixture
def steps(session):
    made = Steps(session.library.path)
    yield made
    made.close()


@pytest.mark.parametrize("name", WORKS)
def test_what_is_carried_out_beside_a_session_is_what_it_would_have_done(name, session, ids, steps, tmp_path):
    work = WORKS[name]
    session.library.db.conn.execute("VACUUM INTO ?", (str(tmp_path / "twin.sqlite"),))
    before = dump(session.library)
    with open_library(tmp_path / "twin.sqlite") as library:
        twin, told = Session(library), []
        twin.listen(told.append)
        value = counted(work, twin, ids)
        carried = carry_out(session.library.path, lambda own: counted(work, own, ids), Watch())
        assert carried.value == value
        assert entered(session, carried) == told
        assert carried.command == twin.history.last
        assert dump(session.library) == dump(library)
        if carried.command is None:
            return
        assert session.history.last == twin.history.last
        entered(session, counted(steps.back, session.history.last, Watch()))
        counted(twin.undo)
        assert dump(session.library) == dump(library) == before
        assert session.history.next == twin.history.next
        entered(session, counted(steps.on, session.history.next, Watch()))
        counted(twin.redo)
        assert dump(session.library) == dump(library) != before


@pytest.mark.parametrize("name", sorted(set(WORKS) - {"nothing"}))
def test_a_change_that_is_stopped_at_any_moment_has_changed_nothing(name, session, ids):
    before = dump(session.library)
    looks = 0
    while True:
        asked = itertools.count()
        try:
            carry_out(
                session.library.path,
                lambda own: WORKS[name](own, ids),
                Watch(lambda asked=asked, looks=looks: next(asked) == looks),
            )
        except ChangeStopped:
            assert dump(session.library) == before
            looks += 1
            continue
        break
    assert looks > 2
    assert dump(session.library) != before


@pytest.fixture
def imported(session, tmp_path):
    """What a folder entered, one of its files into a second place and one out of the trash, is the last step."""
    folder = tmp_path / "reports"
    folder.mkdir()
    for number in range(5):
        (folder / f"{number}.txt").write_text(f"某县第{number}号工作报告\n\n一、学校{number}所。\n", encoding="utf-8")
    found = import_files(session, [folder / "0.txt"], report=lambda *_: None)
    session.run(found.command, found.command.changes)
    session.remove_document(found.command.documents[0].id)
    into = collecting.create(session, "教育")
    result = import_files(session, readable_files([folder]), report=lambda *_: None, into=into.id)
    session.run(result.command, result.command.changes)
    assert (len(result.command.documents), len(result.command.restored), len(result.command.members)) == (4, 1, 5)
    return result.command


def test_an_import_is_taken_back_and_made_again_with_its_texts(session, imported, steps):
    after = dump(session.library)
    for path in session.library.path.parent.glob("reports/*"):
        path.unlink()
    entered(session, steps.back(imported, Watch()))
    before = dump(session.library)
    assert len(session.documents()) == 0
    entered(session, steps.on(imported, Watch()))
    assert dump(session.library) == after
    entered(session, steps.back(imported, Watch()))
    assert dump(session.library) == before


@pytest.mark.parametrize("way", ["back", "on"])
def test_a_step_over_an_import_that_is_stopped_at_any_moment_has_changed_nothing(session, imported, steps, way):
    if way == "on":
        steps.back(imported, Watch())
    before, told = dump(session.library), []
    for looks in itertools.count():
        asked = itertools.count()
        watch = Watch(lambda asked=asked, looks=looks: next(asked) == looks, lambda *some: told.append(some))
        try:
            getattr(steps, way)(imported, watch)
        except ChangeStopped:
            assert dump(session.library) == before
            continue
        break
    assert looks > 5
    assert dump(session.library) != before
    assert told[-1][0] <= told[-1][1] == beside.rows_of(imported)


def test_nothing_is_changed_beside_a_library_that_was_moved_away(session, steps, tmp_path):
    session.library.close()
    session.library.path.rename(tmp_path / "elsewhere.sqlite")
    for act in (
        lambda: carry_out(session.library.path, lambda own: own.documents(), Watch()),
        lambda: steps.back(GONE, Watch()),
    ):
        with pytest.raises(StoreError) as caught:
            act()
        assert caught.value.code == "gone"
    assert not session.library.path.exists()


def test_a_change_that_fails_in_its_middle_has_changed_nothing(session, ids):
    before = dump(session.library)

    def work(own):
        marking.recolor(own, ids, Color.PINK)
        notes.trash(own.library, "no such note", "2026-01-01")

    with pytest.raises(StoreError, match="no such entry"):
        carry_out(session.library.path, work, Watch())
    assert dump(session.library) == before


def test_progress_grows_and_ends_at_its_end(session, ids):
    told = []
    carry_out(
        session.library.path,
        lambda own: marking.recolor(own, ids, Color.BLUE),
        Watch(report=lambda done, expected: told.append((done, expected))),
    )
    assert [done for done, _ in told] == sorted(done for done, _ in told)
    assert told[-1][0] == told[-1][1] > 0
    assert len(told) > 2


def test_deleting_for_good_is_told_and_forgets_what_was_before(session, ids):
    carried = carry_out(session.library.path, trash.purge, Watch())
    assert carried.value == MANY // 7
    assert carried.command is None
    assert entered(session, carried) == [Changes.DOCUMENTS | Changes.ANNOTATIONS | Changes.TAGS]
    assert session.history.undo_code is None


# Turns


def test_what_is_asked_for_during_a_change_waits_in_its_order(session, document, ids):
    done = []
    session.turns.take()
    for number in range(3):
        session.turns.when_free(lambda number=number: done.append(number))
    assert done == []
    session.turns.release()
    assert done == [0, 1, 2]


def test_a_turn_taken_by_one_that_waited_holds_the_others_back(session):
    turns, done = session.turns, []
    turns.take()
    turns.when_free(lambda: done.append("first"))
    turns.when_free(turns.take)
    turns.when_free(lambda: done.append("second"))
    turns.release()
    assert done == ["first"]
    turns.release()
    assert done == ["first", "second"]


def test_one_that_fails_does_not_lose_the_others(session):
    done = []
    session.turns.take()
    session.turns.when_free(lambda: 1 / 0)
    session.turns.when_free(lambda: done.append("second"))
    with pytest.raises(ZeroDivisionError):
        session.turns.release()
    session.turns.when_free(lambda: done.append("third"))
    assert done == ["second", "third"]


def test_no_step_is_made_while_another_is_under_way(session, document, ids):
    before = dump(session.library)
    session.turns.take()
    for step in (
        session.undo,
        lambda: session.change(ids[0], note="甲"),
        lambda: session.delete(ids[:1]),
        session.turns.take,
    ):
        with pytest.raises(StoreError) as caught:
            step()
        assert caught.value.code == "occupied"
    assert dump(session.library) == before
    session.turns.release()
    session.change(ids[0], note="甲")
    assert session.annotation(ids[0]).note == "甲"


def test_what_others_have_done_is_entered_after_the_change_under_way(session, ids):
    carried = carry_out(session.library.path, lambda own: marking.recolor(own, ids, Color.BLUE), Watch())
    other = carry_out(session.library.path, lambda own: marking.restyle(own, ids, Style.WAVY), Watch())
    session.turns.take()
    session.run(other.command, other.changes)
    assert session.history.last is not other.command
    entered(session, carried)
    session.turns.release()
    assert session.history.last is other.command
    session.undo()
    assert session.history.last is carried.command


# The notes kept in memory


def test_notes_read_meanwhile_are_kept_unless_the_library_changed_again(session, document, ids):
    document_id = document.record.id
    session.annotations(document_id)
    carried = carry_out(session.library.path, lambda own: marking.recolor(own, ids, Color.BLUE), Watch())
    moment = session.kept_notes.moment()
    with open_library(session.library.path) as library:
        fresh = notes.of_document(library, document_id)
    beside.enter(session, carried, {document_id: fresh}, moment)
    assert session.annotations(document_id) is fresh
    carried = carry_out(session.library.path, lambda own: marking.recolor(own, ids, Color.PINK), Watch())
    moment = session.kept_notes.moment()
    with open_library(session.library.path) as library:
        stale = notes.of_document(library, document_id)
        notes.trash(library, ids[0], "2026-06-06")
    beside.enter(session, carried, {document_id: stale}, moment)
    assert session.annotations(document_id) == notes.of_document(session.library, document_id) != stale
