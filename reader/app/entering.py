"""Between a source and what the library stores of it."""

from __future__ import annotations

import json
import uuid
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from reader.analyze.finding import Analysis
from reader.app.commands import ImportDocument
from reader.app.report import Report, characters_in
from reader.app.section_labels import sections_of
from reader.source.document import Hint, HintKind
from reader.store.db import utc_now
from reader.store.documents import DocumentFacts, DocumentRecord
from reader.store.readings import Reading
from reader.text.paths import place_of
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
    """``hints`` as the library keeps them; those of cells that fill one slot without their extent."""
    rows: list[list[int | str]] = []
    for hint in hints:
        extent = [] if hint.columns == hint.rows == 1 else [hint.columns, hint.rows]
        rows.append([hint.span.start, hint.span.end, hint.kind.value, hint.level, *extent])
    return json.dumps(rows)


def hints_from(stored: str) -> tuple[Hint, ...]:
    """The hints that the library keeps as ``stored``."""
    return tuple(
        Hint(Span(start, end), HintKind(kind), level, *extent)
        for start, end, kind, level, *extent in json.loads(stored or "[]")
    )


def entry(report: Report, path: Path | None, facts: DocumentFacts | None = None) -> ImportDocument:
    """The command that enters the document of ``report`` into a library that does not have it."""
    source, record = report.source, record_of(report, place_of(path) if path else "")
    reading = Reading(source.evidence, source.undecodable)
    return ImportDocument(record, source.text, hints_json(source.hints), facts or facts_of(report), reading)


def facts_of(report: Report) -> DocumentFacts:
    """What the library keeps of ``report``; a long one takes a while, in any thread."""
    found = report.analysis
    return DocumentFacts(
        title=shown_title(report),
        issuer=shown_issuer(report),
        date=found.date.iso if found.date else "",
        script=report.detected.script.value,
        headings=len(found.headings),
        indicators=len(found.indicators),
        sections=sections_of(report),
        characters=characters_in(report.repaired),
    )


def shown_title(report: Report) -> str:
    """What to call the report: its :func:`title_words` as repaired, else its file name."""
    return title_words(report.analysis, partial(_repaired, report)) or report.source.name


def title_words(found: Analysis, words: Callable[[Span], str]) -> str:
    """The title found, in one line of the ``words`` that its place has in some text; empty without one.

    Without a title, the unnumbered heading the report opens with stands for one, called as its reader does.
    """
    span = found.title
    if span is None and found.headings and not len(found.headings[0].marker) and found.headings[0].level == 1:
        if found.headings[0].name:
            return found.headings[0].name
        span = found.headings[0].title
    return "" if span is None else _line(words(span))


def shown_issuer(report: Report) -> str:
    """Who issued the report, as repaired, in one line; empty where it does not say."""
    issuer = report.analysis.issuer
    return "" if issuer is None else _line(_repaired(report, issuer))


def _repaired(report: Report, span: Span) -> str:
    """The words of the source ``span`` as repaired."""
    return report.repaired.map.map_span(span).span.of(report.repaired.text)


def _line(words: str) -> str:
    return " ".join(words.split())
