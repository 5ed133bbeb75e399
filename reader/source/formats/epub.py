"""Electronic books (.epub; EPUB 3.3): the chapters, one behind the other, each read as a web page.

Nothing outside the archive is read. What is packed in a way that only one seller's program undoes is damaged to us.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from reader.source.decode import DecodeFailed, Undecodable
from reader.source.formats import html
from reader.source.formats.archive import Archive
from reader.source.formats.extracted import Extracted, Hint

if TYPE_CHECKING:
    from lxml.etree import _Element

_CONTAINER = "META-INF/container.xml"
_PAGES = frozenset(("application/xhtml+xml", "text/html"))
_ESCAPED = re.compile(r"(?:%[0-9A-Fa-f]{2})+")
_HEAD = 128
_KIND = b"mimetypeapplication/epub+zip"


def looks_like(data: bytes) -> bool:
    """Whether ``data`` is an archive that says of itself, first of all, that it is a book."""
    return data.startswith(b"PK\x03\x04") and _KIND in data[:_HEAD]


def extract(data: bytes, encoding: str | None = None) -> Extracted:
    """The text of the chapters in reading order; ``encoding`` plays no part, since the format fixes it.

    The table of contents is left out. Raises ``Damaged``, or ``DecodeFailed("empty")`` where no chapter has text.
    """
    texts: list[str] = []
    hints: list[Hint] = []
    undecodable: list[Undecodable] = []
    length = 0
    for page in _pages(Archive(data)):
        try:
            chapter = html.extract(page)
        except DecodeFailed:  # a picture, or a page for the eye alone
            continue
        texts.append(chapter.text if chapter.text.endswith("\n") else chapter.text + "\n")
        hints += [replace(hint, span=hint.span.shifted(length)) for hint in chapter.hints]
        undecodable += [replace(lost, span=lost.span.shifted(length)) for lost in chapter.undecodable]
        length += len(texts[-1])
    if not texts:
        raise DecodeFailed("empty")
    return Extracted("".join(texts), "utf-8", tuple(hints), tuple(undecodable))


def _pages(archive: Archive) -> Iterator[bytes]:
    """The chapters' files, in the order of the book's spine; those that are missing are passed over."""
    book = next((one.get("full-path", "") for one in _named(archive, _CONTAINER, "rootfile")), "")
    folder = posixpath.dirname(book)
    items = {one.get("id"): one for one in _named(archive, book, "item")}
    there = frozenset(archive.names)
    for reference in _named(archive, book, "itemref"):
        item = items.get(reference.get("idref"))
        if item is None or item.get("media-type") not in _PAGES or "nav" in item.get("properties", "").split():
            continue
        name = posixpath.normpath(posixpath.join(folder, _ESCAPED.sub(_plain, item.get("href", ""))))
        if name in there:
            yield archive.read(name)


def _named(archive: Archive, name: str, tag: str) -> list[_Element]:
    """The elements called ``tag``, in whatever namespace, of a file in the archive."""
    from lxml import etree  # here, because a plain text needs no lxml

    return [
        one for one in archive.parsed(name).iter() if isinstance(one.tag, str) and etree.QName(one).localname == tag
    ]


def _plain(escaped: re.Match[str]) -> str:
    return bytes.fromhex(escaped.group().replace("%", "")).decode("utf-8", "replace")
