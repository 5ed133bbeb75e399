"""Handing a theme down a tree of widgets."""

from __future__ import annotations

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


def restyle(widget: QWidget) -> None:
    """Have the style sheet look again at ``widget``, whose properties have changed."""
    style = widget.style()
    style.unpolish(widget)
    style.polish(widget)
