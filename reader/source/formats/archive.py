"""ZIP archives, of which the files of office programs and electronic books are made."""

from __future__ import annotations

import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from typing import TYPE_CHECKING

from reader.source.formats.extracted import Damaged

if TYPE_CHECKING:
    from lxml.etree import _Element

_UNPACKED_LIMIT = 512 * 1024 * 1024
"""Bytes: a small archive can unpack to more than a machine has."""
_UNREADABLE = (zipfile.BadZipFile, zlib.error, OSError, EOFError, ValueError, RuntimeError)
"""What zipfile raises: the last two for members before the file's beginning, and for encryption or unknown packing."""


@contextmanager
def unpacking() -> Iterator[None]:
    """Makes what zipfile raises ``Damaged``. Around its calls alone: elsewhere the same errors are faults of ours."""
    try:
        yield
    except _UNREADABLE as error:
        raise Damaged from error


class Archive:
    """The files in ``data``. Raises ``Damaged`` where that is no archive, and where it unpacks to too much."""

    def __init__(self, data: bytes) -> None:
        with unpacking():
            self._archive = zipfile.ZipFile(BytesIO(data))
        self.names = tuple(self._archive.namelist())
        if sum(entry.file_size for entry in self._archive.infolist()) > _UNPACKED_LIMIT:
            raise Damaged("too_large")

    def read(self, name: str) -> bytes:
        """The file ``name``. Raises ``Damaged`` where it is missing, or cannot be unpacked."""
        try:
            with unpacking():
                return self._archive.read(name)
        except KeyError as error:
            raise Damaged from error

    def parsed(self, name: str) -> _Element:
        """The root of the XML file ``name``, read without entities and network. Raises ``Damaged``."""
        from lxml import etree  # here, because a plain text needs no lxml

        parser = etree.XMLParser(resolve_entities=False, no_network=True, recover=True)
        try:
            root = etree.fromstring(self.read(name), parser)
        except etree.XMLSyntaxError as error:
            raise Damaged from error
        if root is None:
            raise Damaged
        return root
