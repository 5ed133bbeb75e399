"""OFD documents (GB/T 33190): the pages of official papers, in a ZIP archive of XML files.

Of a package with several documents the first is read. Nothing outside the archive is, and no signature, annotation or
attachment within it.
"""

from __future__ import annotations

from reader.source.formats.extracted import Extracted

_ENTRY = "OFD.xml"
"""The file of a package that names its documents."""


def looks_like(data: bytes) -> bool:
    """Whether ``data`` is a ZIP archive with the entry file of an OFD package."""
    return data.startswith(b"PK\x03\x04") and _ENTRY.encode() in data


def extract(data: bytes, encoding: str | None = None) -> Extracted:
    """The document's text; ``encoding`` plays no part, since the format fixes it.

    Raises ``Damaged`` ("damaged", "protected", "pictures" when its pages hold no text but pictures, "empty",
    "too_large").
    """
    from reader.source.formats.ofd_package import read  # here, because a text needs no pages

    return read(data, _ENTRY)
