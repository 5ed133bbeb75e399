"""How reports are set: what the reader chose, as the page takes it, and the pop-up to choose it in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRect, Signal, Slot
from PySide6.QtWidgets import QStyle, QWidget

from reader.app.settings import Settings
from reader.ui.actions import Actions
from reader.ui.appearance import Appearance
from reader.ui.document.document_view import DocumentView
from reader.ui.document.typography import typography_of
from reader.ui.memory import Memory
from reader.ui.reading.style import Typography
from reader.ui.workspace.workspace import Workspace

if TYPE_CHECKING:
    from reader.ui.popups.typography import TypographyPopup


class Typesetting(QObject):
    """Sets every page as the reader wishes, at once and from then on, the place being read kept."""

    changed = Signal(object)
    """The :class:`Settings`, after something was chosen in the pop-up."""

    def __init__(
        self, workspace: Workspace, memory: Memory, appearance: Appearance, actions: Actions, window: QWidget
    ) -> None:
        super().__init__(window)
        self._workspace, self._memory, self._appearance = workspace, memory, appearance
        self._window = window
        self._anchor: QWidget | None = None
        self.popup: TypographyPopup | None = None
        workspace.view_added.connect(self._view_added)
        actions["typography"].triggered.connect(self.open)
        self.refresh()

    def open_below(self, anchor: QWidget) -> None:
        """Let the pop-up stand below ``anchor``, the button that opens it."""
        self._anchor = anchor

    @property
    def typography(self) -> Typography:
        """How pages are set now."""
        return typography_of(self._memory.settings)

    @Slot(object)
    def _view_added(self, view: DocumentView) -> None:
        view.view.set_animated(self._animated())

    def _animated(self) -> bool:
        wanted = self._window.style().styleHint(QStyle.StyleHint.SH_Widget_Animation_Duration, None, self._window)
        return wanted > 0 and not self._memory.settings.reduced_motion

    @Slot()
    def refresh(self) -> None:
        """Set every page by the settings as they are now."""
        self._workspace.set_typography(self.typography)
        for view in self._workspace.views():
            view.view.set_animated(self._animated())
        if self.popup is not None:
            self.popup.set_settings(self._memory.settings)

    @Slot()
    def open(self) -> None:
        """Show the pop-up, or put it away."""
        from reader.ui.popups.typography import TypographyPopup  # seldom wanted, so not brought in at the start

        if self.popup is None:
            self.popup = TypographyPopup(self._memory.settings, self._appearance.theme, self._window)
            self.popup.settings_changed.connect(self.take)
            self._appearance.theme_changed.connect(self.popup.set_theme)
        if self.popup.isVisible():
            self.popup.close_up()
            return
        self.popup.set_settings(self._memory.settings)
        anchor = self._anchor
        seen = anchor is not None and anchor.isVisible()
        around = anchor.rect() if anchor is not None and seen else QRect(self._window.width() // 2, 0, 1, 1)
        self.popup.open_below(around, anchor if anchor is not None and seen else self._window)

    @Slot(object)
    def take(self, settings: Settings) -> None:
        """Keep what was chosen, and set every page by it."""
        self._memory.keep(settings)
        self._appearance.choose(settings.theme)
        self.refresh()
        self.changed.emit(settings)
