"""The page of the library: collections at the left, the documents as a table with filters at the right."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from PySide6.QtCore import QItemSelection, QPoint, Qt, Signal, Slot
from PySide6.QtGui import QColor, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSplitter, QVBoxLayout, QWidget

from reader.app.collecting import Nested
from reader.app.shelf import WITHOUT_COLLECTION
from reader.ui.library.counts import ShelfCounts
from reader.ui.library.filters import ShelfFilters
from reader.ui.library.model import Column, ShelfModel
from reader.ui.library.table import ShelfTable
from reader.ui.library.tree import CollectionTask, CollectionTree
from reader.ui.panels.library_order import LibraryRow, Order
from reader.ui.theme import Theme
from reader.ui.widgets.buttons import IconButton
from reader.ui.widgets.cover_page import CoverPage
from reader.ui.widgets.icons import line_icon
from reader.ui.widgets.list_or_empty import ListOrEmpty
from reader.ui.widgets.menus import Menu, keyed

_MARGIN = 16
_TREE_WIDTH = 212


class LibraryPage(CoverPage):
    """Shows and narrows; what is to be done with documents and collections it asks for."""

    open_requested = Signal(str)
    beside_requested = Signal(str)
    rename_requested = Signal(str)
    remove_requested = Signal(tuple)
    reveal_requested = Signal(str)
    counted = Signal()
    """Other documents are listed or chosen."""
    copy_requested = Signal(tuple)
    menu_opening = Signal(object, tuple, str)
    """A menu that is being made for documents, by id, and the collection they are shown in; others add to it."""

    def __init__(self, theme: Theme, parent: QWidget, *, fold: Callable[[str], str]) -> None:
        super().__init__(parent)
        self.setObjectName("libraryPage")
        self.setAccessibleName(self.tr("书库"))
        self._theme = theme
        self._rows: tuple[LibraryRow, ...] = ()
        self._nested: tuple[Nested, ...] = ()
        self._collection = ""
        self._is_known = False
        self.model = ShelfModel(self)
        self._back = IconButton("back", self.tr("返回阅读"), theme, self, shortcut="Esc")
        self._title = QLabel(self.tr("书库"), self)
        self._title.setProperty("role", "heading")
        self._count = QLabel(self)
        self._count.setProperty("role", "caption")
        self.add_button = IconButton("import", self.tr("导入文件夹…"), theme, self, text=self.tr("导入文件夹…"))
        self.tree = CollectionTree(theme, self)
        self._new = IconButton("plus", self.tr("新建集合…"), theme, self, text=self.tr("新建集合…"), muted=True)
        self.filters = ShelfFilters(theme, fold, self)
        self.table = ShelfTable(self.model, theme, self)
        self._stack = ListOrEmpty("library", theme, self.table, parent=self)
        self._lay_out()
        self._connect()
        self.set_theme(theme)
        self._refresh()

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(8)
        for widget in (self._back, self._title, self._count):
            top.addWidget(widget)
        top.addStretch(1)
        top.addWidget(self.add_button)
        beside = QWidget(self)
        left = QVBoxLayout(beside)
        left.setContentsMargins(0, 0, 0, 0)
        left.setSpacing(4)
        left.addWidget(self.tree, 1)
        left.addWidget(self._new, 0, Qt.AlignmentFlag.AlignLeft)
        main = QWidget(self)
        right = QVBoxLayout(main)
        right.setContentsMargins(12, 0, 0, 0)
        right.setSpacing(10)
        right.addWidget(self.filters)
        right.addWidget(self._stack, 1)
        split = QSplitter(Qt.Orientation.Horizontal, self)
        split.setHandleWidth(1)
        split.setChildrenCollapsible(False)
        split.addWidget(beside)
        split.addWidget(main)
        split.setStretchFactor(1, 1)
        split.setSizes([_TREE_WIDTH, 4 * _TREE_WIDTH])
        column = QVBoxLayout(self)
        column.setContentsMargins(_MARGIN, 12, _MARGIN, 12)
        column.setSpacing(12)
        column.addLayout(top)
        column.addWidget(split, 1)

    def _connect(self) -> None:
        self._back.clicked.connect(self.left)
        self._new.clicked.connect(self._ask_for_new)
        self.add_button.clicked.connect(self._ask_for_import)
        self.filters.changed.connect(self._refresh)
        self.filters.left_downwards.connect(self.table.focus_first)
        self.tree.activated_key.connect(self._collection_chosen)
        self.table.open_requested.connect(self.open_requested)
        self.table.rename_requested.connect(self.rename_requested)
        self.table.remove_requested.connect(self.remove_requested)
        self.table.copy_requested.connect(self.copy_requested)
        self.table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.table.customContextMenuRequested.connect(self._open_menu)
        self.table.selectionModel().selectionChanged.connect(self._say_count)
        self.model.sorted_by.connect(self.table.show_order)

    # What is shown

    @property
    def collection(self) -> str:
        """The id of the collection that is shown; empty for all documents or those in none."""
        return "" if self._collection == WITHOUT_COLLECTION else self._collection

    def set_order(self, order: Order, *, descending: bool) -> None:
        """Sort as the reader last did."""
        self.model.set_order(order, descending=descending)
        self.table.show_order()

    def set_shelf(self, rows: tuple[LibraryRow, ...], nested: tuple[Nested, ...]) -> None:
        """Show the documents and collections as they are now; what is chosen stays so."""
        self._rows, self._is_known = rows, True
        self._nested = nested
        known = {one.collection.id for one in nested}
        if self._collection not in ("", WITHOUT_COLLECTION, *known):
            self._collection = ""
        without = sum(not row.collections for row in rows)
        self.tree.set_collections(nested, len(rows), without)
        self.tree.set_current_key(self._collection)
        self.table.set_colors({one.collection.id: one.collection.color for one in nested})
        self.filters.set_rows(self._rows)
        self._refresh()

    @Slot(object)
    def set_missing(self, ids: frozenset[str]) -> None:
        """Mark the documents of these ids, and no others, as missing their file."""
        rows = tuple(
            row if row.missing == (row.id in ids) else replace(row, missing=row.id in ids) for row in self._rows
        )
        if rows != self._rows:
            self._rows = rows
            self._refresh()

    def show_collection(self, key: str) -> None:
        """Show what is in a collection, with nothing else asked for."""
        self._collection = key
        self.tree.set_current_key(key)
        self.filters.clear()

    @Slot(object)
    def _collection_chosen(self, key: object) -> None:
        self._collection = str(key)
        self.tree.set_current_key(key)
        self._refresh()

    @Slot()
    def _refresh(self) -> None:
        chosen, current = self.table.chosen(), self.table.currentIndex()
        at = self.model.rows[current.row()].id if current.isValid() else ""
        top = self.table.verticalScrollBar().value()
        wanted = self.filters.wanted(self._collection)
        shown = wanted.select(self._rows, [one.collection for one in self._nested])
        self.model.set_rows(shown)
        self._choose_again(chosen, at)
        self.table.verticalScrollBar().setValue(top)
        if shown:
            self._stack.setCurrentWidget(self.table)
        else:
            self._stack.show_empty(*self._why_empty())
        self._say_count()

    def _choose_again(self, ids: tuple[str, ...], current: str) -> None:
        """Choose the documents of ``ids`` that are still shown; the cursor goes back to where it was."""
        places = {row.id: at for at, row in enumerate(self.model.rows)} if ids or current else {}
        model, flags = self.table.selectionModel(), self.table.selectionModel().SelectionFlag
        if current in places:
            model.setCurrentIndex(self.model.index(places[current], 0), flags.NoUpdate)
        stretches = QItemSelection()
        for first, last in _stretches(sorted(places[one] for one in ids if one in places)):
            stretches.select(self.model.index(first, 0), self.model.index(last, len(Column) - 1))
        model.select(stretches, flags.Select)

    def _why_empty(self) -> tuple[str, str]:
        if not self._is_known:
            return self.tr("正在读取书库…"), ""
        if not self._rows:
            return self.tr("书库是空的"), self.tr("打开或拖入一份报告，或导入整个文件夹，它们会留在这里。")
        if self.filters.is_on:
            return self.tr("没有匹配的文档"), self.tr("放宽或清除筛选再看。")
        if self._collection == WITHOUT_COLLECTION:
            return self.tr("每份文档都在集合里"), self.tr("新加入而没有归入集合的文档会列在这里。")
        return self.tr("这个集合还是空的"), self.tr("在“全部文档”里选中文档，拖到左边的集合上，或右击选“加入集合”。")

    def counts(self) -> ShelfCounts | None:
        """How many documents there are, are listed and are chosen; None before the library is known."""
        if not self._is_known:
            return None
        return ShelfCounts(len(self._rows), len(self.model.rows), self.table.chosen_count())

    @Slot()
    def _say_count(self) -> None:
        counts = self.counts()
        if counts is None:
            self._count.clear()
        elif counts.chosen > 1:
            self._count.setText(self.tr("已选 {0} / {1} 份").format(counts.chosen, counts.listed))
        elif counts.listed == counts.every:
            self._count.setText(self.tr("共 {0} 份").format(counts.every))
        else:
            self._count.setText(self.tr("{0} / {1} 份").format(counts.listed, counts.every))
        self.counted.emit()

    # Asking

    @Slot()
    def _ask_for_new(self) -> None:
        self.tree.task_requested.emit(CollectionTask.MAKE, self.collection)

    @Slot()
    def _ask_for_import(self) -> None:
        self.tree.task_requested.emit(CollectionTask.IMPORT, self.collection)

    @Slot(QPoint)
    def _open_menu(self, spot: QPoint) -> None:
        if self.table.indexAt(spot).isValid():
            menu = self.menu()
            menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            menu.popup(self.table.viewport().mapToGlobal(spot))

    def menu(self) -> Menu:
        """The menu of the chosen documents."""
        menu, ids = Menu(self), self.table.chosen()
        tint = QColor(self._theme.muted)
        if len(ids) == 1:
            opening = menu.addAction(line_icon("document", tint), self.tr("打开"))
            opening.triggered.connect(lambda: self.open_requested.emit(ids[0]))
            beside = menu.addAction(line_icon("panel-right", tint), self.tr("在旁边打开"))
            beside.triggered.connect(lambda: self.beside_requested.emit(ids[0]))
            revealing = menu.addAction(line_icon("folder", tint), self.tr("在文件夹中显示"))
            revealing.triggered.connect(lambda: self.reveal_requested.emit(ids[0]))
        self.menu_opening.emit(menu, ids, self.collection)
        menu.addSeparator()
        removing = menu.addAction(line_icon("trash", tint), keyed(self.tr("移出书库"), "Del"))
        removing.triggered.connect(lambda: self.remove_requested.emit(ids))
        return menu

    def set_theme(self, theme: Theme) -> None:
        """Paint in ``theme``."""
        self._theme = theme
        self.tree.theme = theme
        self.tree.viewport().update()
        super().set_theme(theme)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc leaves the page."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)


def _stretches(places: Sequence[int]) -> Iterator[tuple[int, int]]:
    """The first and the last of each run of ``places``, which rise."""
    first = None
    for at, place in enumerate(places):
        first = place if first is None else first
        if at + 1 == len(places) or places[at + 1] != place + 1:
            yield first, place
            first = None
