"""Python's search for cycles, held back while work makes many records that live on and none that is garbage."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def collector_paused() -> Iterator[None]:
    """Within it no search for cycles runs in this process; reference counting frees what it always frees.

    By default such a search follows upon every few hundred records that are made, through all those made so far:
    a tenth of the time of an analysis. May be nested, and run in several threads at once: then searches may begin
    again when the first of them ends, and run again at the latest when the last one does.
    """
    running = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if running:
            gc.enable()
