"""Trees whose nodes are dragged, and what is dragged over them."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QMimeData, QPoint, QRect, Qt
from PySide6.QtGui import QColor, QDrag, QDragLeaveEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QApplication, QWidget

from reader.ui.panels.tree_model import TreeModel
from reader.ui.panels.tree_view import NestedView
from reader.ui.theme import Theme


class DraggedTree(NestedView):
    """Begins drags, and frames the row that something would be dropped on; what is taken there is for each tree."""

    def __init__(
        self, model: TreeModel, theme: Theme, dragged: Callable[[str], QMimeData | None], parent: QWidget | None = None
    ) -> None:
        """``dragged`` says what is dragged for the node of a key; None for one that stays where it is."""
        super().__init__(model, theme, parent)
        self._dragged = dragged
        self._pressed: QPoint | None = None
        self._over: str | None = None
        self.setAcceptDrops(True)

    def key_at(self, spot: QPoint) -> str | None:
        """The key of the node at ``spot`` of the viewport; None for free room."""
        index = self.indexAt(spot)
        return str(self._tree.node(index).key) if index.isValid() else None

    def current_key(self) -> str:
        """The key of the node the cursor is on; empty for none."""
        index = self.currentIndex()
        return str(self._tree.node(index).key) if index.isValid() else ""

    def show_over(self, key: str | None) -> None:
        """Frame the node of ``key``; the whole tree for an empty key, nothing for None."""
        if key != self._over:
            self._over = key
            self.viewport().update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remember where a drag may begin."""
        self._pressed = event.position().toPoint() if event.button() is Qt.MouseButton.LeftButton else None
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Begin to drag the node that was pressed."""
        spot, pressed = event.position().toPoint(), self._pressed
        far = pressed is not None and (spot - pressed).manhattanLength() >= QApplication.startDragDistance()
        if pressed is None or not far or not event.buttons() & Qt.MouseButton.LeftButton:
            super().mouseMoveEvent(event)
            return
        key, self._pressed = self.key_at(pressed), None
        data = self._dragged(key) if key else None
        if data is not None:
            drag = QDrag(self)
            drag.setMimeData(data)
            drag.exec(Qt.DropAction.MoveAction)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Show nothing more."""
        self.show_over(None)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The tree, and the frame."""
        super().paintEvent(event)
        if self._over is None:
            return
        area = self.visualRect(self._tree.index_of(self._over)) if self._over else self.viewport().rect()
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(self.theme.accent), 1.5))
        painter.drawRoundedRect(QRect(2, area.top() + 1, self.viewport().width() - 5, area.height() - 3), 5, 5)
        painter.end()
