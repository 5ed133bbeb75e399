"""Files that are gone: marked in the library, looked for again in a folder; and shown in theirs where they are."""

from __future__ import annotations

import threading
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

from reader.app.locating import Cancelled, Report, locate, missing
from reader.app.placing import PlaceDocuments
from reader.app.session import Session
from reader.store.db import StoreError, open_library
from reader.ui.panes import Panes
from reader.ui.tasks import Tasks
from reader.ui.widgets.progress import ProgressLine


class LocatingControl(QObject):
    """Looks in the background whether files are where they were, whenever the library comes to the front.

    How far the search for missing ones is stands on ``line``, which can stop it; what was found by then is kept.
    """

    failed = Signal(object)
    said = Signal(str)
    missing_found = Signal(object)
    """The ids of the documents whose files are gone, as a frozenset."""
    _progressed = Signal(int, int)

    def __init__(self, session: Session, panes: Panes, line: ProgressLine, window: QWidget) -> None:
        super().__init__(window)
        self._session, self._panes, self._line, self._window = session, panes, line, window
        self._tasks = Tasks(self, workers=1)
        self._stop = threading.Event()
        self._searching = False
        self._progressed.connect(self._show_progress)
        line.cancel_requested.connect(self._stop.set)
        for pane in (panes.left, panes.right):
            pane.panel_changed.connect(self.look)
        panes.library.locate_requested.connect(self.choose)
        panes.info.locate_requested.connect(self.choose)
        panes.library.reveal_requested.connect(self.reveal)

    @property
    def is_busy(self) -> bool:
        """Whether files are being looked for."""
        return self._tasks.is_busy

    @Slot()
    def look(self) -> None:
        """See which files are gone, when the library or the facts of a document are in front."""
        panes = self._panes
        if panes.left.current() is panes.library or panes.right.current() is panes.info:
            self.look_anyway()

    def look_anyway(self) -> None:
        """See which files are gone, wherever documents are listed."""
        work = partial(_missing, self._session.library.path)
        self._tasks.run("look", work, self._marked, self._fail, (StoreError,))

    @Slot()
    def choose(self) -> None:
        """Ask for a folder, and look for every missing file below it; one search at a time."""
        if self._searching:
            self.said.emit(self.tr("已经在找了，进度在窗口下方。"))
            return
        folder = QFileDialog.getExistingDirectory(self._window, self.tr("在哪个文件夹里找"))
        if folder:
            self._searching = True
            self._stop.clear()
            self._line.begin(self.tr("正在查找缺失的文件…"))
            work = partial(_locate, self._session.library.path, Path(folder), self._progressed.emit, self._stop.is_set)
            self._tasks.run("locate", work, self._found, self._not_found, (StoreError,))

    def close(self) -> None:
        """Look no further, and wait until that is heard."""
        self._stop.set()
        self._tasks.close()

    @Slot(int, int)
    def _show_progress(self, done: int, whole: int) -> None:
        if self._searching:
            self._line.set_progress(self.tr("正在查找缺失的文件 {0}/{1}").format(done, whole), done, whole)

    def _end(self) -> None:
        self._searching = False
        self._line.end()

    def _not_found(self, error: Exception) -> None:
        self._end()
        self.failed.emit(error)

    def _found(self, command: PlaceDocuments | None) -> None:
        self._end()
        if command is None and self._stop.is_set():
            self.said.emit(self.tr("已停止，一份都还没有找到，什么都没有改动。"))
            return
        if command is None:
            self.said.emit(self.tr("这个文件夹里没有内容相同的文件；书库里的正文和批注照常可用。"))
            return
        try:
            self._session.run(command)
        except StoreError as error:
            self.failed.emit(error)
            return
        self.said.emit(self.tr("找到 %n 份文档的文件，已记下新位置。", None, len(command.after)))
        self.look()

    def _marked(self, ids: frozenset[str]) -> None:
        self._panes.set_missing(ids)
        self.missing_found.emit(ids)

    @Slot(str)
    def reveal(self, document_id: str) -> None:
        """Show the file of a document in its folder."""
        try:
            path = Path(self._session.document(document_id).path)
        except StoreError as error:
            self.failed.emit(error)
            return
        if not path.is_file():
            words = self.tr("文件已不在原处；书库里的正文和批注照常可用。要找它，在书库里右击这份文档，选“查找文件…”。")
            self.said.emit(words)
            return
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(path.parent)))

    def _fail(self, error: Exception) -> None:
        self.failed.emit(error)


def _missing(path: Path) -> frozenset[str]:
    with open_library(path, make=False) as library:
        return frozenset(one.id for one in missing(library))


def _locate(path: Path, folder: Path, report: Report, cancelled: Cancelled) -> PlaceDocuments | None:
    with open_library(path, make=False) as library:
        return locate(library, folder, report=report, cancelled=cancelled)
