"""The reading view under real mouse and key events."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from reader.text.span import Span
from reader.ui.reading.content import BlockStyle, Content, Mark, TextBlock
from reader.ui.theme import THEMES

pytestmark = pytest.mark.gui

KEY = Qt.Key
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
TEXT = "#一、总体情况\n𠮷田县现有学校88所。教师1200人，比上年增加😀3人！学生满意。\n第二段话，说明其他事情。"
LONG = "\n".join(
    f"第{number}段：" + "县里建设学校，改善办学条件，提高教学质量。" * (number % 7 + 1) for number in range(400)
)


@pytest.fixture
def view(make_view, prose):
    return make_view(prose(TEXT))


@pytest.fixture
def long_view(make_view, prose):
    return make_view(prose(LONG))


def at(words: str, text: str = TEXT) -> int:
    return text.index(words)


def top_line(view) -> str:
    return LONG[view.top_position() :][:12]


def test_dragging_over_an_astral_character_selects_one_code_point(view, mouse):
    start = at("𠮷")
    mouse(view).drag(start, start + 1)
    assert view.selection() == Span(start, start + 1)
    assert view.selection().of(TEXT) == "𠮷"


def test_dragging_backwards_and_over_blocks(view, mouse):
    mouse(view).drag(at("二段"), at("教师"))
    assert view.selection() == Span(at("教师"), at("二段"))
    assert view.selected_rect().height() > 50
    assert view.viewport().rect().contains(view.selected_rect())


@pytest.mark.parametrize(
    ("clicks", "words"),
    [(1, ""), (2, "1200"), (3, "教师1200人，比上年增加😀3人！"), (4, TEXT.split("\n")[1])],
)
def test_clicks_select_by_word_sentence_paragraph(view, mouse, clicks, words):
    mouse(view).click(at("1200") + 2, clicks)
    assert (view.selection().of(TEXT) if words else view.selection()) == (words or None)


def test_double_click_asks_the_word_finder(view, mouse):
    view.set_word_finder(lambda text, position: Span(text.rindex("学", 0, position + 1), position + 1))
    mouse(view).click(at("学校") + 1, 2)
    assert view.selection().of(TEXT) == "学校"


def test_a_word_never_leaves_its_block(view, mouse):
    view.set_word_finder(lambda text, _position: Span(0, len(text)))
    mouse(view).click(at("总体"), 2)
    assert view.selection().of(TEXT) == "一、总体情况"


def test_dragging_after_a_double_click_goes_by_words(view, mouse):
    view.set_word_finder(lambda _text, position: Span(position // 2 * 2, position // 2 * 2 + 2))
    even = at("1200") // 2 * 2
    hand = mouse(view)
    hand.press_twice(even + 1)
    hand.move(even + 4)
    assert view.selection() == Span(even, even + 6)
    hand.move(even - 3)
    assert view.selection() == Span(even - 4, even + 2)
    hand.release(even - 3)


def test_shift_click_extends(view, mouse):
    hand = mouse(view)
    hand.click(at("教师"))
    hand.click(at("学生"), modifiers=SHIFT)
    assert view.selection() == Span(at("教师"), at("学生"))
    hand.click(at("现有"), modifiers=SHIFT)
    assert view.selection() == Span(at("现有"), at("教师"))


def test_signals_of_a_selection(view, mouse, qtbot):
    hand = mouse(view)
    with qtbot.waitSignals([view.selection_changed, view.selection_finished]):
        hand.drag(at("教师"), at("学生"))
    with qtbot.assertNotEmitted(view.selection_finished), qtbot.waitSignal(view.selection_changed):
        hand.click(at("教师"))
    assert view.selection() is None


def test_clicking_activates_what_the_reader_marked_before_what_the_program_did(view, mouse, qtbot):
    hand, place = mouse(view), at("1200")
    view.set_layer("indicators", [Mark(place, place + 5, "indicator-count", "7")])
    with qtbot.waitSignal(view.mark_activated) as caught:
        hand.click(place + 1)
    assert caught.args == ["indicators", "7"]
    view.set_layer("annotations", [Mark(at("教师"), at("，比"), "highlight-yellow", "note")])
    for character in (place + 1, at("教师")):
        with qtbot.waitSignal(view.mark_activated) as caught:
            hand.click(character)
        assert caught.args == ["annotations", "note"]
    with qtbot.assertNotEmitted(view.mark_activated):
        mouse(view).drag(at("教师"), place)


def test_hovering_over_marks(view, mouse, qtbot):
    place = at("1200")
    view.set_layer("indicators", [Mark(place, place + 5, "indicator-count", "7")])
    hand = mouse(view)
    with qtbot.waitSignal(view.mark_hovered) as caught:
        hand.move(place + 1, pressed=False)
    layer, key, rect = caught.args
    assert (layer, key) == ("indicators", "7")
    assert rect == view.rect_of(Span(place, place + 5))
    with qtbot.assertNotEmitted(view.mark_hovered):
        hand.move(place + 2, pressed=False)
    with qtbot.waitSignal(view.mark_left):
        hand.move(QPoint(5, 5), pressed=False)
    assert view.viewport().cursor().shape() == Qt.CursorShape.ArrowCursor


def test_points_and_positions_agree(view):
    for position in (at("一、"), at("𠮷"), at("😀"), at("事情")):
        rect = view.rect_of(Span(position, position + 1))
        assert view.position_at(rect.center()) == position
    assert view.position_at(QPoint(2, 2)) is None


def test_copying_is_asked_for_and_nothing_reaches_the_clipboard(view, mouse, qtbot):
    QGuiApplication.clipboard().setText("before")
    with qtbot.assertNotEmitted(view.copy_requested):
        QTest.keyClick(view, KEY.Key_C, CTRL)
    mouse(view).drag(at("教师"), at("学生"))
    with qtbot.waitSignal(view.copy_requested):
        QTest.keyClick(view, KEY.Key_C, CTRL)
    assert QGuiApplication.clipboard().text() == "before"


def test_context_menu_says_where(view, qtbot):
    point = view.rect_of(Span(at("教师"), at("教师") + 1)).center() - QPoint(4, 0)
    with qtbot.waitSignal(view.context_menu_requested) as caught:
        event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, point, view.viewport().mapToGlobal(point))
        QApplication.sendEvent(view.viewport(), event)
    assert caught.args == [view.viewport().mapToGlobal(point), at("教师")]


def test_a_right_click_beside_the_selection_ends_it(view, mouse):
    mouse(view).drag(at("教师"), at("学生"))
    QTest.mouseClick(view.viewport(), Qt.MouseButton.RightButton, pos=mouse(view).point(at("教师") + 1))
    assert view.selection() is not None
    QTest.mouseClick(view.viewport(), Qt.MouseButton.RightButton, pos=mouse(view).point(at("第二")))
    assert view.selection() is None


def test_the_caret_walks_by_characters_and_over_blocks(view, mouse):
    mouse(view).click(at("𠮷"))
    places = []
    for _ in range(3):
        QTest.keyClick(view, KEY.Key_Right)
        places.append(view.caret_position())
    assert places == [at("𠮷") + 1, at("𠮷") + 2, at("𠮷") + 3]
    for _ in range(4):
        QTest.keyClick(view, KEY.Key_Left)
    assert view.caret_position() == at("\n𠮷")
    QTest.keyClick(view, KEY.Key_Right)
    assert view.caret_position() == at("𠮷")


def test_selecting_with_keys(view, mouse, qtbot):
    mouse(view).click(at("教师"))
    with qtbot.waitSignal(view.selection_finished):
        QTest.keyClick(view, KEY.Key_Right, SHIFT)
        QTest.keyClick(view, KEY.Key_Right, SHIFT)
    assert view.selection().of(TEXT) == "教师"
    QTest.keyClick(view, KEY.Key_Right)
    assert view.selection() is None
    assert view.caret_position() == at("1200")
    QTest.keyClick(view, KEY.Key_Right, CTRL | SHIFT)
    assert view.selection().of(TEXT) == "1200"
    QTest.keyClick(view, KEY.Key_End, SHIFT)
    assert view.selection() == Span(at("1200"), at("\n第二"))
    QTest.keyClick(view, KEY.Key_A, CTRL)
    assert view.selection() == Span(1, len(TEXT))
    QTest.keyClick(view, KEY.Key_Escape)
    assert view.selection() is None


def test_lines_keep_the_column_of_the_caret(make_view, prose, mouse):
    text = "教" * 100 + "\n短\n" + "育" * 40
    view = make_view(prose(text))
    mouse(view).click(20)
    QTest.keyClick(view, KEY.Key_F7)
    places = []
    for _ in range(5):
        QTest.keyClick(view, KEY.Key_Down)
        places.append(view.caret_position())
    # Body lines hold 36 characters, the first 34 with its indent of two.
    assert places == [20 + 36, 20 + 72, 102, 103 + 20, 143]
    QTest.keyClick(view, KEY.Key_Up)
    assert view.caret_position() == 103 + 20


def test_home_and_end_stay_in_their_line(make_view, prose, mouse):
    view = make_view(prose("教" * 100))
    mouse(view).click(50)
    QTest.keyClick(view, KEY.Key_F7)
    QTest.keyClick(view, KEY.Key_End)
    assert view.caret_position() == 70
    assert view._caret_rect().top() == view.rect_of(Span(50, 51)).top()
    QTest.keyClick(view, KEY.Key_End)
    assert view.caret_position() == 70
    QTest.keyClick(view, KEY.Key_Home)
    assert view.caret_position() == 34
    QTest.keyClick(view, KEY.Key_End, CTRL)
    assert view.caret_position() == 100


def test_touching_blocks_can_be_walked_through(make_view, mouse):
    text = "一、标题。正文开始"
    blocks = (TextBlock(0, 5, BlockStyle.HEADING, 1), TextBlock(5, 9))
    view = make_view(Content(text, blocks))
    mouse(view).click(3)
    places = [view.caret_position()]
    for key in [KEY.Key_Right] * 3 + [KEY.Key_Left] * 3:
        QTest.keyClick(view, key)
        places.append(view.caret_position())
    assert places == [3, 4, 5, 6, 5, 4, 3]
    QTest.keyClick(view, KEY.Key_End)
    assert view.caret_position() == 5
    assert view._caret_rect().top() < view.rect_of(Span(5, 6)).top() - 10


def colors_of(bar):
    """The colours down the middle of a scroll bar."""
    QApplication.processEvents()
    image = bar.grab().toImage()
    return {image.pixelColor(5, y).name() for y in range(image.height())}


def test_the_scroll_bar_has_a_handle_where_there_is_something_to_scroll(view, long_view):
    short, long = view.verticalScrollBar(), long_view.verticalScrollBar()
    assert (short.maximum(), short.isEnabled()) == (0, False)
    assert colors_of(short) == {view.viewport().palette().base().color().name()}
    assert long.isEnabled()
    assert len(colors_of(long)) > 1
    view.resize(view.width(), 60)
    QApplication.processEvents()
    assert short.maximum() > 0
    assert len(colors_of(short)) > 1


def test_keys_scroll_while_there_is_no_caret(long_view):
    bar = long_view.verticalScrollBar()
    QTest.keyClick(long_view, KEY.Key_Down)
    assert bar.value() == bar.singleStep()
    QTest.keyClick(long_view, KEY.Key_Space)
    page = bar.value()
    assert page > 500
    QTest.keyClick(long_view, KEY.Key_Space, SHIFT)
    assert bar.value() == bar.singleStep()
    QTest.keyClick(long_view, KEY.Key_PageDown)
    assert bar.value() == page
    QTest.keyClick(long_view, KEY.Key_End, CTRL)
    assert (bar.value(), long_view.progress()) == (bar.maximum(), 1.0)
    QTest.keyClick(long_view, KEY.Key_Home)
    assert (bar.value(), long_view.progress()) == (0, 0.0)


def test_page_keys_take_the_caret_along(long_view, mouse):
    mouse(long_view).click(LONG.index("第3段"))
    QTest.keyClick(long_view, KEY.Key_F7)
    QTest.keyClick(long_view, KEY.Key_PageDown)
    assert long_view.caret_position() > LONG.index("第5段")
    assert long_view.viewport().rect().contains(long_view._caret_rect())
    QTest.keyClick(long_view, KEY.Key_End, CTRL)
    assert long_view.caret_position() == len(LONG)
    assert long_view.viewport().rect().contains(long_view._caret_rect())


def test_enter_activates_the_mark_at_the_caret(view, mouse, qtbot):
    place = at("1200")
    view.set_layer("indicators", [Mark(place, place + 5, "indicator-count", "7")])
    mouse(view).click(place - 1)
    QTest.keyClick(view, KEY.Key_Right)
    with qtbot.waitSignal(view.mark_activated) as caught:
        QTest.keyClick(view, KEY.Key_Return)
    assert caught.args == ["indicators", "7"]


def test_dragging_below_the_viewport_scrolls_on(long_view, mouse, qtbot):
    hand = mouse(long_view)
    hand.press(LONG.index("第2段"))
    below = QPoint(400, long_view.viewport().height() + 60)
    hand.move(below)
    qtbot.waitUntil(lambda: long_view.verticalScrollBar().value() > 400)
    reached = long_view.selection().end
    hand.release(below)
    stopped = long_view.verticalScrollBar().value()
    qtbot.wait(120)
    assert long_view.verticalScrollBar().value() == stopped
    assert reached > LONG.index("第9段")
    assert long_view.selection().start == LONG.index("第2段")


def test_the_text_does_not_jump_when_heights_turn_out_otherwise(long_view):
    bar = long_view.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    position = long_view.top_position()
    before = long_view.rect_of(Span(position, position + 1)).top()
    for step in (-40, -55, -30, 90, 20, 15):
        bar.setValue(bar.value() + step)
    assert long_view.rect_of(Span(position, position + 1)).top() == before


def test_every_block_can_be_reached_by_scrolling(long_view):
    seen = set()
    bar = long_view.verticalScrollBar()
    while True:
        seen |= {index for index, _, _ in long_view._geometry.visible()}
        value = bar.value()
        bar.setValue(value + 600)
        if bar.value() == value:
            break
    assert seen == set(range(400))


def test_scrolling_there_and_reading_the_place_back(long_view, qtbot):
    place = LONG.index("第200段")
    with qtbot.waitSignal(long_view.top_changed) as caught:
        long_view.scroll_to(place)
    assert caught.args == [place]
    assert long_view.top_position() == place
    assert 0 <= long_view.rect_of(Span(place, place + 1)).top() < 40
    long_view.scroll_to(place, "center")
    assert 250 < long_view.rect_of(Span(place, place + 1)).top() < 450
    assert long_view.fraction_of(place) == pytest.approx(0.5, abs=0.05)


def test_ensure_visible_moves_as_little_as_it_can(long_view):
    near = LONG.index("第3段")
    long_view.ensure_visible(Span(near, near + 3))
    assert long_view.verticalScrollBar().value() == 0
    far = LONG.index("第300段")
    long_view.ensure_visible(Span(far, far + 5))
    assert long_view.viewport().rect().contains(long_view.rect_of(Span(far, far + 5)))
    value = long_view.verticalScrollBar().value()
    long_view.ensure_visible(Span(far, far + 5))
    assert long_view.verticalScrollBar().value() == value


@pytest.mark.parametrize("change", ["zoom", "width", "typography"])
def test_the_place_is_kept_and_never_drifts(long_view, change):
    place = LONG.index("第150段") + 40
    long_view.scroll_to(place, flash=False)
    top = long_view.rect_of(Span(place, place + 1)).top()
    for step in range(6):
        if change == "zoom":
            long_view.set_zoom((1.3, 0.8, 1.0)[step % 3])
        elif change == "width":
            long_view.resize((600, 1200, 900)[step % 3], 700)
        else:
            old = long_view._typography
            long_view.set_typography(type(old)(serif=not old.serif, measure=(30, 38, 36)[step % 3]))
        assert long_view.top_position() == place
    assert abs(long_view.rect_of(Span(place, place + 1)).top() - top) <= 4


def test_another_text_keeps_the_place_it_is_told(long_view, prose):
    other = LONG.replace("学校", "學校").replace("教学质量", "教學品質")
    place = LONG.index("第150段")
    long_view.scroll_to(place, flash=False)
    top = long_view.rect_of(Span(place, place + 1)).top()
    for text in (other, LONG, other):
        long_view.set_content(prose(text), keep=place)
        assert long_view.top_position() == place
        assert long_view.rect_of(Span(place, place + 1)).top() == top


def test_new_content_has_no_selection_and_no_marks(view, prose, qtbot):
    view.select(Span(3, 6))
    view.set_layer("hits", [Mark(3, 6, "hit")])
    with qtbot.waitSignal(view.selection_changed):
        view.set_content(prose("别的内容"))
    assert view.selection() is None
    assert view._layers.marks("hits") == []


def test_zoom_by_wheel(view, qtbot):
    with qtbot.waitSignal(view.zoom_changed) as caught:
        view.set_zoom(99)
    assert caught.args == [view.zoom()]
    assert view.zoom() == 4.0
    with qtbot.assertNotEmitted(view.zoom_changed):
        view.set_zoom(8)


def test_an_unknown_look_or_layer_is_refused_at_once(view):
    with pytest.raises(KeyError):
        view.set_layer("annotations", [Mark(1, 2, "sparkle")])
    with pytest.raises(KeyError):
        view.set_layer("sparkles", [])


def test_an_empty_content_stands_everything(make_view):
    view = make_view(Content("", ()))
    for key in (KEY.Key_Down, KEY.Key_Right, KEY.Key_End, KEY.Key_A, KEY.Key_F7, KEY.Key_Space):
        QTest.keyClick(view, key)
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(100, 100))
    view.scroll_to(5)
    view.ensure_visible(Span(0, 0))
    view.set_zoom(2)
    assert view.selection() is None
    assert view.top_position() == 0
    assert view.position_at(QPoint(100, 100)) is None


def test_a_very_long_paragraph_is_cut_for_layout_only(make_view, prose, mouse):
    text = "县里建设学校，改善条件。" * 3000
    view = make_view(prose(text))
    assert len(view._geometry.page) > 5
    assert "".join(text[block.start : block.end] for block in view._geometry.page.blocks) == text
    mouse(view).click(100)
    QTest.keyClick(view, KEY.Key_F7)
    QTest.keyClick(view, KEY.Key_End, CTRL)
    assert view.caret_position() == len(text)


def test_cells_of_a_table_can_be_selected(make_view, prose, mouse):
    text = "名称 | 数量 | 单位\n学校 | 88 | 所\n教师 | 1200 | 人"
    view = make_view(prose(text))
    rects = [view.rect_of(Span(text.index(word), text.index(word) + 2)) for word in ("名称", "学校", "教师")]
    assert len({rect.left() for rect in rects}) == 1
    assert view.rect_of(Span(text.index("88"), text.index("88") + 2)).left() > rects[0].right()
    mouse(view).click(text.index("1200") + 1, 2)
    assert view.selection().of(text) == "1200"
    mouse(view).drag(text.index("学校"), text.index("88") + 1)
    assert view.selection().of(text) == "学校 | 8"


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
def test_marks_and_selection_are_painted(view, theme):
    view.set_theme(theme)
    place = at("教师")
    view.set_layer("annotations", [Mark(place, place + 2, "highlight-green", "a")])
    view.select(Span(at("学生"), at("满意")))
    view.setFocus()
    view.activateWindow()
    QApplication.processEvents()
    image = view.viewport().grab().toImage()

    def ground(position: int) -> str:
        rect = view.rect_of(Span(position, position + 1))
        return image.pixelColor(rect.center().x(), rect.top() + 1).name()

    assert ground(place) == theme.swatch("green").ground
    assert ground(at("学生")) in (theme.selection, theme.selection_idle)
    assert image.pixelColor(3, 3).name() == theme.paper


def test_another_theme_and_back_paints_what_a_fresh_page_does(make_view, prose):
    """Glyphs are kept from one theme to the next; marks that come or go part them anew."""
    percent, count = at("88所"), at("1200人")
    marks = [Mark(percent, percent + 3, "indicator-count", "a"), Mark(count, count + 5, "indicator-money", "b")]
    used = make_view(prose(TEXT))
    for layer in (marks, marks[:1], marks):
        used.set_layer("indicators", layer)
        for theme in (*THEMES, THEMES[0]):
            used.set_theme(theme)
            fresh = make_view(prose(TEXT))
            fresh.set_theme(theme)
            fresh.set_layer("indicators", layer)
            assert used.viewport().grab().toImage() == fresh.viewport().grab().toImage()
