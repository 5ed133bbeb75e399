"""The annotations of a library. Those in the trash keep their place, text and tags until they are purged."""

from __future__ import annotations

from collections import defaultdict

from reader.annotate.model import Annotation, Color, Quote, Style
from reader.store import tags
from reader.store.db import Library, Row
from reader.store.errors import StoreError
from reader.text.span import Span

_COLUMNS = (
    "annotations.id, annotations.document_id, span_start, span_end, exact, prefix, suffix,"
    " annotations.style, annotations.color, annotations.note, annotations.created, annotations.modified"
)


def insert(library: Library, annotation: Annotation) -> None:
    """Store a new annotation of a document the library holds; when this returns, it is on disk."""
    with library.transaction():
        library.write(
            """
            INSERT INTO annotations
                (id, document_id, span_start, span_end, exact, prefix, suffix, style, color, note, created, modified)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            (annotation.id, annotation.document_id, *_content(annotation), annotation.created, annotation.modified),
        )
        tags.assign(library, annotation.id, annotation.tags)


def update(library: Library, annotation: Annotation) -> None:
    """Store another form of an annotation; its id, document and ``created`` stay. Raises ``StoreError("missing")``."""
    with library.transaction():
        touched = library.write(
            """
            UPDATE annotations SET span_start = ?, span_end = ?, exact = ?, prefix = ?, suffix = ?,
                style = ?, color = ?, note = ?, modified = ?
            WHERE id = ?
            """,
            (*_content(annotation), annotation.modified, annotation.id),
        )
        if not touched:
            raise StoreError("missing", library.path, annotation.id)
        tags.assign(library, annotation.id, annotation.tags)


def trash(library: Library, annotation_id: str, when: str) -> None:
    """Move an annotation to the trash, at ``when`` (UTC, ISO 8601). Raises ``StoreError("missing")``."""
    _set_deleted(library, annotation_id, when)


def untrash(library: Library, annotation_id: str) -> None:
    """Take an annotation out of the trash. Raises ``StoreError("missing")``."""
    _set_deleted(library, annotation_id, None)


def purge(library: Library, annotation_id: str) -> None:
    """Delete an annotation for good; nothing happens when there is none."""
    with library.transaction():
        tags.assign(library, annotation_id, ())
        library.write("DELETE FROM annotations WHERE id = ?", (annotation_id,))


def get(library: Library, annotation_id: str) -> Annotation | None:
    """The annotation of this id, also from the trash; None when there is none."""
    found = _select(library, "annotations.id = ?", (annotation_id,))
    return found[0] if found else None


def is_trashed(library: Library, annotation_id: str) -> bool:
    """Whether the annotation is in the trash."""
    row = library.row("SELECT deleted_at FROM annotations WHERE id = ?", (annotation_id,))
    return row is not None and row[0] is not None


def of_document(library: Library, document_id: str) -> tuple[Annotation, ...]:
    """The annotations of a document outside the trash, by place, the shorter first of two that start alike."""
    return _select(library, "annotations.document_id = ? AND annotations.deleted_at IS NULL", (document_id,))


def everything(library: Library) -> tuple[Annotation, ...]:
    """All annotations outside the trash of all documents outside the trash, by document, then place."""
    # Reading every tag is quicker than joining them to so many annotations.
    return _select(
        library,
        "annotations.deleted_at IS NULL"
        " AND annotations.document_id NOT IN (SELECT id FROM documents WHERE deleted_at IS NOT NULL)",
        (),
        tag_source="annotation_tags",
    )


def trashed(library: Library) -> tuple[Annotation, ...]:
    """The annotations in the trash, by document, then place."""
    return _select(library, "annotations.deleted_at IS NOT NULL", ())


def _content(annotation: Annotation) -> tuple[object, ...]:
    span, quote = annotation.span, annotation.quote
    return (
        span.start,
        span.end,
        quote.exact,
        quote.prefix,
        quote.suffix,
        annotation.style.value,
        annotation.color.value,
        annotation.note,
    )


def _set_deleted(library: Library, annotation_id: str, when: str | None) -> None:
    with library.transaction():
        if not library.write("UPDATE annotations SET deleted_at = ? WHERE id = ?", (when, annotation_id)):
            raise StoreError("missing", library.path, annotation_id)


def _select(
    library: Library, condition: str, values: tuple[object, ...], *, tag_source: str = ""
) -> tuple[Annotation, ...]:
    source = tag_source or f"annotations JOIN annotation_tags ON annotation_id = annotations.id WHERE {condition}"
    with library.snapshot():
        rows = library.rows(
            f"SELECT {_COLUMNS} FROM annotations WHERE {condition} ORDER BY document_id, span_start, span_end, id",
            values,
        )
        if not rows:
            return ()
        paths: dict[str, str] = dict(library.rows("SELECT id, path FROM tags"))
        tagged = library.rows(f"SELECT annotation_id, place, tag_id FROM {source}", () if tag_source else values)
    carried = defaultdict(list)
    for annotation_id, place, tag_id in tagged:
        carried[annotation_id].append((place, paths[tag_id]))
    return tuple(_annotation(row, tuple(path for _, path in sorted(carried.get(row[0], ())))) for row in rows)


_STYLES = {style.value: style for style in Style}
_COLORS = {color.value: color for color in Color}


def _annotation(row: Row, paths: tuple[str, ...]) -> Annotation:
    return Annotation(
        id=row[0],
        document_id=row[1],
        span=Span(row[2], row[3]),
        quote=Quote(row[4], row[5], row[6]),
        style=_STYLES[row[7]],
        color=_COLORS[row[8]],
        note=row[9],
        tags=paths,
        created=row[10],
        modified=row[11],
    )
