"""The trash in the window."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from reader.app import trash
from reader.app.changes import Changes
from reader.app.session import Session
from reader.app.trash import Trash
from reader.store import documents
from reader.store.db import StoreError, open_library
from reader.ui.changing import Changing
from reader.ui.tasks import Tasks
from reader.ui.theme import Theme

if TYPE_CHECKING:
    from reader.ui.dialogs.trash import TrashDialog

_KEY = "trash"


def _nothing() -> None:
    pass


class TrashControl(QObject):
    """Shows the trash and carries out what is asked of it."""

    failed = Signal(object)
    said = Signal(str)
    document_requested = Signal(str)
    """A document that the reader wants to see."""

    def __init__(self, session: Session, changing: Changing, tasks: Tasks, theme: Theme, window: QWidget) -> None:
        super().__init__(window)
        self._session, self._theme, self._window = session, theme, window
        self._changing, self._tasks = changing, tasks
        self._size = 0
        self.dialog: TrashDialog | None = None

    @Slot(object)
    def set_theme(self, theme: Theme) -> None:
        """Paint in ``theme``."""
        self._theme = theme

    @Slot()
    def open(self) -> None:
        """Show what is in the trash."""
        from reader.ui.dialogs.trash import TrashDialog  # seldom wanted, so not brought in at the start

        dialog = TrashDialog(self._theme, self._window)
        dialog.restore_requested.connect(self._restore)
        dialog.purge_requested.connect(self._purge)
        dialog.document_requested.connect(self._open_document)
        dialog.restored_document_requested.connect(self._restore_and_open)
        dialog.finished.connect(self._closed)
        self.dialog = dialog
        self._fill()
        dialog.open()

    def library_changed(self, changes: Changes) -> None:
        """Show the trash as it is now."""
        if changes & (Changes.DOCUMENTS | Changes.ANNOTATIONS):
            self._fill()

    def _fill(self) -> None:
        if self.dialog is None:
            return
        self._tasks.run(_KEY, partial(_look, self._session.library.path), self._show, self.failed.emit, (StoreError,))

    def _show(self, found: tuple[Trash, dict[str, str]]) -> None:
        there, titles = found
        self._size = len(there.annotations) + len(there.documents)
        if self.dialog is not None:
            self.dialog.set_trash(there, titles)

    @Slot(str)
    def _open_document(self, document_id: str) -> None:
        """Show the document of a note; the trash would lie over it."""
        if self.dialog is not None:
            self.dialog.accept()
        self.document_requested.emit(document_id)

    @Slot(str)
    def _restore_and_open(self, document_id: str) -> None:
        self._restore(frozenset((document_id,)), partial(self._open_document, document_id))

    @Slot(object)
    def _restore(self, ids: frozenset[str], then: Callable[[], object] = _nothing) -> None:
        words = self.tr("正在恢复 %n 项", None, len(ids))

        def done(_any: bool) -> None:
            self._restored(len(ids))
            then()

        self._changing.run(lambda session: trash.restore(session, ids), done, rows=self._size, words=words)

    def _restored(self, count: int) -> None:
        self.said.emit(self.tr("已恢复 %n 项。", None, count))

    @Slot(object)
    def _purge(self, ids: frozenset[str] | None) -> None:
        words = self.tr("正在永久删除")
        self._changing.run(lambda session: trash.purge(session, ids), self._purged, rows=self._size, words=words)

    def _purged(self, count: int) -> None:
        self.said.emit(self.tr("已永久删除 %n 项。", None, count))

    @Slot()
    def _closed(self) -> None:
        if self.dialog is not None:
            self.dialog.deleteLater()
            self.dialog = None


def _look(path: Path) -> tuple[Trash, dict[str, str]]:
    """What is in the trash, and the titles of the documents of its notes; in a thread."""
    with open_library(path) as library, library.snapshot():
        there = trash.look(Session(library))
        ids = {one.annotation.document_id for one in there.annotations}
        records = (documents.get(library, one) for one in ids)
        return there, {one.id: one.label for one in records if one is not None}
