"""A list, or what is said in its place while it has nothing to show."""

from __future__ import annotations

from PySide6.QtWidgets import QStackedWidget, QWidget

from reader.ui.theme import Theme
from reader.ui.widgets.empty_state import EmptyState


class ListOrEmpty(QStackedWidget):
    """Shows one of ``lists``, the first one to begin with, or the :class:`EmptyState` ``empty``."""

    def __init__(self, icon: str, theme: Theme, *lists: QWidget, parent: QWidget) -> None:
        super().__init__(parent)
        self.empty = EmptyState(icon, "", "", theme, self)
        for one in (*lists, self.empty):
            self.addWidget(one)

    def show_empty(self, title: str, hint: str) -> None:
        """Say that there is nothing, and what to do about it."""
        self.empty.set_words(title, hint)
        self.setCurrentWidget(self.empty)
