"""The tree of tags: dragged to be moved, with keys and a menu for what can be done with a tag."""

from __future__ import annotations

from enum import Enum
from functools import partial

from PySide6.QtCore import QMimeData, QPoint, Qt, Signal, Slot
from PySide6.QtGui import (
    QColor,
    QCursor,
    QDragEnterEvent,
    QDragMoveEvent,
    QDropEvent,
    QKeyEvent,
)
from PySide6.QtWidgets import QToolTip, QWidget

from reader.annotate.model import Color
from reader.annotate.tagging import is_below
from reader.ui.panels.dragged_notes import dragged_notes
from reader.ui.panels.dragged_tree import DraggedTree
from reader.ui.panels.tree_model import TreeModel
from reader.ui.theme import Theme
from reader.ui.widgets.icons import color_icon
from reader.ui.widgets.menus import Menu, keyed
from reader.ui.widgets.names import color_label

_MIME = "application/x-yandu-tag"


class TagTask(Enum):
    """What can be done with a tag besides showing what carries it."""

    RENAME = "rename"
    MERGE = "merge"
    DELETE = "delete"
    APPLY = "apply"
    TAKE_OFF = "take-off"


class TagTree(DraggedTree):
    """F2 renames, Delete deletes, a tag dragged onto another goes below it, onto free room it goes outermost.

    Notes that are dragged onto a tag are to carry it.
    """

    task_requested = Signal(object, str)
    """A :class:`TagTask` and the path of the tag."""
    move_requested = Signal(str, str)
    """A path, and the path it is to lie below; empty for none."""
    color_requested = Signal(str, str)
    make_requested = Signal()
    notes_dropped = Signal(tuple, str)
    """The ids of notes, and the path of the tag."""

    def __init__(self, model: TreeModel, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(model, theme, mime_of, parent)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._open_menu)

    def path_at(self, spot: QPoint) -> str:
        """The tag at ``spot`` of the viewport; empty where there is none."""
        return self.key_at(spot) or ""

    def current_path(self) -> str:
        """The tag the cursor is on; empty for none."""
        return self.current_key()

    # Keys and the menu

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """F2 and Delete; the rest as in every tree."""
        path = self.current_path()
        if path and event.key() == Qt.Key.Key_F2:
            self.task_requested.emit(TagTask.RENAME, path)
        elif path and event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.task_requested.emit(TagTask.DELETE, path)
        elif path and event.key() in (Qt.Key.Key_Plus, Qt.Key.Key_Insert):
            self.task_requested.emit(TagTask.APPLY, path)
        else:
            super().keyPressEvent(event)

    @Slot(QPoint)
    def _open_menu(self, spot: QPoint) -> None:
        path = self.path_at(spot)
        if path:
            self.setCurrentIndex(self.indexAt(spot))
        menu = self.menu_for(path)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self.viewport().mapToGlobal(spot))

    def menu_for(self, path: str) -> Menu:
        """The menu of the tag ``path``; of the free room for an empty one."""
        menu = Menu(self)
        menu.addAction(self.tr("新建标签…")).triggered.connect(self.make_requested)
        if not path:
            return menu

        def ask(title: str, task: TagTask) -> None:
            menu.addAction(title).triggered.connect(partial(self.task_requested.emit, task, path))

        menu.addSeparator()
        for title, task in (
            (keyed(self.tr("加到所选批注"), "+"), TagTask.APPLY),
            (self.tr("从所选批注移除"), TagTask.TAKE_OFF),
            (keyed(self.tr("重命名…"), "F2"), TagTask.RENAME),
            (self.tr("合并到…"), TagTask.MERGE),
        ):
            ask(title, task)
        if "/" in path:
            menu.addAction(self.tr("移到最外层")).triggered.connect(partial(self.move_requested.emit, path, ""))
        colors = menu.submenu(self.tr("颜色"))
        for color in Color:
            swatch = self.theme.swatch(color.value)
            action = colors.addAction(color_label(color, self.theme))
            action.setIcon(color_icon(QColor(swatch.ground), QColor(swatch.edge)))
            action.triggered.connect(partial(self.color_requested.emit, path, color.value))
        colors.addAction(self.tr("不着色")).triggered.connect(partial(self.color_requested.emit, path, ""))
        menu.addSeparator()
        ask(keyed(self.tr("删除标签"), "Del"), TagTask.DELETE)
        return menu

    # Dragging

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take tags of this tree, and notes."""
        if event.mimeData().hasFormat(_MIME) or dragged_notes(event.mimeData()):
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Show below which tag it would come to lie, not below itself; or which tag notes would carry."""
        path, above = path_of(event.mimeData()), self.path_at(event.position().toPoint())
        self.show_over(above if path or above else None)
        self._say_what(dragged_notes(event.mimeData()), above)
        if (above and path and is_below(above, path)) or not (above or path):
            event.ignore()
        else:
            event.acceptProposedAction()

    def _say_what(self, notes: tuple[str, ...], above: str) -> None:
        """Say beside the mouse what it comes to when ``notes`` are let go here."""
        if notes:
            words = self.tr("松开后，%n 条批注会带上“{0}”", None, len(notes)).format(above)
            QToolTip.showText(QCursor.pos(), words if above else self.tr("把批注放到一个标签上"), self)

    def dropEvent(self, event: QDropEvent) -> None:
        """Ask for the move, or to have notes carry the tag."""
        path, above = path_of(event.mimeData()), self.path_at(event.position().toPoint())
        self.show_over(None)
        notes = dragged_notes(event.mimeData())
        if notes and above:
            event.acceptProposedAction()
            self.notes_dropped.emit(notes, above)
        elif path and not (above and is_below(above, path)):
            event.acceptProposedAction()
            self.move_requested.emit(path, above)


def mime_of(path: str) -> QMimeData:
    """What is dragged for the tag ``path``."""
    data = QMimeData()
    data.setData(_MIME, path.encode())
    data.setText(f"#{path}")
    return data


def path_of(data: QMimeData) -> str:
    """The tag that is dragged; empty for anything else."""
    return bytes(data.data(_MIME).data()).decode() if data.hasFormat(_MIME) else ""
