"""The preferences dialog, whose choices hold at once."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

from reader.app.places import default_library
from reader.app.session import Session
from reader.app.settings import Settings
from reader.app.upkeep import backup_times
from reader.text.paths import file_itself
from reader.ui.actions import Actions
from reader.ui.appearance import Appearance
from reader.ui.controls.recovery import moving
from reader.ui.memory import Memory

if TYPE_CHECKING:
    from reader.ui.dialogs.preferences import PreferencesDialog


class PreferencesControl(QObject):
    """Shows the preferences and carries each change to where it belongs."""

    color_chosen = Signal(str)
    language_chosen = Signal(str)
    """The language of the window: ``system`` or one of :data:`reader.ui.language.LANGUAGES`."""
    settings_kept = Signal()
    """Something was chosen, and is remembered."""
    dictionaries_chosen = Signal(str)
    folder_requested = Signal()
    no_folder_requested = Signal()
    backup_requested = Signal()
    moving_wanted = Signal(object)
    """The :data:`reader.ui.controls.recovery.Recovery` that moves the library to the folder the reader chose."""

    def __init__(
        self, session: Session, memory: Memory, appearance: Appearance, actions: Actions, window: QWidget
    ) -> None:
        super().__init__(window)
        self._session, self._memory, self._appearance = session, memory, appearance
        self._actions = actions
        self._window = window
        self.dialog: PreferencesDialog | None = None
        actions["preferences"].triggered.connect(self._show)

    @Slot()
    def _show(self) -> None:
        from reader.ui.dialogs.preferences import PreferencesDialog  # seldom wanted, so not brought in at the start

        self.dialog = PreferencesDialog(self._memory.settings, self._appearance.theme, self._window)
        self.dialog.settings_changed.connect(self._changed)
        self.dialog.folder_requested.connect(self.folder_requested)
        self.dialog.no_folder_requested.connect(self.no_folder_requested)
        self.dialog.library.backup_requested.connect(self.backup_requested)
        self.dialog.library.restore_requested.connect(self._restore)
        self.dialog.library.reveal_requested.connect(self._reveal)
        self.dialog.library.move_requested.connect(self._move)
        self.dialog.finished.connect(self._closed)
        self.show_folder()
        self.show_backups()
        self._appearance.theme_changed.connect(self.dialog.set_theme)
        self.dialog.open()

    def show_at(self, place: QPoint) -> None:
        """Show the preferences at ``place`` on the screen, the language ready to be chosen again."""
        self._show()
        if self.dialog is not None:
            self.dialog.move(place)
            self.dialog.focus_language()

    @Slot(object)
    def _changed(self, settings: Settings) -> None:
        before = self._memory.settings
        self._memory.keep(settings)
        self.settings_kept.emit()
        self._session.default_script = settings.default_script
        self._appearance.choose(settings.theme)
        self._appearance.name_colors(settings.color_labels)
        self._actions["indicators"].setChecked(settings.show_indicators)
        self.color_chosen.emit(settings.color)
        if settings.language != before.language:
            self.language_chosen.emit(settings.language)
        if settings.dictionaries != before.dictionaries:
            self.dictionaries_chosen.emit(settings.dictionaries)

    @Slot()
    def show_folder(self) -> None:
        """Show which dictionaries of the reader's own are used now."""
        if self.dialog is not None:
            self.dialog.set_folder(self._memory.settings.own_dictionaries, self._session.own_faults)

    @Slot()
    def show_backups(self) -> None:
        """Show where the library is and which backups there are now."""
        if self.dialog is not None:
            path = self._session.library.path
            self.dialog.library.set_library(path, backup_times(path), movable=path == file_itself(default_library()))

    @Slot()
    def _restore(self) -> None:
        if self.dialog is not None:
            self.dialog.accept()
        self._actions["restore"].trigger()

    @Slot()
    def _move(self) -> None:
        """Ask where to; whoever started the window closes the library, moves it and opens it again."""
        library = self._session.library.path
        chosen = QFileDialog.getExistingDirectory(self.dialog, self.tr("把书库移到哪个文件夹"), str(library.parent))
        if not chosen or Path(chosen) == library.parent or self.dialog is None:
            return
        self.dialog.accept()
        self.moving_wanted.emit(moving(library, Path(chosen)))

    @Slot()
    def _reveal(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._session.library.path.parent)))

    @Slot()
    def _closed(self) -> None:
        if self.dialog is not None:
            self.dialog.deleteLater()
            self.dialog = None
