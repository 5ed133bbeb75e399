"""Starts Yandu as a reader does, and writes down what its window shows, a few times a second.

    python tests/ui/witness.py STATE.json ERRORS.txt [WORD of the command line ...]

Nothing is done to the window: a test beside it presses keys, and reads from ``STATE.json`` when they have done their
work. What Qt warns of, and exceptions of the program, are appended to ``ERRORS.txt``.
"""

from __future__ import annotations

import json
import sys
import traceback
from pathlib import Path
from typing import Any

from PySide6.QtCore import QTimer, QtMsgType, qInstallMessageHandler
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import getCppPointer

from reader.__main__ import main
from reader.ui.main import Starter
from reader.ui.main_window import MainWindow

_EVERY_MS = 60


class Witness:
    """Looks at one window."""

    def __init__(self, window: MainWindow, place: Path) -> None:
        self._window, self._place = window, place
        self._last = ""
        self._count = 0
        self._timer = QTimer(window)
        self._timer.setInterval(_EVERY_MS)
        self._timer.timeout.connect(self._look)
        self._timer.start()

    def _look(self) -> None:
        seen = json.dumps(self._seen(), ensure_ascii=False)
        if seen == self._last:
            return
        self._last = seen
        fresh = self._place.with_suffix(".new")
        fresh.write_text(seen, encoding="utf-8")
        fresh.replace(self._place)

    def _seen(self) -> dict[str, Any]:
        active, popup = QApplication.activeWindow(), QApplication.activePopupWidget()
        return {
            "active": int(active.winId()) if active is not None else 0,
            "window": int(self._window.frame.winId()),
            "title": active.windowTitle() if active is not None else "",
            "popup": type(popup).__name__ if popup is not None else "",
            "busy": self._window.is_busy,
            "message": self._window.message.text() if self._window.message.isVisible() else "",
            "tabs": [self._window.workspace.bar.tabText(at) for at in range(self._window.workspace.bar.count())],
            "theme": self._window.appearance.theme.name,
            **_focused(QApplication.focusWidget()),
            **self._document(),
            **self._panels(),
        }

    def _document(self) -> dict[str, Any]:
        view = self._window.current
        if view is None or view.document is None or view.page is None:
            return {"document": ""}
        selected, page = view.view.selection(), view.page
        return {
            "document": view.document.record.name,
            "script": view.script.value,
            "position": view.position(),
            "section": " › ".join(one.name for one in view.header.trail.crumbs),
            "selected": view.selected_text() if selected is not None else "",
            "hits": len(view.hits.spans),
            "hit": view.hits.index,
            "indicator": page.text(view.document.report.analysis.indicators[at].span)
            if (at := self._window.panes.current_indicator()) >= 0
            else "",
            "marked": self._window.commands["indicators"].isChecked(),
        }

    def _panels(self) -> dict[str, Any]:
        panes, comparing, palette = self._window.panes, self._window.comparing, self._window.palette.popup
        left, right = panes.left.current(), panes.right.current()
        compared = comparing.page.rows() if comparing.cover.is_shown else ()
        return {
            "left": left.accessibleName() if left is not None and panes.left.isVisible() else "",
            "right": right.accessibleName() if right is not None and panes.right.isVisible() else "",
            "cards": [[one.quote, one.note, list(one.tags)] for one in panes.cards.shown()],
            "comparing": comparing.cover.is_shown,
            "compared": len(compared),
            "palette": palette is not None and palette.isVisible(),
            "noting": self._window.annotating.editor.isVisible(),
            "offered": self._window.annotating.popup.isVisible(),
            "finding": self._window.find_bar.isVisible(),
        }


def _focused(widget: QWidget | None) -> dict[str, Any]:
    """What has the keyboard, as assistive technology tells it."""
    if widget is None:
        return {"focus": "", "kind": "", "value": "", "at": 0}
    interface = QAccessible.queryAccessibleInterface(widget)
    name, value = interface.text(QAccessible.Text.Name), interface.text(QAccessible.Text.Value)
    return {"focus": name, "kind": type(widget).__name__, "value": value, "at": getCppPointer(widget)[0]}


def start() -> None:
    """Run, and end with the status of the program."""
    place, errors = Path(sys.argv[1]), Path(sys.argv[2])

    def note(kind: QtMsgType, _context: object, words: str) -> None:
        if kind is not QtMsgType.QtDebugMsg and kind is not QtMsgType.QtInfoMsg:
            with errors.open("a", encoding="utf-8") as file:
                file.write(f"{words}\n")

    qInstallMessageHandler(note)
    built, surprised = MainWindow.__init__, Starter._surprised

    def watched(self: MainWindow, *words: Any, **named: Any) -> None:
        built(self, *words, **named)
        self.witness = Witness(self, place)  # type: ignore[attr-defined]

    def told(self: Starter, kind: Any, error: Any, trace: Any) -> None:
        with errors.open("a", encoding="utf-8") as file:
            traceback.print_exception(kind, error, trace, file=file)
        surprised(self, kind, error, trace)

    MainWindow.__init__, Starter._surprised = watched, told  # type: ignore[method-assign,assignment]
    sys.argv = ["yandu", *sys.argv[3:]]
    raise SystemExit(main())


if __name__ == "__main__":
    start()
