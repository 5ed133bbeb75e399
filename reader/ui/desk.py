"""What a reader does with notes beyond the page: tags, marking everywhere, the notes of the library, the trash."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from reader.app.changes import Changes
from reader.app.session import Session
from reader.ui.annotating import Annotating
from reader.ui.document_view import DocumentView
from reader.ui.panes import Panes
from reader.ui.tagging import Tagging
from reader.ui.tasks import Tasks


class Desk(QObject):
    """Builds these controls and hands on what they say."""

    failed = Signal(object)
    said = Signal(str)

    def __init__(self, session: Session, tasks: Tasks, panes: Panes, annotating: Annotating, window: QWidget) -> None:
        super().__init__(window)
        self.tagging = Tagging(session, tasks, panes, annotating, window)
        for control in (self.tagging,):
            control.failed.connect(self.failed)
            control.said.connect(self.said)

    def set_view(self, view: DocumentView | None) -> None:
        """Work on ``view`` from now on."""
        self.tagging.set_view(view)

    @Slot(object)
    def library_changed(self, changes: Changes) -> None:
        """Show the library as it is now."""
        self.tagging.library_changed(changes)

    def close(self) -> None:
        """Stop what runs in the background."""
        self.tagging.close()
