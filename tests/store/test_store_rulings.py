import sqlite3
from dataclasses import replace

import pytest
from stored import add_document

from reader.script.rulings import Ruling
from reader.store import documents, rulings, states
from reader.store.check import check
from reader.store.errors import StoreError
from reader.store.rulings import StoredRuling

HERE = StoredRuling("r1", "d1", Ruling("后", "后", "hant", 17), "2025-01-06T00:00:00+00:00")
EVERYWHERE = StoredRuling("r2", "", Ruling("岳阳", "岳阳"), "2025-01-07T00:00:00+00:00")


@pytest.fixture
def filled(library):
    add_document(library)
    add_document(library, "d2")
    for one in (EVERYWHERE, HERE):
        rulings.insert(library, one)
    return library


def test_a_documents_own_come_first_the_last_made_before_others(filled):
    later = replace(HERE, id="r3", created="2025-02-01T00:00:00+00:00")
    rulings.insert(filled, later)
    assert rulings.holding_in(filled, "d1") == (later, HERE, EVERYWHERE)
    assert rulings.holding_in(filled, "d2") == rulings.holding_in(filled, "") == (EVERYWHERE,)
    assert check(filled) == ()


def test_what_is_removed_holds_no_more(filled):
    for name in ("r1", "r1", "none"):
        rulings.remove(filled, name)
    assert rulings.holding_in(filled, "d1") == (EVERYWHERE,)


def test_a_purged_document_takes_its_rulings_along(filled):
    documents.remove(filled, "d1")
    documents.purge(filled, "d1")
    assert rulings.holding_in(filled, "d1") == (EVERYWHERE,)


@pytest.mark.parametrize(
    "bad",
    [
        replace(EVERYWHERE, id="r4", ruling=Ruling("后", "后", "hant", 3)),
        replace(HERE, id="r4", ruling=Ruling("", "后")),
        replace(HERE, id="r4", document_id="none"),
        replace(HERE, ruling=Ruling("后", "後")),
    ],
    ids=["a place in every document", "no term", "no document", "an id in use"],
)
def test_nonsense_is_refused(filled, bad):
    with pytest.raises((sqlite3.IntegrityError, StoreError)):
        rulings.insert(filled, bad)
    assert rulings.holding_in(filled, "d1") == (HERE, EVERYWHERE)


def test_words_and_marks_of_the_region_are_kept_with_the_state(library):
    add_document(library)
    wished = states.ReadingState("d1", "tw", vocabulary=True, quotes=True)
    states.save(library, wished)
    assert states.load(library, "d1") == wished
