"""A line for a day, month or year, as a bound of a stretch of time."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from reader.search.grammar import days_of
from reader.ui.widgets.fields import Field
from reader.ui.widgets.themed import restyle

_WIDTH, _PAD = 156, 24


class DayField(Field):
    """Takes 2025, 2025-6, 2025年6月, 2025/6/30; what is none of these is shown in red, and bounds nothing."""

    settled = Signal()
    """Enter was pressed, or the field left, after something was typed."""

    def __init__(self, words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setPlaceholderText(words)
        self.setAccessibleName(words)
        self.setFixedWidth(max(_WIDTH, self.fontMetrics().horizontalAdvance(words) + _PAD))
        self._held = ""
        self.textChanged.connect(self._judge)
        self.editingFinished.connect(self._settle)

    def days(self) -> tuple[str, str]:
        """The first and the last day that is meant, ISO 8601; both empty for none."""
        return days_of(self.text()) or ("", "")

    @Slot()
    def _judge(self) -> None:
        state = "none" if self.text().strip() and days_of(self.text()) is None else ""
        if (self.property("state") or "") != state:
            self.setProperty("state", state)
            self.setToolTip(self.tr("写成 2025、2025-06 或 2025-06-30") if state else "")
            restyle(self)

    @Slot()
    def _settle(self) -> None:
        if self.text() != self._held:
            self._held = self.text()
            self.settled.emit()
