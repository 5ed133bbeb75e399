"""Handing a theme down a tree of widgets."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol, cast

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QWidget

from reader.ui.theme import Theme
from reader.ui.widgets.tree import child_widgets


def theme_children(parent: QWidget, theme: Theme) -> None:
    """Give ``theme`` to the nearest descendants of ``parent`` that want one; what lies below them is theirs."""
    for child in child_widgets(parent):
        set_theme = getattr(child, "set_theme", None)
        if set_theme is not None:
            set_theme(theme)
        else:
            theme_children(child, theme)


class _Page(Protocol):
    def set_theme(self, theme: Theme) -> None:
        """Show the page in ``theme``."""

    def isVisible(self) -> bool:
        """Whether it is in sight."""

    def installEventFilter(self, watcher: QObject) -> None:
        """Have ``watcher`` see its events; one that does already does not twice."""


class ThemeOnSight(QObject):
    """Gives pages a theme: those in sight at once, each of the others when it is shown, before it is painted.

    So a change of the theme costs the same however many pages are behind the one in sight.
    """

    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self.theme = theme
        """The one given last, in which a page that is made now begins."""

    def give(self, theme: Theme, pages: Iterable[_Page]) -> None:
        """Have ``pages``, all widgets there are, shown in ``theme``."""
        self.theme = theme
        for page in pages:
            if page.isVisible():
                page.set_theme(theme)
            else:
                page.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Give the theme to what has just been shown."""
        if event.type() is QEvent.Type.Show:
            watched.removeEventFilter(self)
            cast(_Page, watched).set_theme(self.theme)  # nothing else is watched
        return False


def restyle(widget: QWidget) -> None:
    """Have the style sheet look again at ``widget``, whose properties have changed."""
    style = widget.style()
    style.unpolish(widget)
    style.polish(widget)
