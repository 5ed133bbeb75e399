"""Bytes of the document on top that its encoding cannot decode: told of under the mouse, stepped through by key."""

from __future__ import annotations

from bisect import bisect_left

from PySide6.QtCore import QObject, QRect, Signal, Slot
from PySide6.QtWidgets import QWidget

from reader.ui.actions import Actions
from reader.ui.document.document_view import DocumentView
from reader.ui.popups.change_card import ChangeCard
from reader.ui.theme import Theme
from reader.ui.workspace.workspace import Workspace


class UndecodableControl(QObject):
    """Connects the marks of undecodable bytes with the document on top."""

    said = Signal(str)

    def __init__(self, workspace: Workspace, actions: Actions, theme: Theme, window: QWidget) -> None:
        super().__init__(window)
        self._workspace = workspace
        self.card = ChangeCard(theme, window)
        """What is told of the place under the mouse."""
        self._last: tuple[DocumentView | None, int] = (None, -1)
        """The view last stepped in, and the index of the place shown there."""
        actions["next-undecodable"].triggered.connect(self.next)
        actions["previous-undecodable"].triggered.connect(self.previous)
        workspace.view_added.connect(self._view_added)
        workspace.current_changed.connect(self.card.hide)

    @Slot(object)
    def _view_added(self, view: DocumentView) -> None:
        view.undecodable_hovered.connect(self._tell)
        view.hover_left.connect(self.card.hide)

    @Slot(int, QRect)
    def _tell(self, index: int, place: QRect) -> None:
        view = self._workspace.current
        source = view.report.source if view is not None and view.report is not None else None
        if view is not None and source is not None and index < len(source.undecodable):
            self.card.show_bytes(source.undecodable[index].data, source.encoding, place, view.view.viewport())

    @Slot()
    def next(self) -> None:
        """Go to the next place, around the end; the first one is the first from the top of the page."""
        self._step(1)

    @Slot()
    def previous(self) -> None:
        """Go to the place before."""
        self._step(-1)

    def _step(self, by: int) -> None:
        view = self._workspace.current
        if view is None or view.report is None:
            return
        found = view.report.source.undecodable
        if not found:
            self.said.emit(self.tr("文件里的字节都解出来了。"))
            return
        last_view, index = self._last
        if last_view is not view or index >= len(found):
            index = bisect_left(found, view.position(), key=lambda one: one.span.start) - (by > 0)
        index = (index + by) % len(found)
        self._last = (view, index)
        view.jump(found[index].span, center=True)
