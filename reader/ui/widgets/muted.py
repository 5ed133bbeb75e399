"""Small words of less weight, for the window itself: their colour is a role of the palette, not of the style sheet."""

from __future__ import annotations

from typing import TypeVar

from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QLabel

LabelT = TypeVar("LabelT", bound=QLabel)


def mute(label: LabelT) -> LabelT:
    """``label``, as one of the role ``caption`` looks, which another theme leaves as large as it is.

    To have the style sheet colour it anew sets its font anew as well, and lays out whatever is around it.
    """
    label.setProperty("role", "muted")
    label.setForegroundRole(QPalette.ColorRole.PlaceholderText)
    return label
