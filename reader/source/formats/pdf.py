"""PDF documents (ISO 32000-1), read by PDFium: only what is shown of their pages, and no script, form or attachment.

The library is written in C++ and opens files from anywhere, so it runs in a process of its own; see :func:`extract`.
"""

from __future__ import annotations

from reader.source.formats.extracted import Damaged, Extracted

_HEADER = b"%PDF-"
_HEADER_WITHIN = 1024
"""Readers look for the header in the first bytes of so many (ISO 32000-1, Annex H.3.4.1)."""
_PATIENCE = 300.0
"""Seconds after which reading is given up."""


def looks_like(data: bytes, *, named: bool = False) -> bool:
    """Whether ``data`` begins as a PDF does; behind other bytes only where the file is ``named`` so."""
    return data.startswith(_HEADER) or (named and _HEADER in data[:_HEADER_WITHIN])


def extract(data: bytes, encoding: str | None = None) -> Extracted:
    """The document's text; ``encoding`` plays no part, since the format fixes it.

    Read in another process, which may end without taking the window along. Raises ``Damaged`` ("damaged",
    "protected", "pictures" when its pages hold no text but pictures, "empty", "too_large", "crashed").
    """
    from reader.source.apart import Ended, apart  # here, because a text needs neither pages nor another process
    from reader.source.formats.pdf_pages import read

    try:
        return apart(read, data, patience=_PATIENCE)
    except Ended:
        raise Damaged("crashed") from None
