"""How terms are shown: the region's words and marks, terms left alone, characters decided by the reader."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from waiting import text_shown

from reader.app.report import Report
from reader.script.view import ViewScript
from reader.text.span import Span

pytestmark = pytest.mark.gui

TEXT = "岳阳县工作总结\n\n一、概况\n\n落实“双减”后软件项目发展，家长与后勤，与后。会议在岳阳召开。\n"


@pytest.fixture
def window(open_window):
    made = open_window(TEXT)
    made.current.show_script(ViewScript.TW)
    return made


def select(window, words):
    at = text_shown(window).index(words)
    window.current.view.select(Span(at, at + len(words)))


@pytest.fixture
def dialog(window, qtbot):
    QTest.keyClick(
        window.current.view, Qt.Key.Key_W, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    )
    qtbot.waitUntil(lambda: not window.is_busy)
    return window.wording.dialog


def choose(dialog, words, label, qtbot, window):
    """Decide the character of the row that shows ``words`` for ``label``."""
    row = next(i for i, one in enumerate(dialog._open.records) if words in dialog._described(one))
    dialog._open_list.setCurrentIndex(dialog._open.index(row))
    (button,) = [one for one in dialog.findChildren(QPushButton) if one.text() == label and not one.isHidden()]
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    QApplication.processEvents()
    qtbot.waitUntil(lambda: not window.is_busy)


def test_words_and_marks_follow_the_region_where_wished(window):
    assert "落實“雙減”後軟件項目發展" in text_shown(window)
    window.commands["vocabulary"].trigger()
    assert "後軟體專案發展" in text_shown(window)
    window.commands["quotes"].trigger()
    assert "落實「雙減」後" in text_shown(window)
    state = window._session.state(window.current.document.record.id)
    assert (state.vocabulary, state.quotes) == (True, True)
    window.workspace.save_current()
    assert window._session.state(state.document_id).vocabulary
    window.commands["vocabulary"].trigger()
    assert "後軟件項目發展" in text_shown(window)


def test_a_selected_term_is_left_alone_until_undone(window):
    select(window, "岳陽")
    window.commands["keep-term"].trigger()
    assert text_shown(window).startswith("岳阳縣")
    assert "在岳阳召開" in text_shown(window)
    window.commands["undo"].trigger()
    assert text_shown(window).startswith("岳陽縣")
    assert "更改用字" in window.commands["redo"].text()
    window.commands["redo"].trigger()
    assert text_shown(window).startswith("岳阳縣")


def test_without_a_selection_or_a_conversion_nothing_is_ruled(window):
    window.commands["keep-term-everywhere"].trigger()
    assert "选中" in window.message.text()
    window.current.show_script(ViewScript.HANS)
    assert "岳阳" in text_shown(window)
    select(window, "岳阳")
    window.commands["keep-term-everywhere"].trigger()
    assert "没有转换" in window.message.text()
    assert window._session.rulings("") == ()


def test_a_character_is_decided_in_one_place(window, dialog, qtbot):
    choose(dialog, "與【後】", "后", qtbot, window)
    assert "與后。" in text_shown(window)
    assert "”後" in text_shown(window)
    assert all("與【" not in dialog._described(one) for one in dialog._open.records)
    assert [dialog._ruling(one) for one in dialog._own.records] == ["后 不转换（本文档一处）"]
    window.commands["undo"].trigger()
    assert "與後。" in text_shown(window)


def test_a_character_is_decided_for_a_word_in_every_document(window, dialog, qtbot):
    dialog._scope.setCurrentIndex(dialog._scope.findData("everywhere"))
    row = next(i for i, one in enumerate(dialog._open.records) if "與【後】" in dialog._described(one))
    dialog._open_list.setCurrentIndex(dialog._open.index(row))
    dialog._term.setText("与")
    (button,) = [one for one in dialog.findChildren(QPushButton) if one.text() == "后" and not one.isHidden()]
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert "后" in dialog._note.text()
    dialog._term.setText("与后。")
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not window.is_busy)
    assert "與后。" in text_shown(window)
    (one,) = window._session.rulings("")
    assert (one.ruling.term, one.ruling.shown, one.ruling.script) == ("与后。", "與后。", "hant")
    dialog._parts._buttons["own"].click()
    QTest.mouseClick(dialog._withdraw, Qt.MouseButton.LeftButton)
    assert window._session.rulings("") == ()
    assert "與後。" in text_shown(window)


def test_a_term_is_ruled_by_the_dictionaries_that_are_chosen(window, dialog, qtbot):
    # The official set has 一出 as 一齣, the classic one as it is.
    for dictionaries, shown in (("official", "一齣后"), ("classic", "一出后")):
        window.wording.use_dictionaries(dictionaries)
        qtbot.waitUntil(lambda: not window.is_busy)
        dialog._scope.setCurrentIndex(dialog._scope.findData("everywhere"))
        row = next(i for i, one in enumerate(dialog._open.records) if one.before.endswith("家長與後勤，與"))
        dialog._open_list.setCurrentIndex(dialog._open.index(row))
        dialog._term.setText("一出后")
        (button,) = [one for one in dialog.findChildren(QPushButton) if one.text() == "后" and not one.isHidden()]
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        qtbot.waitUntil(lambda: not window.is_busy)
        (one,) = window._session.rulings("")
        assert (one.ruling.term, one.ruling.shown) == ("一出后", shown)
        window.commands["undo"].trigger()
        qtbot.waitUntil(lambda: not window.is_busy)


def test_the_dialog_lists_the_words_replaced_and_leads_to_them(window, dialog):
    dialog._parts._buttons["words"].click()
    assert "用地区词汇" in dialog._listings["words"][1].accessibleDescription()
    window.commands["vocabulary"].trigger()
    assert "軟體" in text_shown(window)
    assert [dialog._word(one) for one in dialog._words.records] == ["软件 → 軟體（1 处）", "项目 → 專案（1 处）"]
    jumped = []
    window.current.jump = lambda span, center=False: jumped.append(span.start)
    dialog._word_list.clicked.emit(dialog._words.index(1))
    assert jumped == [TEXT.index("项目")]


def test_a_closed_dialog_is_gone(window, dialog):
    dialog.accept()
    assert window.wording.dialog is None


def test_own_dictionaries_come_first_and_a_damaged_one_is_named(window, dialog, tmp_path):
    folder = tmp_path / "own"
    folder.mkdir()
    (folder / "places.txt").write_text("岳阳\t岳阳\n", encoding="utf-8")
    window.wording.use_folder(str(folder))
    assert text_shown(window).startswith("岳阳縣")
    assert window.memory.settings.own_dictionaries == str(folder)
    assert "own" in dialog._folder.words()
    (folder / "places.txt").write_text("岳阳\t岳阳\n后 後\n", encoding="utf-8")
    window.wording.use_folder(str(folder))
    assert text_shown(window).startswith("岳陽縣")
    for said in (window.message.text(), dialog._folder.words()):
        assert "places.txt”第 2 行" in said
    QTest.mouseClick(dialog._folder._none, Qt.MouseButton.LeftButton)
    assert window.memory.settings.own_dictionaries == ""


DOUBTFUL = "工作总结\n\n岩塘镇小学实行联审制，完成了任务，并积极联系理发店，发展良好。\n"


@pytest.fixture
def doubts(open_window, qtbot):
    window = open_window(DOUBTFUL)
    window.current.show_script(ViewScript.TW)
    window.commands["wording"].trigger()
    qtbot.waitUntil(lambda: not window.is_busy)
    QApplication.processEvents()
    return window, window.wording.dialog


def pick(dialog, which):
    """Choose what is listed, by key."""
    dialog._which.setFocus()
    while dialog._which.currentData() != which:
        before = dialog._which.currentIndex()
        down = dialog._which.findData(which) > before
        QTest.keyClick(dialog._which, Qt.Key.Key_Down if down else Qt.Key.Key_Up)
        assert dialog._which.currentIndex() != before


def test_the_doubtful_come_first_and_others_are_listed_when_asked_for(doubts):
    _, dialog = doubts
    first = dialog._open.records[0]
    assert (first.character, first.is_doubtful) == ("岩", True)
    assert (first.after[:2], first.origin_after[:2]) == ("塘鎮", "塘镇")
    assert not any(row.word for row in dialog._open.records)
    pick(dialog, "all")
    rows = dialog._open.records
    words = [row.word for row in rows if row.word]
    assert "理发店" in words
    assert [bool(row.word) for row in rows] == sorted(bool(row.word) for row in rows)
    assert "按词：理发店" in " ".join(map(dialog._described, rows))
    pick(dialog, "doubtful")
    assert dialog._open.records
    assert all(row.is_doubtful for row in dialog._open.records)


def test_what_a_word_decided_can_be_put_right_and_taken_back_from_the_dialog(doubts, qtbot):
    window, dialog = doubts
    before = dialog._undo.text()
    assert window.commands["undo"].isEnabled(), "the report came into the library"
    assert (before, dialog._undo.isEnabled()) == ("撤销", False), "which is not taken back from here"
    pick(dialog, "all")
    row = next(at for at, one in enumerate(dialog._open.records) if one.word == "联系")
    view = dialog._open_list
    view.scrollTo(dialog._open.index(row))
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=view.visualRect(dialog._open.index(row)).center())
    (button,) = [one for one in dialog.findChildren(QPushButton) if one.text() == "係" and not one.isHidden()]
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not window.is_busy)
    assert "積極聯係" in text_shown(window)
    assert dialog._undo.text() == window.commands["undo"].text() == "撤销更改用字"
    assert dialog._undo.shortcut().toString() == "Ctrl+Z"
    QTest.mouseClick(dialog._undo, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not window.is_busy)
    assert "積極聯繫" in text_shown(window)
    assert (dialog._undo.text(), dialog._undo.isEnabled()) == (before, False)
    assert "在这里还没有可以撤销的更改" in dialog._undo.toolTip()


def test_a_page_that_took_long_does_not_come_over_the_one_asked_for_since(window, monkeypatch):
    assert "岳陽縣" in text_shown(window)
    ready = iter((False, True))
    monkeypatch.setattr(Report, "is_ready", lambda *_: next(ready))
    window.current.show_script(ViewScript.HK)
    window.current.show_script(ViewScript.HANS)
    assert "岳阳县" in text_shown(window)
    QApplication.processEvents()
    assert "岳阳县" in text_shown(window)
