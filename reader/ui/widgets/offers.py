"""What may be meant instead: a column of buttons, each of which asks for one of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QToolButton, QVBoxLayout, QWidget

_GAP = 6


@dataclass(frozen=True, slots=True)
class Offer:
    """One of them: what choosing it gives, and how it is named."""

    value: str
    title: str


_WALKING = frozenset((Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter))


class _OfferButton(QToolButton):
    """Leaves the keys that walk and choose to the offers; Qt's buttons take arrows for Tab."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space presses it."""
        if event.key() in _WALKING:
            event.ignore()
        else:
            super().keyPressEvent(event)


class Offers(QWidget):
    """Offers below each other, in the middle; the arrow keys go from one to the next, a click or Enter takes one."""

    chosen = Signal(str)
    """The value of an offer."""
    left_upwards = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, _GAP, 0, 0)
        self._column.setSpacing(_GAP)
        self._buttons: list[QToolButton] = []
        self.hide()

    def set_offers(self, offers: Sequence[Offer]) -> None:
        """Show ``offers``; nothing without any."""
        for button in self._buttons:
            self._column.removeWidget(button)
            button.hide()
            button.deleteLater()
        self._buttons = [self._made(offer) for offer in offers]
        self.setVisible(bool(offers))

    def focus_first(self) -> bool:
        """Whether there is an offer to go to; it has the focus then."""
        if self._buttons:
            self._buttons[0].setFocus(Qt.FocusReason.TabFocusReason)
        return bool(self._buttons)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up and Down go to the next offer, Up from the first leaves; Enter takes the one that has the focus."""
        at = next((at for at, button in enumerate(self._buttons) if button.hasFocus()), None)
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
        if at is None:
            super().keyPressEvent(event)
        elif step is not None and at + step < 0:
            self.left_upwards.emit()
        elif step is not None:
            self._buttons[min(at + step, len(self._buttons) - 1)].setFocus(Qt.FocusReason.TabFocusReason)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._buttons[at].click()
        else:
            super().keyPressEvent(event)

    def _made(self, offer: Offer) -> QToolButton:
        button = _OfferButton(self)
        button.setText(offer.title)
        button.setAccessibleName(offer.title)
        button.setProperty("role", "chip")
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(partial(self.chosen.emit, offer.value))
        self._column.addWidget(button, 0, Qt.AlignmentFlag.AlignHCenter)
        button.show()
        return button
