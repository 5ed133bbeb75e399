"""Footnotes and endnotes of Word documents: their marks where they are referred to, and what they say.

ECMA-376 Part 1, 17.11. They are numbered together in the order of their marks, in Arabic figures, whatever numbers Word
would give them: those are a matter of pages and sections, which a text has none of.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from reader.source.formats.builder import raised

if TYPE_CHECKING:
    from docx.document import Document

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_MC_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_KINDS = {f"{_W}footnoteReference": "footnote", f"{_W}endnoteReference": "endnote"}
_OWN_MARKS = (f"{_W}footnoteRef", f"{_W}endnoteRef")
_NOT_SHOWN = (f"{_W}del", f"{_W}moveFrom", _MC_FALLBACK)


def lay_notes(document: Document) -> list[Any]:
    """The notes that the text of ``document`` refers to, in the order of their marks, each with blocks as the body has.

    The marks become text, raised, in the body as well as in the notes. What cannot be read of the notes is left out.
    """
    notes = {(kind, note.get(f"{_W}id")): note for kind in set(_KINDS.values()) for note in _notes(document, kind)}
    laid: list[Any] = []
    for reference in _references(document.element.body):
        note = notes.pop((_KINDS[reference.tag], reference.get(f"{_W}id")), None)
        if note is None:
            continue
        laid.append(note)
        own = reference.get(f"{_W}customMarkFollows", "false")
        if own in ("0", "false", "off"):
            for mark in (reference, *note.iter(*_OWN_MARKS)):
                mark.tag, mark.text = f"{_W}t", _mark(len(laid))
    return laid


def _mark(number: int) -> str:
    """Raised, so that it is no digit of the figure it stands at."""
    digits = str(number)
    return raised(digits) if raised(digits) != digits else f"[{digits}]"


def _references(body: Any) -> list[Any]:
    found = body.iter(*_KINDS)
    return [one for one in found if next(one.iterancestors(*_NOT_SHOWN), None) is None]


def _notes(document: Document, kind: str) -> Iterator[Any]:
    from docx.oxml import parse_xml  # as python-docx itself: it takes a while
    from lxml.etree import XMLSyntaxError

    for relation in document.part.rels.values():
        if not relation.is_external and relation.reltype.endswith(f"/{kind}s"):
            try:
                yield from parse_xml(relation.target_part.blob).iterchildren(f"{_W}{kind}")
            except XMLSyntaxError:
                return
