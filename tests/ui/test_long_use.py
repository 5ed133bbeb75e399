"""What only shows after a while: things closed, removed, and come back to. Each was found by a simulated reader."""

from __future__ import annotations

import gc
import weakref
from collections import Counter
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from reader.script.view import ViewScript
from reader.text.span import Span
from reader.ui.document.sought import Sought
from reader.ui.panels.outline import Move

pytestmark = pytest.mark.gui

MADE = ("reader.", "PySide6.", "concurrent.")
UI = Path(__file__).resolve().parents[2] / "reader" / "ui"

REPORT = "青禾县2024年工作总结\n\n一、基本情况\n全年新建学校3所。\n\n二、下一步打算\n再建5所。\n"


def close_tab(window) -> None:
    window.commands["close"].trigger()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    QApplication.processEvents()


def open_other(window, folder, qtbot) -> None:
    path = folder / "other.txt"
    path.write_text("另一份报告\n\n一、工作\n投入资金20万元。\n", encoding="utf-8")
    window.open_path(path)
    qtbot.waitUntil(lambda: not window.is_busy and window.current is not None, timeout=30_000)


@pytest.mark.parametrize("first", ["note", "offer"])
def test_selections_are_offered_marks_after_the_tab_of_the_last_one_is_closed(open_window, tmp_path, qtbot, first):
    window = open_window(REPORT)
    window.current.view.select(Span(0, 5))
    window.commands["note"].trigger() if first == "note" else window.annotating.offer()
    close_tab(window)
    assert not window.annotating.popup.isVisible()
    open_other(window, tmp_path, qtbot)
    window.current.view.select(Span(0, 4))
    window.annotating.offer()
    assert window.annotating.popup.isVisible()
    window.commands["note"].trigger()
    assert window.annotating.editor.isVisible()
    window.annotating.editor.cancel()


@pytest.mark.parametrize("way", ["last first", "first first", "removed"])
def test_tabs_closed_at_once_leave_nothing_behind(open_window, tmp_path, qtbot, way):
    window = open_window(REPORT)
    for number in range(3):
        path = tmp_path / f"report{number}.txt"
        path.write_text(f"第{number}份报告\n\n一、工作\n投入资金{number}0万元。\n", encoding="utf-8")
        window.open_path(path)
        qtbot.waitUntil(lambda: not window.is_busy and window.current.page is not None, timeout=30_000)
    workspace = window.workspace
    left = [weakref.ref(thing) for view in workspace.views() for thing in (view, view.page)]
    assert len(left) == 8
    if way == "removed":
        for record in window._session.documents():
            window._session.remove_document(record.id)
    while workspace.bar.count():
        workspace.close_tab(workspace.bar.count() - 1 if way == "last first" else 0)
    for _ in range(3):
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        QApplication.processEvents()
    qtbot.waitUntil(lambda: not window.is_busy, timeout=30_000)
    gc.collect()
    assert [one() for one in left if one() is not None] == []


def test_a_page_that_is_made_for_a_closed_tab_comes_to_nothing(open_window, qtbot, monkeypatch):
    monkeypatch.setattr("reader.ui.document.page_maker._AT_ONCE", 0)
    window = open_window(REPORT)
    window.current.show_script(ViewScript.HANT)
    assert window.is_busy
    close_tab(window)
    qtbot.waitUntil(lambda: not window.is_busy, timeout=30_000)
    assert window.current is None


def test_nothing_asks_for_the_children_of_a_widget_in_the_way_that_keeps_them():
    asking = [path.name for path in UI.rglob("*.py") if "findChild" in path.read_text("utf-8")]
    assert asking == ["tree.py"], "see reader/ui/widgets/tree.py"
    simulation = Path(__file__).parent.glob("simulated_*.py")
    assert [path.name for path in simulation if "findChildren" in path.read_text("utf-8")] == [], "it measures memory"


@pytest.fixture
def no_collector():
    """What is freed is freed because nothing holds it: the window looks for cycles hardly ever."""
    gc.collect()
    gc.disable()
    yield
    gc.enable()


def rest(window, qtbot) -> None:
    """Wait until nothing is under way and what was to be deleted is."""
    qtbot.waitUntil(lambda: not window.is_busy, timeout=30_000)
    for _ in range(3):
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        QApplication.processEvents()


def living() -> Counter[str]:
    """How many objects there are of each class of ours and of Qt's."""
    kinds = (type(one) for one in gc.get_objects())
    return Counter(f"{kind.__module__}.{kind.__name__}" for kind in kinds if str(kind.__module__).startswith(MADE))


def read_and_close(window, path, qtbot) -> None:
    """A report is opened, read in another script, searched, and closed."""
    window.open_path(path)
    qtbot.waitUntil(lambda: not window.is_busy and window.current is not None and window.current.page is not None)
    for script in (ViewScript.HANT, ViewScript.HANS):
        window.current.show_script(script)
        rest(window, qtbot)
    window.current.set_tracing(True)
    window.current.find_words(Sought("工作"))
    window.current.view.select(Span(0, 4))
    window.current.view.clear_selection()
    close_tab(window)
    rest(window, qtbot)


@pytest.mark.parametrize("at_once", [True, False])
def test_reports_opened_and_closed_all_day_leave_nothing_behind(
    open_window, tmp_path, qtbot, monkeypatch, no_collector, at_once
):
    monkeypatch.setattr("reader.ui.workspace.workspace._REOPENED", 3)
    if not at_once:
        monkeypatch.setattr("reader.ui.document.page_maker._AT_ONCE", 0)
        monkeypatch.setattr("reader.ui.workspace.opening.AT_ONCE", 0)
    window = open_window(REPORT)
    close_tab(window)
    path = tmp_path / "again.txt"
    path.write_text(REPORT + "投入资金20万元。\n" * 30, encoding="utf-8")
    for _ in range(3):
        read_and_close(window, path, qtbot)
    before = living()
    for _ in range(20):
        read_and_close(window, path, qtbot)
    more = living() - before
    assert {name: count for name, count in more.items() if count >= 10} == {}
    for _ in range(3):
        window.commands["reopen"].trigger()
        rest(window, qtbot)
        assert window.current is not None
        close_tab(window)


def test_a_closed_tab_comes_back_only_while_its_document_is_in_the_library(open_window, tmp_path, qtbot):
    window = open_window(REPORT)
    kept = window.current.document.record.name
    open_other(window, tmp_path, qtbot)
    gone = window.current.document.record.id
    window.workspace.bar.setCurrentIndex(0)
    close_tab(window)
    close_tab(window)
    window._session.remove_document(gone)
    window.commands["reopen"].trigger()
    qtbot.waitUntil(lambda: not window.is_busy and window.current is not None, timeout=30_000)
    assert window.current.document.record.name == kept
    window.commands["reopen"].trigger()
    assert window.workspace.bar.count() == 1


def test_the_keys_of_the_outline_are_its_own_while_the_window_has_them_too(open_window):
    window = open_window(REPORT)
    window.panes.jump_to_heading(1)
    assert window.commands["back"].isEnabled(), "Alt+Left means going back elsewhere"
    moved: list[tuple[int, Move]] = []
    window.panes.outline.move_requested.connect(lambda key, move: moved.append((key, move)))
    window.commands["go-outline"].trigger()
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    assert [move for _, move in moved] == [Move.PROMOTE, Move.DEMOTE]
    assert window.commands["back"].isEnabled(), "the page did not go back"


def test_the_way_back_leaves_out_documents_that_are_gone(open_window, tmp_path, qtbot):
    window = open_window(REPORT)
    first = window.current.document.record.id
    open_other(window, tmp_path, qtbot)
    assert window.commands["back"].isEnabled()
    window._session.remove_document(first)
    window.commands["back"].trigger()
    assert not window.commands["back"].isEnabled()
    assert window.current.document.record.name == "other.txt"
