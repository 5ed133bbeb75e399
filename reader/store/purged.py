"""What was deleted for good, and when: so that an older copy of it does not come back by a merge.

Of a note its id is kept, of a document the hash of its bytes, as libraries know them from each other; nothing else.
"""

from __future__ import annotations

import json
from collections.abc import Iterable

from reader.store.db import Library

NOTE, DOCUMENT = "note", "document"


def record(library: Library, note_ids: Iterable[str], document_ids: Iterable[str], when: str) -> None:
    """Note that notes, and documents with all notes on them, are being deleted for good at ``when`` (UTC, ISO 8601).

    Where the clock was set back since they were last dealt with, the moment of that is kept. To be called before they
    are deleted; ``document_ids`` are those of the library. A document whose bytes are in the library a second time,
    outside the trash, is not gone.
    """
    notes, documents = json.dumps(list(note_ids)), json.dumps(list(document_ids))
    with library.transaction():
        library.write(
            "INSERT OR REPLACE INTO purged (kind, id, at) SELECT ?, id, max(?, modified) FROM annotations"
            " WHERE id IN (SELECT value FROM json_each(?)) OR document_id IN (SELECT value FROM json_each(?))",
            (NOTE, when, notes, documents),
        )
        library.write(
            "INSERT OR REPLACE INTO purged (kind, id, at) SELECT ?, sha256, max(?, added, opened, coalesce("
            " (SELECT max(modified) FROM annotations WHERE document_id = documents.id), '')) FROM documents"
            " WHERE id IN (SELECT value FROM json_each(?))"
            " AND sha256 NOT IN (SELECT sha256 FROM documents WHERE deleted_at IS NULL)",
            (DOCUMENT, when, documents),
        )
