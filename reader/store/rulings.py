"""The reader's word on how terms are shown, for one document or for all; see :mod:`reader.script.rulings`."""

from __future__ import annotations

from dataclasses import dataclass

from reader.script.rulings import Ruling
from reader.store.db import Library, Row

_COLUMNS = "id, coalesce(document_id, ''), term, shown, script, position, created"


@dataclass(frozen=True, slots=True)
class StoredRuling:
    """A ruling of the library. ``document_id`` is empty for one that holds in every document."""

    id: str
    document_id: str
    ruling: Ruling
    created: str


_INSERT = "INSERT INTO rulings (id, document_id, term, shown, script, position, created) VALUES (?, ?, ?, ?, ?, ?, ?)"


def insert(library: Library, one: StoredRuling) -> None:
    """Store a new ruling; when this returns, it is on disk."""
    with library.transaction():
        library.write(_INSERT, _values(one))


def bring_back(library: Library, one: StoredRuling) -> None:
    """Store a ruling that there was before; one that another has brought back meanwhile stays as it is."""
    with library.transaction():
        library.write(f"{_INSERT} ON CONFLICT (id) DO NOTHING", _values(one))


def remove(library: Library, ruling_id: str) -> None:
    """Delete a ruling; nothing happens when there is none of this id."""
    with library.transaction():
        library.write("DELETE FROM rulings WHERE id = ?", (ruling_id,))


def holding_in(library: Library, document_id: str) -> tuple[StoredRuling, ...]:
    """What holds in a document: its own rulings, then those for every document; of each the last made first."""
    rows = library.rows(
        f"SELECT {_COLUMNS} FROM rulings WHERE document_id = ? OR document_id IS NULL"
        " ORDER BY document_id IS NULL, created DESC, id",
        (document_id,),
    )
    return tuple(_ruling(row) for row in rows)


def _values(one: StoredRuling) -> tuple[object, ...]:
    rule = one.ruling
    return one.id, one.document_id or None, rule.term, rule.shown, rule.script, rule.position, one.created


def _ruling(row: Row) -> StoredRuling:
    return StoredRuling(row[0], row[1], Ruling(row[2], row[3], row[4], row[5]), row[6])
