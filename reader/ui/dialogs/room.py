"""How large a dialog is at first."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog

FRAME_HEIGHT = 40
"""What the system sets around a dialog, at most."""


def take_room(dialog: QDialog, width: int, height: int) -> None:
    """Make ``dialog`` so large, or as large as its screen lets it be: its buttons stand at its lower edge."""
    room = dialog.screen().availableSize()
    dialog.resize(min(width, room.width()), min(height, room.height() - FRAME_HEIGHT))
