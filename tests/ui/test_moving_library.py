"""The library moved to another folder from the preferences, and a start without it."""

from __future__ import annotations

import os
import threading

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QPushButton

from reader.app import relocating
from reader.app.places import default_library
from reader.app.report import prepare
from reader.app.session import Session
from reader.app.settings import Settings
from reader.source.document import source_from_bytes
from reader.store import files
from reader.store.db import StoreError, open_library
from reader.ui.main import Start, Starter
from reader.ui.workspace.waiting_page import WaitingPage

pytestmark = [pytest.mark.gui, pytest.mark.qt_log_ignore("This plugin does not support")]


@pytest.fixture
def home(tmp_path, monkeypatch):
    for name in ("CONFIG", "DATA"):
        monkeypatch.setenv(f"XDG_{name}_HOME", os.fspath(tmp_path / name.lower()))
    place = default_library()
    with open_library(place) as library:
        text = "全县教育工作总结\n一、基本情况\n全县学校46所。\n"
        Session(library).adopt(prepare(source_from_bytes(text.encode(), "一.txt")), None)
    return place


@pytest.fixture
def start(qtbot, home, monkeypatch):
    """Starts the window as ``yandu`` does; with ``named``, as with ``--library``."""
    monkeypatch.setattr("sys.excepthook", None)
    for name in ("exit", "quit"):
        monkeypatch.setattr(QApplication, name, lambda *_: None)
    monkeypatch.setattr("reader.ui.logging.begin_logging", lambda: None)
    starters = []

    def begin(recovery=None, *, named=False, library=None):
        made = Start((), library or default_library(), None, None, "light", (1200, 800), named=named)
        starters.append(Starter(made, Settings(theme="light"), recovery))
        return starters[-1]

    yield begin
    for one in starters:
        if one.recovery is None:  # else the test has shut it down
            one.shut_down()
            one._frame.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def form_of(window):
    window.commands["preferences"].trigger()
    window.preferences.dialog.show_part("library")
    return window.preferences.dialog.library


def begun(starter, qtbot):
    qtbot.waitUntil(lambda: starter._window is not None and not starter._window.is_busy, timeout=20_000)
    return starter._window


def test_the_library_is_moved_and_opened_again(start, home, tmp_path, qtbot, monkeypatch):
    first = start()
    form = form_of(begun(first, qtbot))
    assert form._place.text() == str(home)
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(tmp_path / "别处"))
    QTest.mouseClick(form._move, Qt.MouseButton.LeftButton)
    assert first.recovery is not None
    first.shut_down()
    second = begun(start(first.recovery), qtbot)
    place = tmp_path / "别处" / home.name
    assert second._session.library.path == place == default_library()
    assert [one.title for one in second._session.documents()] == ["全县教育工作总结"]
    assert str(place) in second.message.text()
    assert form_of(second)._place.text() == str(place)


def test_a_large_library_is_waited_for_in_words(start, home, tmp_path, qtbot, monkeypatch):
    first = start()
    form = form_of(begun(first, qtbot))
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(tmp_path / "别处"))
    QTest.mouseClick(form._move, Qt.MouseButton.LeftButton)
    first.shut_down()
    free = threading.Event()

    def held(following):
        assert free.wait(30)
        return first.recovery(following)

    second = start(held)
    said = "正在处理书库文件，文件很大时要等一会儿…"
    qtbot.waitUntil(lambda: said in [one.text() for one in second._frame.findChildren(QLabel) if one.isVisible()])
    free.set()
    window = begun(second, qtbot)
    qtbot.waitUntil(lambda: window.welcome.isVisible() or window.current is not None)
    assert not any(one.text() == said and one.isVisible() for one in second._frame.findChildren(QLabel))
    assert window._session.library.path == default_library()


def grow(place):
    """Have the library be copied in several steps."""
    with open_library(place) as library, library.transaction():
        library.write("INSERT INTO session VALUES ('large', ?)", ("研读" * 1_000_000,))


@pytest.fixture
def moving_slowly(start, home, tmp_path, qtbot, monkeypatch):
    """A window that moves a large library; each MiB is copied when the event is set, and the page that waits for it."""
    grow(home)
    first = start()
    form = form_of(begun(first, qtbot))
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(tmp_path / "别处"))
    QTest.mouseClick(form._move, Qt.MouseButton.LeftButton)
    first.shut_down()
    free = threading.Event()
    copied = files._copied

    def slowly(*words):
        copied(*words)
        assert free.wait(30)

    monkeypatch.setattr(files, "_copied", slowly)
    second = start(first.recovery)
    qtbot.waitUntil(lambda: any(one.isVisible() for one in buttons(second)))
    return second, free


def buttons(starter):
    return [one for one in starter._frame.findChildren(QPushButton) if one.text() == "取消"]


def test_how_much_is_copied_is_shown(moving_slowly, qtbot):
    starter, free = moving_slowly
    page = next(iter(starter._frame.findChildren(WaitingPage)))
    assert "%" in page._said.text()
    assert 0 < page._bar.value() < page._bar.maximum()
    free.set()
    window = begun(starter, qtbot)
    assert window._session.library.path == default_library()
    assert "书库已移到" in window.message.text()


@pytest.mark.parametrize("by_key", [False, True])
def test_moving_can_be_stopped(moving_slowly, home, tmp_path, qtbot, by_key):
    starter, free = moving_slowly
    (button,) = buttons(starter)
    if by_key:
        qtbot.waitUntil(button.hasFocus)
        QTest.keyClick(button, Qt.Key.Key_Space)
    else:
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    free.set()
    window = begun(starter, qtbot)
    assert window._session.library.path == home == default_library()
    assert "还在原处" in window.message.text()
    assert list((tmp_path / "别处").iterdir()) == []
    assert len(window._session.documents()) == 1


def test_a_folder_with_a_library_is_refused_and_all_goes_on(start, home, tmp_path, qtbot, monkeypatch):
    other = tmp_path / "别处" / home.name
    other.parent.mkdir()
    other.write_bytes(b"other")
    first = start()
    form = form_of(begun(first, qtbot))
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(other.parent))
    QTest.mouseClick(form._move, Qt.MouseButton.LeftButton)
    first.shut_down()
    second = begun(start(first.recovery), qtbot)
    assert second._session.library.path == home
    assert "另选文件夹" in second.message.text()
    assert other.read_bytes() == b"other"


def test_no_folder_chosen_is_no_move(start, home, qtbot, monkeypatch):
    first = start()
    form = form_of(begun(first, qtbot))
    for chosen in ("", str(home.parent)):
        monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_, chosen=chosen: chosen)
        QTest.mouseClick(form._move, Qt.MouseButton.LeftButton)
    assert first.recovery is None
    assert form.isVisible()


def test_a_library_that_was_named_is_not_moved(start, tmp_path, qtbot):
    form = form_of(begun(start(named=True, library=tmp_path / "另一个.sqlite"), qtbot))
    assert not form._move.isEnabled()
    assert "--library" in form._move.toolTip()


def test_a_library_that_is_away_is_told_of_and_none_is_made(start, home, tmp_path, qtbot, monkeypatch):
    moved = relocating.move_library(home, tmp_path / "移动硬盘")
    moved.path.rename(tmp_path / "拔下.sqlite")
    told = []
    monkeypatch.setattr("PySide6.QtWidgets.QMessageBox.critical", lambda _parent, _title, words: told.append(words))
    starter = start()
    qtbot.waitUntil(lambda: starter.failure is not None, timeout=20_000)
    assert isinstance(starter.failure, StoreError)
    assert str(moved.path) in told[0]
    assert not moved.path.exists()
