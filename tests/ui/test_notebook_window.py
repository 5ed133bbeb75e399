"""The page with all notes of the library."""

from __future__ import annotations

import csv
import io
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QContextMenuEvent, QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from watchdog import Watchdog

from reader.annotate.model import Color
from reader.app.marking import Wish, mark_places, place_of
from reader.app.notebook import NotesBy
from reader.app.report import prepare
from reader.source.document import source_from_bytes
from reader.text.span import Span
from reader.ui.notebook.arranging import gathered

pytestmark = [pytest.mark.gui, pytest.mark.qt_log_ignore("This plugin does not support")]

TEXT = "青禾县教育局2025年工作总结\n\n一、基本情况\n全县现有学校46所。\n二、主要工作\n学校食堂全部达标。\n"
OTHER = "岚山市水利局2024年报告\n\n一、水库\n水库大坝完工。\n"


@pytest.fixture
def window(open_window, qtbot):
    window = open_window(TEXT)
    session, document = window._session, window.current.document
    other = session.adopt(prepare(source_from_bytes(OTHER.encode(), "岚山.txt")), None)
    for where, words, tags, color in (
        (document, "学校46所", ("指标/数量",), Color.YELLOW),
        (document, "食堂", ("后勤", "指标/数量"), Color.PINK),
        (other, "大坝", ("工程",), Color.PINK),
    ):
        at = where.report.source.text.index(words)
        session.annotate(where, Span(at, at + len(words)), tag_paths=tags, color=color)
    window.commands["notebook"].trigger()
    page = window.desk.notebook.page
    qtbot.waitUntil(lambda: page.count() == 3, timeout=20_000)
    return window


def page_of(window):
    return window.desk.notebook.page


@pytest.mark.parametrize(("by", "groups"), [(0, 2), (1, 3), (2, 2), (3, 3)])
def test_notes_are_gathered_by_document_tag_colour_and_section(window, by, groups):
    page = page_of(window)
    page.by.setCurrentIndex(by)
    assert page.groups.count() == groups + 1
    assert len(page.cards.shown()) == 3
    page.groups.setCurrentRow(1)
    assert 0 < len(page.cards.shown()) < 3


def test_a_card_opens_its_place_in_another_document(window, qtbot):
    page = page_of(window)
    wanted = next(row for row in page.cards.shown() if row.quote == "大坝")
    page.cards.show_card(wanted.id)
    QTest.keyClick(page.cards.list, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.current.document is not None and window.current.document.record.name == "岚山.txt")
    qtbot.waitUntil(lambda: not window.desk.notebook.cover.is_shown)
    assert window.panes.cards.list.current_id() == wanted.id


def test_a_cell_shows_its_notes(window):
    page = page_of(window)
    page.view._buttons["coverage"].click()
    table = page.table
    column = table.coverage.tags.index("后勤")
    row = next(at for at in range(len(table.coverage.rows)) if table.coverage.count(at, column))
    table.setCurrentIndex(table.model().index(row, column))
    QTest.keyClick(table, Qt.Key.Key_Return)
    assert [one.quote for one in page.cards.shown()] == ["食堂"]


def test_the_table_and_its_picture_are_exported(window):
    control = window.desk.notebook
    rows = list(csv.reader(io.StringIO(control.made("csv")().decode("utf-8-sig"))))
    assert rows[0][1:] == ["后勤", "工程", "指标/数量"]
    assert sorted(row[1:] for row in rows[1:]) == [["0", "1", "0"], ["1", "0", "2"]]
    image = QImage.fromData(control.made("png")())
    assert image.width() > 600


def test_the_chosen_notes_are_exported(window):
    page = page_of(window)
    page.by.setCurrentIndex(1)
    page.groups.setCurrentRow(2)
    shown = window.desk.notebook.made("md")().decode()
    assert "大坝" in shown
    assert "食堂" not in shown


def test_dates_and_issuers_filter_and_escape_leaves(window):
    page = page_of(window)
    every = len(page.cards.shown())
    year = date.today().year
    for field, typed, shown in (
        (page.since, "2999-1", 0),
        (page.since, f"{year}", every),
        (page.since, "2999-13", every),
        (page.until, f"{year - 1}", 0),
        (page.until, f"{year}", every),
        (page.until, "", every),
    ):
        field.setFocus()
        field.selectAll()
        QTest.keyClick(field, Qt.Key.Key_Delete)
        QTest.keyClicks(field, typed)
        QTest.keyClick(field, Qt.Key.Key_Return)
        assert len(page.cards.shown()) == shown, typed
        assert (field.property("state") == "none") == (typed == "2999-13")
    QTest.keyClick(page, Qt.Key.Key_Escape)
    assert not window.desk.notebook.cover.is_shown


def test_the_pane_on_the_right_comes_back_however_many_pages_were_gone_through(window):
    right, page = window.panes.right, window.desk.notebook.page
    assert right.isHidden()
    window.commands["compare"].trigger()
    window.commands["notebook"].trigger()
    page.left.emit()
    assert not right.isHidden()
    assert window.current.isVisible()


def test_a_pane_that_was_put_away_before_stays_away(window):
    right, page = window.panes.right, window.desk.notebook.page
    page.left.emit()
    right.hide()
    window.commands["compare"].trigger()
    window.comparing.page.left.emit()
    assert right.isHidden()


MANY = 2500


@pytest.fixture
def crowded(open_window, qtbot):
    """A library with more notes than are arranged at once, on two documents."""
    window = open_window(TEXT * 200)
    session = window._session
    other = session.adopt(prepare(source_from_bytes((OTHER * 200).encode(), "岚山.txt")), None)
    for document, count, tags in ((window.current.document, MANY, ("指标/数量",)), (other, 40, ("工程", "后勤"))):
        text = document.report.source.text
        places = [place_of(document, Span(at, at + 3)) for at in range(0, count * 3, 3) if at + 3 < len(text)]
        mark_places(session, places[:count], Wish(tags=tags))
    return window


def test_thousands_of_notes_are_gathered_and_arranged_off_the_thread(crowded, qtbot):
    def rest():
        qtbot.waitUntil(lambda: not crowded.is_busy)
        qtbot.wait(40)

    rest()
    with Watchdog() as dog:
        crowded.commands["notebook"].trigger()
        page = page_of(crowded)
        qtbot.waitUntil(lambda: page.count() == MANY + 40)
        rest()
        assert page.groups.count() == 3
        assert len(page.cards.shown()) == MANY + 40
        page.by.setCurrentIndex(1)
        rest()
        assert page.groups.count() == 4
        page.groups.setCurrentRow(1)
        assert len(page.cards.shown()) == 40
        page.view._buttons["coverage"].click()
        rest()
        assert {page.table.coverage.count(row, 0) for row in range(len(page.table.coverage.rows))} == {0, 40}
        page.view._buttons["list"].click()
        rest()
        assert len(page.cards.shown()) == 40, "the group stays"
        page.groups.setCurrentRow(0)
        rest()
    assert dog.longest < dog.limit
    assert len(page.cards.shown()) == MANY + 40


def test_the_first_cards_stand_there_before_all_are_gathered(crowded, qtbot):
    """Without any count, which would be wrong until then."""
    page = page_of(crowded)
    seen = []
    show_first, set_entries = page.show_first, page.set_entries

    def first(found):
        show_first(found)
        seen.append((page.groups.count(), page.cards.list.model().rowCount()))

    page.show_first = first
    page.set_entries = lambda found: (seen.append("all"), set_entries(found))
    crowded.commands["notebook"].trigger()
    qtbot.waitUntil(lambda: page.count() == MANY + 40 and not crowded.is_busy)
    assert seen[-1] == "all"
    assert len(seen) == 1 or (seen[0][0] == 1 and seen[0][1] > 0)


def test_a_heading_whose_notes_went_meanwhile_shows_those_that_are_left(crowded, qtbot):
    crowded.commands["notebook"].trigger()
    page = page_of(crowded)
    qtbot.waitUntil(lambda: page.count() == MANY + 40 and page.groups.count() == 3)
    page._found = gathered(page._found.entries[:10])
    page.groups.setCurrentRow(1)
    qtbot.wait(40)
    assert len(page.cards.shown()) <= 10


def test_what_is_done_with_a_card_is_done_to_its_note(window, qtbot):
    """The menu and the keys of a card do here what they do beside the page, in whatever document the note is."""
    page = page_of(window)
    wanted = next(row for row in page.cards.shown() if row.quote == "大坝")
    page.cards.show_card(wanted.id)
    QTest.keyClick(page.cards.list, Qt.Key.Key_3)
    qtbot.waitUntil(lambda: window._session.annotation(wanted.id).color is list(Color)[2])
    qtbot.waitUntil(lambda: next(row for row in page.cards.shown() if row.id == wanted.id).color is list(Color)[2])
    QTest.keyClick(page.cards.list, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: "大坝" in QGuiApplication.clipboard().text())
    assert "岚山市水利局" in QGuiApplication.clipboard().text()
    QTest.keyClick(page.cards.list, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: page.count() == 2)
    assert all(row.id != wanted.id for row in page.cards.shown())


def test_a_note_written_in_place_is_kept(window, qtbot):
    page = page_of(window)
    wanted = next(row for row in page.cards.shown() if row.quote == "大坝")
    page.cards.show_card(wanted.id)
    QTest.keyClick(page.cards.list, Qt.Key.Key_F2)
    editor = QApplication.focusWidget()
    QTest.keyClicks(editor, "checked")
    QTest.keyClick(editor, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: window._session.annotation(wanted.id).note == "checked")


def test_the_editor_opens_beside_the_place_of_a_note_in_another_document(window, qtbot):
    page = page_of(window)
    wanted = next(row for row in page.cards.shown() if row.quote == "大坝")
    page.cards.show_card(wanted.id)
    QTest.keyClick(page.cards.list, Qt.Key.Key_E)
    qtbot.waitUntil(lambda: window.current.document is not None and window.current.document.record.name == "岚山.txt")
    qtbot.waitUntil(window.annotating.editor.isVisible)


def test_the_group_that_is_shown_stays_when_a_note_goes(window, qtbot):
    page = page_of(window)
    page.by.setCurrentIndex(1)
    page.groups.setCurrentRow(3)
    shown = [row.id for row in page.cards.shown()]
    other = next(row.id for row in page._arrangement.cards if row.id not in shown)
    window.annotating.delete((other,))
    qtbot.waitUntil(lambda: page.count() == 2)
    assert [row.id for row in page.cards.shown()] == shown


def test_a_tag_on_a_card_gathers_the_notes_with_it(window):
    page = page_of(window)
    page.cards.tag_clicked.emit("工程")
    assert NotesBy(page.by.currentData()) is NotesBy.TAG
    assert [row.quote for row in page.cards.shown()] == ["大坝"]


def test_the_menu_of_a_group_is_for_its_notes(window, qtbot):
    page = page_of(window)
    line = page.groups.model().index(1, 0)
    spot = page.groups.visualRect(line).center()
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, spot, page.groups.viewport().mapToGlobal(spot))
    QApplication.sendEvent(page.groups.viewport(), event)
    menu = QApplication.activePopupWidget()
    assert page.groups.currentRow() == 1
    copying = next(one for one in menu.actions() if one.text() == "复制这些引文")
    QTest.mouseClick(menu, Qt.MouseButton.LeftButton, pos=menu.actionGeometry(copying).center())
    quotes = {row.quote for row in page.cards.shown()}
    qtbot.waitUntil(lambda: all(quote in QGuiApplication.clipboard().text() for quote in quotes))
    assert len(QGuiApplication.clipboard().text().splitlines()) == len(quotes)
