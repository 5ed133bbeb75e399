"""The help menu."""

from __future__ import annotations

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from reader.text.resources import resource
from reader.ui.actions import Actions
from reader.ui.theme import Theme
from reader.ui.workspace import Workspace

GUIDE = "guide/guide.zh-Hans.md"


class HelpControl(QObject):
    """Shows the guide, the shortcuts and what Yandu is."""

    def __init__(self, actions: Actions, workspace: Workspace, theme: Theme, window: QWidget) -> None:
        super().__init__(window)
        self._actions = actions
        self._workspace = workspace
        self._window = window
        self._theme = theme
        actions["guide"].triggered.connect(self._show_guide)
        actions["shortcuts"].triggered.connect(self._show_shortcuts)
        actions["about"].triggered.connect(self._show_about)

    @Slot(object)
    def set_theme(self, theme: Theme) -> None:
        """Show dialogs in ``theme``."""
        self._theme = theme

    @Slot()
    def _show_guide(self) -> None:
        self._workspace.open_path(resource(GUIDE))

    @Slot()
    def _show_shortcuts(self) -> None:
        from reader.ui.dialogs.shortcuts import ShortcutsDialog  # seldom wanted, so not brought in at the start

        ShortcutsDialog(self._actions.overview(), self._window).exec()

    @Slot()
    def _show_about(self) -> None:
        from reader.ui.dialogs.about import AboutDialog  # seldom wanted, so not brought in at the start

        AboutDialog(self._window).exec()
