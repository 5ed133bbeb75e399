"""A document read in another encoding keeps every note on its bytes, or is not changed at all."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reader.annotate.correction import CorrectionKind
from reader.annotate.model import Color
from reader.app import marking
from reader.app.bundles import merge_in
from reader.app.reencoding import Outcome, document_bytes, hanging, plan
from reader.app.report import prepare
from reader.app.session import Session
from reader.script.rulings import Ruling
from reader.source.decode import EvidenceKind
from reader.source.document import ImportFailed, source_from_bytes
from reader.store.bundle import write_bundle
from reader.store.check import check, dump
from reader.store.db import StoreError, open_library
from reader.text.span import Span

TEXT = "青禾县教育局2025年工作总结\r\n\r\n一、基本情况\r\n全县现有学校46所，在校学生12345人。会议29场，后来发展。\r\n"
DATA = TEXT.encode("gb18030")
PAGE = "<html><body><h1>工作总结 2025</h1><p>total 46 schools</p><p>全县现有学校46所。</p></body></html>"


@pytest.fixture
def enter(session, tmp_path):
    """A function that enters a file, read in an encoding, and gives its open document."""

    def put(data, encoding, name="青禾.txt"):
        (tmp_path / name).write_bytes(data)
        return session.adopt(prepare(source_from_bytes(data, name, encoding)), tmp_path / name)

    return put


def planned(session, document, encoding):
    document_id = document.record.id
    source = session.stored_source(document_id)
    data = document_bytes(session.document(document_id), source)
    return plan(source, hanging(session, document_id), document_id, data, encoding)


def reread(session, document, encoding):
    made = planned(session, document, encoding)
    session.run(made.command)
    return made


def mark(session, document, words, **more):
    text = document.report.source.text
    at = text.index(words)
    return session.annotate(document, Span(at, at + len(words)), **more)


def test_notes_stay_on_their_bytes_and_their_quotes_become_readable(session, enter, library):
    document = enter(DATA, "latin-1")
    mark(session, document, "全县现有学校".encode("gb18030").decode("latin-1"), note="多少所", tag_paths=("学校",))
    mark(session, document, "46", color=Color.BLUE)
    made = reread(session, document, "gb18030")
    assert [outcome for _, outcome in made.outcomes] == [Outcome.REWORDED, Outcome.SAME]
    first, second = session.annotations(document.record.id)
    assert (first.quote.exact, first.note, first.tags) == ("全县现有学校", "多少所", ("学校",))
    assert (second.quote.exact, second.color, second.quote.prefix[-2:]) == ("46", Color.BLUE, "学校")
    assert session.stored_source(document.record.id).text == TEXT
    assert session.document(document.record.id).encoding == "gb18030"
    assert check(library) == ()


def test_a_note_that_ends_inside_a_character_is_widened_to_it(session, enter, library):
    document = enter(DATA, "latin-1")
    words = "会议".encode("gb18030").decode("latin-1")
    mark(session, document, words[1:3])
    made = reread(session, document, "gb18030")
    assert [outcome for _, outcome in made.outcomes] == [Outcome.WIDENED]
    assert session.annotations(document.record.id)[0].quote.exact == "会议"
    assert check(library) == ()


def test_everything_comes_along_and_one_undo_brings_all_back(session, enter, library):
    document = enter(DATA, "latin-1")
    document_id = document.record.id
    text = document.report.source.text
    at = text.index("46")
    gone = mark(session, document, "2025")
    session.delete([gone.id])
    mark(session, document, "12345", note="人")
    session.correct(document, CorrectionKind.HEADING, Span(at, at + 2), "1")
    session.rule(Ruling("46", "46", "hant", at), document_id)
    session.rule(Ruling("12345", "12345"), document_id)
    session.save_state(replace(session.state(document_id), position=at, zoom=1.5, rejected_repairs=((1, 3),)))
    before = dump(library)
    reread(session, document, "gb18030")
    new = TEXT.index("46")
    assert session.state(document_id).position == new
    assert session.state(document_id).zoom == 1.5
    assert session.state(document_id).rejected_repairs == ()
    assert session.corrections(document_id)[0].span == Span(new, new + 2)
    assert sorted(one.ruling.position or 0 for one in session.rulings(document_id)) == [0, new]
    assert check(library) == ()
    after = dump(library)
    assert session.history.undo_code == "change-encoding"
    session.undo()
    assert dump(library) == before
    session.redo()
    assert dump(library) == after
    session.undo()
    session.undo()
    session.undo()
    assert check(library) == ()


def test_a_correction_taken_back_before_does_not_come_back_by_a_merge_after(session, enter, library, tmp_path):
    document = enter(DATA, "latin-1")
    document_id, text = document.record.id, document.report.source.text
    spans = [Span(text.index(words), text.index(words) + 2) for words in ("46", "29")]
    for span in spans:
        session.correct(document, CorrectionKind.HEADING, span, "1")
    write_bundle(library, tmp_path / "a.zip")
    with open_library(tmp_path / "other.sqlite") as there:
        merge_in(there, tmp_path / "a.zip")
        other = Session(there)
        reread(other, document, "gb18030")
        write_bundle(there, tmp_path / "b.zip")
    session.correct(document, CorrectionKind.HIDE, spans[0])
    before = dump(library)
    reread(session, document, "gb18030")
    session.undo()
    assert dump(library) == before
    session.redo()
    merge_in(library, tmp_path / "b.zip")
    new = TEXT.index("29")
    assert [one.span for one in session.corrections(document_id)] == [Span(new, new + 2)]


def test_a_note_made_after_is_gone_before_the_encoding_is_undone(session, enter, library):
    document = enter(DATA, "latin-1")
    mark(session, document, "46")
    before = [one.span for one in session.annotations(document.record.id)]
    reread(session, document, "gb18030")
    again = session.reopen(document.record.id, prepare(session.stored_source(document.record.id)))
    mark(session, again, "全县")
    session.undo()
    session.undo()
    assert [one.span for one in session.annotations(document.record.id)] == before
    assert check(library) == ()
    session.redo()
    session.redo()
    assert [one.quote.exact for one in session.annotations(document.record.id)] == ["全县", "46"]
    assert check(library) == ()


def test_on_an_old_text_nothing_is_marked_put_right_or_rejected(session, enter):
    document = enter(DATA, "latin-1")
    reread(session, document, "gb18030")
    for work in (
        lambda: session.annotate(document, Span(0, 4)),
        lambda: session.correct(document, CorrectionKind.HEADING, Span(0, 4), "1"),
        lambda: session.set_repairs(document, (Span(0, 4),), wanted=False),
    ):
        with pytest.raises(StoreError) as caught:
            work()
        assert caught.value.code == "changed"


def test_what_another_program_did_meanwhile_is_not_written_over(session, enter, library, tmp_path):
    document = enter(DATA, "latin-1")
    one = mark(session, document, "46")
    made = planned(session, document, "gb18030")
    with open_library(library.path) as other:
        Session(other).change(one.id, note="改过")
    before = dump(library)
    with pytest.raises(StoreError) as caught:
        session.run(made.command)
    assert caught.value.code == "changed"
    assert dump(library) == before
    reread(session, document, "gb18030")
    with open_library(library.path) as other:
        elsewhere = Session(other)
        opened = elsewhere.reopen(document.record.id, prepare(elsewhere.stored_source(document.record.id)))
        mark(elsewhere, opened, "会议")
    session.undo()
    assert session.annotations(document.record.id)[1].quote.exact == "会议".encode("gb18030").decode("latin-1")
    assert check(library) == ()


def test_of_a_page_notes_go_where_their_very_words_stand(session, enter, library):
    document = enter(PAGE.encode(), "gb18030", "页.html")
    mark(session, document, "total 46")
    made = reread(session, document, "utf-8")
    assert [outcome for _, outcome in made.outcomes] == [Outcome.SAME]
    assert session.stored_source(document.record.id).text.startswith("工作总结")
    assert check(library) == ()


def test_a_note_that_cannot_be_carried_keeps_the_document_as_it_is(session, enter, library):
    document = enter(PAGE.encode(), "gb18030", "页.html")
    wrong = mark(session, document, document.report.source.text[:4])
    made = planned(session, document, "utf-8")
    assert made.command is None
    assert made.notes(Outcome.LOST) == (wrong,)
    session.delete([wrong.id])
    assert planned(session, document, "utf-8").command is None
    assert planned(session, document, "gb18030").command is not None


def test_the_bytes_come_from_the_file_or_else_from_the_text(session, enter, tmp_path):
    data = DATA + b"\xff\x81" + "。".encode("gb18030")
    document = enter(data, "gb18030")
    assert document_bytes(document.record, session.stored_source(document.record.id)) == data
    for change in (lambda: (tmp_path / "青禾.txt").write_bytes(b"other"), (tmp_path / "青禾.txt").unlink):
        change()
        assert document_bytes(document.record, session.stored_source(document.record.id)) == data
    page = enter(PAGE.encode(), "utf-8", "页.html")
    (tmp_path / "页.html").unlink()
    with pytest.raises(ImportFailed) as caught:
        document_bytes(page.record, session.stored_source(page.record.id))
    assert caught.value.code == "gone"


def test_the_choice_is_kept_and_holds_when_the_file_is_opened_again(session, enter):
    document = enter(DATA, None)
    assert document.record.encoding == "gb18030"
    reread(session, document, "big5")
    again = session.settled(source_from_bytes(DATA, "青禾.txt"))
    assert again.encoding == "big5"
    assert [one.kind for one in again.evidence] == [EvidenceKind.OVERRIDE]
    assert len(again.undecodable) == again.text.count("\ufffd") > 0


ENCODINGS = ("gb18030", "big5", "utf-8", "latin-1", "utf-16-le", "cp950")


@given(st.data())
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=30)
def test_any_change_undone_is_as_before_and_every_quote_is_true(tmp_path_factory, data):
    folder = tmp_path_factory.mktemp("any")
    with open_library(folder / "l.sqlite") as library:
        session = Session(library)
        source = source_from_bytes(DATA, "甲.txt", data.draw(st.sampled_from(ENCODINGS)))
        document = session.adopt(prepare(source), None)
        length = len(source.text)
        for _ in range(4):
            start = data.draw(st.integers(0, length - 1))
            session.annotate(document, Span(start, data.draw(st.integers(start + 1, min(length, start + 9)))))
        dumps = [dump(library)]
        for _ in range(2):
            made = reread(session, document, data.draw(st.sampled_from(ENCODINGS)))
            assert made.command is not None
            assert check(library) == ()
            dumps.append(dump(library))
        for expected in dumps[-2::-1]:
            session.undo()
            assert dump(library) == expected
        for expected in dumps[1:]:
            session.redo()
            assert dump(library) == expected


def test_places_found_in_an_older_text_are_not_marked(session, enter):
    document = enter(DATA, "latin-1")
    place = marking.place_of(document, Span(0, 4))
    note = mark(session, document, "46")
    mark_of_all = marking.mark_document(session, document, marking.Wish(note="全文"))
    reread(session, document, "gb18030")
    for work in (
        lambda: marking.mark_places(session, (place,), marking.Wish()),
        lambda: marking.resize(session, document, note.id, Span(0, 4)),
    ):
        with pytest.raises(StoreError) as caught:
            work()
        assert caught.value.code == "changed"
    assert session.annotation(mark_of_all.id) == mark_of_all
    assert check(session.library) == ()


def test_a_report_of_the_older_text_is_not_taken_for_the_document(session, enter, library):
    document = enter(DATA, "latin-1")
    reread(session, document, "gb18030")
    before = dump(library)
    with pytest.raises(StoreError) as caught:
        session.adopt(document.report, None)
    assert caught.value.code == "changed"
    assert dump(library) == before


def test_notes_carried_between_editions_forbid_the_change(session, enter, library):
    document = enter(DATA, None)
    mark(session, document, "学校")
    with library.transaction():
        (note,) = session.annotations(document.record.id)
        library.write(
            "INSERT INTO carried_notes VALUES (?, ?, ?, 'exact', 'carried', 0, 2, '', '', '', '[]', '[]')",
            (note.id, document.record.id, document.record.id),
        )
    with pytest.raises(ImportFailed) as caught:
        planned(session, document, "big5")
    assert caught.value.code == "editions"
