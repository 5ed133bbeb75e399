"""What is remembered of how each document was read: through the end of the program, and its next beginning."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from reader.annotate.correction import CorrectionKind
from reader.app.session import Session
from reader.app.settings import Settings
from reader.export.excerpt import sentence_span
from reader.script.view import ViewScript
from reader.store.db import open_library
from reader.text.span import Span
from reader.ui.main_window import MainWindow

pytestmark = [pytest.mark.gui, pytest.mark.qt_log_ignore("This plugin does not support")]

_BODY = "".join(
    f"（{number}）第{number}项工作\n　　全县第{number}所学校召開會(huì)議{number}場，在校学生{number}345人。"
    f"投入资金{number}20.5万元，比上年增长{number}.2%。第{number}批项目按期完成，群众满意度提高。\n"
    for number in range(1, 60)
)
_REPORTS = {
    "青禾.txt": f"青禾县教育局2025年工作总结\n\n一、基本情况\n{_BODY}二、主要工作\n{_BODY}\n"
    "青禾县教育局\n2025年12月30日\n",
    "岚山.txt": f"岚山市教育局2024年工作总结\n\n一、总体情况\n{_BODY}\n岚山市教育局\n2024年12月30日\n",
}


class Reader:
    """Opens and closes the window on one library."""

    def __init__(self, qtbot, folder):
        self.qtbot, self.path = qtbot, folder / "library.sqlite"
        self.window = None

    def begin(self, size=(1280, 800), path=None):
        self.library = open_library(self.path)
        self.window = MainWindow(Session(self.library), Settings(theme="light"))
        self.window.frame.resize(*size)
        self.window.restore_session()
        if path is not None:
            self.window.open_path(path)
        with self.qtbot.waitActive(self.window.frame):
            self.window.frame.show()
            self.window.frame.activateWindow()
        self.settle()

    def settle(self):
        self.qtbot.waitUntil(lambda: not self.window.is_busy, timeout=30_000)
        QApplication.processEvents()

    def open(self, path):
        self.window.open_path(path)
        self.settle()
        return self.view

    @property
    def view(self):
        return self.window.current

    def end(self):
        self.window.frame.close()
        self.window.shut_down()
        self.window.deleteLater()
        self.window.frame.deleteLater()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        self.library.close()
        self.window = None

    def again(self, size=(1280, 800)):
        self.end()
        self.begin(size)

    def key(self, key, modifiers):
        QTest.keyClick(self.window.frame, key, modifiers)
        self.settle()

    def sentence(self):
        """The sentence at the top of the page."""
        text, position = self.view.document.report.source.text, self.view.position()
        return sentence_span(text, Span(position, position + 1)).of(text).strip()


@pytest.fixture
def reader(qtbot, tmp_path, monkeypatch):
    for module in ("memory", "geometry"):
        monkeypatch.setattr(f"reader.ui.{module}.settings_file", lambda: tmp_path / "settings.json")
    made = Reader(qtbot, tmp_path)
    made.begin()
    yield made
    if made.window is not None:
        made.end()


@pytest.fixture
def paths(tmp_path):
    for name, text in _REPORTS.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    return [tmp_path / name for name in _REPORTS]


def go(reader, words, occurrence=1):
    text = reader.view.document.report.source.text
    at = -1
    for _ in range(occurrence):
        at = text.index(words, at + 1)
    reader.view.jump(Span(at, at + len(words)))
    QApplication.processEvents()


@pytest.mark.parametrize("size", [(1280, 800), (1024, 700), (1600, 1000)])
def test_the_place_comes_back_to_the_sentence_in_a_window_of_any_size(reader, paths, size):
    reader.open(paths[0])
    go(reader, "第37批项目按期完成", 2)
    sentence, position = reader.sentence(), reader.view.position()
    reader.again(size)
    assert reader.sentence() == sentence
    if size == (1280, 800):
        assert reader.view.position() == position


def test_the_place_does_not_drift_from_session_to_session(reader, paths):
    reader.open(paths[0])
    go(reader, "投入资金2920.5万元")
    position = reader.view.position()
    for _ in range(3):
        reader.again()
        assert reader.view.position() == position


def test_a_report_left_at_its_beginning_is_found_there_with_the_margin_above(reader, tmp_path):
    path = tmp_path / "blank first.txt"
    path.write_text("\n" + _REPORTS["岚山.txt"], encoding="utf-8")
    first = reader.open(path).view.verticalScrollBar().value()
    for _ in range(2):
        reader.again()
        assert reader.view.view.verticalScrollBar().value() == first == 0


def test_a_report_named_at_the_start_is_on_top_of_the_one_left_open(reader, paths, tmp_path):
    long = tmp_path / "long.txt"
    long.write_text(_REPORTS["青禾.txt"] * 10, encoding="utf-8")  # ready long after the other
    reader.open(long)
    reader.end()
    reader.begin(path=paths[1])
    assert reader.view.document.record.name == "岚山.txt"


def test_each_document_has_a_place_of_its_own(reader, paths):
    reader.open(paths[0])
    go(reader, "第41项工作")
    first = reader.sentence()
    reader.open(paths[1])
    go(reader, "第11项工作")
    second = reader.sentence()
    reader.again()
    assert reader.view.document.record.name == "岚山.txt"
    assert reader.sentence() == second
    reader.window.workspace.bar.setCurrentIndex(0)
    reader.settle()
    reader.qtbot.waitUntil(lambda: reader.view is not None and reader.view.document is not None, timeout=30_000)
    assert reader.sentence() == first


def test_a_document_closed_and_opened_from_the_library_is_where_it_was(reader, paths):
    reader.open(paths[0])
    go(reader, "第41项工作")
    sentence, document_id = reader.sentence(), reader.view.document.record.id
    reader.key(Qt.Key.Key_W, Qt.KeyboardModifier.ControlModifier)
    reader.again()
    assert reader.view is None
    reader.window.workspace.open_document(document_id)
    reader.settle()
    assert reader.sentence() == sentence


def test_the_script_and_the_place_in_it_come_back(reader, paths):
    reader.open(paths[0])
    go(reader, "第23项工作")
    reader.key(Qt.Key.Key_3, Qt.KeyboardModifier.AltModifier)
    sentence = reader.sentence()
    reader.open(paths[1])
    reader.again()
    assert reader.view.script is ViewScript.HANS
    reader.open(paths[0])
    assert reader.view.script is ViewScript.HANT
    assert reader.sentence() == sentence


def test_the_zoom_comes_back(reader, paths):
    reader.open(paths[0])
    go(reader, "第23项工作")
    reader.key(Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)
    reader.key(Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)
    zoom, sentence = reader.view.view.zoom(), reader.sentence()
    assert zoom > 1.0
    reader.open(paths[1])
    reader.again()
    assert reader.view.view.zoom() == 1.0
    reader.open(paths[0])
    assert reader.view.view.zoom() == zoom
    assert reader.sentence() == sentence


def test_repairs_switched_off_stay_off(reader, paths):
    view = reader.open(paths[0])
    session, found = reader.window._session, view.document.report.repaired.edits
    glosses = [one.span for one in found if one.span.of(view.document.report.source.text) == "會(huì)"]
    assert glosses, "the sample has glosses"
    session.set_repairs(view.document, glosses[:1], wanted=False)
    reader.settle()
    reader.again()
    rejected = reader.view.document.report.choices.rejected
    assert rejected == {(glosses[0].start, glosses[0].end)}
    reader.window._session.set_repairing(reader.view.document, wanted=False)
    reader.settle()
    reader.again()
    assert not reader.view.document.report.choices.repairing


def test_what_was_put_right_of_the_outline_comes_back(reader, paths):
    view = reader.open(paths[0])
    session, headings = reader.window._session, view.document.report.analysis.headings
    before = len(headings)
    session.correct(view.document, CorrectionKind.HIDE, headings[3].span)
    session.correct(view.document, CorrectionKind.NAME, headings[1].span, "我起的名字")
    reader.settle()
    reader.again()
    after = reader.view.document.report.analysis.headings
    assert len(after) == before - 1
    assert after[1].name == "我起的名字"
    assert reader.window.panes.outline is not None


def test_a_document_is_read_once_its_end_was_seen_and_in_progress_before(reader, paths):
    reader.open(paths[0])
    go(reader, "第23项工作")
    reader.again()
    panel = reader.window.panes.library
    reader.window.panes.left.show_panel(panel)
    (row,) = panel._model.records
    assert row.status.value == "reading"
    reader.view.view.scroll_to(len(reader.view.page.view.text) - 1, "top")
    QApplication.processEvents()
    reader.again()
    reader.window.panes.left.show_panel(reader.window.panes.library)
    (row,) = reader.window.panes.library._model.records
    assert row.status.value == "read"


def test_a_document_that_was_opened_behind_another_and_not_looked_at_is_unread(reader, paths):
    reader.window.incoming.open_files(paths)
    reader.settle()
    assert reader.view.document.record.name == paths[0].name
    behind = reader.window.workspace.open_ids()[0][1]
    for _ in range(2):
        reader.again()
        reader.window.incoming.open_files(paths)
        reader.settle()
        state = reader.window._session.state(behind)
        assert (state.position, state.progress) == (0, 0)
    reader.window.workspace.bar.setCurrentIndex(1)
    reader.settle()
    assert reader.view.view.top_position() == 0


def test_a_document_that_is_opened_behind_another_keeps_how_far_it_was_read(reader, paths):
    reader.open(paths[1])
    go(reader, "第41项工作")
    sentence = reader.sentence()
    reader.key(Qt.Key.Key_W, Qt.KeyboardModifier.ControlModifier)
    (document,) = reader.window._session.documents()
    before = reader.window._session.state(document.id)
    assert before.progress > 0.5
    reader.window.incoming.open_files(paths)
    reader.settle()
    reader.again()
    assert reader.window._session.state(document.id) == before
    reader.window.workspace.bar.setCurrentIndex(1)
    reader.settle()
    assert reader.sentence() == sentence
