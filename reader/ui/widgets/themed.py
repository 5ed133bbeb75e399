"""Handing a theme down a tree of widgets."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QWidget

from reader.ui.theme import Theme
from reader.ui.widgets.tree import child_widgets


def theme_children(parent: QWidget, theme: Theme) -> None:
    """Give ``theme`` to the nearest descendants of ``parent`` that want one; what lies below them is theirs."""
    for child in child_widgets(parent):
        _give(child, theme)


def _give(widget: QWidget, theme: Theme) -> None:
    # Its class is asked: a widget that has no such attribute looks for a signal or slot of that name, which takes long.
    set_theme = getattr(type(widget), "set_theme", None)
    if set_theme is not None:
        set_theme(widget, theme)
    else:
        theme_children(widget, theme)


class ThemeOnSight(QObject):
    """Gives widgets a theme: those in sight at once, each of the others when it is shown, before it is painted.

    So a change of the theme costs the same however many pages and panels are behind those in sight.
    """

    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self.theme = theme
        """The one given last, in which what is made now begins."""

    def give(self, theme: Theme, widgets: Iterable[QWidget]) -> None:
        """Have ``widgets``, all there are, shown in ``theme``."""
        self.theme = theme
        for widget in widgets:
            if widget.isVisible():
                _give(widget, theme)
            else:
                widget.installEventFilter(self)  # once, however often it is asked for

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Give the theme to what has just been shown."""
        if event.type() is QEvent.Type.Show and isinstance(watched, QWidget):
            watched.removeEventFilter(self)
            _give(watched, self.theme)
        return False


def restyle(widget: QWidget) -> None:
    """Have the style sheet look again at ``widget``, whose properties have changed."""
    style = widget.style()
    style.unpolish(widget)
    style.polish(widget)
