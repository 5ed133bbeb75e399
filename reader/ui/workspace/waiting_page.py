"""What a window shows while its library is worked on, before there is anything else to see."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QLabel, QProgressBar, QPushButton, QVBoxLayout, QWidget

from reader.ui.soon import Soon
from reader.ui.system_text import scaled

_SOON_MS = 400
"""What is done sooner is not told of."""
_BAR_WIDTH = 240


class WaitingPage(QWidget):
    """Says in the middle what goes on, above a bar that swings until it is known how far it is; nothing at first.

    What tells how far it is can be stopped, and is offered to be.
    """

    stop_requested = Signal()

    def __init__(self, words: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleName(words)
        self._said, self._bar = QLabel(words, self), QProgressBar(self)
        self._said.setTextFormat(Qt.TextFormat.PlainText)
        self._said.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._bar.setRange(0, 0)
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(words)
        self._bar.setFixedWidth(scaled(_BAR_WIDTH))
        self._stop = QPushButton(self.tr("取消"), self)
        self._stop.clicked.connect(self._asked)
        self._stop.hide()
        self._inside = QWidget(self)
        column = QVBoxLayout(self._inside)
        column.setSpacing(16)
        for part in (self._said, self._bar, self._stop):
            column.addWidget(part, 0, Qt.AlignmentFlag.AlignHCenter)
        whole = QVBoxLayout(self)
        whole.addWidget(self._inside, 0, Qt.AlignmentFlag.AlignCenter)
        self._inside.hide()
        Soon(self, self._inside.show, _SOON_MS).start()

    @Slot(int, int)
    def set_progress(self, done: int, whole: int) -> None:
        """Show that ``done`` of ``whole`` is copied; when all of it is, that it is checked."""
        if done < whole:
            words = self.tr("正在复制书库（{0}%）…").format(100 * done // whole)
            self._bar.setRange(0, whole)
            self._bar.setValue(done)
        else:
            words = self.tr("正在核对复制的书库…")
            self._bar.setRange(0, 0)
        self._said.setText(words)
        self._bar.setAccessibleName(words)
        if self._stop.isHidden():
            self._stop.show()
            self._stop.setFocus()

    @Slot()
    def _asked(self) -> None:
        self._stop.setEnabled(False)
        self.stop_requested.emit()
