"""A window painted in another palette."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QLabel, QSplitter, QWidget

from reader.ui.widgets.tree import child_widgets

_STYLED = Qt.WidgetAttribute.WA_StyleSheetTarget
_STYLED_IN_PARTS = (QSplitter,)
"""What Qt does not call styled though a sheet has a rule for a part of it: the handle between two panes."""


class Dressing(QObject):
    """Has widgets look up anew the colours that their style sheets name by roles of the palette.

    That is done when a widget is polished. To set a sheet again polishes every widget below, and lays all of them out:
    of some 400 in the window five in six are hidden pages, panels, menus and popups. Here what is hidden waits until it
    is shown, and is polished before it is painted. What no rule is for is given the palette alone: that is less, and
    Qt reads a sheet again when the window that bears it is polished.
    """

    def renew(self, widget: QWidget) -> None:
        """Polish ``widget`` and what is visible in it again, and the rest when it is next shown."""
        if not widget.isVisible():
            widget.installEventFilter(self)  # once, however often it is asked for
            return
        if widget.isWindow():
            _cover(widget)
        if is_styled(widget):
            widget.style().polish(widget)
        else:
            widget.setPalette(QPalette())  # with no colour of its own it has the application's
        for child in child_widgets(widget):
            self.renew(child)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Polish what has just been shown."""
        if event.type() is QEvent.Type.Show and isinstance(watched, QWidget):
            watched.removeEventFilter(self)
            self.renew(watched)
        return False


def is_styled(widget: QWidget) -> bool:
    """Whether a style sheet has colours for ``widget``, which has been polished, or for a part of it.

    For most labels it has but a font, and Qt would lay out all around one whose font it sets anew.
    """
    if isinstance(widget, QLabel):
        return widget.palette().isBrushSet(QPalette.ColorGroup.Active, QPalette.ColorRole.WindowText)
    return widget.testAttribute(_STYLED) or isinstance(widget, _STYLED_IN_PARTS)


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
