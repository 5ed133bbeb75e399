"""Pages in tabs: added, chosen, closed, and two beside each other."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QSignalBlocker, Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from reader.app.session import Session
from reader.script.view import ViewScript
from reader.source.document import Source
from reader.text.collector import LONG
from reader.ui.document.document_view import DocumentView
from reader.ui.letting_go import let_go
from reader.ui.reading.content import Content
from reader.ui.reading.style import Typography
from reader.ui.tasks import Tasks
from reader.ui.theme import Theme
from reader.ui.whereabouts import Whereabouts
from reader.ui.widgets.tab_bar import DocumentTabs
from reader.ui.widgets.themed import ThemeOnSight, theme_children
from reader.ui.workspace.pairing import Pairing
from reader.ui.workspace.sides import Sides
from reader.ui.workspace.tab_names import TabNames
from reader.ui.workspace.tab_row import TabRow
from reader.ui.workspace.tabs import Tab, as_read

NOTHING_YET = Content("", ())
"""What a page shows whose document is about to be set."""


class TabbedPages(QWidget):
    """The bar of tabs and their pages; what they show, and which there are, whoever opens documents says."""

    current_changed = Signal()
    tabs_changed = Signal()
    """Other documents are in tabs behind the one on top, or in another order."""
    view_added = Signal(object)
    beside_changed = Signal()
    """Two other documents are beside each other, or none any more."""
    wanted = Signal(object)
    """A :class:`Tab` that was not shown yet was chosen."""
    closing = Signal(object)
    """A :class:`Tab` is about to be closed."""
    closed = Signal(object, bool)
    """A :class:`Tab` was closed, its page still there, and whether another one is left on its document."""

    def __init__(self, session: Session, tasks: Tasks, theme: Theme, welcome: QWidget) -> None:
        super().__init__()
        self._tasks, self._themes = tasks, ThemeOnSight(theme, self)
        self._typography = Typography()
        self._bare = False
        self._reader = Whereabouts(self)
        self._elsewhere = False
        self._build(welcome)
        self._names = TabNames(self._row, session)

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

    # Tabs

    def _add_tab(self, tab: Tab, title: str) -> Tab:
        self._row.add(tab, title, self._themes.theme)
        self.bar.setVisible(not self._bare)
        return tab

    def _add_view(self, tab: Tab, source: Source, content: Content | None = None) -> None:
        theme = self._themes.theme
        tab.view = DocumentView(source, self._tasks, theme, self, typography=self._typography, content=content)
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
            self.wanted.emit(tab)
        self.current_changed.emit()

    @Slot(int)
    def close_tab(self, index: int) -> None:
        """Close one tab; nothing where there is none."""
        closing = self._row.at(index)
        if closing is None:
            return
        self.closing.emit(closing)
        if self.is_beside(index):
            self._part()
        tab = self._row.take(index)
        other = self._row.on_document(tab.request.document_id)
        if other is not None:
            other.twin = False
        if tab.view is not None:
            self._reader.leave(tab.view)
        self.bar.removeTab(index)
        self.tabs_changed.emit()
        if other is not None:
            self.rename_tabs()
        self.closed.emit(tab, other is not None)
        if tab.view is not None:
            self.sides.remove(tab.view)
            tab.view.give_up()
            tab.view.deleteLater()
            if tab.view.report is not None and len(tab.view.report.source.text) >= LONG:
                let_go(tab.view.document, tab.view.page)
        self._pairing.forget(tab)
        if self._pairing.beside is not None:
            self.end_beside() if self.pair() is None else self.beside_changed.emit()
        if not self._row:
            self.bar.hide()
            self.sides.show_page(self._welcome)
            self._welcome.setFocus()
            self.current_changed.emit()

    @Slot()
    def close_current(self) -> None:
        """Close the tab on top."""
        self.close_tab(self.bar.currentIndex())

    def rename_tabs(self) -> None:
        """Call every document in a tab as its reader does now."""
        self._names.rename()

    def _drop(self, gone: Callable[[str], bool]) -> None:
        top = self._row.top
        with QSignalBlocker(self.bar):  # else another that is gone comes on top meanwhile
            for tab in [tab for tab in self._row if gone(tab.request.document_id)]:
                self.close_tab(self._row.index(tab))
        if self._row.top is not top:
            self._tab_chosen(self.bar.currentIndex())

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
        self._add_view(twin, document.report.source, NOTHING_YET)
        index = self._row.index(main)
        self.bar.moveTab(self.bar.count() - 1, index + 1)
        self._row.name(twin, self._names.name(twin, document), self.bar.tabToolTip(index))
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

    # What is seen

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
        """Show every page in ``theme``, those behind the one on top when they come up."""
        theme_children(self.bar, theme)
        self._themes.give(theme, self.views())

    def set_bare(self, bare: bool) -> None:
        """Show the pages without the tabs above them, or with them."""
        self._bare = bare
        self.bar.setVisible(not bare and bool(self._row))

    def set_typography(self, typography: Typography) -> None:
        """Set every page, now and from now on, in ``typography``."""
        self._typography = typography
        for view in self.views():
            view.view.set_typography(typography)
