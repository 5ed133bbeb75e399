from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.search.grammar import MOST_TERMS, Dated, Place, SearchQueryError, days_of, parse
from reader.search.matching import Subject, contained, is_true, places
from reader.search.query import fold
from reader.search.regions import variants
from reader.search.tokens import index_terms, is_cut, phrases

DATA = Path(__file__).parents[1] / "data" / "search"
CASES = json.loads((DATA / "library.json").read_text(encoding="utf-8"))
ERRORS = json.loads((DATA / "errors.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize("case", CASES, ids=[case["label"] for case in CASES])
def test_case(case):
    folded, query = fold(case["text"]), parse(case["query"])
    subject = Subject((folded,), case.get("script", "Hans"))
    hits = [span.of(case["text"]) for span in places(query.terms, folded, subject.script)]
    assert (hits if is_true(query.root, subject) else []) == case["hits"]


@pytest.mark.parametrize(
    ("query", "holds"),
    [
        ("issuer:教育", True),
        ("issuer:財政", False),
        ("date:2024", True),
        ("date:2023", False),
        ("tag:指标", True),
        ("tag:指标/占比", True),
        ("tag:指", False),
        ("-issuer:教育", False),
        ("issuer:财政 OR tag:指标", True),
    ],
)
def test_what_a_query_says_of_the_document_itself(query, holds):
    subject = Subject((fold("全文"),), "Hans", tags=("指标/占比",), issuer=fold("青禾縣教育局").text, date="2024-12-30")
    assert is_true(parse(query).root, subject) is holds


def test_a_prefix_that_ends_in_a_point_is_a_number_or_the_end_of_a_sentence():
    asked = [(one.terms, one.open) for one in phrases("54.", prefix=True)]
    assert asked == [(phrases("54.")[0].terms, False), (("54.",), True)]


@pytest.mark.parametrize("case", ERRORS, ids=[case["query"] for case in ERRORS])
def test_a_query_that_means_nothing_says_where(case):
    with pytest.raises(SearchQueryError) as caught:
        parse(case["query"])
    assert caught.value.code == case["code"]
    assert [caught.value.span.start, caught.value.span.end] == case["at"]
    assert str(case["at"][0] + 1) in str(caught.value)


def test_too_many_terms_are_refused():
    with pytest.raises(SearchQueryError) as caught:
        parse(" ".join("甲" for _ in range(MOST_TERMS + 1)))
    assert caught.value.code == "length"


@given(st.text('学校AND OR()-"“”*:tagindate2024.（）　\n', max_size=20))
def test_any_query_is_read_or_refused_at_a_place_in_it(words):
    try:
        parse(words)
    except SearchQueryError as refused:
        error = refused
    else:
        return
    assert 0 <= error.span.start < error.span.end <= len(words)


@pytest.mark.parametrize(
    ("words", "low", "high"),
    [
        ("2024", "2024-01-01", "2024-12-31"),
        ("2024年6月", "2024-06-01", "2024-06-31"),
        ("2024/6/5", "2024-06-05", "2024-06-05"),
        ("２０２３..2025-03", "2023-01-01", "2025-03-31"),
        ("2023..", "2023-01-01", ""),
        ("..2023", "", "2023-12-31"),
        ("2025..2023-03", "2023-03-01", "2025-12-31"),
        ("2025..2025", "2025-01-01", "2025-12-31"),
        (">=2024-06", "2024-06-01", ""),
        ("≤2024", "", "2024-12-31"),
    ],
)
def test_dates(words, low, high):
    assert parse(f"date:{words}").root == Dated(low, high)


@pytest.mark.parametrize(
    ("asked", "date", "true"),
    [
        ("date:2024", "2024", True),
        ("date:2024-06", "2024", True),
        ("date:2024-06", "2024-06-30", True),
        ("date:2024-06", "2024-07-01", False),
        ("date:>2024-06", "2024-06-30", False),
        ("date:>2024-06", "2024-07-01", True),
        ("date:>2024", "2024", False),
        ("date:<2024-06", "2024-05-31", True),
        ("date:<2024-06", "2024-06-01", False),
        ("date:2024", "", False),
    ],
)
def test_what_is_dated(asked, date, true):
    assert is_true(parse(asked).root, Subject((), date=date)) is true


def test_a_tag_is_that_one_or_one_below():
    root = parse("tag:#指標/占比").root
    assert is_true(root, Subject((), tags=("指标/占比",)))
    assert is_true(root, Subject((), tags=("别的", "指标/占比/高")))
    assert not is_true(root, Subject((), tags=("指标", "指标/占比重")))


def test_chinese_names_of_fields_and_places():
    query = parse("标签：阅读 機關：教育局 范围：批注 甲")
    assert query.places == {Place.NOTES}
    assert query.by_tag
    assert [term.text for term in query.terms] == ["甲"]


def test_what_is_excluded_is_not_marked():
    assert [term.text for term in parse("甲 -乙 NOT (丙 OR 丁)").terms] == ["甲"]


def test_variants_go_both_ways_and_are_not_many():
    assert [(one.text, one.script) for one in variants("软件")] == [("软体", "Hant")]
    assert ("计算机", "Hans") in [(one.text, one.script) for one in variants("电脑")]
    assert variants("学校") == ()
    assert len(variants("软件项目质量信息网络" * 8)) <= 32


def test_the_find_bar_finds_parts_of_numbers_and_other_regions_words():
    folded = fold("增長18.5%，開發軟體")
    assert len(contained("8.5", folded, "Hant")) == 1
    assert len(contained("软件", folded, "Hant")) == 1
    assert contained("软件", folded, "Hans") == []


@pytest.mark.parametrize(
    ("folded", "terms"),
    [
        ("学校", "学校 校"),
        ("达54.16%增", "达 54.16 % 增"),
        ("3800余人次", "3800 余人 人次 次"),
        ("ai 54\n校", "ai \x01 54 \x02 校"),
        ("𠮷祥", "𠮷祥 祥"),
    ],
)
def test_terms(folded, terms):
    assert index_terms(folded) == terms


@given(st.text('学校85.a é，\n"*_²'), st.data())
def test_a_phrase_stands_where_the_words_stand(text, data):
    """The terms of any piece between two cuts are terms of the whole, one after the other."""
    folded = fold(text).text
    cuts = [at for at in range(len(folded) + 1) if is_cut(folded, at)]
    start = data.draw(st.sampled_from(cuts))
    piece = folded[start : data.draw(st.sampled_from([at for at in cuts if at >= start]))]
    if not piece.strip():
        return
    whole = index_terms(folded).split(" ")
    (asked,) = phrases(piece)
    size = len(asked.terms)

    def stands(at: int) -> bool:
        *first, last = whole[at : at + size]
        return tuple(first) == asked.terms[:-1] and (last.startswith if asked.open else last.__eq__)(asked.terms[-1])

    assert any(stands(at) for at in range(len(whole) - size + 1))


@pytest.mark.parametrize(
    ("words", "days"),
    [
        (" 2025 ", ("2025-01-01", "2025-12-31")),
        ("２０２５年 6月", ("2025-06-01", "2025-06-31")),
        ("2025/6/5", ("2025-06-05", "2025-06-05")),
        ("2025-13", None),
        ("六月", None),
        ("", None),
    ],
)
def test_days(words, days):
    assert days_of(words) == days
