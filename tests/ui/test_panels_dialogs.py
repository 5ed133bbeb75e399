from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel
from waiting import text_shown

from reader.annotate.model import Color
from reader.app.settings import Settings, load_settings
from reader.export.options import ExportScript, GroupBy
from reader.script.view import ViewScript
from reader.ui.dialogs.about import AboutDialog
from reader.ui.dialogs.export import ExportDialog, ExportOffer, ExportRequest, ExportScope
from reader.ui.dialogs.preferences import PreferencesDialog
from reader.ui.theme import LIGHT
from reader.ui.widgets.fields import ChoiceList
from reader.ui.widgets.scrolled_page import ScrolledPage

pytestmark = [pytest.mark.gui, pytest.mark.qt_log_ignore("This plugin does not support")]


class Maker:
    """Stands for what makes the excerpts: remembers what it was asked for."""

    def __init__(self, count: int = 3) -> None:
        self.count = count
        self.asked: list[ExportRequest] = []

    def __call__(self, request: ExportRequest) -> tuple[int, str]:
        self.asked.append(request)
        return self.count, f"# {request.format}"


@pytest.fixture
def maker():
    return Maker()


@pytest.fixture
def dialog(qtbot, maker, tmp_path):
    documents = (("aa", "青禾县总结"), ("bb", "临川市思路"))
    offer = ExportOffer(tmp_path, "摘录", "aa", documents, (("学前教育", 4), ("指标/占比", 3)))
    dialog = ExportDialog(offer, maker, LIGHT)
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def test_the_file_is_called_by_what_it_holds_unless_the_reader_names_it(qtbot, maker, tmp_path):
    offer = ExportOffer(tmp_path, "青禾县总结 摘录", "aa", (("aa", "青禾县总结"),), library_name="书库 摘录")
    dialog = ExportDialog(offer, maker, LIGHT)
    qtbot.addWidget(dialog)
    dialog.show()
    assert dialog.path().stem == "青禾县总结 摘录"
    press(dialog, dialog._scope, "library")
    assert dialog.path().stem == "书库 摘录"
    press(dialog, dialog._scope, "document")
    assert dialog.path().stem == "青禾县总结 摘录"
    dialog._path.setText(str(tmp_path / "我的.md"))
    press(dialog, dialog._scope, "library")
    assert dialog.path().name == "我的.md"


def press(dialog: ExportDialog, control, value: str) -> None:
    if isinstance(control, ChoiceList):
        QTest.keyClick(control, Qt.Key.Key_Home)
        for _ in range(control.findData(value)):
            QTest.keyClick(control, Qt.Key.Key_Down)
        assert control.currentData() == value
        return
    QTest.mouseClick(control._buttons[value], Qt.MouseButton.LeftButton)


def test_the_preview_is_there_from_the_start(dialog, maker, tmp_path):
    assert dialog._text.toPlainText() == "# md"
    assert dialog._summary.text() == "将导出 3 条摘录"
    assert dialog.path() == tmp_path / "摘录.md"
    first = maker.asked[0]
    assert (first.scope, first.selection.documents) == (ExportScope.DOCUMENT, frozenset({"aa"}))
    assert first.options.script is ExportScript.ORIGINAL


def test_the_preview_follows_every_choice(dialog, maker, qtbot):
    def asked_again() -> ExportRequest:
        before = len(maker.asked)
        qtbot.waitUntil(lambda: len(maker.asked) > before)
        return maker.asked[-1]

    press(dialog, dialog._format, "html")
    assert asked_again().format == "html"
    press(dialog, dialog._script, "both")
    assert asked_again().options.script is ExportScript.BOTH
    QTest.mouseClick(dialog._colors._dots[Color.PINK], Qt.MouseButton.LeftButton)
    assert asked_again().selection.colors == frozenset({Color.PINK})
    QTest.mouseClick(dialog._tags._buttons["指标/占比"], Qt.MouseButton.LeftButton)
    assert asked_again().selection.tags == frozenset({"指标/占比"})
    dialog._group.setCurrentIndex(1)
    assert asked_again().options.group_by is GroupBy.TAG
    QTest.mouseClick(dialog._context, Qt.MouseButton.LeftButton)
    assert asked_again().options.context is False


def test_documents_are_chosen_in_the_library_only(dialog):
    assert not dialog._documents.isVisible()
    press(dialog, dialog._scope, "library")
    assert dialog._documents.isVisible()
    assert dialog.request().selection.documents == frozenset()
    QTest.mouseClick(dialog._boxes["bb"], Qt.MouseButton.LeftButton)
    assert dialog.request().selection.documents == frozenset({"bb"})
    press(dialog, dialog._scope, "document")
    assert dialog.request().selection.documents == frozenset({"aa"})


def test_without_a_document_there_is_only_the_library(qtbot, maker, tmp_path):
    dialog = ExportDialog(ExportOffer(tmp_path, "摘录"), maker, LIGHT)
    qtbot.addWidget(dialog)
    assert dialog.request().scope is ExportScope.LIBRARY
    assert "document" not in dialog._scope._buttons


def test_the_suffix_follows_the_format_and_nothing_else(dialog, tmp_path):
    press(dialog, dialog._format, "csv")
    assert dialog.path() == tmp_path / "摘录.csv"
    dialog._path.setText(str(tmp_path / "v1.2"))
    press(dialog, dialog._format, "json")
    assert dialog.path() == tmp_path / "v1.2"


def test_the_file_is_asked_for_with_what_was_chosen(dialog, tmp_path):
    spy = QSignalSpy(dialog.export_requested)
    press(dialog, dialog._format, "json")
    QTest.mouseClick(dialog._export, Qt.MouseButton.LeftButton)
    request, path = spy.at(0)
    assert (request.format, path) == ("json", tmp_path / "摘录.json")
    assert dialog.isVisible()
    dialog.show_problem("磁盘已满。")
    assert dialog._problem.text() == "磁盘已满。"


def test_nothing_can_be_exported_without_excerpts_or_path(qtbot, tmp_path):
    dialog = ExportDialog(ExportOffer(tmp_path, "摘录", "aa"), Maker(0), LIGHT)
    qtbot.addWidget(dialog)
    assert not dialog._export.isEnabled()
    assert dialog._summary.text() == "没有符合条件的摘录"
    full = ExportDialog(ExportOffer(tmp_path, "摘录", "aa"), Maker(1), LIGHT)
    qtbot.addWidget(full)
    assert full._export.isEnabled()
    full._path.clear()
    assert not full._export.isEnabled()


def test_replacing_a_file_is_announced(dialog, tmp_path):
    there = tmp_path / "there.md"
    there.write_text("x", encoding="utf-8")
    dialog._path.setText(str(there))
    assert "替换" in dialog._problem.text()
    dialog._path.setText(str(Path(tmp_path) / "not-there.md"))
    assert dialog._problem.text() == ""


def test_a_long_preview_is_cut(qtbot, tmp_path):
    dialog = ExportDialog(ExportOffer(tmp_path, "摘录", "aa"), lambda _request: (1, "字" * 100_000), LIGHT)
    qtbot.addWidget(dialog)
    assert len(dialog._text.toPlainText()) < 30_000


def test_all_that_is_chosen_and_written_begins_on_one_line(dialog):
    lefts = {one.mapTo(dialog, one.rect().topLeft()).x() for one in (dialog._format, dialog._scope, dialog._path)}
    assert len(lefts) == 1


def test_choices_are_not_scrolled_sideways_where_a_format_has_a_long_name(dialog, qtbot):
    (area,) = [one for one in dialog.findChildren(ScrolledPage) if one.isAncestorOf(dialog._format)]
    dialog._format.setMinimumWidth(340)
    qtbot.waitUntil(lambda: area.widget().minimumSizeHint().width() > area.viewport().width())
    dialog.resize(dialog.width(), dialog.height() + 1)
    QApplication.processEvents()
    assert area.widget().width() <= area.viewport().width()


def test_an_explanation_takes_no_more_lines_than_its_words(qtbot):
    dialog = PreferencesDialog(Settings(), LIGHT)
    qtbot.addWidget(dialog)
    dialog.show()
    page = dialog._pages["general"]
    (told,) = [one for one in page.findChildren(QLabel) if one.wordWrap()]
    assert told.height() == told.heightForWidth(told.width())
    dialog.resize(dialog.minimumWidth(), dialog.height())
    QApplication.processEvents()
    assert told.height() == told.heightForWidth(told.width())


def test_preferences_hold_at_once(qtbot):
    dialog = PreferencesDialog(Settings(zoom=1.5), LIGHT)
    qtbot.addWidget(dialog)
    dialog.show()
    spy = QSignalSpy(dialog.settings_changed)
    QTest.mouseClick(dialog._theme._buttons["dark"], Qt.MouseButton.LeftButton)
    QTest.mouseClick(dialog._indicators, Qt.MouseButton.LeftButton)
    QTest.mouseClick(dialog._colors._dots[Color.BLUE], Qt.MouseButton.LeftButton)
    dialog._script.setCurrentIndex(dialog._script.findData("tw"))
    expected = Settings(theme="dark", default_script="tw", zoom=1.5, show_indicators=False, color="blue")
    assert spy.at(spy.count() - 1)[0] == expected == dialog.settings()


def test_the_dictionaries_are_chosen_in_the_preferences(open_window, tmp_path, monkeypatch):
    (tmp_path / "own").mkdir()
    (tmp_path / "own" / "terms.txt").write_text("总结\t总结\n", encoding="utf-8")
    (tmp_path / "own" / "bad.txt").write_text("总结 总结\n", encoding="utf-8")
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(tmp_path / "own"))
    window = open_window("工作总结周而复始\n")
    window.current.show_script(ViewScript.HANT)
    assert text_shown(window) == "工作總結周而復始\n"
    QTest.keyClick(window.current.view, Qt.Key.Key_Comma, Qt.KeyboardModifier.ControlModifier)
    dialog = window.preferences.dialog
    QTest.mouseClick(dialog._dictionaries._buttons["classic"], Qt.MouseButton.LeftButton)
    assert text_shown(window) == "工作總結週而復始\n"
    QTest.mouseClick(dialog._own._choose, Qt.MouseButton.LeftButton)
    assert text_shown(window) == "工作总结週而復始\n"
    assert "bad.txt”第 1 行" in dialog._own.words()
    QTest.mouseClick(dialog._dictionaries._buttons["official"], Qt.MouseButton.LeftButton)
    assert text_shown(window) == "工作总结周而復始\n"
    kept = load_settings(tmp_path / "settings.json")
    assert (kept.dictionaries, kept.own_dictionaries) == ("official", str(tmp_path / "own"))
    QTest.mouseClick(dialog._own._none, Qt.MouseButton.LeftButton)
    assert load_settings(tmp_path / "settings.json").own_dictionaries == ""
    assert text_shown(window) == "工作總結周而復始\n"
    dialog.accept()


def test_unknown_preferences_show_the_default(qtbot):
    dialog = PreferencesDialog(Settings(theme="neon", default_script="xx", color="grey"), LIGHT)
    qtbot.addWidget(dialog)
    assert (dialog._theme.value(), dialog._script.currentData(), dialog._colors.color()) == (
        "system",
        "auto",
        Color.YELLOW,
    )


def test_about_says_what_it_is(qtbot):
    dialog = AboutDialog()
    qtbot.addWidget(dialog)
    words = " ".join(label.text() for label in dialog.findChildren(QLabel))
    assert "研读 Yandu" in words
    assert "MIT" in words
    assert "jieba" in words
