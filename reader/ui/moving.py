"""Moving through the window by keys: from part to part, and straight to a panel."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtWidgets import QApplication, QWidget

from reader.ui.actions import PANELS, Actions
from reader.ui.pane import Pane
from reader.ui.panes import Panes
from reader.ui.reach import focus_inside, part_of


class Moving(QObject):
    """F6 goes through ``parts``, those in sight, and a key for each panel brings it to the front and goes there."""

    def __init__(self, actions: Actions, panes: Panes, parts: Sequence[QWidget], parent: QObject) -> None:
        super().__init__(parent)
        self._actions, self._panes, self._parts = actions, panes, tuple(parts)
        actions["next-part"].triggered.connect(self._next)
        actions["previous-part"].triggered.connect(self._previous)
        for key, name in PANELS.items():
            actions[key].triggered.connect(partial(self._go_to, name))

    @Slot()
    def _next(self) -> None:
        self._step(1)

    @Slot()
    def _previous(self) -> None:
        self._step(-1)

    def _step(self, by: int) -> None:
        """Go to the part after (or before) the one that has the keyboard; what has nothing to go to is left out."""
        seen = [part for part in self._parts if part.isVisible()]
        at = part_of(seen, QApplication.focusWidget())
        if at < 0 and by < 0:
            at = 0
        for distance in range(1, len(seen) + 1):
            if focus_inside(seen[(at + by * distance) % len(seen)], Qt.FocusReason.ShortcutFocusReason):
                return

    @Slot(str)
    def show_in_library(self, document_id: str) -> None:
        """Go to a document in the list of all."""
        self._go_to("library")
        self._panes.library.show_document(document_id)

    def _go_to(self, name: str) -> None:
        """Show a panel, its pane with it, and bring the keyboard there."""
        pane: Pane = self._panes.pane_of(name)
        self._actions["panel-left" if pane is self._panes.left else "panel-right"].setChecked(True)
        pane.show()  # a page that needs the room may have hidden it
        self._panes.show_named(name)
        panel = pane.current()
        if panel is not None:
            focus_inside(panel, Qt.FocusReason.ShortcutFocusReason)
