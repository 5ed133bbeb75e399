"""Menus: their rounded corners, those of rows in lists, and those that say why an entry cannot be chosen."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping

from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import (
    QAction,
    QColor,
    QContextMenuEvent,
    QCursor,
    QGuiApplication,
    QHelpEvent,
    QHoverEvent,
    QKeySequence,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPalette,
    QRegion,
    QResizeEvent,
    QShortcut,
)
from PySide6.QtWidgets import QApplication, QMenu, QStyleOptionMenuItem, QToolTip, QWidget

from reader.ui.system_text import scaled
from reader.ui.theme import Theme
from reader.ui.widgets.icons import icon_pixmap, line_icon

RADIUS = 8
"""Of the corners of menus; the style sheet names it too."""
_SIDE = 12
"""Between the keys of an entry and the right edge of its row."""
_CHEVRON = 14


def round_corners(popup: QWidget) -> None:
    """Let what is behind a menu, or another window that pops up, be seen at its corners.

    On X11 nobody says whether windows can be seen through, and where they cannot the corners would be black: there the
    window is cut to its shape, which has no half tones.
    """
    if QGuiApplication.platformName() == "xcb":
        _Cutting(popup)
        return
    # Windows would draw a shadow with corners, and it forgets what is see-through when the frame is not given up.
    flags = Qt.WindowType.FramelessWindowHint | Qt.WindowType.NoDropShadowWindowHint
    popup.setWindowFlags(popup.windowFlags() | flags)
    popup.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground)


def rounded_shape(width: float, height: float) -> QRegion:
    """What a window of this size shows of itself."""
    path = QPainterPath()
    path.addRoundedRect(QRectF(0, 0, width, height), RADIUS, RADIUS)
    return QRegion(path.toFillPolygon().toPolygon())


class _Cutting(QObject):
    """Cuts a window to its shape whenever it has another size."""

    def __init__(self, popup: QWidget) -> None:
        super().__init__(popup)
        popup.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QResizeEvent) and isinstance(watched, QWidget):
            watched.setMask(rounded_shape(event.size().width(), event.size().height()))
        return False


def _tell_of_leaving() -> None:
    """Tell what the mouse left while a menu was open, of which Qt tells nobody, that it did.

    Buttons and rows stayed as if under the mouse until it came and went once more.
    """
    at = QCursor.pos()
    for widget in QApplication.allWidgets():
        if widget.underMouse() and not widget.rect().contains(widget.mapFromGlobal(at)):
            widget.setAttribute(Qt.WidgetAttribute.WA_UnderMouse, False)
            QApplication.sendEvent(widget, QEvent(QEvent.Type.Leave))
            if widget.testAttribute(Qt.WidgetAttribute.WA_Hover):
                away = QPointF(-1, -1)
                QApplication.sendEvent(widget, QHoverEvent(QEvent.Type.HoverLeave, away, QPointF(at), away))
            widget.update()


class Menu(QMenu):
    """A menu with round corners, as everything else in the window has them.

    Keys stand at its right edge, paler than the words, and so do the signs of what opens another menu: the style would
    paint the keys as the words, and signs of its own.
    """

    def __init__(self, parent: QWidget | None = None, title: str = "") -> None:
        super().__init__(title, parent)
        self._sides: list[tuple[QAction, str]] | None = None
        round_corners(self)
        self.aboutToHide.connect(_tell_of_leaving)

    def initStyleOption(self, option: QStyleOptionMenuItem, action: QAction) -> None:
        """Without what is painted here, while it is painted: its room is measured with it."""
        super().initStyleOption(option, action)
        if self._sides is None:
            return
        opens = option.menuItemType == QStyleOptionMenuItem.MenuItemType.SubMenu
        option.text, _tab, keys = option.text.partition("\t")
        if opens:
            option.menuItemType = QStyleOptionMenuItem.MenuItemType.Normal
        if opens or keys:
            self._sides.append((action, "" if opens else keys))

    def paintEvent(self, event: QPaintEvent) -> None:
        """The entries, then what stands at their right edge."""
        self._sides = []
        super().paintEvent(event)
        sides, self._sides = self._sides, None
        painter = QPainter(self)
        colors = QApplication.palette()
        for action, keys in sides:
            chosen = action is self.activeAction() and action.isEnabled()
            tint = colors.color(QPalette.ColorRole.Highlight if chosen else QPalette.ColorRole.PlaceholderText)
            row = self.actionGeometry(action)
            if keys:
                painter.setPen(tint)
                right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
                painter.drawText(row.adjusted(0, 0, -_SIDE, 0), right, keys)
            else:
                side = scaled(_CHEVRON)
                sign = icon_pixmap("chevron-right", tint, side, self.devicePixelRatioF())
                painter.drawPixmap(row.right() - _SIDE - side + 4, row.center().y() - side // 2 + 1, sign)
        painter.end()

    def submenu(self, title: str) -> Menu:
        """A new menu of this kind behind an entry called ``title``."""
        made = Menu(self, title)
        self.addMenu(made)
        return made


def keyed(title: str, key: str) -> str:
    """``title`` for an entry that shows the portable ``key``, as this system writes it, and leaves it to the list."""
    return f"{title}\t{QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)}" if key else title


def open_standard(menu: QMenu, at: QPoint) -> None:
    """Open a menu that Qt made for a field, with our corners; gone once closed."""
    shown = Menu(menu.parentWidget())
    shown.addActions(menu.actions())
    menu.setParent(shown)  # the entries are its own
    shown.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    shown.popup(at)


class ReasonedMenu(Menu):
    """A menu that says of an entry that is off, when the mouse rests on it, when it would be on.

    ``reasons`` are the sentences, by the object names of the entries.
    """

    def __init__(self, title: str, reasons: Mapping[str, str], parent: QWidget | None = None) -> None:
        super().__init__(parent, title)
        self._reasons = reasons

    def event(self, event: QEvent) -> bool:
        """Show the reason in place of a tooltip, which would only repeat the entry."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            action: QAction | None = self.actionAt(event.pos())
            off = action if action is not None and not action.isEnabled() else None
            QToolTip.showText(event.globalPos(), self._reasons.get(off.objectName(), "") if off else "", self)
            return True
        return super().event(event)


def open_by_key(window: QWidget) -> None:
    """Have Shift+F10 in ``window`` do what the key for menus does, which many keyboards lack; on Windows it does so."""
    if sys.platform != "win32":
        QShortcut(QKeySequence("Shift+F10"), window).activated.connect(_open_at_cursor)


def _open_at_cursor() -> None:
    """Ask the widget in focus for its menu, as Qt does for the key."""
    focus = QApplication.focusWidget()
    if focus is not None:
        spot = focus.inputMethodQuery(Qt.InputMethodQuery.ImCursorRectangle).center()
        spot = spot.toPoint() if isinstance(spot, QPointF) else spot
        event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, spot, focus.mapToGlobal(spot))
        QApplication.sendEvent(focus, event)


class RowMenu(Menu):
    """What can be done with a row of a list, each entry with the key that does the same there; gone once closed."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._tint = QColor(theme.muted)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)

    def add(self, title: str, slot: Callable[[], object], icon: str = "", key: str = "") -> QAction:
        """An entry that calls ``slot``; its ``key`` is shown, and is for the list itself to answer."""
        action = self.addAction(keyed(title, key))
        if icon:
            action.setIcon(line_icon(icon, self._tint))
        action.triggered.connect(lambda: slot())
        return action
