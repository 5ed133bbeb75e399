"""A number with a button on either side: one step less, one step more."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal, Slot
from PySide6.QtGui import QAccessible, QAccessibleValueChangeEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QWidget

from reader.ui.system_text import scaled
from reader.ui.theme import Theme
from reader.ui.weakly import Weakly
from reader.ui.widgets.buttons import IconButton

_ICON = 14
_LESS = (Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Minus)
_MORE = (Qt.Key.Key_Up, Qt.Key.Key_Right, Qt.Key.Key_Plus, Qt.Key.Key_Equal)


def _plain(value: float) -> str:
    return f"{value:g}"


class Stepper(QFrame):
    """One of a rising row of numbers. On either button the arrow keys, + and - step; Home and End go to the ends."""

    chosen = Signal(float)
    """The reader chose this number; not emitted by :meth:`set_value`."""

    def __init__(
        self,
        name: str,
        values: Sequence[float],
        theme: Theme,
        parent: QWidget | None = None,
        *,
        shown: Callable[[float], str] = _plain,
    ) -> None:
        super().__init__(parent)
        self._name, self._values, self._shown = name, tuple(values), Weakly(shown)
        self._value = self._values[0]
        self.setProperty("role", "stepper")
        self.setToolTip(name)
        self._less = IconButton("minus", self.tr("减小{0}").format(name), theme, self, size=_ICON)
        self._more = IconButton("plus", self.tr("增大{0}").format(name), theme, self, size=_ICON)
        self._number = QLabel(self)
        self._number.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._number.setTextFormat(Qt.TextFormat.PlainText)
        self._number.setMinimumWidth(scaled(52))
        row = QHBoxLayout(self)
        row.setContentsMargins(1, 1, 1, 1)
        row.setSpacing(0)
        for part in (self._less, self._number, self._more):
            row.addWidget(part)
        for button in (self._less, self._more):
            button.setAutoRepeat(True)
            button.installEventFilter(self)
        self._less.clicked.connect(self._step_back)
        self._more.clicked.connect(self._step_on)
        self._show()

    def value(self) -> float:
        """The number that is chosen."""
        return self._value

    def set_value(self, value: float) -> None:
        """Show ``value``, which may lie between two of the row."""
        self._value = max(self._values[0], min(value, self._values[-1]))
        self._show()

    def _show(self) -> None:
        words = self._shown(self._value) or ""
        self._number.setText(words)
        self.setAccessibleName(self.tr("{0}：{1}").format(self._name, words))
        for button in (self._less, self._more):
            button.setAccessibleDescription(words)

    def _choose(self, value: float) -> None:
        if value != self._value:
            self.set_value(value)
            if QAccessible.isActive():
                QAccessible.updateAccessibility(QAccessibleValueChangeEvent(self, self._shown(value)))
            self.chosen.emit(value)

    @Slot()
    def _step_back(self) -> None:
        self._choose(max((one for one in self._values if one < self._value), default=self._values[0]))

    @Slot()
    def _step_on(self) -> None:
        self._choose(min((one for one in self._values if one > self._value), default=self._values[-1]))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the keys of the buttons that step, which would else go to a neighbour."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and self._step_by(event.key()):
            return True
        return super().eventFilter(watched, event)

    def _step_by(self, key: int) -> bool:
        """Whether ``key`` was of use."""
        if key in _LESS:
            self._step_back()
        elif key in _MORE:
            self._step_on()
        elif key == Qt.Key.Key_Home:
            self._choose(self._values[0])
        elif key == Qt.Key.Key_End:
            self._choose(self._values[-1])
        else:
            return False
        return True

    def set_theme(self, theme: Theme) -> None:
        """Paint the icons in ``theme``."""
        self._less.set_theme(theme)
        self._more.set_theme(theme)
