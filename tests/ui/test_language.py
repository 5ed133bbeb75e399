"""The window in the reader's language, and another one chosen while it is open."""

from __future__ import annotations

from dataclasses import replace

import pytest
import translations
from PySide6.QtCore import QDir, QEvent, QFileInfo, QLocale, QPoint, Qt
from PySide6.QtGui import QAbstractFileIconProvider
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialogButtonBox, QFileDialog, QLabel, QLineEdit, QPushButton
from shiboken6 import isValid

from reader.annotate.model import Color
from reader.app.settings import Settings, load_settings
from reader.store.db import open_library
from reader.ui import main
from reader.ui.language import ENGLISH, HANS, HANT, LANGUAGES, spoken_locale
from reader.ui.main import Start, Starter
from reader.ui.widgets.tree import descendants

pytestmark = pytest.mark.gui

SETTINGS = Settings(theme="light")

LINES = "\n".join(f"{number}.本段说明第{number}项工作，投入{number}万元。" for number in range(1, 120))


@pytest.fixture(scope="session")
def compiled(tmp_path_factory):
    folder = tmp_path_factory.mktemp("i18n")
    translations.compile_all(folder)
    return folder


@pytest.fixture
def start(qtbot, tmp_path, monkeypatch, compiled):
    """Starts the window as ``yandu`` does, on reports in a library of its own."""
    for module in ("memory", "geometry", "main"):
        monkeypatch.setattr(f"reader.ui.{module}.settings_file", lambda: tmp_path / "settings.json")
    monkeypatch.setattr("reader.ui.language.resource", lambda _name: compiled)
    monkeypatch.setattr("sys.excepthook", None)
    for name in ("exit", "quit"):
        monkeypatch.setattr(QApplication, name, lambda *_: None)
    monkeypatch.setattr("reader.ui.logging.begin_logging", lambda: None)
    starters = []

    def begin(count=3, language=HANS, settings=SETTINGS):
        paths = [tmp_path / f"报告{number}.txt" for number in range(count)]
        for number, path in enumerate(paths):
            path.write_text(f"第{number}号工作报告\n\n一、概况\n{LINES}\n二、打算\n{LINES}\n", encoding="utf-8")
        given = Start(tuple(paths), tmp_path / "library.sqlite", None, None, "light", (1280, 800), language=language)
        starter = Starter(given, settings)
        starters.append(starter)
        qtbot.waitUntil(lambda: at_rest(starter, count), timeout=30_000)
        return starter

    yield begin
    for one in starters:
        one.shut_down()
        one._frame.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def at_rest(starter, count):
    window = starter._window
    views = window.workspace.views() if window is not None else []
    return len(views) == count and all(view.page is not None for view in views) and not window.is_busy


def choose(qtbot, starter, language, count=3):
    """As a reader does: the preferences by their key, the language by the arrows, and out again."""
    before = starter._window
    if before.preferences.dialog is None:
        QTest.keyClick(starter._frame, Qt.Key.Key_Comma, Qt.KeyboardModifier.ControlModifier)
    dialog = before.preferences.dialog
    field = dialog._language
    field.setFocus()
    field.setCurrentIndex(field.findData(language))
    qtbot.waitUntil(lambda: starter._window not in (None, before), timeout=30_000)
    qtbot.waitUntil(lambda: at_rest(starter, count), timeout=30_000)
    QApplication.processEvents()
    return starter._window


def find(qtbot, bar, words):
    """Shows ``bar`` with ``words`` in it, and waits until it is as high as it stays.

    It goes back to one row when a panel leaves it the room: lines stay where they were then, and others come into
    sight above them.
    """
    bar.start(words)
    bar._settled()
    QApplication.processEvents()
    qtbot.waitUntil(lambda: bar.height() == bar.sizeHint().height())


def test_the_window_speaks_the_language_it_is_started_in(start):
    starter = start(1, ENGLISH)
    assert starter._window.commands["preferences"].text() == "Preferences…"
    assert spoken_locale().language() == QLocale.Language.English
    box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
    assert box.buttons()[0].text() == "Cancel"


def test_qt_speaks_it_too(start):
    start(1, HANT)
    box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
    assert "取消" in box.buttons()[0].text()
    field = QLineEdit()
    menu = field.createStandardContextMenu()
    assert any("復原" in action.text() for action in menu.actions())
    assert spoken_locale().name() == "zh_TW"
    assert QLocale().language() != QLocale.Language.Chinese, "it would choose the forms of what is read"


@pytest.mark.parametrize("language", [HANS, HANT])
def test_no_word_of_the_dialog_for_files_is_left_in_english(start, language):
    start(1, language)
    dialog = QFileDialog()
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
    said = [one.text() for one in descendants(dialog) if isinstance(one, (QLabel, QPushButton))]
    said += [one.toolTip() for one in descendants(dialog)]
    assert len(words := [one for one in said if one]) > 8
    assert [one for one in words if one.isascii()] == []
    kinds = QAbstractFileIconProvider()
    assert not kinds.type(QFileInfo(QDir.tempPath())).isascii()


def test_another_language_is_spoken_at_once(start, qtbot, tmp_path):
    starter = start(language=None)
    window = choose(qtbot, starter, ENGLISH)
    assert window.commands["open"].text() == "Open…"
    assert window.top_bar.search.placeholderText().startswith("Search")
    assert window.preferences.dialog.windowTitle() == "Preferences"
    assert load_settings(tmp_path / "settings.json").language == ENGLISH
    window = choose(qtbot, starter, HANT)
    assert window.commands["open"].text() == "開啟…"
    window = choose(qtbot, starter, HANS)
    assert window.commands["open"].text() == "打开…"
    window.preferences.dialog.close()


def test_nothing_the_reader_had_is_lost(start, qtbot):
    starter = start(4)
    window, session = starter._window, starter._session
    workspace = window.workspace
    workspace.close_tab(3)
    workspace.bar.moveTab(0, 2)
    workspace.bar.setCurrentIndex(1)
    view = workspace.current
    view.view.set_zoom(1.3)
    view.jump_to_heading(60)
    QApplication.processEvents()
    found = view.report.analysis.headings[62]
    view.view.select(view.page.to_view(found.span))
    window.annotating.highlight(Color.GREEN.value)
    view.view.select(view.page.to_view(found.span))
    window.panes.right.show_panel(window.panes.indicators)
    window.panes.left.show_panel(window.panes.tags)
    window.commands["panel-left"].setChecked(False)
    find(qtbot, window.find_bar, "工作")
    view.view.scroll_to(view.page.found.headings[60].span.start, "top")
    filters = window.panes.indicators.findChildren(QLineEdit)
    filters[0].setText("万元")
    QApplication.processEvents()
    before = (workspace.open_ids(), view.position(), view.selection(), view.script, view.view.zoom())
    titles = [workspace.bar.tabText(index) for index in range(3)]
    trail = window.travel.trail
    window = choose(qtbot, starter, ENGLISH)
    workspace, view = window.workspace, window.workspace.current
    qtbot.waitUntil(lambda: view.position() == before[1], timeout=5000)
    assert (workspace.open_ids(), view.position(), view.selection(), view.script, view.view.zoom()) == before
    assert [workspace.bar.tabText(index) for index in range(3)] == titles
    assert window.travel.trail == trail
    assert trail.behind
    assert window.panes.right.current() is window.panes.indicators
    assert window.panes.left.current() is window.panes.tags
    assert window.panes.left.isHidden()
    assert window.find_bar.isVisible()
    assert window.find_bar.query() == "工作"
    assert window.panes.indicators.findChildren(QLineEdit)[0].text() == "万元"
    assert len(session.annotations(view.document.record.id)) == 1
    assert window.commands["undo"].isEnabled()
    window.preferences.dialog.close()
    window.commands["undo"].trigger()
    assert session.annotations(view.document.record.id) == ()
    assert view.annotations == ()
    window.commands["reopen"].trigger()
    qtbot.waitUntil(lambda: len(window.workspace.open_ids()[0]) == 4, timeout=10_000)
    with open_library(starter._start.library) as library:
        assert library.path == starter._start.library


def test_a_page_over_the_documents_stays_there(start, qtbot):
    starter = start(2)
    window = starter._window
    window.keeping.shelving.open()
    window.keeping.shelving.cover.leave()
    window.comparing.open()
    window.comparing.page._field.setText("投入")
    window.comparing.page.ask()
    window = choose(qtbot, starter, ENGLISH, count=2)
    assert window.comparing.cover.is_shown
    assert window.comparing.page.words() == "投入"
    assert window.keeping.shelving.cover.made is not None
    assert not window.keeping.shelving.cover.is_shown
    window.preferences.dialog.close()
    window.comparing.cover.leave()
    assert window._stage.currentWidget() is window.workspace
    assert not window.panes.right.isHidden()


def test_a_note_being_written_is_saved(start, qtbot):
    starter = start(1)
    window = starter._window
    view = window.current
    view.view.select(view.page.to_view(view.report.analysis.headings[3].span))
    window.annotating.write_note()
    window.annotating.editor._note.setPlainText("写到一半")
    window = choose(qtbot, starter, HANT, count=1)
    (one,) = starter._session.annotations(window.current.document.record.id)
    assert one.note == "写到一半"
    window.preferences.dialog.close()


def test_work_is_not_cut_short(start, qtbot, monkeypatch):
    starter = start(1)
    window = starter._window
    working = [True]
    monkeypatch.setattr(type(window), "is_working", property(lambda _self: working[0]))
    window.preferences._show()
    field = window.preferences.dialog._language
    field.setCurrentIndex(field.findData(ENGLISH))
    QTest.qWait(500)
    assert starter._window is window
    working[0] = False
    qtbot.waitUntil(lambda: starter._window not in (None, window), timeout=30_000)
    qtbot.waitUntil(lambda: at_rest(starter, 1), timeout=30_000)
    starter._window.preferences.dialog.close()


def test_the_language_is_chosen_by_the_keyboard(start, qtbot):
    starter = start(1)
    window = starter._window
    QTest.keyClick(starter._frame, Qt.Key.Key_Comma, Qt.KeyboardModifier.ControlModifier)
    dialog = window.preferences.dialog
    dialog.move(dialog.pos() + QPoint(40, 30))
    place = dialog.pos()
    dialog._language.setFocus()
    for _ in LANGUAGES:
        QTest.keyClick(dialog._language, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: starter._window not in (None, window), timeout=30_000)
    qtbot.waitUntil(lambda: at_rest(starter, 1), timeout=30_000)
    assert starter._translations.language == LANGUAGES[-1]
    again = starter._window.preferences.dialog
    assert again.pos() == place
    assert again._language.hasFocus()
    QTest.keyClick(again, Qt.Key.Key_Escape)
    assert starter._window.preferences.dialog is None


def test_the_window_before_is_gone(start, qtbot):
    starter = start(1)
    starter._window.preferences._show()
    counts = []
    for language in (HANT, HANS, HANT, HANS):
        before = starter._window
        choose(qtbot, starter, language, count=1)
        assert not any(isValid(one) for one in (before, before.top_bar, before.panes.outline, before.commands["open"]))
        counts.append(len(QApplication.allWidgets()))
    assert counts[0] == counts[2]
    assert counts[1] == counts[3]
    starter._window.preferences.dialog.close()


def test_settings_of_an_unknown_language_follow_the_system(start):
    starter = start(1, None, replace(SETTINGS, language="tlh"))
    assert starter._translations.language == HANS


def test_the_window_follows_the_system_while_it_runs(start, qtbot, monkeypatch):
    spoken = [HANS]
    chosen = main.chosen_language
    monkeypatch.setattr(main, "chosen_language", lambda choice: chosen(choice) if choice in LANGUAGES else spoken[0])
    starter = start(language="system")
    before = starter._window
    assert before.commands["open"].text() == "打开…"
    spoken[0] = ENGLISH
    QApplication.sendEvent(starter._frame, QEvent(QEvent.Type.LocaleChange))
    qtbot.waitUntil(lambda: starter._window not in (None, before), timeout=30_000)
    qtbot.waitUntil(lambda: at_rest(starter, 3), timeout=30_000)
    assert starter._window.commands["open"].text() == "Open…"


def test_a_language_that_was_chosen_outlasts_a_change_of_the_system(start, qtbot, monkeypatch):
    monkeypatch.setattr(main, "chosen_language", lambda choice: choice if choice in LANGUAGES else ENGLISH)
    starter = start(language=HANT)
    before = starter._window
    QApplication.sendEvent(starter._frame, QEvent(QEvent.Type.LocaleChange))
    qtbot.wait(200)
    assert starter._window is before


def test_a_page_at_its_top_stays_there(start, qtbot):
    starter = start(1)
    assert starter._window.current.view.verticalScrollBar().value() == 0
    for language in (ENGLISH, HANS):
        window = choose(qtbot, starter, language, 1)
        assert window.current.view.verticalScrollBar().value() == 0
    window.preferences.dialog.close()
