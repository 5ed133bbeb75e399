"""What another process writes to the library, seen in a window in which nobody does anything."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit
from test_story import SAMPLES, commit
from test_story import desk as desk

from reader.text.span import Span
from reader.ui.panels.card_layout import GAP
from tests.ui.shapes import ROOT

pytestmark = pytest.mark.gui

LONG = ROOT / "seeds" / "13-agriculture.html"
OTHER = next(path for path in SAMPLES if path.name == "01-multilevel.txt")


def looked(desk) -> None:
    """Wait until the window has taken note of what it did itself: it says nothing of what comes together with that."""
    noticing, own = desk.window.noticing, desk.window.noticing._elsewhere
    for _ in range(200):
        if own._known is not None and not own._own and not noticing._tasks.is_busy:
            return
        QTest.qWait(50)
    pytest.fail("it is still looking")


def elsewhere(desk, *words: object) -> str:
    """Have ``yandu`` do something to the library, in a process of its own."""
    looked(desk)
    command = [sys.executable, "-m", "reader", *map(str, words), "--library", str(desk.path)]
    return subprocess.run(command, check=True, capture_output=True, text=True, cwd=ROOT, timeout=120).stdout


def note(desk, path: Path, text: str, *more: str) -> None:
    view = desk.window.current
    quote = view.document.report.source.text[100:104]
    elsewhere(desk, "note", "add", path, "--quote", quote, "--note", text, *more)


@pytest.fixture
def window(desk):
    """A window that looks often, on a report that is being read half way down."""
    view = desk.open(LONG)
    desk.window.noticing._timer.setInterval(100)
    desk.window.noticing.begin(lambda: desk.window.is_writing)
    view.view.verticalScrollBar().setValue(view.view.verticalScrollBar().maximum() // 2)
    desk.settle()
    return desk.window


def notes_shown(window) -> list[str]:
    return [one.note for one in window.panes.cards.shown()]


def test_a_note_made_elsewhere_appears_and_the_place_stays(desk, window, qtbot):
    view = window.current
    place, top = view.position(), view.view.verticalScrollBar().value()
    note(desk, LONG, "在别处写的", "--tag", "别处/新")
    qtbot.waitUntil(lambda: "在别处写的" in notes_shown(window))
    assert (view.position(), view.view.verticalScrollBar().value()) == (place, top)
    assert [one.note for one in view.annotations] == ["在别处写的"]
    assert "别处" in window.status._saved.text()
    window.panes.show_named("tags")
    desk.settle()
    assert window.panes.tags._model.index_of("别处/新").isValid()


def test_a_report_entered_elsewhere_is_in_the_library(desk, window, qtbot):
    window.panes.show_named("library")
    desk.settle()
    elsewhere(desk, "import", OTHER)
    entered = next(one.id for one in desk.session.documents() if one.name == OTHER.name)
    qtbot.waitUntil(lambda: entered in [one.id for one in window.panes.library._rows])
    assert window.current.document.record.name == LONG.name


def test_a_note_that_is_being_written_is_kept(desk, window, qtbot):
    view = window.current
    view.view.select(Span(200, 206))
    window.commands["note"].trigger()
    commit("写了一半")
    field = QApplication.focusWidget()
    note(desk, LONG, "在别处写的")
    qtbot.waitUntil(lambda: "在别处写的" in notes_shown(window))
    assert QApplication.focusWidget() is field
    commit("，接着写")
    QTest.keyClick(field, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    desk.settle()
    assert sorted(notes_shown(window)) == ["写了一半，接着写", "在别处写的"]


def test_what_is_being_searched_for_stays(desk, window, qtbot):
    field = window.top_bar.search
    field.setFocus()
    commit("农业")
    desk.settle()
    note(desk, LONG, "在别处写的")
    qtbot.waitUntil(lambda: "在别处写的" in notes_shown(window))
    assert isinstance(QApplication.focusWidget(), QLineEdit)
    assert field.text() == "农业"


def test_an_open_report_taken_out_elsewhere_is_told_of(desk, window, qtbot):
    desk.open(OTHER)
    document = window.current.document.record.id
    script = (
        "import sys; from pathlib import Path; from reader.app.session import Session;"
        "from reader.store.db import open_library\n"
        "with open_library(Path(sys.argv[1])) as library: Session(library).remove_document(sys.argv[2])"
    )
    looked(desk)
    subprocess.run([sys.executable, "-c", script, str(desk.path), document], check=True, cwd=ROOT, timeout=120)
    qtbot.waitUntil(lambda: document not in window.workspace.open_ids()[0])
    assert "另一个程序" in window.message.text()
    assert window.current.document.record.name == LONG.name


def test_it_is_looked_when_the_program_comes_to_the_front(desk, window, qtbot):
    looked(desk)
    window.noticing._timer.setInterval(3_600_000)
    note(desk, LONG, "在别处写的")
    QTest.qWait(200)
    assert notes_shown(window) == []
    QGuiApplication.instance().applicationStateChanged.emit(Qt.ApplicationState.ApplicationActive)
    qtbot.waitUntil(lambda: "在别处写的" in notes_shown(window))


def test_what_the_window_does_itself_is_not_shown_twice(desk, window, qtbot):
    told = []
    window.noticing.noticed.connect(told.append)
    view = window.current
    for at in (200, 300):
        view.view.select(Span(at, at + 6))
        window.annotating.highlight_again()
        QTest.qWait(400)
    window.commands["undo"].trigger()
    QTest.qWait(400)
    assert len(view.annotations) == 1
    assert told == []


def test_what_the_window_imports_in_threads_is_not_said_to_come_from_elsewhere(desk, window, qtbot, tmp_path):
    told = []
    window.noticing.noticed.connect(told.append)
    folder = tmp_path / "folder"
    folder.mkdir()
    for number in range(40):
        (folder / f"{number}.txt").write_text(f"某县第{number}号工作总结\n\n一、教育\n学校{number}所。", "utf-8")
    window.incoming.take([folder])
    qtbot.waitUntil(lambda: window.keeping.is_busy)
    qtbot.waitUntil(lambda: not window.keeping.is_busy, timeout=30_000)
    QTest.qWait(600)
    assert len(desk.session.documents()) > 40
    assert told == []
    note(desk, LONG, "在别处写的")
    qtbot.waitUntil(lambda: told != [])


def written_elsewhere(desk, one: str, text: str) -> None:
    """Have another program let the note say ``text``; nothing for deleting it."""
    deed = "session.change(sys.argv[2], note=sys.argv[3])" if text else "session.delete([sys.argv[2]])"
    script = (
        "import sys; from pathlib import Path; from reader.app.session import Session;"
        "from reader.store.db import open_library\n"
        f"with open_library(Path(sys.argv[1])) as library: session = Session(library); {deed}"
    )
    looked(desk)
    subprocess.run([sys.executable, "-c", script, str(desk.path), one, text], check=True, cwd=ROOT, timeout=120)


@pytest.fixture
def noted(desk, window):
    """A note of the report that is open, with its card in sight."""
    one = desk.session.annotate(window.current.document, Span(200, 206), note="原来")
    window.panes.show_named("notes")
    desk.settle()
    return one.id


def edited(window, one: str) -> QPlainTextEdit:
    """Open the editor of a note with the keys of its card."""
    window.panes.cards.show_card(one)
    window.panes.cards.list.setFocus()
    QTest.keyClick(window.panes.cards.list, Qt.Key.Key_E)
    return QApplication.focusWidget()


def test_a_note_written_here_and_elsewhere_at_once_says_both(desk, window, qtbot, noted):
    field = edited(window, noted)
    commit("，这里写的")
    written_elsewhere(desk, noted, "别处写的")
    qtbot.waitUntil(lambda: notes_shown(window) == ["别处写的"])
    assert field.toPlainText() == "原来，这里写的"
    QTest.keyClick(field, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    desk.settle()
    (both,) = notes_shown(window)
    assert both.startswith("原来，这里写的\n")
    assert both.endswith("\n别处写的")
    assert "两边写的都留着" in window.message.text()
    window.commands["undo"].trigger()
    desk.settle()
    assert notes_shown(window) == ["别处写的"]


def test_a_note_written_on_its_card_stays_open_and_keeps_what_came_from_elsewhere(desk, window, qtbot, noted):
    cards = window.panes.cards.list
    window.panes.cards.show_card(noted)
    cards.setFocus()
    QTest.keyClick(cards, Qt.Key.Key_F2)
    field = QApplication.focusWidget()
    commit("，这里写的")
    written_elsewhere(desk, noted, "别处写的")
    qtbot.waitUntil(lambda: notes_shown(window) == ["别处写的"])
    assert QApplication.focusWidget() is field
    assert field.geometry().top() == cards.visualRect(cards.currentIndex()).top() + GAP
    QTest.keyClick(field, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    desk.settle()
    (both,) = notes_shown(window)
    assert "原来，这里写的" in both
    assert "别处写的" in both
    QTest.keyClick(cards, Qt.Key.Key_F2)
    assert isinstance(QApplication.focusWidget(), QPlainTextEdit)


def test_a_note_deleted_elsewhere_while_it_is_written_comes_back(desk, window, qtbot, noted):
    field = edited(window, noted)
    commit("，接着写")
    written_elsewhere(desk, noted, "")
    qtbot.waitUntil(lambda: notes_shown(window) == [])
    QTest.keyClick(field, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    desk.settle()
    assert notes_shown(window) == ["原来，接着写"]
    assert "回收站" in window.message.text()


def test_a_step_taken_back_leaves_what_was_written_elsewhere(desk, window, qtbot, noted):
    field = edited(window, noted)
    commit("，这里写的")
    QTest.keyClick(field, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    written_elsewhere(desk, noted, "别处写的")
    qtbot.waitUntil(lambda: notes_shown(window) == ["别处写的"])
    told = []
    window.changing.stepped.connect(told.append)
    window.commands["undo"].trigger()
    desk.settle()
    assert notes_shown(window) == ["别处写的"]
    assert ["别处" in words for words in told] == [True]
