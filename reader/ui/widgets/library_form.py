"""Where the library is and what backups there are of it, as the preferences show it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from reader.ui.dialogs.buttons import push_button
from reader.ui.widgets.buttons import say_why
from reader.ui.widgets.fields import Field
from reader.ui.widgets.times import shown_time


class LibraryForm(QWidget):
    """Shows, and asks for what is to be done."""

    reveal_requested = Signal()
    """The reader wants to see the folder of the library."""
    move_requested = Signal()
    backup_requested = Signal()
    restore_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._place = Field(self)
        self._place.setReadOnly(True)
        title = self._title(self.tr("书库的位置"))
        title.setBuddy(self._place)
        self._place.setAccessibleName(title.text())
        self._reveal = push_button(self.tr("在文件夹中显示"), self)
        self._reveal.clicked.connect(self.reveal_requested)
        self._move = push_button(self.tr("移到…"), self)
        self._move.setAccessibleName(self.tr("把书库移到别的文件夹"))
        self._move.clicked.connect(self.move_requested)
        self._made = QLabel(self)
        self._made.setTextFormat(Qt.TextFormat.PlainText)
        self._back_up = push_button(self.tr("立即备份"), self)
        self._back_up.clicked.connect(self.backup_requested)
        self._restore = push_button(self.tr("从备份恢复…"), self)
        self._restore.clicked.connect(self.restore_requested)
        self._lay_out(title)

    def _lay_out(self, title: QLabel) -> None:
        place, actions = QHBoxLayout(), QHBoxLayout()
        place.setSpacing(8)
        place.addWidget(self._place, 1)
        place.addWidget(self._reveal)
        place.addWidget(self._move)
        actions.setSpacing(8)
        actions.addWidget(self._made, 1)
        actions.addWidget(self._back_up)
        actions.addWidget(self._restore)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(title)
        column.addLayout(place)
        column.addWidget(self._caption(self.tr("文档和批注都在这个文件里。启动时用 --library 可以打开别处的书库。")))
        column.addWidget(
            self._caption(self.tr("移动时窗口会关上再打开：先复制并核对，再改用新的，原来的文件改名留在原处。"))
        )
        column.addSpacing(16)
        column.addWidget(self._title(self.tr("备份")))
        column.addLayout(actions)
        column.addWidget(
            self._caption(self.tr("每天自动备份一次，核对无误才算数，保留最近五份，放在书库旁边的 backups 文件夹里。"))
        )
        column.addStretch(1)

    def _title(self, words: str) -> QLabel:
        label = QLabel(words, self)
        label.setProperty("role", "section")
        return label

    def _caption(self, words: str) -> QLabel:
        label = QLabel(words, self)
        label.setProperty("role", "caption")
        label.setWordWrap(True)
        return label

    def set_library(self, path: Path, made: Sequence[datetime], *, movable: bool = True) -> None:
        """Show that the library is at ``path``, and when its backups were ``made`` (aware), in any order.

        One that was named at the start is not ``movable``: the next start would look for it where it was.
        """
        self._move.setEnabled(movable)
        why = self.tr("这个书库是用 --library 打开的，下次启动仍会在原处找它，所以不能在这里移动")
        self._move.setToolTip(self.tr("把书库移到别的文件夹") if movable else why)
        self._place.setText(str(path))
        self._place.setCursorPosition(0)
        self._place.setToolTip(str(path))
        now = datetime.now().astimezone()
        newest = shown_time(max(made).isoformat(), now) if made else ""
        words = self.tr("共 %n 份，最近一份是 {0}", None, len(made)).format(newest) if made else self.tr("还没有备份")
        self._made.setText(words)
        self._made.setAccessibleName(words)
        self._restore.setEnabled(bool(made))
        say_why(self._restore, self.tr("有了备份以后可用"))
