"""Plain text: the file, decoded, as it is."""

from __future__ import annotations

from reader.source.decode import decode
from reader.source.formats.extracted import Extracted


def extract(data: bytes, encoding: str | None = None) -> Extracted:
    """The text of ``data``, as :func:`reader.source.decode.decode` gives it."""
    decoded = decode(data, encoding)
    return Extracted(decoded.text, decoded.encoding, (), decoded.undecodable, decoded.evidence)
