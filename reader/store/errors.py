"""What can go wrong with a library file, as one exception with a code."""

from __future__ import annotations

import errno
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

_SENTENCES = {
    "cannot-open": "{path} cannot be opened: {detail}.",
    "not-a-library": "{path} is not a Yandu library, or its beginning is damaged.",
    "newer-schema": "The library {path} was written by a newer Yandu; please update Yandu to open it.",
    "locked": "The library {path} is being used by another program and did not become free in time.",
    "disk-full": "The disk is full: {path} was not written.",
    "read-only": "{path} cannot be written: the file or its folder is read-only.",
    "damaged": "{path} is damaged ({detail}); a backup can be restored.",
    "io": "The disk reported an error while {path} was read or written ({detail}).",
    "missing": "The library {path} holds no such entry: {detail}.",
    "changed": "The library {path} was changed by another program meanwhile ({detail}); this step was not done.",
    "occupied": "Another change to the library {path} is under way; this step was not done.",
    "not-a-bundle": "{path} is not a bundle that Yandu has written, or it is damaged.",
    "newer-bundle": "The bundle {path} was written by a newer Yandu; please update Yandu to read it.",
    "gone": "The library {path} has been moved or deleted while it was open; this step was not done.",
    "exists": "There is a library at {path} already; it was left as it is, and nothing was moved.",
    "away": "The library was moved to {path}, and is not there: its drive may not be plugged in.",
    "place-unknown": "{path}, which names the moved library, cannot be read ({detail}); none was opened or made.",
    "replaced": "Another file was put in the place of the library {path} while it was open; this step was not done.",
    "duplicate": "The library {path} holds this document already: {detail}.",
}
"""Every code a :class:`StoreError` can have, with its English sentence."""

_SQLITE_MESSAGES = (
    ("is locked", "locked"),
    ("locking protocol", "locked"),
    ("database or disk is full", "disk-full"),
    ("readonly database", "read-only"),
    ("malformed", "damaged"),
    ("file is not a database", "not-a-library"),
    ("unsupported file format", "not-a-library"),
    ("unable to open database file", "cannot-open"),
    # What an entry was to hang on has left the library meanwhile.
    ("FOREIGN KEY constraint failed", "missing"),
    ("disk I/O error", "io"),
)
"""Parts of SQLite's own messages, which unlike ``sqlite_errorcode`` exist on Python 3.10 too."""


class StoreError(Exception):
    """A library could not be opened, read or written as it is; the library was not changed.

    ``code`` is stable and for programs, ``str()`` is an English sentence, ``path`` the library or backup file.
    """

    def __init__(self, code: str, path: Path, detail: str = "") -> None:
        super().__init__(_SENTENCES[code].format(path=path, detail=detail))
        self.code = code
        self.path = path
        self.detail = detail


@contextmanager
def translated(path: Path) -> Iterator[None]:
    """Turns the errors of SQLite that the machine causes into :class:`StoreError`.

    All others, wrong SQL or a violated constraint that nobody else can be the cause of, are bugs and pass unchanged.
    """
    try:
        yield
    except sqlite3.DatabaseError as error:
        message = str(error)
        for part, code in _SQLITE_MESSAGES:
            if part in message:
                raise StoreError(_cause(code, path), path, message) from error
        raise


_NO_ROOM = 64 * 1024
"""With less than this many bytes free SQLite cannot make the files it keeps beside a database."""


def _cause(code: str, path: Path) -> str:
    """``disk-full`` for an error that SQLite does not explain, when the disk is."""
    if code not in ("io", "cannot-open"):
        return code
    try:
        return "disk-full" if shutil.disk_usage(path.parent).free < _NO_ROOM else code
    except OSError:
        return code


_SYSTEM_CODES = {
    errno.ENOSPC: "disk-full",
    errno.EACCES: "read-only",
    errno.EPERM: "read-only",
    errno.EROFS: "read-only",
    errno.EIO: "io",
    errno.EDQUOT: "disk-full",
    errno.EFBIG: "disk-full",
}


@contextmanager
def files_translated(path: Path) -> Iterator[None]:
    """Turns the operating system's errors in work on the file ``path`` into :class:`StoreError`."""
    try:
        yield
    except OSError as error:
        code = _SYSTEM_CODES.get(error.errno or 0, "cannot-open")
        raise StoreError(code, path, error.strerror or str(error)) from error
