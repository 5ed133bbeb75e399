"""A very long report in the window: the first paint, another page, scrolling, resizing, selecting, walking, listening.

    python tests/bench/long_window.py [REPORT ...] [--characters 10000000] [--whole]

Uses the sample reports unless others are given, repeated to the length. Times are of the clock in milliseconds, with
those of the window's own thread beside them (for the first paint, the processor's time in all threads); "frame" is
the median of many. With ``--whole`` the report is analysed
and entered too, closed and opened once more, which takes minutes at ten million characters; without it the page shows
the plain lines, which the window itself does until the analysis is done.

A switch of the script is timed from the key to the first picture with other words in it, and until the window is idle.
The longest turn counts from the end of the turn before it: while another thread holds Python's lock, no turn begins.
"""

from __future__ import annotations

import argparse
import gc
import os
import resource
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QGuiApplication, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from reader.app.session import Session
from reader.app.settings import Settings
from reader.script.view import ViewScript
from reader.source.document import read_source
from reader.store.db import open_library
from reader.ui.document.document_view import DocumentView
from reader.ui.main_window import MainWindow
from reader.ui.reading.page_view import PageView
from reader.ui.reading.view import ReadingView

ROOT = Path(__file__).resolve().parents[2]
_LEFT, _NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
_SCRIPT_KEYS = {
    ViewScript.HANT: Qt.Key.Key_3,
    ViewScript.TW: Qt.Key.Key_4,
    ViewScript.HK: Qt.Key.Key_5,
    ViewScript.ORIGINAL: Qt.Key.Key_1,
    ViewScript.HANS: Qt.Key.Key_2,
}


def show(name: str, clock: float, thread: float) -> None:
    """One line of the table."""
    print(f"{name:44} {clock * 1000:8.1f} ms clock {thread * 1000:8.1f} ms thread", flush=True)


def timed(name: str, work: Callable[[], object], rounds: int = 1) -> None:
    """Do ``work`` so many times and print the median of what it took."""
    taken = []
    for _ in range(rounds):
        clock, thread = time.perf_counter(), time.thread_time()
        work()
        taken.append((time.perf_counter() - clock, time.thread_time() - thread))
    show(name, *(statistics.median(each) for each in zip(*taken, strict=True)))


def mouse(view: QWidget, kind: QEvent.Type, point: QPoint, buttons: Qt.MouseButton = _LEFT) -> None:
    """One event of the mouse at ``point`` of the viewport."""
    place = QPointF(point)
    button = Qt.MouseButton.NoButton if kind is QEvent.Type.MouseMove else _LEFT
    QApplication.sendEvent(view, QMouseEvent(kind, place, view.mapToGlobal(place), button, buttons, _NONE))


class Bench:
    """A window on an empty library, and the moments at which text is painted in it."""

    def __init__(self, folder: Path) -> None:
        self.application = QApplication.instance() or QApplication([])
        # As the program itself sets it.
        gc.freeze()
        gc.set_threshold(50_000, 25, 100)
        sys.setswitchinterval(0.001)
        self.session = Session(open_library(folder / "library.sqlite"))
        self.window = MainWindow(self.session, Settings(theme="light"), remembers=False)
        self.window.frame.resize(1440, 900)
        self.window.frame.show()
        self.painted: float | None = None
        self.worded: float | None = None
        self._words: str | None = None
        self._watch()
        self.settle()

    def _watch(self) -> None:
        paint = PageView.paintEvent

        def watched(view: PageView, event: object) -> None:
            paint(view, event)  # type: ignore[arg-type]
            if self.painted is None and view.content().blocks:
                self.painted = time.perf_counter()
            if self.worded is None and self._words is not None and view.content().text is not self._words:
                self.worded = time.perf_counter()

        PageView.paintEvent = watched  # type: ignore[assignment, method-assign]

    def settle(self) -> None:
        """Paint what is to be painted."""
        self.application.processEvents()

    def wait(self, name: str, work: Callable[[], object], until: Callable[[], bool]) -> float:
        """Do ``work`` and turn the event loop ``until``; prints the longest turn. When the work was begun."""
        began = time.perf_counter()
        clock = thread = 0.0
        todo = [work]
        ended = began
        while todo or not until():
            turned = time.thread_time()
            if todo:
                todo.pop()()
            self.settle()
            clock, thread = max(clock, time.perf_counter() - ended), max(thread, time.thread_time() - turned)
            ended = time.perf_counter()
            time.sleep(0.001)
        show(f"{name}: in all", time.perf_counter() - began, 0.0)
        show(f"{name}: the longest turn", clock, thread)
        return began

    def first_paint(self, path: Path) -> DocumentView:
        """Open ``path``, until its text is painted."""
        self.painted = None
        worked = time.process_time()
        began = self.wait("open, to the first paint", lambda: self.window.open_path(path), self._is_painted)
        show("first paint after open", (self.painted or began) - began, time.process_time() - worked)
        assert self.window.current is not None
        return self.window.current

    def _is_painted(self) -> bool:
        return self.painted is not None

    def reading(self, view: ReadingView) -> None:
        """What is done with the page itself."""
        bar, port = view.verticalScrollBar(), view.viewport()

        def frame(by: int) -> None:
            bar.setValue(bar.value() + by)
            port.repaint()

        steps = iter([90, 57] * 200)
        timed("a frame while scrolling", lambda: frame(next(steps)), 120)
        parts = iter([0.5, 0.1, 0.9, 0.33, 0.7] * 2)
        timed("a jump by the scroll bar", lambda: (bar.setValue(round(bar.maximum() * next(parts))), port.repaint()), 5)
        widths = iter((900, 760, 1010, 830, 960))
        window = self.window.frame
        timed("resize", lambda: (window.resize(next(widths) + 500, 900), self.settle(), port.repaint()), 5)
        zooms = iter((1.1, 1.2, 1.0))
        timed("zoom", lambda: (view.set_zoom(next(zooms)), port.repaint()), 3)
        self.selecting(view)
        self.listening(view)

    def selecting(self, view: ReadingView) -> None:
        """Selecting all, copying, dragging, walking with the caret."""
        port = view.viewport()
        view.setFocus()
        timed(
            "select all",
            lambda: (QTest.keyClick(view, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier), port.repaint()),
        )
        chosen = view.selection()
        assert chosen is not None
        assert len(chosen) > 0.9 * len(view.content().text)
        # All the plain lines may have to be made before.
        copy = partial(QTest.keyClick, view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
        clipboard = QGuiApplication.clipboard()
        clipboard.clear()
        self.wait("copy all", copy, lambda: bool(clipboard.text()))
        print(f"  {len(clipboard.text()):,} characters on the clipboard")
        view.clear_selection()
        view.scroll_to(len(view.content().text) // 2)
        self.settle()
        points = [QPoint(300 + at, 200 + 4 * at) for at in range(0, 100, 2)]
        mouse(port, QEvent.Type.MouseButtonPress, points[0])
        rest = iter(points)
        timed("a frame while dragging", lambda: (mouse(port, QEvent.Type.MouseMove, next(rest)), port.repaint()), 40)
        mouse(port, QEvent.Type.MouseButtonRelease, points[-1])
        for name, key in (("line", Qt.Key.Key_Down), ("character", Qt.Key.Key_Right), ("page", Qt.Key.Key_PageDown)):
            timed(f"the caret, a {name} on", lambda key=key: (QTest.keyClick(view, key), port.repaint()), 9)
        for name, key in (("end", Qt.Key.Key_End), ("start", Qt.Key.Key_Home)):
            press = lambda key=key: (QTest.keyClick(view, key, Qt.KeyboardModifier.ControlModifier), port.repaint())  # noqa: E731
            timed(f"the caret to the {name}", press)

    def listening(self, view: ReadingView) -> None:
        """What assistive technology asks for."""
        spoken = QAccessible.queryAccessibleInterface(view)
        timed("its text interface, first", lambda: spoken.textInterface().characterCount())
        text = spoken.textInterface()
        middle = text.characterCount() // 2
        timed("a thousand characters, told", lambda: text.text(middle, middle + 1000), 5)
        timed("the sentence being read", lambda: spoken.text(QAccessible.Text.Value), 5)

    def whole(self, path: Path, view: DocumentView) -> None:
        """With the analysis: until it is shown, another script, and opening it once more."""
        self.wait("analysis, until it is shown", self.settle, lambda: not self.window.is_busy and view.page is not None)
        for script in _SCRIPT_KEYS:
            self.switch(view, script)
        self.switch(view, ViewScript.TW)
        self.press_for("regional words", self.window.commands["vocabulary"].trigger, view)
        self.press_for("no regional words", self.window.commands["vocabulary"].trigger, view)
        self.reading(view.view)
        self.wait("close", self.window.workspace.close_current, self._is_idle)
        again = self.first_paint(path)
        self.wait("known: until it is shown", self.settle, lambda: not self.window.is_busy and again.page is not None)

    def switch(self, view: DocumentView, script: ViewScript) -> None:
        """Press the key for ``script``: until there are other words on the page, and until all is done."""
        press = partial(QTest.keyClick, self.window.frame, _SCRIPT_KEYS[script], Qt.KeyboardModifier.AltModifier)
        self.press_for(f"script {script.value}", press, view)
        assert view.script is script

    def press_for(self, name: str, press: Callable[[], object], view: DocumentView) -> None:
        """Have other words on the page by ``press``: until they are painted, and until all is done."""
        self._words, self.worded = view.view.content().text, None
        began = self.wait(name, press, self._is_idle)
        show(f"{name}: painted", (self.worded or time.perf_counter()) - began, 0.0)
        self._words = None

    def _is_idle(self) -> bool:
        return not self.window.is_busy


def main() -> None:
    """Measure and print."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("reports", nargs="*", type=Path, default=sorted((ROOT / "seeds").glob("*.txt")))
    options.add_argument("--characters", type=int, default=10_000_000)
    options.add_argument("--whole", action="store_true")
    chosen = options.parse_args()
    once = "\n".join(read_source(path).text for path in chosen.reports)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "long.txt"
        path.write_text((once * (chosen.characters // len(once) + 1))[: chosen.characters], encoding="utf-8")
        bench = Bench(Path(folder))
        view = bench.first_paint(path)
        if chosen.whole:
            bench.whole(path, view)
        else:
            bench.reading(view.view)
        print(f"the most memory at one time: {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024:,} MiB")
        os._exit(0)  # what is still being analysed would be waited for


if __name__ == "__main__":
    main()
