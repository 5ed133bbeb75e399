"""Another encoding from the window; bytes that cannot be decoded; the evidence for both, in words."""

from threading import Thread

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QToolButton

from reader.annotate.model import Color
from reader.script.view import ViewScript
from reader.store.check import check
from reader.text.span import Span
from reader.ui.single_instance import InstanceServer, hand_over

pytestmark = pytest.mark.gui

TEXT = "青禾县教育局2025年工作总结\n\n一、基本情况\n\n全县现有学校46所，在校学生12345人，后来发展很快。\n"
DATA = TEXT.encode("gb18030")


@pytest.fixture
def open_bytes(open_window, qtbot, tmp_path):
    """Opens a file with these bytes, read in an encoding, beside an empty report."""

    def opened(data, encoding=None, name="青禾.txt"):
        window = open_window("空\n")
        (tmp_path / name).write_bytes(data)
        window.workspace.open_path(tmp_path / name, encoding=encoding)
        settle(window, qtbot)
        qtbot.waitUntil(lambda: window.current is not None and window.current.document.record.name == name)
        return window

    return opened


def settle(window, qtbot):
    qtbot.waitUntil(lambda: not window.is_busy, timeout=30_000)
    QApplication.processEvents()
    qtbot.waitUntil(lambda: not window.is_busy, timeout=30_000)


def shown(window):
    return window.current.page.view.text


def panel(window):
    window.panes.right.show_panel(window.panes.info)
    return window.panes.info


def words_of(window):
    return " ".join(one.text() for one in panel(window).findChildren(QLabel) if not one.isHidden())


def click_link(window, title):
    (button,) = [one for one in panel(window).findChildren(QToolButton) if one.text() == title]
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


@pytest.fixture
def ask(qtbot):
    """Opens the dialog from the panel of facts, and waits until it can be answered."""

    def opened(window):
        click_link(window, "更改…")
        settle(window, qtbot)
        return window.encoding.dialog

    return opened


def look_at(dialog, encoding, window, qtbot):
    """Choose an encoding of the list by mouse."""
    view = dialog._list
    rect = view.visualRect(dialog._model.index(dialog._model.row_of(encoding)))
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=rect.center())
    settle(window, qtbot)


def annotate(window, words, **more):
    view = window.current
    at = view.report.source.text.index(words)
    return window._session.annotate(view.document, Span(at, at + len(words)), **more)


def test_a_misread_file_is_read_rightly_and_keeps_its_notes(open_bytes, ask, qtbot):
    window = open_bytes(DATA, "latin-1")
    garbled = "全县现有学校".encode("gb18030").decode("latin-1")
    annotate(window, garbled, note="多少所")
    annotate(window, "12345", color=Color.BLUE)
    dialog = ask(window)
    assert "ISO 8859-1" in dialog._head.text()
    assert not dialog._apply.isEnabled()
    look_at(dialog, "gb18030", window, qtbot)
    assert "青禾县教育局2025年工作总结" in dialog._preview.toPlainText()
    assert "2 条批注都留在原处" in dialog._notes.text()
    QTest.mouseClick(dialog._apply, Qt.MouseButton.LeftButton)
    settle(window, qtbot)
    assert window.encoding.dialog is None
    assert shown(window) == TEXT
    notes = window._session.annotations(window.current.document.record.id)
    assert [one.quote.exact for one in notes] == ["全县现有学校", "12345"]
    marks = window.current.view.marks("annotations")
    assert [shown(window)[one.start : one.end] for one in marks] == ["全县现有学校", "12345"]
    assert "GB18030" in words_of(window)
    assert "由您指定" in words_of(window)
    assert check(window._session.library) == ()
    title = window.workspace.bar.tabText(window.workspace.bar.currentIndex())
    assert title == "青禾县教育局2025年工作总结"


def test_one_undo_brings_the_old_text_and_notes_back(open_bytes, ask, qtbot):
    window = open_bytes(DATA)
    annotate(window, "学校")
    before = shown(window)
    dialog = ask(window)
    look_at(dialog, "big5", window, qtbot)
    assert "青禾" not in dialog._preview.toPlainText()
    QTest.mouseClick(dialog._apply, Qt.MouseButton.LeftButton)
    settle(window, qtbot)
    assert "学校" not in shown(window)
    with qtbot.waitActive(window.frame):
        window.frame.activateWindow()
    QTest.keyClick(window.current.view, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    settle(window, qtbot)
    assert shown(window) == before
    (mark,) = window.current.view.marks("annotations")
    assert shown(window)[mark.start : mark.end] == "学校"
    assert "更改编码" in window.commands["redo"].text()
    QTest.keyClick(
        window.current.view, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    )
    settle(window, qtbot)
    assert "学校" not in shown(window)
    assert check(window._session.library) == ()


def test_an_undo_reaches_a_document_in_another_tab(open_bytes, ask, qtbot):
    window = open_bytes(DATA)
    dialog = ask(window)
    look_at(dialog, "big5", window, qtbot)
    QTest.mouseClick(dialog._apply, Qt.MouseButton.LeftButton)
    settle(window, qtbot)
    window.workspace.bar.setCurrentIndex(0)
    assert shown(window) == "空\n"
    window.commands["undo"].trigger()
    settle(window, qtbot)
    assert shown(window) == "空\n"
    window.workspace.bar.setCurrentIndex(1)
    assert shown(window) == TEXT


def test_while_the_other_text_is_prepared_nothing_can_be_marked(open_bytes, ask, qtbot):
    window = open_bytes(DATA, "latin-1")
    annotate(window, "46")
    dialog = ask(window)
    look_at(dialog, "gb18030", window, qtbot)
    QTest.mouseClick(dialog._apply, Qt.MouseButton.LeftButton)
    assert window.current.document is None
    assert window.current.view.marks("annotations") == []
    window.current.view.select(Span(0, 4))
    QTest.keyClick(window.current.view, Qt.Key.Key_H, Qt.KeyboardModifier.ControlModifier)
    settle(window, qtbot)
    notes = window._session.annotations(window.current.document.record.id)
    assert [one.quote.exact for one in notes] == ["46"]


def test_a_note_without_a_place_forbids_the_change(open_bytes, ask, qtbot):
    page = "<html><body><p>全县现有学校46所，在校学生很多，会议纪要在此。</p></body></html>".encode("gb18030")
    window = open_bytes(page, "big5", "页.html")
    annotate(window, window.current.report.source.text[:3])
    before = shown(window)
    dialog = ask(window)
    look_at(dialog, "gb18030", window, qtbot)
    assert "全县现有学校46所" in dialog._preview.toPlainText()
    assert "1 条批注在这种读法里没有位置" in dialog._notes.text()
    assert not dialog._apply.isEnabled()
    dialog.reject()
    assert shown(window) == before


def test_any_other_encoding_can_be_asked_for(open_bytes, ask, qtbot):
    window = open_bytes("Élan café — résumé, naïve, über.\n".encode("cp1252") * 3)
    dialog = ask(window)
    dialog._more.setCurrentIndex(dialog._more.findData("cp1252"))
    dialog._more.activated.emit(dialog._more.currentIndex())
    settle(window, qtbot)
    assert "Élan café — résumé" in dialog._preview.toPlainText()
    assert dialog._apply.isEnabled()
    dialog._more.setCurrentIndex(dialog._more.findData("utf-32-le"))
    dialog._more.activated.emit(dialog._more.currentIndex())
    settle(window, qtbot)
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert window.encoding.dialog is None


def test_without_the_file_the_bytes_come_from_the_text(open_bytes, ask, qtbot, tmp_path):
    window = open_bytes(DATA)
    (tmp_path / "青禾.txt").unlink()
    dialog = ask(window)
    look_at(dialog, "big5", window, qtbot)
    assert dialog._apply.isEnabled()
    dialog.reject()


def test_of_a_page_without_its_file_it_is_said(open_bytes, ask, tmp_path):
    window = open_bytes("<html><body><p>全县学校</p></body></html>".encode(), None, "页.html")
    (tmp_path / "页.html").write_bytes(b"other")
    assert ask(window) is None
    assert "已不在原处或已改动" in window.message.text()


def test_a_file_opened_in_another_encoding_is_read_so_and_keeps_its_notes(open_bytes, qtbot, tmp_path):
    window = open_bytes(DATA, "latin-1")
    annotate(window, "46")
    window.workspace.close_current()
    window.open_path(tmp_path / "青禾.txt", None, "gb18030")
    settle(window, qtbot)
    qtbot.waitUntil(lambda: window.current is not None and window.current.encoding == "gb18030")
    settle(window, qtbot)
    assert shown(window) == TEXT
    (mark,) = window.current.view.marks("annotations")
    assert shown(window)[mark.start : mark.end] == "46"
    window.commands["undo"].trigger()
    settle(window, qtbot)
    assert window.current.report.source.text == DATA.decode("latin-1")


def test_a_document_that_fixes_its_own_encoding_offers_none(open_window):
    window = open_window("空\n")
    assert window.commands["encoding"].isEnabled()
    window.workspace.close_current()
    assert not window.commands["encoding"].isEnabled()


LOST = (
    "一、概況\n".encode("gb18030") + b"\xa1\x3f" + "好的，".encode("gb18030") + b"\xff" + "很好。\n".encode("gb18030")
)


def hover(view, at):
    port = view.view.viewport()
    point = view.view.rect_of(Span(at, at + 1)).center()
    nothing = Qt.MouseButton.NoButton
    for place in (point * 0, point):
        where = QPointF(port.mapToGlobal(place))
        event = QMouseEvent(
            QEvent.Type.MouseMove, QPointF(place), where, nothing, nothing, Qt.KeyboardModifier.NoModifier
        )
        QApplication.sendEvent(port, event)


def test_undecodable_bytes_are_marked_counted_and_told_of(open_bytes, qtbot):
    window = open_bytes(LOST, "gb18030", "坏.txt")
    view = window.current
    lost = view.report.source.undecodable
    assert len(lost) == 2
    marks = view.view.marks("undecodable")
    assert [shown(window)[one.start : one.end] for one in marks] == ["\ufffd", "\ufffd"]
    assert "2 处无法解码" in window.status._undecodable.text()
    assert window.status._undecodable.isVisible()
    assert f"有 2 处共 {sum(len(one.data) for one in lost)} 个字节解不出文字" in words_of(window)
    hover(view, marks[1].start)
    card = window.undecodable.card
    assert card.isVisible()
    assert "⟨FF⟩" in card.accessibleName()
    hover(view, 0)
    assert not card.isVisible()


def test_keys_and_clicks_step_through_undecodable_bytes(open_bytes):
    window = open_bytes(LOST, "gb18030", "坏.txt")
    view, places = window.current, [one.span.start for one in window.current.report.source.undecodable]
    seen = []
    view.jump = lambda span, center=False: seen.append(span.start)
    QTest.keyClick(view.view, Qt.Key.Key_F7)
    QTest.keyClick(view.view, Qt.Key.Key_F7)
    QTest.keyClick(view.view, Qt.Key.Key_F7)
    QTest.keyClick(view.view, Qt.Key.Key_F7, Qt.KeyboardModifier.ShiftModifier)
    QTest.mouseClick(window.status._undecodable, Qt.MouseButton.LeftButton)
    click_link(window, "下一处")
    assert seen == [places[at] for at in (0, 1, 0, 1, 0, 1)]


def test_opened_from_the_library_alone_the_bytes_are_still_known(open_bytes, qtbot, tmp_path):
    window = open_bytes(LOST, "gb18030", "坏.txt")
    lost = window.current.report.source.undecodable
    document_id = window.current.document.record.id
    window.workspace.close_current()
    (tmp_path / "坏.txt").unlink()
    window.workspace.open_document(document_id)
    settle(window, qtbot)
    assert window.current.report.source.undecodable == lost
    assert len(window.current.view.marks("undecodable")) == 2


def test_a_sound_file_says_so_when_asked(open_window):
    window = open_window("空\n")
    assert not window.status._undecodable.isVisible()
    QTest.keyClick(window.current.view, Qt.Key.Key_F7)
    assert "都解出来了" in window.message.text()


MIXED = "学校发展会议\n" * 12 + "學校發展會議\n" * 30


def test_the_script_is_explained_and_of_a_mixed_document_by_paragraph(open_window, qtbot):
    window = open_window(MIXED)
    words = words_of(window)
    assert "简繁混排" in words
    assert "只见于简体的字 48 个" in words
    assert "只见于繁体的字 120 个" in words
    assert "简体 12 段，繁体 30 段" in words
    assert "正在读的这段按简体" in words
    window.current.view.set_zoom(4)
    window.current.jump(Span(len(MIXED) - 3, len(MIXED) - 2))
    qtbot.waitUntil(lambda: "正在读的这段按繁体" in words_of(window))


def test_the_script_of_a_plain_document_is_explained(open_window):
    window = open_window("学校工作會议\n")
    words = words_of(window)
    assert "只见于简体的字 2 个" in words
    assert "（會）" in words
    assert "0 个" not in words
    window.current.show_script(ViewScript.ORIGINAL)
    assert "只见于简体的字 2 个" in words_of(window)


def test_a_second_start_hands_its_encoding_over(qtbot, tmp_path):
    server = InstanceServer(tmp_path / "library.sqlite")
    for encoding in ("big5", None):
        sender = Thread(target=hand_over, args=(tmp_path / "library.sqlite", [tmp_path / "甲.txt"], encoding))
        with qtbot.waitSignal(server.files_received) as received:
            sender.start()
        sender.join()
        assert received.args == [[tmp_path / "甲.txt"], encoding or ""]
    server.deleteLater()


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_the_window_reads_what_it_is_handed_in_that_encoding(open_bytes, qtbot, tmp_path):
    window = open_bytes(DATA, "latin-1")
    annotate(window, "46")
    window.incoming.receive([tmp_path / "青禾.txt"], "gb18030")
    settle(window, qtbot)
    qtbot.waitUntil(lambda: window.current.report is not None and window.current.report.source.text == TEXT)
    assert window.workspace.bar.count() == 2
    assert [one.quote.exact for one in window._session.annotations(window.current.document.record.id)] == ["46"]


@pytest.mark.parametrize(("name", "kind"), [("08-health-summary.docx", "Word"), ("22-archives.pdf", "PDF")])
def test_of_a_file_without_an_encoding_its_format_is_told(open_bytes, samples, name, kind):
    window = open_bytes((samples / name).read_bytes(), name=name)
    assert window.status._script.text().startswith(f"{kind} · ")
    assert f"格式 {kind} " in words_of(window)
    assert "编码" not in words_of(window)
    assert not [one for one in panel(window).findChildren(QToolButton) if one.text() == "更改…"]
