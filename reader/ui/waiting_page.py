"""What a window shows while its library is worked on, before there is anything else to see."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QProgressBar, QVBoxLayout, QWidget

from reader.ui.soon import Soon
from reader.ui.system_text import scaled

_SOON_MS = 400
"""What is done sooner is not told of."""
_BAR_WIDTH = 240


class WaitingPage(QWidget):
    """Says in the middle what goes on, above a bar that swings; nothing at first."""

    def __init__(self, words: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleName(words)
        said, bar = QLabel(words, self), QProgressBar(self)
        said.setTextFormat(Qt.TextFormat.PlainText)
        bar.setRange(0, 0)
        bar.setTextVisible(False)
        bar.setAccessibleName(words)
        bar.setFixedWidth(scaled(_BAR_WIDTH))
        self._inside = QWidget(self)
        column = QVBoxLayout(self._inside)
        column.setSpacing(16)
        column.addWidget(said, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(bar, 0, Qt.AlignmentFlag.AlignHCenter)
        whole = QVBoxLayout(self)
        whole.addWidget(self._inside, 0, Qt.AlignmentFlag.AlignCenter)
        self._inside.hide()
        Soon(self, self._inside.show, _SOON_MS).start()
