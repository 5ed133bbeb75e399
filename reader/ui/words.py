"""Chinese words under a double click: the dictionary is loaded in the background, after the first report is shown."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, QTimer, Slot

from reader.analyze.words import WordCutter
from reader.app.places import cache_folder
from reader.ui.document.document_view import DocumentView
from reader.ui.tasks import Tasks
from reader.ui.workspace.workspace import Workspace

_LATER_MS = 1500


class Words(QObject):
    """Gives every page the way to find words, as soon as there is one; until then a double click takes a character."""

    def __init__(self, workspace: Workspace, tasks: Tasks, parent: QObject) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._tasks = tasks
        self._cutter: WordCutter | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_LATER_MS)
        self._timer.timeout.connect(self._load)
        workspace.view_added.connect(self._view_added)

    @Slot(object)
    def _view_added(self, view: DocumentView) -> None:
        if self._cutter is not None:
            view.view.set_word_finder(self._cutter.word_at)
        elif not self._timer.isActive():
            self._timer.start()

    @Slot()
    def _load(self) -> None:
        # Without jieba's cache: reading that file is one call that lets no other thread run for half a second.
        load = partial(WordCutter.load, cache_folder(), jieba_cache=False)
        self._tasks.run("words", load, self._loaded, _never)

    def _loaded(self, cutter: WordCutter) -> None:
        self._cutter = cutter
        for view in self._workspace.views():
            view.view.set_word_finder(cutter.word_at)


def _never(error: Exception) -> None:
    raise error
