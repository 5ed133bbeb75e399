"""The help menu, by its keys and buttons."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt, QTimer
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
    window, seen = open_window("年度报告\n\n一、工作\n"), []

    def look():
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, DiagnosticsDialog)
        copy = next(button for button in dialog.findChildren(QPushButton) if button.text() == "复制全部")
        qtbot.mouseClick(copy, Qt.MouseButton.LeftButton)
        seen.append(dialog.text())
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)

    QTimer.singleShot(0, look)
    window.commands["diagnostics"].trigger()
    assert QApplication.clipboard().text() == seen[0]
    assert "builtins.ValueError" in seen[0]
    assert "不应写出的话" not in seen[0]
    assert str(window._session.library.path) in seen[0]


def test_every_fact_of_the_screen_has_a_name():
    assert all(fact_name(fact) and fact_value(fact) for fact in screen_facts())
