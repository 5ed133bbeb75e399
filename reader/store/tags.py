"""The tags of a library: nested paths (``指标/占比``), each carried by any number of annotations and documents."""

from __future__ import annotations

import json
import uuid
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from reader.annotate.tagging import Carriers, TagLook, TagTree, stepped_tags, with_above
from reader.search.query import fold
from reader.store.db import Library, Row, StoreError


@dataclass(frozen=True, slots=True)
class TagCount:
    """A tag, how many annotations outside the trash carry that very path, and its colour (empty for none).

    ``documents`` is how many documents outside the trash carry it.
    """

    path: str
    count: int
    color: str = ""
    documents: int = 0


_AT_ONCE = 500
_AMONG = "IN (SELECT value FROM json_each(?))"
_HIDDEN = """
    SELECT id FROM annotations WHERE deleted_at IS NOT NULL
    UNION
    SELECT annotations.id FROM documents JOIN annotations ON document_id = documents.id
    WHERE documents.deleted_at IS NOT NULL
"""
"""The annotations in the trash, and those of documents in it."""
_UNUSED = (
    "NOT kept AND NOT EXISTS (SELECT 1 FROM annotation_tags WHERE tag_id = tags.id)"
    " AND NOT EXISTS (SELECT 1 FROM document_tags WHERE tag_id = tags.id)"
)


def assign_all(library: Library, wanted: Mapping[str, Sequence[str]]) -> None:
    """Give each annotation, by id, exactly its tags, in their order, all or none.

    A tag nobody needs any more disappears.
    """
    _assign(library, "annotation", wanted)


def assign_to_documents(library: Library, wanted: Mapping[str, Sequence[str]]) -> None:
    """Give each document, by id, exactly its tags, in their order; a tag nobody needs any more disappears."""
    _assign(library, "document", wanted)


def of_documents(library: Library) -> dict[str, tuple[str, ...]]:
    """The tags of every document that has any, by document id, in the order the reader gave them."""
    found: dict[str, list[str]] = defaultdict(list)
    for document_id, path in library.rows(
        "SELECT document_id, path FROM document_tags JOIN tags ON tags.id = tag_id ORDER BY document_id, place"
    ):
        found[document_id].append(path)
    return {document_id: tuple(paths) for document_id, paths in found.items()}


def of_document(library: Library, document_id: str) -> tuple[str, ...]:
    """The tags of one document, in the order the reader gave them."""
    rows = library.rows(
        "SELECT path FROM document_tags JOIN tags ON tags.id = tag_id WHERE document_id = ? ORDER BY place",
        (document_id,),
    )
    return tuple(path for (path,) in rows)


def _assign(library: Library, carrier: str, wanted: Mapping[str, Sequence[str]]) -> None:
    """``carrier`` is ``annotation`` or ``document``, which name their table and column."""
    table, column = f"{carrier}_tags", f"{carrier}_id"
    ids = json.dumps(list(wanted))
    with library.transaction():
        before = [
            row[0] for row in library.rows(f"SELECT DISTINCT tag_id FROM {table} WHERE {column} {_AMONG}", (ids,))
        ]
        library.write(f"DELETE FROM {table} WHERE {column} {_AMONG}", (ids,))
        known = _make(library, {path for paths in wanted.values() for path in paths})
        library.write_many(
            f"INSERT INTO {table} ({column}, tag_id, place) VALUES (?, ?, ?)",
            [
                (one, known[path], place)
                for one, paths in wanted.items()
                for place, path in enumerate(dict.fromkeys(paths))
            ],
        )
        library.write(f"DELETE FROM tags WHERE id {_AMONG} AND {_UNUSED}", (json.dumps(before),))


def _make(library: Library, paths: Iterable[str]) -> dict[str, str]:
    """The ids of ``paths``; those that are missing are made."""
    wanted = sorted(paths)
    library.write_many(
        "INSERT INTO tags (id, path) VALUES (?, ?) ON CONFLICT DO NOTHING", [(str(uuid.uuid4()), one) for one in wanted]
    )
    known: dict[str, str] = {}
    for at in range(0, len(wanted), _AT_ONCE):
        some = wanted[at : at + _AT_ONCE]
        # One parameter each: json_each would end a path at U+0000.
        known.update(library.rows(f"SELECT path, id FROM tags WHERE path IN ({','.join('?' * len(some))})", some))
    return known


def sweep(library: Library) -> None:
    """Forget the tags that nobody carries and the reader did not make himself."""
    with library.transaction():
        library.write(f"DELETE FROM tags WHERE {_UNUSED}")


# All that is stored of tags, for commands that change the tree of them


def tree(library: Library, paths: Sequence[str]) -> TagTree:
    """All that is stored of the tags that are one of ``paths`` or lie below one, and of whoever carries them."""
    with library.snapshot():
        rows = [
            row for row in library.rows("SELECT id, path, color, kept FROM tags ORDER BY path") if _among(row, paths)
        ]
        ids = json.dumps([row[0] for row in rows])
        annotations, documents = (_carriers(library, carrier, ids) for carrier in ("annotation", "document"))
    return TagTree(tuple(TagLook(path, color, bool(kept)) for _, path, color, kept in rows), annotations, documents)


def uses(library: Library, paths: Sequence[str]) -> int:
    """How often the tags that are one of ``paths`` or lie below one are carried, also in the trash."""
    rows = library.rows("SELECT id, path FROM tags")
    ids = json.dumps([row[0] for row in rows if _among(row, paths)])
    found = library.row(
        f"SELECT (SELECT count(*) FROM annotation_tags WHERE tag_id {_AMONG})"
        f" + (SELECT count(*) FROM document_tags WHERE tag_id {_AMONG})",
        (ids, ids),
    )
    return int(found[0]) if found else 0


def replace_tree(library: Library, before: TagTree, after: TagTree) -> None:
    """Change the tags from ``before`` to ``after``, which tell of the same carriers; all or nothing.

    Only what differs is written. A carrier that was deleted for good meanwhile is passed over; a tag that another has
    put on one meanwhile, or taken off it, stays so.
    """
    with library.transaction():
        known = _make(library, {one.path for one in (*before.tags, *after.tags)})
        library.write_many(
            "UPDATE tags SET color = ?, kept = ? WHERE id = ?",
            [(one.color, int(one.kept), known[one.path]) for one in after.tags],
        )
        for carrier, was, now in (
            ("annotation", before.annotations, after.annotations),
            ("document", before.documents, after.documents),
        ):
            _step(library, carrier, was, now)
        staying = {one.path for one in after.tags}
        gone = [known[one.path] for one in before.tags if one.path not in staying]
        library.write(f"UPDATE tags SET kept = 0, color = '' WHERE id {_AMONG}", (json.dumps(gone),))
        library.write(f"DELETE FROM tags WHERE id {_AMONG} AND {_UNUSED}", (json.dumps(list(known.values())),))


def step_documents(library: Library, before: Carriers, after: Carriers) -> None:
    """Give documents the tags of ``after`` in the place of those of ``before``, as :func:`replace_tree` does.

    Raises ``StoreError("missing")``, with nothing changed, when one of them is gone.
    """
    with library.transaction():
        there = _step(library, "document", before, after)
        gone = sorted(dict(set(after) - set(before)).keys() - there)
        if gone:
            raise StoreError("missing", library.path, gone[0])


def _step(library: Library, carrier: str, before: Carriers, after: Carriers) -> list[str]:
    """Change the tags of the carriers that are there, and return their ids."""
    was, changed = dict(before), dict(set(after) - set(before))
    ids = json.dumps(list(changed))
    there = [row[0] for row in library.rows(f"SELECT id FROM {carrier}s WHERE id {_AMONG}", (ids,))]
    held = dict(_carried(library, carrier, f"{carrier}_id {_AMONG}", ids))
    _assign(library, carrier, {one: stepped_tags(held.get(one, ()), was.get(one, ()), changed[one]) for one in there})
    return there


def retagged(library: Library, annotation_ids: Iterable[str]) -> tuple[tuple[str, str], ...]:
    """When a change to the tree of tags last changed those of these annotations (UTC, ISO 8601), if one ever did."""
    rows = library.rows(
        f"SELECT annotation_id, at FROM retagged_notes WHERE annotation_id {_AMONG} ORDER BY annotation_id",
        (json.dumps(list(annotation_ids)),),
    )
    return tuple((one, at) for one, at in rows)


def last_edited(library: Library, annotation_ids: Iterable[str]) -> str:
    """When the last of these annotations was changed, or put in the trash (UTC, ISO 8601); empty for none of them."""
    row = library.row(
        f"SELECT coalesce(max(max(modified, coalesce(deleted_at, ''))), '') FROM annotations WHERE id {_AMONG}",
        (json.dumps(list(annotation_ids)),),
    )
    return str(row[0]) if row is not None else ""


def set_retagged(library: Library, annotation_ids: Iterable[str], moments: Iterable[tuple[str, str]]) -> None:
    """Let ``moments`` be all that :func:`retagged` tells of these annotations; those deleted meanwhile left out."""
    with library.transaction():
        library.write(f"DELETE FROM retagged_notes WHERE annotation_id {_AMONG}", (json.dumps(list(annotation_ids)),))
        library.write_many(
            "INSERT INTO retagged_notes (annotation_id, at) SELECT id, ? FROM annotations WHERE id = ?",
            [(at, one) for one, at in moments],
        )


def _among(row: Row, paths: Sequence[str]) -> bool:
    return any(above in paths for above in with_above(row[1]))


def _carriers(library: Library, carrier: str, ids: str) -> Carriers:
    """Whoever carries one of the tags of these ids."""
    some = f"{carrier}_id IN (SELECT {carrier}_id FROM {carrier}_tags WHERE tag_id {_AMONG})"
    return _carried(library, carrier, some, ids)


def _carried(library: Library, carrier: str, condition: str, ids: str) -> Carriers:
    found: dict[str, list[str]] = defaultdict(list)
    for one, path in library.rows(
        f"SELECT {carrier}_id, path FROM {carrier}_tags JOIN tags ON tags.id = tag_id"
        f" WHERE {condition} ORDER BY {carrier}_id, place",
        (ids,),
    ):
        found[one].append(path)
    return tuple((one, tuple(paths)) for one, paths in found.items())


# What is shown


def how_many(library: Library) -> int:
    """How many tags there are, carried or not."""
    row = library.row("SELECT count(*) FROM tags")
    return int(row[0]) if row else 0


def counts(library: Library) -> tuple[TagCount, ...]:
    """Every tag that is in use or kept, by path. A tag only carried in the trash is not listed."""
    rows = library.rows(
        f"""
        WITH hidden (id) AS ({_HIDDEN}),
        every (tag_id, uses) AS (SELECT tag_id, count(*) FROM annotation_tags GROUP BY tag_id),
        gone (tag_id, uses) AS (
            SELECT tag_id, count(*) FROM hidden JOIN annotation_tags ON annotation_id = hidden.id GROUP BY tag_id
        ),
        on_documents (tag_id, uses) AS (
            SELECT tag_id, count(*) FROM document_tags
            JOIN documents ON documents.id = document_id AND deleted_at IS NULL GROUP BY tag_id
        )
        SELECT path, coalesce(every.uses, 0) - coalesce(gone.uses, 0) AS live, color,
            coalesce(on_documents.uses, 0) AS held
        FROM tags
        LEFT JOIN every ON every.tag_id = tags.id LEFT JOIN gone ON gone.tag_id = tags.id
        LEFT JOIN on_documents ON on_documents.tag_id = tags.id
        WHERE live OR held OR kept ORDER BY path
        """
    )
    return tuple(TagCount(*row) for row in rows)


def nested_counts(library: Library) -> tuple[TagCount, ...]:
    """Every tag in use or kept and every tag above one, by path, with the numbers that carry it or one below it.

    An annotation, or a document, that carries two tags below one counts once there.
    """
    with library.snapshot():
        found = {one.path: one for one in counts(library)}
        ids: dict[str, str] = dict(library.rows("SELECT path, id FROM tags"))
        colors: dict[str, str] = dict(library.rows("SELECT path, color FROM tags WHERE kept"))
        below: dict[str, list[str]] = {}
        for path in found:
            for above in with_above(path):
                below.setdefault(above, []).append(path)
        return tuple(
            _nested(library, path, colors.get(path, ""), [found[one] for one in below[path]], ids)
            for path in sorted(below)
        )


def _nested(library: Library, path: str, color: str, below: Sequence[TagCount], ids: Mapping[str, str]) -> TagCount:
    """The tag ``path`` with what carries one of ``below``, each carrier once."""
    if len(below) == 1:
        return TagCount(path, below[0].count, color, below[0].documents)
    among = json.dumps([ids[one.path] for one in below])
    row = library.row(
        f"""
        SELECT (
            SELECT count(DISTINCT annotation_id) FROM annotation_tags
            WHERE tag_id {_AMONG} AND annotation_id NOT IN ({_HIDDEN})
        ), (
            SELECT count(DISTINCT document_id) FROM document_tags
            JOIN documents ON documents.id = document_id AND documents.deleted_at IS NULL WHERE tag_id {_AMONG}
        )
        """,
        (among, among),
    )
    notes, held = row or (0, 0)
    return TagCount(path, notes, color, held)


def complete(library: Library, prefix: str, limit: int = 20) -> tuple[str, ...]:
    """Paths to offer for what was typed, in either script, at most ``limit``.

    Those that begin so come first, then those with a part that begins so, then those that hold it anywhere;
    within each, the most used first.
    """
    typed = fold(prefix.strip()).text
    ranked = []
    for tag in counts(library):
        path = fold(tag.path).text
        if path.startswith(typed):
            rank = 0
        elif any(part.startswith(typed) for part in path.split("/")):
            rank = 1
        elif typed in path:
            rank = 2
        else:
            continue
        ranked.append((rank, -tag.count, tag.path))
    return tuple(path for _, _, path in sorted(ranked)[:limit])


def keep(library: Library, path: str, color: str = "") -> None:
    """Make a tag that stays without annotations, or give one its colour."""
    with library.transaction():
        library.write(
            "INSERT INTO tags (id, path, color, kept) VALUES (?, ?, ?, 1)"
            " ON CONFLICT (path) DO UPDATE SET color = excluded.color, kept = 1",
            (str(uuid.uuid4()), path, color),
        )
