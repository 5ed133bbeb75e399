"""A dialog that asks for one of several things."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QDialog, QLabel, QTreeWidget, QTreeWidgetItem, QVBoxLayout, QWidget

from reader.ui.dialogs.buttons import button_row, push_button
from reader.ui.dialogs.room import take_room

_SIZE = 460, 360


class ChoosingDialog(QDialog):
    """A list, of at least one choice, below a question; a double click, Enter or OK takes the row of the cursor."""

    def __init__(self, title: str, asked: str, choices: Sequence[str], parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        question = QLabel(asked, self)
        question.setWordWrap(True)
        self.list = QTreeWidget(self)
        self.list.setAccessibleName(title)
        self.list.setHeaderHidden(True)
        self.list.setRootIsDecorated(False)
        self.list.setUniformRowHeights(True)
        rows = [QTreeWidgetItem([choice]) for choice in choices]
        self.list.addTopLevelItems(rows)
        self.list.setCurrentItem(rows[0])
        self.list.itemActivated.connect(self.accept)
        question.setBuddy(self.list)
        leave = push_button(self.tr("取消"), self, role="quiet", shortcut="Esc")
        leave.clicked.connect(self.reject)
        take = push_button(self.tr("确定"), self, role="primary")
        take.setDefault(True)
        take.clicked.connect(self.accept)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(10)
        column.addWidget(question)
        column.addWidget(self.list, 1)
        column.addSpacing(6)
        column.addLayout(button_row(leave, take))
        self.list.setFocus()
        take_room(self, *_SIZE)

    @property
    def chosen(self) -> int:
        """Which of the choices the cursor is on."""
        return self.list.currentIndex().row()


def choose_one(parent: QWidget, title: str, asked: str, choices: Sequence[str]) -> int | None:
    """Which of ``choices`` the reader takes from a list; None for none."""
    dialog = ChoosingDialog(title, asked, choices, parent)
    taken = dialog.chosen if dialog.exec() else None
    dialog.deleteLater()
    return taken
