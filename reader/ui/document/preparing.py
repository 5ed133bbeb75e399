"""What opening a report does in a thread: it reads and makes, with a connection of its own, and changes nothing."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from reader.annotate.correction import Corrections
from reader.annotate.model import Annotation
from reader.app.kept_notes import Moment, read_notes
from reader.app.reencoding import ChangeEncoding, Hanging, plan, safe
from reader.app.report import Report, prepare
from reader.app.revising import SAME_FILE, held_of
from reader.app.revising import plan as edition_plan
from reader.app.revising import prepared as edition_report
from reader.app.session import Session
from reader.script.rulings import Ruling
from reader.script.view import ViewOptions, ViewScript
from reader.source.document import ImportFailed, Source
from reader.store.db import open_library
from reader.store.states import ReadingState
from reader.text.collector import collector_paused
from reader.ui.controls.carrying import CarryJob
from reader.ui.document.prepared import Prepared, prepared
from reader.ui.rows import make_cards

Notes = dict[str, tuple[Annotation, ...]]
"""The annotations of documents, by their ids."""


def stored_source(library: Path, document_id: str) -> Source:
    """The source of a stored document, fetched by a connection of its own."""
    with open_library(library, make=False) as own:
        return Session(own).stored_source(document_id)


def notes_on(path: Path, made: Prepared, document_id: str) -> Notes:
    """The notes of a document that was entered, their cards and marks made, and those of the edition before it.

    With a connection of its own, in any thread.
    """
    ids = [document_id, *([made.revision.earlier.record.id] if made.revision is not None else [])]
    with open_library(path, make=False) as library:
        notes = {one: read_notes(library, one) for one in ids}
    make_cards(made.page, made.report.analysis.headings, notes[document_id])
    return notes


def replan(source: Source, before: Hanging, document_id: str, path: Path, encoding: str) -> ChangeEncoding:
    """The command that reads the file at ``path`` in ``encoding``; see :func:`reader.app.reencoding.plan`.

    Raises ``ImportFailed``.
    """
    try:
        data = path.read_bytes()
    except OSError as error:
        raise ImportFailed("unreadable", path.name, error.strerror or "") from error
    return safe(plan(source, before, document_id, data, encoding))


@collector_paused()
def prepare_report(
    fetch: Callable[[], Source],
    state: ReadingState,
    corrections: Corrections,
    options: ViewOptions,
    script_for: Callable[[Report], ViewScript],
) -> Prepared:
    """The source that ``fetch`` gives, repaired, analysed and set for the ``state`` it was left in."""
    rejected = frozenset(state.rejected_repairs)
    report = prepare(fetch(), repairing=state.repair, rejected=rejected, corrections=corrections)
    return prepared(report, script_for(report), options)


def with_notes(make: Callable[[], Prepared], path: Path, document_id: str, moment: Moment) -> Prepared:
    """A known document, its cards and marks made; in a thread, with a connection of its own."""
    made = make()
    with open_library(path, make=False) as library:
        found = read_notes(library, document_id)
    make_cards(made.page, made.report.analysis.headings, found)
    return replace(made, notes=(found, moment))


def prepare_edition(
    path: Path,
    earlier_id: str,
    source: Source,
    options: ViewOptions,
    everywhere: tuple[Ruling, ...],
    plain: Callable[[], Prepared],
    script_for: Callable[[ReadingState, Report], ViewScript],
    job: CarryJob,
) -> Prepared | None:
    """The new edition with all that comes over; just another document when the texts have little in common.

    In a thread, with a connection of its own to the library at ``path``. None when the ``job`` is stopped.
    """
    with open_library(path, make=False) as library:
        held = held_of(Session(library), earlier_id)
    planned = edition_plan(held, source, progress=job.report, cancelled=job.is_stopped)
    if planned is None or job.is_stopped():
        return None
    if planned.likeness < SAME_FILE:
        return plain()
    report = edition_report(planned)
    script = script_for(planned.state or ReadingState(""), report)
    own = tuple(one.ruling for one in planned.rulings)
    made = prepared(report, script, replace(options, rulings=(*own, *everywhere)))
    return replace(made, revision=planned)
