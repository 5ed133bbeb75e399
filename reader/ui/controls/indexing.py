"""The search index, and what else is derived from the texts, kept up with the library in a thread of its own."""

from __future__ import annotations

import threading
from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from reader.app.changes import Changes
from reader.app.indexing import catch_up
from reader.app.renewing import count_characters, renew_facts
from reader.app.session import Session
from reader.store.db import StoreError, open_library
from reader.ui.tasks import Tasks

_SOON_MS = 100
_AT_REST_MS = 2000
_SEARCHED = Changes.DOCUMENTS | Changes.ANNOTATIONS | Changes.TAGS
_FOUND_ANEW = Changes.REPAIRS | Changes.CORRECTIONS | Changes.SOURCE
"""After this a report has other characters, or other indicators; of one that is open the window finds it."""


class Indexing(QObject):
    """Indexes what has changed, shortly after it has; all of it when there is no index that can be used."""

    progressed = Signal(int, int)
    """So many documents and notes are indexed, of so many."""
    renewed = Signal()
    """What lists show of documents was found anew."""
    caught_up = Signal()

    def __init__(self, library: Path, reading: Tasks, parent: QObject) -> None:
        """As long as ``reading`` is at work no report is analysed here: the window finds out about those it opens."""
        super().__init__(parent)
        self._library, self._reading = library, reading
        self._tasks = Tasks(self, workers=1)
        self._cancelled = threading.Event()
        self._again = False
        self._at_rest = QTimer(self)
        self._at_rest.setSingleShot(True)
        self._at_rest.setInterval(_AT_REST_MS)
        self._at_rest.timeout.connect(self._rested)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_SOON_MS)
        self._soon.timeout.connect(self.begin)

    @property
    def is_busy(self) -> bool:
        """Whether something is being indexed, or soon will be."""
        return self._tasks.is_busy or self._soon.isActive()

    @Slot(object)
    def library_changed(self, changes: Changes) -> None:
        """Index what ``changes`` are about."""
        if changes & _SEARCHED:
            self._soon.start()
        if changes & _FOUND_ANEW:
            self._at_rest.start()

    def begin_later(self) -> None:
        """Index what is to be indexed, when the window has had time to show itself."""
        self._at_rest.start()

    @Slot()
    def _rested(self) -> None:
        self._at_rest.start() if self._reading.is_busy else self.begin()

    @Slot()
    def begin(self) -> None:
        """Index what is to be indexed."""
        if self._tasks.is_busy:
            self._again = True
            return
        self._again = False
        renewing = not self._reading.is_busy
        if not renewing:
            self._at_rest.start()
        told = self.progressed.emit, self.renewed.emit
        work = partial(_work, self._library, *told, self._cancelled.is_set, renewing=renewing)
        self._tasks.run("index", work, self._done, self._failed, (StoreError,))

    def close(self) -> None:
        """Stop after what is being written, and wait for it."""
        self._soon.stop()
        self._at_rest.stop()
        self._cancelled.set()
        self._tasks.close()

    def _done(self, _whole: bool) -> None:
        self.caught_up.emit()
        if self._again:
            self.begin()

    def _failed(self, _error: Exception) -> None:
        """Searching reads what is not indexed; the next change tries again."""


def _work(
    path: Path,
    report: Callable[[int, int], None],
    renewed: Callable[[], None],
    cancelled: Callable[[], bool],
    *,
    renewing: bool,
) -> bool:
    with open_library(path, make=False) as library:
        whole = catch_up(library, report=report, cancelled=cancelled)
        if not renewing:
            return whole
        session = Session(library)
        count_characters(session, report=renewed, cancelled=cancelled)
        if renew_facts(session, report=renewed, cancelled=cancelled):
            whole = catch_up(library, cancelled=cancelled)
        return whole
