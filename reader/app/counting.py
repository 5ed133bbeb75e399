"""Counting the characters of documents that an earlier Yandu entered, or whose repairs were changed unopened."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import islice

from reader.app.report import characters_in, repaired_as
from reader.app.session import Session
from reader.app.stored import Preparation, preparation
from reader.store import characters

Cancelled = Callable[[], bool]
Report = Callable[[], object]
"""Told each time that some counts are stored."""

_BATCH = 200
"""Documents counted between two transactions: a second or two of work for reports of the usual length."""


def _silent() -> None:
    """Report nothing."""


def _never() -> bool:
    return False


def count_characters(session: Session, *, report: Report = _silent, cancelled: Cancelled = _never) -> int:
    """Count the characters of the documents that lack it, and say of how many; no text is analysed.

    Stops between two documents when ``cancelled``; what is counted by then is stored. Raises ``StoreError``.
    """
    stored, counted = 0, _counted(session, cancelled)
    while batch := tuple(islice(counted, _BATCH)):
        before = stored
        with session.library.transaction():
            for document_id, how, count in batch:
                # A window may have changed the repairs meanwhile: then the count is of another text.
                if session.holds(document_id) and preparation(session, document_id) == how:
                    characters.put(session.library, document_id, count)
                    stored += 1
        if stored > before:
            report()
    return stored


def _counted(session: Session, cancelled: Cancelled) -> Iterator[tuple[str, Preparation, int]]:
    for document_id in characters.lacking(session.library):
        if cancelled():
            return
        with session.library.snapshot():
            if not session.holds(document_id):
                continue
            how, source = preparation(session, document_id), session.stored_source(document_id)
        chosen = how.choices
        repaired = repaired_as(source, repairing=chosen.repairing, rejected=chosen.rejected)
        yield document_id, how, characters_in(repaired)
