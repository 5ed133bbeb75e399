"""The dialog with what was deleted: to be looked at, brought back, or deleted for good."""

from __future__ import annotations

from datetime import datetime
from functools import partial

from PySide6.QtCore import QEvent, QPoint, Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHBoxLayout,
    QLabel,
    QStackedWidget,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from reader.annotate.note_text import note_text
from reader.app.trash import Trash
from reader.store.annotations import TrashedAnnotation
from reader.store.documents import TrashedDocument
from reader.ui.dialogs.buttons import push_button, rename
from reader.ui.dialogs.confirming import confirmed
from reader.ui.dialogs.room import take_room
from reader.ui.stages import Stages
from reader.ui.system_text import scaled
from reader.ui.theme import Theme
from reader.ui.widgets.buttons import say_why
from reader.ui.widgets.empty_state import EmptyState
from reader.ui.widgets.item_models import Index
from reader.ui.widgets.list_keys import asks_for_menu
from reader.ui.widgets.menus import RowMenu, open_by_key
from reader.ui.widgets.names import scope_name, style_name
from reader.ui.widgets.themed import theme_children
from reader.ui.widgets.times import shown_time
from reader.ui.widgets.type_ahead import TypeAhead

_ID = Qt.ItemDataRole.UserRole
_DOCUMENT = Qt.ItemDataRole.UserRole + 1
"""The document that a row can be looked at in: a note's, where that is not in the trash; empty for none."""
_AT_ONCE = 500
_COLUMNS = (280, 72, 240)
"""What was deleted, its kind and its document; when takes what is left."""


class _Rows(QTreeWidget):
    """Delete asks to delete for good, the copy key copies what is chosen."""

    purge_pressed = Signal()
    copy_pressed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._typing = TypeAhead()

    def event(self, event: QEvent) -> bool:
        """The key for menus opens that of the row of the cursor."""
        return asks_for_menu(self, event) or super().event(event)

    def keyboardSearch(self, search: str) -> None:
        """Go to the row that begins so."""
        self._typing.type(search, self, _typed_names)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Delete and copy; Enter is for the dialog."""
        if event.key() == Qt.Key.Key_Delete and self.selectedItems():
            self.purge_pressed.emit()
        elif event.matches(QKeySequence.StandardKey.Copy):
            self.copy_pressed.emit()
        else:
            super().keyPressEvent(event)


class TrashDialog(QDialog):
    """Notes and documents, the newest first."""

    restore_requested = Signal(object)
    """The ids of what is chosen, as a frozenset."""
    purge_requested = Signal(object)
    """The ids of what is chosen; None for everything."""
    document_requested = Signal(str)
    """The document of a note that the reader wants to see."""
    restored_document_requested = Signal(str)
    """A document that is to be restored and shown."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("回收站"))
        self._stages = Stages(self)
        self._gone: frozenset[str] = frozenset()
        """The documents that are in the trash themselves."""
        self._theme = theme
        self._list = _Rows(self)
        self._list.setRootIsDecorated(False)
        self._list.setUniformRowHeights(True)
        self._list.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self._list.setHeaderLabels([self.tr("内容"), self.tr("类别"), self.tr("所属文档"), self.tr("删除时间")])
        self._list.setAccessibleName(self.tr("回收站"))
        self._empty = EmptyState(
            "trash", self.tr("回收站是空的"), self.tr("删除的批注和移出书库的文档会留在这里，直到清空。"), theme, self
        )
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self._list)
        self._stack.addWidget(self._empty)
        self._count = QLabel(self)
        self._count.setProperty("role", "caption")
        self._purge = push_button(self.tr("清空…"), self, role="danger")
        self._close = push_button(self.tr("关闭"), self, role="quiet", shortcut="Esc")
        self._restore = push_button(self.tr("恢复"), self, role="primary", shortcut="Return")
        self._lay_out()
        self._restore.clicked.connect(self._ask_restore)
        self._purge.clicked.connect(self._ask_purge)
        self._close.clicked.connect(self.accept)
        self._list.itemSelectionChanged.connect(self._selected)
        self._list.itemDoubleClicked.connect(self._ask_restore)
        self._list.purge_pressed.connect(self._ask_purge)
        self._list.copy_pressed.connect(self._copy)
        self._list.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self._list.customContextMenuRequested.connect(self._open_menu)
        open_by_key(self)
        self._purge.setEnabled(False)  # until it is known what is there
        self._selected()

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self._purge)
        buttons.addWidget(self._count, 1)
        buttons.addWidget(self._close)
        buttons.addWidget(self._restore)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(12)
        column.addWidget(self._stack, 1)
        column.addLayout(buttons)
        take_room(self, 760, 460)

    def set_trash(self, trash: Trash, titles: dict[str, str]) -> None:
        """Show what is there; ``titles`` are those of documents, by id."""
        self._list.clearSelection()  # else every row that goes tells of another selection
        self._list.clear()
        self._gone = frozenset(one.record.id for one in trash.documents)
        rows: list[TrashedDocument | TrashedAnnotation] = [*trash.documents, *trash.annotations]
        self._add(sorted(rows, key=_newest_last, reverse=True), titles)
        for column, width in enumerate(_COLUMNS):
            self._list.setColumnWidth(column, scaled(width))
        self._stack.setCurrentWidget(self._list if rows else self._empty)
        self._count.setText(self.tr("共 %n 项", None, len(rows)) if rows else "")
        self._purge.setEnabled(bool(rows))
        self._selected()

    def _add(self, rows: list[TrashedDocument | TrashedAnnotation], titles: dict[str, str]) -> None:
        """List ``rows``; many of them some at a time."""
        now, items = datetime.now().astimezone(), []
        for one in rows[:_AT_ONCE]:
            words = self._words(one, titles)
            item = QTreeWidgetItem([*words, shown_time(one.when, now)])
            item.setData(0, _ID, _id(one))
            item.setData(0, _DOCUMENT, "" if isinstance(one, TrashedDocument) else self._live(one))
            item.setToolTip(0, words[0])
            items.append(item)
        self._list.addTopLevelItems(items)
        rest = rows[_AT_ONCE:]
        self._stages.do("rows", partial(self._add, rest, titles) if rest else self._selected, now=not rest)

    def _live(self, one: TrashedAnnotation) -> str:
        document_id = one.annotation.document_id
        return "" if document_id in self._gone else document_id

    def _words(self, one: TrashedDocument | TrashedAnnotation, titles: dict[str, str]) -> tuple[str, str, str]:
        if isinstance(one, TrashedDocument):
            return self._document(one.record.label, one.annotations)
        note = one.annotation
        words = " ".join((note.quote.exact or scope_name(note.scope)).split())
        shown = f"{words} — {' '.join(note_text(note.note).split())}" if note.note else words
        return shown, style_name(note.style), titles.get(note.document_id, "")

    def _document(self, title: str, annotations: int) -> tuple[str, str, str]:
        return title, self.tr("文档"), self.tr("含 %n 条批注", None, annotations) if annotations else ""

    def chosen(self) -> frozenset[str]:
        """The ids of what is chosen."""
        return frozenset(str(item.data(0, _ID)) for item in self._list.selectedItems())

    def set_theme(self, theme: Theme) -> None:
        """Paint with ``theme``."""
        self._theme = theme
        theme_children(self, theme)

    # The menu

    @Slot(QPoint)
    def _open_menu(self, spot: QPoint) -> None:
        item = self._list.itemAt(spot)
        if item is not None:
            if not item.isSelected():  # by key: the cursor may stand on what is not chosen
                self._list.setCurrentItem(item)
            self.menu_for(item).popup(self._list.viewport().mapToGlobal(spot))

    def menu_for(self, item: QTreeWidgetItem) -> RowMenu:
        """The menu of what is chosen, ``item`` being where it was asked for."""
        menu, chosen = RowMenu(self._theme, self), len(self.chosen())
        several = chosen > 1
        title = self.tr("恢复所选 {0} 项").format(chosen) if several else self.tr("恢复")
        menu.add(title, self._ask_restore, "undo", "Return")
        document_id, own_id = str(item.data(0, _DOCUMENT)), str(item.data(0, _ID))
        if not several and document_id:
            menu.add(self.tr("打开所属文档"), partial(self.document_requested.emit, document_id), "document")
        elif not several and own_id in self._gone:
            menu.add(self.tr("恢复并打开"), partial(self.restored_document_requested.emit, own_id), "document")
        menu.add(self.tr("复制"), self._copy, "copy", "Ctrl+C")
        menu.addSeparator()
        title = self.tr("永久删除所选 {0} 项…").format(chosen) if several else self.tr("永久删除…")
        menu.add(title, self._ask_purge, "trash", "Del")
        return menu

    @Slot()
    def _copy(self) -> None:
        """Put what is chosen on the clipboard, one line for each."""
        chosen = [self._list.topLevelItem(row) for row in range(self._list.topLevelItemCount())]
        words = [one.toolTip(0) for one in chosen if one is not None and one.isSelected()]
        if words:
            QGuiApplication.clipboard().setText("\n".join(words))

    @Slot()
    def _selected(self) -> None:
        chosen = self._list.selectionModel().hasSelection()
        self._restore.setEnabled(chosen)
        say_why(self._restore, self.tr("先在列表里选要恢复的"))
        rename(self._purge, self.tr("永久删除所选…") if chosen else self.tr("清空…"))
        say_why(self._purge, self.tr("回收站是空的"))

    @Slot()
    def _ask_restore(self) -> None:
        if self.chosen():
            self.restore_requested.emit(self.chosen())

    @Slot()
    def _ask_purge(self) -> None:
        chosen = self.chosen() or None
        words = self.tr("永久删除后无法找回，之前的操作也不能再撤销。")
        if confirmed(self, self.tr("永久删除"), words, self.tr("永久删除")):
            self.purge_requested.emit(chosen)


def _typed_names(index: Index) -> tuple[str, ...]:
    return (str(index.sibling(index.row(), 0).data()),)


def _id(one: TrashedDocument | TrashedAnnotation) -> str:
    return one.record.id if isinstance(one, TrashedDocument) else one.annotation.id


def _newest_last(one: TrashedDocument | TrashedAnnotation) -> tuple[str, str]:
    return one.when, _id(one)
