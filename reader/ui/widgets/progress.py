"""What goes on in the background, how far it is, and a way to stop it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QToolButton, QWidget

from reader.ui.widgets.elided import ElidedLabel
from reader.ui.widgets.muted import mute

_WIDTH = 96


class ProgressLine(QWidget):
    """A few words, a bar and 取消, for the status line; hidden while nothing goes on."""

    cancel_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = mute(ElidedLabel(self))
        self._bar = QProgressBar(self)
        self._bar.setFixedWidth(_WIDTH)
        self._bar.setTextVisible(False)
        self._cancel = QToolButton(self)
        self._cancel.setText(self.tr("取消"))
        self._cancel.setAutoRaise(True)
        self._cancel.setProperty("role", "caption")
        self._cancel.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._cancel.clicked.connect(self._asked)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for part in (self._words, self._bar, self._cancel):
            row.addWidget(part)
        self.hide()

    def begin(self, words: str) -> None:
        """Show that something has begun; the bar swings until :meth:`set_progress` says how far it is."""
        self._cancel.setEnabled(True)
        self._bar.setRange(0, 0)
        self._say(words)
        self.show()

    def set_progress(self, words: str, done: int, found: int) -> None:
        """Show that ``done`` of ``found`` are done."""
        self._bar.setRange(0, max(1, found))
        self._bar.setValue(done)
        self._say(words)

    def end(self) -> None:
        """Show nothing any more."""
        self.hide()

    def _say(self, words: str) -> None:
        self._words.setText(words)
        self._bar.setAccessibleName(words)
        self._cancel.setAccessibleName(self.tr("取消：{0}").format(words))

    @Slot()
    def _asked(self) -> None:
        self._cancel.setEnabled(False)
        self.cancel_requested.emit()
