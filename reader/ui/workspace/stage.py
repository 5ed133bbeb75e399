"""The middle of the window: the documents, and at times a page that lies over them."""

from __future__ import annotations

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from reader.ui.widgets.page_stack import PageStack
from reader.ui.workspace.workspace import Workspace


class Stage(PageStack):
    """Shows the documents, or one of the pages that controls add, each when it is first wanted.

    The pane on the right tells of the document. While a page covers it the pane is put away, unless the reader had
    done so before; it comes back with the documents, however many pages were gone through meanwhile.
    """

    def __init__(self, workspace: Workspace, right: QWidget, parent: QWidget) -> None:
        super().__init__(parent)
        self._workspace, self._right = workspace, right
        self._put_away = False
        self._came_from: QWidget | None = None
        self.addWidget(workspace)

    def shows(self, page: QWidget | None) -> bool:
        """Whether ``page`` lies over the documents; never where there is no page yet."""
        return page is not None and self.currentWidget() is page

    def cover(self, page: QWidget) -> None:
        """Lay ``page`` over the documents."""
        if self.currentWidget() is self._workspace:
            self._put_away = not self._right.isHidden()
            self._came_from = QApplication.focusWidget()
            self._right.hide()
        self.setCurrentWidget(page)

    def go_back(self, page: QWidget | None) -> None:
        """As :meth:`uncover`, but the keyboard goes to where it was before, if that is still in sight."""
        came_from = self._came_from
        if self.shows(page):
            self.give_back()
            if came_from is not None and isValid(came_from) and came_from.isVisible():
                came_from.setFocus(Qt.FocusReason.OtherFocusReason)

    def uncover(self, page: QWidget | None) -> None:
        """Give the documents back, and the keyboard to the one on top; nothing when ``page`` is not what is shown."""
        if self.shows(page):
            self.give_back()

    @Slot()
    def close_top(self) -> None:
        """Close what the reader sees: the page that lies over the documents, else the document on top."""
        if self.currentWidget() is self._workspace:
            self._workspace.close_current()
        else:
            self.go_back(self.currentWidget())

    @Slot()
    def give_back(self) -> None:
        """Give the documents back, and the keyboard to the one on top, whatever page lies over them."""
        if self.currentWidget() is self._workspace:
            return
        self.setCurrentWidget(self._workspace)
        if self._put_away:
            self._right.show()
            self._put_away = False
        if self._workspace.current is not None:
            self._workspace.current.setFocus(Qt.FocusReason.OtherFocusReason)
