"""The annotations of a library. Those in the trash keep their place, text and tags until they are purged."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from reader.annotate.model import Annotation, Color, Quote, Scope, Style
from reader.store import documents, tags
from reader.store.db import Library, Row
from reader.store.errors import StoreError
from reader.text.span import Span

_COLUMNS = (
    "annotations.id, annotations.document_id, span_start, span_end, exact, prefix, suffix,"
    " annotations.style, annotations.color, annotations.note, annotations.created, annotations.modified, scope"
)
_AMONG = "IN (SELECT value FROM json_each(?))"
_FEW = 3
"""For more notes it is quicker to read the text once than to let SQLite walk to the place of each."""


@dataclass(frozen=True, slots=True)
class TrashedAnnotation:
    """An annotation in the trash, and since when (UTC, ISO 8601)."""

    annotation: Annotation
    when: str


def insert(library: Library, annotation: Annotation) -> None:
    """Store a new annotation of a document the library holds; when this returns, it is on disk."""
    insert_all(library, (annotation,))


def insert_all(library: Library, some: Sequence[Annotation]) -> None:
    """Store new annotations, all or none; when this returns, they are on disk."""
    with library.transaction():
        library.write_many(
            """
            INSERT INTO annotations
                (id, document_id, span_start, span_end, exact, prefix, suffix, style, color, note, scope,
                 created, modified)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [(one.id, one.document_id, *_content(one), one.created, one.modified) for one in some],
        )
        tags.assign_all(library, {one.id: one.tags for one in some})
        require_words(library, some)


def update(library: Library, annotation: Annotation) -> None:
    """Store another form of an annotation; its id, document and ``created`` stay. Raises ``StoreError("missing")``."""
    update_all(library, (annotation,))


def update_all(library: Library, some: Sequence[Annotation]) -> None:
    """Store other forms of annotations, as :func:`update`, all or none."""
    with library.transaction():
        moved = _moved(library, some)
        library.write_many(
            """
            UPDATE annotations SET span_start = ?, span_end = ?, exact = ?, prefix = ?, suffix = ?,
                style = ?, color = ?, note = ?, scope = ?, modified = ?
            WHERE id = ?
            """,
            [(*_content(one), one.modified, one.id) for one in some],
        )
        tags.assign_all(library, {one.id: one.tags for one in some})
        require_words(library, moved)


def move_all(library: Library, some: Sequence[Annotation]) -> None:
    """Let annotations stand where those of the same ids in ``some`` do, at their time of change; all or none.

    All else of them stays as it is. Raises ``StoreError("missing")``.
    """
    with library.transaction():
        moved = _moved(library, some)
        library.write_many(
            "UPDATE annotations SET document_id = ?, span_start = ?, span_end = ?, exact = ?, prefix = ?, suffix = ?,"
            " modified = ? WHERE id = ?",
            [(one.document_id, one.span.start, one.span.end, *_words(one.quote), one.modified, one.id) for one in some],
        )
        require_words(library, moved)


def require_words(library: Library, some: Sequence[Annotation]) -> None:
    """Raises ``StoreError("changed")`` unless the words of each annotation stand at its place.

    Another program may have had the bytes of a document read in another encoding since a step was thought out. Where
    none has written, nothing is looked at: that takes a while in a document of millions of characters.
    """
    if not library.is_shared or (len(some) <= _FEW and all(_stands(library, one) for one in some)):
        return
    texts = {one: documents.text_of(library, one) for one in {each.document_id for each in some}}
    for one in some:
        if one.span.of(texts[one.document_id]) != one.quote.exact:
            raise StoreError("changed", library.path, one.quote.exact)


def _stands(library: Library, one: Annotation) -> bool:
    """Whether SQLite finds the words at their place, which is quicker than to read the text; it stops at U+0000."""
    place = one.span.start + 1, len(one.span), one.quote.exact, one.document_id
    sql = "SELECT 1 FROM document_texts WHERE substr(text, ?, ?) = ? AND document_id = ?"
    return library.row(sql, place) is not None


def trash(library: Library, annotation_id: str, when: str) -> None:
    """Move an annotation to the trash, at ``when`` (UTC, ISO 8601). Raises ``StoreError("missing")``."""
    trash_all(library, {annotation_id: when})


def trash_all(library: Library, when: dict[str, str]) -> None:
    """Move annotations, by id, to the trash, each at its moment; all or none. Raises ``StoreError("missing")``."""
    _set_deleted(library, list(when.items()))


def untrash_all(library: Library, ids: Sequence[str]) -> None:
    """Take annotations out of the trash, all or none. Raises ``StoreError("missing")``."""
    _set_deleted(library, [(one, None) for one in ids])


def touch_modified(library: Library, moments: dict[str, str]) -> None:
    """Let annotations, by id, have been changed last at these moments; one that is gone is passed over."""
    library.write_many(
        "UPDATE annotations SET modified = ? WHERE id = ?", [(when, one) for one, when in moments.items()]
    )


def purge(library: Library, annotation_id: str) -> None:
    """Delete an annotation for good; nothing happens when there is none."""
    purge_all(library, (annotation_id,))


def purge_all(library: Library, ids: Sequence[str]) -> None:
    """Delete annotations for good, with the tags nobody carries any more."""
    with library.transaction():
        tags.assign_all(library, {one: () for one in ids})
        library.write(f"DELETE FROM annotations WHERE id {_AMONG}", (json.dumps(list(ids)),))


def get(library: Library, annotation_id: str) -> Annotation | None:
    """The annotation of this id, also from the trash; None when there is none."""
    found = _select(library, "annotations.id = ?", (annotation_id,))
    return found[0] if found else None


def get_all(library: Library, ids: Sequence[str]) -> tuple[Annotation, ...]:
    """The annotations of these ids that are there, also from the trash, by document and place."""
    return _select(library, f"annotations.id {_AMONG}", (json.dumps(list(ids)),))


def current(library: Library, ids: Collection[str]) -> tuple[Annotation, ...]:
    """Those of the annotations of these ids that are outside the trash, by document and place."""
    return _select(library, f"annotations.id {_AMONG} AND annotations.deleted_at IS NULL", (json.dumps(list(ids)),))


def count_all(library: Library, document_id: str) -> int:
    """How many annotations a document has, those in the trash too."""
    row = library.row("SELECT count(*) FROM annotations WHERE document_id = ?", (document_id,))
    return int(row[0]) if row else 0


def of_document(library: Library, document_id: str) -> tuple[Annotation, ...]:
    """The annotations of a document outside the trash, by place, the shorter first of two that start alike."""
    return _select(library, "annotations.document_id = ? AND annotations.deleted_at IS NULL", (document_id,))


def whole_document(library: Library, document_id: str) -> tuple[Annotation, ...]:
    """All annotations of a document, those in the trash too, by place."""
    return _select(library, "annotations.document_id = ?", (document_id,))


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


def in_trash(library: Library) -> tuple[TrashedAnnotation, ...]:
    """The annotations in the trash, the one last put there first."""
    with library.snapshot():
        when: dict[str, str] = dict(library.rows("SELECT id, deleted_at FROM annotations WHERE deleted_at IS NOT NULL"))
        found = [TrashedAnnotation(one, when[one.id]) for one in trashed(library)]
    return tuple(sorted(found, key=_when, reverse=True))


def trashed_at(library: Library, annotation_id: str) -> str:
    """When the annotation was put in the trash (UTC, ISO 8601); empty when it is not there."""
    row = library.row("SELECT deleted_at FROM annotations WHERE id = ?", (annotation_id,))
    return str(row[0]) if row is not None and row[0] is not None else ""


def _when(one: TrashedAnnotation) -> str:
    return one.when


def _content(annotation: Annotation) -> tuple[object, ...]:
    span, quote = annotation.span, annotation.quote
    return (
        span.start,
        span.end,
        *_words(quote),
        annotation.style.value,
        annotation.color.value,
        annotation.note,
        annotation.scope.value,
    )


def _words(quote: Quote) -> tuple[str, str, str]:
    return quote.exact, quote.prefix, quote.suffix


def _moved(library: Library, some: Sequence[Annotation]) -> list[Annotation]:
    """Those of ``some`` that stand elsewhere in the library. Raises ``StoreError("missing")``."""
    ids = json.dumps([one.id for one in some])
    there = {
        row[0]: row[1:]
        for row in library.rows(
            f"SELECT id, document_id, span_start, span_end, exact FROM annotations WHERE id {_AMONG}", (ids,)
        )
    }
    gone = next((one.id for one in some if one.id not in there), None)
    if gone is not None:
        raise StoreError("missing", library.path, gone)
    places = [(one, (one.document_id, one.span.start, one.span.end, one.quote.exact)) for one in some]
    return [one for one, place in places if place != there[one.id]]


def _require(library: Library, ids: Sequence[str]) -> None:
    there = {row[0] for row in library.rows(f"SELECT id FROM annotations WHERE id {_AMONG}", (json.dumps(ids),))}
    gone = next((one for one in ids if one not in there), None)
    if gone is not None:
        raise StoreError("missing", library.path, gone)


def _set_deleted(library: Library, moments: Sequence[tuple[str, str | None]]) -> None:
    with library.transaction():
        _require(library, [one for one, _ in moments])
        library.write_many("UPDATE annotations SET deleted_at = ? WHERE id = ?", [(when, one) for one, when in moments])


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
_SCOPES = {scope.value: scope for scope in Scope}


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
        scope=_SCOPES[row[12]],
    )
