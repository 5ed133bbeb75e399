"""Documents and notes as rows of the full-text index: put in, taken out, read back."""

from __future__ import annotations

import zlib
from array import array
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from reader.search.grammar import bounds
from reader.search.query import Folded, fold
from reader.search.tokens import index_terms
from reader.store import documents, outlines, tags
from reader.store.db import Library
from reader.store.fulltext import DOCUMENT, FullText, Item
from reader.text.offsetmap import OffsetMap
from reader.text.parts import encoded

NOTE_BITS = 20
"""A note's row is its document's, shifted by this, and a number of its own: about a million notes to a document."""

_AT_ONCE = 1 << 16
_LEVEL = 1
"""zlib's quickest: half the size, and a text is back in a tenth of the time it takes to fold it."""


@dataclass(frozen=True, slots=True)
class DocumentEntry:
    """A document as it is searched: ``body`` is its folded source text, the other words are folded too.

    ``headings`` and ``tags`` are one to a line, and so are in ``title`` what the reader calls the document, if
    anything, and its own title. ``date`` is ISO 8601, possibly without day or month.
    """

    id: str
    live: bool
    script: str
    issuer: str
    date: str
    tags: str
    title: str
    headings: str
    body: Folded


@dataclass(frozen=True, slots=True)
class NoteEntry:
    """An annotation as it is searched, all folded; ``tags`` are paths, one to a line."""

    id: str
    document_id: str
    note: str
    tags: str
    quote: str


def _fold(_document_id: str, text: str) -> Folded:
    return fold(text)


def document_entry(
    library: Library, document_id: str, folder: Callable[[str, str], Folded] = _fold
) -> DocumentEntry | None:
    """A document of the library, also from the trash, as it is searched; None when there is none.

    ``folder`` folds the text of the document it is given the id of. Raises ``StoreError``.
    """
    row = library.row(
        "SELECT deleted_at IS NULL AND id NOT IN (SELECT earlier_id FROM revisions),"
        " documents.script, issuer, date, coalesce(nullif(title, ''), name), coalesce(value, '')"
        " FROM documents LEFT JOIN overrides ON document_id = id AND field = 'title' WHERE id = ?",
        (document_id,),
    )
    if row is None:
        return None
    live, script, issuer, date, title, renamed = row
    outline = outlines.of_document(library, document_id) or outlines.StoredOutline()
    return DocumentEntry(
        document_id,
        bool(live),
        script,
        fold(issuer).text,
        date,
        "\n".join(fold(path).text for path in tags.of_document(library, document_id)),
        fold(f"{renamed}\n{title}" if renamed else title).text,
        "\n".join(fold(section.words).text for section in outline.sections),
        folder(document_id, documents.text_of(library, document_id)),
    )


def note_entry(library: Library, annotation_id: str) -> NoteEntry | None:
    """An annotation outside the trash as it is searched; None when there is none."""
    row = library.row(
        "SELECT document_id, note, exact FROM annotations WHERE id = ? AND deleted_at IS NULL", (annotation_id,)
    )
    if row is None:
        return None
    paths = library.rows(
        "SELECT path FROM annotation_tags JOIN tags ON tags.id = tag_id WHERE annotation_id = ? ORDER BY place",
        (annotation_id,),
    )
    document_id, note, exact = row
    return NoteEntry(
        annotation_id, document_id, fold(note).text, "\n".join(fold(path).text for (path,) in paths), fold(exact).text
    )


def refresh(index: FullText, library: Library, items: Iterable[Item]) -> None:
    """Index ``items`` as the library has them now, or take them out, in one transaction; they are no longer pending.

    Raises ``StoreError`` and ``FullTextError``.
    """
    with index.transaction(), library.snapshot():
        for item in items:
            _refresh(index, library, item)
            index.write("DELETE FROM pending WHERE kind = ? AND id = ?", (item.kind, item.id))


def _refresh(index: FullText, library: Library, item: Item) -> None:
    if item.kind == DOCUMENT:
        _refresh_document(index, library, item.id)
        return
    remove_note(index, item.id)
    note = note_entry(library, item.id)
    if note is None:
        return
    if not index.rows("SELECT 1 FROM documents WHERE id = ?", (note.document_id,)):
        _refresh_document(index, library, note.document_id)
    add_note(index, note)


def _refresh_document(index: FullText, library: Library, document_id: str) -> None:
    entry = document_entry(library, document_id)
    stored = stored_document(index, document_id)
    if entry is None:
        if stored is not None:
            remove_document(index, *stored)
            for row in note_rows(index, stored[0]):
                remove_note(index, _note_in(index, row)[1].id)
    elif stored is None:
        add_document(index, entry)
    elif _words(stored[1]) == _words(entry):
        _update_facts(index, stored[0], entry)
    else:
        # Its notes hang on its row, so it keeps that.
        remove_document(index, *stored)
        add_document(index, entry, stored[0])


def _words(entry: DocumentEntry) -> tuple[object, ...]:
    return entry.title, entry.headings, entry.body.text, entry.body.map


def add_document(index: FullText, entry: DocumentEntry, row: int | None = None) -> None:
    """Put a document into the index, in a ``row`` that is free when one is given."""
    low, high = bounds(entry.date)
    row = index.write(
        "INSERT INTO documents (row, id, live, script, issuer, date, tags, low, high)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (row, entry.id, entry.live, entry.script, entry.issuer, entry.date, entry.tags, low, high),
    )
    _add_tags(index, "document_tags", row, entry.tags)
    index.write(
        "INSERT INTO texts (row, title, headings, body, map) VALUES (?, ?, ?, ?, ?)",
        (row, entry.title, entry.headings, zlib.compress(encoded(entry.body.text), _LEVEL), _packed(entry.body.map)),
    )
    # As bytes: SQLite's driver makes them of a text at one go, and lets no other thread run meanwhile.
    words = encoded(index_terms(entry.body.text))
    index.write("INSERT INTO document_words (rowid, body) VALUES (?, CAST(? AS TEXT))", (row, words))
    index.write("INSERT INTO title_words (rowid, title, headings) VALUES (?, ?, ?)", (row, *_title_terms(entry)))


def remove_document(index: FullText, row: int, entry: DocumentEntry) -> None:
    """Take the document in ``row`` out, which was indexed as ``entry``."""
    index.write(
        "INSERT INTO document_words (document_words, rowid, body) VALUES ('delete', ?, CAST(? AS TEXT))",
        (row, encoded(index_terms(entry.body.text))),
    )
    index.write(
        "INSERT INTO title_words (title_words, rowid, title, headings) VALUES ('delete', ?, ?, ?)",
        (row, *_title_terms(entry)),
    )
    index.write("DELETE FROM documents WHERE row = ?", (row,))
    index.write("DELETE FROM document_tags WHERE row = ?", (row,))
    index.write("DELETE FROM texts WHERE row = ?", (row,))


def _update_facts(index: FullText, row: int, entry: DocumentEntry) -> None:
    low, high = bounds(entry.date)
    index.write(
        "UPDATE documents SET live = ?, script = ?, issuer = ?, date = ?, tags = ?, low = ?, high = ? WHERE row = ?",
        (entry.live, entry.script, entry.issuer, entry.date, entry.tags, low, high, row),
    )
    index.write("DELETE FROM document_tags WHERE row = ?", (row,))
    _add_tags(index, "document_tags", row, entry.tags)


def _add_tags(index: FullText, table: str, row: int, paths: str) -> None:
    index.write_many(
        f"INSERT OR IGNORE INTO {table} (tag, row) VALUES (?, ?)", [(tag, row) for tag in paths.split("\n") if tag]
    )


def _title_terms(entry: DocumentEntry) -> tuple[str, str]:
    return index_terms(entry.title), index_terms(entry.headings)


def stored_document(index: FullText, document_id: str) -> tuple[int, DocumentEntry] | None:
    """The row of a document and what it was indexed as; None when it is not in the index."""
    found = index.rows(
        "SELECT documents.row, live, script, issuer, date, tags, title, headings, body, map FROM documents"
        " JOIN texts ON texts.row = documents.row WHERE id = ?",
        (document_id,),
    )
    if not found:
        return None
    row, live, script, issuer, date, paths, title, headings, body, blocks = found[0]
    folded = Folded(zlib.decompress(body).decode(), _unpacked(blocks))
    return row, DocumentEntry(document_id, bool(live), script, issuer, date, paths, title, headings, folded)


def add_note(index: FullText, entry: NoteEntry) -> None:
    """Put a note on an indexed document into the index."""
    ((document,),) = index.rows("SELECT row FROM documents WHERE id = ?", (entry.document_id,))
    first, last = _note_range(document)
    ((row,),) = index.rows(
        "SELECT coalesce(max(row) + 1, ?) FROM notes WHERE row BETWEEN ? AND ?", (first, first, last)
    )
    index.write(
        "INSERT INTO notes (row, id, note, tags, quote) VALUES (?, ?, ?, ?, ?)",
        (row, entry.id, entry.note, entry.tags, entry.quote),
    )
    _add_tags(index, "note_tags", row, entry.tags)
    index.write("INSERT INTO note_words (rowid, note, tags, quote) VALUES (?, ?, ?, ?)", (row, *_note_terms(entry)))


def _note_range(document_row: int) -> tuple[int, int]:
    first = document_row << NOTE_BITS
    return first, first + (1 << NOTE_BITS) - 1


def note_rows(index: FullText, document_row: int) -> list[int]:
    """The rows of the notes on the document in ``document_row``."""
    return [row for (row,) in index.rows("SELECT row FROM notes WHERE row BETWEEN ? AND ?", _note_range(document_row))]


def remove_note(index: FullText, annotation_id: str) -> None:
    """Take a note out; nothing happens when it is not in the index."""
    stored = stored_note(index, annotation_id)
    if stored is None:
        return
    row, entry = stored
    index.write(
        "INSERT INTO note_words (note_words, rowid, note, tags, quote) VALUES ('delete', ?, ?, ?, ?)",
        (row, *_note_terms(entry)),
    )
    index.write("DELETE FROM note_tags WHERE row = ?", (row,))
    index.write("DELETE FROM notes WHERE row = ?", (row,))


def stored_note(index: FullText, annotation_id: str) -> tuple[int, NoteEntry] | None:
    """The row of a note and what it was indexed as; None when it is not in the index."""
    found = index.rows("SELECT row FROM notes WHERE id = ?", (annotation_id,))
    return _note_in(index, found[0][0]) if found else None


def _note_in(index: FullText, row: int) -> tuple[int, NoteEntry]:
    ((annotation_id, note, tags, quote),) = index.rows("SELECT id, note, tags, quote FROM notes WHERE row = ?", (row,))
    found = index.rows("SELECT id FROM documents WHERE row = ?", (row >> NOTE_BITS,))
    return row, NoteEntry(annotation_id, found[0][0] if found else "", note, tags, quote)


def _note_terms(entry: NoteEntry) -> tuple[str, str, str]:
    return index_terms(entry.note), index_terms(entry.tags), index_terms(entry.quote)


def _packed(offsets: OffsetMap) -> bytes:
    """A map as the lengths of both its texts and the four columns of its blocks."""
    numbers = array("q", (offsets.source_length, offsets.target_length))
    for column in offsets.columns():
        for at in range(0, len(column), _AT_ONCE):
            numbers.extend(column[at : at + _AT_ONCE].tolist())
    return zlib.compress(numbers.tobytes(), _LEVEL)


def _unpacked(data: bytes) -> OffsetMap:
    numbers = array("q")
    numbers.frombytes(zlib.decompress(data))
    size = (len(numbers) - 2) // 4
    first, second, third, fourth = (numbers[2 + at * size : 2 + (at + 1) * size] for at in range(4))
    return OffsetMap(numbers[0], numbers[1], (first, second, third, fourth))
