"""A place in the text that lights up for a moment after a jump."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, QVariantAnimation, Signal, Slot

from reader.text.span import Span

_MS = 1400


class Flash(QObject):
    """Lights a span up and lets it fade; without animation it goes out at once after the same time.

    The time runs from when the light is first painted: a window that is still busy hides nothing of it.
    """

    changed = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.span: Span | None = None
        self.strength = 0.0
        self.animated = True
        self._unseen = False
        self._fade = QVariantAnimation(self)
        self._fade.setDuration(_MS)
        self._fade.setKeyValueAt(0.0, 1.0)
        self._fade.setKeyValueAt(0.35, 1.0)
        self._fade.setKeyValueAt(1.0, 0.0)
        self._fade.valueChanged.connect(self._faded)
        self._fade.finished.connect(self.stop)
        self._wait = QTimer(self)
        self._wait.setSingleShot(True)
        self._wait.setInterval(_MS)
        self._wait.timeout.connect(self.stop)

    def start(self, span: Span) -> None:
        """Light ``span`` up."""
        self.stop()
        self.span, self.strength = span, 1.0
        self._unseen = True
        self.changed.emit()

    def painted(self) -> None:
        """Let the light fade from now on, if it does not yet."""
        if self.span is None or not self._unseen:
            return
        self._unseen = False
        if self.animated:
            self._fade.start()
        else:
            self._wait.start()

    @Slot()
    def stop(self) -> None:
        """Put the light out."""
        self._fade.stop()
        self._wait.stop()
        if self.span is not None:
            self.span = None
            self.changed.emit()

    @Slot(object)
    def _faded(self, strength: float) -> None:
        self.strength = strength
        self.changed.emit()
