"""How long the window is deaf on the page of the library: the longest turn of its thread for each thing a reader does.

    QT_QPA_PLATFORM=offscreen python tests/bench/library_page.py LIBRARY

LIBRARY is a copy of one that ``search.py --folder DIR`` has made: ``DIR/library.sqlite``; what is done to it is undone.
For each step the longest single turn of the event loop is printed as time of the thread itself (``thread``, what the
window's own work takes) and as time of the clock, and the time until all is done.
"""

from __future__ import annotations

import argparse
import gc
import os
import time
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from reader.app import collecting
from reader.app.session import Session
from reader.app.settings import Settings
from reader.app.shelf import ReadingStatus
from reader.store.db import open_library
from reader.ui.library.model import Column
from reader.ui.main_window import MainWindow

QUIET_S = 0.5


class Bench:
    """A window on a library."""

    def __init__(self, path: Path) -> None:
        self.application = QApplication.instance() or QApplication([])
        gc.freeze()
        gc.set_threshold(50_000, 25, 100)  # as the program itself sets it
        self.session = Session(open_library(path))
        self.window = MainWindow(self.session, Settings(theme="light"), remembers=False)
        self.window.frame.resize(1440, 900)
        self.window.frame.show()
        self.step("the window", lambda: None)

    def step(self, name: str, work: Callable[[], object]) -> None:
        """Do ``work``, turn the event loop until nothing is left to do, and print the longest turn."""
        thread = clock = 0.0
        started = ended = time.perf_counter()
        todo: Callable[[], object] = work
        while self.busy() or time.perf_counter() - ended < QUIET_S or todo is work:
            turn, turned = time.perf_counter(), time.thread_time()
            todo()
            self.application.processEvents()
            thread = max(thread, time.thread_time() - turned)
            clock = max(clock, time.perf_counter() - turn)
            todo = int
            if self.busy():
                ended = time.perf_counter()
            time.sleep(0.001)
        print(f"{name:44} {thread * 1000:6.0f} ms thread {clock * 1000:6.0f} ms clock {ended - started:7.1f} s in all")

    def busy(self) -> bool:
        """Whether the window has work under way."""
        return self.window.is_busy or self.window.keeping.is_busy

    def run(self) -> None:
        """What a reader does on the page."""
        shelving, session = self.window.keeping.shelving, self.session
        self.step("the panel", lambda: self.window.panes.left.show_panel(self.window.panes.library))
        self.step("the page", shelving.open)
        page = shelving.page
        print(f"  {len(page.model.rows):,} documents")
        for words in ("教", "教育局"):
            self.step(f"filter by {words}", lambda words=words: page.filters.words.setText(words))
        self.step("no filter", page.filters.clear)
        for column in Column:
            self.step(
                f"sort by {column.name.lower()}",
                lambda column=column: page.table.sortByColumn(int(column), Qt.SortOrder.AscendingOrder),
            )
        made = collecting.create(session, "bench")
        self.step("a new collection", lambda: None)
        self.step("choose all", page.table.selectAll)
        ids = page.table.chosen()
        self.step("the menu of all", page.menu)
        for name, work in (
            ("all into a collection", lambda: shelving.changes.add(made.id, ids)),
            ("one is read", lambda: shelving.changes.set_status(ids[:1], ReadingStatus.READ)),
            ("all are read", lambda: shelving.changes.set_status(ids, ReadingStatus.READ)),
        ):
            self.step(name, work)
        while session.history.undo_code:
            self.step(f"undo {session.history.undo_code}", self.window.commands["undo"].trigger)


def main() -> None:
    """Measure and print."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("library", type=Path)
    bench = Bench(options.parse_args().library)
    bench.run()
    bench.window.frame.close()
    bench.window.shut_down()
    bench.session.library.close()
    os._exit(0)


if __name__ == "__main__":
    main()
