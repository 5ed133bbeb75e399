"""What a session is asked of may have left the library by then: that is said as such, and never half answered."""

import shutil
from pathlib import Path

import pytest

from reader.app import collecting, notebook, revising, shelf, tagging, trash
from reader.app.commands import ChangeRulings
from reader.app.excerpts import library_excerpts
from reader.app.kept_notes import read_notes
from reader.app.session import Session
from reader.app.stored import preparation, stored_report
from reader.script.rulings import Ruling
from reader.store.check import dump
from reader.store.db import Library, StoreError, open_library, utc_now
from reader.store.rulings import StoredRuling
from reader.text.span import Span
from reader.ui.revision.rows import carry_rows

GONE = "no such id"


@pytest.fixture
def marked(session, document, make_report, tmp_path):
    """A session on two documents with notes; the first of them has a second edition, with one note that waits."""
    for words in ("学校46所", "增长3.2%", "120.5万元"):
        at = document.report.source.text.index(words)
        session.annotate(document, Span(at, at + len(words)), note=words, tag_paths=["数量"])
    text = document.report.source.text.replace("120.5万元", "98.1万元").replace("46所", "47所")
    source = make_report(text, "青禾二.txt").source
    planned = revising.plan(revising.held_of(session, document.record.id), source)
    revising.revise(session, planned, revising.prepared(planned), tmp_path / "青禾.txt")
    other = session.adopt(make_report(text.replace("青禾", "白河"), "白河.txt"), tmp_path / "白河.txt")
    session.annotate(other, Span(3, 8), note="别处")
    collecting.create(session, "年报", documents=(other.record.id,))
    session.delete([session.annotate(other, Span(9, 12)).id])
    return session


@pytest.mark.parametrize(
    "ask",
    [
        lambda session: session.document(GONE),
        lambda session: session.annotation(GONE),
        lambda session: session.delete([GONE]),
        lambda session: session.change(GONE, note="late"),
        lambda session: session.stored_source(GONE),
        lambda session: session.remove_document(GONE),
        lambda session: preparation(session, GONE),
        lambda session: stored_report(session, GONE),
        lambda session: shelf.rename(session, GONE, "another"),
        lambda session: shelf.remove(session, [GONE]),
        lambda session: tagging.tag_documents(session, {GONE: ["late"]}),
        lambda session: revising.held_of(session, GONE),
        lambda session: revising.resembling(session, GONE),
        lambda session: session.rule(Ruling("里", "裏", "hant", 3), GONE),
    ],
)
def test_what_has_left_the_library_is_missing_and_nothing_is_changed(session, document, ask):
    before = dump(session.library)
    with pytest.raises(StoreError) as caught:
        ask(session)
    assert caught.value.code == "missing"
    assert dump(session.library) == before
    assert session.history.undo_code == "import-document"


def test_a_mark_on_a_document_that_was_purged_meanwhile_is_refused(session, document):
    with open_library(session.library.path) as library:
        other = Session(library)
        other.remove_document(document.record.id)
        trash.purge(other)
    for late in (
        lambda: session.annotate(document, Span(3, 8)),
        lambda: session.reopen(document.record.id, document.report),
        lambda: session.opened(document.record.id, document.report),
    ):
        with pytest.raises(StoreError) as caught:
            late()
        assert caught.value.code == "missing"
    assert session.find(document.record.id) is None
    assert not session.holds(document.record.id)
    assert session.annotations(document.record.id) == ()
    session.undo()
    session.save_state(session.state(document.record.id))


READS = {
    "notes": lambda session, one: read_notes(session.library, one),
    "held": revising.held_of,
    "resembling": revising.resembling,
    "carried": carry_rows,
    "source": lambda session, one: session.stored_source(one),
    "preparation": preparation,
    "report": lambda session, one: stored_report(session, one).source.text,
    "excerpts": lambda session, _: [excerpt.id for excerpt in library_excerpts(session)],
    "notebook": lambda session, _: notebook.notebook(session),
    "first notes": lambda session, _: notebook.first_notes(session, 100),
    "shelf": lambda session, _: shelf.shelf(session.library),
    "trash": lambda session, _: trash.look(session),
    "tags": lambda session, _: session.nested_tag_counts(),
}


@pytest.mark.parametrize("name", READS)
def test_a_reading_sees_one_moment_whatever_is_purged_between_its_steps(marked, name, monkeypatch):
    """Another program empties the library before the first statement of a reading, before the second, and so on."""
    read, one = READS[name], marked.documents()[-1].id
    folder = marked.library.path.parent
    marked.library.db.conn.execute("VACUUM INTO ?", (str(folder / "clean.sqlite"),))
    with open_library(Path(shutil.copy(folder / "clean.sqlite", folder / "empty.sqlite"))) as library:
        whole = _answer(read, Session(library), one)
        _empty(library)
        nothing = _answer(read, Session(library), one)
    assert whole not in (nothing, "missing")
    answers, went_on = [], True
    while went_on:
        copy = Path(shutil.copy(folder / "clean.sqlite", folder / f"copy-{len(answers)}.sqlite"))
        with open_library(copy) as library, open_library(copy) as elsewhere, monkeypatch.context() as patched:
            reached = _empty_before(patched, elsewhere, len(answers))
            answers.append(_answer(read, Session(library), one))
            went_on = reached()
    assert len(answers) > 1
    assert answers[-1] == whole
    assert all(one in (whole, nothing, "missing") for one in answers)


def _answer(read, session, one):
    try:
        return read(session, one)
    except StoreError as error:
        return error.code


def _empty(library):
    session = Session(library)
    shelf.remove(session, [one.id for one in session.documents()])
    trash.purge(session)


def _empty_before(patched, elsewhere, step):
    """Have ``elsewhere`` empty the library before statement number ``step`` of any other connection."""
    asked = [0]

    def counted(plain):
        def ask(self, sql, parameters=()):
            if self is not elsewhere and sql.lstrip().upper().startswith(("SELECT", "WITH")):
                if asked[0] == step:
                    asked[0] += 1
                    _empty(elsewhere)
                else:
                    asked[0] += 1
            return plain(self, sql, parameters)

        return ask

    patched.setattr(Library, "rows", counted(Library.rows))
    patched.setattr(Library, "row", counted(Library.row))
    return lambda: asked[0] > step


def test_a_ruling_for_a_document_that_is_gone_is_missing_too(library):
    made = StoredRuling("x", GONE, Ruling("里", "裏", "hant", 3), utc_now())
    with pytest.raises(StoreError) as caught:
        ChangeRulings((), (made,)).do(library)
    assert caught.value.code == "missing"


def test_listeners_are_told_once_of_what_another_program_did(session, document):
    told = []
    session.catch_up()
    session.listen(told.append)
    session.catch_up()
    assert told == []
    with open_library(session.library.path) as library:
        Session(library).remove_document(document.record.id)
    session.catch_up()
    session.catch_up()
    assert len(told) == 1
