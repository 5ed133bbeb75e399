"""The whole library handed on as one file, and another reader's merged into this one, in the background."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QFileDialog, QWidget

from reader.app.bundles import MergeLibrary, merge_in
from reader.app.changes import Changes
from reader.app.session import Session
from reader.store.bundle import write_bundle
from reader.store.db import StoreError, open_library
from reader.store.merge import Merge
from reader.ui.memory import Memory
from reader.ui.tasks import Tasks

_PATTERN = "Yandu (*.yandu.zip *.zip)"


class BundleControl(QObject):
    """Asks for a file, and writes or merges it; a merge is one step to undo."""

    failed = Signal(object)
    said = Signal(str)
    done = Signal(str)
    """What was exported or merged."""

    def __init__(self, session: Session, memory: Memory, window: QWidget) -> None:
        super().__init__(window)
        self._session, self._memory, self._window = session, memory, window
        self._tasks = Tasks(self, workers=1)

    @property
    def is_busy(self) -> bool:
        """Whether a bundle is being written or merged."""
        return self._tasks.is_busy

    @Slot()
    def export(self) -> None:
        """Ask where to, and write the library there."""
        folder = Path(self._memory.settings.export_folder or Path.home())
        offered = str(folder / self.tr("书库.yandu.zip"))
        chosen, _ = QFileDialog.getSaveFileName(self._window, self.tr("导出书库"), offered, _PATTERN)
        if chosen:
            path = Path(chosen)
            work = partial(_export, self._session.library.path, path)
            self._tasks.run("export", work, partial(self._exported, path), self._fail, (StoreError,))

    @Slot()
    def merge(self) -> None:
        """Ask for a bundle and merge it into the library."""
        folder = self._memory.settings.export_folder
        chosen, _ = QFileDialog.getOpenFileName(self._window, self.tr("合并书库"), folder, _PATTERN)
        if chosen:
            self.said.emit(self.tr("正在合并“{0}”…").format(Path(chosen).name))
            work = partial(_merge, self._session.library.path, Path(chosen))
            self._tasks.run("merge", work, self._merged, self._fail, (StoreError,))

    def close(self) -> None:
        """Wait for what was begun."""
        self._tasks.close()

    def _exported(self, path: Path, counts: tuple[int, int]) -> None:
        self._memory.keep(replace(self._memory.settings, export_folder=str(path.parent)))
        self.done.emit(self.tr("已导出 {0} 份文档、{1} 条批注：{2}").format(*counts, path))

    def _merged(self, done: tuple[Merge, MergeLibrary]) -> None:
        found, command = done
        left = found.left_out
        gone = self.tr("%n 项已在这里彻底删除，没有再放回来。", None, left) if left else ""
        if not command.changes:
            self.said.emit(self.tr("书库里已有其中的全部内容，没有改动。") + gone)
            return
        self._session.run(command, Changes.ALL_BUT_SOURCE)
        sentence = self.tr(
            "合并完毕：新增 {0} 份文档、{1} 条批注，更新 {2} 条，删除 {3} 条；另有 {4} 条以本书库较新的为准。"
        )
        said = sentence.format(found.documents, found.notes, found.updated, found.trashed, found.kept)
        if found.unplaced:
            lost = len(found.unplaced)
            said += self.tr("%n 条批注在这里的文字中没有位置，没有合并；它们仍在原文件里。", None, lost)
        self.done.emit(said + gone)

    def _fail(self, error: Exception) -> None:
        self.failed.emit(error)


def _export(library_path: Path, path: Path) -> tuple[int, int]:
    with open_library(library_path, make=False) as library:
        tables = write_bundle(library, path).tables
    return len(tables["documents"]), len(tables["annotations"])


def _merge(library_path: Path, path: Path) -> tuple[Merge, MergeLibrary]:
    with open_library(library_path, make=False) as library:
        return merge_in(library, path)
