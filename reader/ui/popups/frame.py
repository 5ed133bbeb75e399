"""The rounded frame with a soft shadow that pop-ups stand in."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QMargins, QObject, QRect, QRectF, QSize, Qt, Slot
from PySide6.QtGui import QColor, QHideEvent, QMoveEvent, QPainter, QPaintEvent, QPen, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from reader.ui.popups.placing import place_beside
from reader.ui.reach import focus_next
from reader.ui.soon import Soon
from reader.ui.theme import Theme
from reader.ui.widgets.themed import theme_children

_REACH = 20
_RADIUS = 12
_SPREAD = 16
_DROP = 4


class PopupFrame(QWidget):
    """A child of the window, above everything in it, so that it never takes the focus by itself.

    Its shadow is a widget of its own that no press, wheel or movement of the mouse meets: they go to the text below it,
    where the third click of a triple one may fall.
    """

    def __init__(self, theme: Theme, window: QWidget) -> None:
        super().__init__(window)
        self._theme = theme
        self._viewport: QWidget | None = None
        self._around = QRect()
        self._find: Callable[[], QRect] | None = None
        self._settling = Soon(self, self._settle)
        self._shadow = _Shadow(theme, window)
        self.destroyed.connect(self._shadow.deleteLater)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()

    def set_theme(self, theme: Theme) -> None:
        """Paint with ``theme``."""
        self._theme = theme
        self._shadow.set_theme(theme)
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

    def follow(self, find: Callable[[], QRect]) -> None:
        """Until it is hidden, let ``find`` say where in the viewport its place is, when that has another size.

        Lines stay where they are on the screen when a bar above them comes or goes, so in the viewport they move.
        """
        self._find = find

    def _settle(self) -> None:
        if self._find is not None and self._viewport is not None and self.isVisible():
            self._around = self._find()
            self._move()

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

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab stays in the pop-up: what is behind it is not to be reached by chance."""
        return focus_next((self,), forward=forward)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay beside the place when the viewport changes its size."""
        if watched is self._viewport and event.type() == QEvent.Type.Resize and self.isVisible():
            self._move()
            self._settling.start()  # once the text has found its place
        return super().eventFilter(watched, event)

    def event(self, event: QEvent) -> bool:
        """Keep the shadow just below when the order of the window's children changes."""
        if event.type() == QEvent.Type.ZOrderChange:
            self._shadow.stackUnder(self)
        return super().event(event)

    def moveEvent(self, event: QMoveEvent) -> None:
        """Take the shadow along."""
        super().moveEvent(event)
        self._shadow.stand_around(self.geometry())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the shadow the new size."""
        super().resizeEvent(event)
        self._shadow.stand_around(self.geometry())

    def showEvent(self, event: QShowEvent) -> None:
        """Appear with the shadow."""
        super().showEvent(event)
        self._shadow.show()

    def hideEvent(self, event: QHideEvent) -> None:
        """Disappear with the shadow."""
        self._find = None
        super().hideEvent(event)
        self._shadow.hide()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The rounded frame; its corners let the shadow through."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(self._theme.border), 1))
        painter.setBrush(QColor(self._theme.window))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), _RADIUS, _RADIUS)
        painter.end()

    def _move(self) -> None:
        viewport, window = self._viewport, self.parentWidget()
        if viewport is None or window is None:
            return
        seen = self._around.intersected(viewport.rect()) if self._around.height() else self._around
        around = QRect(viewport.mapTo(window, (seen if seen.isValid() else self._around).topLeft()), seen.size())
        bounds = QRect(viewport.mapTo(window, viewport.rect().topLeft()), viewport.size()).adjusted(4, 4, -4, -4)
        whole = window.rect().adjusted(4, 4, -4, -4)
        if not _fits(self.size(), bounds):
            bounds = whole
        spot = place_beside(self.size(), around, bounds)
        if QRect(spot, self.size()).intersects(around):
            spot = place_beside(self.size(), around, whole)
        self.move(spot)


class _Shadow(QWidget):
    """The soft shadow around a frame, reaching ``_REACH`` pixels beyond its edges."""

    def __init__(self, theme: Theme, window: QWidget) -> None:
        super().__init__(window)
        self._theme = theme
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def set_theme(self, theme: Theme) -> None:
        """Paint with ``theme``."""
        self._theme = theme
        self.update()

    def stand_around(self, frame: QRect) -> None:
        """Surround ``frame``, in the window's coordinates."""
        self.setGeometry(frame.marginsAdded(QMargins(_REACH, _REACH, _REACH, _REACH)))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Rings that grow paler outwards, a little lower than the frame."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        frame = QRectF(self.rect()).adjusted(_REACH + 0.5, _REACH + 0.5, -_REACH - 0.5, -_REACH - 0.5)
        shade = QColor(0, 0, 0)
        for spread in range(_SPREAD, 0, -1):
            shade.setAlphaF((0.03 if self._theme.dark else 0.011) * (1 - spread / (_SPREAD + 1)))
            painter.setBrush(shade)
            halo = frame.adjusted(-spread, _DROP - spread, spread, _DROP + spread)
            painter.drawRoundedRect(halo, _RADIUS + spread, _RADIUS + spread)
        painter.end()


def _fits(size: QSize, bounds: QRect) -> bool:
    return size.width() <= bounds.width() and size.height() <= bounds.height()
