"""The bar at the top gives way in a narrow window, and comes back."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

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
