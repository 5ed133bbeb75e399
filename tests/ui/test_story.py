"""The whole job, through real mouse and key events, on samples of every shape and, where they are, the real reports."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication, QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPlainTextEdit

from reader.app.session import Session
from reader.app.settings import Settings
from reader.script.view import ViewScript
from reader.store.db import open_library
from reader.text.span import Span
from reader.ui.main_window import MainWindow
from tests.ui.shapes import REAL, SAMPLES

pytestmark = pytest.mark.gui


class Desk:
    """A reader at a window: opens and closes it on one library."""

    def __init__(self, qtbot, folder: Path) -> None:
        self.qtbot = qtbot
        self.path = folder / "library.sqlite"
        self.window: MainWindow | None = None

    def sit_down(self) -> MainWindow:
        self.library = open_library(self.path)
        self.session = Session(self.library)
        self.window = MainWindow(self.session, Settings(theme="light"))
        self.window.frame.resize(1280, 800)
        self.window.restore_session()
        with self.qtbot.waitActive(self.window.frame):
            self.window.frame.show()
            self.window.frame.activateWindow()
        self.settle()
        return self.window

    def settle(self) -> None:
        self.qtbot.waitUntil(lambda: not self.window.is_busy, timeout=30_000)
        QApplication.processEvents()

    def open(self, path: Path):
        self.window.open_path(path)
        self.settle()
        view = self.window.current
        assert view.document is not None
        assert view.document.record.name == path.name
        return view

    def get_up(self) -> None:
        if self.window is not None:
            self.window.frame.close()
            self.window.shut_down()
            self.window.deleteLater()
            self.window.frame.deleteLater()
            QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
            self.library.close()
            self.window = None


@pytest.fixture
def desk(qtbot, tmp_path, monkeypatch):
    for module in ("memory", "geometry"):
        monkeypatch.setattr(f"reader.ui.{module}.settings_file", lambda: tmp_path / "settings.json")
    made = Desk(qtbot, tmp_path)
    made.sit_down()
    yield made
    made.get_up()


def drag(view, span: Span) -> None:
    """Select the view's ``span`` with the mouse."""
    page = view.view
    page.ensure_visible(span)
    QApplication.processEvents()
    first = page.rect_of(Span(span.start, span.start + 1))
    last = page.rect_of(Span(span.end - 1, span.end))
    start = QPoint(first.left() + 1, first.center().y())
    end = QPoint(last.right(), last.center().y())
    port = page.viewport()
    QTest.mousePress(port, Qt.MouseButton.LeftButton, pos=start)
    QTest.mouseMove(port, (start + end) / 2)
    QTest.mouseMove(port, end)
    QTest.mouseRelease(port, Qt.MouseButton.LeftButton, pos=end)
    QApplication.processEvents()


def commit(words: str) -> None:
    """Type ``words`` as an input method does."""
    event = QInputMethodEvent()
    event.setCommitString(words)
    QApplication.sendEvent(QApplication.focusWidget(), event)


def words_in_a_body(view, length: int = 8) -> Span:
    """Some words in the middle of a paragraph, in view coordinates."""
    for block in view.page.content.blocks[len(view.page.content.blocks) // 3 :]:
        if block.style.value == "body" and block.end - block.start > length + 8:
            return Span(block.start + 3, block.start + 3 + length)
    raise AssertionError("no paragraph is long enough")


@pytest.mark.parametrize("path", [*SAMPLES, *REAL], ids=lambda path: path.stem[:24])
def test_the_whole_job(desk, path):
    window, view = desk.window, desk.open(path)
    read_by_outline(desk, view)
    annotation = mark_with_the_mouse(desk, view)
    switch_through_the_scripts(desk, view, annotation)
    find_in_either_script(desk, view)
    watch_the_indicators(desk, view)
    change_undo_and_redo(desk, annotation)
    place, script = view.position(), view.script
    window.workspace.save_current()
    desk.get_up()
    come_back(desk, annotation, place, script)


def read_by_outline(desk, view) -> None:
    headings = view.document.report.analysis.headings
    assert headings
    panes = desk.window.panes
    index = len(headings) // 2
    panes.outline.jump_requested.emit(index)
    QApplication.processEvents()
    shown_at = view.page.found.headings[index].span
    assert not view.view.rect_of(shown_at).isNull()
    assert view.section_index() >= 0


def mark_with_the_mouse(desk, view):
    words = words_in_a_body(view)
    drag(view, words)
    chosen = view.view.selection()
    assert chosen == words
    window = desk.window
    assert window.annotating.popup.isVisible()
    frame = window.annotating.popup.geometry()
    corner = view.view.viewport().mapTo(window.frame, QPoint(0, 0))
    assert not frame.intersects(view.view.selected_rect().translated(corner))
    QTest.keyClick(window.annotating.popup, Qt.Key.Key_2)
    QApplication.processEvents()
    (made,) = desk.session.annotations(view.document.record.id)
    assert made.color.value == "green"
    assert view.page.text(made.span) == words.of(view.page.view.text)
    assert view.document.report.source.text[made.span.start : made.span.end] == made.quote.exact
    assert len(window.panes.cards.shown()) == 1
    assert not window.annotating.popup.isVisible()
    return made


def switch_through_the_scripts(desk, view, annotation) -> None:
    source = view.document.report.source.text
    view.jump(annotation.span)
    QApplication.processEvents()
    place = view.position()
    for script in (*ViewScript, ViewScript.HANS):
        desk.window.commands[f"script-{script.value}"].trigger()
        desk.settle()
        assert view.script is script
        assert desk.window.top_bar.scripts.value() == script.value
        shown = view.page.to_view(annotation.span)
        assert view.page.to_source(shown) == annotation.span
        sentence = source[min(place, view.position()) : max(place, view.position())]
        assert "\n" not in sentence.strip("\r\n"), "the place being read moved to another paragraph"
        if script is ViewScript.ORIGINAL:
            assert view.page.view.text == source.replace("\r\n", "\n").lstrip("\ufeff")
        assert len(desk.window.panes.indicators.shown()) == len(view.page.found.indicators)


def find_in_either_script(desk, view) -> None:
    window = desk.window
    assert view.script is ViewScript.HANS
    window.commands["find"].trigger()
    assert window.find_bar.isVisible()
    somewhere = words_in_a_body(view).start
    commit(re.search("[\u4e00-\u9fff]{2}", view.page.view.text[somewhere:])[0])
    desk.qtbot.waitUntil(lambda: len(view.hits.spans) > 0, timeout=5000)
    count = len(view.hits.spans)
    first = view.hits.index
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    assert view.hits.index == (first + 1) % count
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert view.hits.index == first
    window.commands["script-tw"].trigger()
    desk.settle()
    assert len(view.hits.spans) == count
    QTest.keyClick(window.find_bar, Qt.Key.Key_Escape)
    assert not window.find_bar.isVisible()
    assert len(view.hits.spans) == 0


def watch_the_indicators(desk, view) -> None:
    window = desk.window
    found = view.page.found.indicators
    assert found
    window.commands["indicators"].setChecked(False)
    window.commands["indicators"].setChecked(True)
    window.commands["next-indicator"].trigger()
    QApplication.processEvents()
    assert window.panes.right.tabs.current() == 1
    last = len(found) - 1
    window.panes.indicators.jump_requested.emit(last)
    QApplication.processEvents()
    rect = view.view.rect_of(found[last].span)
    assert not rect.isNull()


def change_undo_and_redo(desk, annotation) -> None:
    window, session = desk.window, desk.session
    session.change(annotation.id, note="核对年报", tag_paths=["指标/占比"])
    assert window.panes.cards.shown()[0].note == "核对年报"
    window.commands["undo"].trigger()
    assert window.panes.cards.shown()[0].note == ""
    window.commands["undo"].trigger()
    assert window.panes.cards.shown() == ()
    window.commands["redo"].trigger()
    window.commands["redo"].trigger()
    assert session.annotation(annotation.id).tags == ("指标/占比",)


def come_back(desk, annotation, place, script) -> None:
    window = desk.sit_down()
    view = window.current
    desk.qtbot.waitUntil(lambda: view.document is not None, timeout=30_000)
    desk.settle()
    assert view.script is script
    source = view.document.report.source.text
    between = source[min(place, view.position()) : max(place, view.position())]
    assert len(between) < 80
    (found,) = desk.session.annotations(view.document.record.id)
    assert found.id == annotation.id
    assert found.note == "核对年报"
    assert len(window.panes.cards.shown()) == 1


def test_an_astral_character_is_one_code_point(desk, tmp_path):
    path = tmp_path / "吉野.txt"
    path.write_text("报告\n\n\U00020bb7野家开店3家😀，生意很好，大家都喜欢去那里吃饭。\n", encoding="utf-8")
    view = desk.open(path)
    at = view.page.view.text.index("\U00020bb7")
    drag(view, Span(at, at + 1))
    QTest.keyClick(desk.window.annotating.popup, Qt.Key.Key_1)
    (made,) = desk.session.annotations(view.document.record.id)
    assert made.quote.exact == "\U00020bb7"
    assert len(made.span) == 1


def test_a_note_is_written_with_tags_that_complete(desk):
    view = desk.open(SAMPLES[0])
    words = words_in_a_body(view)
    drag(view, words)
    QTest.keyClick(desk.window.annotating.popup, Qt.Key.Key_N)
    editor = desk.window.annotating.editor
    assert editor.isVisible()
    QTest.keyClicks(QApplication.focusWidget(), "to check")
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    QTest.keyClicks(QApplication.focusWidget(), "budget/2025")
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    (made,) = desk.session.annotations(view.document.record.id)
    assert (made.note, made.tags) == ("to check", ("budget/2025",))
    assert not editor.isVisible()


def test_copying_gives_what_is_shown_and_where_it_stands(desk):
    view = desk.open(SAMPLES[0])
    words = words_in_a_body(view)
    drag(view, words)
    desk.window.commands["copy"].trigger()
    assert QGuiApplication.clipboard().text() == words.of(view.page.view.text)
    desk.window.commands["copy-citation"].trigger()
    cited = QGuiApplication.clipboard().text()
    assert cited.startswith("“")
    assert f"《{view.document.record.title}》" in cited


def test_bad_files_leave_everything_as_it_was(desk, tmp_path):
    view = desk.open(SAMPLES[0])
    (tmp_path / "empty.txt").write_bytes(b"")
    (tmp_path / "picture.txt").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 20)
    for name in ("empty.txt", "picture.txt", "missing.txt"):
        desk.window.message.hide()
        desk.window.open_path(tmp_path / name)
        desk.settle()
        assert desk.window.message.isVisible()
        assert name in desk.window.message.text()
        assert desk.window.current is view
    assert len(desk.session.documents()) == 1


def test_files_are_dropped_on_the_window(desk):
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(SAMPLES[0]))])
    entered = QDragEnterEvent(
        QPoint(50, 50), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    QApplication.sendEvent(desk.window.frame, entered)
    assert entered.isAccepted()
    dropped = QDropEvent(
        QPointF(50, 50), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    QApplication.sendEvent(desk.window.frame, dropped)
    desk.settle()
    assert desk.window.current.document.record.name == SAMPLES[0].name


def test_tabs_close_and_come_back(desk):
    for path in SAMPLES[:3]:
        desk.open(path)
    bar = desk.window.workspace.bar
    assert bar.count() == 3
    desk.window.commands["close"].trigger()
    assert bar.count() == 2
    desk.window.commands["reopen"].trigger()
    desk.settle()
    assert bar.count() == 3
    desk.open(SAMPLES[0])
    assert bar.count() == 3
    for _ in range(3):
        desk.window.commands["close"].trigger()
    assert desk.window.current is None
    assert desk.window.welcome.isVisible()
    view = desk.open(SAMPLES[1])
    drag(view, words_in_a_body(view))
    assert desk.window.annotating.popup.isVisible()


def test_a_repair_is_switched_off_and_on(desk):
    damaged = next(path for path in SAMPLES if "damaged" in path.stem)
    view = desk.open(damaged)
    before = view.page.view.text
    edit = next(one for one in view.document.report.repaired.edits if one.reason == "gloss")
    desk.window.panes.info.repair_toggle_requested.emit(edit.start, edit.end, False)
    desk.settle()
    assert len(view.page.view.text) > len(before)
    desk.window.commands["undo"].trigger()
    desk.settle()
    assert view.page.view.text == before


def test_the_export_holds_what_its_preview_shows(desk, tmp_path):
    view = desk.open(SAMPLES[0])
    drag(view, words_in_a_body(view))
    QTest.keyClick(desk.window.annotating.popup, Qt.Key.Key_1)
    (kept,) = desk.session.all_annotations()
    desk.window.commands["export"].trigger()
    desk.settle()
    dialog = desk.window.desk.exporting.dialog
    (preview,) = [one for one in dialog.findChildren(QPlainTextEdit) if one.isReadOnly()]
    assert view.page.text(kept.span) in preview.toPlainText()
    target = tmp_path / "out.md"
    dialog.export_requested.emit(dialog.request(), target)
    desk.settle()
    assert desk.window.desk.exporting.dialog is None
    assert preview_matches(preview_text := target.read_text(encoding="utf-8"), kept.quote.exact), preview_text


def preview_matches(text: str, quote: str) -> bool:
    return quote in text.replace("\\", "")


def test_an_export_that_fails_says_so_and_keeps_the_dialog(desk, tmp_path):
    view = desk.open(SAMPLES[0])
    drag(view, words_in_a_body(view))
    QTest.keyClick(desk.window.annotating.popup, Qt.Key.Key_1)
    desk.window.commands["export"].trigger()
    desk.settle()
    dialog = desk.window.desk.exporting.dialog
    dialog.export_requested.emit(dialog.request(), tmp_path / "no" / "such" / "folder" / "out.md")
    desk.settle()
    assert desk.window.desk.exporting.dialog is dialog
    dialog.reject()
