"""How the bytes of each document were read: what spoke for its encoding, and what could not be decoded."""

from __future__ import annotations

import json
from dataclasses import dataclass

from reader.source.decode import Evidence, EvidenceKind, Undecodable
from reader.store.db import Library
from reader.text.span import Span


@dataclass(frozen=True, slots=True)
class Reading:
    """``undecodable`` is in source coordinates. Nothing is known of documents that an earlier version entered."""

    evidence: tuple[Evidence, ...] = ()
    undecodable: tuple[Undecodable, ...] = ()


def save(library: Library, document_id: str, reading: Reading) -> None:
    """Keep how a document the library holds was read, over what was kept before; when this returns, it is on disk."""
    evidence = [[one.kind.value, one.encoding, one.value] for one in reading.evidence]
    undecodable = [[one.span.start, one.span.end, one.data.hex()] for one in reading.undecodable]
    with library.transaction():
        library.write(
            "INSERT INTO readings (document_id, evidence, undecodable) VALUES (?, ?, ?)"
            " ON CONFLICT (document_id) DO UPDATE SET evidence = excluded.evidence, undecodable = excluded.undecodable",
            (document_id, json.dumps(evidence), json.dumps(undecodable)),
        )


def forget(library: Library, document_id: str) -> None:
    """Keep nothing of how a document was read; nothing happens when nothing is kept."""
    with library.transaction():
        library.write("DELETE FROM readings WHERE document_id = ?", (document_id,))


def load(library: Library, document_id: str) -> Reading | None:
    """How a document was read; None where it is not known."""
    row = library.row("SELECT evidence, undecodable FROM readings WHERE document_id = ?", (document_id,))
    if row is None:
        return None
    return Reading(
        tuple(Evidence(EvidenceKind(kind), encoding, value) for kind, encoding, value in json.loads(row[0])),
        tuple(Undecodable(Span(start, end), bytes.fromhex(data)) for start, end, data in json.loads(row[1])),
    )
