"""Excerpts as W3C Web Annotations (the Web Annotation Data Model, Recommendation of 23 February 2017) in JSON-LD."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from pathlib import PurePath
from typing import Any
from uuid import NAMESPACE_URL, UUID, uuid5

from reader.annotate.model import Scope, Style
from reader.export.excerpt import PATH_SEPARATOR, Excerpt, citation, language_tag, one_line, reference, source_urn
from reader.export.grouping import conversion
from reader.export.moments import moment
from reader.export.options import ExportOptions, ExportScript
from reader.export.paints import PAINTS
from reader.export.selection import Selection, select

CONTEXT = "http://www.w3.org/ns/anno.jsonld"
"""The name of the model's JSON-LD context; nothing is fetched from there."""

_MEDIA_TYPES = {
    ".txt": "text/plain",
    ".md": "text/markdown",
    ".html": "text/html",
    ".htm": "text/html",
    ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ".epub": "application/epub+zip",
    ".pdf": "application/pdf",
    ".ofd": "application/ofd",
}


def render_webannotation(excerpts: Iterable[Excerpt], options: ExportOptions) -> bytes:
    """UTF-8 JSON-LD: an Annotation Collection with one embedded Page of all annotations in reading order (5.1, 5.2).

    A Page must hold at least one annotation, so a Collection of none has no page. The identities of
    both follow from those of the annotations: the same excerpts make the same file.
    """
    found = select(excerpts, Selection())
    collection = uuid5(NAMESPACE_URL, " ".join(_annotation_id(one) for one in found))
    whole: dict[str, Any] = {
        "@context": CONTEXT,
        "id": collection.urn,
        "type": "AnnotationCollection",
        "label": options.labels.title,
        "total": len(found),
    }
    if found:
        whole["first"] = _page(found, collection, options)
    return (json.dumps(whole, ensure_ascii=False, indent=1) + "\n").encode()


def _page(found: Sequence[Excerpt], collection: UUID, options: ExportOptions) -> dict[str, Any]:
    return {
        "id": uuid5(collection, "0").urn,
        "type": "AnnotationPage",
        "partOf": collection.urn,
        "startIndex": 0,
        "items": [_annotation(one, options) for one in found],
    }


def _annotation_id(excerpt: Excerpt) -> str:
    return f"urn:uuid:{excerpt.id}"


def _annotation(excerpt: Excerpt, options: ExportOptions) -> dict[str, Any]:
    """One annotation. Its colour is a style class with a stylesheet of its own (4.4), a hint to who shows it."""
    values: dict[str, Any] = {
        "id": _annotation_id(excerpt),
        "type": "Annotation",
        "motivation": _motivation(excerpt),
    }
    if created := _timestamp(excerpt.created):
        values["created"] = created
    if modified := _timestamp(excerpt.modified):
        values["modified"] = modified
    values["stylesheet"] = {"type": "CssStylesheet", "value": _css(excerpt)}
    if bodies := list(_bodies(excerpt, options)):
        values["body"] = bodies
    return values | {"target": _target(excerpt, created)}


def _motivation(excerpt: Excerpt) -> str:
    """Why it was made: there should be exactly one motivation (3.3.5); the bodies say the rest by their purposes."""
    if excerpt.style is Style.BOOKMARK:
        return "bookmarking"
    if excerpt.note.strip():
        return "commenting"
    return "tagging" if excerpt.tags else "highlighting"


def _bodies(excerpt: Excerpt, options: ExportOptions) -> Iterator[dict[str, Any]]:
    """The note, every tag, and the quote as it was read where that was asked for and differs (3.2.4, 3.3.5).

    How that was made from the source is its description.
    """
    if excerpt.note.strip():
        yield {"type": "TextualBody", "purpose": "commenting", "format": "text/markdown", "value": excerpt.note}
    for tag in excerpt.tags:
        yield {"type": "TextualBody", "purpose": "tagging", "format": "text/plain", "value": tag}
    viewed = excerpt.viewed
    if options.script is not ExportScript.ORIGINAL and viewed and viewed.quote != excerpt.original.quote:
        body = {"type": "TextualBody", "purpose": "describing", "format": "text/plain", "value": viewed.quote}
        if language_tag(viewed):
            body["language"] = language_tag(viewed)
        if made := conversion(excerpt, options):
            body["dcterms:description"] = made
        yield body


def _target(excerpt: Excerpt, created: str) -> dict[str, Any]:
    """The place in the source: a Specific Resource with two selectors that select the same characters (4.2.4, 4.2.5).

    Both count code points of the source text, as the model demands: for a report in plain text the decoded file,
    for others the text extracted from it. ``rdfs:label`` of the place is its section path; its citation is one line.
    An annotation on the document as a whole selects nothing of it. ``dcterms:type`` says that it is on a section, an
    indicator or the document.
    """
    values: dict[str, Any] = {
        "type": "SpecificResource",
        "source": _source(excerpt),
        "state": _state(excerpt, created),
        "styleClass": _style_class(excerpt),
    }
    if excerpt.scope is not Scope.DOCUMENT:
        values["selector"] = _selectors(excerpt)
    if excerpt.scope is not Scope.TEXT:
        values["dcterms:type"] = excerpt.scope.value
    if excerpt.original.section:
        values["label"] = PATH_SEPARATOR.join(map(one_line, excerpt.original.section))
    values["dcterms:bibliographicCitation"] = citation(excerpt)
    values["dcterms:identifier"] = reference(excerpt)
    return values


def _selectors(excerpt: Excerpt) -> list[dict[str, Any]]:
    quote = {"exact": excerpt.original.quote, "prefix": excerpt.prefix, "suffix": excerpt.suffix}
    position = {"start": excerpt.span.start, "end": excerpt.span.end}
    return [{"type": "TextQuoteSelector", **quote}, {"type": "TextPositionSelector", **position}]


def _source(excerpt: Excerpt) -> dict[str, Any]:
    """The document: named by its bytes, with what it says of itself in Dublin Core terms, which the context knows."""
    words = excerpt.original
    values: dict[str, Any] = {"id": source_urn(excerpt.sha256), "type": "Text", "label": excerpt.document}
    if media_type := _MEDIA_TYPES.get(PurePath(excerpt.document).suffix.lower()):
        values["format"] = media_type
    described = (
        ("dcterms:title", one_line(words.title)),
        ("dcterms:creator", one_line(words.issuer)),
        ("dcterms:issued", excerpt.date),
    )
    return values | {name: value for name, value in described if value}


def _state(excerpt: Excerpt, created: str) -> dict[str, Any]:
    """The state of the source the positions belong to, which the model recommends for position selectors (4.2.5).

    The model has no property for a hash. Of its two kinds of state, a Time State (4.3.1) says which representation
    is meant by a link to a copy of it; here that link is the SHA-256 of the bytes, which only the right copy has.
    """
    values = {"type": "TimeState", "cached": source_urn(excerpt.sha256)}
    return values | ({"sourceDate": created} if created else {})


def _style_class(excerpt: Excerpt) -> str:
    return f"{excerpt.style.value}-{excerpt.color.value}"


def _css(excerpt: Excerpt) -> str:
    paint = PAINTS[excerpt.color]
    rules = {
        Style.HIGHLIGHT: f"background-color: {paint.ground}",
        Style.UNDERLINE: f"text-decoration: underline 2px {paint.ink}",
        Style.WAVY: f"text-decoration: underline wavy 2px {paint.ink}",
        Style.STRIKE: f"text-decoration: line-through 2px {paint.ink}",
        Style.NOTE: f"text-decoration: underline dotted 2px {paint.ink}",
        Style.BOOKMARK: f"border-left: 4px double {paint.ink}",
    }
    rule = rules[excerpt.style]
    return f".{_style_class(excerpt)} {{ {rule} }}"


def _timestamp(written: str) -> str:
    """A time as an xsd:dateTime in UTC that ends in Z, as the model demands (3.3.1); empty when it is no time."""
    found = moment(written)
    return f"{found.replace(tzinfo=None).isoformat()}Z" if found else ""
