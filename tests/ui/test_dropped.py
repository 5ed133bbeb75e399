"""Documents that leave the library while they are open: their tabs close, whichever is on top."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from reader.app.shelf import remove

pytestmark = [pytest.mark.gui, pytest.mark.qt_log_ignore("This plugin does not support")]
CONTROL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier


def report(number: int) -> str:
    return f"青禾县第{number}号报告\n\n一、基本情况\n全县有学校{number + 40}所。\n"


@pytest.fixture
def window(open_window, qtbot, tmp_path):
    made = open_window(report(0))
    paths = [tmp_path / f"{number}.txt" for number in range(1, 4)]
    for number, path in enumerate(paths, start=1):
        path.write_text(report(number), encoding="utf-8")
    made.incoming.open_files(paths)
    settle(made, qtbot)
    return made


def settle(window, qtbot):
    qtbot.waitUntil(lambda: not window.is_busy, timeout=30_000)
    QApplication.processEvents()


def drop(window, *numbers):
    """The documents with these numbers leave, as one step."""
    ids = window.workspace.open_ids()[0]
    remove(window.incoming._keeping.shelving._session, [ids[number] for number in numbers])


@pytest.mark.parametrize("gone", [(1,), (1, 2), (2, 1, 3), (0, 1), (0, 2), (0, 1, 2, 3)])
def test_none_that_left_comes_on_top(window, qtbot, gone):
    top = window.workspace.open_ids()[1]
    left = [one for number, one in enumerate(window.workspace.open_ids()[0]) if number not in gone]
    drop(window, *gone)
    settle(window, qtbot)
    ids, now = window.workspace.open_ids()
    assert ids == left
    assert now == (top if top in left else now)
    assert (now in left) == bool(left)
    assert window.workspace.bar.isVisible() == bool(left)
    if left:
        assert window.current.document.record.id == now
        assert window.frame.windowTitle().startswith("青禾县第")
    else:
        assert window.current is None
        assert window.welcome.isVisible()


def test_both_pages_of_one_that_left_close(window, qtbot):
    QTest.keyClick(window.current.view, Qt.Key.Key_O, CONTROL | ALT)
    settle(window, qtbot)
    assert window.workspace.pair() is not None
    drop(window, 1)
    settle(window, qtbot)
    assert window.workspace.pair() is None
    assert len(window.workspace.open_ids()[0]) == 3
    assert window.workspace.open_ids()[1] == window.current.document.record.id


@pytest.mark.parametrize("beside", [False, True])
def test_importing_is_taken_back_while_they_are_open(window, qtbot, beside):
    for _ in range(3):
        if beside:
            QTest.keyClick(window.current.view, Qt.Key.Key_O, CONTROL | ALT)
            settle(window, qtbot)
        QTest.keyClick(window.current.view, Qt.Key.Key_Z, CONTROL)
        settle(window, qtbot)
    ids, now = window.workspace.open_ids()
    assert len(ids) == 1
    assert now == window.current.document.record.id


def test_they_come_back_when_that_is_undone(window, qtbot):
    drop(window, 1, 2)
    QTest.keyClick(window.current.view, Qt.Key.Key_Z, CONTROL)
    settle(window, qtbot)
    QTest.keyClick(window.current.view, Qt.Key.Key_T, CONTROL | Qt.KeyboardModifier.ShiftModifier)
    settle(window, qtbot)
    assert len(window.workspace.open_ids()[0]) == 3
