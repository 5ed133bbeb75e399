"""What the encoding dialog lists. Knows no Qt."""

from __future__ import annotations

from dataclasses import dataclass

from reader.source.encodings import Reading


@dataclass(frozen=True, slots=True)
class EncodingRow:
    """How a file reads in the encoding ``id``; see :class:`reader.source.encodings.Reading`."""

    id: str
    lines: tuple[str, ...]
    common: float | None
    undecodable: int


def encoding_row(reading: Reading) -> EncodingRow:
    """The row of one reading; characters that would break a line or cannot be shown are left out of its lines."""
    lines = tuple("".join(char if char.isprintable() else "·" for char in line) for line in reading.lines)
    return EncodingRow(reading.encoding, lines, reading.common, reading.undecodable)
