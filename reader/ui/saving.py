"""Writing a table or a picture to a file the reader chooses, in the background, whole or not at all."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QFileDialog, QWidget

from reader.export.write import ExportError, write_atomically
from reader.store.db import StoreError
from reader.text.paths import proposed_name
from reader.ui.memory import Memory
from reader.ui.tasks import Tasks

_PATTERNS = {"csv": "CSV (*.csv)", "xlsx": "Excel (*.xlsx)", "png": "PNG (*.png)"} | {
    name: f"{name.upper()} (*.{name})" for name in ("md", "html", "docx", "json", "jsonld")
}


class Saving(QObject):
    """Asks for a file and writes to it; remembers the folder."""

    failed = Signal(object)
    said = Signal(str)

    def __init__(self, tasks: Tasks, memory: Memory, window: QWidget) -> None:
        super().__init__(window)
        self._tasks, self._memory, self._window = tasks, memory, window

    def ask(self, title: str, name: str, format: str, make: Callable[[], bytes]) -> None:
        """Ask where to write what ``make`` makes, ``name`` being offered; nothing happens when none is chosen."""
        folder = Path(self._memory.settings.export_folder or Path.home())
        words = "-".join("".join(char if char.isalnum() else " " for char in name).split())
        offered = proposed_name(words or title, f".{format}")
        chosen, _ = QFileDialog.getSaveFileName(self._window, title, str(folder / offered), _PATTERNS[format])
        if chosen:
            self.write(Path(chosen), make)

    @Slot(str, str, object)
    def ask_for(self, format: str, name: str, make: Callable[[], bytes]) -> None:
        """As :meth:`ask`, of a table."""
        self.ask(self.tr("导出表格"), name, format, make)

    def write(self, path: Path, make: Callable[[], bytes]) -> None:
        """Write what ``make``, called in a thread, makes to ``path``."""
        done = partial(self._written, path)
        self._tasks.run("save-file", partial(_write, path, make), done, self._fail, (ExportError, StoreError))

    def _written(self, path: Path, _done: object) -> None:
        self._memory.keep(replace(self._memory.settings, export_folder=str(path.parent)))
        self.said.emit(self.tr("已导出：{0}").format(path))

    def _fail(self, error: Exception) -> None:
        self.failed.emit(error)


def _write(path: Path, make: Callable[[], bytes]) -> None:
    write_atomically(path, make())
