"""How long the window is deaf while thousands of notes are changed at once.

    python tests/bench/changes.py [REPORT] [--notes 10000] [--library LIBRARY]

Notes are spread over one report, as in ``notes.py``; all are recoloured, tagged and deleted, each of it undone and
done again, tags are renamed and merged, and the trash is looked at. Printed is what ``stalls.py`` prints: the longest
turn of the event loop in milliseconds of the thread's own work, by the clock, and the time until all is done. With
LIBRARY, one that ``search.py --folder DIR`` has made, a copy of it is used, with its documents and notes besides.
"""

from __future__ import annotations

import argparse
import os
import shutil
import tempfile
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from notes import ROOT, TIMES, made
from stalls import Bench

from reader.app.report import load
from reader.source.document import read_source
from reader.store import annotations
from reader.ui.panels.tag_tree import TagTask


def change(bench: Bench) -> None:
    """Change all the notes of the document on top in every way."""
    window = bench.window
    panes, desk = window.panes, window.desk
    view = window.current
    assert view is not None
    ids = tuple(one.id for one in view.annotations)
    step, undo, redo = bench.step, window.commands["undo"].trigger, window.commands["redo"].trigger
    step("recolour all", lambda: panes.recolor_requested.emit(ids, "green"))
    step("undo", undo)
    step("redo", redo)
    step("choose all", panes.cards.list.selectAll)
    step("put a tag on all", lambda: desk.tagging._do(TagTask.APPLY, "新标签"))
    step("undo", undo)
    step("rename a tag of all", lambda: desk.tagging.rename("待查", "已查"))
    step("undo", undo)
    step("merge two tags", lambda: desk.tagging.merge("指标", "待查"))
    step("undo", undo)
    step("delete a tag of all", lambda: desk.tagging._do(TagTask.DELETE, "待查"))
    step("undo", undo)
    step("the panel of tags", lambda: panes.show_named("tags"))
    step("recolour all, the tags in sight", lambda: panes.recolor_requested.emit(ids, "blue"))
    step("the panel of documents", lambda: panes.show_named("library"))
    step("recolour all, the documents in sight", lambda: panes.recolor_requested.emit(ids, "pink"))
    panes.show_named("outline")
    step("delete all", lambda: panes.delete_requested.emit(ids))
    step("the trash", desk.trash.open)
    step("restore all", lambda: desk.trash._restore(frozenset(ids)))
    desk.trash.dialog.accept()
    step("undo", undo)
    step("redo", redo)


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("report", nargs="?", type=Path, default=sorted((ROOT / "seeds").glob("*.txt"))[0])
    parser.add_argument("--notes", type=int, default=10_000)
    parser.add_argument("--library", type=Path)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        if options.library:
            shutil.copy(options.library, Path(folder) / "library.sqlite")
        bench = Bench(Path(folder))
        report = Path(folder) / "long.txt"
        report.write_text(read_source(options.report).text * TIMES, encoding="utf-8")
        document = bench.session.adopt(load(report), report)
        some = made(document.record.id, document.report.source.text, options.notes)
        annotations.insert_all(bench.session.library, some)
        bench.step("open", lambda: bench.window.open_path(report))
        change(bench)
        bench.window.frame.close()
        bench.window.shut_down()
        bench.session.library.close()


if __name__ == "__main__":
    main()
