"""The clean text of a source text, as edits."""

from __future__ import annotations

from dataclasses import dataclass

from reader.source.document import Format
from reader.text.offsetmap import Edit, OffsetMap


@dataclass(frozen=True, slots=True)
class Repaired:
    """A clean text and how it was made.

    ``edits`` are in source coordinates, sorted, and do not overlap; ``map`` leads from source to ``text``.
    """

    text: str
    edits: tuple[Edit, ...]
    map: OffsetMap


def normalize(text: str) -> Repaired:
    """``text`` without BOM and NUL, with every line end ``\\n``."""
    return Repaired(text, (), OffsetMap.identity(len(text)))


def repair(
    source_text: str, format: Format = Format.TXT, rejected: frozenset[tuple[int, int]] = frozenset()
) -> Repaired:
    """``source_text`` normalized and repaired, without the edits whose span is in ``rejected``."""
    return normalize(source_text)
