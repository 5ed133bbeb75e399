"""What the pages that lie over the documents have in common."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame

from reader.ui.theme import Theme
from reader.ui.widgets.themed import theme_children


class CoverPage(QFrame):
    """What can lie over the documents: a page that takes a theme, and says when the reader leaves it."""

    left = Signal()

    def set_theme(self, theme: Theme) -> None:
        """Paint in ``theme``, all parts that want one included."""
        theme_children(self, theme)
