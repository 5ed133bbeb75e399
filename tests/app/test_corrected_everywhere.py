"""What the reader put right is so wherever the library is asked: compare, queries, exports, section paths."""

from __future__ import annotations

import json

import pytest

from reader.analyze.finding import IndicatorKind
from reader.analyze.words import WordCutter
from reader.annotate.correction import CorrectionKind, Revision
from reader.app.analysis_json import analysis_object
from reader.app.compare import Asked, compare
from reader.app.excerpts import library_excerpts
from reader.app.indicators import find_indicators, indicator_records
from reader.app.measures import Measures
from reader.app.report import prepare
from reader.app.stored import choices_of, stored_report
from reader.source.document import source_from_bytes
from reader.text.span import Span

KIND = CorrectionKind
TEXT = """青禾县教育局2024年工作总结

一、基本情况
全县现有学校46所，落实八项规定，发文12份，编号第37号。
2.办学规模
在校学生12345人，会议收到建议书若干，合计为900。
"""


@pytest.fixture(scope="module")
def cutter(tmp_path_factory):
    return WordCutter.load(tmp_path_factory.mktemp("words"))


@pytest.fixture
def document(session, tmp_path):
    return session.adopt(prepare(source_from_bytes(TEXT.encode(), "青禾.txt")), tmp_path / "青禾.txt")


def place(words: str) -> Span:
    return Span(TEXT.index(words), TEXT.index(words) + len(words))


def texts(session, query: str = "") -> list[str]:
    return [match.text for match in find_indicators(session, query)]


def compared(session, cutter, words: str) -> list[tuple[str, str]]:
    found = compare(session, Asked(words), cutter, Measures())
    return [(row.measure.metric, row.measure.text) for group in found.groups for row in group.rows]


def test_a_number_taken_away_is_nowhere(session, document, cutter):
    assert "46所" in texts(session, "学校")
    session.correct(document, KIND.NO_INDICATOR, place("46所"))
    assert "46所" not in texts(session, "学校")
    assert "46所" not in [record.text for record in indicator_records(find_indicators(session, ""))]
    assert compared(session, cutter, "学校") == []
    session.undo()
    assert ("学校", "46所") in compared(session, cutter, "学校")


def test_a_number_marked_with_its_kind_unit_and_metric_is_everywhere(session, document, cutter):
    said = Revision("count", "条", "群众建议")
    session.correct(document, KIND.INDICATOR, place("900"), said.to_value())
    report = stored_report(session, document.record.id)
    one = next(one for one in report.analysis.indicators if one.span == place("900"))
    assert (one.kind, one.unit, one.name, one.value) == (IndicatorKind.COUNT, "条", "群众建议", 900)
    assert compared(session, cutter, "群众建议") == [("群众建议", "900条")]
    assert texts(session, "建议 > 500条") == ["900"]
    (record,) = indicator_records(find_indicators(session, "群众建议"))
    assert (record.metric, record.unit) == ("群众建议", "条")
    (made,) = (one for one in analysis_object(report, "a")["indicators"] if one["text"] == "900")
    assert (made["metric"], made["unit"], made["kind"]) == ("群众建议", "条", "count")


def test_what_was_found_of_an_indicator_is_revised_and_taken_back(session, document, cutter):
    before = [(one.kind, one.unit) for one in document.report.analysis.indicators if one.span == place("12份")]
    session.correct(document, KIND.REVISED, place("12份"), Revision("count", "件", "公文").to_value())
    assert compared(session, cutter, "公文") == [("公文", "12份")]
    session.correct(document, KIND.REVISED, place("12份"))
    assert session.corrections(document.record.id) == ()
    report = stored_report(session, document.record.id)
    assert [(one.kind, one.unit) for one in report.analysis.indicators if one.span == place("12份")] == before


def test_a_kind_of_a_later_version_leaves_the_indicator_as_found(session, document):
    value = json.dumps({"kind": "mood", "unit": "", "metric": "民心"})
    session.correct(document, KIND.REVISED, place("46所"), value)
    report = stored_report(session, document.record.id)
    assert report.analysis == document.report.analysis


def test_the_words_of_a_revised_metric_are_shown_where_they_stand(session, document, cutter):
    session.correct(document, KIND.REVISED, place("46所"), Revision("count", "所", "现有学校").to_value())
    (row,) = compare(session, Asked("现有学校"), cutter, Measures()).groups[0].rows
    assert [span.of(row.measure.sentence) for span in row.sentence_words] == ["现有学校"]
    session.correct(document, KIND.REVISED, place("46所"), Revision("count", "所", "校舍").to_value())
    (row,) = compare(session, Asked("校舍"), cutter, Measures()).groups[0].rows
    assert row.sentence_words == ()


def test_a_guess_is_what_the_text_says(document):
    one = document.report.ground.indicator(place("八项"))
    assert (one.kind, one.unit, one.value) == (IndicatorKind.COUNT, "项", 8)
    assert document.report.ground.indicator(place("编号")) is None


def sections(session) -> list[tuple[str, ...]]:
    return [one.original.section for one in library_excerpts(session)]


def test_a_renamed_heading_is_called_so_in_every_section_path(session, document, cutter):
    session.annotate(document, place("在校学生12345人"))
    assert sections(session) == [("一、基本情况", "2.办学规模")]
    first, second = (node.span for node in document.report.analysis.headings)
    session.correct(document, KIND.NAME, first, "概况")
    session.correct(document, KIND.NAME, second, "规模")
    assert sections(session) == [("一、概况", "2. 规模")]
    (match,) = find_indicators(session, "在校学生 > 1人")
    assert match.section == ("一、概况", "2. 规模")
    (row,) = compare(session, Asked("在校学生"), cutter, Measures()).groups[0].rows
    assert row.measure.section == ("一、概况", "2. 规模")
    session.undo()
    assert sections(session) == [("一、概况", "2.办学规模")]


@pytest.mark.parametrize(
    ("kind", "value", "expected"),
    [
        (KIND.HIDE, "", [("一、基本情况",)]),
        (KIND.LEVEL, "-1", [("2.办学规模",)]),
    ],
)
def test_a_moved_or_hidden_heading_is_so_in_every_section_path(session, document, kind, value, expected):
    session.annotate(document, place("在校学生12345人"))
    session.correct(document, kind, document.report.analysis.headings[1].span, value)
    assert sections(session) == expected
    assert find_indicators(session, "在校学生 > 1人")[0].section == expected[0]


def test_a_line_made_a_heading_is_one_in_every_section_path(session, document):
    session.annotate(document, place("八项规定"))
    line = place("全县现有学校46所，落实八项规定，发文12份，编号第37号。")
    session.correct(document, KIND.HEADING, line, "2")
    assert sections(session) == [("一、基本情况", line.of(TEXT))]


def test_a_report_remembers_what_was_chosen_of_it(session, document):
    assert choices_of(session, document.record.id) == document.report.choices
    session.correct(document, KIND.NO_INDICATOR, place("46所"))
    assert choices_of(session, document.record.id) != document.report.choices
    assert stored_report(session, document.record.id).choices == choices_of(session, document.record.id)
    session.undo()
    assert choices_of(session, document.record.id) == document.report.choices
