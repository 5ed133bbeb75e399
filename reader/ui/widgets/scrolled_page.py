"""A page of a dialog that is scrolled where the screen is too low for it."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QWidget

_LEAST_HEIGHT = 160
_AROUND = 12


class ScrolledPage(QScrollArea):
    """Wants as much room as its page, and does with less height."""

    def __init__(self, page: QWidget, parent: QWidget) -> None:
        super().__init__(parent)
        self._page = page
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the controls in it have the keyboard, and are scrolled to
        self.setWidget(page)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._follow)

    @Slot(QWidget, QWidget)
    def _follow(self, _before: QWidget | None, now: QWidget | None) -> None:
        """Bring what the keyboard is on into sight; Qt does so only where it was in the page before."""
        if now is not None and self._page.isAncestorOf(now):
            self.ensureWidgetVisible(now, 0, _AROUND)

    def hasHeightForWidth(self) -> bool:
        """As Qt wants it: pages have lines that wrap."""
        return True

    def heightForWidth(self, width: int) -> int:
        """As Qt wants it: that of the page."""
        layout = self._page.layout()
        needed = layout.totalHeightForWidth(width) if layout is not None else -1
        return max(needed, self._page.sizeHint().height())

    def sizeHint(self) -> QSize:
        """As Qt wants it: that of the page."""
        return self._page.sizeHint()

    def minimumSizeHint(self) -> QSize:
        """As Qt wants it: the page as narrow as it can be, and little of its height."""
        least = self._page.minimumSizeHint()
        return QSize(least.width(), min(least.height(), _LEAST_HEIGHT))
