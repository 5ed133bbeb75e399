"""How documents were read, kept and given back."""

from __future__ import annotations

import pytest
from stored import add_document

from reader.source.decode import Evidence, EvidenceKind, Undecodable
from reader.store import readings
from reader.store.readings import Reading
from reader.text.span import Span

READINGS = [
    Reading(),
    Reading(tuple(Evidence(kind, "gb18030", 0.75) for kind in EvidenceKind)),
    Reading((), (Undecodable(Span(3, 4), b"\xff\x80"), Undecodable(Span(7, 9), b"\x81"))),
]


@pytest.mark.parametrize("reading", READINGS)
def test_a_reading_comes_back_and_is_replaced(library, reading):
    add_document(library)
    assert readings.load(library, "d1") is None
    for one in (reading, READINGS[1], reading):
        readings.save(library, "d1", one)
        assert readings.load(library, "d1") == one
    readings.forget(library, "d1")
    assert readings.load(library, "d1") is None
