"""The window at work: switching script and theme, opening a long report, scrolling and resizing it, analysing text.

    python tests/bench/window.py [REPORT ...] [--characters 1000000]

Uses the sample reports unless others are given, and one of 8,000 characters made of their sentences, with which theme
and marks are timed. A switch is timed from the request to the painted page, over all five scripts in turn; a long
report is made by repeating the given ones. Times are medians in milliseconds of the processor's time in the UI thread,
so that what else runs on the machine is not counted, a theme's by the clock as well; beside each stands its ratio to a
plain yardstick measured in the same run: laying the same text out in a QTextBrowser.
"""

from __future__ import annotations

import argparse
import os
import statistics
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from made_reports import report, sentences
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QTextBrowser

from reader.app.report import Report, prepare
from reader.app.session import Session
from reader.app.settings import Settings
from reader.script.view import ViewScript
from reader.source.document import Source, read_source, source_from_bytes
from reader.source.repair import repair
from reader.store.db import open_library
from reader.ui.document.document_view import DocumentView
from reader.ui.document.preview import first_lines, plain_lines
from reader.ui.document.shown import shown
from reader.ui.main_window import MainWindow

ROOT = Path(__file__).resolve().parents[2]
ROUNDS = 5
LENGTH = 8000
MANY = 20
"""So many reports are open beside the one on top."""


def timed(work: Callable[[], object], rounds: int = ROUNDS) -> float:
    """The median time of ``work``, in milliseconds."""
    times = []
    for _ in range(rounds):
        started = time.thread_time()
        work()
        times.append((time.thread_time() - started) * 1000)
    return statistics.median(times)


def show(name: str, milliseconds: float, yardstick: float, unit: str = "ms") -> None:
    """One line of the table."""
    print(f"{name:44} {milliseconds:9.1f} {unit}   {milliseconds / yardstick:6.2f}x")


class Bench:
    """A window on an empty library, and a QTextBrowser of the same size."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.application = QApplication.instance() or QApplication([])
        self.session = Session(open_library(folder / "library.sqlite"))
        self.window = MainWindow(self.session, Settings(theme="light"), remembers=False)
        self.window.frame.resize(1440, 900)
        self.window.frame.show()
        self.browser = QTextBrowser()
        self.browser.resize(self.window.workspace.size())
        self.browser.show()

    def settle(self) -> None:
        """Paint what is to be painted, and do away with what is to be deleted: it would be painted with the rest."""
        self.application.processEvents()
        self.application.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def browse(self, text: str) -> float:
        """The yardstick: how long a QTextBrowser takes to show ``text``, in milliseconds."""

        def work() -> None:
            self.browser.setPlainText(text)
            self.browser.repaint()

        return timed(work, 3)

    def view_of(self, report: Report, name: str) -> DocumentView:
        """A page of the window that shows ``report``."""
        document = self.session.adopt(report, Path(name))
        self.window.open_path(Path(name))
        view = DocumentView(report.source, self.window.workspace._tasks, self.window.appearance.theme)
        view.resize(self.window.workspace.size())
        view.show()
        view.set_document(document, ViewScript.HANS)
        self.settle()
        return view

    def short(self, source: Source) -> None:
        """Switching the script of one report, on the UI thread."""
        report = prepare(source)
        view = self.view_of(report, source.name)
        yardstick = self.browse(report.repaired.text)
        for script in ViewScript:
            report.view(script)  # dictionaries are loaded once in a session
        times = []
        for script in list(ViewScript) * ROUNDS:
            started = time.thread_time()
            view.show_script(script)
            view.view.viewport().repaint()
            times.append((time.thread_time() - started) * 1000)
        label = f"{source.name[:24]} ({len(source.text):,})"
        show(f"switch script: {label}", statistics.median(times[len(ViewScript) :]), yardstick)
        view.deleteLater()
        self.settle()

    def looks(self, source: Source) -> None:
        """Another theme, and marking the indicators or not, with everything in the window painted anew."""
        window = self.window
        view = self.open(self.folder / source.name)
        yardstick = self.browse(view.page.view.text)
        label = f"{source.name[:24]} ({len(source.text):,})"
        own, clock = self.themes()
        show(f"switch theme: {label}", own, yardstick)
        show("  by the clock", clock, yardstick)

        def mark() -> None:
            window.commands["indicators"].toggle()
            view.view.viewport().repaint()

        show(f"mark indicators: {label}", timed(mark, 4 * ROUNDS), yardstick)
        for number in range(MANY):
            other = self.folder / f"{number}.txt"
            other.write_text(f"{source.text}\n{number}\n", encoding="utf-8")
            self.open(other)
        own, clock = self.themes()
        show(f"switch theme, {MANY} more reports in tabs", own, yardstick)
        show("  by the clock", clock, yardstick)

    def open(self, path: Path) -> DocumentView:
        """The page of the report at ``path``, on top of the window and analysed."""
        window, before = self.window, self.window.current
        window.open_path(path)
        while window.is_busy or window.current in (None, before) or window.current.page is None:
            self.settle()
        return window.current

    def themes(self) -> tuple[float, float]:
        """How long another theme takes: medians of the thread's own time and of the clock's, in milliseconds.

        From the choice until all that is in sight is painted and all that this has asked for is done: menus have the
        palette, and what was to be laid out is. What is not in sight takes the theme when it is shown.
        """
        self.browser.hide()  # it would take the theme as well, and be painted with the window
        names, own, clock = ("dark", "sepia", "light"), [], []
        for step in range(6 * ROUNDS):
            started, began = time.thread_time(), time.perf_counter()
            self.window.appearance.choose(names[step % 3])
            self.window.frame.repaint()
            self.settle()  # layouts that a change of fonts has asked for
            own.append((time.thread_time() - started) * 1000)
            clock.append((time.perf_counter() - began) * 1000)
        self.browser.show()
        return statistics.median(own[6:]), statistics.median(clock[6:])

    def long(self, sources: list[Source], characters: int) -> None:
        """One long report: first paint, analysis, switch, scroll, resize."""
        whole = "\n".join(source.text for source in sources)
        text = (whole + "\n") * (characters // len(whole) + 1)
        source = source_from_bytes(text[:characters].encode(), "long.txt")
        yardstick = self.browse(source.text)
        print(f"\na report of {len(source.text):,} characters; a QTextBrowser shows it in {yardstick:.0f} ms")
        view = DocumentView(source, self.window.workspace._tasks, self.window.appearance.theme)
        view.resize(self.window.workspace.size())
        view.show()
        # A window that the platform has not exposed yet paints nothing, and in no time.
        self.settle()

        def first_paint() -> None:
            view.view.set_content(first_lines(source.text).content)
            view.view.viewport().repaint()

        show("decoded text to first paint", timed(first_paint, 3), yardstick)
        show("all its plain lines (in the background)", timed(lambda: plain_lines(source.text), 3), yardstick)
        show("repair (in the background)", timed(lambda: repair(source.text, source.format), 1), yardstick)
        started = time.thread_time()
        report = prepare(source)
        show("repair and analysis (in the background)", (time.thread_time() - started) * 1000, yardstick)
        page = shown(report, ViewScript.HANS)

        def switch() -> None:
            view.view.set_content(page.content, len(page.view.text) // 2)
            view.view.viewport().repaint()

        show("set another page, on the UI thread", timed(switch), yardstick)
        self.scroll_and_resize(view, yardstick)

    def scroll_and_resize(self, view: DocumentView, yardstick: float) -> None:
        """Frames while scrolling, and the stall of a resize."""
        bar, frames = view.view.verticalScrollBar(), []
        for step in range(120):
            started = time.thread_time()
            bar.setValue(bar.value() + (90 if step % 2 else 57))
            view.view.viewport().repaint()
            frames.append((time.thread_time() - started) * 1000)
        show("a frame while scrolling", statistics.median(frames), yardstick)
        show("the slowest of 120 frames", max(frames), yardstick)
        stalls = []
        for width in (900, 760, 1010, 830, 960):
            started = time.thread_time()
            view.resize(width, view.height())
            self.settle()
            view.view.viewport().repaint()
            stalls.append((time.thread_time() - started) * 1000)
        show("resize", statistics.median(stalls), yardstick)


def main() -> None:
    """Measure and print."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("reports", nargs="*", type=Path, default=sorted((ROOT / "seeds").glob("*.txt")))
    options.add_argument("--characters", type=int, default=1_000_000)
    chosen = options.parse_args()
    sources = [read_source(path) for path in chosen.reports]
    with tempfile.TemporaryDirectory() as folder:
        bench = Bench(Path(folder))
        print(f"{'':44} {'median':>9}      of a QTextBrowser")
        for source in sources:
            bench.short(source)
        made = Path(folder) / "made.txt"
        made.write_text(report(0, sentences(), LENGTH), encoding="utf-8")
        bench.short(read_source(made))
        bench.looks(read_source(made))
        bench.long(sources, chosen.characters)
        bench.window.frame.close()
        bench.window.shut_down()
        bench.session.library.close()


if __name__ == "__main__":
    main()
