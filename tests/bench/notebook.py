"""The page of all notes of a large library: how soon it shows something, and how long the window is deaf.

    python tests/bench/notebook.py LIBRARY

LIBRARY is one that ``search.py --folder DIR`` has made; a copy of it is used. Printed is what ``stalls.py`` prints.
"""

from __future__ import annotations

import argparse
import os
import shutil
import tempfile
import time
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from stalls import Bench


def first_cards(bench: Bench) -> None:
    """Open the page, and print how long until it has cards."""
    started = time.perf_counter()
    bench.window.commands["notebook"].trigger()
    page = bench.window.desk.notebook.page
    while not page.cards.list.model().rowCount():
        bench.application.processEvents()
    print(f"first cards painted after {(time.perf_counter() - started) * 1000:.0f} ms by the clock")


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("library", type=Path)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        shutil.copy(options.library, Path(folder) / "library.sqlite")
        bench = Bench(Path(folder))
        first_cards(bench)
        page = bench.window.desk.notebook.page
        bench.step("all notes gathered", lambda: None)
        print(f"  {page.count():,} notes, {page.groups.count():,} lines")
        for row, name in enumerate(("document", "tag", "colour", "section")):
            bench.step(f"grouped by {name}", lambda row=row: page.by.setCurrentIndex(row))
        bench.step("a group", lambda: page.groups.setCurrentRow(3))
        bench.step("all again", lambda: page.groups.setCurrentRow(0))
        bench.step("the table, by section", page.view._buttons["coverage"].click)
        bench.step("the table, by document", lambda: page.by.setCurrentIndex(0))
        bench.step("cards again", page.view._buttons["list"].click)
        bench.step("filter by words", lambda: page.cards.filter_by("核对"))
        bench.step("no filter", lambda: page.cards.filter_by(""))
        bar = page.cards.list.verticalScrollBar()
        bench.step("to the end", lambda: bar.setValue(bar.maximum()))
        bench.window.frame.close()
        bench.window.shut_down()
        bench.session.library.close()


if __name__ == "__main__":
    main()
