"""The dialog with what a check of the library found."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt, Signal, Slot
from PySide6.QtWidgets import QTreeWidgetItem, QWidget

from reader.store.check import Problem
from reader.ui.dialogs.report import ReportDialog

_ID = Qt.ItemDataRole.UserRole
_WIDTHS = (300, 240)


def problem_words(problem: Problem) -> str:
    """What is wrong, in a few words."""
    translate = QCoreApplication.translate
    return {
        "damaged": translate("CheckReport", "书库文件有损坏的部分"),
        "foreign-key": translate("CheckReport", "一条记录所属的文档或标签不在了"),
        "missing-text": translate("CheckReport", "文档没有正文"),
        "length": translate("CheckReport", "正文的长度与记录不符"),
        "outside-text": translate("CheckReport", "批注的位置在正文之外"),
        "quote": translate("CheckReport", "批注的引文与正文不符"),
        "collection-loop": translate("CheckReport", "集合放进了自己里面（列表中显示在最外层）"),
    }.get(problem.code, problem.code)


class CheckReport(ReportDialog):
    """A sentence, and one line for each problem; Enter or a double click opens the document it is in."""

    document_requested = Signal(str)

    def __init__(self, sentence: str, problems: tuple[tuple[Problem, str], ...], parent: QWidget | None = None) -> None:
        translate = QCoreApplication.translate
        heads = translate("CheckReport", "问题"), translate("CheckReport", "文档"), translate("CheckReport", "细节")
        super().__init__(translate("CheckReport", "检查书库"), sentence, heads, _WIDTHS, parent)
        rows = [(problem_words(problem), title, problem.detail or problem.annotation_id) for problem, title in problems]
        self.lines = ["\t".join(row) for row in rows]
        for row, (problem, _) in zip(rows, problems, strict=True):
            item = QTreeWidgetItem(self.list, row)
            item.setData(0, _ID, problem.document_id)
        self.list.itemActivated.connect(self._open)

    @Slot(QTreeWidgetItem)
    def _open(self, item: QTreeWidgetItem) -> None:
        document_id = str(item.data(0, _ID))
        if document_id:
            self.accept()
            self.document_requested.emit(document_id)
