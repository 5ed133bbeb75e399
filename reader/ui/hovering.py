"""The card that tells about the indicator under the mouse."""

from __future__ import annotations

from PySide6.QtCore import QObject, QRect, Slot
from PySide6.QtWidgets import QWidget

from reader.ui.document_view import DocumentView
from reader.ui.popups.hover_card import HoverCard
from reader.ui.rows import indicator_row
from reader.ui.theme import Theme


class Hovering(QObject):
    """Shows the hover card for the document on top."""

    def __init__(self, theme: Theme, window: QWidget) -> None:
        super().__init__(window)
        self._view: DocumentView | None = None
        self._card = HoverCard(theme, window)

    def set_view(self, view: DocumentView | None) -> None:
        """Tell about indicators of ``view`` from now on."""
        self.hide()
        self._view = view

    @Slot(object)
    def set_theme(self, theme: Theme) -> None:
        """Paint in ``theme``."""
        self._card.set_theme(theme)

    @Slot(int, QRect)
    def show_indicator(self, index: int, place: QRect) -> None:
        """Show the card of the indicator with this index beside ``place``, a rectangle of the viewport."""
        view = self._view
        if view is not None and view.page is not None:
            self._card.show_for(indicator_row(view.page, index), place, view.view.viewport())

    @Slot()
    def hide(self) -> None:
        """Take the card away."""
        self._card.hide()
