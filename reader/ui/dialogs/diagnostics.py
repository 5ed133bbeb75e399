"""What to tell somebody who is asked for help, ready to be copied."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from reader.app.diagnostics import Fact
from reader.ui.dialogs.buttons import push_button
from reader.ui.dialogs.room import take_room
from reader.ui.theme import sans_families, serif_families
from reader.ui.widgets.fields import TextField

_ERRORS_HEIGHT = 112


def fact_name(fact: Fact) -> str:
    """What a line of the diagnostics is called."""
    translate = QCoreApplication.translate
    return {
        "version": fact.name,
        "system": translate("Diagnostics", "系统"),
        "frozen": translate("Diagnostics", "安装方式"),
        "locale": translate("Diagnostics", "地区设置"),
        "library": translate("Diagnostics", "书库"),
        "library-size": translate("Diagnostics", "书库大小"),
        "schema": translate("Diagnostics", "书库格式"),
        "documents": translate("Diagnostics", "文档"),
        "annotations": translate("Diagnostics", "批注"),
        "backups": translate("Diagnostics", "备份"),
        "settings": translate("Diagnostics", "设置"),
        "cache": translate("Diagnostics", "缓存"),
        "log": translate("Diagnostics", "日志"),
        "qt-platform": translate("Diagnostics", "显示方式"),
        "screen": translate("Diagnostics", "屏幕"),
        "fonts": translate("Diagnostics", "字体"),
    }[fact.code]


def fact_value(fact: Fact) -> str:
    """What a line of the diagnostics says."""
    translate = QCoreApplication.translate
    if fact.code == "frozen":
        return translate("Diagnostics", "独立程序") if fact.value == "1" else translate("Diagnostics", "Python 软件包")
    if fact.code == "library-size":
        return translate("Diagnostics", "{0:,} 字节").format(int(fact.value))
    return fact.value or translate("Diagnostics", "无")


def screen_facts() -> tuple[Fact, ...]:
    """The facts only the window knows: Qt's platform, the screens, and the fonts Chinese is shown in."""
    screens = [
        f"{screen.size().width()}x{screen.size().height()} @{screen.devicePixelRatio():g}"
        for screen in QGuiApplication.screens()
    ]
    fonts = [families[0] for families in (serif_families("zh-Hans"), sans_families("zh-Hans")) if families]
    return (
        Fact("qt-platform", QGuiApplication.platformName()),
        Fact("screen", ", ".join(screens)),
        Fact("fonts", ", ".join(fonts)),
    )


class DiagnosticsDialog(QDialog):
    """``facts`` in two columns, the last ``errors`` below; ``log`` is the folder of the log."""

    def __init__(self, facts: Sequence[Fact], errors: Sequence[str], log: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("诊断信息"))
        self._log = log
        self._lines = [f"{fact_name(fact)}: {fact_value(fact)}" for fact in facts]
        self._errors = list(errors)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(16)
        about = QLabel(self.tr("求助时可以把这些信息发给对方。其中没有任何文档的标题或文字。"), self)
        about.setProperty("role", "caption")
        about.setWordWrap(True)
        column.addWidget(about)
        column.addWidget(self._form(facts), 1)
        column.addLayout(self._error_part())
        column.addLayout(self._buttons())
        take_room(self, 560, 640)

    def _form(self, facts: Sequence[Fact]) -> QScrollArea:
        host = QWidget(self)
        host.setObjectName("panel")
        form = QFormLayout(host)
        form.setContentsMargins(0, 0, 12, 0)
        form.setHorizontalSpacing(24)
        form.setVerticalSpacing(4)
        form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        for fact in facts:
            name = QLabel(fact_name(fact), host)
            name.setProperty("role", "caption")
            value = QLabel(fact_value(fact), host)
            value.setTextFormat(Qt.TextFormat.PlainText)
            value.setWordWrap(True)
            value.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            form.addRow(name, value)
        scroll = QScrollArea(self)
        scroll.setWidget(host)
        scroll.setWidgetResizable(True)
        scroll.setAccessibleName(self.windowTitle())
        return scroll

    def _error_part(self) -> QVBoxLayout:
        part = QVBoxLayout()
        part.setSpacing(4)
        name = QLabel(self.tr("最近的错误"), self)
        name.setProperty("role", "section")
        part.addWidget(name)
        if not self._errors:
            none = QLabel(self.tr("没有记录到错误。"), self)
            none.setProperty("role", "caption")
            part.addWidget(none)
            return part
        shown = TextField("\n".join(self._errors), self)
        shown.setReadOnly(True)
        shown.setAccessibleName(name.text())
        shown.setFixedHeight(_ERRORS_HEIGHT)
        part.addWidget(shown)
        return part

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        folder = push_button(self.tr("打开日志文件夹"), self)
        folder.clicked.connect(self._open_folder)
        folder.setEnabled(self._log.is_dir())
        copy = push_button(self.tr("复制全部"), self, role="primary", shortcut="Ctrl+Shift+C")
        copy.clicked.connect(self._copy)
        close = push_button(self.tr("关闭"), self, shortcut="Esc")
        close.clicked.connect(self.accept)
        row.addWidget(folder)
        row.addStretch(1)
        row.addWidget(copy)
        row.addWidget(close)
        return row

    def text(self) -> str:
        """All of it, as it is copied."""
        return "\n".join([*self._lines, *self._errors])

    @Slot()
    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.text())

    @Slot()
    def _open_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._log)))
