"""The tree of tags: dragged to be moved, with keys and a menu for what can be done with a tag."""

from __future__ import annotations

from enum import Enum

from PySide6.QtCore import QMimeData, QPoint, QRect, Qt, Signal, Slot
from PySide6.QtGui import (
    QAction,
    QColor,
    QDrag,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from reader.annotate.model import Color
from reader.annotate.tagging import is_below
from reader.ui.panels.tree_model import TreeModel
from reader.ui.panels.tree_view import NestedView
from reader.ui.theme import Theme
from reader.ui.widgets.names import color_label

_MIME = "application/x-yandu-tag"


class TagTask(Enum):
    """What can be done with a tag besides showing what carries it."""

    RENAME = "rename"
    MERGE = "merge"
    DELETE = "delete"
    APPLY = "apply"
    TAKE_OFF = "take-off"


class TagTree(NestedView):
    """F2 renames, Delete deletes, a tag dragged onto another goes below it, onto free room it goes outermost."""

    task_requested = Signal(object, str)
    """A :class:`TagTask` and the path of the tag."""
    move_requested = Signal(str, str)
    """A path, and the path it is to lie below; empty for none."""
    color_requested = Signal(str, str)
    make_requested = Signal()

    def __init__(self, model: TreeModel, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(model, theme, parent)
        self._tags = model
        self._pressed: QPoint | None = None
        self._over: str | None = None
        self.setAcceptDrops(True)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._open_menu)

    def path_at(self, spot: QPoint) -> str:
        """The tag at ``spot`` of the viewport; empty where there is none."""
        index = self.indexAt(spot)
        return str(self._tags.node(index).key) if index.isValid() else ""

    def current_path(self) -> str:
        """The tag the cursor is on; empty for none."""
        index = self.currentIndex()
        return str(self._tags.node(index).key) if index.isValid() else ""

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

    def menu_for(self, path: str) -> QMenu:
        """The menu of the tag ``path``; of the free room for an empty one."""
        menu = QMenu(self)
        menu.addAction(self.tr("新建标签…")).triggered.connect(self.make_requested)
        if not path:
            return menu
        menu.addSeparator()
        for title, task in (
            (self.tr("加到所选批注") + "\t+", TagTask.APPLY),
            (self.tr("从所选批注移除"), TagTask.TAKE_OFF),
            (self.tr("重命名…") + "\tF2", TagTask.RENAME),
            (self.tr("合并到…"), TagTask.MERGE),
        ):
            self._entry(menu, title, path, task)
        if "/" in path:
            action = menu.addAction(self.tr("移到最外层"))
            action.setData((path, "move:"))
            action.triggered.connect(self._chosen)
        colors = menu.addMenu(self.tr("颜色"))
        for name, title in (
            *((color.value, color_label(color, self.theme)) for color in Color),
            ("", self.tr("不着色")),
        ):
            action = colors.addAction(title)
            action.setData((path, f"color:{name}"))
            action.triggered.connect(self._chosen)
        menu.addSeparator()
        self._entry(menu, self.tr("删除标签") + "\tDel", path, TagTask.DELETE)
        return menu

    def _entry(self, menu: QMenu, title: str, path: str, task: TagTask) -> None:
        action = menu.addAction(title)
        action.setData((path, f"task:{task.value}"))
        action.triggered.connect(self._chosen)

    @Slot()
    def _chosen(self) -> None:
        action = self.sender()
        if not isinstance(action, QAction):
            return
        path, told = action.data()
        kind, _, value = told.partition(":")
        if kind == "task":
            self.task_requested.emit(TagTask(value), path)
        elif kind == "color":
            self.color_requested.emit(path, value)
        else:
            self.move_requested.emit(path, value)

    # Dragging

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remember where a drag may begin."""
        self._pressed = event.position().toPoint() if event.button() is Qt.MouseButton.LeftButton else None
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Begin to drag the tag that was pressed."""
        spot = event.position().toPoint()
        far = self._pressed is not None and (
            (spot - self._pressed).manhattanLength() >= QApplication.startDragDistance()
        )
        if far and self._pressed is not None and event.buttons() & Qt.MouseButton.LeftButton:
            path, self._pressed = self.path_at(self._pressed), None
            if path:
                drag = QDrag(self)
                drag.setMimeData(mime_of(path))
                drag.exec(Qt.DropAction.MoveAction)
            return
        super().mouseMoveEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take tags of this tree."""
        if event.mimeData().hasFormat(_MIME):
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Show below which tag it would come to lie; not below itself."""
        path, above = path_of(event.mimeData()), self.path_at(event.position().toPoint())
        self._show_over(above)
        if above and is_below(above, path):
            event.ignore()
        else:
            event.acceptProposedAction()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Show nothing more."""
        self._show_over(None)

    def dropEvent(self, event: QDropEvent) -> None:
        """Ask for the move."""
        path, above = path_of(event.mimeData()), self.path_at(event.position().toPoint())
        self._show_over(None)
        if path and not (above and is_below(above, path)):
            event.acceptProposedAction()
            self.move_requested.emit(path, above)

    def _show_over(self, path: str | None) -> None:
        if path != self._over:
            self._over = path
            self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The tree, and a frame around what a dragged tag would come to lie below."""
        super().paintEvent(event)
        if self._over is None:
            return
        index = self._tags.index_of(self._over)
        area = self.visualRect(index) if self._over else self.viewport().rect()
        row = QRect(2, area.top() + 1, self.viewport().width() - 5, area.height() - 3)
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(self.theme.accent), 1.5))
        painter.drawRoundedRect(row, 5, 5)
        painter.end()


def mime_of(path: str) -> QMimeData:
    """What is dragged for the tag ``path``."""
    data = QMimeData()
    data.setData(_MIME, path.encode())
    data.setText(f"#{path}")
    return data


def path_of(data: QMimeData) -> str:
    """The tag that is dragged; empty for anything else."""
    return bytes(data.data(_MIME).data()).decode() if data.hasFormat(_MIME) else ""
