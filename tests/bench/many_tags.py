"""A library with thousands of tags: how long the window is deaf when they are shown, filtered, completed and changed.

    python tests/bench/many_tags.py LIBRARY [--tags 5000]

LIBRARY is one that ``search.py --folder DIR`` has made; a copy of it is used. Its notes get one to three tags each, out
of so many that lie below a fiftieth of them. Printed is what ``stalls.py`` prints.
"""

from __future__ import annotations

import argparse
import os
import random
import shutil
import tempfile
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from stalls import Bench

from reader.app.indexing import catch_up
from reader.store import tags
from reader.store.db import Library, open_library
from reader.store.fulltext import index_path


def give_tags(library: Library, count: int) -> None:
    """Give the notes tags, some with a third level."""
    chance = random.Random(1)
    above = [f"主题{number}" for number in range(max(1, count // 50))]
    paths = [f"{chance.choice(above)}/{'细目/' if number % 5 == 0 else ''}第{number}类" for number in range(count)]
    ids = [row[0] for row in library.rows("SELECT id FROM annotations ORDER BY id")]
    with library.transaction():
        for start in range(0, len(ids), 5000):
            some = ids[start : start + 5000]
            tags.assign_all(library, {one: chance.sample(paths, chance.randint(1, 3)) for one in some})


def use(bench: Bench) -> None:
    """What a reader does who has many tags."""
    window = bench.window
    bench.step("the panel of tags", lambda: window.panes.show_named("tags"))
    panel = window.panes.tags
    bench.step("filter the tags", lambda: panel._filter.setText("第12"))
    bench.step("no filter", lambda: panel._filter.setText(""))
    bench.step("all unfolded", panel.tree.expandAll)
    bench.step("a tag is renamed", lambda: window.desk.tagging.rename("主题1", "题目1"))
    bench.step("undo", window.commands["undo"].trigger)
    bench.step("a tag with its notes", lambda: panel.tag_requested.emit("主题2"))
    bench.step("the palette", window.commands["palette"].trigger)
    popup = window.palette.popup
    assert popup is not None
    field = popup._field
    for key in "12":
        bench.step(f"{key} typed in it", lambda key=key: QTest.keyClicks(field, key))
    bench.step("closed", lambda: QTest.keyClick(field, Qt.Key.Key_Escape))
    bench.step("the palette once more", window.commands["palette"].trigger)


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("library", type=Path)
    parser.add_argument("--tags", type=int, default=5000)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "library.sqlite"
        shutil.copy(options.library, path)
        shutil.copy(index_path(options.library), index_path(path))  # else it would be made anew meanwhile
        with open_library(path) as library:
            give_tags(library, options.tags)
            catch_up(library)
        bench = Bench(Path(folder))
        use(bench)
        bench.window.frame.close()
        bench.window.shut_down()
        bench.session.library.close()


if __name__ == "__main__":
    main()
