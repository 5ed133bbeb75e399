"""Undo and redo in the menu."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal, Slot

from reader.app.session import Session
from reader.store.db import StoreError
from reader.ui.actions import Actions
from reader.ui.sentences import command_name


class HistoryControl(QObject):
    """Connects the undo and redo actions with the session's history, and names the step on them."""

    failed = Signal(object)

    def __init__(self, session: Session, actions: Actions, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._undo, self._redo = actions["undo"], actions["redo"]
        self._undo.triggered.connect(self._step_back)
        self._redo.triggered.connect(self._step_on)
        self.refresh()

    @Slot()
    def _step_back(self) -> None:
        try:
            self._session.undo()
        except StoreError as error:
            self.failed.emit(error)

    @Slot()
    def _step_on(self) -> None:
        try:
            self._session.redo()
        except StoreError as error:
            self.failed.emit(error)

    @Slot()
    def refresh(self) -> None:
        """Show what would be undone and redone."""
        history = self._session.history
        for action, code, word in (
            (self._undo, history.undo_code, self.tr("撤销")),
            (self._redo, history.redo_code, self.tr("重做")),
        ):
            action.setEnabled(code is not None)
            action.setText(f"{word}{command_name(code)}" if code else word)
