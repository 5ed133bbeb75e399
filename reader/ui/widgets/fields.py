"""Input fields: the filter field of the panels, and a choice list with an arrow in the theme's colour."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, QTimer, Signal, Slot
from PySide6.QtGui import (
    QAction,
    QColor,
    QContextMenuEvent,
    QIcon,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionComboBox,
    QWidget,
)

from reader.ui.system_text import scaled
from reader.ui.theme import Theme
from reader.ui.widgets.icons import icon_pixmap, line_icon
from reader.ui.widgets.menus import RADIUS, open_standard, round_corners

_TYPING_MS = 60
_BAR_MARGIN = 8
_HINT_MARGIN = 24


class Field(QLineEdit):
    """A field of one line whose menu is like the others of the window."""

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer what Qt has for a field: to cut, copy and paste."""
        open_standard(self.createStandardContextMenu(), event.globalPos())


class TextField(QPlainTextEdit):
    """A field of several lines whose menu is like the others of the window."""

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer what Qt has for a field: to cut, copy and paste."""
        open_standard(self.createStandardContextMenu(), event.globalPos())


class ClearableField(Field):
    """A field with a cross that empties it, in the colours of the theme, while there is something in it."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._clear = QAction(self.tr("清除"), self)
        self._clear.setVisible(False)
        self._clear.triggered.connect(self.clear)
        self.addAction(self._clear, QLineEdit.ActionPosition.TrailingPosition)
        self.textChanged.connect(self._show_clear)
        self._clear.setIcon(_cross(theme))

    def set_theme(self, theme: Theme) -> None:
        """Paint the cross in the colours of ``theme``."""
        self._clear.setIcon(_cross(theme))

    def fill(self, text: str) -> None:
        """Put ``text`` in, of which nobody is told."""
        self.blockSignals(True)
        self.setText(text)
        self.blockSignals(False)
        self._show_clear(text)

    @Slot(str)
    def _show_clear(self, text: str) -> None:
        self._clear.setVisible(bool(text))


class HintedField(ClearableField):
    """A field that says what it is for in as many words as it has room for."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._hints: tuple[str, ...] = ("",)

    def set_hints(self, *hints: str) -> None:
        """What it is for, in all the words there are and then in fewer and fewer."""
        self._hints = hints
        self._choose()

    def room_for_all(self) -> int:
        """How wide it has to be for all the words."""
        return self.fontMetrics().horizontalAdvance(self._hints[0]) + _HINT_MARGIN

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Say what there is room for."""
        super().resizeEvent(event)
        self._choose()

    def _choose(self) -> None:
        room, metrics = self.width() - _HINT_MARGIN, self.fontMetrics()
        fitting = (one for one in self._hints if metrics.horizontalAdvance(one) <= room)
        self.setPlaceholderText(next(fitting, self._hints[-1]))


def _cross(theme: Theme) -> QIcon:
    return line_icon("close", QColor(theme.muted), size=16)


class FilterField(ClearableField):
    """A field that filters what stands below it while the reader types; Esc empties it, Down leaves it."""

    query_changed = Signal(str)
    """The query, once typing pauses for a moment; at once when the field is emptied."""
    left_downwards = Signal()

    def __init__(self, name: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.setProperty("role", "filter")
        self.setPlaceholderText(name)
        self.setAccessibleName(name)
        self.setToolTip(name)
        self._search = QAction(name, self)
        self.addAction(self._search, QLineEdit.ActionPosition.LeadingPosition)
        self._typing = QTimer(self)
        self._typing.setSingleShot(True)
        self._typing.setInterval(_TYPING_MS)
        self._typing.timeout.connect(self._settled)
        self.textChanged.connect(self._typed)
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Paint the icons in the colours of ``theme``."""
        super().set_theme(theme)
        self._search.setIcon(line_icon("search", QColor(theme.muted), size=16))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc with a query empties it; Down and Enter go to the list."""
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        elif event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._settled()
            self.left_downwards.emit()
        else:
            super().keyPressEvent(event)

    @Slot(str)
    def _typed(self, text: str) -> None:
        if text:
            self._typing.start()
        else:
            self._settled()

    @Slot()
    def _settled(self) -> None:
        self._typing.stop()
        self.query_changed.emit(self.text())


def filter_bar(field: FilterField, *buttons: QWidget, below: int = _BAR_MARGIN) -> QHBoxLayout:
    """``field`` and the ``buttons`` beside it, with room around, for the top of a panel."""
    bar = QHBoxLayout()
    bar.setContentsMargins(_BAR_MARGIN, _BAR_MARGIN, _BAR_MARGIN, below)
    bar.setSpacing(4)
    bar.addWidget(field, 1)
    for button in buttons:
        # Else the bar is no higher than a button, and cuts the field where letters are large.
        bar.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
    return bar


class ChoiceList(QComboBox):
    """A combo box whose arrow is our own; where it is too narrow for what is chosen, that ends in dots."""

    def __init__(self, name: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._popup: QWidget | None = None
        self.setItemDelegate(QStyledItemDelegate(self))  # Qt's own paints rows as those of a menu of the system
        self.setAccessibleName(name)
        self.setToolTip(name)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)

    def showPopup(self) -> None:
        """Open the list, which has corners as round as a menu."""
        popup = self.view().window()
        if self._popup is not popup:
            self._popup = popup
            round_corners(popup)
            popup.installEventFilter(self)
        super().showPopup()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Paint the ground of the list: Qt would paint one with corners."""
        if watched is not self._popup or event.type() is not QEvent.Type.Paint or self._popup is None:
            return super().eventFilter(watched, event)
        painter = QPainter(self._popup)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(self.palette().color(QPalette.ColorRole.Dark))
        painter.setBrush(QColor(self._theme.paper))
        painter.drawRoundedRect(QRectF(self._popup.rect()).adjusted(0.5, 0.5, -0.5, -0.5), RADIUS, RADIUS)
        painter.end()
        return True

    def set_theme(self, theme: Theme) -> None:
        """Paint the arrow in the colours of ``theme``."""
        self._theme = theme
        self.update()

    def initStyleOption(self, option: QStyleOptionComboBox) -> None:
        """As much of the words as there is room for."""
        super().initStyleOption(option)
        field = QStyle.SubControl.SC_ComboBoxEditField
        room = self.style().subControlRect(QStyle.ComplexControl.CC_ComboBox, option, field, self).width()
        option.currentText = option.fontMetrics.elidedText(option.currentText, Qt.TextElideMode.ElideRight, room)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The box, and the arrow."""
        super().paintEvent(event)
        painter = QPainter(self)
        side = scaled(16)
        arrow = icon_pixmap("chevron-down", QColor(self._theme.muted), side, self.devicePixelRatioF())
        painter.drawPixmap(self.width() - 8 - side, (self.height() - side) // 2, arrow)
        painter.end()
