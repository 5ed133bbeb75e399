"""Tells how long the UI thread worked without looking at its events.

What is measured is the processor time of that thread, not the clock: a machine that is busy with something else makes
nobody's program slower than it is. Neither does what other tests left in memory count: the collector, which would walk
over all of it in the middle of a block, is told to leave it alone. And since the same work takes a shared machine
twice the time in one minute as in the next, the limit is so much longer as a fixed piece of work takes there and then.
"""

from __future__ import annotations

import gc
import time
from types import TracebackType

from PySide6.QtCore import QTimer

LIMIT_MS = 100
_TICK_MS = 2
_PIECE_MS = 6.0
"""What the piece of work takes where the limit holds as it stands: the kind of machine of the design, at its best."""


class Watchdog:
    """Watches while the block runs; ``longest`` is the longest stretch of work in it, in milliseconds.

    The block must let events through, with ``waitUntil`` or ``processEvents``: the work that counts is what the
    event loop does between two ticks of a timer.
    """

    def __init__(self) -> None:
        self.limit = 0.0
        """How long a stretch may be here and now, in milliseconds; known when the block has been left."""
        self.longest = 0.0
        self.ticks = 0
        self._timer = QTimer()
        self._timer.setInterval(_TICK_MS)
        self._timer.timeout.connect(self._tick)
        self._since = 0.0
        self._pace = 1.0

    def __enter__(self) -> Watchdog:
        self._pace = _pace()
        gc.collect()
        gc.freeze()
        self._since = time.thread_time()
        self._timer.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._tick()
        self._timer.stop()
        gc.unfreeze()
        self.limit = LIMIT_MS * max(self._pace, _pace())

    def _tick(self) -> None:
        now = time.thread_time()
        self.longest = max(self.longest, (now - self._since) * 1000)
        self._since = now
        self.ticks += 1


def _pace() -> float:
    """How many times longer than it should the machine takes for a fixed piece of work; at least 1."""
    return max(1.0, min(_piece() for _ in range(5)) / _PIECE_MS)


def _piece() -> float:
    start = time.thread_time()
    "".join(sorted({str(number): number for number in range(40_000)}))
    return (time.thread_time() - start) * 1000
