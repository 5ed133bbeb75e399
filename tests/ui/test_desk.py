"""Marking everywhere and the trash, in the window."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from reader.annotate.model import Color, Quote
from reader.app.occurrences import Occurrence, Occurrences
from reader.text.span import Span
from reader.ui.dialogs.everywhere import EverywhereDialog
from reader.ui.dialogs.places_list import PlacesModel
from reader.ui.theme import LIGHT

pytestmark = [pytest.mark.gui, pytest.mark.qt_log_ignore("This plugin does not support")]

TEXT = """青禾县教育局2025年工作总结

一、基本情况
全县现有学校46所，新建學校7所。
二、主要工作
学校食堂全部达标。
"""


@pytest.fixture
def window(open_window):
    return open_window(TEXT)


def notes(window):
    return window._session.annotations(window.current.document.record.id)


def ask(window, qtbot, words):
    at = window.current.page.view.text.index(words)
    window.current.view.select(Span(at, at + len(words)))
    window.commands["everywhere"].trigger()
    dialog = window.desk.everywhere.dialog
    qtbot.waitUntil(lambda: dialog._places.places.rowCount() > 0, timeout=20_000)
    return dialog


def test_every_place_is_listed_and_the_ticked_ones_are_marked_as_one_step(window, qtbot):
    dialog = ask(window, qtbot, "学校")
    assert len(dialog.ticked()) == 3
    places = dialog._places
    QTest.mouseClick(places.viewport(), Qt.MouseButton.LeftButton, pos=row_of(places, 2))
    QTest.mouseClick(dialog._mark, Qt.MouseButton.LeftButton)
    assert [one.quote.exact for one in notes(window)] == ["学校", "学校"]
    window.commands["undo"].trigger()
    assert notes(window) == ()


def row_of(places, row):
    return places.visualRect(places.places.index(row)).center()


def test_a_document_is_ticked_and_unticked_as_a_whole_by_mouse_and_keys(window, qtbot):
    dialog = ask(window, qtbot, "学校")
    places, model = dialog._places, dialog._places.places
    states = [Qt.CheckState.Checked, Qt.CheckState.PartiallyChecked, Qt.CheckState.Unchecked]
    assert model.state(0) is states[0]
    places.focus_first()
    QTest.keyClick(places, Qt.Key.Key_Down)
    QTest.keyClick(places, Qt.Key.Key_Space)
    assert (model.state(0), model.state(1), len(dialog.ticked())) == (states[1], states[2], 2)
    assert "2" in dialog._count.text()
    QTest.mouseClick(places.viewport(), Qt.MouseButton.LeftButton, pos=row_of(places, 0))
    assert (model.state(0), len(dialog.ticked())) == (states[0], 3)
    QTest.mouseClick(places.viewport(), Qt.MouseButton.LeftButton, pos=row_of(places, 0))
    assert (model.state(0), dialog.ticked()) == (states[2], ())
    assert not dialog._mark.isEnabled()
    assert model.setData(model.index(3), Qt.CheckState.Checked, Qt.ItemDataRole.CheckStateRole)
    assert len(dialog.ticked()) == model.ticked_count == 1
    dialog.reject()


def test_thousands_of_places_cost_only_what_is_seen(qtbot, monkeypatch):
    quote = Quote("学校", "", "")
    found = [Occurrence(f"d{at // 7}", f"第{at // 7}份", Span(at, at + 2), quote, "", "") for at in range(20_000)]
    dialog = EverywhereDialog("学校", Color.YELLOW, (), LIGHT)
    qtbot.addWidget(dialog)
    dialog.show()
    asked = []
    words = PlacesModel._words
    monkeypatch.setattr(PlacesModel, "_words", lambda model, row: asked.append(row) or words(model, row))
    dialog.set_found(Occurrences("学校", tuple(found), more=True))
    QApplication.processEvents()
    assert len(dialog.ticked()) == 20_000
    assert 0 < len(asked) < 200
    assert "只列出前面的" in dialog._count.text()
    dialog._places.places.toggle(0)
    assert len(dialog.ticked()) == dialog._places.places.ticked_count == 20_000 - 7
    assert "只列出前面的" in dialog._count.text()


def test_what_is_marked_already_has_no_tick(window, qtbot):
    at = window.current.report.source.text.index("學校")
    window._session.annotate(window.current.document, Span(at, at + 2))
    dialog = ask(window, qtbot, "学校")
    assert [one.quote.exact for one in dialog.ticked()] == ["学校", "学校"]
    dialog.reject()


def test_the_trash_gives_back_what_was_deleted(window, qtbot):
    session, document = window._session, window.current.document
    made = session.annotate(document, Span(0, 4), note="核对")
    session.delete([made.id])
    window.commands["trash"].trigger()
    dialog = window.desk.trash.dialog
    assert not dialog._restore.isEnabled()
    assert not dialog._purge.isEnabled()
    qtbot.waitUntil(lambda: dialog._list.topLevelItemCount() == 1)
    assert not dialog._restore.isEnabled()
    dialog._list.selectAll()
    QTest.mouseClick(dialog._restore, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: dialog._stack.currentWidget() is dialog._empty)
    (back,) = notes(window)
    assert back == replace(made, modified=back.modified)
    dialog.accept()


def test_an_emptied_trash_says_first_what_that_means(window, qtbot):
    session, document = window._session, window.current.document
    made = session.annotate(document, Span(0, 4))
    session.delete([made.id])
    window.commands["trash"].trigger()
    dialog, asked = window.desk.trash.dialog, []

    def answer():
        asking = QApplication.activeModalWidget()
        asked.append(asking.findChild(QLabel).text())
        if len(asked) > 1:
            QTest.keyClick(asking.focusWidget(), Qt.Key.Key_Backtab)
        QTest.keyClick(asking.focusWidget(), Qt.Key.Key_Space)

    qtbot.waitUntil(lambda: dialog._list.topLevelItemCount() == 1)
    QTimer.singleShot(100, answer)
    QTest.mouseClick(dialog._purge, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not window.is_busy)
    assert dialog._list.topLevelItemCount() == 1
    QTimer.singleShot(100, answer)
    QTest.mouseClick(dialog._purge, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: dialog._list.topLevelItemCount() == 0)
    assert "不能再撤销" in asked[0]
    assert session.history.undo_code is None
    dialog.accept()
