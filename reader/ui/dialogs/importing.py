"""The dialog with the files that could not be imported or opened, and why."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QTreeWidget, QTreeWidgetItem, QVBoxLayout, QWidget

from reader.ui.dialogs.buttons import push_button

_NAME_WIDTH = 260


class ImportReport(QDialog):
    """A sentence, and below it one line for each file that failed: its name, the reason; the path as a hint."""

    def __init__(
        self,
        sentence: str,
        failures: tuple[tuple[Path, str], ...],
        parent: QWidget | None = None,
        heads: tuple[str, str] | None = None,
    ) -> None:
        """``heads`` are the title and the head of the files, where they are not of an import."""
        super().__init__(parent)
        title, files = heads or (self.tr("导入结果"), self.tr("没有导入的文件"))
        self.setWindowTitle(title)
        self._failures = failures
        said = QLabel(sentence, self)
        said.setWordWrap(True)
        said.setTextFormat(Qt.TextFormat.PlainText)
        self.list = QTreeWidget(self)
        self.list.setRootIsDecorated(False)
        self.list.setUniformRowHeights(True)
        self.list.setHeaderLabels([files, self.tr("原因")])
        self.list.setAccessibleName(files)
        self.list.setColumnWidth(0, _NAME_WIDTH)
        for path, reason in failures:
            item = QTreeWidgetItem(self.list, [path.name, reason])
            item.setToolTip(0, str(path))
            item.setToolTip(1, reason)
        self.copy = push_button(self.tr("复制清单"), self, role="quiet")
        self.close_button = push_button(self.tr("关闭"), self, role="primary", shortcut="Return")
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
        self.resize(760, 420)
        self.copy.clicked.connect(self._copy)
        self.close_button.clicked.connect(self.accept)

    @Slot()
    def _copy(self) -> None:
        lines = [f"{path}\t{reason}" for path, reason in self._failures]
        QGuiApplication.clipboard().setText("\n".join(lines))
