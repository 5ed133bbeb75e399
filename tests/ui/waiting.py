"""Waiting for what the window does in the background."""

from __future__ import annotations

from PySide6.QtTest import QTest

from reader.ui.main_window import MainWindow


def text_shown(window: MainWindow) -> str:
    """The text of the page, once it is there: a script shown for the first time waits for its dictionaries."""
    while window.is_busy:
        QTest.qWait(5)
    assert window.current is not None
    assert window.current.page is not None
    return window.current.page.view.text
