"""What one of two libraries deleted for good, when they are merged. Pure.

To delete is an edit like any other: what was edited later than it was deleted stays, or comes back.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from reader.store.bundle import Bundle, TableRow
from reader.store.purged import DOCUMENT, NOTE


@dataclass(frozen=True, slots=True)
class Deletions:
    """The moments at which notes, by id, and documents, by hash, were deleted for good."""

    notes: Mapping[str, str]
    documents: Mapping[str, str]

    @staticmethod
    def of(bundle: Bundle) -> Deletions:
        """What the library of ``bundle`` deleted for good and does not have again."""
        moments: dict[str, dict[str, str]] = {NOTE: {}, DOCUMENT: {}}
        for row in bundle.tables["purged"]:
            moments[row["kind"]][row["id"]] = row["at"]
        for row in bundle.tables["annotations"]:
            moments[NOTE].pop(row["id"], None)
        for row in bundle.tables["documents"]:
            moments[DOCUMENT].pop(row["sha256"], None)
        return Deletions(moments[NOTE], moments[DOCUMENT])

    def has_note(self, row: TableRow) -> bool:
        """Whether a note was deleted after its last change; one in the trash is gone in any case."""
        at = self.notes.get(row["id"])
        return at is not None and (row["deleted_at"] is not None or row["modified"] <= at)

    def has_document(self, row: TableRow, notes: Iterable[TableRow]) -> bool:
        """Whether a document was deleted after it, or a note on it, was last dealt with."""
        at = self.documents.get(row["sha256"])
        if at is None:
            return False
        used = max((row["added"], row["opened"], *(one["modified"] for one in notes)))
        return row["deleted_at"] is not None or used <= at


def notes_by_document(bundle: Bundle) -> dict[str, list[TableRow]]:
    """The notes of each document, by its id."""
    found: dict[str, list[TableRow]] = defaultdict(list)
    for row in bundle.tables["annotations"]:
        found[row["document_id"]].append(row)
    return found


def without(bundle: Bundle, gone: Deletions) -> tuple[Bundle, int]:
    """``bundle`` without what is ``gone``, and how many documents and notes that left out.

    A note on a document that is left out goes with it.
    """
    if not gone.notes and not gone.documents:
        return bundle, 0
    on = notes_by_document(bundle)
    documents = {row["id"] for row in bundle.tables["documents"] if gone.has_document(row, on[row["id"]])}
    notes = {row["id"] for row in bundle.tables["annotations"] if row["document_id"] in documents or gone.has_note(row)}

    def stays(table: str, row: TableRow) -> bool:
        own = {"documents": documents, "annotations": notes}.get(table)
        if own is not None:
            return row["id"] not in own
        if row.get("annotation_id") in notes or row.get("earlier_id") in documents:
            return False
        return row.get("document_id") not in documents

    tables = {name: tuple(row for row in rows if stays(name, row)) for name, rows in bundle.tables.items()}
    return replace(bundle, tables=tables), len(documents) + len(notes)
