"""Repairs in the window: each undone, all of one kind, all of a document; what is shown is what is done."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from reader.script.view import ViewScript
from reader.source.passes.lines import line_edits
from reader.store.check import check
from reader.text.offsetmap import apply_edits
from reader.text.span import Span
from reader.ui.panels import repair_list
from reader.ui.panels.repair_list import RepairList, RepairRow
from reader.ui.theme import LIGHT
from reader.ui.widgets.names import repair_name

pytestmark = pytest.mark.gui

TEXT = "學校工作總結\r\n\r\n一、概況\r\n\r\n全縣召開會(huì)議29場(chǎng)，"
TEXT += "學(xué)校推動規(guī);瘧(yīng)用，工作紮實。[bookmark: _GoBack]\r\n"


@pytest.fixture
def window(open_window, qtbot):
    made = open_window("空\n")
    path = made.memory._session.library.path.parent / "damaged.txt"
    path.write_bytes(TEXT.encode())
    made.open_path(path)
    qtbot.waitUntil(lambda: not made.is_busy and made.current.document.record.name == "damaged.txt", timeout=30_000)
    made.panes.right.show_panel(made.panes.info)
    QApplication.processEvents()
    return made


def settle(window, qtbot):
    qtbot.waitUntil(lambda: not window.is_busy, timeout=30_000)
    QApplication.processEvents()


def rows(window):
    return window.panes.info._list.model().records


def shown(window):
    return window.current.page.view.text


def click_box(window, row, qtbot):
    """Click on the box before a repair, which switches it."""
    view = window.panes.info._list
    rect = view.visualRect(view.model().index(row))
    view.scrollTo(view.model().index(row))
    rect = view.visualRect(view.model().index(row))
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(rect.left() + 18, rect.center().y()))
    settle(window, qtbot)


def test_one_repair_is_undone_and_done_again(window, qtbot):
    assert rows(window)[0].before == "會(huì)"
    assert "會議29場，" in shown(window)
    click_box(window, 0, qtbot)
    assert "會(huì)議29場，" in shown(window)
    assert not rows(window)[0].applied
    assert "另有 1 处关闭" in window.panes.info._heading.text()
    assert f"修复 {len(rows(window)) - 1} 处" in window.status._repairs.text()
    document_id = window.current.document.record.id
    assert window._session.state(document_id).rejected_repairs == ((rows(window)[0].start, rows(window)[0].end),)
    window.commands["undo"].trigger()
    settle(window, qtbot)
    assert "會議29場，" in shown(window)
    assert rows(window)[0].applied


def test_all_repairs_of_one_kind_are_rejected_in_one_step(window, qtbot):
    panel = window.panes.info
    glosses = [row for row in rows(window) if row.reason == "gloss"]
    assert len(glosses) >= 3
    QTest.mouseClick(panel._reasons._buttons["gloss"], Qt.MouseButton.LeftButton)
    assert f"关闭这 {len(glosses)} 处" in panel._all.text()
    QTest.mouseClick(panel._all, Qt.MouseButton.LeftButton)
    settle(window, qtbot)
    for row in glosses:
        assert row.before in shown(window)
    assert "[bookmark" not in shown(window)
    assert f"恢复这 {len(glosses)} 处" in panel._all.text()
    window.commands["undo"].trigger()
    settle(window, qtbot)
    assert "會議29場，學校" in shown(window)
    window.commands["redo"].trigger()
    settle(window, qtbot)
    QTest.mouseClick(panel._all, Qt.MouseButton.LeftButton)
    settle(window, qtbot)
    assert "會議29場，學校" in shown(window)
    assert check(window._session.library) == ()


def test_repair_is_switched_off_for_the_whole_document_and_remembered(window, qtbot):
    panel = window.panes.info
    plain = apply_edits(TEXT, line_edits(TEXT))
    repaired = shown(window)
    QTest.mouseClick(panel._repairing, Qt.MouseButton.LeftButton)
    settle(window, qtbot)
    assert "會(huì)議29場(chǎng)" in shown(window)
    assert shown(window) == plain
    assert panel._heading.text() == "修复已关闭"
    assert not panel._repairing.isChecked()
    assert rows(window)
    assert not any(row.applied for row in rows(window))
    assert not window.status._repairs.isVisible()
    document_id = window.current.document.record.id
    window.workspace.close_current()
    window.workspace.open_document(document_id)
    settle(window, qtbot)
    assert shown(window) == plain
    panel = window.panes.info
    QTest.mouseClick(panel._repairing, Qt.MouseButton.LeftButton)
    settle(window, qtbot)
    assert shown(window) == repaired
    window.commands["undo"].trigger()
    settle(window, qtbot)
    assert shown(window) == plain


def test_the_original_is_always_the_file_as_it_is(window, qtbot):
    window.current.show_script(ViewScript.ORIGINAL)
    settle(window, qtbot)
    assert shown(window) == apply_edits(TEXT, line_edits(TEXT))
    window.current.show_script(ViewScript.HANS)
    click_box(window, 0, qtbot)
    window.current.show_script(ViewScript.ORIGINAL)
    settle(window, qtbot)
    assert shown(window) == apply_edits(TEXT, line_edits(TEXT))


def test_only_what_can_be_seen_is_listed_and_counted(window):
    reasons = {row.reason for row in rows(window)}
    assert "line-end" not in reasons
    assert f"修复 {len(rows(window))} 处" in window.status._repairs.text()
    assert all(repair_name(reason) != reason for reason in reasons)


def test_a_guess_says_so_under_the_mouse_and_in_the_list(window, qtbot):
    guesses = [row for row in rows(window) if not row.certain]
    certain = [row for row in rows(window) if row.certain]
    view, card = window.current, window.changes.card
    view.set_tracing(True)
    for row in (*guesses, *certain[:1]):
        place = view.page.view.map.map_span(_span(row)).span
        change = view.change(place.start)
        assert change is not None
        assert change.edit.certain is row.certain
        card.show_for(change, view.view.rect_of(place), view.view.viewport())
        assert ("推测" in card.accessibleName()) is not row.certain


def _span(row):
    return Span(row.start, row.end)


def test_a_real_damaged_report_can_be_gone_through(open_window, real_reports, qtbot):
    path = next(one for one in real_reports if "xu\u00e9)" in one.read_text(encoding="utf-8"))
    window = open_window("空\n")
    window.open_path(path)
    qtbot.waitUntil(lambda: not window.is_busy and window.current.document.record.name == path.name, timeout=30_000)
    view, source = window.current, window.current.report.source.text
    window.panes.right.show_panel(window.panes.info)
    count = len(rows(window))
    assert count > 50
    seen = []
    jump = view.jump
    view.jump = lambda span, center=False: (seen.append(span), jump(span, center=center))
    for _ in range(5):
        QTest.keyClick(view.view, Qt.Key.Key_F4)
    assert [span.of(source) for span in seen] == [row.before for row in rows(window)[:5]]
    assert window.commands["changes"].isChecked()
    marks = view.view.marks("repairs")
    assert marks
    panel = window.panes.info
    kind = next(iter(panel._reasons._buttons))
    QTest.mouseClick(panel._reasons._buttons[kind], Qt.MouseButton.LeftButton)
    some = len(rows(window))
    QTest.mouseClick(panel._all, Qt.MouseButton.LeftButton)
    settle(window, qtbot)
    assert sum(row.reason == kind and not row.applied for row in rows(window)) == some
    view.show_script(ViewScript.ORIGINAL)
    settle(window, qtbot)
    assert shown(window) == apply_edits(source, line_edits(source))
    window.commands["undo"].trigger()
    settle(window, qtbot)
    assert all(row.applied for row in rows(window))


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_very_many_repairs_are_laid_out_bit_by_bit_and_the_place_among_them_stays(qtbot, monkeypatch):
    monkeypatch.setattr(repair_list, "_MANY", 20)
    monkeypatch.setattr(repair_list, "_BATCH", 7)
    found = RepairList(LIGHT)
    qtbot.addWidget(found)
    found.resize(240, 150)
    found.show()
    made = tuple(RepairRow(at, at + 1, "會(huì)", "會", "gloss") for at in range(90))
    found.set_repairs(made)
    last = found.model().index(89)
    qtbot.waitUntil(lambda: found.visualRect(last).isValid())
    found.setCurrentIndex(found.model().index(60))
    bar = found.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    top = bar.value()
    found.set_repairs((*made[:60], replace(made[60], applied=False), *made[61:]))
    assert found.currentIndex().row() == 60
    qtbot.waitUntil(lambda: found.visualRect(last).isValid() and bar.value() == top)
    QTest.keyClick(found, Qt.Key.Key_End)
    assert found.currentIndex().row() == 89
    assert found.viewport().rect().contains(found.visualRect(last).center())
    found.set_repairs(made[:5])
    assert found.visualRect(found.model().index(4)).isValid()
