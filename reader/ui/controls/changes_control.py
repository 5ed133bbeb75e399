"""What was repaired and converted, shown in the text: the marks, the card under the mouse, the steps between."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject, QRect, Signal, Slot
from PySide6.QtWidgets import QWidget

from reader.ui.actions import Actions
from reader.ui.document.change_rows import ChangeRow
from reader.ui.document.document_view import DocumentView
from reader.ui.memory import Memory
from reader.ui.popups.change_card import ChangeCard
from reader.ui.theme import Theme
from reader.ui.widgets.names import repair_name
from reader.ui.workspace.workspace import Workspace


class ChangesControl(QObject):
    """Connects the actions about repairs with the document on top."""

    said = Signal(str)

    def __init__(self, workspace: Workspace, actions: Actions, memory: Memory, theme: Theme, window: QWidget) -> None:
        super().__init__(window)
        self._workspace = workspace
        self._memory = memory
        self._action = actions["changes"]
        self.card = ChangeCard(theme, window)
        """What is told of the place under the mouse."""
        self._action.setChecked(memory.settings.show_changes)
        self._action.toggled.connect(self._show_changes)
        actions["next-repair"].triggered.connect(self._next)
        actions["previous-repair"].triggered.connect(self._previous)
        workspace.view_added.connect(self._view_added)
        workspace.current_changed.connect(self.card.hide)

    @Slot(object)
    def _view_added(self, view: DocumentView) -> None:
        view.set_tracing(self._action.isChecked())
        view.change_hovered.connect(self._tell)
        view.hover_left.connect(self.card.hide)

    @Slot(bool)
    def _show_changes(self, shown: bool) -> None:
        self.card.hide()
        for view in self._workspace.views():
            view.set_tracing(shown)
        self._memory.keep(replace(self._memory.settings, show_changes=shown))

    @Slot(object, QRect)
    def _tell(self, row: ChangeRow, place: QRect) -> None:
        view = self._workspace.current
        if view is not None:
            self.card.show_for(row, place, view.view.viewport())

    @Slot()
    def _next(self) -> None:
        self._step(1)

    @Slot()
    def _previous(self) -> None:
        self._step(-1)

    def _step(self, by: int) -> None:
        view = self._workspace.current
        if view is None or view.page is None:
            return
        self._action.setChecked(True)
        edit = view.step_repair(by)
        if edit is None:
            self.said.emit(self.tr("这样显示时没有修复。"))
        elif not len(view.page.to_view(edit.span)):
            self.said.emit(self.tr("{0}：此处删去了原文中的内容，见“信息”。").format(repair_name(edit.reason)))
