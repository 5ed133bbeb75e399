"""A note written where its card stands."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QWidget

from reader.ui.widgets.fields import TextField

_HEIGHT = 92


class CardEditor(TextField):
    """Ctrl+Enter and going elsewhere keep what is written, Esc does not."""

    saved = Signal(str, str, str)
    """The id of the card, what its note said and what it says now; only when that changed."""
    left = Signal()

    def __init__(self, card_id: str, note: str, parent: QWidget) -> None:
        super().__init__(note, parent)
        self.card_id = card_id
        """Which card's note is written."""
        self._before, self._done = note, False
        self.setAccessibleName(self.tr("批注内容"))
        self.setPlaceholderText(self.tr("写下批注（支持 Markdown）"))
        self.setTabChangesFocus(True)
        self.moveCursor(self.textCursor().MoveOperation.End)

    def sizeHint(self) -> QSize:
        """Room for a few lines."""
        return QSize(200, _HEIGHT)

    def finish(self, *, keep: bool = True) -> None:
        """Hand out what is written when ``keep`` says so, and go."""
        if self._done:
            return
        self._done = True
        note = self.toPlainText().strip()
        self.hide()
        self.deleteLater()
        self.left.emit()
        if keep and note != self._before.strip():
            self.saved.emit(self.card_id, self._before, note)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+Enter and Esc."""
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.finish()
        elif event.key() == Qt.Key.Key_Escape:
            self.finish(keep=False)
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Keep what is written; a menu of our own, or another window, does not end the writing."""
        super().focusOutEvent(event)
        if event.reason() not in (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason):
            self.finish()
