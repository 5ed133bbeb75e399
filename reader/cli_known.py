"""A report as the reader of a library has it. Whoever asks for no library need not wait for what it takes."""

from __future__ import annotations

from reader.app.reencoding import differs
from reader.app.report import Report, prepare
from reader.app.session import Session
from reader.app.stored import report_of
from reader.source.document import Source


def known_report(session: Session, source: Source, encoding: str | None) -> Report:
    """As the reader has it; where another encoding is asked for, as found, since nothing chosen fits that text."""
    return prepare(source) if encoding and differs(session, source) else report_of(session, source)
