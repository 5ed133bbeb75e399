"""Small switches with counts, of which any number may be on."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QToolButton, QWidget

from reader.ui.widgets.flow import FlowLayout


@dataclass(frozen=True, slots=True)
class Chip:
    """One switch: its value, its title, and how many rows it stands for."""

    value: str
    title: str
    count: int


class ChipRow(QWidget):
    """Chips in rows; none switched on means no condition."""

    changed = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self._flow = FlowLayout(self, gap=4)
        self._buttons: dict[str, QToolButton] = {}

    def set_chips(self, chips: tuple[Chip, ...]) -> None:
        """Show ``chips``; those that stay keep whether they are on."""
        wanted = {chip.value for chip in chips}
        for value in [value for value in self._buttons if value not in wanted]:
            button = self._buttons.pop(value)
            self._flow.removeWidget(button)
            button.hide()
            button.deleteLater()
        for place, chip in enumerate(chips):
            button = self._buttons.get(chip.value) or self._added(chip, place)
            button.setText(f"{chip.title} {chip.count}")
            button.setAccessibleName(button.text())
            button.setToolTip(self.tr("只看{0}").format(chip.title))
        self.setVisible(bool(chips))
        self.updateGeometry()

    def values(self) -> frozenset[str]:
        """The values that are on."""
        return frozenset(value for value, button in self._buttons.items() if button.isChecked())

    def set_values(self, values: frozenset[str]) -> None:
        """Switch exactly ``values`` on, without the signal."""
        for value, button in self._buttons.items():
            button.setChecked(value in values)

    def _added(self, chip: Chip, place: int) -> QToolButton:
        button = QToolButton(self)
        button.setCheckable(True)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setProperty("role", "chip")
        button.clicked.connect(self._clicked)
        self._flow.insert_widget(place, button)
        self._buttons[chip.value] = button
        button.show()
        return button

    @Slot()
    def _clicked(self) -> None:
        self.changed.emit()
