"""A reader who does whatever comes to mind: real events, chosen at random, seeded and counted.

What is done is decided by the seed alone and not by the clock: the same seed does the same things to the same window.
Sometimes the reader waits until the window is ready, sometimes not, as readers do.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QLineEdit, QPlainTextEdit, QTabBar
from simulated_hands import BARRED, in_sight, turn
from simulated_librarian import Librarian

_KEY, _NONE = Qt.Key, Qt.KeyboardModifier.NoModifier
_CONTROL, _SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
_LEFT = Qt.MouseButton.LeftButton
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


class SimulatedReader(Librarian):
    """One reader at one window, who reads, marks and searches, and keeps a library."""

    def __init__(self, folder: Path, seed: int, speech: Path) -> None:
        super().__init__(folder, seed, speech)
        self._deeds = self._weighed()

    def act(self, times: int) -> None:
        """Do ``times`` things."""
        deeds, weights = list(self._deeds), list(self._deeds.values())
        for _ in range(times):
            self._do(self.random.choices(deeds, weights)[0])

    def leave_language(self) -> None:
        """Choose no other language any more: it makes the window anew, without what was made in it on demand."""
        del self._deeds[self.change_language]

    def act_all(self) -> None:
        """Do everything once, in any order: what is made when it is first wanted is there then."""
        for deed in self.random.sample(list(self._deeds), len(self._deeds)):
            self._do(deed)

    def _do(self, deed: Callable[[], None]) -> None:
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
            **self.library_deeds(),
        }

    def open_by_dialog(self) -> None:
        path = self.random.choice(self.reports)
        with self.answering(self.name_file(path)):
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
            switches = [one for one in in_sight(bar, QAbstractButton) if one.isCheckable()]
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
            fields = in_sight(dialog, QLineEdit)
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
        self.do(self.random.choice(("theme-light", "theme-dark", "theme-sepia", "theme-system")))

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
            self.do("trash")
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
            listed = [one for one in self.window.commands.listed() if one.key not in BARRED]
            self.by_palette(">" + self.random.choice(listed).text)
        else:
            self.by_palette(self.random.choice(("@", "#", "工作", "zongjie", "2024")))
        QTest.qWait(25)

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
            self.key(self.random.choice(keys))
