import time
from dataclasses import replace

import pytest

from reader.annotate.filtering import MarkFilter, TagMode
from reader.annotate.model import Color, Scope, Style
from reader.app.notebook import NotebookFilter, NotesBy, coverage, first_notes, grouped, notebook
from reader.text.span import Span

OTHER = "岚山市水利局2024年报告\n\n一、水庫\n水库大坝完工。\n二、渠道\n渠道疏浚。\n"


@pytest.fixture
def marked(session, document, make_report):
    other = session.adopt(make_report(OTHER, "岚山.txt"), None)

    def mark(where, words, **more):
        at = where.report.source.text.index(words)
        return session.annotate(where, Span(at, at + len(words)), **more)

    return {
        "school": mark(document, "学校46所", tag_paths=["指标/数量", "待查"], note="核对"),
        "read": mark(document, "书香校园7所", tag_paths=["指标/数量"], color=Color.PINK, style=Style.WAVY),
        "dam": mark(other, "大坝", tag_paths=["工程"], color=Color.PINK),
        "plain": mark(other, "渠道疏浚"),
    }


def test_every_note_with_its_document_and_section(session, marked):
    found = {entry.annotation.id: (entry.title, entry.section) for entry in notebook(session)}
    assert found[marked["school"].id] == ("青禾县教育局2025年工作总结", "一、基本情况")
    assert found[marked["dam"].id][1] == "一、水庫"
    assert len(found) == 4


def test_a_note_on_the_document_is_in_no_section(session, document):
    session.annotate(document, Span(0, 0), scope=Scope.DOCUMENT)
    assert notebook(session)[0].section == ""


@pytest.mark.parametrize(
    ("wanted", "expected"),
    [
        (NotebookFilter(words="水库"), {"dam"}),
        (NotebookFilter(words="基本情況"), {"school"}),
        (NotebookFilter(MarkFilter(colors=frozenset({Color.PINK}))), {"read", "dam"}),
        (NotebookFilter(MarkFilter(styles=frozenset({Style.WAVY}))), {"read"}),
        (NotebookFilter(MarkFilter(tags=("指标", "待查"), tag_mode=TagMode.ALL)), {"school"}),
        (NotebookFilter(MarkFilter(tag_mode=TagMode.NONE)), {"plain"}),
        (NotebookFilter(issuer="青禾县教育局"), {"school", "read"}),
        (NotebookFilter(since="2999-01-01"), set()),
        (NotebookFilter(until="2999-01-01"), {"school", "read", "dam", "plain"}),
    ],
)
def test_notes_are_filtered(session, marked, wanted, expected):
    names = {one.id: name for name, one in marked.items()}
    assert {names[entry.annotation.id] for entry in wanted.select(notebook(session))} == expected


@pytest.mark.parametrize(("zone", "day"), [("UTC", "2025-05-31"), ("Asia/Shanghai", "2025-06-01")])
def test_a_day_is_that_of_the_reader(session, marked, monkeypatch, zone, day):
    monkeypatch.setenv("TZ", zone)
    time.tzset()
    (entry, *_) = notebook(session)
    late = replace(entry, annotation=replace(entry.annotation, modified="2025-05-31T23:30:00.000000+00:00"))
    assert NotebookFilter(since=day, until=day).admits(late)
    assert not NotebookFilter(until="2025-05-30").admits(late)
    assert not NotebookFilter(since="2025-06-02").admits(late)
    monkeypatch.undo()
    time.tzset()


def test_notes_are_gathered(session, marked):
    entries = notebook(session)
    by_tag = [(group.title, len(group.entries)) for group in grouped(entries, NotesBy.TAG)]
    assert by_tag == [("工程", 1), ("待查", 1), ("指标/数量", 2), ("", 1)]
    assert [group.title for group in grouped(entries, NotesBy.COLOR)] == ["yellow", "pink"]
    assert [len(group.entries) for group in grouped(entries, NotesBy.DOCUMENT)] == [2, 2]
    assert len(grouped(entries, NotesBy.SECTION)) == 4


def test_what_is_covered(session, marked):
    found = coverage(notebook(session), NotesBy.DOCUMENT)
    assert found.tags == ("工程", "待查", "指标/数量")
    row = found.rows.index("青禾县教育局2025年工作总结")
    assert [found.count(row, column) for column in range(3)] == [0, 1, 2]
    assert set(found.cells[row, 2]) == {marked["school"].id, marked["read"].id}
    assert found.most == 2
    assert found.table("文档")[0] == ("文档", "工程", "待查", "指标/数量")
    assert len(coverage(notebook(session), NotesBy.SECTION).rows) == 4


@pytest.mark.parametrize("enough", [1, 2, 3, 100])
def test_the_first_notes_are_those_all_begin_with(session, marked, enough):
    whole = notebook(session)
    first = first_notes(session, enough)
    assert first == whole[: len(first)]
    assert len(first) >= min(enough, len(whole))
