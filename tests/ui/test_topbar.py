"""The bar at the top gives way in a narrow window, and comes back."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication

pytestmark = pytest.mark.gui


def resize(window, width):
    window.frame.resize(width, 700)
    QApplication.processEvents()
    assert window.frame.width() == width


def test_a_narrow_window_leaves_out_words_and_keeps_every_control(open_window):
    window = open_window("年度工作报告\n\n正文。\n")
    bar = window.top_bar
    wide = bar._export.width()
    for width in (1024, 1440, 900):
        resize(window, width)
        narrow = width < 1200
        assert bar._brand.isVisible() is not narrow
        assert (bar._export.width() < wide) is narrow
        for control in (bar.scripts, bar.colors, bar._indicators, bar._export, bar.search):
            assert control.isVisible()
            assert bar.rect().contains(control.geometry())
    assert bar._export.accessibleName() == "导出摘录"


def test_what_waits_for_a_document_says_so(open_window, qtbot):
    window = open_window("年度工作报告\n\n正文。\n")
    bar = window.top_bar

    def told():
        """The buttons in sight that are off, by whether they say why."""
        seen = [button for button in bar.findChildren(QAbstractButton) if button.isVisible()]
        for button in seen:
            assert (not button.isEnabled()) == button.toolTip().endswith("\n打开一份文档后可用"), button.toolTip()
            assert (not button.isEnabled()) == bool(button.accessibleDescription())
            assert button.toolTip().count("\n") <= 1
        return sum(not button.isEnabled() for button in seen)

    assert told() == 0
    qtbot.keyClick(window.current.view, Qt.Key.Key_W, Qt.KeyboardModifier.ControlModifier)
    assert told() >= 14
    window.commands["theme-dark"].trigger()
    assert told() >= 14
    qtbot.keyClick(window.frame, Qt.Key.Key_T, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    qtbot.waitUntil(lambda: not window.is_busy and window.current is not None)
    assert told() == 0
