"""Paths as text that can be shown and stored, and what stands at them. Never raises for what the system refuses."""

from __future__ import annotations

import os
from pathlib import Path


def file_name(path: Path) -> str:
    """The name of the file at ``path``, without its folder; the whole path where that has no name.

    A name on a Unix disk is bytes. Those that are no UTF-8 are read as GB18030, as archives made in China have them,
    and else with U+FFFD for what cannot be read.
    """
    name = path.name or str(path)
    if _is_text(name):
        return name
    data = os.fsencode(name)
    try:
        return data.decode("gb18030")
    except UnicodeDecodeError:
        return data.decode("utf-8", "replace")


def place_of(path: Path) -> str:
    """Where the file at ``path`` is, as the library keeps it: an absolute path, links followed.

    Empty for one that is no text, see :func:`file_name`: the library then has the document, but does not know its file.
    """
    place = str(path.resolve())
    return place if _is_text(place) else ""


def _is_text(name: str) -> bool:
    """Whether ``name`` holds no bytes that Python could not decode, which stand in it as lone surrogates."""
    return not any("\ud800" <= char <= "\udfff" for char in name)


def is_folder(path: Path) -> bool:
    """Whether a folder is at ``path``; False as well where the system does not say, as of too long a name."""
    try:
        return path.is_dir()
    except OSError:
        return False


def is_file(path: Path) -> bool:
    """Whether a file is at ``path``; False as well where the system does not say."""
    try:
        return path.is_file()
    except OSError:
        return False
