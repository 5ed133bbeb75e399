"""Nothing the reader does keeps the window from answering: opening, switching, searching, importing, exporting."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from watchdog import LIMIT_MS, Watchdog

from reader.app import marking
from reader.app.marking import Wish
from reader.text.span import Span

pytestmark = pytest.mark.gui
PARAGRAPH = "全年完成投资{n}.5亿元，同比增长{n}.2%，新建学校{n}所，惠及群众{n}3万人次，群众满意度达到9{n}%。"
REPORT = "某市{n}年度工作报告\n\n" + "\n".join(
    f"{numeral}、第{numeral}项工作\n（一）做法\n" + PARAGRAPH * 8 for numeral in "一二三四五六七八九"
)
"""About 8,000 characters with some 360 indicators."""
FILES, NOTES = 200, 240


def report(folder: Path, number: int) -> Path:
    path = folder / f"report-{number}.txt"
    path.write_text(REPORT.replace("{n}", str(number % 9 + 1)) + f"\n文号{number}\n", encoding="utf-8")
    return path


@pytest.fixture
def window(open_window):
    return open_window(REPORT.replace("{n}", "7"))


def rest(qtbot, window) -> None:
    qtbot.waitUntil(lambda: not window.is_busy, timeout=30_000)
    qtbot.wait(50)


def open_several(window, qtbot, folder: Path) -> None:
    for number in range(12):
        window.open_path(report(folder, number))
    rest(qtbot, window)


def test_the_watchdog_bites(qtbot):
    with Watchdog() as dog:
        qtbot.wait(20)
        start = time.thread_time()
        while time.thread_time() - start < LIMIT_MS * 6 / 1000:
            pass
        qtbot.wait(20)
    assert dog.longest > dog.limit
    assert dog.ticks > 2


def test_opening(window, qtbot, tmp_path):
    with Watchdog() as dog:
        for number in range(4):
            window.open_path(report(tmp_path, number))
            rest(qtbot, window)
    assert dog.longest < dog.limit


def test_switching_the_script(window, qtbot):
    """Dictionaries that are not in memory yet included."""
    with Watchdog() as dog:
        for key in "12345":
            qtbot.keyClick(window.frame, key, Qt.KeyboardModifier.AltModifier)
            rest(qtbot, window)
    assert dog.longest < dog.limit


def test_searching_the_library(window, qtbot, tmp_path):
    open_several(window, qtbot, tmp_path)
    with Watchdog() as dog:
        qtbot.keyClick(window.frame, "K", Qt.KeyboardModifier.ControlModifier)
        for letter in "9837":
            QTest.keyClick(window.top_bar.search, letter)
            qtbot.wait(30)
        rest(qtbot, window)
    assert dog.longest < dog.limit


def test_comparing(window, qtbot, tmp_path):
    open_several(window, qtbot, tmp_path)
    with Watchdog() as dog:
        window.commands["compare"].trigger()
        rest(qtbot, window)
    assert dog.longest < dog.limit


def test_notes_and_their_undoing(window, qtbot):
    with Watchdog() as dog:
        for start in range(0, 2000, 200):
            window.current.view.select(Span(start, start + 60))
            window.commands["highlight"].trigger()
            qtbot.wait(10)
            window.commands["undo"].trigger()
            qtbot.wait(10)
    assert dog.longest < dog.limit


def test_exporting(window, qtbot):
    window.current.view.select(Span(0, 2000))
    window.commands["highlight"].trigger()
    with Watchdog() as dog:
        window.commands["export"].trigger()
        qtbot.waitUntil(lambda: window.desk.exporting.dialog is not None)
        rest(qtbot, window)
        window.desk.exporting.dialog.reject()
        qtbot.wait(20)
    assert dog.longest < dog.limit


def importing_rests(qtbot, window) -> None:
    qtbot.waitUntil(lambda: not window.keeping.is_busy and not window.is_busy, timeout=120_000)
    qtbot.wait(50)


def test_importing_a_folder_and_taking_that_back(window, qtbot, tmp_path):
    """The panel of documents in sight, the page of the library too, and all of it taken back and done again."""
    folder = tmp_path / "reports"
    folder.mkdir()
    for number in range(FILES):
        words = f"某市{number}年度工作报告\n\n一、教育\n新建学校{number}所。\n"
        (folder / f"{number}.txt").write_text(words, encoding="utf-8")
    session = window._session
    window.panes.show_named("library")
    qtbot.keyClick(window.frame, "L", Qt.KeyboardModifier.ControlModifier)
    importing_rests(qtbot, window)
    with Watchdog() as dog:
        window.keeping.importing.take([folder])
        importing_rests(qtbot, window)
    assert len(session.documents()) == FILES + 1
    assert dog.longest < dog.limit
    with Watchdog() as dog:
        for action, count in (("undo", 1), ("redo", FILES + 1)):
            window.commands[action].trigger()
            assert window.changing.is_busy
            importing_rests(qtbot, window)
            assert len(session.documents()) == count
    assert dog.longest < dog.limit


def test_a_revision_of_a_report_with_many_notes(window, qtbot, tmp_path):
    path = tmp_path / "edition.txt"
    lines = [f"{number}号学校投入{number}.5万元，惠及学生{number}人次。" for number in range(NOTES)]
    path.write_text("某县工作报告\n\n一、教育\n" + "\n".join(lines), encoding="utf-8")
    window.open_path(path)
    rest(qtbot, window)
    document = window.current.document
    text = document.report.source.text
    places = [marking.place_of(document, Span(text.index(line), text.index(line) + 10)) for line in lines]
    marking.mark_places(window._session, places, Wish(tags=("待查",)))
    rest(qtbot, window)
    changed = [line.replace(".5万元", ".7万元") if number % 9 == 0 else line for number, line in enumerate(lines)]
    path.write_text("某县工作报告（修订）\n\n一、教育\n新增一段。\n" + "\n".join(changed), encoding="utf-8")
    with Watchdog() as dog:
        window.open_path(path)
        rest(qtbot, window)
        window.revising.open()
        rest(qtbot, window)
    assert window.current.document.record.id != document.record.id
    assert len(window.current.annotations) > NOTES / 2
    assert dog.longest < dog.limit
    with Watchdog() as dog:
        for action in ("undo", "redo"):
            window.commands[action].trigger()
            rest(qtbot, window)
    assert dog.longest < dog.limit
