"""The trash in the window."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from reader.app import trash
from reader.app.changes import Changes
from reader.app.session import Session
from reader.store import documents
from reader.store.db import StoreError
from reader.ui.dialogs.trash import TrashDialog
from reader.ui.theme import Theme


class TrashControl(QObject):
    """Shows the trash and carries out what is asked of it."""

    failed = Signal(object)
    said = Signal(str)

    def __init__(self, session: Session, theme: Theme, window: QWidget) -> None:
        super().__init__(window)
        self._session, self._theme, self._window = session, theme, window
        self.dialog: TrashDialog | None = None

    @Slot(object)
    def set_theme(self, theme: Theme) -> None:
        """Paint in ``theme``."""
        self._theme = theme

    @Slot()
    def open(self) -> None:
        """Show what is in the trash."""
        dialog = TrashDialog(self._theme, self._window)
        dialog.restore_requested.connect(self._restore)
        dialog.purge_requested.connect(self._purge)
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
        there = trash.look(self._session)
        ids = {one.annotation.document_id for one in there.annotations}
        records = (documents.get(self._session.library, one) for one in ids)
        self.dialog.set_trash(there, {one.id: one.label for one in records if one is not None})

    @Slot(object)
    def _restore(self, ids: frozenset[str]) -> None:
        try:
            trash.restore(self._session, ids)
        except StoreError as error:
            self.failed.emit(error)
            return
        self.said.emit(self.tr("已恢复 %n 项。", None, len(ids)))

    @Slot(object)
    def _purge(self, ids: frozenset[str] | None) -> None:
        try:
            count = trash.purge(self._session, ids)
        except StoreError as error:
            self.failed.emit(error)
            return
        self.said.emit(self.tr("已永久删除 %n 项。", None, count))

    @Slot()
    def _closed(self) -> None:
        if self.dialog is not None:
            self.dialog.deleteLater()
            self.dialog = None
