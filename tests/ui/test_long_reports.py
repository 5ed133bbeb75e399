"""Long reports: shown as plain lines first, entered in a thread, their panels filled one after the other."""

from __future__ import annotations

import threading

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from reader.store import documents
from reader.store.db import StoreError
from reader.text.span import Span
from reader.ui import opening, panes, preview
from reader.ui.opening import Opener

pytestmark = pytest.mark.gui
TEXT = "某县工作报告\n\n一、教育\n新建学校3所，投入120.5万元。\n"
LONG = "另一份工作报告\n\n" + "".join(
    f"{numeral}、第{numeral}项工作\n全年投资{n}5亿元，增长{n}.2%。\n"
    for n, numeral in enumerate("一二三四五六七八九", 1)
)


@pytest.fixture
def window(open_window, monkeypatch):
    """Takes every report for a long one, once the first is open."""
    window = open_window(TEXT)
    monkeypatch.setattr(opening, "AT_ONCE", 10)
    monkeypatch.setattr(opening, "LONG", 10)
    monkeypatch.setattr(panes, "_LONG", 10)
    return window


@pytest.fixture
def path(tmp_path):
    path = tmp_path / "long.txt"
    path.write_text(LONG, encoding="utf-8")
    return path


@pytest.fixture
def looking_through(window, qtbot, path, monkeypatch):
    """The long report in plain lines, for as long as the event that is given is not set."""
    gate, prepare = threading.Event(), opening._prepare

    def wait(*arguments):
        gate.wait(20)
        return prepare(*arguments)

    monkeypatch.setattr(opening, "_prepare", wait)
    window.open_path(path)
    qtbot.waitUntil(lambda: window.workspace.bar.count() == 2 and window.current.view.content().text == LONG)
    yield gate
    gate.set()


def rest(qtbot, window):
    qtbot.waitUntil(lambda: not window.is_busy)
    qtbot.wait(30)


def test_a_long_report_is_shown_in_lines_then_entered_and_its_panels_filled(window, qtbot, path):
    told = []
    window.workspace._opener.source_ready.connect(lambda _request, source: told.append(source))
    window.open_path(path)
    rest(qtbot, window)
    view = window.current
    assert [source.text for source in told] == [LONG]
    assert view.document.record.name == "long.txt"
    assert view.document.options == window._session.view_options(view.document.record.id)
    assert view.characters == len("".join(LONG.split()))
    assert window.panes.outline._tree.model().rowCount() == 9
    assert len(window.panes.indicators.shown()) == len(view.page.found.indicators) == 18
    assert window._session.history.undo_code == "import-document"
    view.view.select(Span(0, 4))
    window.commands["highlight"].trigger()
    assert [row.quote for row in window.panes.cards.shown()] == ["另一份工"]
    for _ in range(2):
        window.commands["undo"].trigger()
        rest(qtbot, window)
    assert [one.name for one in window._session.documents()] == ["report.txt"]


def test_a_very_long_report_begins_to_be_read_before_all_of_it_is_set(window, qtbot, path, monkeypatch):
    monkeypatch.setattr(preview, "_LEAD", 10)
    seen = []

    def look(view):
        view.view.select(Span(0, 3))
        seen.append((view, view.view.content().text, view.view.selection()))

    monkeypatch.setattr(Opener, "_prepare", lambda *_: None)
    window.workspace.view_added.connect(look)
    window.open_path(path)
    qtbot.waitUntil(lambda: bool(seen) and not window.is_busy)
    (view, beginning, chosen) = seen[0]
    assert LONG.startswith(beginning)
    assert 10 <= len(beginning) < 30
    assert beginning.endswith("\n")
    assert view.view.content().text == LONG
    assert view.view.selection() == chosen


def test_what_cannot_be_entered_is_told_and_holds_nothing_up(window, qtbot, path, monkeypatch):
    def fail(library, *_):
        raise StoreError("disk-full", library.path)

    with monkeypatch.context() as patch:
        patch.setattr(documents, "add", fail)
        window.open_path(path)
        rest(qtbot, window)
    assert "磁盘已满" in window.message._text.text()
    assert len(window._session.documents()) == 1
    window.open_path(path)
    rest(qtbot, window)
    assert len(window._session.documents()) == 2


def test_a_bug_while_entering_holds_nothing_up(window, qtbot, path, monkeypatch):
    def fail(*_):
        raise ZeroDivisionError

    with monkeypatch.context() as patch, qtbot.capture_exceptions() as caught:
        patch.setattr(documents, "add", fail)
        window.open_path(path)
        rest(qtbot, window)
    assert [kind for kind, *_ in caught] == [ZeroDivisionError]
    assert not window._session.turns.is_taken


def test_steps_wait_until_it_is_entered(window, qtbot, path, monkeypatch):
    """And come after it in the history."""
    seen = []
    session = window._session
    one = session.annotate(window.current.document, Span(0, 4))
    done = Opener._entered_elsewhere

    def entered(self, *given):
        window.annotating.rewrite(one.id, "核对")
        seen.append(session.history.undo_code)
        done(self, *given)

    monkeypatch.setattr(Opener, "_entered_elsewhere", entered)
    window.open_path(path)
    rest(qtbot, window)
    assert seen == ["add-annotation"]
    assert session.history.undo_code == "change-annotation"
    assert session.annotation(one.id).note == "核对"
    window.commands["undo"].trigger()
    assert session.history.undo_code == "import-document"


def test_its_panels_say_that_it_is_looked_through(window, qtbot, looking_through):
    panels = (window.panes.outline, window.panes.indicators, window.panes.cards)
    assert {panel._stack.empty.accessibleName() for panel in panels} == {"正在分析这份报告"}
    window.panes.indicators._filter.setText("没有这个")
    assert window.panes.indicators._stack.empty.accessibleName() == "正在分析这份报告"
    looking_through.set()
    rest(qtbot, window)
    assert window.panes.indicators._stack.empty.accessibleName() == "没有匹配的指标"
    assert window.panes.cards._stack.empty.accessibleName() == "还没有批注"


def test_the_key_that_closes_its_tab_gives_it_up(window, qtbot, looking_through):
    QTest.keyClick(window.frame, Qt.Key.Key_W, Qt.KeyboardModifier.ControlModifier)
    assert window.workspace.bar.count() == 1
    looking_through.set()
    rest(qtbot, window)
    assert window.workspace.bar.count() == 1
    assert [one.name for one in window._session.documents()] == ["report.txt"]


def test_it_can_be_opened_again_after_it_was_given_up(window, qtbot, path, looking_through):
    window.commands["close"].trigger()
    window.open_path(path)
    looking_through.set()
    rest(qtbot, window)
    assert window.current.document.record.name == "long.txt"
    assert window.workspace.bar.count() == 2


def test_its_reader_stays_at_the_line_that_was_reached(window, qtbot, looking_through):
    window.frame.resize(900, 500)
    view = window.current
    place = LONG.index("七、")
    view.view.scroll_to(place, "top")
    assert view.view.verticalScrollBar().value() > 0
    looking_through.set()
    rest(qtbot, window)
    assert view.position() == place
