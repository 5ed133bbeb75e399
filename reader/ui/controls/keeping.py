"""The library as a whole in the window: what is put into it, kept of it and looked after."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from reader.app.changes import Changes
from reader.ui.changing import Changing
from reader.ui.controls.bundling import BundleControl
from reader.ui.controls.checking import CheckControl
from reader.ui.controls.displaced import DisplacedControl
from reader.ui.controls.importing import MANY_FILES, ImportControl
from reader.ui.controls.locating import LocatingControl
from reader.ui.controls.restoring import RestoreControl
from reader.ui.controls.shelving import Shelving
from reader.ui.controls.surroundings import Surroundings
from reader.ui.statusbar import StatusBar
from reader.ui.theme import Theme
from reader.ui.widgets.message_bar import MessageBar


class Keeping(QObject):
    """Builds the controls of the library and wires them to their actions."""

    failed = Signal(object)
    said = Signal(str)

    def __init__(
        self, around: Surroundings, changing: Changing, status: StatusBar, message: MessageBar, theme: Theme
    ) -> None:
        super().__init__(around.window)
        session, memory, panes, window = around.session, around.memory, around.panes, around.window
        commands = around.commands
        self.importing = ImportControl(session, memory, status.work, window)
        self.importing.entered.connect(partial(panes.library_changed, Changes.DOCUMENTS))
        commands["import-folder"].triggered.connect(self.importing.choose)
        self.restoring = RestoreControl(session.library.path, theme, window)
        commands["restore"].triggered.connect(self.restoring.open)
        self.displaced = DisplacedControl(session.library, message, self)
        self.displaced.wanted.connect(self.restoring.wanted)
        self.bundling = BundleControl(session, memory, window)
        commands["export-library"].triggered.connect(self.bundling.export)
        commands["merge-library"].triggered.connect(self.bundling.merge)
        self.checking = CheckControl(session, window)
        self.checking.document_requested.connect(panes.document_requested)
        commands["check-library"].triggered.connect(self.checking.begin)
        self.locating = LocatingControl(session, panes, status.locating, window)
        self.shelving = Shelving(around, changing, self.importing, self.locating, theme)
        self.shelving.counted.connect(status.tell_library)
        self.shelving.left.connect(status.leave_library)
        for control in (self.importing, self.bundling, self.checking, self.locating, self.shelving):
            control.failed.connect(self.failed)
            control.said.connect(self.said)

    @Slot(object)
    def set_theme(self, theme: Theme) -> None:
        """Paint in ``theme``."""
        self.restoring.set_theme(theme)
        self.shelving.cover.set_theme(theme)

    @Slot(object)
    def library_changed(self, changes: Changes) -> None:
        """Show the library as it is now."""
        self.shelving.library_changed(changes)

    @property
    def is_busy(self) -> bool:
        """Whether something is imported, exported, merged, checked or looked for."""
        return any(one.is_busy for one in (self.importing, self.bundling, self.checking, self.locating, self.shelving))

    def not_imported(self, paths: Sequence[Path]) -> Sequence[Path]:
        """Import ``paths`` when a folder is among them or they are many, and return none; else return them all."""
        if len(paths) <= MANY_FILES and not any(path.is_dir() for path in paths):
            return paths
        self.importing.take(paths)
        return ()

    def close(self) -> None:
        """Stop what runs in the background, and wait for it."""
        for control in (self.importing, self.bundling, self.checking, self.locating, self.shelving):
            control.close()
