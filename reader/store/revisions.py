"""Which document is a new edition of which, and what became of the notes in it."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum

from reader.annotate.carry import Candidate, Fate
from reader.annotate.hard import Differences
from reader.annotate.model import Quote
from reader.store.db import Library, Row, StoreError
from reader.text.span import Span


class Outcome(str, Enum):
    """What was decided about a note."""

    CARRIED = "carried"
    """It went along by itself."""
    OPEN = "open"
    """It waits for its reader; it stands on the earlier text until then."""
    PLACED = "placed"
    """Its reader has placed it."""
    KEPT = "kept"
    """Its reader keeps it on the earlier text."""


class Standing(str, Enum):
    """On which edition of its document a note stands."""

    CURRENT = "current"
    WAITS = "waits"
    """On an earlier one, until its reader has placed it in the later one."""
    EARLIER = "earlier"
    """On an earlier one, where its reader keeps it."""


@dataclass(frozen=True, slots=True)
class CarriedNote:
    """What became of one note between two editions.

    ``span`` and ``quote`` are where it stood in the earlier one, ``candidates`` are in the later one.
    """

    annotation_id: str
    from_id: str
    to_id: str
    fate: Fate
    outcome: Outcome
    span: Span
    quote: Quote
    candidates: tuple[Candidate, ...] = ()
    differences: Differences = ()


def link(library: Library, document_id: str, earlier_id: str, when: str) -> None:
    """Make a document the new edition of another; when this returns, it is on disk.

    Raises ``StoreError("changed")`` when one of them has come into a line of editions otherwise meanwhile.
    """
    with library.transaction():
        if later_of(library, earlier_id) or earlier_of(library, document_id):
            raise StoreError("changed", library.path, earlier_id)
        library.write(
            "INSERT INTO revisions (document_id, earlier_id, made) VALUES (?, ?, ?)", (document_id, earlier_id, when)
        )


def unlink(library: Library, document_id: str) -> None:
    """Make a document no new edition of any; what became of notes in it is forgotten."""
    with library.transaction():
        library.write("DELETE FROM revisions WHERE document_id = ?", (document_id,))
        library.write("DELETE FROM carried_notes WHERE to_id = ?", (document_id,))


def earlier_of(library: Library, document_id: str) -> str | None:
    """The document this one is a new edition of."""
    row = library.row("SELECT earlier_id FROM revisions WHERE document_id = ?", (document_id,))
    return row[0] if row else None


def later_of(library: Library, document_id: str) -> str | None:
    """The document that is a new edition of this one."""
    row = library.row("SELECT document_id FROM revisions WHERE earlier_id = ?", (document_id,))
    return row[0] if row else None


def editions(library: Library, document_id: str) -> tuple[str, ...]:
    """All editions of a document, the first one first; only itself when there is one."""
    found = [document_id]
    while (earlier := earlier_of(library, found[0])) and earlier not in found:
        found.insert(0, earlier)
    while (later := later_of(library, found[-1])) and later not in found:
        found.append(later)
    return tuple(found)


def left_behind(library: Library) -> dict[str, Standing]:
    """The notes outside the trash that stand on an earlier edition, by id; those of documents in the trash too."""
    rows = library.rows(
        "SELECT id, EXISTS (SELECT 1 FROM carried_notes WHERE annotation_id = id AND from_id = document_id"
        " AND outcome = 'open') FROM annotations"
        " WHERE document_id IN (SELECT earlier_id FROM revisions) AND deleted_at IS NULL"
    )
    return {one: Standing.WAITS if waits else Standing.EARLIER for one, waits in rows}


def last_editions(library: Library) -> dict[str, str]:
    """For each document that has a later edition, the last one."""
    later: dict[str, str] = dict(library.rows("SELECT earlier_id, document_id FROM revisions"))
    found = {}
    for one in later:
        last, seen = later[one], {one}
        while last in later and last not in seen:
            seen.add(last)
            last = later[last]
        found[one] = last
    return found


def concerns_notes(library: Library, document_id: str) -> bool:
    """Whether notes were carried into or out of the document: more places in its text are kept than those of notes."""
    return library.row("SELECT 1 FROM carried_notes WHERE from_id = ?1 OR to_id = ?1", (document_id,)) is not None


def record(library: Library, notes: Iterable[CarriedNote]) -> None:
    """Store what became of notes, in the place of what was stored of the same notes and edition."""
    with library.transaction():
        library.write_many(
            "INSERT OR REPLACE INTO carried_notes (annotation_id, from_id, to_id, fate, outcome, span_start, span_end,"
            " exact, prefix, suffix, candidates, differences) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            [_values(one) for one in notes],
        )


def into(library: Library, document_id: str) -> tuple[CarriedNote, ...]:
    """What became of every note in an edition, by its earlier place; none of the notes in the trash."""
    return _select(library, "to_id = ?", document_id)


def counted(library: Library, document_id: str) -> dict[tuple[Fate, Outcome], int]:
    """How many of the notes in :func:`into` have each fate and outcome."""
    rows = library.rows(
        "SELECT fate, outcome, COUNT(*) FROM carried_notes JOIN annotations ON annotations.id = annotation_id"
        " WHERE to_id = ? AND annotations.deleted_at IS NULL GROUP BY fate, outcome",
        (document_id,),
    )
    return {(Fate(fate), Outcome(outcome)): count for fate, outcome, count in rows}


def scripts(library: Library, document_id: str) -> tuple[str, ...]:
    """In which scripts an edition, and those before it that the notes in it come from, are written."""
    rows = library.rows(
        "SELECT DISTINCT script FROM documents WHERE id = ?1"
        " OR id IN (SELECT from_id FROM carried_notes WHERE to_id = ?1)",
        (document_id,),
    )
    return tuple(row[0] for row in rows if row[0])


def waiting(library: Library, document_id: str) -> tuple[CarriedNote, ...]:
    """The notes that wait for their reader to place them in this edition, by their earlier place."""
    return _select(library, "to_id = ? AND outcome = 'open' AND annotations.document_id = from_id", document_id)


_GONE_ON = (
    "FROM carried_notes JOIN annotations ON annotations.id = annotation_id"
    " WHERE from_id = ? AND annotations.document_id <> from_id AND annotations.deleted_at IS NULL"
)


def have_gone_on(library: Library, document_id: str) -> bool:
    """Whether notes that stood on this edition stand on a later one now."""
    return library.row(f"SELECT 1 {_GONE_ON} LIMIT 1", (document_id,)) is not None


def gone_on(library: Library, document_id: str) -> dict[str, tuple[Span, Quote]]:
    """Where the notes stood, by their ids, that stood on this edition and stand on a later one now."""
    columns = "annotation_id, carried_notes.span_start, carried_notes.span_end"
    rows = library.rows(
        f"SELECT {columns}, carried_notes.exact, carried_notes.prefix, carried_notes.suffix {_GONE_ON}", (document_id,)
    )
    return {row[0]: (Span(row[1], row[2]), Quote(*row[3:])) for row in rows}


_COLUMNS = (
    "annotation_id, from_id, to_id, fate, outcome, carried_notes.span_start, carried_notes.span_end,"
    " carried_notes.exact, carried_notes.prefix, carried_notes.suffix, candidates, differences"
)


def _select(library: Library, condition: str, document_id: str) -> tuple[CarriedNote, ...]:
    rows = library.rows(
        f"SELECT {_COLUMNS} FROM carried_notes JOIN annotations ON annotations.id = annotation_id"
        f" WHERE {condition} AND annotations.deleted_at IS NULL"
        " ORDER BY carried_notes.span_start, carried_notes.span_end, annotation_id",
        (document_id,),
    )
    return tuple(_carried(row) for row in rows)


def _values(one: CarriedNote) -> tuple[object, ...]:
    return (
        one.annotation_id,
        one.from_id,
        one.to_id,
        one.fate.value,
        one.outcome.value,
        one.span.start,
        one.span.end,
        one.quote.exact,
        one.quote.prefix,
        one.quote.suffix,
        json.dumps([[found.span.start, found.span.end, found.score] for found in one.candidates]),
        json.dumps(one.differences, ensure_ascii=False),
    )


def _carried(row: Row) -> CarriedNote:
    return CarriedNote(
        annotation_id=row[0],
        from_id=row[1],
        to_id=row[2],
        fate=Fate(row[3]),
        outcome=Outcome(row[4]),
        span=Span(row[5], row[6]),
        quote=Quote(row[7], row[8], row[9]),
        candidates=tuple(Candidate(Span(start, end), score) for start, end, score in json.loads(row[10])),
        differences=tuple((old, new) for old, new in json.loads(row[11])),
    )
