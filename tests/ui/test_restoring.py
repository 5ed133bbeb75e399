"""Going back to a backup, and out of a library that cannot be opened, from the window."""

from __future__ import annotations

import shutil
from contextlib import closing

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from reader.app.places import backup_folder
from reader.app.report import prepare
from reader.app.session import Session
from reader.app.settings import Settings
from reader.source.document import source_from_bytes
from reader.store.backup import backup
from reader.store.check import check
from reader.store.db import StoreError, open_library
from reader.ui.main import Start, Starter

pytestmark = [pytest.mark.gui, pytest.mark.qt_log_ignore("This plugin does not support")]

LEFT = Qt.MouseButton.LeftButton


def add(session, number):
    text = f"第{number}号工作总结\n一、基本情况\n全县学校{number}所。\n" + "各项工作顺利推进。" * 600
    session.adopt(prepare(source_from_bytes(text.encode(), f"{number}.txt")), None)


@pytest.fixture
def path(tmp_path, monkeypatch):
    for module in ("memory", "geometry", "main"):
        monkeypatch.setattr(f"reader.ui.{module}.settings_file", lambda: tmp_path / "settings.json")
    place = tmp_path / "书库" / "library.sqlite"
    with open_library(place) as library:
        session = Session(library)
        for number in range(6):
            add(session, number)
        backup(library, backup_folder(place))
        add(session, 6)
        library.db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    return place


@pytest.fixture
def start(qtbot, path, monkeypatch):
    """Starts the window as ``yandu`` does."""
    monkeypatch.setattr("sys.excepthook", None)
    # Without a loop to end, Qt would end the next one.
    for name in ("exit", "quit"):
        monkeypatch.setattr(QApplication, name, lambda *_: None)
    monkeypatch.setattr("reader.ui.logging.begin_logging", lambda: None)
    starters = []

    def begin(recovery=None):
        start = Start((), path, None, None, "light", (1200, 800))
        starters.append(Starter(start, Settings(theme="light"), recovery))
        return starters[-1]

    yield begin
    for one in starters:
        if one.recovery is None:  # else the test has shut it down
            one.shut_down()
            one._frame.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def ruin(path):
    """Write over pages of what was put into the library, not over its schema, without which nothing is left."""
    with open_library(path.parent.parent / "empty" / "library.sqlite") as empty:
        empty.db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        first = empty.path.stat().st_size // 4096
    with path.open("r+b") as file:
        for page in range(first, path.stat().st_size // 4096 - 2, 7):
            file.seek(page * 4096)
            file.write(b"\xa5" * 4096)
    # What a killed process leaves makes the next start look closely.
    path.with_name(path.name + "-wal").write_bytes(b"\0" * 32)


def titles(path):
    with closing(open_library(path)) as library:
        return {one.title for one in Session(library).documents()}


@pytest.mark.parametrize("way", ["restore", "salvage"])
def test_a_damaged_library_is_put_right_by_its_reader(start, path, qtbot, way):
    ruin(path)
    ruined = path.read_bytes()
    starter = start()
    qtbot.waitUntil(lambda: starter.dialog is not None and starter.dialog.restore.isEnabled(), timeout=30_000)
    assert starter.dialog.isVisible()
    assert starter.dialog.list.topLevelItem(0).text(2) == "6"
    QTest.mouseClick(starter.dialog.restore if way == "restore" else starter.dialog.salvage, LEFT)
    qtbot.waitUntil(lambda: starter._window is not None, timeout=30_000)
    said = starter._window.message._text.text()
    assert ("备份" if way == "restore" else "抢救") in said
    (aside,) = path.parent.glob("library-replaced-*.sqlite")
    assert aside.read_bytes() == ruined, "the damaged file stays as it is"
    starter.shut_down()
    assert len(titles(path)) == 6 if way == "restore" else len(titles(path)) >= 4


def test_a_library_whose_beginning_is_lost_is_salvaged(start, path, qtbot):
    """There is no backup either."""
    before = titles(path)
    shutil.rmtree(backup_folder(path))
    with path.open("r+b") as file:
        file.write(b"\0" * 4096)
    starter = start()
    qtbot.waitUntil(lambda: starter.dialog is not None and starter.dialog.isVisible(), timeout=30_000)
    QTest.mouseClick(starter.dialog.salvage, LEFT)
    qtbot.waitUntil(lambda: starter._window is not None, timeout=30_000)
    assert "抢救" in starter._window.message._text.text()
    starter.shut_down()
    assert titles(path) == before


def test_a_reader_whose_library_is_beyond_salvage_is_led_to_the_backup(start, path, qtbot):
    path.write_bytes(b"\0" * 40_960)
    starter = start()
    qtbot.waitUntil(lambda: starter.dialog is not None and starter.dialog.restore.isEnabled(), timeout=30_000)
    first = starter.dialog
    QTest.mouseClick(first.salvage, LEFT)
    qtbot.waitUntil(lambda: starter.dialog is not first and starter.dialog.restore.isEnabled(), timeout=30_000)
    (said,) = (one.text() for one in starter.dialog.findChildren(QLabel) if str(path) in one.text())
    assert "没有成功" in said
    assert path.read_bytes() == b"\0" * 40_960
    QTest.mouseClick(starter.dialog.restore, LEFT)
    qtbot.waitUntil(lambda: starter._window is not None, timeout=30_000)
    starter.shut_down()
    assert len(titles(path)) == 6


def test_a_reader_who_leaves_it_finds_all_as_it_was(start, path, qtbot):
    ruin(path)
    ruined = path.read_bytes()
    starter = start()
    qtbot.waitUntil(lambda: starter.dialog is not None and starter.dialog.restore.isEnabled(), timeout=30_000)
    QTest.keyClick(starter.dialog, Qt.Key.Key_Escape)
    assert starter.failure is not None
    assert path.read_bytes() == ruined


def test_a_reader_goes_back_to_a_backup(start, path, qtbot):
    first = start()
    qtbot.waitUntil(lambda: first._window is not None, timeout=30_000)
    assert "第6号工作总结" in titles(path)
    first._window.commands["restore"].trigger()
    dialog = first._window.keeping.restoring.dialog
    qtbot.waitUntil(dialog.restore.isEnabled, timeout=30_000)
    assert not dialog.salvage.isVisible()
    QTest.mouseClick(dialog.restore, LEFT)
    assert first.recovery is not None
    first.shut_down()
    second = start(first.recovery)
    qtbot.waitUntil(lambda: second._window is not None, timeout=30_000)
    assert "已恢复" in second._window.message._text.text()
    assert "第6号工作总结" not in titles(path)
    assert "第5号工作总结" in titles(path)


@pytest.mark.parametrize("swapped", [False, True])
def test_a_library_that_is_moved_or_replaced_is_kept_and_brought_back(start, path, qtbot, swapped):
    """A sync client puts another state of the library in its place; or somebody moves the file away."""
    shutil.copy(path, path.with_name("elsewhere.sqlite"))
    first = start()
    qtbot.waitUntil(lambda: first._window is not None, timeout=30_000)
    qtbot.waitUntil(lambda: not first._window.is_busy, timeout=30_000)
    add(first._window._session, 7)
    qtbot.waitUntil(lambda: not first._window.is_busy, timeout=30_000)
    if swapped:
        path.with_name("elsewhere.sqlite").replace(path)
    else:
        path.rename(path.with_name("moved.sqlite"))
    window = first._window
    for _ in range(2):
        with pytest.raises(StoreError) as caught:
            add(window._session, 8)
        window.show_failure(caught.value)
    assert ("换掉" if swapped else "移走") in window.message.text()
    (rescued,) = path.parent.glob("library-rescued-*.sqlite")
    assert rescued.name in window.message.text()
    QTest.mouseClick(window.message._action, LEFT)
    assert first.recovery is not None
    first.shut_down()
    second = start(first.recovery)
    qtbot.waitUntil(lambda: second._window is not None, timeout=30_000)
    assert ("并入" if swapped else "放回") in second._window.message.text()
    add(second._window._session, 8)
    second.shut_down()
    assert {f"第{number}号工作总结" for number in range(9)} == titles(path)
    with closing(open_library(path)) as library:
        assert check(library) == ()
