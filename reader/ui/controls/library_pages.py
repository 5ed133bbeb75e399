"""The pages of the library: its documents, its notes, and comparisons of its indicators, one click from each other."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QObject, Signal, Slot

from reader.ui.actions import Actions
from reader.ui.panes import Panes
from reader.ui.statusbar import StatusBar
from reader.ui.topbar import TopBar
from reader.ui.workspace.cover import Cover
from reader.ui.workspace.stage import Stage


class LibraryPages(QObject):
    """Has the bar at the top offer the pages while one of them is shown, and the window tell of nothing below it."""

    turned = Signal()
    """Another page is shown, or none any more."""

    def __init__(
        self,
        stage: Stage,
        bars: tuple[TopBar, StatusBar],
        panes: Panes,
        commands: Actions,
        covers: Mapping[str, Cover[Any]],
    ) -> None:
        """``covers`` are the pages, by the keys of the actions that show them."""
        super().__init__(stage)
        self._top_bar, self._status = bars
        self._panes = panes
        self._commands, self._covers = commands, covers
        stage.currentChanged.connect(self._turned)
        self._top_bar.page_requested.connect(self._wanted)
        panes.reading_wanted.connect(stage.give_back)

    def shown(self) -> str:
        """What the page that is shown is called; empty while none is."""
        key = self._shown_key()
        return self._covers[key].page.accessibleName() if key else ""

    def _shown_key(self) -> str:
        return next((key for key, cover in self._covers.items() if cover.is_shown), "")

    @Slot()
    def _turned(self) -> None:
        key = self._shown_key()
        self._top_bar.show_page(key)
        self._status.set_covered(bool(key))
        self._panes.set_covered(bool(key))
        self.turned.emit()

    @Slot(str)
    def _wanted(self, key: str) -> None:
        if not self._covers[key].is_shown:
            self._commands[key].trigger()
