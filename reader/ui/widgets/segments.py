"""A row of joined buttons of which one is on."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QFrame, QHBoxLayout, QSizePolicy, QToolButton, QWidget

from reader.ui.widgets.buttons import hint, stop_at_checked
from reader.ui.widgets.names import view_script_name


@dataclass(frozen=True, slots=True)
class Segment:
    """One choice: its value, what stands on it, what it is called, and its shortcut (which others own)."""

    value: str
    text: str
    name: str
    shortcut: str = ""


class SegmentedControl(QFrame):
    """One choice of a few; the arrow keys move along the row."""

    chosen = Signal(str)
    """The reader chose this value; not emitted by :meth:`set_value`."""

    def __init__(self, name: str, segments: tuple[Segment, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "segments")
        self.setAccessibleName(name)
        self._group = QButtonGroup(self)
        self._buttons: dict[str, QToolButton] = {}
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for place, segment in enumerate(segments):
            edge = "first" if place == 0 else "last" if place == len(segments) - 1 else "middle"
            row.addWidget(self._button(segment, edge))
        self._group.buttonClicked.connect(self._clicked)
        stop_at_checked(self._group)

    def _button(self, segment: Segment, edge: str) -> QToolButton:
        button = QToolButton(self)
        button.setText(segment.text)
        button.setCheckable(True)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setAccessibleName(segment.name)
        button.setToolTip(hint(segment.name, segment.shortcut))
        button.setProperty("role", "segment")
        button.setProperty("place", edge)
        button.setProperty("value", segment.value)
        self._group.addButton(button)
        self._buttons[segment.value] = button
        return button

    def fill_width(self) -> None:
        """Let the choices share whatever room there is."""
        for button in self._buttons.values():
            button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def value(self) -> str:
        """The value that is on; empty when none is."""
        button = self._group.checkedButton()
        return str(button.property("value")) if button else ""

    def set_value(self, value: str) -> None:
        """Switch ``value`` on. Raises ``KeyError`` for one that is no choice."""
        self._buttons[value].setChecked(True)

    @Slot(QAbstractButton)
    def _clicked(self, button: QAbstractButton) -> None:
        self.chosen.emit(str(button.property("value")))


class ScriptSwitch(SegmentedControl):
    """原文 简体 繁體 臺灣 香港: the script a document is shown in, each written in its own script."""

    script_requested = Signal(str)
    """The view script's value: original, hans, hant, tw, hk."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", self._segments(), parent)
        self.setAccessibleName(self.tr("文字"))
        self.chosen.connect(self.script_requested)

    def _segments(self) -> tuple[Segment, ...]:
        return (
            Segment("original", view_script_name("original"), self.tr("原文：文件里的字，一字不改"), "Alt+1"),
            Segment("hans", view_script_name("hans"), self.tr("简体中文"), "Alt+2"),
            Segment("hant", view_script_name("hant"), self.tr("繁体中文"), "Alt+3"),
            Segment("tw", view_script_name("tw"), self.tr("繁体中文，台湾字形"), "Alt+4"),
            Segment("hk", view_script_name("hk"), self.tr("繁体中文，香港字形"), "Alt+5"),
        )
