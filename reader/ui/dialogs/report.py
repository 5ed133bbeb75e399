"""A dialog that reports: a sentence, and a list that can be copied."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QTreeWidget, QVBoxLayout, QWidget

from reader.ui.dialogs.buttons import push_button
from reader.ui.dialogs.room import take_room


class ReportDialog(QDialog):
    """``sentence`` above ``list``, which has ``heads``, all but the last of these ``widths``; its maker fills it."""

    def __init__(
        self,
        title: str,
        sentence: str,
        heads: Sequence[str],
        widths: Sequence[int],
        parent: QWidget | None = None,
        *,
        close_key: str = "",
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.lines: Sequence[str] = ()
        """What is copied of the list."""
        said = QLabel(sentence, self)
        said.setWordWrap(True)
        said.setTextFormat(Qt.TextFormat.PlainText)
        self.list = QTreeWidget(self)
        self.list.setRootIsDecorated(False)
        self.list.setUniformRowHeights(True)
        self.list.setAccessibleName(heads[0])
        self.list.setHeaderLabels(list(heads))
        for place, width in enumerate(widths):
            self.list.setColumnWidth(place, width)
        self.copy = push_button(self.tr("复制清单"), self, role="quiet")
        self.close_button = push_button(self.tr("关闭"), self, role="primary", shortcut=close_key)
        buttons = QHBoxLayout()
        buttons.addWidget(self.copy)
        buttons.addStretch(1)
        buttons.addWidget(self.close_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(12)
        column.addWidget(said)
        column.addWidget(self.list, 1)
        column.addLayout(buttons)
        take_room(self, 760, 420)
        self.copy.clicked.connect(self._copy)
        self.close_button.clicked.connect(self.accept)

    @Slot()
    def _copy(self) -> None:
        QGuiApplication.clipboard().setText("\n".join(self.lines))
