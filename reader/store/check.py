"""Whether everything in a library is as it should be, and all of it as text."""

from __future__ import annotations

import json
from dataclasses import dataclass

from reader.store.db import Library
from reader.store.documents import text_of

_DUMPED = {
    "documents": "SELECT * FROM documents ORDER BY id",
    "texts": "SELECT document_id, text, hints FROM document_texts ORDER BY document_id",
    "readings": "SELECT * FROM readings ORDER BY document_id",
    "states": "SELECT * FROM reading_states ORDER BY document_id",
    "session": "SELECT key, value FROM session ORDER BY key",
    "rulings": "SELECT * FROM rulings ORDER BY id",
    "withdrawn_rulings": "SELECT * FROM withdrawn_rulings ORDER BY id",
    "corrections": "SELECT * FROM corrections ORDER BY document_id, span_start, span_end, kind",
    "correction_moments": "SELECT * FROM correction_moments ORDER BY document_id, span_start, span_end, kind",
    "revisions": "SELECT * FROM revisions ORDER BY document_id",
    "collections": "SELECT * FROM collections ORDER BY id",
    "collected_documents": "SELECT * FROM collected_documents ORDER BY collection_id, document_id",
    "uncollected_documents": "SELECT * FROM uncollected_documents ORDER BY collection_id, document_id",
    "deleted_collections": "SELECT * FROM deleted_collections ORDER BY id",
    "same_collections": "SELECT * FROM same_collections ORDER BY id, same_as",
    "overrides": "SELECT * FROM overrides ORDER BY document_id, field",
    "carried_notes": "SELECT * FROM carried_notes ORDER BY annotation_id, to_id",
    "annotations": "SELECT * FROM annotations ORDER BY id",
    "tags": "SELECT path, color, kept FROM tags ORDER BY path",
    "annotation_tags": "SELECT annotation_id, place, path FROM annotation_tags JOIN tags ON tags.id = tag_id"
    " ORDER BY annotation_id, place",
    "retagged_notes": "SELECT * FROM retagged_notes ORDER BY annotation_id",
    "purged": "SELECT * FROM purged ORDER BY kind, id",
    "document_tags": "SELECT document_id, place, path FROM document_tags JOIN tags ON tags.id = tag_id"
    " ORDER BY document_id, place",
    "document_tag_moments": "SELECT * FROM document_tag_moments ORDER BY document_id, path",
}

_LOOPS = """
    WITH RECURSIVE above (id, over) AS (
        SELECT id, parent_id FROM collections WHERE parent_id IS NOT NULL
        UNION SELECT above.id, parent_id FROM above JOIN collections ON collections.id = over
        WHERE parent_id IS NOT NULL
    )
    SELECT name FROM collections WHERE id IN (SELECT id FROM above WHERE over = id) ORDER BY id
"""
"""The names of the collections that lie in themselves."""


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is wrong.

    ``code``: damaged, foreign-key, missing-text, length, outside-text, quote, collection-loop. ``detail`` is SQLite's
    own words, the name of the collection, or empty.
    """

    code: str
    document_id: str = ""
    annotation_id: str = ""
    detail: str = ""


def check(library: Library) -> tuple[Problem, ...]:
    """Everything wrong with the file, its references, its texts and its annotations, those in the trash too.

    Changes nothing. Raises ``StoreError`` when the file cannot even be read.
    """
    with library.snapshot():
        return _problems(library)


def _problems(library: Library) -> tuple[Problem, ...]:
    found = [Problem("damaged", detail=str(row[0])) for row in library.rows("PRAGMA integrity_check") if row[0] != "ok"]
    found += [
        Problem("foreign-key", detail=f"{table} {rowid} -> {parent}")
        for table, rowid, parent, _ in library.rows("PRAGMA foreign_key_check")
    ]
    found += [Problem("collection-loop", detail=name) for (name,) in library.rows(_LOOPS)]
    documents = library.rows(
        "SELECT id, length, document_id IS NOT NULL FROM documents"
        " LEFT JOIN document_texts ON document_id = id ORDER BY id"
    )
    for document_id, length, has_text in documents:
        if has_text:
            found += _check_document(library, document_id, length)
        else:
            found.append(Problem("missing-text", document_id))
    return tuple(found)


def _check_document(library: Library, document_id: str, length: int) -> list[Problem]:
    text = text_of(library, document_id)
    found = [] if len(text) == length else [Problem("length", document_id)]
    for annotation_id, start, end, exact in library.rows(
        "SELECT id, span_start, span_end, exact FROM annotations WHERE document_id = ?"
        " ORDER BY span_start, span_end, id",
        (document_id,),
    ):
        if end > len(text):
            found.append(Problem("outside-text", document_id, annotation_id))
        elif text[start:end] != exact:
            found.append(Problem("quote", document_id, annotation_id))
    return found


def dump(library: Library, *, trash: bool = True) -> str:
    """Everything the library holds, as JSON lines in a stable order: equal exactly when two libraries hold the same.

    Tags stand by path, for their ids are the library's own affair. Without ``trash``, what was deleted is left out.
    """
    lines: list[str] = []
    with library.snapshot():
        hidden = set() if trash else _in_trash(library)
        for name, sql in _DUMPED.items():
            lines += [
                json.dumps([name, *row], ensure_ascii=False)
                for row in library.rows(sql)
                if not hidden.intersection(row[:2])
            ]
    return "\n".join(lines) + "\n"


def _in_trash(library: Library) -> set[str]:
    return {
        row[0]
        for row in library.rows(
            "SELECT id FROM documents WHERE deleted_at IS NOT NULL"
            " UNION SELECT annotations.id FROM annotations WHERE deleted_at IS NOT NULL"
            " UNION SELECT annotations.id FROM annotations JOIN documents ON documents.id = document_id"
            " WHERE documents.deleted_at IS NOT NULL"
            " UNION SELECT path FROM tags WHERE NOT kept AND NOT EXISTS ("
            "   SELECT 1 FROM annotation_tags JOIN annotations ON annotations.id = annotation_id"
            "   JOIN documents ON documents.id = document_id WHERE tag_id = tags.id"
            "   AND annotations.deleted_at IS NULL AND documents.deleted_at IS NULL)"
            " AND NOT EXISTS (SELECT 1 FROM document_tags JOIN documents ON documents.id = document_id"
            "   WHERE tag_id = tags.id AND documents.deleted_at IS NULL)"
        )
    }
