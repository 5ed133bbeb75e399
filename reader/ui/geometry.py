"""Where windows and their parts stood on the screen."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QSettings

from reader.app.places import settings_file


def kept_geometry(name: str) -> QByteArray:
    """What :func:`keep_geometry` kept under ``name``; empty when there is nothing."""
    kept = _store().value(name)
    return kept if isinstance(kept, QByteArray) else QByteArray()


def keep_geometry(name: str, value: QByteArray) -> None:
    """Remember the geometry of a window, or the state of a splitter, under ``name``."""
    _store().setValue(name, value)


def _store() -> QSettings:
    return QSettings(str(settings_file().with_name("window.ini")), QSettings.Format.IniFormat)
