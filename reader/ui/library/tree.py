"""The collections as a tree: documents and files are dropped on them, and they are dragged into each other."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from enum import Enum
from functools import partial
from pathlib import Path

from PySide6.QtCore import QMimeData, QPoint, QRect, Qt, Signal, Slot
from PySide6.QtGui import (
    QColor,
    QDragEnterEvent,
    QDragMoveEvent,
    QDropEvent,
    QKeyEvent,
    QPainter,
)
from PySide6.QtWidgets import QStyleOptionViewItem, QWidget

from reader.annotate.model import Color
from reader.app.collecting import Nested
from reader.app.shelf import WITHOUT_COLLECTION
from reader.ui.library.model import documents_of
from reader.ui.panels.dragged_tree import DraggedTree
from reader.ui.panels.tree_model import ROW_ROLE, TreeModel, TreeNode
from reader.ui.panels.tree_view import RowDelegate
from reader.ui.system_text import scaled
from reader.ui.theme import Theme
from reader.ui.widgets.icons import icon_pixmap
from reader.ui.widgets.item_models import Index
from reader.ui.widgets.menus import Menu, keyed
from reader.ui.widgets.names import color_label

_MIME = "application/x-yandu-collection"
_ICON = 16


class CollectionTask(Enum):
    """What can be done with a collection."""

    MAKE = "make"
    RENAME = "rename"
    DELETE = "delete"
    IMPORT = "import"


class CollectionTree(DraggedTree):
    """All documents, those in no collection, and the collections. F2 renames, Delete deletes, Insert makes one."""

    task_requested = Signal(object, str)
    """A :class:`CollectionTask` and the id of the collection; empty for none."""
    color_requested = Signal(str, str)
    moved = Signal(str, str)
    """A collection, and the one it is to lie in; empty for none."""
    documents_dropped = Signal(str, tuple)
    files_dropped = Signal(str, list)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        nodes = TreeModel()
        super().__init__(nodes, theme, mime_of, parent)
        nodes.setParent(self)
        self._shut: set[Hashable] = set()
        self._inside: dict[str, frozenset[str]] = {}
        self.setItemDelegate(_CollectionDelegate(self))
        self.setAccessibleName(self.tr("集合"))
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._open_menu)

    def set_collections(self, found: Sequence[Nested], every: int, without: int) -> None:
        """Show the collections ``found``, with how many documents there are and how many are in none."""
        nodes = [
            self._node("", 1, self.tr("全部文档"), every),
            self._node(WITHOUT_COLLECTION, 1, self.tr("未归入集合"), without),
        ]
        nodes += [
            self._node(one.collection.id, one.depth + 1, one.collection.name, one.documents, one.collection.color)
            for one in found
        ]
        self._inside = {
            one.collection.id: frozenset(
                each.collection.id for each in found if f"{each.path}/".startswith(f"{one.path}/")
            )
            for one in found
        }
        self.set_nodes(nodes, self._shut)

    def _node(self, key: str, level: int, name: str, count: int, color: str = "") -> TreeNode:
        described = self.tr("{0}（{1} 份文档）").format(name, count)
        return TreeNode(key, level, name, name, described, (key, name, count, color))

    def current_collection(self) -> str:
        """The collection the cursor is on; empty for none."""
        key = self.current_key()
        return "" if key == WITHOUT_COLLECTION else key

    # Keys and the menu

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """F2, Delete and Insert; the rest as in every tree."""
        one = self.current_collection()
        if one and event.key() == Qt.Key.Key_F2:
            self.task_requested.emit(CollectionTask.RENAME, one)
        elif one and event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.task_requested.emit(CollectionTask.DELETE, one)
        elif event.key() == Qt.Key.Key_Insert:
            self.task_requested.emit(CollectionTask.MAKE, one)
        else:
            super().keyPressEvent(event)

    @Slot(QPoint)
    def _open_menu(self, spot: QPoint) -> None:
        key = self.key_at(spot)
        menu = self.menu_for("" if key in (None, WITHOUT_COLLECTION) else str(key))
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self.viewport().mapToGlobal(spot))

    def menu_for(self, one: str) -> Menu:
        """The menu of a collection; of the free room for an empty one."""
        menu = Menu(self)

        def ask(title: str, task: CollectionTask) -> None:
            menu.addAction(title).triggered.connect(partial(self.task_requested.emit, task, one))

        ask(self.tr("在其中新建集合…") if one else self.tr("新建集合…"), CollectionTask.MAKE)
        ask(self.tr("导入文件夹到此集合…") if one else self.tr("导入文件夹…"), CollectionTask.IMPORT)
        if not one:
            return menu
        menu.addSeparator()
        ask(keyed(self.tr("重命名…"), "F2"), CollectionTask.RENAME)
        if self._tree.index_of(one).parent().isValid():
            menu.addAction(self.tr("移到最外层")).triggered.connect(partial(self.moved.emit, one, ""))
        colors = menu.submenu(self.tr("颜色"))
        shades = [*((color.value, color_label(color, self.theme)) for color in Color), ("", self.tr("不着色"))]
        for name, title in shades:
            colors.addAction(title).triggered.connect(partial(self.color_requested.emit, one, name))
        menu.addSeparator()
        ask(keyed(self.tr("删除集合"), "Del"), CollectionTask.DELETE)
        return menu

    # Dragging

    def _takes(self, data: QMimeData, key: str | None) -> bool:
        """Whether what is dragged can be dropped on ``key``."""
        if data.hasFormat(_MIME):
            dragged = bytes(data.data(_MIME).data()).decode()
            return key != WITHOUT_COLLECTION and (not key or key not in self._inside.get(dragged, ()))
        if documents_of(data):
            return bool(key) and key != WITHOUT_COLLECTION
        return data.hasUrls() and key != WITHOUT_COLLECTION

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take documents, files and collections."""
        data = event.mimeData()
        if data.hasFormat(_MIME) or documents_of(data) or data.hasUrls():
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Show where it would be put."""
        key = self.key_at(event.position().toPoint())
        takes = self._takes(event.mimeData(), key)
        self.show_over((key or "") if takes else None)
        event.acceptProposedAction() if takes else event.ignore()

    def dropEvent(self, event: QDropEvent) -> None:
        """Ask for what was dropped to be put there."""
        data, key = event.mimeData(), self.key_at(event.position().toPoint())
        self.show_over(None)
        if not self._takes(data, key):
            return
        event.acceptProposedAction()
        if data.hasFormat(_MIME):
            self.moved.emit(bytes(data.data(_MIME).data()).decode(), key or "")
        elif documents_of(data):
            self.documents_dropped.emit(key, documents_of(data))
        else:
            paths = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
            self.files_dropped.emit(key or "", paths)


def mime_of(key: str) -> QMimeData | None:
    """What is dragged for the collection ``key``; None for the documents in no collection."""
    if key == WITHOUT_COLLECTION:
        return None
    data = QMimeData()
    data.setData(_MIME, key.encode())
    return data


class _CollectionDelegate(RowDelegate):
    """A picture, in the colour of the collection, before its name."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        key, name, count, color = index.data(ROW_ROLE)
        theme = self._view.theme
        marked = self._view.is_marked(index)
        painter.save()
        area: QRect = self.paint_badge(painter, option.rect, count, bold=not key)
        names = dict(theme.highlights)
        tint = names[color].edge if color in names else theme.accent if marked else theme.muted
        icon = {"": "library", WITHOUT_COLLECTION: "document"}.get(key, "folder")
        picture = icon_pixmap(icon, QColor(tint), scaled(_ICON), painter.device().devicePixelRatio())
        painter.drawPixmap(area.left(), area.top() + (area.height() - scaled(_ICON)) // 2, picture)
        area.setLeft(area.left() + scaled(_ICON) + 6)
        self.paint_words(painter, area, name, theme.accent if marked else theme.ink)
        painter.restore()
