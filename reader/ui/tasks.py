"""Work off the UI thread: a pure function on immutable input, its result delivered in the UI thread."""

from __future__ import annotations

import threading
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor, wait
from dataclasses import dataclass
from functools import partial
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Qt, Signal, SignalInstance, Slot

from reader.ui.soon import Soon

_LONGEST_PAUSE_MS = 300
_Result = TypeVar("_Result")


@dataclass(slots=True, eq=False)
class _Job:
    """What becomes of a result. It does not hold the future, which holds it: one that did would never be let go."""

    key: str
    generation: int
    done: Callable[[Any], object]
    failed: Callable[[Exception], None]
    expected: tuple[type[Exception], ...]
    delivered: bool = False


def _begun(free: threading.Event, function: Callable[[], _Result]) -> _Result:
    free.wait(_LONGEST_PAUSE_MS / 1000)
    return function()


def _announce(finished: SignalInstance, job: _Job, future: Future[Any]) -> None:
    finished.emit(job, future)


class Tasks(QObject):
    """Runs functions in a few threads. Of several tasks with one key, only the last one's result arrives."""

    busy_changed = Signal(bool)
    _finished = Signal(object, object)

    def __init__(self, parent: QObject | None = None, *, workers: int = 2) -> None:
        super().__init__(parent)
        self._pool = ThreadPoolExecutor(max_workers=workers, thread_name_prefix="yandu")
        self._generations: dict[str, int] = {}
        self._last: dict[str, tuple[_Job, Future[Any]]] = {}
        self._running = 0
        self._closed = False
        self._free = threading.Event()
        self._free.set()
        self._pause = Soon(self, self.resume, _LONGEST_PAUSE_MS)
        self._finished.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    def run(
        self,
        key: str,
        function: Callable[[], _Result],
        done: Callable[[_Result], object],
        failed: Callable[[Exception], None],
        expected: tuple[type[Exception], ...] = (),
    ) -> None:
        """Call ``function`` in a thread, then ``done`` with its result in this one.

        An exception of a class in ``expected`` (the world failed) goes to ``failed``; any other is a bug, and is
        raised here. A later ``run`` or ``cancel`` with the same ``key`` makes this result stale: it is dropped.
        After :meth:`close` nothing is begun: a timer of a window that is closing may still ask for something.
        """
        if self._closed:
            return
        generation = self._generations.get(key, 0) + 1
        self._generations[key] = generation
        job = _Job(key, generation, done, failed, expected)
        future = self._pool.submit(_begun, self._free, function)
        self._last[key] = job, future
        self._running += 1
        if self._running == 1:
            self.busy_changed.emit(True)
        future.add_done_callback(partial(_announce, self._finished, job))

    def cancel(self, key: str) -> None:
        """Drop the result of the task with ``key``, when it comes."""
        self._generations[key] = self._generations.get(key, 0) + 1

    def pause(self) -> None:
        """Begin nothing until :meth:`resume`, or for a moment: the window has something to paint.

        Each time that Qt is called Python's lock is let go, and is got back a millisecond later where a thread works.
        """
        self._free.clear()
        self._pause.start()

    @Slot()
    def resume(self) -> None:
        """Begin what is waiting."""
        self._pause.stop()
        self._free.set()

    def wait(self, key: str) -> None:
        """Wait for the task with ``key``, if there is one, and deliver its result now."""
        self.resume()
        if key in self._last:
            job, future = self._last[key]
            wait((future,))
            self._deliver(job, future)

    @property
    def is_busy(self) -> bool:
        """Whether a task is waiting, running, or not yet delivered."""
        return self._running > 0

    def close(self) -> None:
        """Wait for what runs and drop the rest; nothing is delivered afterwards."""
        self.resume()
        self._closed = True
        for key in self._generations:
            self.cancel(key)
        self._pool.shutdown(wait=True, cancel_futures=True)

    def finish(self) -> None:
        """Wait for all that was begun; nothing is delivered afterwards."""
        self.resume()
        self._closed = True
        for key in self._generations:
            self.cancel(key)
        self._pool.shutdown(wait=True)

    @Slot(object, object)
    def _deliver(self, job: _Job, future: Future[Any]) -> None:
        if job.delivered:
            return
        job.delivered = True
        if job.key in self._last and self._last[job.key][0] is job:
            del self._last[job.key]
        self._running -= 1
        if not self._running:
            self.busy_changed.emit(False)
        if future.cancelled() or self._generations.get(job.key) != job.generation:
            return
        error = future.exception()  # to raise it here would tie it to this frame, which has the future, which has it
        if error is None:
            job.done(future.result())
        elif isinstance(error, job.expected):
            job.failed(error)
        else:
            raise error
