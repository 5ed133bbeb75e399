"""The library checked in the background: what is derived is made anew, the rest is told."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from reader.app.indexing import checked_index
from reader.app.session import Session
from reader.store.check import Problem, check
from reader.store.db import StoreError, open_library
from reader.store.documents import get
from reader.ui.dialogs.checking import CheckReport
from reader.ui.tasks import Tasks

Checked = tuple[tuple[tuple[Problem, str], ...], int]
"""Each problem with the title of its document, and how many entries of the index were wrong (-1: all of it)."""


class CheckControl(QObject):
    """Checks file, references, texts, notes and index; a report says what was found."""

    failed = Signal(object)
    said = Signal(str)
    document_requested = Signal(str)

    def __init__(self, session: Session, window: QWidget) -> None:
        super().__init__(window)
        self._session, self._window = session, window
        self._tasks = Tasks(self, workers=1)
        self.report: CheckReport | None = None

    @property
    def is_busy(self) -> bool:
        """Whether the library is being checked."""
        return self._tasks.is_busy

    @Slot()
    def begin(self) -> None:
        """Check the library."""
        if self.is_busy:
            return
        self.said.emit(self.tr("正在检查书库，可以继续阅读…"))
        self._tasks.run("check", partial(_checked, self._session.library.path), self._done, self._fail, (StoreError,))

    def close(self) -> None:
        """Wait for what was begun."""
        self._tasks.close()

    def _done(self, found: Checked) -> None:
        problems, wrong = found
        index = "" if not wrong else self.tr("查找索引有差错，已重新生成。")
        if not problems:
            self.said.emit(self.tr("书库完好：文件、引用、正文和每条批注都已核对。{0}").format(index))
            return
        sentence = self.tr("发现 %n 处问题，什么都没有改动。可以先从备份恢复，或打开文档核对。{0}", None, len(problems))
        self.report = CheckReport(sentence.format(index), problems, self._window)
        self.report.document_requested.connect(self.document_requested)
        self.report.finished.connect(self.report.deleteLater)
        self.report.open()

    def _fail(self, error: Exception) -> None:
        self.failed.emit(error)


def _checked(path: Path) -> Checked:
    with open_library(path, make=False) as library:
        problems = check(library)
        wrong, _ = checked_index(library)
        records = {one: get(library, one) for one in {problem.document_id for problem in problems}}
        titles = {key: record.label for key, record in records.items() if record is not None}
    return tuple((one, titles.get(one.document_id, "")) for one in problems), wrong
