"""A window painted in another palette."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QWidget

from reader.ui.widgets.tree import child_widgets


class Dressing(QObject):
    """Has widgets look up anew the colours that their style sheets name by roles of the palette.

    That is done when a widget is polished. To set a sheet again polishes every widget below, and lays all of them out:
    of some 400 in the window five in six are hidden pages, panels, menus and popups. Here what is hidden waits until it
    is shown, and is polished before it is painted.
    """

    def renew(self, widget: QWidget) -> None:
        """Polish ``widget`` and what is visible in it again, and the rest when it is next shown."""
        if not widget.isVisible():
            widget.installEventFilter(self)  # once, however often it is asked for
            return
        if widget.isWindow():
            _cover(widget)
        widget.style().polish(widget)
        for child in child_widgets(widget):
            self.renew(child)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Polish what has just been shown."""
        if event.type() is QEvent.Type.Show and isinstance(watched, QWidget):
            watched.removeEventFilter(self)
            self.renew(watched)
        return False


def _cover(window: QWidget) -> None:
    """Have the whole of ``window`` painted, once.

    Qt paints an opaque widget by itself, with all that is in it, and what is see-through from the window up, unless
    that reaches into the opaque one and was marked before it. The window is opaque, what is in it is not: were the
    window marked first, everything would be painted twice.
    """
    for child in child_widgets(window):
        if not child.isWindow():
            child.update()
    window.update()
