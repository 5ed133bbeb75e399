"""What the reader puts right, laid over what was found: numbers and the outline, undone, and after a new import."""

from __future__ import annotations

from itertools import pairwise

import pytest

from reader.annotate.correction import CorrectionKind
from reader.app.report import prepare, unmarked_numbers
from reader.app.session import Session
from reader.app.stored import stored_report
from reader.source.document import source_from_bytes
from reader.store.db import open_library
from reader.text.span import Span

KIND = CorrectionKind
TEXT = """青禾县教育局2024年工作总结

一、基本情况
全县现有学校46所，共有教师1200人。会议于2024年3月5日召开，落实八项规定，发文12份，编号第37号。
（一）规模
在校学生12345人。
（二）质量
普惠率93%。
二、主要工作
抓好阅读。
做好下面几件事。
新建书香校园7所，其中示范校3所。
三、存在问题
经费不足。
"""


@pytest.fixture
def opened(session, tmp_path):
    """The document of a text, and the way to look at it anew."""

    def make(text=TEXT, encode="utf-8"):
        report = prepare(source_from_bytes(text.encode(encode), "青禾.txt"))
        return session.adopt(report, tmp_path / "青禾.txt")

    return make


def place(document, words: str) -> Span:
    at = document.report.source.text.index(words)
    return Span(at, at + len(words))


def outline(session, document) -> list[tuple[int, str]]:
    report = stored_report(session, document.record.id)
    text = report.source.text
    return [(node.level, node.name or node.span.of(text)) for node in report.analysis.headings]


def numbers(session, document) -> list[str]:
    report = stored_report(session, document.record.id)
    return [one.span.of(report.source.text) for one in report.analysis.indicators]


BEFORE = [
    (1, "一、基本情况"),
    (2, "（一）规模"),
    (2, "（二）质量"),
    (1, "二、主要工作"),
    (1, "三、存在问题"),
]


def test_the_outline_before(session, opened):
    assert outline(session, opened()) == BEFORE


@pytest.mark.parametrize(
    ("kind", "words", "value", "expected"),
    [
        (KIND.LEVEL, "（二）质量", "-1", [*BEFORE[:2], (1, "（二）质量"), *BEFORE[3:]]),
        (KIND.LEVEL, "二、主要工作", "1", [*BEFORE[:3], (2, "二、主要工作"), BEFORE[4]]),
        (KIND.LEVEL, "一、基本情况", "1", BEFORE),
        (KIND.HIDE, "（一）规模", "", [BEFORE[0], *BEFORE[2:]]),
        (KIND.HIDE, "一、基本情况", "", [(1, "（一）规模"), (1, "（二）质量"), *BEFORE[3:]]),
        (KIND.NAME, "三、存在问题", "问题", [*BEFORE[:4], (1, "问题")]),
        (KIND.HEADING, "做好下面几件事。", "2", [*BEFORE[:4], (2, "做好下面几件事。"), BEFORE[4]]),
        (KIND.HEADING, "做好下面几件事。", "1", [*BEFORE[:4], (1, "做好下面几件事。"), BEFORE[4]]),
    ],
)
def test_the_outline_is_put_right_and_back(session, opened, kind, words, value, expected):
    document = opened()
    session.correct(document, kind, place(document, words), value)
    assert outline(session, document) == expected
    session.undo()
    assert outline(session, document) == BEFORE
    session.redo()
    assert outline(session, document) == expected


def test_what_is_below_moves_along(session, opened):
    document = opened(TEXT.replace("二、主要工作\n", "二、主要工作\n（一）阅读\n"))
    session.correct(document, KIND.LEVEL, place(document, "二、主要工作"), "1")
    assert outline(session, document)[3:5] == [(2, "二、主要工作"), (3, "（一）阅读")]


def test_bodies_reach_to_the_next_heading_that_is_not_below(session, opened):
    document = opened()
    session.correct(document, KIND.HIDE, place(document, "二、主要工作"))
    session.correct(document, KIND.HEADING, place(document, "做好下面几件事。"), "1")
    headings = stored_report(session, document.record.id).analysis.headings
    text = document.report.source.text
    bodies = {node.span.of(text): node.body.of(text) for node in headings}
    assert "抓好阅读" in bodies["（二）质量"]
    assert "新建书香校园" not in bodies["一、基本情况"]
    assert "新建书香校园" in bodies["做好下面几件事。"]
    assert headings[-1].body.end == len(text) or text[headings[-1].body.end :].strip() == ""


def test_a_number_is_no_indicator_and_is_one_again(session, opened):
    document = opened()
    before = numbers(session, document)
    assert "46所" in before
    session.correct(document, KIND.NO_INDICATOR, place(document, "46所"))
    assert numbers(session, document) == [one for one in before if one != "46所"]
    report = stored_report(session, document.record.id)
    assert {one.span.of(report.source.text): one.reason for one in unmarked_numbers(report)}["46所"] == "by-reader"
    session.correct(document, KIND.INDICATOR, place(document, "46所"))
    assert numbers(session, document) == before
    assert session.corrections(document.record.id) == ()


def test_a_number_becomes_an_indicator_with_all_that_is_said_of_it(session, opened):
    document = opened("青禾县2024年工作总结\n\n一、工作\n今年发文12份，会议第37号。\n落实三个聚焦。\n")
    span = place(document, "37")
    session.correct(document, KIND.INDICATOR, span)
    report = stored_report(session, document.record.id)
    made = next(one for one in report.analysis.indicators if one.span.overlaps(span))
    assert made.value == 37
    assert made.period.iso == "2024"


def test_every_number_is_an_indicator_or_says_why_not(session, opened):
    document = opened()
    report = document.report
    text = report.source.text
    reasons = {one.span.of(text): one.reason for one in unmarked_numbers(report)}
    assert reasons["八项"] == "name"
    assert {"2024", "37"} <= {words.strip("第年号") for words in reasons}
    covered = [one.span for one in (*report.analysis.indicators, *unmarked_numbers(report))]
    for at, char in enumerate(text):
        if char.isdigit():
            assert any(at in span for span in covered), text[at - 4 : at + 4]
    spans = sorted(covered)
    assert all(not one.overlaps(other) for one, other in pairwise(spans))


def test_what_was_marked_is_not_unmarked(session, opened):
    document = opened()
    one = next(one for one in unmarked_numbers(document.report) if one.span.of(document.report.source.text) == "八项")
    session.correct(document, KIND.INDICATOR, one.span)
    report = stored_report(session, document.record.id)
    assert one.span not in [other.span for other in unmarked_numbers(report)]
    assert "八项" in numbers(session, document)


def test_what_was_said_of_a_heading_holds_when_it_has_more_words(session, opened):
    text = TEXT.replace("（二）质量", "（二）质量与公平")
    document = opened(text)
    part = place(document, "（二）质量")
    session.correct(document, KIND.LEVEL, part, "-1")
    session.correct(document, KIND.NAME, part, "质量")

    def outline():
        headings = stored_report(session, document.record.id).analysis.headings
        return [(node.level, node.span.of(text), node.name) for node in headings]

    assert (1, "（二）质量与公平", "质量") in outline()
    whole = place(document, "（二）质量与公平")
    session.correct(document, KIND.LEVEL, whole, "1")
    assert (2, "（二）质量与公平", "质量") in outline()
    assert [one.kind for one in session.corrections(document.record.id)] == [KIND.NAME]
    session.correct(document, KIND.HIDE, whole)
    assert "（二）质量与公平" not in [words for _, words, _ in outline()]
    session.undo()
    assert (2, "（二）质量与公平", "质量") in outline()


@pytest.mark.parametrize("encode", ["utf-8", "gb18030", "utf-16"])
def test_corrections_outlive_a_new_import(session, opened, encode):
    document = opened(encode=encode)
    session.correct(document, KIND.NAME, place(document, "三、存在问题"), "问题")
    session.remove_document(document.record.id)
    again = opened(encode=encode)
    assert again.record.id == document.record.id
    assert outline(session, again)[-1] == (1, "问题")


def test_corrections_are_on_disk(session, opened, library):
    document = opened()
    session.correct(document, KIND.HIDE, place(document, "（一）规模"))
    with open_library(library.path) as other:
        assert [one.kind for one in Session(other).corrections(document.record.id)] == [KIND.HIDE]


def test_a_correction_follows_its_words(session, opened):
    document = opened()
    session.correct(document, KIND.HIDE, place(document, "（一）规模"))
    (one,) = session.corrections(document.record.id)
    moved = "前言前言。\n" + TEXT
    report = prepare(source_from_bytes(moved.encode(), "a.txt"), corrections=(one,))
    text = report.source.text
    assert "（一）规模" not in [node.span.of(text) for node in report.analysis.headings]


def test_a_correction_whose_words_are_gone_is_passed_over(session, opened):
    document = opened()
    session.correct(document, KIND.NO_INDICATOR, place(document, "46所"))
    (one,) = session.corrections(document.record.id)
    other = prepare(source_from_bytes("清溪县总结\n\n教师共有20人。\n".encode(), "b.txt"), corrections=(one,))
    plain = prepare(source_from_bytes("清溪县总结\n\n教师共有20人。\n".encode(), "b.txt"))
    assert other.analysis == plain.analysis


def test_the_traditional_and_the_glossed_are_put_right_too(session, opened):
    document = opened("青禾縣2024年工作總結\n\n一、工作\n新建學校7所，落實會(huì)議八項規定，培訓教師120人。\n")
    session.correct(document, KIND.INDICATOR, place(document, "八項"))
    assert "八項" in numbers(session, document)
    session.correct(document, KIND.NO_INDICATOR, place(document, "120人"))
    assert "120人" not in numbers(session, document)


def test_nothing_changes_when_nothing_differs(session, opened):
    document = opened()
    span = place(document, "三、存在问题")
    session.correct(document, KIND.NAME, span, "")
    assert session.history.undo_code == "import-document"
    assert session.corrections(document.record.id) == ()


def test_a_date_is_one_number_and_each_is_told_what_it_stands_in(make_report):
    text = (
        "青禾县教育局2024年工作总结\n索引号：000014348/2025-00012\n成文日期：2025-03-18\n\n一、情况\n"
        "2024年5月10日至12日14:30—17:45召开会议，热线12345。1.抓好阅读。\n2.抓好体育。\n"
    )
    numbers = [(one.span.of(text), one.reason) for one in unmarked_numbers(make_report(text))]
    assert ("000014348/2025-00012", "field") in numbers
    assert ("2025-03-18", "field") in numbers
    assert ("2024年5月10日至12日", "date") in numbers
    assert ("12345", "no-unit") in numbers
    assert ("2", "marker") in numbers
