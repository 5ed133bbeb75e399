"""Suggested tags, each taken with one click."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QToolButton, QWidget

from reader.ui.widgets.flow import FlowLayout


class Suggestions(QWidget):
    """Chips that are gone when they were taken; nothing at all while there are none."""

    taken = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("建议的标签"))
        self._flow = FlowLayout(self, gap=4)
        self._buttons: list[QToolButton] = []
        self.hide()

    def tags(self) -> tuple[str, ...]:
        """What is suggested now."""
        return tuple(str(button.property("tag")) for button in self._buttons)

    def set_tags(self, tags: tuple[str, ...]) -> None:
        """Suggest ``tags``."""
        for button in self._buttons:
            self._flow.removeWidget(button)
            button.hide()
            button.deleteLater()
        self._buttons = [self._button(tag) for tag in tags]
        self.setVisible(bool(tags))
        self.updateGeometry()

    def _button(self, tag: str) -> QToolButton:
        button = QToolButton(self)
        button.setText(f"+ {tag}")
        button.setProperty("tag", tag)
        button.setProperty("role", "chip")
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setAccessibleName(self.tr("加上标签 {0}").format(tag))
        button.setToolTip(self.tr("加上标签“{0}”").format(tag))
        button.clicked.connect(self._clicked)
        self._flow.addWidget(button)
        button.show()
        return button

    @Slot()
    def _clicked(self) -> None:
        tag = str(self.sender().property("tag"))
        self.set_tags(tuple(one for one in self.tags() if one != tag))
        self.taken.emit(tag)
