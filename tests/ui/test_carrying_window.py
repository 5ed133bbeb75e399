"""Notes on their way to a new edition: shown, stopped, overtaken, written on meanwhile, and safe when all closes."""

from __future__ import annotations

import threading

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from watchdog import Watchdog

from reader.annotate.carry import Carrier
from reader.app import beside, marking, revising
from reader.app.marking import Wish
from reader.app.session import Session
from reader.source.document import read_source
from reader.store import revisions
from reader.store.check import check, dump
from reader.store.db import open_library
from reader.text.span import Span
from reader.ui.changing import FEW

pytestmark = pytest.mark.gui
NOTES = FEW + 60
LINES = [f"{n}号学校投入{n}.5万元，惠及学生{n}人次。" for n in range(1, NOTES + 1)]
TEXT = "某县工作报告\n\n一、教育\n" + "\n".join(LINES)
REVISED = TEXT.replace("某县工作报告", "某县工作报告（修订）").replace("1号学校投入1.5万元", "1号学校投入9.7万元", 1)
AGAIN = REVISED.replace("一、教育", "一、教育\n新增一段。")


class Gate:
    """Holds what is done in a thread just before its end."""

    def __init__(self) -> None:
        self.reached, self.free = threading.Event(), threading.Event()

    def hold(self) -> None:
        if threading.current_thread() is not threading.main_thread():
            self.reached.set()
            assert self.free.wait(30)


@pytest.fixture
def comparing(monkeypatch):
    """Holds every carrying after its first note."""
    gate, carry = Gate(), Carrier.carry

    def held(self, span):
        found = carry(self, span)
        gate.hold()
        return found

    monkeypatch.setattr(Carrier, "carry", held)
    yield gate
    gate.free.set()


@pytest.fixture
def writing(monkeypatch):
    """Holds every change of the library that is made in a thread."""
    gate, watch = Gate(), beside.Watch.__call__

    def held(self, rows):
        watch(self, rows)
        gate.hold()
        watch(self, 0)

    monkeypatch.setattr(beside.Watch, "__call__", held)
    yield gate
    gate.free.set()


@pytest.fixture
def window(open_window):
    made = open_window(TEXT)
    document = made.current.document
    text = document.report.source.text
    places = [marking.place_of(document, Span(text.index(line), text.index(line) + 9)) for line in LINES]
    marking.mark_places(made._session, places, Wish(note="核对"))
    return made


@pytest.fixture
def path(window, tmp_path):
    return tmp_path / "report.txt"


def rest(qtbot, window):
    qtbot.waitUntil(lambda: not window.is_busy)
    qtbot.wait(60)


def stored(window):
    """All that is stored but where the reader is, and when a document was opened last."""
    lines = dump(window._session.library).splitlines()
    return [line for line in lines if not line.startswith(('["states"', '["documents"'))]


def change(window, path, text):
    path.write_text(text, encoding="utf-8")
    window.open_path(path)


def said(window):
    return window.message._text.text()


def stop(qtbot, window):
    line = window.status.carrying
    assert line.isVisible()
    qtbot.mouseClick(line._cancel, Qt.MouseButton.LeftButton)


def text_on_top(window):
    return window.current.document.report.source.text


def chain(window):
    """The texts of all editions of the document on top."""
    session = window._session
    ids = revisions.editions(session.library, window.current.document.record.id)
    return [session.stored_source(one).text for one in ids]


def test_it_is_shown_how_far_it_is_and_the_report_opens_when_it_is_done(window, qtbot, path, comparing):
    line = window.status.carrying
    change(window, path, REVISED)
    qtbot.waitUntil(comparing.reached.is_set)
    qtbot.waitUntil(lambda: "正在转移批注 1/" in line._words.text() or "正在比较" in line._words.text())
    assert line.isVisible()
    seen = set()
    window.workspace.carrying._told.connect(lambda _job, done, of: seen.add((done, of)))
    comparing.free.set()
    rest(qtbot, window)
    assert not line.isVisible()
    assert any(0 < done < of == NOTES for done, of in seen)
    assert window.revising.cover.is_shown
    assert text_on_top(window) == REVISED
    assert len(revising.waiting(window._session, window.current.document.record.id)) == 1


def test_stopping_the_comparison_changes_nothing_and_says_so(window, qtbot, path, comparing):
    before = stored(window)
    change(window, path, REVISED)
    qtbot.waitUntil(comparing.reached.is_set)
    stop(qtbot, window)
    assert not window.status.carrying.isVisible()
    assert "书库没有改动" in said(window)
    comparing.free.set()
    rest(qtbot, window)
    assert stored(window) == before
    assert text_on_top(window) == TEXT
    assert window.workspace.bar.count() == 1
    window.open_path(path)
    rest(qtbot, window)
    assert chain(window) == [TEXT, REVISED]


def test_stopping_by_the_keyboard(window, qtbot, path, comparing):
    change(window, path, REVISED)
    qtbot.waitUntil(comparing.reached.is_set)
    cancel = window.status.carrying._cancel
    assert cancel.accessibleName().startswith("取消")
    cancel.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(cancel, Qt.Key.Key_Space)
    assert "书库没有改动" in said(window)


def test_stopping_while_the_library_is_written_takes_all_back(window, qtbot, path, writing):
    before = stored(window)
    change(window, path, REVISED)
    qtbot.waitUntil(writing.reached.is_set)
    stop(qtbot, window)
    writing.free.set()
    rest(qtbot, window)
    assert "书库没有改动" in said(window)
    assert not window.status.carrying.isVisible()
    assert stored(window) == before
    assert check(window._session.library) == ()
    assert text_on_top(window) == TEXT


def test_a_note_written_meanwhile_comes_along_and_one_deleted_does_not(window, qtbot, path, comparing):
    change(window, path, REVISED)
    qtbot.waitUntil(comparing.reached.is_set)
    document = window.current.document
    before = {one.id for one in window.current.annotations}
    start = TEXT.index("一、教育")
    late = window._session.annotate(document, Span(start, start + 4), note="后来写的")
    gone, edited = window.current.annotations[5], window.current.annotations[9]
    window._session.delete((gone.id,))
    window._session.change(edited.id, note="改过")
    comparing.free.set()
    rest(qtbot, window)
    session, made = window._session, window.current.document.record.id
    notes = {one.id: one for one in session.annotations(made)}
    assert notes[late.id].span.of(REVISED) == "一、教育"
    assert notes[edited.id].note == "改过"
    assert gone.id not in notes
    assert len(notes) == NOTES - 1
    assert check(session.library) == ()
    for _ in range(4):
        window.commands["undo"].trigger()
        rest(qtbot, window)
    assert {one.id for one in session.annotations(document.record.id)} == before


def test_an_edition_that_arrives_meanwhile_takes_its_place(window, qtbot, path, comparing):
    change(window, path, REVISED)
    qtbot.waitUntil(comparing.reached.is_set)
    comparing.reached.clear()
    change(window, path, AGAIN)
    qtbot.waitUntil(comparing.reached.is_set)
    comparing.free.set()
    rest(qtbot, window)
    assert chain(window) == [TEXT, AGAIN]
    assert window.workspace.bar.count() == 1
    assert not window.status.carrying.isVisible()
    assert check(window._session.library) == ()
    window.commands["undo"].trigger()
    rest(qtbot, window)
    assert text_on_top(window) == TEXT
    assert len(window.current.annotations) == NOTES


def test_the_same_edition_asked_for_twice_is_entered_once(window, qtbot, path):
    change(window, path, REVISED)
    window.open_path(path)
    rest(qtbot, window)
    assert chain(window) == [TEXT, REVISED]
    assert check(window._session.library) == ()


def test_an_edition_entered_elsewhere_meanwhile_is_the_one_before(window, qtbot, path, comparing):
    change(window, path, AGAIN)
    qtbot.waitUntil(comparing.reached.is_set)
    other = path.with_name("other.txt")
    other.write_text(REVISED, encoding="utf-8")
    with open_library(window._session.library.path, make=False) as library:
        session = Session(library)
        source, earlier = read_source(other), window.current.document.record.id
        held = revising.held_of(session, earlier)
        planned = revising.plan(held, source)
        revising.revise(session, planned, revising.prepared(planned), path)
    comparing.free.set()
    rest(qtbot, window)
    assert chain(window) == [TEXT, REVISED, AGAIN]
    assert len(window._session.annotations(window.current.document.record.id)) >= NOTES - 1
    assert check(window._session.library) == ()


def test_closing_the_tab_of_the_edition_before_is_safe(window, qtbot, path, comparing):
    change(window, path, REVISED)
    qtbot.waitUntil(comparing.reached.is_set)
    window.commands["close"].trigger()
    comparing.free.set()
    rest(qtbot, window)
    assert text_on_top(window) == REVISED
    assert window.workspace.bar.count() == 1
    assert check(window._session.library) == ()


def test_closing_the_document_that_is_made_an_edition_leaves_all_as_it_was(window, qtbot, path, comparing):
    earlier = window.current.document.record.id
    other = path.with_name("other.txt")
    change(window, other, REVISED)
    rest(qtbot, window)
    before = stored(window)
    window.revising._make_edition(earlier)
    qtbot.waitUntil(comparing.reached.is_set)
    window.commands["close"].trigger()
    comparing.free.set()
    rest(qtbot, window)
    assert stored(window) == before
    assert "书库没有改动" in said(window)
    assert not window.status.carrying.isVisible()


def test_a_document_is_made_an_edition_with_many_notes_in_one_step(window, qtbot, path):
    earlier = window.current.document.record.id
    change(window, path.with_name("other.txt"), REVISED)
    rest(qtbot, window)
    before = stored(window)
    window.revising._make_edition(earlier)
    rest(qtbot, window)
    assert chain(window) == [TEXT, REVISED]
    assert window.revising.cover.is_shown
    assert len(window.current.annotations) == NOTES - 1
    window.commands["undo"].trigger()
    rest(qtbot, window)
    assert stored(window) == before


@pytest.mark.parametrize("phase", ["comparing", "writing"])
def test_closing_the_window_meanwhile_leaves_a_sound_library(window, qtbot, path, request, phase):
    gate = request.getfixturevalue(phase)
    before = stored(window)
    change(window, path, REVISED)
    qtbot.waitUntil(gate.reached.is_set)
    threading.Timer(0.3, gate.free.set).start()
    window.frame.close()
    window.shut_down()
    assert stored(window) == before
    assert check(window._session.library) == ()


def test_the_window_answers_all_the_while(window, qtbot, path):
    with Watchdog() as dog:
        change(window, path, REVISED)
        rest(qtbot, window)
        QTest.keyClick(window.revising.page, Qt.Key.Key_Return)
        rest(qtbot, window)
        QTest.keyClick(window.revising.page, Qt.Key.Key_Escape)
        change(window, path, AGAIN)
        qtbot.waitUntil(window.status.carrying.isVisible)
        stop(qtbot, window)
        rest(qtbot, window)
    assert text_on_top(window) == REVISED
    assert dog.longest < dog.limit
