"""The collections of a library, and which documents are in them.

A collection may lie in another one. A document may be in any number of them; in the trash it keeps its places. When it
was last taken out of one is kept, so that an older copy of the library does not bring it back there by a merge; so is
when a collection was deleted.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Collection as Several
from collections.abc import Iterable
from dataclasses import dataclass

from reader.store.db import Library

_AMONG = "IN (SELECT value FROM json_each(?))"


@dataclass(frozen=True, slots=True)
class Collection:
    """A collection; ``parent`` is the id of the one it lies in, empty at the top. Times are UTC, ISO 8601."""

    id: str
    name: str
    parent: str
    color: str
    created: str
    modified: str


@dataclass(frozen=True, slots=True)
class Member:
    """A document in a collection, since ``added`` (UTC, ISO 8601)."""

    collection_id: str
    document_id: str
    added: str


@dataclass(frozen=True, slots=True)
class Removal:
    """A document was last taken out of a collection at ``removed`` (UTC, ISO 8601); it may be in it again."""

    collection_id: str
    document_id: str
    removed: str


@dataclass(frozen=True, slots=True)
class Deletion:
    """A collection was last deleted at ``at`` (UTC, ISO 8601); it may be there again."""

    collection_id: str
    at: str


def all_collections(library: Library) -> tuple[Collection, ...]:
    """Every collection, the oldest first."""
    rows = library.rows(
        "SELECT id, name, coalesce(parent_id, ''), color, created, modified FROM collections ORDER BY created, id"
    )
    return tuple(Collection(*row) for row in rows)


def places(library: Library) -> dict[str, tuple[str, ...]]:
    """The collections each document is in, by document id; those in the trash too, none for one that is in none."""
    found: dict[str, list[str]] = defaultdict(list)
    for document_id, collection_id in library.rows(
        "SELECT document_id, collection_id FROM collected_documents ORDER BY document_id, added, collection_id"
    ):
        found[document_id].append(collection_id)
    return {document_id: tuple(ids) for document_id, ids in found.items()}


def members(library: Library, collection_ids: Several[str]) -> tuple[Member, ...]:
    """All that is in these collections, documents in the trash too."""
    rows = library.rows(
        f"SELECT collection_id, document_id, added FROM collected_documents WHERE collection_id {_AMONG}"
        " ORDER BY collection_id, document_id",
        (json.dumps(list(collection_ids)),),
    )
    return tuple(Member(*row) for row in rows)


def removals(library: Library, collection_ids: Several[str]) -> tuple[Removal, ...]:
    """When documents were last taken out of these collections."""
    rows = library.rows(
        f"SELECT collection_id, document_id, removed FROM uncollected_documents WHERE collection_id {_AMONG}"
        " ORDER BY collection_id, document_id",
        (json.dumps(list(collection_ids)),),
    )
    return tuple(Removal(*row) for row in rows)


def deletions(library: Library, collection_ids: Several[str]) -> tuple[Deletion, ...]:
    """When these collections were last deleted, those of them that ever were."""
    rows = library.rows(
        f"SELECT id, at FROM deleted_collections WHERE id {_AMONG} ORDER BY id", (json.dumps(list(collection_ids)),)
    )
    return tuple(Deletion(*row) for row in rows)


def last_used(library: Library, collection_ids: Several[str]) -> str:
    """When anything was last done to these collections, or to what is in them (UTC, ISO 8601); empty for none of them.

    What is done next has to be later, whatever the clock says: a merge asks what was done last.
    """
    ids = json.dumps(list(collection_ids))
    row = library.row(
        f"SELECT max(at) FROM (SELECT max(modified) AS at FROM collections WHERE id {_AMONG}"
        f" UNION ALL SELECT max(added) FROM collected_documents WHERE collection_id {_AMONG}"
        f" UNION ALL SELECT max(removed) FROM uncollected_documents WHERE collection_id {_AMONG}"
        f" UNION ALL SELECT max(at) FROM deleted_collections WHERE id {_AMONG})",
        (ids,) * 4,
    )
    return str(row[0] or "") if row is not None else ""


def members_of(library: Library, document_id: str) -> tuple[Member, ...]:
    """The places of one document in collections."""
    rows = library.rows(
        "SELECT collection_id, document_id, added FROM collected_documents WHERE document_id = ?"
        " ORDER BY collection_id",
        (document_id,),
    )
    return tuple(Member(*row) for row in rows)


def replace_collections(library: Library, before: Iterable[Collection], after: Iterable[Collection]) -> None:
    """Put the collections ``after`` in the place of ``before``; all or none.

    One that is to go but holds documents is left: they were put there elsewhere meanwhile. One whose parent is gone
    comes to the top.
    """
    held = tuple(after)
    staying = {one.id for one in held}
    with library.transaction():
        gone = json.dumps([one.id for one in before if one.id not in staying])
        library.write(
            f"DELETE FROM collections WHERE id {_AMONG} AND id NOT IN (SELECT collection_id FROM collected_documents)",
            (gone,),
        )
        # First each by itself: a parent may come behind what lies in it.
        library.write_many(
            "INSERT INTO collections (id, name, color, created, modified) VALUES (?, ?, ?, ?, ?)"
            " ON CONFLICT (id) DO UPDATE SET name = excluded.name, color = excluded.color,"
            " created = excluded.created, modified = excluded.modified",
            [(one.id, one.name, one.color, one.created, one.modified) for one in held],
        )
        library.write_many(
            "UPDATE collections SET parent_id = (SELECT id FROM collections WHERE id = ?) WHERE id = ?",
            [(one.parent, one.id) for one in held],
        )


def replace_members(library: Library, before: Iterable[Member], after: Iterable[Member]) -> None:
    """Put the members ``after`` in the place of ``before``; all or none.

    What was deleted for good meanwhile, a document or a collection, is passed over.
    """
    held = tuple(after)
    staying = {(one.collection_id, one.document_id) for one in held}
    with library.transaction():
        library.write_many(
            "DELETE FROM collected_documents WHERE collection_id = ? AND document_id = ?",
            [
                (one.collection_id, one.document_id)
                for one in before
                if (one.collection_id, one.document_id) not in staying
            ],
        )
        library.write_many(
            "INSERT INTO collected_documents (collection_id, document_id, added)"
            " SELECT collections.id, documents.id, ? FROM collections, documents"
            " WHERE collections.id = ? AND documents.id = ?"
            " ON CONFLICT (collection_id, document_id) DO UPDATE SET added = excluded.added",
            [(one.added, one.collection_id, one.document_id) for one in held],
        )


def replace_removals(library: Library, before: Iterable[Removal], after: Iterable[Removal]) -> None:
    """Put the removals ``after`` in the place of ``before``; all or none.

    What was deleted for good meanwhile, a document or a collection, is passed over.
    """
    with library.transaction():
        library.write_many(
            "DELETE FROM uncollected_documents WHERE collection_id = ? AND document_id = ?",
            [(one.collection_id, one.document_id) for one in before],
        )
        library.write_many(
            "INSERT INTO uncollected_documents (collection_id, document_id, removed)"
            " SELECT collections.id, documents.id, ? FROM collections, documents"
            " WHERE collections.id = ? AND documents.id = ?"
            " ON CONFLICT (collection_id, document_id) DO UPDATE SET removed = excluded.removed",
            [(one.removed, one.collection_id, one.document_id) for one in after],
        )


def replace_deletions(library: Library, before: Iterable[Deletion], after: Iterable[Deletion]) -> None:
    """Put the deletions ``after`` in the place of ``before``; all or none."""
    with library.transaction():
        library.write_many("DELETE FROM deleted_collections WHERE id = ?", [(one.collection_id,) for one in before])
        library.write_many(
            "INSERT INTO deleted_collections (id, at) VALUES (?, ?) ON CONFLICT (id) DO UPDATE SET at = excluded.at",
            [(one.collection_id, one.at) for one in after],
        )
