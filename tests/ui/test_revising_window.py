"""A report that changes on the disk while it is read: its notes come over, what waits is settled by key and mouse."""

from __future__ import annotations

import os
import threading
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QListView, QPushButton

from reader.annotate.anchor import quote_of
from reader.annotate.carry import Carrier, Fate
from reader.annotate.correction import CorrectionKind
from reader.annotate.model import Annotation, Color, Style
from reader.app import revising
from reader.app.session import Session
from reader.app.settings import Settings
from reader.script.detect import Script
from reader.script.view import ViewScript
from reader.store.check import check, dump
from reader.store.db import open_library
from reader.store.revisions import CarriedNote, Outcome
from reader.text.span import Span
from reader.ui.controls.revising import _likeliest
from reader.ui.main_window import MainWindow
from reader.ui.revision.rows import CarryRow, Inks, new_words, old_words, quotes
from reader.ui.revision.wording import Wording

pytestmark = pytest.mark.gui
TEXT = """青禾县教育局2025年工作总结

一、基本情况
全县现有各级各类学校46所，在校学生12345人，比上年增长3.2%。
二、主要工作
1.抓好阅读工程。新建书香校园7所，投入资金120.5万元。群众满意度明显提高。
三、存在问题
个别项目推进缓慢，需要加快。
"""
REVISED = (
    TEXT.replace("增长3.2%", "增长2.8%")
    .replace("明显提高", "有了明显提高")
    .replace("个别项目推进缓慢，需要加快。\n", "")
)
QUOTES = ("新建书香校园7所", "群众满意度明显提高", "比上年增长3.2%", "个别项目推进缓慢")


class Desk:
    """A reader at a window with a marked report."""

    def __init__(self, qtbot, folder: Path, theme: str = "light") -> None:
        self.qtbot, self.path = qtbot, folder / "总结.txt"
        self.library = open_library(folder / "library.sqlite")
        self.session = Session(self.library)
        self.window = MainWindow(self.session, Settings(theme=theme))
        self.window.frame.resize(1280, 800)
        with qtbot.waitActive(self.window.frame):
            self.window.frame.show()
            self.window.frame.activateWindow()
        self.path.write_text(TEXT, encoding="utf-8")
        self.open()
        for words in QUOTES:
            start = TEXT.index(words)
            self.session.annotate(self.window.current.document, Span(start, start + len(words)), note="核对")

    def settle(self) -> None:
        self.qtbot.waitUntil(lambda: not self.window.is_busy, timeout=30_000)
        QApplication.processEvents()

    def held(self) -> list[str]:
        """What the library holds; where the reader stands in a report is kept a moment later, by a clock."""
        return [one for one in dump(self.library).splitlines() if not one.startswith('["states"')]

    def open(self) -> None:
        self.window.open_path(self.path)
        self.settle()

    def revise(self) -> None:
        self.path.write_text(REVISED, encoding="utf-8")
        self.open()

    def marked(self) -> list[str]:
        view = self.window.current
        return [one.span.of(view.report.source.text) for one in view.annotations]

    def get_up(self) -> None:
        self.window.frame.close()
        self.window.shut_down()
        self.window.deleteLater()
        self.window.frame.deleteLater()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        self.library.close()

    def button(self, title: str) -> QPushButton:
        page = self.window.revising.page
        return next(one for one in page.findChildren(QPushButton) if one.text() == title)


@pytest.fixture
def desk(qtbot, tmp_path, monkeypatch):
    for module in ("memory", "geometry"):
        monkeypatch.setattr(f"reader.ui.{module}.settings_file", lambda: tmp_path / "settings.json")
    made = Desk(qtbot, tmp_path, os.environ.get("YANDU_THEME", "light"))
    yield made
    made.get_up()


def grab(desk, name: str) -> None:
    """A picture for those who look at screens; nothing without the folder."""
    folder = os.environ.get("YANDU_PICTURES")
    if folder:
        QApplication.processEvents()
        desk.window.frame.grab().save(str(Path(folder) / f"{name}.png"))


def test_a_changed_file_opens_with_its_notes_and_says_what_waits(desk):
    desk.revise()
    window = desk.window
    assert window.workspace.bar.count() == 1
    assert desk.marked() == ["新建书香校园7所", "群众满意度有了明显提高"]
    assert window.revising.bar.text() == "此文件已更改：2 条批注已随文转移，2 条需要确认。"
    assert window.revising.cover.is_shown
    grab(desk, "report")
    QTest.keyClick(window.revising.page, Qt.Key.Key_Escape)
    assert not window.revising.cover.is_shown
    assert window.revising.pending.isVisible()
    grab(desk, "revised")


def test_a_new_edition_that_carries_all_as_it_was_leaves_the_reader_to_the_text(desk):
    desk.path.write_text(f"说明：修订稿。\n{TEXT}", encoding="utf-8")
    desk.open()
    revise = desk.window.revising
    assert revise.bar.text() == "此文件已更改：4 条批注已随文转移，0 条需要确认。"
    assert not revise.cover.is_shown
    revise.bar.findChild(QPushButton).click()
    assert revise.cover.is_shown


def correct(desk, kind: CorrectionKind, words: str, value: str = "") -> None:
    start = TEXT.index(words)
    desk.session.correct(desk.window.current.document, kind, Span(start, start + len(words)), value)


def test_corrections_that_are_lost_are_told_with_what_to_do(desk):
    correct(desk, CorrectionKind.NO_INDICATOR, "46所")
    correct(desk, CorrectionKind.HIDE, "一、基本情况")
    correct(desk, CorrectionKind.HEADING, "个别项目推进缓慢", "2")
    desk.revise()
    revise = desk.window.revising
    assert revise.bar.text() == (
        "此文件已更改：2 条批注已随文转移，2 条需要确认。"
        "大纲和指标的更正：2 处已转移，1 处在新版中找不到原文，仍在旧版。"
    )
    assert revise.cover.is_shown
    left = revise.page._left
    assert left.isVisible()
    assert left._title.text() == "大纲和指标的更正：2 处已转移，1 处仍在旧版"
    assert left._list.text() == "设为标题：个别项目推进缓慢"
    grab(desk, "left-behind")
    found = [one.kind for one in desk.session.corrections(desk.window.current.document.record.id)]
    assert sorted(found) == [CorrectionKind.HIDE, CorrectionKind.NO_INDICATOR]


def test_corrections_that_all_come_over_are_told_in_a_sentence(desk):
    correct(desk, CorrectionKind.NO_INDICATOR, "46所")
    desk.path.write_text(f"说明：修订稿。\n{TEXT}", encoding="utf-8")
    desk.open()
    revise = desk.window.revising
    assert revise.bar.text().endswith("0 条需要确认。大纲和指标的 1 处更正也已转移。")
    assert not revise.cover.is_shown
    revise.open()
    desk.settle()
    assert not revise.page._left.isVisible()


def test_what_waits_is_settled_by_key_and_undone_step_by_step(desk):
    desk.revise()
    revise = desk.window.revising
    revise.open()
    page = revise.page
    QTest.keyClick(page.findChild(QListView), Qt.Key.Key_Return)
    assert "比上年增长2.8%" in desk.marked()
    QTest.keyClick(page, Qt.Key.Key_K)
    assert revising.waiting(desk.session, desk.window.current.document.record.id) == ()
    assert not revise.pending.isVisibleTo(desk.window.frame)
    assert check(desk.library) == ()
    QTest.keyClick(page, Qt.Key.Key_Escape)
    assert not revise.cover.is_shown
    for _ in range(2):
        desk.window.commands["undo"].trigger()
    assert len(revising.waiting(desk.session, desk.window.current.document.record.id)) == 2


def test_a_note_is_placed_on_a_selection(desk):
    desk.revise()
    revise = desk.window.revising
    waiting = revising.waiting(desk.session, desk.window.current.document.record.id)
    revise.open(waiting[-1].annotation_id)
    QTest.mouseClick(desk.button("在正文中选定…"), Qt.MouseButton.LeftButton)
    assert not revise.cover.is_shown
    view = desk.window.current
    text = view.page.view.text
    view.view.select(Span(text.index("三、存在问题"), text.index("三、存在问题") + 6))
    QTest.mouseClick(revise.bar.findChild(QPushButton), Qt.MouseButton.LeftButton)
    assert "三、存在问题" in desk.marked()


def test_undoing_the_new_edition_goes_back_to_the_one_before(desk):
    desk.revise()
    desk.window.commands["undo"].trigger()
    desk.settle()
    assert desk.window.current.report.source.text == TEXT
    assert sorted(desk.marked()) == sorted(QUOTES)
    assert desk.window.workspace.bar.count() == 1


def test_an_earlier_edition_can_be_opened_and_says_so(desk):
    earlier = desk.window.current.document.record.id
    desk.revise()
    desk.window.workspace.open_document(earlier)
    desk.settle()
    assert sorted(desk.marked()) == sorted(QUOTES)
    assert "较早的一版" in desk.window.revising.bar.text()
    desk.session.annotate(desk.window.current.document, Span(0, 3))
    assert desk.window.workspace.bar.count() == 2
    desk.window.revising.bar.findChild(QPushButton).click()
    assert desk.window.current.document.record.id != earlier


def test_a_file_that_changes_while_it_is_open_is_offered_not_reloaded(desk):
    bar = desk.window.revising.bar
    other = desk.path.with_suffix(".tmp")
    other.write_text(REVISED, encoding="utf-8")
    other.replace(desk.path)
    desk.qtbot.waitUntil(lambda: "磁盘上已更改" in bar.text(), timeout=10_000)
    assert desk.window.current.report.source.text == TEXT
    bar.findChild(QPushButton).click()
    desk.settle()
    assert desk.window.current.report.source.text == REVISED
    desk.path.unlink()
    desk.qtbot.waitUntil(lambda: "已被移动或删除" in bar.text(), timeout=10_000)
    assert desk.window.current.report.source.text == REVISED


def test_no_edition_is_looked_for_of_a_report_that_has_left_the_library(desk):
    session = desk.window._session
    assert _likeliest(session.library.path, "an id of none") is None
    document_id = desk.window.current.document.record.id
    assert _likeliest(session.library.path, document_id) is None, "it resembles no other"
    while session.holds(document_id):
        session.undo()
    assert _likeliest(session.library.path, document_id) is None


def test_a_likely_new_edition_at_another_path_is_proposed_never_assumed(desk):
    desk.path = desk.path.with_name("另存.txt")
    desk.revise()
    bar = desk.window.revising.bar
    desk.qtbot.waitUntil(lambda: "是它的新版吗" in bar.text(), timeout=10_000)
    assert desk.marked() == []
    grab(desk, "proposal")
    bar.findChild(QPushButton).click()
    desk.settle()
    assert desk.marked() == ["新建书香校园7所", "群众满意度有了明显提高"]


def test_the_keyboard_is_on_the_notes_once_their_page_is_opened(desk):
    desk.revise()
    desk.window.revising.open()
    notes = desk.window.revising.page._list
    assert QApplication.focusWidget() is notes
    line = notes.current_line()
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_End)
    assert notes.current_line() > line


def test_two_editions_stand_side_by_side_with_their_changes(desk):
    desk.revise()
    desk.window.revising.open()
    QTest.mouseClick(desk.button("对照两版"), Qt.MouseButton.LeftButton)
    desk.settle()
    page = desk.window._stage.currentWidget()
    assert page._editions is not None
    changed = [
        (old.of(page._editions.old.view.text), new.of(page._editions.new.view.text))
        for old, new in page._editions.changes
    ]
    assert any(old.startswith("个别") for old, _ in changed), changed
    assert any(new == "有了" for _, new in changed), changed
    before = page._at
    QTest.keyClick(page, Qt.Key.Key_N)
    assert page._at == before + 1
    grab(desk, "editions")
    QTest.keyClick(page, Qt.Key.Key_Escape)
    assert desk.window.revising.cover.is_shown


def test_the_earlier_report_is_chosen_by_hand(desk):
    desk.path = desk.path.with_name("别处.txt")
    unlike = REVISED.replace("青禾县教育局2025年工作总结", "关于阅读工程的汇报")
    desk.path.write_text(unlike, encoding="utf-8")
    desk.open()
    assert desk.marked() == []
    asked = []

    def choose() -> None:
        dialog = QApplication.activeModalWidget()
        titles = [dialog.list.topLevelItem(row).text(0) for row in range(dialog.list.topLevelItemCount())]
        asked.append((dialog.windowTitle(), titles))
        QTest.keyClick(dialog.list, Qt.Key.Key_Return)

    QTimer.singleShot(0, choose)
    desk.window.commands["edition-of"].trigger()
    desk.settle()
    assert asked == [("设为新版", ["青禾县教育局2025年工作总结（总结.txt）"])]
    assert desk.marked() == ["新建书香校园7所", "群众满意度有了明显提高"]
    assert [one.id for one in desk.session.documents()] == [desk.window.current.document.record.id]
    assert check(desk.library) == ()
    desk.window.commands["undo"].trigger()
    desk.settle()
    assert len(desk.session.documents()) == 2


def test_choosing_no_earlier_report_changes_nothing(desk):
    desk.path = desk.path.with_name("别处.txt")
    desk.path.write_text("另一份报告\n\n内容。\n", encoding="utf-8")
    desk.open()
    before = desk.held()
    QTimer.singleShot(0, lambda: QTest.keyClick(QApplication.activeModalWidget(), Qt.Key.Key_Escape))
    desk.window.commands["edition-of"].trigger()
    desk.settle()
    assert desk.held() == before


def test_the_report_is_in_the_script_that_is_read(desk):
    desk.revise()
    desk.window.revising.open()
    page = desk.window.revising.page
    notes, labels = page.findChild(QListView).model(), page.findChildren(QLabel)

    def listed() -> list[str]:
        return [notes.index(at).data() for at in range(notes.rowCount())]

    assert "比上年增长3.2%" in listed()
    desk.window.commands["script-tw"].trigger()
    desk.settle()
    assert {"比上年增長3.2%", "群眾滿意度明顯提高", "新建書香校園7所"} < set(listed())
    shown = " ".join(label.text() for label in labels)
    assert "全縣現有各級各類學校46所" in shown
    assert "在校學生12345人" in shown
    assert "全县现有" not in shown
    grab(desk, "report-tw")
    desk.window.commands["script-original"].trigger()
    desk.settle()
    assert "比上年增长3.2%" in listed()


def test_a_sentence_only_in_the_other_script_shows_no_change():
    old, new = "全县学校46所，增长3.2%。", "全縣學校46所，增長3.2%。"
    note = CarriedNote("", "", "", Fate.REVIEW, Outcome.OPEN, Span(2, 4), quote_of(old, Span(2, 4)))
    annotation = Annotation("", "", Span(2, 4), note.quote, Style.HIGHLIGHT, Color.YELLOW)
    row = CarryRow(note, annotation, old, new, Script.HANS, Script.HANT)
    wording = Wording(ViewScript.HANT)
    inks = Inks("gone", "come", "marked")
    expected = '全縣<span style="marked">學校</span>46所，增長3.2%。'
    assert old_words(row, Span(2, 4), inks, wording) == new_words(row, Span(2, 4), inks, wording) == expected
    assert quotes((row,), wording) == ("學校",)


def test_notes_are_carried_off_the_ui_thread(desk, monkeypatch):
    threads = []
    carry = Carrier.carry

    def noticed(self, span):
        threads.append(threading.current_thread())
        return carry(self, span)

    monkeypatch.setattr(Carrier, "carry", noticed)
    desk.revise()
    assert threads
    assert threading.main_thread() not in threads
