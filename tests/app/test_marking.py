import random
from dataclasses import replace

import pytest

from reader.annotate.model import Color, Scope, Style
from reader.annotate.tagging import with_above
from reader.app import marking, tagging, trash
from reader.app.marking import Wish, mark_places, place_of
from reader.app.occurrences import find_occurrences
from reader.store import tags as stored_tags
from reader.store.check import check, dump
from reader.store.db import StoreError, open_library
from reader.text.span import Span


def span_of(document, words):
    at = document.report.source.text.index(words)
    return Span(at, at + len(words))


def test_a_section_is_marked_at_its_heading_and_reaches_to_its_end(session, document):
    heading = document.report.analysis.headings[1]
    made = marking.mark_section(session, document, heading, Wish(Style.WAVY, Color.PINK, "整节", ("重点",)))
    assert (made.scope, made.span, made.style) == (Scope.SECTION, heading.span, Style.WAVY)
    extent = marking.section_extent(document.report.analysis.headings, made)
    assert extent == Span(heading.span.start, heading.body.end)
    assert marking.section_extent((), made) == heading.span
    with open_library(session.library.path) as other:
        assert dump(other) == dump(session.library)


def test_the_document_is_marked_without_words(session, document):
    made = marking.mark_document(session, document, Wish(Style.NOTE, note="总的印象"))
    assert (made.scope, made.span, made.quote.exact, made.quote.suffix) == (Scope.DOCUMENT, Span(0, 0), "", "")
    assert session.annotations(document.record.id) == (made,)
    assert check(session.library) == ()


def test_an_indicator_is_marked(session, document):
    one = document.report.analysis.indicators[0]
    assert marking.mark_indicator(session, document, one, Wish()).scope is Scope.INDICATOR


def test_a_new_extent_keeps_all_that_hangs_on_it(session, document):
    made = session.annotate(document, span_of(document, "学校46所"), note="核对", tag_paths=["指标"], color=Color.BLUE)
    wider = span_of(document, "各级各类学校46所")
    marking.resize(session, document, made.id, wider)
    after = session.annotation(made.id)
    assert (after.span, after.quote.exact) == (wider, "各级各类学校46所")
    assert (after.note, after.tags, after.color, after.created) == (made.note, made.tags, made.color, made.created)
    session.undo()
    assert session.annotation(made.id) == made


@pytest.mark.parametrize("scope", [Scope.SECTION, Scope.DOCUMENT])
def test_what_is_on_no_words_has_no_other_extent(session, document, scope):
    made = session.annotate(document, Span(0, 5), scope=scope)
    marking.resize(session, document, made.id, Span(0, 9))
    assert session.annotation(made.id) == made


def test_no_words_are_no_extent(session, document):
    made = session.annotate(document, Span(0, 5))
    marking.resize(session, document, made.id, Span(3, 3))
    assert session.annotation(made.id) == made


def test_many_are_tagged_and_untagged_as_one_step(session, document):
    ids = [session.annotate(document, Span(at, at + 2), tag_paths=["旧/一"]).id for at in range(0, 8, 2)]
    before = dump(session.library)
    assert marking.add_tag(session, ids, "#新") == 4
    assert marking.add_tag(session, ids, "新") == 0
    assert marking.remove_tag(session, ids, "旧") == 4
    assert {one.tags for one in session.annotations(document.record.id)} == {("新",)}
    session.undo()
    session.undo()
    assert dump(session.library) == before
    assert marking.recolor(session, ids, Color.PINK) == 4
    assert marking.restyle(session, ids[:2], Style.STRIKE) == 2
    assert session.history.undo_code == "style-annotations"


# Tags


def test_a_tag_is_renamed_moved_merged_and_deleted_everywhere(session, document):
    one = session.annotate(document, Span(0, 2), tag_paths=["指标/占比", "待查"])
    two = session.annotate(document, Span(2, 4), tag_paths=["占比"])
    assert tagging.rename(session, "待查", "核对")
    assert tagging.move(session, "占比", "问题")
    assert session.annotation(two.id).tags == ("问题/占比",)
    assert tagging.merge(session, "问题/占比", "指标/占比")
    assert {path.path: path.count for path in session.nested_tag_counts()} == {"指标": 2, "指标/占比": 2, "核对": 1}
    assert tagging.delete(session, "指标")
    assert session.annotation(one.id).tags == ("核对",)
    for _ in range(4):
        session.undo()
    assert session.annotation(one.id).tags == ("指标/占比", "待查")
    assert session.annotation(two.id).tags == ("占比",)


def test_a_tag_cannot_come_to_lie_below_itself(session, document):
    session.annotate(document, Span(0, 2), tag_paths=["甲"])
    before = dump(session.library)
    with pytest.raises(ValueError, match="below itself"):
        tagging.move(session, "甲", "甲")
    assert dump(session.library) == before


def test_what_changes_nothing_is_no_step(session, document):
    session.annotate(document, Span(0, 2), tag_paths=["甲"])
    assert not tagging.rename(session, "甲", "甲")
    assert not tagging.rename(session, "甲", " / ")
    assert not tagging.delete(session, "乙")
    assert session.history.undo_code == "add-annotation"


def test_a_coloured_tag_outlives_its_last_note(session, document):
    made = session.annotate(document, Span(0, 2), tag_paths=["甲"])
    tagging.set_color(session, "甲", "blue")
    session.change(made.id, tag_paths=[])
    assert [(one.path, one.count, one.color) for one in session.nested_tag_counts()] == [("甲", 0, "blue")]


def test_documents_have_tags_of_their_own(session, document):
    assert tagging.tag_documents(session, {document.record.id: ["教育", "教育", "2025"]})
    assert tagging.document_tags(session, document.record.id) == ("教育", "2025")
    assert not tagging.tag_documents(session, {document.record.id: ["教育", "2025"]})
    assert {one.path: one.documents for one in stored_tags.counts(session.library)} == {"教育": 1, "2025": 1}
    tagging.rename(session, "教育", "部门/教育")
    assert stored_tags.of_documents(session.library) == {document.record.id: ("部门/教育", "2025")}
    session.remove_document(document.record.id)
    assert session.nested_tag_counts() == ()


# The trash


def test_a_deleted_note_comes_back_from_the_trash(session, document):
    made = session.annotate(document, Span(0, 2), note="甲")
    session.delete([made.id])
    (there,) = trash.look(session).annotations
    assert there.annotation == made
    assert trash.restore(session, [made.id])
    (back,) = session.annotations(document.record.id)
    assert back == replace(made, modified=back.modified)
    assert back.modified > made.modified
    session.undo()
    assert trash.look(session).annotations == (there,)


def test_a_note_brings_its_document_back(session, document):
    made = session.annotate(document, Span(0, 2))
    session.delete([made.id])
    session.remove_document(document.record.id)
    (gone,) = trash.look(session).documents
    assert gone.record.id == document.record.id
    assert gone.annotations == 0, "the note was deleted before, and stays so when the document alone comes back"
    trash.restore(session, [made.id])
    assert [one.id for one in session.documents()] == [document.record.id]


def test_what_comes_back_is_all_or_nothing(session, document, make_report, library):
    session.remove_document(document.record.id)
    with library.transaction():
        library.write("UPDATE documents SET sha256 = 'other' WHERE id = ?", (document.record.id,))
    twin = session.adopt(make_report(), None)
    with library.transaction():
        library.write("UPDATE documents SET sha256 = ? WHERE id = ?", (twin.record.sha256, document.record.id))
    before = dump(library)
    with pytest.raises(StoreError):
        trash.restore(session, [document.record.id])
    assert dump(library) == before


def test_an_emptied_trash_is_empty_for_good(session, document):
    keep = session.annotate(document, Span(0, 2), tag_paths=["甲"])
    gone = session.annotate(document, Span(2, 4), tag_paths=["乙"])
    session.delete([gone.id])
    assert trash.purge(session) == 1
    assert trash.purge(session) == 0
    assert session.history.undo_code is None
    assert session.annotations(document.record.id) == (keep,)
    assert [one.path for one in session.nested_tag_counts()] == ["甲"]


def test_only_what_was_chosen_is_deleted_for_good(session, document):
    ids = [session.annotate(document, Span(at, at + 2)).id for at in (0, 2)]
    session.delete(ids)
    assert trash.purge(session, ids[:1]) == 1
    assert [one.annotation.id for one in trash.look(session).annotations] == ids[1:]


# Every occurrence


def test_every_place_of_a_phrase_in_either_script(session, document, make_report):
    other = session.adopt(
        make_report("縣教育局2024年報告\n\n一、學校\n全縣學校45所，學(xué)校新建。\n", "繁.txt"), None
    )
    found = find_occurrences(session, "学校")
    assert {one.document_id for one in found.found} == {document.record.id, other.record.id}
    assert "學(xué)校" in [one.quote.exact for one in found.found]
    here = find_occurrences(session, "學校", {document.record.id}).found
    assert [one.quote.exact for one in here] == ["学校"] * 1
    assert not found.more


def test_they_are_marked_as_one_step(session, document):
    before = dump(session.library)
    found = find_occurrences(session, "教育局").found
    made = marking.mark_places(session, [one.place for one in found], Wish(Style.UNDERLINE, tags=("单位",)))
    assert [one.quote.exact for one in made] == ["教育局"] * len(found)
    assert len(found) > 1
    assert all(one.marked for one in find_occurrences(session, "教育局").found)
    assert check(session.library) == ()
    session.undo()
    assert dump(session.library) == before


def test_nothing_is_everywhere(session, document):
    assert find_occurrences(session, " ").found == ()
    assert marking.mark_places(session, (), Wish()) == ()


def test_nested_counts_are_those_of_counting_each_carrier(session, document):
    """Whatever lies below what, in the trash or not, kept or not."""
    paths = ("甲", "甲/乙", "甲/乙/丙", "甲/丁", "戊/己", "庚")
    text, chance = document.report.source.text, random.Random(3)
    for round_ in range(12):
        for _ in range(6):
            place = place_of(document, Span(at := chance.randrange(len(text) - 3), at + 3))
            mark_places(session, [place], Wish(tags=tuple(chance.sample(paths, chance.randint(0, 4)))))
        session.delete([one.id for one in chance.sample(session.all_annotations(), 2)])
        tagging.tag_documents(session, {document.record.id: chance.sample(paths, round_ % 4)})
        tagging.make(session, f"备用/{round_ % 3}")
        expected = {}
        for one in session.all_annotations():
            for path in {above for tag in one.tags for above in with_above(tag)}:
                expected[path] = expected.get(path, 0) + 1
        found = {one.path: one for one in session.nested_tag_counts()}
        held = {above for tag in tagging.document_tags(session, document.record.id) for above in with_above(tag)}
        kept = {"备用", *(f"备用/{number}" for number in range(min(3, round_ + 1)))}
        assert {path: one.count for path, one in found.items() if one.count} == expected
        assert {path for path, one in found.items() if one.documents} == held
        assert set(found) == expected.keys() | held | kept
