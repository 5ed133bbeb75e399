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
_UNREADABLE = (zipfile.BadZipFile, zlib.error, OSError, EOFError, ValueError, NotImplementedError, RuntimeError)
"""What zipfile raises: the last three for members before the file's beginning, unknown packing, and encryption."""


@contextmanager
def opened(data: bytes) -> Iterator[zipfile.ZipFile]:
    """The archive in ``data``. What goes wrong in reading it is ``Damaged``, as is one that unpacks to too much."""
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            if sum(entry.file_size for entry in archive.infolist()) > _UNPACKED_LIMIT:
                raise Damaged("too_large")
            yield archive
    except _UNREADABLE as error:
        raise Damaged from error


def parsed(archive: zipfile.ZipFile, name: str) -> _Element:
    """The root of the XML file ``name``, read without entities and network. Raises ``Damaged``."""
    from lxml import etree  # here, because a plain text needs no lxml

    parser = etree.XMLParser(resolve_entities=False, no_network=True, recover=True)
    try:
        root = etree.fromstring(archive.read(name), parser)
    except (KeyError, etree.XMLSyntaxError) as error:
        raise Damaged from error
    if root is None:
        raise Damaged
    return root
