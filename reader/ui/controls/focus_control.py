"""Focus mode, in which nothing is seen but the page, and full screen."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QCoreApplication, QEvent, QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from reader.ui.actions import Actions
from reader.ui.document.document_view import DocumentView
from reader.ui.frame import Frame
from reader.ui.geometry import kept_geometry
from reader.ui.memory import Memory
from reader.ui.workspace.workspace import Workspace

_FOCUS = "focus"
_ON = QByteArray(b"on")
_FULL = Qt.WindowState.WindowFullScreen


class FocusControl(QObject):
    """Hides the bars and panes and brings them back; Esc leaves focus mode first, then full screen."""

    said = Signal(str)

    def __init__(
        self,
        workspace: Workspace,
        actions: Actions,
        memory: Memory,
        bars: tuple[QWidget, ...],
        panes: tuple[tuple[str, QWidget], ...],
        frame: Frame,
    ) -> None:
        super().__init__(frame)
        self._workspace, self._actions, self._memory, self._frame = workspace, actions, memory, frame
        self._bars = bars
        self._panes = panes
        """With the key of the action that shows and hides each."""
        actions["focus"].toggled.connect(self._switch)
        actions["full-screen"].toggled.connect(self._fill_screen)
        frame.escape_pressed.connect(self._escape)
        frame.state_changed.connect(self._state_changed)
        workspace.view_added.connect(self._view_added)

    def begin(self) -> None:
        """Be as the window was left. Full screen is remembered with the window's geometry."""
        self._state_changed()
        if kept_geometry(_FOCUS) == _ON:
            self._actions["focus"].setChecked(True)

    @property
    def _is_on(self) -> bool:
        return self._actions["focus"].isChecked()

    @Slot(bool)
    def _switch(self, on: bool) -> None:
        places = [(view.view, view.view.top_position()) for view in self._workspace.views() if view.isVisible()]
        for bar in self._bars:
            bar.setVisible(not on)
        for key, pane in self._panes:
            pane.setVisible(not on and self._actions[key].isChecked())
        self._workspace.set_bare(on)
        for view in self._workspace.views():
            self._dress(view)
        self._workspace.setFocus()
        self._memory.keep_geometry(_FOCUS, _ON if on else QByteArray())
        # Before a message comes above the pages, which covers the line at the top until it goes.
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
        for page, place in places:
            page.scroll_to(place, "top", flash=False)
        if on:
            keys = self._actions["focus"].shortcut().toString()
            self.said.emit(self.tr("专注模式：按 Esc 或 {keys} 离开。").format(keys=keys))

    @Slot(object)
    def _view_added(self, view: DocumentView) -> None:
        self._dress(view)

    def _dress(self, view: DocumentView) -> None:
        view.header.setVisible(not self._is_on)
        view.strip.setVisible(not self._is_on)
        view.view.set_dimming(self._is_on and self._memory.settings.dims_others)

    @Slot()
    def refresh(self) -> None:
        """Show pages by the settings as they are now."""
        for view in self._workspace.views():
            self._dress(view)

    @Slot(bool)
    def _fill_screen(self, full: bool) -> None:
        if bool(self._frame.windowState() & _FULL) is not full:
            # The other states stay: a window that was maximised is so again.
            self._frame.setWindowState(self._frame.windowState() ^ _FULL)

    @Slot()
    def _state_changed(self) -> None:
        self._actions["full-screen"].setChecked(bool(self._frame.windowState() & _FULL))

    @Slot()
    def _escape(self) -> None:
        if self._is_on:
            self._actions["focus"].setChecked(False)
        elif self._actions["full-screen"].isChecked():
            self._actions["full-screen"].setChecked(False)
