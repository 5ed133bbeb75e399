"""What the library keeps of its reports, found anew where it is not known, or no more, without their being opened.

An earlier Yandu entered them; or their repairs, or what was put right, are others by an undo, a merge, another window.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import islice

from reader.app.entering import facts_of
from reader.app.report import characters_in, repaired_as
from reader.app.session import Session
from reader.app.stored import Preparation, preparation, report_as
from reader.store import characters, documents, outlines

Cancelled = Callable[[], bool]
Report = Callable[[], object]
"""Told each time that some of it is stored."""

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
                if _is_still(session, document_id, how):
                    characters.put(session.library, document_id, count)
                    stored += 1
        if stored > before:
            report()
    return stored


def renew_facts(session: Session, *, report: Report = _silent, cancelled: Cancelled = _never) -> int:
    """Analyse the documents that the library keeps no outline of, keep all that is found, and say of how many.

    Stops between two documents when ``cancelled``. Raises ``StoreError``.
    """
    stored = 0
    for document_id in outlines.lacking(session.library):
        if cancelled():
            break
        with session.library.snapshot():
            if not session.holds(document_id) or outlines.of_document(session.library, document_id) is not None:
                continue  # a window was quicker
            how, source = preparation(session, document_id), session.stored_source(document_id)
        facts = facts_of(report_as(source, how.choices))
        with session.library.transaction():
            if _is_still(session, document_id, how):
                documents.update_facts(session.library, document_id, facts)
                stored += 1
    if stored:
        report()
    return stored


def _is_still(session: Session, document_id: str, how: Preparation) -> bool:
    """Whether a document is still to be prepared so: a window may have changed its repairs meanwhile."""
    return session.holds(document_id) and preparation(session, document_id) == how


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
