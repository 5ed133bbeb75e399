"""Long reports: shown as plain lines first, entered in a thread, their panels filled one after the other."""

from __future__ import annotations

import threading
from contextlib import contextmanager

import pytest
from PySide6.QtCore import QByteArray, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from reader.annotate.correction import CorrectionKind
from reader.script.view import ViewScript
from reader.store import documents, outlines
from reader.store.db import StoreError
from reader.text.span import Span
from reader.ui import changing, panes, rows, tasks
from reader.ui.controls import annotating, finding
from reader.ui.document import copying, document_view, info_rows, plain_page, preview, shown
from reader.ui.document.plain_page import PlainPage
from reader.ui.document.shown import Shown
from reader.ui.popups import note_editor
from reader.ui.reading.page_view import PageView
from reader.ui.workspace import opening
from reader.ui.workspace.opening import Opener

pytestmark = pytest.mark.gui
CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
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


@contextmanager
def held_up(monkeypatch):
    """Reports are shown in plain lines for as long as the event that is given is not set."""
    gate, prepare = threading.Event(), opening.prepare_report

    def wait(*arguments):
        gate.wait(20)
        return prepare(*arguments)

    monkeypatch.setattr(opening, "prepare_report", wait)
    yield gate
    gate.set()


@pytest.fixture
def looking_through(window, qtbot, path, monkeypatch):
    """The long report in plain lines, for as long as the event that is given is not set."""
    with held_up(monkeypatch) as gate:
        window.open_path(path)
        qtbot.waitUntil(lambda: window.workspace.bar.count() == 2 and window.current.view.content().text == LONG)
        yield gate


def rest(qtbot, window):
    qtbot.waitUntil(lambda: not window.is_busy)
    qtbot.wait(30)


def test_a_long_report_is_shown_in_lines_then_entered_and_its_panels_filled(window, qtbot, path):
    told = []
    window.workspace._opener.source_ready.connect(lambda _request, source, _id: told.append(source))
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


def test_what_its_panels_show_is_made_in_a_thread(window, qtbot, path, monkeypatch):
    made = {}
    for module, name in ((rows, "outline_of"), (info_rows, "common_share")):
        plain = getattr(module, name)

        def told(*given, plain=plain, name=name):
            made.setdefault(name, []).append(threading.current_thread() is threading.main_thread())
            return plain(*given)

        monkeypatch.setattr(module, name, told)
    window.open_path(path)
    rest(qtbot, window)
    assert window.panes.outline._tree.model().rowCount() == 9
    assert made == {"outline_of": [False], "common_share": [False]}


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
    done = Opener._written_elsewhere

    def entered(self, *given):
        window.annotating.rewrite(one.id, one.note, "核对")
        seen.append(session.history.undo_code)
        done(self, *given)

    monkeypatch.setattr(Opener, "_written_elsewhere", entered)
    window.open_path(path)
    rest(qtbot, window)
    assert seen == ["add-annotation"]
    assert session.history.undo_code == "change-annotation"
    assert session.annotation(one.id).note == "核对"
    window.commands["undo"].trigger()
    assert session.history.undo_code == "import-document"


@pytest.mark.parametrize("way", ["its file", "the library", "prepared anew"])
def test_again_its_text_is_fetched_in_a_thread_and_its_outline_written_only_when_it_is_another(
    window, qtbot, path, monkeypatch, way
):
    window.open_path(path)
    rest(qtbot, window)
    document_id, library = window.current.document.record.id, window._session.library
    library.db.conn.execute(
        "CREATE TRIGGER told AFTER UPDATE ON document_outlines BEGIN SELECT raise(ABORT, 'written again'); END"
    )
    threads, replace, text_of = [], documents.outlines.replace, documents.text_of
    fetched = []
    monkeypatch.setattr(
        documents.outlines, "replace", lambda *given: (threads.append(threading.current_thread()), replace(*given))
    )
    monkeypatch.setattr(
        documents, "text_of", lambda *given: fetched.append(threading.current_thread()) or text_of(*given)
    )
    if way != "prepared anew":
        window.commands["close"].trigger()
    {
        "its file": lambda: window.open_path(path),
        "the library": lambda: window.workspace.open_document(document_id),
        "prepared anew": lambda: window.workspace._opener.again(document_id),
    }[way]()
    rest(qtbot, window)
    assert window.current.document.record.id == document_id
    assert window.panes.outline._tree.model().rowCount() == 9
    assert len(threads) == len(fetched) == 1
    assert threading.main_thread() not in (*threads, *fetched)
    assert window._session.history.undo_code == "import-document", "to open it is no step to take back"
    library.db.conn.execute("DROP TRIGGER told")
    found = outlines.of_document(library, document_id)
    assert [one.words for one in found.sections] == [f"{one}、第{one}项工作" for one in "一二三四五六七八九"]


def test_out_of_the_trash_it_comes_as_a_step(window, qtbot, path):
    window.open_path(path)
    rest(qtbot, window)
    session, document_id = window._session, window.current.document.record.id
    session.remove_document(document_id)
    rest(qtbot, window)
    assert window.workspace.bar.count() == 1
    window.open_path(path)
    rest(qtbot, window)
    assert window.current.document.record.id == document_id
    assert session.history.undo_code == "restore-from-trash"
    window.commands["undo"].trigger()
    rest(qtbot, window)
    assert not session.holds(document_id)


def test_its_panels_say_that_it_is_looked_through(window, qtbot, looking_through):
    panels = (window.panes.outline, window.panes.indicators, window.panes.cards)
    assert {panel._stack.empty.accessibleName() for panel in panels} == {"正在分析这份报告"}
    window.panes.indicators._filter.setText("没有这个")
    assert window.panes.indicators._stack.empty.accessibleName() == "正在分析这份报告"
    looking_through.set()
    rest(qtbot, window)
    assert window.panes.indicators._stack.empty.accessibleName() == "没有匹配的指标"
    assert window.panes.cards._stack.empty.accessibleName() == "还没有批注"


def test_the_first_of_all_takes_the_window_over_before_it_is_looked_through(window, qtbot, path, monkeypatch):
    """From the preview of a start; its panels say what is going on, its words are copied, its tab can be closed."""
    window.commands["close"].trigger()
    window.frame.preview(preview.preview_of(path), QByteArray())
    with held_up(monkeypatch):
        window.open_path(path)
        qtbot.waitUntil(lambda: window.current is not None and window.frame._preview is None)
        view = window.current
        qtbot.waitUntil(lambda: view.view.content().text == LONG)
        assert view.isVisible()
        assert view.document is None
        assert window.panes.outline._stack.empty.accessibleName() == "正在分析这份报告"
        assert window.commands["close"].isEnabled()
        press(view, Qt.Key.Key_A, CONTROL)
        assert copied(view) == LONG.strip()
    rest(qtbot, window)
    assert view.document is not None


def test_the_status_bar_says_so_too_and_cancels(window, qtbot, looking_through):
    line = window.status.analysis
    qtbot.waitUntil(line.isVisible, timeout=5_000)
    assert line._words.text() == "正在分析报告…"
    window.workspace.bar.setCurrentIndex(0)
    assert line.isHidden(), "another report is on top, which is ready"
    window.workspace.bar.setCurrentIndex(1)
    qtbot.waitUntil(line.isVisible, timeout=5_000)
    QTest.mouseClick(line._cancel, Qt.MouseButton.LeftButton)
    assert window.workspace.bar.count() == 1
    assert line.isHidden()
    looking_through.set()
    rest(qtbot, window)
    assert [one.name for one in window._session.documents()] == ["report.txt"]


def test_the_status_bar_is_quiet_when_it_is_ready(window, qtbot, looking_through):
    qtbot.waitUntil(window.status.analysis.isVisible, timeout=5_000)
    looking_through.set()
    rest(qtbot, window)
    assert window.status.analysis.isHidden()
    QTest.qWait(700)
    assert window.status.analysis.isHidden()


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


def test_a_tab_of_last_time_shows_its_lines_first_too(window, qtbot, path, monkeypatch):
    window.open_path(path)
    rest(qtbot, window)
    known = window.workspace.id_at(1)
    while window.workspace.bar.count():
        window.workspace.close_current()
    with monkeypatch.context() as patch:
        patch.setattr(Opener, "_prepare", lambda *_: None)
        window.workspace.restore([known], known)
        qtbot.waitUntil(lambda: window.current is not None and window.current.view.content().text == LONG)
        assert window.workspace.bar.count() == 1
        window.workspace.open_path(path)
        rest(qtbot, window)
        assert window.workspace.bar.count() == 1


# In the plain lines


REPAIRED = LONG.replace("全年", "会(huì)议定全年").replace("\n", "\r\n")
"""With line ends that are not shown, and glosses that the finished page has not."""


def press(view, key, modifiers=Qt.KeyboardModifier.NoModifier, times=1):
    for _ in range(times):
        QTest.keyClick(view.view, key, modifiers)


def copied(view):
    QGuiApplication.clipboard().clear()
    press(view, Qt.Key.Key_C, CONTROL)
    return QGuiApplication.clipboard().text()


def test_all_of_it_is_selected_and_copied_in_plain_lines_and_afterwards(window, qtbot, looking_through):
    view = window.current
    press(view, Qt.Key.Key_A, CONTROL)
    assert view.document is None
    assert copied(view) == LONG.strip()
    looking_through.set()
    rest(qtbot, window)
    assert view.document is not None
    assert copied(view) == LONG.strip()


def test_what_was_dragged_over_stays_selected_on_the_same_words(window, qtbot, path, mouse, monkeypatch):
    path.write_bytes(REPAIRED.encode())
    with held_up(monkeypatch) as gate:
        window.open_path(path)
        qtbot.waitUntil(lambda: window.workspace.bar.count() == 2)
        view, text = window.current, window.current.view.content().text
        start = text.index("议定", text.index("二、"))
        mouse(view.view).drag(start, text.index("亿", start))
        assert copied(view) == "议定全年投资25"
        assert not window.annotating.popup.isVisible(), "there is nothing yet to mark it in"
        gate.set()
        rest(qtbot, window)
    assert "(huì)" not in view.page.view.text
    assert copied(view) == "议定全年投资25"
    assert view.selection().of(view.report.source.text) == "议定全年投资25"


def test_a_drag_goes_on_while_the_finished_page_takes_the_place_of_the_lines(window, qtbot, looking_through, mouse):
    view, hand = window.current, mouse(window.current.view)
    start = LONG.index("第二项")
    hand.press(start)
    hand.move(LONG.index("项", start))
    looking_through.set()
    rest(qtbot, window)
    assert view.selected_text() == "第二"
    hand.move(start + 5)
    hand.release(start + 5)
    assert copied(view) == "第二项工作"
    assert window.annotating.popup.isVisible()


def test_the_caret_walks_and_selects_in_plain_lines_and_stays(window, qtbot, looking_through):
    view = window.current
    press(view, Qt.Key.Key_Right, times=2)
    press(view, Qt.Key.Key_Left, SHIFT, times=2)
    assert copied(view) == "另一"
    press(view, Qt.Key.Key_End)
    press(view, Qt.Key.Key_Left, SHIFT, times=2)
    looking_through.set()
    rest(qtbot, window)
    assert copied(view) == "报告"
    press(view, Qt.Key.Key_Right, SHIFT)
    assert copied(view) == "告", "the caret stands at its beginning still"
    press(view, Qt.Key.Key_Left)
    view.show_script(ViewScript.HANT)
    rest(qtbot, window)
    press(view, Qt.Key.Key_Left, SHIFT)
    assert copied(view) == "報"


def test_all_that_is_selected_is_copied_when_all_the_lines_are_there(window, qtbot, path, monkeypatch):
    """Of a very long report only the first lines are there at first; to its reader that is the whole report."""
    monkeypatch.setattr(preview, "_LEAD", 10)
    gate, make = threading.Event(), plain_page.plain_lines

    def wait(text):
        gate.wait(20)
        return make(text)

    monkeypatch.setattr(plain_page, "plain_lines", wait)
    monkeypatch.setattr(Opener, "_prepare", lambda *_: None)
    window.open_path(path)
    qtbot.waitUntil(lambda: window.workspace.bar.count() == 2)
    view = window.current
    assert len(view.view.content().text) < 30
    press(view, Qt.Key.Key_A, CONTROL)
    assert copied(view) == ""
    gate.set()
    qtbot.waitUntil(lambda: not window.is_busy)
    assert QGuiApplication.clipboard().text() == LONG.strip()
    assert copied(view) == LONG.strip()


def test_all_of_it_is_written_on_but_not_looked_for(window, qtbot, path, monkeypatch):
    """What has no room in a field or a pop-up is not put there: Qt would set ten million characters in one line."""
    monkeypatch.setattr(document_view, "_MOST_SOUGHT", 8)
    monkeypatch.setattr(note_editor, "_QUOTED", 8)
    window.open_path(path)
    rest(qtbot, window)
    view = window.current
    view.view.select(Span(0, 7))
    window.commands["find"].trigger()
    assert window.find_bar.query() == LONG[:7]
    window.find_bar._query.setText("增长")
    at = LONG.index("全年")
    for span in (Span(0, len(LONG)), Span(at, at + 9)):
        view.view.select(span)
        window.commands["find"].trigger()
        assert window.find_bar.query() == "增长"
    window.commands["note"].trigger()
    assert window.annotating.editor._quote.text() == LONG[at : at + 8]
    window.annotating.editor.save()
    rest(qtbot, window)
    (one,) = view.annotations
    assert one.quote.exact == LONG[at : at + 9]


def test_very_many_words_are_made_ready_for_the_clipboard_in_a_thread(window, qtbot, path, monkeypatch):
    monkeypatch.setattr(copying, "_MANY", 20)
    gate, threads, made = threading.Event(), [], copying._made_ready

    def wait(*given):
        threads.append(threading.current_thread())
        gate.wait(20)
        return made(*given)

    monkeypatch.setattr(copying, "_made_ready", wait)
    window.open_path(path)
    rest(qtbot, window)
    view = window.current
    press(view, Qt.Key.Key_A, CONTROL)
    assert copied(view) == ""
    view.view.select(Span(0, 4))
    assert copied(view) == LONG[:4]
    gate.set()
    rest(qtbot, window)
    assert QGuiApplication.clipboard().text() == LONG[:4], "what was copied last"
    press(view, Qt.Key.Key_A, CONTROL)
    press(view, Qt.Key.Key_C, CONTROL)
    qtbot.waitUntil(lambda: QGuiApplication.clipboard().text() == LONG.strip())
    assert threading.main_thread() not in threads
    assert QGuiApplication.clipboard().mimeData().thread() is QGuiApplication.instance().thread()


def test_what_was_selected_in_the_first_lines_is_selected_in_the_finished_page(window, qtbot, path, monkeypatch):
    """Also where that is there before all the lines are."""
    monkeypatch.setattr(preview, "_LEAD", 10)
    monkeypatch.setattr(PlainPage, "_made", lambda *_: None)
    with held_up(monkeypatch) as gate:
        window.open_path(path)
        qtbot.waitUntil(lambda: window.workspace.bar.count() == 2)
        view = window.current
        press(view, Qt.Key.Key_A, CONTROL)
        assert copied(view) == ""
        gate.set()
        rest(qtbot, window)
    assert QGuiApplication.clipboard().text() == LONG.strip()
    assert view.selected_text() == LONG.strip()


def test_a_window_that_begins_with_it_has_its_lines_before_it_is_looked_through(window, qtbot, path, monkeypatch):
    """A start shows a picture of the report first, in which nothing can be done."""
    window.frame.preview(preview.preview_of(path), QByteArray())
    assert not window.current.isVisible()
    with held_up(monkeypatch):
        window.open_path(path)
        window.begin()
        qtbot.waitUntil(lambda: window.workspace.bar.count() == 2 and window.current.isVisible())
        assert window.current.document is None
        press(window.current, Qt.Key.Key_A, CONTROL)
        assert copied(window.current) == LONG.strip()
    rest(qtbot, window)


# The first paint


def test_nothing_is_looked_through_before_its_first_lines_are_on_the_screen(window, qtbot, path, monkeypatch):
    """Else the window would share the processor, and Python's lock, with that."""
    monkeypatch.setattr(preview, "_LEAD", 10)
    happened = []
    plain_lines, prepare, paint = plain_page.plain_lines, opening.prepare_report, PageView.paintEvent

    def told(name, function):
        return lambda *given: (happened.append(name), function(*given))[1]

    def painted(view, event):
        paint(view, event)
        if LONG.startswith(view.content().text):
            happened.append("painted")

    monkeypatch.setattr(plain_page, "plain_lines", told("lines", plain_lines))
    monkeypatch.setattr(opening, "prepare_report", told("prepared", prepare))
    monkeypatch.setattr(PageView, "paintEvent", painted)
    monkeypatch.setattr(window._tasks._pause, "start", lambda: None)  # a machine at its limit is no fault
    monkeypatch.setattr(tasks, "_LONGEST_PAUSE_MS", 20_000)
    window.open_path(path)
    rest(qtbot, window)
    assert happened[0] == "painted"
    assert {"lines", "prepared"} <= set(happened)


def test_what_is_held_back_begins_after_a_moment_though_nothing_is_painted(qtbot):
    begun = tasks.Tasks()
    begun.pause()
    done = []
    begun.run("one", lambda: 1, done.append, done.append)
    qtbot.waitUntil(lambda: done == [1])
    begun.pause()
    begun.run("two", lambda: 2, done.append, done.append)
    begun.wait("two")
    assert done == [1, 2]
    begun.close()


# Finding


def test_words_are_looked_for_in_a_thread_and_in_what_was_put_right_as_it_is_ready(window, qtbot, path, monkeypatch):
    monkeypatch.setattr(finding, "_LONG", 10)
    threads, find, folded, fold = [], Shown.find, [], shown.fold
    monkeypatch.setattr(Shown, "find", lambda *given: (threads.append(threading.current_thread()), find(*given))[1])
    monkeypatch.setattr(shown, "fold", lambda text: (folded.append(text), fold(text))[1])
    window.open_path(path)
    rest(qtbot, window)
    window.commands["find"].trigger()
    for words, count in (("全年", 9), ("投资95", 1), ("没有", 0), ("亿元", 9)):
        window.find_bar._query.setText(words)
        qtbot.waitUntil(lambda count=count: not window.is_busy and len(window.current.hits.spans) == count)
    assert threads
    assert threading.main_thread() not in threads
    view = window.current
    window._session.correct(view.document, CorrectionKind.NO_INDICATOR, view.report.analysis.indicators[0].span)
    rest(qtbot, window)
    window.find_bar._query.setText("增长")
    qtbot.waitUntil(lambda: not window.is_busy and len(view.hits.spans) == 9)
    assert folded.count(LONG) == 1, "its text is the same"


@pytest.fixture
def finding_in_lines(window, qtbot, looking_through):
    """The bar is open over the plain lines, and looks for 全年."""
    QTest.keyClick(window.frame, Qt.Key.Key_F, CONTROL)
    window.find_bar._query.setText("全年")
    qtbot.waitUntil(lambda: not window.finding.is_busy and len(window.current.hits.spans) == 9)
    return window.current


def test_words_are_found_before_the_report_is_looked_through_and_stay_found(
    window, qtbot, looking_through, finding_in_lines
):
    view = finding_in_lines
    assert view.document is None
    assert window.find_bar.isVisible()
    assert view.view.marks("hits")[0].start == LONG.index("全年")
    QTest.keyClick(window.frame, Qt.Key.Key_F3)
    assert view.hits.index == 1
    looking_through.set()
    rest(qtbot, window)
    assert view.document is not None
    assert len(view.hits.spans) == 9
    assert view.view.marks("hits")[0].start == view.page.view.text.index("全年")


@pytest.mark.parametrize("long", [False, True])
def test_patterns_and_a_selection_are_looked_through_in_the_lines_too(
    window, qtbot, looking_through, finding_in_lines, monkeypatch, long
):
    monkeypatch.setattr(finding, "_LONG", 10 if long else 10**6)
    view, bar = finding_in_lines, window.find_bar
    QTest.mouseClick(bar._pattern, Qt.MouseButton.LeftButton)
    bar._query.setText("投资[1-3]5亿")
    qtbot.waitUntil(lambda: not window.finding.is_busy and len(view.hits.spans) == 3)
    view.view.select(Span(LONG.index("二、"), LONG.index("四、")))
    QTest.mouseClick(bar._selection, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not window.finding.is_busy and len(view.hits.spans) == 2)
    looking_through.set()
    rest(qtbot, window)
    assert len(view.hits.spans) == 2, "in the same place"


def test_what_is_found_in_the_first_lines_is_found_in_all_of_them(window, qtbot, path, monkeypatch):
    monkeypatch.setattr(preview, "_LEAD", 60)
    gate, make = threading.Event(), plain_page.plain_lines
    monkeypatch.setattr(plain_page, "plain_lines", lambda text: (gate.wait(20), make(text))[1])
    with held_up(monkeypatch):
        window.open_path(path)
        qtbot.waitUntil(lambda: window.workspace.bar.count() == 2 and bool(window.current.view.content().blocks))
        QTest.keyClick(window.frame, Qt.Key.Key_F, CONTROL)
        window.find_bar._query.setText("全年")
        view = window.current
        qtbot.waitUntil(lambda: 0 < len(view.hits.spans) < 9)
        gate.set()
        qtbot.waitUntil(lambda: view.view.content().text == LONG)
        qtbot.waitUntil(lambda: not window.finding.is_busy and len(view.hits.spans) == 9)
    rest(qtbot, window)
    assert len(view.hits.spans) == 9


def test_a_script_and_a_size_chosen_in_the_lines_hold(window, qtbot, looking_through):
    view = window.current
    window.commands["script-hant"].trigger()
    window.commands["zoom-in"].trigger()
    zoom = view.view.zoom()
    looking_through.set()
    rest(qtbot, window)
    assert view.script is ViewScript.HANT
    assert "第一項工作" in view.view.content().text
    assert window.commands["script-hant"].isChecked()
    assert view.view.zoom() == zoom > 1


def test_a_mark_on_all_of_it_is_written_in_a_thread(window, qtbot, path, monkeypatch):
    monkeypatch.setattr(annotating, "_AS_A_ROW", 1)
    window.open_path(path)
    rest(qtbot, window)
    view = window.current
    press(view, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    span = view.selection()
    assert len(span) > changing.FEW
    window.commands["highlight"].trigger()
    assert window._session.turns.is_taken
    qtbot.waitUntil(lambda: len(view.annotations) == 1 and not window.is_busy)
    assert view.annotations[0].span == span
    assert view.selection() is None
    window._session.undo()
    qtbot.waitUntil(lambda: not view.annotations)
