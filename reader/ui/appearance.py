"""The theme of the window: the reader's choice, or the system's."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget

from reader.ui.actions import Actions
from reader.ui.dressing import Dressing
from reader.ui.style import BASE_SIZE, palette, style_sheet
from reader.ui.system_text import scaled
from reader.ui.theme import DARK, LIGHT, Theme, theme_named

CHOICES = ("system", "light", "dark", "sepia")


def _kept(color_labels: Mapping[str, str]) -> tuple[tuple[str, str], ...]:
    tidy = ((name, " ".join(label.split())) for name, label in color_labels.items())
    return tuple(sorted((name, label) for name, label in tidy if label))


class Appearance(QObject):
    """Keeps the application and ``window`` in the chosen theme; ``theme_changed`` carries the new :class:`Theme`."""

    theme_changed = Signal(object)
    chosen = Signal(str)
    """The reader chose this one of :data:`CHOICES`."""

    def __init__(
        self, actions: Actions, choice: str, window: QWidget, color_labels: Mapping[str, str] = MappingProxyType({})
    ) -> None:
        super().__init__(window)
        self._labels = _kept(color_labels)
        self._actions = actions
        self._window = window
        self._dressing = Dressing(self)
        self._choice = choice if choice in CHOICES else "system"
        for name in CHOICES:
            actions[f"theme-{name}"].triggered.connect(self._action_triggered)
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._system_changed)

    @property
    def choice(self) -> str:
        """The one of :data:`CHOICES` that holds."""
        return self._choice

    @property
    def theme(self) -> Theme:
        """The theme to paint with."""
        dark = QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark
        plain = theme_named(self._choice) if self._choice != "system" else DARK if dark else LIGHT
        return replace(plain, labels=self._labels) if self._labels else plain

    def name_colors(self, color_labels: Mapping[str, str]) -> None:
        """Call the colours to mark with as the reader does, everywhere."""
        if _kept(color_labels) != self._labels:
            self._labels = _kept(color_labels)
            self.theme_changed.emit(self.theme)

    def apply(self) -> None:
        """Put the application, and everyone who listens, into the theme."""
        self.dress()
        self.theme_changed.emit(self.theme)

    def dress(self) -> None:
        """Put the application into the theme: its palette, and the style sheet of the window and what belongs to it.

        The application itself has no sheet: Qt would go through each widget once for every widget around it.
        """
        QApplication.setPalette(palette(self.theme))
        sheet = style_sheet(scaled(BASE_SIZE))
        if self._window.styleSheet() != sheet:
            self._window.setStyleSheet(sheet)
        else:
            self._dressing.renew(self._window)
        for name in CHOICES:
            self._actions[f"theme-{name}"].setChecked(name == self._choice)

    def choose(self, choice: str) -> None:
        """Keep to ``choice``, one of :data:`CHOICES`, from now on."""
        if choice != self._choice:
            self._choice = choice
            self.apply()
            self.chosen.emit(choice)

    @Slot()
    def _action_triggered(self) -> None:
        chosen = self.sender().objectName().removeprefix("theme-")
        if chosen != self._choice:
            self.choose(chosen)
        else:
            self._actions[f"theme-{chosen}"].setChecked(True)

    @Slot()
    def _system_changed(self) -> None:
        if self._choice == "system":
            self.apply()
