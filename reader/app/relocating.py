"""Moving the library that is used when none is named, and finding it where it was moved to."""

from __future__ import annotations

import os
from pathlib import Path

from reader.app.places import default_library, library_pointer, moved_library, pointer_fault
from reader.store.db import Library, StoreError, open_library
from reader.store.errors import files_translated
from reader.store.files import Cancelled, Progress
from reader.store.relocation import Relocation, relocate
from reader.text.replacing import flush


def move_library(
    library_path: Path,
    folder: Path,
    *,
    report: Progress = lambda *_: None,
    cancelled: Cancelled = lambda: False,
) -> Relocation:
    """Put the reader's library into ``folder`` and use it there from now on.

    As ``relocate``; ``StoreError`` and ``CopyStopped`` too.
    """
    return relocate(library_path, folder, _use, report=report, cancelled=cancelled)


def _use(library_path: Path) -> None:
    """Have the library at ``library_path`` used from now on, wholly or not at all."""
    pointer = library_pointer()
    pointer.parent.mkdir(parents=True, exist_ok=True)
    before = pointer.read_bytes() if pointer.exists() else None
    _put(pointer, os.fsencode(library_path))
    try:
        flush(pointer.parent)
    except OSError:
        # Whether a crash would bring the old choice back is not known, so it must be the one that holds.
        if before is None:
            pointer.unlink()
        else:
            _put(pointer, before)
        raise


def _put(pointer: Path, content: bytes) -> None:
    """Have ``pointer`` hold ``content``, all of it or none."""
    temporary = pointer.with_name(f"{pointer.name}.{os.getpid()}.new")
    try:
        temporary.write_bytes(content)
        flush(temporary)
        temporary.replace(pointer)
    finally:
        temporary.unlink(missing_ok=True)


def own_library() -> Path:
    """The library used when none is named. Raises ``StoreError``: ``place-unknown`` when it cannot be told which."""
    require_known_place()
    return default_library()


def require_known_place() -> None:
    """Raises ``StoreError``, ``place-unknown``, when the file that says where the library was moved is unreadable.

    To go on with the library at the usual place, or make one there, would look as if every note were lost.
    """
    fault = pointer_fault()
    if fault:
        raise StoreError("place-unknown", library_pointer(), fault)


def open_own(library_path: Path) -> Library:
    """The library at ``library_path``, made where there is none yet.

    Raises ``StoreError``; ``away`` when the reader moved it there and it is not there now: on a drive that is not
    plugged in an empty one must not be made in its place; ``place-unknown`` as :func:`own_library`.
    """
    if library_path == default_library():
        require_known_place()
    with files_translated(library_path):
        if library_path == moved_library() and not library_path.exists():
            raise StoreError("away", library_path)
    return open_library(library_path)
