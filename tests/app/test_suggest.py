"""Tags suggested for notes and documents: the reader's own first, new ones in the script the report is read in."""

from __future__ import annotations

import pytest

from reader.analyze.topics import frequencies
from reader.analyze.words import WordCutter
from reader.app.report import prepare
from reader.app.suggest import LibraryWords, suggest_for_document, suggest_for_note
from reader.script.view import ViewScript
from reader.source.document import source_from_bytes
from reader.text.span import Span

HANS = "青禾县水库移民安置总结\n\n一、渔业养殖\n渔业养殖面积扩大，渔业产值810.77万元，软件平台建成。\n"
HANT = "青禾縣水庫移民安置總結\n\n一、漁業養殖\n漁業養殖面積擴大，漁業產值810.77萬元，軟體平臺建成。\n"


@pytest.fixture(scope="module")
def cut():
    return WordCutter.load()


def report(text):
    return prepare(source_from_bytes(text.encode(), "a.txt"))


def for_note(text, script, cut, have=()):
    words = "渔业产值" if text is HANS else "漁業產值"
    span = Span(text.index(words), text.index(words) + 4)
    return suggest_for_note(report(text), script, span, "", frequencies([]), cut, have)


@pytest.mark.parametrize(
    ("text", "script", "word"),
    [
        (HANS, ViewScript.HANS, "渔业"),
        (HANS, ViewScript.ORIGINAL, "渔业"),
        (HANS, ViewScript.HANT, "漁業"),
        (HANT, ViewScript.HANT, "漁業"),
        (HANT, ViewScript.ORIGINAL, "漁業"),
        (HANT, ViewScript.HK, "漁業"),
        (HANT, ViewScript.HANS, "渔业"),
    ],
)
def test_new_tags_are_written_as_the_report_is_read(text, script, word, cut):
    assert any(word in tag for tag in for_note(text, script, cut))
    assert any(word in tag for tag in suggest_for_document(report(text), script, frequencies([]), cut, ()))


@pytest.mark.parametrize("script", [ViewScript.HANS, ViewScript.HANT])
@pytest.mark.parametrize("own", ["产业/渔业", "產業/漁業"])
def test_a_tag_of_the_readers_own_stays_as_it_is_and_is_suggested_once(script, own, cut):
    offered = for_note(HANT, script, cut, (own,))
    assert offered[0] == own
    assert not {"渔业", "漁業"} & set(offered)


def test_a_document_that_leaves_while_the_words_are_counted_does_not_count(session, make_report, cut):
    for number in range(3):
        text = f"青禾县第{number}号总结\n\n一、渔业养殖\n渔业养殖面积扩大，水库移民安置完成。\n"
        session.adopt(make_report(text, f"{number}.txt"), None)
    seen = session.documents()

    def cancelled():
        if len(session.documents()) == len(seen):
            session.undo()
            session.undo()
        return False

    LibraryWords().frequencies(session, cut, cancelled)
    assert len(session.documents()) == 1
