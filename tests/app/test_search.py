import pytest
from found import hits_of

import reader.app.search as search
from reader.app.indexing import catch_up
from reader.app.search import as_read, search_documents
from reader.store.fulltext import open_index
from reader.text.span import Span

OTHER = """岚山市教育局工作总结

一、基本情况
全市共有學(xué)校30所，另有教学点4个。
"""


@pytest.fixture
def other(session, make_report, tmp_path):
    return session.adopt(make_report(OTHER, "岚山.txt"), tmp_path / "岚山.txt")


def span_of(document, words):
    at = document.report.source.text.index(words)
    return Span(at, at + len(words))


def test_documents_come_with_their_hits(session, document, other):
    found = {one.record.id: one for one in search_documents(session, "學校")}
    assert {name: one.count for name, one in found.items()} == {other.record.id: 1, document.record.id: 1}
    (hit,) = found[document.record.id].hits
    assert hit.span == span_of(document, "学校")
    assert (hit.text, hit.place, hit.title) == ("学校", "text", document.record.title)
    assert hit.before.endswith("一、基本情况 全县现有各级各类")
    assert hit.after.startswith("46所，在校学生12345人")


def test_a_reading_behind_a_character_belongs_to_the_hit_and_not_to_what_is_shown_around_it(session, other):
    (hit,) = hits_of(session, "学校")
    assert hit.text == "學(xué)校"
    assert hit.span == span_of(other, "學(xué)校")
    (hit,) = hits_of(session, "30所")
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
    assert [hit.place for hit in hits_of(session, "学校")] == ["text"]


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


def test_a_cancelled_search_touches_no_further_document(session, document, other):
    answers = iter([False, True, True, True])
    found = search_documents(session, "学校", cancelled=lambda: next(answers))
    assert found == []


def test_the_index_is_asked_where_there_is_one(session, document, other, monkeypatch):
    catch_up(session.library)
    monkeypatch.setattr(search, "document_entry", None)  # reads a document for want of an index
    with open_index(session.library.path) as index:
        found = search_documents(session, "學校", index=index)
    assert {one.record.id for one in found} == {document.record.id, other.record.id}


def test_hits_are_told_their_sections(session, document):
    (hit,) = hits_of(session, "书香校园")
    assert hit.section == ("二、1. 抓好阅读工程",)


def test_titles_come_before_headings_those_before_notes_and_those_before_the_text(session, make_report, tmp_path):
    bodies = {
        "题名": "甲县供水工作报告\n\n一、概况\n一切正常。",
        "标题": "乙县工作报告\n\n一、供水工作\n一切正常。",
        "正文": "丙县工作报告\n\n一、概况\n供水正常，供水安全，供水稳定。",
        "批注": "丁县工作报告\n\n一、概况\n一切正常。",
    }
    opened = {name: session.adopt(make_report(text, f"{name}.txt"), None) for name, text in bodies.items()}
    session.annotate(opened["批注"], Span(0, 2), note="供水待查")
    for index in (None, "made"):
        if index:
            catch_up(session.library)
            index = open_index(session.library.path)
        names = [one.record.name.removesuffix(".txt") for one in search_documents(session, "供水", index=index)]
        assert names == ["题名", "标题", "批注", "正文"]
    index.close()


def test_the_newer_comes_first_and_so_does_the_denser(session, make_report):
    for name, year, body in (("旧", 2015, "供水。"), ("新", 2025, "供水。"), ("密", 2025, "供水" * 30 + "。")):
        text = f"{name}县工作报告\n\n一、概况\n{body}{'一切正常。' * 40}\n\n{name}县\n{year}年12月30日\n"
        session.adopt(make_report(text, f"{name}.txt"), None)
    catch_up(session.library)
    with open_index(session.library.path) as index:
        names = [one.record.name for one in search_documents(session, "供水", index=index)]
    assert names == ["密.txt", "新.txt", "旧.txt"]


def test_a_filter_alone_lists_documents(session, document, other):
    (found,) = search_documents(session, "date:2025")
    assert (found.record.id, found.count, found.hits) == (document.record.id, 0, ())


def test_a_tag_alone_lists_what_carries_it_and_those_below(session, document):
    place = span_of(document, "书香校园7所")
    session.annotate(document, place, tag_paths=["指標/占比"])
    (hit,) = hits_of(session, "tag:指标")
    assert (hit.place, hit.text, hit.span) == ("quote", "书香校园7所", place)
    assert hits_of(session, "tag:指") == []
    assert [one.place for one in hits_of(session, "tag:指标 书香校园")] == ["quote"]


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
