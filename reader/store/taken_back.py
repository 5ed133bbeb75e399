"""Documents that an undo took away: out of the library, but kept for a redo as long as the connection is open.

They stand in temporary tables, which SQLite keeps in a file of its own and deletes with the connection: the texts of
thousands of reports are not held in memory.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence

from reader.store import documents
from reader.store.db import Library
from reader.store.errors import StoreError

_TABLES = {
    "documents": "id",
    "document_texts": "document_id",
    "readings": "document_id",
    "reading_states": "document_id",
    "document_outlines": "document_id",
    "character_counts": "document_id",
}
"""What an import enters, and what is kept of reading without being a step to undo.

What is derived stands behind what it is derived from: triggers drop it when that changes.
"""

_OTHERS_WORK = (
    "annotations",
    "document_tags",
    "document_tag_moments",
    "corrections",
    "correction_moments",
    "rulings",
    "collected_documents",
    "uncollected_documents",
    "overrides",
    "revisions",
)
_AT_A_TIME = 50
_AMONG = "IN (SELECT value FROM json_each(?))"


def take_back(library: Library, ids: Iterable[str]) -> tuple[str, ...]:
    """Take the documents of these ids out of the library, and return those that stay.

    Those stay on which somebody has worked meanwhile: notes, tags, corrections hang on them. Ids of no document are
    passed over. Raises ``StoreError``.
    """
    wanted = dict.fromkeys(ids)
    with library.transaction():
        busy = worked_on(library, wanted)
        for table in _TABLES:
            library.write(f"CREATE TEMP TABLE IF NOT EXISTS taken_{table} AS SELECT * FROM main.{table} WHERE 0")
        for gone in _some_at_a_time([one for one in wanted if one not in busy]):
            for table, key in _TABLES.items():
                library.write(f"INSERT INTO taken_{table} SELECT * FROM main.{table} WHERE {key} {_AMONG}", (gone,))
            library.write(f"DELETE FROM documents WHERE id {_AMONG}", (gone,))
    return tuple(one for one in wanted if one in busy)


def give_back(library: Library, ids: Iterable[str]) -> tuple[str, ...]:
    """Put documents that were taken out of the library into it again as they were, and return the ids of the others.

    Raises ``StoreError("duplicate")`` when the file of one was entered anew meanwhile; then none is put back.
    """
    wanted = tuple(dict.fromkeys(ids))
    with library.transaction():
        if library.row("SELECT 1 FROM sqlite_temp_schema WHERE name = 'taken_documents'") is None:
            return wanted
        listed = json.dumps(wanted)
        there = library.rows(f"SELECT id, sha256, name FROM taken_documents WHERE id {_AMONG}", (listed,))
        for _, sha256, name in there:
            if documents.find_by_hash(library, sha256):
                raise StoreError("duplicate", library.path, name)
        for some in _some_at_a_time(wanted):
            for table, key in _TABLES.items():
                library.write(f"INSERT INTO main.{table} SELECT * FROM taken_{table} WHERE {key} {_AMONG}", (some,))
                library.write(f"DELETE FROM taken_{table} WHERE {key} {_AMONG}", (some,))
    given = {one for one, _, _ in there}
    return tuple(one for one in wanted if one not in given)


def _some_at_a_time(ids: Sequence[str]) -> Iterator[str]:
    """``ids`` as JSON lists of some: between two, who looks on is told how far it is, and can stop it."""
    for start in range(0, len(ids), _AT_A_TIME):
        yield json.dumps(ids[start : start + _AT_A_TIME])


def worked_on(library: Library, ids: Iterable[str]) -> set[str]:
    """Those of the documents of these ids on which somebody has worked: anything hangs on them but of their reading."""
    listed = json.dumps(list(ids))
    later = f"SELECT earlier_id FROM revisions WHERE earlier_id {_AMONG}"
    found = [f"SELECT document_id FROM {table} WHERE document_id {_AMONG}" for table in _OTHERS_WORK]
    return {row[0] for sql in (*found, later) for row in library.rows(sql, (listed,))}
