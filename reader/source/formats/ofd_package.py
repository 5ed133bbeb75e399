"""The pages of an OFD document, out of the files of its package."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from typing import TYPE_CHECKING

from reader.source.formats.archive import Archive
from reader.source.formats.extracted import Damaged, Extracted
from reader.source.formats.glyphs import with_doors
from reader.source.formats.ofd_page import Content, child, children, numbers
from reader.source.formats.pages import text_of
from reader.source.formats.placed import Page

if TYPE_CHECKING:
    from lxml.etree import _Element

_LOCKED = "Encryptions.xml"
_MOST_PAGES = 5000
_MOST_CHARACTERS = 4_000_000
_LARGEST = 10_000.0
_A4 = (0.0, 0.0, 210.0, 297.0)


def read(data: bytes, entry: str) -> Extracted:
    """The text of a package whose file ``entry`` names its documents: see :func:`reader.source.formats.ofd.extract`."""
    document = _Document(Archive(data), entry)
    text, hints = text_of(document.pages())
    if not text.strip():
        raise Damaged("pictures" if document.pictures else "empty")
    return Extracted(with_doors(text), "utf-8", hints)


class _Document:
    """The first document of a package."""

    def __init__(self, archive: Archive, entry: str) -> None:
        self._archive = archive
        self._names = {name.lower(): name for name in archive.names}
        if _LOCKED.lower() in self._names:
            raise Damaged("protected")
        body = child(archive.parsed(self._name("", entry)), "DocBody")
        root = child(body, "DocRoot") if body is not None else None
        if root is None or not root.text:
            raise Damaged
        self._path = self._name("", root.text)
        self.pictures = False
        """Whether anything but text was drawn."""

    def pages(self) -> Iterator[Page]:
        """The pages in order, each with the template behind it."""
        root = self._archive.parsed(self._path)
        common = child(root, "CommonData")
        templates = {
            one.get("ID"): one.get("BaseLoc", "")
            for one in (children(common, "TemplatePage") if common is not None else ())
        }
        usual = _box(child(common, "PageArea")) if common is not None else None
        pages = child(root, "Pages")
        listed = children(pages, "Page") if pages is not None else []
        if len(listed) > _MOST_PAGES:
            raise Damaged("too_large")
        read: dict[str, Content] = {}
        left = _MOST_CHARACTERS
        for entry in listed:
            page = self._archive.parsed(self._name(self._path, entry.get("BaseLoc", "")))
            content = Content.of(page)
            for used in children(page, "Template"):
                where = templates.get(used.get("TemplateID"), "")
                if where and where not in read:
                    read[where] = Content.of(self._archive.parsed(self._name(self._path, where)))
                content = content.over(read[where]) if where else content
            left -= len(content.runs)
            if left < 0:
                raise Damaged("too_large")
            self.pictures = self.pictures or content.drawn
            yield content.page(_box(child(page, "Area")) or usual or _A4)

    def _name(self, base: str, location: str) -> str:
        """The name in the archive of what a file called ``base`` calls ``location``, in whatever case."""
        folder = "" if location.startswith("/") else posixpath.dirname(base)
        name = posixpath.normpath(posixpath.join(folder, location.strip().lstrip("/")))
        found = self._names.get(name.lower())
        if found is None:
            raise Damaged
        return found


def _box(area: _Element | None) -> tuple[float, float, float, float] | None:
    """The page's edges in millimetres, as an area tells them."""
    physical = child(area, "PhysicalBox") if area is not None else None
    box = numbers(physical.text or "") if physical is not None else []
    if len(box) != 4 or not (0 < box[2] < _LARGEST and 0 < box[3] < _LARGEST):
        return None
    return box[0], box[1], box[2], box[3]
