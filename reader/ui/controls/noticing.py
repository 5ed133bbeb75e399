"""What another program writes to the library is noticed while nothing happens here, and shown."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QAbstractItemView, QApplication, QLineEdit

from reader.app.changes import Changes
from reader.app.elsewhere import Elsewhere, Look, taken
from reader.app.session import Session
from reader.store.db import StoreError
from reader.store.fingerprint import Fingerprint
from reader.ui.tasks import Tasks
from reader.ui.workspace.workspace import Workspace

_EVERY_MS = 3_000


class Noticing(QObject):
    """Looks every few seconds, and when the program comes to the front, whether others have written to the library.

    That costs next to nothing. What they have changed is told to all that listen to the session, as any change is. What
    the window does itself in threads, through connections of their own, is not theirs: it is not looked meanwhile, and
    nothing is said where the window has changed something as well.
    """

    noticed = Signal(str)
    """Something was shown anew, in a few words."""
    said = Signal(str)

    def __init__(self, session: Session, workspace: Workspace, parent: QObject) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._elsewhere = Elsewhere(session)
        self._tasks = Tasks(self, workers=1)
        self._timer = QTimer(self, interval=_EVERY_MS)
        self._timer.timeout.connect(self.look)
        self._is_writing: Callable[[], bool] = lambda: False
        application = QGuiApplication.instance()
        if isinstance(application, QGuiApplication):
            application.applicationStateChanged.connect(self._turned_to)

    def begin(self, is_writing: Callable[[], bool]) -> None:
        """Look from now on, but not while ``is_writing`` says that the window itself may write in a thread."""
        self._is_writing = is_writing
        self._timer.start()

    def close(self) -> None:
        """Look no more."""
        self._timer.stop()
        self._tasks.close()

    @Slot()
    def look(self) -> None:
        """See whether others have written to the library, unless the reader is in the middle of something."""
        if self._tasks.is_busy or not self._timer.isActive() or self._is_writing() or _in_hand():
            return
        try:
            look = self._elsewhere.begin()
        except StoreError:
            return  # what is wrong with the library is told by whatever the reader does next
        if look is not None:
            self._tasks.run(
                "look", partial(taken, look), partial(self._found, look), partial(self._failed, look), (StoreError,)
            )

    @Slot(Qt.ApplicationState)
    def _turned_to(self, state: Qt.ApplicationState) -> None:
        if state is Qt.ApplicationState.ApplicationActive:
            self.look()

    def _found(self, look: Look, found: Fingerprint) -> None:
        if self._is_writing() or _in_hand():
            self._elsewhere.put_off(look)
            return
        try:
            changes = self._elsewhere.end(look, found)
            if changes:
                self._show(changes, theirs=not look.own)
        except StoreError as error:
            self._failed(look, error)

    def _show(self, changes: Changes, *, theirs: bool) -> None:
        """Show the ``changes``; they are told of where they are surely ``theirs``."""
        before, _top = self._workspace.open_ids()
        self._elsewhere.tell(changes)
        if not theirs:
            return
        after, _top = self._workspace.open_ids()
        closed = len(set(before) - set(after))
        if closed:
            self.said.emit(
                self.tr("%n 份打开的报告已被另一个程序移出书库，标签页随之关闭；可在回收站里恢复。", None, closed)
            )
        else:
            self.noticed.emit(self.tr("书库在别处有改动，已更新"))

    def _failed(self, look: Look, _error: Exception) -> None:
        """Look again soon. Nothing is said: nothing was asked for."""
        self._elsewhere.put_off(look)


def _in_hand() -> bool:
    """Whether a list shown anew would take something out of the reader's hand: a name being written, a menu, a drag."""
    if QApplication.activePopupWidget() is not None or QApplication.mouseButtons() != Qt.MouseButton.NoButton:
        return True
    focus = QApplication.focusWidget()
    above = focus.parentWidget() if isinstance(focus, QLineEdit) else None
    return above is not None and isinstance(above.parentWidget(), QAbstractItemView)
