"""How each document was last read, and the state of the session."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any

from reader.store.db import Library


@dataclass(frozen=True, slots=True)
class ReadingState:
    """Where and how a document is being read.

    ``script`` is a view script, empty for the default. ``position`` is the source offset of the top sentence,
    ``progress`` the part of the document read, 0 to 1. ``rejected_repairs`` are the half-open source spans of
    the repairs the reader switched off. ``vocabulary`` and ``quotes`` ask for the region's words and quotation marks.
    """

    document_id: str
    script: str = ""
    position: int = 0
    progress: float = 0.0
    repair: bool = True
    zoom: float = 1.0
    indicators: bool = True
    rejected_repairs: tuple[tuple[int, int], ...] = ()
    vocabulary: bool = False
    quotes: bool = False


def load(library: Library, document_id: str) -> ReadingState | None:
    """The state saved for a document, or None."""
    row = library.row(
        "SELECT document_id, script, position, progress, repair, zoom, indicators, rejected_repairs,"
        " vocabulary, quotes FROM reading_states WHERE document_id = ?",
        (document_id,),
    )
    if row is None:
        return None
    return ReadingState(
        document_id=row[0],
        script=row[1],
        position=row[2],
        progress=row[3],
        repair=bool(row[4]),
        zoom=row[5],
        indicators=bool(row[6]),
        rejected_repairs=tuple((start, end) for start, end in json.loads(row[7])),
        vocabulary=bool(row[8]),
        quotes=bool(row[9]),
    )


def save(library: Library, state: ReadingState) -> None:
    """Save the state of a document the library holds, over the last one."""
    with library.transaction():
        library.write(
            """
            INSERT INTO reading_states
                (document_id, script, position, progress, repair, zoom, indicators, rejected_repairs,
                 vocabulary, quotes)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (document_id) DO UPDATE SET
                script = excluded.script, position = excluded.position, progress = excluded.progress,
                repair = excluded.repair, zoom = excluded.zoom, indicators = excluded.indicators,
                rejected_repairs = excluded.rejected_repairs,
                vocabulary = excluded.vocabulary, quotes = excluded.quotes
            """,
            (
                state.document_id,
                state.script,
                state.position,
                state.progress,
                int(state.repair),
                state.zoom,
                int(state.indicators),
                json.dumps(state.rejected_repairs),
                int(state.vocabulary),
                int(state.quotes),
            ),
        )


def forget(library: Library, document_id: str) -> None:
    """Drop the state saved for a document; nothing happens when there is none."""
    with library.transaction():
        library.write("DELETE FROM reading_states WHERE document_id = ?", (document_id,))


def progress(library: Library) -> dict[str, float]:
    """How much of each document that was ever read has been read, 0 to 1, by document id."""
    return {row[0]: row[1] for row in library.rows("SELECT document_id, progress FROM reading_states")}


def get_value(library: Library, key: str) -> Any:
    """The JSON value kept under ``key``, or None."""
    row = library.row("SELECT value FROM session WHERE key = ?", (key,))
    return json.loads(row[0]) if row else None


def set_value(library: Library, key: str, value: Any) -> None:
    """Keep a value that JSON can hold under ``key``; None forgets the key."""
    with library.transaction():
        if value is None:
            library.write("DELETE FROM session WHERE key = ?", (key,))
            return
        library.write(
            "INSERT INTO session (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value",
            (key, json.dumps(value, ensure_ascii=False)),
        )
