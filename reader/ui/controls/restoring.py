"""Going back to a backup from the window."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from reader.store.backup import BackupInfo
from reader.ui.controls.recovery import going_back
from reader.ui.theme import Theme

if TYPE_CHECKING:
    from reader.ui.dialogs.restoring import RestoreDialog


class RestoreControl(QObject):
    """Lists the backups; whoever started the window closes the library, goes back and opens it again."""

    wanted = Signal(object)
    """The :data:`reader.ui.controls.recovery.Recovery` the reader chose."""

    def __init__(self, library: Path, theme: Theme, window: QWidget) -> None:
        super().__init__(window)
        self._library, self._theme, self._window = library, theme, window
        self.dialog: RestoreDialog | None = None

    @Slot(object)
    def set_theme(self, theme: Theme) -> None:
        """Paint in ``theme``."""
        self._theme = theme

    @Slot()
    def open(self) -> None:
        """Show the backups."""
        from reader.ui.dialogs.restoring import RestoreDialog  # seldom wanted, so not brought in at the start

        sentence = self.tr("选择要回到的备份。窗口会关上再打开；备份之后所做的批注只留在现在的书库文件里。")
        self.dialog = RestoreDialog(self._library, sentence, self._theme, self._window)
        self.dialog.restore_requested.connect(self._chosen)
        self.dialog.finished.connect(self.dialog.deleteLater)
        self.dialog.open()

    @Slot(object)
    def _chosen(self, chosen: BackupInfo) -> None:
        self.wanted.emit(going_back(chosen, self._library))
