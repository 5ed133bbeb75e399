"""What tests of the store put into libraries."""

from __future__ import annotations

import uuid

from reader.annotate.anchor import quote_of
from reader.annotate.model import Annotation, Color, Style
from reader.store import annotations, documents
from reader.store.db import Library
from reader.store.documents import DocumentRecord
from reader.text.span import Span

TEXT = "\ufeff全县教育工作总结\r\n一、𠮷祥小学在校学生3800余人，同比增长8.5%。😀\r\n"


def record(document_id: str = "d1", text: str = TEXT, **changes: object) -> DocumentRecord:
    fields: dict[str, object] = {
        "id": document_id,
        "sha256": f"hash of {document_id}",
        "name": f"{document_id}.txt",
        "path": f"/reports/{document_id}.txt",
        "format": "txt",
        "encoding": "utf-8",
        "title": "",
        "issuer": "",
        "date": "",
        "length": len(text),
        "script": "",
        "added": "2025-01-01T00:00:00+00:00",
        "opened": "",
    }
    return DocumentRecord(**(fields | changes))  # type: ignore[arg-type]


def add_document(library: Library, document_id: str = "d1", text: str = TEXT, **changes: object) -> DocumentRecord:
    made = record(document_id, text, **changes)
    documents.add(library, made, text, "[]")
    return made


def note(start: int = 14, end: int = 18, *, document_id: str = "d1", text: str = TEXT, **changes: object) -> Annotation:
    span = Span(start, end)
    fields: dict[str, object] = {
        "id": str(uuid.uuid4()),
        "document_id": document_id,
        "span": span,
        "quote": quote_of(text, span),
        "style": Style.UNDERLINE,
        "color": Color.BLUE,
        "note": "*核对*",
        "tags": ("指标/学生", "待查"),
        "created": "2025-01-02T00:00:00+00:00",
        "modified": "2025-01-02T00:00:00+00:00",
    }
    return Annotation(**(fields | changes))  # type: ignore[arg-type]


def add_note(library: Library, *place: int, **changes: object) -> Annotation:
    made = note(*place, **changes)  # type: ignore[arg-type]
    annotations.insert(library, made)
    return made
