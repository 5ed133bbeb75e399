"""The line above a page: where in the document it is, and, beside another page, which document it is."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QWidget

from reader.ui.frame import HEADER_HEIGHT
from reader.ui.system_text import scaled
from reader.ui.theme import Theme
from reader.ui.widgets.breadcrumb import Breadcrumb, Crumb
from reader.ui.widgets.buttons import IconButton
from reader.ui.widgets.themed import restyle, theme_children

_LONGEST_TITLE = 0.4
_SIDE_PADDING = 12
"""What the style sheet leaves free around a title, and the gaps beside it."""
_CLOSE = "close"
"""The icon of a button that ends something, and so shows no state."""


class PageHeader(QFrame):
    """The breadcrumb of a page; the title and the buttons of the side it stands on come and go."""

    jump_requested = Signal(int)
    """The index of the heading the reader wants to go to."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("role", "header")
        self.setFixedHeight(scaled(HEADER_HEIGHT))
        self._theme = theme
        self._words = ""
        self._crumbs: tuple[Crumb, ...] = ()
        self._title = QLabel(self)
        self._title.setProperty("role", "side")
        self._title.setTextFormat(Qt.TextFormat.PlainText)
        self._title.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        self._title.hide()
        self.trail = Breadcrumb(self)
        self.trail.jump_requested.connect(self.jump_requested)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(22, 0, 8, 0)
        self._row.setSpacing(2)
        self._row.addWidget(self._title)
        self._row.addWidget(self.trail, 1)
        self._buttons: list[IconButton] = []
        self._icons: list[str] = []

    def set_trail(self, crumbs: tuple[Crumb, ...]) -> None:
        """Show the way to the place being read."""
        self._crumbs = crumbs
        # Beside a title the document need not be named once more.
        self.trail.set_crumbs(tuple(crumb for crumb in crumbs if crumb.key >= 0 or not self._words))
        self._fit()

    def set_title(self, title: str, *, active: bool = True) -> None:
        """Say which document this is, empty for nothing, and whether it is the one that panels and keys act on."""
        self._words = title
        self._title.setVisible(bool(title))
        self._title.setToolTip(title)
        if self._title.property("active") != active:
            self._title.setProperty("active", active)
            restyle(self._title)
        self.set_trail(self._crumbs)

    def set_actions(self, actions: tuple[tuple[QAction, str], ...]) -> None:
        """Have a button for each action, with an icon of its own, in place of those there were."""
        if [icon for _, icon in actions] == self._icons:
            return
        self._icons = [icon for _, icon in actions]
        for button in self._buttons:
            self._row.removeWidget(button)
            button.hide()
            button.deleteLater()
        self._buttons = []
        for action, icon in actions:
            name = action.text().rstrip("…")
            button = IconButton(icon, name, self._theme, self, shortcut=action.shortcut().toString(), size=14)
            button.clicked.connect(action.trigger)
            if icon != _CLOSE:
                button.setCheckable(action.isCheckable())
                button.setChecked(action.isChecked())
                action.toggled.connect(button.setChecked)
            self._row.addWidget(button)
            self._buttons.append(button)
        self._fit()

    @property
    def buttons(self) -> tuple[IconButton, ...]:
        """The buttons of the side."""
        return tuple(self._buttons)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the trail its part of the line."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        if self._words:
            self._title.ensurePolished()
            margins = self._row.contentsMargins()
            free = self.width() - margins.left() - margins.right() - _SIDE_PADDING
            free -= sum(button.sizeHint().width() + self._row.spacing() for button in self._buttons)
            room = max(60, int(self.width() * _LONGEST_TITLE) if self.trail.crumbs else free)
            words = self._title.fontMetrics().elidedText(self._words, Qt.TextElideMode.ElideRight, room)
            self._title.setText(words)

    def set_theme(self, theme: Theme) -> None:
        """Paint in ``theme``."""
        self._theme = theme
        theme_children(self, theme)
