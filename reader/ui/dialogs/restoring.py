"""The dialog with the backups of a library: to go back to one, or out of a library that cannot be opened."""

from __future__ import annotations

from datetime import datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QDialog,
    QLabel,
    QStackedWidget,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from reader.app.places import backup_folder
from reader.store.backup import BackupInfo, offered
from reader.ui.dialogs.buttons import button_row, push_button
from reader.ui.dialogs.room import take_room
from reader.ui.language import spoken_locale
from reader.ui.tasks import Tasks
from reader.ui.theme import Theme
from reader.ui.widgets.buttons import say_why
from reader.ui.widgets.empty_state import EmptyState
from reader.ui.widgets.times import shown_time

_INFO = Qt.ItemDataRole.UserRole
_WIDTHS = (150, 90, 80, 80)


class RestoreDialog(QDialog):
    """Says what happened, and lists the backups with what is in them; the newest sound one is chosen.

    ``damaged`` says that the library cannot be opened: what is readable can then be salvaged too.
    """

    restore_requested = Signal(object)
    """The :class:`BackupInfo` of the backup to go back to."""
    salvage_requested = Signal()

    def __init__(
        self, library: Path, sentence: str, theme: Theme, parent: QWidget | None = None, *, damaged: bool = False
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("恢复书库"))
        self._tasks = Tasks(self, workers=1)
        said = QLabel(sentence, self)
        said.setWordWrap(True)
        said.setTextFormat(Qt.TextFormat.PlainText)
        self.list = self._made_list()
        self._empty = EmptyState("history", self.tr("正在检查备份…"), "", theme, self)
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self._empty)
        self._stack.addWidget(self.list)
        self._note = QLabel(self)
        self._note.setProperty("role", "caption")
        self._note.setWordWrap(True)
        self._note.setText(self.tr("现在的书库文件会改名留在原处，不会删除。"))
        self.salvage = push_button(self.tr("抢救可读的内容"), self, role="quiet")
        self.salvage.setVisible(damaged)
        self.cancel = push_button(self.tr("退出") if damaged else self.tr("取消"), self, role="quiet", shortcut="Esc")
        self.restore = push_button(self.tr("恢复到所选备份"), self, role="primary", shortcut="Return")
        self.restore.setEnabled(False)
        say_why(self.restore, self.tr("先选一份完好的备份"))
        self._lay_out(said)
        self.salvage.clicked.connect(self._ask_salvage)
        self.cancel.clicked.connect(self.reject)
        self.restore.clicked.connect(self._ask_restore)
        self.list.itemSelectionChanged.connect(self._selected)
        self.finished.connect(self._tasks.close)
        self._tasks.run("offered", partial(offered, backup_folder(library), library), self._show, self._never)

    def _made_list(self) -> QTreeWidget:
        made = QTreeWidget(self)
        made.setRootIsDecorated(False)
        made.setUniformRowHeights(True)
        made.setAccessibleName(self.tr("备份"))
        made.setHeaderLabels([self.tr("时间"), self.tr("大小"), self.tr("文档"), self.tr("批注"), self.tr("检查")])
        for column, width in enumerate(_WIDTHS):
            made.setColumnWidth(column, width)
        return made

    def _lay_out(self, said: QLabel) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(12)
        column.addWidget(said)
        column.addWidget(self._stack, 1)
        column.addWidget(self._note)
        column.addLayout(button_row(self.cancel, self.restore, apart=self.salvage))
        take_room(self, 640, 420)

    def _show(self, found: tuple[BackupInfo, ...]) -> None:
        now, locale = datetime.now().astimezone(), spoken_locale()
        for one in found:
            size = locale.formattedDataSize(one.size, 1)
            item = QTreeWidgetItem(
                self.list,
                [shown_time(one.made, now), size, str(one.documents), str(one.annotations), self._state(one)],
            )
            item.setData(0, _INFO, one)
            item.setToolTip(0, str(one.path))
            if one.fault:
                item.setFlags(item.flags() & ~Qt.ItemFlag.ItemIsSelectable)
            elif self.chosen() is None:
                self.list.setCurrentItem(item)
        if found:
            self._stack.setCurrentWidget(self.list)
        else:
            self._empty.set_words(self.tr("还没有备份"), self.tr("研读打开期间每天自动备份一次。"))
        self.list.setFocus()

    def _state(self, one: BackupInfo) -> str:
        if not one.fault:
            return self.tr("完好，时间晚于今天") if one.ahead else self.tr("完好")
        return self.tr("由较新版本的研读创建") if one.fault == "newer-schema" else self.tr("已损坏")

    def _never(self, error: Exception) -> None:
        raise error

    def chosen(self) -> BackupInfo | None:
        """The backup that is chosen, if any."""
        items = self.list.selectedItems()
        info: BackupInfo | None = items[0].data(0, _INFO) if items else None
        return info

    @Slot()
    def _selected(self) -> None:
        self.restore.setEnabled(self.chosen() is not None)
        say_why(self.restore, self.tr("先选一份完好的备份"))

    @Slot()
    def _ask_restore(self) -> None:
        chosen = self.chosen()
        if chosen is not None:
            self.accept()
            self.restore_requested.emit(chosen)

    @Slot()
    def _ask_salvage(self) -> None:
        self.accept()
        self.salvage_requested.emit()
