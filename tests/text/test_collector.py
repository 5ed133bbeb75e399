"""The search for cycles is held back, and goes on afterwards as it was before."""

from __future__ import annotations

import gc
import threading
import weakref

import pytest

from reader.text import collector
from reader.text.collector import collector_paused, let_go, search_all_again


def test_is_paused_within_and_runs_again_behind():
    assert gc.isenabled()
    with collector_paused():
        assert not gc.isenabled()
        with collector_paused():
            assert not gc.isenabled()
        assert not gc.isenabled()
    assert gc.isenabled()


def test_runs_again_behind_a_failure():
    with pytest.raises(ValueError, match="bad"), collector_paused():
        raise ValueError("bad")
    assert gc.isenabled()


def test_stays_as_it_was_where_it_was_off():
    gc.disable()
    try:
        with collector_paused():
            pass
        assert not gc.isenabled()
    finally:
        gc.enable()


def test_begins_again_when_the_last_of_several_threads_is_done():
    inside, leave = threading.Event(), threading.Event()

    def work():
        with collector_paused():
            inside.set()
            leave.wait(20)

    other = threading.Thread(target=work)
    with collector_paused():
        other.start()
        inside.wait(20)
    assert not gc.isenabled()
    leave.set()
    other.join()
    assert gc.isenabled()


@pytest.mark.parametrize("many", [100, 10**9])
def test_what_was_made_by_the_thousand_is_searched_no_more(monkeypatch, many):
    monkeypatch.setattr(collector, "_MANY", many)
    before = gc.get_freeze_count()
    try:
        with collector_paused():
            made = [[number] for number in range(5000)]
        assert (gc.get_freeze_count() - before >= len(made)) is (many == 100)
    finally:
        gc.unfreeze()


class Node:
    """Something that can be part of a cycle, and tells when it is gone."""


def test_garbage_kept_out_is_found_once_all_is_searched_again(monkeypatch):
    monkeypatch.setattr(collector, "_MANY", 100)
    node = Node()
    node.itself = node
    gone = weakref.ref(node)
    try:
        with collector_paused():
            made = [[number] for number in range(5000)]
        del node
        gc.collect()
        assert made
        assert gone() is not None
        search_all_again()
        gc.collect()
        assert gone() is None
    finally:
        gc.unfreeze()


def test_what_others_keep_out_stays_out(monkeypatch):
    monkeypatch.setattr(collector, "_MANY", 10**9)
    gc.freeze()
    try:
        with collector_paused():
            pass
        search_all_again()
        assert gc.get_freeze_count()
    finally:
        gc.unfreeze()


def test_what_is_let_go_is_freed_and_the_list_empty(monkeypatch):
    monkeypatch.setattr(collector, "_FREED", 3)
    records = [Named() for _ in range(10)]
    kept, seen = records[4], list(map(weakref.ref, records))
    let_go(records)
    assert records == []
    assert [at for at, one in enumerate(seen) if one() is not None] == [4]
    assert seen[4]() is kept


class Named:
    """Something a weak reference can be made to."""
