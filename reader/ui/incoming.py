"""Files that come to the window: chosen in a dialog, dropped on it, named, or given to a second start of Yandu."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QFileDialog

from reader.ui.frame import Frame
from reader.ui.keeping import Keeping
from reader.ui.memory import Memory
from reader.ui.workspace import Workspace


class Incoming(QObject):
    """Opens them in tabs; folders are imported."""

    def __init__(self, workspace: Workspace, keeping: Keeping, memory: Memory, frame: Frame) -> None:
        super().__init__(frame)
        self._workspace, self._keeping, self._memory, self._frame = workspace, keeping, memory, frame
        frame.files_dropped.connect(self._open_all)

    @Slot(str)
    def open_named(self, path: str) -> None:
        """Open the report at ``path``."""
        self._workspace.open_path(Path(path))

    @Slot()
    def choose(self) -> None:
        """Ask for files and open them."""
        patterns = f"{self.tr('报告')} (*.txt *.md *.html *.htm *.docx);;{self.tr('所有文件')} (*)"
        folder = self._memory.settings.open_folder
        names, _ = QFileDialog.getOpenFileNames(self._frame, self.tr("打开报告"), folder, patterns)
        for name in names:
            self._workspace.open_path(Path(name))
        if names:
            self._memory.keep(replace(self._memory.settings, open_folder=str(Path(names[0]).parent)))

    def receive(self, paths: list[Path], encoding: str = "") -> None:
        """Open what a second start of Yandu was given, read in ``encoding`` if any, and come to the front."""
        for path in paths:
            self._workspace.open_path(path, None, encoding or None)
        if self._frame.isMinimized():
            self._frame.showNormal()
        self._frame.raise_()
        self._frame.activateWindow()

    @Slot(list)
    def _open_all(self, paths: list[Path]) -> None:
        for path in self._keeping.not_imported(paths):
            self._workspace.open_path(path)
