"""Marking a phrase wherever it stands, in the document or the library, as one step."""

from __future__ import annotations

import threading
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from reader.annotate.model import Annotation, Color
from reader.app import marking
from reader.app.marking import Wish
from reader.app.occurrences import Occurrence, Occurrences, find_occurrences
from reader.app.session import Session
from reader.store.db import StoreError, open_library
from reader.ui.changing import Changing
from reader.ui.controls.surroundings import Surroundings
from reader.ui.theme import Theme

if TYPE_CHECKING:
    from reader.ui.dialogs.everywhere import EverywhereDialog

_KEY = "everywhere"


class Everywhere(QObject):
    """Shows the dialog and carries out what is asked in it."""

    failed = Signal(object)
    said = Signal(str)

    def __init__(self, around: Surroundings, changing: Changing, theme: Theme) -> None:
        super().__init__(around.window)
        self._session, self._tasks = around.session, around.tasks
        self._workspace, self._window = around.workspace, around.window
        self._changing = changing
        self._theme = theme
        self._stop = threading.Event()
        self.dialog: EverywhereDialog | None = None

    @Slot(object)
    def set_theme(self, theme: Theme) -> None:
        """Paint in ``theme``."""
        self._theme = theme

    @Slot()
    def open(self) -> None:
        """Ask what to mark; the selected words are offered where they are few."""
        view = self._workspace.current
        words = " ".join(view.selected_words().split()) if view is not None else ""
        from reader.ui.dialogs.everywhere import EverywhereDialog  # seldom wanted, so not brought in at the start

        dialog = EverywhereDialog(words, Color.YELLOW, self._session.tag_counts(), self._theme, self._window)
        dialog.asked.connect(self._find)
        dialog.mark_requested.connect(self._mark)
        dialog.finished.connect(self._closed)
        self.dialog = dialog
        dialog.open()

    @Slot(str, bool)
    def _find(self, phrase: str, everywhere: bool) -> None:
        view = self._workspace.current
        document = view.document if view is not None else None
        ids = None if everywhere else frozenset((document.record.id,)) if document is not None else frozenset[str]()
        self._stop.set()
        self._stop = threading.Event()
        work = partial(_find, self._session.library.path, phrase, ids, self._stop.is_set)
        self._tasks.run(_KEY, work, self._show, self.failed.emit, (StoreError,))

    def _show(self, found: Occurrences) -> None:
        if self.dialog is not None:
            self.dialog.set_found(found)

    @Slot(tuple, object)
    def _mark(self, chosen: tuple[Occurrence, ...], wish: Wish) -> None:
        places = [one.place for one in chosen]
        words = self.tr("正在标注 %n 处", None, len(places))
        self._changing.run(
            lambda session: marking.mark_places(session, places, wish), self._marked, rows=len(places), words=words
        )

    def _marked(self, made: tuple[Annotation, ...]) -> None:
        self.said.emit(self.tr("已标注 %n 处。一次“撤销”即可全部取消。", None, len(made)))

    @Slot()
    def _closed(self) -> None:
        self._stop.set()
        if self.dialog is not None:
            self.dialog.deleteLater()
            self.dialog = None


def _find(path: Path, phrase: str, ids: frozenset[str] | None, cancelled: Callable[[], bool]) -> Occurrences:
    """In a thread, with a connection of its own."""
    with open_library(path, make=False) as library:
        return find_occurrences(Session(library), phrase, ids, cancelled=cancelled)
