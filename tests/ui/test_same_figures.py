"""The same fact reads the same wherever the window shows it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import translations
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from reader.annotate.correction import CorrectionKind
from reader.app import shelf
from reader.app.analysis_json import analysis_object
from reader.app.excerpts import library_excerpts
from reader.app.measures import measured
from reader.app.notebook import notebook
from reader.app.sections import section_lengths
from reader.app.stored import stored_report
from reader.cli_listing import _object
from reader.script.view import ViewScript
from reader.store import characters
from reader.text.span import Span
from reader.ui.controls.palette_control import _in_library
from reader.ui.document.change_rows import UNSEEN
from reader.ui.language import LANGUAGES, Translations
from reader.ui.library.model import Column
from reader.ui.panels.library_list import read_words
from reader.ui.panels.library_order import Order
from reader.ui.rows import outline_rows
from reader.ui.sentences import META_JOINT, reading_minutes
from reader.ui.widgets.names import encoding_name, format_name, script_name
from tests.ui.shapes import REAL, SAMPLES

pytestmark = [pytest.mark.gui, pytest.mark.qt_log_ignore("This plugin does not support")]

DAMAGED = "學校工作總結\r\n\r\n[bookmark: _GoBack]一、概況\r\n\r\n"
DAMAGED += "全縣召開會(huì)議29場(chǎng)，學(xué)校推動工作，工作紮實。\r\n"
REPAIRED = "學校工作總結一、概況全縣召開會議29場，學校推動工作，工作紮實。"


def settle(window, qtbot):
    qtbot.waitUntil(lambda: not window.is_busy and not window.searching.is_busy, timeout=30_000)
    QApplication.processEvents()


def on_library_page(window, qtbot, column):
    """What the table says of the document being read."""
    QTest.keyClick(window.frame, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    shelving = window.keeping.shelving
    qtbot.waitUntil(lambda: shelving.cover.is_shown and len(shelving.page.model.rows) > 0)
    settle(window, qtbot)
    model = shelving.page.model
    row = model.place_of(window.current.document.record.id)
    said = model.data(model.index(row, column))
    QTest.keyClick(window.frame, Qt.Key.Key_Escape)
    return said


def in_header(window):
    """The characters that the line under the title says."""
    (found,) = re.findall(r"([\d,]+) 字", window.current._meta)
    return found


def in_info(window):
    window.panes.right.show_panel(window.panes.info)
    QApplication.processEvents()
    (found,) = [one.text() for one in window.panes.info.findChildren(QLabel) if re.fullmatch(r"[\d,]+ 字", one.text())]
    return found.removesuffix(" 字")


def test_the_characters_of_a_damaged_report_are_those_of_its_repaired_text(open_window, qtbot):
    window = open_window(DAMAGED)
    settle(window, qtbot)
    expected = f"{len(REPAIRED):,}"
    assert in_header(window) == expected
    assert in_info(window) == expected
    assert on_library_page(window, qtbot, Column.LENGTH) == expected


def test_they_change_everywhere_with_the_repairs_that_are_made(open_window, qtbot):
    window = open_window(DAMAGED)
    settle(window, qtbot)
    window._session.set_repairing(window.current.document, wanted=False)
    settle(window, qtbot)
    expected = f"{len(''.join(DAMAGED.split())):,}"
    assert in_header(window) == expected
    assert in_info(window) == expected
    assert on_library_page(window, qtbot, Column.LENGTH) == expected


def test_a_report_of_an_earlier_version_is_counted_while_the_window_is_open(open_window, qtbot):
    window = open_window(DAMAGED)
    settle(window, qtbot)
    library, document_id = window._session.library, window.current.document.record.id
    with library.transaction():
        library.write("DELETE FROM character_counts")
    assert on_library_page(window, qtbot, Column.LENGTH) == ""
    window.searching.begin()
    qtbot.waitUntil(lambda: characters.of_document(library, document_id) is not None)
    settle(window, qtbot)
    assert on_library_page(window, qtbot, Column.LENGTH) == f"{len(REPAIRED):,}"


def test_the_longest_by_what_is_shown_comes_first(open_window, qtbot):
    window = open_window(DAMAGED)
    path = window._session.library.path.parent / "plain.txt"
    # Fewer code points in the file, but more to read.
    path.write_text("學校工作總結\n\n" + "工作紮實。" * 8 + "\n", encoding="utf-8")
    assert len(path.read_text(encoding="utf-8")) < len(DAMAGED)
    window.open_path(path)
    settle(window, qtbot)
    QTest.keyClick(window.frame, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    model = window.keeping.shelving.page.model
    qtbot.waitUntil(lambda: len(model.rows) == 2)
    model.set_order(Order.LENGTH, descending=True)
    assert [row.characters for row in model.rows] == [46, len(REPAIRED)]


def places(window):
    """Every fact of the document being read, by the places that show it."""
    session, view, panes = window._session, window.current, window.panes
    record = session.document(view.document.record.id)
    report = stored_report(session, record.id)
    read_as = format_name(report.source.format) or encoding_name(record.encoding)
    own, repairs = measured(report, record.id), [one for one in report.repaired.edits if one.reason not in UNSEEN]
    (listed,) = [row for row in panes.library._rows if row.id == record.id]
    (entry,) = [one for one in cli_rows(session) if one["id"] == record.id]
    (named,) = [one.entry for one in _in_library(session, "", str) if one.entry.key == record.id]
    meta = view._meta.split(META_JOINT)
    notes = [one for one in notebook(session) if one.record.id == record.id]
    return {
        "title": {
            "tab": window.workspace.bar.tabText(window.workspace.bar.currentIndex()),
            "window": window.frame.windowTitle().removesuffix(" - 研读"),
            "panel": listed.title,
            "cli": entry["title"],
            "recent": next(one.label for one in session.documents() if one.id == record.id),
            "palette": named.title,
        },
        "own title": {"cli": entry["own_title"], "comparison": own.title},
        "issuer": {
            "panel": listed.issuer,
            "cli": entry["issuer"],
            "comparison": own.issuer,
            "palette": named.detail.removesuffix(listed.date).removesuffix(" · "),
            "header": meta[0] if report.analysis.issuer else "",
        },
        "date": {
            "panel": listed.date,
            "cli": entry["date"],
            "comparison": own.date,
            "header": next((one for one in meta if re.fullmatch(r"\d{4}(-\d\d){0,2}", one)), ""),
        },
        "characters": {
            "header": in_header(window),
            "info": in_info(window),
            "panel": f"{listed.characters:,}",
            "cli": f"{entry['characters']:,}",
            "outline": f"{told_in_outline(view.page):,}",
        },
        "minutes": {"header": number(r"约 (\d+) 分钟", view._meta), "characters": reading_minutes(entry["characters"])},
        "indicators": {
            "header": number(r"(\d+) 项指标", view._meta),
            "panel": len(panes.indicators.shown()),
            "cli": entry["indicators"],
            "analysis": len(analysis_object(report, "")["indicators"]),
            "comparison": len(own.measures),
            "outline": sum(row.count for row in outline_rows(view.page) if row.level == 1)
            + sum(one.span.start < first_heading(view.page) for one in view.page.found.indicators),
        },
        "notes": {
            "header": number(r"(\d+) 条批注", view._meta),
            "page": len(view.annotations),
            "panel": listed.annotations,
            "cli": entry["notes"],
            "notes": len(notes),
            "excerpts": sum(one.sha256 == record.sha256 for one in library_excerpts(session)),
        },
        "repairs": {
            "status": 0 if window.status._repairs.isHidden() else number(r"(\d+)", window.status._repairs.text()),
            "info": number(r"(\d+)", panes.info._heading.text()),
            "report": len(repairs),
        },
        "encoding": {
            "status": window.status._script.text().split(" · ")[0],
            "info": next(one.text() for one in panes.info.findChildren(QLabel) if one.text() == read_as),
        },
        "progress": {
            "status": number(r"(\d+)%", window.status._progress.text()),
            "panel": number(r"(\d+)%", read_words(listed)),
        },
    }


def cli_rows(session):
    """What ``yandu library list --json`` prints."""
    return [_object(one, {}) for one in shelf.shelf(session.library)]


def number(pattern, words):
    found = re.search(pattern, words)
    return int(found[1]) if found else 0


def first_heading(page):
    return page.found.headings[0].span.start if page.found.headings else len(page.view.text)


def told_in_outline(page):
    """The characters of the sections at the top, and of what stands before the first."""
    front = page.to_source(Span(0, first_heading(page)))
    return sum(section_lengths((front,), page.view.repaired)) + sum(
        row.characters for row in outline_rows(page) if row.level == 1
    )


def different(window, qtbot):
    """The facts that do not read the same everywhere."""
    window.panes.left.show_panel(window.panes.library)
    window.panes.right.show_panel(window.panes.info)
    settle(window, qtbot)
    return {fact: found for fact, found in places(window).items() if len(set(found.values())) > 1}


@pytest.mark.parametrize("path", [*SAMPLES, *REAL], ids=lambda path: path.name)
def test_every_fact_of_a_sample_reads_the_same_everywhere(open_window, qtbot, path):
    window = open_window(DAMAGED)
    window.open_path(path)
    settle(window, qtbot)
    assert different(window, qtbot) == {}


def test_every_fact_reads_the_same_after_all_that_can_be_done_to_it(open_window, qtbot):
    text = "岳陽(yáng)縣教育局2025年工(gōng)作總結\n\n一、概況\n"
    text += "全縣學校46所，學生12345人，增長3.2%。[bookmark: _GoBack]\n" * 40
    window = open_window(text + "岳陽(yáng)縣教育局\n2025年12月30日\n")
    settle(window, qtbot)
    session = window._session
    source = window.current.report.source.text
    places_of = [Span(source.find(one), source.find(one) + 2) for one in ("46", "學生")]
    notes = [session.annotate(window.current.document, span) for span in places_of]
    shelf.rename(session, window.current.document.record.id, "我的叫法")
    settle(window, qtbot)
    assert different(window, qtbot) == {}
    session.delete([notes[0].id])
    session.correct(
        window.current.document, CorrectionKind.NO_INDICATOR, window.current.report.analysis.indicators[0].span
    )
    settle(window, qtbot)
    assert different(window, qtbot) == {}
    window.current.show_script(ViewScript.TW)
    settle(window, qtbot)
    bar = window.current.view.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    settle(window, qtbot)
    assert 0 < places(window)["progress"]["panel"] < 100
    assert different(window, qtbot) == {}
    edit = next(one for one in window.current.report.repaired.edits if one.reason not in UNSEEN)
    session.set_repairs(window.current.document, [edit.span], wanted=False)
    settle(window, qtbot)
    assert different(window, qtbot) == {}
    session.undo()
    session.undo()
    session.undo()
    settle(window, qtbot)
    assert different(window, qtbot) == {}


def test_an_earlier_edition_is_told_from_the_last_one_in_the_library(open_window, qtbot):
    window = open_window("全县教育工作总结\n\n一、情况\n" + "学校46所，在校学生12345人，比上年增长3.2%。\n" * 8)
    settle(window, qtbot)
    session = window._session
    path = Path(window.current.document.record.path)
    path.write_text(path.read_text(encoding="utf-8") + "二、附件\n", encoding="utf-8")
    window.open_path(path)
    settle(window, qtbot)
    assert different(window, qtbot) == {}
    assert {one["earlier_edition"]: one["title"] for one in cli_rows(session)} == dict.fromkeys(
        (True, False), "全县教育工作总结"
    )
    assert on_library_page(window, qtbot, Column.TITLE) == "全县教育工作总结"
    model = window.keeping.shelving.page.model
    called = {model.data(model.index(at, Column.TITLE)) for at in range(model.rowCount())}
    assert called == {"全县教育工作总结", "旧版 · 全县教育工作总结"}
    listed = window.panes.library._model
    assert {listed.data(listed.index(at)).split("，")[0] for at in range(2)} == called


def test_what_is_taken_back_with_the_report_closed_is_found_anew(open_window, qtbot):
    window = open_window("青禾县教育局2025年工作总结\n\n一、情况\n全县学校46所，学生12345人。\n青禾县教育局\n")
    settle(window, qtbot)
    session, document = window._session, window.current.document
    session.correct(document, CorrectionKind.NO_INDICATOR, document.report.analysis.indicators[0].span)
    settle(window, qtbot)
    window.workspace.close_current()
    session.undo()
    qtbot.waitUntil(lambda: cli_rows(session)[0]["indicators"] == 2)
    window.workspace.open_document(document.record.id)
    settle(window, qtbot)
    assert different(window, qtbot) == {}


@pytest.fixture(scope="module")
def compiled(tmp_path_factory):
    folder = tmp_path_factory.mktemp("i18n")
    translations.compile_all(folder)
    return folder


@pytest.fixture(params=LANGUAGES)
def spoken(request, qapp, compiled, monkeypatch):
    """The application speaks each of its languages."""
    monkeypatch.setattr("reader.ui.language.resource", lambda _name: compiled)
    made = Translations(qapp)
    made.use(request.param)
    yield
    made.silence()


@pytest.mark.usefixtures("spoken")
def test_figures_and_names_are_the_same_in_every_language(open_window, qtbot):
    window = open_window(DAMAGED)
    settle(window, qtbot)
    window.panes.right.show_panel(window.panes.info)
    QApplication.processEvents()
    report, status = window.current.report, window.status
    said = [one.text() for one in window.panes.info.findChildren(QLabel)]
    figures = re.findall(r"\d[\d,]*", window.current._meta)
    assert figures == [str(len(REPAIRED)), "1", str(len(report.analysis.indicators))]
    assert [re.sub(r"\D", "", one) for one in said].count(figures[0]) == 1
    encoding, script = encoding_name(report.source.encoding), script_name(report.detected.script.value)
    assert {encoding, script} <= set(said)
    assert status._script.text().startswith(f"{encoding} · {script}")
    repairs = sum(one.reason not in UNSEEN for one in report.repaired.edits)
    assert number(r"(\d+)", status._repairs.text()) == number(r"(\d+)", window.panes.info._heading.text()) == repairs
    assert on_library_page(window, qtbot, Column.LENGTH) == figures[0]
