"""The tabs of documents: never too narrow to tell them apart, closed by the middle button of the mouse."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QCursor, QMouseEvent, QPainter, QPalette
from PySide6.QtWidgets import QApplication, QTabBar, QToolButton, QWidget

from reader.ui.system_text import scaled
from reader.ui.theme import Theme
from reader.ui.widgets.buttons import IconButton
from reader.ui.widgets.icons import FAINT, icon_pixmap
from reader.ui.widgets.tree import child_widgets

_LEAST_WIDTH = 160
_MOST_WIDTH = 300
_ROOMY_WIDTH = 560
_CLOSE = 14
_ARROW = 14
_ARROWS = {"ScrollLeftButton": "chevron-left", "ScrollRightButton": "chevron-right"}
"""What Qt calls the buttons that scroll, and the sign on each."""


class DocumentTabs(QTabBar):
    """Tabs that shrink to some eight characters; where that is not enough, arrows scroll them."""

    close_requested = Signal(int)
    """The index of a tab pressed with the middle button, or whose button was."""
    place_beside_tabs_double_clicked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMovable(True)
        self.setExpanding(False)
        self.setDrawBase(False)
        self.setElideMode(Qt.TextElideMode.ElideMiddle)
        self.setUsesScrollButtons(True)
        self._held = False
        for part in child_widgets(self):
            if isinstance(part, QToolButton):  # the arrows
                part.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Paint the arrows that scroll as the other signs of the window; Qt would set its own again."""
        sign = _ARROWS.get(watched.objectName()) if event.type() is QEvent.Type.Paint else None
        if sign is None or not isinstance(watched, QToolButton):
            return super().eventFilter(watched, event)
        colors, box = QApplication.palette(), watched.rect()
        painter = QPainter(watched)
        over = watched.isEnabled() and watched.underMouse()
        painter.fillRect(box, colors.color(QPalette.ColorRole.Midlight if over else QPalette.ColorRole.AlternateBase))
        painter.fillRect(0, 0, 1, box.height(), colors.color(QPalette.ColorRole.Mid))
        tint = colors.color(QPalette.ColorRole.PlaceholderText)
        tint.setAlphaF(1 if watched.isEnabled() else FAINT)
        side = min(scaled(_ARROW), box.width())
        spot = QPoint((box.width() - side) // 2, (box.height() - side) // 2)
        painter.drawPixmap(spot, icon_pixmap(sign, tint, side, watched.devicePixelRatioF()))
        painter.end()
        return True

    def add_closing(self, index: int, theme: Theme) -> None:
        """Give the tab at ``index`` a button that closes it."""
        closing = IconButton("close", self.tr("关闭标签页"), theme, self, shortcut="Ctrl+W", muted=True, size=_CLOSE)
        closing.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # Ctrl+W closes; Tab need not stop twice at every tab
        closing.clicked.connect(self._close_clicked)
        self.setTabButton(index, QTabBar.ButtonPosition.RightSide, closing)

    @Slot()
    def _close_clicked(self) -> None:
        for index in range(self.count()):
            if self.tabButton(index, QTabBar.ButtonPosition.RightSide) is self.sender():
                self.close_requested.emit(index)
                return

    def minimumTabSizeHint(self, index: int) -> QSize:
        """As Qt wants it."""
        return QSize(min(scaled(_LEAST_WIDTH), self.tabSizeHint(index).width()), self.tabSizeHint(index).height())

    def tabSizeHint(self, index: int) -> QSize:
        """As Qt wants it: a long title does not take the room of the others, but what all of them leave free."""
        hint = super().tabSizeHint(index)
        share = min(self.width() // max(1, self.count()), scaled(_ROOMY_WIDTH))
        return QSize(min(hint.width(), max(share, scaled(_MOST_WIDTH))), hint.height())

    def setCurrentIndex(self, index: int) -> None:
        """Put the tab at ``index`` on top, though the reader is moving one: Qt would not, and say nothing."""
        self._let_go()
        super().setCurrentIndex(index)

    def removeTab(self, index: int) -> None:
        """Take the tab at ``index`` out, though the reader is moving one: Qt would leave none on top, unsaid."""
        self._let_go()
        super().removeTab(index)

    def _let_go(self) -> None:
        """Leave the tab that is being moved where it has come to."""
        if not self._held:
            return
        self._held = False
        left, none = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton
        place = QPointF(self.mapFromGlobal(QCursor.pos()))
        release = QMouseEvent(QEvent.Type.MouseButtonRelease, place, place, left, none, Qt.KeyboardModifier.NoModifier)
        super().mouseReleaseEvent(release)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """The reader holds no tab any more; another button let go meanwhile leaves it held."""
        if event.button() is Qt.MouseButton.LeftButton:
            self._held = False
        super().mouseReleaseEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Close the tab under the middle button."""
        index = self.tabAt(event.position().toPoint())
        if event.button() is Qt.MouseButton.MiddleButton and index >= 0:
            self.close_requested.emit(index)
        else:
            self._held = self._held or event.button() is Qt.MouseButton.LeftButton
            super().mousePressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Tell of a double click where no tab is."""
        if event.button() is Qt.MouseButton.LeftButton and self.tabAt(event.position().toPoint()) < 0:
            self.place_beside_tabs_double_clicked.emit()
        else:
            super().mouseDoubleClickEvent(event)
