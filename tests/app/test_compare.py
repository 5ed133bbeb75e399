"""One metric across documents: what matches what, what stands on one scale, and what is kept."""

from __future__ import annotations

import json
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from reader.analyze.words import WordCutter
from reader.app import measures as module
from reader.app.comparable import load_wording, quantity
from reader.app.compare import LEAST, Asked, among, compare
from reader.app.indicators import parse_query
from reader.app.measures import Measure, Measures, measured
from reader.app.metric_match import metric_query, resemblance
from reader.app.session import Session
from reader.search.query import fold
from reader.store.db import open_library
from reader.text.span import Span

CASES = json.loads((Path(__file__).parents[1] / "data" / "app" / "comparison.json").read_text(encoding="utf-8"))


def cases(name):
    return pytest.mark.parametrize("case", CASES[name], ids=lambda case: case["label"])


@pytest.fixture(scope="module")
def cutter(tmp_path_factory):
    return WordCutter.load(tmp_path_factory.mktemp("words"))


@pytest.fixture
def documents(make_report):
    """Makes a measured document of each sentence."""

    def make(texts, issuer="青禾县教育局"):
        bodies = [f"{issuer}2024年工作总结\n\n一、主要工作\n全年{text}。\n" for text in texts]
        return [measured(make_report(body), str(number)) for number, body in enumerate(bodies)]

    return make


def score(query, metric, cutter, all_metrics=()):
    terms = [fold(word).text for word in parse_query(query).words]
    made = metric_query(terms, cutter, load_wording(), [fold(one).text for one in all_metrics])
    return resemblance(made, fold(metric).text, cutter, load_wording())


@cases("orders")
def test_the_better_match_comes_first(case, cutter):
    everything = (*case["best_first"], *case["not"])
    scores = [score(case["query"], metric, cutter, everything).score for metric in case["best_first"]]
    assert scores == sorted(scores, reverse=True), list(zip(case["best_first"], scores, strict=True))
    assert scores[-1] >= LEAST
    for metric in case["not"]:
        assert score(case["query"], metric, cutter, everything).score < LEAST, metric


@cases("spans")
def test_the_matching_words_are_shown(case, cutter):
    folded = fold(case["metric"])
    back = folded.map.invert()
    found = score(case["query"], case["metric"], cutter)
    assert [back.map_span(span).span.of(case["metric"]) for span in found.spans] == case["words"]


@cases("amounts")
def test_units_are_brought_to_one(case, cutter, documents):
    read = documents(case["texts"])
    (row,) = among(read[:1], Asked(read[0].measures[0].metric), cutter).groups[0].rows
    (group,) = among(read, Asked(row.measure.metric, quantity(row.measure.indicator)), cutter).groups
    assert group.quantity.unit == case["unit"]
    assert {row.document_id: row.amount for row in group.rows} == {
        str(number): Decimal(value) for number, value in enumerate(case["amounts"])
    }


@cases("apart")
def test_what_cannot_be_compared_stands_apart(case, cutter, documents):
    read = documents(case["texts"])
    first, second = (one.measures[-1] for one in read)
    assert quantity(first.indicator) != quantity(second.indicator)
    found = among(read, Asked(first.metric, quantity(first.indicator)), cutter)
    assert [row.document_id for group in found.groups for row in group.rows] == ["0"]


@cases("queries")
def test_numeric_queries(case, cutter, documents):
    found = among(documents(case["texts"]), Asked(case["query"]), cutter)
    assert sorted(row.measure.text for group in found.groups for row in group.rows) == sorted(case["found"])


def test_a_row_says_where_it_stands(cutter, documents):
    read = documents(["公办园占比54.2%，普惠率93%"])
    (group,) = among(read, Asked("公办园占比"), cutter).groups
    (row,) = group.rows
    measure = row.measure
    assert (row.issuer, row.period, row.planned) == ("青禾县教育局", "2024", False)
    assert measure.number.of(measure.sentence) == "54.2%"
    assert [span.of(measure.sentence) for span in row.sentence_words] == ["公办园占比"]
    assert measure.section == ("一、主要工作",)
    assert measure.markers == ("一、",)


def test_what_most_documents_say_comes_before_a_single_answer_as_good(cutter, documents):
    read = documents(["师徒比例为1:8", "公办园在园幼儿占比54.2%，寄宿生占比12%", "城区公办园在园幼儿占比61%"])
    first, second = among(read, Asked("占比"), cutter).groups
    assert {row.measure.text for row in first.rows} == {"54.2%", "12%", "61%"}
    assert [row.measure.text for row in second.rows] == ["1:8"]


def test_a_better_answer_comes_before_many_others(cutter, documents):
    read = documents(["公办园占比54.2%", "公办园12所，民办园占地8亩，公办园占地9亩，公办园占地3亩"])
    assert among(read, Asked("公办园占比"), cutter).groups[0].quantity.unit == "%"


def test_a_plan_is_told_from_what_was_achieved(cutter, documents):
    read = documents(["公办园占比54.2%，力争明年公办园占比达到60%"])
    (group,) = among(read, Asked("公办园占比"), cutter).groups
    assert [(row.amount, row.planned) for row in group.rows] == [(Decimal("54.2"), False), (Decimal(60), True)]


def test_a_metric_outside_the_sentence_has_no_place_in_it():

    measure = Measure(None, "", "甲乙", fold("甲乙"), "乙是5", Span(2, 3), ((1, None), (1, Span(0, 1))), (), ())
    assert measure.in_sentence([Span(0, 2)]) == (Span(0, 1),)


# The library

TEXTS = {
    "青禾县": "青禾县教育局2024年工作总结\n\n一、学前教育\n全县公办幼儿园在园幼儿占比54.16%。\n",
    "岚山县": "嵐山縣教育局2023年工作總結\n\n一、學前教育\n公辦幼兒園在園幼兒占比達54.96%，力爭2024年達到60%。\n",
    "清溪县": "清溪县教育局2024年工作总结\n\n一、主要工作\n新建书香校园7所。\n",
}


@pytest.fixture
def filled(session, make_report):
    for name, text in TEXTS.items():
        session.adopt(make_report(text, f"{name}.txt"), None)
    return session


def test_the_library_is_compared_across_scripts(filled, cutter):
    told = []
    found = compare(filled, Asked("公办幼儿园在园幼儿占比"), cutter, Measures(), progress=lambda *how: told.append(how))
    assert found.documents == 3
    assert told == [(0, 3), (1, 3), (2, 3)]
    assert {row.issuer for row in found.groups[0].rows} == {"青禾县教育局", "嵐山縣教育局"}


def test_it_stops_when_it_is_told_to(filled, cutter):
    asked = iter((False, True))
    assert compare(filled, Asked("占比"), cutter, Measures(), cancelled=lambda: next(asked)).documents == 1


def test_documents_are_read_once_and_anew_when_their_repairs_change(filled, cutter, monkeypatch):

    read = []
    plain = module.stored_report
    monkeypatch.setattr(module, "stored_report", lambda session, one: read.append(one) or plain(session, one))
    kept = Measures()
    for _ in range(2):
        compare(filled, Asked("占比"), cutter, kept)
    assert len(read) == 3
    assert len(kept) > 0
    state = filled.state(read[0])

    filled.save_state(replace(state, repair=False))
    compare(filled, Asked("占比"), cutter, kept)
    assert len(read) == 4


def test_of_a_document_only_its_last_reading_is_kept_and_of_one_that_is_gone_nothing(filled, cutter):
    kept = Measures()
    compare(filled, Asked("占比"), cutter, kept)
    whole, documents = len(kept), filled.documents()
    for document in documents:
        filled.save_state(replace(filled.state(document.id), repair=False))
    compare(filled, Asked("占比"), cutter, kept)
    assert len(kept) == whole
    for document in documents:
        filled.remove_document(document.id)
    compare(filled, Asked("占比"), cutter, kept)
    assert len(kept) == 0


def test_what_is_kept_is_bounded(filled, cutter):
    kept = Measures(limit=1)
    found = compare(filled, Asked("公办幼儿园在园幼儿占比"), cutter, kept)
    assert found.groups
    assert len(kept) <= 1


def test_another_connection_compares_in_a_thread(filled, cutter):
    with open_library(filled.library.path) as library:
        assert compare(Session(library), Asked("占比"), cutter, Measures()).groups


FELL, SHRANK, GREW = "财政收入同比下降3.5%", "固定资产投资增长-4.1%", "地区生产总值同比增长8.2%"


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("增长 < 0", [FELL, SHRANK]),
        ("增速 > -4%", [FELL, GREW]),
        ("增长 -5%..-4%", [SHRANK]),
        ("增长 >= 8%", [GREW]),
        ("下降 > 3%", [FELL, SHRANK]),
        ("下降 > 4%", [SHRANK]),
        ("下降 < 0", [GREW]),
        ("财政收入增长 < 0%", [FELL]),
        ("增长", [SHRANK, GREW]),
        ("> 3%", [FELL, GREW]),
    ],
)
def test_a_fall_is_a_growth_below_zero(query, found, cutter, documents):
    texts = (FELL, SHRANK, GREW)
    groups = among(documents(texts), Asked(query), cutter).groups
    assert sorted(texts[int(row.document_id)] for group in groups for row in group.rows) == sorted(found)


ROSE_TO, RATE = "服务业增加值占比提高到53.7%", "粮食产量增幅9.2%"


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("增长 >= 8%", [RATE, GREW]),
        ("提高 > 8%", [RATE, GREW]),
        ("服务业增加值占比 > 50%", [ROSE_TO]),
        ("占比提高 > 50%", [ROSE_TO]),
        ("增长", [ROSE_TO, RATE, GREW]),
    ],
)
def test_what_something_rose_to_is_no_growth(query, found, cutter, documents):
    texts = (ROSE_TO, RATE, GREW)
    groups = among(documents(texts), Asked(query), cutter).groups
    assert sorted(texts[int(row.document_id)] for group in groups for row in group.rows) == sorted(found)
