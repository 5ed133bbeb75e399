"""The dialog with the files that could not be imported or opened, and why."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QTreeWidgetItem, QWidget

from reader.ui.dialogs.report import ReportDialog

_NAME_WIDTH = 260


class ImportReport(ReportDialog):
    """A sentence, and below it one line for each file that failed: its name, the reason; the path as a hint."""

    def __init__(
        self,
        sentence: str,
        failures: tuple[tuple[Path, str], ...],
        parent: QWidget | None = None,
        heads: tuple[str, str] | None = None,
    ) -> None:
        """``heads`` are the title and the head of the files, where they are not of an import."""
        translate = QCoreApplication.translate
        title, files = heads or (translate("ImportReport", "导入结果"), translate("ImportReport", "没有导入的文件"))
        columns = files, translate("ImportReport", "原因")
        super().__init__(title, sentence, columns, (_NAME_WIDTH,), parent, close_key="Return")
        self.lines = [f"{path}\t{reason}" for path, reason in failures]
        for path, reason in failures:
            item = QTreeWidgetItem(self.list, [path.name, reason])
            item.setToolTip(0, str(path))
            item.setToolTip(1, reason)
