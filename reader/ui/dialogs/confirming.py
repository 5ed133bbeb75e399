"""A dialog that asks whether to do what cannot be taken back."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QDialog, QLabel, QVBoxLayout, QWidget

from reader.ui.dialogs.buttons import button_row, push_button

_WIDTH = 420


def confirmed(parent: QWidget, title: str, words: str, deed: str) -> bool:
    """Whether the reader presses the button named ``deed`` below ``words``; Enter and Esc leave things as they are."""
    dialog = QDialog(parent)
    dialog.setWindowTitle(title)
    said = QLabel(words, dialog)
    said.setWordWrap(True)
    said.setMinimumWidth(_WIDTH)
    leave = push_button(QCoreApplication.translate("Confirming", "取消"), dialog, role="quiet", shortcut="Esc")
    leave.clicked.connect(dialog.reject)
    leave.setDefault(True)
    do = push_button(deed, dialog, role="danger")
    do.clicked.connect(dialog.accept)
    column = QVBoxLayout(dialog)
    column.setContentsMargins(24, 20, 24, 20)
    column.setSpacing(16)
    column.addWidget(said)
    column.addLayout(button_row(leave, do))
    leave.setFocus()
    taken = dialog.exec() == QDialog.DialogCode.Accepted
    dialog.deleteLater()
    return taken
