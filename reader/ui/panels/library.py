"""The documents of the library, the last read first."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QPoint, Qt, Signal, Slot
from PySide6.QtGui import QColor
from PySide6.QtWidgets import (
    QHBoxLayout,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from reader.app.collecting import Nested
from reader.app.shelf import WITHOUT_COLLECTION, ReadingStatus, ShelfFilter, percent_read
from reader.ui.panels.library_list import LibraryList, read_words, title_words
from reader.ui.panels.library_order import LibraryRow, Order, ordered
from reader.ui.panels.records_model import RecordsModel
from reader.ui.theme import Theme
from reader.ui.widgets.buttons import IconButton
from reader.ui.widgets.fields import ChoiceList, FilterField, filter_bar
from reader.ui.widgets.icons import line_icon
from reader.ui.widgets.joining import listed
from reader.ui.widgets.list_or_empty import ListOrEmpty
from reader.ui.widgets.menus import Menu, keyed
from reader.ui.widgets.themed import theme_children


class LibraryPanel(QWidget):
    """Documents with issuer, date and progress; a click or Enter opens one."""

    open_requested = Signal(str)
    beside_requested = Signal(str)
    remove_requested = Signal(str)
    reveal_requested = Signal(str)
    locate_requested = Signal()
    """The reader wants missing files looked for."""
    rename_requested = Signal(str)
    page_requested = Signal()
    """The reader wants the library on a page of its own."""
    order_chosen = Signal(str)
    copy_requested = Signal(tuple)
    menu_opening = Signal(object, tuple, str)
    """A menu that is being made for documents, by id, and the collection they are shown in; others add to it."""

    def __init__(
        self, theme: Theme, parent: QWidget | None = None, *, fold: Callable[[str], str] = str.casefold
    ) -> None:
        super().__init__(parent)
        self.setObjectName("panel")
        self.setAccessibleName(self.tr("书库"))
        self._theme = theme
        self._fold = fold
        self._rows: tuple[LibraryRow, ...] = ()
        self._nested: tuple[Nested, ...] = ()
        self._missing: frozenset[str] = frozenset()
        self._awaited = ""
        """The document to go to once it is listed."""
        self._place = "", 0.0
        """The document being read, and how far, which the library may not have been told yet."""
        self._model: RecordsModel[LibraryRow] = RecordsModel(self._described, self._explained, self)
        self._filter = FilterField(self.tr("筛选文档"), theme, self)
        self.order = self._choice(self.tr("排序"), self._orders())
        self.status = self._choice(self.tr("阅读状态"), self._statuses())
        self.collection = self._choice(self.tr("集合"), ((self.tr("全部集合"), ""),))
        self.collection.hide()
        self._page = IconButton("grid", self.tr("书库与集合"), theme, self, shortcut="Ctrl+L")
        self._list = LibraryList(self._model, theme, self)
        self._list.setAccessibleName(self.tr("文档"))
        self._stack = ListOrEmpty("library", theme, self._list, parent=self)
        bar = filter_bar(self._filter, self._page)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(bar)
        choices = QHBoxLayout()
        choices.setContentsMargins(8, 0, 8, 8)
        choices.setSpacing(8)
        choices.addWidget(self.order, 1)
        choices.addWidget(self.status, 1)
        column.addLayout(choices)
        beneath = QHBoxLayout()
        beneath.setContentsMargins(8, 0, 8, 0)
        beneath.addWidget(self.collection)
        column.addLayout(beneath)
        column.addWidget(self._stack, 1)
        self._connect()
        self.set_documents(())

    def _choice(self, name: str, items: tuple[tuple[str, str], ...]) -> ChoiceList:
        made = ChoiceList(name, self._theme, self)
        for words, value in items:
            made.addItem(words, value)
        made.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        made.currentIndexChanged.connect(self._refresh)
        return made

    def _orders(self) -> tuple[tuple[str, str], ...]:
        return (
            (self.tr("最近阅读"), Order.OPENED.value),
            (self.tr("最近加入"), Order.ADDED.value),
            (self.tr("按标题"), Order.TITLE.value),
            (self.tr("按发文机关"), Order.ISSUER.value),
            (self.tr("按日期"), Order.DATE.value),
            (self.tr("按进度"), Order.PROGRESS.value),
            (self.tr("批注最多"), Order.NOTES.value),
            (self.tr("篇幅最长"), Order.LENGTH.value),
        )

    def _statuses(self) -> tuple[tuple[str, str], ...]:
        return (
            (self.tr("全部"), ""),
            (self.tr("未读"), ReadingStatus.UNREAD.value),
            (self.tr("在读"), ReadingStatus.READING.value),
            (self.tr("已读"), ReadingStatus.READ.value),
        )

    def _connect(self) -> None:
        self._filter.query_changed.connect(self._refresh)
        self._filter.left_downwards.connect(self._list.focus_first)
        self._list.chosen.connect(self.open_requested)
        self._list.remove_pressed.connect(self.remove_requested)
        self._list.rename_pressed.connect(self.rename_requested)
        self._list.copy_pressed.connect(self.copy_requested)
        self._page.clicked.connect(self.page_requested)
        self.order.currentIndexChanged.connect(self._order_changed)
        self._list.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self._list.customContextMenuRequested.connect(self._open_menu)

    def set_documents(self, rows: tuple[LibraryRow, ...]) -> None:
        """Show ``rows``, in the order the reader chose; the last opened first at the beginning."""
        missing = self._missing
        read = (self._at_place(row) for row in rows)
        self._rows = tuple(row if row.missing or row.id not in missing else replace(row, missing=True) for row in read)
        self._refresh()
        self._go_to_awaited()

    def set_place(self, document_id: str, progress: float) -> None:
        """Show of the document being read how far it has been read by now, 0 to 1."""
        before, self._place = self._place, (document_id, progress)
        if (document_id, percent_read(progress)) == (before[0], percent_read(before[1])):
            return
        self._rows = tuple(map(self._at_place, self._rows))
        for row in self._rows:
            if row.id == document_id:
                self._model.set_record(row)

    def _at_place(self, row: LibraryRow) -> LibraryRow:
        document_id, progress = self._place
        return replace(row, progress=progress) if row.id == document_id else row

    def set_collections(self, nested: tuple[Nested, ...]) -> None:
        """Offer these collections; what is chosen stays."""
        if nested == self._nested:
            return
        self._nested = nested
        chosen = self.collection.currentData()
        self.collection.blockSignals(True)
        self.collection.clear()
        self.collection.addItem(self.tr("全部集合"), "")
        self.collection.addItem(self.tr("未归入集合"), WITHOUT_COLLECTION)
        for one in nested:
            self.collection.addItem(f"{'　' * one.depth}{one.collection.name}  {one.documents}", one.collection.id)
        self.collection.setCurrentIndex(max(0, self.collection.findData(chosen)))
        self.collection.blockSignals(False)
        self.collection.setVisible(bool(nested))

    def set_order(self, order: str) -> None:
        """Sort as the reader last did."""
        self.order.setCurrentIndex(max(0, self.order.findData(order)))

    @Slot()
    def _order_changed(self) -> None:
        self.order_chosen.emit(str(self.order.currentData()))

    @property
    def shows_last_opened(self) -> bool:
        """Whether the last opened documents stand first, with none left out."""
        narrowed = self._filter.text().strip() or self.status.currentIndex() > 0 or self.collection.currentIndex() > 0
        return self.order.currentData() == Order.OPENED.value and not narrowed

    def has_cursor(self) -> bool:
        """Whether the keyboard is on a document of the list."""
        return self._list.hasFocus() and bool(self._list.current_id())

    def current_id(self) -> str:
        """The document the cursor is on; empty for none."""
        return self._list.current_id()

    @Slot(object)
    def set_missing(self, ids: frozenset[str]) -> None:
        """Mark the documents of these ids, and no others, as missing their file."""
        if ids == self._missing:
            return
        self._missing = ids
        self._rows = tuple(
            row if row.missing == (row.id in ids) else replace(row, missing=row.id in ids) for row in self._rows
        )
        self._refresh()

    def set_current(self, document_id: str) -> None:
        """Mark the document that is being read; empty for none."""
        self._list.set_marked(document_id)

    def show_document(self, document_id: str) -> None:
        """Take the focus, with the cursor on a document as soon as it is listed; nothing is left out then."""
        self._awaited = document_id
        self._go_to_awaited()
        self._list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _go_to_awaited(self) -> None:
        if not any(row.id == self._awaited for row in self._rows):
            return
        if self._model.row_of(self._awaited) < 0:
            self._filter.clear()
            self.status.setCurrentIndex(0)
            self.collection.setCurrentIndex(0)
        self._list.go_to(self._awaited)
        self._awaited = ""

    def set_theme(self, theme: Theme) -> None:
        """Paint with ``theme``."""
        self._theme = theme
        theme_children(self, theme)

    def _described(self, row: LibraryRow) -> str:
        parts = [title_words(row), row.issuer, row.date, read_words(row)]
        if row.missing:
            parts.append(self.tr("文件已不在原处"))
        if row.id == self._list.marked():
            parts.insert(1, self.tr("当前文档"))
        return listed(parts)

    def _explained(self, row: LibraryRow) -> str:
        lines = [title_words(row), f"{row.issuer} · {row.date}".strip(" ·")]
        if row.own_title:
            lines.insert(1, self.tr("原标题：{0}").format(row.own_title))
        if row.missing:
            lines.append(self.tr("文件已不在原处，书库里仍存有正文和批注。"))
        return "\n".join(line for line in lines if line)

    def _sought_in(self, row: LibraryRow) -> str:
        return row.sought or self._fold(f"{row.title}\n{row.issuer}\n{row.date}")

    @Slot()
    def _refresh(self) -> None:
        words = self._filter.text().strip()
        query = self._fold(words) if words else ""
        status = str(self.status.currentData() or "")
        wanted = ShelfFilter(
            status=ReadingStatus(status) if status else None, collection=str(self.collection.currentData() or "")
        )
        rows = ordered(self._rows, Order(self.order.currentData()))
        found = wanted.select(rows, [one.collection for one in self._nested])
        kept = [row for row in found if not query or query in self._sought_in(row)]
        current = self._list.current_id()
        self._model.set_records(kept)
        self._list.put_cursor(current)
        if kept:
            self._stack.setCurrentWidget(self._list)
            return
        if self._rows:
            self._stack.show_empty(self.tr("没有匹配的文档"), self.tr("换个词试试，或清除筛选。"))
        else:
            self._stack.show_empty(self.tr("书库是空的"), self.tr("打开或拖入一份报告，它会留在这里。"))

    @Slot(QPoint)
    def _open_menu(self, spot: QPoint) -> None:
        if not self._list.indexAt(spot).isValid():
            return
        menu = self.menu()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self._list.viewport().mapToGlobal(spot))

    def menu(self) -> Menu:
        """The context menu of the document the cursor is on."""
        menu = Menu(self)
        tint = QColor(self._theme.muted)
        menu.addAction(line_icon("document", tint), self.tr("打开")).triggered.connect(self._open)
        menu.addAction(line_icon("panel-right", tint), self.tr("在旁边打开")).triggered.connect(self._open_beside)
        menu.addAction(line_icon("folder", tint), self.tr("在文件夹中显示")).triggered.connect(self._reveal)
        index = self._list.currentIndex()
        if index.isValid() and self._model.records[index.row()].missing:
            menu.addAction(line_icon("search", tint), self.tr("查找文件…")).triggered.connect(self._locate)
        self.menu_opening.emit(menu, (self._list.current_id(),), "")
        menu.addSeparator()
        menu.addAction(line_icon("trash", tint), keyed(self.tr("移出书库"), "Del")).triggered.connect(self._remove)
        return menu

    @Slot()
    def _open(self) -> None:
        self.open_requested.emit(self._list.current_id())

    @Slot()
    def _open_beside(self) -> None:
        self.beside_requested.emit(self._list.current_id())

    @Slot()
    def _reveal(self) -> None:
        self.reveal_requested.emit(self._list.current_id())

    @Slot()
    def _locate(self) -> None:
        self.locate_requested.emit()

    @Slot()
    def _remove(self) -> None:
        self.remove_requested.emit(self._list.current_id())
