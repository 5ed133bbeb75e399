import json

import pytest

from reader.annotate.model import Color, Style
from reader.annotate.tagging import tidied
from reader.app import marking
from reader.app.bundles import merge_in
from reader.app.changes import Changes
from reader.app.report import prepare
from reader.app.session import Session
from reader.source.document import source_from_bytes
from reader.store.bundle import write_bundle
from reader.store.check import dump
from reader.store.db import open_library
from reader.text.span import Span


def span_of(document, words):
    at = document.report.source.text.index(words)
    return Span(at, at + len(words))


def test_a_file_is_known_by_its_bytes(session, make_report, tmp_path):
    first = session.adopt(make_report(), tmp_path / "a.txt")
    second = session.adopt(make_report(name="b.txt"), tmp_path / "moved" / "b.txt")
    assert second.record.id == first.record.id
    assert second.record.name == "b.txt"
    assert len(session.documents()) == 1


@pytest.mark.parametrize("beyond", [Span(0, 1_000_000), Span(1_000_000, 1_000_001)])
def test_no_note_is_stored_outside_the_text(session, make_report, tmp_path, beyond):
    document = session.adopt(make_report(), tmp_path / "a.txt")
    with pytest.raises(ValueError, match="is outside"):
        session.annotate(document, beyond)
    assert session.annotations(document.record.id) == ()
    whole = Span(0, len(document.report.source.text))
    assert session.annotate(document, whole).span == whole


def test_what_the_markup_says_of_a_known_text_is_taken_anew(session, make_report, tmp_path):
    page = (
        "<html><table><tr><th rowspan=2>项<th colspan=2>某年</tr><tr><th>甲<th>乙</tr><tr><td>一<td>1<td>2</tr></table>"
    )
    report = make_report(page, "a.html")
    first = session.adopt(report, tmp_path / "a.html")
    session.annotate(first, span_of(first, "某年"))
    earlier = json.dumps([[hint.span.start, hint.span.end, hint.kind.value, 0] for hint in report.source.hints])
    session.library.write("UPDATE document_texts SET hints = ?", (earlier,))  # as kept before cells had an extent
    assert session.stored_source(first.record.id).hints != report.source.hints

    settled = session.settled(report.source)
    assert (settled.text, settled.hints) == (report.source.text, report.source.hints)
    again = session.adopt(prepare(settled), tmp_path / "a.html")
    assert session.stored_source(again.record.id).hints == report.source.hints
    (note,) = session.annotations(again.record.id)
    assert note.span.of(again.report.source.text) == "某年"


def test_facts_are_kept(document):
    assert document.record.title == "青禾县教育局2025年工作总结"
    assert document.record.issuer == "青禾县教育局"
    assert document.record.date == "2025-12-30"
    assert document.record.script == "Hans"


def test_an_annotation_is_on_disk_when_annotate_returns(session, document):
    made = session.annotate(
        document,
        span_of(document, "书香校园7所"),
        color=Color.GREEN,
        note="核对",
        tag_paths=["#阅读", "指标/数量", "阅读"],
    )
    with open_library(session.library.path) as other:
        (found,) = Session(other).annotations(document.record.id)
    assert found == made
    assert found.tags == ("阅读", "指标/数量")
    assert found.quote.exact == "书香校园7所"
    assert found.quote.prefix.endswith("新建")


def test_changes_are_undone_and_redone(session, document):
    empty = dump(session.library, trash=False)
    made = session.annotate(document, span_of(document, "学校46所"))
    one = dump(session.library, trash=False)
    session.change(made.id, note="甲", tag_paths=["乙"], style=Style.UNDERLINE, color=Color.PINK)
    two = dump(session.library, trash=False)
    session.delete([made.id])
    three = dump(session.library, trash=False)
    assert empty != one != two != three
    for expected in (two, one, empty):
        session.undo()
        assert dump(session.library, trash=False) == expected
    for expected in (one, two, three):
        session.redo()
        assert dump(session.library, trash=False) == expected
    session.redo()
    assert dump(session.library, trash=False) == three


def test_changing_nothing_leaves_nothing_to_undo(session, document):
    made = session.annotate(document, span_of(document, "学校46所"), note="甲")
    session.change(made.id, note="甲")
    assert session.history.undo_code == "add-annotation"


def test_listeners_hear_what_changed(session, document):
    heard = []
    session.listen(heard.append)
    session.annotate(document, span_of(document, "学校46所"))
    assert heard == [Changes.ANNOTATIONS | Changes.TAGS]


def test_a_removed_document_comes_back_with_its_notes(session, document, make_report):
    session.annotate(document, span_of(document, "学校46所"))
    session.remove_document(document.record.id)
    assert session.documents() == ()
    assert session.all_annotations() == ()
    session.undo()
    assert len(session.annotations(document.record.id)) == 1
    session.remove_document(document.record.id)
    session.adopt(make_report(), None)
    assert len(session.annotations(document.record.id)) == 1


def test_a_known_file_is_read_from_the_library(session, document):
    """What a later version extracts from the same bytes must not move under the notes."""
    source = document.report.source
    other = source_from_bytes(source.text.encode(), "c.txt")
    assert session.settled(other).text == source.text
    assert session.stored_source(document.record.id).text == source.text


def test_the_state_of_a_document_is_remembered(session, document):
    state = session.state(document.record.id)
    assert (state.script, state.position, state.repair) == ("", 0, True)
    session.set_repairs(document, (Span(1, 2),), wanted=False)
    assert session.state(document.record.id).rejected_repairs == ((1, 2),)
    session.undo()
    assert session.state(document.record.id).rejected_repairs == ()


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        (["甲", " 甲 ", "#甲"], ("甲",)),
        (["甲//乙/ ", "/"], ("甲/乙",)),
        (["", "  "], ()),
        (["乙", "甲"], ("乙", "甲")),
    ],
)
def test_tags_are_tidied(given, kept):
    assert tidied(given) == kept


def test_an_annotation_counts_once_under_a_tag_above_two_of_its_own(session, document):
    session.annotate(document, span_of(document, "学校46所"), tag_paths=["指标/占比", "指标/数量", "阅读"])
    session.annotate(document, span_of(document, "7所"), tag_paths=["指标"])
    assert {one.path: one.count for one in session.nested_tag_counts()} == {
        "指标": 2,
        "指标/占比": 1,
        "指标/数量": 1,
        "阅读": 1,
    }


def test_what_is_said_last_holds_though_the_clock_was_set_back(session, document, tmp_path, monkeypatch):
    """A year back: the earlier form of a note, in a bundle or another library, must not come out as the later one."""
    notes = [session.annotate(document, span_of(document, words), note="先") for words in ("学校46所", "3.2%", "7所")]
    bundle = tmp_path / "before.yandu.zip"
    write_bundle(session.library, bundle)
    monkeypatch.setattr("reader.store.db.utc_now", lambda: "2001-01-01T00:00:00.000000+00:00")
    monkeypatch.setattr("reader.app.session.utc_now", lambda: "2001-01-01T00:00:00.000000+00:00")
    session.change(notes[0].id, note="后")
    marking.recolor(session, [notes[1].id], Color.PINK)
    session.delete([notes[2].id])
    before = dump(session.library)
    merge_in(session.library, bundle)
    assert dump(session.library) == before
    assert session.annotation(notes[0].id).note == "后"
    for _ in range(3):
        session.undo()
    assert session.annotations(document.record.id) == tuple(sorted(notes, key=lambda one: one.span))
