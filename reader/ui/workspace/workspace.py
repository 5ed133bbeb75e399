"""The tabs of open documents."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from reader.app.revising import Plan
from reader.app.session import OpenDocument, Session
from reader.script.view import ViewScript
from reader.source.document import Source
from reader.text.collector import LONG, search_all_again
from reader.ui.controls.renewing import Renewing
from reader.ui.controls.state_keeping import StateKeeping
from reader.ui.document.document_view import DocumentView
from reader.ui.document.prepared import Prepared
from reader.ui.tasks import Tasks
from reader.ui.theme import Theme
from reader.ui.workspace.opening import Opener, Request
from reader.ui.workspace.tabbed_pages import NOTHING_YET, TabbedPages
from reader.ui.workspace.tabs import OpenTabs, Tab, return_to_place, select

_REOPENED = 100
"""So many closed tabs can be opened again, one after the other."""


class Workspace(TabbedPages):
    """Opens documents in tabs and keeps their reading states."""

    renewed = Signal()
    """An open document is shown anew: it was repaired, put right or read otherwise."""
    revised = Signal(object, object)
    """A new edition has been opened: the :class:`OpenDocument`, and the plan its notes came over by."""
    asked = Signal()
    """The reader wants to see a document, whether it is open or not."""
    entered = Signal(object)
    """A document has been opened that the library did not have."""
    open_failed = Signal(object, object)
    """The path of a file, or None, and the ``ImportFailed`` or ``StoreError`` that says why it was not opened."""
    save_failed = Signal(object)

    def __init__(self, session: Session, tasks: Tasks, theme: Theme, welcome: QWidget) -> None:
        super().__init__(session, tasks, theme, welcome)
        self._session = session
        self._closed: deque[Request] = deque(maxlen=_REOPENED)
        self._arrivals: dict[str, Callable[[DocumentView], None]] = {}
        self._states = StateKeeping(session, self)
        self._states.failed.connect(self.save_failed)
        self._opener = Opener(session, tasks, self)
        self.carrying = self._opener.carrying
        self._opener.source_ready.connect(self._source_ready)
        self._opener.opened.connect(self._opened)
        self._opener.revised.connect(self._revised)
        self._opener.entered.connect(self.entered)
        self._opener.renewal_failed.connect(partial(self.open_failed.emit, None))
        self._opener.failed.connect(self._failed)
        self._renewing = Renewing(self._row, self._names, session, self._opener, self)
        self._renewing.renewed.connect(self.renewed)
        self.view_added.connect(self._keep_places)
        self.wanted.connect(self._read_tab)
        self.closing.connect(self._save)
        self.closed.connect(self._give_up)

    # Opening

    def open_path(self, path: Path, script: ViewScript | None = None, encoding: str | None = None) -> None:
        """Open the file at ``path``, or show its tab where it is open already."""
        self.asked.emit()
        self._open(Request(path=path, script=script, encoding=encoding))

    def open_paths(self, paths: Sequence[Path], script: ViewScript | None = None, encoding: str | None = None) -> None:
        """Open several files, at least one: their tabs are there at once, in this order, that of the first on top."""
        self.asked.emit()
        requests = [Request(path=path, script=script, encoding=encoding, waits=True) for path in paths]
        for request in requests:
            if self._row.for_file(request) is None:
                self._add_tab(Tab(request, loading=True), request.path.name if request.path else "")
        if (first := self._row.for_file(requests[0])) is not None:
            self._row.choose(first)
        for request in requests:
            self._open(request)

    def holds(self, document_id: str) -> bool:
        """Whether the library has the document, so that it can be opened."""
        return self._session.holds(document_id)

    def path_at(self, index: int) -> str:
        """Where the file of the tab at ``index`` was last seen; empty while the library does not have its document."""
        document_id = self.id_at(index)
        record = self._session.find(document_id)
        return record.path if record is not None else ""

    def open_document(self, document_id: str, then: Callable[[DocumentView], None] | None = None) -> None:
        """Open a document of the library, or show its tab where it is open already.

        ``then`` is called with its view once the document is shown, which may be at once. Of several given while
        it is being opened the last one is; none when it cannot be opened.
        """
        self.asked.emit()
        tab = self._row.on_document(document_id)
        view = tab.view if tab is not None else None
        ready = view is not None and view.document is not None
        opening = document_id in self._arrivals
        if then is not None and not ready:
            self._arrivals[document_id] = then
        if tab is not None:
            self._row.choose(tab)
        elif not opening:
            self._open(Request(document_id=document_id))
        if then is not None and view is not None and ready:
            then(view)

    def restore(self, document_ids: list[str], current: str) -> None:
        """Bring back the tabs of an earlier session; only the current one is read at once."""
        known = {record.id: record for record in self._session.documents()}
        for document_id in dict.fromkeys(document_ids):
            if document_id in known:
                self._add_tab(Tab(Request(document_id=document_id)), known[document_id].label)
        ids = [tab.request.document_id for tab in self._row]
        if ids:
            index = ids.index(current) if current in ids else len(ids) - 1
            self.bar.setCurrentIndex(index)
            self._tab_chosen(index)

    def opened(self) -> OpenTabs:
        """What is open, for :meth:`take_over`; a document that is still being opened comes as one not shown yet."""
        return self._row.handed_over(tuple(self._closed))

    def take_over(self, opened: OpenTabs) -> None:
        """Open what another workspace had open, as it was there."""
        for one in opened.tabs:
            tab = self._add_tab(Tab(one.request), one.title)
            self._row.name(tab, one.title, one.hint)
            if one.document is not None:
                self._add_view(tab, one.document.report.source)
            if one.document is not None and tab.view is not None:
                tab.view.set_document(one.document, one.script)
                select(tab.view, one.selection)
        self._closed.clear()
        self._closed.extend(opened.closed)
        if opened.tabs:
            self.bar.setCurrentIndex(opened.current)
            self._tab_chosen(opened.current)

    @Slot()
    def return_to_places(self) -> None:
        """Bring every document back to the place it was opened at."""
        for view in self.views():
            return_to_place(view)

    def reopen_closed(self) -> None:
        """Open the tab closed last once more; one whose document has left the library does not count."""
        while self._closed:
            request = self._closed.pop()
            if self._session.holds(request.document_id):
                self.asked.emit()
                self._open(replace(request, waits=False))
                return

    def _open(self, request: Request) -> None:
        self._reader.ask()
        self._opener.open(request)

    def _bring_up(self, tab: Tab, request: Request) -> None:
        """Put a tab that was waited for on top; the keyboard goes there unless the reader uses it elsewhere.

        One that is on top already, as the first of all is, shows something else by now; one that waits stays behind.
        """
        if self._row.top is tab:
            self.current_changed.emit()
            return
        if request.waits:
            self.tabs_changed.emit()
            return
        self._elsewhere = self._reader.elsewhere
        self._row.choose(tab)
        self._elsewhere = False

    @Slot(object, object, str)
    def _source_ready(self, request: Request, source: Source, document_id: str) -> None:
        if self._was_closed(request, document_id):
            return
        self._tasks.pause()
        tab = self._row.of(request) or self._row.first_on(document_id) or self._add_tab(Tab(request), source.name)
        if tab.view is None and tab.request == request:
            self._add_view(tab, source)
        # Another request's tab that was not shown yet is opened by that.
        self._bring_up(tab, request)

    @Slot(object, object, object)
    def _opened(self, request: Request, document: OpenDocument, made: Prepared) -> None:
        if self._was_closed(request, document.record.id):
            return
        entered = replace(request, document_id=document.record.id, script=None, encoding=None, waits=False)
        made_for_it = self._row.of(request)
        tab = self._row.first_on(document.record.id) or made_for_it or self._add_tab(Tab(entered), "")
        if made_for_it is not None and made_for_it is not tab:
            # The same report was opened from two places at once, and the other was ready first.
            if self._row.top is made_for_it:
                self._row.choose(tab)
            self.close_tab(self._row.index(made_for_it))
        if tab.view is None:
            self._add_view(tab, document.report.source, NOTHING_YET)
        tab.request, tab.loading = entered, False
        self._row.name(tab, self._names.name(tab, document), document.record.path or document.record.name)
        view = tab.view
        if view is None:
            return
        view.set_document(document, made.script, made.page_for(made.script, document.options))
        self._bring_up(tab, request)
        # What was undone or put right while it was being opened.
        self._renewing.refresh_tab(tab)
        then = self._arrivals.pop(document.record.id, None)
        if then is not None:
            then(view)

    def _was_closed(self, request: Request, document_id: str) -> bool:
        """Whether the reader has closed the tab that waited for ``request``, and no other is on its document."""
        return request.waits and self._row.of(request) is None and self._row.first_on(document_id) is None

    @Slot(object, object)
    def _failed(self, request: Request, error: Exception) -> None:
        self._arrivals.pop(request.document_id, None)
        tab = self._row.of(request)
        if tab is not None:
            self.close_tab(self._row.index(tab))
        self.open_failed.emit(request.path, error)

    def refresh(self) -> None:
        """Prepare anew every open document that is another by now: read otherwise, repaired, put right, undone."""
        self._renewing.refresh()

    @Slot(object)
    def _read_tab(self, tab: Tab) -> None:
        # What is asked for while it is being read comes on top, and stays there.
        tab.request, tab.loading = replace(tab.request, waits=True), True
        self._open(tab.request)

    # Beside and away

    def open_beside(self, document_id: str, then: Callable[[], object] | None = None) -> None:
        """Open a document of the library, let it stand on the right as soon as it is shown, and call ``then``."""
        self.open_document(document_id, partial(self._arrived_beside, document_id, then))

    def _arrived_beside(self, document_id: str, then: Callable[[], object] | None, _view: DocumentView) -> None:
        tab = self._row.on_document(document_id)
        if tab is not None:
            self._put_beside(tab)
        if then is not None:
            then()

    def drop_missing(self) -> None:
        """Close the tabs of documents that have left the library."""
        self._drop(lambda document_id: bool(document_id) and not self._session.holds(document_id))

    @Slot(object, object)
    def _revised(self, document: OpenDocument, planned: Plan) -> None:
        """The new edition takes the place of the one before, which can still be opened."""
        self._drop(lambda document_id: document_id == planned.earlier.record.id)
        self.revised.emit(document, planned)

    @Slot(object, bool)
    def _give_up(self, tab: Tab, has_other: bool) -> None:
        """Open the document of a tab that was closed no more; it can be asked for again."""
        document_id = tab.request.document_id
        if document_id and not has_other:
            self._closed.append(Request(document_id=document_id))
        if tab.view is None or tab.view.document is None:
            self._arrivals.pop(document_id, None)
            self._opener.give_up(tab.request)
        if not any(view.document and len(view.document.report.source.text) >= LONG for view in self.views()):
            search_all_again()

    # State

    @Slot(object)
    def _keep_places(self, view: DocumentView) -> None:
        view.place_settled.connect(self.save_current)

    @Slot()
    def save_current(self) -> None:
        """Keep the place and the way every document is being read."""
        for tab in self._row:
            self._save(tab)

    @Slot(object)
    def _save(self, tab: Tab) -> None:
        if not tab.twin:
            self._states.keep(tab.view)
