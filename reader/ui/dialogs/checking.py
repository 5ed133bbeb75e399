"""The dialog with what a check of the library found."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QTreeWidget, QTreeWidgetItem, QVBoxLayout, QWidget

from reader.store.check import Problem
from reader.ui.dialogs.buttons import push_button

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


class CheckReport(QDialog):
    """A sentence, and one line for each problem; Enter or a double click opens the document it is in."""

    document_requested = Signal(str)

    def __init__(self, sentence: str, problems: tuple[tuple[Problem, str], ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("检查书库"))
        said = QLabel(sentence, self)
        said.setWordWrap(True)
        said.setTextFormat(Qt.TextFormat.PlainText)
        self.list = QTreeWidget(self)
        self.list.setRootIsDecorated(False)
        self.list.setUniformRowHeights(True)
        self.list.setAccessibleName(self.tr("问题"))
        self.list.setHeaderLabels([self.tr("问题"), self.tr("文档"), self.tr("细节")])
        for column, width in enumerate(_WIDTHS):
            self.list.setColumnWidth(column, width)
        for problem, title in problems:
            item = QTreeWidgetItem(self.list, [problem_words(problem), title, problem.detail or problem.annotation_id])
            item.setData(0, _ID, problem.document_id)
        self.copy = push_button(self.tr("复制清单"), self, role="quiet")
        self.close_button = push_button(self.tr("关闭"), self, role="primary")
        buttons = QHBoxLayout()
        buttons.addWidget(self.copy)
        buttons.addStretch(1)
        buttons.addWidget(self.close_button)
        column_ = QVBoxLayout(self)
        column_.setContentsMargins(24, 20, 24, 20)
        column_.setSpacing(12)
        column_.addWidget(said)
        column_.addWidget(self.list, 1)
        column_.addLayout(buttons)
        self.resize(760, 420)
        self.copy.clicked.connect(self._copy)
        self.close_button.clicked.connect(self.accept)
        self.list.itemActivated.connect(self._open)

    @Slot()
    def _copy(self) -> None:
        items = [self.list.topLevelItem(row) for row in range(self.list.topLevelItemCount())]
        lines = ["\t".join(item.text(column) for column in range(3)) for item in items if item is not None]
        QGuiApplication.clipboard().setText("\n".join(lines))

    @Slot(QTreeWidgetItem)
    def _open(self, item: QTreeWidgetItem) -> None:
        document_id = str(item.data(0, _ID))
        if document_id:
            self.accept()
            self.document_requested.emit(document_id)
