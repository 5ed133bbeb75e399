import pytest

import reader.app.search as search
from reader.app.search import FoldedTexts, as_read, search_documents, search_library
from reader.text.span import Span

OTHER = """岚山市教育局工作总结

一、基本情况
全市共有學(xué)校30所，另有教学点4个。
"""


@pytest.fixture
def other(session, make_report, tmp_path):
    return session.adopt(make_report(OTHER, "岚山.txt"), tmp_path / "岚山.txt")


@pytest.fixture
def folded(monkeypatch):
    """The texts that were made ready for a search, in order."""
    texts = []

    def fold(text):
        texts.append(text)
        return original(text)

    original = search.fold
    monkeypatch.setattr(search, "fold", fold)
    return texts


def span_of(document, words):
    at = document.report.source.text.index(words)
    return Span(at, at + len(words))


def test_documents_come_with_their_hits_the_last_opened_first(session, document, other):
    found = search_documents(session, "學校")
    assert [(one.record.id, one.count) for one in found] == [(other.record.id, 1), (document.record.id, 1)]
    (hit,) = found[1].hits
    assert hit.span == span_of(document, "学校")
    assert (hit.text, hit.place, hit.title) == ("学校", "text", document.record.title)
    assert hit.before.endswith("一、基本情况 全县现有各级各类")
    assert hit.after.startswith("46所，在校学生12345人")


def test_a_reading_behind_a_character_belongs_to_the_hit_and_not_to_what_is_shown_around_it(session, other):
    (hit,) = search_library(session, "学校")
    assert hit.text == "學(xué)校"
    assert hit.span == span_of(other, "學(xué)校")
    (hit,) = search_library(session, "30所")
    assert hit.before.endswith("全市共有學校")


def test_notes_and_tags_come_before_the_text_and_lead_to_what_they_are_on(session, document):
    place = span_of(document, "书香校园7所")
    made = session.annotate(document, place, note="与別縣的學校比", tag_paths=["学校/数量", "阅读"])
    (found,) = search_documents(session, "学校")
    assert [hit.place for hit in found.hits] == ["tag", "note", "text"]
    assert found.count == 3
    tag, note = found.hits[:2]
    assert (tag.text, tag.after, tag.span, tag.annotation_id) == ("学校", "/数量", place, made.id)
    assert (note.before, note.text, note.after, note.span) == ("与別縣的", "學校", "比", place)


def test_what_is_in_the_trash_is_not_found(session, document, other):
    made = session.annotate(other, span_of(other, "30所"), note="学校")
    session.delete([made.id])
    session.remove_document(document.record.id)
    assert [hit.place for hit in search_library(session, "学校")] == ["text"]


@pytest.mark.parametrize("query", ["", "  ", "\n\t"])
def test_an_empty_query_finds_nothing(session, document, query):
    assert search_documents(session, query) == []


def test_all_hits_are_counted_and_some_are_given(session, make_report, monkeypatch):
    monkeypatch.setattr(search, "PER_DOCUMENT", 3)
    monkeypatch.setattr(search, "IN_ALL", 4)
    for name in ("甲", "乙", "丙"):
        session.adopt(make_report(f"{name}局报告\n\n" + "新增学校。" * 5, f"{name}.txt"), None)
    found = search_documents(session, "学校")
    assert [one.count for one in found] == [5, 5, 5]
    assert [len(one.hits) for one in found] == [3, 1, 1]
    assert [hit.span.start for hit in found[0].hits] == sorted(hit.span.start for hit in found[0].hits)


def test_a_cancelled_search_touches_no_further_document(session, document, other, folded):
    answers = iter([False, True])
    found = search_documents(session, "学校", cancelled=lambda: next(answers))
    assert [one.record.id for one in found] == [other.record.id]
    assert folded == [other.report.source.text]


def test_texts_are_made_ready_once(session, document, other, folded):
    texts = FoldedTexts()
    for query in ("学校", "基本情况", "学校"):
        assert len(search_documents(session, query, texts=texts)) == 2
    assert folded == [other.report.source.text, document.report.source.text]


def test_what_does_not_fit_is_found_all_the_same(session, document, other, folded):
    sizes = (len(other.report.source.text), len(document.report.source.text))
    texts = FoldedTexts(limit=max(sizes))
    for _ in range(2):
        assert len(search_documents(session, "学校", texts=texts)) == 2
    assert folded.count(other.report.source.text) == 1
    assert folded.count(document.report.source.text) == 2


def test_texts_that_left_the_library_make_room(session, document, other, folded):
    texts = FoldedTexts(limit=max(len(other.report.source.text), len(document.report.source.text)))
    search_documents(session, "学校", texts=texts)
    session.remove_document(other.record.id)
    for _ in range(2):
        search_documents(session, "学校", texts=texts)
    assert folded.count(document.report.source.text) == 2


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("甲\r\n  乙\u3000丙", "甲 乙 丙"),
        ("會(huì)議(yì)", "會議"),
        ("增长(个)", "增长(个)"),
        ("\ufeff甲\x00", "甲"),
        ("", ""),
    ],
)
def test_words_are_shown_as_they_are_read(words, expected):
    assert as_read(words) == expected
