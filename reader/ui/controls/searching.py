"""Search in all documents: the field at the top, the panel with what was found, and the way to each hit."""

from __future__ import annotations

import threading
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, partial

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit

from reader.app.changes import Changes
from reader.app.search import PER_DOCUMENT, DocumentHits, Hit
from reader.app.search_desk import Answer, SearchDesk
from reader.script.lexicon import ConversionFailed
from reader.search.grammar import SearchQueryError
from reader.store.db import StoreError
from reader.ui.controls.finding import Finding
from reader.ui.controls.indexing import Indexing
from reader.ui.controls.search_rows import can_list_more, hit_id, result_rows
from reader.ui.controls.surroundings import Surroundings
from reader.ui.document.document_view import DocumentView
from reader.ui.document.sought import Sought
from reader.ui.panels.search_delegate import ResultRow
from reader.ui.popups.query_help import QueryHelp
from reader.ui.reach import focus_inside
from reader.ui.sentences import search_problem
from reader.ui.tasks import Tasks
from reader.ui.theme import Theme
from reader.ui.topbar import TopBar
from reader.ui.widgets.query_chips import with_part

_TYPING_MS = 120
_SLOW_MS = 300
"""A search shorter than this comes and goes without a word."""

_WORTH_SAYING = 200
"""Indexing less than this many documents and notes is over before it is read of."""

_SEARCH = "search"
_PAGE = "search-page"
_EXPECTED = (StoreError, ConversionFailed, SearchQueryError)


@dataclass(frozen=True, slots=True)
class _Listed:
    """What is listed of one search, with its rows, and its hits by their ids."""

    documents: tuple[DocumentHits, ...] = ()
    hits: Mapping[str, Hit] | None = None
    rows: tuple[ResultRow, ...] = ()


class Searching(QObject):
    """Searches while the reader types, off the UI thread and with connections of its own to the library."""

    failed = Signal(object)

    def __init__(self, around: Surroundings, bar: TopBar, finding: Finding, theme: Theme) -> None:
        """Words come from ``bar``; ``finding`` marks the hits in the documents that are opened."""
        super().__init__(around.window)
        self._session = session = around.session
        self._tasks = Tasks(self, workers=1)
        self._desk = SearchDesk(session.library.path, session.default_script)
        self._indexing = Indexing(session.library.path, around.tasks, self)
        self._field: QLineEdit = bar.search
        self._panes, self._panel = around.panes, around.panes.search
        self._left_pane = around.commands["panel-left"]
        self._workspace, self._finding = around.workspace, finding
        self._theme, self._frame = theme, around.window
        self._documents: frozenset[str] = frozenset()
        self._query = ""
        self._wanted = ""
        self._enters = False
        self._paging = False
        self._cancelled = threading.Event()
        self._answer: Answer | None = None
        self._listed = _Listed()
        self._typing = self._timer(_TYPING_MS, self._search)
        self._slow = self._timer(_SLOW_MS, self._say_busy)
        bar.search_requested.connect(self._changed)
        self._field.returnPressed.connect(self._entered)
        self._field.installEventFilter(self)
        self._connect()

    @cached_property
    def _help(self) -> QueryHelp:
        """Made when it is first wanted: dressing what is hidden is most of what another theme costs."""
        made = QueryHelp(self._theme, self._frame)
        made.example_chosen.connect(self._try_example)
        return made

    def _connect(self) -> None:
        panel = self._panel
        panel.hit_requested.connect(self._open_hit)
        panel.more_requested.connect(self._list_more)
        panel.beside_requested.connect(self._open_beside)
        panel.page_wanted.connect(self._turn_page)
        panel.part_toggled.connect(self._put_part)
        panel.help_requested.connect(self._explain)
        panel.left_upwards.connect(self._back_to_field)
        panel.left.connect(self._back_to_page)
        self._indexing.progressed.connect(self._indexed)
        self._indexing.renewed.connect(partial(self._session.tell, Changes.DOCUMENTS))

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
        pane.set_shown(self._panel, shown=True)
        if pane.current() is not self._panel:
            pane.show_panel(self._panel)

    def _end(self) -> None:
        self.cancel()
        self._query = self._wanted = ""
        self._answer, self._listed = None, _Listed()
        self._panel.clear()
        self._panel.set_query("", ())
        self._panes.left.set_count(self._panel, 0)
        self._panes.left.set_shown(self._panel, shown=False)
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

    # Writing the query

    @Slot(str, bool)
    def _put_part(self, part: str, wanted: bool) -> None:
        """Write a condition into the field, or take it out; one without a value waits for it."""
        self._field.setText(with_part(self._field.text(), part, wanted))
        if part.endswith(":"):
            self._field.setFocus(Qt.FocusReason.OtherFocusReason)
            self._field.end(False)

    @Slot(QPoint)
    def _explain(self, spot: QPoint) -> None:
        self._help.open_at(spot, self._panel)

    @Slot(str)
    def _try_example(self, example: str) -> None:
        self._field.setText(example)
        self._field.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(object)
    def set_theme(self, theme: Theme) -> None:
        """Explain in ``theme``."""
        self._theme = theme
        if "_help" in vars(self):
            self._help.set_theme(theme)

    # Searching

    @property
    def is_busy(self) -> bool:
        """Whether a search or the index is at work."""
        return self._tasks.is_busy or self._indexing.is_busy

    def begin(self) -> None:
        """Bring the index up to date, when the window has come to rest."""
        self._indexing.begin_later()

    def close(self) -> None:
        """Let go of the library, when what runs has ended."""
        self.cancel()
        self._indexing.close()
        self._tasks.run("close", self._desk.close, _nothing, _nothing)
        self._tasks.finish()

    def cancel(self) -> None:
        """Stop what is going on; its result does not arrive."""
        self._typing.stop()
        self._slow.stop()
        self._cancelled.set()
        self._paging = False
        self._panel.set_busy(False)
        for key in (_SEARCH, _PAGE):
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
        first = tuple(one.record.id for one in self._listed.documents) if query == self._query else ()
        look = partial(self._desk.find, query, self._cancelled.is_set, first)
        self._tasks.run(_SEARCH, look, partial(self._arrived, query), self._search_failed, _EXPECTED)

    @Slot()
    def _say_busy(self) -> None:
        self._panel.set_busy(True)

    def _arrived(self, query: str, answer: Answer) -> None:
        again = query == self._query
        if not again:
            self._finding.leave()
        self._slow.stop()
        self._query, self._answer = query, answer
        if answer.found.read:
            self._indexing.begin()  # what had to be read will be known next time
        self._list(answer.documents, keep=again)
        self._panel.set_query(query, answer.found.years)
        if answer.begun:
            self._panel.add_remark(self.tr("没有正好相配的，列出以它开头的"))
        if self._enters:
            self._enters = False
            self._panel.focus_first()

    def _list(self, documents: Sequence[DocumentHits], *, keep: bool) -> None:
        """List ``documents``, the first of what was found."""
        more, rest = self.tr("再列出 {0} 处"), self.tr("另有 {0} 处，打开文档查看")
        hits = {hit_id(hit): hit for one in documents for hit in one.hits}
        self._listed = _Listed(tuple(documents), hits, result_rows(documents, more, rest))
        found = len(self._answer.found.order) if self._answer else 0
        self._panel.set_results(self._listed.rows, keep=keep, documents=found)
        whole = found <= len(documents)
        self._panes.left.set_count(self._panel, sum(one.count for one in documents) if whole else found)

    def _search_failed(self, error: Exception) -> None:
        self._slow.stop()
        self._panel.set_busy(False)
        if isinstance(error, SearchQueryError):
            self._panel.set_problem(search_problem(error))
        else:
            self.failed.emit(error)

    @Slot(object)
    def library_changed(self, changes: Changes) -> None:
        """Search again when something else may be found now, and index it."""
        self._indexing.library_changed(changes)
        if not self._wanted:
            return
        # Opening a document changes it too, and is no reason to search.
        others = changes & Changes.DOCUMENTS and self._document_ids() != self._documents
        if others or changes & (Changes.ANNOTATIONS | Changes.TAGS):
            self._typing.start()

    def _document_ids(self) -> frozenset[str]:
        return self._session.document_ids()

    @Slot(int, int)
    def _indexed(self, done: int, whole: int) -> None:
        if whole > _WORTH_SAYING and self._wanted and done < whole:
            percent = 100 * done // whole
            self._panel.say(self.tr("正在建立索引（{0}%），查找稍慢，结果不缺").format(percent))

    # More of what was found

    @Slot()
    def _turn_page(self) -> None:
        """List the next documents."""
        answer, listed = self._answer, self._listed.documents
        if answer is None or self._paging or len(listed) >= len(answer.found.order):
            return
        self._paging = True
        look = partial(self._desk.page, answer.found, len(listed))
        self._tasks.run(_PAGE, look, partial(self._page_arrived, answer), self._search_failed, _EXPECTED)

    def _page_arrived(self, answer: Answer, page: tuple[DocumentHits, ...]) -> None:
        self._paging = False
        if answer is self._answer and page:
            self._list((*self._listed.documents, *page), keep=True)

    @Slot(str)
    def _list_more(self, document_id: str) -> None:
        """List as many hits of one document as there may be, or open it where they are listed."""
        answer = self._answer
        one = next((one for one in self._listed.documents if one.record.id == document_id), None)
        if answer is None or one is None:
            return
        if not can_list_more(one):
            self._open_hit(hit_id(one.hits[-1]))
            return
        self._paging = True
        look = partial(self._desk.page, answer.found, answer.found.order.index(document_id), 1, most=PER_DOCUMENT)
        self._tasks.run(_PAGE, look, partial(self._more_arrived, answer), self._search_failed, _EXPECTED)

    def _more_arrived(self, answer: Answer, page: tuple[DocumentHits, ...]) -> None:
        self._paging = False
        if answer is self._answer and page:
            longer = {one.record.id: one for one in page}
            self._list([longer.get(one.record.id, one) for one in self._listed.documents], keep=True)

    # To the hits

    @Slot(str)
    def _open_hit(self, row_id: str) -> None:
        hit = (self._listed.hits or {}).get(row_id)
        if hit is not None:
            self._workspace.open_document(hit.document_id, partial(self._show_hit, hit))

    @Slot(str)
    def _open_beside(self, row_id: str) -> None:
        """Open a document beside the one on top; where the row is a hit, at its place."""
        hit = (self._listed.hits or {}).get(row_id)
        if hit is None:
            self._workspace.open_beside(row_id)
        else:
            self._workspace.open_beside(hit.document_id, partial(self._show_hit_beside, hit))

    def _show_hit_beside(self, hit: Hit) -> None:
        view = self._workspace.current
        if view is not None and view.document is not None and view.document.record.id == hit.document_id:
            self._show_hit(hit, view)

    def _show_hit(self, hit: Hit, view: DocumentView) -> None:
        """The place of ``hit`` in the middle; the list keeps the keys, to go on to the next."""
        if view is not self._workspace.current or self._answer is None:
            return
        if view.view.hasFocus():
            focus_inside(self._panel)
        terms, script = self._answer.found.query.terms, view.report.detected.script.value if view.report else ""
        self._finding.lead_to(Sought(terms=terms, script=script), hit.span)
        if hit.annotation_id:
            self._panes.show_annotation(hit.annotation_id)


def _nothing(_result: object) -> None:
    """Nothing is left to do."""
