"""The folder of the reader's own dictionaries: which one, what is wrong with it, and the way to another."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from reader.script.lexicon import ConversionFailed
from reader.ui.dialogs.buttons import push_button
from reader.ui.sentences import dictionary_fault


class FolderRow(QWidget):
    """Shows what is set, and asks for another; a fault stands below, for as long as it is there."""

    folder_requested = Signal()
    """The reader wants to choose a folder of dictionaries."""
    no_folder_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._folder = QLabel(self)
        self._folder.setTextFormat(Qt.TextFormat.PlainText)
        self._fault = QLabel(self)
        self._fault.setTextFormat(Qt.TextFormat.PlainText)
        self._fault.setProperty("role", "problem")
        self._fault.setWordWrap(True)
        self._choose = push_button(self.tr("选择文件夹…"), self)
        self._none = push_button(self.tr("停用"), self)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self._folder, 1)
        row.addWidget(self._none)
        row.addWidget(self._choose)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(row)
        column.addWidget(self._fault)
        self._choose.clicked.connect(self.folder_requested)
        self._none.clicked.connect(self.no_folder_requested)
        self.set_folder("")

    def set_folder(self, folder: str, faults: tuple[ConversionFailed, ...] = ()) -> None:
        """Say which folder of dictionaries is used, empty for none, and what of it could not be."""
        name = Path(folder).name or folder
        self._folder.setText(self.tr("自己的词典：{0}").format(name) if folder else self.tr("自己的词典：无"))
        self._folder.setToolTip(folder or self.tr("OpenCC 格式的文本词典：词、制表符、换成的词"))
        self._folder.setAccessibleDescription(folder)
        self._none.setVisible(bool(folder))
        self._fault.setText("\n".join(map(dictionary_fault, faults)))
        self._fault.setVisible(bool(faults))
        self._fault.setAccessibleName(self._fault.text())

    def words(self) -> str:
        """What is shown."""
        return "\n".join(label.text() for label in (self._folder, self._fault) if label.text())
