"""How documents are being read, kept in the library: script, place and zoom."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject, Signal

from reader.app.session import Session
from reader.store.db import StoreError
from reader.store.states import ReadingState
from reader.ui.document.document_view import DocumentView


class StateKeeping(QObject):
    """Writes what has changed, as soon as nothing else is being written."""

    failed = Signal(object)
    """The ``StoreError`` that kept a state from being kept."""

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session

    def keep(self, view: DocumentView | None) -> None:
        """Keep how the document of ``view`` is being read; nothing while it is not shown yet."""
        if view is None or view.document is None or view.page is None:
            return
        before = self._session.state(view.document.record.id)
        after = replace(
            before,
            script=view.script.value,
            position=view.position(),
            progress=view.progress() if view.view.is_painted else before.progress,
            zoom=view.view.zoom(),
        )
        if after != before:
            self._session.turns.when_free(partial(self._write, after))

    def _write(self, after: ReadingState) -> None:
        try:
            self._session.save_state(after)
        except StoreError as error:
            self.failed.emit(error)
