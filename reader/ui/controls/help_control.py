"""The help menu."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtWidgets import QDialog, QWidget

from reader.app.session import Session
from reader.text.resources import resource
from reader.ui.actions import Actions
from reader.ui.theme import Theme
from reader.ui.workspace.workspace import Workspace


class HelpControl(QObject):
    """Shows the guide, what Yandu is, and what is to be told when it fails."""

    def __init__(self, session: Session, actions: Actions, workspace: Workspace, theme: Theme, window: QWidget) -> None:
        super().__init__(window)
        self._session = session
        self._workspace = workspace
        self._window = window
        self._theme = theme
        actions["guide"].triggered.connect(self._show_guide)
        actions["diagnostics"].triggered.connect(self._show_diagnostics)
        actions["about"].triggered.connect(self._show_about)

    @Slot(object)
    def set_theme(self, theme: Theme) -> None:
        """Show dialogs in ``theme``."""
        self._theme = theme

    @Slot()
    def _show_guide(self) -> None:
        #: The guide in this language: guide.zh-Hant.md, guide.en.md.
        self._workspace.open_path(resource("guide") / self.tr("guide.zh-Hans.md"))

    @Slot()
    def _show_about(self) -> None:
        from reader.ui.dialogs.about import AboutDialog  # seldom wanted, so not brought in at the start

        self._show(AboutDialog(self._window))

    @Slot()
    def _show_diagnostics(self) -> None:
        from reader.app.diagnostics import diagnose  # seldom wanted, so not brought in at the start
        from reader.app.logs import LOG_FILE, last_errors
        from reader.app.places import log_folder
        from reader.ui.dialogs.diagnostics import DiagnosticsDialog, screen_facts

        folder = log_folder()
        facts = (*diagnose(self._session), *screen_facts())
        self._show(DiagnosticsDialog(facts, last_errors(folder / LOG_FILE), folder, self._window))

    def _show(self, dialog: QDialog) -> None:
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)  # else the window keeps it for as long as it stands
        dialog.open()
