"""Marking in the window: every style, on words and on more than words, and marks made longer and shorter."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QByteArray, QPoint, Qt, QUrl
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from reader.annotate.model import Color, Scope, Style
from reader.app import marking
from reader.app.changes import Changes
from reader.app.marking import Wish
from reader.app.settings import Settings
from reader.text.span import Span
from reader.ui.dialogs.preferences import PreferencesDialog
from reader.ui.popups.preview import NotePreview
from reader.ui.reading.content import Mark
from reader.ui.theme import LIGHT, THEMES

pytestmark = [pytest.mark.gui, pytest.mark.qt_log_ignore("This plugin does not support")]

TEXT = """青禾县教育局2025年工作总结

一、基本情况
全县现有各级各类学校46所，在校学生12345人，比上年增长3.2%。教师队伍稳定。
二、主要工作
1.抓好阅读工程。新建书香校园7所，投入资金120.5万元。学校食堂全部达标。
"""


@pytest.fixture
def desk(open_window):
    return open_window(TEXT)


def select(desk, words):
    at = desk.current.page.view.text.index(words)
    desk.current.view.select(Span(at, at + len(words)))
    return Span(at, at + len(words))


def notes(desk):
    return desk._session.annotations(desk.current.document.record.id)


@pytest.mark.parametrize(
    ("key", "style"),
    [
        ("highlight", Style.HIGHLIGHT),
        ("underline", Style.UNDERLINE),
        ("wavy", Style.WAVY),
        ("strike", Style.STRIKE),
        ("bookmark", Style.BOOKMARK),
    ],
)
def test_every_style_has_an_action(desk, key, style):
    select(desk, "学校46所")
    desk.commands[key].trigger()
    (one,) = notes(desk)
    assert (one.style, one.quote.exact) == (style, "学校46所")
    assert any(mark.look == f"{style.value}-yellow" for mark in desk.current.view._layers.marks("annotations"))


def test_a_bookmark_without_a_selection_is_on_what_is_being_read(desk):
    desk.current.view.clear_selection()
    desk.commands["bookmark"].trigger()
    (one,) = notes(desk)
    assert one.style is Style.BOOKMARK
    assert one.span == desk.current.line_span()


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
@pytest.mark.parametrize("style", [style.value for style in Style] + ["extent"])
@pytest.mark.parametrize("color", list(Color))
def test_every_theme_knows_every_style_in_every_colour(theme, style, color):
    look = theme.look(f"{style}-{color.value}")
    assert look != type(look)()
    assert theme.strip_color(f"{style}-{color.value}") == theme.swatch(color.value).edge


def test_no_two_styles_look_alike():
    looks = [LIGHT.look(f"{style.value}-pink") for style in Style]
    assert len(set(looks)) == len(looks)


def test_a_whole_section_is_marked_from_its_heading(desk):
    heading = desk.current.page.found.headings[1]
    menu = QMenu()
    desk.annotating.add_to_menu(menu, desk.current, heading.span.start)
    (entry,) = [action for action in menu.actions() if action.text() == "批注整节…"]
    entry.trigger()
    editor = desk.annotating.editor
    assert editor._quote.text().startswith("整节：")
    editor._note.insertPlainText("这一节要核对")
    QTest.keyClick(editor._note, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    (one,) = notes(desk)
    assert (one.scope, one.note, one.style) == (Scope.SECTION, "这一节要核对", Style.NOTE)
    bars = [mark for mark in desk.current.view._layers.marks("annotations") if mark.look == "extent-yellow"]
    assert [(bar.start, bar.end) for bar in bars] == [(heading.span.start, heading.body.end)]


def test_the_document_and_an_indicator_are_marked(desk):
    desk.commands["document-note"].trigger()
    desk.annotating.editor._note.insertPlainText("总的印象")
    desk.annotating.editor.save()
    desk.annotating.write_indicator_note(0)
    desk.annotating.editor.save()
    assert [(one.scope, one.note) for one in notes(desk)] == [(Scope.DOCUMENT, "总的印象"), (Scope.INDICATOR, "")]


# Longer and shorter


@pytest.fixture
def marked(desk):
    select(desk, "学校46所")
    desk.commands["highlight"].trigger()
    (one,) = notes(desk)
    desk._session.change(one.id, note="核对", tag_paths=["指标"])
    return one


def test_a_handle_is_dragged_and_the_note_stays(desk, marked, mouse):
    view, text = desk.current.view, desk.current.page.view.text
    hand = mouse(view)
    hand.click(text.index("46所"))
    assert view.handles() == desk.current.page.to_view(marked.span)
    end = view._handles.rects(view._geometry)[1]
    hand.press(end.center())
    hand.move(text.index("在校学生"))
    hand.release(text.index("在校学生"))
    (one,) = notes(desk)
    assert one.quote.exact == "学校46所，"
    assert (one.note, one.tags, one.id) == ("核对", ("指标",), marked.id)
    assert view.handles() == desk.current.page.to_view(one.span)
    desk.commands["undo"].trigger()
    assert notes(desk)[0].span == marked.span
    assert view.handles() == desk.current.page.to_view(marked.span)


def test_the_start_is_dragged_but_not_over_the_end(desk, marked, mouse):
    view, text = desk.current.view, desk.current.page.view.text
    hand = mouse(view)
    hand.click(text.index("46所"))
    start = view._handles.rects(view._geometry)[0]
    hand.press(start.center())
    hand.move(text.index("各级各类"))
    hand.move(text.index("比上年"))
    hand.release(text.index("比上年"))
    assert notes(desk)[0].quote.exact == "各级各类学校46所"


def test_shift_and_a_click_bring_the_nearer_end_there(desk, marked, mouse):
    view, text = desk.current.view, desk.current.page.view.text
    hand = mouse(view)
    hand.click(text.index("46所"))
    hand.click(text.index("，比上年"), modifiers=Qt.KeyboardModifier.ShiftModifier)
    assert notes(desk)[0].quote.exact == "学校46所，在校学生12345人"


@pytest.mark.parametrize(
    ("key", "expected"),
    [
        ("end-forward", "学校46所，"),
        ("end-back", "学校46"),
        ("start-back", "类学校46所"),
        ("start-forward", "校46所"),
    ],
)
def test_keys_move_the_ends_by_a_character(desk, marked, mouse, key, expected):
    view, text = desk.current.view, desk.current.page.view.text
    mouse(view).click(text.index("46所"))
    desk.commands[key].trigger()
    assert notes(desk)[0].quote.exact == expected


def test_escape_and_a_click_elsewhere_put_the_handles_away(desk, marked, mouse):
    view, text = desk.current.view, desk.current.page.view.text
    hand = mouse(view)
    hand.click(text.index("46所"))
    QTest.keyClick(view, Qt.Key.Key_Escape)
    assert view.handles() is None
    hand.click(text.index("46所"))
    hand.click(text.index("教师队伍"))
    assert view.handles() is None
    assert notes(desk)[0].span == marked.span


# What is painted


def image_of(view, marks):
    view.set_layer("annotations", marks)
    QApplication.processEvents()
    return view.viewport().grab().toImage()


def test_overlapping_grounds_leave_an_edge_of_each_other(make_view, prose):
    view = make_view(prose("全县现有各级各类学校四十六所在校学生。"))
    wide, narrow = Mark(0, 12, "highlight-yellow", "1"), Mark(4, 8, "highlight-blue", "2")
    image = image_of(view, (narrow, wide))
    rect = view.rect_of(Span(6, 7))
    column = [image.pixelColor(rect.center().x(), y).name() for y in range(rect.top() - 2, rect.bottom() + 3)]
    yellow, blue = LIGHT.swatch("yellow").ground, LIGHT.swatch("blue").ground
    assert {yellow, blue} <= set(column)
    assert column.index(yellow) < column.index(blue)


@pytest.mark.parametrize("look", ["extent-pink", "bookmark-pink", "note-pink"])
def test_signs_stand_in_the_margin(make_view, prose, look):
    view = make_view(prose("全县现有各级各类学校四十六所在校学生。"))
    image = image_of(view, (Mark(2, 6, look, "1"),))
    left = view._geometry.left
    seen = {image.pixelColor(x, y).name() for x in range(left - 28, left) for y in range(view.viewport().height())}
    assert LIGHT.swatch("pink").edge in seen


# Names of the colours and the look of a note


def test_the_reader_names_the_colours_everywhere(desk, qtbot):
    dialog = PreferencesDialog(Settings(theme="light"), LIGHT)
    qtbot.addWidget(dialog)
    dialog.settings_changed.connect(desk.preferences._changed)
    field = dialog._labels[Color.YELLOW]
    field.setText("待核对")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert dialog.settings().color_labels == {"yellow": "待核对"}
    dot = desk.annotating.popup._colors._dots[Color.YELLOW]
    assert dot.accessibleName() == "待核对"
    assert "待核对" in dot.toolTip()
    assert desk.memory.settings.color_labels == {"yellow": "待核对"}


def test_a_note_is_shown_as_it_reads_and_nothing_is_loaded(qtbot):
    preview = NotePreview()
    qtbot.addWidget(preview)
    preview.show_note("**核对** <b>x</b> ![p](https://example.org/p.png) ![q](file:///etc/hostname)\n\n- 一\n- 二")
    assert "核对" in preview.toPlainText()
    assert "**" not in preview.toPlainText()
    assert "<b>" in preview.toPlainText()
    assert preview.loadResource(2, QUrl("https://example.org/p.png")) == QByteArray()
    assert not preview.openLinks()


def test_the_editor_shows_the_note_as_it_reads(desk):
    select(desk, "学校46所")
    desk.commands["note"].trigger()
    editor = desk.annotating.editor
    editor._note.insertPlainText("# 核对\n\n*数字*")
    QTest.keyClick(editor._note, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    assert editor._preview.isVisible()
    assert not editor._note.isVisible()
    assert editor._preview.toPlainText() == "核对\n数字"
    QTest.keyClick(editor._preview, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    assert editor._note.isVisible()
    editor.save()
    assert notes(desk)[0].note == "# 核对\n\n*数字*"


def test_a_mark_on_a_section_has_no_handles(desk, mouse):
    heading = desk.current.report.analysis.headings[0]
    made = marking.mark_section(desk._session, desk.current.document, heading, Wish())
    desk.desk.extending.begin(desk.current, made.id)
    assert desk.current.view.handles() is None
    assert desk.current.view.viewport().rect().contains(QPoint(5, 5))


@pytest.mark.parametrize("place", [(30, 99_999), (90_000, 99_999)])
def test_a_note_outside_the_text_keeps_no_report_from_being_opened(desk, qtbot, place):
    """As a damaged library may have it: the others are marked, and it has its card, which leads nowhere."""
    session, document = desk._session, desk.current.document
    stray, sound = (session.annotate(document, span, note="记") for span in (Span(30, 40), Span(0, 4)))
    desk.commands["close"].trigger()
    session.library.write("UPDATE annotations SET span_start = ?, span_end = ? WHERE id = ?", (*place, stray.id))
    session.tell(Changes.ALL_BUT_SOURCE)
    desk.workspace.open_document(document.record.id)
    qtbot.waitUntil(lambda: not desk.is_busy and desk.current is not None and desk.current.document is not None)
    assert {one.id: (one.span.start, one.span.end) for one in notes(desk)}[stray.id] == place
    assert [mark.key for mark in desk.current.page.annotation_marks(notes(desk))] == [sound.id]
    cards = {card.id: card.quote for card in desk.panes.cards.shown()}
    assert cards == {stray.id: stray.quote.exact, sound.id: sound.quote.exact}
    desk.panes.cards.jump_requested.emit(stray.id)
    session.change(stray.id, note="改")
    session.delete([stray.id])
    assert [one.id for one in notes(desk)] == [sound.id]
    session.undo()
    assert len(notes(desk)) == 2
