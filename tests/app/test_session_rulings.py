from dataclasses import replace

import pytest

from reader.app.changes import Changes
from reader.app.report import prepare
from reader.script.rulings import Ruling
from reader.script.view import ViewScript
from reader.source.document import source_from_bytes

TEXT = "一、发展\n里程与后。\n"


@pytest.fixture
def document(session):
    return session.adopt(prepare(source_from_bytes(TEXT.encode(), "甲.txt")), None)


def shown(session, document, script=ViewScript.HANT):
    return document.report.view(script, session.view_options(document.record.id)).text


def test_a_ruling_holds_until_it_is_withdrawn_or_undone(session, document):
    told = []
    session.listen(told.append)
    session.rule(Ruling("里程", "里程"), document.record.id)
    assert shown(session, document) == "一、發展\n里程與後。\n"
    session.rule(Ruling("后", "后", "hant", TEXT.index("后")), document.record.id)
    assert "與后" in shown(session, document)
    session.undo()
    assert "與後" in shown(session, document)
    session.redo()
    assert "與后" in shown(session, document)
    session.withdraw(session.rulings(document.record.id)[0])
    assert "與後" in shown(session, document)
    session.undo()
    assert "與后" in shown(session, document)
    assert set(told) == {Changes.WORDING}
    assert session.history.undo_code == "change-rulings"


def test_another_word_on_the_same_term_takes_the_place_of_the_first(session, document):
    for value in ("髮展", "髪展"):
        session.rule(Ruling("发展", value, "hant"), document.record.id)
    (one,) = session.rulings(document.record.id)
    assert one.ruling.shown == "髪展"
    session.rule(Ruling("发展", "发展"), "")
    assert len(session.rulings(document.record.id)) == 2
    assert shown(session, document).startswith("一、髪展")
    session.undo()
    session.undo()
    assert session.rulings(document.record.id)[0].ruling.shown == "髮展"


def test_what_holds_everywhere_holds_in_a_document_never_seen(session):
    session.rule(Ruling("发展", "发展"))
    assert [one.term for one in session.view_options("").rulings] == ["发展"]


def test_an_open_document_carries_what_is_wished(session, document):
    session.save_state(replace(document.state, vocabulary=True, quotes=True))
    session.rule(Ruling("发展", "发展"), document.record.id)
    options = session.reopen(document.record.id, document.report).options
    assert (options.vocabulary, options.quotes, len(options.rulings)) == (True, True, 1)
