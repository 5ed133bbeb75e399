"""What is done to a library while it is closed: going back to a backup, saving what can be read of it, moving it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from reader.app.places import backup_folder
from reader.app.relocating import move_library
from reader.store.backup import BackupInfo, backups, has_backups, restore
from reader.store.db import StoreError
from reader.store.files import Cancelled, CopyStopped, Progress
from reader.store.salvage import Salvaged, salvage, seems_library
from reader.text.paths import file_itself
from reader.ui.dialogs.restoring import RestoreDialog
from reader.ui.sentences import store_failed
from reader.ui.theme import Theme


@dataclass(frozen=True, slots=True)
class Following:
    """How a window follows what is done to its library: what is told of how far it is, and whether it is to stop."""

    report: Progress = lambda *_: None
    cancelled: Cancelled = lambda: False


Recovery = Callable[[Following], str]
"""Puts another file in the place of the library, in any thread, and says in a sentence what it did.

What tells how far it is can be stopped.
"""


def going_back(chosen: BackupInfo, library: Path) -> Recovery:
    """The way back to a backup. Raises ``StoreError`` when it is called, with the library as it was."""
    return partial(_go_back, chosen, library)


def _go_back(chosen: BackupInfo, library: Path, _following: Following) -> str:
    aside = restore(chosen.path, library)
    said = QCoreApplication.translate("Recovery", "已恢复到备份（{0} 份文档，{1} 条批注）。原来的书库文件留在：{2}")
    return said.format(chosen.documents, chosen.annotations, aside or "—")


def moving(library: Path, folder: Path) -> Recovery:
    """The way to the library in ``folder``. Raises ``StoreError`` when it is called, with the library as it was."""
    return partial(_move, library, folder)


def _move(library: Path, folder: Path, following: Following) -> str:
    try:
        moved = move_library(library, folder, report=following.report, cancelled=following.cancelled)
    except CopyStopped:
        return QCoreApplication.translate("Recovery", "已停止，书库还在原处：{0}").format(library)
    said = QCoreApplication.translate("Recovery", "书库已移到：{0}\n原来的文件和备份留在原处：{1}")
    return said.format(moved.path, moved.left)


def saving(library: Path) -> Recovery:
    """The way to what can be read of a damaged library. Raises ``StoreError`` when it is called."""
    return partial(_save, library)


def _save(library: Path, _following: Following) -> str:
    found: Salvaged = salvage(library, backups(backup_folder(library), library))
    translate = QCoreApplication.translate
    said = translate("Recovery", "从损坏的书库里抢救出 {0} 份文档、{1} 条批注。损坏的文件留在：{2}").format(
        found.documents, found.annotations, found.aside
    )
    if not found.texts_made_up:
        return said
    return said + translate(
        "Recovery",
        "%n 份文档的正文没能读出，只留有批注引用的文字；重新导入原文件即可另存全文。",
        None,
        found.texts_made_up,
    )


def can_recover(error: Exception, library: Path) -> bool:
    """Whether a library that could not be opened for ``error`` may be put right by the reader."""
    if not isinstance(error, StoreError) or file_itself(error.path) != file_itself(library):
        return False
    if error.code == "not-a-library":
        return has_backups(backup_folder(library), library) or seems_library(library)
    return error.code == "damaged"


def ask_how(
    error: StoreError,
    library: Path,
    theme: Theme,
    window: QWidget,
    chosen: Callable[[Recovery], None],
    *,
    tried: StoreError | None = None,
) -> RestoreDialog:
    """Show what happened to the library and what can be done; ``chosen`` is called with the reader's choice.

    ``tried`` is why what the reader chose before was not done.
    """
    translate = QCoreApplication.translate
    if tried is None:
        what = translate(
            "Recovery", "{0}\n可以回到一份备份，也可以只抢救出还能读的内容。损坏的文件会改名留在原处：{1}"
        ).format(store_failed(error), library)
    else:
        what = translate(
            "Recovery",
            "没有成功，书库文件一点没动：{1}\n原因：{0}\n请恢复到下面最新的完好备份；损坏的文件会改名留在原处。",
        ).format(store_failed(tried), library)
    dialog = RestoreDialog(library, what, theme, window, damaged=True)

    def restore_chosen(info: BackupInfo) -> None:
        chosen(going_back(info, library))

    def save_readable() -> None:
        chosen(saving(library))

    dialog.restore_requested.connect(restore_chosen)
    dialog.salvage_requested.connect(save_readable)
    dialog.open()
    return dialog
