"""Notes from a file are merged by id, put on their document, and never on another place without being asked."""

import json
from dataclasses import replace

import pytest

from reader.annotate.model import Color, Scope, Style
from reader.app.excerpts import library_excerpts
from reader.app.note_import import Outcome, plan_import, read_notes, run_import
from reader.app.report import prepare
from reader.app.session import Session
from reader.export.formats import render
from reader.export.json_format import FormatError
from reader.export.options import ExportOptions
from reader.source.document import source_from_bytes
from reader.store.check import check, dump
from reader.store.db import open_library
from reader.text.span import Span

TEXT = """青禾县教育局2025年工作总结

一、基本情况
全县现有各级各类学校46所，在校学生12345人，比上年增长3.2%。
二、主要工作
1.抓好阅读工程。新建书香校园7所，投入资金120.5万元。
青禾县教育局
2025年12月30日
"""
LATER, LONG_AGO = "2999-01-01T00:00:00.000000+00:00", "2001-01-01T00:00:00.000000+00:00"


def adopt(session, text=TEXT, name="青禾.txt"):
    return session.adopt(prepare(source_from_bytes(text.encode(), name)), None)


@pytest.fixture
def elsewhere(tmp_path):
    """The library of another reader of the same report, with notes of every kind."""
    with open_library(tmp_path / "elsewhere.sqlite") as library:
        session = Session(library)
        document = adopt(session)

        def mark(words, **more):
            at = TEXT.index(words)
            return session.annotate(document, Span(at, at + len(words)), **more)

        mark("学校46所", note="核对口径", tag_paths=("指标/数量", "待查"), color=Color.PINK)
        mark("增长3.2%", style=Style.WAVY, scope=Scope.INDICATOR)
        mark("二、主要工作", style=Style.NOTE, note="整节", scope=Scope.SECTION)
        session.annotate(document, Span(0, 0), style=Style.NOTE, note="全文", scope=Scope.DOCUMENT)
        yield session


def exported(session, format="json"):
    return read_notes(render(format, tuple(library_excerpts(session)), ExportOptions()))


def told(session):
    return sorted(
        (one.id, one.span, one.quote, one.style, one.color, one.note, one.tags, one.scope, one.created, one.modified)
        for one in session.all_annotations()
    )


@pytest.mark.parametrize("format", ["json", "jsonld"])
def test_all_that_is_in_a_file_arrives_and_once_only(session, elsewhere, format):
    adopt(session)
    before = dump(session.library)
    planned = plan_import(session, exported(elsewhere, format))
    assert planned.count(Outcome.ADDED) == 4
    assert run_import(session, planned) == 4
    assert told(session) == told(elsewhere)
    assert check(session.library) == ()
    after = dump(session.library)
    again = plan_import(session, exported(elsewhere, format))
    assert again.command is None
    assert again.count(Outcome.SAME) == 4
    session.undo()
    assert dump(session.library) == before
    session.redo()
    assert dump(session.library) == after


def test_the_form_edited_last_wins(session, elsewhere):
    adopt(session)
    found = exported(elsewhere)
    run_import(session, plan_import(session, found))
    first = found[0]
    newer = replace(first, note="新", tags=("改",), color=Color.BLUE, modified=LATER)
    planned = plan_import(session, [newer])
    assert [one.outcome for one in planned.notes] == [Outcome.UPDATED]
    run_import(session, planned)
    one = session.annotation(first.id)
    assert (one.note, one.tags, one.color, one.modified) == ("新", ("改",), Color.BLUE, LATER)
    assert [one.outcome for one in plan_import(session, [first]).notes] == [Outcome.OLDER]
    assert plan_import(session, [first]).command is None
    session.undo()
    assert session.annotation(first.id).note == first.note


def test_a_deletion_is_an_edit_too(session, elsewhere):
    adopt(session)
    found = exported(elsewhere)
    run_import(session, plan_import(session, found))
    session.delete([found[0].id])
    assert plan_import(session, found[:1]).notes[0].outcome is Outcome.OLDER
    planned = plan_import(session, [replace(found[0], note="又", modified=LATER)])
    assert planned.notes[0].outcome is Outcome.RESTORED
    run_import(session, planned)
    assert found[0].id in {one.id for one in session.all_annotations()}
    session.undo()
    assert found[0].id not in {one.id for one in session.all_annotations()}


def test_of_one_note_twice_in_a_file_the_last_edit_counts(session, elsewhere):
    adopt(session)
    one = exported(elsewhere)[0]
    planned = plan_import(session, [replace(one, note="新", modified=LATER), replace(one, modified=LONG_AGO)])
    assert [note.excerpt.note for note in planned.notes] == ["新"]


def test_a_report_saved_again_with_other_bytes_takes_them_by_their_words(session, elsewhere):
    document = adopt(session, "网站首页 > 公开\n" + TEXT + "\n打印本页\n", "另存.txt")
    planned = plan_import(session, exported(elsewhere))
    outcomes = {one.excerpt.scope: one.outcome for one in planned.notes}
    assert outcomes[Scope.TEXT] is Outcome.ADDED
    assert outcomes[Scope.DOCUMENT] is Outcome.REVIEW, "nothing in the file says that it is this document"
    run_import(session, planned)
    text = document.report.source.text
    for one in session.annotations(document.record.id):
        assert one.span.of(text) == one.quote.exact
    assert check(session.library) == ()


@pytest.mark.parametrize(
    ("old", "new"),
    [("增长3.2%", "增长8.5%"), ("增长3.2%", "下降3.2%"), ("学校46所", "学校64所")],
)
def test_where_a_figure_or_a_direction_differs_the_reader_is_asked(session, elsewhere, old, new):
    adopt(session, TEXT.replace(old, new))
    found = [one for one in exported(elsewhere) if one.original.quote == old]
    planned = plan_import(session, found)
    assert [one.outcome for one in planned.notes] == [Outcome.REVIEW]
    assert planned.notes[0].found == new
    assert planned.command is None
    accepted = plan_import(session, found, frozenset(one.id for one in planned.notes))
    run_import(session, accepted)
    assert [one.quote.exact for one in session.all_annotations()] == [new]


@pytest.mark.parametrize(
    "other",
    [
        TEXT.replace("青禾县", "岚山县"),
        TEXT.replace("2025年", "2024年"),
        "岚山水利\n\n一、基本情况\n全县现有各级各类学校46所，在校学生12345人，比上年增长3.2%。\n",
    ],
)
def test_the_same_sentence_in_another_report_is_only_proposed(session, elsewhere, other):
    adopt(session, other, "另一份.txt")
    planned = plan_import(session, exported(elsewhere))
    assert planned.command is None
    schools = next(one for one in planned.notes if one.excerpt.original.quote == "学校46所")
    assert schools.outcome is Outcome.REVIEW


def test_without_its_document_nothing_is_placed(session, elsewhere):
    planned = plan_import(session, exported(elsewhere))
    assert planned.command is None
    assert {one.outcome for one in planned.notes} == {Outcome.NO_DOCUMENT}
    assert {one.title for one in planned.notes} == {"青禾县教育局2025年工作总结"}


def test_a_document_in_the_trash_takes_none(session, elsewhere):
    document = adopt(session)
    found = exported(elsewhere)
    run_import(session, plan_import(session, found))
    session.remove_document(document.record.id)
    changed = [replace(one, note="新", modified=LATER) for one in found]
    assert {one.outcome for one in plan_import(session, changed).notes} == {Outcome.NO_DOCUMENT}


def test_foreign_ids_stay_the_same_note(session, elsewhere):
    adopt(session)
    found = [replace(one, id=key) for one, key in zip(exported(elsewhere), ("http://a/1", "", "n3", "4"), strict=True)]
    run_import(session, plan_import(session, found))
    assert {one.outcome for one in plan_import(session, found).notes} == {Outcome.SAME}


def test_a_place_without_words_is_only_proposed(session, elsewhere):
    adopt(session)
    one = next(one for one in exported(elsewhere) if one.scope is Scope.TEXT)
    bare = replace(one, original=replace(one.original, quote=""), prefix="", suffix="")
    assert plan_import(session, [bare]).notes[0].outcome is Outcome.REVIEW


@pytest.mark.parametrize("data", [b"", b"{", b"[1]", b'{"format": "x"}', b'{"format": "yandu-excerpts", "version": 9}'])
def test_what_is_no_export_is_refused(data):
    with pytest.raises(FormatError):
        read_notes(data)


@pytest.mark.parametrize(
    ("name", "value", "formats"),
    [
        ("start", 1e999, ("json", "jsonld")),
        ("end", -1, ("json", "jsonld")),
        ("end", 10**30, ("json", "jsonld")),
        ("end", 2**32 + 1, ("json", "jsonld")),
        ("id", "\ud800", ("json", "jsonld")),
        ("exact", "a\udfff", ("jsonld",)),
        ("quote", "a\udfff", ("json",)),
        ("note", "\ud83d", ("json",)),
        ("tags", ["\udc00"], ("json",)),
        ("value", "\udc00", ("jsonld",)),
    ],
)
def test_what_no_library_can_hold_is_refused(elsewhere, name, value, formats):
    for format in formats:
        whole = json.loads(render(format, tuple(library_excerpts(elsewhere)), ExportOptions()))
        changed = _with(whole, name, value)
        assert changed != whole
        with pytest.raises(FormatError):
            read_notes(json.dumps(changed).encode())


def _with(part, name, value):
    """``part`` of a file, with all that is called ``name`` in it replaced by ``value``."""
    if isinstance(part, dict):
        return {key: value if key == name else _with(one, name, value) for key, one in part.items()}
    return [_with(one, name, value) for one in part] if isinstance(part, list) else part


def test_a_list_of_lists_without_end_is_refused():
    for depth in (100, 900, 5000):
        with pytest.raises(FormatError):
            read_notes(b"[" * depth + b"1" + b"]" * depth)


def test_cancelling_plans_nothing(session, elsewhere):
    adopt(session)
    assert plan_import(session, exported(elsewhere), cancelled=lambda: True) is None
