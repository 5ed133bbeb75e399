"""The tabs of open documents."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QSignalBlocker, Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from reader.app.revising import Plan
from reader.app.session import OpenDocument, Session
from reader.script.view import ViewScript
from reader.source.document import Source
from reader.ui.document_view import DocumentView
from reader.ui.opening import Opener, Request
from reader.ui.pairing import Pairing
from reader.ui.prepared import Prepared
from reader.ui.reading.content import Content
from reader.ui.reading.style import Typography
from reader.ui.renewing import Renewing
from reader.ui.sides import Sides
from reader.ui.state_keeping import StateKeeping
from reader.ui.tab_row import TabRow
from reader.ui.tabs import OpenTabs, Tab, as_read, return_to_place, select
from reader.ui.tasks import Tasks
from reader.ui.theme import Theme
from reader.ui.whereabouts import Whereabouts
from reader.ui.widgets.tab_bar import DocumentTabs
from reader.ui.widgets.themed import theme_children

_NOTHING_YET = Content("", ())


class Workspace(QWidget):
    """Opens documents in tabs and keeps their reading states."""

    current_changed = Signal()
    tabs_changed = Signal()
    """Other documents are in tabs behind the one on top, or in another order."""
    view_added = Signal(object)
    renewed = Signal()
    """An open document is shown anew: it was repaired, put right or read otherwise."""
    revised = Signal(object, object)
    """A new edition has been opened: the :class:`OpenDocument`, and the plan its notes came over by."""
    asked = Signal()
    """The reader wants to see a document, whether it is open or not."""
    entered = Signal(object)
    """A document has been opened that the library did not have."""
    beside_changed = Signal()
    """Two other documents are beside each other, or none any more."""
    open_failed = Signal(object, object)
    """The path of a file, or None, and the ``ImportFailed`` or ``StoreError`` that says why it was not opened."""
    save_failed = Signal(object)

    def __init__(self, session: Session, tasks: Tasks, theme: Theme, welcome: QWidget) -> None:
        super().__init__()
        self._session, self._tasks, self._theme = session, tasks, theme
        self._typography = Typography()
        self._bare = False
        self._closed: list[Request] = []
        self._arrivals: dict[str, Callable[[DocumentView], None]] = {}
        self._reader = Whereabouts(self)
        self._elsewhere = False
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
        self._build(welcome)
        self._renewing = Renewing(self._row, session, self._opener, self)
        self._renewing.renewed.connect(self.renewed)

    def _build(self, welcome: QWidget) -> None:
        self.bar = DocumentTabs(self)
        self.bar.setObjectName("documentTabs")
        self.bar.setAccessibleName(self.tr("打开的文档"))
        self.bar.close_requested.connect(self.close_tab)
        self.bar.currentChanged.connect(self._tab_chosen)
        self._row = TabRow(self.bar)
        self.bar.tabMoved.connect(self.tabs_changed)
        self.sides = Sides(self)
        self._welcome = welcome
        self.sides.add(welcome)
        self._pairing = Pairing(self.sides)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self.bar)
        self._column.addWidget(self.sides, 1)
        self.bar.hide()

    def put_below_tabs(self, bar: QWidget) -> None:
        """Let ``bar`` stand between the tabs and the pages."""
        self._column.insertWidget(self._column.indexOf(self.sides), bar)

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
        self._closed = list(opened.closed)
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
            self._add_view(tab, document.report.source, _NOTHING_YET)
        tab.request, tab.loading = entered, False
        self._row.name(tab, self._renewing.name(tab, document), document.record.path or document.record.name)
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

    # Tabs

    def _add_tab(self, tab: Tab, title: str) -> Tab:
        self._row.add(tab, title, self._theme)
        self.bar.setVisible(not self._bare)
        return tab

    def _add_view(self, tab: Tab, source: Source, content: Content | None = None) -> None:
        tab.view = DocumentView(source, self._tasks, self._theme, self, typography=self._typography, content=content)
        tab.view.place_settled.connect(self.save_current)
        self.sides.add(tab.view)
        tab.view.view.focused.connect(partial(self._focused, tab))
        tab.view.view.painted.connect(self._tasks.resume, Qt.ConnectionType.QueuedConnection)
        self.view_added.emit(tab.view)
        if self._row.top is tab:
            elsewhere = self._reader.elsewhere
            self._pairing.see(tab)
            if not elsewhere:
                tab.view.setFocus()

    @Slot(int)
    def _tab_chosen(self, index: int) -> None:
        tab = self._row.at(index)
        if tab is None:
            return
        if tab.view is not None:
            self._pairing.see(tab)
            if not self._elsewhere:
                tab.view.setFocus()
        elif not tab.loading:
            # What is asked for while it is being read comes on top, and stays there.
            tab.request, tab.loading = replace(tab.request, waits=True), True
            self._open(tab.request)
        self.current_changed.emit()

    @Slot(int)
    def close_tab(self, index: int) -> None:
        """Close one tab, keeping its document's state."""
        closing = self._row.at(index)
        if closing is None:
            return
        self._save(closing)
        if self.is_beside(index):
            self._part()
        tab = self._row.take(index)
        other = self._row.on_document(tab.request.document_id)
        if other is not None:
            other.twin = False
        elif tab.request.document_id:
            self._closed.append(Request(document_id=tab.request.document_id))
        if tab.view is not None:
            self._reader.leave(tab.view)
        self.bar.removeTab(index)
        self.tabs_changed.emit()
        if other is not None:
            self.rename_tabs()
        if tab.view is None or tab.view.document is None:
            self._arrivals.pop(tab.request.document_id, None)
            self._opener.give_up(tab.request)
        if tab.view is not None:
            self.sides.remove(tab.view)
            tab.view.give_up()
            tab.view.deleteLater()
        self._pairing.forget(tab)
        if self._pairing.beside is not None:
            self.end_beside() if self.pair() is None else self.beside_changed.emit()
        if not self._row:
            self.bar.hide()
            self.sides.show_page(self._welcome)
            self._welcome.setFocus()
            self.current_changed.emit()

    # Two beside each other

    def _focused(self, tab: Tab) -> None:
        """The keyboard is on a page: with two beside each other that decides which is the current one."""
        if self._pairing.beside is not None and tab in self._row:
            self._row.choose(tab)

    def pair(self) -> tuple[DocumentView, DocumentView] | None:
        """The pages on the left and on the right, where there are two."""
        return self._pairing.pages()

    def is_beside(self, index: int) -> bool:
        """Whether the document of the tab at ``index`` stands on the right."""
        tab = self._row.at(index)
        return tab is not None and tab is self._pairing.beside

    def id_at(self, index: int) -> str:
        """The document of the tab at ``index``, empty while the library does not have it yet."""
        tab = self._row.at(index)
        return tab.request.document_id if tab is not None else ""

    def put_last_beside(self) -> bool:
        """Let the document that was on top before this one stand on the right; whether there is one."""
        before = self._pairing.before(self._row.top)
        return before is not None and self._put_beside(before)

    def _put_beside(self, tab: Tab) -> bool:
        """Let ``tab`` stand on the right, with the keyboard; whether there is another for the left."""
        if self._pairing.has_twin and self._pairing.beside is not tab:
            self.end_beside()
        if not self._pairing.put(tab) or tab.view is None:
            return False
        self._row.choose(tab)
        tab.view.setFocus()
        self.beside_changed.emit()
        return True

    def open_beside(self, document_id: str, then: Callable[[], object] | None = None) -> None:
        """Open a document of the library, let it stand on the right as soon as it is shown, and call ``then``."""
        self.open_document(document_id, partial(self._arrived_beside, document_id, then))

    def _arrived_beside(self, document_id: str, then: Callable[[], object] | None, _view: DocumentView) -> None:
        tab = self._row.on_document(document_id)
        if tab is not None:
            self._put_beside(tab)
        if then is not None:
            then()

    def put_twin_beside(self, script: ViewScript, place: int | None = None) -> bool:
        """Let the document on top stand on the right as well, in ``script``; whether there is one.

        At ``place`` in the source, else where it is being read.
        """
        if self._pairing.has_twin:
            self.end_beside()
        main = self._row.top
        document = as_read(main.view, place) if main is not None and main.view is not None else None
        if main is None or document is None:
            return False
        twin = self._add_tab(Tab(main.request, twin=True), "")
        self._add_view(twin, document.report.source, _NOTHING_YET)
        index = self._row.index(main)
        self.bar.moveTab(self.bar.count() - 1, index + 1)
        self._row.name(twin, self._renewing.name(twin, document), self.bar.tabToolTip(index))
        if twin.view is not None:
            twin.view.set_document(document, script)
        return self._put_beside(twin)

    @Slot()
    def end_beside(self) -> None:
        """Show one page again, that of the tab on top; a second page on one document goes."""
        beside = self._pairing.beside
        if beside is None or not beside.twin:
            self._part()
            return
        if self._row.top is beside:
            main = self._row.of(beside.request)
            self.bar.setCurrentIndex(self._row.index(main) if main is not None else 0)
        self.close_tab(self._row.index(beside))

    def _part(self) -> None:
        if self._pairing.beside is not None:
            self._pairing.end(self._row.top)
            self.setFocus()
            self.beside_changed.emit()

    @Slot()
    def close_current(self) -> None:
        """Close the tab on top."""
        self.close_tab(self.bar.currentIndex())

    def rename_tabs(self) -> None:
        """Call every document in a tab as its reader does now."""
        self._renewing.rename()

    def drop_missing(self) -> None:
        """Close the tabs of documents that have left the library."""
        self._drop(lambda document_id: bool(document_id) and not self._session.holds(document_id))

    def _drop(self, gone: Callable[[str], bool]) -> None:
        top = self._row.top
        with QSignalBlocker(self.bar):  # else another that is gone comes on top meanwhile
            for tab in [tab for tab in self._row if gone(tab.request.document_id)]:
                self.close_tab(self._row.index(tab))
        if self._row.top is not top:
            self._tab_chosen(self.bar.currentIndex())

    @Slot(object, object)
    def _revised(self, document: OpenDocument, planned: Plan) -> None:
        """The new edition takes the place of the one before, which can still be opened."""
        self._drop(lambda document_id: document_id == planned.earlier.record.id)
        self.revised.emit(document, planned)

    # State

    @property
    def current(self) -> DocumentView | None:
        """The view of the tab on top, when its document is shown."""
        return top.view if (top := self._row.top) is not None else None

    def views(self) -> list[DocumentView]:
        """The views made so far."""
        return [tab.view for tab in self._row if tab.view is not None]

    def open_ids(self) -> tuple[list[str], str]:
        """The documents in tabs, in order, and the one on top."""
        return self._row.document_ids(), self.id_at(self.bar.currentIndex())

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Let keys act on the page in sight."""
        super().focusInEvent(event)
        page = self.current or self._welcome
        if page.isVisible():
            page.setFocus(event.reason())

    def set_theme(self, theme: Theme) -> None:
        """Show every page in ``theme``."""
        self._theme = theme
        theme_children(self.bar, theme)
        for view in self.views():
            view.set_theme(theme)

    def set_bare(self, bare: bool) -> None:
        """Show the pages without the tabs above them, or with them."""
        self._bare = bare
        self.bar.setVisible(not bare and bool(self._row))

    def set_typography(self, typography: Typography) -> None:
        """Set every page, now and from now on, in ``typography``."""
        self._typography = typography
        for view in self.views():
            view.view.set_typography(typography)

    @Slot()
    def save_current(self) -> None:
        """Keep the place and the way every document is being read."""
        for tab in self._row:
            self._save(tab)

    def _save(self, tab: Tab) -> None:
        if not tab.twin:
            self._states.keep(tab.view)
