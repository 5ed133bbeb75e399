"""What is said last holds, though the clock was set back since what it changes was said.

An earlier copy of the library, merged into it, brings nothing of that back.
"""

from __future__ import annotations

from datetime import datetime

import pytest

from reader.annotate.correction import CorrectionKind
from reader.app import collecting, marking, shelf, tagging, trash
from reader.app.bundles import merge_in
from reader.app.shelf import ReadingStatus
from reader.script.rulings import Ruling
from reader.store.bundle import write_bundle
from reader.store.check import dump
from reader.text.span import Span


class _YearsAgo(datetime):
    @classmethod
    def now(cls, tz=None):
        return cls(2001, 1, 1, tzinfo=tz)


def _collected(session, document):
    outer = collecting.create(session, "甲", documents=(document.record.id,))
    inner = collecting.create(session, "乙", outer.id, documents=(document.record.id,))
    out = collecting.create(session, "丙", documents=(document.record.id,))
    collecting.remove(session, out.id, (document.record.id,))
    return outer.id, inner.id, out.id


def _tagged(session, document):
    ids = document.record.id
    tagging.tag_documents(session, {ids: ("区县", "待查")})
    tagging.tag_documents(session, {ids: ("区县",)})
    start = document.report.source.text.index("学校46所")
    session.annotate(document, Span(start, start + 5), tag_paths=["区县", "指标/学校"])
    return ids


def _corrected(session, document):
    start = document.report.source.text.index("12345")
    session.correct(document, CorrectionKind.NO_INDICATOR, Span(start, start + 6))
    return Span(start, start + 6)


COLLECTIONS = {
    "rename": lambda session, ids, _: collecting.rename(session, ids[0], "丁"),
    "colour": lambda session, ids, _: collecting.set_color(session, ids[0], "pink"),
    "move": lambda session, ids, _: collecting.move(session, ids[1], ""),
    "delete": lambda session, ids, _: collecting.delete(session, ids[0]),
    "put in": lambda session, ids, one: collecting.add(session, ids[2], (one,)),
    "take out": lambda session, ids, one: collecting.remove(session, ids[0], (one,)),
    "put in again": lambda session, ids, one: [
        collecting.remove(session, ids[1], (one,)),
        collecting.add(session, ids[1], (one,)),
    ],
}
TAGS = {
    "tag": lambda session, one: tagging.tag_documents(session, {one: ("区县", "待查")}),
    "untag": lambda session, one: tagging.tag_documents(session, {one: ()}),
    "rename tag": lambda session, _: tagging.rename(session, "区县", "县区"),
    "delete tag": lambda session, _: tagging.delete(session, "指标"),
    "tag and untag": lambda session, one: [
        tagging.tag_documents(session, {one: ("区县", "新")}),
        tagging.tag_documents(session, {one: ("区县",)}),
    ],
}


@pytest.fixture
def holds(session, tmp_path, monkeypatch):
    """Carry out a change years before what it changes, and merge what there was before it."""

    def holds(change):
        bundle = tmp_path / "before.yandu.zip"
        write_bundle(session.library, bundle)
        monkeypatch.setattr("reader.store.db.datetime", _YearsAgo)
        former = dump(session.library)
        change()
        changed = dump(session.library)
        assert changed != former
        merge_in(session.library, bundle)
        assert dump(session.library) == changed

    return holds


@pytest.mark.parametrize("name", COLLECTIONS)
def test_collections(session, document, holds, name):
    ids = _collected(session, document)
    holds(lambda: COLLECTIONS[name](session, ids, document.record.id))


@pytest.mark.parametrize("name", TAGS)
def test_tags_of_documents(session, document, holds, name):
    one = _tagged(session, document)
    holds(lambda: TAGS[name](session, one))


def test_titles_and_states_of_documents(session, document, holds):
    ids = (document.record.id,)
    shelf.rename(session, ids[0], "先")
    shelf.set_status(session, ids, ReadingStatus.READ)
    holds(lambda: [shelf.rename(session, ids[0], "后"), shelf.set_status(session, ids, ReadingStatus.UNREAD)])


def test_corrections(session, document, holds):
    span = _corrected(session, document)
    holds(lambda: session.correct(document, CorrectionKind.INDICATOR, span))


@pytest.mark.parametrize("value", ["后", None])
def test_rulings(session, document, holds, value):
    session.rule(Ruling("学校", "先"))
    (made,) = session.rulings(document.record.id)
    holds(lambda: session.withdraw(made) if value is None else session.rule(Ruling("学校", value)))


def test_documents_in_the_trash(session, document, holds):
    holds(lambda: session.remove_document(document.record.id))


def test_documents_deleted_for_good(session, document, holds):
    _tagged(session, document)
    session.remove_document(document.record.id)
    holds(lambda: trash.purge(session))


def test_documents_taken_out_of_the_trash(session, document, holds):
    session.remove_document(document.record.id)
    holds(lambda: trash.restore(session, (document.record.id,)))


def test_notes_taken_out_of_the_trash(session, document, holds):
    _tagged(session, document)
    (note,) = session.annotations(document.record.id)
    session.delete((note.id,))
    holds(lambda: trash.restore(session, (note.id,)))


def test_notes_deleted_for_good(session, document, holds):
    _tagged(session, document)
    (note,) = session.annotations(document.record.id)
    marking.recolor(session, [note.id], note.color)
    session.delete((note.id,))
    holds(lambda: trash.purge(session))
