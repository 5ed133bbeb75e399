"""The menu over the text: what each control offers for a place, then what can be done with what is selected."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from PySide6.QtCore import QObject, QPoint, Slot

from reader.ui.actions import MARKING
from reader.ui.controls.surroundings import Surroundings
from reader.ui.document.document_view import DocumentView
from reader.ui.widgets.menus import Menu

_SELECTED = (("copy", "copy-citation"), MARKING, ("keep-term",), ("find",))
_NOTHING_SELECTED = (("bookmark",), ("find",))


class Offering(Protocol):
    """What has something to offer for a place in a document."""

    def add_to_menu(self, menu: Menu, view: DocumentView, position: int) -> None:
        """Add what can be done at ``position`` of the text in ``view``."""


class TextMenu(QObject):
    """Opens the menu for the document on top."""

    def __init__(self, around: Surroundings, offering: Sequence[Offering]) -> None:
        super().__init__(around.window)
        self._commands, self._workspace, self._window = around.commands, around.workspace, around.window
        self._offering = offering

    @Slot(QPoint, int)
    def open(self, spot: QPoint, position: int) -> None:
        """Open it at ``spot`` of the screen, for ``position`` of the text; what is chosen is done when this returns."""
        menu = Menu(self._window)
        view = self._workspace.current
        if view is not None:
            for one in self._offering:
                one.add_to_menu(menu, view, position)
        selected = view is not None and view.view.selection() is not None
        for keys in _SELECTED if selected else _NOTHING_SELECTED:
            menu.addActions([self._commands[key] for key in keys])
            menu.addSeparator()
        menu.exec(spot)
        menu.deleteLater()
