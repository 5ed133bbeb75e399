"""Folders of reports put into the library while the reader reads on."""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QFileDialog, QWidget

from reader.app.importing import Imported, ImportResult, Outcome, import_files, readable_files
from reader.app.session import Session
from reader.store.db import StoreError, open_library
from reader.ui.dialogs.importing import ImportReport
from reader.ui.memory import Memory
from reader.ui.sentences import import_failed
from reader.ui.tasks import Tasks
from reader.ui.widgets.joining import listed
from reader.ui.widgets.progress import ProgressLine

MANY_FILES = 20
"""So many files dropped at once are put into the library, not opened in as many tabs."""


class ImportControl(QObject):
    """Imports what it is given, one import after the other; what is entered shows in the library as it comes."""

    failed = Signal(object)
    said = Signal(str)
    entered = Signal()
    """Some documents more are in the library; the import goes on."""
    _progressed = Signal(int, int)

    def __init__(self, session: Session, memory: Memory, line: ProgressLine, window: QWidget) -> None:
        super().__init__(window)
        self._session, self._memory, self._line, self._window = session, memory, line, window
        self._tasks = Tasks(self, workers=1)
        self._cancelled = threading.Event()
        self._waiting: list[tuple[Sequence[Path], str]] = []
        self.report: ImportReport | None = None
        self._progressed.connect(self._show_progress)
        line.cancel_requested.connect(self.cancel)

    @property
    def is_busy(self) -> bool:
        """Whether something is being imported."""
        return self._tasks.is_busy

    @Slot()
    def choose(self) -> None:
        """Ask for a folder and import it."""
        self.choose_into("")

    def choose_into(self, collection_id: str) -> None:
        """Ask for a folder and import it into a collection; into none for an empty id."""
        folder = QFileDialog.getExistingDirectory(
            self._window, self.tr("导入文件夹"), self._memory.settings.open_folder
        )
        if folder:
            self._memory.keep(replace(self._memory.settings, open_folder=folder))
            self.take([Path(folder)], collection_id)

    def take(self, paths: Sequence[Path], into: str = "") -> None:
        """Import files, and folders with all that is below them; after what is being imported.

        ``into`` is the id of the collection they are put in; empty for none.
        """
        if self.is_busy:
            self._waiting.append((paths, into))
            return
        self._cancelled.clear()
        self._line.begin(self.tr("正在查找报告…"))
        work = partial(_work, self._session, tuple(paths), into, self._progressed.emit, self._cancelled.is_set)
        self._tasks.run("import", work, self._done, self._fail, (StoreError,))

    @Slot()
    def cancel(self) -> None:
        """Stop after the batch that is being written; what is in the library stays there."""
        self._waiting.clear()
        self._cancelled.set()

    def close(self) -> None:
        """Stop, and wait for what is being written."""
        self.cancel()
        self._tasks.close()

    @Slot(int, int)
    def _show_progress(self, done: int, found: int) -> None:
        self._line.set_progress(self.tr("正在导入 {0}/{1}").format(done, found), done, found)
        self.entered.emit()

    def _done(self, result: ImportResult) -> None:
        self._line.end()
        if result.command is not None:
            self._session.run(result.command, result.command.changes)
        sentence = self._sentence(result)
        if result.failures:
            reasons = tuple((one.path, import_failed(one.error)) for one in result.failures if one.error is not None)
            self.report = ImportReport(sentence, reasons, self._window)
            self.report.finished.connect(self.report.deleteLater)
            self.report.open()
        else:
            self.said.emit(sentence)
        self._go_on()

    def _fail(self, error: Exception) -> None:
        self._line.end()
        self.entered.emit()
        self.failed.emit(error)
        self._waiting.clear()

    def _go_on(self) -> None:
        if self._waiting:
            self.take(*self._waiting.pop(0))

    def _sentence(self, result: ImportResult) -> str:
        if not result.found:
            return self.tr("这里没有研读能读的报告（txt、md、html、docx、epub、pdf、ofd）。")
        counts = (
            (Outcome.ADDED, self.tr("新增 {0} 份")),
            (Outcome.REVISED, self.tr("新版本 {0} 份")),
            (Outcome.RESTORED, self.tr("从回收站恢复 {0} 份")),
            (Outcome.KNOWN, self.tr("书库已有 {0} 份")),
            (Outcome.DUPLICATE, self.tr("内容重复 {0} 份")),
            (Outcome.FAILED, self.tr("未能读取 {0} 份")),
        )
        told = listed(words.format(result.count(one)) for one, words in counts if result.count(one))
        if result.uncollected:
            told = self.tr("{0}；集合已不在，%n 份没有放进集合", None, result.uncollected).format(told)
        if not result.cancelled:
            return self.tr("导入完毕：{0}。").format(told)
        left = result.found - len(result.files)
        return self.tr("已停止，还有 %n 份没有导入（再次导入同一文件夹即可继续）。{0}", None, left).format(told)


def _work(
    session: Session,
    paths: tuple[Path, ...],
    into: str,
    progressed: Callable[[int, int], None],
    cancelled: Callable[[], bool],
) -> ImportResult:
    files = readable_files(paths, cancelled)

    def tell(done: int, found: int, _told: Sequence[Imported]) -> None:
        progressed(done, found)

    with open_library(session.library.path, make=False) as library:
        own = Session(library, default_script=session.default_script)
        return import_files(own, files, report=tell, cancelled=cancelled, into=into)
