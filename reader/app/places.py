"""Where Yandu keeps its files on this machine."""

from __future__ import annotations

import os
from pathlib import Path

import platformdirs

from reader.text.paths import file_itself

_NAME = "yandu"
LIBRARY_FILE = "library.sqlite"


def default_library() -> Path:
    """The library file used when ``--library`` is not given: where the reader moved it, else in the data folder."""
    return moved_library() or Path(platformdirs.user_data_dir(_NAME, appauthor=False)) / LIBRARY_FILE


def library_pointer() -> Path:
    """The file that names the library the reader has moved.

    Not one of the settings: each open window writes those as it knows them.
    """
    return settings_file().with_name("library-place")


def moved_library() -> Path | None:
    """The library the reader has moved, whether or not it is there now.

    None for one that was never moved, and where :func:`pointer_fault` finds something.
    """
    try:
        named = os.fsdecode(library_pointer().read_bytes())
    except OSError:
        return None
    return Path(named) if _is_place(named) else None


def pointer_fault() -> str:
    """What keeps the file that names the moved library from being read; empty where nothing does, or there is none.

    Then it is not known where the library is, and the one that :func:`default_library` names is not the reader's.
    """
    try:
        named = os.fsdecode(library_pointer().read_bytes())
    except (FileNotFoundError, NotADirectoryError):
        return ""
    except OSError as error:
        return error.strerror or str(error)
    return "" if _is_place(named) else "it names no file"


def _is_place(named: str) -> bool:
    """Whether that can be the place of a library: none is ever written that is not."""
    return "\0" not in named and Path(named).is_absolute()


def settings_file() -> Path:
    """The file of the reader's settings."""
    return Path(platformdirs.user_config_dir(_NAME, appauthor=False)) / "settings.json"


def cache_folder() -> Path:
    """A folder for what can be made again: prepared dictionaries. Removing it loses nothing."""
    return Path(platformdirs.user_cache_dir(_NAME, appauthor=False))


def log_folder() -> Path:
    """Where the log is written."""
    return Path(platformdirs.user_log_dir(_NAME, appauthor=False))


def backup_folder(library: Path) -> Path:
    """Where the backups of the library file at ``library`` stand: beside it, not beside a link to it."""
    return file_itself(library).parent / "backups"
