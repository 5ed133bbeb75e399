"""Files that come to the window: chosen in a dialog, dropped on it, named, or given to a second start of Yandu."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QFileDialog

from reader.app.logs import log_error
from reader.script.view import ViewScript
from reader.source.document import ImportFailed
from reader.ui.controls.keeping import Keeping
from reader.ui.dialogs.importing import ImportReport
from reader.ui.frame import Frame
from reader.ui.memory import Memory
from reader.ui.sentences import import_failed
from reader.ui.widgets.message_bar import MessageBar, MessageKind
from reader.ui.workspace.workspace import Workspace

_ACTION = "files-not-opened"


class Incoming(QObject):
    """Opens them in tabs; folders are imported. Of several that cannot be opened one report is made."""

    failed = Signal(object)
    """What an ``ImportFailed`` or ``StoreError`` says of a document, where it is the only one so far."""

    def __init__(
        self, workspace: Workspace, keeping: Keeping, message: MessageBar, memory: Memory, frame: Frame
    ) -> None:
        super().__init__(frame)
        self._workspace, self._keeping, self._message = workspace, keeping, message
        self._memory, self._frame = memory, frame
        self._together: tuple[Path, ...] = ()
        self._reasons: dict[Path, str] = {}
        self._told: tuple[str, tuple[tuple[Path, str], ...]] = "", ()
        self.report: ImportReport | None = None
        frame.files_dropped.connect(self.take)
        workspace.open_failed.connect(self._not_opened)
        message.action_requested.connect(self._act)

    @Slot(str)
    def open_named(self, path: str) -> None:
        """Open the report at ``path``."""
        self.open_files((Path(path),))

    @Slot()
    def choose(self) -> None:
        """Ask for files and open them."""
        kinds = "*.txt *.md *.html *.htm *.mht *.mhtml *.docx *.epub *.pdf *.ofd"
        patterns = f"{self.tr('报告')} ({kinds});;{self.tr('所有文件')} (*)"
        folder = self._memory.settings.open_folder
        names, _ = QFileDialog.getOpenFileNames(self._frame, self.tr("打开报告"), folder, patterns)
        self.open_files([Path(name) for name in names])
        if names:
            self._memory.keep(replace(self._memory.settings, open_folder=str(Path(names[0]).parent)))

    def receive(self, paths: list[Path], encoding: str = "") -> None:
        """Open what a second start of Yandu was given, read in ``encoding`` if any, and come to the front."""
        self.open_files(paths, encoding=encoding or None)
        if self._frame.isMinimized():
            self._frame.showNormal()
        self._frame.raise_()
        self._frame.activateWindow()

    @Slot(list)
    def take(self, paths: list[Path]) -> None:
        """Open files; import them when they are many, or folders are among them."""
        self.open_files(self._keeping.not_imported(paths))

    def open_files(self, paths: Sequence[Path], script: ViewScript | None = None, encoding: str | None = None) -> None:
        """Open several files, each in a tab, the first on top."""
        if not paths:
            return
        self._together = tuple(dict.fromkeys(paths))
        self._reasons.clear()
        if len(self._together) == 1:
            self._workspace.open_path(self._together[0], script, encoding)
        else:
            self._workspace.open_paths(self._together, script, encoding)

    # What could not be opened

    @Slot(object, object)
    def _not_opened(self, path: Path | None, error: Exception) -> None:
        if path is None or path not in self._together or not isinstance(error, ImportFailed):
            self.failed.emit(error)
            return
        self._reasons[path] = import_failed(error)
        if len(self._reasons) == 1:
            self.failed.emit(error)
            return
        log_error(error)
        said = self.tr("{0} 份文件里有 {1} 份未能打开。").format(len(self._together), len(self._reasons))
        self._told = said, tuple(self._reasons.items())
        self._message.show_message(said, MessageKind.ERROR, action=self.tr("查看"), code=_ACTION)

    @Slot(str)
    def _act(self, code: str) -> None:
        if code == _ACTION:
            heads = self.tr("未能打开的文件"), self.tr("没有打开的文件")
            self.report = ImportReport(*self._told, self._frame, heads)
            self.report.finished.connect(self.report.deleteLater)
            self.report.open()
