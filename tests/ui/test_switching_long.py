"""Another script of a long report: its lines in sight at once, all of it when that is made."""

from __future__ import annotations

import threading

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from reader.app.report import prepare
from reader.script.view import ViewOptions, ViewScript
from reader.source.document import source_from_bytes
from reader.text.span import Span
from reader.ui import panes
from reader.ui.document import near_lines as near_lines_module
from reader.ui.document import page_maker
from reader.ui.document.near_lines import near_lines
from reader.ui.document.shown import shown
from reader.ui.document.sought import Sought
from reader.ui.workspace import opening

LONG = "另一份工作报告\n\n" + "".join(
    f"{numeral}、第{numeral}项工作\n“全年”投资{n}5亿元，增长{n}.2%，软件发展之后，会(huì)议有干部{n}名。\n" * 6
    for n, numeral in enumerate("一二三四五六七八九", 1)
)
CONVERTED = [ViewScript.HANS, ViewScript.HANT, ViewScript.TW, ViewScript.HK]
HANT, HANS, TW = ViewScript.HANT, ViewScript.HANS, ViewScript.TW


@pytest.fixture(scope="module")
def report():
    return prepare(source_from_bytes(LONG.encode(), "long.txt"))


@settings(deadline=None, max_examples=60)
@given(
    st.sampled_from(CONVERTED),
    st.sampled_from(CONVERTED),
    st.booleans(),
    st.integers(0, len(LONG)),
    st.sampled_from([20, 100, 6000]),
)
def test_lines_in_sight_are_as_on_the_whole_page(report, before, after, quotes, position, around):
    options = ViewOptions(quotes=quotes)
    whole, wanted = shown(report, before, options), shown(report, after, options)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(near_lines_module, "_AROUND", around)
        near = near_lines(whole, report, after, options, min(position, len(whole.view.text)))
    lines, text = near.lines, near.page.view.text
    assert lines.of(text) == lines.of(wanted.view.text)
    assert text[: lines.start] == whole.view.text[: lines.start]
    assert text[lines.end :] == whole.view.text[lines.end :]
    assert near.page.content.blocks == wanted.content.blocks
    assert near.page.content.language == wanted.content.language
    assert (near.page.found, near.page.view.map) == (wanted.found, wanted.view.map)


@pytest.mark.parametrize("vocabulary", [False, True])
@pytest.mark.parametrize("after", ViewScript)
@pytest.mark.parametrize("before", ViewScript)
def test_a_page_made_after_another_is_as_one_made_by_itself(report, before, after, vocabulary):
    options = ViewOptions(vocabulary)
    assert shown(report, after, options, shown(report, before)) == shown(report, after, options)


@pytest.fixture
def view(open_window, qtbot, tmp_path, monkeypatch):
    """The long report, whole in Simplified script, some way down; its lines in sight are few."""
    window = open_window("某县工作报告\n")
    for module, name in ((opening, "AT_ONCE"), (opening, "LONG"), (panes, "_LONG"), (page_maker, "_AT_ONCE")):
        monkeypatch.setattr(module, name, 10)
    monkeypatch.setattr(near_lines_module, "_AROUND", 400)
    monkeypatch.setattr(near_lines_module, "_NEAR_END", 100)
    path = tmp_path / "long.txt"
    path.write_text(LONG, encoding="utf-8")
    window.frame.resize(1000, 500)
    window.open_path(path, HANS)
    qtbot.waitUntil(lambda: not window.is_busy)
    view = window.current
    view.show_script(HANT)  # the dictionaries are read
    qtbot.waitUntil(lambda: not window.is_busy)
    view.show_script(HANS)
    qtbot.waitUntil(lambda: not window.is_busy)
    view.view.scroll_to(view.page.view.text.index("五、"), flash=False)
    return view


@pytest.fixture
def gate(monkeypatch):
    """Whole pages are made for as long as this is not set."""
    gate, made = threading.Event(), page_maker.shown

    def held(*given):
        gate.wait(20)
        return made(*given)

    monkeypatch.setattr(page_maker, "shown", held)
    yield gate
    gate.set()


def test_the_lines_in_sight_are_there_at_once_and_then_all(view, gate, qtbot):
    whole, place, top = view.page, view.position(), view.view.verticalScrollBar().value()
    told = []
    view.page_changed.connect(lambda: told.append(view.page))
    view.show_script(HANT)
    assert "五、第五項工作" in view.view.content().text
    assert "一、第一项工作" in view.view.content().text, "what is far away waits"
    assert view.view.content().language == "zh-Hant"
    assert (view.position(), view.view.verticalScrollBar().value()) == (place, top)
    assert view.page.found is whole.found
    assert view.view.marks("indicators") == whole.indicator_layer().all()
    assert told == []
    gate.set()
    qtbot.waitUntil(lambda: bool(told))
    assert view.page == shown(view.report, HANT)
    assert view.view.content().text == view.page.view.text
    assert "一、第一項工作" in view.view.content().text
    assert (view.position(), view.view.verticalScrollBar().value()) == (place, top)


def test_other_lines_follow_when_they_come_into_sight(view, gate, qtbot):
    view.show_script(HANT)
    assert "九、第九项工作" in view.view.content().text
    QTest.keyClick(view.view, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    assert "九、第九項工作" in view.view.content().text
    assert "五、第五项工作" in view.view.content().text
    QTest.keyClick(view.view, Qt.Key.Key_Home, Qt.KeyboardModifier.ControlModifier)
    assert "一、第一項工作" in view.view.content().text


def test_of_a_very_long_report_other_lines_follow_in_a_thread(view, gate, qtbot, monkeypatch):
    monkeypatch.setattr(page_maker, "_SOON", 10)
    threads, made = [], page_maker.near_lines

    def watched(*given):
        threads.append(threading.current_thread())
        return made(*given)

    monkeypatch.setattr(page_maker, "near_lines", watched)
    view.show_script(HANT)
    qtbot.waitUntil(lambda: "五、第五項工作" in view.view.content().text)
    QTest.keyClick(view.view, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(view.view, Qt.Key.Key_Home, Qt.KeyboardModifier.ControlModifier)
    top = view.position()
    qtbot.waitUntil(lambda: "一、第一項工作" in view.view.content().text)
    assert view.position() == top, "where the reader has gone, not where the lines were asked for first"
    assert threading.main_thread() not in threads
    view.show_script(HANS)
    gate.set()
    qtbot.waitUntil(lambda: not view._tasks.is_busy)
    assert view.view.content().text == view.page.view.text == shown(view.report, HANS).view.text


def test_what_is_selected_stays_and_is_copied_as_it_is_shown(view, gate, qtbot):
    start = view.page.view.text.index("五、")
    view.view.select(Span(start, start + 7))
    view.show_script(HANT)
    assert view.view.selection() == Span(start, start + 7)
    assert view.selected_text() == "五、第五項工作"
    assert view.selection() == view.page.to_source(Span(start, start + 7))
    gate.set()
    qtbot.waitUntil(lambda: not view._maker.is_making)
    assert view.selected_text() == "五、第五項工作"


def test_all_that_is_selected_is_copied_in_the_new_script(view, gate, qtbot):
    clipboard = QGuiApplication.clipboard()
    clipboard.setText("before")
    view.show_script(HANT)
    QTest.keyClick(view.view, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(view.view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert clipboard.text() == "before", "not all of it is there"
    gate.set()
    qtbot.waitUntil(lambda: clipboard.text() != "before")
    assert clipboard.text() == shown(view.report, HANT).view.text.strip()


def test_back_before_it_was_there_the_page_is_as_it_was(view, gate, qtbot):
    whole = view.page
    view.show_script(HANT)
    view.show_script(HANS)
    assert view.page is whole
    assert view.view.content().text == whole.view.text
    assert not view._maker.is_making
    gate.set()
    qtbot.wait(50)
    assert view.page is whole


def test_another_script_before_it_was_there_is_the_one_that_comes(view, gate, qtbot):
    view.show_script(HANT)
    view.show_script(TW)
    assert view.view.content().language == "zh-Hant-TW"
    gate.set()
    qtbot.waitUntil(lambda: not view._maker.is_making)
    assert view.page == shown(view.report, TW)


# Where characters are at other places: the lines of 原文 are not repaired, and words of a region are longer


ORIGINAL = ViewScript.ORIGINAL


def test_the_original_lines_in_sight_are_there_at_once_and_then_all(view, gate, qtbot):
    whole, place = view.page, view.position()
    told = []
    view.page_changed.connect(lambda: told.append(view.page))
    view.show_script(HANT)
    view.show_script(ORIGINAL)
    assert view.page.view.script is ORIGINAL
    assert "会(huì)议有干部5名" in view.view.content().text
    assert view.position() == place
    assert [mark.key for mark in view.view.marks("indicators")] == [m.key for m in whole.indicator_layer().all()]
    assert told == []
    gate.set()
    qtbot.waitUntil(lambda: bool(told))
    assert view.page == shown(view.report, ORIGINAL)
    assert view.position() == place
    gate.clear()
    view.show_script(HANS)
    assert "会议有干部5名" in view.view.content().text
    assert "会(huì)议有干部1名" in view.view.content().text
    gate.set()
    qtbot.waitUntil(lambda: len(told) == 2)
    assert view.page == whole
    assert view.position() == place


def test_a_page_at_its_beginning_stays_there(view, qtbot):
    bar = view.view.verticalScrollBar()
    bar.setValue(0)
    for script in (ORIGINAL, HANS, HANT, ORIGINAL, TW):
        view.show_script(script)
        assert bar.value() == 0
        qtbot.waitUntil(lambda: not view._maker.is_making)
        assert bar.value() == 0


def test_original_lines_follow_when_they_come_into_sight(view, gate, qtbot):
    view.show_script(ORIGINAL)
    assert "会(huì)议有干部9名" not in view.view.content().text
    QTest.keyClick(view.view, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    assert "会(huì)议有干部9名" in view.view.content().text
    assert "会(huì)议有干部5名" not in view.view.content().text
    QTest.keyClick(view.view, Qt.Key.Key_Home, Qt.KeyboardModifier.ControlModifier)
    assert "会(huì)议有干部1名" in view.view.content().text
    view.view.set_caret_browsing(True)
    for _ in range(30):
        QTest.keyClick(view.view, Qt.Key.Key_PageDown)
    caret = view.view._selection.caret
    assert caret == view.view._geometry.page.shown(caret)
    assert "会(huì)议有干部9名" in view.view.content().text
    words = view.page.text(view.page.to_source(Span(caret - 5, caret)))
    top = view.position()
    gate.set()
    qtbot.waitUntil(lambda: not view._maker.is_making)
    assert view.page == shown(view.report, ORIGINAL)
    assert view.position() == top, "where the reader has gone meanwhile"
    caret = view.view._selection.caret
    assert view.page.text(view.page.to_source(Span(caret - 5, caret))) == words


def test_in_original_lines_what_is_selected_stays_and_can_be_marked(view, gate, qtbot):
    start = view.page.view.text.index("投资55亿元")
    view.view.select(Span(start, start + 6))
    source = view.selection()
    view.show_script(ORIGINAL)
    assert view.selected_text() == "投资55亿元"
    assert view.selection() == source
    gate.set()
    qtbot.waitUntil(lambda: not view._maker.is_making)
    assert (view.selected_text(), view.selection()) == ("投资55亿元", source)


def test_hits_stay_on_their_words(view, gate, qtbot):
    count = view.find_words(Sought("干部"), see=False)
    index = view.hits.index
    view.show_script(ORIGINAL)
    assert len(view.hits.spans) == count
    assert view.hits.index == index
    text = view.page.view.text
    seen = [hit for hit in view.hits.spans if text[hit.start - 3 : hit.start] == ")议有"]
    assert seen
    assert all(hit.of(text) == "干部" for hit in seen)


def test_words_of_a_region_are_there_at_once_and_then_all(view, gate, qtbot):
    gate.set()
    view.show_script(TW)
    qtbot.waitUntil(lambda: not view._maker.is_making)
    gate.clear()
    place = view.position()
    options = ViewOptions(vocabulary=True)
    view.set_options(options)
    qtbot.waitUntil(lambda: view.page.view.text != shown(view.report, TW).view.text)
    assert "軟體發展之後" in view.page.view.text
    assert "軟件發展之後" in view.page.view.text, "what is far away waits"
    assert view.position() == place
    gate.set()
    qtbot.waitUntil(lambda: not view._maker.is_making)
    assert view.page == shown(view.report, TW, options)
    assert view.position() == place
