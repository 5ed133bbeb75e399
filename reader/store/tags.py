"""The tags of a library: nested paths (``指标/占比``), each carried by any number of annotations."""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from dataclasses import dataclass

from reader.search.query import fold
from reader.store.db import Library


@dataclass(frozen=True, slots=True)
class TagCount:
    """A tag, how many annotations outside the trash carry that very path, and its colour (empty for none)."""

    path: str
    count: int
    color: str = ""


def assign(library: Library, annotation_id: str, paths: Sequence[str]) -> None:
    """Give an annotation exactly these tags, in this order; a tag nobody needs any more disappears."""
    with library.transaction():
        before = library.rows("SELECT tag_id FROM annotation_tags WHERE annotation_id = ?", (annotation_id,))
        library.write("DELETE FROM annotation_tags WHERE annotation_id = ?", (annotation_id,))
        for place, path in enumerate(dict.fromkeys(paths)):
            library.write("INSERT INTO tags (id, path) VALUES (?, ?) ON CONFLICT DO NOTHING", (str(uuid.uuid4()), path))
            library.write(
                "INSERT INTO annotation_tags (annotation_id, tag_id, place) SELECT ?, id, ? FROM tags WHERE path = ?",
                (annotation_id, place, path),
            )
        library.write_many(
            "DELETE FROM tags WHERE id = ? AND NOT kept"
            " AND NOT EXISTS (SELECT 1 FROM annotation_tags WHERE tag_id = tags.id)",
            before,
        )


def counts(library: Library) -> tuple[TagCount, ...]:
    """Every tag that is in use or kept, by path. A tag only carried in the trash is not listed."""
    rows = library.rows(
        """
        WITH hidden (id) AS (
            SELECT id FROM annotations WHERE deleted_at IS NOT NULL
            UNION
            SELECT annotations.id FROM documents JOIN annotations ON document_id = documents.id
            WHERE documents.deleted_at IS NOT NULL
        ),
        every (tag_id, uses) AS (SELECT tag_id, count(*) FROM annotation_tags GROUP BY tag_id),
        gone (tag_id, uses) AS (
            SELECT tag_id, count(*) FROM hidden JOIN annotation_tags ON annotation_id = hidden.id GROUP BY tag_id
        )
        SELECT path, coalesce(every.uses, 0) - coalesce(gone.uses, 0) AS live, color FROM tags
        LEFT JOIN every ON every.tag_id = tags.id LEFT JOIN gone ON gone.tag_id = tags.id
        WHERE live OR kept ORDER BY path
        """
    )
    return tuple(TagCount(*row) for row in rows)


def nested_counts(library: Library) -> tuple[TagCount, ...]:
    """Every tag in use and every tag above one, by path, with the number of annotations that carry it or one below it.

    An annotation that carries two tags below one counts once there.
    """
    rows = library.rows(
        """
        SELECT tags.path, annotation_id FROM annotation_tags
        JOIN tags ON tags.id = tag_id
        JOIN annotations ON annotations.id = annotation_id AND annotations.deleted_at IS NULL
        JOIN documents ON documents.id = document_id AND documents.deleted_at IS NULL
        """
    )
    carriers: dict[str, set[str]] = {}
    for path, annotation_id in rows:
        parts = path.split("/")
        for depth in range(1, len(parts) + 1):
            carriers.setdefault("/".join(parts[:depth]), set()).add(annotation_id)
    return tuple(TagCount(path, len(found)) for path, found in sorted(carriers.items()))


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
