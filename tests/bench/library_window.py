"""Opening the window on a library of many documents and notes: first paint with the list of documents, and memory.

    QT_QPA_PLATFORM=offscreen python tests/bench/library_window.py LIBRARY [--runs 5]

LIBRARY is one that ``search.py --folder DIR`` has made: ``DIR/library.sqlite``. Python and Qt are imported before the
clock starts; what is measured is the window on this library, against the same window on an empty one.
"""

from __future__ import annotations

import argparse
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path


def open_once(path: Path) -> None:
    """Open the window once; print milliseconds of wall and processor to the first paint of the list, and MB."""
    from PySide6.QtCore import QEvent, QObject
    from PySide6.QtWidgets import QApplication

    from reader.app.session import Session
    from reader.app.settings import Settings
    from reader.store.db import open_library
    from reader.ui.main_window import MainWindow

    class Painted(QObject):
        seen = False

        def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt calls it so
            self.seen = self.seen or event.type() == QEvent.Type.Paint
            return False

    app = QApplication([])
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    begun, worked = time.perf_counter(), time.process_time()
    library = open_library(path)
    window = MainWindow(Session(library), Settings(theme="light"), remembers=False)
    window.panes.left.show_panel(window.panes.library)
    painted = Painted()
    window.panes.library._list.viewport().installEventFilter(painted)
    window.frame.resize(1280, 800)
    window.frame.show()
    empty = library.row("SELECT 1 FROM documents LIMIT 1") is None
    while not (empty or painted.seen) or (empty and time.perf_counter() - begun < 0.05):
        app.processEvents()
    took, spent = time.perf_counter() - begun, time.process_time() - worked
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    shown = window.panes.library._list.model().rowCount()
    print(1000 * took, 1000 * spent, (peak - before) / 1024, peak / 1024, shown)
    window.frame.close()
    window.shut_down()
    library.close()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("library", type=Path)
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--once", action="store_true", help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.once:
        open_once(options.library)
        return
    with tempfile.TemporaryDirectory() as folder:
        for name, path in (("library", options.library), ("empty", Path(folder) / "empty.sqlite")):
            runs = []
            for _ in range(options.runs):
                command = [sys.executable, __file__, str(path), "--once"]
                done = subprocess.run(command, check=True, capture_output=True, text=True)
                runs.append([float(part) for part in done.stdout.split()])
            wall, spent, more, peak, shown = (statistics.median(column) for column in zip(*runs, strict=True))
            print(
                f"{name:8} {shown:,.0f} rows: first paint {wall:.0f} ms ({spent:.0f} ms of one core),"
                f" {more:.0f} MB more than before, {peak:.0f} MB in all"
            )


if __name__ == "__main__":
    main()
