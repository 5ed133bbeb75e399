"""Watches the files of open documents: saved in place, replaced, or gone."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal, Slot

_QUIET_MS = 600
"""A program writes a file in several steps; it is looked at when it has been quiet for this long."""


class Watching(QObject):
    """Tells which of the watched files changed or went. Many programs save by putting another file in its place."""

    changed = Signal(str)
    gone = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._watcher = QFileSystemWatcher(self)
        self._stamps: dict[str, tuple[int, int, int] | None] = {}
        self._quiet = QTimer(self)
        self._quiet.setSingleShot(True)
        self._quiet.setInterval(_QUIET_MS)
        self._quiet.timeout.connect(self._look)
        self._watcher.fileChanged.connect(self._stirred)
        self._watcher.directoryChanged.connect(self._stirred)

    def watch(self, paths: Iterable[str]) -> None:
        """Watch these files, and no others; their folders too, since a file that was replaced is another file."""
        wanted = {path for path in paths if path}
        self._stamps = {path: self._stamps.get(path, _stamp(path)) for path in wanted}
        there = {path for path in wanted if Path(path).exists()}
        folders = {str(Path(path).parent) for path in wanted if Path(path).parent.is_dir()}
        held = {*self._watcher.files(), *self._watcher.directories()}
        if old := sorted(held - there - folders):
            self._watcher.removePaths(old)
        if new := sorted((there | folders) - held):
            self._watcher.addPaths(new)

    @Slot(str)
    def _stirred(self, _path: str) -> None:
        self._quiet.start()

    @Slot()
    def _look(self) -> None:
        before, now = self._stamps, {path: _stamp(path) for path in self._stamps}
        self._stamps = now
        self.watch(now)
        for path, stamp in now.items():
            if stamp != before[path]:
                (self.changed if stamp is not None else self.gone).emit(path)


def _stamp(path: str) -> tuple[int, int, int] | None:
    """What tells one state of a file from another; None when there is none."""
    try:
        found = Path(path).stat()
    except OSError:
        return None
    return found.st_mtime_ns, found.st_size, found.st_ino
