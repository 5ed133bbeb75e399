"""Tells how long the UI thread worked without looking at its events.

What is measured is the processor time of that thread, not the clock: a machine that is busy with something else makes
nobody's program slower than it is. Neither does what other tests left in memory count: the collector, which would walk
over all of it in the middle of a block, is told to leave it alone.
"""

from __future__ import annotations

import gc
import time
from types import TracebackType

from PySide6.QtCore import QTimer

LIMIT_MS = 100
_TICK_MS = 2


class Watchdog:
    """Watches while the block runs; ``longest`` is the longest stretch of work in it, in milliseconds.

    The block must let events through, with ``waitUntil`` or ``processEvents``: the work that counts is what the
    event loop does between two ticks of a timer.
    """

    def __init__(self) -> None:
        self.longest = 0.0
        self.ticks = 0
        self._timer = QTimer()
        self._timer.setInterval(_TICK_MS)
        self._timer.timeout.connect(self._tick)
        self._since = 0.0

    def __enter__(self) -> Watchdog:
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

    def _tick(self) -> None:
        now = time.thread_time()
        self.longest = max(self.longest, (now - self._since) * 1000)
        self._since = now
        self.ticks += 1
