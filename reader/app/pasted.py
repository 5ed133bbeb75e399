"""Words that come from another program instead of a file, kept as one."""

from __future__ import annotations

from itertools import count
from pathlib import Path

from reader.export.write import ExportError, write_atomically
from reader.text.paths import no_device

_FOLDER = "pasted"
_LONGEST = 40
_UNNAMED = "text"


def pasted_folder(library: Path) -> Path:
    """Where such files of the library at ``library`` are kept."""
    return library.parent / _FOLDER


def keep_pasted(library: Path, text: str) -> Path:
    """The file, beside the library at ``library``, that holds ``text`` as UTF-8; the one there is, or a new one.

    It is called by the first line with a letter or digit in it, of which 40 characters are taken. Raises
    :class:`~reader.export.write.ExportError`.
    """
    folder = pasted_folder(library)
    data = text.encode("utf-8", "replace")  # half of a pair of surrogates, which is no character
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for number in count(1):
            path = folder / f"{_name(text)}{f' {number}' if number > 1 else ''}.txt"
            if not path.exists():
                write_atomically(path, data)
                return path
            if path.read_bytes() == data:
                return path
    except OSError as error:
        raise ExportError("failed", folder, error.strerror or str(error)) from error
    raise AssertionError


def _name(text: str) -> str:
    """What a file can be called on any system: letters and digits of the first line that has any."""
    for line in text.splitlines():
        words = "".join(char if char.isalnum() else " " for char in line).split()
        if words:
            return no_device(" ".join(words)[:_LONGEST].strip())
    return _UNNAMED
