"""Documents whose files are gone from where they were, and finding them again by their bytes."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

from reader.app.importing import hash_of, readable_files
from reader.app.placing import Place, PlaceDocuments
from reader.store import documents
from reader.store.db import Library
from reader.store.documents import DocumentRecord
from reader.text.paths import file_name, place_of

Report = Callable[[int, int], None]
Cancelled = Callable[[], bool]


def missing(library: Library) -> tuple[DocumentRecord, ...]:
    """The documents whose file is not where it was last seen; one that never had a file is not missing it.

    Asks the disk once for each document, which takes a while for files on a network. Raises ``StoreError``.
    """
    found = documents.all_documents(library)
    return tuple(one for one in found if one.path and not os.path.lexists(one.path))


def locate(
    library: Library, folder: Path, *, report: Report = lambda *_: None, cancelled: Cancelled = lambda: False
) -> PlaceDocuments | None:
    """The places, at any depth of ``folder``, of files that are missing; None when none is there.

    A file is known by the SHA-256 of its bytes, whatever it is called now. ``report`` is told of how many files are
    looked at, of how many; when it is ``cancelled``, those found by then. Changes nothing. Raises ``StoreError``.
    """
    sought = {one.sha256: one for one in missing(library)}
    files = readable_files([folder], cancelled) if sought else ()
    before, after = [], []
    for done, path in enumerate(files):
        if cancelled() or not sought:
            break
        report(done, len(files))
        place = place_of(path)
        record = sought.pop(hash_of(path) or "", None) if place else None
        if record is not None:
            before.append(Place(record.id, record.path, record.name))
            after.append(Place(record.id, place, file_name(path)))
    return PlaceDocuments(tuple(before), tuple(after)) if after else None
