"""Between a source and what the library stores of it."""

from __future__ import annotations

import json
import uuid
from collections.abc import Sequence

from reader.app.report import Report
from reader.source.document import Hint, HintKind
from reader.store.db import utc_now
from reader.store.documents import DocumentRecord
from reader.text.span import Span


def record_of(report: Report, place: str) -> DocumentRecord:
    """A new record of ``report``, whose file is at ``place``; what its analysis found is stored apart."""
    source, at = report.source, utc_now()
    return DocumentRecord(
        id=str(uuid.uuid4()),
        sha256=source.sha256,
        name=source.name,
        path=place,
        format=source.format.value,
        encoding=source.encoding,
        title="",
        issuer="",
        date="",
        length=len(source.text),
        script="",
        added=at,
        opened=at,
    )


def hints_json(hints: Sequence[Hint]) -> str:
    """``hints`` as the library keeps them."""
    return json.dumps([[hint.span.start, hint.span.end, hint.kind.value, hint.level] for hint in hints])


def hints_from(stored: str) -> tuple[Hint, ...]:
    """The hints that the library keeps as ``stored``."""
    return tuple(
        Hint(Span(start, end), HintKind(kind), level) for start, end, kind, level in json.loads(stored or "[]")
    )
