"""The help menu, by its keys and buttons."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton

from reader.app.logs import begin_log, end_log, log_error
from reader.app.places import log_folder
from reader.ui.dialogs.diagnostics import DiagnosticsDialog, fact_name, fact_value, screen_facts

pytestmark = pytest.mark.gui


def test_the_diagnostics_are_copied_with_the_last_errors(open_window, qtbot, tmp_path, monkeypatch):
    monkeypatch.setattr("reader.app.places.platformdirs.user_log_dir", lambda *_, **__: str(tmp_path))
    begin_log(log_folder())
    log_error(ValueError("不应写出的话"))
    end_log()
    window = open_window("年度报告\n\n一、工作\n")
    window.commands["diagnostics"].trigger()
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, DiagnosticsDialog)
    copy = next(button for button in dialog.findChildren(QPushButton) if button.text() == "复制全部")
    qtbot.mouseClick(copy, Qt.MouseButton.LeftButton)
    seen = dialog.text()
    with qtbot.waitSignal(dialog.destroyed):
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert QApplication.clipboard().text() == seen
    assert "builtins.ValueError" in seen
    assert "不应写出的话" not in seen
    assert str(window._session.library.path) in seen


def test_every_fact_of_the_screen_has_a_name():
    assert all(fact_name(fact) and fact_value(fact) for fact in screen_facts())
