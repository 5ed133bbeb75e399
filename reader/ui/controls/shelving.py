"""The library as a reader keeps it: its page and its panel, collections, names and reading statuses."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtGui import QColor, QGuiApplication
from PySide6.QtWidgets import QWidget

from reader.app.changes import Changes
from reader.app.collecting import Nested, nested
from reader.app.shelf import ReadingStatus, top_shelf
from reader.app.shelf import shelf as shelved
from reader.store import collected, documents
from reader.store.db import Library, StoreError, open_library
from reader.ui.changing import Changing
from reader.ui.controls.importing import ImportControl
from reader.ui.controls.locating import LocatingControl
from reader.ui.controls.shelf_changes import ShelfChanges
from reader.ui.controls.surroundings import Surroundings
from reader.ui.panels.library_order import LibraryRow, Order, Shelver
from reader.ui.rows import folded_text
from reader.ui.soon import Soon
from reader.ui.tasks import Tasks
from reader.ui.theme import Theme
from reader.ui.widgets.icons import line_icon
from reader.ui.widgets.menus import Menu, keyed
from reader.ui.workspace.cover import Cover
from reader.ui.workspace.welcome import Welcome

if TYPE_CHECKING:
    from reader.ui.library.page import LibraryPage

_KEY = "shelf"
_FEW = 300
"""So many documents are listed at once; more are gathered in the background."""
_RECENT = 4
_IN_SIGHT = 60
_SHOWN = Changes.DOCUMENTS | Changes.ANNOTATIONS | Changes.TAGS | Changes.COLLECTIONS
STATUS_ACTIONS: dict[str, ReadingStatus | None] = {
    "mark-unread": ReadingStatus.UNREAD,
    "mark-reading": ReadingStatus.READING,
    "mark-read": ReadingStatus.READ,
    "status-by-place": None,
}
Shelf = tuple[tuple[LibraryRow, ...], tuple[Nested, ...]]


class Shelving(QObject):
    """Fills the page and the panel, and hands on what is asked for there."""

    failed = Signal(object)
    said = Signal(str)
    counted = Signal(object)
    """The page is shown; its :class:`~reader.ui.library.counts.ShelfCounts`, None while the library is being read."""
    left = Signal()
    """Something else is shown than the page."""

    def __init__(
        self,
        around: Surroundings,
        changing: Changing,
        importing: ImportControl,
        locating: LocatingControl,
        theme: Theme,
    ) -> None:
        super().__init__(around.window)
        self._session, self._memory, self._actions = around.session, around.memory, around.commands
        self._panes, self._workspace, self._window = around.panes, around.workspace, around.window
        self._locating = locating
        self.cover = Cover(around.stage, theme, self._make_page, self)
        around.stage.currentChanged.connect(self._turned)
        self.changes = ShelfChanges(self._session, changing, importing, self._window)
        self.changes.failed.connect(self.failed)
        self.changes.said.connect(self.said)
        importing.entered.connect(self._more_entered)
        self._tasks = Tasks(self, workers=1)
        self._here, self._there = Shelver(), Shelver()
        self._nested: tuple[Nested, ...] = ()
        self._rows: tuple[LibraryRow, ...] = ()
        self._places: dict[str, LibraryRow] = {}
        self._missing: frozenset[str] = frozenset()
        self._put_away = False
        self._welcome: Welcome | None = None
        self._connect()

    def _connect(self) -> None:
        panel = self._panes.library
        self._panes.shelf_wanted.connect(self.gather)
        self._workspace.asked.connect(self.cover.leave)
        panel.rename_requested.connect(self.changes.rename_document)
        panel.menu_opening.connect(self._add_to_menu)
        panel.copy_requested.connect(self._copy)
        panel.page_requested.connect(self.open)
        panel.order_chosen.connect(self._keep_panel_order)
        panel.set_order(self._memory.settings.library_list_order)
        self._locating.missing_found.connect(self._mark_missing)
        self._actions["library"].triggered.connect(self.open)
        self._actions["rename-document"].triggered.connect(self._rename_chosen)
        self._actions["collect"].triggered.connect(self._collect_chosen)
        self._actions["make-collection"].triggered.connect(partial(self.changes.make, ""))
        for key, status in STATUS_ACTIONS.items():
            self._actions[key].triggered.connect(partial(self._mark_chosen, status))

    # The page

    def greet(self, welcome: Welcome) -> None:
        """Offer the library, and what was read last, where no document is open."""
        self._welcome = welcome
        welcome.library_requested.connect(self.open)
        welcome.document_requested.connect(self._open_document)
        welcome.reveal_requested.connect(self._locating.reveal)
        welcome.remove_requested.connect(self.changes.remove)
        welcome.said.connect(self.said)
        self._workspace.current_changed.connect(self._greet)
        self._greet()

    @Slot()
    def _greet(self) -> None:
        if self._welcome is None or self._workspace.current is not None:
            return
        library = self._session.library
        try:
            recent = tuple((one.id, one.label) for one in documents.recent(library, _RECENT))
            self._welcome.set_library(documents.count(library), recent)
        except StoreError as error:
            self.failed.emit(error)

    @property
    def page(self) -> LibraryPage:
        """The page, made when it is first wanted."""
        return self.cover.page

    def _make_page(self, theme: Theme, parent: QWidget) -> LibraryPage:
        from reader.ui.library.page import LibraryPage  # most sessions begin with reading

        page = LibraryPage(theme, parent, fold=folded_text)
        order = self._memory.settings.library_order
        known = {one.value for one in Order}
        if order.lstrip("-") in known:
            page.set_order(Order(order.lstrip("-")), descending=order.startswith("-"))
        page.open_requested.connect(self._open_document)
        page.beside_requested.connect(self._panes.beside_requested)
        page.rename_requested.connect(self.changes.rename_document)
        page.remove_requested.connect(self.changes.remove)
        page.reveal_requested.connect(self._locating.reveal)
        page.menu_opening.connect(self._add_to_menu)
        page.copy_requested.connect(self._copy)
        page.left.connect(self.cover.go_back)
        page.counted.connect(self._tell)
        page.model.sorted_by.connect(self._keep_order)
        page.tree.task_requested.connect(self.changes.do_task)
        page.tree.color_requested.connect(self.changes.color)
        page.tree.moved.connect(self.changes.move)
        page.tree.documents_dropped.connect(self.changes.add)
        page.tree.files_dropped.connect(self.changes.import_files)
        # In a turn of its own: to make the page and to fill it with thousands takes long enough by itself.
        Soon(page, self._fill_page).start()
        return page

    def _fill_page(self) -> None:
        """Show on the page what is known already."""
        if self._rows:
            self.page.set_shelf(self._rows, self._nested)

    @property
    def is_busy(self) -> bool:
        """Whether documents are being gathered."""
        return self._tasks.is_busy

    @Slot()
    def open(self) -> None:
        """Show the page, with the library as it is now."""
        self._workspace.save_current()
        if not self.cover.is_shown:
            # It lists what the pane does, and has the collections where the pane would be.
            self._put_away = not self._panes.left.isHidden()
            self.cover.show()
            self._panes.left.hide()
        self.page.table.setFocus(Qt.FocusReason.OtherFocusReason)
        self.gather()
        self._locating.look_anyway()

    def open_collection(self, collection_id: str) -> None:
        """Show the page with one collection."""
        self.open()
        self.page.show_collection(collection_id)

    @Slot()
    def _turned(self) -> None:
        """Something else lies over the documents, or nothing: the pane comes back."""
        if self._put_away and not self.cover.is_shown:
            self._put_away = False
            self._panes.left.show()
        self._tell()

    @Slot()
    def _tell(self) -> None:
        if self.cover.is_shown:
            self.counted.emit(self.page.counts())
        else:
            self.left.emit()

    @Slot(str)
    def _open_document(self, document_id: str) -> None:
        self._workspace.open_document(document_id)

    # What is shown

    def library_changed(self, changes: Changes) -> None:
        """Show the library as it is now, where it is shown."""
        if changes & Changes.DOCUMENTS:
            self._greet()
        if self.cover.is_shown and changes & _SHOWN:
            self.gather()

    @Slot()
    def _more_entered(self) -> None:
        if self.cover.is_shown:
            self.gather()

    @Slot()
    def gather(self) -> None:
        """List the documents and collections: at once when they are few, else when they have been gathered."""
        try:
            few = documents.count(self._session.library) <= _FEW
            if few:
                self._tasks.cancel(_KEY)
                self._arrived(_gathered(self._session.library, self._here, self._missing))
                return
            if not self._rows and self._panes.library.shows_last_opened:
                # What is in sight does not wait for the other thousands.
                self._panes.library.set_documents(self._here.rows(top_shelf(self._session.library, _IN_SIGHT)))
        except StoreError as error:
            self.failed.emit(error)
            return
        work = partial(_gather, self._session.library.path, self._there, self._missing)
        self._tasks.run(_KEY, work, self._arrived, self.failed.emit, (StoreError,))

    def _arrived(self, found: Shelf) -> None:
        rows, self._nested = found
        self.changes.nested = self._nested
        self._rows, self._places = rows, {row.id: row for row in rows}
        self._panes.library.set_collections(self._nested)
        self._panes.library.set_documents(rows)
        if self.cover.made is not None:
            self.cover.made.set_shelf(rows, self._nested)

    @Slot(object)
    def _mark_missing(self, ids: frozenset[str]) -> None:
        self._missing = ids
        if self.cover.made is not None:
            self.cover.made.set_missing(ids)

    @Slot(object, bool)
    def _keep_order(self, order: Order, descending: bool) -> None:
        self._memory.keep_order(("-" if descending else "") + order.value)

    @Slot(str)
    def _keep_panel_order(self, order: str) -> None:
        self._memory.keep_list_order(order)

    # Documents

    def targets(self) -> tuple[str, ...]:
        """The documents that are meant: those chosen on the page or in the panel, else the one being read."""
        if self.cover.is_shown:
            return self.page.table.chosen()
        panel = self._panes.library
        if panel.has_cursor():
            return (panel.current_id(),)
        view = self._workspace.current
        return (view.document.record.id,) if view is not None and view.document is not None else ()

    def _chosen(self) -> tuple[str, ...]:
        """The documents that are meant; where there are none, that is said."""
        ids = self.targets()
        if not ids:
            self.said.emit(self.tr("先打开一份文档，或在书库里选中文档。"))
        return ids

    @Slot()
    def _rename_chosen(self) -> None:
        ids = self._chosen()
        if ids:
            self.changes.rename_document(ids[0])

    def _mark_chosen(self, status: ReadingStatus | None) -> None:
        self.changes.set_status(self._chosen(), status)

    @Slot()
    def _collect_chosen(self) -> None:
        ids = self._chosen()
        if ids:
            menu = Menu(self._window)
            self._fill_collections(menu, ids)
            menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            centre = self._window.rect().center()
            menu.popup(self._window.mapToGlobal(centre))

    # Menus

    @Slot(object, tuple, str)
    def _add_to_menu(self, menu: Menu, ids: tuple[str, ...], shown: str) -> None:
        """Add to the menu of documents what is done with names, statuses and collections."""
        rows = [self._places[one] for one in ids if one in self._places]
        if not rows:
            return
        if len(rows) == 1:
            menu.addAction(keyed(self.tr("重命名…"), "F2")).triggered.connect(
                partial(self.changes.rename_document, ids[0])
            )
        statuses = menu.submenu(self.tr("阅读状态"))
        for key, status in STATUS_ACTIONS.items():
            action = statuses.addAction(self._actions[key].text())
            action.setCheckable(True)
            wanted = status.value if status else ""
            action.setChecked(all(row.said == wanted for row in rows))
            action.triggered.connect(partial(self.changes.set_status, ids, status))
        self._fill_collections(menu.submenu(self.tr("加入集合")), ids)
        copying = menu.addAction(line_icon("copy", QColor(self.cover.theme.muted)), keyed(self.tr("复制"), "Ctrl+C"))
        copying.triggered.connect(partial(self._copy, ids))
        if shown:
            taking = menu.addAction(self.tr("移出“{0}”").format(self.changes.name_of(shown)))
            taking.triggered.connect(partial(self.changes.take_out, shown, ids))

    @Slot(tuple)
    def _copy(self, ids: tuple[str, ...]) -> None:
        """Copy title, issuer and date of documents, a line each; tables take them as cells."""
        rows = [self._places[one] for one in ids if one in self._places]
        if rows:
            QGuiApplication.clipboard().setText("\n".join("\t".join((row.title, row.issuer, row.date)) for row in rows))
            self.said.emit(self.tr("已复制 %n 份文档的标题、机关和日期。", None, len(rows)))

    def _fill_collections(self, menu: Menu, ids: tuple[str, ...]) -> None:
        rows = [self._places[one] for one in ids if one in self._places]
        for one in self._nested:
            action = menu.addAction("　" * one.depth + one.collection.name.replace("&", "&&"))
            inside = bool(rows) and all(one.collection.id in row.collections for row in rows)
            action.setCheckable(True)
            action.setChecked(inside)
            change = self.changes.take_out if inside else self.changes.add
            action.triggered.connect(partial(change, one.collection.id, ids))
        menu.addSeparator()
        menu.addAction(self.tr("新建集合…")).triggered.connect(partial(self.changes.make, "", ids))

    def close(self) -> None:
        """Wait for what was begun."""
        self._tasks.close()


def _gather(path: Path, shelver: Shelver, missing: frozenset[str]) -> Shelf:
    """In a thread, with a connection of its own."""
    with open_library(path, make=False) as library:
        return _gathered(library, shelver, missing)


def _gathered(library: Library, shelver: Shelver, missing: frozenset[str]) -> Shelf:
    with library.snapshot():
        entries = shelved(library)
        live = {one.document.id for one in entries}
        places = collected.places(library)
        return shelver.rows(entries, missing), nested(collected.all_collections(library), places, live)
