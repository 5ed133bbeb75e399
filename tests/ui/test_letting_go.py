"""What is large and wanted no more is freed without a search for cycles, and not in the window's own thread."""

from __future__ import annotations

import ctypes
import gc
import sys
import threading
import weakref

import pytest

from reader.ui import letting_go
from reader.ui.letting_go import free, let_go
from reader.ui.tasks import Tasks

pytestmark = pytest.mark.gui


class Record:
    """Anything of which there are many."""


class Holder:
    """Something with fields of its own."""

    def __init__(self, **fields: object) -> None:
        self.__dict__.update(fields)


@pytest.fixture(autouse=True)
def no_collector():
    gc.collect()
    gc.disable()
    yield
    gc.enable()


def test_a_result_is_held_by_nobody_once_it_is_delivered(qtbot):
    tasks = Tasks()
    made: list[weakref.ref[Record]] = []

    def deliver(result: Record) -> None:
        made.append(weakref.ref(result))

    for _ in range(3):
        tasks.run("one", Record, deliver, print)
    qtbot.waitUntil(lambda: not tasks.is_busy)
    tasks.run("one", Record, deliver, print)
    tasks.wait("one")
    qtbot.waitUntil(lambda: not tasks.is_busy and all(one() is None for one in made))
    assert len(made) == 2
    tasks.close()


def test_a_failure_is_held_by_nobody_once_it_is_told(qtbot):
    class WorldError(Exception):
        pass

    def fail() -> None:
        raise WorldError

    tasks = Tasks()
    told: list[weakref.ref[Exception]] = []
    tasks.run("one", fail, print, lambda error: told.append(weakref.ref(error)), (WorldError,))
    qtbot.waitUntil(lambda: bool(told) and told[0]() is None)
    tasks.close()


@pytest.mark.parametrize("kind", [tuple, list, set, frozenset, dict.fromkeys, lambda many: dict(enumerate(many))])
def test_records_wherever_they_are_held_go_but_for_those_that_others_hold(kind):
    many = [Record() for _ in range(letting_go._LARGE)]
    watched = [weakref.ref(one) for one in many]
    others, held = weakref.ref(many[7]), many[7]
    things: list[object] = [Holder(inner=Holder(records=kind(many)), few=(1, 2))]
    many.clear()
    free(things)
    assert things == []
    assert [one for one in watched if one() is not None] == [others]
    assert held is others()


def test_what_is_shared_by_the_whole_program_is_not_looked_into():
    parts = letting_go._large_parts([Holder(kind=Record, module=sys, call=free, method=Holder(a=1).__init__)])
    assert parts == []


def test_what_is_let_go_is_freed_later_in_another_thread(qtbot, monkeypatch):
    monkeypatch.setattr(letting_go, "_LATER_S", 0.0)
    gone, where = threading.Event(), []
    waits, frees = threading.Event(), letting_go.free

    def free_then(things: list[object]) -> None:
        where.append(threading.current_thread())
        waits.wait(30)
        frees(things)
        gone.set()

    monkeypatch.setattr(letting_go, "free", free_then)
    records = tuple(Record() for _ in range(letting_go._LARGE))
    freed: list[threading.Thread] = []
    for at in range(letting_go._LARGE):
        weakref.finalize(records[at], lambda: freed.append(threading.current_thread())).atexit = False
    page = Holder(records=records)
    del records
    let_go(page, None)
    del page
    assert freed == []
    waits.set()
    assert gone.wait(30)
    assert len(freed) == letting_go._LARGE
    assert set(freed) == set(where) != {threading.main_thread()}


def test_memory_is_given_back_where_the_c_library_can(monkeypatch):
    asked: list[int] = []
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr(ctypes, "CDLL", lambda _name: Holder(malloc_trim=asked.append))
    letting_go.give_back()
    assert asked == [0]
    monkeypatch.setattr(ctypes, "CDLL", lambda _name: Holder())
    letting_go.give_back()
    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.setattr(ctypes, "CDLL", asked.append)
    letting_go.give_back()
    assert asked == [0]
