"""What is brought in, and made, before a first report is painted: a reader waits for all of it."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
REPORT = ROOT / "seeds" / "01-multilevel.txt"

READ = """
import inspect
from reader import __main__ as program
read, found = inspect.getsource, []

def note(thing):
    found.append(getattr(thing, "__name__", ""))
    return read(thing)

inspect.getsource = note
program._import_qt()
found.clear()
import reader.ui.main_window
print(*found)
"""

IMPORTED = """
import sys
import reader.ui.main
print(*(name for name in sys.modules if name.split(".")[0] in ("reader", "jieba", "lxml", "docx", "sqlite3")))
"""

PAINTED = """
import sys
from reader import __main__ as program
begun = program._import_qt

def begin():
    begun()
    from PySide6 import QtCore, QtGui, QtWidgets
    from reader.ui.reading.page_view import PageView
    painted = PageView.paintEvent

    def paint(self, event):
        painted(self, event)
        if self.content().blocks:
            print(*vars(QtCore), *vars(QtGui), *vars(QtWidgets))
            QtWidgets.QApplication.quit()

    PageView.paintEvent = paint

program._import_qt = begin
sys.argv = ["yandu", sys.argv[1], "--library", sys.argv[2]]
program.main()
"""


def said(code, *words, **environment):
    """What a fresh process says that runs ``code``."""
    ran = subprocess.run(
        [sys.executable, "-c", code, *map(str, words)],
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", **environment},
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert ran.returncode == 0, ran.stderr
    return set(ran.stdout.split())


def test_pyside_reads_the_source_of_no_module():
    assert said(READ) == set()


def test_the_window_begins_without_what_analyses_and_stores():
    imported = said(IMPORTED)
    assert "reader.ui.frame" in imported
    assert not imported & {"jieba", "lxml", "docx", "sqlite3"}
    parts = {".".join(name.split(".")[:2]) for name in imported}
    assert not parts & {"reader.analyze", "reader.annotate", "reader.search", "reader.store", "reader.export"}
    assert not any(name.startswith("reader.source.formats") for name in imported)


@pytest.mark.gui
def test_a_report_is_painted_before_types_are_made_that_it_does_not_need(tmp_path):
    places = {name: str(tmp_path / name.lower()) for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME")}
    made = said(PAINTED, REPORT, tmp_path / "library.sqlite", **places)
    assert "QAbstractScrollArea" in made
    # One of each family that PySide makes as a whole when it meets a widget, an event or a style that Qt has made.
    assert not made & {"QCalendarWidget", "QGraphicsSceneEvent", "QStyle", "QAccessible", "QKeySequence", "QMouseEvent"}
