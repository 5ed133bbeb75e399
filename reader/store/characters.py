"""How many characters documents have, as they were last counted: those of the repaired text that are not white space.

Derived, as an outline is. A count is dropped, by triggers, as soon as the text of its document is read otherwise or
other repairs are made in it: a list shows no figure rather than a wrong one.
"""

from __future__ import annotations

from reader.store.db import Library


def put(library: Library, document_id: str, characters: int) -> None:
    """Store the count of a document the library holds, over the last one."""
    with library.transaction():
        library.write(
            "INSERT INTO character_counts (document_id, characters) VALUES (?, ?)"
            " ON CONFLICT (document_id) DO UPDATE SET characters = excluded.characters"
            " WHERE characters IS NOT excluded.characters",
            (document_id, characters),
        )


def of_document(library: Library, document_id: str) -> int | None:
    """How many characters a document has; None when that is not known."""
    row = library.row("SELECT characters FROM character_counts WHERE document_id = ?", (document_id,))
    return None if row is None else int(row[0])


def lacking(library: Library) -> tuple[str, ...]:
    """The documents outside the trash whose characters are not counted, the last opened first."""
    rows = library.rows(
        "SELECT id FROM documents WHERE deleted_at IS NULL"
        " AND id NOT IN (SELECT document_id FROM character_counts) ORDER BY opened DESC, id"
    )
    return tuple(row[0] for row in rows)
