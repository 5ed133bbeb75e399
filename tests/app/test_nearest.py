"""Which metrics of the library are offered for words that none of them answers."""

from __future__ import annotations

import pytest

from reader.analyze.words import WordCutter
from reader.app.comparable import load_wording
from reader.app.compare import Asked, among
from reader.app.measures import measured
from reader.app.nearest import MOST, nearest
from reader.app.report import prepare
from reader.source.document import source_from_bytes

REPORTS = (
    "某县2024年总结\n\n全年发放资助资金810.77万元，惠及学生3800人次。教师培训经费320万元，财政补助资金1.2亿元。\n"
    "建成校舍面积3.2万平方米。公办幼儿园在园幼儿占比54%。",
    "某縣2023年總結\n\n資助資金達500萬元，生均公用經費720元。新增學位1200個，校舍建築面積1.1萬平方米。",
)


@pytest.fixture(scope="module")
def cutter():
    return WordCutter.load()


@pytest.fixture(scope="module")
def library():
    return [measured(prepare(source_from_bytes(text.encode(), "a.txt")), str(at)) for at, text in enumerate(REPORTS)]


@pytest.mark.parametrize(
    ("words", "offered"),
    [
        ("资助金额", ["资助资金"]),
        ("資助金額", ["资助资金"]),
        ("资助金额 > 5000万", ["资助资金"]),
        ("资助资金 > 50亿元", ["资助资金", "财政补助资金"]),
        ("校舍大小", ["校舍面积"]),
        ("教育经费", ["培训经费", "生均公用經費"]),
        ("航天", []),
    ],
)
def test_the_metrics_that_share_words_are_offered(library, cutter, words, offered):
    found = among(library, Asked(words), cutter)
    assert not found.groups
    assert [one.metric for one in found.near] == offered


COUNTY = (
    "甲县2024年总结\n\n一般公共预算收入12.5亿元，旅游总收入3亿元，规模以上工业增加值增长6.1%。",
    "乙县2024年总结\n\n一般公共预算收入8.3亿元，规模以上工业增加值增长4.2%。新建公厕12座。",
    "丙县2024年总结\n\n一般公共预算收入9.9亿元。",
)


def test_what_most_documents_have_is_offered_before_anything_is_asked(cutter):
    reports = [measured(prepare(source_from_bytes(text.encode(), "a.txt")), str(at)) for at, text in enumerate(COUNTY)]
    found = among(reports, Asked(""), cutter)
    assert not found.groups
    assert [(one.metric, one.documents) for one in found.near[:2]] == [
        ("一般公共预算收入", 3),
        ("规模以上工业增加值增长", 2),
    ]
    for one in found.near:
        assert among(reports, Asked(one.metric), cutter).groups, one.metric


def test_no_offer_is_another_in_other_words(library, cutter):
    offered = [one.metric for one in among(library, Asked(" "), cutter).near]
    assert len(offered) <= MOST
    assert "资助资金" in offered
    assert "資助資金" not in offered


def test_nothing_is_offered_beside_an_answer(library, cutter):
    assert among(library, Asked("资助资金"), cutter).near == ()


def test_an_offer_says_where_it_is_found_and_what_was_asked_for(library, cutter):
    (one,) = among(library, Asked("资助金额"), cutter).near
    assert (one.count, one.documents) == (2, 2)
    assert [span.of(one.metric) for span in one.shared] == ["资助"]


@pytest.mark.parametrize("words", ["资助金额", "教育经费", "校舍大小", "在园儿童比例"])
def test_every_offer_finds_something(library, cutter, words):
    for one in among(library, Asked(words), cutter).near:
        assert among(library, Asked(one.metric), cutter).groups


def test_only_so_many_are_offered(cutter):
    names = [f"{name}经费" for name in ("培训", "办公", "科研", "差旅", "维修", "会议", "宣传", "体检")]
    text = "某局总结\n\n" + "".join(f"{name}支出{at}万元。\n" for at, name in enumerate(names, 2))
    document = measured(prepare(source_from_bytes(text.encode(), "a.txt")), "a")
    assert len(nearest([document], ["经费总数"], cutter, load_wording())) == MOST


def test_a_metric_that_would_be_read_as_a_bound_is_not_offered(cutter):
    text = "某局总结\n\n6岁以上儿童接种率95%，儿童体检率90%。\n"
    document = measured(prepare(source_from_bytes(text.encode(), "a.txt")), "a")
    assert "6岁以上儿童接种率" in [one.metric for one in document.measures]
    offered = [one.metric for one in nearest([document], ["儿童身高"], cutter, load_wording())]
    assert offered == ["儿童体检率", "儿童接种率"]
