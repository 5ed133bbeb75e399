"""The outlines of documents as they were last found: where each section begins and what it is called.

Derived, as a document's title and issuer are: a search names sections by them without analysing a text.
"""

from __future__ import annotations

import json
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from reader.store.db import Library

_JOINT = ", "
"""What ``json.dumps`` puts between the members of a list."""


@dataclass(frozen=True, slots=True)
class Section:
    """A section, whose heading is the source span from ``start`` to ``end``.

    ``words`` are the heading's; the ``label`` has the markers of the sections above too. Both are repaired, in the
    script of the source.
    """

    start: int
    end: int
    words: str
    label: str


@dataclass(frozen=True, slots=True)
class StoredOutline:
    """The sections of a document, by place."""

    sections: tuple[Section, ...] = ()

    def at(self, position: int) -> str:
        """What the section with the source ``position`` is called; empty before the first."""
        index = bisect_right(self.sections, position, key=_start) - 1
        return self.sections[index].label if index >= 0 else ""

    def in_heading(self, position: int) -> bool:
        """Whether the source ``position`` stands in a heading."""
        index = bisect_right(self.sections, position, key=_start) - 1
        return index >= 0 and position < self.sections[index].end


def _start(section: Section) -> int:
    return section.start


def replace(library: Library, document_id: str, sections: Iterable[Section]) -> None:
    """Store the outline of a document the library holds, over the last one."""
    # One by one: to write or read a very long list at once is one step to Python, and holds all threads up.
    encode = json.JSONEncoder(ensure_ascii=False).encode
    outline = f"[{_JOINT.join(encode([one.start, one.end, one.words, one.label]) for one in sections)}]"
    with library.transaction():
        library.write(
            "INSERT INTO document_outlines (document_id, outline) VALUES (?, ?)"
            " ON CONFLICT (document_id) DO UPDATE SET outline = excluded.outline"
            " WHERE outline IS NOT excluded.outline",
            (document_id, outline),
        )


def of_document(library: Library, document_id: str) -> StoredOutline | None:
    """The outline of a document; None when none was stored yet."""
    row = library.row("SELECT outline FROM document_outlines WHERE document_id = ?", (document_id,))
    return None if row is None else StoredOutline(tuple(_sections(row[0])))


def _sections(outline: str) -> Iterator[Section]:
    decode, at = json.JSONDecoder().raw_decode, 1
    while at < len(outline) - 1:
        one, at = decode(outline, at)
        yield Section(*one)
        at += len(_JOINT)


def lacking(library: Library) -> tuple[str, ...]:
    """The documents outside the trash whose outline was never stored."""
    rows = library.rows(
        "SELECT id FROM documents WHERE deleted_at IS NULL"
        " AND id NOT IN (SELECT document_id FROM document_outlines) ORDER BY opened DESC, id"
    )
    return tuple(row[0] for row in rows)
