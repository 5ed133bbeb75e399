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
        self._words = ("", "")
        self._waits = False
        for one in (*lists, self.empty):
            self.addWidget(one)

    def show_empty(self, title: str, hint: str) -> None:
        """Say that there is nothing, and what to do about it."""
        self._words = title, hint
        self._say()
        self.setCurrentWidget(self.empty)

    def set_waiting(self, waits: bool) -> None:
        """Say in place of that, while ``waits``, that the report is still being looked through."""
        self._waits = waits
        self._say()

    def _say(self) -> None:
        if self._waits:
            self.empty.set_words(self.tr("正在分析这份报告"), self.tr("结果随后就列在这里，正文可以先读。"))
        else:
            self.empty.set_words(*self._words)
