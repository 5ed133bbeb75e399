"""Keeping the full-text index of a library up with it, checking it, and making it anew."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from pathlib import Path

from reader.search.tokens import index_terms
from reader.store.db import Library
from reader.store.fulltext import (
    DOCUMENT,
    NOTE,
    WORDS,
    FullText,
    FullTextError,
    discard,
    everything,
    has_fts5,
    index_path,
    open_index,
    trim_log,
)
from reader.store.indexed import DocumentEntry, document_entry, note_entry, refresh, stored_document, stored_note

Report = Callable[[int, int], None]
Cancelled = Callable[[], bool]

_BATCH = 50
"""Items in one transaction: half a second of work at most for reports of the usual length, and lost by a kill."""

_MANY = 1000
"""So many items indexed at once leave pieces worth merging."""

_SAMPLES = 8
"""Places of each text at which a check asks the index whether it finds what stands there."""


def _silent(_done: int, _all: int) -> None:
    """Report nothing."""


def _never() -> bool:
    return False


def bring_up_to_date(
    library: Library, index: FullText, *, report: Report = _silent, cancelled: Cancelled = _never
) -> bool:
    """Index what the index lacks; whether nothing is left. ``report`` is called with how much is done of how much.

    Stops between two transactions when ``cancelled``; what is done stays done. Raises ``StoreError``,
    ``FullTextError``.
    """
    index.take_over(library)
    left = index.pending_count()
    done = 0
    while left and not cancelled():
        report(done, done + left)
        batch = index.pending(_BATCH)
        refresh(index, library, batch)
        done += len(batch)
        left = index.pending_count()
    report(done, done + left)
    if done >= _MANY and not left:
        index.tidy()
    if not left:
        trim_log(library)
    return not left


def usable_index(library_path: Path) -> FullText | None:
    """The index of a library, made anew where it must; None where none can be had, and searching reads every text."""
    if not has_fts5():
        return None
    try:
        return open_index(library_path)
    except FullTextError:
        return None


def catch_up(library: Library, *, report: Report = _silent, cancelled: Cancelled = _never) -> bool:
    """Bring the index of ``library`` up to date, making it anew when it is damaged; whether it is whole.

    Never raises for the index's sake: what can be searched without it stays searchable. Raises ``StoreError``.
    """
    for _ in range(2):
        index = usable_index(library.path)
        if index is None:
            trim_log(library)  # nobody reads it
            return False
        try:
            with index:
                return bring_up_to_date(library, index, report=report, cancelled=cancelled)
        except FullTextError as error:
            if not error.damaged:
                return False
        try:
            discard(index.path)
        except FullTextError:
            return False
    return False


def check_index(library: Library, index: FullText) -> tuple[str, ...]:
    """The ids of the documents and notes that the index has otherwise than the library; empty when all agree.

    What is only pending is no fault. Each text is compared with what was indexed, and the index is asked for words of
    it. Raises ``StoreError``, ``FullTextError`` when the file itself is damaged.
    """
    _require_sound(index)
    with index.snapshot(), library.snapshot():
        lacking = index.lacking(library)
        return tuple(_faults(library, index, {(one.kind, one.id) for one in lacking}))


def _faults(library: Library, index: FullText, lacking: set[tuple[str, str]]) -> Iterator[str]:
    chance = random.Random(0)
    held = {(DOCUMENT, one) for (one,) in index.rows("SELECT id FROM documents")}
    held |= {(NOTE, one) for (one,) in index.rows("SELECT id FROM notes")}
    for kind, one in sorted({(item.kind, item.id) for item in everything(library)} | held):
        if (kind, one) in lacking:
            continue
        if kind == NOTE:
            stored = stored_note(index, one)
            if (stored[1] if stored else None) != note_entry(library, one):
                yield one
            continue
        wanted, found = document_entry(library, one), stored_document(index, one)
        if wanted != (found[1] if found else None) or (found and not _finds(index, *found, chance)):
            yield one


def _finds(index: FullText, row: int, entry: DocumentEntry, chance: random.Random) -> bool:
    """Whether the index finds words of the text in ``row`` there."""
    terms = index_terms(entry.body.text).split(" ")
    for _ in range(_SAMPLES if entry.body.text else 0):
        at = chance.randrange(len(terms))
        phrase = '"' + " ".join(terms[at : at + 4]).replace('"', '""') + '"'
        sql = "SELECT 1 FROM document_words WHERE document_words MATCH ? AND rowid = ?"
        if not index.rows(sql, (phrase, row)):
            return False
    return True


def _require_sound(index: FullText) -> None:
    """Raises ``FullTextError`` when SQLite or FTS5 finds the file damaged."""
    found = index.rows("PRAGMA integrity_check(1)")[0][0]
    if found != "ok":
        raise FullTextError(index.path, str(found), damaged=True)
    for table in WORDS:
        with index.transaction():
            index.write(f"INSERT INTO {table} ({table}) VALUES ('integrity-check')")


def checked_index(library: Library, *, report: Report = _silent) -> tuple[int, bool]:
    """Check the index of ``library``, and make it anew where it is wrong or cannot be read.

    Returns how many of its entries were wrong (-1: the file was damaged or is missing), and whether it is whole now.
    Raises ``StoreError``.
    """
    if not has_fts5():
        return 0, False
    path = index_path(library.path)
    wrong = 0 if path.exists() else -1
    try:
        with open_index(library.path, remake=False) as index:
            wrong = wrong or len(check_index(library, index))
    except FullTextError as error:
        if not error.damaged:
            return 0, False
        wrong = -1
    if wrong:
        try:
            discard(path)
        except FullTextError:
            return wrong, False
    return wrong, catch_up(library, report=report)
