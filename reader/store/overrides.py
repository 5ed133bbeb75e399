"""What readers say of their documents in place of what was found: another title, another reading status."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum

from reader.store.db import Library


class Field(str, Enum):
    """What of a document can be said otherwise."""

    TITLE = "title"
    STATUS = "status"


@dataclass(frozen=True, slots=True)
class Override:
    """What holds of one document since ``made`` (UTC, ISO 8601); an empty ``value`` is what was found, again."""

    document_id: str
    field: Field
    value: str
    made: str


def of_documents(library: Library, field: Field, document_ids: Iterable[str]) -> tuple[Override, ...]:
    """What was ever said of ``field`` of these documents; nothing for one of which nothing was said."""
    rows = library.rows(
        "SELECT document_id, value, made FROM overrides WHERE field = ?"
        " AND document_id IN (SELECT value FROM json_each(?)) ORDER BY document_id",
        (field.value, json.dumps(list(document_ids))),
    )
    return tuple(Override(one, field, value, made) for one, value, made in rows)


def replace_all(library: Library, before: Iterable[Override], after: Iterable[Override]) -> None:
    """Put ``after`` in the place of ``before``; when this returns, it is on disk.

    A document that was deleted for good meanwhile is passed over.
    """
    held = tuple(after)
    staying = {(one.document_id, one.field) for one in held}
    with library.transaction():
        for one in before:
            if (one.document_id, one.field) not in staying:
                library.write(
                    "DELETE FROM overrides WHERE document_id = ? AND field = ?", (one.document_id, one.field.value)
                )
        library.write_many(
            "INSERT INTO overrides (document_id, field, value, made) SELECT id, ?, ?, ? FROM documents WHERE id = ?"
            " ON CONFLICT (document_id, field) DO UPDATE SET value = excluded.value, made = excluded.made",
            [(one.field.value, one.value, one.made, one.document_id) for one in held],
        )
