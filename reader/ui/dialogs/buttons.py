"""The push buttons of the dialogs."""

from __future__ import annotations

from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from reader.ui.widgets.buttons import hint
from reader.ui.widgets.push_button import PushButton


def push_button(text: str, parent: QWidget, *, role: str = "", shortcut: str = "") -> QPushButton:
    """A button with ``text``; ``role`` is primary, quiet or danger; the shortcut, but for Esc, is set as well.

    That of Return is what Enter presses wherever the keyboard is but on another button.
    """
    button = PushButton(text, parent)
    if role:
        button.setProperty("role", role)
    button.setAutoDefault(False)
    button.setAccessibleName(text)
    button.setToolTip(hint(text, shortcut))
    if shortcut == "Return":
        button.setDefault(True)
    elif shortcut and shortcut != "Esc":
        button.setShortcut(QKeySequence(shortcut))
    return button


def button_row(*buttons: QPushButton, apart: QPushButton | None = None) -> QHBoxLayout:
    """The ``buttons`` at the right end of a row, what the dialog is for as the last; ``apart`` at the left."""
    row = QHBoxLayout()
    row.setSpacing(8)
    if apart is not None:
        row.addWidget(apart)
    row.addStretch(1)
    for button in buttons:
        row.addWidget(button)
    return row


def rename(button: QPushButton, text: str) -> None:
    """Put ``text`` on a :func:`push_button`, and call it so for assistive technology and in its tooltip too."""
    button.setText(text)
    button.setAccessibleName(text)
    button.setToolTip(hint(text, button.shortcut().toString()))
