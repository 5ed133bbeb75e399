"""The rounded frame with a soft shadow that pop-ups stand in."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QMargins, QObject, QRect, QRectF, QSize, Qt, Slot
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from reader.ui.popups.placing import place_beside
from reader.ui.reach import focus_next
from reader.ui.theme import Theme
from reader.ui.widgets.themed import theme_children

SHADOW = 20
_RADIUS = 12
_SPREAD = 16
_DROP = 4


class PopupFrame(QWidget):
    """A child of the window, above everything in it, so that it never takes the focus by itself.

    Its contents keep ``SHADOW`` pixels away from its edges: the shadow is painted there.
    """

    def __init__(self, theme: Theme, window: QWidget) -> None:
        super().__init__(window)
        self._theme = theme
        self._viewport: QWidget | None = None
        self._around = QRect()
        self.setContentsMargins(QMargins(SHADOW, SHADOW, SHADOW, SHADOW))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()

    def set_theme(self, theme: Theme) -> None:
        """Paint with ``theme``."""
        self._theme = theme
        theme_children(self, theme)
        self.update()

    def place(self, around: QRect, viewport: QWidget) -> None:
        """Stand beside ``around``, a rectangle of ``viewport``, and be seen; what is out of sight does not count."""
        if self._viewport is not viewport:
            self._leave_viewport()
            viewport.installEventFilter(self)
            viewport.destroyed.connect(self._viewport_gone)
        self._viewport, self._around = viewport, around
        self.adjustSize()
        layout = self.layout()
        if layout is not None and layout.hasHeightForWidth():
            # The size hint knows nothing of rows that wrap, such as tags, and would cut them off.
            self.resize(self.width(), layout.totalHeightForWidth(self.width()))
        self._move()
        self.show()
        self.raise_()

    def _leave_viewport(self) -> None:
        if self._viewport is not None:
            self._viewport.removeEventFilter(self)
            self._viewport.destroyed.disconnect(self._viewport_gone)
            self._viewport = None

    @Slot()
    def _viewport_gone(self) -> None:
        """What it stood beside is closed, with the tab it was in."""
        self._viewport = None
        self.hide()

    def frame_rect(self) -> QRect:
        """The frame without its shadow, in the window's coordinates."""
        return self.geometry().marginsRemoved(QMargins(SHADOW, SHADOW, SHADOW, SHADOW))

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab stays in the pop-up: what is behind it is not to be reached by chance."""
        return focus_next((self,), forward=forward)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay beside the place when the viewport changes its size."""
        if watched is self._viewport and event.type() == QEvent.Type.Resize and self.isVisible():
            self._move()
        return super().eventFilter(watched, event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The shadow, then the frame."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        frame = QRectF(self.rect()).adjusted(SHADOW + 0.5, SHADOW + 0.5, -SHADOW - 0.5, -SHADOW - 0.5)
        painter.setPen(Qt.PenStyle.NoPen)
        shade = QColor(0, 0, 0)
        for spread in range(_SPREAD, 0, -1):
            shade.setAlphaF((0.03 if self._theme.dark else 0.011) * (1 - spread / (_SPREAD + 1)))
            painter.setBrush(shade)
            halo = frame.adjusted(-spread, _DROP - spread, spread, _DROP + spread)
            painter.drawRoundedRect(halo, _RADIUS + spread, _RADIUS + spread)
        painter.setPen(QPen(QColor(self._theme.border), 1))
        painter.setBrush(QColor(self._theme.window))
        painter.drawRoundedRect(frame, _RADIUS, _RADIUS)
        painter.end()

    def _move(self) -> None:
        viewport, window = self._viewport, self.parentWidget()
        if viewport is None or window is None:
            return
        seen = self._around.intersected(viewport.rect()) if self._around.height() else self._around
        around = QRect(viewport.mapTo(window, (seen if seen.isValid() else self._around).topLeft()), seen.size())
        bounds = QRect(viewport.mapTo(window, viewport.rect().topLeft()), viewport.size()).adjusted(4, 4, -4, -4)
        size = self.size() - QSize(2 * SHADOW, 2 * SHADOW)
        if not _fits(size, bounds):
            bounds = window.rect()
        spot = place_beside(size, around, bounds)
        if QRect(spot, size).intersects(around):
            spot = place_beside(size, around, window.rect())
        self.move(spot.x() - SHADOW, spot.y() - SHADOW)


def _fits(size: QSize, bounds: QRect) -> bool:
    return size.width() <= bounds.width() and size.height() <= bounds.height()
