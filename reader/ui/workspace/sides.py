"""The room of the pages: one in sight, or two beside each other with a divider between them."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QWidget

from reader.ui.widgets.page_stack import PageStack

_LEAST_WIDTH = 240


class Sides(QSplitter):
    """Holds all pages on the left, of which one is seen; one of them can stand on the right."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._left, self._right = PageStack(self), PageStack(self)
        self._kept = QByteArray()
        self.setHandleWidth(1)
        self.setChildrenCollapsible(False)
        for side in (self._left, self._right):
            self.addWidget(side)
            self.setStretchFactor(self.indexOf(side), 1)
        self._right.hide()

    def add(self, page: QWidget) -> None:
        """Hold ``page``; it is not seen yet."""
        self._left.addWidget(page)

    def show_page(self, page: QWidget) -> None:
        """Let ``page``, one that is held on the left, be seen there."""
        self._left.setCurrentWidget(page)

    def remove(self, page: QWidget) -> None:
        """Hold ``page`` no more, wherever it is."""
        for side in (self._left, self._right):
            if side.indexOf(page) >= 0:
                side.removeWidget(page)

    def put_beside(self, page: QWidget) -> None:
        """Let ``page`` stand on the right, alone there."""
        self._right.addWidget(page)
        self._right.setCurrentWidget(page)
        if self._right.isHidden():
            self._right.show()
            self._share_room()
            half = self.width() // 2
            if not self._kept or not self.restoreState(self._kept):
                self.setSizes([half, half])

    def _share_room(self) -> None:
        """Neither side is ever narrower than it is usable, nor so wide that both have no room."""
        if not self._right.isHidden():
            least = min(_LEAST_WIDTH, (self.width() - self.handleWidth()) // 2)
            self._left.setMinimumWidth(least)
            self._right.setMinimumWidth(least)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Use the room there is."""
        self._share_room()
        super().resizeEvent(event)

    def take_back(self) -> None:
        """Hold what stands on the right with the others, and leave nothing there."""
        if not self._right.isHidden():
            self._kept = self.saveState()
        while (page := self._right.currentWidget()) is not None:
            self._left.addWidget(page)
        self._right.hide()
        self._left.setMinimumWidth(0)

    def widths(self) -> QByteArray:
        """Where the divider stands, or stood last."""
        return self._kept if self._right.isHidden() else self.saveState()

    def set_widths(self, kept: QByteArray) -> None:
        """Put the divider where :meth:`widths` said it was, now or when there is one."""
        self._kept = kept
        if kept and not self._right.isHidden():
            self.restoreState(kept)
