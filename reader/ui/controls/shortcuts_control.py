"""The keys of the actions, as the reader has chosen them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from reader.ui.actions import Actions
from reader.ui.memory import Memory
from reader.ui.theme import Theme

if TYPE_CHECKING:
    from reader.ui.dialogs.shortcuts import KeyRow, ShortcutsDialog


class ShortcutsControl(QObject):
    """Gives the actions the reader's keys at the start, and shows the dialog that changes them."""

    def __init__(self, actions: Actions, memory: Memory, theme: Theme, window: QWidget) -> None:
        super().__init__(window)
        self._actions, self._memory, self._theme, self._window = actions, memory, theme, window
        self.dialog: ShortcutsDialog | None = None
        actions.set_keys(_sound(memory.settings.shortcuts))
        actions["shortcuts"].triggered.connect(self._show)

    @Slot(object)
    def set_theme(self, theme: Theme) -> None:
        """Show the dialog in ``theme``."""
        self._theme = theme
        if self.dialog is not None:
            self.dialog.set_theme(theme)

    @Slot()
    def _show(self) -> None:
        from reader.ui.dialogs.shortcuts import ShortcutsDialog  # seldom wanted, so not brought in at the start

        self.dialog = ShortcutsDialog(self._rows, self._theme, self._window)
        self.dialog.change_requested.connect(self._change)
        self.dialog.reset_requested.connect(self._reset)
        self.dialog.finished.connect(self._closed)
        self.dialog.open()

    def _rows(self) -> tuple[KeyRow, ...]:
        from reader.ui.dialogs.shortcuts import KeyRow

        actions = self._actions
        return tuple(
            KeyRow(one.key, one.text, one.group, actions.keys(one.key), actions.default_keys(one.key))
            for one in actions.listed()
        )

    @Slot(str, object)
    def _change(self, key: str, keys: tuple[str, ...]) -> None:
        chosen = {**_sound(self._memory.settings.shortcuts), key: list(keys)}
        if keys == self._actions.default_keys(key):
            del chosen[key]
        self._keep(chosen)

    @Slot()
    def _reset(self) -> None:
        self._keep({})

    def _keep(self, chosen: Mapping[str, list[str]]) -> None:
        self._actions.set_keys(chosen)
        self._memory.keep(replace(self._memory.settings, shortcuts=dict(chosen)))
        if self.dialog is not None:
            self.dialog.refresh()

    @Slot()
    def _closed(self) -> None:
        if self.dialog is not None:
            self.dialog.deleteLater()
            self.dialog = None


def _sound(stored: Mapping[str, object]) -> dict[str, list[str]]:
    """The well-formed part of what the settings file says."""
    return {
        key: [str(one) for one in keys]
        for key, keys in stored.items()
        if isinstance(keys, list) and all(isinstance(one, str) for one in keys)
    }
