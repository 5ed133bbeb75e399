"""The library as a reader keeps it: its page and its panel, collections, names and reading statuses."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QMenu, QStackedWidget, QWidget

from reader.app import collecting, shelf
from reader.app.changes import Changes
from reader.app.collecting import CollectingFailed, Nested, nested
from reader.app.session import Session
from reader.app.shelf import ReadingStatus
from reader.app.shelf import shelf as shelved
from reader.store import collected, documents
from reader.store.db import Library, StoreError, open_library
from reader.ui.actions import Actions
from reader.ui.dialogs.naming import NameDialog
from reader.ui.importing import ImportControl
from reader.ui.locating import LocatingControl
from reader.ui.memory import Memory
from reader.ui.panels.library_order import LibraryRow, Order, Shelver
from reader.ui.panes import Panes
from reader.ui.rows import folded_text
from reader.ui.sentences import collecting_failed
from reader.ui.tasks import Tasks
from reader.ui.theme import Theme
from reader.ui.workspace import Workspace

if TYPE_CHECKING:
    from reader.ui.library.page import LibraryPage
    from reader.ui.library.tree import CollectionTask

_KEY = "shelf"
_FEW = 300
"""So many documents are listed at once; more are gathered in the background."""
_SHOWN = Changes.DOCUMENTS | Changes.ANNOTATIONS | Changes.TAGS | Changes.COLLECTIONS
STATUS_ACTIONS: dict[str, ReadingStatus | None] = {
    "mark-unread": ReadingStatus.UNREAD,
    "mark-reading": ReadingStatus.READING,
    "mark-read": ReadingStatus.READ,
    "status-by-place": None,
}
Shelf = tuple[tuple[LibraryRow, ...], tuple[Nested, ...]]


class Shelving(QObject):
    """Fills the page and the panel, and carries out what is asked for there."""

    failed = Signal(object)
    said = Signal(str)

    def __init__(
        self,
        session: Session,
        memory: Memory,
        actions: Actions,
        panes: Panes,
        stage: QStackedWidget,
        workspace: Workspace,
        importing: ImportControl,
        locating: LocatingControl,
        theme: Theme,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._session, self._memory, self._actions = session, memory, actions
        self._panes, self._stage, self._workspace = panes, stage, workspace
        self._importing, self._locating = importing, locating
        self._theme, self._window = theme, window
        self._tasks = Tasks(self, workers=1)
        self._here, self._there = Shelver(), Shelver()
        self._nested: tuple[Nested, ...] = ()
        self._places: dict[str, LibraryRow] = {}
        self._page: LibraryPage | None = None
        self._hidden: list[QWidget] = []
        self.dialog: NameDialog | None = None
        self._connect()

    def _connect(self) -> None:
        panel = self._panes.library
        self._panes.shelf_wanted.connect(self.gather)
        self._workspace.asked.connect(self.leave)
        self._importing.entered.connect(self._more_entered)
        panel.rename_requested.connect(self.rename_document)
        panel.menu_opening.connect(self._add_to_menu)
        panel.page_requested.connect(self.open)
        panel.order_chosen.connect(self._keep_panel_order)
        panel.set_order(self._memory.settings.library_list_order)
        self._locating.missing_found.connect(self._mark_missing)
        self._actions["library"].triggered.connect(self.open)
        self._actions["rename-document"].triggered.connect(self._rename_chosen)
        self._actions["collect"].triggered.connect(self._collect_chosen)
        self._actions["make-collection"].triggered.connect(partial(self.make, ""))
        for key, status in STATUS_ACTIONS.items():
            self._actions[key].triggered.connect(partial(self._mark_chosen, status))

    # The page

    @property
    def page(self) -> LibraryPage:
        """The page, made when it is first wanted."""
        if self._page is None:
            from reader.ui.library.page import LibraryPage  # most sessions begin with reading

            page = LibraryPage(self._theme, self._stage, fold=folded_text)
            order = self._memory.settings.library_order
            known = {one.value for one in Order}
            if order.lstrip("-") in known:
                page.set_order(Order(order.lstrip("-")), descending=order.startswith("-"))
            page.open_requested.connect(self._open_document)
            page.rename_requested.connect(self.rename_document)
            page.remove_requested.connect(self.remove)
            page.reveal_requested.connect(self._locating.reveal)
            page.menu_opening.connect(self._add_to_menu)
            page.left.connect(self.leave)
            page.model.sorted_by.connect(self._keep_order)
            page.tree.task_requested.connect(self._do_task)
            page.tree.color_requested.connect(self._color)
            page.tree.moved.connect(self._move)
            page.tree.documents_dropped.connect(self.add)
            page.tree.files_dropped.connect(self._import_files)
            self._page = page
            self._stage.addWidget(page)
        return self._page

    @property
    def is_shown(self) -> bool:
        """Whether the page lies over the documents."""
        return self._page is not None and self._stage.currentWidget() is self._page

    @property
    def is_busy(self) -> bool:
        """Whether documents are being gathered."""
        return self._tasks.is_busy

    @Slot()
    def open(self) -> None:
        """Show the page, with the library as it is now."""
        page = self.page
        if not self.is_shown:
            self._hidden = [pane for pane in (self._panes.left, self._panes.right) if not pane.isHidden()]
            for pane in self._hidden:
                pane.hide()
            self._stage.setCurrentWidget(page)
        page.table.setFocus(Qt.FocusReason.OtherFocusReason)
        self.gather()
        self._locating.look_anyway()

    def open_collection(self, collection_id: str) -> None:
        """Show the page with one collection."""
        self.open()
        self.page.show_collection(collection_id)

    @Slot()
    def leave(self) -> None:
        """Give the documents back."""
        if not self.is_shown:
            return
        self._stage.setCurrentWidget(self._workspace)
        for pane in self._hidden:
            pane.show()
        self._hidden = []
        if self._workspace.current is not None:
            self._workspace.current.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(object)
    def set_theme(self, theme: Theme) -> None:
        """Paint in ``theme``."""
        self._theme = theme
        if self._page is not None:
            self._page.set_theme(theme)

    @Slot(str)
    def _open_document(self, document_id: str) -> None:
        self._workspace.open_document(document_id)

    # What is shown

    def library_changed(self, changes: Changes) -> None:
        """Show the library as it is now, where it is shown."""
        if self.is_shown and changes & _SHOWN:
            self.gather()

    @Slot()
    def _more_entered(self) -> None:
        if self.is_shown:
            self.gather()

    @Slot()
    def gather(self) -> None:
        """List the documents and collections: at once when they are few, else when they have been gathered."""
        try:
            few = documents.count(self._session.library) <= _FEW
            if few:
                self._tasks.cancel(_KEY)
                self._arrived(_gathered(self._session.library, self._here))
                return
        except StoreError as error:
            self.failed.emit(error)
            return
        work = partial(_gather, self._session.library.path, self._there)
        self._tasks.run(_KEY, work, self._arrived, self.failed.emit, (StoreError,))

    def _arrived(self, found: Shelf) -> None:
        rows, self._nested = found
        self._places = {row.id: row for row in rows}
        self._panes.library.set_collections(self._nested)
        self._panes.library.set_documents(rows)
        if self._page is not None:
            self._page.set_shelf(rows, self._nested)

    @Slot(object)
    def _mark_missing(self, ids: frozenset[str]) -> None:
        if self._page is not None:
            self._page.set_missing(ids)

    @Slot(object, bool)
    def _keep_order(self, order: Order, descending: bool) -> None:
        self._memory.keep_order(("-" if descending else "") + order.value)

    @Slot(str)
    def _keep_panel_order(self, order: str) -> None:
        self._memory.keep_list_order(order)

    # Documents

    def targets(self) -> tuple[str, ...]:
        """The documents that are meant: those chosen on the page or in the panel, else the one being read."""
        if self.is_shown:
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
            self.rename_document(ids[0])

    @Slot(str)
    def rename_document(self, document_id: str) -> None:
        """Ask what to call a document."""
        record = self._session.document(document_id)
        own = record.title or record.name
        hint = self.tr("原标题：{0}\n导出的引文仍用原标题。").format(own)

        def submit(title: str) -> str:
            self._run(lambda: shelf.rename(self._session, document_id, title))
            return ""

        dialog = self._ask(self.tr("重命名文档"), record.label, submit, hint)
        dialog.restore.setVisible(bool(record.renamed))
        dialog.restore_requested.connect(partial(submit, ""))
        dialog.restore_requested.connect(dialog.accept)

    def _mark_chosen(self, status: ReadingStatus | None) -> None:
        self.set_status(self._chosen(), status)

    def set_status(self, ids: tuple[str, ...], status: ReadingStatus | None) -> None:
        """Say how far documents were read."""
        if ids:
            self._run(lambda: shelf.set_status(self._session, ids, status))

    @Slot(tuple)
    def remove(self, ids: tuple[str, ...]) -> None:
        """Take documents out of the library; their files are not touched."""
        if self._run(lambda: shelf.remove(self._session, ids)):
            self.said.emit(self.tr("已把 %n 份文档移出书库，文件本身没有动。可用“撤销”放回。", None, len(ids)))

    # Collections

    @Slot()
    def _collect_chosen(self) -> None:
        ids = self._chosen()
        if ids:
            menu = QMenu(self._window)
            self._fill_collections(menu, ids)
            menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            centre = self._window.rect().center()
            menu.popup(self._window.mapToGlobal(centre))

    @Slot(str, tuple)
    def add(self, collection_id: str, ids: tuple[str, ...]) -> None:
        """Put documents into a collection."""
        count = self._count(lambda: collecting.add(self._session, collection_id, ids))
        if count is not None:
            told = self.tr("已把 %n 份文档加入“{0}”。", None, count)
            none = self.tr("这些文档已经在“{0}”里。")
            self.said.emit((told if count else none).format(self._name(collection_id)))

    def take_out(self, collection_id: str, ids: tuple[str, ...]) -> None:
        """Take documents out of a collection; they stay in the library."""
        count = self._count(lambda: collecting.remove(self._session, collection_id, ids))
        if count:
            told = self.tr("已把 %n 份文档移出“{0}”，它们仍在书库里。", None, count)
            self.said.emit(told.format(self._name(collection_id)))

    def make(self, parent: str, ids: tuple[str, ...] = ()) -> None:
        """Ask for the name of a new collection, and put documents into it."""

        def submit(name: str) -> str:
            return self._tried(lambda: collecting.create(self._session, name, parent, documents=ids))

        hint = self.tr("放在“{0}”里").format(self._name(parent)) if parent else ""
        self._ask(self.tr("新建集合"), "", submit, hint)

    @Slot(object, str)
    def _do_task(self, task: CollectionTask, one: str) -> None:
        from reader.ui.library.tree import CollectionTask  # as late as the page

        if task is CollectionTask.MAKE:
            self.make(one)
        elif task is CollectionTask.IMPORT:
            self._importing.choose_into(one)
        elif task is CollectionTask.RENAME:

            def submit(name: str) -> str:
                return self._tried(lambda: collecting.rename(self._session, one, name))

            self._ask(self.tr("重命名集合"), self._name(one), submit)
        else:
            name = self._name(one)
            if self._count(lambda: collecting.delete(self._session, one)):
                self.said.emit(self.tr("已删除集合“{0}”，文档仍在书库里。可用“撤销”放回。").format(name))

    @Slot(str, str)
    def _color(self, one: str, color: str) -> None:
        self._run(lambda: collecting.set_color(self._session, one, color))

    @Slot(str, str)
    def _move(self, one: str, parent: str) -> None:
        sentence = self._tried(lambda: collecting.move(self._session, one, parent))
        if sentence:
            self.said.emit(sentence)

    @Slot(str, list)
    def _import_files(self, collection_id: str, paths: list[Path]) -> None:
        self._importing.take(paths, collection_id)

    def _name(self, collection_id: str) -> str:
        found = (one.collection.name for one in self._nested if one.collection.id == collection_id)
        return next(found, "")

    # Menus

    @Slot(object, tuple, str)
    def _add_to_menu(self, menu: QMenu, ids: tuple[str, ...], shown: str) -> None:
        """Add to the menu of documents what is done with names, statuses and collections."""
        rows = [self._places[one] for one in ids if one in self._places]
        if not rows:
            return
        if len(rows) == 1:
            menu.addAction(self.tr("重命名…") + "\tF2").triggered.connect(partial(self.rename_document, ids[0]))
        statuses = menu.addMenu(self.tr("阅读状态"))
        for key, status in STATUS_ACTIONS.items():
            action = statuses.addAction(self._actions[key].text())
            action.setCheckable(True)
            wanted = status.value if status else ""
            action.setChecked(all(row.said == wanted for row in rows))
            action.triggered.connect(partial(self.set_status, ids, status))
        self._fill_collections(menu.addMenu(self.tr("加入集合")), ids)
        if shown:
            taking = menu.addAction(self.tr("移出“{0}”").format(self._name(shown)))
            taking.triggered.connect(partial(self.take_out, shown, ids))

    def _fill_collections(self, menu: QMenu, ids: tuple[str, ...]) -> None:
        rows = [self._places[one] for one in ids if one in self._places]
        for one in self._nested:
            action = menu.addAction("　" * one.depth + one.collection.name.replace("&", "&&"))
            inside = bool(rows) and all(one.collection.id in row.collections for row in rows)
            action.setCheckable(True)
            action.setChecked(inside)
            change = self.take_out if inside else self.add
            action.triggered.connect(partial(change, one.collection.id, ids))
        menu.addSeparator()
        menu.addAction(self.tr("新建集合…")).triggered.connect(partial(self.make, "", ids))

    # Carrying out

    def _ask(self, title: str, name: str, submit: Callable[[str], str], hint: str = "") -> NameDialog:
        self.dialog = NameDialog(title, name, submit, self._window, hint=hint)
        self.dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.dialog.finished.connect(self._forget_dialog)
        self.dialog.open()
        return self.dialog

    @Slot()
    def _forget_dialog(self) -> None:
        self.dialog = None

    def _tried(self, change: Callable[[], object]) -> str:
        """Why ``change`` could not be made, in a sentence; empty when it was made or its failure was told."""
        try:
            self._run(change, expected=True)
        except CollectingFailed as error:
            return collecting_failed(error)
        return ""

    def _count(self, change: Callable[[], int]) -> int | None:
        """What ``change`` came to; None when it failed, which is told."""
        found = self._run(change)
        return found if isinstance(found, int) else None

    def _run(self, change: Callable[[], object], *, expected: bool = False) -> object:
        try:
            return change()
        except StoreError as error:
            self.failed.emit(error)
        except CollectingFailed as error:
            if expected:
                raise
            self.said.emit(collecting_failed(error))
        return None

    def close(self) -> None:
        """Wait for what was begun."""
        self._tasks.close()


def _gather(path: Path, shelver: Shelver) -> Shelf:
    """In a thread, with a connection of its own."""
    with open_library(path, make=False) as library:
        return _gathered(library, shelver)


def _gathered(library: Library, shelver: Shelver) -> Shelf:
    entries = shelved(library)
    live = {one.document.id for one in entries}
    places = collected.places(library)
    return shelver.rows(entries), nested(collected.all_collections(library), places, live)
