"""A walk through every part of the window, for tests that look at all of them."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from reader.annotate.model import Color
from reader.ui.actions import specs
from reader.ui.dialogs.preferences import PreferencesDialog

ELSEWHERE = {"quit", "close", "open", "full-screen", "guide", "import-folder", "import-notes"} | {
    "export-library",
    "merge-library",
}
"""Actions that open what is not a window of ours, or end this one."""


class Walk:
    """Opens one part of the window after the other, and calls :meth:`listen` at each."""

    def __init__(self, window, qtbot) -> None:
        self.window, self._qtbot = window, qtbot
        self.stuck: set[str] = set()
        """Dialogs that Esc did not close."""
        self._visiting = False

    def settle(self) -> None:
        self._qtbot.waitUntil(lambda: not self.window.is_busy, timeout=30_000)
        QApplication.processEvents()

    def listen(self) -> None:
        """Look at all that is open."""

    def menu_shown(self, menu: QMenu) -> None:
        """Look at the menu of a place in the text, which is not shown."""

    def do(self, key: str) -> None:
        """What an action opens, whether it waits for an answer or not; closed again when it has been heard."""
        timer = QTimer()
        timer.timeout.connect(self._visit_dialog)
        timer.start(5)
        self.window.commands[key].trigger()
        self.settle()
        self._qtbot.waitUntil(lambda: QApplication.activeModalWidget() is None)
        self.settle()
        timer.stop()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        self.listen()

    def _visit_dialog(self) -> None:
        dialog = QApplication.activeModalWidget()
        # Who looks at it may wait meanwhile.
        if dialog is None or self._visiting:
            return
        self._visiting = True
        try:
            self._look_through(dialog)
        finally:
            self._visiting = False

    def _look_through(self, dialog: QWidget) -> None:
        if isinstance(dialog, PreferencesDialog):
            for part in ("type", "marks", "words", "library", "general"):
                dialog.show_part(part)
                self.listen()
        self.listen()
        QTest.keyClick(dialog, Qt.Key.Key_Escape)
        if dialog.isVisible():
            self.stuck.add(type(dialog).__name__)
            dialog.close()

    def go_through(self) -> None:
        window = self.window
        # What was copied before would be opened as a document, and the rest of the walk be through that one.
        QGuiApplication.clipboard().clear()
        self.listen()
        view = window.current
        found = view.report.analysis
        view.view.select(view.page.to_view(found.indicators[0].span))
        window.annotating.offer()
        self.listen()
        window.annotating.highlight(Color.GREEN.value)
        view.view.select(view.page.to_view(found.headings[0].span))
        window.annotating.write_note()
        window.annotating.editor._note.setPlainText("甲乙")
        window.annotating.editor._tags.set_tags(("甲/乙",))
        self.listen()
        window.annotating.editor.save()
        for name in ("outline", "library", "tags", "notes", "indicators", "info"):
            window.panes.show_named(name)
            self.settle()
            self.listen()
        window.find_bar.start("甲")
        window.find_bar._settled()
        self.listen()
        window.find_bar.start("戊")
        window.find_bar._settled()
        self.listen()
        window.top_bar.search.setText("投入")
        QTest.qWait(300)
        self.settle()
        self.listen()
        for position in (0, view.page.found.indicators[0].span.start):
            menu = QMenu()
            for part in (window.comparing, window.correcting, window.annotating):
                part.add_to_menu(menu, view, position)
            self.menu_shown(menu)
        for spec in specs():
            if spec.key not in ELSEWHERE and not spec.key.startswith(("theme-", "script-")):
                self.do(spec.key)
        window.open_path(Path("/nowhere/甲.txt"))
        self.settle()
        self.listen()
