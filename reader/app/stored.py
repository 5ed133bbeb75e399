"""The reports of the library, as their readers have them repaired and put right, made from what is stored alone."""

from __future__ import annotations

from dataclasses import dataclass

from reader.app.report import Choices, Report, prepare
from reader.app.session import Session
from reader.source.document import Source


@dataclass(frozen=True, slots=True)
class Preparation:
    """All that decides what the report of one document is: two of the same give the same report."""

    sha256: str
    encoding: str
    length: int
    choices: Choices


def preparation(session: Session, document_id: str) -> Preparation:
    """How a stored document is to be prepared. Raises ``StoreError("missing")``."""
    with session.library.snapshot():
        record = session.document(document_id)
        return Preparation(record.sha256, record.encoding, record.length, choices_of(session, document_id))


def choices_of(session: Session, document_id: str) -> Choices:
    """What its reader chose of a document: which repairs to make, and what to put right."""
    state = session.state(document_id)
    return Choices(state.repair, frozenset(state.rejected_repairs), session.corrections(document_id))


def stored_report(session: Session, document_id: str) -> Report:
    """The report of a stored document, as its reader has it repaired and put right.

    Raises ``StoreError("missing")``.
    """
    with session.library.snapshot():
        source, chosen = session.stored_source(document_id), choices_of(session, document_id)
    return report_as(source, chosen)


def report_of(session: Session, source: Source) -> Report:
    """The report of ``source``, as its reader has it repaired and put right; as found where the library has none."""
    record = session.known(source)
    return prepare(source) if record is None else report_as(session.settled(source), choices_of(session, record.id))


def report_as(source: Source, how: Choices) -> Report:
    """The report of ``source``, repaired and put right as chosen."""
    return prepare(source, repairing=how.repairing, rejected=how.rejected, corrections=how.corrections)
