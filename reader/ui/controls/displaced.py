"""What the window does when the file of the library was moved, deleted or replaced under it."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, Signal, Slot

from reader.app.displaced import bring_back
from reader.store.db import DISPLACED, Library, StoreError
from reader.store.displaced import set_aside
from reader.ui.controls.recovery import Following
from reader.ui.sentences import failed
from reader.ui.widgets.message_bar import MessageBar, MessageKind

_ACTION = "bring-back"


class DisplacedControl(QObject):
    """Keeps what the open library holds in a new file at once, and offers to go on with the library at its place."""

    wanted = Signal(object)
    """The :data:`reader.ui.controls.recovery.Recovery` that brings the library back."""

    def __init__(self, library: Library, message: MessageBar, parent: QObject) -> None:
        super().__init__(parent)
        self._library, self._message = library, message
        self._rescued: Path | None = None
        message.action_requested.connect(self._act)

    def tell(self, error: Exception) -> None:
        """Say in one sentence what failed; of a library that is not in its place also what was done and can be."""
        if isinstance(error, StoreError) and error.code in DISPLACED and error.path == self._library.path:
            self._tell_displaced(error)
        else:
            self._message.show_message(failed(error), MessageKind.ERROR)

    def _tell_displaced(self, error: StoreError) -> None:
        if self._rescued is None or not self._rescued.exists():
            try:
                # Only this connection still sees the file, and it belongs to this thread.
                self._rescued = set_aside(self._library)
            except StoreError as failure:
                self._message.show_message(failed(failure), MessageKind.ERROR)
                return
        said = self.tr("{0}到刚才为止的全部内容已另存为“{1}”。").format(failed(error), self._rescued.name)
        self._message.show_message(said, MessageKind.ERROR, action=self.tr("重新打开书库"), code=_ACTION)

    @Slot(str)
    def _act(self, code: str) -> None:
        if code == _ACTION and self._rescued is not None:
            self.wanted.emit(partial(_bring_back, self._rescued, self._library.path))


def _bring_back(rescued: Path, path: Path, _following: Following) -> str:
    found = bring_back(rescued, path)
    translate = QCoreApplication.translate
    if found is None:
        return translate("DisplacedControl", "书库已放回原处，内容都在。另存的那份还留着：{0}").format(rescued)
    said = translate("DisplacedControl", "已并入原处的书库：{0} 份文档、{1} 条批注。另存的那份还留着：{2}")
    return said.format(found.documents, found.notes + found.updated, rescued)
