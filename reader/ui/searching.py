"""Search in all documents: the field at the top, the panel with what was found, and the way to each hit."""

from __future__ import annotations

import threading
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QLineEdit

from reader.app.changes import Changes
from reader.app.search import DocumentHits, FoldedTexts, Hit, search_documents
from reader.app.session import Session
from reader.store.db import StoreError, open_library
from reader.ui.document_view import DocumentView
from reader.ui.finding import Finding
from reader.ui.panels.search_delegate import ResultRow
from reader.ui.panes import Panes
from reader.ui.search_rows import SectionLabels, hit_id, result_rows, section_labels
from reader.ui.tasks import Tasks
from reader.ui.topbar import TopBar
from reader.ui.workspace import Workspace

_TYPING_MS = 150
_SLOW_MS = 300
"""A search shorter than this comes and goes without a word."""

_SEARCH = "search"
_SECTIONS = "search-sections"


@dataclass(frozen=True, slots=True)
class _Found:
    """The result of one search, with its rows, and its hits by their ids."""

    documents: tuple[DocumentHits, ...]
    hits: Mapping[str, Hit]
    rows: tuple[ResultRow, ...]


class Searching(QObject):
    """Searches while the reader types, off the UI thread and with a connection of its own to the library."""

    failed = Signal(object)

    def __init__(
        self,
        session: Session,
        tasks: Tasks,
        bar: TopBar,
        panes: Panes,
        left_pane: QAction,
        workspace: Workspace,
        finding: Finding,
        parent: QObject,
    ) -> None:
        """``left_pane`` shows the left of the ``panes``; hits open in ``workspace``, where ``finding`` marks them."""
        super().__init__(parent)
        self._session, self._tasks = session, tasks
        self._field: QLineEdit = bar.search
        self._panes, self._panel, self._left_pane = panes, panes.search, left_pane
        self._workspace, self._finding = workspace, finding
        self._documents: frozenset[str] = frozenset()
        self._query = ""
        self._wanted = ""
        self._enters = False
        self._cancelled = threading.Event()
        self._texts = FoldedTexts()
        self._found: tuple[DocumentHits, ...] = ()
        self._hits: Mapping[str, Hit] = {}
        self._asked_sections = ""
        self._typing = self._timer(_TYPING_MS, self._search)
        self._slow = self._timer(_SLOW_MS, self._say_busy)
        bar.search_requested.connect(self._changed)
        self._field.returnPressed.connect(self._entered)
        self._field.installEventFilter(self)
        self._panel.hit_requested.connect(self._open_hit)
        self._panel.sections_wanted.connect(self._name_sections)
        self._panel.left_upwards.connect(self._back_to_field)
        self._panel.left.connect(self._back_to_page)

    def _timer(self, interval: int, slot: Callable[[], None]) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(interval)
        timer.timeout.connect(slot)
        return timer

    # From the field

    @Slot(str)
    def _changed(self, words: str) -> None:
        query = " ".join(words.split())
        if not query:
            self._end()
            return
        self._show_panel()
        if query != self._wanted:
            self._wanted = query
            self._enters = False
            self._typing.start()

    @Slot()
    def _entered(self) -> None:
        if not self._wanted:
            return
        self._show_panel()
        if self._typing.isActive():
            self._search()
        if self._query == self._wanted:
            self._panel.focus_first()
        else:
            self._enters = True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """In the field: Esc ends the search, Down goes to what was found."""
        if watched is self._field and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() == Qt.Key.Key_Escape:
                self._field.clear()
                self._back_to_page()
                return True
            if event.key() == Qt.Key.Key_Down and self._wanted:
                self._entered()
                return True
        return super().eventFilter(watched, event)

    def _show_panel(self) -> None:
        pane = self._panes.left
        self._left_pane.setChecked(True)
        pane.set_shown(self._panel, True)
        if pane.current() is not self._panel:
            pane.show_panel(self._panel)

    def _end(self) -> None:
        self.cancel()
        self._query = self._wanted = ""
        self._found, self._hits = (), {}
        self._panel.clear()
        self._panes.left.set_count(self._panel, 0)
        self._panes.left.set_shown(self._panel, False)
        self._finding.leave()

    @Slot()
    def _back_to_field(self) -> None:
        self._field.setFocus(Qt.FocusReason.BacktabFocusReason)

    @Slot()
    def _back_to_page(self) -> None:
        view = self._workspace.current
        if view is not None:
            view.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._field.clearFocus()

    # Searching

    def cancel(self) -> None:
        """Stop what is going on; its result does not arrive."""
        self._typing.stop()
        self._slow.stop()
        self._cancelled.set()
        self._asked_sections = ""
        self._panel.set_busy(False)
        for key in (_SEARCH, _SECTIONS):
            self._tasks.cancel(key)

    @Slot()
    def _search(self) -> None:
        """Search for what is in the field, and no longer for what was."""
        query = self._wanted
        enters = self._enters
        self.cancel()
        self._enters = enters
        self._cancelled = threading.Event()
        self._slow.start()
        self._documents = self._document_ids()
        # The list must not turn over under the reader's hands because a document was opened from it.
        places = {one.record.id: place for place, one in enumerate(self._found)} if query == self._query else {}
        more = self.tr("另有 {0} 处，打开文档查看")
        look = partial(_look, self._session.library.path, query, self._texts, self._cancelled.is_set, places, more)
        self._tasks.run(_SEARCH, look, partial(self._arrived, query), self._search_failed, (StoreError,))

    @Slot()
    def _say_busy(self) -> None:
        self._panel.set_busy(True)

    def _arrived(self, query: str, found: _Found) -> None:
        again = query == self._query
        if not again:
            self._finding.leave()
        self._slow.stop()
        self._query, self._found, self._hits = query, found.documents, found.hits
        self._panel.set_results(found.rows, keep=again)
        self._panes.left.set_count(self._panel, sum(one.count for one in found.documents))
        if self._enters:
            self._enters = False
            self._panel.focus_first()

    def _search_failed(self, error: Exception) -> None:
        self._slow.stop()
        self._panel.set_busy(False)
        self.failed.emit(error)

    @Slot(object)
    def library_changed(self, changes: Changes) -> None:
        """Search again when something else may be found now."""
        if changes & Changes.REPAIRS:
            for one in self._found:
                self._panel.set_sections(one.record.id, None)
        if not self._wanted:
            return
        # Opening a document changes it too, and is no reason to search.
        others = changes & Changes.DOCUMENTS and self._document_ids() != self._documents
        if others or changes & (Changes.ANNOTATIONS | Changes.TAGS):
            self._typing.start()

    def _document_ids(self) -> frozenset[str]:
        return frozenset(record.id for record in self._session.documents())

    # Sections

    @Slot(object)
    def _name_sections(self, document_ids: tuple[str, ...]) -> None:
        """Find the sections of the documents in sight, one after the other: each asks for the next."""
        if self._asked_sections in document_ids:
            return
        self._asked_sections = document_id = document_ids[0]
        name = partial(_name, self._session.library.path, document_id)
        done = partial(self._sections_found, document_id)
        self._tasks.run(_SECTIONS, name, done, self._sections_failed, (StoreError,))

    def _sections_found(self, document_id: str, labels: SectionLabels) -> None:
        self._asked_sections = ""
        self._panel.set_sections(document_id, labels.at)

    def _sections_failed(self, _error: Exception) -> None:
        """Hits without their sections are still hits."""
        self._asked_sections = ""

    # To the hits

    @Slot(str)
    def _open_hit(self, row_id: str) -> None:
        hit = self._hits.get(row_id.removeprefix("…"))
        if hit is not None:
            self._workspace.open_document(hit.document_id, partial(self._show_hit, hit, self._query))

    def _show_hit(self, hit: Hit, query: str, view: DocumentView) -> None:
        """The place of ``hit`` in the middle; the list keeps the keys, to go on to the next."""
        if view is not self._workspace.current:
            return
        if view.view.hasFocus():
            self._panel.setFocus(Qt.FocusReason.OtherFocusReason)
        self._finding.lead_to(query, hit.span)
        if hit.annotation_id:
            self._panes.show_annotation(hit.annotation_id)


def _look(
    path: Path,
    query: str,
    texts: FoldedTexts,
    cancelled: Callable[[], bool],
    places: Mapping[str, int],
    more: str,
) -> _Found:
    """What ``query`` finds: documents in their ``places``, new ones before them."""
    with open_library(path) as library:
        found = search_documents(Session(library), query, cancelled=cancelled, texts=texts)
    found.sort(key=lambda one: places.get(one.record.id, -1))
    hits = {hit_id(hit): hit for one in found for hit in one.hits}
    return _Found(tuple(found), hits, result_rows(found, more))


def _name(path: Path, document_id: str) -> SectionLabels:
    with open_library(path) as library:
        return section_labels(Session(library), document_id)
