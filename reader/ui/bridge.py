"""The session's changes as a Qt signal."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from reader.app.changes import Changes
from reader.app.session import Session


class Bridge(QObject):
    """Emits ``changed`` with the :class:`Changes` flags of every change made through the session."""

    changed = Signal(object)

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        session.listen(self._emit)

    def _emit(self, changes: Changes) -> None:
        self.changed.emit(changes)
