"""Undo and redo in the menu."""

from __future__ import annotations

from PySide6.QtCore import QObject, Slot

from reader.app.session import Session
from reader.ui.actions import Actions
from reader.ui.changing import Changing
from reader.ui.sentences import command_name


class HistoryControl(QObject):
    """Connects the undo and redo actions with the session's history, and names the step on them.

    Both rest while a change is under way: there is nothing yet to take back of it but by stopping it.
    """

    def __init__(self, session: Session, actions: Actions, changing: Changing, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._undo, self._redo = actions["undo"], actions["redo"]
        self._undo.triggered.connect(changing.undo)
        self._redo.triggered.connect(changing.redo)
        session.turns.listen(self.refresh)
        changing.failed.connect(self.refresh)
        self.refresh()

    @Slot()
    def refresh(self) -> None:
        """Show what would be undone and redone."""
        history = self._session.history
        for action, code, word in (
            (self._undo, history.undo_code, self.tr("撤销")),
            (self._redo, history.redo_code, self.tr("重做")),
        ):
            action.setEnabled(code is not None and not self._session.turns.is_taken)
            #: Undo or redo, and what: Undo: Add note.
            action.setText(self.tr("{0}{1}").format(word, command_name(code)) if code else word)
