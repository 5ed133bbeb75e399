"""A start on a library that cannot be opened as it is: one sentence, nothing made in its place, nothing changed."""

from __future__ import annotations

import shutil
import sqlite3

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QMessageBox

from reader.app.report import prepare
from reader.app.session import Session
from reader.app.settings import Settings
from reader.source.document import source_from_bytes
from reader.store.db import open_library
from reader.text.span import Span
from reader.ui.main import Start, Starter
from tests.disks import fill, read_only, small_disk

pytestmark = [pytest.mark.gui, pytest.mark.qt_log_ignore("This plugin does not support")]

TEXT = "青禾县工作总结\n一、基本情况\n全县学校46所，在校学生12345人。\n"


@pytest.fixture
def place(tmp_path):
    """A folder with a library that holds one note."""
    made = tmp_path / "书库"
    with open_library(made / "library.sqlite") as library:
        session = Session(library)
        document = session.adopt(prepare(source_from_bytes(TEXT.encode(), "总结.txt")), None)
        session.annotate(document, Span(9, 13), note="核对")
    return made


@pytest.fixture
def start(qtbot, tmp_path, monkeypatch):
    """Starts the window as ``yandu`` does; what it says before it ends, and the starter."""
    for module in ("memory", "geometry", "main"):
        monkeypatch.setattr(f"reader.ui.{module}.settings_file", lambda: tmp_path / "settings.json")
    monkeypatch.setattr("sys.excepthook", None)
    ended, said, starters = [], [], []
    monkeypatch.setattr(QApplication, "exit", ended.append)
    monkeypatch.setattr(QMessageBox, "critical", lambda _parent, _title, words: said.append(words))
    monkeypatch.setattr("reader.ui.logging.begin_logging", lambda: None)

    def begin(path):
        starters.append(Starter(Start((), path, None, None, "light", (1200, 800)), Settings(theme="light")))
        qtbot.waitUntil(lambda: any((ended, starters[-1]._window, starters[-1].dialog)))
        return said, starters[-1]

    yield begin
    for one in starters:
        if one.dialog is not None:
            one.dialog.reject()
        one.shut_down()
        one._frame.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def state(folder):
    return {one.name: one.read_bytes() for one in folder.rglob("*") if one.is_file()}


def test_a_library_of_a_newer_version_is_left_alone(place, start):
    path = place / "library.sqlite"
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute(
        "INSERT INTO _sqlite_migrations (migration_set, name, applied_at) VALUES ('yandu', '9999-later', '')"
    )
    connection.close()
    before = state(place)
    said, starter = start(path)
    assert said == ["这个书库由较新版本的研读创建，请升级后再打开。"]
    assert starter.failure.code == "newer-schema"
    assert state(place) == before


def test_a_file_of_another_program_is_left_alone(place, start):
    path = place / "library.sqlite"
    path.write_bytes("这不是书库。".encode() * 200)
    before = state(place)
    said, starter = start(path)
    assert said == ["这个文件不是研读的书库，没有改动它。"]
    assert starter.failure.code == "not-a-library"
    assert state(place) == before


@pytest.mark.parametrize("name", ["library.sqlite", "[2024] 书库*.sqlite"])
def test_a_library_that_is_none_any_more_can_be_restored_where_it_has_backups(place, start, name):
    path = place / name
    if name != "library.sqlite":
        (place / "library.sqlite").rename(path)
    backups = place / "backups"
    backups.mkdir()
    shutil.copy(path, backups / f"{path.stem}-20250131-235959123456.sqlite")
    path.write_bytes(b"\0" * 4096 + b"?" * 4096)
    said, starter = start(path)
    assert said == []
    assert starter.dialog is not None


def test_a_disk_that_cannot_be_written_is_told_of(place, start):
    before = state(place)
    with read_only(place):
        said, starter = start(place / "library.sqlite")
        assert said == ["书库文件或所在的文件夹不可写，这一步没有保存；此前的批注都完好。"]
        assert starter.failure.code == "read-only"
    assert state(place) == before


def test_a_library_on_a_full_disk_can_be_read(tmp_path, place, start, qtbot):
    disk = tmp_path / "disk"
    disk.mkdir()
    with small_disk(disk, 6) as made:
        path = shutil.copytree(place, made / "书库") / "library.sqlite"
        fill(made)
        said, starter = start(path)
        qtbot.waitUntil(lambda: starter._window is None or not starter._window.is_busy)
        if starter._window is None:
            assert ["磁盘已满" in one for one in said] == [True]
        else:
            assert [one.note for one in starter._session.all_annotations()] == ["核对"]
        starter.shut_down()


def test_a_library_another_program_is_writing_to_is_told_of(place, start, monkeypatch):
    path = place / "library.sqlite"
    monkeypatch.setattr("reader.store.db.BUSY_SECONDS", 0.2)
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("PRAGMA journal_mode = DELETE")
    other.execute("BEGIN EXCLUSIVE")
    said, starter = start(path)
    assert said == ["书库正被另一个程序占用，这一步没有保存；请稍后再试。"]
    assert starter.failure.code == "locked"
    other.execute("ROLLBACK")
    other.close()
    with open_library(path) as library:
        assert [one.note for one in Session(library).all_annotations()] == ["核对"]
