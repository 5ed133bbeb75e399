from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta, timezone

import pytest
from panel_samples import CARDS
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QFontMetricsF, QKeySequence, QShortcut
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QApplication

from reader.annotate.model import Color, Scope, Style
from reader.ui.panels import card_layout, card_words
from reader.ui.panels.annotations import AnnotationPanel
from reader.ui.panels.card_layout import CardFonts, CardMeasure, set_lines
from reader.ui.rows import folded_text
from reader.ui.theme import LIGHT, font
from reader.ui.widgets.times import shown_time

pytestmark = [pytest.mark.gui, pytest.mark.qt_log_ignore("This plugin does not support")]


@pytest.fixture
def panel(qtbot):
    panel = AnnotationPanel(LIGHT)
    qtbot.addWidget(panel)
    panel.resize(320, 640)
    panel.set_cards(CARDS)
    panel.show()
    return panel


@pytest.fixture
def measure(qapp):
    return CardMeasure(CardFonts(font("zh-Hans", 14, serif=True), font("zh-Hans", 13), font("zh-Hans", 12)))


def test_measures_of_cards_that_came_and_went_are_not_kept_for_ever(measure, monkeypatch):
    monkeypatch.setattr(card_layout, "REMEMBERED", 10)
    heights = {}
    for round_ in range(2):
        for number in range(50):
            row = replace(CARDS[0], quote=f"第{number}句话" * 9, note=f"第{number}条", tags=(f"标签{number}",))
            assert heights.setdefault(number, measure.height(row, 300)) == measure.height(row, 300), round_
    kept = (measure._advances, measure._lines, measure._chip_heights, measure._chip_widths)
    assert max(map(len, kept)) == 10


def ids(panel: AnnotationPanel) -> str:
    return "".join(row.id for row in panel.shown())


def sort_by(panel: AnnotationPanel, place: int) -> None:
    panel._sort.menu().actions()[place].trigger()


def test_cards_stand_in_the_order_of_their_places_or_times(panel):
    assert ids(panel) == "bca"
    sort_by(panel, 1)
    assert ids(panel) == "bca"  # the place of c is between, and so is its time
    panel.set_cards((*CARDS, replace(CARDS[0], id="new", position=99, when="2026-02-01T00:00:00+00:00")))
    assert [row.id for row in panel.shown()] == ["new", "b", "c", "a"]
    panel.set_cards(CARDS)
    sort_by(panel, 0)
    assert ids(panel) == "bca"


@pytest.mark.parametrize(
    ("words", "expected"), [("普惠", "a"), ("口径", "c"), ("高考", "b"), ("二（一）", "ba"), ("无此词", "")]
)
def test_words_filter_quotes_notes_tags_and_sections(panel, qtbot, words, expected):
    panel._filter.setText(words)
    panel._refresh()
    assert ids(panel) == expected
    assert (panel._stack.currentWidget() is panel._stack.empty) == (not expected)


def test_the_words_of_a_card_with_very_many_are_folded_in_parts(panel, qtbot, monkeypatch):
    long = "".join(f"第{at}句話說，到了結尾。" for at in range(60))
    for most in (7, 50, 1000):
        monkeypatch.setattr(card_words, "_CHARACTERS", most)
        words = card_words.CardWords(folded_text)
        rows = (*CARDS, replace(CARDS[0], id="long", quote=long))
        words.keep(rows)
        while not words.is_done:
            words.fold_some()
        for row in rows:
            assert words.of(row.id) == folded_text("\n".join((row.quote, row.note, row.section, *row.tags)))
    panel.set_cards(rows)
    panel._filter.setText("第59句話說")
    qtbot.waitUntil(lambda: panel._words.is_done)
    panel._refresh()
    assert [row.id for row in panel.shown()] == ["long"]


def test_colours_and_tags_filter_only_while_their_row_is_open(panel):
    panel._more.click()
    panel._conditions.colors.set_colors(frozenset({Color.GREEN, Color.BLUE}))
    panel._refresh()
    assert ids(panel) == "bc"
    panel._more.click()
    assert ids(panel) == "bca"


def test_a_tag_filter_holds_the_tags_below_it(panel):
    panel.set_cards((*CARDS, replace(CARDS[1], id="d", tags=("指标",), position=99)))
    panel.set_tag_filter("指标")
    assert ids(panel) == "ad"
    panel.set_tag_filter("")
    assert ids(panel) == "bcad"


def test_a_tag_above_others_that_no_card_carries_can_be_asked_for(panel):
    panel.set_tag_filter("指标")
    assert ids(panel) == "a"


def test_a_click_jumps_a_double_click_edits(panel):
    cards = panel._list
    jumps, edits = QSignalSpy(panel.jump_requested), QSignalSpy(panel.edit_requested)
    spot = cards.visualRect(cards.model().index(1, 0)).center()
    QTest.mouseClick(cards.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert jumps.at(0) == ["c"]
    QTest.mouseDClick(cards.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert edits.at(0) == ["c"]


@pytest.mark.parametrize(
    ("key", "signal", "args"),
    [
        (Qt.Key.Key_Return, "jump_requested", ["b"]),
        (Qt.Key.Key_E, "edit_requested", ["b"]),
        (Qt.Key.Key_Delete, "delete_requested", [("b",)]),
        (Qt.Key.Key_3, "recolor_requested", [("b",), "blue"]),
    ],
)
def test_keys_act_on_the_card_of_the_cursor(panel, key, signal, args):
    spy = QSignalSpy(getattr(panel, signal))
    panel._list.focus_first()
    QTest.keyClick(panel._list, key)
    assert spy.count() == 1
    assert list(spy.at(0)) == args


def test_a_shortcut_of_the_window_does_not_take_the_keys_of_the_list(panel, qtbot):
    taken = QShortcut(QKeySequence("3"), panel)
    spy, stolen = QSignalSpy(panel.recolor_requested), QSignalSpy(taken.activated)
    panel.activateWindow()
    panel._list.focus_first()
    qtbot.waitUntil(panel._list.hasFocus)
    QTest.keyClick(panel._list, Qt.Key.Key_3)
    assert (spy.count(), stolen.count()) == (1, 0)
    panel._filter.setFocus()
    qtbot.waitUntil(panel._filter.hasFocus)
    QTest.keyClick(panel._more, Qt.Key.Key_3)
    assert stolen.count() == 1


def test_copying_asks_for_the_citation(panel):
    spy = QSignalSpy(panel.copy_requested)
    panel._list.focus_first()
    QTest.keyClick(panel._list, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert spy.at(0) == ["b"]


def test_several_cards_are_deleted_as_one(panel):
    spy = QSignalSpy(panel.delete_requested)
    panel._list.focus_first()
    QTest.keyClick(panel._list, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClick(panel._list, Qt.Key.Key_Delete)
    assert spy.at(0)[0] == ("b", "c")


def test_a_click_on_a_chip_asks_for_its_tag_and_does_not_jump(panel):
    cards = panel._list
    jumps, tags = QSignalSpy(panel.jump_requested), QSignalSpy(panel.tag_clicked)
    item = cards.visualRect(cards.model().index(2, 0))
    QTest.mouseClick(cards.viewport(), Qt.MouseButton.LeftButton, pos=item.center() - QPoint(0, item.height() // 3))
    assert jumps.count() == 1
    layout = cards._painter._measure.lay_out(CARDS[0], item.width())
    tag, chip = layout.chips[1]
    QTest.mouseClick(cards.viewport(), Qt.MouseButton.LeftButton, pos=item.topLeft() + chip.center())
    assert tags.at(0) == [tag] == ["指标/占比"]
    assert jumps.count() == 1


def test_the_menu_asks_for_what_its_entries_say(panel):
    cards = panel._list
    cards.show_card("c")
    menu = cards.menu_for(CARDS[2])
    spies = {name: QSignalSpy(getattr(panel, name)) for name in ("jump_requested", "edit_requested", "copy_requested")}
    recolored, deleted = QSignalSpy(panel.recolor_requested), QSignalSpy(panel.delete_requested)
    for action in menu.actions():
        if action.menu():
            action.menu().actions()[3].trigger()
        elif not action.isSeparator():
            action.trigger()
    assert {name: spy.at(0) for name, spy in spies.items()} == {name: ["c"] for name in spies}
    assert list(recolored.at(0)) == [("c",), "pink"]
    assert deleted.at(0)[0] == ("c",)


def test_new_cards_keep_the_cursor(panel):
    panel._list.show_card("c")
    panel.set_cards((*CARDS, replace(CARDS[0], id="first", position=0)))
    assert panel._list.current_id() == "c"


def test_a_card_that_the_filter_hides_is_shown_without_it(panel):
    panel._filter.setText("普惠")
    panel._refresh()
    panel.show_card("b")
    assert ids(panel) == "bca"
    assert panel._list.current_id() == "b"


def test_what_the_colours_say_is_said_in_words(panel):
    index = panel._list.model().index(1, 0)
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "蓝色下划线；资助资金约118万元；批注：核对口径；二（二）"


def test_a_quote_takes_the_lines_it_is_measured_for(measure):
    for length in (1, 5, 18, 19, 20, 21, 40, 200):
        row = replace(CARDS[0], quote="学" * length, note="")
        layout = measure.lay_out(row, 320)
        lines = measure.quote_lines(row, layout.quote.width())
        assert layout.quote.height() == measure.quote_line * len(lines)
        fits = QFontMetricsF(measure.fonts.quote).horizontalAdvance(row.quote) <= 2 * layout.quote.width()
        assert ("…" in lines[-1]) == (not fits)


def test_parts_of_a_card_stand_below_each_other(measure):
    row = replace(CARDS[0], note="很长的批注" * 40, tags=tuple(f"标签{n}/下级" for n in range(9)))
    layout = measure.lay_out(row, 300)
    bounds = [layout.quote, layout.note, *(chip for _tag, chip in layout.chips), layout.meta]
    assert layout.note.height() == 4 * measure.note_line
    assert layout.quote.bottom() < layout.note.top()
    assert layout.note.bottom() < layout.chips[0][1].top()
    assert layout.chips[-1][1].bottom() < layout.meta.top()
    assert all(layout.card.contains(one) for one in bounds)
    chips = [chip for _tag, chip in layout.chips]
    assert not any(one.intersects(two) for one in chips for two in chips if one is not two)


def test_lines_of_astral_characters_are_cut_between_characters(qapp):
    text = "𠮷野家" * 20
    lines = set_lines(text, font("zh-Hans", 13), 200, 100)
    assert "".join(lines) == text
    assert len(lines) > 1


def test_line_ends_of_a_note_are_kept(qapp):
    assert set_lines("一\n二\n三", font("zh-Hans", 13), 200, 4) == ["一", "二", "三"]
    assert set_lines("一\n二\n三", font("zh-Hans", 13), 200, 2) == ["一", "二 三"]


def test_ten_thousand_cards_are_shown_and_filtered(qtbot):
    panel = AnnotationPanel(LIGHT)
    qtbot.addWidget(panel)
    panel.resize(320, 640)
    panel.show()
    panel.set_cards(tuple(replace(CARDS[n % 3], id=str(n), position=n, quote=f"第{n}条") for n in range(10_000)))
    assert panel._list.model().rowCount() == 10_000
    panel.show_card("9999")
    QApplication.processEvents()
    rect = panel._list.visualRect(panel._list.currentIndex())
    assert panel._list.viewport().rect().intersects(rect)


def test_space_in_the_filter_is_typed(panel, qtbot):
    panel._filter.setFocus()
    QTest.keyClicks(panel._filter, "a b")
    assert panel._filter.text() == "a b"


NOW = datetime(2026, 3, 10, 12, 0, tzinfo=timezone(timedelta(hours=8)))


@pytest.mark.parametrize(
    ("iso", "expected"),
    [
        ("2026-03-10T02:32:00+00:00", "今天 10:32"),
        ("2026-03-09T17:00:00Z", "今天 01:00"),
        ("2026-03-09T15:59:00+00:00", "昨天 23:59"),
        ("2026-03-01T00:00:00+08:00", "3月1日"),
        ("2025-11-18T00:00:00+08:00", "2025年11月18日"),
        ("随便", "随便"),
        ("", ""),
    ],
)
def test_times_are_short_and_in_the_readers_zone(iso, expected):
    assert shown_time(iso, NOW) == expected


def test_cards_stand_by_their_colours(panel):
    panel.set_cards(
        tuple(replace(CARDS[0], id=id, color=color) for id, color in zip("xyz", reversed(list(Color)[:3]), strict=True))
    )
    sort_by(panel, 2)
    assert ids(panel) == "zyx"


@pytest.mark.parametrize(
    ("mode", "tags", "expected"),
    [
        (0, ("甲", "丙"), "12"),
        (1, ("甲", "乙"), "1"),
        (1, ("甲", "丙"), ""),
        (2, ("甲",), "23"),
        (2, (), "3"),
    ],
)
def test_any_all_or_none_of_the_tags(panel, mode, tags, expected):
    tagged = {"1": ("甲/一", "乙"), "2": ("丙",), "3": ()}
    panel.set_cards(tuple(replace(CARDS[0], id=id, tags=some, position=int(id)) for id, some in tagged.items()))
    panel._more.click()
    panel._conditions.tags.set_tags(tags)
    panel._conditions.mode.setCurrentIndex(mode)
    panel._refresh()
    assert ids(panel) == expected


def test_styles_filter_too(panel):
    some = tuple(replace(CARDS[0], id=str(place), style=style, position=place) for place, style in enumerate(Style))
    panel.set_cards(some)
    panel._more.click()
    panel._conditions.styles[Style.BOOKMARK].click()
    panel._conditions.styles[Style.WAVY].click()
    assert {row.style for row in panel.shown()} == {Style.BOOKMARK, Style.WAVY}


def test_arrows_walk_from_place_to_place(panel):
    jumps = QSignalSpy(panel.jump_requested)
    panel._list.focus_first()
    QTest.keyClick(panel._list, Qt.Key.Key_Down)
    QTest.keyClick(panel._list, Qt.Key.Key_End)
    QTest.keyClick(panel._list, Qt.Key.Key_Up)
    assert [jumps.at(n)[0] for n in range(jumps.count())] == ["c", "a", "c"]
    assert panel._list.hasFocus()


def test_a_note_is_rewritten_where_its_card_stands(panel, qtbot):
    spy = QSignalSpy(panel.note_edited)
    panel._list.focus_first()
    QTest.keyClick(panel._list, Qt.Key.Key_F2)
    editor = panel._list._editor
    editor.setPlainText("改写后")
    QTest.keyClick(editor, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert list(spy.at(0)) == ["b", "", "改写后"]
    QTest.keyClick(panel._list, Qt.Key.Key_F2)
    panel._list._editor.setPlainText("不要")
    QTest.keyClick(panel._list._editor, Qt.Key.Key_Escape)
    assert spy.count() == 1


def test_what_is_being_rewritten_is_kept_when_the_cards_change(panel):
    spy = QSignalSpy(panel.note_edited)
    panel._list.focus_first()
    panel._list.edit_in_place()
    panel._list._editor.setPlainText("写了一半")
    panel.set_cards(CARDS[:1])
    assert list(spy.at(0)) == ["b", "", "写了一半"]


def test_the_choice_of_several_stays_when_the_cards_change(panel):
    panel._list.selectAll()
    panel.set_cards((*CARDS, replace(CARDS[0], id="new", position=99)))
    assert set(panel._list.chosen_ids()) == {"a", "b", "c"}


def test_a_card_on_the_document_says_so(panel):
    panel.set_cards((replace(CARDS[0], quote="", section="", scope=Scope.DOCUMENT, note="总的印象"),))
    assert panel._list.grab().toImage().width() > 0
    assert panel.shown()[0].quote == ""


def test_a_card_is_as_high_as_it_is_laid_out(measure):
    for row in CARDS:
        for width in (220, 300, 420):
            assert measure.height(row, width) == measure.lay_out(row, width).height
