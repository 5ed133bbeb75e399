"""A dialog that asks for a name, and says there and then why one will not do."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QDialog, QLabel, QVBoxLayout, QWidget

from reader.ui.dialogs.buttons import button_row, push_button
from reader.ui.widgets.fields import Field

_WIDTH = 460


class NameDialog(QDialog):
    """A field with a word above it, and a hint below; what it is given is tried, and it closes when that was done."""

    restore_requested = Signal()

    def __init__(self, title: str, name: str, submit: Callable[[str], str], parent: QWidget, *, hint: str = "") -> None:
        """``submit`` is given what was written, and says in a sentence why it will not do; empty: it was done."""
        super().__init__(parent)
        self.setWindowTitle(title)
        self._submit = submit
        said = QLabel(title, self)
        said.setProperty("role", "section")
        self.field = Field(name, self)
        self.field.setAccessibleName(title)
        self.field.selectAll()
        self.hint = QLabel(hint, self)
        self.hint.setProperty("role", "caption")
        self.hint.setTextFormat(Qt.TextFormat.PlainText)
        self.hint.setWordWrap(True)
        self.hint.setVisible(bool(hint))
        self.problem = QLabel(self)
        self.problem.setProperty("role", "problem")
        self.problem.setWordWrap(True)
        self.problem.hide()
        self.restore = push_button(self.tr("恢复原标题"), self, role="quiet")
        self.restore.hide()
        self.restore.clicked.connect(self.restore_requested)
        self.cancel = push_button(self.tr("取消"), self, role="quiet", shortcut="Esc")
        self.cancel.clicked.connect(self.reject)
        self.accept_button = push_button(self.tr("确定"), self, role="primary")
        self.accept_button.setDefault(True)
        self.accept_button.clicked.connect(self._try)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(10)
        for part in (said, self.field, self.hint, self.problem):
            column.addWidget(part)
        column.addSpacing(6)
        column.addLayout(button_row(self.cancel, self.accept_button, apart=self.restore))
        self.setMinimumWidth(_WIDTH)
        self.field.textEdited.connect(self.problem.hide)

    @Slot()
    def _try(self) -> None:
        sentence = self._submit(self.field.text())
        if not sentence:
            self.accept()
            return
        self.problem.setText(sentence)
        self.problem.show()
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)


def ask_name(title: str, name: str, submit: Callable[[str], str], parent: QWidget, *, hint: str = "") -> NameDialog:
    """A :class:`NameDialog` that is open, and gone once closed."""
    dialog = NameDialog(title, name, submit, parent, hint=hint)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()
    return dialog
