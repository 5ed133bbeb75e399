"""How the document on top is shown: its script, its zoom, and the marking of its indicators."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal, Slot

from reader.script.view import ViewScript
from reader.ui.actions import Actions
from reader.ui.document.document_view import DocumentView
from reader.ui.widgets.segments import ScriptSwitch
from reader.ui.workspace.workspace import Workspace

_ZOOM_STEP = 1.1


class ReadingControl(QObject):
    """Connects the actions and the script switch with the document on top."""

    marking_changed = Signal(bool)

    def __init__(
        self, workspace: Workspace, actions: Actions, switch: ScriptSwitch, marking: bool, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._actions = actions
        self._switch = switch
        switch.script_requested.connect(self.show_script)
        for script in ViewScript:
            actions[f"script-{script.value}"].triggered.connect(self._script_action)
        actions["zoom-in"].triggered.connect(self._zoom_in)
        actions["zoom-out"].triggered.connect(self._zoom_out)
        actions["zoom-reset"].triggered.connect(self._zoom_reset)
        actions["indicators"].setChecked(marking)
        actions["indicators"].toggled.connect(self._mark_indicators)
        workspace.view_added.connect(self._view_added)

    @property
    def _view(self) -> DocumentView | None:
        return self._workspace.current

    @Slot(str)
    def show_script(self, script: str) -> None:
        """Show the document on top in ``script``, and remember it for this document."""
        if self._view is not None:
            self._view.show_script(ViewScript(script))
            # At once: a choice must outlive the process, whatever happens to it next.
            self._workspace.save_current()
        self.refresh()

    @Slot()
    def _script_action(self) -> None:
        self.show_script(self.sender().objectName().removeprefix("script-"))

    @Slot()
    def refresh(self) -> None:
        """Show which script is on."""
        shown = self._view.script if self._view is not None else None
        self._switch.setEnabled(shown is not None)
        for script in ViewScript:
            self._actions[f"script-{script.value}"].setChecked(script is shown)
        if shown is not None:
            self._switch.set_value(shown.value)

    @Slot(object)
    def _view_added(self, view: DocumentView) -> None:
        view.set_marking(self._actions["indicators"].isChecked())

    @Slot(bool)
    def _mark_indicators(self, marking: bool) -> None:
        for view in self._workspace.views():
            view.set_marking(marking)
        self.marking_changed.emit(marking)

    @Slot()
    def _zoom_in(self) -> None:
        self._zoom_by(_ZOOM_STEP)

    @Slot()
    def _zoom_out(self) -> None:
        self._zoom_by(1 / _ZOOM_STEP)

    @Slot()
    def _zoom_reset(self) -> None:
        if self._view is not None:
            self._view.view.set_zoom(1.0)

    def _zoom_by(self, factor: float) -> None:
        if self._view is not None:
            self._view.view.set_zoom(self._view.view.zoom() * factor)
