"""Paths as text that can be shown and stored, and what stands at them. Never raises for what the system refuses."""

from __future__ import annotations

import os
import re
import unicodedata
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


def file_itself(path: Path) -> Path:
    """The absolute path of the file that ``path`` names: where a link leads, if it is one.

    SQLite keeps its log beside the file, not beside the link; and what takes the place of a library is to take that of
    the file.
    """
    path = path.absolute()
    is_link = os.path.islink(path)  # noqa: PTH114 - is_symlink() raises where nobody may look
    return Path(os.path.realpath(path)) if is_link else path


def place_of(path: Path) -> str:
    """Where the file at ``path`` is, as the library keeps it: an absolute path, links followed.

    Empty for one that is no text, see :func:`file_name`: the library then has the document, but does not know its file.
    """
    place = str(path.resolve())
    return place if _is_text(place) else ""


def _is_text(name: str) -> bool:
    """Whether ``name`` holds no bytes that Python could not decode, which stand in it as lone surrogates."""
    return not any("\ud800" <= char <= "\udfff" for char in name)


_FORBIDDEN = re.compile(r'[\x00-\x1f\x7f\\/:*?"<>|\s\ud800-\udfff\u200e\u200f\u202a-\u202e\u2066-\u2069]+')
"""What stands in no name: for Windows, for a line of a shell, or because it turns the direction of what is shown."""
_DEVICES = re.compile(r"(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9¹²³])(?=\.|\Z)", re.IGNORECASE)
"""Names of devices on Windows, whatever suffix follows ("Naming Files, Paths, and Namespaces")."""
_ROOM = 240
"""So many bytes of UTF-8 has a name: file systems take 255, and some that encrypt want a few for themselves."""
_ELLIPSIS = "…"
_JOINER = "\u200d"
"""Makes one sign of the emoji on both sides of it."""


def proposed_name(words: str, suffix: str = "", tail: str = "") -> str:
    """A name for a file that any system takes: of ``words``, shortened if need be, ``tail`` and ``suffix``.

    ``tail`` and ``suffix`` are kept whole. Empty words leave the tail, without the mark that divides it from them.
    """
    room = _ROOM - len((tail + suffix).encode())
    name = _FORBIDDEN.sub("-", shortened(_FORBIDDEN.sub("-", words).strip("-. "), room) + tail).strip("-. ")
    return no_device(name) + suffix


def no_device(name: str) -> str:
    """``name``, or where Windows has a device of that name, one like it."""
    device = _DEVICES.match(name)
    return name if device is None else f"{device.group()}_{name[device.end() :]}"


def shortened(words: str, room: int) -> str:
    """``words``, or as many of their characters as with an ellipsis have room in so many bytes of UTF-8.

    No character is parted from the marks that belong to it.
    """
    if len(words.encode()) <= room:
        return words
    kept = words.encode()[: max(0, room - len(_ELLIPSIS.encode()))].decode("utf-8", "ignore")
    while kept and (_joins(words[len(kept)]) or kept[-1] == _JOINER):
        kept = kept[:-1]
    return kept.rstrip("-. ") + _ELLIPSIS


def _joins(char: str) -> bool:
    """Whether a character belongs to the one before it: an accent, a variation selector, a tone of skin, a joiner."""
    return unicodedata.category(char) in ("Mn", "Me", "Mc") or char == _JOINER or "\U0001f3fb" <= char <= "\U0001f3ff"


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
