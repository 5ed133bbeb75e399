"""Files that are written whole or not at all, whoever else writes to the same place at that moment."""

from __future__ import annotations

import errno
import glob
import os
import stat
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from reader.text.paths import shortened

_LEFT_AFTER_S = 24 * 60 * 60
"""No writing takes as long: an older draft was left by a process that was killed."""
_LONGEST_NAME = 192
"""So many bytes of the name stand in that of the draft, which takes 19 more; no system takes a name of over 255."""


@contextmanager
def replacing(target: Path) -> Iterator[Path]:
    """A draft beside ``target``, not there yet, that takes its place in one step when the block ends.

    Its name is nobody else's, so that of several writers each replaces the file whole, and the last one stays. It is on
    disk then, and so is its name. When the block raises, the file that stood there still does, and the draft is gone.
    Raises ``OSError``, also where a device or a pipe stands: only a file is replaced.
    """
    if is_stream(target):
        raise OSError(errno.ENOTSUP, "it is a device or a pipe, not a file")
    shown = shortened(target.name, _LONGEST_NAME)
    _sweep(target.parent, f".{glob.escape(shown)}.*.part")
    draft = target.with_name(f".{shown}.{os.urandom(6).hex()}.part")
    try:
        yield draft
        flush(draft)
        os.replace(draft, target)  # noqa: PTH105 - the same on every system
    finally:
        # Under its own name still only when something, an interrupt too, came in between.
        draft.unlink(missing_ok=True)
    flush(target.parent)


def is_stream(path: Path) -> bool:
    """Whether a device or a pipe stands at ``path``: what is written there goes somewhere, and nothing is replaced."""
    try:
        mode = path.stat().st_mode
    except OSError:
        return False
    return not (stat.S_ISREG(mode) or stat.S_ISDIR(mode))


def flush(path: Path) -> None:
    """Has the system write a file, or a folder's entries, to the disk; a folder only where systems can."""
    if path.is_dir() and os.name == "nt":
        return
    handle = os.open(path, os.O_RDONLY if path.is_dir() else os.O_RDWR)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _sweep(folder: Path, pattern: str) -> None:
    """Delete what killed processes left; none of it is worth a failure."""
    with suppress(OSError):
        for left in folder.glob(pattern):
            if time.time() - left.stat().st_mtime > _LEFT_AFTER_S:
                left.unlink(missing_ok=True)
