"""Words from other programs, dropped on the window or on the clipboard, and words that are dragged out of it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDrag, QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from reader.app.pasted import pasted_folder
from reader.text.span import Span

pytestmark = [pytest.mark.gui, pytest.mark.qt_log_ignore("This plugin does not support")]
TEXT = "某县工作报告\n\n一、教育\n新建学校3所，投入120.5万元。\n"
PASTED = "某市卫生工作总结\n\n一、医院\n新建医院2家，床位300张。\n"


@pytest.fixture
def window(open_window):
    return open_window(TEXT)


def settle(window, qtbot):
    qtbot.waitUntil(lambda: not window.is_busy, timeout=30_000)
    QApplication.processEvents()


def titles(window):
    return [window.workspace.bar.tabText(at) for at in range(window.workspace.bar.count())]


def drop(window, qtbot, data):
    """Whether ``data`` was taken, and by which action."""
    given = Qt.DropAction.CopyAction | Qt.DropAction.MoveAction, data, Qt.MouseButton.LeftButton
    enter = QDragEnterEvent(QPoint(600, 400), *given, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(window.frame, enter)
    if not enter.isAccepted():
        return None
    dropped = QDropEvent(QPointF(600, 400), *given, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(window.frame, dropped)
    settle(window, qtbot)
    return dropped.dropAction()


def words(text):
    data = QMimeData()
    data.setText(text)
    return data


def test_words_dropped_on_the_window_become_a_document(window, qtbot):
    assert drop(window, qtbot, words(PASTED)) is Qt.DropAction.CopyAction
    assert titles(window) == ["某县工作报告", "某市卫生工作总结"]
    path = pasted_folder(window._session.library.path) / "某市卫生工作总结.txt"
    assert window.current.document.record.path == str(path)
    assert path.read_text(encoding="utf-8") == PASTED


def test_the_same_words_come_back_to_their_tab(window, qtbot):
    for _ in range(2):
        drop(window, qtbot, words(PASTED))
    assert titles(window) == ["某县工作报告", "某市卫生工作总结"]


def test_an_address_alone_is_no_document(window, qtbot):
    data = words("https://example.org/report.html")
    data.setUrls([QUrl("https://example.org/report.html")])
    drop(window, qtbot, data)
    assert titles(window) == ["某县工作报告"]
    assert "网址" in window.message.text()


def test_what_is_on_the_clipboard_is_opened_by_a_key(window, qtbot, tmp_path):
    QGuiApplication.clipboard().setText(PASTED)
    QTest.keyClick(
        window.current.view, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
    )
    settle(window, qtbot)
    assert titles(window)[1] == "某市卫生工作总结"
    file = tmp_path / "copied.txt"
    file.write_text("某镇报告\n\n一、水利\n水库5座。\n", encoding="utf-8")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file))])
    QGuiApplication.clipboard().setMimeData(data)
    window.commands["open-pasted"].trigger()
    settle(window, qtbot)
    assert titles(window)[2] == "某镇报告"


def test_an_empty_clipboard_says_what_to_do(window):
    QGuiApplication.clipboard().clear()
    window.commands["open-pasted"].trigger()
    assert "剪贴板里没有文字" in window.message.text()


@pytest.fixture
def dragged(monkeypatch):
    """What drags carry away; a drag itself needs a screen."""
    carried = []
    monkeypatch.setattr(QDrag, "exec", lambda drag, _actions: carried.append(drag.mimeData().text()))
    return carried


def select(window, quote):
    text = window.current.report.source.text
    start = text.index(quote)
    span = window.current.page.to_view(Span(start, start + len(quote)))
    window.current.view.select(span)
    return span


def test_what_is_selected_is_dragged_away_and_stays_selected(window, mouse, dragged):
    span = select(window, "新建学校3所")
    pointer = mouse(window.current.view)
    pointer.press(span.start + 2)
    pointer.move(pointer.point(span.start + 2) + QPoint(0, 60))
    pointer.release(pointer.point(span.start + 2) + QPoint(0, 60))
    assert dragged == ["新建学校3所"]
    assert window.current.view.selection() == span


def test_a_click_on_what_is_selected_selects_nothing(window, mouse, dragged):
    span = select(window, "新建学校3所")
    pointer = mouse(window.current.view)
    pointer.press(span.start + 2)
    assert window.current.view.selection() == span
    pointer.release(span.start + 2)
    assert window.current.view.selection() is None
    assert dragged == []


def test_a_press_beside_what_is_selected_begins_another_selection(window, mouse, dragged):
    span = select(window, "新建学校3所")
    pointer = mouse(window.current.view)
    pointer.drag(span.end + 2, span.end + 5)
    assert window.current.view.selection() == Span(span.end + 2, span.end + 5)
    assert dragged == []


def test_two_clicks_on_what_is_selected_select_the_word(window, mouse, dragged):
    span = select(window, "新建学校3所")
    mouse(window.current.view).click(span.start + 2, times=2)
    assert 0 < len(window.current.view.selection()) < len(span)
    assert dragged == []
