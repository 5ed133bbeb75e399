"""Memory that threads took from the C library goes back to the system."""

import ctypes
import os
import platform
import subprocess
import sys
from pathlib import Path

import pytest

from reader.ui.heap import give_back, share_one_heap

ROOT = Path(__file__).resolve().parents[2]
THREADS = """
import ctypes, sys, threading
from reader.ui.heap import share_one_heap
if sys.argv[1] == "one":
    share_one_heap()
library = ctypes.CDLL(None)
library.malloc.restype = ctypes.c_void_p
together = threading.Barrier(8)
def take():
    together.wait()
    for _ in range(2000):
        library.malloc(1000)
    together.wait()
threads = [threading.Thread(target=take) for _ in range(8)]
for one in threads: one.start()
for one in threads: one.join()
library.fopen.restype = ctypes.c_void_p
library.malloc_info(0, ctypes.c_void_p(library.fopen(b"/dev/stdout", b"w")))
library.fflush(None)
"""

needs_glibc = pytest.mark.skipif(platform.libc_ver()[0] != "glibc", reason="only glibc has several heaps")


def heaps(way):
    command = [sys.executable, "-c", THREADS, way]
    done = subprocess.run(command, env={**os.environ, "PYTHONPATH": str(ROOT)}, capture_output=True, check=True)
    return done.stdout.count(b"<heap nr=")


@needs_glibc
def test_threads_share_one_heap():
    assert heaps("many") > 1
    assert heaps("one") == 1


@needs_glibc
def test_what_was_freed_between_what_is_kept_is_given_back():
    library = ctypes.CDLL(None)
    library.malloc.restype = ctypes.c_void_p
    pieces = [library.malloc(1000) for _ in range(60_000)]
    resident = pages()
    for at, piece in enumerate(pieces):
        if at % 100:
            library.free(ctypes.c_void_p(piece))
    give_back()
    assert pages() < resident - 10_000
    for piece in pieces[::100]:
        library.free(ctypes.c_void_p(piece))


def test_without_such_a_library_nothing_is_done(monkeypatch):
    monkeypatch.setattr(sys, "platform", "darwin")
    monkeypatch.setattr(ctypes, "CDLL", None)
    share_one_heap()
    give_back()


def pages():
    """The pages of this process that are in memory."""
    return int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
