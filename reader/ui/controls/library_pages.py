"""The pages of the library: its documents, its notes, and comparisons of its indicators, one click from each other."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QObject, Slot

from reader.ui.actions import Actions
from reader.ui.topbar import TopBar
from reader.ui.workspace.cover import Cover
from reader.ui.workspace.stage import Stage


class LibraryPages(QObject):
    """Has the bar at the top offer the pages while one of them is shown."""

    def __init__(
        self, stage: Stage, top_bar: TopBar, commands: Actions, covers: Mapping[str, Cover[Any]], parent: QObject
    ) -> None:
        """``covers`` are the pages, by the keys of the actions that show them."""
        super().__init__(parent)
        self._top_bar, self._commands, self._covers = top_bar, commands, covers
        stage.currentChanged.connect(self._turned)
        top_bar.page_requested.connect(self._wanted)

    @Slot()
    def _turned(self) -> None:
        self._top_bar.show_page(next((key for key, cover in self._covers.items() if cover.is_shown), ""))

    @Slot(str)
    def _wanted(self, key: str) -> None:
        if not self._covers[key].is_shown:
            self._commands[key].trigger()
