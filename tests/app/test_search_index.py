"""The index finds exactly what reading every text finds."""

from __future__ import annotations

import uuid

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reader.annotate.model import Annotation, Color, Quote, Style
from reader.app.indexing import bring_up_to_date, catch_up, check_index
from reader.app.occurrences import find_occurrences
from reader.app.search import Searcher
from reader.app.session import Session
from reader.search.grammar import SearchQueryError, parse
from reader.store import annotations, documents, outlines, tags
from reader.store.db import open_library
from reader.store.documents import DocumentRecord
from reader.store.fulltext import open_index
from reader.store.outlines import Section
from reader.text.span import Span

PIECES = [
    *"学學校会會议議工作增长增長万萬元人次余餘了瞭财政財",
    *(
        "软件",
        "軟體",
        "計算機",
        "電腦",
        "教育局",
        "3800",
        "54.16",
        "810.77",
        "12,345",
        "8.5",
        "18.5",
        "%",
        "AI",
        "said",
    ),
    *(
        "，",
        "。",
        "\n",
        "\n\n",
        " ",
        "　",
        "會(huì)",
        "學（xué）",
        "𠮷",
        "-",
        "*",
        '"',
        "5g",
        "\x00",
        "１２",
        "ﾊﾟ",
        "É",
        "Ⅷ",
        "_",
    ),
]
texts = st.lists(st.sampled_from(PIECES), max_size=24).map("".join)
words = st.lists(st.sampled_from(PIECES), min_size=1, max_size=3).map("".join)
scripts = st.sampled_from(["Hans", "Hant", "mixed", ""])
dates = st.sampled_from(["", "2023", "2024-06", "2024-06-30", "2025-01-01"])
issuers = st.sampled_from(["", "青禾县教育局", "嵐山縣教育局"])
filters = st.sampled_from(
    ["", "date:2024", "date:>2024-06", "issuer:教育局", "issuer:岚山", "tag:阅读", "in:notes", "in:titles", "in:text"]
)


def record(name, title, issuer, date, script, length):
    identity = str(uuid.uuid4())
    return DocumentRecord(
        identity, identity, name, "", "txt", "utf-8", title, issuer, date, length, script, "2025", "2025"
    )


@st.composite
def queries(draw):
    """A query of the grammar over the pieces of the texts."""
    term = words.map(lambda one: f'"{one.replace(chr(34), "")}"') | words
    parts = draw(st.lists(term, min_size=1, max_size=3))
    parts = [
        draw(st.sampled_from(["", "", "-", "NOT "])) + part + draw(st.sampled_from(["", "", "*"])) for part in parts
    ]
    joined = draw(st.sampled_from([" ", " OR ", " AND "])).join(parts)
    return f"{joined} {draw(filters)}"


@st.composite
def shelves(draw):
    """Documents with their texts and notes."""
    return [
        (
            draw(texts),
            draw(words),
            draw(issuers),
            draw(dates),
            draw(scripts),
            draw(st.lists(st.tuples(words, st.sampled_from(["", "阅读", "閱讀/鄰縣", "指标"])), max_size=2)),
        )
        for _ in range(draw(st.integers(1, 4)))
    ]


def enter(library, shelf):
    for text, title, issuer, date, script, notes in shelf:
        one = record("甲.txt", title, issuer, date, script, len(text))
        documents.add(library, one, text, "[]")
        outlines.replace(library, one.id, [Section(0, min(3, len(text)), text[:3], "一")])
        tags.assign_to_documents(library, {one.id: tuple(tag for _, tag in notes if tag)[:1]})
        for note, tag in notes:
            span = Span(0, len(text) // 2)
            annotations.insert(
                library,
                Annotation(
                    str(uuid.uuid4()), one.id, span, Quote(span.of(text), "", ""), Style.HIGHLIGHT, Color.YELLOW, note,
                    (tag,) if tag else (), "2025", "2025",
                ),
            )  # fmt: skip


def answer(searcher, query):
    found = searcher.find(query)
    pages = searcher.page(found, 0, len(found.order))
    return {
        one.record.id: (
            one.count,
            [(hit.place, hit.span, hit.text, hit.annotation_id, hit.section) for hit in one.hits],
        )
        for one in pages
    }


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(shelves(), st.lists(queries(), min_size=1, max_size=8), st.data())
def test_the_index_finds_what_reading_finds(tmp_path_factory, shelf, asked, data):
    path = tmp_path_factory.mktemp("shelf") / "library.sqlite"
    with open_library(path) as library:
        enter(library, shelf[:-1])
        with open_index(path) as index:
            bring_up_to_date(library, index)
            enter(library, shelf[-1:])  # the index does not know this one yet
            if data.draw(st.booleans()):
                bring_up_to_date(library, index)
                assert check_index(library, index) == ()
            indexed, reading = Searcher(library, index), Searcher(library, None)
            for words in asked:
                try:
                    query = parse(words)
                except SearchQueryError:
                    continue
                assert answer(indexed, query) == answer(reading, query), words
            assert indexed.failure is None


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(shelves(), st.lists(words, min_size=1, max_size=6), st.booleans())
def test_with_an_index_a_phrase_stands_in_the_same_places(tmp_path_factory, shelf, asked, whole):
    path = tmp_path_factory.mktemp("shelf") / "library.sqlite"
    with open_library(path) as library:
        session = Session(library)
        enter(library, shelf[:-1])
        catch_up(library)
        enter(library, shelf[-1:])  # the index does not know this one yet
        if whole:
            catch_up(library)
        everyone = {one.id for one in session.documents()}
        for phrase in asked:
            assert find_occurrences(session, phrase) == find_occurrences(session, phrase, everyone), phrase


def test_only_documents_that_may_hold_a_phrase_are_read(session, make_report, monkeypatch):
    for name, words in (("甲", "校舍"), ("乙", "道路"), ("丙", "校舍54.16平方米")):
        session.adopt(make_report(f"{name}县工作总结\n\n一、情况\n新建{words}。\n", f"{name}.txt"), None)
    catch_up(session.library)
    read = []
    text_of = documents.text_of
    monkeypatch.setattr(documents, "text_of", lambda library, one: read.append(one) or text_of(library, one))
    assert len(find_occurrences(session, "校舍").found) == 2
    assert len(read) == 2
    assert len(find_occurrences(session, "校舍54").found) == 1
    assert len(find_occurrences(session, "4.1").found) == 1  # part of a number, which the index has whole
    assert len(read) == 2 + 2 + 3
