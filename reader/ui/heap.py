"""The heap of the C library, where that is glibc: what it keeps of memory that was freed.

It has a heap for each thread, up to eight for each processor, and gives back whole free pages only. A report is read in
one thread, shown in another and let go in a third: in the course of a day each heap has grown to its own largest, most
of it free and in pieces. Other systems do without any of this.
"""

from __future__ import annotations

import ctypes
import sys
from collections.abc import Callable

# From malloc.h.
_TRIM_THRESHOLD, _MMAP_THRESHOLD, _ARENA_MAX = -1, -3, -8
_LARGE = 1 << 18
"""Bytes from which a piece of memory is the system's own and goes back to it when it is freed: as much text as a long
report has. Left alone, glibc takes all up to 32 MB from its heaps once pieces of that size have been freed."""
_FREE_AT_END = 1 << 20
"""Bytes that may stay free at the end of the heap."""


def share_one_heap() -> None:
    """Have all threads begun from here on take memory from one heap. Python lets one of them run at a time anyway."""
    set_option = _of_glibc("mallopt")
    if set_option is not None:
        for option, value in ((_ARENA_MAX, 1), (_MMAP_THRESHOLD, _LARGE), (_TRIM_THRESHOLD, _FREE_AT_END)):
            set_option(option, value)


def give_back() -> None:
    """Give the system back what is kept of freed memory: whole pages between pieces still in use, too.

    That is a sixth of the memory once a long report was open.
    """
    trim = _of_glibc("malloc_trim")
    if trim is not None:
        trim(0)


def _of_glibc(name: str) -> Callable[..., int] | None:
    """The function of the C library; None where it has none of that name."""
    if not sys.platform.startswith("linux"):
        return None
    function: Callable[..., int] | None = getattr(ctypes.CDLL(None), name, None)
    return function
