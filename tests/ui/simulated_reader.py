"""A reader who does whatever comes to mind: real events, chosen at random, seeded and counted.

What is done is decided by the seed alone and not by the clock: the same seed does the same things to the same window.
Sometimes the reader waits until the window is ready, sometimes not, as readers do.
"""

from __future__ import annotations

import gc
import random
import re
import shutil
import sys
import threading
import traceback
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import Any

from PySide6.QtCore import (
    QEvent,
    QMimeData,
    QObject,
    QPoint,
    QPointF,
    Qt,
    QTimer,
    QtMsgType,
    QUrl,
    qInstallMessageHandler,
)
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication, QKeySequence, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QDialog,
    QFileDialog,
    QInputDialog,
    QLineEdit,
    QMenu,
    QMessageBox,
    QPlainTextEdit,
    QTabBar,
    QWidget,
)

from reader.app.session import Session
from reader.app.settings import Settings
from reader.store.db import open_library
from reader.ui.main_window import MainWindow

ROOT = Path(__file__).resolve().parents[2]
SAMPLES = sorted(path for path in (ROOT / "seeds").iterdir() if path.suffix in {".txt", ".html", ".docx", ".md"})

_KEY, _NONE = Qt.Key, Qt.KeyboardModifier.NoModifier
_CONTROL, _SHIFT, _ALT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
)
_LEFT = Qt.MouseButton.LeftButton
_PATIENCE_MS = 60_000
_OFFSCREEN = "This plugin does not support"  # said by the platform without a screen
_BARRED = {
    "quit",  # ends the simulation
    "restore",  # ends the window, for main() to begin it anew
    "full-screen",  # the sizes are chosen by the simulation
    "guide",  # opens a program of the system
    "palette",  # typed into by itself
}
WORDS = (
    "学校",
    "资金",
    "2024",
    "8.5%",
    "增长",
    "投入 OR 教育",
    "占比 > 50%",
    "學校",
    "(",
    "万元",
    "date:2024",
    "不存在的词",
)
NOTES = ("to check", "**bold** and `code`", "- a\n- b", "see p. 12", "?", "核对年报")
TAGS = ("budget", "budget/2024", "todo", "指标/占比", "a/b/c")


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


class SimulatedReader:
    """One reader at one window on a library in ``folder``."""

    def __init__(self, folder: Path, seed: int) -> None:
        self.random = random.Random(seed)
        self.counts: Counter[str] = Counter()
        self.faults = Faults()
        self.folder = folder
        self.reports = self._lay_out_reports()
        self.library = open_library(folder / "library.sqlite")
        self.session = Session(self.library)
        self.window = MainWindow(self.session, Settings(theme="light"))
        self._reply: Callable[[QWidget], None] = self._fumble
        self._minder = QTimer()
        self._minder.setSingleShot(True)  # a timer whose slot runs does not fire in the event loop of a dialog
        self._minder.setInterval(20)
        self._minder.timeout.connect(self._mind)
        self._minding: list[QWidget] = []
        self._minder.start()
        self._deeds = self._weighed()
        self.window.frame.resize(1280, 800)
        self.window.frame.show()
        self.window.frame.activateWindow()
        self.settle()

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

    def act(self, times: int) -> None:
        """Do ``times`` things."""
        deeds, weights = list(self._deeds), list(self._deeds.values())
        for _ in range(times):
            deed = self.random.choices(deeds, weights)[0]
            name = deed.__name__.replace("_", " ")
            self.faults.doing = name
            self.counts[name] += 1
            if self.random.random() < 0.8:
                self._clear_the_desk()
            deed()
            if self.random.random() < 0.7:
                self.settle()
            else:
                turn()

    def settle(self) -> None:
        """Wait until nothing is under way."""
        for _ in range(_PATIENCE_MS // 5):
            turn()
            if not self.window.is_busy:
                break
            QTest.qWait(5)
        else:
            raise AssertionError(f"the window is busy for {_PATIENCE_MS // 1000} s after: {self.faults.doing}")
        turn()

    def rest(self) -> tuple[int, int]:
        """Close all that is open; the memory in use (KiB) and the number of objects below the window then."""
        self.faults.doing = "resting"
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
        return _resident(), len(self.window.frame.findChildren(QObject))

    def leave(self) -> None:
        """Close the window."""
        self.faults.doing = "leaving"
        self._minder.stop()
        self.settle()
        self.window.frame.close()
        self.window.shut_down()
        self.window.deleteLater()
        self.window.frame.deleteLater()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        self.library.close()

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
                QTest.keyClick(asking, _KEY.Key_Escape)
            elif isinstance(asking, QFileDialog):
                (self._cancel if self._reply == self._fumble else self._reply)(asking)
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
        sound = chosen is not None and chosen.objectName() not in _BARRED and chosen.menu() is None
        QTest.keyClick(menu, _KEY.Key_Return if sound and self.random.random() < 0.5 else _KEY.Key_Escape)
        if menu.isVisible():
            QTest.keyClick(menu, _KEY.Key_Escape)

    def _cancel(self, dialog: QWidget) -> None:
        QTest.keyClick(dialog, _KEY.Key_Escape)
        if dialog.isVisible():
            dialog.close()

    def _name_file(self, path: Path) -> Callable[[QWidget], None]:
        def name(dialog: QWidget) -> None:
            field = dialog.findChild(QLineEdit, "fileNameEdit")
            if field is None:
                self._cancel(dialog)
                return
            field.setFocus()
            field.selectAll()
            QTest.keyClicks(field, str(path))
            QTest.keyClick(field, _KEY.Key_Return)
            if dialog.isVisible():
                self._cancel(dialog)

        return name

    def _fumble(self, dialog: QWidget) -> None:
        """Try this and that in a dialog."""
        if isinstance(dialog, QInputDialog):
            QTest.keyClicks(dialog.findChild(QLineEdit) or dialog, self.random.choice(("x", "y/z", "renamed")))
            QTest.keyClick(dialog, self.random.choice((_KEY.Key_Return, _KEY.Key_Escape)))
            return
        for _ in range(self.random.randrange(8)):
            focus = dialog.focusWidget() or dialog
            key = self.random.choice(
                (_KEY.Key_Tab, _KEY.Key_Tab, _KEY.Key_Down, _KEY.Key_Up, _KEY.Key_Space, _KEY.Key_A)
            )
            if key == _KEY.Key_Space and _is_barred(focus):
                continue
            QTest.keyClick(focus, key)
            if not dialog.isVisible():
                return

    # What readers do

    def _weighed(self) -> dict[Callable[[], None], int]:
        return {
            self.open_by_dialog: 3,
            self.open_by_drop: 4,
            self.open_from_library: 2,
            self.switch_script: 8,
            self.select_and_mark: 10,
            self.write_note: 8,
            self.write_tags: 4,
            self.undo_and_redo: 8,
            self.search_everywhere: 4,
            self.find_in_document: 5,
            self.export: 2,
            self.use_tabs: 5,
            self.use_panels: 6,
            self.change_theme: 3,
            self.revise: 2,
            self.use_tags_panel: 3,
            self.walk_cards: 4,
            self.delete_and_restore: 4,
            self.compare: 3,
            self.use_palette: 5,
            self.resize: 3,
            self.scroll: 6,
            self.hover: 4,
            self.step_indicators: 4,
            self.correct_outline: 2,
            self.open_menu: 3,
            self.fumble_anywhere: 3,
        }

    def open_by_dialog(self) -> None:
        path = self.random.choice(self.reports)
        with self.answering(self._name_file(path)):
            self.press("Ctrl+O")
            QTest.qWait(40)

    def open_by_drop(self) -> None:
        paths = self.random.sample(self.reports, self.random.choice((1, 1, 2)))
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
        for event in (
            QDragEnterEvent(QPoint(50, 50), Qt.DropAction.CopyAction, data, _LEFT, _NONE),
            QDropEvent(QPointF(50, 50), Qt.DropAction.CopyAction, data, _LEFT, _NONE),
        ):
            QApplication.sendEvent(self.window.frame, event)

    def open_from_library(self) -> None:
        self.press("Ctrl+2")
        self.key(_KEY.Key_Home)
        self.key(_KEY.Key_Down, times=self.random.randrange(6))
        self.key(_KEY.Key_Return)

    def switch_script(self) -> None:
        for _ in range(self.random.choice((1, 1, 3))):
            self.press(f"Alt+{self.random.randrange(1, 6)}")
            turn()

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

    def select_and_mark(self) -> None:
        if not self._select():
            return
        if self.window.annotating.popup.isVisible() and self.random.random() < 0.5:
            self.key(self.random.choice((_KEY.Key_1, _KEY.Key_3, _KEY.Key_5, _KEY.Key_U, _KEY.Key_W, _KEY.Key_B)))
        else:
            self.press(self.random.choice(("Ctrl+H", "Ctrl+U", "Ctrl+D", "Ctrl+Shift+U", "Ctrl+C", "Ctrl+Shift+C")))
        if self.random.random() < 0.4:
            self.press(self.random.choice(("Ctrl+]", "Ctrl+[", "Ctrl+Shift+[", "Ctrl+Shift+]")))

    def write_note(self) -> None:
        if self.random.random() < 0.2:
            self.press(self.random.choice(("Ctrl+Alt+M", "Ctrl+Alt+D")))
        elif self._select():
            self.press("Ctrl+M")
        editor = self.window.annotating.editor
        if not editor.isVisible():
            return
        self.paste(self.random.choice(NOTES))
        if self.random.random() < 0.4:
            self.key(_KEY.Key_Tab)
            self.paste(self.random.choice(TAGS))
            self.key(_KEY.Key_Return)
        if self.random.random() < 0.2:
            self.press("Ctrl+P")
        (self._keep_note if self.random.random() < 0.8 else self._drop_note)()

    def write_tags(self) -> None:
        if self._select():
            self.press("Ctrl+T")
            if self.window.annotating.editor.isVisible():
                tag = self.random.choice(TAGS)
                self.paste(tag[: self.random.randrange(1, len(tag) + 1)])
                self.key(self.random.choice((_KEY.Key_Return, _KEY.Key_Down, _KEY.Key_Comma)))
                self._keep_note()

    def undo_and_redo(self) -> None:
        for _ in range(self.random.randrange(1, 6)):
            self.press(self.random.choice(("Ctrl+Z", "Ctrl+Z", "Ctrl+Y")))

    def search_everywhere(self) -> None:
        self.press("Ctrl+K")
        self.paste(self.random.choice(WORDS))
        if self.random.random() < 0.7:
            self.settle()
            self.key(_KEY.Key_Return)
            self.key(_KEY.Key_Down, times=self.random.randrange(4))
            self.key(_KEY.Key_Return)
            self.settle()
            self.press(self.random.choice(("F3", "Shift+F3")))
        if self.random.random() < 0.5:
            self.press("Ctrl+K")
            self.key(_KEY.Key_Delete)

    def find_in_document(self) -> None:
        self.press("Ctrl+F")
        bar = self.window.find_bar
        if not bar.isVisible():
            return
        self.paste(self.random.choice((*WORDS, "[0-9]+", "(.*)*$")))
        if self.random.random() < 0.4:
            switches = [one for one in bar.findChildren(QAbstractButton) if one.isCheckable() and one.isVisible()]
            self.click(self.random.choice(switches))
        self.settle()
        for _ in range(self.random.randrange(4)):
            self.press(self.random.choice(("F3", "Shift+F3", "Return")))
        if self.random.random() < 0.5:
            self.press(f"Alt+{self.random.randrange(1, 6)}")

    def export(self) -> None:
        self.press("Ctrl+E")
        self.settle()
        dialogs = [one for one in QApplication.topLevelWidgets() if isinstance(one, QDialog) and one.isVisible()]
        for dialog in dialogs:
            path = self.folder / f"excerpts{self.random.randrange(5)}.x"
            fields = [one for one in dialog.findChildren(QLineEdit) if one.isVisible()]
            if fields:
                fields[-1].setFocus()
                fields[-1].selectAll()
                QTest.keyClicks(fields[-1], str(path))
            self._fumble(dialog)
            if dialog.isVisible():
                QTest.keyClick(dialog.focusWidget() or dialog, _KEY.Key_Return, _CONTROL)
        self.settle()

    def use_tabs(self) -> None:
        bar: QTabBar = self.window.workspace.bar
        deed = self.random.randrange(5)
        if bar.count() and deed == 0:
            self.click(bar, bar.tabRect(self.random.randrange(bar.count())).center())
        elif bar.count() and deed == 1:
            self.click(bar, bar.tabRect(self.random.randrange(bar.count())).center(), Qt.MouseButton.MiddleButton)
        elif bar.count() > 1 and deed == 2:
            self._drag_tab(bar)
        elif deed == 3:
            self.press("Ctrl+W")
        else:
            self.press("Ctrl+Shift+T")

    def _drag_tab(self, bar: QTabBar) -> None:
        start, end = (bar.tabRect(at).center() for at in self.random.sample(range(bar.count()), 2))
        QTest.mousePress(bar, _LEFT, _NONE, start)
        for step in range(1, 5):
            QTest.mouseMove(bar, start + (end - start) * step / 4)
        QTest.mouseRelease(bar, _LEFT, _NONE, end)

    def use_panels(self) -> None:
        self.press(self.random.choice(("Ctrl+1", "Ctrl+2", "Ctrl+3", "Ctrl+4", "Ctrl+5", "Ctrl+6", "F6", "Shift+F6")))
        if self.random.random() < 0.3:
            self.press(self.random.choice(("Ctrl+B", "Ctrl+Alt+B")))
        for _ in range(self.random.randrange(4)):
            self.key(self.random.choice((_KEY.Key_Down, _KEY.Key_Up, _KEY.Key_Home, _KEY.Key_End, _KEY.Key_Tab)))
        if self.random.random() < 0.4:
            self.key(self.random.choice((_KEY.Key_Return, _KEY.Key_Space)))

    def change_theme(self) -> None:
        self._by_palette(self.random.choice(("浅色", "深色", "护眼")))

    def revise(self) -> None:
        """A file changes on the disk, and is opened again; then the pages about it."""
        path = self.random.choice([path for path in self.reports if path.suffix in (".txt", ".md")][:9])
        if not path.exists():
            return
        data = path.read_bytes()
        digits = [found.start() for found in re.finditer(rb"[1-8](?=[0-9.])", data)]
        if digits:
            at = self.random.choice(digits)
            path.write_bytes(data[:at] + bytes([data[at] + 1]) + data[at + 1 :])
        self.window.open_path(path)
        self.settle()
        if self.random.random() < 0.6:
            self.press("Ctrl+Shift+V")
            self.settle()
            for _ in range(self.random.randrange(5)):
                self.key(self.random.choice((_KEY.Key_Down, _KEY.Key_N, _KEY.Key_P, _KEY.Key_K, _KEY.Key_Return)))
            self.key(_KEY.Key_Escape)

    def use_tags_panel(self) -> None:
        self.press("Ctrl+3")
        self.key(_KEY.Key_Down, times=self.random.randrange(3))
        self.key(self.random.choice((_KEY.Key_F2, _KEY.Key_Delete, _KEY.Key_Plus, _KEY.Key_Return)))
        QTest.qWait(25)

    def walk_cards(self) -> None:
        self.press("Ctrl+4")
        for _ in range(self.random.randrange(5)):
            self.key(self.random.choice((_KEY.Key_Down, _KEY.Key_Up)), self.random.choice((_NONE, _NONE, _SHIFT)))
        deed = self.random.choice((_KEY.Key_Return, _KEY.Key_F2, _KEY.Key_Space))
        self.key(deed)
        if deed == _KEY.Key_F2 and isinstance(QApplication.focusWidget(), (QPlainTextEdit, QLineEdit)):
            self.paste(self.random.choice(NOTES))
            self.key(self.random.choice((_KEY.Key_Escape, _KEY.Key_Tab)))

    def delete_and_restore(self) -> None:
        self.press("Ctrl+4")
        self.key(_KEY.Key_Home)
        self.key(_KEY.Key_Down, _SHIFT, self.random.randrange(3))
        self.key(_KEY.Key_Delete)
        if self.random.random() < 0.4:
            self._by_palette("回收站")
            QTest.qWait(25)
        elif self.random.random() < 0.5:
            self.press("Ctrl+Z")

    def compare(self) -> None:
        if self.random.random() < 0.5:
            self.press("Ctrl+Shift+M")
            self.paste(self.random.choice(("投入", "占比", "增长 > 5%", "学校", "((", "资金")))
            self.settle()
        else:
            self.press("Ctrl+Alt+Return")
            self.key(_KEY.Key_Right, times=self.random.randrange(4))
            self.key(_KEY.Key_Return)
            self.settle()
        for _ in range(self.random.randrange(4)):
            self.key(self.random.choice((_KEY.Key_Down, _KEY.Key_Return, _KEY.Key_Escape)))

    def use_palette(self) -> None:
        """Any action at all, but those that end the window; or a section, a document, a tag."""
        if self.random.random() < 0.6:
            listed = [one for one in self.window.commands.listed() if one.key not in _BARRED]
            self._by_palette(">" + self.random.choice(listed).text)
        else:
            self._by_palette(self.random.choice(("@", "#", "工作", "zongjie", "2024")))
        QTest.qWait(25)

    def _by_palette(self, words: str) -> None:
        self.press("Ctrl+Shift+P")
        popup = self.window.palette.popup
        if popup is None or not popup.isVisible():
            return
        self.paste(words)
        turn()
        self.key(_KEY.Key_Return)
        turn()

    def resize(self) -> None:
        width, height = self.random.choice(((800, 600), (1024, 700), (1280, 800), (1440, 900), (2560, 1440)))
        self.window.frame.resize(width, height)

    def scroll(self) -> None:
        view = self.window.current
        if view is None:
            return
        port = view.view.viewport()
        for _ in range(self.random.randrange(1, 12)):
            turn = QPoint(0, self.random.choice((-120, -120, 120)))
            held = _CONTROL if self.random.random() < 0.1 else _NONE
            place = QPointF(port.rect().center())
            event = QWheelEvent(
                place,
                port.mapToGlobal(place),
                QPoint(),
                turn,
                Qt.MouseButton.NoButton,
                held,
                Qt.ScrollPhase.NoScrollPhase,
                False,
            )
            QApplication.sendEvent(port, event)
        self.press(self.random.choice(("PgDown", "PgUp", "Ctrl+End", "Ctrl+Home", "Alt+Left", "Alt+Right", "Ctrl+0")))

    def hover(self) -> None:
        view = self.window.current
        if view is None:
            return
        port = view.view.viewport()
        for _ in range(self.random.randrange(1, 8)):
            QTest.mouseMove(
                port, QPoint(self.random.randrange(max(1, port.width())), self.random.randrange(max(1, port.height())))
            )
        QTest.qWait(self.random.choice((1, 1, 400)))

    def step_indicators(self) -> None:
        for _ in range(self.random.randrange(1, 4)):
            self.press(self.random.choice(("Ctrl+Alt+Down", "Ctrl+Alt+Up", "Ctrl+I", "F4", "Shift+F4", "Ctrl+Shift+R")))

    def correct_outline(self) -> None:
        self.press("Ctrl+1")
        self.key(_KEY.Key_Down, times=self.random.randrange(5))
        self.press(self.random.choice(("Alt+Left", "Alt+Right", "Del", "F2")))
        QTest.qWait(25)

    def open_menu(self) -> None:
        view = self.window.current
        if view is not None and self.random.random() < 0.5:
            self.key(_KEY.Key_Menu)
        else:
            self.key(_KEY.Key_F10)
        QTest.qWait(45)

    def fumble_anywhere(self) -> None:
        """Keys that mean nothing here, or something else than the reader thinks."""
        keys = (
            _KEY.Key_Tab,
            _KEY.Key_Backtab,
            _KEY.Key_Return,
            _KEY.Key_Space,
            _KEY.Key_Down,
            _KEY.Key_Insert,
            _KEY.Key_F7,
        )
        for _ in range(self.random.randrange(1, 10)):
            if not _is_barred(QApplication.focusWidget()):
                self.key(self.random.choice(keys))


def turn() -> None:
    """One turn of the event loop, and what exec() does besides processEvents(): deleting what is to be deleted."""
    QApplication.processEvents()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def _is_barred(widget: QWidget | None) -> bool:
    """Whether pressing ``widget`` may open a program of the system or end the window."""
    if isinstance(widget, QAbstractButton):
        return any(word in widget.text() for word in ("日志文件夹", "恢复到", "恢复这", "退出"))
    return isinstance(widget, QAbstractItemView) and isinstance(widget.window(), QFileDialog)


def _resident() -> int:
    """The memory of this process alone, in KiB."""
    for line in Path("/proc/self/smaps_rollup").read_text(encoding="ascii").splitlines():
        if line.startswith("Private_Dirty"):
            return int(line.split()[1])
    raise AssertionError("the system does not tell")
