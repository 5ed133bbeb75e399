"""The reports of the library, as their readers have them repaired, made from what is stored alone."""

from __future__ import annotations

from dataclasses import dataclass

from reader.annotate.correction import Corrections
from reader.app.report import Report, prepare
from reader.app.session import Session


@dataclass(frozen=True, slots=True)
class Preparation:
    """All that decides what the report of one document is: two of the same give the same report."""

    sha256: str
    encoding: str
    length: int
    repair: bool = True
    rejected: frozenset[tuple[int, int]] = frozenset()
    corrections: Corrections = ()


def preparation(session: Session, document_id: str) -> Preparation:
    """How a stored document is to be prepared. Raises ``KeyError`` for one the library does not have."""
    record, state = session.document(document_id), session.state(document_id)
    return Preparation(
        record.sha256,
        record.encoding,
        record.length,
        state.repair,
        frozenset(state.rejected_repairs),
        session.corrections(document_id),
    )


def stored_report(session: Session, document_id: str) -> Report:
    """The report of a stored document, as its reader has it repaired and put right."""
    how, source = preparation(session, document_id), session.stored_source(document_id)
    return prepare(source, repairing=how.repair, rejected=how.rejected, corrections=how.corrections)
