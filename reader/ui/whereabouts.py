"""Whether the reader still waits for a page that was asked for, or uses another part of the window by now."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication, QWidget


class Whereabouts:
    """Knows where the keyboard was when a page was asked for; ``pages`` is the widget that all pages stand in."""

    def __init__(self, pages: QWidget) -> None:
        self._pages = pages
        self._asked_from: QWidget | None = None

    def ask(self) -> None:
        """A page is asked for, from where the keyboard is now."""
        self._asked_from = QApplication.focusWidget()

    @property
    def elsewhere(self) -> bool:
        """Whether the keyboard is on something that the reader went to after asking; a page must not take it then."""
        now = QApplication.focusWidget()
        if now is None or now is self._pages or self._pages.isAncestorOf(now):
            return False
        return now is not self._asked_from

    def leave(self, page: QWidget) -> None:
        """``page`` goes: where it has the keyboard the pages keep it, else Qt gives it to whatever comes next."""
        now = QApplication.focusWidget()
        if now is not None and page.isAncestorOf(now):
            self._pages.setFocus()
