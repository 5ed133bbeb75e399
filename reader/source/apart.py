"""Reading in a process of its own: what a library does to it does not happen to the window.

Spawned, not forked: the window has threads, and a fork of them may wait for ever.
"""

from __future__ import annotations

import multiprocessing
import os
import signal
import threading
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures import TimeoutError as TooLong
from concurrent.futures.process import BrokenProcessPool
from typing import TypeVar

_Read = TypeVar("_Read")


class Ended(Exception):  # noqa: N818 - named like its neighbours
    """The process ended, or had to be ended, before it had read anything."""


def reading_processes(count: int) -> ProcessPoolExecutor:
    """So many processes, which end with this one however it ends."""
    return ProcessPoolExecutor(count, multiprocessing.get_context("spawn"), _begin_reading)


def apart(function: Callable[[bytes], _Read], data: bytes, *, patience: float) -> _Read:
    """What ``function`` returns or raises for ``data``; here, where this is a process for reading already.

    Raises ``Ended`` when the process dies, or has taken more than ``patience`` seconds.
    """
    if multiprocessing.parent_process() is not None:
        return function(data)
    pool = reading_processes(1)
    try:
        return pool.submit(function, data).result(patience)
    except (BrokenProcessPool, TooLong) as error:
        raise Ended from error
    finally:
        _end(pool)


def _end(pool: ProcessPoolExecutor) -> None:
    """End the processes of ``pool``, also one that is still at work."""
    for process in list((pool._processes or {}).values()):  # noqa: SLF001 - Python 3.14 has kill_workers()
        process.terminate()
    pool.shutdown(wait=True, cancel_futures=True)


def _begin_reading() -> None:
    """Leave Ctrl+C to the process that asked, and end with it however it ends."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, name="yandu-parent", daemon=True).start()


def _end_with_parent() -> None:
    """Wait until the process that asked is gone: one that was killed tells its readers nothing, and they wait on."""
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)
