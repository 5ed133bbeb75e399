"""The hands of a reader who does whatever comes to mind: keys, mouse, answers to what is asked; and what went wrong."""

from __future__ import annotations

import gc
import logging
import random
import shutil
import sys
import threading
import traceback
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from types import TracebackType
from typing import Any, TypeVar
from unittest.mock import patch

from PySide6.QtCore import (
    QEvent,
    QObject,
    QPoint,
    Qt,
    QTimer,
    QtMsgType,
    Slot,
    qInstallMessageHandler,
)
from PySide6.QtGui import QDesktopServices, QGuiApplication, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QDialog,
    QFileDialog,
    QLineEdit,
    QMenu,
    QMessageBox,
    QPlainTextEdit,
    QWidget,
)

import reader.ui.geometry
import reader.ui.language
import reader.ui.logging
import reader.ui.main
import reader.ui.memory
from reader.app.logs import log
from reader.app.session import Session
from reader.app.settings import Settings
from reader.ui.dialogs.naming import NameDialog
from reader.ui.language import HANS
from reader.ui.main import Start, Starter
from reader.ui.main_window import MainWindow
from reader.ui.widgets.tree import descendants

ROOT = Path(__file__).resolve().parents[2]
SAMPLES = sorted(path for path in (ROOT / "seeds").iterdir() if path.suffix in {".txt", ".html", ".docx", ".md"})

_KEY, _NONE = Qt.Key, Qt.KeyboardModifier.NoModifier
_CONTROL, _SHIFT, _ALT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
)
_LEFT = Qt.MouseButton.LeftButton
_Kind = TypeVar("_Kind", bound=QWidget)
_PATIENCE_MS = 60_000
_SIZE = (1280, 800)
_FUMBLED = (_KEY.Key_Tab, _KEY.Key_Tab, _KEY.Key_Backtab, _KEY.Key_Down, _KEY.Key_Up, _KEY.Key_Space, _KEY.Key_A)
_OFFSCREEN = "This plugin does not support"  # said by the platform without a screen
BARRED = {
    "quit",  # ends the simulation
    "full-screen",  # the sizes are chosen by the simulation
    "palette",  # typed into by itself
}


class Faults:
    """What went wrong while this is entered: exceptions anywhere, and warnings of Qt."""

    def __init__(self) -> None:
        self.told: list[str] = []
        self.doing = ""

    def __enter__(self) -> Faults:
        self._hooks = sys.excepthook, threading.excepthook, sys.unraisablehook
        sys.excepthook = self._raised
        threading.excepthook = lambda one: self._raised(one.exc_type, one.exc_value, one.exc_traceback)
        sys.unraisablehook = lambda one: self._raised(one.exc_type, one.exc_value, one.exc_traceback)
        self._handler = qInstallMessageHandler(self._warned)
        return self

    def __exit__(self, *_: object) -> None:
        sys.excepthook, threading.excepthook, sys.unraisablehook = self._hooks
        qInstallMessageHandler(self._handler)

    def _raised(self, kind: Any, error: Any, trace: TracebackType | None) -> None:
        self.told.append(f"while {self.doing}: " + "".join(traceback.format_exception(kind, error, trace)))

    def _warned(self, kind: QtMsgType, _context: object, words: str) -> None:
        if kind not in (QtMsgType.QtDebugMsg, QtMsgType.QtInfoMsg) and not words.startswith(_OFFSCREEN):
            self.told.append(f"while {self.doing}: Qt: {words}")


class _Staying(Starter):
    """The program as it is started, but that it does not end when a reader chooses to go on with another library."""

    @Slot(object)
    def _close_and_recover(self, recovery: Any) -> None:
        pass


class Told(logging.Handler):
    """Counts the failures that the reader was told of, by what they were."""

    def __init__(self) -> None:
        super().__init__()
        self.counts: Counter[str] = Counter()

    def emit(self, record: logging.LogRecord) -> None:
        if isinstance(record.args, tuple) and record.levelno >= logging.ERROR:
            self.counts["".join(map(str, record.args[:2]))] += 1


class Hands:
    """Someone at one window on a library in ``folder``; ``speech`` has the compiled translations of the interface."""

    def __init__(self, folder: Path, seed: int, speech: Path) -> None:
        self.random = random.Random(seed)
        self.counts: Counter[str] = Counter()
        self.faults = Faults()
        self.told = Told()
        log.addHandler(self.told)
        self.folder = folder
        self.reports = self._lay_out_reports()
        self._patches = _patched(folder / "settings.json", speech)
        self._patches.__enter__()
        start = Start((), folder / "library.sqlite", None, None, "light", _SIZE, language=HANS)
        self.starter = _Staying(start, Settings(theme="light"))
        self._reply: Callable[[QWidget], None] = self._fumble
        self._naming: Callable[[QWidget], None] | None = None
        self._minder = QTimer()
        self._minder.setSingleShot(True)  # a timer whose slot runs does not fire in the event loop of a dialog
        self._minder.setInterval(20)
        self._minder.timeout.connect(self._mind)
        self._minding: list[QWidget] = []
        self._minder.start()
        while self.starter._window is None:
            QTest.qWait(5)
        self.window.frame.resize(*_SIZE)
        self.window.frame.activateWindow()
        self.settle()

    @property
    def window(self) -> MainWindow:
        """The insides of the window, which are others in another language."""
        assert self.starter._window is not None
        return self.starter._window

    @property
    def session(self) -> Session:
        """The session of the window."""
        assert self.starter._session is not None
        return self.starter._session

    def _lay_out_reports(self) -> list[Path]:
        """Copies of the samples, a long report, and files that are none."""
        where = self.folder / "reports"
        where.mkdir()
        copies = [Path(shutil.copy(path, where)) for path in SAMPLES]
        whole = "\n".join(path.read_text(encoding="utf-8") for path in copies if path.name.startswith(("01", "02")))
        (where / "long.txt").write_text(whole * 12, encoding="utf-8")
        (where / "empty.txt").write_bytes(b"")
        (where / "picture.txt").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 20)
        return [*copies, where / "long.txt", where / "empty.txt", where / "picture.txt", where / "missing.txt"]

    # Going on

    def settle(self) -> None:
        """Wait until nothing is under way."""
        for _ in range(_PATIENCE_MS // 5):
            turn()
            if self.starter._window is not None and not (self.window.is_busy or self.window.is_working):
                break
            QTest.qWait(5)
        else:
            raise AssertionError(
                f"the window is busy for {_PATIENCE_MS // 1000} s after: {self.faults.doing}; {self._busy_with()}"
            )
        turn()

    def _busy_with(self) -> str:
        parts = ("_tasks", "changing", "panes", "searching", "finding", "keeping")
        busy = [one for one in parts if getattr(self.window, one).is_busy]
        asking = QApplication.activePopupWidget() or QApplication.activeModalWidget()
        return f"busy: {busy}, asked: {type(asking).__name__}, threads: {sorted(map(str, threading.enumerate()))}"

    def rest(self) -> tuple[int, int]:
        """Close all that is open; the memory in use (KiB) and the number of objects below the window then.

        The window is as large at every rest: the pixels of a large one are 14 MB more than those of a small one.
        """
        self.faults.doing = "resting"
        self.window.frame.resize(*_SIZE)
        self._clear_the_desk()
        self.settle()
        self._clear_the_desk()
        bar = self.window.workspace.bar
        while bar.count():
            self.window.commands["close"].trigger()
            self.window.workspace.close_tab(bar.count() - 1)
            self.settle()
        turn()
        gc.collect()
        return _resident(), _count_below(self.window.frame)

    def leave(self) -> None:
        """Close the window."""
        self.faults.doing = "leaving"
        self._minder.stop()
        self.settle()
        frame = self.window.frame
        frame.close()
        self.starter.shut_down()
        frame.deleteLater()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        log.removeHandler(self.told)
        self._patches.__exit__(None, None, None)

    # Hands

    def key(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = _NONE, times: int = 1) -> None:
        """Press a key where the focus is."""
        for _ in range(times):
            QTest.keyClick(QApplication.focusWidget() or self.window.frame, key, modifiers)

    def press(self, keys: str) -> None:
        """Press a combination such as ``Ctrl+Shift+P``."""
        combination = QKeySequence(keys)[0]
        self.key(combination.key(), combination.keyboardModifiers())

    def paste(self, words: str) -> None:
        """Put words where the caret is; there is no input method here."""
        QGuiApplication.clipboard().setText(words)
        self.press("Ctrl+V")

    def click(self, widget: QWidget, at: QPoint | None = None, button: Qt.MouseButton = _LEFT) -> None:
        """Click on ``widget``, in its middle unless told where."""
        QTest.mouseClick(widget, button, _NONE, at or widget.rect().center())

    def _clear_the_desk(self) -> None:
        """Esc until nothing is open over the page; the window is in front again, as a window manager would have it."""
        for _ in range(6):
            active = QApplication.activeWindow()
            if active is None or not active.isVisible():
                self.window.frame.activateWindow()
                turn()
            popup = QApplication.activePopupWidget() or QApplication.activeModalWidget()
            if popup is not None:
                QTest.keyClick(popup, _KEY.Key_Escape)
                continue
            annotating = self.window.annotating
            if annotating.editor.isVisible():
                annotating.editor.setFocus()
                (self._keep_note if self.random.random() < 0.7 else self._drop_note)()
                continue
            dialogs = [one for one in QApplication.topLevelWidgets() if isinstance(one, QDialog) and one.isVisible()]
            if dialogs:
                QTest.keyClick(dialogs[0], _KEY.Key_Escape)
                continue
            self.key(_KEY.Key_Escape)
            if self.window.current is None or self.window.current.view.hasFocus():
                return
            self.window.current.view.setFocus()

    def _keep_note(self) -> None:
        self.press("Ctrl+Return")

    def _drop_note(self) -> None:
        self.key(_KEY.Key_Escape)
        if self.window.annotating.editor.isVisible():
            self.key(_KEY.Key_Tab)
            self.key(_KEY.Key_Space)

    # Dialogs that wait for an answer

    @contextmanager
    def answering(self, reply: Callable[[QWidget], None]) -> Iterator[None]:
        """Answer what is asked while this is entered with ``reply``."""
        before, self._reply = self._reply, reply
        try:
            yield
        finally:
            self._reply = before

    def _mind(self) -> None:
        """Something waits for an answer, in an event loop of its own or not."""
        self._minder.start()
        asking = QApplication.activePopupWidget() or QApplication.activeModalWidget()
        if asking is None or asking in self._minding:
            return
        self._minding.append(asking)  # what is pressed in a dialog may ask again
        try:
            if isinstance(asking, QMenu):
                self._answer_menu(asking)
            elif isinstance(asking, QMessageBox):
                QTest.keyClick(asking, self.random.choice((_KEY.Key_Escape, _KEY.Key_Return)))
            elif isinstance(asking, QFileDialog):
                (self._reply if self._reply is self._naming else self._cancel)(asking)
            else:
                self._reply(asking)
                if asking.isVisible():
                    self._cancel(asking)
        finally:
            self._minding.remove(asking)

    def _answer_menu(self, menu: QMenu) -> None:
        for _ in range(self.random.randrange(4)):
            QTest.keyClick(menu, _KEY.Key_Down)
        chosen = menu.activeAction()
        sound = chosen is not None and chosen.objectName() not in BARRED and chosen.menu() is None
        QTest.keyClick(menu, _KEY.Key_Return if sound and self.random.random() < 0.5 else _KEY.Key_Escape)
        if menu.isVisible():
            QTest.keyClick(menu, _KEY.Key_Escape)

    def _cancel(self, dialog: QWidget) -> None:
        QTest.keyClick(dialog, _KEY.Key_Escape)
        if dialog.isVisible():
            dialog.close()

    def name_file(self, path: Path) -> Callable[[QWidget], None]:
        """What answers a dialog that asks for a file; all others of the kind are left by Esc."""

        def name(dialog: QWidget) -> None:
            field = dialog.findChild(QLineEdit, "fileNameEdit")
            if field is None:
                self._cancel(dialog)
                return
            field.setFocus()
            field.setText(str(path))  # typed, it would have the keys go to the list of what it may become
            QTest.keyClick(field, _KEY.Key_Return)
            if dialog.isVisible():
                self._cancel(dialog)

        self._naming = name
        return name

    def _fumble(self, dialog: QWidget) -> None:
        """Try this and that in a dialog."""
        if isinstance(dialog, NameDialog):
            QTest.keyClicks(dialog.findChild(QLineEdit) or dialog, self.random.choice(("x", "y/z", "renamed")))
            QTest.keyClick(dialog, self.random.choice((_KEY.Key_Return, _KEY.Key_Escape)))
            return
        for _ in range(self.random.randrange(12)):
            focus = dialog.focusWidget() or dialog
            if self.random.random() < 0.15 and isinstance(focus, (QLineEdit, QPlainTextEdit)):
                self.paste(self.random.choice(("学校", "x", "%", "2024")))
            elif self.random.random() < 0.15:
                self.press_something(dialog)
            else:
                QTest.keyClick(focus, self.random.choice(_FUMBLED))
            if not dialog.isVisible():
                return

    def _select(self) -> bool:
        """Select something on the page, with the mouse or with keys."""
        view = self.window.current
        if view is None or view.page is None or not view.view.isVisible():
            return False
        page = view.view
        if self.random.random() < 0.5:
            page.setFocus()
            self.key(_KEY.Key_Down, _NONE, self.random.randrange(3))
            self.key(self.random.choice((_KEY.Key_Right, _KEY.Key_Down)), _SHIFT, self.random.randrange(1, 12))
            return page.selection() is not None
        port = page.viewport()
        width, height = max(2, port.width()), max(2, port.height())
        start = QPoint(self.random.randrange(width), self.random.randrange(height))
        end = QPoint(self.random.randrange(width), min(height - 1, start.y() + self.random.randrange(60)))
        if self.random.random() < 0.3:
            QTest.mouseClick(port, _LEFT, _NONE, start)
            QTest.mouseDClick(port, _LEFT, _NONE, start)
        else:
            QTest.mousePress(port, _LEFT, _NONE, start)
            QTest.mouseMove(port, end)
            QTest.mouseRelease(port, _LEFT, _NONE, end)
        return page.selection() is not None

    def press_something(self, within: QWidget) -> None:
        """Click on a button, any one that is in sight."""
        buttons = [one for one in in_sight(within, QAbstractButton) if one.isEnabled()]
        if buttons:
            self.click(self.random.choice(buttons))

    def by_palette(self, words: str) -> None:
        """Type into the palette, and take the first."""
        self.press("Ctrl+Shift+P")
        popup = self.window.palette.popup
        if popup is None or not popup.isVisible():
            return
        self.paste(words)
        turn()
        self.key(_KEY.Key_Return)
        turn()

    def do(self, key: str) -> None:
        """Choose an action in the palette, by the name it has in code."""
        self.by_palette(">" + self.window.commands[key].text().rstrip("…"))


@contextmanager
def _patched(settings: Path, speech: Path) -> Iterator[None]:
    """The settings in a file of their own, no log, no other program opened, and the words of all languages."""
    kept = sys.excepthook
    with ExitStack() as patches:
        for module in (reader.ui.memory, reader.ui.geometry, reader.ui.main):
            patches.enter_context(patch.object(module, "settings_file", lambda: settings))
        patches.enter_context(patch.object(reader.ui.logging, "begin_logging", lambda: None))
        patches.enter_context(patch.object(reader.ui.language, "resource", lambda _name: speech))
        patches.enter_context(patch.object(QDesktopServices, "openUrl", lambda _url: True))
        yield
    sys.excepthook = kept


def in_sight(within: QWidget, kind: type[_Kind]) -> list[_Kind]:
    """What is shown of a ``kind`` inside ``within``; found so that nothing of it is kept when it is deleted."""
    return [one for one in descendants(within) if isinstance(one, kind) and one.isVisible()]


def _count_below(thing: QObject) -> int:
    """How many objects ``thing`` has below it; see ``reader.ui.widgets.tree`` for why Qt is not asked for them all."""
    return sum(1 + _count_below(child) for child in thing.children())


def turn() -> None:
    """One turn of the event loop, and what exec() does besides processEvents(): deleting what is to be deleted."""
    QApplication.processEvents()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def _resident() -> int:
    """The memory of this process alone, in KiB."""
    for line in Path("/proc/self/smaps_rollup").read_text(encoding="ascii").splitlines():
        if line.startswith("Private_Dirty"):
            return int(line.split()[1])
    raise AssertionError("the system does not tell")
