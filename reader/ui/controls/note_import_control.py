"""Taking in notes from a file, in the window."""

from __future__ import annotations

import threading
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QFileDialog, QWidget

from reader.app.changes import Changes
from reader.app.commands import ImportNotes
from reader.app.note_import import WAITING, NoteImport, plan_import, read_notes
from reader.app.session import Session
from reader.export.excerpt import Excerpt
from reader.export.json_format import FormatError
from reader.store.db import StoreError, open_library
from reader.ui.tasks import Tasks
from reader.ui.theme import Theme
from reader.ui.widgets.joining import sentences

if TYPE_CHECKING:
    from reader.ui.dialogs.note_import import NoteImportDialog

_KEY = "import-notes"
_Read = tuple[tuple[Excerpt, ...], NoteImport | None]
_Done = tuple[ImportNotes, Changes, int]
"""What was carried out, what that changed, and how many notes were left out."""


class NoteImportControl(QObject):
    """Asks for a file, shows what it holds, and takes it in as one step; all but the asking in the background."""

    failed = Signal(object)
    said = Signal(str)

    def __init__(self, session: Session, tasks: Tasks, theme: Theme, window: QWidget) -> None:
        super().__init__(window)
        self._session, self._tasks, self._theme, self._window = session, tasks, theme, window
        self._stop = threading.Event()
        self.dialog: NoteImportDialog | None = None

    def set_theme(self, theme: Theme) -> None:
        """Paint in ``theme``."""
        self._theme = theme
        if self.dialog is not None:
            self.dialog.set_theme(theme)

    @Slot()
    def open(self) -> None:
        """Ask which file to take notes from."""
        patterns = f"{self.tr('批注')} (*.json *.jsonld);;{self.tr('所有文件')} (*)"
        name, _ = QFileDialog.getOpenFileName(self._window, self.tr("导入批注"), "", patterns)
        if name:
            self.read(Path(name))

    def read(self, path: Path) -> None:
        """Read the notes in ``path`` and tell what taking them in would do."""
        work = partial(_read, self._session.library.path, path, self._stop.is_set)
        fail = partial(self._unreadable, path)
        self._tasks.run(_KEY, work, partial(self._show, path), fail, (StoreError, FormatError, OSError))

    def _unreadable(self, path: Path, error: Exception) -> None:
        if isinstance(error, StoreError):
            self.failed.emit(error)
        elif isinstance(error, FormatError):
            words = self.tr("“{0}”不是研读导出的 JSON 或 W3C 网络标注，书库没有改动。")
            self.said.emit(words.format(path.name))
        else:
            self.said.emit(self.tr("无法读取“{0}”，书库没有改动。请确认文件是否还在。").format(path.name))

    def _show(self, path: Path, read: _Read) -> None:
        excerpts, planned = read
        if planned is None:
            return
        if planned.command is None and not any(map(planned.count, WAITING)):
            self.said.emit(self.tr("%n 条批注里没有要导入的，书库没有改动。", None, len(planned.notes)))
            return
        from reader.ui.dialogs.note_import import NoteImportDialog  # seldom wanted, so not brought in at the start

        dialog = NoteImportDialog(path.name, planned, self._theme, self._window)
        dialog.import_requested.connect(partial(self._import, excerpts))
        dialog.finished.connect(self._closed)
        self.dialog = dialog
        dialog.open()

    def _import(self, excerpts: tuple[Excerpt, ...], accepted: frozenset[str]) -> None:
        work = partial(_import, self._session.library.path, excerpts, accepted, self._stop.is_set)
        self._tasks.run(_KEY, work, self._imported, self.failed.emit, (StoreError,))

    def _imported(self, done: _Done | None) -> None:
        if done is not None:
            command, changes, left = done
            self._session.run(command, changes)
            told = self.tr("已导入 %n 条批注。一次“撤销”即可全部取消。", None, len(command.touched))
            more = self.tr("另有 %n 条没有确定的位置，没有导入。", None, left) if left else ""
            self.said.emit(sentences(told, more))

    @Slot()
    def _closed(self) -> None:
        if self.dialog is not None:
            self.dialog.deleteLater()
            self.dialog = None

    def close(self) -> None:
        """Stop what runs in the background."""
        self._stop.set()


def _read(library_path: Path, path: Path, cancelled: Callable[[], bool]) -> _Read:
    """In a thread, with a connection of its own."""
    excerpts = read_notes(path.read_bytes())
    with open_library(library_path, make=False) as library:
        return excerpts, plan_import(Session(library), excerpts, cancelled=cancelled)


def _import(
    library_path: Path, excerpts: tuple[Excerpt, ...], accepted: frozenset[str], cancelled: Callable[[], bool]
) -> _Done | None:
    """In a thread, with a connection of its own: planned anew, for the library may have changed, and done."""
    with open_library(library_path, make=False) as library:
        planned = plan_import(Session(library), excerpts, accepted, cancelled=cancelled)
        if planned is None or planned.command is None:
            return None
        return planned.command, planned.command.do(library), sum(map(planned.count, WAITING))
