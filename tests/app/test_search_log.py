"""The log of what changed is kept short, and no index is wrong for it."""

import pytest

from reader.app.indexing import catch_up, check_index
from reader.app.search import Searcher
from reader.search.grammar import parse
from reader.store import fulltext
from reader.store.fulltext import open_index
from reader.text.span import Span


@pytest.fixture(autouse=True)
def short(monkeypatch):
    monkeypatch.setattr(fulltext, "KEPT_LOG", 20)


def logged(library):
    return library.rows("SELECT count(*) FROM search_log")[0][0]


def annotate(session, document, times):
    for at in range(times):
        session.annotate(document, Span(at % 40, at % 40 + 4), note=f"第{at}条")


def found(library, words):
    with open_index(library.path) as index:
        assert check_index(library, index) == ()
        return Searcher(library, index).find(parse(words)).order


def test_the_log_is_trimmed_when_the_index_has_it(session, library, document):
    for _ in range(3):
        annotate(session, document, 30)
        assert catch_up(library)
        assert logged(library) < 2 * fulltext.KEPT_LOG + 5
    assert found(library, "第29条") == (document.record.id,)


def test_what_the_index_has_not_taken_over_stays_in_the_log(session, library, document):
    annotate(session, document, 100)
    assert logged(library) > 100
    assert not catch_up(library, cancelled=lambda: True)
    assert logged(library) > 100


def test_an_index_that_lags_behind_the_log_is_made_anew(session, library, document):
    assert catch_up(library)
    old = fulltext.index_path(library.path)
    kept = old.read_bytes()
    for _ in range(3):
        annotate(session, document, 30)
        catch_up(library)
    old.write_bytes(kept)
    with open_index(library.path) as index:
        assert index.lacking(library) == fulltext.everything(library)
    assert catch_up(library)
    assert found(library, "第29条") == (document.record.id,)


def test_without_an_index_nothing_is_kept_for_one(session, library, document, monkeypatch):
    monkeypatch.setattr("reader.app.indexing.has_fts5", lambda: False)
    annotate(session, document, 60)
    assert not catch_up(library)
    assert logged(library) <= fulltext.KEPT_LOG
