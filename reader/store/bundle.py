"""A whole library as one file to hand on, and two libraries merged into one.

The file is a ZIP archive. ``manifest.json`` says ``{"format": "yandu-bundle", "version": 1, …}``; for each table there
is ``TABLE.jsonl``, one JSON object a line with the columns of the table by name, and ``texts/ID.txt`` holds the source
text of document ``ID`` in UTF-8, to the byte. What is in the trash goes along with the moment it was put there.
"""

from __future__ import annotations

import json
import math
import re
import sqlite3
import zipfile
import zlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeAlias

from reader.store.annotations import get_all, require_words
from reader.store.db import Library, schema_of, utc_now
from reader.store.errors import StoreError, files_translated
from reader.store.taken_back import worked_on
from reader.text.replacing import replacing

VERSION = 1
FORMAT = "yandu-bundle"

TableRow: TypeAlias = "dict[str, Any]"
"""A row of a table by the names of its columns, as it stands in the file."""

KEYS: dict[str, tuple[str, ...]] = {
    "documents": ("id",),
    "document_texts": ("document_id",),
    "readings": ("document_id",),
    "reading_states": ("document_id",),
    "corrections": ("document_id", "span_start", "span_end", "kind"),
    "correction_moments": ("document_id", "span_start", "span_end", "kind"),
    "document_outlines": ("document_id",),
    "character_counts": ("document_id",),
    "rulings": ("id",),
    "withdrawn_rulings": ("id",),
    "revisions": ("document_id",),
    "annotations": ("id",),
    "carried_notes": ("annotation_id", "to_id"),
    "tags": ("id",),
    "annotation_tags": ("annotation_id", "tag_id"),
    "retagged_notes": ("annotation_id",),
    "document_tags": ("document_id", "tag_id"),
    "document_tag_moments": ("document_id", "path"),
    "collections": ("id",),
    "collected_documents": ("collection_id", "document_id"),
    "uncollected_documents": ("collection_id", "document_id"),
    "deleted_collections": ("id",),
    "same_collections": ("id", "same_as"),
    "overrides": ("document_id", "field"),
    "purged": ("kind", "id"),
}
"""The tables of a bundle, each behind those it refers to or is derived from, with the columns of its key."""

_LATER = (
    "collections",
    "collected_documents",
    "uncollected_documents",
    "deleted_collections",
    "same_collections",
    "overrides",
    "purged",
    "retagged_notes",
    "document_tag_moments",
    "correction_moments",
    "withdrawn_rulings",
    "character_counts",
    "carried_notes",
)
"""The tables that bundles of earlier versions do not have."""


_NOT_OURS = (zipfile.BadZipFile, zlib.error, EOFError, RuntimeError, KeyError, ValueError, TypeError)
"""What reading an archive raises that is damaged, encrypted, packed in another way, or holds other things."""

_HALF_PAIR = re.compile("[\ud800-\udfff]")
"""JSON can escape half a surrogate pair; a library cannot store it."""


@dataclass(frozen=True, slots=True)
class Bundle:
    """What a library holds, by table; the texts stand apart, by document."""

    tables: dict[str, tuple[TableRow, ...]]
    texts: dict[str, str] = field(default_factory=dict)


def contents(library: Library, *, with_texts: bool = True) -> Bundle:
    """What ``library`` holds at this moment. Raises ``StoreError``."""
    with library.snapshot():
        tables = {table: tuple(_rows(library, table)) for table in KEYS}
        found = library.rows("SELECT document_id, text FROM document_texts") if with_texts else []
    return Bundle(tables, dict((str(one), str(text)) for one, text in found))


def _rows(library: Library, table: str) -> Iterator[TableRow]:
    names = [row[1] for row in library.rows(f"PRAGMA table_info({table})")]
    if table == "document_texts":
        names.remove("text")
    order = ", ".join(KEYS[table])
    for row in library.rows(f"SELECT {', '.join(names)} FROM {table} ORDER BY {order}"):
        yield dict(zip(names, row, strict=True))


def write_bundle(library: Library, path: Path) -> Bundle:
    """Write everything in ``library`` to the file ``path``, whole or not at all. Raises ``StoreError``."""
    bundle = contents(library)
    manifest = {"format": FORMAT, "version": VERSION, "made": utc_now(), "schema": schema_of(library)}
    with files_translated(path), replacing(path) as draft, zipfile.ZipFile(draft, "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr("manifest.json", json.dumps(manifest, indent=1))
        for table, rows in bundle.tables.items():
            lines = (json.dumps(row, ensure_ascii=False) + "\n" for row in rows)
            file.writestr(f"{table}.jsonl", "".join(lines).encode("utf-8", "surrogatepass"))
        for document_id, text in bundle.texts.items():
            file.writestr(f"texts/{document_id}.txt", text.encode("utf-8", "surrogatepass"))
    return bundle


def read_bundle(path: Path) -> Bundle:
    """What is in the bundle ``path``. Raises ``StoreError``: not-a-bundle, newer-bundle, cannot-open."""
    with files_translated(path):
        try:
            with zipfile.ZipFile(path) as file:
                _require_known(file, path)
                names = set(file.namelist())
                tables = {
                    table: tuple(_lines(file, table)) if table not in _LATER or f"{table}.jsonl" in names else ()
                    for table in KEYS
                }
                texts = {
                    str(row["id"]): file.read(f"texts/{row['id']}.txt").decode("utf-8", "surrogatepass")
                    for row in tables["documents"]
                }
        except _NOT_OURS as error:
            raise StoreError("not-a-bundle", path, str(error)) from error
    return Bundle(tables, texts)


def _require_known(file: zipfile.ZipFile, path: Path) -> None:
    manifest = json.loads(file.read("manifest.json"))
    if manifest["format"] != FORMAT:
        raise StoreError("not-a-bundle", path)
    if manifest["version"] > VERSION:
        raise StoreError("newer-bundle", path)


def _lines(file: zipfile.ZipFile, table: str) -> Iterator[TableRow]:
    for line in file.read(f"{table}.jsonl").decode("utf-8", "surrogatepass").split("\n"):
        if line:
            row = json.loads(line)
            if any(key not in row for key in KEYS[table]):
                raise ValueError(table)
            yield row


@dataclass(frozen=True, slots=True)
class RowChange:
    """One row before and after; None for one that is not there."""

    table: str
    before: TableRow | None
    after: TableRow | None

    @property
    def inverse(self) -> RowChange:
        """The change that takes this one back."""
        return RowChange(self.table, self.after, self.before)


def bring_in(library: Library, changes: tuple[RowChange, ...], tag_paths: Mapping[str, str], path: Path) -> None:
    """As :func:`apply`, of rows that come from ``path``. Raises ``StoreError("not-a-bundle")`` for what cannot be kept.

    Such are a note that ends before it begins, or on a document that is not there.
    """
    try:
        apply(library, changes, tag_paths)
    except sqlite3.IntegrityError as error:
        raise StoreError("not-a-bundle", path, str(error)) from error
    except StoreError as error:
        if error.code != "missing":
            raise
        raise StoreError("not-a-bundle", path, error.detail) from error


def require_sorts(library: Library, bundle: Bundle, path: Path) -> None:
    """Raises ``StoreError("not-a-bundle")`` unless every value is of the sort that ``library`` keeps in its column."""
    for table, rows in bundle.tables.items():
        columns = [(row[1], row[2], bool(row[3])) for row in library.rows(f"PRAGMA table_info({table})")]
        for row in rows:
            for name, sort, needed in columns:
                if name in row and not _is_of_sort(row[name], sort, needed=needed):
                    raise StoreError("not-a-bundle", path, f"{table}.{name}")


def _is_of_sort(value: object, sort: str, *, needed: bool) -> bool:
    """Whether a column of a STRICT table may hold ``value`` as it is; nothing at all unless a value is ``needed``."""
    if value is None:
        return not needed
    if sort == "TEXT":
        return isinstance(value, str) and not _HALF_PAIR.search(value)
    if isinstance(value, bool):
        return False
    if sort == "INTEGER":
        return isinstance(value, int) and -(2**63) <= value < 2**63
    return isinstance(value, (int, float)) and math.isfinite(value)


def apply(library: Library, changes: tuple[RowChange, ...], tag_paths: Mapping[str, str]) -> int:
    """Make the changes, all or none, and return how many were left out.

    A row that is no longer as it was when the change was thought out stays as it is, and so does one that others
    have come to refer to. Tags are known by their paths: ``tag_paths`` has those of the ids in the changes. Raises
    ``StoreError``; ``changed`` when a note would come to stand on other words than its own.
    """
    left, placed = 0, []
    with library.transaction():
        for change in changes:
            done = _apply(library, _with_tags_of(library, change, tag_paths))
            left += not done
            if done and change.table == "annotations" and change.after is not None:
                placed.append(change.after["id"])
        require_words(library, get_all(library, placed))
    return left


def _with_tags_of(library: Library, change: RowChange, tag_paths: Mapping[str, str]) -> RowChange:
    """The change with the ids that tags have in ``library`` now: one that went and came back has another."""
    key = {"tags": "id", "annotation_tags": "tag_id", "document_tags": "tag_id"}.get(change.table)
    if key is None:
        return change
    row = change.after or change.before or {}
    path = tag_paths[row[key]]
    found = library.row("SELECT id FROM tags WHERE path = ?", (path,))
    if found is None:
        if change.table != "tags" and change.after is not None:
            library.write("INSERT INTO tags (id, path) VALUES (?, ?) ON CONFLICT DO NOTHING", (row[key], path))
        return change
    before, after = ({**one, key: found[0]} if one else None for one in (change.before, change.after))
    return RowChange(change.table, before, after)


_OWN = ("document_texts", "document_outlines", "readings", "character_counts")
"""What belongs to a document alone, and is worth nothing without it."""

_BY_THE_WAY = {
    "documents": {"opened", "path", "name", "title", "issuer", "date", "script", "headings", "indicators"},
    "annotation_tags": {"place"},
    "document_tags": {"place"},
}
"""Columns that are written whenever a document is opened, or another tag put on: nobody has changed the row by that."""


def _apply(library: Library, change: RowChange) -> bool:
    if change.after is None and change.table in _OWN:
        return True  # it goes with its document, and stays when that does
    row = change.after or change.before or {}
    known = {name[1] for name in library.rows(f"PRAGMA table_info({change.table})")}
    keys = KEYS[change.table]
    where = " AND ".join(f"{key} = :{key}" for key in keys)
    names = [name for name in row if name in known]
    found = library.row(f"SELECT {', '.join(names)} FROM {change.table} WHERE {where}", row)
    current = None if found is None else dict(zip(names, found, strict=True))
    if not _is_as(change, current, names):
        return False
    if change.after is None:
        if not _is_free(library, change.table, row):
            return False
        library.write(f"DELETE FROM {change.table} WHERE {where}", row)
        return True
    if current is not None and change.before is not None:
        row = {**row, **{name: current[name] for name in names if current[name] != change.before[name]}}
    settled = ", ".join(f"{name} = excluded.{name}" for name in names if name not in keys)
    library.write(
        f"INSERT INTO {change.table} ({', '.join(names)}) VALUES ({', '.join(':' + name for name in names)})"
        f" ON CONFLICT ({', '.join(keys)}) DO " + (f"UPDATE SET {settled}" if settled else "NOTHING"),
        row,
    )
    return True


def _is_as(change: RowChange, current: TableRow | None, names: Sequence[str]) -> bool:
    """Whether the row is as it was when the change was thought out, all but what is written by the way."""
    if current is None or change.before is None:
        return current is change.before
    passed_over = _BY_THE_WAY.get(change.table, set())
    return all(current[name] == change.before[name] for name in names if name not in passed_over)


def _is_free(library: Library, table: str, row: TableRow) -> bool:
    """Whether nothing hangs on the row that would go with it."""
    if table == "documents":
        return not worked_on(library, (row["id"],))
    hanging: dict[str, tuple[str, ...]] = {
        "tags": ("SELECT 1 FROM annotation_tags WHERE tag_id = :id", "SELECT 1 FROM document_tags WHERE tag_id = :id"),
        "collections": (
            "SELECT 1 FROM collected_documents WHERE collection_id = :id",
            "SELECT 1 FROM collections WHERE parent_id = :id",
        ),
    }
    return all(library.row(sql, row) is None for sql in hanging.get(table, ()))
