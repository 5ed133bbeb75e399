"""How long the window is deaf: the longest turn of its thread at a long report, for each thing a reader does.

    python tests/bench/stalls.py [REPORT ...] [--characters 1000000]

Uses the sample reports unless others are given, repeated to the length. For each step the longest single turn of the
event loop is printed, as time of the thread itself (``thread``, what the window's own work takes) and as time of the
clock (``clock``, with what other threads and other programs took from it, from the end of the turn before), and the
time until all is done.
"""

from __future__ import annotations

import argparse
import gc
import os
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from reader.annotate.correction import CorrectionKind
from reader.app.session import Session
from reader.app.settings import Settings
from reader.script.view import ViewScript
from reader.source.document import read_source
from reader.store.db import open_library
from reader.text.span import Span
from reader.ui.main_window import MainWindow
from reader.ui.panels.indicator_model import Column

ROOT = Path(__file__).resolve().parents[2]
QUIET_S = 0.6


class Bench:
    """A window on an empty library."""

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
        self.step("an empty window", lambda: None)

    def step(self, name: str, work: Callable[[], object]) -> None:
        """Do ``work``, turn the event loop until nothing is left to do, and print the longest turn."""
        thread = clock = 0.0
        started = ended = turn = time.perf_counter()
        todo: Callable[[], object] = work
        while self.window.is_busy or time.perf_counter() - ended < QUIET_S or todo is work:
            turned = time.thread_time()
            todo()
            self.application.processEvents()
            thread = max(thread, time.thread_time() - turned)
            clock = max(clock, time.perf_counter() - turn)
            turn, todo = time.perf_counter(), int
            if self.window.is_busy:
                ended = time.perf_counter()
            time.sleep(0.001)
        print(f"{name:44} {thread * 1000:6.0f} ms thread {clock * 1000:6.0f} ms clock {ended - started:7.1f} s in all")

    def read(self, path: Path) -> None:
        """What a reader does with the report at ``path``."""
        window = self.window
        self.step("open", lambda: window.open_path(path))
        view, panes = window.current, window.panes
        assert view is not None
        assert view.report is not None
        found = view.report.analysis
        print(f"  {len(found.headings):,} headings, {len(found.indicators):,} indicators")
        document, span = view.document, found.indicators[5].span
        window.commands["find"].trigger()
        self.step("find words", lambda: window.find_bar._query.setText("学校"))
        self.step("go to an indicator", lambda: panes.show_indicator(100))
        self.step("a number is no indicator", lambda: self.correct(document, span))
        self.step("undo", self.session.undo)
        self.step("filter by words", lambda: panes.indicators._filter.setText("学校"))
        self.step("no filter", lambda: panes.indicators._filter.setText(""))
        order = Qt.SortOrder.DescendingOrder
        self.step("sort by value", lambda: panes.indicators._table.sortByColumn(Column.VALUE, order))
        self.step("show unmarked numbers", panes.indicators._others.click)
        self.step("show indicators again", panes.indicators._others.click)
        self.step("filter the outline", lambda: panes.outline._filter.setText("工作"))
        self.step("the whole outline", lambda: panes.outline._filter.setText(""))
        self.step("open all of the outline", panes.outline._open.click)
        self.step("close all of it", panes.outline._close.click)
        self.step("another script", lambda: view.show_script(ViewScript.HANT))
        self.step("as it is in the file", lambda: view.show_script(ViewScript.ORIGINAL))
        self.step("next indicator", panes.next_indicator)
        self.step("highlight all of it", lambda: (view.view.select(Span(0, len(view.page.view.text))), self.mark()))
        self.step("take that back", self.session.undo)

    def mark(self) -> None:
        """Highlight what is selected."""
        self.window.commands["highlight"].trigger()

    def correct(self, document: object, span: object) -> None:
        """Say that a number is no indicator."""
        self.session.correct(document, CorrectionKind.NO_INDICATOR, span)  # type: ignore[arg-type]


def main() -> None:
    """Measure and print."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("reports", nargs="*", type=Path, default=sorted((ROOT / "seeds").glob("*.txt")))
    options.add_argument("--characters", type=int, default=1_000_000)
    chosen = options.parse_args()
    whole = "\n".join(read_source(path).text for path in chosen.reports)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "long.txt"
        text = (whole + "\n") * (chosen.characters // len(whole) + 1)
        path.write_text(text[: chosen.characters], encoding="utf-8")
        bench = Bench(Path(folder))
        bench.read(path)
        bench.window.frame.close()
        bench.window.shut_down()
        bench.session.library.close()


if __name__ == "__main__":
    main()
