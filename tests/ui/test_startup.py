"""What is brought in, and made, before a first report is painted: a reader waits for all of it."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
REPORT = ROOT / "seeds" / "01-multilevel.txt"
LONG = ROOT / "seeds" / "12-transport.txt"
"""More than fits into the window."""

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

KEYED = """
import sys
from reader import __main__ as program
begun = program._import_qt

def begin():
    begun()
    from PySide6.QtCore import Qt
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QApplication
    from reader.ui.main import Starter

    def bring_in(self):
        page = QApplication.focusWidget()
        before = page.top_position()
        QTest.keyClick(self._frame.windowHandle(), Qt.Key.Key_PageDown)
        if page.top_position() > before and "reader.ui.main_window" not in sys.modules:
            print("scrolled")
        QApplication.quit()

    Starter._bring_in = bring_in

program._import_qt = begin
sys.argv = ["yandu", sys.argv[1], "--library", sys.argv[2]]
program.main()
"""

WAITING = """
from reader.text import patterns
patterns.re = None  # none can be compiled
import reader.ui.main_window
print("imported")
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


def places_in(folder):
    """What has a process keep everything in ``folder``."""
    return {name: str(folder / name.lower()) for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME")}


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
    made = said(PAINTED, REPORT, tmp_path / "library.sqlite", **places_in(tmp_path))
    assert "QAbstractScrollArea" in made
    # One of each family that PySide makes as a whole when it meets a widget, an event or a style that Qt has made.
    assert not made & {"QCalendarWidget", "QGraphicsSceneEvent", "QStyle", "QAccessible", "QKeySequence", "QMouseEvent"}


@pytest.mark.gui
def test_a_report_that_is_painted_answers_keys_before_the_rest_is_there(tmp_path):
    assert said(KEYED, LONG, tmp_path / "library.sqlite", **places_in(tmp_path)) == {"scrolled"}


def test_no_pattern_that_can_wait_is_compiled_before_something_is_read():
    assert said(WAITING) == {"imported"}
