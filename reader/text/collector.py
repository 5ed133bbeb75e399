"""Python's search for cycles, held back while work makes many records that live on and none that is garbage."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Lock
from typing import Any

_MANY = 200_000
"""From so many records on, those made are kept out of later searches too: to look through fewer takes 30 ms at most."""
_FREED = 10_000
LONG = 200_000
"""Characters of a text that so many records can be made of."""


class _Pauses:
    """How many are within :func:`collector_paused`, in all threads."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._count = 0
        self._was_running = False
        self._before = 0
        self._kept_out = False

    def begin(self) -> None:
        with self._lock:
            if not self._count:
                self._was_running, self._before = gc.isenabled(), gc.get_count()[0]
                gc.disable()
            self._count += 1

    def end(self) -> None:
        with self._lock:
            self._count -= 1
            if self._count or not self._was_running:
                return
            if gc.get_count()[0] - self._before > _MANY:
                gc.freeze()
                self._kept_out = True
            gc.enable()

    def search_all(self) -> None:
        with self._lock:
            if self._kept_out:
                gc.unfreeze()
                self._kept_out = False


_pauses = _Pauses()


@contextmanager
def collector_paused() -> Iterator[None]:
    """Within it no search for cycles runs in this process; reference counting frees what it always frees.

    By default such a search follows upon every few hundred records that are made, through all those made so far:
    a tenth of the time of an analysis. May be nested, and run in several threads at once: searches begin again when
    the last of them ends. Very many records made meanwhile are no part of those: to look through those of a report of
    ten million characters stops every thread for a second. Nor is what garbage with cycles others made beside them,
    until :func:`search_all_again`.
    """
    _pauses.begin()
    try:
        yield
    finally:
        _pauses.end()


def let_go(records: list[Any]) -> None:
    """Free ``records``, of which nothing else knows, and leave the list empty.

    To free very many at once is one step to Python: no other thread runs meanwhile.
    """
    while records:
        del records[-_FREED:]


def search_all_again() -> None:
    """Let searches look through what long texts kept out of them: none of those is open any more."""
    _pauses.search_all()
