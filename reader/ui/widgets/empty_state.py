"""What stands where there is nothing yet: a picture, a sentence, and what to do about it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from reader.ui.system_text import scaled
from reader.ui.theme import Theme
from reader.ui.widgets.icons import icon_pixmap
from reader.ui.widgets.muted import mute

_ICON = 40


class EmptyState(QWidget):
    """An icon, a title and a hint, in the middle."""

    def __init__(self, icon: str, title: str, hint: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon = icon
        self._picture = QLabel(self)
        self._picture.setFixedSize(scaled(_ICON), scaled(_ICON))  # of another colour it needs no other room
        self._title = self._label()
        self._title.setProperty("role", "section")
        self._hint = mute(self._label())
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 24)
        column.setSpacing(8)
        column.addStretch(2)
        column.addWidget(self._picture, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addSpacing(4)
        column.addWidget(self._title)
        column.addWidget(self._hint)
        self._below = QVBoxLayout()
        column.addLayout(self._below)
        column.addStretch(3)
        self.set_words(title, hint)
        self.set_theme(theme)

    def set_words(self, title: str, hint: str) -> None:
        """Say something else."""
        self._title.setText(title)
        self._hint.setText(hint)
        self._hint.setVisible(bool(hint))
        self.setAccessibleName(title)
        self.setAccessibleDescription(hint)

    def set_below(self, widget: QWidget) -> None:
        """Let ``widget``, which helps on, stand below the hint."""
        self._below.addWidget(widget)

    def set_theme(self, theme: Theme) -> None:
        """Paint the icon in the colours of ``theme``."""
        density = self.devicePixelRatioF()
        self._picture.setPixmap(icon_pixmap(self._icon, QColor(theme.muted), scaled(_ICON), density, fine=True))

    def _label(self) -> QLabel:
        label = QLabel(self)
        label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        label.setWordWrap(True)
        label.setTextFormat(Qt.TextFormat.PlainText)
        return label
